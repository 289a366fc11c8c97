// Files & sharing: taking the program out, bringing one in, and what is kept where.
#include "base/text.h"
#include "ui/files_for_others.h"
#include "ui/program_list.h"
#include "ui/site_copy_banner.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

bool has_program(const View& view) {
  return !view.state.program.name().empty();
}

template <class Record>
std::int64_t count_of(const Table<Record>& table) {
  return static_cast<std::int64_t>(table.size());
}

void draw_files_header(View& view) {
  PageHeader header(view.ui,
                    {.title = view.tr("screen.files"), .subtitle = view.tr("files.detail")});
  const bool open_is_first = !has_program(view);
  if (button(view.ui, {.id = "open-file",
                       .label = view.tr("files.open"),
                       .kind = open_is_first ? ButtonKind::primary : ButtonKind::secondary,
                       .icon = Icon::upload})) {
    view.emit(command::PickProgramFile{});
  }
  if (!open_is_first && button(view.ui, {.id = "export",
                                         .label = view.tr("files.export"),
                                         .kind = ButtonKind::primary,
                                         .icon = Icon::download})) {
    view.emit(command::ExportProgram{});
  }
}

void draw_program_card(View& view) {
  if (!has_program(view)) return;
  const Program& program = view.state.program;
  const ProgramFigures& all = figures(view);
  Card card(view.ui, {.id = "program", .label = program.name()});
  heading(view.ui, program.name());
  text(view.ui,
       join_words({view.tr(counted("common.people", all.people)),
                   view.tr(counted("common.events", count_of(program.events))),
                   view.tr(counted("common.topics", all.topics_listed)),
                   view.tr(counted("common.matches", all.matches))},
                  " · "),
       {.id = "counts"});
  text(view.ui, view.tr("files.export_detail"), {.size = type::second, .ink = Ink::muted});
}

void draw_where(View& view) {
  heading(view.ui, view.tr("files.where"));
  Card card(view.ui, {.id = "where", .label = view.tr("files.where")});
  for (const std::string_view key :
       {"files.where_browser", "files.where_file", "files.where_nowhere", "files.where_clearing"}) {
    const Scope scope(view.ui, key);
    Row row(view.ui, {.id = "fact", .vertical = Align::start, .wrap = false});
    icon(view.ui, Icon::info, Ink::accent);
    Column column(view.ui, {.id = "words", .grow = true});
    text(view.ui, view.tr(key), {.id = "text"});
  }
}

}  // namespace

void view_files(View& view) {
  {
    Page page(view.ui, {.id = "files"});
    draw_files_header(view);
    sample_banner(view);
    site_copy_banner(view);
    draw_program_card(view);
    if (!view.state.programs.empty()) {
      heading(view.ui, view.tr("programs.title"));
      program_list(view);
    }
    files_for_others(view);
    draw_where(view);
  }
  program_name_dialog(view);
}

}  // namespace rondo::ui
