#include "ui/received_sign_ups.h"

#include <set>
#include <string>
#include <vector>

#include "app/sign_up_visit.h"
#include "ui/archived_banner.h"
#include "ui/event_frame.h"
#include "ui/event_import_parts.h"
#include "ui/view_parts.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

using intake::PersonStatus;

struct StatusWords {
  std::string_view key;
  Status status;
};

StatusWords words_of(PersonStatus status) {
  switch (status) {
    case PersonStatus::added:
      return {"import.status.added", Status::good};
    case PersonStatus::changed:
      return {"import.status.changed", Status::accent};
    case PersonStatus::undecided:
      return {"import.status.undecided", Status::warn};
    case PersonStatus::unchanged:
    case PersonStatus::absent:
      break;
  }
  return {"import.status.unchanged", Status::neutral};
}

// "1. SEL", where there are several: the first counts most.
std::vector<std::string> in_request_order(std::vector<std::string> requests) {
  if (requests.size() < 2) return requests;
  for (std::size_t at = 0; at < requests.size(); ++at) {
    requests[at] = std::to_string(at + 1) + ". " + requests[at];
  }
  return requests;
}

void draw_received_person(View& view, const intake::SignUpNews& news, std::size_t index) {
  const intake::PreviewPerson& person = news.person;
  std::vector<std::string> changes;
  for (const Message& change : person.changes) changes.push_back(view.tr(change));
  const std::string topics =
      dotted({view.list(person.offers), view.list(in_request_order(person.requests))});
  const bool changed = person.status == PersonStatus::changed;
  const StatusWords words = words_of(person.status);
  const ListRow row(view.ui,
                    {.id = std::to_string(index),
                     .side = side_of(person),
                     .title = person.name,
                     .detail = dotted({person.site, changed ? view.list(changes) : topics}),
                     .chip = view.tr(words.key),
                     .chip_status = words.status});
}

void draw_notes(View& view, const ReceivedSignUps& received) {
  for (const intake::SignUpNews& news : received.preview.people) {
    for (const Message& note : news.notes) {
      if (note.key == "received.archived") continue;  // the banner says so
      text(view.ui,
           view.tr("received.note", {arg("name", news.person.name), arg("note", view.tr(note))}),
           {.size = type::second, .ink = Ink::warn});
    }
  }
}

std::set<EventId> events_of(const ReceivedSignUps& received) {
  std::set<EventId> events;
  for (const codec::SignUp& one : received.given) events.insert(one.event);
  return events;
}

void draw_questions(View& view, const ReceivedSignUps& received) {
  for (const intake::Problem& problem : received.preview.questions) {
    const Scope scope(view.ui, problem.question);
    const std::string message = view.tr(problem.message);
    const Group question(view.ui, access::Role::group, "question", message);
    const Column column(view.ui, {.gap = space::s});
    text(view.ui, message);
    question_detail(view, problem);
    const Row row(view.ui, {.id = "choices"});
    question_choices(view, problem, message);
  }
}

}  // namespace

void received_sign_ups_dialog(View& view) {
  if (view.state.received_sign_ups == nullptr) return;
  const ReceivedSignUps& received = *view.state.received_sign_ups;
  const intake::SignUpPreview& preview = received.preview;
  const bool news = preview.added + preview.changed > 0;
  const std::string_view nothing =
      preview.questions.empty() ? "received.nothing_new" : "received.nothing_changes";
  const Dialog dialog(
      view.ui, {.id = "received-sign-ups",
                .title = view.tr(counted("received.title", std::ssize(preview.people))),
                .detail = news ? view.tr("received.detail", {arg("added", preview.added),
                                                             arg("changed", preview.changed),
                                                             arg("unchanged", preview.unchanged)})
                               : view.tr(nothing),
                .width = 600,
                .waits = true});
  for (const EventId& event : events_of(received)) archived_answers_banner(view, event);
  {
    const List list(view.ui, {.id = "answers", .label = view.tr("received.list")});
    for (std::size_t at = 0; at < preview.people.size(); ++at) {
      draw_received_person(view, preview.people[at], at);
    }
  }
  draw_notes(view, received);
  if (preview.undecided > 0) {
    text(view.ui, view.tr(counted("received.undecided", preview.undecided)), {.ink = Ink::warn});
  }
  draw_questions(view, received);
  const DialogChoice choice =
      dialog_buttons(view, {.accept_key = "received.take", .disabled = !news});
  if (choice == DialogChoice::accept) view.emit(command::TakeSignUps{true});
  if (choice == DialogChoice::cancel || dialog.dismissed()) {
    view.emit(command::TakeSignUps{false});
  }
}

}  // namespace rondo::ui
