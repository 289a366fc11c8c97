#include "ui/files_for_others.h"

#include <optional>
#include <string>
#include <string_view>

#include "edit/site_copy.h"
#include "report/report_sections.h"
#include "report/school_year.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct FilesForOthersDrafts {
  std::string event, year;  // of a school year its first one; empty: none is chosen, all of them
};

void card_words(View& view, std::string_view title_key, std::string_view detail_key) {
  heading(view.ui, view.tr(title_key), {.level = 3});
  text(view.ui, view.tr(detail_key), {.size = type::second, .ink = Ink::muted});
}

void for_cohost(View& view, FilesForOthersDrafts& drafts) {
  const Program& program = view.state.program;
  const Card card(view.ui, {.id = "cohost", .label = view.tr("others.cohost")});
  card_words(view, "others.cohost", "others.cohost.detail");
  ChoiceList events;
  events.add("", view.tr("others.cohost.choose"));
  events.add_all(by_name(program.events));
  if (program.events.find(EventId(drafts.event)) == nullptr) drafts.event.clear();
  const Row row(view.ui, {.id = "cohost-file", .vertical = Align::end});
  select(view.ui,
         {.id = "cohost-event",
          .label = view.tr("others.event"),
          .choices = events.choices(),
          .width = size::choice_beside},
         drafts.event);
  if (button(view.ui, {.id = "cohost-save",
                       .label = view.tr("others.cohost.save"),
                       .icon = Icon::download,
                       .disabled = drafts.event.empty()})) {
    view.emit(command::ExportEventCopy{EventId(drafts.event)});
  }
}

ReportScope scope_of_choice(const std::string& year) {
  const std::optional<int> found = school_year_of(year + "-08-01");
  return found ? school_year(*found) : ReportScope{};
}

void for_leadership(View& view, FilesForOthersDrafts& drafts) {
  const Card card(view.ui, {.id = "leadership", .label = view.tr("others.leadership")});
  card_words(view, "others.leadership", "others.leadership.detail");
  ChoiceList years;
  years.add("", view.tr("aims.all_years"));
  for (const int year : school_years(view.state.program)) {
    years.add(std::to_string(year),
              scope_name(view.state.program, school_year(year), view.state.words));
  }
  const Row row(view.ui, {.id = "leadership-file", .vertical = Align::end});
  select(view.ui,
         {.id = "leadership-year",
          .label = view.tr("aims.year.label"),
          .choices = years.choices(),
          .width = size::choice_beside},
         drafts.year);
  if (button(view.ui, {.id = "leadership-save",
                       .label = view.tr("others.leadership.save"),
                       .icon = Icon::download})) {
    view.emit(command::ExportReport{scope_of_choice(drafts.year), {}, ReportNames::leave_out});
  }
}

}  // namespace

void files_for_others(View& view) {
  const Program& program = view.state.program;
  if (program.events.empty() || is_copy_of_part(program)) return;
  FilesForOthersDrafts& drafts = view.drafts.of_program.of<FilesForOthersDrafts>();
  heading(view.ui, view.tr("others.title"));
  text(view.ui, view.tr("others.detail"), {.size = type::second, .ink = Ink::muted});
  const Grid grid(view.ui, {.id = "for-others", .min_width = 320, .max_columns = 2});
  for_cohost(view, drafts);
  for_leadership(view, drafts);
}

}  // namespace rondo::ui
