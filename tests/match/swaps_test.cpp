#include "match/swaps.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "match/event_builder.h"
#include "match/explain.h"
#include "match/summary.h"

using namespace rondo;
using rondo::test::EventBuilder;

namespace {

// Ana and Ben offer what Carl and Dora ask for; Ana knows it better.
EventBuilder two_pairs() {
  EventBuilder builder;
  builder.event().weights = {{Factor::topic, 5}, {Factor::site, 5}};
  builder.event().site_setting = SiteSetting::prefer_other;
  builder.mentor("Ana", "Data", 3, "North");
  builder.mentor("Ben", "Data", 3, "West");
  builder.mentee("Carl", "Data", 1, "North");
  builder.mentee("Dora", "Data", 1, "West");
  builder.match("Ana", "Carl", "Data");
  builder.match("Ben", "Dora", "Data");
  return builder;
}

const MatchId kAnaCarl{"Ana>Carl>Data"}, kBenDora{"Ben>Dora>Data"};

MentorSwap only_swap(const EventView& view) {
  const std::vector<MentorSwap> swaps = swaps_of(view, kAnaCarl);
  REQUIRE(swaps.size() == 1);
  return swaps.front();
}

std::string refused(const EventBuilder& builder) {
  const auto refusal = swap_refusal(builder.program, kAnaCarl, kBenDora);
  const MentorSwap swap = only_swap(builder.view());
  CHECK(swap.refusal == refusal);
  return refusal ? refusal->key : "";
}

}  // namespace

TEST_CASE("swaps: what both pairs become, and that both fit better together") {
  const EventBuilder builder = two_pairs();
  const EventView view = builder.view();
  const MentorSwap swap = only_swap(view);
  CHECK(swap.other == kBenDora);
  CHECK(swap.first.mentor == PersonId("Ben"));
  CHECK(swap.first.mentee == PersonId("Carl"));
  CHECK(swap.first.mentor_before == PersonId("Ana"));
  CHECK(swap.second.mentor == PersonId("Ana"));
  CHECK(swap.second.mentee == PersonId("Dora"));
  CHECK(swap.second.mentor_before == PersonId("Ben"));
  CHECK(swap.sum_after() > swap.sum_before());
  CHECK_FALSE(swap.needs_a_word());
  CHECK(swaps_of(view, MatchId("nobody")).empty());
}

TEST_CASE("swaps: rules in the way are named for the pair that they are of") {
  EventBuilder builder = two_pairs();
  builder.program.forbidden_pairs.live[ForbiddenPairId("f")] = {builder.event_id, PersonId("Ben"),
                                                                PersonId("Carl")};
  const EventView view = builder.view();
  const MentorSwap swap = only_swap(view);
  CHECK(swap.first.against == std::vector<Message>{{"rule.forbidden", {}}});
  CHECK(swap.second.against.empty());
  CHECK(swap.needs_a_word());
  CHECK_FALSE(swap.refusal.has_value());
}

TEST_CASE("swaps: nobody gets more mentees, so places and the year's cap are in nobody's way") {
  EventBuilder builder = two_pairs();
  builder.person("Ana").capacity = 0;
  builder.program.people.live[PersonId("Ben")].mentees_per_year = 0;
  CHECK_FALSE(only_swap(builder.view()).against_rules());
}

TEST_CASE("swaps: a mentor whom the mentee has on another topic, unless that is allowed") {
  EventBuilder builder = two_pairs();
  builder.match("Ben", "Carl", "Phonics");
  const auto against = [&] {
    const EventView view = builder.view();
    for (const MentorSwap& swap : swaps_of(view, kAnaCarl)) {
      if (swap.other == kBenDora) return swap.first.against;
    }
    return std::vector<Message>{};
  };
  REQUIRE(against().size() == 1);
  CHECK(against().front() == Message{"rule.met_already", {arg("mentor", "Ben")}});
  builder.event().repeat_mentor = true;
  CHECK(against().empty());
}

TEST_CASE("swaps: two matches of one mentee exchange the topics of their mentors") {
  EventBuilder builder = two_pairs();
  builder.mentor("Ben", "Phonics");
  builder.mentor("Ana", "Phonics");
  builder.mentee("Carl", "Phonics", 2);
  builder.program.matches.live.erase(kBenDora);
  builder.match("Ben", "Carl", "Phonics");
  const EventView view = builder.view();
  const MentorSwap swap = only_swap(view);
  CHECK_FALSE(swap.against_rules());
  CHECK_FALSE(swap.refusal.has_value());
}

