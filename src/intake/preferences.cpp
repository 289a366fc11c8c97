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
      return std::pair(answers[at].event, person_now(program_, answers[at].person));
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
    Registration after = before;
    PreferenceNews news;
    news.left_out = write(answer, *event, after);
    if (after == before) return news;
    news.effect = has_wishes(before) ? PreferenceEffect::changed : PreferenceEffect::noted;
    changed_.insert_or_assign(found->first, std::move(after));
    return news;
  }

  // How many wishes could not be written.
  int write(const PreferenceAnswer& answer, const Event& event, Registration& registration) {
    const PossiblePartners& possible = possible_for(answer.event, registration.person);
    int left_out = 0;
    std::map<PersonId, int> mentors, mentees;
    for (const auto& [id, rank] : answer.preferred) {
      const PersonId other = person_now(program_, id);
      const auto partner = possible.find(other);
      if (partner == possible.end()) {
        ++left_out;
        continue;
      }
      if (partner->second.mentors) mentors.emplace(other, rank);
      if (partner->second.seeks) mentees.emplace(other, rank);
    }
    if (asks_mentees(event) && registration.seeks) {
      registration.preferred_mentors = close_ranks(mentors);
    }
    if (asks_mentors(event) && registration.mentors) {
      registration.preferred_mentees = close_ranks(mentees);
    }
    std::set<PersonId>& vetoes = registration.vetoes;
    std::erase_if(vetoes, [&](const PersonId& id) { return possible.count(id) > 0; });
    for (const PersonId& id : answer.vetoes) {
      const PersonId other = person_now(program_, id);
      if (other.empty() || other == registration.person) {
        ++left_out;
      } else {
        vetoes.insert(other);
      }
    }
    return left_out;
  }

  const PossiblePartners& possible_for(const EventId& event, const PersonId& person) {
    const auto [lists, fresh] = possible_.try_emplace(event);
    if (fresh) {
      const Result<EventView> view = view_event(program_, event);
      if (view) lists->second = possible_partners(*view);
    }
    return lists->second[person];
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
