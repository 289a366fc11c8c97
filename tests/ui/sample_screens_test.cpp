// Every screen with a real year in it: the sample program, event by event. Names that only many
// records bring about, and texts of people, show here.
#include <doctest/doctest.h>

#include <map>
#include <vector>

#include "app/sample_program.h"
#include "base/iso_time.h"
#include "ui/next_things.h"
#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

AppState sample_year() {
  AppState state = new_state(Screen::home);
  SeededRandom random(1);
  Result<Program> sample = sample_program(random, state.words, state.templates, "2026-11-28");
  REQUIRE(sample.ok());
  state.program = std::move(*sample);
  state.programs = {entry_of(state.program, 0)};
  state.now_utc_ms = *utc_ms_of("2026-11-28T09:00:00Z");
  state.now_local = "2026-11-28T09:00";
  return state;
}

PersonId person_called(const Program& program, std::string_view name) {
  for (const auto& [id, person] : program.people) {
    if (person.name == name) return id;
  }
  FAIL("nobody has that name");
  return {};
}

// Where the screen shows something else for each record.
std::vector<std::string> ids_for(const Program& program, Screen screen) {
  if (!needs_id(screen)) return {""};
  std::vector<std::string> ids;
  if (screen == Screen::person) {
    for (const std::string_view name : {"Amara Okafor", "Viktor Horváth", "Gus Halloran"}) {
      ids.push_back(person_called(program, name).text());
    }
    return ids;
  }
  for (const auto& [id, event] : program.events) ids.push_back(id.text());
  return ids;
}

void check_names(const access::Tree& tree) {
  std::map<std::string, int> times;
  for (const access::Node& node : tree.nodes()) {
    if (node.role == Role::button) ++times[node.name];
  }
  for (const auto& entry : times) {
    CAPTURE(entry.first);
    CHECK(entry.second == 1);
  }
}

}  // namespace

TEST_CASE("every screen shows the sample program, and no two buttons read the same") {
  for (const float width : {1280.0F, 390.0F}) {
    ScreenPage shown(sample_year(), width, 900);
    for (const Screen screen : all_screens()) {
      if (is_for_others(screen) || screen == Screen::gallery) continue;
      for (const std::string& id : ids_for(shown.state.program, screen)) {
        CAPTURE(width);
        CAPTURE(static_cast<int>(screen));
        CAPTURE(id);
        shown.state.place = {screen, id};
        shown.page.settle();
        check_names(shown.page.tree());
      }
    }
  }
}

TEST_CASE("what the sample asks for first is its sprint") {
  ScreenPage home(sample_year());
  CHECK(home.page.has(Role::button, "Match, Topic sprint is ready to match"));
  const EventId newest = newest_event(home.state.program);
  CHECK(home.state.program.events.find(newest)->name == "Topic sprint");
  home.page.click(Role::button, "Match, Topic sprint is ready to match");
  REQUIRE(home.last<command::RunMatch>() != nullptr);
  CHECK(home.last<command::RunMatch>()->event == newest);
}
