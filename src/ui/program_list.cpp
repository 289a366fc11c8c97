#include "ui/program_list.h"

#include <algorithm>

#include "base/text.h"
#include "edit/new_event.h"
#include "ui/event_frame.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/lists.h"

namespace rondo::ui {
namespace {

std::string program_detail(const View& view, const ProgramEntry& entry) {
  const bool replaced = replaced_by(view.state, entry.id) != nullptr;
  return dotted({entry.sample ? view.tr("sample.mark") : std::string(),
                 view.tr(counted("common.people", entry.people)),
                 view.tr(counted("common.events", entry.events)),
                 view.tr("programs.changed", {arg("when", ago(view, entry.changed_at_utc_ms))}),
                 replaced ? view.tr("programs.has_before") : std::string()});
}

void program_menu(View& view, const ProgramEntry& entry) {
  const MenuEntry rename{.id = "rename", .key = "common.rename", .icon = Icon::edit},
      duplicate{.id = "duplicate", .key = "programs.duplicate", .icon = Icon::copy},
      bring_back{.id = "bring-back", .key = "programs.bring_back", .icon = Icon::undo},
      remove{.id = "remove",
             .key = "programs.remove",
             .icon = Icon::trash,
             .danger = true,
             .line_before = true};
  const bool replaced = replaced_by(view.state, entry.id) != nullptr;
  const std::string_view chosen =
      replaced ? row_menu(view, entry.name, {rename, duplicate, bring_back, remove})
               : row_menu(view, entry.name, {rename, duplicate, remove});
  if (chosen == "rename") view.drafts.program.program_name = {true, entry.id, entry.name};
  if (chosen == "duplicate") view.emit(command::DuplicateProgram{entry.id});
  if (chosen == "bring-back") {
    view.drafts.program.brings_back = entry.id;
    view.emit(command::ReadReplacedProgram{entry.id});
  }
  if (chosen == "remove") view.emit(command::RemoveProgram{entry.id});
}

void program_row(View& view, const ProgramEntry& entry) {
  const bool is_open = entry.id == view.state.program.id;
  ListRow row(view.ui, {.id = entry.id,
                        .icon = Icon::folder,
                        .title = entry.name,
                        .detail = program_detail(view, entry),
                        .chip = is_open ? view.tr("programs.is_open") : std::string(),
                        .chip_status = Status::accent});
  if (!is_open &&
      button(view.ui, {.id = "open", .label = view.tr("common.open"), .about = entry.name})) {
    view.emit(command::OpenProgram{entry.id});
  }
  program_menu(view, entry);
}

}  // namespace

void program_list(View& view) {
  if (view.state.programs.empty()) return;
  List list(view.ui, {.id = "programs", .label = view.tr("programs.title")});
  for (const ProgramEntry& entry : view.state.programs) {
    const Scope scope(view.ui, entry.id);
    program_row(view, entry);
  }
}

void sample_banner(View& view) {
  const Program& program = view.state.program;
  const ProgramInfo* info = program.info.find(ProgramInfoId(std::string(kProgramInfo)));
  if (info == nullptr || !info->sample) return;
  const Banner banner(view.ui, {.id = "sample",
                                .title = view.tr("sample.banner"),
                                .detail = view.tr("sample.banner_detail"),
                                .status = Status::accent});
  if (button(view.ui, {.id = "remove", .label = view.tr("sample.remove"), .icon = Icon::trash})) {
    view.emit(command::RemoveProgram{program.id});
  }
}

void open_new_program_dialog(View& view) {
  const std::string name =
      first_free_name(view.tr("program.new_name"), [&](const std::string& wanted) {
        const auto& all = view.state.programs;
        return std::any_of(all.begin(), all.end(), [&](const ProgramEntry& entry) {
          return fold(entry.name) == fold(wanted);
        });
      });
  view.drafts.program.program_name = {true, {}, name};
}

void program_name_dialog(View& view) {
  ProgramNameDraft& draft = view.drafts.program.program_name;
  if (!draft.open) return;
  const bool is_new = draft.id.empty();
  Dialog dialog(view.ui, {.id = "program-name",
                          .title = view.tr(is_new ? "programs.new" : "programs.rename_title"),
                          .detail = is_new ? view.tr("programs.new_detail") : std::string()});
  const FieldEvent typed = text_field(
      view.ui, {.id = "name", .label = view.tr("programs.name"), .required = true}, draft.name);
  const bool empty = trim(draft.name).empty();
  const DialogChoice choice = dialog_buttons(
      view, {.accept_key = is_new ? "programs.create" : "common.rename", .disabled = empty});
  if (!empty && (typed.submitted || choice == DialogChoice::accept)) {
    if (is_new) {
      view.emit(command::NewProgram{draft.name});
    } else {
      view.emit(command::RenameProgram{draft.id, draft.name});
    }
    draft.open = false;
  }
  if (choice == DialogChoice::cancel || dialog.dismissed()) draft.open = false;
}

}  // namespace rondo::ui
