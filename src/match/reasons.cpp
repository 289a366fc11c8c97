#include "match/reasons.h"

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "match/eligibility.h"
#include "match/fit.h"

namespace rondo {
namespace {

constexpr std::string_view kSeveralRules = "several";

// The number called `name` of the solver's reason.
std::int64_t number_of(const Message& message, std::string_view name) {
  const ArgValue* value = message.find(name);
  const std::int64_t* number = value == nullptr ? nullptr : std::get_if<std::int64_t>(value);
  return number == nullptr ? 0 : *number;
}

// For the end of the key of a reason.
std::string_view rule_word(std::optional<Rule> rule) {
  if (!rule) return "met_already";
  switch (*rule) {
    case Rule::same_person:
      return "same_person";
    case Rule::no_places:
      return "no_places";
    case Rule::year_cap:
      return "year_cap";
    case Rule::forbidden:
      return "forbidden";
    case Rule::parted:
      return "parted";
    case Rule::veto:
      return "veto";
    case Rule::site:
      return "site";
    case Rule::pools:
      return "pools";
    case Rule::required:
      return "required";
    case Rule::mentor_absent:
    case Rule::mentee_absent:
    case Rule::topic:
      break;
  }
  return kSeveralRules;
}

// Whether it is known of all mentors that they are where the mentee is.
bool all_at_site_of(const Participant& mentee, const std::vector<const Participant*>& mentors) {
  return std::all_of(mentors.begin(), mentors.end(), [&](const Participant* mentor) {
    return site_relation({&mentee, {}, mentor}) == SiteRelation::same;
  });
}

// Of these mentors the rule that stands in the way of all; several are left to the list of nearest
// mentors.
std::string_view rule_for_all(const EventView& view, const Participant& mentee,
                              const TopicId& topic,
                              const std::vector<const Participant*>& mentors) {
  std::set<std::string_view> words;
  for (const Participant* mentor : mentors) {
    const auto rules = rules_in_the_way(view, {&mentee, topic, mentor});
    words.insert(rule_word(rules.empty() ? std::nullopt : std::optional(rules.front().rule)));
  }
  if (words.size() != 1) return kSeveralRules;
  const std::string_view word = *words.begin();
  if (word == rule_word(Rule::site) && all_at_site_of(mentee, mentors)) return "same_site";
  // There alone a match also gives way because it did not settle the matter.
  const bool one_off = view.event->kind == EventKind::one_off;
  return one_off && word == rule_word(Rule::parted) ? "parted.one-off" : word;
}

// No pair at all: rules rule out everyone who offers the topic; or nobody does, and rules rule out
// those who know something near to it, if there are any.
Message no_mentor(const EventView& view, const RequestKey& request) {
  const Arg topic = arg("topic", view.topic_name(request.topic));
  const TopicId area = view.area_of(request.topic);
  const auto near = view.mentors_by_area.find(area);
  if (near == view.mentors_by_area.end()) return {"reason.nobody_offers", {topic}};
  const Participant& mentee = *view.find(request.mentee);
  std::vector<const Participant*> mentors;
  for (const Participant* mentor : near->second) {
    const OfferFound offer = find_offer(view, {&mentee, request.topic, mentor});
    if (offer.closeness == TopicMatch::same) mentors.push_back(mentor);
  }
  const bool offered = !mentors.empty();
  if (!offered) mentors = near->second;
  const std::string rule(rule_for_all(view, mentee, request.topic, mentors));
  return {offered ? "reason.ruled_out." + rule : "reason.nobody_offers.near." + rule,
          {arg("count", static_cast<std::int64_t>(mentors.size())), topic,
           arg("area", view.topic_name(area)), arg("mentor", mentors.front()->person->name),
           arg("mentee", mentee.person->name), arg("site", view.site_name(mentee.site()))}};
}

// The mentors of the competition who could take more, but for the cap of the school year.
std::vector<const Participant*> at_year_cap(const EventView& view, const BuiltProblem& built,
                                            const match::Unserved& unserved) {
  std::vector<const Participant*> capped;
  for (const int at : unserved.mentors) {
    const Participant* mentor = view.find(built.mentors[static_cast<std::size_t>(at)]);
    if (mentor->at_year_cap(mentor->places())) capped.push_back(mentor);
  }
  return capped;
}

// "12 requests compete for 9 places in Data Literacy".
Message competition(const EventView& view, const BuiltProblem& built,
                    const match::Unserved& unserved) {
  std::set<TopicId> topics;
  std::set<TopicId> areas;
  for (const int at : unserved.requests) {
    const TopicId& topic = built.requests[static_cast<std::size_t>(at)].topic;
    topics.insert(topic);
    areas.insert(view.area_of(topic));
  }
  const std::int64_t places = number_of(unserved.reason, "places");
  const std::int64_t requests = number_of(unserved.reason, "count");
  const auto capped = at_year_cap(view, built, unserved);
  if (!capped.empty()) {
    return {"reason.competition.year_cap",
            {arg("count", static_cast<std::int64_t>(capped.size())), arg("requests", requests),
             arg("places", places), arg("mentor", capped.front()->person->name)}};
  }
  const Arg count = arg("count", requests);
  if (areas.size() != 1) {
    return {places == 1 ? "reason.competition.mixed.one_place" : "reason.competition.mixed",
            {count, arg("places", places)}};
  }
  const TopicId& topic = topics.size() == 1 ? *topics.begin() : *areas.begin();
  return {places == 1 ? "reason.competition.one_place" : "reason.competition",
          {count, arg("places", places), arg("topic", view.topic_name(topic))}};
}

}  // namespace

Message reason_in_words(const EventView& view, const BuiltProblem& built,
                        const match::Unserved& unserved) {
  const RequestKey& request = built.requests[static_cast<std::size_t>(unserved.request)];
  const std::string& key = unserved.reason.key;
  const Arg mentee = arg("mentee", view.person_name(request.mentee));
  if (key == "unserved.no_mentor") return no_mentor(view, request);
  if (key == "unserved.competition") return competition(view, built, unserved);
  if (key == "unserved.repeat") return {"reason.met_already", {mentee}};
  if (key == "unserved.no_place") {
    const auto count = static_cast<std::int64_t>(unserved.mentors.size());
    const bool by_year = at_year_cap(view, built, unserved).size() == unserved.mentors.size();
    return {by_year ? "reason.no_place.year_cap" : "reason.no_place",
            {arg("count", count), arg("topic", view.topic_name(request.topic))}};
  }
  if (key == "unserved.limit") {
    return {"reason.limit", {mentee, arg("count", view.event->requests_per_mentee)}};
  }
  return {std::string(kLeftForFit), {mentee}};
}

}  // namespace rondo
