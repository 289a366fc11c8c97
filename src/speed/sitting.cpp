#include "speed/sitting.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "match/eligibility.h"
#include "match/fit.h"
#include "model/taking_part.h"

namespace rondo {
namespace {

// Places by id.
template <class SomeId>
class Places {
 public:
  explicit Places(const std::vector<SomeId>& ids) : ids_(ids) {}
  // -1 when it is not in the list, which is sorted.
  int of(const SomeId& id) const {
    const auto found = std::lower_bound(ids_.begin(), ids_.end(), id);
    return found == ids_.end() || !(*found == id) ? -1 : static_cast<int>(found - ids_.begin());
  }

 private:
  const std::vector<SomeId>& ids_;
};

int place_of_table(const Sitting& sitting, const MeetingTableId& id) {
  const auto found = std::find(sitting.tables.begin(), sitting.tables.end(), id);
  return found == sitting.tables.end() ? -1 : static_cast<int>(found - sitting.tables.begin());
}

bool is_away(const EventView& view, const PersonId& id) {
  const Participant* found = view.find(id);
  if (found == nullptr || !found->mentors || found->registration == nullptr) return false;
  return found->registration->absent || !found->registration->left_at.empty();
}

void add_rests(Sitting& sitting, const Registration& registration) {
  for (int round = 0; round < sitting.problem.rounds; ++round) {
    if (has_rest(registration, round + 1)) {
      sitting.problem.rests[registration.person.text()].insert(round);
    }
  }
}

void add_people(Sitting& sitting, const EventView& view) {
  for (const auto& [id, participant] : view.participants) {
    if (participant.registration == nullptr) continue;
    const bool stands_in = is_away(view, participant.registration->stands_in_for);
    if (participant.mentors || stands_in) {
      sitting.mentors.push_back(id);
      sitting.problem.mentors.push_back(id.text());
    }
    if (participant.seeks) {
      sitting.mentees.push_back(id);
      sitting.problem.mentees.push_back(id.text());
    }
    const Registration& registration = *participant.registration;
    add_rests(sitting, registration);
    if (registration.absent || !registration.left_at.empty()) {
      sitting.news.presence[id.text()] = {0, sitting.news.next_round - 1};
    } else if (stands_in) {
      sitting.news.replacements.push_back({registration.stands_in_for.text(), id.text()});
    }
  }
  for (const auto* side : {&sitting.mentors, &sitting.mentees}) {
    for (const PersonId& id : *side) {
      sitting.fixed_tables.push_back(view.find(id)->registration->fixed_table);
    }
  }
}

void add_fit(Sitting& sitting, const EventView& view) {
  for (std::size_t mentor = 0; mentor < sitting.mentors.size(); ++mentor) {
    for (std::size_t mentee = 0; mentee < sitting.mentees.size(); ++mentee) {
      const Participant& giving = *view.find(sitting.mentors[mentor]);
      const Participant& asking = *view.find(sitting.mentees[mentee]);
      if (!may_sit_together(view, {&asking, TopicId(), &giving})) continue;
      const match::Couple couple{static_cast<int>(mentor), static_cast<int>(mentee)};
      sitting.problem.fit.push_back({couple, sitting_fit(view, giving, asking).total});
    }
  }
}

// Of two who could mentor each other only one does, so that nobody meets twice: as the plan has it
// or was set by hand, else the one whose offer fits better; of equals, one in every second pair, so
// that neither side gets all.
class Directions {
 public:
  Directions(const Sitting& sitting, const Program& program) : sitting_(sitting) {
    for (const auto& [id, wanted] : program.wanted_meetings) {
      if (wanted.event == sitting.event) settled_.emplace(wanted.mentor, wanted.mentee);
    }
    for (const auto& [id, meeting] : program.speed_meetings) {
      if (meeting.event == sitting.event) settled_.emplace(meeting.mentor, meeting.mentee);
    }
    for (const match::CoupleFit& one : sitting.problem.fit) {
      fits_[{mentor_of(one), mentee_of(one)}] = one.fit;
    }
  }

  bool holds(const match::CoupleFit& one) const {
    const PersonId &mentor = mentor_of(one), &mentee = mentee_of(one);
    const auto reverse = fits_.find({mentee, mentor});
    if (reverse == fits_.end()) return true;
    const bool here = settled_.count({mentor, mentee}) > 0;
    const bool there = settled_.count({mentee, mentor}) > 0;
    if (here || there) return here;
    if (one.fit != reverse->second) return one.fit > reverse->second;
    const bool even = (one.couple.mentor + Places(sitting_.mentors).of(mentee)) % 2 == 0;
    return (mentor < mentee) == even;
  }

 private:
  const PersonId& mentor_of(const match::CoupleFit& one) const {
    return sitting_.mentors[static_cast<std::size_t>(one.couple.mentor)];
  }
  const PersonId& mentee_of(const match::CoupleFit& one) const {
    return sitting_.mentees[static_cast<std::size_t>(one.couple.mentee)];
  }

