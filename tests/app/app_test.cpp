#include "app/app.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/event_setups.h"
#include "app/import_session.h"
#include "codec/program_json.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

// A page with a topic sprint of the sample sheet, matched.
struct MatchedPage : Page {
  explicit MatchedPage(Browser& browser, std::uint64_t seed = 1) : Page(browser, seed) {
    import_sample(*this);
    event = only_event();
    run(command::RunMatch{event});
    REQUIRE(error() == "");
    REQUIRE_FALSE(program().matches.empty());
  }

  EventId event;
};

Person person(std::string name, std::string email) {
  Person made;
  made.name = std::move(name);
  made.email = std::move(email);
  return made;
}

MatchId first_match(const Page& page) {
  return page.program().matches.begin()->first;
}

// Some match that is neither locked nor told.
const Match& loose_match(const Page& page) {
  for (const auto& [id, match] : page.program().matches) {
    if (!match.locked && match.state == MatchState::proposed) return match;
  }
  FAIL("every match is held");
  return page.program().matches.begin()->second;
}

bool has_pair(const Program& program, const PersonId& mentor, const PersonId& mentee) {
  return std::any_of(program.matches.begin(), program.matches.end(), [&](const auto& entry) {
    return entry.second.mentor == mentor && entry.second.mentee == mentee;
  });
}

}  // namespace

TEST_CASE("app: a first visit shows templates and has nothing to save") {
  Browser browser;
  const Page page(browser);
  CHECK(page.state().ready);
  CHECK(page.state().templates.size() == 7);
  CHECK(page.state().programs.empty());
  CHECK(page.state().save == SaveState::nothing_to_save);
  CHECK(page.program().events.empty());
  CHECK(browser.contents == StoredCollections{});
}

TEST_CASE("app: choosing a template adds an event, saves the program and shows the event") {
  Browser browser;
  Page page(browser);
  page.run(command::AddEvent{"topic-sprint"});
  REQUIRE(page.program().events.size() == 1);
  CHECK(page.state().place == Place{Screen::event_people, page.only_event().text()});
  CHECK(page.addresses.address == address_of(page.state().place));
  CHECK(page.state().save == SaveState::saved);
  CHECK(page.state().programs.size() == 1);
  page.run(command::AddEvent{"picnic"});
  CHECK(page.error() == "error.unknown_template");
}

TEST_CASE("app: an import is one step, and undo and redo take it back and bring it again") {
  Browser browser;
  Page page(browser);
  page.run(command::AddEvent{"topic-sprint"});
  const Program before = page.program();
  give_sample_sheet(page);
  CHECK(page.program() == before);  // nothing enters before Import
  page.run(command::ApplyImport{});
  CHECK(page.program().people.size() == 64);
  CHECK(page.state().import == nullptr);
  const Program after = page.program();
  page.run(command::Undo{});
  CHECK(page.program() == before);
  page.run(command::Redo{});
  CHECK(page.program() == after);

  give_sample_sheet(page);
  CHECK_FALSE(page.state().import->preview.has_changes);
  page.run(command::ApplyImport{});
  CHECK(page.program() == after);
  CHECK(latest_notice(page.state()).text.key == "notice.import_nothing_new");
}

