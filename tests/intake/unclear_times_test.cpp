// Times in a sheet that are not understood.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "intake/sheets.h"
#include "match/event_view.h"

namespace rondo::intake {

TEST_CASE("import: the times that are told as not understood are those that the fit leaves out") {
  Program program = test::program_with_event();
  const std::string sheet =
      "Name,Email,Topics requested,When can you meet?\n"
      "Ana Lee,ana@example.org,SEL,after lunch\n"
      "Bo Diaz,bo@example.org,SEL,Tuesdays after school; flexible\n"
      "Cy Roe,cy@example.org,SEL,Flexible; Wed 25:99\n"
      "Di Poe,di@example.org,SEL,flexible; jueves 2:30\n";
  std::set<std::string> told;
  const Preview shown = preview(test::draft_of(program, sheet), program);
  for (const Problem* problem : test::problems_of(shown, "import.unclear_time")) {
    told.insert(std::get<std::string>(*problem->message.find("text")));
  }
  CHECK(told == std::set<std::string>{"Wed 25:99", "flexible"});
  test::import(program, sheet);
  const EventView view = *view_event(program, test::kEvent);
  const auto unread_of = [&](std::string_view name) {
    return view.find(test::registration_of(program, name).person)->unread_times;
  };
  using Times = std::vector<std::string>;
  CHECK(unread_of("Ana Lee") == Times{});
  CHECK(unread_of("Bo Diaz") == Times{"flexible"});
  CHECK(unread_of("Cy Roe") == Times{"Flexible", "Wed 25:99"});
  CHECK(unread_of("Di Poe") == Times{"flexible"});
}

}  // namespace rondo::intake
