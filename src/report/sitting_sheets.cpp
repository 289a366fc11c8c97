#include "report/sitting_sheets.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/durations.h"
#include "base/reading_order.h"
#include "codec/qr_svg.h"
#include "model/meeting_hours.h"
#include "model/taking_part.h"
#include "report/cells.h"
#include "report/event_texts.h"
#include "report/guest_page.h"
#include "report/session_guide.h"
#include "report/sitting_names.h"
#include "report/sitting_report.h"
#include "speed/board.h"
#include "speed/feedback.h"
#include "speed/held_meetings.h"
#include "speed/person_codes.h"

namespace rondo {
namespace {

// What the sheets look up over and over.
struct Source {
  const Program& program;
  const EventId& id;
  const Event& event;
  const Words& words;
  const std::string& page_address;
  std::vector<RoundBoard> boards;
  std::vector<RoundMinutes> minutes;
  std::optional<std::int64_t> start;  // in wall time
  std::map<PersonId, std::string> codes;
  std::set<PersonId> both_roles;
  GuestPages pages;
  MeetingTopics topics;
  std::vector<SpeedMeeting> asked;  // that forms ask about

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
  // With what they talk about; whoever the person meets is mentor or mentee there.
  std::string partners(const PersonId& one, const std::vector<PersonId>& ids) const {
    std::vector<std::string> names;
    for (const PersonId& other : ids) names.push_back(with_topic(one, other));
    return words.list(names);
  }
  std::string place(const MeetingTableId& one) const {
    return place_of(table(one).name, table(one).room, words);
  }
  // As what they sit there, where the person's own role changes by round: a card has no room for
  // more than the table beside the round.
  std::string partners_at(const PersonId& one, const Stop& stop) const {
    const std::string names = partners(one, stop.with);
    const std::optional<bool> mentors = role_to_say(both_roles, one, stop);
    if (!mentors) return names;
    return words.text(
        {*mentors ? "sheet.partner_mentee" : "sheet.partner_mentor", {arg("names", names)}});
  }