  const Sitting& sitting_;
  std::set<std::pair<PersonId, PersonId>> settled_;  // mentor, mentee
  std::map<std::pair<PersonId, PersonId>, int> fits_;
};

void choose_directions(Sitting& sitting, const Program& program) {
  const Directions directions(sitting, program);
  std::erase_if(sitting.problem.fit,
                [&](const match::CoupleFit& one) { return !directions.holds(one); });
}

void add_wanted(Sitting& sitting, const Program& program) {
  const Places mentors(sitting.mentors);
  const Places mentees(sitting.mentees);
  const auto eligible = [&](const match::Couple& couple) {
    return std::binary_search(
        sitting.problem.fit.begin(), sitting.problem.fit.end(), match::CoupleFit{couple, 0},
        [](const auto& left, const auto& right) { return left.couple < right.couple; });
  };
  for (const auto& [id, wanted] : program.wanted_meetings) {
    const match::Couple couple{mentors.of(wanted.mentor), mentees.of(wanted.mentee)};
    if (!(wanted.event == sitting.event) || couple.mentor < 0 || couple.mentee < 0) continue;
    // Somebody asked for it by name, so no rule keeps them apart.
    if (!eligible(couple)) {
      auto& fit = sitting.problem.fit;
      const match::CoupleFit added{couple, 0};
      fit.insert(std::upper_bound(fit.begin(), fit.end(), added,
                                  [](const auto& left, const auto& right) {
                                    return left.couple < right.couple;
                                  }),
                 added);
    }
    if (wanted.round == 0) {
      sitting.problem.must_meet.push_back(couple);
    } else if (wanted.round <= sitting.problem.rounds) {
      sitting.problem.keep.push_back({wanted.round - 1, match::kAnyTable, couple});
    }
  }
}

void add_tables(Sitting& sitting, const Program& program) {
  sitting.tables = tables_of(program, sitting.event);
  sitting.problem.tables = static_cast<int>(sitting.tables.size());
  for (std::size_t place = 0; place < sitting.tables.size(); ++place) {
    const MeetingTable& table = *program.meeting_tables.find(sitting.tables[place]);
    if (table.closed_from > 0) sitting.news.closed_tables.push_back(static_cast<int>(place));
  }
}

}  // namespace

SittingFit sitting_fit(const EventView& view, const Participant& mentor,
                       const Participant& mentee) {
  SittingFit best;
  for (const auto& [topic, request] : mentee.requests) {
    const Pairing pairing{&mentee, topic, &mentor};
    const OfferFound found = find_offer(view, pairing);
    if (found.closeness == TopicMatch::none) continue;
    const int total = fit_total(view, pairing);
    if (!best.topic.empty() && total <= best.total) continue;
    best = {total, topic, found.closeness == TopicMatch::same ? TopicId() : found.topic};
  }
  if (best.topic.empty()) best.total = fit_total(view, {&mentee, TopicId(), &mentor});
  return best;
}

TopicId meeting_topic(const EventView& view, const PersonId& mentor, const PersonId& mentee) {
  const Participant *giving = view.find(mentor), *asking = view.find(mentee);
  if (giving == nullptr || asking == nullptr) return {};
  return sitting_fit(view, *giving, *asking).topic;
}

MeetingTopics meeting_topics(const Program& program, const EventId& event) {
  MeetingTopics topics;
  const Result<EventView> view = view_event(program, event);
  if (!view) return topics;
  for (const auto& [id, meeting] : program.speed_meetings) {
    if (!(meeting.event == event)) continue;
    const Participant *giving = view->find(meeting.mentor), *asking = view->find(meeting.mentee);
    if (giving == nullptr || asking == nullptr) continue;
    const SittingFit fit = sitting_fit(*view, *giving, *asking);
    if (!fit.topic.empty()) topics[{meeting.mentor, meeting.mentee}] = {fit.topic, fit.offered};
  }
  return topics;
}

std::vector<match::Meeting> meetings_of(const Sitting& sitting, const Program& program) {
  const Places mentors(sitting.mentors);
  const Places mentees(sitting.mentees);
  std::vector<match::Meeting> meetings;
  for (const auto& [id, meeting] : program.speed_meetings) {
    if (!(meeting.event == sitting.event)) continue;
    const match::Couple couple{mentors.of(meeting.mentor), mentees.of(meeting.mentee)};
    const int table = place_of_table(sitting, meeting.table);
    const bool known = couple.mentor >= 0 && couple.mentee >= 0 && table >= 0;
    if (known && meeting.round >= 1 && meeting.round <= sitting.problem.rounds) {
      meetings.push_back({meeting.round - 1, table, couple});
    }
  }
  std::sort(meetings.begin(), meetings.end(), [](const auto& left, const auto& right) {
    return std::tie(left.round, left.table, left.couple.mentee) <
           std::tie(right.round, right.table, right.couple.mentee);
  });
  return meetings;
}

Result<Sitting> view_sitting(const Program& program, const EventId& event, int begun) {
  Result<EventView> view = view_event(program, event);
  if (!view) return view.error();
  Sitting sitting;
  sitting.event = event;
  sitting.problem.rounds = view->event->rounds;
  sitting.problem.table_seats = view->event->table_seats;
  sitting.problem.movers =
      view->event->movers == MovingSide::mentors ? match::Movers::mentors : match::Movers::mentees;
  sitting.news.next_round = begun;
  add_people(sitting, *view);
  const Arg name = arg("event", view->event->name);
  if (sitting.mentors.empty()) return Error{"error.match.no_mentors", {name}};
  if (sitting.mentees.empty()) return Error{"error.match.no_mentees", {name}};
  add_tables(sitting, program);
  if (sitting.tables.empty()) return Error{"error.speed.no_tables", {name}};
  add_fit(sitting, *view);
  choose_directions(sitting, program);
  add_wanted(sitting, program);
  return sitting;
}

}  // namespace rondo
