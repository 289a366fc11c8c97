#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/random.h"
#include "base/result.h"
#include "base/text.h"
#include "base/words.h"

using namespace rondo;

namespace {

// The textbook definition, with the whole table: an oracle for edit_distance.
int full_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<int>(i + j);
        continue;
      }
      d[i][j] = std::min(
          {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

Result<int> half(int number) {
  if (number % 2 != 0) return Error{"error.odd", {arg("number", number)}};
  return number / 2;
}

}  // namespace

TEST_CASE("a result is a value or an error") {
  CHECK(half(4).ok());
  CHECK(*half(4) == 2);
  CHECK_FALSE(half(3).ok());
  CHECK(half(3).error() == Error{"error.odd", {arg("number", 3)}});
}

TEST_CASE("name_key: names that differ in case, accents, punctuation and spaces have one key") {
  CHECK(name_key("Co-Teaching") == name_key("coteaching"));
  CHECK(name_key(" Zoë  Lee") == name_key("ZOELEE"));
  CHECK(name_key("?!") == "?!");
  CHECK(name_key("?!") != name_key("..."));
  CHECK(name_key(" ") == "");
}

TEST_CASE("fold: spellings that read the same are the same") {
  CHECK(fold("  Co-Teaching ") == fold("co teaching"));
  CHECK(fold("Zoë") == fold("ZOE"));
  CHECK(fold("Zoe\xCC\x88") == "zoe");  // the marks as a separate code point
  CHECK(fold("STRASSE") == fold("straße"));
  CHECK(fold("Łukasz Sørensen") == "lukasz sorensen");
  CHECK(fold("Þór Ægir Đặng") == "thor aegir dang");
  CHECK(fold("K\xC2\xA0-\xC2\xA0"
             "8") == "k 8");  // no-break spaces
  CHECK(fold("\xE2\x80\x8BNorth\xE2\x80\x8B") == "north");
  CHECK(fold("Ｆｕｌｌ") == "full");
  CHECK(fold("محمد") != fold("أحمد"));
  CHECK(fold("王小明") == "王小明");
  CHECK(fold("") == "");
  CHECK(fold("\xFF") != "");
}

TEST_CASE("fold: plain text folds as it does beside other letters") {
  for (int code = 0; code < 128; ++code) {
    CAPTURE(code);
    const std::string text = std::string("A") + static_cast<char>(code) + "b";
    CHECK(fold(text + " é") == fold(text) + " e");
  }
}

TEST_CASE("fold is idempotent") {
  for (const char* text :
       {"Zoë Brontë", "İstanbul", "ΣΊΣΥΦΟΣ", "ﬁne", "Ǆ", "K-8 & up", "ß", "한국어"}) {
    CHECK(fold(fold(text)) == fold(text));
  }
}

TEST_CASE("malformed UTF-8 is found where it starts") {
  CHECK_FALSE(first_invalid_utf8("Zoë محمد 王 😀").has_value());
  CHECK(first_invalid_utf8("ab\xFFz") == 2);
  CHECK(first_invalid_utf8("ab\xC3") == 2);
  CHECK(first_invalid_utf8("\xC0\xAF") == 0);          // overlong
  CHECK(first_invalid_utf8("a\xED\xA0\x80") == 1);     // surrogate
  CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0);  // above U+10FFFF
}

TEST_CASE("trim and collapse know every kind of space") {
  CHECK(trim(" \t\xC2\xA0x y\xE2\x80\xA8\n") == "x y");
  CHECK(trim("   ").empty());
  CHECK(collapse_spaces(" a \xC2\xA0\n b ") == "a b");
}

TEST_CASE("the beginning of a text is cut between characters and says so") {
  CHECK(beginning_of("Zoë", 3) == "Zoë");
  CHECK(beginning_of("Zoë Ríos", 3) == "Zoë…");
  CHECK(beginning_of("Zoë", 2) == "Zo…");
  CHECK(beginning_of("", 0).empty());
  CHECK(beginning_of("Zoë Ríos", 4) == "Zoë…");
  CHECK(beginning_of("Zoë, Ana, Kai", 5) == "Zoë…");
  CHECK(beginning_of("Done. Next", 5) == "Done…");
  CHECK(beginning_of("....", 2) == "..…");
}

TEST_CASE("edit distance agrees with the full table, seed 7") {
  SeededRandom random(7);
  const auto word = [&] {
    std::string text;
    for (std::uint64_t length = random.next() % 8; length > 0; --length) {
      text += static_cast<char>('a' + random.next() % 3);
    }
    return text;
  };
  for (int round = 0; round < 5000; ++round) {
    const std::string a = word();
    const std::string b = word();
    const int expected = full_distance(a, b);
    for (int limit = 0; limit <= 8; ++limit) {
      CHECK(edit_distance(a, b, limit) == std::min(expected, limit + 1));
    }
  }
}

TEST_CASE("the number of a line, whatever ends the lines") {
  CHECK(line_number("", 0) == 1);
  for (const std::string& end : {std::string("\n"), std::string("\r\n"), std::string("\r")}) {
    const std::string text = "one" + end + end + "three";
    CHECK(line_number(text, 2) == 1);
    CHECK(line_number(text, 3 + 2 * end.size()) == 3);
    CHECK(line_number(text, text.size()) == 3);
  }
}

TEST_CASE("words: arguments, plurals and gaps") {
  const Words words({{"hello", "Hello {name}"},
                     {"people.one", "{count} person"},
                     {"people.other", "{count} people"},
                     {"brace", "a {b"}});
  CHECK(words.text(Message{"hello", {arg("name", "Ada")}}) == "Hello Ada");
  CHECK(words.text(Message{"people", {arg("count", 1)}}) == "1 person");
  CHECK(words.text(Message{"people", {arg("count", 0)}}) == "0 people");
  CHECK(words.text("brace") == "a {b");
  CHECK(words.text("hello") == "Hello {name}");
  CHECK(words.text("nothing.there") == "nothing.there");
  CHECK(words.has("people"));
  CHECK_FALSE(words.has("nothing.there"));
}

