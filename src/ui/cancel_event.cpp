#include "ui/cancel_event.h"

#include "base/text.h"
#include "report/cancel_messages.h"
#include "ui/cached.h"
#include "ui/message_list.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct CancelDraft {
  EventId event;  // to be called off, or to go on; empty: the dialog is closed
  Place asked_at;
  std::string reason;
};

struct TellCancelled {
  bool open = false;
  Cached<std::vector<PersonMessage>> messages;
};

void tell_dialog(View& view, const EventScreen& on) {
  TellCancelled& tell = view.drafts.event.of<TellCancelled>();
  if (!tell.open) return;
  const Dialog dialog(view.ui, {.id = "tell-cancelled",
                                .title = view.tr("cancel.tell"),
                                .detail = view.tr("cancel.tell.detail"),
                                .width = 720});
  const auto& messages = tell.messages.get(
      view.state.revision, on.id.text() + "\n" + view.state.language,
      [&] { return cancel_messages(view.state.program, on.id, view.state.words); });
  if (messages.empty()) {
    text(view.ui, view.tr("cancel.tell.nobody"), {.ink = Ink::muted});
  } else {
    if (button(view.ui,
               {.id = "merge", .label = view.tr("message.download"), .icon = Icon::download})) {
      view.emit(command::ExportCancelMessages{on.id});
    }
    message_example(view, messages);
    message_table(view, messages);
  }
  if (dialog.dismissed()) tell.open = false;
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
  }
  return choice != DialogChoice::none || dialog.dismissed();
}

bool ask_to_resume(View& view, const CancelDraft& draft, const Event& event) {
  const Dialog dialog(view.ui, {.id = "resume-event",
                                .title = view.tr("cancel.resume.title", {arg("event", event.name)}),
                                .detail = view.tr("cancel.resume.detail")});
  const DialogChoice choice = dialog_buttons(view, {.accept_key = "cancel.resume.do"});
  if (choice == DialogChoice::accept) view.emit(command::ResumeEvent{draft.event});
  return choice != DialogChoice::none || dialog.dismissed();
}

}  // namespace

void open_cancel_dialog(View& view, const EventId& event) {
  view.drafts.others.of<CancelDraft>() = {event, view.state.place, {}};
}

void cancel_dialog(View& view) {
  CancelDraft& draft = view.drafts.others.of<CancelDraft>();
  if (!(draft.asked_at == view.state.place)) draft.event = {};
  const Event* event = view.state.program.events.find(draft.event);
  if (event == nullptr) return;
  const bool done = event->cancelled_on.empty() ? ask_to_cancel(view, draft, *event)
                                                : ask_to_resume(view, draft, *event);
  if (done) draft.event = {};
}

void cancelled_banner(View& view, const EventScreen& on) {
  if (on.event->cancelled_on.empty()) {
    view.drafts.event.of<TellCancelled>() = {};
    return;
  }
  {
    const Banner banner(view.ui, {.id = "cancelled",
                                  .title = view.tr("cancel.banner",
                                                   {arg("date", view.day(on.event->cancelled_on))}),
                                  .detail = on.event->cancel_reason,
                                  .status = Status::warn});
    if (button(view.ui, {.id = "tell", .label = view.tr("cancel.tell"), .icon = Icon::message})) {
      view.drafts.event.of<TellCancelled>().open = true;
    }
    if (button(view.ui,
               {.id = "resume", .label = view.tr("cancel.resume"), .kind = ButtonKind::quiet})) {
      open_cancel_dialog(view, on.id);
    }
  }
  tell_dialog(view, on);
}

}  // namespace rondo::ui
