#include "app/program_store.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/stored_program.h"
#include "codec/program_json.h"
#include "edit/transaction.h"
#include "model/collections.h"
#include "support/faulty_storage.h"
#include "support/random_program.h"

namespace rondo {
namespace {

using test::FaultyStorage;
using test::ProgramGenerator;
using test::random_program;

class TestClock final : public Clock {
 public:
  std::int64_t now_utc_ms() const override { return ++now_; }
  int minutes_east_of_utc(std::int64_t) const override { return 0; }

 private:
  mutable std::int64_t now_ = 1000;
};

// A page: a store on contents that other pages may open later.
struct StorePage {
  explicit StorePage(StoredCollections& contents) : storage(contents), store(storage, clock) {
    store.on_save_state([this](SaveState now, const Error&) { state = now; });
  }

  std::vector<ProgramEntry> list() {
    std::vector<ProgramEntry> result;
    store.list([&](Result<std::vector<ProgramEntry>> listed) {
      REQUIRE(listed.ok());
      result = *listed;
    });
    return result;
  }

  LoadedProgram load(const std::string& id) {
    LoadedProgram result;
    store.load(id, [&](Result<LoadedProgram> loaded) {
      REQUIRE_MESSAGE(loaded.ok(), (loaded.ok() ? "" : loaded.error().key));
      result = std::move(*loaded);
    });
    return result;
  }

  std::string load_error(const std::string& id) {
    std::string key;
    store.load(id, [&](const Result<LoadedProgram>& loaded) {
      REQUIRE(!loaded.ok());
      key = loaded.error().key;
    });
    return key;
  }

  TestClock clock;
  FaultyStorage storage;
  ProgramStore store;
  SaveState state = SaveState::nothing_to_save;
};

// Also what a program file leaves out: what a newer version wrote into elements that are not there.
void check_same(const Program& left, const Program& right) {
  CHECK(codec::write_program(left) == codec::write_program(right));
  CHECK(left.unknown == right.unknown);
}

void check_same(const History& left, const History& right) {
  CHECK(left.undo_steps() == right.undo_steps());
  CHECK(left.redo_steps() == right.redo_steps());
}

// One gesture on a few records.
Step random_step(Program& program, ProgramGenerator& generator) {
  Transaction edit(program);
  for (std::uint64_t i = 1 + generator.below(3); i > 0; --i) {
    const std::string id = generator.id_text();
    switch (generator.below(5)) {
      case 0:
        edit.put(PersonId(id), generator.record<Person>());
        break;
      case 1:
        edit.put(RegistrationId(id), generator.record<Registration>());
        break;
      case 2:
        edit.put(EventId(id), generator.record<Event>());
        break;
      case 3:
        edit.remove<Person>(PersonId(id));
        break;
      default:
        edit.put(ProgramInfoId(std::string(kProgramInfo)), generator.record<ProgramInfo>());
    }
  }
  return edit.finish({"step.test", {arg("count", static_cast<std::int64_t>(generator.below(9)))}});
}

// What a person does next: a step, undo or redo, each saved.
void act(StorePage& page, Program& program, History& history, ProgramGenerator& generator) {
  const std::uint64_t choice = generator.below(6);
  if (choice == 0 && history.next_undo() != nullptr) {
    const Undone undone = history.undo(program);
    page.store.save_step(program, history, undone.step);
  } else if (choice == 1 && history.next_redo() != nullptr) {
    const Undone redone = history.redo(program);
    page.store.save_step(program, history, redone.step);
  } else {
    const Step step = random_step(program, generator);
    history.add(step);
    page.store.save_step(program, history, step);
  }
}

TEST_CASE("program store: a program saved step by step opens as it was left") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    ProgramGenerator generator(seed);
    StoredCollections contents;
    Program program = generator.program();
    History history;
    {
      StorePage page(contents);
      page.store.save_whole(program, history);
      for (int i = 0; i < 12; ++i) act(page, program, history, generator);
      CHECK(page.state == SaveState::saved);
    }
    // Another page opens it and goes on.
    StorePage page(contents);
    LoadedProgram loaded = page.load(program.id);
    check_same(loaded.program, program);
    check_same(loaded.history, history);
    for (int i = 0; i < 12; ++i) act(page, loaded.program, loaded.history, generator);
    const LoadedProgram again = StorePage(contents).load(program.id);
    check_same(again.program, loaded.program);
    check_same(again.history, loaded.history);
  }
}

TEST_CASE("program store: undo after opening brings back what a newer version wrote") {
  const RegistrationId id("r");
  Program program;
  program.id = "p";
  program.registrations.live[id].offers[TopicId("t")].level = 2;
  program.unknown[{key_of<Registration>(id), "offers/t"}] = R"({"mood":"sunny"})";
  const std::string before = codec::write_program(program);
  History history;
  StoredCollections contents;
  {
    StorePage page(contents);
    page.store.save_whole(program, history);
    Transaction edit(program);
    edit.put(id, Registration{});
    const Step step = edit.finish({});
    history.add(step);
    page.store.save_step(program, history, step);
    CHECK(codec::write_program(program).find("mood") == std::string::npos);
  }
  StorePage page(contents);
  LoadedProgram loaded = page.load("p");
  const Undone undone = loaded.history.undo(loaded.program);
  CHECK(codec::write_program(loaded.program) == before);
  page.store.save_step(loaded.program, loaded.history, undone.step);
  // It stands in the record again and waits no longer.
  for (const auto& [key, bytes] : contents.collections[program_collection("p")]) {
    CHECK(key.find("waiting") == std::string::npos);
  }
}

