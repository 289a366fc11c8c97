#include "codec/strings.h"

#include <cassert>
#include <string>
#include <utility>

#include "base/assets.h"
#include "codec/json_pointer.h"
#include "codec/strict_json.h"

namespace rondo::codec {

Result<Words> read_words(std::string_view json) {
  const Result<Value> value = read_json(json);
  if (!value) return value.error();
  const Value::Object* table = value->as_object();
  if (table == nullptr) return error_at("error.program.expected_object", "/");
  Words::Texts texts;
  for (const auto& [key, text] : *table) {
    if (text.as_text() == nullptr) {
      return error_at("error.program.expected_text", below("", key));
    }
    texts.emplace(key, *text.as_text());
  }
  return Words(std::move(texts));
}

const std::map<std::string, Words, std::less<>>& embedded_words() {
  static const std::map<std::string, Words, std::less<>> tables = [] {
    constexpr std::string_view folder = "strings/", ending = ".json";
    std::map<std::string, Words, std::less<>> read;
    for (const std::string_view path : asset_paths()) {
      if (!path.starts_with(folder)) continue;
      Result<Words> words = read_words(asset(path));
      assert(words);
      const std::string_view file = path.substr(folder.size());
      if (words) read.emplace(file.substr(0, file.size() - ending.size()), *std::move(words));
    }
    return read;
  }();
  return tables;
}

}  // namespace rondo::codec
