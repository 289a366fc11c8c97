#include "ui/widgets/fields.h"

#include <doctest/doctest.h>

#include <string>

#include "ui/ui_memory.h"
#include "ui/widget_screen.h"
#include "ui/widgets/layout.h"

using namespace rondo::ui;
using rondo::access::Key;
using rondo::access::Node;
using rondo::access::Rect;
using rondo::access::Role;

namespace {

// How often a field told something.
struct Told {
  int changes = 0, commits = 0, submits = 0;

  void count(const FieldEvent& event) {
    changes += event.changed;
    commits += event.committed;
    submits += event.submitted;
  }
  int all() const { return changes + commits + submits; }
};

constexpr float kStepper = 30;

// Presses what stands right of a number: minus, then plus.
void press_stepper(WidgetScreen& screen, std::string_view name, int which) {
  const Rect rect = screen.page.find(Role::spin_button, name).rect;
  screen.page.press_at(rect.right() + (static_cast<float>(which) + 0.5F) * kStepper,
                       rect.y + rect.height / 2);
}

}  // namespace

TEST_CASE("typing changes the text at once and commits it once") {
  std::string name = "Amara";
  Told told;
  WidgetScreen screen(
      [&](Ui& ui) { told.count(text_field(ui, {.id = "name", .label = "Name"}, name)); });
  screen.page.type(Role::text_field, "Name", "Amara Okafor");
  CHECK(name == "Amara Okafor");
  CHECK(told.changes == 1);
  CHECK(told.commits == 1);
  CHECK(told.submits == 0);
  screen.page.submit(Role::text_field, "Name", "Zoë Brontë 山田 محمد");
  CHECK(name == "Zoë Brontë 山田 محمد");
  CHECK(screen.page.find(Role::text_field, "Name").value == name);
  CHECK(told.submits == 1);
  // The same text again is no change.
  screen.page.type(Role::text_field, "Name", name);
  CHECK(told.changes == 2);
}

TEST_CASE("an error is read before the hint, and marks the field") {
  std::string email = "amara";
  WidgetScreen screen([&](Ui& ui) {
    text_field(ui,
               {.id = "email",
                .label = "Email",
                .kind = FieldKind::email,
                .placeholder = "name@school.org",
                .hint = "Used to find the same person again",
                .error = "An email address has an @",
                .required = true},
               email);
  });
  const Node& field = screen.page.find(Role::text_field, "Email");
  CHECK(field.invalid);
  CHECK(field.required);
  CHECK(field.description == "An email address has an @. Used to find the same person again");
  CHECK(field.placeholder == "name@school.org");
  CHECK(field.autocomplete == "email");
}

TEST_CASE("an error that ends its sentence gets no second full stop before the hint") {
  std::string name;
  WidgetScreen screen([&](Ui& ui) {
    text_field(ui, {.id = "name", .label = "Name", .hint = "As on the door", .error = "Say it."},
               name);
  });
  CHECK(screen.page.find(Role::text_field, "Name").description == "Say it. As on the door");
}

TEST_CASE("a phone shows the keyboard that a field is typed with") {
  std::string words, email, years;
  int places = 1;
  WidgetScreen screen([&](Ui& ui) {
    text_field(ui, {.id = "name", .label = "Name"}, words);
    text_field(ui, {.id = "email", .label = "Email", .kind = FieldKind::email}, email);
    text_field(ui, {.id = "years", .label = "Years", .kind = FieldKind::number}, years);
    number_field(ui, {.id = "places", .label = "Places"}, places);
  });
  CHECK(screen.page.find(Role::text_field, "Name").input_mode.empty());
  CHECK(screen.page.find(Role::text_field, "Email").input_mode == "email");
  CHECK(screen.page.find(Role::text_field, "Years").input_mode == "decimal");
  CHECK(screen.page.find(Role::spin_button, "Places").input_mode == "numeric");
  screen.page.type(Role::text_field, "Years", "7.5");
  CHECK(years == "7.5");
}

TEST_CASE("a field without a visible label keeps its name, and takes less room") {
  std::string words;
  bool hidden = false;
  WidgetScreen screen([&](Ui& ui) {
    text_field(ui, {.id = "filter", .label = "Find a person", .hide_label = hidden}, words);
  });
  const float under_label = screen.page.find(Role::text_field, "Find a person").rect.y;
  hidden = true;
  screen.page.settle();
  CHECK(screen.page.find(Role::text_field, "Find a person").rect.y < under_label);
}

