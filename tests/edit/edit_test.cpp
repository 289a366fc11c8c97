#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/random.h"
#include "edit/history.h"
#include "edit/transaction.h"

using namespace rondo;

namespace {

Message label(std::string_view key) {
  return Message{std::string(key), {}};
}

Person person_called(std::string name) {
  Person person;
  person.name = std::move(name);
  return person;
}

// Some valid change to some record, chosen by `random`.
void edit_something(Transaction& edit, Random& random) {
  const PersonId person_id("p" + std::to_string(random.next() % 5));
  const RegistrationId registration_id("r" + std::to_string(random.next() % 5));
  switch (random.next() % 5) {
    case 0: {
      Person person = person_called("Person " + std::to_string(random.next() % 9));
      if (random.next() % 2 == 0) person.characteristics["Room"] = "B/2";
      edit.put(person_id, person);
      break;
    }
    case 1:
      edit.remove<Person>(person_id);
      break;
    case 2: {
      Registration registration;
      registration.person = person_id;
      if (random.next() % 2 == 0) registration.capacity = static_cast<int>(random.next() % 4);
      registration.offers[TopicId("t" + std::to_string(random.next() % 3))].trained = true;
      registration.requests[TopicId("t/" + std::to_string(random.next() % 3))].rank = 2;
      edit.put(registration_id, registration);
      break;
    }
    case 3:
      edit.remove<Registration>(registration_id);
      break;
    default: {
      Event event;
      event.weights[Factor::site] = static_cast<int>(random.next() % 11);
      event.site_setting = SiteSetting::must_other;
      edit.put(EventId("e1"), event);
    }
  }
}

// A person, added in one step.
History with_ada(Program& program) {
  History history;
  Transaction first(program);
  first.put(PersonId("p1"), person_called("Ada Example"));
  history.add(first.finish(label("added")));
  return history;
}

}  // namespace

TEST_CASE("a transaction that is not finished leaves the program as it was") {
  Program program;
  {
    Transaction edit(program);
    edit.put(PersonId("p1"), person_called("Ada Example"));
    CHECK(program.people.size() == 1);
  }
  CHECK(program == Program{});
}

TEST_CASE("undoing an addition leaves no trace; redoing brings it back") {
  Program program;
  History history;
  Transaction edit(program);
  edit.put(PersonId("p1"), person_called("Ada Example"));
  history.add(edit.finish(label("added")));
  const Program after = program;
  CHECK(history.undo(program).skipped == 0);
  CHECK(program == Program{});
  CHECK(history.redo(program).skipped == 0);
  CHECK(program == after);
}

TEST_CASE("a removed record keeps its fields aside") {
  Program program;
  Transaction edit(program);
  edit.put(PersonId("p1"), person_called("Ada Example"));
  edit.remove<Person>(PersonId("p1"));
  const Step step = edit.finish(label("both"));
  CHECK(program.people.empty());
  REQUIRE(program.people.removed.count(PersonId("p1")) == 1);
  CHECK(program.people.removed.at(PersonId("p1")).name == "Ada Example");
  CHECK(step.changes.size() == 3);
}

TEST_CASE("putting a removed record back with other values needs no special case") {
  Program program;
  Transaction edit(program);
  edit.put(PersonId("p1"), person_called("Ada Example"));
  edit.remove<Person>(PersonId("p1"));
  edit.put(PersonId("p1"), person_called("Ada Sample"));
  const Step step = edit.finish(label("back"));
  CHECK(program.people.find(PersonId("p1"))->name == "Ada Sample");
  CHECK(apply_changes(program, inverse(step.changes)).ok());
  CHECK(program == Program{});
}

TEST_CASE("a change refuses a field that holds something else by now") {
  Program program;
  Transaction edit(program);
  edit.put(PersonId("p1"), person_called("Ada Example"));
  const Step step = edit.finish(label("added"));
  const Program before = program;
  const RecordKey key{"people", "p1"};
  const Result<Done> stale = apply_change(program, {key, "name", Value("Bo"), Value("Cy")});
  REQUIRE_FALSE(stale.ok());
  CHECK(stale.error().key == "error.edit.stale");
  CHECK(program == before);
}