TEST_CASE("program store: refusals and delays at any commit lose nothing and say nothing false") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    ProgramGenerator generator(seed);
    StoredCollections contents;
    Program program = generator.program();
    History history;
    StorePage page(contents);
    page.storage.hold(true);
    page.store.save_whole(program, history);
    for (int i = 0; i < 25; ++i) {
      act(page, program, history, generator);
      if (generator.below(4) == 0) page.storage.refuse(1);
      if (generator.below(3) == 0) page.store.retry();
      while (page.storage.waiting() > 0 && generator.below(2) == 0) page.storage.answer_one();
      if (page.state == SaveState::saved) {
        const LoadedProgram stored = StorePage(contents).load(program.id);
        check_same(stored.program, program);
        check_same(stored.history, history);
      }
    }
    page.storage.refuse(0);
    page.storage.answer();
    page.store.retry();
    page.storage.answer();
    CHECK(page.state == SaveState::saved);
    const LoadedProgram stored = StorePage(contents).load(program.id);
    check_same(stored.program, program);
    check_same(stored.history, history);
  }
}

// Each commit of a session in turn is refused and the page closed at once: what is stored is the
// program as it was after some step, never something between two steps.
TEST_CASE("program store: a commit that never came leaves a whole earlier state") {
  for (int refused = 1; refused <= 10; ++refused) {
    CAPTURE(refused);
    ProgramGenerator generator(77);
    StoredCollections contents;
    Program program = generator.program();
    History history;
    Program last_saved;
    StorePage page(contents);
    page.storage.refuse_number(refused);
    page.store.save_whole(program, history);
    if (page.state == SaveState::saved) last_saved = program;
    for (int i = 0; i < 10 && page.state == SaveState::saved; ++i) {
      act(page, program, history, generator);
      if (page.state == SaveState::saved) last_saved = program;
    }
    REQUIRE(page.state == SaveState::failed);
    StorePage next(contents);
    if (refused == 1) {
      CHECK(next.list().empty());
      CHECK(next.load_error(program.id) == "error.storage.no_program");
    } else {
      check_same(next.load(program.id).program, last_saved);
    }
  }
}

TEST_CASE("program store: a step writes what it touched and not the rest") {
  StoredCollections contents;
  Program program = random_program(5);
  History history;
  StorePage page(contents);
  page.store.save_whole(program, history);
  for (int i = 0; i < 3; ++i) {
    Transaction edit(program);
    Person person;
    person.name = "Kai " + std::to_string(i);
    edit.put(PersonId("kai"), person);
    const Step step = edit.finish({"step.test", {}});
    history.add(step);
    const StoredCollections before = contents;
    page.store.save_step(program, history, step);
    std::map<std::string, std::string> changed =
        contents.collections[program_collection(program.id)];
    for (const auto& [key, bytes] : before.collections.at(program_collection(program.id))) {
      CHECK(contents.collections[program_collection(program.id)].count(key) == 1);
      if (changed[key] == bytes) changed.erase(key);
    }
    CHECK(changed.size() == 2);
    CHECK(changed.count("record/people/kai") == 1);
    CHECK(changed.count("undo/000000000" + std::to_string(i)) == 1);
  }
}

TEST_CASE("program store: the oldest steps go when the history is full") {
  StoredCollections contents;
  Program program;
  program.id = "p";
  History history;
  StorePage page(contents);
  page.store.save_whole(program, history);
  for (std::size_t i = 0; i < History::kMaxSteps + 5; ++i) {
    Transaction edit(program);
    Site site;
    site.name = std::to_string(i);
    edit.put(SiteId("s"), site);
    const Step step = edit.finish({"step.test", {}});
    history.add(step);
    page.store.save_step(program, history, step);
  }
  const LoadedProgram loaded = StorePage(contents).load("p");
  check_same(loaded.history, history);
  CHECK(loaded.history.undo_steps().size() == History::kMaxSteps);
}

TEST_CASE("program store: the list, the latest changed first") {
  StoredCollections contents;
  StorePage page(contents);
  CHECK(page.list().empty());
  std::vector<Program> programs;
  for (std::uint64_t seed = 0; seed < 3; ++seed) {
    programs.push_back(random_program(seed));
    programs.back().id = "p" + std::to_string(seed);
    page.store.save_whole(programs.back(), {});
  }
  const std::vector<ProgramEntry> entries = page.list();
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].id == "p2");
  CHECK(entries[2] == entry_of(programs[0], entries[2].changed_at_utc_ms));
  CHECK(entries[2].people == std::count_if(programs[0].people.begin(), programs[0].people.end(),
                                           [](const auto& one) { return !one.second.archived; }));

  page.store.save_step(programs[0], {}, {{"step.test", {}}, {}});
  CHECK(page.list()[0].id == "p0");

  bool removed = false;
  page.store.remove("p1", [&](const Result<Done>& done) { removed = done.ok(); });
  CHECK(removed);
  CHECK(page.list().size() == 2);
  CHECK(page.load_error("p1") == "error.storage.no_program");
  CHECK(StorePage(contents).load("p2").program == programs[2]);
}

