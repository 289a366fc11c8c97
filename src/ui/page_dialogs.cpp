#include "ui/page_dialogs.h"

#include <array>
#include <deque>
#include <vector>

#include "edit/event_copy.h"
#include "edit/site_copy.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct ProgramFacts {
  std::string title;
  std::string name;
  std::size_t people = 0, events = 0;
  std::string changed;
};

ProgramFacts facts_of(const View& view, std::string title, const ProgramEntry& entry) {
  return {std::move(title), entry.name, static_cast<std::size_t>(entry.people),
          static_cast<std::size_t>(entry.events), ago(view, entry.changed_at_utc_ms)};
}

ProgramFacts facts_of_file(const View& view, const SameProgramQuestion& question) {
  return facts_of(view, view.tr("same_program.file", {arg("file", question.file_name)}),
                  entry_of(question.incoming, question.changed_at_utc_ms));
}

ProgramFacts facts_of_kept(const View& view, const std::string& id) {
  const std::string title = view.tr("same_program.kept");
  for (const ProgramEntry& entry : view.state.programs) {
    if (entry.id == id) return facts_of(view, title, entry);
  }
  ProgramFacts unknown;
  unknown.title = title;
  return unknown;
}

void draw_facts(View& view, std::string_view id, const ProgramFacts& facts) {
  const Scope scope(view.ui, id);
  Card card(view.ui, {.id = "card", .label = facts.title});
  heading(view.ui, facts.title, {.level = 3});
  const std::string name_label = view.tr("common.name"), people_label = view.tr("screen.people"),
                    events_label = view.tr("screen.events"),
                    changed_label = view.tr("same_program.changed"),
                    people = view.number(static_cast<std::int64_t>(facts.people)),
                    events = view.number(static_cast<std::int64_t>(facts.events)),
                    changed =
                        facts.changed.empty() ? view.tr("same_program.unknown") : facts.changed;
  const std::array<KeyValue, 4> pairs{{{name_label, facts.name},
                                       {people_label, people},
                                       {events_label, events},
                                       {changed_label, changed}}};
  key_values(view.ui, "facts", pairs);
}

void draw_day(View& view) {
  const DeskNews& news = view.state.same_program->day;
  if (news.changes() == 0) return;
  const Banner banner(
      view.ui,
      {.id = "day",
       .title = view.tr("same_program.day"),
       .detail = view.tr("same_program.day.detail",
                         {arg("arrived", news.arrived), arg("absent", news.absent + news.left),
                          arg("walk_ups", news.walk_ups), arg("feedback", news.feedback)}),
       .status = Status::accent});
  if (news.differ > 0) text(view.ui, view.tr(counted("same_program.differ", news.differ)));
}

void decide(View& view, command::SameProgram choice) {
  view.emit(command::DecideSameProgram{choice});
}

// What becomes of the program that is here, if the file takes its place.
void draw_way_back(View& view) {
  const ProgramEntry* kept = replaced_by(view.state, view.state.same_program->incoming.id);
  const std::string goes = kept == nullptr
                               ? std::string()
                               : " " + view.tr("same_program.forgets",
                                               {arg("when", ago(view, kept->changed_at_utc_ms))});
  text(view.ui, view.tr("same_program.way_back") + goes,
       {.id = "way-back", .size = type::second, .ink = Ink::muted});
}

// The site of whose approver the file is a copy, and the program here is not; else empty.
SiteId site_of_copy(const View& view) {
  const Program& incoming = view.state.same_program->incoming;
  const bool is_open = incoming.id == view.state.program.id;
  if (is_open && !approver_site_of(view.state.program).empty()) return {};
  return approver_site_of(incoming);
}

// Likewise of a co-host.
bool is_cohosts_copy(const View& view) {
  const Program& incoming = view.state.same_program->incoming;
  const bool is_open = incoming.id == view.state.program.id;
  return is_event_copy(incoming) && !(is_open && is_event_copy(view.state.program));
}

void draw_approvals(View& view) {
  const Program& incoming = view.state.same_program->incoming;
  if (incoming.id == view.state.program.id) {
    const ApprovalNews news = approval_news(view.state.program, incoming);
    text(view.ui, view.tr(counted("same_program.copy.news", std::ssize(news.taken))),
         {.weight = Weight::semibold});
    if (!news.kept.empty()) {
      text(view.ui, view.tr("same_program.copy.kept", {arg("names", view.list(news.kept))}));
    }
  }
  text(view.ui, view.tr("same_program.copy.replace_detail"),
       {.size = type::second, .ink = Ink::muted});
}

void draw_copy_actions(View& view) {
  const DialogActions actions(view.ui);
  if (button(view.ui, {.id = "cancel", .label = view.tr("common.cancel")})) {
    decide(view, command::SameProgram::cancel);
  }
  if (button(view.ui, {.id = "replace", .label = view.tr("same_program.copy.replace")})) {
    decide(view, command::SameProgram::replace);
  }
  if (button(view.ui, {.id = "keep-both", .label = view.tr("same_program.copy.keep_both")})) {
    decide(view, command::SameProgram::keep_both);
  }
  if (button(view.ui, {.id = "take-approvals",
                       .label = view.tr("same_program.copy.take"),
                       .kind = ButtonKind::primary})) {
    decide(view, command::SameProgram::take_approvals);
  }
}

