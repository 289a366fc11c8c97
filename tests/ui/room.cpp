#include "ui/room.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

#include "base/assets.h"
#include "codec/strict_json.h"
#include "codec/strings.h"

namespace rondo::ui {
namespace {

constexpr std::string_view kBegin = "\u2045", kEnd = "\u2046";

// Marks instead of the first and the last letter: as long as before.
std::string marked(std::string_view text) {
  const auto continues = [&](std::size_t at) {
    return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  };
  if (text.size() < 2) return std::string(text);
  std::size_t first = 1, last = text.size() - 1;
  while (first < last && continues(first)) ++first;
  while (last > first && continues(last)) --last;
  std::string result(text.front() == '{' ? text.substr(0, first) : kBegin);
  result += text.substr(first, last - first);
  return result.append(text.back() == '}' ? text.substr(last) : kEnd);
}

Words marked_spanish() {
  const auto json = codec::read_json(asset("strings/es.json"));
  REQUIRE(json.ok());
  Words::Texts texts;
  for (const auto& [key, text] : *json->as_object()) texts.emplace(key, marked(*text.as_text()));
  return Words(std::move(texts));
}

Words stretched_english() {
  return codec::embedded_words().at("en").stretched();
}

// Words of the table, or part of them. A line that they share with data may be cut: names are
// longer.
bool is_worded(std::string_view text, const LongLanguage& language) {
  const bool begins = text.starts_with(language.begin), ends = text.ends_with(language.end);
  return (begins && ends) || ((begins || ends) && text.find(" · ") == std::string_view::npos);
}

bool one_of(const HeadlessUi& page, std::initializer_list<access::Role> roles) {
  return std::any_of(roles.begin(), roles.end(),
                     [&](access::Role role) { return !page.names(role).empty(); });
}

}  // namespace

const std::vector<LongLanguage>& long_languages() {
  static const std::vector<LongLanguage> languages = {
      {"longer English", stretched_english(), "[", "]", false},
      {"Spanish", marked_spanish(), kBegin, kEnd}};
  return languages;
}

void check_room(const HeadlessUi& page, const LongLanguage& language) {
  for (const std::string& text : page.cut()) {
    CAPTURE(text);
    CHECK_FALSE(is_worded(text, language));
  }
  if (language.has_words) {
    for (const std::string& line : page.broken()) FAIL_CHECK("breaks a word: " << line);
  }
  for (const access::Node& node : page.tree().nodes()) {
    if (node.layer < page.tree().modal_layer() || node.rect.width <= 0) continue;
    CAPTURE(node.name);
    CAPTURE(node.rect.right());
    CHECK(node.rect.right() <= page.width() + 1);
    CHECK(node.rect.x >= -1);
    // Otherwise the page has parts that nobody has looked at here.
    CHECK(node.rect.bottom() <= kRoomHeight);
  }
}

void check_room_everywhere(ScreenPage& shown, std::initializer_list<access::Role> opened,
                           const std::vector<float>& widths) {
  const Words english = shown.state.words;
  const float width_before = shown.page.width();
  for (const LongLanguage& language : long_languages()) {
    CAPTURE(language.name);
    shown.state.words = language.words;
    ++shown.state.revision;  // views keep words for a revision
    for (const float width : widths) {
      CAPTURE(width);
      shown.page.input().width = width;
      shown.page.input().height = kRoomHeight;
      shown.page.settle();
      CHECK((opened.size() == 0 || one_of(shown.page, opened)));
      check_room(shown.page, language);
    }
  }
  shown.state.words = english;
  ++shown.state.revision;
  shown.page.input().width = width_before;
  shown.page.settle();
}

}  // namespace rondo::ui
