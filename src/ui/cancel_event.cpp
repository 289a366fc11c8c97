#include "ui/cancel_event.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.h"
#include "model/school_year.h"
#include "report/cancel_messages.h"
#include "report/session_calendar.h"
#include "ui/cached.h"
#include "ui/message_desk.h"
#include "ui/message_list.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct CancelDraft {
  EventId event;  // to be called off, or to go on; empty: the dialog is closed
  Place asked_at;
  std::string reason;
  Place shown_at = {};  // where the banner is to be led to once it stands there
};

struct TellCancelled {
  std::optional<Place> in_dialog;  // where that was opened; none: it is closed
  std::string tab = "to-tell";     // or "told"
  Cached<Result<CancelMessages>> messages;
  Cached<std::vector<CancelReader>> readers;
};

TellCancelled& tell_drafts(View& view) {
  return view.drafts.event.of<TellCancelled>();
}

const Result<CancelMessages>& messages_about(View& view, const EventScreen& on) {
  return tell_drafts(view).messages.get(
      view.state.revision, on.id.text() + "\n" + view.state.language, [&] {
        return cancel_messages(view.state.program, on.id, view.state.now_utc_ms, view.state.words);
      });
}

const std::vector<CancelReader>& readers_about(View& view, const EventScreen& on) {
  return tell_drafts(view).readers.get(view.state.revision, on.id.text(), [&] {
    return cancel_readers(view.state.program, on.id, view.state.now_utc_ms);
  });
}

std::int64_t count_told(const std::vector<CancelReader>& readers) {
  return std::count_if(readers.begin(), readers.end(),
                       [](const CancelReader& reader) { return !reader.told_on.empty(); });
}

// A text for those who were to begin, and one for those who had met, where there are such.
void edit_text_buttons(View& view, const EventScreen& on) {
  std::vector<EventMessage> sent;
  for (const EventMessage message : kCancelMessages) {
    const auto& readers = readers_about(view, on);
    const bool any = std::any_of(readers.begin(), readers.end(), [&](const CancelReader& reader) {
      return reader.message == message;
    });
    if (any) sent.push_back(message);
  }
  for (const EventMessage message : sent) {
    const std::string name = view.tr("event_message." + std::string(name_of(message)));
    const std::string label = sent.size() == 1
                                  ? view.tr("tell.text.edit")
                                  : view.tr("tell.text.edit_one", {arg("message", name)});
    if (button(view.ui, {.id = name_of(message), .label = label, .icon = Icon::edit})) {
      edit_message(view, on, kCancelMessages, message);
    }
  }
}

void draw_to_tell(View& view, const EventScreen& on, const std::vector<PersonMessage>& messages) {
  if (messages.empty()) {
    text(view.ui, view.tr("cancel.tell.all"), {.ink = Ink::muted});
    return;
  }
  const auto mark = [&](std::vector<PersonId> people) {
    view.emit(command::MarkToldOfCancelling{on.id, std::move(people)});
  };
  {
    const Row row(view.ui, {.id = "tell-tools"});
    if (button(view.ui, {.id = "merge",
                         .label = view.tr("message.download"),
                         .kind = ButtonKind::primary,
                         .icon = Icon::download})) {
      view.emit(command::ExportCancelMessages{on.id});
    }
    if (!on.event->starts_at.empty() &&
        button(view.ui, {.id = "calendar",
                         .label = view.tr("cancel.calendar"),
                         .icon = Icon::calendar,
                         .description = view.tr("cancel.calendar.detail")})) {
      view.emit(command::ExportCalendar{on.id, PersonId()});
    }
    if (has_sessions_for_calendars(view.state.program, on.id) &&
        button(view.ui, {.id = "sessions-calendar",
                         .label = view.tr("cancel.calendar.sessions"),
                         .icon = Icon::calendar,
                         .description = view.tr("cancel.calendar.sessions.detail")})) {
      view.emit(command::ExportSessions{on.id, PersonId()});
    }
    mark_told_button(view, messages, mark);
    edit_text_buttons(view, on);
  }
  people_without_address(view, messages);
  messages_with_example(view, messages, [&] {
    message_table(view, messages, [&](const PersonMessage& message) {
      message_actions(view, message);
      told_button(view, message, mark);
    });
  });
}

void draw_told(View& view, const EventScreen& on, const CancelMessages& messages) {
  if (messages.told.empty()) {
    text(view.ui, view.tr("cancel.tell.none_yet"), {.ink = Ink::muted});
    return;
  }
  message_table(view, messages.told, [&](const PersonMessage& message) {
    const std::string& day = messages.told_on.at(message.person);
    text(view.ui, view.tr("cancel.told_on", {arg("date", view.day(day))}), {.ink = Ink::muted});
    if (text_button(
            view.ui,
            {.id = "not-told", .label = view.tr("cancel.not_told"), .about = message.name})) {
      view.emit(command::MarkToldOfCancelling{on.id, {message.person}, false});
    }
  });
}

void tell_dialog(View& view) {
  std::optional<Place>& opened_at = tell_drafts(view).in_dialog;
  if (opened_at != view.state.place) opened_at.reset();
  if (!opened_at) return;
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) return;
  const Dialog dialog(view.ui, {.id = "tell-cancelled",
                                .title = view.tr("cancel.tell"),
                                .detail = view.tr("cancel.tell.detail"),
                                .width = 720});
  tell_cancelled(view, on);
  if (dialog.dismissed()) tell_drafts(view).in_dialog.reset();
}

