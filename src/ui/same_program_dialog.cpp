#include "ui/same_program_dialog.h"

#include <array>
#include <map>
#include <string>
#include <vector>

#include "base/local_time.h"
#include "edit/event_copy.h"
#include "edit/site_copy.h"
#include "model/enum_names.h"
#include "report/difference_lines.h"
#include "ui/cached.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::size_t kMostNamesThatDiffer = 5;

struct SameProgramDrafts {
  Cached<std::vector<DifferenceGroup>> differences;
};

// What the file is, beside what is here.
enum class FileKind : std::uint8_t { program, approvers_copy, cohosts_copy };

const Program& program_here(const View& view) {
  const SameProgramQuestion& question = *view.state.same_program;
  return question.here == nullptr ? view.state.program : *question.here;
}

// Where a copy is here itself, nothing can be taken over from another one.
FileKind kind_of_file(const View& view) {
  const Program& incoming = view.state.same_program->incoming;
  if (is_copy_of_part(program_here(view))) return FileKind::program;
  if (!approver_site_of(incoming).empty()) return FileKind::approvers_copy;
  return is_event_copy(incoming) ? FileKind::cohosts_copy : FileKind::program;
}

// "Nov 29, 2026, 21:48 (2 minutes ago)": two that were changed just now differ all the same.
std::string moment_words(const View& view, std::int64_t utc_ms) {
  if (utc_ms == 0) return view.tr("same_program.unknown");
  if (view.state.clock == nullptr) return ago(view, utc_ms);
  return view.tr("same_program.moment",
                 {arg("when", view.day_and_time(local_time_of(utc_ms, *view.state.clock))),
                  arg("ago", ago(view, utc_ms))});
}

// A card of one of the two states; `changed_key` words when it was changed or saved.
void draw_program_state(View& view, std::string_view id, const std::string& title,
                        const ProgramEntry& entry, std::string_view changed_key) {
  const Scope scope(view.ui, id);
  const Card card(view.ui, {.id = "card", .label = title});
  heading(view.ui, title, {.level = 3});
  const std::string name_label = view.tr("common.name"), people_label = view.tr("screen.people"),
                    events_label = view.tr("screen.events"), changed_label = view.tr(changed_key),
                    people = view.number(entry.people), events = view.number(entry.events),
                    changed = moment_words(view, entry.changed_at_utc_ms);
  const std::array<KeyValue, 4> pairs{{{name_label, entry.name},
                                       {people_label, people},
                                       {events_label, events},
                                       {changed_label, changed}}};
  key_values(view.ui, "facts", pairs);
}

// The entry of this browser's list.
ProgramEntry entry_here(const View& view, const std::string& id) {
  for (const ProgramEntry& entry : view.state.programs) {
    if (entry.id == id) return entry;
  }
  return {};
}

// The keys of what stands before names: of those that one side alone has, and of changed ones.
struct SideKeys {
  std::string_view here, there;
};

void draw_names(View& view, std::string_view id, std::string_view key, const std::string& names) {
  if (names.empty()) return;
  text(view.ui, view.tr(key, {arg("names", names)}), {.id = id, .size = type::second});
}

void draw_differences(View& view, const std::vector<DifferenceGroup>& groups,
                      const SideKeys& keys) {
  heading(view.ui, view.tr("same_program.differs"), {.level = 3});
  if (groups.empty()) text(view.ui, view.tr("same_program.differs.nothing"));
  for (const DifferenceGroup& group : groups) {
    const Scope scope(view.ui, group.kind);
    const Column column(view.ui, {.id = "kind", .gap = space::xs});
    text(view.ui, group.kind, {.id = "name", .weight = Weight::semibold});
    draw_names(view, "there", keys.there, group.only_there);
    draw_names(view, "here", keys.here, group.only_here);
    draw_names(view, "changed", "same_program.differs.changed", group.changed);
  }
}

const std::vector<DifferenceGroup>& differences_of(View& view, const std::string& key,
                                                   const Program& here, const Program& there) {
  return view.drafts.others.of<SameProgramDrafts>().differences.get(
      view.state.revision, key + "\n" + view.state.language, [&] {
        return difference_groups(program_difference(here, there), here, there, kMostNamesThatDiffer,
                                 view.state.words);
      });
}

