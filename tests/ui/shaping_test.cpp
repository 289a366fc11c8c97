#include "ui/shaping.h"

#include <doctest/doctest.h>

using rondo::ui::needs_shaping;

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
