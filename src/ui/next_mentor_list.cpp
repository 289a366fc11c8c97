#include "ui/next_mentor_list.h"

#include <map>
#include <utility>

#include "base/text.h"
#include "edit/event_list.h"
#include "report/next_mentors.h"
#include "ui/cached.h"
#include "ui/event_frame.h"
#include "ui/event_invite_parts.h"
#include "ui/event_people_parts.h"
#include "ui/message_list.h"
#include "ui/person_names.h"
#include "ui/text_editor.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::size_t kMostInDialog = 8;
constexpr std::string_view kRequestDesk = "next-mentors";

struct NextMentorDrafts {
  std::uint64_t revision = 0;
  std::map<std::string, std::vector<NextMentor>> found;  // by event and topic, of the revision
  EventId event;                                         // of the dialog; empty: closed
  TopicId topic;
  MentorRequest edited = MentorRequest::knows;
};

NextMentorDrafts& next_mentor_drafts(View& view) {
  return view.drafts.of_program.of<NextMentorDrafts>();
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

// To whom of these lists it goes, each person once.
Result<std::vector<PersonMessage>> requests_of_kind(View& view,
                                                    const std::vector<NextMentorsOf>& of,
                                                    MentorRequest request,
                                                    const MessageTexts& texts) {
  std::map<PersonId, PersonMessage> messages;
  for (const NextMentorsOf& list : of) {
    for (const NextMentor& candidate : candidates(view, list.event, list.topic)) {
      if (request_to(candidate) != request) continue;
      Result<PersonMessage> made = mentor_request(view.state.program, candidate, list.event,
                                                  list.topic, texts, view.state.words);
      if (!made) return made.error();
      messages.emplace(candidate.person, *std::move(made));
    }
  }
  std::vector<PersonMessage> sorted;
  for (auto& [person, message] : messages) sorted.push_back(std::move(message));
  sort_by_name(sorted);
  return sorted;
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

void candidate_row(View& view, const EventId& event, const TopicId& topic,
                   const NextMentor& candidate) {
  const Program& program = view.state.program;
  const std::string name = name_in(program.people, candidate.person);
  const std::string about =
      view.tr("next_mentor.about", {arg("name", person_words(view, candidate.person)),
                                    arg("topic", name_in(program.topics, topic)),
                                    arg("event", name_in(program.events, event))});
  const std::string detail = dotted({view.tr(reason_text(candidate)),
                                     view.tr(counted("next_mentor.load", candidate.mentees)),
                                     person_detail(view, candidate.person)});
  const ListRow row(
      view.ui,
      {.id = candidate.person.text(), .side = Side::mentor, .title = name, .detail = detail});
  const Scope scope(view.ui, candidate.person.text());
  const Result<PersonMessage> message =
      mentor_request(program, candidate, event, topic,
                     texts_of(program, request_to(candidate), view.state.words), view.state.words);
  if (message) {
    message_actions(view, *message, about);
  } else {
    text(view.ui, view.tr(message.error()), {.ink = Ink::bad});
  }
  if (button(
          view.ui,
          {.id = "add", .label = view.tr("next_mentor.add"), .icon = Icon::plus, .about = about})) {
    view.emit(register_command(program, event, topic, candidate));
  }
}

// Where Rondo knows of nobody, somebody else may. True when one of the ways was taken.
bool other_ways_to_mentors(View& view, const EventId& event, const TopicId& topic) {
  const Row row(view.ui, {.id = "other-ways"});
  if (button(view.ui, {.id = "invite", .label = view.tr("remedy.invite"), .icon = Icon::message})) {
    invite_for(view, event, topic);
    return true;
  }
  if (button(view.ui, {.id = "add-mentor", .label = view.tr("help.add"), .icon = Icon::plus})) {
    open_add_mentor(view, topic);
    view.go(Screen::event_people, event.text());
    return true;
  }
  return false;
}

}  // namespace

void next_mentor_list(View& view, const EventId& event, const TopicId& topic, std::size_t most) {
  const std::vector<NextMentor>& found = candidates(view, event, topic);
  if (found.empty()) {
    text(view.ui, view.tr("next_mentor.none"), {.ink = Ink::muted});
    return;
  }
  const std::string label =
      view.tr("next_mentor.title", {arg("topic", name_in(view.state.program.topics, topic))});
  command::ExportMentorRequests merge{event, topic, {}};
  {
    const List list(view.ui, {.id = "next-" + topic.text(), .label = label, .card = false});
    for (std::size_t at = 0; at < found.size() && at < most; ++at) {
      merge.people.push_back(found[at].person);
      candidate_row(view, event, topic, found[at]);
    }
  }
  const Row tools(view.ui, {.id = "next-tools-" + topic.text()});
  const Scope scope(view.ui, topic.text());
  if (button(view.ui, {.id = "merge",
                       .label = view.tr("message.download"),
                       .kind = ButtonKind::quiet,
                       .icon = Icon::download,
                       .about = name_in(view.state.program.topics, topic)})) {
    view.emit(std::move(merge));
  }
}

bool mentor_request_editor(View& view, const std::vector<NextMentorsOf>& of) {
  if (!edits_text(view, kRequestDesk)) return false;
  const MentorRequest request = next_mentor_drafts(view).edited;
  std::string key = view.state.language;
  for (const NextMentorsOf& list : of) key += "\n" + list.event.text() + "/" + list.topic.text();
  const auto make = [&](const MessageTexts& texts) -> Result<std::vector<PersonMessage>> {
    return requests_of_kind(view, of, request, texts);
  };
  text_editor(view, kRequestDesk,
              {.message = name_of(request),
               .subject_fields = mentor_request_fields(),
               .text_fields = mentor_request_fields(),
               .usual = usual_texts(request, view.state.words),
               .keep = [request](const MessageTexts& texts) -> Command {
                 return command::SetMentorRequestTexts{request, texts};
               },
               .make = make,
               .key = key});
  return true;
}

void mentor_request_edit_buttons(View& view) {
  text(view.ui, view.tr("next_mentor.texts"), {.ink = Ink::muted});
  const Row row(view.ui, {.id = "request-texts"});
  for (const MentorRequest request : kMentorRequests) {
    const std::string name = view.tr("event_message." + std::string(name_of(request)));
    if (button(view.ui, {.id = name_of(request),
                         .label = view.tr("tell.text.edit_one", {arg("message", name)}),
                         .icon = Icon::edit})) {
      next_mentor_drafts(view).edited = request;
      edit_text(view, kRequestDesk, texts_of(view.state.program, request, view.state.words));
    }
  }
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
  if (!has_next_mentors(view, drafts.event, drafts.topic)) {
    done = other_ways_to_mentors(view, drafts.event, drafts.topic) || done;
  }
  {
    const DialogActions actions(view.ui);
    if (button(view.ui, {.id = "done", .label = view.tr("next_mentor.done")})) done = true;
  }
  if (done) drafts.event = {};
}

}  // namespace rondo::ui
