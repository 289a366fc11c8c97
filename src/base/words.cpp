#include "base/words.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/direction.h"
#include "base/iso_time.h"
#include "base/text.h"

namespace rondo {
namespace {

constexpr std::size_t kLongestArgument = 500;  // code points

// Vowels with an accent, so that a text of the table is told from one that is not; what stands in
// braces is an argument. Then as many letters more as make it 40 % longer.
std::string stretched_text(std::string_view text) {
  static constexpr std::pair<char, std::string_view> accented[] = {
      {'a', "á"}, {'e', "é"}, {'i', "í"}, {'o', "ó"}, {'u', "ú"}};
  std::string longer = "[";
  std::size_t letters = 0;
  bool argument = false;
  for (const char letter : text) {
    if (letter == '{') argument = true;
    const auto* found = std::find_if(std::begin(accented), std::end(accented),
                                     [&](const auto& pair) { return pair.first == letter; });
    if (argument || found == std::end(accented)) {
      longer += letter;
    } else {
      longer += found->second;
    }
    if (!argument) ++letters;
    if (letter == '}') argument = false;
  }
  // The brackets are two of the letters.
  const std::size_t more = (letters * 4 + 9) / 10;
  if (more > 2) longer.append(" ").append(more - 2, 'x');
  return longer + "]";
}

std::vector<std::string> each_by_itself(const std::vector<std::string>& items) {
  if (items.size() < 2) return items;  // a value alone runs as it does
  std::vector<std::string> each;
  for (const std::string& item : items) each.push_back(isolated(item));
  return each;
}

}  // namespace

Words::Words(Texts texts, std::shared_ptr<const Formats> formats)
    : texts_(std::make_shared<const Texts>(std::move(texts))), formats_(std::move(formats)) {}

std::string Words::argument_text(const ArgValue& value) const {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return formats_->number(*number);
  if (const auto* time = std::get_if<WallTime>(&value)) {
    const bool is_day = time->iso.size() == day_of(time->iso).size();
    std::string words = is_day ? day(time->iso) : day_and_time(time->iso);
    return words.empty() ? beginning_of(time->iso, kLongestArgument) : words;
  }
  return isolated(beginning_of(std::get<std::string>(value), kLongestArgument));
}

Words Words::with(std::shared_ptr<const Formats> formats) const {
  Words same = *this;
  same.formats_ = std::move(formats);
  return same;
}

Words Words::stretched() const {
  Texts longer;
  for (const auto& [key, text] : *texts_) longer.emplace(key, stretched_text(text));
  return Words(std::move(longer), formats_);
}

bool Words::has(std::string_view key) const {
  return texts_->find(key) != texts_->end() ||
         texts_->find(std::string(key) + ".other") != texts_->end();
}

const std::string* Words::find(const Message& message) const {
  if (const ArgValue* count = message.find("count")) {
    const auto* number = std::get_if<std::int64_t>(count);
    const std::string form = number == nullptr ? "other" : formats_->plural(*number);
    for (const std::string& key : {message.key + "." + form, message.key + ".other"}) {
      const auto plural = texts_->find(key);
      if (plural != texts_->end()) return &plural->second;
    }
  }
  const auto plain = texts_->find(message.key);
  return plain == texts_->end() ? nullptr : &plain->second;
}

std::string Words::day(std::string_view iso) const {
  const auto wall_ms = utc_ms_of(std::string(day_of(iso)) + "T00:00:00Z");
  return wall_ms ? formats_->wall_date(*wall_ms) : std::string();
}

std::string Words::day_and_time(std::string_view local_time) const {
  const auto wall_ms = utc_ms_of(std::string(local_time) + ":00Z");
  if (!wall_ms) return {};
  return text({"time.day_and_time",
               {arg("day", formats_->wall_weekday_date(*wall_ms)),
                arg("time", formats_->wall_time(*wall_ms))}});
}

std::string Words::list(const std::vector<std::string>& items) const {
  const std::vector<std::string> each = each_by_itself(items);
  return needs_semicolons(items) ? join_items(each) : formats_->list(each);
}

std::string Words::list_in_sentence(const std::vector<std::string>& items) const {
  return needs_semicolons(items) ? list(items) : formats_->list_in_sentence(each_by_itself(items));
}

std::string Words::text(std::string_view key) const {
  return text(Message{std::string(key), {}});
}

std::string Words::text(const Message& message) const {
  const std::string* pattern = find(message);
  if (pattern == nullptr) return message.key;
  std::string sentence;
  std::size_t at = 0;
  while (at < pattern->size()) {
    const std::size_t open = pattern->find('{', at);
    const std::size_t close = open == std::string::npos ? open : pattern->find('}', open);
    if (close == std::string::npos) break;
    sentence.append(*pattern, at, open - at);
    const std::string name = pattern->substr(open + 1, close - open - 1);
    const ArgValue* value = message.find(name);
    const std::string words = value != nullptr ? argument_text(*value) : "{" + name + "}";
    sentence += words;
    at = close + 1;
    // What was cut ends a sentence by itself: no fourth dot.
    if (without_isolates(words).ends_with("…") && pattern->substr(at, 1) == ".") ++at;
  }
  return sentence.append(*pattern, at);
}

}  // namespace rondo