TEST_CASE("swaps: who has heard of the matches is named once each") {
  EventBuilder builder = two_pairs();
  auto& first = builder.program.matches.live[kAnaCarl];
  auto& second = builder.program.matches.live[kBenDora];
  const auto told = [&] {
    return only_swap(builder.view()).told;
  };
  CHECK(told().empty());
  first.state = MatchState::approved;
  CHECK(told().empty());
  first.told = {PersonId("Carl")};
  CHECK(told() == std::vector{PersonId("Carl")});
  second.state = MatchState::accepted;
  CHECK(told() == std::vector{PersonId("Ben"), PersonId("Carl"), PersonId("Dora")});
  CHECK(only_swap(builder.view()).needs_a_word());
}

TEST_CASE("swaps: what has begun, is over or has a session planned stays") {
  for (const MatchState state :
       {MatchState::proposed, MatchState::approved, MatchState::notified, MatchState::accepted}) {
    EventBuilder builder = two_pairs();
    builder.program.matches.live[kBenDora].state = state;
    CHECK(refused(builder) == "");
  }
  EventBuilder builder = two_pairs();
  builder.program.matches.live[kBenDora].state = MatchState::active;
  CHECK(refused(builder) == "error.swap.begun");
  builder.program.matches.live[kBenDora].state = MatchState::completed;
  CHECK(refused(builder) == "error.swap.over");
  builder.program.matches.live[kBenDora].state = MatchState::accepted;
  Session& session = builder.program.sessions.live[SessionId("s")];
  session.match = kBenDora;
  CHECK(refused(builder) == "error.swap.planned");
  session.state = SessionState::missed;
  CHECK(refused(builder) == "error.swap.begun");
  session.state = SessionState::cancelled;
  CHECK(refused(builder) == "");
  // What takes no place is not offered at all.
  builder.program.matches.live[kBenDora].state = MatchState::declined;
  CHECK(swaps_of(builder.view(), kAnaCarl).empty());
  CHECK(swap_refusal(builder.program, kBenDora)->key == "error.swap.over");
}

TEST_CASE("swaps: not with oneself, with the same mentor or in another event") {
  EventBuilder self = two_pairs();
  self.program.matches.live[kBenDora].mentee = PersonId("Ana");
  CHECK(refused(self) == "error.pair_with_self");

  EventBuilder same = two_pairs();
  same.program.matches.live[kBenDora].mentor = PersonId("Ana");
  CHECK(swaps_of(same.view(), kAnaCarl).empty());
  CHECK(swap_refusal(same.program, kAnaCarl, kBenDora)->key == "error.swap.same_mentor");

  EventBuilder elsewhere = two_pairs();
  elsewhere.program.matches.live[kBenDora].event = EventId("another");
  CHECK(swaps_of(elsewhere.view(), kAnaCarl).empty());
  CHECK(swap_refusal(elsewhere.program, kAnaCarl, kBenDora)->key == "error.swap.other_event");
}

namespace {

struct RandomPairs {
  EventBuilder builder;
  SeededRandom random;
  MatchId asked;

  explicit RandomPairs(std::uint64_t seed) : random(seed) {
    static const std::vector<std::string> kTopics{"A", "B", "C"};
    static const std::vector<std::string> kSites{"North", "West", ""};
    Event& event = builder.event();
    event.weights = {{Factor::topic, 5}, {Factor::site, below(4)}, {Factor::level, below(3)}};
    event.site_setting = static_cast<SiteSetting>(below(4));
    event.repeat_mentor = below(2) == 0;
    builder.topic("A", "Area");
    builder.topic("B", "Area");
    const auto topic = [&] {
      return kTopics[static_cast<std::size_t>(below(3))];
    };
    const auto site = [&] {
      return kSites[static_cast<std::size_t>(below(3))];
    };
    for (int mentor = 0; mentor < 5; ++mentor) {
      const std::string name = "m" + std::to_string(mentor);
      builder.mentor(name, topic(), below(4), site());
      builder.mentor(name, topic(), below(4));
    }
    std::set<std::string> requests;
    for (int number = 0; number < 9; ++number) {
      const std::string mentee = "p" + std::to_string(below(6)), about = topic();
      builder.mentee(mentee, about, 1 + below(3), site()).requests[TopicId(about)].level = below(4);
      if (!requests.insert(mentee + about).second) continue;
      const auto id = builder.match("m" + std::to_string(below(5)), mentee, about,
                                    static_cast<MatchState>(below(8)));
      if (asked.empty() || below(3) == 0) asked = id;
    }
    for (int number = below(4); number > 0; --number) {
      const PersonId mentor("m" + std::to_string(below(5))), mentee("p" + std::to_string(below(6)));
      builder.program.forbidden_pairs.live[ForbiddenPairId(std::to_string(number))] = {
          builder.event_id, mentor, mentee};
    }
  }

