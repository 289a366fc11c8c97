#include "base/words.h"

#include <utility>

#include "base/text.h"

namespace rondo {
namespace {

constexpr std::size_t kLongestArgument = 500;  // code points

std::string argument_text(const ArgValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  return beginning_of(std::get<std::string>(value), kLongestArgument);
}

}  // namespace

Words::Words(std::map<std::string, std::string, std::less<>> texts) : texts_(std::move(texts)) {}

bool Words::has(std::string_view key) const {
  return texts_.find(key) != texts_.end() ||
         texts_.find(std::string(key) + ".other") != texts_.end();
}

const std::string* Words::find(const Message& message) const {
  if (const ArgValue* count = message.find("count")) {
    const auto* number = std::get_if<std::int64_t>(count);
    const bool one = number != nullptr && *number == 1;
    const auto plural = texts_.find(message.key + (one ? ".one" : ".other"));
    if (plural != texts_.end()) return &plural->second;
  }
  const auto plain = texts_.find(message.key);
  return plain == texts_.end() ? nullptr : &plain->second;
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
    sentence += value != nullptr ? argument_text(*value) : "{" + name + "}";
    at = close + 1;
  }
  return sentence.append(*pattern, at);
}

}  // namespace rondo
