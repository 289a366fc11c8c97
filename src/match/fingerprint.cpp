#include "match/fingerprint.h"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string_view>

#include "base/sha256.h"

namespace rondo {
namespace {

// All that decides the answer, one fact a line, in the order of ids.
std::string problem_text(const match::Problem& problem) {
  std::string text;
  const auto line = [&](std::string_view kind, std::initializer_list<std::string> parts) {
    text += kind;
    for (const std::string& part : parts) text += '\t' + part;
    text += '\n';
  };
  for (const match::Mentor& mentor : problem.mentors) {
    line("mentor", {mentor.id});
    for (const std::int64_t cost : mentor.load_cost) line("place", {std::to_string(cost)});
  }
  for (const match::Request& request : problem.requests) {
    line("request", {request.id, std::to_string(request.rank)});
  }
  for (const match::Pair& pair : problem.pairs) {
    line("pair",
         {std::to_string(pair.request), std::to_string(pair.mentor), std::to_string(pair.fit)});
  }
  for (const auto& [mentee, limit] : problem.mentee_limits) {
    line("limit", {mentee, std::to_string(limit)});
  }
  line("repeat", {problem.repeat_mentor ? "yes" : "no"});
  return text;
}

std::string match_text(const Match& match) {
  return "match\t" + match.mentor.text() + '\t' + match.mentee.text() + '\t' + match.topic.text() +
         '\n';
}

// Short marks of the kept matches; 48 bits tell some thousand matches of one event apart.
constexpr std::size_t kMarkLength = 12;

std::set<std::string> kept_marks(const EventView& view) {
  std::set<std::string> marks;
  for (const auto& [id, match] : kept_matches(view)) {
    marks.insert(sha256_hex(match_text(*match)).substr(0, kMarkLength));
  }
  return marks;
}

std::string digest(const EventView& view, const std::vector<Match>& matches) {
  std::set<std::string> lines;
  for (const Match& match : matches) lines.insert(match_text(match));
  std::string text = problem_text(build_problem(view, {}).problem);
  for (const std::string& line : lines) text += line;
  return sha256_hex(text);
}

std::vector<Match> matches_now(const EventView& view) {
  std::vector<Match> matches;
  for (const auto& [id, match] : view.program->matches) {
    if (match.event == view.id && takes_place(match)) matches.push_back(match);
  }
  return matches;
}

}  // namespace

std::string fingerprint(const EventView& view, const std::vector<Match>& matches) {
  std::string text = digest(view, matches);
  for (const std::string& mark : kept_marks(view)) text += ' ' + mark;
  return text;
}

bool is_current(const EventView& view, const MatchRun& run) {
  const std::size_t end = std::min(run.fingerprint.find(' '), run.fingerprint.size());
  const std::set<std::string> kept = kept_marks(view);
  for (std::size_t at = end + 1; at < run.fingerprint.size(); at += kMarkLength + 1) {
    if (kept.count(run.fingerprint.substr(at, kMarkLength)) == 0) return false;
  }
  return run.fingerprint.substr(0, end) == digest(view, matches_now(view));
}

const MatchRun* latest_run(const Program& program, const EventId& event) {
  const MatchRun* latest = nullptr;
  for (const auto& [id, run] : program.match_runs) {
    if (run.event == event && (latest == nullptr || latest->run_at < run.run_at)) latest = &run;
  }
  return latest;
}

}  // namespace rondo