TEST_CASE("a change refuses unknown collections, fields and kinds of value, and writes nothing") {
  Program program;
  const auto refused = [&](const Change& change) {
    const Result<Done> result = apply_change(program, change);
    return !result.ok() && result.error().key == "error.edit.unknown_field" && program == Program{};
  };
  CHECK(refused({{"planets", "x"}, "name", Value(), Value("Mars")}));
  CHECK(refused({{"people", "p1"}, "shoeSize", Value(), Value(44)}));
  CHECK(refused({{"people", "p1"}, "name", Value(""), Value(44)}));
  CHECK(refused({{"people", "p1"}, "characteristics", Value(), Value("x")}));
  CHECK(refused({{"people", "p1"}, "removed", Value(true), Value("no")}));
  CHECK(refused({{"events", "e1"}, "kind", Value("blank"), Value("party")}));
  CHECK(refused({{"events", "e1"}, "maxSessions", Value(3), Value(std::int64_t{1} << 40)}));
  CHECK(refused({{"registrations", "r1"}, "offers/t1", Value(), Value(true)}));
}

TEST_CASE("changes are applied all or none") {
  Program program;
  const RecordKey key{"people", "p1"};
  const std::vector<Change> changes{{key, "removed", Value(true), Value(false)},
                                    {key, "name", Value(""), Value("Ada Example")},
                                    {key, "name", Value("Bo"), Value("Cy")}};
  CHECK_FALSE(apply_changes(program, changes).ok());
  CHECK(program == Program{});
}

TEST_CASE("undo leaves fields alone that somebody else changed since, and says how many") {
  Program program;
  History history = with_ada(program);
  Transaction second(program);
  Person person = *program.people.find(PersonId("p1"));
  person.name = "Ada Sample";
  person.email = "ada@example.org";
  second.put(PersonId("p1"), person);
  history.add(second.finish(label("edited")));

  const RecordKey key{"people", "p1"};
  REQUIRE(apply_change(program, {key, "name", Value("Ada Sample"), Value("Ada Elsewhere")}).ok());
  const Undone undone = history.undo(program);
  CHECK(undone.skipped == 1);
  CHECK(program.people.find(PersonId("p1"))->name == "Ada Elsewhere");
  CHECK(program.people.find(PersonId("p1"))->email.empty());
  CHECK(history.redo(program).skipped == 0);
  CHECK(program.people.find(PersonId("p1"))->name == "Ada Elsewhere");
  CHECK(program.people.find(PersonId("p1"))->email == "ada@example.org");
}

TEST_CASE("steps without changes are not kept, and a new step forgets what could be redone") {
  Program program;
  History history;
  history.add({label("nothing"), {}});
  CHECK(history.next_undo() == nullptr);
  Transaction edit(program);
  edit.put(SiteId("s1"), Site{"North", {}});
  history.add(edit.finish(label("site")));
  history.undo(program);
  CHECK(history.next_redo() != nullptr);
  Transaction other(program);
  other.put(SiteId("s2"), Site{"South", {}});
  history.add(other.finish(label("other")));
  CHECK(history.next_redo() == nullptr);
}

TEST_CASE("what followed from a step is undone and redone with it") {
  Program program;
  History history = with_ada(program);
  Transaction follows(program);
  Person person = *program.people.find(PersonId("p1"));
  person.email = "ada@example.org";
  follows.put(PersonId("p1"), person);
  history.add_to(history.latest(), follows.finish({}).changes);
  const Program after = program;
  REQUIRE(history.undo_steps().size() == 1);
  CHECK(history.next_undo()->label == label("added"));
  CHECK(history.undo(program).skipped == 0);
  CHECK(program == Program{});
  CHECK(history.redo(program).skipped == 0);
  CHECK(program == after);
  History none;
  none.add_to(none.latest(), {{{"people", "p1"}, "name", Value("Ada Example"), Value("Ada")}});
  CHECK(none.next_undo() == nullptr);
}

