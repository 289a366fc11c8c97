#include "intake/preferences.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "edit/answer_order.h"
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
  Taking(const Program& program, const PreferenceAnswers& answers, std::int64_t now_utc_ms)
      : program_(program), answers_(answers), now_utc_ms_(now_utc_ms) {}

  std::vector<PreferenceNews> take() {
    std::vector<PreferenceNews> news(answers_.given.size());
    for (const auto& [key, places] : places_by_author()) take(places, key.second, news);
    return news;
  }

  const std::map<RegistrationId, Registration>& changed() const { return changed_; }

 private:
  using Places = std::vector<std::size_t>;  // in `answers_`

  const PreferenceAnswer& answer(std::size_t at) const { return answers_.given[at]; }

  std::map<std::pair<EventId, PersonId>, Places> places_by_author() const {
    std::map<std::pair<EventId, PersonId>, Places> places;
    for (std::size_t at = 0; at < answers_.given.size(); ++at) {
      const PersonId now = person_now(program_, answer(at).person);
      places[{answer(at).event, now.empty() ? answer(at).person : now}].push_back(at);
    }
    return places;
  }

  // Those of one person for one event.
  void take(const Places& places, const PersonId& person, std::vector<PreferenceNews>& news) {
    const EventId& event = answer(places.front()).event;
    const auto found = std::find_if(
        program_.registrations.begin(), program_.registrations.end(), [&](const auto& entry) {
          return entry.second.event == event && entry.second.person == person;
        });
    if (found == program_.registrations.end()) {
      const bool no_event = program_.events.find(event) == nullptr;
      for (const std::size_t at : places) {
        news[at].effect = no_event ? PreferenceEffect::no_event : PreferenceEffect::no_person;
      }
      return;
    }
    const std::optional<std::size_t> counts = settle(places, found->second, news);
    if (!counts) return;
    // What was seen and left out does not win when it is opened once more.
    std::vector<std::string> seen;
    for (const std::size_t at : places) {
      if (news[at].effect != PreferenceEffect::known) seen.push_back(answer(at).given_at);
    }
    take(answer(*counts), seen, found->first, found->second, news[*counts]);
  }

  // Which of them counts, if any. Says of the others why they don't.
  std::optional<std::size_t> settle(const Places& places, const Registration& before,
                                    std::vector<PreferenceNews>& news) const {
    std::vector<AnswerIn> given;
    for (const std::size_t at : places) {
      const std::string& given_at = answer(at).given_at;
      const AnswerOrder order =
          order_of(given_at, before.wishes_said_at, before.wishes_ahead, now_utc_ms_);
      given.push_back({given_at, order, answers_.all_the_same.count(at) != 0});
    }
    const AnswerChoice choice = which_counts(given, before.wishes_ahead, now_utc_ms_);
    for (std::size_t one = 0; one < places.size(); ++one) {
      const bool known = given[one].order == AnswerOrder::known;
      PreferenceNews& about = news[places[one]];
      about.effect = known ? PreferenceEffect::known : PreferenceEffect::replaced;
      about.older = choice.older.count(one) != 0;
      about.unsure = choice.unsure.count(one) != 0;
    }
    const std::optional<std::size_t> counts = choice.counts();
    return counts ? std::optional(places[*counts]) : std::nullopt;
  }

  // `seen`: the times of all answers of the person that come with it and were not taken before.
  void take(const PreferenceAnswer& answer, const std::vector<std::string>& seen,
            const RegistrationId& id, const Registration& before, PreferenceNews& news) {
    const Event& event = *program_.events.find(answer.event);
    const bool asked =
        (asks_mentors(event) && before.mentors) || (asks_mentees(event) && before.seeks);
    const bool is_there = possible_for(answer.event).count(before.person) != 0;
    if (!asked || !is_there) {
      news.effect = asked ? PreferenceEffect::not_there : PreferenceEffect::not_asked;
      return;
    }
    Registration after = before;
    news.left_out = write(answer, event, after);
    news.effect = effect_of(before, after);
    for (const std::string& given_at : seen) {
      note_taken(given_at, now_utc_ms_, after.wishes_said_at, after.wishes_ahead);
    }
    changed_.insert_or_assign(id, std::move(after));
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
  const PreferenceAnswers& answers_;
  const std::int64_t now_utc_ms_;
  std::map<EventId, std::map<PersonId, PossiblePartners>> possible_;
  std::map<RegistrationId, Registration> changed_;
};

}  // namespace

std::vector<PreferenceNews> preview_preferences(const Program& program,
                                                const PreferenceAnswers& answers,
                                                std::int64_t now_utc_ms) {
  return Taking(program, answers, now_utc_ms).take();
}

void take_preferences(Transaction& edit, const PreferenceAnswers& answers,
                      std::int64_t now_utc_ms) {
  Taking taking(edit.program(), answers, now_utc_ms);
  taking.take();
  for (const auto& [id, registration] : taking.changed()) edit.put(id, registration);
}

}  // namespace rondo::intake
