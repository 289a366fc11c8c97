#include "report/session_list.h"

#include <algorithm>
#include <tuple>

#include "base/direction.h"
#include "base/iso_time.h"
#include "base/text.h"
#include "match/explain.h"
#include "match/fit.h"
#include "model/enum_names.h"
#include "report/cells.h"
#include "report/namesakes.h"
#include "report/session_guide.h"
#include "sessions/sessions.h"

namespace rondo {
namespace {

// A session, or a match that has none yet.
struct Line {
  const Match* match;
  const Session* session;  // may be null
};

std::vector<Line> lines_of(const EventView& view) {
  std::vector<Line> lines;
  for (const MatchSessions& sessions : event_sessions(*view.program, view.id, {})) {
    const Match* match = view.program->matches.find(sessions.match);
    for (const SessionId& id : sessions.sessions) {
      lines.push_back({match, view.program->sessions.find(id)});
    }
    if (sessions.sessions.empty()) lines.push_back({match, nullptr});
  }
  const auto key = [](const Line& line) {
    const std::string time = line.session == nullptr ? std::string() : line.session->starts_at;
    return std::pair(time.empty(), time);
  };
  std::stable_sort(lines.begin(), lines.end(),
                   [&](const Line& left, const Line& right) { return key(left) < key(right); });
  return lines;
}

std::string time_of(const Session& session) {
  const std::size_t mark = session.starts_at.find('T');
  return mark == std::string::npos ? std::string() : session.starts_at.substr(mark + 1);
}

Row row_of(const EventView& view, const Namesakes& namesakes, const Line& line, PrivateNotes notes,
           const Words& words) {
  const auto name = [&](const PersonId& person) {
    return name_apart(*view.program, namesakes, person, words);
  };
  const Session none;
  const Session& session = line.session == nullptr ? none : *line.session;
  const bool exists = line.session != nullptr;
  Row row{std::string(day_of(session.starts_at)),
          time_of(session),
          exists ? std::to_string(session.minutes) : std::string(),
          session.place,
          name(line.match->mentor),
          name(line.match->mentee),
          view.topic_name(view.topic_now(line.match->topic)),
          words.text(exists ? "session_state." + std::string(name_of(session.state))
                            : std::string("session_state.none")),
          session.absent.empty() ? std::string() : name(session.absent),
          session.notes,
          session.next_step};
  if (notes == PrivateNotes::write) row.push_back(session.private_notes);
  return row;
}

PrintBlock table_to_fill(const std::vector<std::string>& lines, const std::string& title,
                         const Words& words) {
  PrintBlock block{PrintBlock::Kind::table, {}};
  block.table.header = {title, words.text("session.sheet.notes")};
  for (const std::string& line : lines) block.table.rows.push_back({line, {}});
  return block;
}

std::string when_and_where(const Session* next, const Words& words) {
  if (next == nullptr || next->starts_at.empty()) return words.text("session.sheet.no_time");
  const std::string when = words.day_and_time(next->starts_at);
  return next->place.empty() ? when : when + " · " + isolated(next->place);
}

void add_sheet(std::vector<PrintBlock>& blocks, const EventView& view,
               const MatchSessions& sessions, const Words& words) {
  const Match& match = *view.program->matches.find(sessions.match);
  const Pairing pairing{view.find(match.mentee), view.topic_now(match.topic),
                        view.find(match.mentor)};
  // Each pair takes its own along.
  blocks.push_back({PrintBlock::Kind::title, view.event->name});
  blocks.push_back(
      {PrintBlock::Kind::heading, words.text({"matches.pair",
                                              {arg("mentor", view.person_name(match.mentor)),
                                               arg("mentee", view.person_name(match.mentee))}})});
  std::string about = view.topic_name(pairing.topic);
  const std::string goal = pairing.mentee == nullptr ? std::string() : request_of(pairing).goal;
  if (!goal.empty()) about += "\n" + words.text({"session.sheet.goal", {arg("goal", goal)}});
  about += "\n" + when_and_where(view.program->sessions.find(sessions.next), words);
  blocks.push_back({PrintBlock::Kind::paragraph, about});
  const std::vector<std::string> agenda = agenda_lines(*view.event);
  if (!agenda.empty()) {
    blocks.push_back(table_to_fill(agenda, words.text("session.sheet.agenda"), words));
  }
  const std::vector<std::string> questions =
      question_lines(*view.program, *view.event, {match.topic});
  if (!questions.empty()) {
    blocks.push_back(table_to_fill(questions, words.text("session.sheet.questions"), words));
  }
  blocks.push_back(table_to_fill({words.text("session.next_step"), words.text("session.minutes")},
                                 words.text("session.sheet.after"), words));
}

}  // namespace

std::string sessions_csv(const EventView& view, PrivateNotes notes, const Words& words,
                         ByteOrderMark mark) {
  std::vector<Row> rows{
      header_row(words, {"session.date", "session.time", "session.minutes", "session.place",
                         "report.mentor", "report.mentee", "report.topic", "report.state",
                         "session.absent", "session.notes", "session.next_step"})};
  if (notes == PrivateNotes::write) rows[0].push_back(words.text("session.private_notes"));
  const Namesakes namesakes = find_namesakes(*view.program, words);
  for (const Line& line : lines_of(view)) {
    rows.push_back(row_of(view, namesakes, line, notes, words));
  }
  return csv_file(rows, mark);
}

std::vector<PrintBlock> session_sheets(const EventView& view, std::string_view now_local,
                                       const Words& words) {
  std::vector<PrintBlock> blocks;
  for (const MatchSessions& sessions : event_sessions(*view.program, view.id, now_local)) {
    const MatchState state = view.program->matches.find(sessions.match)->state;
    if (plans_sessions(state)) {
      add_sheet(blocks, view, sessions, words);
    }
  }
  return blocks;
}

}  // namespace rondo