TEST_CASE("app: whoever may be somebody with another address is looked at on after the import") {
  Browser browser;
  Page page(browser);
  page.run(command::AddEvent{"blank"});
  const std::string header = "Name,Email,School,Topics offered\n";
  page.run(
      command::ImportText{page.only_event(), header + "Ana Lee,ana@example.org,North High,SEL\n"});
  page.run(command::ApplyImport{});
  REQUIRE(page.program().people.size() == 1);
  page.run(command::ImportText{page.only_event(), header +
                                                      "Ana Lee,al@example.org,North High,SEL\n"
                                                      "Bo Diaz,bo@example.org,North High,SEL\n"});
  page.run(command::ApplyImport{});
  CHECK(page.program().people.size() == 2);
  // In one message with what was imported, whose Undo it keeps.
  CHECK(latest_notice(page.state()).text.key == "notice.besides");
  CHECK(page.told().find("not imported yet") != std::string::npos);
  CHECK(latest_notice(page.state()).undo_of_revision == page.state().revision);
  REQUIRE(page.state().import != nullptr);
  const auto left = [&]() -> const intake::Preview& {
    REQUIRE(page.state().import != nullptr);
    return page.state().import->preview;
  };
  CHECK(left().undecided == 1);
  CHECK_FALSE(left().has_changes);
  SUBCASE("whom nobody decided about comes in by the answer") {
    std::string question;
    for (const intake::Problem& problem : left().problems) {
      if (problem.waits) question = problem.question;
    }
    page.run(command::AnswerImportQuestion{question, "new"});
    page.run(command::ApplyImport{});
    CHECK(page.state().import == nullptr);
    CHECK(page.program().people.size() == 3);
  }
  SUBCASE("who was imported can be imported again after Undo, and not twice after Redo") {
    page.run(command::Undo{});
    page.frame();
    CHECK(left().added == 1);
    CHECK(left().undecided == 1);
    CHECK(left().has_changes);
    page.run(command::Redo{});
    page.frame();
    CHECK(left().unchanged == 1);
    CHECK_FALSE(left().has_changes);
    page.run(command::Undo{});
    page.frame();
    page.run(command::ApplyImport{});
    CHECK(page.program().people.size() == 2);
  }
  SUBCASE("an event that is gone is not looked at before it is back") {
    for (int i = 0; i < 3; ++i) page.run(command::Undo{});
    page.frame();
    CHECK(page.program().events.empty());
    page.run(command::Redo{});
    page.frame();
    CHECK(left().has_changes);
  }
}

TEST_CASE("app: a sheet opened before there is an event waits for one") {
  Browser browser;
  Page page(browser);
  give_sample_sheet(page);
  CHECK(page.state().place.screen == Screen::templates);
  page.run(command::AddEvent{"one-off"});
  REQUIRE(page.state().import != nullptr);
  CHECK(page.state().place.screen == Screen::event_import);
}

TEST_CASE("app: the list of problems names the columns, also one beyond the last heading") {
  Browser browser;
  Page page(browser);
  page.run(command::AddEvent{"blank"});
  page.files.give("signup.csv", "Name,Email\nGus Hall,gus@example.org,SEL\nIda Noor,ida\n");
  page.run(command::DownloadImportProblems{});
  REQUIRE(page.files.downloads.size() == 1);
  const std::string& list = page.files.downloads[0].bytes;
  CHECK(list.find("signup.csv,2,Column C,This row has 3 cells") != std::string::npos);
  CHECK(list.find("signup.csv,3,Email,") != std::string::npos);
}

TEST_CASE("app: an import that is cancelled leaves nothing behind") {
  Browser browser;
  Page page(browser);
  page.run(command::AddEvent{"topic-sprint"});
  const Program before = page.program();
  give_sample_sheet(page);
  page.run(command::SetColumnMeaning{0, 0, "ignore"});
  page.run(command::SetColumnMeaning{7, 99, "ignore"});
  page.run(command::SetColumnMeaning{0, 0, "nonsense"});
  CHECK(page.error() == "error.unknown_meaning");
  page.run(command::CancelImport{});
  CHECK(page.program() == before);
  CHECK(page.state().import == nullptr);
}

TEST_CASE("app: locks and forbidden pairs hold when matching again") {
  Browser browser;
  MatchedPage page(browser);
  const MatchId locked = first_match(page);
  page.run(command::LockMatches{{locked}, true});
  const Match forbidden = loose_match(page);
  page.run(command::ForbidPair{page.event, forbidden.mentor, forbidden.mentee});
  page.run(command::RunMatch{page.event});
  CHECK(page.program().matches.find(locked) != nullptr);
  CHECK_FALSE(has_pair(page.program(), forbidden.mentor, forbidden.mentee));
  CHECK(page.program().match_runs.size() == 1);
  CHECK(page.program().match_runs.begin()->second.proven);
  page.run(command::AllowPair{page.program().forbidden_pairs.begin()->first});
  CHECK(page.program().forbidden_pairs.empty());
}

