// A file that takes the place of a program, and the way back.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/event_setups.h"
#include "app/program_files.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

// A program with one event, of which a file was saved, and then one event more.
struct ChangedPage : Page {
  explicit ChangedPage(Browser& browser, std::uint64_t seed = 1) : Page(browser, seed) {
    run(command::AddEvent{"topic-sprint"});
    exported = program();
    run(command::AddEvent{"pd-plan"});
    changed = program();
  }

  void open_older_file() {
    files.give("older.json", file_of(exported));
    REQUIRE(state().same_program.has_value());
  }
  void replace() {
    open_older_file();
    run(command::DecideSameProgram{command::SameProgram::replace});
    REQUIRE(error() == "");
  }

  Program exported, changed;
};

// What is kept beside the program of that id is this one.
void check_comes_back(Page& page, const Program& kept) {
  page.run(command::BringBackProgram{kept.id});
  CHECK(page.program() == kept);
}

}  // namespace

TEST_CASE("keeping both: what is open stays open, and all programs have names of their own") {
  Browser browser;
  ChangedPage page(browser);
  const std::string name = page.changed.name();
  for (int time = 0; time < 2; ++time) {
    page.run(command::DuplicateProgram{page.changed.id});
    page.open_older_file();
    page.run(command::DecideSameProgram{command::SameProgram::keep_both});
    CHECK(page.program() == page.changed);
  }
  std::vector<std::string> names;
  for (const ProgramEntry& entry : page.state().programs) names.push_back(entry.name);
  CHECK(names == std::vector<std::string>{name, name + " (copy)", name + " (from a file)",
                                          name + " (copy) 2", name + " (from a file) 2"});
}

TEST_CASE("keeping both: a file with a name that no other program has keeps it") {
  Browser browser;
  ChangedPage page(browser);
  page.run(command::RenameProgram{page.changed.id, "North District"});
  page.open_older_file();
  page.run(command::DecideSameProgram{command::SameProgram::keep_both});
  CHECK(page.program().name() == "North District");
  CHECK(page.state().programs.back().name == page.exported.name());
}

TEST_CASE("replacing: what was there is kept beside it, and offered at once") {
  Browser browser;
  ChangedPage page(browser);
  page.replace();
  CHECK(page.program() == page.exported);
  CHECK(page.state().programs.size() == 1);
  CHECK(latest_notice(page.state()).text.key == "notice.program_replaced");
  CHECK(latest_notice(page.state()).brings_back == page.changed.id);
  const ProgramEntry* kept = replaced_by(page.state(), page.changed.id);
  REQUIRE(kept != nullptr);
  CHECK(kept->events == 2);
  CHECK(kept->changed_at_utc_ms > 0);
  check_comes_back(page, page.changed);
  // The file's program is kept in turn.
  check_comes_back(page, page.exported);
}

TEST_CASE("replacing: it comes back after the page was closed, with its steps") {
  Browser browser;
  ChangedPage first(browser);
  first.replace();
  Page page(browser, 2);
  REQUIRE(replaced_by(page.state(), first.changed.id) != nullptr);
  CHECK(page.program() == first.exported);
  check_comes_back(page, first.changed);
  CHECK(latest_notice(page.state()).text.key == "notice.program_brought_back");
  REQUIRE(page.state().history.next_undo() != nullptr);
  page.run(command::Undo{});
  CHECK(page.program().events == first.exported.events);
  CHECK(Page(browser, 3).program().events == first.exported.events);
}

TEST_CASE("replacing: what is kept goes when the next one is replaced") {
  Browser browser;
  ChangedPage page(browser);
  page.replace();
  page.run(command::AddEvent{"one-off"});
  const Program later = page.program();
  REQUIRE(page.error() == "");
  page.replace();
  CHECK(page.state().replaced.size() == 1);
  check_comes_back(page, later);
}

