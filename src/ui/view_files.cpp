// Files & sharing: taking the program out, bringing one in, and what is kept where.
#include <array>

#include "ui/program_list.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

bool has_program(const View& view) {
  return !view.state.program.name().empty();
}

void draw_header(View& view) {
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

void draw_program(View& view) {
  if (!has_program(view)) return;
  const Program& program = view.state.program;
  const auto number = [](std::size_t size) {
    return std::to_string(size);
  };
  const std::string people = number(program.people.size()), events = number(program.events.size()),
                    topics = number(program.topics.size()),
                    matches = number(program.matches.size()),
                    people_label = view.tr("screen.people"),
                    events_label = view.tr("screen.events"),
                    topics_label = view.tr("topics.tab_topics"),
                    matches_label = view.tr("files.matches");
  Card card(view.ui, {.id = "program", .label = program.name()});
  heading(view.ui, program.name());
  const std::array<KeyValue, 4> facts{{{people_label, people},
                                       {events_label, events},
                                       {topics_label, topics},
                                       {matches_label, matches}}};
  key_values(view.ui, "facts", facts);
  text(view.ui, view.tr("files.export_detail"), {.size = type::second, .ink = Ink::muted});
}

void draw_where(View& view) {
  heading(view.ui, view.tr("files.where"));
  Card card(view.ui, {.id = "where", .label = view.tr("files.where")});
  for (const std::string_view key :
       {"files.where_browser", "files.where_file", "files.where_nowhere", "files.where_clearing"}) {
    Row row(view.ui, {.id = key, .vertical = Align::start, .wrap = false});
    icon(view.ui, Icon::info, Ink::accent);
    Column column(view.ui, {.id = "words", .grow = true});
    text(view.ui, view.tr(key), {.id = key});
  }
}

}  // namespace

void view_files(View& view) {
  {
    Page page(view.ui, {.id = "files"});
    draw_header(view);
    draw_program(view);
    if (!view.state.programs.empty()) {
      heading(view.ui, view.tr("programs.title"));
      program_list(view);
    }
    draw_where(view);
  }
  rename_program_dialog(view);
}

}  // namespace rondo::ui
