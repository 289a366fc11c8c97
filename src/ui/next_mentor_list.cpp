#include "ui/next_mentor_list.h"

#include <map>

#include "edit/event_list.h"
#include "report/next_mentors.h"
#include "ui/cached.h"
#include "ui/event_frame.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::size_t kMostInDialog = 8;

struct NextMentorDrafts {
  std::uint64_t revision = 0;
  std::map<std::string, std::vector<NextMentor>> found;  // by event and topic, of the revision
  EventId event;                                         // of the dialog; empty: closed
  TopicId topic;
};

NextMentorDrafts& next_mentor_drafts(View& view) {
  return view.drafts.others.of<NextMentorDrafts>();
}

const std::vector<NextMentor>& candidates(View& view, const EventId& event, const TopicId& topic) {
  NextMentorDrafts& drafts = next_mentor_drafts(view);
  if (drafts.revision != view.state.revision) drafts.found.clear();
  drafts.revision = view.state.revision;
  const std::string key = join_words({view.state.program.id, event.text(), topic.text()}, "\n");
  const auto known = drafts.found.find(key);
  if (known != drafts.found.end()) return known->second;
  return drafts.found.emplace(key, next_mentors(view.state.program, event, topic)).first->second;
}

// The person's registration in the event, with the topic offered.
Command register_command(const Program& program, const EventId& event, const TopicId& topic,
                         const NextMentor& candidate) {
  command::PutRegistration put{registration_in(program, event, candidate.person), {}};
  if (!put.id.empty()) put.registration = *program.registrations.find(put.id);
  put.registration.event = event;
  put.registration.person = candidate.person;
  put.registration.mentors = true;
  put.registration.offers[topic].trained = candidate.reason == MentorReason::trained;
  return put;
}

bool candidate_row(View& view, const EventId& event, const TopicId& topic,
                   const NextMentor& candidate) {
  const Program& program = view.state.program;
  const std::string name = name_in(program.people, candidate.person);
  const std::string about =
      view.tr("next_mentor.about", {arg("name", name), arg("topic", name_in(program.topics, topic)),
                                    arg("event", name_in(program.events, event))});
  const std::string detail = dotted({view.tr(reason_text(candidate)),
                                     view.tr(counted("next_mentor.load", candidate.mentees)),
                                     site_of(program, candidate.person)});
  const ListRow row(
      view.ui,
      {.id = candidate.person.text(), .side = Side::mentor, .title = name, .detail = detail});
  const Scope scope(view.ui, candidate.person.text());
  if (button(
          view.ui,
          {.id = "ask", .label = view.tr("next_mentor.ask"), .icon = Icon::copy, .about = about})) {
    view.emit(command::CopyText{ask_text(program, candidate, topic, view.state.words)});
  }
  if (button(
          view.ui,
          {.id = "add", .label = view.tr("next_mentor.add"), .icon = Icon::plus, .about = about})) {
    view.emit(register_command(program, event, topic, candidate));
    return true;
  }
  return false;
}

}  // namespace

bool next_mentor_list(View& view, const EventId& event, const TopicId& topic, std::size_t most) {
  const std::vector<NextMentor>& found = candidates(view, event, topic);
  if (found.empty()) {
    text(view.ui, view.tr("next_mentor.none"), {.ink = Ink::muted});
    return false;
  }
  const std::string label =
      view.tr("next_mentor.title", {arg("topic", name_in(view.state.program.topics, topic))});
  const List list(view.ui, {.id = "next-" + topic.text(), .label = label, .card = false});
  bool added = false;
  for (std::size_t at = 0; at < found.size() && at < most; ++at) {
    added = candidate_row(view, event, topic, found[at]) || added;
  }
  return added;
}

bool has_next_mentors(View& view, const EventId& event, const TopicId& topic) {
  return !candidates(view, event, topic).empty();
}

void open_next_mentors(View& view, const EventId& event, const TopicId& topic) {
  NextMentorDrafts& drafts = next_mentor_drafts(view);
  drafts.event = event;
  drafts.topic = topic;
}

void next_mentors_dialog(View& view) {
  NextMentorDrafts& drafts = next_mentor_drafts(view);
  if (drafts.event.empty()) return;
  const Topic* topic = view.state.program.topics.find(drafts.topic);
  if (topic == nullptr || drafts.event.text() != view.state.place.id) {
    drafts.event = {};
    return;
  }
  const Dialog dialog(view.ui, {.id = "next-mentors",
                                .title = view.tr("next_mentor.title", {arg("topic", topic->name)}),
                                .detail = view.tr("next_mentor.detail"),
                                .width = 640});
  next_mentor_list(view, drafts.event, drafts.topic, kMostInDialog);
  bool done = dialog.dismissed();
  {
    const DialogActions actions(view.ui);
    if (button(view.ui, {.id = "done", .label = view.tr("next_mentor.done")})) done = true;
  }
  if (done) drafts.event = {};
}

}  // namespace rondo::ui
