#include "base/graphemes.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace rondo;

namespace {

// The letters of `text`, one after the other.
std::vector<std::string> letters(std::string_view text) {
  std::vector<std::string> found;
  while (!text.empty()) {
    const std::size_t end = first_letter_end(text);
    found.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return found;
}

using Letters = std::vector<std::string>;

}  // namespace

TEST_CASE("a letter is what people see as one") {
  CHECK(letters("") == Letters{});
  CHECK(letters("ab") == Letters{"a", "b"});
  CHECK(letters("Zoe\xCC\x88!") == Letters{"Z", "o", "e\xCC\x88", "!"});
  CHECK(letters("👩‍🏫a🇫🇷🇩🇪") == Letters{"👩‍🏫", "a", "🇫🇷", "🇩🇪"});
  CHECK(letters("สมุ") == Letters{"ส", "มุ"});
  CHECK(letters("a\xFF"
                "b") == Letters{"a", "\xFF", "b"});
}

TEST_CASE("a text is cut between letters, never inside one") {
  const std::string text = "Zoe\xCC\x88!";  // e and its mark are the bytes 2 to 5
  const std::vector<std::size_t> expected = {0, 1, 2, 2, 2, 5, 6, 6};
  for (std::size_t at = 0; at < expected.size(); ++at) {
    CAPTURE(at);
    CHECK(letter_boundary_up_to(text, at) == expected[at]);
  }
  CHECK(letter_boundary_up_to("", 3) == 0);
  CHECK(letter_boundary_up_to("👩‍🏫", 4) == 0);
}
