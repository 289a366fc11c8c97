// What the screens of an event have in common: title, steps, and what to say when the address names
// an event that is not there.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/edited_record.h"
#include "ui/view.h"
#include "ui/widgets/display.h"

namespace rondo::ui {

struct EventScreen {
  EventId id;
  const Event* event = nullptr;  // null: there is none of that id
  Screen screen = Screen::event_setup;
};

// One step of an event.
struct EventStep {
  std::string_view id;  // "event.step." before it is the key of its name
  Screen screen;
  bool done = false;
};

// In the order in which they are taken, none of them done: a sitting is planned and run, anything
// else is matched and met. The wishes of an event that asks for none are a step while they are
// `shown`, so that somebody can be asked again.
std::vector<EventStep> steps_of(const Event& event, Screen shown);

// The event that the place names.
EventScreen event_screen(View& view);

// Says that the event is not there, and leads to the list of events. A whole page.
void missing_event(View& view);

// Title with `actions` beside it, and the steps under it.
void event_header(View& view, const EventScreen& on, const std::string& subtitle,
                  const std::function<void()>& actions);

// As which side a person takes part, of anything that says whether the person `mentors` and
// `seeks`; and in words: "Mentor", "Mentee", "Mentor and mentee".
template <class Part>
Side side_of(const Part& part) {
  if (part.mentors) return part.seeks ? Side::both : Side::mentor;
  return part.seeks ? Side::mentee : Side::none;
}
std::string side_word(const View& view, Side side);

std::string site_of(const Program& program, const PersonId& person);

// Whether the clock of a sitting was started and has run out.
bool sitting_is_over(const View& view, const EventScreen& on);

// "North High · 2 of 3": the parts that are not empty.
std::string dotted(std::initializer_list<std::string_view> parts);

// Places of a mentor, edited in a row of a table; put when complete.
void edit_capacity(View& view, NumberEdit& edit, const RegistrationId& id, int capacity,
                   const std::string& name);

// The address of this screen of the event.
std::string event_address(const EventId& id, Screen screen);

}  // namespace rondo::ui
