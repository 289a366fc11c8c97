// Who could mentor next, and who is in the program twice.
#include <algorithm>

#include "intake/likely_duplicates.h"
#include "model/taking_part.h"
#include "ui/cached.h"
#include "ui/event_frame.h"
#include "ui/join_dialog.h"
#include "ui/next_mentor_list.h"
#include "ui/view_parts.h"
#include "ui/view_people_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::size_t kMostTopics = 5;
constexpr std::size_t kMostOfTopic = 4;

struct ShortTopic {
  EventId event;
  TopicId topic;
  TopicSupply supply;
};

struct PeoplePartsDrafts {
  Cached<std::vector<ShortTopic>> topics;
  Cached<std::vector<intake::LikelyDuplicate>> duplicates;
};

// The shortest first, of events that are matched and still open.
std::vector<ShortTopic> short_topics(View& view) {
  std::vector<ShortTopic> result;
  for (const auto& [event, count] : figures(view).events) {
    const Event* found = view.state.program.events.find(event);
    if (found == nullptr || !goes_on(*found) || count.sitting) continue;
    for (const auto& [topic, figures] : count.topics) {
      if (!figures.is_short()) continue;
      result.push_back({event, topic, figures.supply});
    }
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const ShortTopic& left, const ShortTopic& right) {
                     return left.supply.missing > right.supply.missing;
                   });
  if (result.size() > kMostTopics) result.resize(kMostTopics);
  return result;
}

void draw_topic(View& view, const ShortTopic& topic) {
  const Program& program = view.state.program;
  const std::string id = topic.event.text() + "/" + topic.topic.text();
  const std::string name = name_in(program.topics, topic.topic);
  const Scope scope(view.ui, id);
  const Card card(view.ui, {.id = "topic"});
  {
    SectionHeader header(view.ui, {.title = name});
    chip(view.ui, view.tr(shortage_words(topic.supply)), Status::warn);
    link(view.ui, {.id = "event",
                   .label = name_in(program.events, topic.event),
                   .address = event_address(topic.event, Screen::event_people)});
  }
  next_mentor_list(view, topic.event, topic.topic, kMostOfTopic);
}

std::string asked_person_words(const View& view, const PersonId& id) {
  const Person* person = view.state.program.people.find(id);
  if (person == nullptr) return {};
  return dotted({person->name, site_of(view.state.program, id), person->email});
}

void keep_apart(View& view, const intake::LikelyDuplicate& pair) {
  const Person* person = view.state.program.people.find(pair.first);
  if (person == nullptr) return;
  Person changed = *person;
  changed.different_from.insert(pair.second);
  view.emit(command::PutPerson{pair.first, std::move(changed), {}, {}});
}

void draw_duplicates(View& view, const std::vector<intake::LikelyDuplicate>& pairs) {
  if (pairs.empty()) {
    empty_state(view.ui, {.id = "no-duplicates",
                          .icon = Icon::check,
                          .title = view.tr("duplicates.none"),
                          .detail = view.tr("duplicates.none.detail")});
    return;
  }
  text(view.ui, view.tr("duplicates.detail"), {.ink = Ink::muted});
  const List list(view.ui, {.id = "duplicates", .label = view.tr("people.tab.duplicates")});
  for (const intake::LikelyDuplicate& pair : pairs) {
    const std::string first = asked_person_words(view, pair.first);
    const std::string second = asked_person_words(view, pair.second);
    const std::string id = pair.first.text() + "/" + pair.second.text();
    const ListRow row(view.ui, {.id = id, .icon = Icon::people, .title = first, .detail = second});
    const Scope scope(view.ui, id);
    if (button(view.ui, {.id = "merge",
                         .label = view.tr("duplicates.merge"),
                         .icon = Icon::swap,
                         .about = first + ", " + second})) {
      open_join_dialog(view, JoinKind::people, pair.first.text(), pair.second.text());
    }
    if (button(view.ui, {.id = "different",
                         .label = view.tr("duplicates.different"),
                         .kind = ButtonKind::quiet,
                         .about = first + ", " + second})) {
      keep_apart(view, pair);
    }
  }
}

// Merging may have left it noted with both.
void ask_again(View& view, const PersonId& one, const PersonId& other) {
  const auto forget = [&](const PersonId& of, const PersonId& apart_from) {
    const Person* person = view.state.program.people.find(of);
    if (person == nullptr || person->different_from.count(apart_from) == 0) return;
    Person changed = *person;
    changed.different_from.erase(apart_from);
    view.emit(command::PutPerson{of, std::move(changed), {}, {}});
  };
  forget(one, other);
  forget(other, one);
}

// Those of whom somebody said that they are not one person, to be revised.
void kept_apart(View& view) {
  const Program& program = view.state.program;
  const auto has_others = [](const PersonId&, const Person& person) {
    return !person.different_from.empty();
  };
  const auto people = by_name(program.people, has_others);
  if (people.empty()) return;
  const std::string title = view.tr("duplicates.apart");
  const SectionHeader header(view.ui, {.title = title});
  text(view.ui, view.tr("duplicates.apart.detail"), {.ink = Ink::muted});
  const List list(view.ui, {.id = "apart", .label = title});
  for (const auto* one : people) {
    for (const PersonId& other : one->second.different_from) {
      const Person* there = program.people.find(other);
      const bool twice = there != nullptr && there->different_from.count(one->first) > 0;
      if (there == nullptr || (twice && other < one->first)) continue;
      const std::string first = asked_person_words(view, one->first);
      const std::string second = asked_person_words(view, other);
      const std::string id = one->first.text() + "/" + other.text();
      const ListRow row(view.ui,
                        {.id = id, .icon = Icon::people, .title = first, .detail = second});
      const Scope scope(view.ui, id);
      if (button(view.ui, {.id = "again",
                           .label = view.tr("duplicates.apart.ask"),
                           .kind = ButtonKind::quiet,
                           .about = first + ", " + second})) {
        ask_again(view, one->first, other);
      }
    }
  }
}

}  // namespace

void next_mentors_tab(View& view) {
  const auto& topics = view.drafts.of_program.of<PeoplePartsDrafts>().topics.get(
      view.state.revision, view.state.program.id, [&] { return short_topics(view); });
  std::vector<NextMentorsOf> lists;
  for (const ShortTopic& topic : topics) lists.push_back({topic.event, topic.topic});
  if (mentor_request_editor(view, lists)) return;
  text(view.ui, view.tr("next_mentor.detail"), {.ink = Ink::muted});
  if (topics.empty()) {
    empty_state(view.ui, {.id = "none-short",
                          .icon = Icon::check,
                          .title = view.tr("next_mentor.none_short"),
                          .detail = view.tr("next_mentor.none_short.detail")});
    return;
  }
  mentor_request_edit_buttons(view);
  for (const ShortTopic& topic : topics) draw_topic(view, topic);
}

void duplicates_tab(View& view) {
  draw_duplicates(view, view.drafts.of_program.of<PeoplePartsDrafts>().duplicates.get(
                            view.state.revision, view.state.program.id,
                            [&] { return intake::likely_duplicates(view.state.program); }));
  kept_apart(view);
}

}  // namespace rondo::ui
