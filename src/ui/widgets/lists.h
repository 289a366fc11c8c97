// Lists of rows with an icon or a person, two lines and actions at the right.
//
//   List list(ui, {.id = "todo", .label = "What needs you"});
//   { ListRow row(ui, {.id = "approve", .icon = Icon::people, .title = "...", .detail = "..."});
//     if (button(...)) ... }
#pragma once

#include <string_view>

#include "ui/icons.h"
#include "ui/ui.h"
#include "ui/widgets/display.h"

namespace rondo::ui {

struct ListOptions {
  std::string_view id;
  std::string_view label;
  bool card = true;  // rows in one card with lines between
};
class List {
 public:
  List(Ui& ui, const ListOptions& options);
  ~List();
  List(const List&) = delete;
  List& operator=(const List&) = delete;

 private:
  Ui& ui_;
};

struct ListRowOptions {
  std::string_view id;
  Icon icon = Icon::none;
  Side side = Side::none;  // with a side, the title is a person and gets an avatar
  std::string_view title;
  std::string_view detail = {};
  std::string_view chip = {};
  Status chip_status = Status::neutral;
  bool pressable = false;  // the title is a button: see activated()
  // For narrow places such as a side panel: all has the width to itself, and the chip and what is
  // placed inside stand under the text.
  bool stacked = false;
  // On phones what is placed inside stands under the text, whether or not there is room beside it:
  // in a list of one action each, all are in the same place.
  bool actions_below_on_phone = false;
};
// What is placed inside stands at the right end, unless an option says otherwise.
class ListRow {
 public:
  ListRow(Ui& ui, const ListRowOptions& options);
  ~ListRow();
  ListRow(const ListRow&) = delete;
  ListRow& operator=(const ListRow&) = delete;
  bool activated() const { return activated_; }

 private:
  Ui& ui_;
  bool actions_below_;
  bool activated_ = false;
};

}  // namespace rondo::ui
