#include "intake/people_match.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/text.h"

namespace rondo::intake {
namespace {

using Candidates = std::vector<PersonId>;

class Matcher {
 public:
  Matcher(const Program& program, const Draft& draft, std::vector<Problem>& problems)
      : program_(program), draft_(draft), problems_(problems) {
    for (const auto& [id, person] : program.people) {
      if (!person.email.empty()) by_email_.emplace(fold_case(person.email), id);
      by_name_[fold(person.name)].push_back(id);
      for (const std::string& name : person.other_names) by_name_[fold(name)].push_back(id);
    }
    // After all present addresses, so that an earlier one of somebody else never hides them.
    for (const auto& [id, person] : program.people) {
      for (const std::string& email : person.other_emails) by_email_.emplace(fold_case(email), id);
    }
  }

  std::vector<PersonFound> run(const std::vector<Entrant>& entrants) {
    result_.resize(entrants.size());
    for (std::size_t index = 0; index < entrants.size(); ++index) {
      const auto found = by_email_.find(entrants[index].answer.email.text);
      if (found != by_email_.end()) take(index, found->second);
    }
    for (std::size_t index = 0; index < entrants.size(); ++index) take_certain(index, entrants);
    for (std::size_t index = 0; index < entrants.size(); ++index) {
      if (!result_[index].known) ask(index, entrants[index]);
    }
    return std::move(result_);
  }

 private:
  void take(std::size_t index, const PersonId& id) {
    if (taken_.insert(id).second) result_[index].known = id;
  }

  const Person& person(const PersonId& id) const { return *program_.people.find(id); }

  bool same_site(const PersonId& id, const Entrant& entrant) const {
    return person(id).site.text() == entrant.site_id;
  }

  bool other_address(const PersonId& id, const Entrant& entrant) const {
    const std::string& known = person(id).email;
    return !known.empty() && !entrant.answer.email.text.empty() &&
           fold_case(known) != entrant.answer.email.text;
  }

  Candidates of_that_name(const Entrant& entrant) const {
    Candidates free;
    const auto found = by_name_.find(fold(entrant.answer.name.text));
    if (entrant.answer.name.text.empty() || found == by_name_.end()) return free;
    for (const PersonId& id : found->second) {
      if (taken_.count(id) == 0) free.push_back(id);
    }
    return free;
  }

  void take_certain(std::size_t index, const std::vector<Entrant>& entrants) {
    if (result_[index].known) return;
    const Entrant& entrant = entrants[index];
    Candidates certain;
    for (const PersonId& id : of_that_name(entrant)) {
      if (same_site(id, entrant) && !other_address(id, entrant)) certain.push_back(id);
    }
    if (certain.size() == 1) take(index, certain.front());
  }

  // Whether the candidate could be the entrant at all: two addresses and two sites are two people.
  bool is_possible(const PersonId& id, const Entrant& entrant) const {
    return same_site(id, entrant) || !other_address(id, entrant);
  }

  bool is_likely(const PersonId& id, const Entrant& entrant) const {
    return same_site(id, entrant) || person(id).site.empty() || entrant.site_id.empty();
  }

  void ask(std::size_t index, const Entrant& entrant) {
    Candidates possible;
    for (const PersonId& id : of_that_name(entrant)) {
      if (is_possible(id, entrant)) possible.push_back(id);
    }
    if (possible.empty()) return;
    const Answer& answer = entrant.answer;
    Problem problem{Severity::question,
                    answer.sheet,
                    answer.row,
                    answer.name.column,
                    {"import.maybe_known", {arg("name", answer.name.text)}}};
    problem.question = "person:" + (answer.email.text.empty()
                                        ? fold(answer.name.text) + '@' + fold(answer.site.text)
                                        : answer.email.text);
    problem.about_person = true;
    problem.detail = details_of_answer(answer);
    const bool other = std::any_of(possible.begin(), possible.end(),
                                   [&](const PersonId& id) { return other_address(id, entrant); });
    const bool likely = possible.size() == 1 && !other && is_likely(possible.front(), entrant);
    problem.assumed = likely ? possible.front().text() : kNewPerson;
    for (const PersonId& id : possible) {
      problem.choices.push_back({id.text(), choice_label(person(id))});
    }
    problem.choices.push_back({std::string(kNewPerson), {"import.choice_new_person", {}}});
    const auto decided = draft_.answers.find(problem.question);
    problem.decided = decided != draft_.answers.end();
    PersonFound& found = result_[index];
    if (problem.decided) {
      problem.assumed = decided->second;
      if (problem.assumed == kNewPerson) found.different_from = {possible.begin(), possible.end()};
    } else if (other && draft_.namesakes == Namesakes::wait) {
      problem.waits = found.waits = true;
      found.possible = {possible.begin(), possible.end()};
      problem.assumed.clear();
    }
    for (const PersonId& id : possible) {
      if (id.text() == problem.assumed) take(index, id);
    }
    problems_.push_back(std::move(problem));
  }

  Message choice_label(const Person& known) const {
    const Site* site = program_.sites.find(known.site);
    const std::string details = place_and_email(site == nullptr ? "" : site->name, known.email);
    if (details.empty()) return {"import.choice_same_person", {arg("name", known.name)}};
    return {"import.choice_same_person_details",
            {arg("name", known.name), arg("details", details)}};
  }

  // By which it can be told whether it is one of them.
  static Message details_of_answer(const Answer& answer) {
    const std::string details = place_and_email(answer.site.text, answer.email.text);
    return details.empty() ? Message{} : Message{"import.this_answer", {arg("details", details)}};
  }

  static std::string place_and_email(const std::string& place, const std::string& email) {
    return place.empty() || email.empty() ? place + email : place + ", " + email;
  }

  const Program& program_;
  const Draft& draft_;
  std::vector<Problem>& problems_;
  std::map<std::string, PersonId> by_email_;
  std::map<std::string, Candidates> by_name_;  // folded
  std::set<PersonId> taken_;
  std::vector<PersonFound> result_;
};

}  // namespace

std::vector<PersonFound> match_people(const Program& program, const Draft& draft,
                                      const std::vector<Entrant>& entrants,
                                      std::vector<Problem>& problems) {
  return Matcher(program, draft, problems).run(entrants);
}

}  // namespace rondo::intake
