// Initiatives, reports on paper and as sheets, certificates.
#include <doctest/doctest.h>

#include "app/event_setups.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

bool prints(const Page& page, std::string_view words) {
  for (const PrintBlock& block : page.printer.blocks) {
    if (block.text.find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("app: an initiative is added, renamed, served and removed, and undo brings it back") {
  Browser browser;
  Page page(browser);
  page.run(command::AddEvent{"topic-sprint"});
  page.run(command::PutInitiative{{}, {"  SEL  for all "}});
  REQUIRE(page.program().initiatives.size() == 1);
  const InitiativeId id = page.program().initiatives.begin()->first;
  CHECK(page.program().initiatives.find(id)->name == "SEL for all");
  page.run(command::PutInitiative{{}, {"sel FOR all"}});
  CHECK(page.error() == "error.name_taken");
  page.run(command::PutInitiative{{}, {" "}});
  CHECK(page.error() == "error.name_missing");
  page.run(command::PutInitiative{id, {"SEL"}});
  CHECK(page.program().initiatives.find(id)->name == "SEL");

  Event event = *page.program().events.find(page.only_event());
  event.initiative = id;
  page.run(command::PutEvent{page.only_event(), event});
  page.run(command::RemoveInitiative{id});
  CHECK(page.program().initiatives.empty());
  CHECK(page.program().events.find(page.only_event())->initiative.empty());
  page.run(command::Undo{});
  CHECK(page.program().initiatives.find(id) != nullptr);
  CHECK(page.program().events.find(page.only_event())->initiative == id);
}

TEST_CASE("app: the report is printed and taken along, of the program and of one event") {
  Browser browser;
  Page page(browser);
  approve_sample(page);
  page.run(command::PrintReport{});
  CHECK(page.printer.blocks.front().text == "All years: report");
  CHECK(prints(page, "Access"));
  page.run(command::ExportReport{{page.only_event(), {}, {}}});
  REQUIRE(page.files.downloads.size() == 1);
  CHECK(page.files.downloads[0].name == "topic-sprint-report.csv");
  CHECK(page.files.downloads[0].bytes.find("People who asked for a mentor") != std::string::npos);
  page.run(command::PrintReport{{EventId("gone"), {}, {}}});
  CHECK(page.error() == "error.match.no_event");
  page.run(command::ExportReport{{EventId("gone"), {}, {}}});
  CHECK(page.files.downloads.size() == 1);
}

TEST_CASE("app: a comparison is taken along with the columns of both reports") {
  Browser browser;
  Page page(browser);
  approve_sample(page);
  const ReportScope event{page.only_event(), {}, {}};
  page.run(command::ExportReport{{}, event});
  REQUIRE(page.files.downloads.size() == 1);
  CHECK(page.files.downloads[0].name == "all-years-and-topic-sprint.csv");
  CHECK(page.files.downloads[0].bytes.find("\"Value, Topic sprint\"") != std::string::npos);
  page.run(command::ExportReport{{}, ReportScope{EventId("gone"), {}, {}}});
  CHECK(page.error() == "error.match.no_event");
  CHECK(page.files.downloads.size() == 1);
}

TEST_CASE("app: certificates are for those who have met somebody") {
  Browser browser;
  Page page(browser);
  approve_sample(page);
  const auto& [id, match] = *page.program().matches.begin();
  const PersonId mentor = match.mentor;
  page.run(command::PrintCertificates{{mentor, match.mentee}, {}});
  CHECK(page.error() == "error.certificate.no_meetings");
  CHECK(page.told() == "There is nothing to certify yet: none of these people has had a meeting.");
  page.run(command::PrintCertificates{{mentor}, {}});
  CHECK(page.error() == "error.certificate.no_meetings");
  CHECK(page.told() == "There is nothing to certify yet: this person has had no meeting.");
  CHECK(page.printer.blocks.empty());
}
