#include "feedback/match_feedback.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/iso_time.h"
#include "base/local_time.h"
#include "edit/answer_order.h"
#include "edit/event_list.h"
#include "feedback/answers.h"
#include "model/had_mentor.h"

namespace rondo {
namespace {

const PersonId& partner_in(const Match& match, const PersonId& person) {
  return match.mentor == person ? match.mentee : match.mentor;
}

// The sessions of a match that were held.
struct Held {
  int count = 0;
  std::string last;  // ISO time of the latest; empty: not known
};

class Listing {
 public:
  Listing(const Program& program, const EventId& id, const Event& event, std::string_view today,
          const Clock* clock)
      : program_(program), id_(id), today_(today), clock_(clock), opens_on_(event.feedback_from) {
    for (const bool later : {false, true}) {
      for (const bool of_mentor : {true, false}) {
        if (!questions_of(event.kind, of_mentor, later).empty()) {
          asked_.emplace_back(later, of_mentor);
        }
      }
    }
    for (const auto& [key, session] : program.sessions) {
      if (session.state != SessionState::held) continue;
      Held& held = held_[session.match];
      ++held.count;
      held.last = std::max(held.last, session.starts_at);
    }
    for (const auto& [key, feedback] : program.feedback) {
      if (feedback.event == id) said_[{feedback.match, feedback.from, feedback.later}] = &feedback;
    }
  }

  std::vector<MatchForm> all() {
    for (const auto& [id, match] : program_.matches) {
      if (match.event == id_ && takes_part(id, match)) add_forms(id, match);
    }
    return std::move(forms_);
  }

 private:
  Held held_of(const MatchId& id) const {
    const auto found = held_.find(id);
    return found == held_.end() ? Held{} : found->second;
  }

  bool takes_part(const MatchId& id, const Match& match) const {
    return is_held(match.state) || (match.state == MatchState::ended_early && have_met(id, match));
  }

  void add_forms(const MatchId& id, const Match& match) {
    for (const auto& [later, of_mentor] : asked_) add(id, match, of_mentor, later);
  }

  void add(const MatchId& id, const Match& match, bool of_mentor, bool later) {
    MatchForm& form = forms_.emplace_back();
    form.match = id;
    form.person = of_mentor ? match.mentor : match.mentee;
    form.partner = partner_in(match, form.person);
    form.topic = match.topic;
    form.of_mentor = of_mentor;
    form.later = later;
    if (const Feedback* said = said_by(id, form.person, later)) form.answer = *said;
    form.answer.event = id_;
    form.answer.from = form.person;
    form.answer.about = form.partner;
    form.answer.match = id;
    form.answer.later = later;
    if (later) form.due_on = later_day(id, match, form.person);
    if (says_something(form.answer)) {
      form.state = FormState::answered;
    } else if (later ? !form.due_on.empty() && form.due_on <= today_
                     : opens_on_ <= today_ && have_met(id, match)) {
      form.state = FormState::due;
    }
  }

  bool have_met(const MatchId& id, const Match& match) const {
    return match.state == MatchState::completed || match.asks_anew || held_of(id).count > 0;
  }

  // A match that was marked as completed without any session noted has no day of its own.
  std::string later_day(const MatchId& id, const Match& match, const PersonId& person) const {
    if (!have_met(id, match)) return {};
    const Held held = held_of(id);
    if (!held.last.empty()) return days_after(held.last, kLaterAfterDays);
    const Feedback* first = said_by(id, person, false);
    if (first == nullptr) return {};
    return days_after(local_day_of(first->given_at, clock_), kLaterAfterDays);
  }

  const Feedback* said_by(const MatchId& match, const PersonId& person, bool later) const {
    const auto found = said_.find({match, person, later});
    return found == said_.end() ? nullptr : found->second;
  }