// A co-host's copy lacks all that is not of its event, so it never takes the program's place.
void draw_same_program_actions(View& view, bool of_cohost) {
  const DialogActions actions(view.ui);
  if (button(view.ui, {.id = "cancel", .label = view.tr("common.cancel")})) {
    decide(view, command::SameProgram::cancel);
  }
  if (view.state.same_program->day.changes() > 0 &&
      button(view.ui, {.id = "take-day", .label = view.tr("same_program.take_day")})) {
    decide(view, command::SameProgram::take_day);
  }
  if (!of_cohost && button(view.ui, {.id = "replace", .label = view.tr("same_program.replace")})) {
    decide(view, command::SameProgram::replace);
  }
  if (button(view.ui, {.id = "keep-both",
                       .label = view.tr("same_program.keep_both"),
                       .kind = ButtonKind::primary})) {
    decide(view, command::SameProgram::keep_both);
  }
}

// By the time somebody presses Undo in a toast, another step may have been taken; undoing that one
// would be a surprise.
void undo_of_notice(View& view, std::uint64_t revision, ToastOptions& toast) {
  toast.action = view.tr("shell.undo");
  ProgramDrafts* drafts = &view.drafts.program;
  toast.act = [drafts, revision] {
    drafts->undo_of_revision = revision;
  };
}

void add_toast(View& view, const Notice& notice) {
  ToastOptions toast;
  toast.text = view.tr(notice.text);
  toast.error = notice.error;
  ProgramDrafts* drafts = &view.drafts.program;
  if (notice.undo_of_revision) undo_of_notice(view, *notice.undo_of_revision, toast);
  if (notice.offers_restore) {
    toast.action = view.tr("programs.restore");
    toast.act = [drafts] {
      drafts->from_toasts.push_back(command::RestoreProgram{});
    };
  }
  if (!notice.brings_back.empty()) {
    toast.action = view.tr("programs.restore");
    toast.act = [drafts, id = notice.brings_back] {
      drafts->from_toasts.push_back(command::BringBackProgram{id});
    };
  }
  const int number = show_toast(view.ui, std::move(toast));
  if (notice.error) drafts->error_toasts.push_back({notice.number, number});
}

// An error goes with its cause: it would lie over what the person does next.
void close_settled(View& view) {
  std::erase_if(view.drafts.program.error_toasts, [&](const ErrorToast& error) {
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
  ProgramDrafts* drafts = &view.drafts.program;
  toast.act = [drafts] {
    drafts->from_toasts.push_back(command::ExportProgram{});
  };
  drafts->save_failure_toast = show_toast(view.ui, std::move(toast));
}

}  // namespace

void same_program_dialog(View& view) {
  if (!view.state.same_program) return;
  const SameProgramQuestion& question = *view.state.same_program;
  const SiteId copy_of = site_of_copy(view);
  const std::string site = name_in(question.incoming.sites, copy_of);
  const bool copy = !copy_of.empty();
  const bool of_cohost = is_cohosts_copy(view);
  const std::string title = view.tr(of_cohost ? "same_program.cohost.title"
                                    : copy    ? "same_program.copy.title"
                                              : "same_program.title");
  const std::string detail =
      copy ? view.tr("same_program.copy.detail", {arg("site", site)})
           : view.tr(of_cohost ? "same_program.cohost.detail" : "same_program.detail");
  const Dialog dialog(view.ui,
                      {.id = "same-program", .title = title, .detail = detail, .width = 600});
  {
    Grid grid(view.ui, {.id = "both", .min_width = 240, .max_columns = 2});
    draw_facts(view, "kept", facts_of_kept(view, question.incoming.id));
    draw_facts(view, "file", facts_of_file(view, question));
  }
  if (copy) {
    draw_approvals(view);
    draw_way_back(view);
    draw_copy_actions(view);
  } else {
    draw_day(view);
    if (!of_cohost) draw_way_back(view);
    draw_same_program_actions(view, of_cohost);
  }
  if (dialog.dismissed()) decide(view, command::SameProgram::cancel);
}

void bring_back_dialog(View& view) {
  std::string& id = view.drafts.program.brings_back;
  const ProgramEntry* kept = id.empty() ? nullptr : replaced_by(view.state, id);
  if (kept == nullptr) {
    id.clear();
    return;
  }
  const Dialog dialog(view.ui, {.id = "bring-back",
                                .title = view.tr("programs.bring_back.title"),
                                .detail = view.tr("programs.bring_back.detail"),
                                .width = 600});
  {
    Grid grid(view.ui, {.id = "both", .min_width = 240, .max_columns = 2});
    draw_facts(view, "kept", facts_of_kept(view, id));
    draw_facts(view, "before", facts_of(view, view.tr("programs.before"), *kept));
  }
  const DialogChoice choice = dialog_buttons(view, {.accept_key = "programs.restore"});
  if (choice == DialogChoice::accept) view.emit(command::BringBackProgram{id});
  if (choice != DialogChoice::none || dialog.dismissed()) id.clear();
}

void notices(View& view) {
  close_settled(view);
  for (const Notice& notice : view.state.notices) {
    if (notice.number <= view.drafts.shown_notice) continue;
    view.drafts.shown_notice = notice.number;
    if (notice.only_aloud) {
      view.ui.announce(view.tr(notice.text));
    } else {
      add_toast(view, notice);
    }
  }
  const bool failed = view.state.save == SaveState::failed;
  ProgramDrafts& drafts = view.drafts.program;
  if (failed && !drafts.told_save_failed) add_save_failure(view);
  if (!failed && drafts.told_save_failed) close_toast(view.ui, drafts.save_failure_toast);
  drafts.told_save_failed = failed;
}

void take_from_toasts(View& view) {
  ProgramDrafts& drafts = view.drafts.program;
  if (drafts.undo_of_revision) {
    if (*drafts.undo_of_revision == view.state.revision) {
      view.emit(command::Undo{});
    } else {
      show_toast(view.ui, {.text = view.tr("shell.undo_too_late")});
    }
    drafts.undo_of_revision.reset();
  }
  for (Command& command : drafts.from_toasts) view.emit(std::move(command));
  drafts.from_toasts.clear();
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
