#include "ui/field_lead.h"

#include <string>

namespace rondo::ui {
namespace {

struct FieldLead {
  Place place;
  std::string field;  // empty: nobody is being led
};

}  // namespace

void lead_to(View& view, const Place& place, std::string_view field) {
  view.drafts.others.of<FieldLead>() = {place, std::string(field)};
  if (place != view.state.place) view.emit(command::GoTo{place});
}

void focus_if_led_to(View& view, std::string_view field, std::string_view id) {
  FieldLead& lead = view.drafts.others.of<FieldLead>();
  if (lead.field.empty() || lead.field != field || lead.place != view.state.place) return;
  lead = {};
  view.ui.focus(view.ui.id(id));
}

void end_lead(View& view) {
  FieldLead& lead = view.drafts.others.of<FieldLead>();
  if (lead.place == view.state.place) lead = {};
}

}  // namespace rondo::ui