TEST_CASE("a field for several lines is as high as they are") {
  std::string notes;
  int lines = 3;
  Told told;
  WidgetScreen screen([&](Ui& ui) {
    told.count(text_field(
        ui, {.id = "notes", .label = "Notes", .kind = FieldKind::area, .lines = lines}, notes));
  });
  const float low = screen.page.find(Role::text_area, "Notes").rect.height;
  lines = 6;
  screen.page.settle();
  CHECK(screen.page.find(Role::text_area, "Notes").rect.height == doctest::Approx(2 * low - 16));
  screen.page.type(Role::text_area, "Notes", "Two\nlines");
  CHECK(notes == "Two\nlines");
  CHECK(told.changes == 1);
  CHECK(told.commits == 1);
}

TEST_CASE("a search field says so, with its shortcut") {
  std::string filter;
  WidgetScreen screen([&](Ui& ui) {
    text_field(ui,
               {.id = "filter",
                .label = "Find a person",
                .kind = FieldKind::search,
                .shortcut = "Control+K",
                .shortcut_label = "Ctrl K"},
               filter);
  });
  CHECK(screen.page.find(Role::search_field, "Find a person").keys == "Control+K");
  screen.page.type(Role::search_field, "Find a person", "amara");
  CHECK(filter == "amara");
}

TEST_CASE("a press on a field moves the focus into it") {
  std::string name;
  WidgetScreen screen([&](Ui& ui) { text_field(ui, {.id = "name", .label = "Name"}, name); });
  const Rect rect = screen.page.find(Role::text_field, "Name").rect;
  screen.page.press_at(rect.x + 20, rect.y + 10);
  REQUIRE(screen.page.focused() != nullptr);
  CHECK(screen.page.focused()->name == "Name");
}

TEST_CASE("a date is a field of its own kind with an ISO value") {
  std::string date = "2026-11-23";
  Told told;
  WidgetScreen screen([&](Ui& ui) {
    told.count(
        text_field(ui, {.id = "date", .label = "First session", .kind = FieldKind::date}, date));
  });
  CHECK(screen.page.find(Role::date_field, "First session").value == "2026-11-23");
  screen.page.type(Role::date_field, "First session", "2026-12-01");
  CHECK(date == "2026-12-01");
  CHECK(told.commits == 1);
}

TEST_CASE("a field that is off says so and takes nothing") {
  std::string words = "North High";
  int number = 4;
  Told told;
  WidgetScreen screen([&](Ui& ui) {
    told.count(text_field(ui, {.id = "site", .label = "Site", .disabled = true}, words));
    told.count(number_field(ui, {.id = "rounds", .label = "Rounds", .disabled = true}, number));
  });
  CHECK(screen.page.find(Role::text_field, "Site").disabled);
  CHECK(screen.page.find(Role::spin_button, "Rounds").disabled);
  screen.page.submit(Role::text_field, "Site", "West K-8");
  screen.page.submit(Role::spin_button, "Rounds", "9");
  screen.page.ui().focus(screen.page.find(Role::spin_button, "Rounds").id);
  screen.page.key(Key::up);
  press_stepper(screen, "Rounds", 0);
  press_stepper(screen, "Rounds", 1);
  CHECK(words == "North High");
  CHECK(number == 4);
  CHECK(told.all() == 0);
}

TEST_CASE("a number keeps to its range and is never lost to text") {
  int capacity = 2;
  WidgetScreen screen([&](Ui& ui) {
    number_field(ui, {.id = "capacity", .label = "Mentees", .maximum = 9}, capacity);
  });
  screen.page.type(Role::spin_button, "Mentees", "5");
  CHECK(capacity == 5);
  screen.page.type(Role::spin_button, "Mentees", "40");
  CHECK(capacity == 9);
  screen.page.type(Role::spin_button, "Mentees", "-3");
  CHECK(capacity == 0);
  screen.page.type(Role::spin_button, "Mentees", " 7 ");
  CHECK(capacity == 7);
  screen.page.type(Role::spin_button, "Mentees", "many");
  CHECK(capacity == 7);
  CHECK(screen.page.find(Role::spin_button, "Mentees").value == "7");
}

