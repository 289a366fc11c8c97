#include "intake/entrants.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>

#include "base/text.h"
#include "intake/timestamps.h"

namespace rondo::intake {
namespace {

void fill(Said& kept, const Said& other) {
  if (kept.text.empty()) kept = other;
}

template <class T>
void append(std::vector<T>& kept, std::vector<T> other) {
  kept.insert(kept.end(), std::make_move_iterator(other.begin()),
              std::make_move_iterator(other.end()));
}

std::optional<bool> either(std::optional<bool> left, std::optional<bool> right) {
  if (!left) return right;
  return right ? *left || *right : left;
}

// Two rows that both hold: a mentor's and a mentee's row of the same person.
void combine(Answer& kept, Answer other) {
  fill(kept.name, other.name);
  fill(kept.email, other.email);
  fill(kept.site, other.site);
  kept.mentors = either(kept.mentors, other.mentors);
  kept.seeks = either(kept.seeks, other.seeks);
  append(kept.offers, std::move(other.offers));
  append(kept.requests, std::move(other.requests));
  kept.asked_offers = kept.asked_offers || other.asked_offers;
  kept.asked_requests = kept.asked_requests || other.asked_requests;
  kept.asked_capacity = kept.asked_capacity || other.asked_capacity;
  if (!kept.capacity) kept.capacity = other.capacity;
  for (auto& [category, pools] : other.pools) append(kept.pools[category], std::move(pools));
  kept.asked_availability = kept.asked_availability || other.asked_availability;
  append(kept.availability, std::move(other.availability));
  for (auto& [name, value] : other.characteristics) {
    std::string& known = kept.characteristics[name];
    if (known.empty()) known = std::move(value);
  }
  kept.asked_preferred_mentors = kept.asked_preferred_mentors || other.asked_preferred_mentors;
  kept.asked_preferred_mentees = kept.asked_preferred_mentees || other.asked_preferred_mentees;
  kept.asked_vetoes = kept.asked_vetoes || other.asked_vetoes;
  append(kept.preferred_mentors, std::move(other.preferred_mentors));
  append(kept.preferred_mentees, std::move(other.preferred_mentees));
  append(kept.vetoes, std::move(other.vetoes));
  kept.asked_goal = kept.asked_goal || other.asked_goal;
  kept.asked_needed_by = kept.asked_needed_by || other.asked_needed_by;
  kept.asked_comment = kept.asked_comment || other.asked_comment;
  if (kept.goal.empty()) kept.goal = std::move(other.goal);
  if (kept.needed_by.empty()) kept.needed_by = std::move(other.needed_by);
  if (kept.comment.empty()) kept.comment = std::move(other.comment);
}

class Gatherer {
 public:
  Gatherer(const Draft& draft, std::vector<Problem>& problems)
      : draft_(draft), problems_(problems) {}

  void add(Answer answer, std::string site_id) {
    const std::string key = fold(answer.name.text) + '\n' + site_id;
    told_apart_.reset();
    Entrant* known = find(answer, key);
    if (known == nullptr) {
      index(answer, key, result_.people.size());
      result_.people.push_back({std::move(answer), std::move(site_id)});
      result_.people.back().different_from = told_apart_;
      return;
    }
    const auto position = static_cast<std::size_t>(known - result_.people.data());
    index(answer, key, position);
    settle(*known, std::move(answer), std::move(site_id));
  }

  Entrants take() && { return std::move(result_); }

 private:
  Entrant* find(const Answer& answer, const std::string& key) {
    const std::string& email = answer.email.text;
    if (const auto found = by_email_.find(email); !email.empty() && found != by_email_.end()) {
      return &result_.people[found->second];
    }
    if (answer.name.text.empty()) return nullptr;
    const auto found = by_name_.find(key);
    if (found == by_name_.end()) return nullptr;
    Entrant& known = result_.people[found->second];
    if (email.empty() || known.answer.email.text.empty()) return &known;
    // Without a site, two addresses are simply two people of one name.
    if (known.site_id.empty()) return nullptr;
    return is_decided_same(answer, found->second) ? &known : nullptr;
  }

