#include "codec/migrations.h"

#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "match/facts.h"
#include "model/enum_names.h"

namespace rondo::codec {
namespace {

constexpr std::int64_t kFirstVersion = 1;

// Null where there is none. What is of another kind is left for the reader to refuse.
Value::Object* object_in(Value::Object& from, std::string_view name) {
  const auto found = from.find(name);
  return found == from.end() ? nullptr : found->second.as_object();
}

Value question_of_choices(const std::string& name, const std::string& choices) {
  Value::Object question;
  if (!lines_in(choices).empty()) {
    question.emplace("answer", Value(name_of(ProfileAnswer::one_of)));
    question.emplace("choices", Value(choices));
  }
  const Sides sides = usual_sides(name);
  if (sides != Sides::both) question.emplace("sides", Value(name_of(sides)));
  return Value(std::move(question));
}

Result<Done> design_questions(Value::Object& file) {
  Value::Object* events = object_in(file, "events");
  if (events == nullptr) return Done{};
  for (auto& [id, event] : *events) migrate_questions(event);
  return Done{};
}

}  // namespace

void migrate_questions(Value& event) {
  Value::Object* fields = event.as_object();
  Value::Object* asked = fields == nullptr ? nullptr : object_in(*fields, "asked");
  if (asked == nullptr) return;
  for (auto& [name, question] : *asked) {
    const std::string* choices = question.as_text();
    if (choices != nullptr) question = question_of_choices(name, *choices);
  }
}

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> steps{{2, design_questions}};
  return steps;
}

std::int64_t format_version() {
  return kFirstVersion + static_cast<std::int64_t>(migrations().size());
}

Result<Done> migrate(Value::Object& file, std::int64_t from, const std::vector<Migration>& steps) {
  for (const Migration& step : steps) {
    if (step.to <= from) continue;
    if (Result<Done> applied = step.apply(file); !applied) return applied;
    file.insert_or_assign("formatVersion", Value(step.to));
  }
  return Done{};
}

}  // namespace rondo::codec
