#include "app/sample_language.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/assets.h"
#include "base/text.h"
#include "codec/strict_json.h"
#include "codec/value_reader.h"
#include "edit/each.h"

namespace rondo {
namespace {

void add_spelling(Topic& topic, const std::string& spelling) {
  if (fold(spelling) != fold(topic.name)) topic.synonyms.insert(spelling);
}

}  // namespace

Result<SampleLanguage> SampleLanguage::read(std::string_view language,
                                            const std::vector<EventTemplate>& templates) {
  SampleLanguage read(templates);
  const std::string_view bytes = asset("samples/" + std::string(language) + ".json");
  if (bytes.empty()) return read;
  const Result<Value> file = codec::read_json(bytes);
  if (!file) return file.error();
  std::optional<Error> error;
  for (const auto& [english, text] : codec::ValueReader(*file, error).members()) {
    read.texts_[english] = text.text();
  }
  if (error) return *error;
  return read;
}

std::string SampleLanguage::said(const std::string& english) const {
  const auto found = texts_.find(english);
  return found == texts_.end() ? english : found->second;
}

std::string SampleLanguage::english(const std::string& text) const {
  const auto found = std::find_if(texts_.begin(), texts_.end(),
                                  [&](const auto& entry) { return entry.second == text; });
  return found == texts_.end() ? text : found->first;
}

Value SampleLanguage::said(const Value& english) const {
  if (const std::string* text = english.as_text()) return Value(said(*text));
  if (const Value::List* list = english.as_list()) {
    Value::List items;
    for (const Value& item : *list) items.push_back(said(item));
    return Value(std::move(items));
  }
  const Value::Object* object = english.as_object();
  if (object == nullptr) return english;
  Value::Object members;
  for (const auto& [name, member] : *object) members[said(name)] = said(member);
  return Value(std::move(members));
}

void SampleLanguage::say_sheet(Transaction& edit) const {
  change_each<Topic>(edit, [&](Topic& topic) {
    const std::string english = std::exchange(topic.name, said(topic.name));
    if (english == topic.name) return;
    add_spelling(topic, english);
    for (const EventTemplate& from : templates_) {
      for (const TemplateTopic& known : from.topics) {
        if (known.name != topic.name) continue;
        for (const std::string& spelling : known.synonyms) add_spelling(topic, spelling);
      }
    }
  });
  change_each<Registration>(edit, [&](Registration& registration) {
    registration.comment = said(registration.comment);
    for (auto& [topic, request] : registration.requests) request.goal = said(request.goal);
    for (const auto& [question, answer] : std::exchange(registration.characteristics, {})) {
      registration.characteristics[said(question)] = said(answer);
    }
  });
}

}  // namespace rondo
