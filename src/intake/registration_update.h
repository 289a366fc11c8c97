// What an answer changes about a person and a registration that exist already.
//
// The sheet decides what it says. What it leaves blank stays as it is, so that facts completed by
// hand survive the next import; only an answer given later than the one in the program also takes
// back what it leaves blank. An answer older than the one in the program changes nothing, unless
// the coordinator decided otherwise. Which is older is told by the time stamps of sheets, and of
// answers on the program's own form as edit/answer_order.h says; a stamp and such an answer are
// compared by what the clocks here showed.
#pragma once

#include <functional>
#include <vector>

#include "intake/entrants.h"
#include "model/program.h"

namespace rondo::intake {

// The ids that the answer's words were recognised as.
struct AnswerIds {
  SiteId site;
  std::map<TopicId, Offer> offers;
  std::map<TopicId, Request> requests;
  std::set<PoolId> pools;
  std::set<PoolCategoryId> asked_categories;
  std::set<PoolCategoryId> answered_categories;
  std::map<PersonId, int> preferred_mentors, preferred_mentees;
  std::set<PersonId> vetoes;
};

enum class AnswerAge { first, same_or_unknown, known, newer, older };
// Known: an answer on the program's own form that was taken over before.
AnswerAge age_of(const Answer& answer, const Registration* known);

void update_person(Person& person, const Answer& answer, const SiteId& site);
// `asked`: by the event's form. `category_of` tells which category a pool is in.
void update_registration(Registration& registration, const Answer& answer, const AnswerIds& ids,
                         AnswerAge age, const AskedQuestions& asked,
                         const std::function<PoolCategoryId(const PoolId&)>& category_of);

// What differs, for people to read; the time of the answer alone is no difference. `sites`: for
// their names.
std::vector<Message> describe_changes(const Person& person_before, const Person& person_after,
                                      const Registration& before, const Registration& after,
                                      int default_capacity, const Table<Site>& sites);

}  // namespace rondo::intake
