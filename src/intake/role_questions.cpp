#include "intake/role_questions.h"

#include <map>
#include <string>
#include <vector>

#include "match/facts.h"
#include "model/yes_no.h"

namespace rondo::intake {
namespace {

// Roles have no order, so each is wanted as much as the next.
std::vector<TopicSaid> topics_from_roles(const std::map<std::string, std::string>& roles) {
  std::vector<TopicSaid> topics;
  for (const auto& [folded, as_written] : roles) topics.push_back({{as_written}});
  return topics;
}

}  // namespace

void take_sides_from_questions(Answer& answer, const AskedQuestions& asked) {
  bool as_mentor = false;
  bool as_mentee = false;
  for (const auto& [name, said] : answer.characteristics) {
    const auto question = asked.find(name);
    if (question == asked.end() || said.empty() || !read_yes_no(said).value_or(true)) continue;
    as_mentor = as_mentor || question->second.sides == Sides::mentors;
    as_mentee = as_mentee || question->second.sides == Sides::mentees;
  }
  const bool on_no_side = !answer.is_mentor() && !answer.is_mentee();
  if (as_mentor && !answer.mentors && (on_no_side || !answer.asked_offers)) answer.mentors = true;
  if (as_mentee && !answer.seeks && (on_no_side || !answer.asked_requests)) answer.seeks = true;
}

bool take_roles_for_topics(Answer& answer, const Registration* known) {
  if (answer.asked_offers || answer.asked_requests) return false;
  const bool mentors = answer.mentors.value_or(known != nullptr && known->mentors);
  const bool seeks = answer.seeks.value_or(known != nullptr && known->seeks);
  const Facts facts = recognise_facts(answer.characteristics);
  if (mentors && (known == nullptr || known->offers.empty())) {
    answer.offers = topics_from_roles(facts.roles);
  }
  if (seeks && (known == nullptr || known->requests.empty())) {
    answer.requests = topics_from_roles(facts.target_roles);
  }
  answer.asked_offers = !answer.offers.empty();
  answer.asked_requests = !answer.requests.empty();
  return answer.asked_offers || answer.asked_requests;
}

}  // namespace rondo::intake
