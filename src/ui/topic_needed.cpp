#include "ui/topic_needed.h"

#include <string>

#include "model/had_mentor.h"
#include "model/taking_part.h"
#include "ui/cached.h"
#include "ui/event_people_parts.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct TopicNeededDrafts {
  Cached<NamedPeople> people;
};

const NamedPeople& named_without_topic(View& view, const EventScreen& on) {
  return view.drafts.event.of<TopicNeededDrafts>().people.get(
      view.state.revision, on.id.text() + "\n" + view.state.language, [&] {
        if (!goes_on(*on.event)) return NamedPeople();
        return named_people(view, people_without_topic(view.state.program)[on.id]);
      });
}

}  // namespace

void topic_needed_banner(View& view, const EventScreen& on) {
  const NamedPeople& people = named_without_topic(view, on);
  if (people.count == 0) return;
  const Banner banner(view.ui,
                      {.id = "topic-needed",
                       .title = view.tr(counted("topic_needed.people", people.count)),
                       .detail = view.tr("topic_needed.who", {arg("names", people.names)})});
  const std::string label = view.tr("topic_needed.choose", {arg("name", people.first_name)});
  if (button(view.ui, {.id = "choose-topic", .label = label})) {
    open_first_request(view, on.id, people.first);
  }
}

void next_without_topic(View& view, const EventScreen& on) {
  const NamedPeople& people = named_without_topic(view, on);
  if (people.count == 0) return;
  text(view.ui, view.tr(counted("topic_needed.more", people.count)), {.ink = Ink::warn});
  const std::string label = view.tr("topic_needed.next", {arg("name", people.first_name)});
  if (button(view.ui, {.id = "next-without-topic", .label = label})) {
    open_first_request(view, on.id, people.first);
  }
}

}  // namespace rondo::ui
