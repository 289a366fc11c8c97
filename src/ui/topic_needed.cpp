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

struct NamedWithoutTopic {
  NamedPeople all, mentees, mentors;
};

struct TopicNeededDrafts {
  Cached<NamedWithoutTopic> people;
};

const NamedWithoutTopic& named_without_topic(View& view, const EventScreen& on) {
  return view.drafts.event.of<TopicNeededDrafts>().people.get(
      view.state.revision, on.id.text() + "\n" + view.state.language, [&] {
        if (!goes_on(*on.event)) return NamedWithoutTopic();
        const WithoutTopic people = people_without_topic(view.state.program)[on.id];
        return NamedWithoutTopic{named_people(view, people.all()),
                                 named_people(view, people.mentees),
                                 named_people(view, people.mentors)};
      });
}

std::string who_without_topic(const View& view, const NamedWithoutTopic& people) {
  if (people.mentors.count == 0) {
    return view.tr("topic_needed.who", {arg("names", people.mentees.names)});
  }
  if (people.mentees.count == 0) {
    return view.tr("topic_needed.who_mentors", {arg("names", people.mentors.names)});
  }
  return view.tr("topic_needed.who_both",
                 {arg("mentees", people.mentees.names), arg("mentors", people.mentors.names)});
}

}  // namespace

void topic_needed_banner(View& view, const EventScreen& on) {
  const NamedWithoutTopic& without = named_without_topic(view, on);
  const NamedPeople& people = without.all;
  if (people.count == 0) return;
  const Banner banner(view.ui, {.id = "topic-needed",
                                .title = view.tr(counted("topic_needed.people", people.count)),
                                .detail = who_without_topic(view, without)});
  const std::string label = view.tr("topic_needed.choose", {arg("name", people.first_name)});
  if (button(view.ui, {.id = "choose-topic", .label = label})) {
    open_first_topic(view, on.id, people.first);
  }
}

void next_without_topic(View& view, const EventScreen& on) {
  const NamedPeople& people = named_without_topic(view, on).all;
  if (people.count == 0) return;
  text(view.ui, view.tr(counted("topic_needed.more", people.count)), {.ink = Ink::warn});
  const std::string label = view.tr("topic_needed.next", {arg("name", people.first_name)});
  if (button(view.ui, {.id = "next-without-topic", .label = label})) {
    open_first_topic(view, on.id, people.first);
  }
}

}  // namespace rondo::ui
