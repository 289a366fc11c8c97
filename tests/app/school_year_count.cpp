#include "app/school_year_count.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <tuple>

namespace rondo::test {
namespace {

// What fewer people than these said is not told.
constexpr std::size_t kFewest = 5;

bool runs(MatchState state) {
  return state == MatchState::approved || state == MatchState::notified ||
         state == MatchState::accepted || state == MatchState::active;
}

// People were or may be told of it, and it was not taken back.
bool counts_as_pair(MatchState state) {
  return runs(state) || state == MatchState::completed;
}

bool covers_day(const Span& span, const std::string& day) {
  return (span.from.empty() || span.from <= day) && (span.until.empty() || day <= span.until);
}

bool covers_event(const Tally& tally, const Span& span, const EventId& event) {
  return (span.event.empty() || span.event == event) &&
         covers_day(span, tally.events.at(event).day);
}

// A list of an event that was cancelled is told of in its own report alone.
bool covers_list(const Tally& tally, const Span& span, const EventId& event, const Listed& listed) {
  const bool tells = !span.event.empty() || !tally.events.at(event).cancelled;
  return !listed.out && tells && covers_event(tally, span, event);
}

// Where somebody is or, for what lies before they moved on, was.
std::string site_in(const Tally& tally, const EventId& event, const PersonId& person) {
  const auto listed = tally.lists.find({event, person});
  const bool kept = listed != tally.lists.end() && !listed->second.site_then.empty();
  return kept ? listed->second.site_then : tally.site_of.at(person);
}

using Pair = std::tuple<EventId, PersonId, PersonId>;  // mentor, mentee

class AimCount {
 public:
  AimCount(const Tally& tally, const Span& span) : tally_(tally), span_(span) {
    for (const HeldMeeting& one : tally.held) {
      if (!one.match.empty()) met_.insert(one.match);
      pairs_.emplace(one.event, one.mentor, one.mentee);
    }
    for (const auto& [id, match] : tally.matches) {
      if (counts_as_pair(match.state)) pairs_.emplace(match.event, match.mentor, match.mentee);
    }
  }

  Aims all() {
    count_lists();
    count_access();
    count_pairs();
    count_meetings();
    count_initiatives();
    count_said();
    count_mentors();
    count_load();
    return aims_;
  }

 private:
  bool covers(const std::string& day) const { return covers_day(span_, day); }
  bool covers(const EventId& event) const { return covers_event(tally_, span_, event); }
  bool covers_list(const EventId& event, const Listed& listed) const {
    return test::covers_list(tally_, span_, event, listed);
  }
  bool covers(const HeldMeeting& one) const {
    return (span_.event.empty() || span_.event == one.event) && covers(one.day);
  }

  void count_lists() {
    for (const auto& [id, event] : tally_.events) {
      if (!covers(id)) continue;
      ++aims_.events;
      aims_.cancelled_events += event.cancelled ? 1 : 0;
    }
    std::set<PersonId> people, followed;
    for (const auto& [who, listed] : tally_.lists) {
      if (!covers_list(who.first, listed)) continue;
      people.insert(who.second);
      if (tally_.followed.count(who.second) > 0) followed.insert(who.second);
    }
    for (const auto& [event, mentor, mentee] : pairs_) {
      if (covers(event)) people.insert({mentor, mentee});
    }
    aims_.people = static_cast<int>(people.size());
    aims_.followed = static_cast<int>(followed.size());
  }

  void count_access() {
    std::map<PersonId, bool> asked;
    std::map<std::pair<std::string, PersonId>, bool> asked_there;
    for (const auto& [who, listed] : tally_.lists) {
      if (!listed.seeks || !covers_list(who.first, listed)) continue;
      const auto has_mentor = [&, &event = who.first, &person = who.second](const Pair& pair) {
        return std::get<0>(pair) == event && std::get<2>(pair) == person;
      };
      const bool served = std::any_of(pairs_.begin(), pairs_.end(), has_mentor);
      asked[who.second] = asked[who.second] || served;
      bool& there = asked_there[{site_in(tally_, who.first, who.second), who.second}];
      there = there || served;
      count_requests(who.first, who.second, listed);
    }
    const auto add = [](Part& part, bool served) {
      ++part.whole;
      part.part += served ? 1 : 0;
    };
    for (const auto& [person, served] : asked) add(aims_.access, served);
    for (const auto& [who, served] : asked_there) add(aims_.access_by_site[who.first], served);
  }