TEST_CASE("app: a pair is let outside the pools and kept to them again, each as a step") {
  Browser browser;
  MatchedPage page(browser);
  const Match pair = loose_match(page);
  const Program before = page.program();
  page.run(command::LetOutsidePool{page.event, pair.mentor, pair.mentee});
  page.run(command::LetOutsidePool{page.event, pair.mentor, pair.mentee});
  REQUIRE(page.program().outside_pool_pairs.size() == 1);
  const auto [id, let] = *page.program().outside_pool_pairs.begin();
  CHECK(let == OutsidePoolPair{page.event, pair.mentor, pair.mentee});
  page.run(command::KeepInsidePool{id});
  CHECK(page.program().outside_pool_pairs.empty());
  page.run(command::Undo{});
  page.run(command::Undo{});
  CHECK(page.program() == before);
}

TEST_CASE("app: approved matches stay until someone releases them") {
  Browser browser;
  MatchedPage page(browser);
  page.run(command::ApproveAll{page.event});
  for (const auto& [id, match] : page.program().matches) CHECK(match.state == MatchState::approved);
  const auto approved = page.program().matches;
  Event changed = *page.program().events.find(page.event);
  changed.weights[Factor::site] = 10;
  changed.load_price = 500;
  page.run(command::PutEvent{page.event, changed});
  page.run(command::RunMatch{page.event});
  for (const auto& [id, match] : approved) CHECK(page.program().matches.find(id) != nullptr);
  page.run(command::SetMatchState{{first_match(page)}, MatchState::proposed});
  CHECK(page.program().matches.begin()->second.state == MatchState::proposed);
}

TEST_CASE("app: whoever declines is matched anew, and nobody else's match changes") {
  Browser browser;
  MatchedPage page(browser);
  page.run(command::ApproveAll{page.event});
  const MatchId id = first_match(page);
  const Match declined = page.program().matches.begin()->second;
  page.run(command::SetMatchState{{id}, MatchState::notified});
  page.run(command::SetMatchState{{id}, MatchState::declined, "no time"});
  CHECK(page.program().matches.find(id)->reason == "no time");
  const auto before = page.program().matches;
  page.run(command::RunMatch{page.event});
  for (const auto& [other, match] : before) {
    CHECK(page.program().matches.find(other) != nullptr);
  }
  for (const auto& [other, match] : page.program().matches) {
    const bool again = match.mentor == declined.mentor && match.mentee == declined.mentee;
    CHECK((!again || other == id));
  }
}

TEST_CASE("app: a match becomes nothing that does not follow from what it is") {
  Browser browser;
  MatchedPage page(browser);
  const MatchId id = first_match(page);
  page.run(command::SetMatchState{{id}, MatchState::completed});
  CHECK(page.error() == "error.match_state");
  CHECK(page.program().matches.find(id)->state == MatchState::proposed);
  const std::size_t others = page.program().matches.size();
  page.run(command::SetMatchState{{id}, MatchState::approved});
  std::vector<MatchId> all;
  for (const auto& [each, match] : page.program().matches) all.push_back(each);
  page.run(command::SetMatchState{all, MatchState::notified});
  std::size_t told = 0;
  for (const auto& [each, match] : page.program().matches) {
    told += match.state == MatchState::notified ? 1 : 0;
  }
  CHECK(others > 1);
  CHECK(told == 1);
}

TEST_CASE("app: a pair made by hand is kept, and takes the place of the proposal") {
  Browser browser;
  MatchedPage page(browser);
  const Match replaced = loose_match(page);
  PersonId other;
  for (const auto& [id, registration] : page.program().registrations) {
    const PersonId& person = registration.person;
    if (registration.mentors && person != replaced.mentor && person != replaced.mentee) {
      other = person;
    }
  }
  page.run(command::ForcePair{page.event, other, replaced.mentee, replaced.topic});
  CHECK(has_pair(page.program(), other, replaced.mentee));
  page.run(command::RunMatch{page.event});
  CHECK(has_pair(page.program(), other, replaced.mentee));
  page.run(command::ForcePair{page.event, other, other, replaced.topic});
  CHECK(page.error() == "error.pair_with_self");
}