TEST_CASE("replacing: a program that is not open is kept as well") {
  Browser browser;
  ChangedPage page(browser);
  page.run(command::NewProgram{"Another"});
  const std::string other = page.program().id;
  page.replace();
  CHECK(page.program() == page.exported);
  CHECK(page.state().programs.size() == 2);
  page.run(command::OpenProgram{other});
  check_comes_back(page, page.changed);
  CHECK(replaced_by(page.state(), other) == nullptr);
}

TEST_CASE("replacing: where nothing is kept, nothing is brought back") {
  Browser browser;
  ChangedPage page(browser);
  page.run(command::BringBackProgram{page.changed.id});
  CHECK(page.error() == "error.storage.no_program");
  CHECK(page.program() == page.changed);
}

TEST_CASE("replacing: removing takes what is kept along, and restoring brings both back") {
  Browser browser;
  ChangedPage page(browser);
  page.replace();
  page.run(command::RemoveProgram{page.changed.id});
  CHECK(page.state().replaced.empty());
  for (const auto& [name, records] : browser.contents.collections) {
    CHECK(name.find(page.changed.id) == std::string::npos);
    CHECK(records.count(page.changed.id) == 0);
  }
  page.run(command::RestoreProgram{});
  CHECK(page.program() == page.exported);
  check_comes_back(page, page.changed);
}

TEST_CASE("replacing: an erased person is not in what is kept either") {
  Browser browser;
  Page page(browser);
  import_sample(page);
  const std::string file = file_of(page.program());
  const auto& [id, person] = *page.program().people.begin();
  const PersonId erased = id;
  const std::string email = person.email;
  page.run(command::AddEvent{"pd-plan"});
  page.files.give("older.json", file);
  page.run(command::DecideSameProgram{command::SameProgram::replace});
  REQUIRE(page.state().replaced.size() == 1);
  REQUIRE_FALSE(email.empty());
  page.run(command::ErasePerson{erased});
  CHECK(page.state().replaced.empty());
  for (const auto& [collection, records] : browser.contents.collections) {
    for (const auto& [key, bytes] : records) {
      CHECK(key.find(erased.text()) == std::string::npos);
      CHECK(bytes.find(erased.text()) == std::string::npos);
      CHECK(bytes.find(email) == std::string::npos);
    }
  }
}

TEST_CASE("replacing: when storage refuses, the program that was there is still there") {
  Browser browser;
  ChangedPage page(browser);
  page.storage.refuse(1);
  page.replace();
  CHECK(page.state().save == SaveState::failed);
  {
    const Page other(browser, 2);
    CHECK(other.program() == page.changed);
    CHECK(other.state().replaced.empty());
  }
  page.run(command::SaveAgain{});
  CHECK(page.state().save == SaveState::saved);
  Page other(browser, 3);
  CHECK(other.program() == page.exported);
  check_comes_back(other, page.changed);
}

TEST_CASE("replacing: the messages about it have words") {
  Browser browser;
  ChangedPage page(browser);
  page.replace();
  const auto has_words = [&] {
    return page.state().words.has(latest_notice(page.state()).text.key);
  };
  CHECK(has_words());
  page.run(command::BringBackProgram{page.changed.id});
  CHECK(has_words());
}

TEST_CASE("replacing: what is kept is read for the question, and nothing changes by that") {
  Browser browser;
  ChangedPage page(browser);
  page.replace();
  page.run(command::ReadReplacedProgram{page.changed.id});
  page.frame();
  REQUIRE(page.state().read_replaced.has_value());
  CHECK(page.state().read_replaced->id == page.changed.id);
  CHECK(*page.state().read_replaced->before == page.changed);
  CHECK(page.state().read_replaced->here == nullptr);  // it is the open one
  CHECK(page.program() == page.exported);
  page.run(command::ReadReplacedProgram{"gone"});  // what was read before says nothing of this one
  page.frame();
  CHECK_FALSE(page.state().read_replaced.has_value());
  page.run(command::ReadReplacedProgram{page.changed.id});
  page.frame();
  REQUIRE(page.state().read_replaced.has_value());
  page.run(command::BringBackProgram{page.changed.id});
  page.frame();
  CHECK_FALSE(page.state().read_replaced.has_value());
}