  bool had_each_other(const MatchId& id, const KnownMatch& match) const {
    return counts_as_pair(match.state) ||
           (match.state == MatchState::ended_early && met_.count(id) > 0);
  }

  void count_requests(const EventId& id, const PersonId& person, const Listed& listed) {
    const KnownEvent& event = tally_.events.at(id);
    if (event.sitting) return;
    std::set<TopicId> helped_with;
    for (const auto& [match_id, match] : tally_.matches) {
      if (!(match.event == id) || !(match.mentee == person) || match.asks_anew) continue;
      if (had_each_other(match_id, match)) helped_with.insert(match.topic);
    }
    const int served = static_cast<int>(helped_with.size());
    const int wanted = std::min(static_cast<int>(listed.requests.size()), event.most_requests);
    if (!listed.waits) {
      aims_.requests.whole += wanted;
      aims_.requests.part += std::min(served, wanted);
    }
    for (const auto& [topic, day] : listed.needed_by) {
      ++aims_.in_time.whole;
      aims_.in_time.part += was_met(id, person, topic, day) ? 1 : 0;
    }
  }

  bool was_met(const EventId& event, const PersonId& mentee, const TopicId& topic,
               const std::string& by) const {
    return std::any_of(tally_.held.begin(), tally_.held.end(), [&](const HeldMeeting& one) {
      return one.event == event && one.mentee == mentee && !one.match.empty() &&
             tally_.matches.at(one.match).topic == topic && one.day <= by;
    });
  }

  void count_pairs() {
    for (const auto& [event, mentor, mentee] : pairs_) {
      if (!covers(event)) continue;
      ++aims_.pairs;
      const std::string one = site_in(tally_, event, mentor);
      const std::string other = site_in(tally_, event, mentee);
      ++aims_.flows[{one, other}];
      if (one.empty() || other.empty()) continue;
      ++aims_.across.whole;
      aims_.across.part += one == other ? 0 : 1;
    }
  }

  void count_meetings() {
    for (const HeldMeeting& one : tally_.held) {
      if (covers(one) && !one.match.empty()) ++aims_.met_about[tally_.matches.at(one.match).topic];
    }
  }

  std::set<std::string> served_by(const EventId& event, const std::set<TopicId>& topics) const {
    const std::string& own = tally_.events.at(event).initiative;
    if (!own.empty()) return {own};
    std::set<std::string> served;
    for (const TopicId& topic : topics) {
      const auto found = tally_.initiative_of.find(topic);
      if (found != tally_.initiative_of.end()) served.insert(found->second);
    }
    return served.empty() ? std::set<std::string>{""} : served;
  }

  void count_initiatives() {
    for (const auto& [id, event] : tally_.events) {
      if (covers(id)) ++aims_.initiatives[event.initiative].events;
    }
    std::map<std::string, std::set<PersonId>> people;
    for (const auto& [who, listed] : tally_.lists) {
      if (!covers_list(who.first, listed)) continue;
      std::set<TopicId> topics = listed.requests;
      for (const auto& [topic, trained] : listed.offers) topics.insert(topic);
      for (const std::string& name : served_by(who.first, topics)) people[name].insert(who.second);
    }
    for (const auto& [name, who] : people) {
      aims_.initiatives[name].people = static_cast<int>(who.size());
    }
    for (const HeldMeeting& one : tally_.held) {
      if (!covers(one)) continue;
      std::set<TopicId> topics;
      if (!one.match.empty()) topics.insert(tally_.matches.at(one.match).topic);
      for (const std::string& name : served_by(one.event, topics)) {
        ++aims_.initiatives[name].meetings;
        aims_.initiatives[name].minutes += one.minutes;
      }
    }
  }

  static Part share_of(const std::map<PersonId, bool>& said) {
    if (said.size() < kFewest) return {};
    Part part{0, static_cast<int>(said.size())};
    for (const auto& [person, yes] : said) part.part += yes ? 1 : 0;
    return part;
  }

  void count_said() {
    std::map<PersonId, bool> graded, later;
    std::map<std::string, std::map<PersonId, bool>> answers;
    for (const Said& one : tally_.said) {
      if (!covers(one.event)) continue;
      if (one.useful > 0) {
        graded[one.from] = true;
        ++aims_.useful.at(static_cast<std::size_t>(one.useful) - 1);
      }
      for (const auto& [question, answer] : one.answers) {
        bool& yes = answers[question][one.from];
        yes = yes || answer == "yes";
      }
      if (one.practice_later == Practice::not_said) continue;
      later[one.from] = later[one.from] || one.practice_later != Practice::not_yet;
    }
    if (graded.size() < kFewest) aims_.useful = {};
    aims_.goal_reached = share_of(answers["goal"]);
    aims_.program_wanted = share_of(answers["pipeline"]);
    aims_.practice_later = share_of(later);
  }