TEST_CASE("app: every command on a match can be undone") {
  Browser browser;
  MatchedPage page(browser);
  const Match loose = loose_match(page);
  const MatchId id = first_match(page);
  const std::vector<Command> commands{
      command::LockMatches{{id}, true},
      command::ForbidPair{page.event, loose.mentor, loose.mentee},
      command::SetMatchState{{id}, MatchState::approved},
      command::ApproveAll{page.event},
      command::RemoveMatch{id},
      command::RunMatch{page.event},
  };
  for (std::size_t at = 0; at < commands.size(); ++at) {
    CAPTURE(at);
    const Program before = page.program();
    page.clock.now += 60'000;  // so that a run that proposes the same is another run
    page.run(commands[at]);
    CHECK_FALSE(page.program() == before);
    page.run(command::Undo{});
    CHECK(page.program() == before);
  }
}

TEST_CASE("app: Ctrl K shows the search and ? the keys") {
  Browser browser;
  Page page(browser);
  CHECK(page.state().overlay == PageOverlay::none);
  CHECK(page.app.shortcut("Control+K"));
  CHECK(page.state().overlay == PageOverlay::search);
  CHECK(page.app.shortcut("?"));
  CHECK(page.state().overlay == PageOverlay::keys);
  page.run(command::ShowOverlay{PageOverlay::none});
  CHECK(page.state().overlay == PageOverlay::none);
}

TEST_CASE("app: after closing and opening again everything is still there, undo included") {
  Browser browser;
  Program kept;
  {
    MatchedPage page(browser);
    CHECK(page.state().save == SaveState::saved);
    kept = page.program();
  }
  Page again(browser, 2);
  CHECK(again.state().ready);
  CHECK(again.program() == kept);
  CHECK(again.state().save == SaveState::saved);
  again.run(command::Undo{});
  CHECK(again.program().matches.empty());
  CHECK(again.program().people.size() == 64);
}

TEST_CASE("app: a program exported here is identical in another browser") {
  Browser here;
  Browser there;
  MatchedPage from(here);
  from.run(command::ExportProgram{});
  REQUIRE(from.files.downloads.size() == 1);
  CHECK(from.files.downloads[0].name == "my-mentoring-program.rondo.json");
  Page to(there, 2);
  to.files.give("program.json", from.files.downloads[0].bytes);
  CHECK(to.program() == from.program());
  CHECK(codec::write_program(to.program()) == from.files.downloads[0].bytes);
}

TEST_CASE("app: a file of another program opens beside the open one") {
  Browser here;
  Browser there;
  MatchedPage from(there, 9);
  from.run(command::ExportProgram{});
  Page page(here);
  page.run(command::AddEvent{"pd-plan"});
  const std::string own = page.program().id;
  page.files.give("other.json", from.files.downloads[0].bytes);
  CHECK(page.program() == from.program());
  CHECK(page.state().programs.size() == 2);
  page.run(command::OpenProgram{own});
  CHECK(page.program().id == own);
  CHECK(page.program().events.size() == 1);
}

TEST_CASE("app: a file of the same program asks, and overwrites nothing by itself") {
  Browser browser;
  Page page(browser);
  page.run(command::AddEvent{"topic-sprint"});
  page.run(command::ExportProgram{});
  const std::string file = page.files.downloads[0].bytes;
  page.files.give("same.json", file);
  CHECK(latest_notice(page.state()).text.key == "notice.program_same");
  const Program exported = page.program();
  page.run(command::AddEvent{"pd-plan"});
  const Program changed = page.program();
  page.files.give("older.json", file);
  REQUIRE(page.state().same_program.has_value());
  CHECK(page.program() == changed);
  page.run(command::DecideSameProgram{command::SameProgram::cancel});
  CHECK(page.program() == changed);

  page.files.give("older.json", file);
  page.run(command::DecideSameProgram{command::SameProgram::keep_both});
  CHECK(page.program() == changed);
  REQUIRE(page.state().programs.size() == 2);
  const ProgramEntry beside = page.state().programs.back();
  CHECK(latest_notice(page.state()).text ==
        Message{"notice.program_kept_beside", {arg("name", beside.name)}});
  page.run(command::OpenProgram{beside.id});
  CHECK(page.program().events == exported.events);
  page.run(command::OpenProgram{changed.id});
  CHECK(page.program() == changed);

  page.files.give("older.json", file);
  page.run(command::DecideSameProgram{command::SameProgram::replace});
  CHECK(page.program() == exported);
  CHECK(page.state().programs.size() == 2);
}

