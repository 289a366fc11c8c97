#include "ui/received_sign_ups.h"

#include <set>
#include <string>
#include <vector>

#include "app/sign_up_visit.h"
#include "ui/archived_banner.h"
#include "ui/event_frame.h"
#include "ui/event_import_parts.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
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

StatusWords words_of(const intake::PreviewPerson& person) {
  switch (person.status) {
    case PersonStatus::added:
      return {person.id.empty() ? "import.status.added" : "import.status.known", Status::good};
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

// "Mentee · North High · Asks for: 1. Reading, 2. Data · Changed: Topics requested".
std::string what_is_said(const View& view, const intake::PreviewPerson& person) {
  std::string offers, requests, changes;
  if (!person.offers.empty()) {
    offers = view.tr("received.offers", {arg("topics", view.list(person.offers))});
  }
  if (!person.requests.empty()) {
    const std::string topics = view.list(in_request_order(person.requests));
    requests = view.tr("received.asks_for", {arg("topics", topics)});
  }
  if (!person.changes.empty()) {
    std::vector<std::string> changed;
    for (const Message& change : person.changes) changed.push_back(view.tr(change));
    changes = view.tr("received.changes", {arg("what", view.list(changed))});
  }
  return dotted({side_word(view, side_of(person)), person.site, offers, requests, changes});
}

void draw_received_person(View& view, const intake::SignUpNews& news, std::size_t index) {
  const intake::PreviewPerson& person = news.person;
  const StatusWords words = words_of(person);
  const ListRow row(view.ui, {.id = std::to_string(index),
                              .side = side_of(person),
                              .title = person.name,
                              .detail = what_is_said(view, person),
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

// How many of several are of which kind, where there are any, and that nothing is done yet.
std::string summary_of(const View& view, const intake::SignUpPreview& preview) {
  if (preview.people.size() < 2) return view.tr("received.detail");
  const auto counted_as = [&](std::string_view kind, int count) {
    return count == 0 ? std::string()
                      : view.tr("received.count." + std::string(kind), {arg("count", count)});
  };
  return view.tr("received.detail.counts",
                 {arg("counts", dotted({counted_as("added", preview.added - preview.known),
                                        counted_as("known", preview.known),
                                        counted_as("changed", preview.changed),
                                        counted_as("unchanged", preview.unchanged)}))});
}

// Not called as the cross above it is.
DialogChoice seen_button(View& view) {
  const DialogActions actions(view.ui);
  const bool pressed = button(
      view.ui, {.id = "seen", .label = view.tr("received.seen"), .kind = ButtonKind::primary});
  return pressed ? DialogChoice::cancel : DialogChoice::none;
}

}  // namespace

void received_sign_ups_dialog(View& view) {
  if (view.state.received_sign_ups == nullptr) return;
  const ReceivedSignUps& received = *view.state.received_sign_ups;
  const intake::SignUpPreview& preview = received.preview;
  const bool news = preview.added + preview.changed > 0;
  const bool can_change = news || !preview.questions.empty();
  const std::string_view nothing = can_change ? "received.nothing_changes" : "received.nothing_new";
  const Dialog dialog(view.ui,
                      {.id = "received-sign-ups",
                       .title = view.tr(counted("received.title", std::ssize(preview.people))),
                       .detail = news ? summary_of(view, preview) : view.tr(nothing),
                       .width = 600,
                       .waits = true});
  for (const EventId& event : events_of(received)) archived_answers_banner(view, event);
  if (preview.to_approve > 0) {
    text(view.ui, view.tr(counted("received.to_approve", preview.to_approve)));
  }
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
      can_change ? dialog_buttons(view, {.accept_key = "received.take", .disabled = !news})
                 : seen_button(view);
  if (choice == DialogChoice::accept) view.emit(command::TakeSignUps{true});
  if (choice == DialogChoice::cancel || dialog.dismissed()) {
    view.emit(command::TakeSignUps{false});
  }
}

}  // namespace rondo::ui
