#include "intake/site_changes.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "base/text.h"

namespace rondo::intake {
namespace {

constexpr std::string_view kMove = "move";
constexpr std::string_view kKeep = "keep";

// As decided; empty: nobody has.
std::string decided_about(const Draft& draft, const std::string& question) {
  const auto found = draft.answers.find(question);
  return found == draft.answers.end() ? std::string() : found->second;
}

}  // namespace

bool SiteChanges::note(const std::string& name, const std::string& from, const std::string& to,
                       const Answer& answer) {
  // By names, because a site that is new has another id in the preview than after the import.
  const std::string question = "site-change:" + from + ">" + to;
  auto way = std::find_if(ways_.begin(), ways_.end(),
                          [&](const Way& known) { return known.question == question; });
  if (way == ways_.end()) {
    ways_.push_back({question, from, to, answer.sheet, answer.row, answer.site.column, {}});
    way = std::prev(ways_.end());
  }
  way->names.push_back(name);
  return decided_about(draft_, question) != kKeep;
}

std::vector<Problem> SiteChanges::questions() const {
  std::vector<Problem> questions;
  for (const Way& way : ways_) {
    const auto count = static_cast<std::int64_t>(way.names.size());
    Problem problem{Severity::question,
                    way.sheet,
                    count == 1 ? way.row : 0,
                    way.column,
                    {"import.site_change",
                     {arg("count", count), arg("before", way.from), arg("after", way.to)}}};
    problem.question = way.question;
    problem.choices = {{std::string(kMove), {"import.choice_move", {arg("site", way.to)}}},
                       {std::string(kKeep), {"import.choice_keep", {arg("site", way.from)}}}};
    const std::string decided = decided_about(draft_, way.question);
    problem.decided = !decided.empty();
    problem.assumed = problem.decided ? decided : kMove;
    problem.detail = {"import.site_change.people", {arg("names", join_words(way.names, ", "))}};
    questions.push_back(std::move(problem));
  }
  return questions;
}

}  // namespace rondo::intake