TEST_CASE("app: a new program has the name asked for and is listed beside the others at once") {
  Browser browser;
  MatchedPage page(browser);
  const std::string before = page.program().id;
  page.run(command::NewProgram{" "});
  CHECK(page.error() == "error.name_missing");
  CHECK(page.program().id == before);
  page.run(command::NewProgram{"  North   District "});
  CHECK(page.program().name() == "North District");
  CHECK(page.program().events.size() == 0);
  REQUIRE(page.state().programs.size() == 2);
  CHECK(page.state().programs.front().id == page.program().id);
  CHECK(latest_notice(page.state()).text.key == "notice.program_new_beside");
  CHECK(Page(browser, 3).program().id == page.program().id);  // it was saved
  page.run(command::OpenProgram{before});
  CHECK(page.program().id == before);
}

TEST_CASE("app: programs are renamed, copied, removed and brought back") {
  Browser browser;
  MatchedPage page(browser);
  const Program original = page.program();
  page.run(command::DuplicateProgram{original.id});
  REQUIRE(page.state().programs.size() == 2);
  page.run(command::RenameProgram{original.id, "  North   District "});
  CHECK(page.program().name() == "North District");
  page.run(command::RenameProgram{original.id, " "});
  CHECK(page.error() == "error.name_missing");
  page.run(command::Undo{});
  CHECK(page.program() == original);

  page.run(command::RemoveProgram{original.id});
  CHECK(page.program().id != original.id);
  CHECK(page.state().programs.size() == 1);
  CHECK(Page(browser, 3).program().id != original.id);
  page.run(command::RestoreProgram{});
  CHECK(page.program() == original);
  CHECK(page.state().place == Place{});
  CHECK(Page(browser, 3).program() == original);
}

TEST_CASE("app: the cap of mentees in a school year is set, refused, overridden and undone") {
  Browser browser;
  MatchedPage page(browser);
  const Program original = page.program();
  page.run(command::SetYearCap{4});
  CHECK(year_cap_of(page.program()) == 4);
  CHECK(page.program().name() == original.name());
  page.run(command::SetYearCap{-1});
  CHECK(page.error() == "error.year_cap");
  CHECK(year_cap_of(page.program()) == 4);
  const auto& [id, person] = *page.program().people.begin();
  const PersonId first = id;
  Person changed = person;
  changed.mentees_per_year = 2;
  page.run(command::PutPerson{first, changed, {}, {}});
  CHECK(year_cap_of(page.program(), *page.program().people.find(first)) == 2);
  changed.mentees_per_year = 1000;
  page.run(command::PutPerson{first, changed, {}, {}});
  CHECK(page.error() == "error.year_cap");
  page.run(command::Undo{});
  CHECK(year_cap_of(page.program(), *page.program().people.find(first)) == 4);
  page.run(command::Undo{});
  CHECK(page.program() == original);
  page.run(command::Redo{});
  CHECK(year_cap_of(page.program()) == 4);
  page.run(command::SetYearCap{});
  CHECK_FALSE(year_cap_of(page.program()));
}

TEST_CASE("app: the page is not left unasked while changes are not on disk") {
  Browser browser;
  Page page(browser);
  CHECK_FALSE(page.addresses.asks_before_leaving);
  page.storage.hold(true);
  page.storage.refuse(1);
  page.run(command::AddEvent{"topic-sprint"});
  CHECK(page.state().save == SaveState::saving);
  CHECK(page.addresses.asks_before_leaving);
  page.storage.answer();
  CHECK(page.state().save == SaveState::failed);
  CHECK(page.addresses.asks_before_leaving);
  page.run(command::SaveAgain{});
  page.storage.answer();
  CHECK(page.state().save == SaveState::saved);
  CHECK_FALSE(page.addresses.asks_before_leaving);
  CHECK(Page(browser, 2).program() == page.program());
}

