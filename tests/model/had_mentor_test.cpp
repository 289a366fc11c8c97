#include "model/had_mentor.h"

#include <doctest/doctest.h>

#include <optional>

#include "model/school_year.h"
#include "model/validate.h"
#include "support/put_records.h"

using namespace rondo;
using rondo::test::put_match;

namespace {

const EventId kHelp("help");

// Somebody on the list of the event, on neither side yet.
Registration& put_listed(Program& program, const char* id) {
  program.events.live[kHelp].name = "Help";
  program.people.live[PersonId(id)].name = id;
  Registration& registration = program.registrations.live[RegistrationId(id)];
  registration.event = kHelp;
  registration.person = PersonId(id);
  return registration;
}

// Neither in a sitting nor once ana and ben are matched.
template <class Lacks>
void check_needs_no_topic(Program& program, const Lacks& lacks) {
  program.events.live[kHelp].kind = EventKind::speed_mentoring;
  CHECK_FALSE(lacks());
  program.events.live[kHelp].kind = EventKind::topic_sprint;
  put_match(program, "m", kHelp, "ana", "ben", MatchState::proposed);
  CHECK_FALSE(lacks());
  program.matches.live.clear();
}

}  // namespace

TEST_CASE("had mentor: what did not settle the matter stays completed and gives way to another") {
  Program program;
  Match& match = put_match(program, "m", kHelp, "ana", "ben", MatchState::completed);
  program.events.live[kHelp].name = "Help";
  const auto carried = [&] {
    return mentees_of_year(program, std::nullopt).count(PersonId("ana"));
  };
  CHECK(is_kept(match));
  CHECK(takes_place(match));
  CHECK(serves_request(MatchId("m"), match, {}));
  CHECK(carried() == 1);
  match.asks_anew = true;
  CHECK_FALSE(is_kept(match));
  CHECK_FALSE(takes_place(match));
  CHECK_FALSE(serves_request(MatchId("m"), match, {}));
  CHECK(gives_a_mentor(MatchId("m"), match, {}));
  CHECK(carried() == 0);
}

TEST_CASE(
    "had mentor: who asks with another question has not parted from who helped with the first") {
  Match match;
  match.state = MatchState::completed;
  CHECK_FALSE(parts_its_two(match));
  match.asks_anew = true;
  CHECK(parts_its_two(match));
  match.settled = true;
  CHECK_FALSE(parts_its_two(match));
  CHECK_FALSE(takes_place(match));
}

TEST_CASE("had mentor: the two who parted so may be paired again by hand") {
  Program program;
  put_match(program, "m", kHelp, "ana", "ben", MatchState::completed);
  put_match(program, "n", kHelp, "ana", "ben", MatchState::approved);
  const auto doubles = [&] {
    int count = 0;
    for (const Issue& issue : validate(program)) {
      count += issue.message.key == "issue.duplicate_match" ? 1 : 0;
    }
    return count;
  };
  CHECK(doubles() == 1);
  program.matches.live.at(MatchId("m")).asks_anew = true;
  CHECK(doubles() == 0);
}

TEST_CASE(
    "had mentor: a request is served by what is more than proposed while nobody else is sought") {
  Program program;
  Match& match = put_match(program, "m", kHelp, "ana", "ben", MatchState::proposed);
  match.topic = TopicId("circles");
  const auto count = [&] {
    const ServedRequests served = served_requests(program);
    const auto found = served.find({kHelp, PersonId("ben")});
    return found == served.end() ? 0 : static_cast<int>(found->second.size());
  };
  CHECK(count() == 0);
  match.state = MatchState::approved;
  CHECK(count() == 1);
  match.state = MatchState::declined;
  CHECK(count() == 0);
  match.state = MatchState::ended_early;
  CHECK(count() == 0);
  rondo::test::put_session(program, "s", "m", "").state = SessionState::held;
  CHECK(count() == 1);
  match.asks_anew = true;
  CHECK(count() == 0);
  match.state = MatchState::completed;
  CHECK(count() == 0);
  put_match(program, "n", kHelp, "cy", "ben", MatchState::accepted).topic = TopicId("circles");
  CHECK(count() == 1);
  match.asks_anew = false;
  CHECK(count() == 1);  // two mentors, one request
}

TEST_CASE(
    "had mentor: who asks without a topic can't be matched, unless they have a mentor by now") {
  Program program;
  Registration& ben = put_listed(program, "ben");
  const auto lacks = [&] {
    return people_without_topic(program)[kHelp].mentees.count(PersonId("ben")) > 0;
  };
  CHECK_FALSE(lacks());
  ben.seeks = true;
  CHECK(lacks());
  ben.approval = Approval::waiting;
  CHECK(lacks());
  ben.approval = Approval::refused;
  CHECK_FALSE(lacks());
  ben.approval = Approval::none_needed;
  check_needs_no_topic(program, lacks);
  ben.requests[TopicId("circles")] = {};
  CHECK_FALSE(lacks());
}

TEST_CASE("had mentor: who mentors without a topic can't be matched either, if they take anybody") {
  Program program;
  Registration& ana = put_listed(program, "ana");
  const auto lacks = [&] {
    return people_without_topic(program)[kHelp].mentors.count(PersonId("ana")) > 0;
  };
  CHECK_FALSE(lacks());
  ana.mentors = true;
  CHECK(lacks());
  CHECK(people_without_topic(program)[kHelp].mentees.empty());
  ana.capacity = 0;
  CHECK_FALSE(lacks());
  ana.capacity.reset();
  check_needs_no_topic(program, lacks);
  ana.seeks = true;
  CHECK(people_without_topic(program)[kHelp].all().size() == 1);  // once, on both sides
  ana.offers[TopicId("circles")] = {};
  CHECK_FALSE(lacks());
}
