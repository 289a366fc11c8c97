// SchoolYear: lives a year of a district by commands, as the screens and links of other people send
// them, and notes what it does in a tally of its own.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/app_fixture.h"
#include "app/school_year_count.h"

namespace rondo::test {

class SchoolYear {
 public:
  SchoolYear(Page& page, std::uint64_t seed) : page_(page), chance_(seed) {}

  void live();

  Tally tally;
  EventId sitting;         // one of them
  EventId called_off;      // midway
  EventId one_off;         // in which people asked for help, one after another
  std::string half_of_it;  // the day on which the second half began

 private:
  static constexpr int kFortnight = 14;
  static constexpr int kRemovedEvent = 8;
  static constexpr int kFirstOneOff = 4;

  // --- before the year
  void add_sites_and_topics();
  void add_initiatives_and_pools();
  void add_people();
  PersonId add_person(const std::string& name, const std::string& email, int site,
                      PipelineStep pipeline = PipelineStep::none);
  // Whom the program has and the tally did not.
  PersonId note_who_is_new(const std::string& site);

  // --- events
  EventId add_event(const std::string& kind, int number);
  void play_matched(const EventId& event, int number);
  void import_people(const EventId& event, int number);
  void register_people(const EventId& event, int number);
  void ask_for_help(const EventId& event, int number);
  void list(const EventId& event, const Registration& registration);
  void match(const EventId& event, const std::vector<MatchId>& instead_of = {});
  void learn_matches(const EventId& event);
  void swap_two(const EventId& event);
  void note_match(const KnownMatch& known);
  std::vector<MatchId> in_state(const EventId& event, MatchState state) const;
  void set_state(const std::vector<MatchId>& ids, MatchState state, const std::string& reason);
  void meet(const EventId& event, int number);
  void propose_times(const EventId& event);
  Session session_of(const MatchId& match, int slot) const;
  void hold(const MatchId& match, int slot);
  Session waiting_or_new(const MatchId& match, int slot, SessionId& id);
  SessionId put(const SessionId& id, const Session& session);
  void play_sitting(const EventId& event, int number);

  // --- what people do on devices of their own (school_year_links.cpp)
  void sign_up_by_form(const EventId& event, int number);
  void decide_in_copy(const EventId& event, const PersonId& who, Approval decision);
  std::string sign_up_answer(const std::string& form, const PersonId& who, bool mentors,
                             const TopicId& topic);
  void sign_up_by_plan(const EventId& event, int number);
  void wish(const EventId& event);
  void answer_matches(const EventId& event);
  std::string match_answer(const MatchId& match, bool of_mentor, bool accepts);
  void give_feedback(const EventId& event, bool by_link);
  void say(const EventId& event, const PersonId& from, const PersonId& about, Feedback feedback,
           bool by_link);
  void follow_up(const EventId& event);
  void look_for_others(const EventId& event);

  // --- what happens to people, places and topics (school_year_happenings.cpp)
  void something_happens(const EventId& event, int number);
  void call_off(const EventId& event);
  void merge_topics();
  void close_sites();
  void close_site(const std::string& name, const std::vector<std::string>& groups);
  void join_twice_registered();
  void lose_a_mentor();
  void remove_somebody();
  void erase_somebody();
  void remove_and_bring_back(const EventId& event);

  void run(Command command);
  std::string today() const;  // where the school is
  std::vector<RegistrationId> registrations_of(const EventId& event,
                                               const std::vector<PersonId>& people) const;
  std::size_t any(std::size_t below);
  const PersonId& person(std::size_t number) const { return people_[number % people_.size()]; }

  Page& page_;
  SeededRandom chance_;
  std::vector<std::string> sites_;
  std::map<std::string, SiteId> site_ids_;
  std::vector<TopicId> topics_;
  std::map<std::string, InitiativeId> initiatives_;
  PoolCategoryId grades_;
  std::vector<PoolId> pools_;     // of grades
  std::vector<PersonId> people_;  // who take turns
  // Who may not be matched there: shares a pool with nobody, or waits for a place or approval.
  std::set<std::pair<EventId, PersonId>> apart_;
  PersonId robin_, other_robin_;  // one person on two lists
  std::int64_t day_ = 0;          // that an event began, UTC milliseconds
};

}  // namespace rondo::test
