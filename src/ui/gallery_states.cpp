#include "ui/gallery_states.h"

#include <array>

#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/display.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/qr_picture.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toasts.h"

namespace rondo::ui {
namespace {

constexpr std::array<Choice, 3> kSeldomSides = {
    {{"mentor", "Mentor"}, {"mentee", "Mentee"}, {"both", "Both", "Once as each", true}}};
constexpr std::array<Choice, 3> kSeldomGrades = {{{"k-2", "K-2"}, {"3-5", "3-5"}, {"6-8", "6-8"}}};
constexpr std::array<ChartBar, 3> kSeldomRequests = {{{"Data literacy", "12 requests", 12},
                                                      {"Restorative circles", "7 requests", 7},
                                                      {"Family outreach", "2 requests", 2}}};

std::vector<ComboItem> places(std::string_view typed) {
  std::vector<ComboItem> items;
  for (const std::string name : {"North High", "West K-8", "South Middle"}) {
    if (typed.empty() || name.find(typed) != std::string::npos) {
      items.push_back({.id = name, .label = name, .kind = "Site", .icon = Icon::site});
    }
  }
  return items;
}

void refused(Ui& ui, GalleryStates& state) {
  const Card card(ui, {.id = "refused"});
  heading(ui, "Refused", {.level = 3});
  text_field(ui,
             {.id = "wrong",
              .label = "Email of the office",
              .kind = FieldKind::email,
              .error = "An email address has an @",
              .required = true},
             state.wrong);
  number_field(ui,
               {.id = "too-many",
                .label = "Places",
                .error = "The event has places for 9 mentees at most",
                .maximum = 20},
               state.number);
  select(ui,
         {.id = "no-role",
          .label = "Role in this event",
          .choices = kSeldomSides,
          .error = "Somebody has to be a mentor"},
         state.side);
}

void switched_off(Ui& ui, GalleryStates& state) {
  const Card card(ui, {.id = "switched-off"});
  heading(ui, "Switched off", {.level = 3});
  text_field(ui, {.id = "fixed", .label = "Site", .hint = "Set by the office", .disabled = true},
             state.fixed);
  number_field(ui, {.id = "fixed-number", .label = "Rounds", .disabled = true}, state.number);
  slider(ui, {.id = "fixed-weight", .label = "Same level", .disabled = true}, state.weight);
  select(ui, {.id = "fixed-side", .label = "Role", .choices = kSeldomSides, .disabled = true},
         state.side);
  radio_group(ui, {.id = "fixed-radio", .label = "Side", .choices = kSeldomSides, .disabled = true},
              state.side);
  segmented(ui,
            {.id = "fixed-segments", .label = "Part", .choices = kSeldomSides, .disabled = true},
            state.side);
  chip_set(ui, {.id = "fixed-chips", .label = "Grades", .choices = kSeldomGrades, .disabled = true},
           state.grades);
  checkbox(ui, {.id = "fixed-box", .label = "Told both sides", .disabled = true}, state.on);
  checkbox(ui, {.id = "some", .label = "All sites", .hint = "Some of them", .mixed = !state.some},
           state.some);
  toggle(ui, {.id = "fixed-toggle", .label = "Cross-site only", .disabled = true}, state.on);
  text_button(ui, {.id = "fixed-text", .label = "See why not", .disabled = true});
  {
    const Row row(ui, {.id = "seldom-buttons"});
    button(ui, {.id = "busy", .label = "Matching", .busy = true});
    button(ui, {.id = "held", .label = "Adjusting", .pressed = access::Check::on});
  }
  action_card(ui, {.id = "no-card",
                   .title = "Ranked lists",
                   .detail = "After the first match",
                   .icon = Icon::star,
                   .disabled = true});
}

void searching(Ui& ui, GalleryStates& state) {
  const Card card(ui, {.id = "searching"});
  heading(ui, "Dates and lists", {.level = 3});
  text_field(ui, {.id = "date", .label = "First session", .kind = FieldKind::date}, state.date);
  const ComboEvent event = combo_list(ui,
                                      {.id = "sites",
                                       .label = "Find a site",
                                       .placeholder = "Find a site",
                                       .none_found = "No site is called so"},
                                      places, state.found, state.lit);
  if (!event.chosen.empty()) state.found = event.chosen;
}

void figures(Ui& ui, GalleryStates& state) {
  const Card card(ui, {.id = "figures"});
  heading(ui, "Figures", {.level = 3});
  bar_chart(ui, {.id = "requests",
                 .label = "Requests by topic",
                 .label_heading = "Topic",
                 .value_heading = "Requests",
                 .bars = kSeldomRequests});
  qr_picture(ui, {.id = "qr", .label = "QR code", .text = "https://rondo.example/#/gallery"});
  // It moves, and a page that moves is never at rest.
  toggle(ui, {.id = "moving", .label = "Show a bar without an end"}, state.moving);
  if (state.moving) {
    progress(ui, {.id = "unknown", .label = "Looking for the best set", .share = -1});
  }
}

void messages(Ui& ui, GalleryStates& state) {
  const Card card(ui, {.id = "messages"});
  heading(ui, "Over the page", {.level = 3});
  if (button(ui, {.id = "error", .label = "Show an error"})) {
    show_toast(ui, {.text = "The file can't be read: it ends in the middle", .error = true});
  }
  toggle(ui, {.id = "dropping", .label = "A file is held over the page"}, state.dropping);
  if (state.dropping) drop_overlay(ui, "Drop to open", "A program or a sign-up sheet");
}

}  // namespace

void gallery_states(Ui& ui, GalleryStates& state) {
  const Scope scope(ui, "states");
  heading(ui, "Seldom seen");
  {
    const Grid grid(ui, {.id = "states", .min_width = 300, .max_columns = 3});
    refused(ui, state);
    switched_off(ui, state);
    {
      const Column column(ui, {.id = "third"});
      searching(ui, state);
      figures(ui, state);
      messages(ui, state);
    }
  }
  skeleton(ui, {.id = "waiting", .label = "Reading the list of people"});
}

}  // namespace rondo::ui
