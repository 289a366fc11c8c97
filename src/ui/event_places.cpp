#include "ui/event_places.h"

#include <algorithm>
#include <set>
#include <utility>

#include "sessions/places.h"
#include "ui/field_lead.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::string_view kOtherPlace = "other-place";

// Why the place can't be had. What another window or a merge brought counts at once.
std::string place_error(const View& view, const SessionForm& form) {
  const auto problem = session_problem(view.state.program, form.id, form.session, today_of(view));
  return problem && problem->part == SessionPart::place ? view.tr(problem->why) : std::string();
}

bool is_refused_for_place(const SessionForm& form) {
  return form.refusal && form.refusal->part == SessionPart::place;
}

void lead_to_place(View& view, SessionForm& form, std::string_view id) {
  if (!is_refused_for_place(form)) return;
  if (std::exchange(form.leads_to_refusal, false)) view.ui.focus(view.ui.id(id));
}

void write_place(View& view, SessionForm& form, const std::string& label,
                 const std::string& error) {
  lead_to_place(view, form, "place");
  const FieldEvent typed = text_field(view.ui,
                                      {.id = "place",
                                       .label = label,
                                       .placeholder = view.tr("session.place.example"),
                                       .error = error},
                                      form.session.place);
  if (!typed) return;
  form.place_chosen = true;
  if (is_refused_for_place(form)) form.refusal.reset();
}

void name_places(View& view) {
  if (text_button(view.ui, {.id = "name-places", .label = view.tr("session.place.name_some")})) {
    lead_to(view, {Screen::event_setup, view.state.place.id}, "places");
  }
}

bool is_named(const std::vector<MeetingPlace>& places, const std::string& name) {
  return std::any_of(places.begin(), places.end(),
                     [&](const MeetingPlace& place) { return place.name == name; });
}

bool edit_lines(View& view, std::string_view id, const std::string& key, std::string& lines) {
  const std::string label = view.tr(key + ".label"), hint = view.tr(key + ".hint");
  return text_field(view.ui,
                    {.id = id, .label = label, .kind = FieldKind::area, .hint = hint, .lines = 3},
                    lines)
      .committed;
}

}  // namespace

bool edit_place_lists(View& view, std::string& single, std::string& shared) {
  const Grid grid(view.ui,
                  {.id = "place-lists", .min_width = 280, .max_columns = 2, .gap = space::l});
  focus_if_led_to(view, "places", "places");
  const bool done = edit_lines(view, "places", "places.single", single);
  return edit_lines(view, "shared-places", "places.shared", shared) || done;
}

bool places_card(View& view, Event& event) {
  const Card card(view.ui, {.id = "places", .label = view.tr("setup.places"), .gap = space::l});
  heading(view.ui, view.tr("setup.places"));
  text(view.ui, view.tr("setup.places.detail"), {.size = type::second, .ink = Ink::muted});
  const bool done = edit_place_lists(view, event.places, event.shared_places);
  if (link(view.ui, {.id = "places-of-sites",
                     .label = view.tr("setup.places.sites"),
                     .address = address_of({Screen::topics, {}})})) {
    view.drafts.program.topics.tab = "sites";
  }
  return done;
}

void choose_place(View& view, SessionForm& form) {
  Session& session = form.session;
  const PlaceBook book(view.state.program);
  const std::vector<MeetingPlace> places = book.places_for(session.match);
  const Column column(view.ui, {.gap = space::s});
  if (places.empty()) {
    write_place(view, form, view.tr("session.place"), place_error(view, form));
    name_places(view);
    return;
  }
  const std::vector<std::string> free = book.free_places(form.id, session);
  if (!form.place_chosen && session.state == SessionState::planned && !session.starts_at.empty()) {
    session.place = free.empty() ? std::string() : free.front();
  }
  ChoiceList choices;
  choices.add("", view.tr("session.place.none"));
  for (const MeetingPlace& place : places) {
    // What was held was held where it was.
    const bool is_taken = session.state == SessionState::planned &&
                          std::find(free.begin(), free.end(), place.name) == free.end();
    choices.add(place.name,
                is_taken ? view.tr("session.place.taken", {arg("place", place.name)}) : place.name);
  }
  choices.add(kOtherPlace, view.tr("session.place.other"));
  const bool is_other =
      form.other_place || (!session.place.empty() && !is_named(places, session.place));
  const std::string error = place_error(view, form);
  std::string chosen = is_other ? std::string(kOtherPlace) : session.place;
  if (!is_other) lead_to_place(view, form, "places");
  if (select(view.ui,
             {.id = "places",
              .label = view.tr("session.place"),
              .choices = choices.choices(),
              .error = is_other ? std::string() : error},
             chosen)) {
    form.place_chosen = true;
    form.other_place = chosen == kOtherPlace;
    session.place = form.other_place ? std::string() : chosen;
    if (is_refused_for_place(form)) form.refusal.reset();
  } else if (is_other) {
    form.other_place = true;
    write_place(view, form, view.tr("session.place.name"), error);
  }
}

}  // namespace rondo::ui