TEST_CASE("a number is stepped by the keys of a spin button") {
  int minutes = 30;
  Told told;
  WidgetScreen screen([&](Ui& ui) {
    told.count(number_field(
        ui, {.id = "length", .label = "Minutes", .minimum = 5, .maximum = 90, .step = 5}, minutes));
  });
  screen.page.ui().focus(screen.page.find(Role::spin_button, "Minutes").id);
  const auto after = [&](Key key) {
    screen.page.key(key);
    return minutes;
  };
  CHECK(after(Key::up) == 35);
  CHECK(after(Key::down) == 30);
  CHECK(after(Key::page_up) == 80);
  CHECK(after(Key::page_down) == 30);
  CHECK(told.changes == 4);
  CHECK(told.commits == 4);
  CHECK(after(Key::home) == 5);
  CHECK(after(Key::down) == 5);
  CHECK(after(Key::end) == 90);
  CHECK(after(Key::page_up) == 90);
  CHECK(told.changes == 6);  // not at an end
}

TEST_CASE("a number tells its value and range, its hint and its error") {
  int places = 12;
  WidgetScreen screen([&](Ui& ui) {
    number_field(ui,
                 {.id = "places",
                  .label = "Places",
                  .hint = "In this event",
                  .error = "9 at most",
                  .minimum = 1,
                  .maximum = 20},
                 places);
  });
  const Node& node = screen.page.find(Role::spin_button, "Places");
  CHECK(node.number == 12);
  CHECK(node.minimum == 1);
  CHECK(node.maximum == 20);
  CHECK(node.invalid);
  CHECK(node.description == "9 at most. In this event");
}

TEST_CASE("minus and plus step a number once, and not past its ends") {
  int capacity = 8;
  Told told;
  WidgetScreen screen([&](Ui& ui) {
    told.count(number_field(ui, {.id = "capacity", .label = "Mentees", .maximum = 9}, capacity));
  });
  press_stepper(screen, "Mentees", 1);
  CHECK(capacity == 9);
  CHECK(told.changes == 1);
  CHECK(told.commits == 1);
  press_stepper(screen, "Mentees", 1);
  CHECK(capacity == 9);
  CHECK(told.commits == 1);
  press_stepper(screen, "Mentees", 0);
  CHECK(capacity == 8);
  CHECK(told.commits == 2);
}

TEST_CASE("a slider follows the pointer and the keyboard's native range") {
  int weight = 40;
  Told told;
  WidgetScreen screen([&](Ui& ui) {
    told.count(
        slider(ui, {.id = "weight", .label = "Across sites", .maximum = 80, .step = 10}, weight));
  });
  const Rect rect = screen.page.find(Role::slider, "Across sites").rect;
  screen.page.press_at(rect.right() - 1, rect.y + rect.height / 2);
  CHECK(weight == 80);
  CHECK(told.changes == 1);
  CHECK(told.commits == 1);
  screen.page.press_middle(rect);
  CHECK(weight == 40);
  screen.page.type(Role::slider, "Across sites", "30");
  CHECK(weight == 30);
  CHECK(told.commits == 3);
  screen.page.type(Role::slider, "Across sites", "200");
  CHECK(weight == 80);
}

TEST_CASE("a slider tells its value in words, and its range in numbers") {
  int weight = 12;
  WidgetScreen screen([&](Ui& ui) {
    slider(ui,
           {.id = "weight",
            .label = "Across sites",
            .value_text = "12 points",
            .hint = "More makes mixed pairs likelier",
            .minimum = 2,
            .maximum = 80,
            .step = 2},
           weight);
    slider(ui, {.id = "bare", .label = "Same level"}, weight);
  });
  const Node& node = screen.page.find(Role::slider, "Across sites");
  CHECK(node.value == "12 points");
  CHECK(node.number == 12);
  CHECK(node.minimum == 2);
  CHECK(node.maximum == 80);
  CHECK(node.step == 2);
  CHECK(node.description == "More makes mixed pairs likelier");
  CHECK(screen.page.find(Role::slider, "Same level").value == "12");
}

TEST_CASE("a slider that is off does not follow the pointer") {
  int weight = 40;
  Told told;
  WidgetScreen screen([&](Ui& ui) {
    told.count(slider(ui, {.id = "weight", .label = "Same level", .disabled = true}, weight));
  });
  const Node node = screen.page.find(Role::slider, "Same level");
  CHECK(node.disabled);
  screen.page.press_at(node.rect.right() - 1, node.rect.y + node.rect.height / 2);
  CHECK(weight == 40);
  CHECK(told.all() == 0);
}

