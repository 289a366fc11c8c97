#include "ui/field_lead.h"

#include <optional>
#include <string>

#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"

namespace rondo::ui {
namespace {

struct FieldLead {
  Place place;
  std::string field;  // empty: nobody is being led
  bool looked_for = false;
};

// From which place somebody was led to another.
struct WayBack {
  std::optional<Place> at;  // none: nobody was
  Place from;
  bool arrived = false;
};

}  // namespace

void lead_to(View& view, const Place& place, std::string_view field) {
  view.drafts.others.of<FieldLead>() = {place, std::string(field)};
  if (place == view.state.place) return;
  view.ui.open_at_next_place();
  view.drafts.of_program.of<WayBack>() = {place, view.state.place};
  view.emit(command::GoTo{place});
}

void way_back(View& view) {
  const WayBack& way = view.drafts.of_program.of<WayBack>();
  if (way.at != view.state.place) return;
  const Event* event = view.state.program.events.find(EventId(way.from.id));
  if (event == nullptr) return;
  link(view.ui, {.id = "way-back",
                 .label = view.tr("common.back_to", {arg("name", event->name)}),
                 .address = address_of(way.from),
                 .icon = Icon::chevron_left});
}

bool focus_if_led_to(View& view, std::string_view field, std::string_view id) {
  FieldLead& lead = view.drafts.others.of<FieldLead>();
  if (lead.field.empty() || lead.field != field || lead.place != view.state.place) {
    return false;
  }
  lead = {};
  view.ui.focus(view.ui.id(id));
  return true;
}

void end_lead(View& view) {
  FieldLead& lead = view.drafts.others.of<FieldLead>();
  // The field may have been drawn before the button that leads to it.
  if (lead.place == view.state.place) {
    if (lead.looked_for) {
      lead = {};
    } else {
      lead.looked_for = true;
    }
  }
  WayBack& way = view.drafts.of_program.of<WayBack>();
  if (way.at == view.state.place) {
    way.arrived = true;
  } else if (way.arrived) {
    way = {};
  }
}

}  // namespace rondo::ui