void decide_same_program(View& view, command::SameProgram choice) {
  view.emit(command::DecideSameProgram{choice});
}

void choice_button(View& view, std::string_view id, std::string_view key,
                   command::SameProgram choice, ButtonKind kind = ButtonKind::secondary) {
  if (button(view.ui, {.id = id, .label = view.tr(key), .kind = kind})) {
    decide_same_program(view, choice);
  }
}

// --- a whole program -----------------------------------------------------------------------------

void draw_day(View& view) {
  const DeskNews& news = view.state.same_program->day;
  if (news.changes() == 0) return;
  const Banner banner(
      view.ui,
      {.id = "day",
       .title = view.tr("same_program.day"),
       .detail = view.tr("same_program.day.detail",
                         {arg("arrived", news.arrived), arg("absent", news.absent + news.left),
                          arg("walk_ups", news.walk_ups), arg("feedback", news.feedback),
                          arg("told", news.told)}),
       .status = Status::accent});
  if (news.differ > 0) text(view.ui, view.tr(counted("same_program.differ", news.differ)));
}

// What each button comes to; what is kept no longer, if the file takes the program's place.
void draw_what_buttons_do(View& view) {
  const ProgramEntry* kept = replaced_by(view.state, view.state.same_program->incoming.id);
  const std::string goes = kept == nullptr
                               ? std::string()
                               : " " + view.tr("same_program.forgets",
                                               {arg("when", ago(view, kept->changed_at_utc_ms))});
  text(view.ui, view.tr("same_program.keeping_both"),
       {.id = "keeping-both", .size = type::second, .ink = Ink::muted});
  text(view.ui, view.tr("same_program.way_back") + goes,
       {.id = "way-back", .size = type::second, .ink = Ink::muted});
}

void draw_both_states(View& view) {
  const SameProgramQuestion& question = *view.state.same_program;
  {
    const Grid grid(view.ui, {.id = "both", .min_width = 240, .max_columns = 2});
    draw_program_state(view, "kept", view.tr("same_program.kept"),
                       entry_here(view, question.incoming.id), "same_program.changed");
    draw_program_state(
        view, "file", view.tr("same_program.file", {arg("file", question.file_name)}),
        entry_of(question.incoming, question.changed_at_utc_ms), "same_program.saved");
  }
  draw_day(view);
  const std::string key =
      "file\n" + question.file_name + "\n" + std::to_string(question.changed_at_utc_ms);
  draw_differences(view, differences_of(view, key, program_here(view), question.incoming),
                   {"same_program.differs.here", "same_program.differs.file"});
  draw_what_buttons_do(view);
  const DialogActions actions(view.ui);
  choice_button(view, "cancel", "common.cancel", command::SameProgram::cancel);
  if (question.day.changes() > 0) {
    choice_button(view, "take-day", "same_program.take_day", command::SameProgram::take_day);
  }
  choice_button(view, "replace", "same_program.replace", command::SameProgram::replace);
  choice_button(view, "keep-both", "same_program.keep_both", command::SameProgram::keep_both,
                ButtonKind::primary);
}

// --- copies that come back -----------------------------------------------------------------------

// Of one event or one site's people: it lacks all else, so it never takes the program's place.
void draw_saved(View& view) {
  const SameProgramQuestion& question = *view.state.same_program;
  text(view.ui,
       view.tr("same_program.file_saved",
               {arg("file", question.file_name),
                arg("when", moment_words(view, question.changed_at_utc_ms))}),
       {.id = "saved", .size = type::second, .ink = Ink::muted});
}

// Whom the approver decided about, by what was decided.
void draw_approvals(View& view) {
  const Program& incoming = view.state.same_program->incoming;
  const ApprovalNews news = approval_news(program_here(view), incoming);
  text(view.ui, view.tr(counted("same_program.copy.news", std::ssize(news.taken))),
       {.weight = Weight::semibold});
  std::map<Approval, std::vector<std::string>> decided;
  for (const RegistrationId& id : news.taken) {
    const Registration& registration = *incoming.registrations.find(id);
    decided[registration.approval].push_back(name_in(incoming.people, registration.person));
  }
  for (const auto& [approval, names] : decided) {
    text(view.ui, view.tr("same_program.copy." + std::string(name_of(approval)),
                          {arg("names", view.list(names))}));
  }
  if (!news.kept.empty()) {
    text(view.ui, view.tr("same_program.copy.kept", {arg("names", view.list(news.kept))}));
  }
}

