#include "access/html.h"

#include <cstdio>

namespace rondo::access {
namespace {

// The element and, where the element alone does not say it (or loses it by being positioned), the
// ARIA role. `text`: its name is its content; else its name is the aria-label.
struct Form {
  std::string_view tag;
  std::string_view role;
  std::string_view type;
  bool text;
};

Form form_of(const Node& node) {
  switch (node.role) {
    case Role::group:
      return {"div", "group", "", false};
    case Role::main:
      return {"main", "", "", false};
    case Role::navigation:
      return {"nav", "", "", false};
    case Role::banner:
      return {"header", "banner", "", false};
    case Role::complementary:
      return {"aside", "", "", false};
    case Role::region:
      return {"section", "", "", false};
    case Role::search:
      return {"div", "search", "", false};
    case Role::heading:
      return {"h1", "", "", true};
    case Role::text:
      return {"p", "", "", true};
    case Role::list:
      return {"div", "list", "", false};
    case Role::list_item:
      return {"div", "listitem", "", false};
    case Role::link:
      return {"a", "", "", true};
    case Role::button:
      return {"button", "", "button", true};
    case Role::checkbox:
      return {"input", "", "checkbox", false};
    case Role::toggle:
      return {"input", "switch", "checkbox", false};
    case Role::radio_group:
      return {"div", "radiogroup", "", false};
    case Role::radio:
      return {"input", "", "radio", false};
    case Role::select:
      return {"select", "", "", false};
    case Role::text_field:
      return {"input", "", "text", false};
    case Role::text_area:
      return {"textarea", "", "", false};
    case Role::search_field:
      return {"input", "", "search", false};
    case Role::combo_box:
      return {"input", "combobox", "text", false};
    case Role::spin_button:
      return {"input", "spinbutton", "text", false};
    case Role::date_field:
      return {"input", "", "date", false};
    case Role::slider:
      return {"input", "", "range", false};
    case Role::tab_list:
      return {"div", "tablist", "", false};
    case Role::tab:
      return {"button", "tab", "button", true};
    case Role::tab_panel:
      return {"div", "tabpanel", "", false};
    case Role::table:
      return {"div", "table", "", false};
    case Role::row:
      return {"div", "row", "", false};
    case Role::column_header:
      return {"div", "columnheader", "", false};
    case Role::cell:
      return {"div", "cell", "", false};
    case Role::dialog:
      return {"div", "dialog", "", false};
    case Role::menu:
      return {"div", "menu", "", false};
    case Role::menu_item:
      return {"button", "menuitem", "button", true};
    case Role::menu_check:
      return {"button", "menuitemcheckbox", "button", true};
    case Role::list_box:
      return {"div", "listbox", "", false};
    case Role::option:
      return {"div", "option", "", false};
    case Role::progress:
      return {"div", "progressbar", "", false};
    case Role::meter:
      return {"div", "meter", "", false};
    case Role::image:
      return {"div", "img", "", false};
    case Role::status:
      return {"div", "status", "", true};
    case Role::alert:
      return {"div", "alert", "", true};
    case Role::description_list:
      return {"div", "list", "", false};
  }
  return {"div", "", "", false};
}

std::string_view heading_tag(int level) {
  static constexpr std::string_view tags[] = {"h1", "h1", "h2", "h3", "h4", "h5", "h6"};
  return tags[level < 1 ? 1 : level > 6 ? 6 : level];
}

std::string number_text(double number) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.15g", number);
  return buffer;
}

// As the mirror names its elements (shell/library/mirror.js).
std::string element_id(NodeId id) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "n%x", id);
  return buffer;
}

class Writer {
 public:
  explicit Writer(const Node& node) : node_(node), form_(form_of(node)) {}

  Html run() {
    html_.tag = node_.role == Role::heading ? heading_tag(node_.level) : form_.tag;
    set("type", form_.type);
    set("role", form_.role);
    name();
    states();
    place();
    numbers();
    field();
    return std::move(html_);
  }

 private:
  void set(std::string_view attribute, std::string_view value) {
    if (!value.empty()) html_.attributes.emplace_back(attribute, value);
  }
  void flag(std::string_view attribute, bool on, std::string_view value = "true") {
    if (on) set(attribute, value);
  }

