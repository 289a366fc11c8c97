#include "ui/shaping.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "ui/draw.h"
#include "ui/event_frame.h"
#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;

namespace {

// Every byte is as wide as any other.
class EvenShaper final : public Shaper {
 public:
  float width(std::string_view words, float, Weight) override {
    return 5.0F * static_cast<float>(words.size());
  }
  void draw(ImDrawList&, std::string_view, float, Weight, Direction, float, float, Color) override {
  }
};

const std::string kName = "محمد العلي";

// Remembers from which side each line was laid out.
class DirectionShaper final : public Shaper {
 public:
  float width(std::string_view words, float, Weight) override {
    return static_cast<float>(words.size());
  }
  void draw(ImDrawList&, std::string_view words, float, Weight, Direction direction, float, float,
            Color) override {
    drawn[std::string(words)] = direction;
  }
  std::map<std::string, Direction> drawn;
};

using Lines = std::vector<std::string>;

Lines wrapped(std::string_view words, float width) {
  EvenShaper shaper;
  Lines lines;
  const HeadlessUi page([&](Ui& ui) {
    ui.set_shaper(&shaper);
    lines.clear();
    for (const std::string_view line : wrap(ui, words, {.size = 14}, width)) {
      lines.emplace_back(line);
    }
    ui.set_shaper(nullptr);
  });
  return lines;
}

}  // namespace

TEST_CASE("a shaped line is as long as the shaper has room for") {
  // Two bytes a letter, ten pixels each.
  CHECK(wrapped("אב גד הו", 50) == Lines{"אב גד", "הו"});
  CHECK(wrapped("אב גד הו", 85) == Lines{"אב גד הו"});
  CHECK(wrapped("אב \nגד", 200) == Lines{"אב ", "גד"});
  CHECK(wrapped("אבגדהוזח", 50) == Lines{"אבגדה", "וזח"});
  CHECK(wrapped("אב", 1) == Lines{"א", "ב"});
}

TEST_CASE("no line begins with what parts it from the one before") {
  CHECK(wrapped("אב · גד", 25) == Lines{"אב", "גד"});
  for (int width = 60; width < 400; width += 10) {
    CAPTURE(width);
    const Lines lines = wrapped("Sign-up: 14 days left · Wishes: 21 days left · Feedback",
                                static_cast<float>(width));
    for (const std::string& line : lines) CHECK_FALSE(line.starts_with("·"));
  }
  // What a text begins a paragraph with is its own.
  CHECK(wrapped("One\n· Two", 400) == Lines{"One", "· Two"});
}

TEST_CASE("a word that is wider than its line is cut between letters, not before a mark") {
  // Three bytes a letter, and three for the vowel under it.
  CHECK(wrapped("มุมุมุ", 50) == Lines{"มุ", "มุ", "มุ"});
  CHECK(wrapped("มุมุมุ", 70) == Lines{"มุมุ", "มุ"});
}

TEST_CASE("letters that stand by themselves are drawn one by one") {
  for (const char* name : {"", "Amara Okafor", "Zoë Brontë", "Łukasz Dvořák", "Ольга Иванова",
                           "Ελένη", "山田 花子", "김민준", "1,234 %", "a…b"}) {
    CAPTURE(name);
    CHECK_FALSE(needs_shaping(name));
  }
}

TEST_CASE("scripts whose letters join, stack or turn around are drawn as a whole") {
  for (const char* name :
       {"محمد العلي", "שרה כהן", "Levy-Stone\xE2\x81\xA9 asks", "अनिता शर्मा", "สมชาย", "মিতা",
        "မြန်မာ", "Zoe\xCC\x88", "👩‍🏫", "🇫🇷", "Amara محمد"}) {
    CAPTURE(name);
    CHECK(needs_shaping(name));
  }
}

TEST_CASE("a sentence that begins with a name from right to left is laid out as its words are") {
  DirectionShaper shaper;
  AppState state = sample_state(Screen::home);
  UiState drafts;
  Commands sent;
  const HeadlessUi page([&](Ui& ui) {
    ui.set_shaper(&shaper);
    const View view{ui, state, drafts, sent};
    const auto draw = [&](const std::string& words) {
      draw_line(ui, words, 10, 10, {.size = 14, .ornament = true}, {});
    };
    draw(kName);
    draw(view.tr("matches.pair", {arg("mentor", kName), arg("mentee", "Priya")}));
    draw(dotted({kName, "North High"}));
    draw(dotted({kName, ""}));
    draw(dotted({view.tr("person.apart", {arg("name", kName), arg("what", "North")}), ""}));
    draw(view.list({kName, "Priya"}));
    ui.set_shaper(nullptr);
  });
  const std::string name = isolated(kName);
  CHECK(shaper.drawn ==
        std::map<std::string, Direction>{{kName, Direction::right_to_left},
                                         {name + " with Priya", Direction::left_to_right},
                                         {name + " · North High", Direction::left_to_right},
                                         {name + " (North)", Direction::left_to_right},
                                         {name + ", Priya", Direction::left_to_right}});
}