void draw_approvers_copy(View& view) {
  draw_approvals(view);
  draw_saved(view);
  const DialogActions actions(view.ui);
  choice_button(view, "cancel", "common.cancel", command::SameProgram::cancel);
  choice_button(view, "keep-both", "same_program.copy.keep_both", command::SameProgram::keep_both);
  choice_button(view, "take-approvals", "same_program.copy.take",
                command::SameProgram::take_approvals, ButtonKind::primary);
}

void draw_cohosts_copy(View& view) {
  const bool news = view.state.same_program->day.changes() > 0;
  draw_day(view);
  if (!news) text(view.ui, view.tr("notice.desk_same"));
  draw_saved(view);
  const DialogActions actions(view.ui);
  choice_button(view, "cancel", "common.cancel", command::SameProgram::cancel);
  choice_button(view, "keep-both", "same_program.copy.keep_both", command::SameProgram::keep_both,
                news ? ButtonKind::secondary : ButtonKind::primary);
  if (news) {
    choice_button(view, "take-day", "same_program.take_day", command::SameProgram::take_day,
                  ButtonKind::primary);
  }
}

struct QuestionWords {
  std::string title, detail;
};

QuestionWords question_words(const View& view, FileKind kind) {
  const Program& incoming = view.state.same_program->incoming;
  switch (kind) {
    case FileKind::approvers_copy: {
      const std::string site = name_in(incoming.sites, approver_site_of(incoming));
      return {view.tr("same_program.copy.title"),
              view.tr("same_program.copy.detail", {arg("site", site)})};
    }
    case FileKind::cohosts_copy:
      return {view.tr("same_program.cohost.title"), view.tr("same_program.cohost.detail")};
    case FileKind::program:
      break;
  }
  const Program& here = program_here(view);
  if (!is_copy_of_part(here)) {
    return {view.tr("same_program.title"), view.tr("same_program.detail")};
  }
  return {view.tr("same_program.part.title"),
          view.tr("same_program.part.detail", {arg("name", here.name())})};
}

}  // namespace

void same_program_dialog(View& view) {
  if (!view.state.same_program) return;
  const FileKind kind = kind_of_file(view);
  const QuestionWords words = question_words(view, kind);
  const Dialog dialog(view.ui, {.id = "same-program",
                                .title = words.title,
                                .detail = words.detail,
                                .width = 600,
                                .waits = true});
  switch (kind) {
    case FileKind::program:
      draw_both_states(view);
      break;
    case FileKind::approvers_copy:
      draw_approvers_copy(view);
      break;
    case FileKind::cohosts_copy:
      draw_cohosts_copy(view);
      break;
  }
  if (dialog.dismissed()) decide_same_program(view, command::SameProgram::cancel);
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
    const Grid grid(view.ui, {.id = "both", .min_width = 240, .max_columns = 2});
    draw_program_state(view, "kept", view.tr("same_program.kept"), entry_here(view, id),
                       "same_program.changed");
    draw_program_state(view, "before", view.tr("programs.before"), *kept, "same_program.changed");
  }
  const std::optional<ReadReplaced>& read = view.state.read_replaced;
  if (read && read->id == id) {
    const Program& here = read->here == nullptr ? view.state.program : *read->here;
    const std::string key = "before\n" + id + "\n" + std::to_string(kept->changed_at_utc_ms);
    draw_differences(view, differences_of(view, key, here, *read->before),
                     {"same_program.differs.here", "same_program.differs.before"});
  }
  const DialogChoice choice = dialog_buttons(view, {.accept_key = "programs.restore"});
  if (choice == DialogChoice::accept) view.emit(command::BringBackProgram{id});
  if (choice != DialogChoice::none || dialog.dismissed()) id.clear();
}

}  // namespace rondo::ui