  // Same name and site, but two addresses: one person with two, or two people?
  bool is_decided_same(const Answer& answer, std::size_t place) {
    const Entrant& known = result_.people[place];
    const std::string question = "twice:" + answer.email.text + ',' + known.answer.email.text;
    const auto decided = draft_.answers.find(question);
    const bool same = decided != draft_.answers.end() && decided->second == "same";
    Problem problem{
        Severity::question,
        answer.sheet,
        answer.row,
        answer.name.column,
        {"import.same_name_other_email",
         {arg("name", answer.name.text), arg("email", answer.email.text),
          arg("other", known.answer.email.text), arg("row", std::int64_t{known.answer.row})}}};
    problem.question = question;
    problem.about_person = true;
    problem.choices = {{"same", {"import.choice_same_person", {arg("name", answer.name.text)}}},
                       {std::string(kNewPerson), {"import.choice_two_people", {}}}};
    problem.assumed = same ? "same" : kNewPerson;
    problem.decided = decided != draft_.answers.end();
    if (problem.decided && !same) told_apart_ = place;
    problems_.push_back(std::move(problem));
    return same;
  }

  void index(const Answer& answer, const std::string& key, std::size_t position) {
    if (!answer.email.text.empty()) by_email_.emplace(answer.email.text, position);
    if (!answer.name.text.empty()) by_name_.emplace(key, position);
  }

  // Who somebody is does not change by leaving it out once.
  static void keep_too(Entrant& known, Answer answer) {
    fill(known.answer.name, answer.name);
    fill(known.answer.email, answer.email);
    fill(known.answer.site, answer.site);
    known.others.push_back(std::move(answer));
  }

  void settle(Entrant& known, Answer answer, std::string site_id) {
    const bool other_sheet = known.answer.sheet != answer.sheet;
    const bool other_role = known.answer.is_mentor() != answer.is_mentor() ||
                            known.answer.is_mentee() != answer.is_mentee();
    const bool dated = !answer.signed_up_at.empty();
    if (known.site_id.empty()) known.site_id = site_id;
    if (answer.complete) {
      keep_too(known, std::move(answer));
      return;
    }
    if (other_sheet || (!dated && other_role)) {
      combine(known.answer, std::move(answer));
      return;
    }
    ++result_.answered_again;
    const bool comparable =
        is_iso_time(known.answer.signed_up_at) && is_iso_time(answer.signed_up_at);
    const bool later = !comparable || answer.signed_up_at >= known.answer.signed_up_at;
    Answer& counts = later ? answer : known.answer;
    const Answer& replaced = later ? known.answer : answer;
    problems_.push_back(
        {Severity::note,
         replaced.sheet,
         replaced.row,
         -1,
         {"import.answered_again",
          {arg("name", counts.name.text.empty() ? counts.email.text : counts.name.text),
           arg("row", std::int64_t{counts.row})}}});
    // Who somebody is does not change by leaving it out the second time.
    fill(counts.name, replaced.name);
    fill(counts.email, replaced.email);
    fill(counts.site, replaced.site);
    if (!later) return;
    known.answer = std::move(answer);
    if (!site_id.empty()) known.site_id = std::move(site_id);
  }

  const Draft& draft_;
  std::vector<Problem>& problems_;
  Entrants result_;
  std::map<std::string, std::size_t> by_email_;
  std::map<std::string, std::size_t> by_name_;  // folded name and site
  std::optional<std::size_t> told_apart_;       // from the one that is being added
};

}  // namespace

Entrants gather_entrants(std::vector<Answer> answers, const Draft& draft,
                         const std::function<std::string(const Answer&)>& site_of,
                         std::vector<Problem>& problems) {
  Gatherer gatherer(draft, problems);
  for (Answer& answer : answers) {
    std::string site_id = site_of(answer);
    gatherer.add(std::move(answer), std::move(site_id));
  }
  return std::move(gatherer).take();
}

}  // namespace rondo::intake
