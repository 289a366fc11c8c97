#include "ui/screen_page.h"

#include <doctest/doctest.h>

#include "codec/strings.h"
#include "codec/templates.h"
#include "support/fake_clock.h"

namespace rondo::ui {
namespace {

void add_person(Program& program, const std::string& id, const std::string& name,
                const std::string& site) {
  Person person;
  person.name = name;
  person.email = id + "@example.org";
  person.site = SiteId(site);
  program.people.live[PersonId(id)] = std::move(person);
}

Registration& add_registration(Program& program, const std::string& person, bool mentors,
                               bool seeks) {
  Registration registration;
  registration.event = EventId("sel");
  registration.person = PersonId(person);
  registration.mentors = mentors;
  registration.seeks = seeks;
  return program.registrations.live[RegistrationId("in-" + person)] = std::move(registration);
}

void add_lists(Program& program) {
  program.sites.live[SiteId("north")] = Site{"North High", {"N. High"}};
  program.sites.live[SiteId("west")] = Site{"West K-8", {}};
  program.topics.live[TopicId("area")] = Topic{"Classroom climate", {}, {}, {}, {}};
  program.topics.live[TopicId("circles")] =
      Topic{"Restorative circles", TopicId("area"), {"Circles"}, {}, {}};
  program.topics.live[TopicId("data")] = Topic{"Data literacy", {}, {}, {}, {}};
  program.pool_categories.live[PoolCategoryId("grades")] = PoolCategory{"Grade span"};
  program.pools.live[PoolId("k5")] = Pool{PoolCategoryId("grades"), "K-5", {}};
  program.pools.live[PoolId("hs")] = Pool{PoolCategoryId("grades"), "Grades 9-12", {}};
}

}  // namespace

AppState new_state(Screen screen) {
  AppState state;
  state.place.screen = screen;
  state.words = codec::embedded_words().at("en");
  Result<std::vector<EventTemplate>> templates = codec::embedded_templates();
  REQUIRE(templates.ok());
  state.templates = *templates;
  state.program.id = "PROGRAM";
  state.ready = true;
  static const rondo::test::FakeClock clock = [] {
    rondo::test::FakeClock standing;
    standing.now = 1'000'000'000'000;
    return standing;
  }();
  state.clock = &clock;
  state.now_utc_ms = clock.now;
  state.now_local = "2001-09-09T01:46";
  return state;
}

AppState sample_state(Screen screen) {
  AppState state = new_state(screen);
  Program& program = state.program;
  program.info.live[ProgramInfoId(std::string(kProgramInfo))] = ProgramInfo{"Riverbend", false};
  add_lists(program);
  Event event;
  event.name = "SEL sprint";
  event.kind = EventKind::topic_sprint;
  event.created_on = "2026-09-01";
  event.default_capacity = 1;
  event.requests_per_mentee = 2;
  program.events.live[EventId("sel")] = event;
  add_person(program, "amara", "Amara Okafor", "north");
  add_person(program, "ben", "Ben Ríos", "west");
  add_person(program, "chidi", "Chidi Bello", "west");
  add_person(program, "dana", "Dana Weiss", "north");
  Registration& amara = add_registration(program, "amara", true, false);
  amara.capacity = 2;
  amara.offers[TopicId("circles")] = {};
  amara.pools = {PoolId("hs")};
  Registration& ben = add_registration(program, "ben", true, true);
  ben.offers[TopicId("data")] = {};
  ben.requests[TopicId("circles")] = {};
  ben.pools = {PoolId("hs"), PoolId("k5")};
  add_registration(program, "chidi", false, true).requests[TopicId("data")] = {};
  add_registration(program, "dana", false, true).requests[TopicId("data")] = {};
  state.programs = {{"PROGRAM", "Riverbend", 1'000'000'000'000 - 120'000, 4, 1, false},
                    {"OTHER", "Northside", 1'000'000'000'000 - 3 * 86'400'000LL, 80, 2, false}};
  state.save = SaveState::saved;
  return state;
}

ScreenPage::ScreenPage(AppState shown, float width, float height)
    : state(std::move(shown)),
      page(
          [this](Ui& ui) {
            const std::size_t before = sent.size();
            View view{ui, state, drafts, sent};
            draw_screen(view);
            for (std::size_t at = before; carry_out && at < sent.size(); ++at) carry_out(sent[at]);
          },
          width, height) {}

void ScreenPage::speak(const std::string& language) {
  state.words = codec::embedded_words().at(language);
  state.language = language;
  page.settle();
}

void ScreenPage::follow() {
  const auto* step = last<command::GoTo>();
  REQUIRE(step != nullptr);
  state.place = step->place;
  ++state.openings;
  page.settle();
}

std::string ScreenPage::focused_in_sight() const {
  const access::Node* node = page.focused();
  if (node == nullptr) return {};
  const bool seen = node->rect.height > 0 && node->rect.y >= node->clip.y &&
                    node->rect.bottom() <= node->clip.bottom();
  return seen ? node->name : std::string();
}

std::string ScreenPage::text() const {
  std::string all;
  for (const access::Node& node : page.tree().nodes()) all += node.name + "\n";
  return all;
}

}  // namespace rondo::ui
