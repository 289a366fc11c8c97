#include "edit/match_answers.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "edit/cancelling.h"
#include "edit/event_list.h"
#include "edit/joining.h"
#include "model/known_matches.h"

namespace rondo {
namespace {

// Matches as they become while answers come in.
class Ledger {
 public:
  explicit Ledger(const Program& program) : program_(program) {}

  AnswerEffect take(const MatchAnswer& answer) {
    if (program_.events.find(answer.event) == nullptr) return AnswerEffect::no_event;
    const PersonId person = person_now(program_, answer.person);
    if (answer.withdraws) return take_withdrawal(answer, person);
    const Match* match = find(answer);
    const bool one_of_two =
        match != nullptr && !person.empty() && (match->mentor == person || match->mentee == person);
    if (!one_of_two) return AnswerEffect::no_match;
    if (has_left(answer.event, match->mentor) || has_left(answer.event, match->mentee)) {
      return AnswerEffect::over;
    }
    const AnswerEffect effect = effect_on(*match, person, answer.accepts);
    if (changes_match(effect)) change(answer, person, effect, *match);
    return effect;
  }

  const std::map<MatchId, Match>& changed() const { return changed_; }
  // Who withdraws, and what was said of it.
  const std::map<RegistrationId, std::string>& withdrawing() const { return withdrawing_; }

 private:
  // Whatever has become of the match that the link was about.
  AnswerEffect take_withdrawal(const MatchAnswer& answer, const PersonId& person) {
    const RegistrationId id = registration_in(program_, answer.event, person);
    const Registration* registration = program_.registrations.find(id);
    if (registration == nullptr) return AnswerEffect::no_match;
    if (registration->withdrawn || withdrawing_.count(id) > 0) return AnswerEffect::known;
    withdrawing_.emplace(id, answer.reason);
    return AnswerEffect::withdraws;
  }

  bool has_left(const EventId& event, const PersonId& person) const {
    return !withdrawing_.empty() &&
           withdrawing_.count(registration_in(program_, event, person)) > 0;
  }

  const Match* find(const MatchAnswer& answer) const {
    const auto changed = changed_.find(answer.match);
    const Match* match =
        changed == changed_.end() ? program_.matches.find(answer.match) : &changed->second;
    return match != nullptr && match->event == answer.event ? match : nullptr;
  }

  static AnswerEffect effect_on(const Match& match, const PersonId& person, bool accepts) {
    switch (match.state) {
      case MatchState::proposed:
        return AnswerEffect::released;
      case MatchState::approved:
      case MatchState::notified:
        if (!accepts) return AnswerEffect::declines;
        if (match.accepted_by.count(person) > 0) return AnswerEffect::known;
        return match.accepted_by.empty() ? AnswerEffect::waits : AnswerEffect::accepts;
      case MatchState::accepted:
        return accepts ? AnswerEffect::known : AnswerEffect::declines;
      case MatchState::active:
      case MatchState::completed:
        return accepts ? AnswerEffect::known : AnswerEffect::begun;
      case MatchState::declined:
        return accepts ? AnswerEffect::over : AnswerEffect::known;
      case MatchState::ended_early:
        break;
    }
    return AnswerEffect::over;
  }

  void change(const MatchAnswer& answer, const PersonId& person, AnswerEffect effect,
              const Match& match) {
    Match changed = match;
    if (answer.accepts) {
      changed.accepted_by.insert(person);
      // Who answers has been told, whether that was noted or not; of the other it says nothing.
      note_told(changed, person);
      if (effect == AnswerEffect::accepts) changed.state = MatchState::accepted;
    } else {
      note_off_by(person, changed);
      changed.state = MatchState::declined;
      changed.declined_by = person;
      changed.told.clear();
      changed.reason = answer.reason;
    }
    changed_.insert_or_assign(answer.match, std::move(changed));
  }

  const Program& program_;
  std::map<MatchId, Match> changed_;
  std::map<RegistrationId, std::string> withdrawing_;
};

std::vector<AnswerEffect> take_all(Ledger& ledger, const std::vector<MatchAnswer>& answers) {
  std::vector<std::size_t> order(answers.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
    return answers[left].given_at < answers[right].given_at;
  });
  std::map<std::tuple<EventId, MatchId, PersonId>, std::size_t> latest;
  for (const std::size_t at : order) {
    latest[{answers[at].event, answers[at].match, answers[at].person}] = at;
  }
  std::vector<AnswerEffect> effects(answers.size(), AnswerEffect::replaced);
  for (const std::size_t at : order) {
    const MatchAnswer& answer = answers[at];
    if (latest[{answer.event, answer.match, answer.person}] == at)
      effects[at] = ledger.take(answer);
  }
  return effects;
}

}  // namespace

std::vector<AnswerEffect> effects_of(const Program& program,
                                     const std::vector<MatchAnswer>& answers) {
  Ledger ledger(program);
  return take_all(ledger, answers);
}

void put_match_answers(Transaction& edit, const std::vector<MatchAnswer>& answers,
                       std::string_view today, const WithdrawalReasons& reasons) {
  Ledger ledger(edit.program());
  take_all(ledger, answers);
  std::set<MatchId> declined;
  for (const auto& [id, match] : ledger.changed()) {
    edit.put(id, match);
    if (match.state == MatchState::declined) declined.insert(id);
  }
  call_off_sessions(edit, declined, today);
  for (const auto& [id, said] : ledger.withdrawing()) {
    withdraw(edit, {id}, today, reasons, said);
  }
}

}  // namespace rondo
