#include "report/sitting_list.h"

#include <cstdint>
#include <optional>
#include <vector>

#include "base/durations.h"
#include "model/meeting_hours.h"
#include "report/cells.h"
#include "report/site_words.h"
#include "speed/board.h"

namespace rondo {
namespace {

// Name, mail address and site. Of somebody who is on the list no more, the site of today.
void add_seated_person(Row& row, const EventView& view, const PersonId& id, const Words& words) {
  const Person* person = view.program->people.find(id);
  if (person == nullptr) {
    row.insert(row.end(), {id.text(), {}, {}});
    return;
  }
  const Participant* listed = view.find(id);
  const SiteId& site = listed == nullptr ? person->site : listed->site_then();
  row.insert(row.end(), {person->name, person->email, site_words(*view.program, site, words)});
}

}  // namespace

std::string meetings_csv(const EventView& view, const Words& words, ByteOrderMark mark) {
  std::vector<Row> rows{header_row(
      words, {"report.column.round", "report.begins", "report.ends", "setup.tables.name",
              "setup.tables.room", "report.mentor", "report.mentor_email", "report.mentor_site",
              "report.mentee", "report.mentee_email", "report.mentee_site"})};
  const std::optional<std::int64_t> start = planned_start(*view.event);
  const auto time_at = [&](int minute) {
    return start ? words.formats().wall_time(*start + minute * kMinute_ms) : std::string();
  };
  const std::vector<RoundMinutes> minutes = planned_minutes(*view.event);
  const std::vector<RoundBoard> boards = round_boards(*view.program, view.id);
  for (std::size_t round = 0; round < boards.size(); ++round) {
    for (const SeatedTable& seated : boards[round].tables) {
      const MeetingTable& table = *view.program->meeting_tables.find(seated.table);
      for (const PersonId& mentee : seated.mentees) {
        Row row{std::to_string(round + 1), time_at(minutes[round].begins),
                time_at(minutes[round].ends), table.name, table.room};
        add_seated_person(row, view, seated.mentor, words);
        add_seated_person(row, view, mentee, words);
        rows.push_back(std::move(row));
      }
    }
  }
  return csv_file(rows, mark);
}

}  // namespace rondo
