#include "report/sitting_sheets.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/reading_order.h"
#include "report/sitting_names.h"
#include "speed/board.h"
#include "speed/clock.h"

namespace rondo {
namespace {

using Row = std::vector<std::string>;

// What the sheets look up over and over.
struct Source {
  const Program& program;
  const EventId& id;
  const Event& event;
  const Words& words;
  std::vector<RoundBoard> boards;
  std::vector<RoundMinutes> minutes;

  std::string person(const PersonId& one) const { return person_name(program, one); }
  std::string site(const PersonId& one) const {
    const Person* found = program.people.find(one);
    const Site* site = found == nullptr ? nullptr : program.sites.find(found->site);
    return site == nullptr ? std::string() : site->name;
  }
  const MeetingTable& table(const MeetingTableId& one) const {
    return *program.meeting_tables.find(one);
  }
  std::string people(const std::vector<PersonId>& ids) const {
    return list_of_people(program, ids, words);
  }
  std::string place(const MeetingTableId& one) const { return place_of(table(one), words); }
};

// Everybody who takes part, by name.
std::vector<PersonId> everybody(const Source& source) {
  std::vector<std::pair<std::string, PersonId>> keyed;
  for (const auto& [id, registration] : source.program.registrations) {
    if (!(registration.event == source.id) || !takes_part(registration)) continue;
    keyed.emplace_back(reading_key(source.person(registration.person)), registration.person);
  }
  std::sort(keyed.begin(), keyed.end());
  std::vector<PersonId> people;
  for (const auto& [key, id] : keyed) people.push_back(id);
  return people;
}

PrintBlock title(const Source& source, std::string_view key) {
  return {PrintBlock::Kind::title,
          source.words.text({std::string(key), {arg("event", source.event.name)}})};
}

PrintBlock card_of(const Source& source, const PersonId& person) {
  PrintBlock card{PrintBlock::Kind::card, source.person(person)};
  const auto stops = itinerary(source.boards, person);
  for (std::size_t round = 0; round < stops.size(); ++round) {
    const std::string number = std::to_string(round + 1);
    if (stops[round]) {
      card.table.rows.push_back(
          {number, source.place(stops[round]->table), source.people(stops[round]->with)});
    } else {
      card.table.rows.push_back({number, source.words.text("sheet.break"), {}});
    }
  }
  return card;
}

std::vector<PrintBlock> cards(const Source& source) {
  std::vector<PrintBlock> blocks;
  for (const PersonId& person : everybody(source)) blocks.push_back(card_of(source, person));
  return blocks;
}

// Only tables that somebody sits at.
std::vector<PrintBlock> signs(const Source& source) {
  std::vector<PrintBlock> blocks;
  if (source.boards.empty()) return blocks;
  for (std::size_t at = 0; at < source.boards.front().tables.size(); ++at) {
    const bool used =
        std::any_of(source.boards.begin(), source.boards.end(),
                    [&](const RoundBoard& board) { return !board.tables[at].mentor.empty(); });
    if (!used) continue;
    const MeetingTable& table = source.table(source.boards.front().tables[at].table);
    PrintBlock sign{PrintBlock::Kind::sign, table.name};
    if (!table.room.empty()) sign.table.rows.push_back({table.room});
    blocks.push_back(std::move(sign));
  }
  return blocks;
}

std::vector<PrintBlock> badges(const Source& source) {
  std::vector<PrintBlock> blocks;
  for (const PersonId& person : everybody(source)) {
    PrintBlock badge{PrintBlock::Kind::badge, source.person(person)};
    const std::string site = source.site(person);
    if (!site.empty()) badge.table.rows.push_back({site});
    badge.table.rows.push_back({source.event.name});
    blocks.push_back(std::move(badge));
  }
  return blocks;
}

PrintBlock round_table(const Source& source, const RoundBoard& board) {
  PrintBlock block{PrintBlock::Kind::table, {}};
  block.table.header = {source.words.text("sheet.column.table"),
                        source.words.text("sheet.column.mentor"),
                        source.words.text("sheet.column.mentees")};
  for (const SeatedTable& seated : board.tables) {
    if (seated.mentor.empty()) continue;
    block.table.rows.push_back(
        {source.place(seated.table), source.person(seated.mentor), source.people(seated.mentees)});
  }
  return block;
}

std::vector<PrintBlock> run_sheet(const Source& source) {
  std::vector<PrintBlock> blocks{title(source, "sheet.run.title")};
  for (std::size_t round = 0; round < source.boards.size(); ++round) {
    const RoundMinutes& minutes = source.minutes[round];
    blocks.push_back(
        {PrintBlock::Kind::heading,
         source.words.text({"sheet.run.round",
                            {arg("number", static_cast<std::int64_t>(round + 1)),
                             arg("begins", minutes.begins), arg("ends", minutes.ends)}})});
    const RoundBoard& board = source.boards[round];
    blocks.push_back(round_table(source, board));
    if (board.resting.empty()) continue;
    blocks.push_back(
        {PrintBlock::Kind::paragraph,
         source.words.text({"sheet.run.resting", {arg("names", source.people(board.resting))}})});
  }
  return blocks;
}

}  // namespace

std::vector<PrintBlock> sitting_sheet(const Program& program, const EventId& id, SittingSheet sheet,
                                      const Words& words) {
  const Event* event = program.events.find(id);
  if (event == nullptr) return {};
  const Source source{
      program, id, *event, words, round_boards(program, id), planned_minutes(*event)};
  switch (sheet) {
    case SittingSheet::cards:
      return cards(source);
    case SittingSheet::signs:
      return signs(source);
    case SittingSheet::badges:
      return badges(source);
    case SittingSheet::run_sheet:
      break;
  }
  return run_sheet(source);
}

}  // namespace rondo
