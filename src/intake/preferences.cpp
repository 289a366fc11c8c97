#include "intake/preferences.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "edit/joining.h"
#include "match/possible_partners.h"
#include "match/wishes.h"

namespace rondo::intake {
namespace {

using codec::PreferenceAnswer;

// Ranks without gaps, in the same order: who is possible no longer takes none.
std::map<PersonId, int> close_ranks(const std::map<PersonId, int>& ranks) {
  std::set<int> used;
  for (const auto& [person, rank] : ranks) used.insert(rank);
  std::map<PersonId, int> closed;
  for (const auto& [person, rank] : ranks) {
    closed[person] = 1 + static_cast<int>(std::distance(used.begin(), used.find(rank)));
  }
  return closed;
}

class Taking {
 public:
  explicit Taking(const Program& program) : program_(program) {}

  std::vector<PreferenceNews> take(const std::vector<PreferenceAnswer>& answers) {
    std::vector<std::size_t> order(answers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
      return answers[left].given_at < answers[right].given_at;
    });
    std::map<std::pair<EventId, PersonId>, std::size_t> latest;
    const auto key_of = [&](std::size_t at) {
      const PersonId now = person_now(program_, answers[at].person);
      return std::pair(answers[at].event, now.empty() ? answers[at].person : now);
    };
    for (const std::size_t at : order) latest[key_of(at)] = at;
    std::vector<PreferenceNews> news(answers.size(), {PreferenceEffect::replaced, 0});
    for (const auto& [key, at] : latest) news[at] = take(answers[at], key.second);
    return news;
  }

  const std::map<RegistrationId, Registration>& changed() const { return changed_; }

 private:
  PreferenceNews take(const PreferenceAnswer& answer, const PersonId& person) {
    const Event* event = program_.events.find(answer.event);
    if (event == nullptr) return {PreferenceEffect::no_event, 0};
    const auto found = std::find_if(
        program_.registrations.begin(), program_.registrations.end(), [&](const auto& entry) {
          return entry.second.event == answer.event && entry.second.person == person;
        });
    if (found == program_.registrations.end()) return {PreferenceEffect::no_person, 0};
    const Registration& before = found->second;
    if (answer.given_at < before.wishes_said_at) return {PreferenceEffect::replaced, 0};
    if (answer.given_at == before.wishes_said_at) return {PreferenceEffect::known, 0};
    if (possible_for(answer.event).count(person) == 0) return {PreferenceEffect::not_there, 0};
    Registration after = before;
    PreferenceNews news;
    news.left_out = write(answer, *event, after);
    news.effect = effect_of(before, after);
    after.wishes_said_at = answer.given_at;
    changed_.insert_or_assign(found->first, std::move(after));
    return news;
  }

  static PreferenceEffect effect_of(const Registration& before, const Registration& after) {
    if (!has_said_wishes(before)) return PreferenceEffect::noted;
    return after == before ? PreferenceEffect::confirmed : PreferenceEffect::changed;
  }

  // How many wishes could not be written.
  int write(const PreferenceAnswer& answer, const Event& event, Registration& registration) {
    const PossiblePartners& possible = possible_for(answer.event).at(registration.person);
    int left_out = 0;
    std::map<PersonId, int> mentors, mentees;
    for (const auto& [id, rank] : answer.preferred) {
      const PersonId other = person_now(program_, id);
      const PossiblePartner partner = partner_in(answer.event, possible, other);
      if (!partner.mentors && !partner.seeks) ++left_out;
      if (partner.mentors) mentors.emplace(other, rank);
      if (partner.seeks) mentees.emplace(other, rank);
      registration.vetoes.erase(other);
    }
    if (asks_mentees(event) && registration.seeks) {
      registration.preferred_mentors = close_ranks(mentors);
    }
    if (asks_mentors(event) && registration.mentors) {
      registration.preferred_mentees = close_ranks(mentees);
    }
    for (const PersonId& id : answer.vetoes) {
      const PersonId other = person_now(program_, id);
      if (other.empty() || other == registration.person) {
        ++left_out;
      } else {
        registration.vetoes.insert(other);
      }
    }
    return left_out;
  }

  // Who waits for approval may become one; until then the wish does no harm.
  PossiblePartner partner_in(const EventId& event, const PossiblePartners& possible,
                             const PersonId& other) const {
    const auto found = possible.find(other);
    if (found != possible.end()) return found->second;
    for (const auto& [id, registration] : program_.registrations) {
      if (registration.event == event && registration.person == other && !registration.withdrawn &&
          (registration.approval == Approval::waiting ||
           registration.approval == Approval::waitlisted)) {
        return {registration.mentors, registration.seeks, {}};
      }
    }
    return {};
  }

  const std::map<PersonId, PossiblePartners>& possible_for(const EventId& event) {
    const auto [lists, fresh] = possible_.try_emplace(event);
    if (fresh) {
      const Result<EventView> view = view_event(program_, event);
      if (view) lists->second = possible_partners(*view);
    }
    return lists->second;
  }

  const Program& program_;
  std::map<EventId, std::map<PersonId, PossiblePartners>> possible_;
  std::map<RegistrationId, Registration> changed_;
};

}  // namespace

std::vector<PreferenceNews> preview_preferences(const Program& program,
                                                const std::vector<PreferenceAnswer>& answers) {
  return Taking(program).take(answers);
}

void take_preferences(Transaction& edit, const std::vector<PreferenceAnswer>& answers) {
  Taking taking(edit.program());
  taking.take(answers);
  for (const auto& [id, registration] : taking.changed()) edit.put(id, registration);
}

}  // namespace rondo::intake
