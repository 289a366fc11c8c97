// What happens in the school year to people, places, topics and whole events.
#include <doctest/doctest.h>

#include <map>

#include "app/school_year.h"

namespace rondo::test {

void SchoolYear::something_happens(const EventId& event, int number) {
  switch (number) {
    case 3:
      remove_and_bring_back(event);
      break;
    case kRemovedEvent:
      run(command::RemoveEvent{event});
      tally.forget_event(event);
      break;
    case 9:
      call_off(event);
      break;
    case 12:
      follow_up(event);
      merge_topics();
      break;
    case 14:
      close_sites();
      break;
    case 16:
      erase_somebody();
      break;
    case 18:
      join_twice_registered();
      break;
    case 20:
      lose_a_mentor();
      break;
    case 21:
      remove_somebody();
      break;
    default:
      break;
  }
}

void SchoolYear::remove_and_bring_back(const EventId& event) {
  const Program before = page_.program();
  run(command::RemoveEvent{event});
  CHECK(page_.program().events.find(event) == nullptr);
  run(command::Undo{});
  CHECK(page_.program() == before);
}

// What was held stays; what still runs ends, and what was planned is called off.
void SchoolYear::call_off(const EventId& event) {
  called_off = event;
  const std::vector<MatchId> running = in_state(event, MatchState::active);
  REQUIRE_FALSE(running.empty());
  constexpr int kLastDay = kFortnight - 1;
  put({}, session_of(running.front(), 3 * kFortnight + kLastDay));
  run(command::CancelEvent{event, "The building is closed"});
  tally.cancel(event, today());
}

void SchoolYear::merge_topics() {
  Topic renamed = *page_.program().topics.find(topics_[0]);
  renamed.name = "Talking in circles";
  run(command::PutTopic{topics_[0], renamed});
  run(command::JoinTopics{topics_[1], topics_[5]});
  tally.join_topics(topics_[1], topics_[5]);
  topics_[5] = topics_[1];
}

// One is joined into another, one is removed, one closes; most of their people go elsewhere.
void SchoolYear::close_sites() {
  run(command::JoinSites{site_ids_.at("North High"), site_ids_.at("Old Annex")});
  run(command::RemoveSite{site_ids_.at("Pavilion")});
  std::vector<PersonId> moved;
  for (auto& [id, site] : tally.site_of) {
    if (site == "Old Annex") site = "North High";
    if (site != "Pavilion") continue;
    site.clear();
    if (moved.size() < 20) moved.push_back(id);
  }
  run(command::SetSite{moved, site_ids_.at("West Academy")});
  for (const PersonId& id : moved) tally.site_of[id] = "West Academy";
  close_site("South Elementary", {"East Middle", "West Academy"});
}

// A group goes to each of those sites, and some stay. What was over for somebody is told of with
// the closed site ever after.
void SchoolYear::close_site(const std::string& name, const std::vector<std::string>& groups) {
  run(command::CloseSite{site_ids_.at(name), true});
  tally.closed_on[name] = today();
  constexpr std::size_t kGroup = 10;
  for (const std::string& to : groups) {
    std::vector<PersonId> moved;
    for (const auto& [id, site] : tally.site_of) {
      if (site == name && moved.size() < kGroup) moved.push_back(id);
    }
    REQUIRE(moved.size() == kGroup);
    run(command::SetSite{moved, site_ids_.at(to)});
    for (const PersonId& id : moved) tally.move(id, to);
  }
}

void SchoolYear::join_twice_registered() {
  run(command::JoinPeople{robin_, other_robin_});
  tally.join(robin_, other_robin_);
}

void SchoolYear::lose_a_mentor() {
  for (const auto& [id, match] : std::map(tally.matches)) {
    if (match.state != MatchState::active) continue;
    std::vector<MatchId> all;
    for (const auto& [other, one] : tally.matches) {
      if (one.mentor == match.mentor && one.state == MatchState::active) all.push_back(other);
    }
    set_state(all, MatchState::ended_early, "Left the district");
    run(command::ArchivePeople{{match.mentor}, true});
    return;
  }
  FAIL("no match is active");
}

void SchoolYear::remove_somebody() {
  const PersonId gone = tally.held.front().mentee;
  run(command::RemovePeople{{gone}});
  tally.forget_person(gone);
  std::erase(people_, gone);
}

// With all that could be undone: it would bring the person back.
void SchoolYear::erase_somebody() {
  const PersonId gone = tally.held.back().mentee;
  run(command::ErasePerson{gone});
  CHECK(page_.state().history.next_undo() == nullptr);
  tally.forget_person(gone);
  std::erase(people_, gone);
}

}  // namespace rondo::test
