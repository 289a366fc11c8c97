#include "ui/page_dialogs.h"

#include <deque>
#include <utility>
#include <vector>

#include "ui/field_lead.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toasts.h"

namespace rondo::ui {
namespace {

// Once another step has been taken its Undo is gone (leave_message_behind): undoing that one would
// be a surprise.
void undo_of_notice(View& view, const Notice& notice, ToastOptions& toast) {
  const bool in_part = !notice.undo_what.key.empty();
  toast.action = in_part ? view.tr("shell.undo_what", {arg("what", view.tr(notice.undo_what))})
                         : view.tr("shell.undo");
  ToastDrafts* drafts = &view.drafts.toasts;
  toast.act = [drafts, revision = *notice.undo_of_revision] {
    drafts->undo_of_revision = revision;
  };
}

// All steps of an event are one, and so is what the address begins with. What others look at, the
// hall or who stands at a shared screen, is apart: there nobody reads what the coordinator did.
std::string area_of(const Place& place) {
  constexpr std::string_view kOfEvent = "#/event/";
  std::string address = address_of(place);
  if (is_for_others(place.screen) || place.screen == Screen::event_projector) return address;
  const std::size_t from = address.starts_with(kOfEvent) ? kOfEvent.size() : 2;
  return address.substr(0, address.find('/', from));
}

MessageToast message_now(const View& view, int toast) {
  return {.toast = toast,
          .program = view.state.programs_shown,
          .revision = view.state.revision,
          .area = area_of(view.state.place)};
}

void add_toast(View& view, const Notice& notice) {
  ToastOptions toast;
  toast.text = view.tr(notice.text);
  toast.error = notice.error;
  ToastDrafts* drafts = &view.drafts.toasts;
  if (notice.undo_of_revision) undo_of_notice(view, notice, toast);
  if (notice.offers_restore) {
    toast.action = view.tr("programs.restore");
    toast.act = [drafts] {
      drafts->asked_for.push_back(command::RestoreProgram{});
    };
  }
  if (!notice.brings_back.empty()) {
    toast.action = view.tr("programs.restore");
    toast.act = [drafts, id = notice.brings_back] {
      drafts->asked_for.push_back(command::BringBackProgram{id});
    };
  }
  const int number = show_toast(view.ui, std::move(toast));
  if (notice.error) {
    drafts->errors.push_back({notice.number, number});
  } else {
    drafts->message = message_now(view, number);
    drafts->message.of_browser = notice.offers_restore;
    drafts->message.undo_of_revision = notice.undo_of_revision;
  }
}

// What was done is told until the person goes on to something else: another part of the program, or
// another program. That a program was removed is told wherever they are; it shows another one.
void leave_message_behind(View& view) {
  MessageToast& shown = view.drafts.toasts.message;
  if (shown.toast == 0) return;
  const bool other_program = shown.program != view.state.programs_shown;
  if (!shown.of_browser && (other_program || shown.area != area_of(view.state.place))) {
    close_toast(view.ui, std::exchange(shown, {}).toast);
  } else if (shown.undo_of_revision && *shown.undo_of_revision != view.state.revision) {
    take_toast_action(view.ui, shown.toast);
    shown.undo_of_revision.reset();
  }
}

// What is told aloud alone, as it is seen anyway, takes the place of what was done before all the
// same; not of a message that a view showed about this very step.
void tell_aloud(View& view, const Notice& notice) {
  MessageToast& shown = view.drafts.toasts.message;
  if (shown.toast != 0 && !shown.of_browser && shown.revision != view.state.revision) {
    close_toast(view.ui, std::exchange(shown, {}).toast);
  }
  view.ui.announce(view.tr(notice.text));
}

// An error goes with its cause: it would lie over what the person does next.
void close_settled(View& view) {
  std::erase_if(view.drafts.toasts.errors, [&](const ErrorToast& error) {
    const bool settled = error.notice <= view.state.settled_notice;
    if (settled) close_toast(view.ui, error.toast);
    return settled;
  });
}

// Work that is not on disk is lost with the page, so a way to keep it is offered at once.
void add_save_failure(View& view) {
  ToastOptions toast;
  toast.text = view.tr("save.failed_because", {arg("reason", view.tr(view.state.save_error))});
  toast.action = view.tr("files.export");
  toast.error = true;
  ToastDrafts* drafts = &view.drafts.toasts;
  toast.act = [drafts] {
    drafts->asked_for.push_back(command::ExportProgram{});
  };
  drafts->save_failure = show_toast(view.ui, std::move(toast));
}

}  // namespace

int tell_where(View& view, std::string text, std::string action, std::string field) {
  ToastDrafts* drafts = &view.drafts.toasts;
  ToastOptions toast{.text = std::move(text), .action = std::move(action)};
  toast.act = [drafts, place = view.state.place, field = std::move(field)] {
    drafts->leads_to = LeadFromToast{place, field};
  };
  const int number = show_toast(view.ui, std::move(toast));
  drafts->message = message_now(view, number);
  return number;
}

void tell_here(View& view, std::string text) {
  const int number = show_toast(view.ui, {.text = std::move(text)});
  view.drafts.toasts.message = message_now(view, number);
}

void notices(View& view) {
  close_settled(view);
  leave_message_behind(view);
  for (const Notice& notice : view.state.notices) {
    if (notice.number <= view.drafts.shown_notice) continue;
    view.drafts.shown_notice = notice.number;
    if (notice.only_aloud) {
      tell_aloud(view, notice);
    } else {
      add_toast(view, notice);
    }
  }
  const bool failed = view.state.save == SaveState::failed;
  ToastDrafts& drafts = view.drafts.toasts;
  if (failed && !drafts.told_save_failed) add_save_failure(view);
  if (!failed && drafts.told_save_failed) close_toast(view.ui, drafts.save_failure);
  drafts.told_save_failed = failed;
}

void take_from_toasts(View& view) {
  ToastDrafts& drafts = view.drafts.toasts;
  if (drafts.undo_of_revision) {
    if (*drafts.undo_of_revision == view.state.revision) view.emit(command::Undo{});
    drafts.undo_of_revision.reset();
  }
  if (const auto lead = std::exchange(drafts.leads_to, {})) {
    lead_to(view, lead->place, lead->field);
  }
  for (Command& command : drafts.asked_for) view.emit(std::move(command));
  drafts.asked_for.clear();
}

void keys_dialog(View& view) {
  if (view.state.overlay != PageOverlay::keys) return;
  const Dialog dialog(view.ui, {.id = "keys-dialog", .title = view.tr("keys.title"), .width = 560});
  for (const std::string_view group : {"page", "screen", "table", "list"}) {
    const std::string base = "keys." + std::string(group);
    heading(view.ui, view.tr(base), {.level = 3});
    std::deque<std::string> words;  // a deque, so that views into it stay good
    std::vector<KeyValue> pairs;
    for (int number = 1;; ++number) {
      const std::string key = base + "." + std::to_string(number);
      if (!view.state.words.has(key + ".keys")) break;
      const std::string& what = words.emplace_back(view.tr(key + ".what"));
      pairs.push_back({what, words.emplace_back(view.tr(key + ".keys"))});
    }
    key_values(view.ui, group, pairs);
  }
  if (dialog.dismissed()) view.emit(command::ShowOverlay{PageOverlay::none});
}

}  // namespace rondo::ui
