#include "report/figure_words.h"
#include "report/person_sheet.h"
#include "report/report_sections.h"
#include "ui/cached.h"
#include "ui/report_parts.h"
#include "ui/view_parts.h"
#include "ui/view_person_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct RecordDrafts {
  std::string year;  // chosen; empty: the latest
  Cached<std::vector<int>> years;
  Cached<PersonRecord> record;
};

std::string key_of(const View& view, const PersonId& id) {
  return view.state.program.id + "\n" + id.text();
}

// The year that is shown; nothing for all of them.
std::optional<int> shown_year(const std::vector<int>& years, const std::string& chosen) {
  if (chosen == kAllYears) return std::nullopt;
  for (const int year : years) {
    if (std::to_string(year) == chosen) return year;
  }
  return years.front();
}

void choose_year(View& view, const std::vector<int>& years, std::optional<int> shown,
                 std::string& chosen) {
  ChoiceList choices;
  for (const int year : years) choices.add(std::to_string(year), school_year_name(year));
  choices.add(kAllYears, view.tr("over_time.all_years"));
  std::string current = shown ? std::to_string(*shown) : std::string(kAllYears);
  if (select(view.ui,
             {.id = "year", .label = view.tr("over_time.year"), .choices = choices.choices()},
             current)) {
    chosen = current;
  }
}

void draw_figures(View& view, const PersonRecord& record) {
  const Words& words = view.state.words;
  const Grid grid(view.ui, {.id = "figures", .min_width = 160, .max_columns = 4});
  const auto figure = [&](std::string_view id, std::string_view key, const std::string& value,
                          const std::string& note) {
    stat_card(view.ui, {.id = id, .label = view.tr(key), .value = value, .note = note});
  };
  figure("given", "over_time.given", hours_text(words, record.minutes.given),
         view.tr(counted("over_time.growth.sessions", record.sessions_given)));
  figure("received", "over_time.received", hours_text(words, record.minutes.received),
         view.tr(counted("over_time.growth.sessions", record.sessions_received)));
  const std::int64_t mentees = std::ssize(record.mentees);
  figure("mentees", "over_time.mentees", view.number(mentees),
         mentees == 0 ? std::string() : view.tr(counted("over_time.mentees.note", mentees)));
  figure("feedback", "over_time.feedback", view.number(record.feedback),
         view.tr("over_time.feedback.note"));
}

void draw_events(View& view, const PersonRecord& record, const PrintTable& rows) {
  TableSetup setup;
  setup.label(view.tr("over_time.events"))
      .column({.id = "event", .share = 2}, rows.header[0])
      .column({.id = "partners", .share = 2}, rows.header[2])
      .column({.id = "topics", .share = 2}, rows.header[3])
      .column({.id = "sessions", .share = 1.5F, .align = Align::end}, rows.header[4])
      .column({.id = "time", .share = 1.9F, .align = Align::end}, rows.header[5]);
  setup.options.id = "record-events";
  setup.options.row_count = static_cast<int>(rows.rows.size());
  setup.options.row_id = [&](int row) {
    return record.events[static_cast<std::size_t>(row)].event.text();
  };
  table(view.ui, setup.with_columns(), [&](TableRow& cells) {
    const std::vector<std::string>& row = rows.rows[static_cast<std::size_t>(cells.index())];
    cells.text(row[0], row[1]);
    for (std::size_t column = 2; column < row.size(); ++column) cells.text(row[column]);
  });
}

void draw_growth(View& view, const PersonRecord& record) {
  if (record.growth.empty()) return;
  const std::string title = view.tr("over_time.growth_title");
  heading(view.ui, title, {.level = 3});
  const List list(view.ui, {.id = "growth", .label = title});
  for (const auto* topic : by_name(view.state.program.topics, [&](const TopicId&id, const Topic&) {
         return record.growth.count(id) != 0;
       })) {
    const TopicGrowth& growth = record.growth.at(topic->first);
    const std::string detail = growth_text(growth, view.state.words);
    const ListRow row(view.ui, {.id = topic->first.text(),
                                .icon = growth.practised ? Icon::sprout : Icon::tag,
                                .title = topic->second.name,
                                .detail = detail});
  }
}

}  // namespace

void person_record_part(View& view, const PersonId& id) {
  RecordDrafts& drafts = view.drafts.of_program.of<RecordDrafts>();
  const Program& program = view.state.program;
  const std::int64_t now = view.state.now_utc_ms;
  const std::string key = key_of(view, id);
  const auto& years = drafts.years.get(
      view.state.revision, key, [&] { return school_years(program, id, now, view.state.clock); });
  if (years.empty()) return;
  const std::optional<int> year = shown_year(years, drafts.year);
  const ReportScope scope = year ? school_year(*year) : ReportScope{};
  const PersonRecord& record = drafts.record.get(view.state.revision, key + "\n" + scope.from, [&] {
    return person_record(program, id, scope, now, view.state.clock);
  });
  const PrintTable rows = record_table(program, record, view.state.words);
  const std::string title = view.tr("over_time.title");
  const Card card(view.ui, {.id = "record", .label = title});
  heading(view.ui, title, {.level = 2, .size = type::section});
  {
    const Row tools(view.ui, {.id = "record-tools", .vertical = Align::end});
    choose_year(view, years, year, drafts.year);
    if (button(view.ui,
               {.id = "print", .label = view.tr("over_time.print"), .icon = Icon::print})) {
      const std::string time = scope_name(program, scope, view.state.words);
      view.emit(command::PrintRows{name_in(program.people, id), rows,
                                   person_note(program, id, time, now, view.state.words)});
    }
    if (button(view.ui, {.id = "certificate",
                         .label = view.tr("over_time.certificate"),
                         .icon = Icon::bookmark})) {
      view.emit(command::PrintCertificates{{id}, scope});
    }
  }
  draw_figures(view, record);
  draw_events(view, record, rows);
  draw_growth(view, record);
}

}  // namespace rondo::ui
