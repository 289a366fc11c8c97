// Words on the page: headings, paragraphs, page headers.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/icons.h"
#include "ui/ui.h"
#include "ui/widgets/buttons.h"

namespace rondo::ui {

enum class Ink : std::uint8_t { normal, muted, good, warn, bad, accent };

struct TextOptions {
  std::string_view id = {};  // made from the text when left out
  float size = type::body;
  Weight weight = Weight::regular;
  Ink ink = Ink::normal;
  bool wrap = true;  // else cut with an ellipsis where the width ends; its name stays whole
};
void text(Ui& ui, std::string_view words, TextOptions options = {});

// Text with its own element per paragraph; blank lines part paragraphs.
void paragraphs(Ui& ui, std::string_view words, TextOptions options = {});

// A list of points: a line that wraps goes on under its first word, not under the bullet.
struct BulletsOptions {
  std::string_view id;
  std::string_view label;
  float size = type::body;
};
void bullets(Ui& ui, const BulletsOptions& options, std::span<const std::string> points);

// Level 1 is the page's one title: page_header gives it. `size` follows the level unless given.
struct HeadingOptions {
  std::string_view id = {};
  int level = 2;
  float size = 0;
};
void heading(Ui& ui, std::string_view words, HeadingOptions options = {});

// Title, one line under it, and the actions at the right. On phones the title stands in the top
// bar, where that has room for it, and the actions may go below the line. Use as a scope and place
// the actions inside: `{ PageHeader header(ui, {...}); button(...); }`.
struct PageHeaderOptions {
  std::string_view title;
  std::string_view subtitle = {};
};
class PageHeader {
 public:
  PageHeader(Ui& ui, PageHeaderOptions options);
  ~PageHeader();
  PageHeader(const PageHeader&) = delete;
  PageHeader& operator=(const PageHeader&) = delete;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

// A heading of level 2 with actions at its right, as a scope like PageHeader.
struct SectionHeaderOptions {
  std::string_view title;
  int level = 2;
};
class SectionHeader {
 public:
  SectionHeader(Ui& ui, SectionHeaderOptions options);
  ~SectionHeader();
  SectionHeader(const SectionHeader&) = delete;
  SectionHeader& operator=(const SectionHeader&) = delete;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

void icon(Ui& ui, Icon which, Ink ink = Ink::muted, float size = size::icon);
// The icon in a soft square, as in lists of things to do.
void icon_square(Ui& ui, Icon which, Ink ink = Ink::accent);

}  // namespace rondo::ui
