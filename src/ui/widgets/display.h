// Things to look at: chips, avatars, numbers, bars, banners, empty states.
#pragma once

#include <span>
#include <string_view>

#include "ui/icons.h"
#include "ui/ui.h"

namespace rondo::ui {

enum class Status : std::uint8_t { neutral, good, warn, bad, accent };

// A status in words on its color; `icon` adds a shape.
void chip(Ui& ui, std::string_view words, Status status = Status::neutral, Icon icon = Icon::none);

enum class Side : std::uint8_t { none, mentor, mentee, both };

// Initials in a circle. Decoration: the name stands beside it.
void avatar(Ui& ui, std::string_view name, Side side, float diameter = size::avatar);
// Avatar, name and second line.
struct PersonOptions {
  std::string_view name;
  std::string_view detail = {};
  Side side = Side::none;
};
void person(Ui& ui, const PersonOptions& options);
// One or two letters: of the first and the last word.
std::string initials(std::string_view name);

struct StatCardOptions {
  std::string_view id;
  std::string_view label;
  std::string_view value;
  std::string_view detail = {};  // what the value counts; above the note
  std::string_view note = {};
  std::string_view note_address = {};  // the note becomes a link
};
// True when its note, shown as a link, was followed.
bool stat_card(Ui& ui, const StatCardOptions& options);

struct ProgressOptions {
  std::string_view id;
  std::string_view label;
  double share = 0;  // 0 to 1; negative: unknown
  std::string_view value_text = {};
  bool hide_label = false;
};
void progress(Ui& ui, const ProgressOptions& options);

// The shape of what is still being fetched: lines where text will be. `label` says what is awaited.
struct SkeletonOptions {
  std::string_view id;
  std::string_view label;
  int lines = 3;
};
void skeleton(Ui& ui, const SkeletonOptions& options);

// Bars under each other, with their words; for screen readers a table with the same figures.
struct ChartBar {
  std::string_view label;
  std::string_view value_text;  // "12 requests"
  double value = 0;             // not negative
};
struct BarChartOptions {
  std::string_view id;
  std::string_view label;
  std::string_view label_heading;  // what the bars are: "Topic"
  std::string_view value_heading;  // what they count: "Requests"
  std::span<const ChartBar> bars;
  double full = 0;  // the value of a bar that is full; 0: the largest
};
void bar_chart(Ui& ui, const BarChartOptions& options);

// A word over a bar, e.g. how well a match fits or what a factor adds. The word carries the
// meaning; the bar repeats it.
struct FitOptions {
  std::string_view words;
  double share = 0;
  Icon icon = Icon::none;
  float width = 0;  // of the bar; 0: what is offered
};
void fit_bar(Ui& ui, const FitOptions& options);

struct KeyValue {
  std::string_view key;
  std::string_view value;
};
// Values stand at the end of their room or, where that is wide, next to the keys. `label` names the
// list for those who don't see what stands above it.
void key_values(Ui& ui, std::string_view id, std::span<const KeyValue> pairs,
                std::string_view label = {});

// A notice in the page, with room for buttons under its words: use as a scope.
struct BannerOptions {
  std::string_view id;
  std::string_view title;
  std::string_view detail = {};
  Status status = Status::warn;
};
class Banner {
 public:
  Banner(Ui& ui, const BannerOptions& options);
  ~Banner();
  Banner(const Banner&) = delete;
  Banner& operator=(const Banner&) = delete;

  bool title_in_sight() const { return title_in_sight_; }

 private:
  Ui& ui_;
  bool title_in_sight_;
};

// What to do where there is nothing yet. True when its button was pressed.
struct EmptyStateOptions {
  std::string_view id;
  Icon icon = Icon::none;
  std::string_view title;
  std::string_view detail = {};
  std::string_view action = {};  // label of the button; empty: none
};
bool empty_state(Ui& ui, const EmptyStateOptions& options);

}  // namespace rondo::ui