  void count_mentors() {
    std::map<PersonId, std::string> here, elsewhere;  // the first day as a mentor
    for (const auto& [event, mentor, mentee] : pairs_) {
      const std::string& day = tally_.events.at(event).day;
      std::string& first = (covers(event) ? here : elsewhere)[mentor];
      if (first.empty() || day < first) first = day;
    }
    for (const auto& [mentor, day] : here) {
      const auto other = elsewhere.find(mentor);
      ++aims_.first_time.whole;
      aims_.first_time.part += other == elsewhere.end() || day <= other->second ? 1 : 0;
    }
    std::set<EventId> telling;
    for (const auto& [who, listed] : tally_.lists) {
      if (!covers_list(who.first, listed)) continue;
      if (listed.mentors && !listed.offers.empty() && here.count(who.second) == 0) {
        aims_.unused.insert(who.second);
      }
      for (const auto& [topic, trained] : listed.offers) {
        if (trained) telling.insert(who.first);
      }
    }
    std::map<PersonId, bool> trained;
    for (const auto& [id, match] : tally_.matches) {
      if (telling.count(match.event) == 0 || !counts_as_pair(match.state)) continue;
      const auto& offers = tally_.lists.at({match.event, match.mentor}).offers;
      const auto offer = offers.find(match.topic);
      trained[match.mentor] = trained[match.mentor] || (offer != offers.end() && offer->second);
    }
    for (const auto& [mentor, is_trained] : trained) {
      ++aims_.trained.whole;
      aims_.trained.part += is_trained ? 1 : 0;
    }
  }

  void count_load() {
    std::map<PersonId, int> loads;
    for (const auto& [who, listed] : tally_.lists) {
      const bool matched = !tally_.events.at(who.first).sitting;
      if (listed.mentors && matched && covers_list(who.first, listed)) loads.emplace(who.second, 0);
    }
    for (const auto& [id, match] : tally_.matches) {
      if (had_each_other(id, match) && covers(match.event)) ++loads[match.mentor];
    }
    std::vector<int> values;
    for (const auto& [mentor, mentees] : loads) values.push_back(mentees);
    std::sort(values.rbegin(), values.rend());
    for (const int value : values) ++aims_.mentors_with[value];
    aims_.mentors = static_cast<int>(values.size());
    aims_.mentees = std::accumulate(values.begin(), values.end(), 0);
    const std::ptrdiff_t tenth = (std::ssize(values) + 9) / 10;
    aims_.of_busiest_tenth = std::accumulate(values.begin(), values.begin() + tenth, 0);
    // By what each two of them differ, as the coefficient was first defined.
    std::int64_t differences = 0;
    for (std::size_t one = 0; one < values.size(); ++one) {
      for (std::size_t other = one + 1; other < values.size(); ++other) {
        differences += values[one] - values[other];
      }
    }
    const std::int64_t whole = std::int64_t{aims_.mentors} * aims_.mentees;
    if (whole > 0) {
      aims_.gini_hundredths = static_cast<int>((200 * differences + whole) / (2 * whole));
    }
  }

