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

namespace rondo::ui {
namespace {

struct TopicNeededDrafts {
  Cached<NamedPeople> people;
};

const NamedPeople& named_without_topic(View& view, const EventScreen& on) {
  return view.drafts.event.of<TopicNeededDrafts>().people.get(
      view.state.revision, on.id.text() + "\n" + view.state.language,
      [&] { return named_people(view, people_without_topic(view.state.program)[on.id]); });
}

}  // namespace

void topic_needed_banner(View& view, const EventScreen& on) {
  if (!goes_on(*on.event)) return;
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

}  // namespace rondo::ui
