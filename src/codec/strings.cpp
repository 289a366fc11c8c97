#include "codec/strings.h"

#include <string>
#include <utility>

#include "codec/json_pointer.h"
#include "codec/strict_json.h"

namespace rondo::codec {

Result<Words> read_words(std::string_view json, std::shared_ptr<const Formats> formats) {
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
  return Words(std::move(texts), std::move(formats));
}

}  // namespace rondo::codec