  const Tally& tally_;
  const Span& span_;
  std::set<MatchId> met_;
  std::set<Pair> pairs_;
  Aims aims_;
};

}  // namespace

// Of those that are over, what was still ahead is called off.
void Tally::set_state(const std::vector<MatchId>& ids, MatchState state, std::string_view today) {
  for (const MatchId& id : ids) matches.at(id).state = state;
  if (state != MatchState::declined && state != MatchState::ended_early) return;
  for (auto& [id, session] : sessions) {
    const bool of_them = std::find(ids.begin(), ids.end(), session.match) != ids.end();
    const bool ahead = session.state == SessionState::planned && session.day >= today;
    if (of_them && ahead) session.state = SessionState::cancelled;
  }
}

void Tally::cancel(const EventId& event, std::string_view today) {
  events.at(event).cancelled = true;
  std::vector<MatchId> going_on;
  for (const auto& [id, match] : matches) {
    if (match.event == event && runs(match.state)) going_on.push_back(id);
  }
  set_state(going_on, MatchState::ended_early, today);
}

void Tally::forget_event(const EventId& event) {
  events.erase(event);
  std::erase_if(lists, [&](const auto& entry) { return entry.first.first == event; });
  std::erase_if(held, [&](const HeldMeeting& one) { return one.event == event; });
  std::erase_if(matches, [&](const auto& entry) { return entry.second.event == event; });
  std::erase_if(said, [&](const Said& one) { return one.event == event; });
  forget_what_hangs_on_matches();
}

void Tally::forget_person(const PersonId& person) {
  const auto names = [&](const auto& pair) {
    return pair.mentor == person || pair.mentee == person;
  };
  std::erase_if(lists, [&](const auto& entry) { return entry.first.second == person; });
  std::erase_if(held, names);
  std::erase_if(matches, [&](const auto& entry) { return names(entry.second); });
  std::erase_if(said, [&](const Said& one) { return one.from == person || one.about == person; });
  site_of.erase(person);
  followed.erase(person);
  forget_what_hangs_on_matches();
}

void Tally::forget_what_hangs_on_matches() {
  std::erase_if(sessions,
                [&](const auto& entry) { return matches.count(entry.second.match) == 0; });
}

void Tally::join(const PersonId& kept, const PersonId& other) {
  const auto rename = [&](PersonId& person) {
    if (person == other) person = kept;
  };
  for (HeldMeeting& one : held) {
    rename(one.mentor);
    rename(one.mentee);
  }
  for (auto& [id, match] : matches) {
    rename(match.mentor);
    rename(match.mentee);
  }
  for (Said& one : said) {
    rename(one.from);
    rename(one.about);
  }
  std::map<std::pair<EventId, PersonId>, Listed> all;
  for (auto& [who, listed] : lists) {
    all.emplace(std::pair(who.first, who.second == other ? kept : who.second), listed);
  }
  lists = std::move(all);
  site_of.erase(other);
}

// It is called off, or a sitting's day is past, or two of it were told of each other or have met.
bool Tally::stays_behind(const EventId& event, const PersonId& person,
                         const std::string& closed) const {
  const KnownEvent& known = events.at(event);
  if (known.cancelled) return true;
  if (known.sitting) {
    return known.day < closed || std::any_of(held.begin(), held.end(), [&](const HeldMeeting& one) {
             return one.event == event;
           });
  }
  return std::any_of(matches.begin(), matches.end(), [&](const auto& entry) {
    const KnownMatch& match = entry.second;
    const bool agreed = counts_as_pair(match.state) || match.state == MatchState::ended_early;
    return match.event == event && (match.mentor == person || match.mentee == person) && agreed;
  });
}

void Tally::move(const PersonId& person, const std::string& site) {
  const std::string left = site_of.at(person);
  site_of.at(person) = site;
  const std::string& closed = closed_on.at(left);
  for (auto& [who, listed] : lists) {
    if (!(who.second == person) || !listed.site_then.empty()) continue;
    if (stays_behind(who.first, person, closed)) listed.site_then = left;
  }
}

void Tally::join_topics(const TopicId& kept, const TopicId& other) {
  for (auto& [id, match] : matches) {
    if (match.topic == other) match.topic = kept;
  }
  for (auto& [who, listed] : lists) {
    if (listed.requests.erase(other) > 0) listed.requests.insert(kept);
    auto day = listed.needed_by.extract(other);
    if (!day.empty()) {
      day.key() = kept;
      listed.needed_by.insert(std::move(day));
    }
    auto offer = listed.offers.extract(other);
    if (offer.empty()) continue;
    offer.key() = kept;
    listed.offers.insert(std::move(offer));
  }
}

YearFigures figures_of(const Tally& tally) {
  YearFigures figures;
  std::set<MatchId> met;
  for (const HeldMeeting& one : tally.held) {
    figures.given[one.mentor] += one.minutes;
    figures.received[one.mentee] += one.minutes;
    figures.minutes_by_site[site_in(tally, one.event, one.mentor)] += one.minutes;
    figures.minutes_by_site[site_in(tally, one.event, one.mentee)] += one.minutes;
    met.insert(one.match);
  }
  for (const auto& [id, match] : tally.matches) {
    ++figures.states[match.state];
    const bool ended = match.state == MatchState::ended_early;
    figures.ended_after_meeting += ended && met.count(id) > 0 ? 1 : 0;
  }
  for (const auto& [id, session] : tally.sessions) ++figures.sessions[session.state];
  return figures;
}

Aims aims_of(const Tally& tally, const Span& span) {
  return AimCount(tally, span).all();
}

}  // namespace rondo::test