TEST_CASE("what followed from a step stays with it, whatever was done since") {
  Program program;
  History history;
  const auto put = [&](const char* id, const char* name) {
    Transaction edit(program);
    edit.put(PersonId(id), person_called(name));
    return edit.finish(label(id));
  };
  history.add(put("p1", "Ada Example"));
  const std::uint64_t first = history.latest();
  history.add(put("p2", "Bo Example"));
  CHECK(history.latest() != first);
  history.add_to(first, put("p3", "Cy Example").changes);
  history.undo(program);
  CHECK(history.latest() == first);
  CHECK(program.people.find(PersonId("p2")) == nullptr);
  CHECK(program.people.find(PersonId("p3")) != nullptr);
  history.undo(program);
  CHECK(program == Program{});
  CHECK(history.is_undone(first));
  history.redo(program);
  CHECK_FALSE(history.is_undone(first));
  CHECK(history.latest() == first);
  CHECK(program.people.find(PersonId("p3")) != nullptr);
}

TEST_CASE("random edits: undoing all steps gives back every earlier program, redoing too") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    INFO("seed ", seed);
    SeededRandom random(seed);
    Program program;
    History history;
    std::vector<Program> states{program};
    for (int step = 0; step < 12; ++step) {
      Transaction edit(program);
      for (std::uint64_t count = random.next() % 4; count > 0; --count)
        edit_something(edit, random);
      Step finished = edit.finish(label("step"));
      if (finished.changes.empty()) continue;
      history.add(std::move(finished));
      states.push_back(program);
    }
    for (std::size_t at = states.size() - 1; at > 0; --at) {
      CHECK(history.undo(program).skipped == 0);
      CHECK(program == states[at - 1]);
    }
    CHECK(history.next_undo() == nullptr);
    for (std::size_t at = 1; at < states.size(); ++at) {
      CHECK(history.redo(program).skipped == 0);
      CHECK(program == states[at]);
    }
  }
}

TEST_CASE("what calendars compare never goes back: undo and redo of a move raise it") {
  Program program;
  History history;
  Session session;
  session.match = MatchId("m1");
  session.starts_at = "2026-09-14T15:10";
  const SessionId id("s1");
  const auto put = [&](const char* starts_at, int revision) {
    session.starts_at = starts_at;
    session.revision = revision;
    Transaction edit(program);
    edit.put(id, session);
    history.add(edit.finish(label("session")));
  };
  put("2026-09-14T15:10", 0);
  put("2026-09-15T15:10", 1);
  put("2026-09-16T15:10", 2);
  const auto now = [&]() -> const Session& {
    return *program.sessions.find(id);
  };
  CHECK(history.undo(program).skipped == 0);
  CHECK(now().starts_at == "2026-09-15T15:10");
  CHECK(now().revision == 3);
  CHECK(history.undo(program).skipped == 0);
  CHECK(now().starts_at == "2026-09-14T15:10");
  CHECK(now().revision == 4);
  CHECK(history.redo(program).skipped == 0);
  CHECK(now().starts_at == "2026-09-15T15:10");
  CHECK(now().revision == 5);
  // Also when the session was not there in between.
  history.undo(program);
  history.undo(program);
  CHECK(program.sessions.empty());
  history.redo(program);
  CHECK(now().starts_at == "2026-09-14T15:10");
  CHECK(now().revision == 6);

  Event event;
  event.starts_at = "2026-09-14T15:10";
  const auto put_event = [&](int revision) {
    event.revision = revision;
    Transaction edit(program);
    edit.put(EventId("e1"), event);
    history.add(edit.finish(label("event")));
  };
  put_event(0);
  put_event(1);
  history.undo(program);
  CHECK(program.events.find(EventId("e1"))->revision == 2);
}