namespace {

// A slider on a page that a finger can scroll, or with nothing below it.
struct TouchedSlider {
  explicit TouchedSlider(float below)
      : screen(
            [this, below](Ui& ui) {
              const SliderOptions options{
                  .id = "weight", .label = "Across sites", .maximum = 80, .step = 10};
              told.count(slider(ui, options, weight));
              spacer(ui, below);
            },
            390, 400) {
    screen.page.input().touch = true;
    screen.page.settle();
  }
  Rect rect() const { return screen.page.find(Role::slider, "Across sites").rect; }

  int weight = 40;
  Told told;
  WidgetScreen screen;
};

}  // namespace

TEST_CASE("a finger that goes up or down from a slider leaves it as it was") {
  for (const float below : {2000.0F, 0.0F}) {
    CAPTURE(below);
    TouchedSlider touched(below);
    const Rect before = touched.rect();
    const float x = before.right() - 20, y = before.y + before.height / 2;
    touched.screen.page.touch_along(x, y, x - 15, y - 200);
    touched.screen.page.settle();
    CHECK(touched.weight == 40);
    CHECK(touched.told.all() == 0);
    CHECK((touched.rect().y < before.y) == (below > 0));
  }
}

TEST_CASE("a finger sets a slider by a tap, or by going across it, and that is kept") {
  TouchedSlider touched(2000);
  const Rect rect = touched.rect();
  const float y = rect.y + rect.height / 2;
  touched.screen.page.touch_along(rect.right() - 10, y, rect.right() - 10, y);
  touched.screen.page.settle();
  CHECK(touched.weight == 80);
  CHECK(touched.told.commits == 1);
  touched.screen.page.touch_along(rect.right() - 10, y, rect.x + 10, y + 30);
  touched.screen.page.settle();
  CHECK(touched.weight == 0);
  CHECK(touched.told.commits == 2);
  CHECK(touched.rect().y == rect.y);  // what it was drawn over did not scroll
}

TEST_CASE("a slider keeps what it shows when the mouse is let go beside it") {
  TouchedSlider touched(0);
  const Rect rect = touched.rect();
  touched.screen.page.mouse_along(rect.x + 10, rect.y + 10, rect.right(), rect.bottom() + 100);
  touched.screen.page.settle();
  CHECK(touched.weight == 80);
  CHECK(touched.told.commits == 1);
}

TEST_CASE("a finger that is drawn on from a field scrolls, and neither focuses nor opens it") {
  std::string name;
  WidgetScreen screen(
      [&](Ui& ui) {
        text_field(ui, {.id = "name", .label = "Name"}, name);
        std::string side = "mentor";
        select(ui, {.id = "side", .label = "Role", .choices = kSides}, side);
        spacer(ui, 2000);
      },
      390, 400);
  screen.page.input().touch = true;
  screen.page.input().finger_on_field = true;  // as the browser tells
  screen.page.settle();
  for (const Role role : {Role::text_field, Role::select}) {
    const std::string_view field = role == Role::select ? "Role" : "Name";
    CAPTURE(field);
    const Rect before = screen.page.find(role, field).rect;
    const float x = before.x + 40, y = before.y + before.height / 2;
    screen.page.touch_along(x, y, x, y);  // a tap is the browser's
    screen.page.settle();
    CHECK(screen.page.focused() == nullptr);
    CHECK(screen.page.ui().memory().open_menu == 0);
    screen.page.touch_along(x, y, x, y - 20);
    screen.page.settle();
    CHECK(screen.page.find(role, field).rect.y < before.y);
    CHECK(screen.page.focused() == nullptr);
  }
}

TEST_CASE("for a finger minus and plus of a number are wide, and apart") {
  int seats = 3;
  WidgetScreen screen(
      [&](Ui& ui) { number_field(ui, {.id = "seats", .label = "Seats", .maximum = 9}, seats); },
      390, 400);
  screen.page.input().touch = true;
  screen.page.settle();
  const Rect rect = screen.page.find(Role::spin_button, "Seats").rect;
  const float y = rect.y + rect.height / 2, side = size::control_touch;
  for (const float x : {rect.right() + 1, rect.right() + side - 1}) screen.page.press_at(x, y);
  CHECK(seats == 1);
  screen.page.press_at(rect.right() + side + space::s / 2, y);
  CHECK(seats == 1);
  const float more = rect.right() + side + space::s;
  for (const float x : {more + 1, more + side - 1}) screen.page.press_at(x, y);
  CHECK(seats == 3);
  CHECK(rect.height >= side);
}
