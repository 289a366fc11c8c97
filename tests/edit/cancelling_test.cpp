#include "edit/cancelling.h"
#include "edit/known_ids.h"

#include <doctest/doctest.h>

using namespace rondo;
using namespace rondo::test;

namespace {

const EventId kOther("e2");

struct Midway {
  Program program;

  Midway() {
    program.events.live[kEvent].name = "Sprint";
    program.events.live[kOther].name = "Other";
    add("told", kEvent, MatchState::notified, SessionState::planned);
    add("begun", kEvent, MatchState::active, SessionState::held);
    add("done", kEvent, MatchState::completed, SessionState::held);
    add("proposed", kEvent, MatchState::proposed, SessionState::planned);
    add("elsewhere", kOther, MatchState::active, SessionState::planned);
  }

  void add(const char* id, const EventId& event, MatchState state, SessionState session) {
    program.matches.live[MatchId(id)] = {event, PersonId("m"), PersonId(id), TopicId("t"),
                                         state, false,         false,        {}};
    Session& held = program.sessions.live[SessionId(id)];
    held.match = MatchId(id);
    held.starts_at = "2026-09-14T15:00";
    held.state = session;
  }

  template <class Edit>
  void edit(Edit change) {
    Transaction transaction(program);
    change(transaction);
    transaction.finish({});
  }
  const Match& match(const char* id) const { return *program.matches.find(MatchId(id)); }
  const Session& session(const char* id) const { return *program.sessions.find(SessionId(id)); }
};

}  // namespace

TEST_CASE(
    "cancelling: what is planned is called off, what people counted on ends, the rest stays") {
  Midway midway;
  midway.edit([](Transaction& edit) { cancel_event(edit, kEvent, "2026-09-10", "No rooms"); });
  const Event& event = *midway.program.events.find(kEvent);
  CHECK(event.cancelled_on == "2026-09-10");
  CHECK(event.cancel_reason == "No rooms");
  for (const char* id : {"told", "begun"}) {
    CAPTURE(id);
    CHECK(midway.match(id).state == MatchState::ended_early);
    CHECK(midway.match(id).reason == "No rooms");
  }
  CHECK(midway.match("done").state == MatchState::completed);
  CHECK(midway.match("proposed").state == MatchState::proposed);
  CHECK(midway.session("told").state == SessionState::cancelled);
  CHECK(midway.session("told").revision == 1);  // calendars have to be told
  CHECK(midway.session("begun").state == SessionState::held);
  CHECK(midway.match("elsewhere").state == MatchState::active);
  CHECK(midway.session("elsewhere").state == SessionState::planned);
  CHECK(midway.program.events.find(kOther)->cancelled_on.empty());
}

TEST_CASE("cancelling: who hears that it is cancelled does not hear of each session as well") {
  Midway midway;
  Session& session = midway.program.sessions.live.at(SessionId("told"));
  note_told(session, PersonId("m"));
  midway.edit([](Transaction& edit) { cancel_event(edit, kEvent, "2026-09-10", ""); });
  CHECK_FALSE(is_to_be_told(midway.session("told"), PersonId("m")));
}

TEST_CASE("cancelling: a sitting that has a time counts it for calendars") {
  Midway midway;
  const auto revision = [&] {
    return midway.program.events.find(kEvent)->revision;
  };
  midway.edit([](Transaction& edit) { cancel_event(edit, kEvent, "2026-09-10", ""); });
  midway.edit([](Transaction& edit) { resume_event(edit, kEvent); });
  CHECK(revision() == 0);
  midway.program.events.live[kEvent].starts_at = "2026-09-20T14:00";
  midway.edit([](Transaction& edit) { cancel_event(edit, kEvent, "2026-09-10", ""); });
  CHECK(revision() == 1);
  midway.edit([](Transaction& edit) { resume_event(edit, kEvent); });
  CHECK(revision() == 2);
}

TEST_CASE("cancelling: a session that was to take place before stays, so that it can be logged") {
  Midway midway;
  midway.edit([](Transaction& edit) { cancel_event(edit, kEvent, "2026-09-15", ""); });
  CHECK(midway.session("told").state == SessionState::planned);
  CHECK(midway.session("told").revision == 0);
}

TEST_CASE("cancelling: what ended before for another reason stays ended") {
  Midway midway;
  midway.program.matches.live.at(MatchId("told")).state = MatchState::ended_early;
  midway.edit([](Transaction& edit) { cancel_event(edit, kEvent, "2026-09-10", ""); });
  midway.edit([](Transaction& edit) { resume_event(edit, kEvent); });
  CHECK(midway.match("told").state == MatchState::ended_early);
}

TEST_CASE("cancelling: an event goes on after all") {
  Midway midway;
  midway.edit([](Transaction& edit) { cancel_event(edit, kEvent, "2026-09-10", "No rooms"); });
  midway.edit([](Transaction& edit) { resume_event(edit, kEvent); });
  CHECK(midway.program.events.find(kEvent)->cancelled_on.empty());
  CHECK(midway.program.events.find(kEvent)->cancel_reason.empty());
  CHECK(midway.match("told").state == MatchState::approved);
  CHECK(midway.match("begun").state == MatchState::active);  // they had met
  for (const char* id : {"told", "begun"}) {
    CAPTURE(id);
    CHECK(midway.match(id).reason.empty());
    CHECK_FALSE(midway.match(id).called_off);
  }
  CHECK(midway.match("done").state == MatchState::completed);
  CHECK(midway.session("told").state == SessionState::cancelled);
  midway.edit([](Transaction& edit) {
    cancel_event(edit, EventId("gone"), "2026-09-10", "");
    resume_event(edit, EventId("gone"));
  });
}
