#include "access/html.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>

using namespace rondo::access;

namespace {

std::optional<std::string> attribute(const Node& node, std::string_view name) {
  for (const auto& [key, value] : to_html(node).attributes) {
    if (key == name) return value;
  }
  return std::nullopt;
}

Node made(Role role, std::string name = "Import") {
  Node node{.id = 1, .role = role};
  node.name = std::move(name);
  node.focusable = true;
  return node;
}

}  // namespace

TEST_CASE("controls become the native elements that people's tools know") {
  CHECK(to_html(made(Role::button)).tag == "button");
  CHECK(to_html(made(Role::link)).tag == "a");
  CHECK(to_html(made(Role::text_area)).tag == "textarea");
  CHECK(to_html(made(Role::select)).tag == "select");
  CHECK(attribute(made(Role::checkbox), "type") == "checkbox");
  CHECK(attribute(made(Role::radio), "type") == "radio");
  CHECK(attribute(made(Role::slider), "type") == "range");
  CHECK(attribute(made(Role::toggle), "role") == "switch");
}

TEST_CASE("a combo box tells its list and the option that Enter chooses") {
  Node field = made(Role::combo_box, "Search");
  field.controls = 0x2a;
  field.active = 0xff;
  field.expand = Expand::open;
  field.value = "am";
  CHECK(to_html(field).tag == "input");
  CHECK(attribute(field, "role") == "combobox");
  CHECK(attribute(field, "aria-controls") == "n2a");
  CHECK(attribute(field, "aria-activedescendant") == "nff");
  CHECK(attribute(field, "aria-expanded") == "true");
  CHECK(attribute(field, "value") == "am");
  Node option = made(Role::option, "Amara Okafor");
  option.focusable = false;
  CHECK(attribute(option, "aria-selected") == "false");
  CHECK_FALSE(attribute(option, "tabindex"));
  option.selected = true;
  CHECK(attribute(option, "aria-selected") == "true");
}

TEST_CASE("a column header tells how it is sorted") {
  Node header = made(Role::column_header, "Fit");
  CHECK_FALSE(attribute(header, "aria-sort"));
  header.sort = SortOrder::ascending;
  CHECK(attribute(header, "aria-sort") == "ascending");
  header.sort = SortOrder::descending;
  CHECK(attribute(header, "aria-sort") == "descending");
}

TEST_CASE("headings have their level") {
  Node node = made(Role::heading, "People");
  node.level = 1;
  CHECK(to_html(node).tag == "h1");
  node.level = 3;
  CHECK(to_html(node).tag == "h3");
  CHECK(to_html(node).text == "People");
}

TEST_CASE("what has content is named by it, what has none by a label") {
  CHECK(to_html(made(Role::button)).text == "Import");
  CHECK_FALSE(attribute(made(Role::button), "aria-label"));
  CHECK(attribute(made(Role::checkbox), "aria-label") == "Import");
  CHECK(attribute(made(Role::table), "aria-label") == "Import");
}

TEST_CASE("states that are off leave no attribute") {
  const Node node = made(Role::button);
  for (const char* name : {"aria-disabled", "aria-pressed", "aria-current", "aria-expanded",
                           "aria-invalid", "aria-busy", "aria-haspopup"}) {
    CHECK_FALSE(attribute(node, name));
  }
}

TEST_CASE("a toggle button says whether it is on, and others nothing") {
  Node node = made(Role::button);
  CHECK_FALSE(attribute(node, "aria-pressed"));
  node.check = Check::off;
  CHECK(attribute(node, "aria-pressed") == "false");
  node.check = Check::on;
  CHECK(attribute(node, "aria-pressed") == "true");
  CHECK_FALSE(attribute(node, "aria-checked"));
}

TEST_CASE("a disabled control can still be reached and read") {
  Node node = made(Role::button);
  node.disabled = true;
  CHECK(attribute(node, "aria-disabled") == "true");
  CHECK_FALSE(attribute(node, "disabled"));
  CHECK(attribute(node, "tabindex") == "0");
}

TEST_CASE("members of a group that is one stop are skipped by Tab") {
  Node node = made(Role::tab);
  node.skip_tab = true;
  CHECK(attribute(node, "tabindex") == "-1");
  CHECK(attribute(node, "aria-selected") == "false");
}

TEST_CASE("native boxes carry their state themselves") {
  Node node = made(Role::checkbox);
  node.check = Check::on;
  CHECK(attribute(node, "checked") == "true");
  CHECK_FALSE(attribute(node, "aria-checked"));
  node.check = Check::mixed;
  CHECK(attribute(node, "checked") == "false");
  CHECK(attribute(node, "indeterminate") == "true");
  Node item = made(Role::menu_check);
  item.check = Check::on;
  CHECK(attribute(item, "aria-checked") == "true");
}

TEST_CASE("a table says how much of it is not mirrored") {
  Node table = made(Role::table, "People");
  table.row_count = 501;
  table.column_count = 4;
  CHECK(attribute(table, "aria-rowcount") == "501");
  CHECK(attribute(table, "aria-colcount") == "4");
  Node row = made(Role::row, "");
  row.row = 40;
  CHECK(attribute(row, "aria-rowindex") == "40");
}

TEST_CASE("numbers say their range") {
  Node node = made(Role::spin_button, "Mentees at most");
  node.number = 2;
  node.maximum = 9;
  node.value = "2";
  CHECK(attribute(node, "aria-valuenow") == "2");
  CHECK(attribute(node, "aria-valuemax") == "9");
  CHECK(attribute(node, "value") == "2");
}

TEST_CASE("a field says which keyboard a phone shows, where it is not the one for words") {
  Node node = made(Role::text_field, "Years of experience");
  CHECK_FALSE(attribute(node, "inputmode"));
  const std::uint64_t before = hash(node);
  node.input_mode = "decimal";
  CHECK(attribute(node, "inputmode") == "decimal");
  CHECK(hash(node) != before);
}

TEST_CASE("what is typed runs from where its own letters begin") {
  for (const Role role : {Role::text_field, Role::text_area, Role::search_field, Role::combo_box}) {
    CHECK(attribute(made(role), "dir") == "auto");
  }
  CHECK_FALSE(attribute(made(Role::select), "dir"));
  CHECK_FALSE(attribute(made(Role::button), "dir"));
}
