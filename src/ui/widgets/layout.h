// Where widgets go: columns, rows, grids, cards and scroll areas, as scopes that nest.
//
//   Column column(ui, {.gap = space::l});
//   { Row row(ui, {.id = "tools"}); button(...); fill(ui); button(...); }
//
// A widget takes the width it is offered: the whole width in a column, its natural width in a row.
// Rows and grids place by the sizes of the frame before (see Ui::settled), so they need an `id`
// that is stable; it may be left out where the scope holds only one row.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/ui.h"

namespace rondo::ui {

enum class Align : std::uint8_t { start, center, end };

struct ColumnOptions {
  std::string_view id = {};
  float gap = space::m;
  float padding = 0;
  float width = 0;    // 0: what is offered
  bool grow = false;  // in a row: takes the width that is left
  bool centered = false;
};
class Column {
 public:
  explicit Column(Ui& ui, ColumnOptions options = {});
  ~Column();
  Column(const Column&) = delete;
  Column& operator=(const Column&) = delete;

 private:
  Ui& ui_;
};

struct RowOptions {
  std::string_view id = {};
  float gap = space::m;
  Align vertical = Align::center;
  Align horizontal = Align::start;
  bool wrap = true;
};
class Row {
 public:
  explicit Row(Ui& ui, RowOptions options = {});
  ~Row();
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;

 private:
  Ui& ui_;
};

// Equal columns, as many as fit with at least `min_width` each and at most `max_columns`; what
// stands side by side is equally high. Every child is one card, column or widget.
struct GridOptions {
  std::string_view id = {};
  float min_width = 180;
  int max_columns = 4;
  float gap = space::m;
};
class Grid {
 public:
  explicit Grid(Ui& ui, GridOptions options = {});
  ~Grid();
  Grid(const Grid&) = delete;
  Grid& operator=(const Grid&) = delete;

 private:
  Ui& ui_;
};

struct CardOptions {
  std::string_view id = {};
  std::string_view label = {};  // makes it a named region
  float gap = space::m;
  float padding = space::l;
  bool fill_height = false;  // down to the end of what is visible
  bool grow = false;         // in a row: takes the width that is left
};
class Card {
 public:
  explicit Card(Ui& ui, CardOptions options = {});
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;

 private:
  Ui& ui_;
  bool region_;
};

// Around what a press opened further down a page: it comes into sight as it appears, from its top
// where it is higher than the page. What is there as somebody comes to the place moves nothing,
// unless they were led to it: `led_to`, in the frame in which they are. What comes by itself moves
// nothing otherwise.
class Opened {
 public:
  enum class Comes : std::uint8_t { at_a_press, by_itself };
  Opened(Ui& ui, std::string_view id, bool led_to = false, Comes comes = Comes::at_a_press);
  ~Opened();
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;

 private:
  Ui& ui_;
  NodeId id_;
};

// Around what belongs to a widget in it, as a question does to its answers: it comes into sight
// with the widget that gets the focus, unless that is too much to be seen at once.
class Together {
 public:
  Together(Ui& ui, std::string_view id);
  ~Together();
  Together(const Together&) = delete;
  Together& operator=(const Together&) = delete;

 private:
  Ui& ui_;
};

// The width that what comes next may take, for views that stand otherwise where there is room.
float offered_width(Ui& ui);
// Takes the rest of a row, so that what follows stands at its end.
void fill(Ui& ui);
void spacer(Ui& ui, float height);
void divider(Ui& ui);

// Semantic groups without a look.
class Group {
 public:
  Group(Ui& ui, access::Role role, std::string_view id, std::string_view label = {});
  ~Group();
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;

 private:
  Ui& ui_;
};

}  // namespace rondo::ui
