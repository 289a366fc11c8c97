#include "platform/web/languages.h"

#include <emscripten.h>

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>

#include "base/text.h"

extern "C" {
void rondo_languages_preferred(std::string* answer);
void rondo_languages_speak(const char* language, std::size_t size);
void rondo_languages_format(std::string* answer, int kind, double number);
void rondo_languages_list_in_sentence(std::string* answer, const char* items, std::size_t size);

EMSCRIPTEN_KEEPALIVE void rondo_languages_is(std::string* answer, const char* text,
                                             std::size_t size) {
  answer->assign(text, size);
}
}

namespace rondo {
namespace {

// As in shell/library/languages.js.
enum class FormatKind {
  plural,
  number,
  tenths,
  percent,
  date,
  list_parts,
  time,
  wall_time,
  wall_date,
  wall_weekday_date
};

// Those of the language that the page speaks now: asked once for each number, and kept.
class WebFormats final : public Formats {
 public:
  WebFormats() {
    const std::string parts = ask(FormatKind::list_parts, 0);
    const std::size_t first = parts.find('\n'), second = parts.find('\n', first + 1);
    pair_ = parts.substr(0, first);
    middle_ = parts.substr(first + 1, second - first - 1);
    last_ = parts.substr(second + 1);
  }

  std::string plural(std::int64_t count) const override { return kept(FormatKind::plural, count); }
  std::string number(std::int64_t number) const override {
    return kept(FormatKind::number, number);
  }
  std::string tenths(std::int64_t tenths) const override {
    return kept(FormatKind::tenths, tenths);
  }
  std::string percent(std::int64_t percent) const override {
    return kept(FormatKind::percent, percent);
  }
  std::string date(std::int64_t utc_ms) const override { return ask(FormatKind::date, utc_ms); }
  std::string time(std::int64_t utc_ms) const override { return ask(FormatKind::time, utc_ms); }
  std::string wall_date(std::int64_t wall_ms) const override {
    return ask(FormatKind::wall_date, wall_ms);
  }
  std::string wall_weekday_date(std::int64_t wall_ms) const override {
    return ask(FormatKind::wall_weekday_date, wall_ms);
  }
  std::string wall_time(std::int64_t wall_ms) const override {
    return ask(FormatKind::wall_time, wall_ms);
  }

  std::string list(const std::vector<std::string>& items) const override {
    std::string text;
    for (std::size_t at = 0; at < items.size(); ++at) {
      if (at > 0) text += items.size() == 2 ? pair_ : at + 1 == items.size() ? last_ : middle_;
      text += items[at];
    }
    return text;
  }

  // What stands before the last one may depend on how that sounds ("Ana e Inés").
  std::string list_in_sentence(const std::vector<std::string>& items) const override {
    const std::string lines = join_words(items, "\n");
    std::string answer;
    rondo_languages_list_in_sentence(&answer, lines.data(), lines.size());
    return answer;
  }

 private:
  static std::string ask(FormatKind kind, std::int64_t number) {
    std::string answer;
    rondo_languages_format(&answer, static_cast<int>(kind), static_cast<double>(number));
    return answer;
  }

  const std::string& kept(FormatKind kind, std::int64_t number) const {
    constexpr std::size_t kMost = 10'000;  // a page shows few different numbers
    auto& known = known_[static_cast<std::size_t>(kind)];
    if (known.size() > kMost) known.clear();
    const auto found = known.find(number);
    if (found != known.end()) return found->second;
    return known.emplace(number, ask(kind, number)).first->second;
  }

  mutable std::unordered_map<std::int64_t, std::string> known_[4];
  std::string pair_, middle_, last_;  // what stands between the items of a list
};

}  // namespace

std::vector<std::string> WebLanguages::preferred() const {
  std::string all;
  rondo_languages_preferred(&all);
  std::vector<std::string> tags;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = std::min(all.find('\n', at), all.size());
    tags.push_back(all.substr(at, end - at));
    at = end + 1;
  }
  return tags;
}

std::shared_ptr<const Formats> WebLanguages::speak(std::string_view language) {
  rondo_languages_speak(language.data(), language.size());
  return std::make_shared<WebFormats>();
}

}  // namespace rondo
