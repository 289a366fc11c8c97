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

// Shows it as the message that is no error.
MessageToast& show_message(View& view, ToastOptions options) {
  MessageToast& shown = view.drafts.toasts.message;
  const bool has_button = !options.action.empty();
  shown = MessageToast{.toast = show_toast(view.ui, std::move(options)),
                       .program = view.state.programs_shown,
                       .revision = view.state.revision,
                       .place = view.state.place,
                       .has_button = has_button};
  return shown;
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
  if (notice.error) {
    drafts->errors.push_back({notice.number, show_toast(view.ui, std::move(toast))});
  } else {
    MessageToast& shown = show_message(view, std::move(toast));
    shown.of_browser = notice.offers_restore;
    shown.undo_of_revision = notice.undo_of_revision;
  }
}

// What has only words is about the screen where it was told, and lies over the next one. What can
// still be pressed, as Undo, stays in reach over all of that part of the program.
bool is_left_behind(const View& view, const MessageToast& shown) {
  const Place& now = view.state.place;
  return shown.has_button ? area_of(shown.place) != area_of(now) : shown.place != now;
}

// What was done is told until the person goes on to something else: another place, or another
// program. That a program was removed is told wherever they are; it shows another one.
void leave_message_behind(View& view) {
  MessageToast& shown = view.drafts.toasts.message;
  if (shown.toast == 0) return;
  if (shown.undo_of_revision && *shown.undo_of_revision != view.state.revision) {
    take_toast_action(view.ui, shown.toast);
    shown.undo_of_revision.reset();
    shown.has_button = false;
  }
  const bool other_program = shown.program != view.state.programs_shown;
  if (!shown.of_browser && (other_program || is_left_behind(view, shown))) {
    close_toast(view.ui, std::exchange(shown, {}).toast);
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
  return show_message(view, std::move(toast)).toast;
}

void tell_here(View& view, std::string text) {
  show_message(view, {.text = std::move(text)});
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
