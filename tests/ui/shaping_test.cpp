#include "ui/shaping.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ui/draw.h"
#include "ui/headless_ui.h"

using namespace rondo::ui;

namespace {

// Every byte is as wide as any other.
class EvenShaper final : public Shaper {
 public:
  float width(std::string_view words, float, Weight) override {
    return 5.0F * static_cast<float>(words.size());
  }
  void draw(ImDrawList&, std::string_view, float, Weight, float, float, Color) override {}
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
  for (const char* name : {"محمد العلي", "שרה כהן", "अनिता शर्मा", "สมชาย", "মিতা", "မြန်မာ",
                           "Zoe\xCC\x88", "👩‍🏫", "🇫🇷", "Amara محمد"}) {
    CAPTURE(name);
    CHECK(needs_shaping(name));
  }
}
