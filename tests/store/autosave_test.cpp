#include "store/autosave.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/random.h"
#include "support/faulty_storage.h"

namespace rondo {
namespace {

using test::FaultyStorage;

Batch write(std::string key, std::string bytes) {
  return {{}, {{"a", std::move(key), std::move(bytes)}}};
}

std::vector<Stored> loaded(Autosave& autosave, const std::string& collection) {
  std::vector<Stored> result;
  autosave.load(collection, [&](Result<std::vector<Stored>> records) {
    REQUIRE(records.ok());
    result = *records;
  });
  return result;
}

TEST_CASE("autosave: saved only after storage has confirmed") {
  StoredCollections contents;
  FaultyStorage storage(contents);
  storage.hold(true);
  Autosave autosave(storage);
  CHECK(autosave.state() == SaveState::nothing_to_save);
  autosave.add(write("k", "1"));
  CHECK(autosave.state() == SaveState::saving);
  storage.answer();
  CHECK(autosave.state() == SaveState::saved);
  CHECK(contents.records("a") == std::vector<Stored>{{"k", "1"}});
}

TEST_CASE("autosave: what comes while a commit is under way goes together into the next") {
  StoredCollections contents;
  FaultyStorage storage(contents);
  storage.hold(true);
  Autosave autosave(storage);
  autosave.add(write("k", "1"));
  autosave.add(write("k", "2"));
  autosave.add(write("l", "2"));
  CHECK(storage.commits() == 1);
  storage.answer_one();
  CHECK(autosave.state() == SaveState::saving);
  CHECK(storage.commits() == 2);
  CHECK(contents.records("a") == std::vector<Stored>{{"k", "1"}});
  storage.answer();
  CHECK(autosave.state() == SaveState::saved);
  CHECK(storage.commits() == 2);
  CHECK(contents.records("a") == std::vector<Stored>{{"k", "2"}, {"l", "2"}});
}

TEST_CASE("autosave: a refused commit is said and kept") {
  StoredCollections contents;
  FaultyStorage storage(contents);
  Autosave autosave(storage);
  std::vector<SaveState> heard;
  std::string reason;
  autosave.on_state([&](SaveState state, const Error& error) {
    heard.push_back(state);
    if (state == SaveState::failed) reason = error.key;
  });
  storage.refuse(2);
  autosave.add(write("k", "1"));
  CHECK(autosave.state() == SaveState::failed);
  CHECK(reason == "error.storage.full");
  autosave.retry();
  CHECK(autosave.state() == SaveState::failed);
  // The next change takes along what could not be saved before.
  autosave.add(write("l", "2"));
  CHECK(autosave.state() == SaveState::saved);
  CHECK(contents.records("a") == std::vector<Stored>{{"k", "1"}, {"l", "2"}});
  CHECK(heard == std::vector<SaveState>{SaveState::saving, SaveState::failed, SaveState::saving,
                                        SaveState::failed, SaveState::saving, SaveState::saved});
  autosave.retry();
  CHECK(storage.commits() == 3);
}

TEST_CASE("autosave: a later write is not undone by an earlier one that is tried again") {
  StoredCollections contents;
  FaultyStorage storage(contents);
  storage.hold(true);
  Autosave autosave(storage);
  autosave.add({{"b"}, {{"a", "k", "old"}, {"b", "x", "old"}, {"a", "l", "old"}}});
  autosave.add({{"b"}, {{"a", "k", "new"}}});
  storage.refuse(1);
  storage.answer();
  CHECK(autosave.state() == SaveState::failed);
  autosave.retry();
  storage.answer();
  CHECK(autosave.state() == SaveState::saved);
  CHECK(contents.records("a") == std::vector<Stored>{{"k", "new"}, {"l", "old"}});
  CHECK(contents.records("b").empty());
}

TEST_CASE("autosave: each batch hears how its first attempt went") {
  StoredCollections contents;
  FaultyStorage storage(contents);
  storage.hold(true);
  Autosave autosave(storage);
  std::vector<std::string> heard;
  const auto hear = [&](const std::string& name) {
    return [&heard, name](const Result<Done>& done) {
      heard.push_back(name + (done ? "+" : "-"));
    };
  };
  storage.refuse(1);
  autosave.add(write("k", "1"), hear("first"));
  autosave.add(write("k", "2"), hear("second"));
  storage.answer();
  CHECK(heard == std::vector<std::string>{"first-"});
  autosave.retry();
  storage.answer();
  CHECK(heard == std::vector<std::string>{"first-", "second+"});
}

TEST_CASE("autosave: loading sees what is still on its way") {
  StoredCollections contents;
  contents.apply({{}, {{"a", "k", "0"}, {"a", "m", "0"}, {"b", "x", "0"}}});
  FaultyStorage storage(contents);
  Autosave autosave(storage);
  storage.refuse(1);
  autosave.add({{}, {{"a", "k", "1"}, {"a", "m", std::nullopt}, {"a", "n", "1"}}});
  CHECK(loaded(autosave, "a") == std::vector<Stored>{{"k", "1"}, {"n", "1"}});
  storage.refuse(1);
  autosave.add({{"a"}, {{"a", "z", "2"}}});
  CHECK(loaded(autosave, "a") == std::vector<Stored>{{"z", "2"}});
  CHECK(loaded(autosave, "b") == std::vector<Stored>{{"x", "0"}});
}

TEST_CASE("autosave: an answer that comes too late is dropped") {
  StoredCollections contents;
  FaultyStorage storage(contents);
  storage.hold(true);
  bool answered = false;
  {
    Autosave autosave(storage);
    autosave.add(write("k", "1"), [&](const Result<Done>&) { answered = true; });
    autosave.load("a", [&](const Result<std::vector<Stored>>&) { answered = true; });
  }
  storage.answer();
  CHECK(!answered);
  CHECK(contents.records("a") == std::vector<Stored>{{"k", "1"}});
}

// Random adds, answers, refusals and retries: whenever the state says saved, storage holds exactly
// what was added.
TEST_CASE("autosave: never a false saved") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    StoredCollections contents;
    StoredCollections expected;
    FaultyStorage storage(contents);
    storage.hold(true);
    Autosave autosave(storage);
    autosave.on_state([&](SaveState state, const Error&) {
      if (state == SaveState::saved) CHECK(contents == expected);
    });
    for (int step = 0; step < 60; ++step) {
      const std::uint64_t choice = random.next() % 8;
      if (choice < 4) {
        Batch batch;
        if (choice == 0) batch.cleared.emplace_back(random.next() % 2 == 0 ? "a" : "b");
        Write one{random.next() % 2 == 0 ? "a" : "b", std::to_string(random.next() % 3), {}};
        if (random.next() % 3 != 0) one.bytes = std::to_string(step);
        batch.writes.push_back(std::move(one));
        expected.apply(batch);
        autosave.add(std::move(batch));
      } else if (choice == 4) {
        storage.refuse(1);
      } else if (choice == 5) {
        autosave.retry();
      } else if (storage.waiting() > 0) {
        storage.answer_one();
      }
      if (autosave.state() == SaveState::saved) CHECK(contents == expected);
    }
    storage.refuse(0);
    storage.answer();
    autosave.retry();
    storage.answer();
    CHECK(autosave.state() != SaveState::failed);
    CHECK(contents == expected);
  }
}

}  // namespace
}  // namespace rondo
