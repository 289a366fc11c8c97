#include "match/fit.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <ostream>
#include <string>

#include "base/random.h"
#include "match/event_builder.h"
#include "match/messages.h"
#include "match/summary.h"

using namespace rondo;
using rondo::test::EventBuilder;

namespace {

EventBuilder one_pair() {
  EventBuilder builder;
  builder.topic("Check-ins", "SEL");
  builder.topic("Circles", "SEL");
  builder.mentor("Diego", "Check-ins", 3, "West");
  builder.mentee("Hana", "Check-ins", 1, "North");
  return builder;
}

struct Score {
  bool known;
  int points;
  bool operator==(const Score&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Score& score) {
  return out << (score.known ? "known " : "not known ") << score.points;
}

Score score_of(const EventBuilder& builder, Factor factor) {
  const EventView view = builder.view();
  const FactorPoints points =
      factor_points(view, EventBuilder::pairing(view, "Hana", "Check-ins", "Diego"), factor);
  return {points.known, points.points};
}

constexpr Score kUnknown{false, 0};

}  // namespace

TEST_CASE("fit: points of the topic") {
  EventBuilder builder = one_pair();
  CHECK(score_of(builder, Factor::topic) == Score{true, 1000});
  Registration& diego = builder.program.registrations.live[RegistrationId("Diego")];
  diego.offers = {{TopicId("Circles"), {}}};
  CHECK(score_of(builder, Factor::topic) == Score{true, 500});
  diego.offers = {{builder.topic("Phonics", "Literacy"), {}}};
  CHECK(score_of(builder, Factor::topic) == Score{true, 0});
}

TEST_CASE("fit: of several offers in the focus area the strongest answers") {
  EventBuilder builder = one_pair();
  builder.program.registrations.live[RegistrationId("Diego")].offers = {
      {TopicId("Circles"), {2, true}}, {builder.topic("Mediation", "SEL"), {4, false}}};
  const EventView view = builder.view();
  const OfferFound found =
      find_offer(view, EventBuilder::pairing(view, "Hana", "Check-ins", "Diego"));
  CHECK(found.closeness == TopicMatch::same_area);
  CHECK(found.topic == TopicId("Mediation"));
}

TEST_CASE("fit: points of the rank fall and end at zero") {
  EventBuilder builder = one_pair();
  Request& request =
      builder.program.registrations.live[RegistrationId("Hana")].requests[TopicId("Check-ins")];
  int before = 1001;
  for (request.rank = 1; request.rank <= 6; ++request.rank) {
    const Score score = score_of(builder, Factor::request_rank);
    CHECK(score.known);
    CHECK(score.points < before);
    before = score.points;
  }
  CHECK(before == 0);
}

TEST_CASE("fit: site, as the event sets it") {
  EventBuilder builder = one_pair();
  builder.event().site_setting = SiteSetting::prefer_other;
  CHECK(score_of(builder, Factor::site) == Score{true, 1000});
  builder.event().site_setting = SiteSetting::prefer_same;
  CHECK(score_of(builder, Factor::site) == Score{true, 0});
  builder.program.people.live[PersonId("Hana")].site = SiteId();
  CHECK(score_of(builder, Factor::site) == kUnknown);
}

TEST_CASE("fit: level of the offer above that of the request") {
  EventBuilder builder = one_pair();
  Request& request =
      builder.program.registrations.live[RegistrationId("Hana")].requests[TopicId("Check-ins")];
  CHECK(score_of(builder, Factor::level) == kUnknown);
  request.level = 1;
  CHECK(score_of(builder, Factor::level) == Score{true, 1000});
  request.level = 2;
  CHECK(score_of(builder, Factor::level) == Score{true, 800});
  request.level = 3;
  CHECK(score_of(builder, Factor::level) == Score{true, 400});
  request.level = 4;
  CHECK(score_of(builder, Factor::level) == Score{true, 0});
}

TEST_CASE("fit: preferences of both sides weigh the same") {
  EventBuilder builder = one_pair();
  CHECK(score_of(builder, Factor::preference) == kUnknown);
  Registration& hana = builder.program.registrations.live[RegistrationId("Hana")];
  Registration& diego = builder.program.registrations.live[RegistrationId("Diego")];
  hana.preferred_mentors[PersonId("Diego")] = 1;
  CHECK(score_of(builder, Factor::preference) == Score{true, 1000});
  diego.preferred_mentees[PersonId("Kai")] = 1;
  CHECK(score_of(builder, Factor::preference) == Score{true, 500});
  diego.preferred_mentees[PersonId("Hana")] = 2;
  CHECK(score_of(builder, Factor::preference) == Score{true, 850});
}

TEST_CASE("fit: load of the year comes from other events of the same school year") {
  EventBuilder builder = one_pair();
  const auto add = [&](const std::string& event, const std::string& date, MatchState state) {
    builder.program.events.live[EventId(event)].created_on = date;
    Match& match = builder.program.matches.live[MatchId(event + date)];
    match = {EventId(event),  PersonId("Diego"),
             PersonId("Kai"), TopicId("Check-ins"),
             state,           false,
             false,           {}};
  };
  CHECK(score_of(builder, Factor::load_this_year) == Score{true, 1000});
  add("spring", "2027-03-01", MatchState::completed);
  CHECK(score_of(builder, Factor::load_this_year) == Score{true, 750});
  add("proposed only", "2027-05-01", MatchState::proposed);
  add("the school year before", "2026-07-31", MatchState::completed);
  builder.match("Diego", "Hana", "Check-ins", MatchState::approved);
  CHECK(score_of(builder, Factor::load_this_year) == Score{true, 750});
}

TEST_CASE("fit: a time that both wrote differently is a time in common") {
  EventBuilder builder = one_pair();
  builder.program.registrations.live[RegistrationId("Hana")].availability = {"lunes 15:30"};
  builder.program.registrations.live[RegistrationId("Diego")].availability = {"Mondays at 3:30 pm"};
  CHECK(score_of(builder, Factor::availability) == Score{true, 1000});
}

TEST_CASE("fit: a start that one named is in common where it lies within what the other said") {
  EventBuilder builder = one_pair();
  builder.event().session_minutes = 30;
  const auto points = [&](const char* mentee, const char* mentor) {
    builder.person("Hana").availability = {mentee};
    builder.person("Diego").availability = {mentor};
    return score_of(builder, Factor::availability);
  };
  CHECK(points("Tue 3:30", "Tuesdays after school") == Score{true, 1000});
  CHECK(points("Tuesdays after school", "Tue 3:30") == Score{true, 1000});
  CHECK(points("Tue 4:15", "Tuesdays after school") == Score{true, 1000});
  CHECK(points("Tue and Thu 3:30", "after school") == Score{true, 1000});
  CHECK(points("after lunch", "Tuesdays after school") == Score{true, 1000});
  CHECK(points("Tue 2:00", "Tuesdays after school") == Score{true, 0});
  CHECK(points("Thu 9:30", "Thu 9-10") == Score{true, 1000});
  builder.event().session_minutes = 45;  // it would be over too late
  CHECK(points("Thu 9:30", "Thu 9-10") == Score{true, 0});
}

TEST_CASE("fit: who shares a time comes no later than somebody of whom no times are known") {
  EventBuilder builder = one_pair();
  builder.event().weights = {{Factor::topic, 10}, {Factor::availability, 5}};
  builder.person("Hana").availability = {"Mon 15:00", "Tue 15:00"};
  const auto total = [&builder] {
    const EventView view = builder.view();
    return fit_total(view, EventBuilder::pairing(view, "Hana", "Check-ins", "Diego"));
  };
  const int not_known = total();
  builder.person("Diego").availability = {"Mon 15:00"};
  CHECK(total() >= not_known);
  builder.person("Diego").availability = {"Wed 15:00"};
  CHECK(total() < not_known);
}

TEST_CASE("fit: slots in common are each named once, as both wrote them or as their time") {
  EventBuilder builder = one_pair();
  builder.person("Hana").availability = {"flexible", "Wed Lunch", "Tue 3:30", "Mon 15:30"};
  builder.person("Diego").availability = {"Tuesdays after school", "wed lunch", "Flexible",
                                          "Mon 15:30", "Monday 3:30 PM"};
  const EventView view = builder.view();
  CHECK(common_slots(EventBuilder::pairing(view, "Hana", "Check-ins", "Diego")) ==
        std::vector<std::string>{"Mon 15:30", "tue 15:30", "Wed Lunch", "flexible"});
  CHECK(score_of(builder, Factor::availability) == Score{true, 1000});
}

TEST_CASE("fit: a time that can't be read is no time that the two don't share") {
  EventBuilder builder = one_pair();
  builder.event().weights = {{Factor::availability, 5}};
  Registration& hana = builder.program.registrations.live[RegistrationId("Hana")];
  Registration& diego = builder.program.registrations.live[RegistrationId("Diego")];
  hana.availability = {"Mon 15:00"};
  diego.availability = {"when it suits her", "Tue 15:00"};
  CHECK(score_of(builder, Factor::availability) == kUnknown);
  const EventView view = builder.view();
  const Fit fit = fit_of(view, EventBuilder::pairing(view, "Hana", "Check-ins", "Diego"));
  REQUIRE(fit.factors.size() == 1);
  CHECK_FALSE(fit.factors[0].known);
  CHECK(fit.factors[0].text == Message{"fit.availability.unread",
                                       {arg("name", "Diego"), arg("times", "when it suits her")}});
  // A choice that somebody did not take is known not to suit them.
  builder.event().form_times = "Mon 15:00\nwhen it suits her";
  CHECK(score_of(builder, Factor::availability) == Score{true, 0});
  builder.event().form_times.clear();
  // What they share counts, whatever else was written.
  builder.program.registrations.live[RegistrationId("Hana")].availability = {"tue 15:00"};
  CHECK(score_of(builder, Factor::availability) == Score{true, 1000});
}

TEST_CASE("fit: what mentors and mentees wrote on their own is no choice that others left out") {
  EventBuilder builder = one_pair();
  builder.person("Hana").availability = {"Tue 15:30"};
  builder.person("Diego").availability = {"flexible"};
  builder.mentor("Olu", "Check-ins").availability = {"flexible"};
  builder.mentee("Kai", "Check-ins").availability = {"Flexible"};
  CHECK(score_of(builder, Factor::availability) == kUnknown);
  // But the names of periods are, which no time is known of.
  for (const auto& [id, person] : builder.program.people.live) {
    builder.person(person.name).availability = {"Mon 3rd period"};
  }
  builder.person("Diego").availability = {"Mon 4th period"};
  CHECK(score_of(builder, Factor::availability) == kUnknown);  // which nobody else wrote
  builder.person("Kai").availability = {"Mon 4th period"};
  CHECK(score_of(builder, Factor::availability) == Score{true, 0});
  // Two who wrote the same have it in common.
  builder.person("Diego").availability = {"flexible"};
  builder.person("Hana").availability = {"Tue 15:30", "FLEXIBLE"};
  CHECK(score_of(builder, Factor::availability) == Score{true, 1000});
}

TEST_CASE("fit: times, languages, experience and role from what both supply") {
  EventBuilder builder = one_pair();
  Registration& hana = builder.program.registrations.live[RegistrationId("Hana")];
  Registration& diego = builder.program.registrations.live[RegistrationId("Diego")];
  for (const Factor factor : {Factor::availability, Factor::languages, Factor::experience,
                              Factor::target_role, Factor::target_site, Factor::pools}) {
    CHECK(score_of(builder, factor) == kUnknown);
  }
  hana.availability = {"Mon", "Tue", "Wed", "Thu"};
  diego.availability = {"mon", "tue", "wed", "thu", "fri"};
  CHECK(score_of(builder, Factor::availability) == Score{true, 1000});
  hana.characteristics = {
      {"Languages", "Spanish, English"}, {"Years of experience", "2"}, {"Target role", "Dean"}};
  // Lasting facts of the person count where the event's sheet says nothing.
  builder.program.people.live[PersonId("Diego")].characteristics = {
      {"Languages spoken", "english"}, {"Years of experience", "5"}, {"Role", "Dean"}};
  CHECK(score_of(builder, Factor::languages) == Score{true, 1000});
  CHECK(score_of(builder, Factor::experience) == Score{true, 600});
  CHECK(score_of(builder, Factor::target_role) == Score{true, 1000});
  hana.pools = {builder.pool("Grade span", "K-5"), builder.pool("Subject", "Math")};
  diego.pools = {PoolId("K-5"), builder.pool("Subject", "Art")};
  CHECK(score_of(builder, Factor::pools) == Score{true, 500});
}

TEST_CASE("fit: a match says when its mentor has another role than the mentee asked for") {
  EventBuilder builder;
  for (const char* mentor : {"Ravi", "Ines", "Olu"}) builder.mentor(mentor, "Careers");
  for (const char* mentee : {"Lena", "Sam", "Tom", "Kim"}) builder.mentee(mentee, "Careers");
  builder.person("Ravi").characteristics = {{"Role", "School counselor"}};
  builder.person("Ines").characteristics = {{"Role", "Principal"}};
  builder.person("Lena").characteristics = {{"Target role", "Instructional coach"}};
  builder.person("Sam").characteristics = {{"Target role", "Counselor"}};
  builder.person("Tom").characteristics = {{"Target role", "Principal"}};
  const MatchId other = builder.match("Ravi", "Lena", "Careers");
  const MatchId near = builder.match("Ravi", "Sam", "Careers");
  const MatchId unknown = builder.match("Olu", "Tom", "Careers");
  const MatchId unasked = builder.match("Ines", "Kim", "Careers");
  const auto role_of = [&](const EventView& view, const MatchId& id) {
    for (const MatchLine& line : match_lines(view)) {
      if (line.id == id) return line.role;
    }
    FAIL("no such match");
    return RoleMatch::not_asked;
  };
  {
    // Other kinds of event ask for no role unless it counts.
    const EventView view = builder.view();
    CHECK(role_of(view, other) == RoleMatch::not_asked);
    CHECK(summarize(view).roles_asked == 0);
  }
  builder.event().kind = EventKind::informational_interview;
  const EventView view = builder.view();
  CHECK(role_of(view, other) == RoleMatch::other);
  CHECK(role_of(view, near) == RoleMatch::as_asked);
  CHECK(role_of(view, unknown) == RoleMatch::not_known);
  CHECK(role_of(view, unasked) == RoleMatch::not_asked);
  CHECK(summarize(view).roles_asked == 3);
  CHECK(summarize(view).roles_found == 1);
}

TEST_CASE("fit: a mentor at the site that the mentee wants to learn about suits better") {
  EventBuilder builder = one_pair();
  builder.site("North Harbor");
  builder.site("West Middle School");
  builder.event().weights = {{Factor::topic, 5}, {Factor::target_site, 5}};
  auto& asked = builder.program.registrations.live[RegistrationId("Hana")].characteristics;
  SiteId& works_at = builder.program.people.live[PersonId("Diego")].site;
  const auto fit = [&] {
    const EventView view = builder.view();
    return fit_of(view, EventBuilder::pairing(view, "Hana", "Check-ins", "Diego"));
  };
  asked["Site you want to learn about"] = "north harbor";
  works_at = SiteId("North Harbor");
  CHECK(score_of(builder, Factor::target_site) == Score{true, 1000});
  CHECK(fit().total == 1000);
  CHECK(fit().factors[1].text == Message{"fit.target_site.same", {arg("site", "North Harbor")}});
  works_at = SiteId("West Middle School");
  CHECK(score_of(builder, Factor::target_site) == Score{true, 0});
  CHECK(fit().total == 500);
  CHECK(fit().factors[1].text ==
        Message{"fit.target_site.other",
                {arg("site", "West Middle School"), arg("wanted", "north harbor")}});
  // Another context counts as a site does.
  asked["Site you want to learn about"] = "A middle school";
  CHECK(score_of(builder, Factor::target_site) == Score{true, 1000});
  works_at = SiteId();
  CHECK(score_of(builder, Factor::target_site) == kUnknown);
}

TEST_CASE("fit: a target site counts only where one of the program is named") {
  EventBuilder builder = one_pair();
  auto& asked = builder.program.registrations.live[RegistrationId("Hana")].characteristics;
  builder.event().weights = {{Factor::topic, 5}, {Factor::target_site, 10}};
  for (const char* said : {"", "Somewhere else", "another school", "the site of a friend"}) {
    CAPTURE(said);
    asked["Site you want to learn about"] = said;
    const EventView view = builder.view();
    const Pairing pairing = EventBuilder::pairing(view, "Hana", "Check-ins", "Diego");
    CHECK(score_of(builder, Factor::target_site) == kUnknown);
    CHECK(fit_total(view, pairing) == 1000);
  }
}

TEST_CASE("fit: unknown factors and factors without a weight are left out of the mean") {
  EventBuilder builder = one_pair();
  builder.event().site_setting = SiteSetting::prefer_same;
  builder.event().weights = {{Factor::topic, 3}, {Factor::site, 1}, {Factor::languages, 9}};
  const EventView view = builder.view();
  const Fit fit = fit_of(view, EventBuilder::pairing(view, "Hana", "Check-ins", "Diego"));
  CHECK(fit.total == 750);
  REQUIRE(fit.factors.size() == 3);
  CHECK(fit.factors[0].text.key == "fit.topic.experienced");
  CHECK(fit.factors[2].factor == Factor::languages);
  CHECK_FALSE(fit.factors[2].known);
  CHECK(fit.factors[2].text == Message());
}

TEST_CASE("fit: words begin where they say") {
  CHECK(fit_word(850) == FitWord::excellent);
  CHECK(fit_word(849) == FitWord::strong);
  CHECK(fit_word(700) == FitWord::strong);
  CHECK(fit_word(699) == FitWord::good);
  CHECK(fit_word(550) == FitWord::good);
  CHECK(fit_word(549) == FitWord::fair);
  CHECK(fit_percent(849) == 84);
}

TEST_CASE("fit: the mean over random weights, against an exact fraction, seeds 1 to 300") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    SeededRandom random(seed);
    EventBuilder builder = one_pair();
    Registration& hana = builder.program.registrations.live[RegistrationId("Hana")];
    Registration& diego = builder.program.registrations.live[RegistrationId("Diego")];
    builder.event().site_setting = static_cast<SiteSetting>(random.next() % 4);
    builder.event().weights.clear();
    for (int factor = 0; factor <= static_cast<int>(Factor::target_site); ++factor) {
      if (random.next() % 2 == 0) {
        builder.event().weights[static_cast<Factor>(factor)] = static_cast<int>(random.next() % 11);
      }
    }
    if (random.next() % 2 == 0) hana.availability = {"Mon", "Tue"};
    if (random.next() % 2 == 0) diego.availability = {"Mon"};
    if (random.next() % 2 == 0) hana.requests[TopicId("Check-ins")].level = 2;
    if (random.next() % 2 == 0) hana.preferred_mentors[PersonId("Kai")] = 1;
    const EventView view = builder.view();
    const Fit fit = fit_of(view, EventBuilder::pairing(view, "Hana", "Check-ins", "Diego"));
    // |total - sum / weights| <= 1/2, in whole numbers.
    std::int64_t sum = 0;
    std::int64_t weights = 0;
    for (const FactorScore& score : fit.factors) {
      CHECK(score.weight > 0);
      CHECK(score.known == !score.text.key.empty());
      if (!score.known) continue;
      sum += std::int64_t{score.weight} * score.points;
      weights += score.weight;
    }
    CAPTURE(seed);
    CHECK(fit.total >= 0);
    CHECK(fit.total <= 1000);
    CHECK(std::abs(2 * (fit.total * weights - sum)) <= weights);
  }
}

TEST_CASE("messages: kept in a record and back") {
  const Message message{"reason.no_place", {arg("count", 3), arg("topic", "SEL")}};
  CHECK(message_from_value(message_to_value(message)) == message);
  CHECK(message_from_value(message_to_value({"plain", {}})) == Message{"plain", {}});
  CHECK_FALSE(message_from_value(Value(3)).has_value());
  CHECK_FALSE(message_from_value(Value::Object{{"key", Value(1)}}).has_value());
  CHECK_FALSE(message_from_value(Value::Object{{"key", "a"}, {"args", Value::List{}}}).has_value());
}