  const Program& program_;
  const EventId& id_;
  std::string_view today_;
  const Clock* clock_;
  const std::string& opens_on_;               // of feedback; empty: from the first session on
  std::vector<std::pair<bool, bool>> asked_;  // the forms of a match: for later, of the mentor
  std::map<MatchId, Held> held_;
  std::map<std::tuple<MatchId, PersonId, bool>, const Feedback*> said_;
  std::vector<MatchForm> forms_;
};

// The answer as it is kept, or why it can't be.
Result<Feedback> filled_in(const Program& program, const EventId& id, const PersonId& from,
                           const Feedback& answer) {
  if (!has_match(program, id, answer.match, from)) return Error{"error.feedback.no_match", {}};
  const Match& match = *program.matches.find(answer.match);
  const EventKind kind = program.events.find(id)->kind;
  if (!fits_form(questions_of(kind, match.mentor == from, answer.later), answer)) {
    return Error{"error.feedback.other_form", {}};
  }
  Feedback given = answer;
  given.event = id;
  given.from = from;
  given.about = partner_in(match, from);
  return given;
}

// Whose mentee says in the feedback that the matter is not settled, or only in part.
std::set<MatchId> completed_without_settling(const Program& program, const EventId& event) {
  std::set<MatchId> found;
  for (const auto& [id, feedback] : program.feedback) {
    const auto said = feedback.answers.find(std::string(kSettledQuestion));
    if (said == feedback.answers.end() || said->second == "yes") continue;
    const Match* match = program.matches.find(feedback.match);
    if (match != nullptr && match->event == event && match->mentee == feedback.from &&
        match->state == MatchState::completed && takes_place(*match)) {
      found.insert(feedback.match);
    }
  }
  return found;
}

bool still_asks(const Program& program, const Match& match) {
  const Registration* there =
      program.registrations.find(registration_in(program, match.event, match.mentee));
  return there != nullptr && there->seeks && !there->withdrawn &&
         there->requests.count(match.topic) > 0;
}

}  // namespace

void note_interest(Transaction& edit, const Feedback& given, std::string_view day) {
  const auto said = given.answers.find(std::string(kPipelineQuestion));
  const Person* found = edit.program().people.find(given.from);
  if (said == given.answers.end() || said->second != "yes" || found == nullptr ||
      found->pipeline != PipelineStep::none) {
    return;
  }
  Person person = *found;
  person.pipeline = PipelineStep::interested;
  person.pipeline_since = std::string(day);
  edit.put(given.from, person);
}

std::vector<MatchForm> match_forms(const Program& program, const EventId& id,
                                   std::string_view today, const Clock* clock) {
  const Event* event = program.events.find(id);
  if (event == nullptr) return {};
  return Listing(program, id, *event, today, clock).all();
}

std::vector<MatchForm> forms_to_fill_in(const std::vector<MatchForm>& forms,
                                        const PersonId& person) {
  std::vector<MatchForm> own;
  bool has_met = false;
  for (const MatchForm& form : forms) {
    const bool asked = form.state != FormState::not_yet;
    if (!(form.person == person) || (form.later && !asked)) continue;
    own.push_back(form);
    has_met = has_met || asked;
  }
  if (has_met) {
    std::erase_if(own, [](const MatchForm& form) { return form.state == FormState::not_yet; });
  }
  // What became of it is asked first, and what was said of it stands last.
  const auto place_of = [](const MatchForm& form) {
    if (form.state == FormState::due) return form.later ? 0 : 1;
    return form.later ? 3 : 2;
  };
  std::stable_sort(own.begin(), own.end(), [&](const MatchForm& left, const MatchForm& right) {
    return place_of(left) < place_of(right);
  });
  return own;
}

FormCounts count_forms(const std::vector<MatchForm>& forms) {
  FormCounts counts;
  for (const MatchForm& form : forms) {
    if (form.state == FormState::answered) ++counts.answered;
    if (form.state == FormState::due) {
      ++counts.due;
      if (form.later) ++counts.due_later;
    }
  }
  counts.asked = counts.answered + counts.due;
  return counts;
}

Result<Done> put_match_feedback(Transaction& edit, const EventId& event, const PersonId& from,
                                const std::vector<Feedback>& answers, std::string_view given_at_utc,
                                const Clock& clock, Random& random) {
  const Program& program = edit.program();
  if (program.events.find(event) == nullptr) return Error{"error.match.no_event", {}};
  if (program.people.find(from) == nullptr) return Error{"error.feedback.no_person", {}};
  std::vector<Feedback> ready;
  for (const Feedback& answer : answers) {
    Result<Feedback> given = filled_in(program, event, from, answer);
    if (!given) return given.error();
    given->given_at = std::string(given_at_utc);
    ready.push_back(*std::move(given));
  }
  const std::int64_t now_utc_ms = clock.now_utc_ms();
  const std::int64_t given_utc_ms =
      utc_ms_of(moment_given(given_at_utc, now_utc_ms)).value_or(now_utc_ms);
  const std::string day(day_of(local_time_of(given_utc_ms, clock)));
  for (Feedback& given : ready) {
    note_interest(edit, given, day);
    note_answer(edit, std::move(given), now_utc_ms, random);
  }
  return Done{};
}

bool has_match(const Program& program, const EventId& event, const MatchId& id,
               const PersonId& person) {
  const Match* match = program.matches.find(id);
  return match != nullptr && match->event == event &&
         (match->mentor == person || match->mentee == person);
}

std::set<MatchId> unsettled_matches(const Program& program, const EventId& event) {
  const std::set<MatchId> without = completed_without_settling(program, event);
  std::set<MatchId> unsettled;
  for (const MatchId& id : without) {
    const Match& match = *program.matches.find(id);
    const auto serves_it_too = [&](const auto& entry) {
      const Match& other = entry.second;
      return without.count(entry.first) == 0 && other.event == event &&
             other.mentee == match.mentee && other.topic == match.topic && takes_place(other);
    };
    if (still_asks(program, match) &&
        std::none_of(program.matches.begin(), program.matches.end(), serves_it_too)) {
      unsettled.insert(id);
    }
  }
  return unsettled;
}

std::optional<Error> refusal_to_ask_again(const Program& program, const EventId& event,
                                          const PersonId& person, const TopicId& topic) {
  const Person* asks = program.people.find(person);
  const Topic* about = program.topics.find(topic);
  if (asks == nullptr || about == nullptr) return std::nullopt;
  for (const MatchId& id : unsettled_matches(program, event)) {
    const Match& match = *program.matches.find(id);
    if (!(match.mentee == person) || !(match.topic == topic)) continue;
    return Error{"error.help.unsettled", {arg("name", asks->name), arg("topic", about->name)}};
  }
  return std::nullopt;
}

std::vector<MutualYes> mutual_yeses_of_matches(const Program& program, const EventId& event) {
  std::set<std::pair<MatchId, PersonId>> yes;
  for (const auto& [id, feedback] : program.feedback) {
    if (feedback.event == event && feedback.meet_again == MeetAgain::yes) {
      yes.emplace(feedback.match, feedback.from);
    }
  }
  const auto followed = pairs_followed(program, event);
  std::vector<MutualYes> found;
  std::set<std::pair<PersonId, PersonId>> seen;
  for (const auto& [id, match] : program.matches) {
    if (!(match.event == event) || yes.count({id, match.mentor}) == 0 ||
        yes.count({id, match.mentee}) == 0 || !seen.emplace(match.mentor, match.mentee).second) {
      continue;
    }
    found.push_back({match.mentor, match.mentee, match.topic,
                     followed.count({match.mentor, match.mentee}) > 0});
  }
  sort_by_people(found);
  return found;
}

}  // namespace rondo