 private:
  std::string with_topic(const PersonId& one, const PersonId& other) const {
    const TopicNames topic = topics_between(program, topics, one, other);
    return with_topic_words(person(other), topic.asked, topic.offered, words);
  }
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

// "1", or "1 · 14:00" where it is known when the sitting begins.
std::string round_words(const Source& source, std::size_t round) {
  const std::string number = std::to_string(round + 1);
  if (!source.start) return number;
  const std::int64_t begins = *source.start + source.minutes[round].begins * kMinute_ms;
  return number + " · " + source.words.formats().wall_time(begins);
}

// The way to the person's own page, with the code that names the person at a shared screen. Gives
// that code; empty for who has none.
std::string add_code(PrintBlock& block, const Source& source, const PersonId& person) {
  const auto code = source.codes.find(person);
  if (code == source.codes.end()) return {};
  if (!source.page_address.empty()) {
    const Result<std::string> address = source.pages.printed_address(person, source.page_address);
    if (address) block.picture = codec::address_qr_svg(*address);
  }
  block.caption = source.words.text({"sheet.code", {arg("code", code->second)}});
  return code->second;
}

void add_line(std::string& lines, const std::string& line) {
  lines += (lines.empty() ? "" : "\n") + line;
}

PrintBlock title(const Source& source, std::string_view key) {
  return {PrintBlock::Kind::title,
          source.words.text({std::string(key), {arg("event", source.event.name)}})};
}

PrintBlock card_of(const Source& source, const PersonId& person, const std::string& guide) {
  PrintBlock card{PrintBlock::Kind::card, source.person(person)};
  card.lead = source.event.name;
  const auto stops = itinerary(source.boards, person);
  for (std::size_t round = 0; round < stops.size(); ++round) {
    const std::string number = round_words(source, round);
    if (stops[round]) {
      card.table.rows.push_back(
          {number, source.place(stops[round]->table), source.partners_at(person, *stops[round])});
    } else {
      card.table.rows.push_back({number, source.words.text("sheet.break"), {}});
    }
  }
  card.note = guide;
  const std::string code = add_code(card, source, person);
  if (code.empty()) return card;
  add_line(card.note,
           source.words.text({card.picture.empty() ? "sheet.code.card" : "sheet.code.card_page",
                              {arg("code", code)}}));
  return card;
}

std::vector<PrintBlock> cards(const Source& source) {
  const std::string guide = guide_in_short(source.program, source.event, source.words);
  std::vector<PrintBlock> blocks;
  for (const PersonId& person : everybody(source)) blocks.push_back(card_of(source, person, guide));
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

// The agenda of a meeting and the questions for everybody, each under its heading.
std::vector<PrintBlock> guide_of(const Source& source) {
  std::vector<PrintBlock> blocks;
  const auto add = [&](std::string_view heading, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    blocks.push_back({PrintBlock::Kind::heading, source.words.text(heading)});
    for (const std::string& line : lines) blocks.push_back({PrintBlock::Kind::paragraph, line});
  };
  add("sheet.guide.agenda", agenda_lines(source.event));
  add("sheet.guide.questions", question_lines(source.program, source.event, {}));
  return blocks;
}

std::vector<PrintBlock> run_sheet(const Source& source) {
  std::vector<PrintBlock> blocks{title(source, "sheet.run.title")};
  const FieldValues about = values_of(source.event, source.words);
  for (const std::string_view field : {"when", "where"}) {
    const std::string& said = about.find(field)->second;
    if (!said.empty()) blocks.push_back({PrintBlock::Kind::paragraph, said});
  }
  for (std::size_t round = 0; round < source.boards.size(); ++round) {
    blocks.push_back({PrintBlock::Kind::heading, round_line(source.event, round, source.words)});
    const RoundBoard& board = source.boards[round];
    blocks.push_back(round_table(source, board));
    if (board.resting.empty()) continue;
    blocks.push_back(
        {PrintBlock::Kind::paragraph,
         source.words.text({"sheet.run.resting", {arg("names", source.people(board.resting))}})});
  }
  for (PrintBlock& block : guide_of(source)) blocks.push_back(std::move(block));
  return blocks;
}

// Boxes to mark: "□ 1  □ 2".
std::string boxes(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "□ " : "   □ ") + word;
  return text;
}

PrintBlock form_of(const Source& source, const PersonId& person,
                   const std::vector<PersonId>& partners) {
  const Words& words = source.words;
  PrintBlock form{PrintBlock::Kind::form, source.person(person)};
  form.table.header = {words.text("sheet.form.whom"), words.text("sheet.form.useful"),
                       words.text("sheet.form.again")};
  const std::string useful = boxes({"1", "2", "3", "4", "5"});
  const std::string again =
      boxes({words.text("feedback.again.yes"), words.text("feedback.again.no")});
  for (const PersonId& partner : partners) {
    form.table.rows.push_back({source.person(partner), useful, again});
  }
  form.table.rows.push_back({words.text("feedback.event"), useful, {}});
  form.table.rows.push_back({words.text("feedback.will_try"), {}, {}});
  form.lead = source.event.name;
  add_line(form.lead, words.text("sheet.form.private"));
  const std::string code = add_code(form, source, person);
  if (code.empty()) return form;
  add_line(form.lead, words.text({form.picture.empty() ? "sheet.code.form" : "sheet.code.form_page",
                                  {arg("code", code)}}));
  return form;
}

std::vector<PrintBlock> feedback_forms(const Source& source) {
  std::vector<PrintBlock> blocks;
  for (const PersonId& person : everybody(source)) {
    const std::vector<PersonId> partners = partners_of(source.asked, person);
    if (!partners.empty()) blocks.push_back(form_of(source, person, partners));
  }
  return blocks;
}

std::vector<PrintBlock> slides(const Source& source) {
  const Words& words = source.words;
  std::vector<PrintBlock> blocks;
  PrintBlock first{PrintBlock::Kind::slide, source.event.name};
  first.table.rows = {{words.text("sheet.slide.card")},
                      {words.text({"sheet.slide.rounds",
                                   {arg("count", source.event.rounds),
                                    arg("minutes", source.event.session_minutes)}})},
                      {words.text("sheet.slide.signal")}};
  blocks.push_back(std::move(first));
  const std::vector<std::string> agenda = agenda_lines(source.event);
  if (!agenda.empty()) {
    PrintBlock slide{PrintBlock::Kind::slide, words.text("sheet.guide.agenda")};
    for (const std::string& line : agenda) slide.table.rows.push_back({line});
    blocks.push_back(std::move(slide));
  }
  for (std::size_t round = 0; round < source.boards.size(); ++round) {
    PrintBlock slide{
        PrintBlock::Kind::slide,
        words.text({"sheet.slide.round", {arg("number", static_cast<std::int64_t>(round + 1))}})};
    for (Row& row : round_table(source, source.boards[round]).table.rows) {
      slide.table.rows.push_back(std::move(row));
    }
    blocks.push_back(std::move(slide));
  }
  PrintBlock last{PrintBlock::Kind::slide, words.text("sheet.slide.thanks")};
  last.table.rows = {{words.text("sheet.slide.feedback")}};
  blocks.push_back(std::move(last));
  return blocks;
}

}  // namespace

std::string round_line(const Event& event, std::size_t round, const Words& words) {
  const Arg number = arg("number", static_cast<std::int64_t>(round + 1));
  const RoundMinutes minutes = planned_minutes(event)[round];
  const std::optional<std::int64_t> start = planned_start(event);
  if (!start) {
    return words.text(
        {"sheet.run.round", {number, arg("begins", minutes.begins), arg("ends", minutes.ends)}});
  }
  const auto at = [&](int minute) {
    return words.formats().wall_time(*start + minute * kMinute_ms);
  };
  return words.text({"sheet.run.round_at",
                     {number, arg("begins", at(minutes.begins)), arg("ends", at(minutes.ends))}});
}

std::vector<PrintBlock> sitting_sheet(const Program& program, const EventId& id, SittingSheet sheet,
                                      const SheetSetting& setting, const Words& words) {
  const Event* event = program.events.find(id);
  if (event == nullptr) return {};
  const Source source{program,
                      id,
                      *event,
                      words,
                      setting.page_address,
                      round_boards(program, id),
                      planned_minutes(*event),
                      planned_start(*event),
                      person_codes(program, id),
                      people_of_both_roles(program, id),
                      GuestPages(program, id, setting.clock),
                      meeting_topics(program, id),
                      meetings_held_or_ahead(program, id, setting.clock.now_utc_ms())};
  switch (sheet) {
    case SittingSheet::cards:
      return cards(source);
    case SittingSheet::signs:
      return signs(source);
    case SittingSheet::badges:
      return badges(source);
    case SittingSheet::feedback_forms:
      return feedback_forms(source);
    case SittingSheet::slides:
      return slides(source);
    case SittingSheet::report:
      return sitting_report(program, id, outcome_of(program, id, setting.clock.now_utc_ms()),
                            words);
    case SittingSheet::run_sheet:
      break;
  }
  return run_sheet(source);
}

}  // namespace rondo