TEST_CASE("program store: a program replaced as a whole leaves nothing of the earlier one") {
  StoredCollections contents;
  StorePage page(contents);
  Program first = random_program(1);
  Program second = random_program(2);
  second.id = first.id;
  page.store.save_whole(first, {});
  page.store.save_whole(second, {});
  CHECK(StorePage(contents).load(first.id).program == second);
}

TEST_CASE("program store: what is replaced is kept whole beside it, in the same commit") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    ProgramGenerator generator(seed);
    StoredCollections contents;
    StorePage page(contents);
    LoadedProgram first{generator.program(), {}};
    page.store.save_whole(first.program, first.history);
    for (int i = 0; i < 6; ++i) act(page, first.program, first.history, generator);
    Program second = random_program(seed + 100);
    second.id = first.program.id;
    const ProgramEntry entry = entry_of(first.program, 7);
    const int commits = page.storage.commits();
    page.store.replace(entry, first, second, {});
    CHECK(page.storage.commits() == commits + 1);

    StorePage next(contents);
    check_same(next.load(second.id).program, second);
    std::vector<ProgramEntry> kept;
    next.store.list_replaced([&](Result<std::vector<ProgramEntry>> listed) { kept = *listed; });
    CHECK(kept == std::vector{entry});
    next.store.load_replaced(second.id, [&](Result<LoadedProgram> loaded) {
      REQUIRE(loaded.ok());
      check_same(loaded->program, first.program);
      check_same(loaded->history, first.history);
    });
    // Steps of the program leave it alone.
    History history;
    for (int i = 0; i < 6; ++i) act(next, second, history, generator);
    StorePage later(contents);
    check_same(later.load(second.id).program, second);
    later.store.load_replaced(second.id, [&](Result<LoadedProgram> loaded) {
      REQUIRE(loaded.ok());
      check_same(loaded->program, first.program);
    });
    later.store.keep_replaced(entry_of(second, 9), {second, history});
    later.store.load_replaced(second.id, [&](Result<LoadedProgram> loaded) {
      REQUIRE(loaded.ok());
      check_same(loaded->program, second);
    });
    later.store.forget_replaced(second.id);
    CHECK(contents.collections.count(replaced_collection(second.id)) == 0);
    CHECK(contents.collections.count(std::string(kReplacedList)) == 0);
    check_same(later.load(second.id).program, second);
  }
}

TEST_CASE("program store: removing a program leaves nothing of what it replaced") {
  StoredCollections contents;
  StorePage page(contents);
  const Program first = random_program(1);
  Program second = random_program(2);
  second.id = first.id;
  page.store.save_whole(first, {});
  page.store.replace(entry_of(first, 5), {first, {}}, second, {});
  page.store.remove(first.id, [](const Result<Done>& done) { CHECK(done.ok()); });
  CHECK(contents.collections.empty());
}

TEST_CASE("program store: a record that can't be read is named, an unreadable step only dropped") {
  StoredCollections contents;
  StorePage page(contents);
  Program program = random_program(9);
  History history;
  ProgramGenerator generator(9);
  page.store.save_whole(program, history);
  for (int i = 0; i < 3; ++i) {
    const Step step = random_step(program, generator);
    history.add(step);
    page.store.save_step(program, history, step);
  }
  const std::string collection = program_collection(program.id);
  const StoredCollections sound = contents;

  contents.collections[collection]["record/people/kai"] = R"({"name":7})";
  CHECK(page.load_error(program.id) == "error.program.expected_text");
  contents.collections[collection]["record/people/kai"] = "{";
  CHECK(page.load_error(program.id) == "error.storage.damaged");

  contents = sound;
  contents.collections[collection]["undo/0000000001"] = "{";
  StorePage next(contents);
  LoadedProgram loaded = next.load(program.id);
  check_same(loaded.program, program);
  CHECK(loaded.history.next_undo() == nullptr);
  // The next step writes everything anew, so the unreadable step is gone.
  const Step step = random_step(loaded.program, generator);
  loaded.history.add(step);
  next.store.save_step(loaded.program, loaded.history, step);
  const LoadedProgram again = StorePage(contents).load(program.id);
  check_same(again.program, loaded.program);
  check_same(again.history, loaded.history);

  contents = sound;
  contents.collections[collection]["waiting/people/kai"] = "[";
  const LoadedProgram without = StorePage(contents).load(program.id);
  CHECK(codec::write_program(without.program) == codec::write_program(program));
  CHECK(without.history.next_undo() == nullptr);

  contents.collections[std::string(kProgramList)][program.id] = "?";
  REQUIRE(next.list().size() == 1);
  CHECK(next.list()[0].id == program.id);
}

}  // namespace
}  // namespace rondo