TEST_CASE("words: days and times are written as the language does, and nothing else is") {
  const Words words({{"due", "Due on {day}"}, {"time.day_and_time", "{day} at {time}"}});
  CHECK(words.text({"due", {arg("day", WallTime{"2026-09-14"})}}) == "Due on 2026-09-14");
  CHECK(words.text({"due", {arg("day", WallTime{"2026-09-14T15:10"})}}) ==
        "Due on 2026-09-14 at 15:10");
  CHECK(words.text({"due", {arg("day", WallTime{"some day"})}}) == "Due on some day");
  // A text that looks like one is left as somebody wrote it.
  CHECK(words.text({"due", {arg("day", "2026-09-14T15:10")}}) == "Due on 2026-09-14T15:10");
}

TEST_CASE("words: a language has its own plurals and days, and falls back on the last plural") {
  struct Slavic final : Formats {
    std::string plural(std::int64_t count) const override {
      return count == 1 ? "one" : count < 5 ? "few" : "many";
    }
    std::string number(std::int64_t number) const override { return std::to_string(number); }
    std::string tenths(std::int64_t) const override { return {}; }
    std::string percent(std::int64_t) const override { return {}; }
    std::string list(const std::vector<std::string>&) const override { return {}; }
    std::string list_in_sentence(const std::vector<std::string>&) const override { return {}; }
    std::string time(std::int64_t) const override { return {}; }
    std::string wall_date(std::int64_t) const override { return "14 wrz 2026"; }
    std::string wall_weekday_date(std::int64_t) const override { return "pon., 14 wrz 2026"; }
    std::string wall_time(std::int64_t) const override { return "15:10"; }
    std::string date(std::int64_t) const override { return {}; }
  };
  const Words words({{"a.one", "{count} osoba"},
                     {"a.few", "{count} osoby"},
                     {"a.other", "{count} osób"},
                     {"time.day_and_time", "{day}, {time}"}},
                    std::make_shared<Slavic>());
  CHECK(words.text({"a", {arg("count", 1)}}) == "1 osoba");
  CHECK(words.text({"a", {arg("count", 3)}}) == "3 osoby");
  CHECK(words.text({"a", {arg("count", 7)}}) == "7 osób");
  CHECK(words.day("2026-09-14T15:10") == "14 wrz 2026");
  CHECK(words.day_and_time("2026-09-14T15:10") == "pon., 14 wrz 2026, 15:10");
}

TEST_CASE("words: stretched texts are longer and keep their arguments") {
  const Words words = Words(Words::Texts{{"open", "Open the file {name}"}}).stretched();
  const std::string text = words.text({"open", {arg("name", "exam.csv")}});
  CHECK(text.find("exam.csv") != std::string::npos);
  CHECK(text.find("Opén thé fílé") != std::string::npos);
  CHECK(text.front() == '[');
  CHECK(text.back() == ']');
  CHECK(code_points(text).size() >= code_points("Open the file exam.csv").size() * 13 / 10);
}

TEST_CASE("formats: numbers, shares and lists without a browser") {
  const PlainFormats formats;
  CHECK(formats.number(0) == "0");
  CHECK(formats.number(999) == "999");
  CHECK(formats.number(10'000) == "10,000");
  CHECK(formats.number(-1'234'567) == "-1,234,567");
  CHECK(formats.tenths(25) == "2.5");
  CHECK(formats.percent(83) == "83%");
  CHECK(formats.list({"a", "b", "c"}) == "a, b, c");
  CHECK(formats.list({}) == "");
  CHECK(formats.list_in_sentence({"a", "b", "c"}) == "a, b and c");
  CHECK(formats.list_in_sentence({"a", "b"}) == "a and b");
  CHECK(formats.list_in_sentence({"a"}) == "a");
  CHECK(formats.list_in_sentence({}) == "");
  CHECK(formats.plural(1) == "one");
  CHECK(formats.plural(0) == "other");
  CHECK(formats.date(1'000'000'000'000) == "2001-09-09");
}

TEST_CASE("words: a name that holds a comma stays one in a list") {
  const Words words;
  CHECK(words.list({"Math", "SEL"}) == "Math, SEL");
  CHECK(words.list({"Reading, writing"}) == "Reading, writing");
  CHECK(words.list({"Reading, writing", "Math", "SEL"}) == "Reading, writing; Math; SEL");
  CHECK(words.list_in_sentence({"Math", "Reading, writing"}) == "Math; Reading, writing");
  CHECK(words.list({"1,200 people", "Math"}) == "1,200 people, Math");
}

TEST_CASE("words: of an argument without end the beginning is shown") {
  const Words words(std::map<std::string, std::string, std::less<>>{{"a", "“{text}” is long."}});
  const std::string sentence = words.text({"a", {arg("text", std::string(1'000'000, 'x'))}});
  CHECK(sentence.size() < 1000);
  CHECK(sentence.find("x…” is long.") != std::string::npos);
}

TEST_CASE("ids are 12 characters without look-alikes and do not repeat") {
  SeededRandom random(3);
  std::set<std::string> seen;
  for (int count = 0; count < 10000; ++count) {
    const std::string text = new_id_text(random);
    CHECK(text.size() == 12);
    CHECK(text.find_first_of("ILOUilou") == std::string::npos);
    seen.insert(text);
  }
  CHECK(seen.size() == 10000);
}