TEST_CASE("app: names stay unique, addresses too, and refusals change nothing") {
  Browser browser;
  Page page(browser);
  page.run(command::PutSite{{}, {"North High", {}}});
  page.run(command::PutPerson{{}, person("Ada Example", "ada@example.org")});
  const Program before = page.program();
  page.run(command::PutSite{{}, {" north-high ", {}}});
  CHECK(page.error() == "error.name_taken");
  page.run(command::PutPerson{{}, person("Bo Example", "ADA@example.org ")});
  CHECK(page.error() == "error.email_taken");
  page.run(command::PutPerson{{}, person(" ", "")});
  CHECK(page.error() == "error.name_missing");
  CHECK(page.program() == before);
}

TEST_CASE("app: a file that is neither sheet nor program says so and changes nothing") {
  Browser browser;
  Page page(browser);
  page.run(command::AddEvent{"topic-sprint"});
  const Program before = page.program();
  for (const std::string& bytes :
       {std::string(), std::string("{\"format\":\"rondo\""),
        std::string("\x89PNG\r\n\x1a\n\0\0", 10), std::string("a,\"b\nc")}) {
    page.files.give("strange.csv", bytes);
    CHECK(page.error() != "");
    CHECK(page.told().find("strange.csv") == 0);
    CHECK(page.state().import == nullptr);
    CHECK(page.program() == before);
  }
  ReceivedFile large{"large.csv", "", Files::limit_bytes + 1};
  page.files.receiver(FileOrigin::drop, {large});
  CHECK(page.error() == "error.file_too_large");
}

TEST_CASE("app: matches are exported as CSV and printed, one line a match") {
  Browser browser;
  MatchedPage page(browser);
  page.run(command::ExportMatches{page.event});
  REQUIRE(page.files.downloads.size() == 1);
  const std::string& csv = page.files.downloads[0].bytes;
  CHECK(csv.substr(0, 3) == "\xEF\xBB\xBF");
  const auto lines = static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n'));
  CHECK(lines == page.program().matches.size() + 1);
  page.run(command::PrintMatches{page.event});
  std::size_t rows = 0;
  for (const PrintBlock& block : page.printer.blocks) rows += block.table.rows.size();
  CHECK(rows >= page.program().matches.size());
  page.run(command::PrintMatches{EventId("gone")});
  CHECK(page.error() == "error.match.no_event");
}

TEST_CASE("app: every notice and error that these paths show has words") {
  Browser browser;
  MatchedPage page(browser);
  const Message& told = latest_notice(page.state()).text;
  CHECK(page.state().words.text(told) != told.key);
  CHECK(page.state().words.text(page.state().history.next_undo()->label).find("step.") ==
        std::string::npos);
}

TEST_CASE("app: what is renamed still goes by its old name, so that sheets find it") {
  Browser browser;
  Page page(browser);
  page.run(command::PutTopic{{}, Topic{"De-escalation", {}, {}, {}, {}}});
  const TopicId id = page.program().topics.begin()->first;
  Topic topic = page.program().topics.begin()->second;
  topic.name = "Calming a class";
  page.run(command::PutTopic{id, topic});
  CHECK(page.program().topics.find(id)->synonyms == std::set<std::string>{"De-escalation"});
  // And back again.
  topic = *page.program().topics.find(id);
  topic.name = "De-escalation";
  page.run(command::PutTopic{id, topic});
  CHECK(page.program().topics.find(id)->synonyms == std::set<std::string>{"Calming a class"});
  page.run(command::PutSite{{}, Site{"North", {}}});
  const SiteId site = page.program().sites.begin()->first;
  page.run(command::PutSite{site, Site{"North High", {}}});
  CHECK(page.program().sites.find(site)->spellings == std::set<std::string>{"North"});
  // Case and accents alone are no other name.
  page.run(command::PutSite{site, Site{"NORTH HIGH", {"North"}}});
  CHECK(page.program().sites.find(site)->spellings == std::set<std::string>{"North"});
}
