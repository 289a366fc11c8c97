#include "intake/registration_update.h"

#include <cstdint>
#include <utility>

#include "base/iso_time.h"
#include "base/local_time.h"
#include "base/text.h"
#include "edit/answer_order.h"
#include "intake/timestamps.h"
#include "model/profile_form.h"
#include "model/taking_part.h"

namespace rondo::intake {
namespace {

// A filled answer replaces; a blank one clears only when it is newer.
template <class T>
void replace(T& target, const T& said, bool asked, bool clears) {
  const bool blank = said == T{};
  if (asked && (!blank || clears)) target = said;
}

// What the answer was not asked about stays.
template <class Said>
void keep_others(const Answer& answer, const std::map<TopicId, Said>& known,
                 std::map<TopicId, Said>& now) {
  if (answer.asked_topics.empty()) return;
  for (const auto& [topic, said] : known) {
    if (answer.asked_topics.count(topic) == 0) now.emplace(topic, said);
  }
}

// Facts of an offer that the sheet does not speak of stay as they are.
void replace_offers(Registration& registration, const Answer& answer, const AnswerIds& ids,
                    bool clears) {
  if (!answer.asked_offers || (ids.offers.empty() && !clears)) return;
  std::map<TopicId, Offer> offers = ids.offers;
  for (auto& [topic, offer] : offers) {
    const auto known = registration.offers.find(topic);
    if (known == registration.offers.end()) continue;
    const bool says_all = answer.complete && answer.asked_levels;
    if (offer.level == 0 && !says_all) offer.level = known->second.level;
    if (answer.complete) continue;
    offer.trained = offer.trained || known->second.trained;
  }
  keep_others(answer, registration.offers, offers);
  registration.offers = std::move(offers);
}

void replace_requests(Registration& registration, const Answer& answer, const AnswerIds& ids,
                      bool clears) {
  if (!answer.asked_requests || (ids.requests.empty() && !clears)) return;
  std::map<TopicId, Request> requests = ids.requests;
  for (auto& [topic, request] : requests) {
    const auto known = registration.requests.find(topic);
    if (known == registration.requests.end()) continue;
    const bool says_level = answer.complete && answer.asked_own_levels;
    if (request.level == 0 && !says_level) request.level = known->second.level;
    if (request.needed_by.empty() && !(answer.asked_needed_by && clears)) {
      request.needed_by = known->second.needed_by;
    }
    if (answer.complete) continue;
    if (request.goal.empty() && !(answer.asked_goal && clears)) request.goal = known->second.goal;
  }
  keep_others(answer, registration.requests, requests);
  registration.requests = std::move(requests);
}

// Category by category, because a sheet may ask for some of them only.
void replace_pools(Registration& registration, const AnswerIds& ids, bool clears,
                   const std::function<PoolCategoryId(const PoolId&)>& category_of) {
  const std::set<PoolCategoryId>& replaced =
      clears ? ids.asked_categories : ids.answered_categories;
  for (auto pool = registration.pools.begin(); pool != registration.pools.end();) {
    pool =
        replaced.count(category_of(*pool)) != 0 ? registration.pools.erase(pool) : std::next(pool);
  }
  registration.pools.insert(ids.pools.begin(), ids.pools.end());
}

// By what the clocks showed.
AnswerAge age_by_wall(const Answer& answer, const Registration& known) {
  const std::string_view said = second_of(answer.signed_up_at);
  const std::string_view before = second_of(known.signed_up_at);
  if (!is_iso_time(said) || !is_iso_time(before) || said == before) {
    return AnswerAge::same_or_unknown;
  }
  return said > before ? AnswerAge::newer : AnswerAge::older;
}

// Of an answer on the program's own form.
AnswerAge age_on_form(const Answer& answer, const Registration& known) {
  const std::optional<std::int64_t> latest_ms = utc_ms_of_zoned(known.signed_up_at);
  const std::string latest = latest_ms ? iso_time(*latest_ms) : std::string();
  switch (order_of(answer.given_at, latest, known.sign_ups_ahead, answer.taken_utc_ms)) {
    case AnswerOrder::known:
      return AnswerAge::known;
    case AnswerOrder::older:
      return AnswerAge::older;
    case AnswerOrder::newest:
      break;
  }
  if (latest_ms) return AnswerAge::newer;
  // Once the time of such an answer was kept as it came, in UTC and without saying so.
  if (second_of(answer.given_at) == known.signed_up_at) return AnswerAge::known;
  return age_by_wall(answer, known);
}

void note_time(Registration& registration, const Answer& answer, AnswerAge age) {
  if (answer.signed_up_at.empty()) return;
  const std::optional<std::int64_t> latest_ms = utc_ms_of_zoned(registration.signed_up_at);
  if (answer.complete && latest_ms && *latest_ms > answer.taken_utc_ms) {
    registration.sign_ups_ahead.insert(iso_time(*latest_ms));
  }
  if (!answer.later_signed_up_at.empty()) {
    registration.signed_up_at = answer.later_signed_up_at;
  } else if (age != AnswerAge::older) {
    registration.signed_up_at = answer.signed_up_at;
  }
  if (answer.complete && is_ahead(answer.given_at, answer.taken_utc_ms)) {
    registration.sign_ups_ahead.insert(answer.given_at);
  }
  registration.sign_ups_ahead.insert(answer.ahead_beside.begin(), answer.ahead_beside.end());
}

Message changed_text(std::string_view key, const std::string& before, const std::string& after) {
  return {std::string(key), {arg("before", before), arg("after", after)}};
}

// Null: it was not known.
}  // namespace

AnswerAge age_of(const Answer& answer, const Registration* known) {
  if (known == nullptr) return AnswerAge::first;
  return answer.complete ? age_on_form(answer, *known) : age_by_wall(answer, *known);
}

void update_person(Person& person, const Answer& answer, const SiteId& site) {
  const std::string& name = answer.name.text;
  // The program's spelling stands against one that differs in case or accents only, and so does the
  // name that people were merged under.
  bool known_name = fold(name) == fold(person.name);
  for (const std::string& other : person.other_names) {
    known_name = known_name || fold(name) == fold(other);
  }
  if (!name.empty() && !known_name) person.name = name;
  if (person.name.empty()) person.name = answer.email.text;
  const std::string& email = answer.email.text;
  const bool known_email =
      fold_case(person.email) == email || person.other_emails.count(email) != 0;
  if (!email.empty() && !known_email) {
    if (!person.email.empty()) person.other_emails.insert(person.email);
    person.email = email;
  }
  if (!site.empty()) person.site = site;
  person.archived = false;
}

void update_registration(Registration& registration, const Answer& answer, const AnswerIds& ids,
                         AnswerAge age, const AskedQuestions& asked,
                         const std::function<PoolCategoryId(const PoolId&)>& category_of) {
  const bool clears = age == AnswerAge::newer || answer.complete;
  replace_offers(registration, answer, ids, clears);
  replace_requests(registration, answer, ids, clears);
  if (answer.mentors) registration.mentors = *answer.mentors;
  if (answer.seeks) registration.seeks = *answer.seeks;
  // What nobody said follows from the topics.
  if (!answer.mentors && answer.asked_offers) registration.mentors = !registration.offers.empty();
  if (!answer.seeks && answer.asked_requests) registration.seeks = !registration.requests.empty();
  replace(registration.capacity, answer.capacity, answer.asked_capacity, clears);
  replace_pools(registration, ids, clears, category_of);
  replace(registration.availability,
          std::set<std::string>(answer.availability.begin(), answer.availability.end()),
          answer.asked_availability, clears);
  replace(registration.preferred_mentors, ids.preferred_mentors, answer.asked_preferred_mentors,
          clears);
  replace(registration.preferred_mentees, ids.preferred_mentees, answer.asked_preferred_mentees,
          clears);
  replace(registration.vetoes, ids.vetoes, answer.asked_vetoes, clears);
  for (const auto& [name, value] : answer.characteristics) {
    if (value.empty()) {
      if (clears) registration.characteristics.erase(name);
      continue;
    }
    std::string kept = kept_answer(asked, name, value);
    std::string& known = registration.characteristics[name];
    // "Sí" of an earlier version is no other answer than this one's "yes".
    if (kept_answer(asked, name, known) != kept) known = std::move(kept);
  }
  if (answer.complete) rejoin(registration);
  replace(registration.comment, answer.comment, answer.asked_comment, clears);
  note_time(registration, answer, age);
}

std::vector<Message> describe_changes(const Person& person_before, const Person& person_after,
                                      const Registration& before, const Registration& after,
                                      int default_capacity, const Table<Site>& sites) {
  std::vector<Message> changes;
  const auto note = [&](bool differs, std::string_view key) {
    if (differs) changes.push_back({std::string(key), {}});
  };
  if (person_before.name != person_after.name) {
    changes.push_back(changed_text("import.changed_name", person_before.name, person_after.name));
  }
  if (person_before.email != person_after.email) {
    changes.push_back(
        changed_text("import.changed_email", person_before.email, person_after.email));
  }
  if (!(person_before.site == person_after.site)) {
    changes.push_back({"import.changed_site", {arg("after", sites.find(person_after.site)->name)}});
  }
  note(before.mentors != after.mentors || before.seeks != after.seeks, "import.changed_role");
  note(before.offers != after.offers, "import.changed_offers");
  note(before.requests != after.requests, "import.changed_requests");
  if (before.capacity != after.capacity) {
    changes.push_back({"import.changed_capacity",
                       {arg("before", std::int64_t{before.capacity.value_or(default_capacity)}),
                        arg("after", std::int64_t{after.capacity.value_or(default_capacity)})}});
  }
  note(before.pools != after.pools, "import.changed_pools");
  note(before.availability != after.availability, "import.changed_availability");
  note(before.preferred_mentors != after.preferred_mentors ||
           before.preferred_mentees != after.preferred_mentees || before.vetoes != after.vetoes,
       "import.changed_preferences");
  note(before.characteristics != after.characteristics, "import.changed_characteristics");
  note(before.comment != after.comment, "import.changed_comment");
  return changes;
}

}  // namespace rondo::intake
