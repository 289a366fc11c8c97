#include <doctest/doctest.h>

#include "ui/program_figures.h"
#include "ui/room.h"
#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("the program is downloaded and files are opened") {
  ScreenPage files(sample_state(Screen::files));
  CHECK(files.page.has(Role::heading, "Riverbend"));
  files.page.click(Role::button, "Download the program");
  CHECK(files.all<command::ExportProgram>().size() == 1);
  files.page.click(Role::button, "Open a file");
  CHECK(files.all<command::PickProgramFile>().size() == 1);
}

TEST_CASE("focus areas count as no topics, and what fell through as no match") {
  ScreenPage files(sample_state(Screen::files));
  const ProgramFigures before = count_figures(files.state.program);
  files.change([](Program& program) {
    Topic& area = program.topics.live[TopicId("an-area")];
    area.name = "An area";
    Topic& topic = program.topics.live[TopicId("a-topic")];
    topic.name = "A topic";
    topic.focus_area = TopicId("an-area");
    Match& match = program.matches.live[MatchId("declined")];
    match.event = EventId("sel");
    match.state = MatchState::declined;
  });
  const ProgramFigures after = count_figures(files.state.program);
  CHECK(after.topics_listed == before.topics_listed + 1);
  CHECK(after.matches == before.matches);
  CHECK(files.says(" · " + std::to_string(after.topics_listed) + " topic"));
}

TEST_CASE("files for others: for a co-host of one event, and figures for leadership") {
  ScreenPage files(sample_state(Screen::files));
  CHECK(files.page.find(Role::button, "Save the file").disabled);
  files.page.choose("Event", "SEL sprint");
  files.page.click(Role::button, "Save the file");
  REQUIRE(files.last<command::ExportEventCopy>() != nullptr);
  CHECK(files.last<command::ExportEventCopy>()->event == EventId("sel"));
  files.page.click(Role::button, "Download figures");
  REQUIRE(files.last<command::ExportReport>() != nullptr);
  CHECK(files.last<command::ExportReport>()->names == ReportNames::leave_out);
  CHECK(files.last<command::ExportReport>()->scope == ReportScope{});
  check_room_everywhere(files);
}

TEST_CASE("a co-host's copy says what it is for, and offers no files of its own") {
  ScreenPage files(sample_state(Screen::files));
  files.change([](Program& program) {
    program.info.live[ProgramInfoId(std::string(kProgramInfo))].event_copy = true;
  });
  CHECK(files.says("A copy for a co-host of SEL sprint"));
  CHECK(files.says("There is nothing to send back"));
  CHECK_FALSE(files.page.has(Role::button, "Download to send back"));
  CHECK_FALSE(files.page.has(Role::button, "Download figures"));
  check_room_everywhere(files);
  files.page.click(Role::button, "Go to the people");
  CHECK(files.last<command::GoTo>()->place == Place{Screen::event_people, "sel"});
}

TEST_CASE("a co-host's copy of a sitting says what to note, and to whom it goes back") {
  ScreenPage files(sample_state(Screen::files));
  files.change([](Program& program) {
    program.info.live[ProgramInfoId(std::string(kProgramInfo))].event_copy = true;
    program.events.live[EventId("sel")].kind = EventKind::speed_mentoring;
  });
  CHECK(files.says("send it back to whoever gave it to you."));
  files.change([](Program& program) {
    ProgramInfo& info = program.info.live[ProgramInfoId(std::string(kProgramInfo))];
    info.coordinator = "Amara Okafor";
    info.coordinator_email = "amara@riverbend.example";
  });
  CHECK(files.says("send it back to Amara Okafor (amara@riverbend.example)."));
  check_room_everywhere(files);
  files.page.click(Role::button, "Download to send back");
  CHECK(files.last<command::ExportProgram>() != nullptr);
  files.page.click(Role::button, "Go to the check-in");
  CHECK(files.last<command::GoTo>()->place == Place{Screen::event_run, "sel"});
}

TEST_CASE("where there is no program there is nothing to download") {
  ScreenPage files(new_state(Screen::files));
  CHECK_FALSE(files.page.has(Role::button, "Download the program"));
  CHECK(files.page.has(Role::button, "Open a file"));
}

TEST_CASE("the theme is chosen, and follows the device at first") {
  ScreenPage settings(sample_state(Screen::settings));
  CHECK(settings.page.find(Role::radio, "As the device is set").check == access::Check::on);
  settings.page.click(Role::radio, "Dark");
  const auto set = settings.all<command::SetPreference>();
  REQUIRE(set.size() == 1);
  CHECK(set[0].key == "theme");
  CHECK(set[0].value == "dark");
}

TEST_CASE("the program is renamed in the settings, but not to nothing") {
  ScreenPage settings(sample_state(Screen::settings));
  settings.page.type(Role::text_field, "Name of the program", "  ");
  CHECK(settings.all<command::RenameProgram>().empty());
  CHECK(settings.page.find(Role::text_field, "Name of the program").invalid);
  settings.page.type(Role::text_field, "Name of the program", "Riverbend District");
  REQUIRE(settings.all<command::RenameProgram>().size() == 1);
  CHECK(settings.all<command::RenameProgram>()[0].name == "Riverbend District");
}

TEST_CASE("the cap of mentees in a school year is set in the settings, or left out") {
  const char* const label = "Mentees per mentor and school year at most";
  ScreenPage settings(sample_state(Screen::settings));
  CHECK(settings.page.find(Role::text_field, label).value.empty());
  settings.page.type(Role::text_field, label, "many");
  CHECK(settings.page.find(Role::text_field, label).invalid);
  CHECK(settings.all<command::SetYearCap>().empty());
  settings.page.type(Role::text_field, label, " 4 ");
  REQUIRE(settings.all<command::SetYearCap>().size() == 1);
  CHECK(settings.all<command::SetYearCap>()[0].mentees == 4);
  settings.change([](Program& program) {
    program.info.live[ProgramInfoId(std::string(kProgramInfo))].mentees_per_year = 4;
  });
  CHECK(settings.page.find(Role::text_field, label).value == "4");
  settings.page.type(Role::text_field, label, "");
  CHECK_FALSE(settings.all<command::SetYearCap>().back().mentees);
}

TEST_CASE("who gets the answers is entered in the settings, with an address that is one") {
  ScreenPage settings(sample_state(Screen::settings));
  settings.page.type(Role::text_field, "Email address for answers", "amara at school");
  CHECK(settings.page.find(Role::text_field, "Email address for answers").invalid);
  CHECK(settings.all<command::SetCoordinator>().empty());
  settings.page.type(Role::text_field, "Email address for answers", "amara@riverbend.example");
  REQUIRE(settings.all<command::SetCoordinator>().size() == 1);
  CHECK(settings.all<command::SetCoordinator>()[0].email == "amara@riverbend.example");
}

TEST_CASE("about names the licences") {
  ScreenPage about(new_state(Screen::about));
  CHECK(about.page.has(Role::heading, "About Rondo"));
  // Its parts are for who builds Rondo.
  CHECK_FALSE(about.page.has(Role::link, "See all parts of the interface"));
}