  int below(int limit) {
    return static_cast<int>(random.next() % static_cast<std::uint64_t>(limit));
  }
};

int fit_in(const EventView& view, const MatchId& id) {
  for (const MatchLine& line : match_lines(view)) {
    if (line.id == id) return line.fit;
  }
  FAIL("no line");
  return 0;
}

// The rules that the match goes against, as the explanation of it says once it is there; without
// those that count mentees.
std::vector<Message> rules_of(const EventView& view, const MatchId& id) {
  std::vector<Message> rules;
  const auto explained = explain_match(view, id, {});
  for (const RuleInTheWay& one : explained->rules) {
    if (one.rule != Rule::no_places && one.rule != Rule::year_cap) rules.push_back(one.text);
  }
  return rules;
}

// How many matches of the two take a place.
int meetings_in(const Program& program, const Match& pair) {
  return static_cast<int>(
      std::count_if(program.matches.begin(), program.matches.end(), [&](const auto& entry) {
        const Match& match = entry.second;
        return takes_place(match) && match.mentor == pair.mentor && match.mentee == pair.mentee;
      }));
}

}  // namespace

TEST_CASE("swaps: each is what exchanging the mentors in the records comes to, seeds 1 to 200") {
  int better = 0, against = 0, refusals = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const RandomPairs pairs(seed);
    const Program& program = pairs.builder.program;
    const EventView view = pairs.builder.view();
    const std::vector<MentorSwap> swaps = swaps_of(view, pairs.asked);
    const Match& asked = *program.matches.find(pairs.asked);
    std::set<MatchId> expected, offered;
    for (const auto& [id, match] : program.matches) {
      if (takes_place(match) && !(match.mentor == asked.mentor)) expected.insert(id);
    }
    std::vector<std::pair<int, int>> order;  // how bad, and what is lost
    for (const MentorSwap& swap : swaps) {
      offered.insert(swap.other);
      Program after = program;
      Match& mine = after.matches.live[pairs.asked];
      Match& other = after.matches.live[swap.other];
      std::swap(mine.mentor, other.mentor);
      mine.state = other.state = MatchState::proposed;
      const EventView then = *view_event(after, pairs.builder.event_id);
      CHECK(swap.first.fit_before == fit_in(view, pairs.asked));
      CHECK(swap.second.fit_before == fit_in(view, swap.other));
      CHECK(swap.first.fit == fit_in(then, pairs.asked));
      CHECK(swap.second.fit == fit_in(then, swap.other));
      for (const auto& [pair, match, id] : {std::tuple(&swap.first, &mine, pairs.asked),
                                            std::tuple(&swap.second, &other, swap.other)}) {
        std::vector<Message> rules = rules_of(then, id);
        if (!pairs.builder.program.events.find(match->event)->repeat_mentor &&
            meetings_in(after, *match) > 1) {
          rules.push_back({"rule.met_already", {arg("mentor", match->mentor.text())}});
        }
        // That two have parted in a match that is taken up again here is no rule against it.
        if (takes_place(asked)) CHECK(pair->against == rules);
      }
      const int standing = swap.refusal ? 2 : swap.against_rules() ? 1 : 0;
      order.emplace_back(standing, swap.sum_before() - swap.sum_after());
      if (standing == 0 && swap.sum_after() > swap.sum_before()) ++better;
      against += standing == 1 ? 1 : 0;
      refusals += standing == 2 ? 1 : 0;
    }
    CHECK(offered == expected);
    CHECK(offered.size() == swaps.size());
    CHECK(std::is_sorted(order.begin(), order.end()));
  }
  CHECK(better > 10);
  CHECK(against > 50);
  CHECK(refusals > 50);
}