  void name() {
    if (form_.text) {
      html_.text = node_.name;
    } else {
      set("aria-label", node_.name);
    }
    set("aria-description", node_.description);
    set("aria-keyshortcuts", node_.keys);
    if (node_.controls != 0) set("aria-controls", element_id(node_.controls));
    if (node_.active != 0) set("aria-activedescendant", element_id(node_.active));
    if (node_.role == Role::combo_box) set("aria-autocomplete", "list");
    if (node_.role == Role::link) set("href", node_.value);
  }

  // A native box tells its own state; other roles say it.
  void states() {
    const bool box = form_.type == "checkbox" || form_.type == "radio";
    if (node_.check != Check::none) {
      const bool on = node_.check == Check::on;
      if (box) {
        html_.attributes.emplace_back("checked", on ? "true" : "false");
        flag("indeterminate", node_.check == Check::mixed);
      } else {
        set(node_.role == Role::button ? "aria-pressed" : "aria-checked",
            on                            ? "true"
            : node_.check == Check::mixed ? "mixed"
                                          : "false");
      }
    }
    if (node_.expand != Expand::none) {
      set("aria-expanded", node_.expand == Expand::open ? "true" : "false");
    }
    flag("aria-sort", node_.sort == SortOrder::ascending, "ascending");
    flag("aria-sort", node_.sort == SortOrder::descending, "descending");
    flag("aria-disabled", node_.disabled);
    flag("aria-invalid", node_.invalid);
    flag("aria-required", node_.required);
    flag("aria-current", node_.current, "page");
    flag("aria-busy", node_.busy);
    flag("aria-modal", node_.modal && node_.role == Role::dialog);
    flag("aria-haspopup", node_.has_popup, "menu");
    if (node_.role == Role::tab || node_.role == Role::option) {
      set("aria-selected", node_.selected ? "true" : "false");
    }
    if (node_.role == Role::row) flag("aria-selected", node_.selected);
    // A disabled control stays in reach, so that a person can learn that it is there and why not.
    set("tabindex", node_.skip_tab || !node_.focusable ? (needs_negative() ? "-1" : "") : "0");
  }

  bool needs_negative() const { return node_.skip_tab || interactive_element(); }
  bool interactive_element() const {
    return form_.tag == "button" || form_.tag == "a" || form_.tag == "input" ||
           form_.tag == "select" || form_.tag == "textarea" || node_.role == Role::dialog ||
           node_.role == Role::main || (node_.role == Role::heading && node_.level == 1);
  }

  void place() {
    const bool table = node_.role == Role::table;
    if (node_.row_count > 0) {
      set(table ? "aria-rowcount" : "aria-setsize", std::to_string(node_.row_count));
    }
    if (node_.column_count > 0 && table) set("aria-colcount", std::to_string(node_.column_count));
    if (node_.row > 0) {
      set(node_.role == Role::row ? "aria-rowindex" : "aria-posinset", std::to_string(node_.row));
    }
    if (node_.column > 0) set("aria-colindex", std::to_string(node_.column));
  }

  void numbers() {
    switch (node_.role) {
      case Role::slider:
        set("min", number_text(node_.minimum));
        set("max", number_text(node_.maximum));
        set("step", number_text(node_.step));
        set("aria-valuetext", node_.value);
        html_.attributes.emplace_back("value", number_text(node_.number));
        break;
      case Role::progress:
      case Role::meter:
      case Role::spin_button:
        if (node_.maximum <= node_.minimum) break;
        set("aria-valuemin", number_text(node_.minimum));
        set("aria-valuemax", number_text(node_.maximum));
        set("aria-valuenow", number_text(node_.number));
        if (node_.role != Role::spin_button) set("aria-valuetext", node_.value);
        break;
      default:
        break;
    }
  }

  void field() {
    switch (node_.role) {
      case Role::spin_button:
      case Role::text_field:
      case Role::text_area:
      case Role::search_field:
      case Role::combo_box:
        set("dir", "auto");  // what is typed runs as its own letters do
        set("placeholder", node_.placeholder);
        set("autocomplete", node_.autocomplete.empty() ? "off" : node_.autocomplete);
        set("inputmode", node_.input_mode);
        flag("readonly", node_.disabled);
        [[fallthrough]];
      case Role::date_field:
      case Role::select:
        html_.attributes.emplace_back("value", node_.value);
        break;
      case Role::radio:
        set("name", std::to_string(node_.parent));
        break;
      default:
        break;
    }
  }

  const Node& node_;
  Form form_;
  Html html_;
};

}  // namespace

Html to_html(const Node& node) {
  return Writer(node).run();
}

}  // namespace rondo::access