// True once there is nothing left to ask.
bool ask_to_cancel(View& view, CancelDraft& draft, const Event& event) {
  const Dialog dialog(view.ui, {.id = "cancel-event",
                                .title = view.tr("cancel.title", {arg("event", event.name)}),
                                .detail = view.tr("cancel.detail")});
  text_field(view.ui,
             {.id = "reason",
              .label = view.tr("cancel.reason"),
              .kind = FieldKind::area,
              .hint = view.tr("cancel.reason.hint"),
              .lines = 2},
             draft.reason);
  const DialogChoice choice = dialog_buttons(
      view, {.accept_key = "cancel.do", .danger = true, .cancel_key = "cancel.keep"});
  if (choice == DialogChoice::accept) {
    view.emit(command::CancelEvent{draft.event, std::string(trim(draft.reason))});
    draft.shown_at = draft.asked_at;
  }
  return choice != DialogChoice::none || dialog.dismissed();
}

bool ask_to_resume(View& view, const CancelDraft& draft, const Event& event) {
  const EventClock* clock = clock_of(view.state.program, draft.event);
  std::string detail = view.tr("cancel.resume.detail");
  if (clock != nullptr && clock->called_off) detail += " " + view.tr("cancel.resume.clock");
  const Dialog dialog(view.ui, {.id = "resume-event",
                                .title = view.tr("cancel.resume.title", {arg("event", event.name)}),
                                .detail = detail});
  const DialogChoice choice = dialog_buttons(view, {.accept_key = "cancel.resume.do"});
  if (choice == DialogChoice::accept) view.emit(command::ResumeEvent{draft.event});
  return choice != DialogChoice::none || dialog.dismissed();
}

}  // namespace

void open_cancel_dialog(View& view, const EventId& event) {
  view.drafts.of_program.of<CancelDraft>() = {event, view.state.place, {}, {}};
}

void cancel_dialogs(View& view) {
  tell_dialog(view);
  CancelDraft& draft = view.drafts.of_program.of<CancelDraft>();
  if (!(draft.asked_at == view.state.place)) draft.event = {};
  const Event* event = view.state.program.events.find(draft.event);
  if (event == nullptr) return;
  const bool done = event->cancelled_on.empty() ? ask_to_cancel(view, draft, *event)
                                                : ask_to_resume(view, draft, *event);
  if (done) draft.event = {};
}

std::string cancelled_subtitle(View& view, const EventScreen& on) {
  const std::vector<CancelReader>& readers = readers_about(view, on);
  return view.tr("cancel.tell.subtitle",
                 {arg("told", count_told(readers)), arg("count", std::ssize(readers))});
}

void tell_cancelled(View& view, const EventScreen& on) {
  if (edits_message(view, kCancelMessages)) {
    const auto make = [&](EventMessage message, const MessageTexts& texts) {
      return cancel_messages(view.state.program, on.id, message, texts, view.state.now_utc_ms,
                             view.state.words);
    };
    message_editor(view, on, kCancelMessages, make, {});
    return;
  }
  const std::vector<CancelReader>& readers = readers_about(view, on);
  if (readers.empty()) {
    text(view.ui, view.tr("cancel.tell.nobody"), {.ink = Ink::muted});
    return;
  }
  const Result<CancelMessages>& messages = messages_about(view, on);
  if (!messages) {
    const std::string reason = view.tr(messages.error());
    const Banner banner(
        view.ui, {.id = "unreadable", .title = view.tr("tell.text.unreadable"), .detail = reason});
    edit_text_buttons(view, on);
    return;
  }
  std::string& tab = tell_drafts(view).tab;
  const std::int64_t have_heard = count_told(readers);
  const std::string to_tell =
      view.tr("cancel.tab.to_tell", {arg("count", std::ssize(readers) - have_heard)});
  const std::string told = view.tr("cancel.tab.told", {arg("count", have_heard)});
  const std::array all{Tab{"to-tell", to_tell}, Tab{"told", told}};
  tabs(view.ui, {.id = "told-or-not", .label = view.tr("cancel.tell"), .tabs = all}, tab);
  if (tab == "told") {
    draw_told(view, on, *messages);
  } else {
    draw_to_tell(view, on, messages->to_tell);
  }
}

void cancelled_banner(View& view, const EventScreen& on) {
  if (on.event->cancelled_on.empty()) {
    tell_drafts(view) = {};
    return;
  }
  // It stands at the top, and is cancelled from further down.
  CancelDraft& draft = view.drafts.of_program.of<CancelDraft>();
  const bool leads_here =
      draft.event.empty() && std::exchange(draft.shown_at, Place()) == view.state.place;
  const Banner banner(
      view.ui, {.id = "event-cancelled",
                .title = view.tr("cancel.banner", {arg("date", view.day(on.event->cancelled_on))}),
                .detail = on.event->cancel_reason,
                .status = Status::warn});
  const Row row(view.ui, {.id = "cancelled-buttons"});
  if (leads_here) view.ui.focus(view.ui.id("tell"));
  // The step Tell is all about it.
  if (on.screen != Screen::event_tell &&
      button(view.ui, {.id = "tell", .label = view.tr("cancel.tell"), .icon = Icon::message})) {
    tell_drafts(view).in_dialog = view.state.place;
  }
  if (button(view.ui, {.id = "resume", .label = view.tr("cancel.resume")})) {
    open_cancel_dialog(view, on.id);
  }
}

}  // namespace rondo::ui
