#include "codec/templates.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/assets.h"
#include "base/text.h"
#include "codec/link.h"
#include "codec/migrations.h"
#include "codec/record_json.h"
#include "codec/strict_json.h"
#include "model/collections.h"
#include "model/enum_names.h"
#include "model/fields.h"
#include "model/validate.h"

namespace rondo::codec {
namespace {

// Reads members of one object after the other; remembers the first that is not as it should be.
class TemplateReader {
 public:
  void text(const Value& from, std::string_view name, std::string& into) {
    const Value* value = from.find(name);
    const std::string* found = value == nullptr ? nullptr : value->as_text();
    if (found == nullptr || found->empty()) return fail(name);
    into = *found;
  }

  // A list that is not there is empty.
  void texts(const Value& from, std::string_view name, std::vector<std::string>& into) {
    each(from, name, [&](const Value& item) {
      const std::string* found = item.as_text();
      if (found == nullptr || found->empty()) return fail(name);
      into.push_back(*found);
    });
  }

  template <class Visit>
  void each(const Value& from, std::string_view name, Visit visit) {
    const Value* value = from.find(name);
    if (value == nullptr) return;
    const Value::List* list = value->as_list();
    if (list == nullptr) return fail(name);
    for (const Value& item : *list) visit(item);
  }

  // The fields of a record, by its table; `path` names it in errors.
  template <class Record>
  void record(const Value& from, const std::string& path, Record& into) {
    const Value::Object* object = from.as_object();
    if (object == nullptr) return fail(path);
    for (const auto& [name, value] : *object) {
      if (!set_whole_field(into, name, value)) fail(path + "/" + name);
    }
  }

  void fail(std::string_view field) {
    if (failed_.empty()) failed_ = field;
  }
  const std::string& failed() const { return failed_; }

 private:
  // Keyed fields are written element by element: maps are objects in a file, sets are lists.
  template <class Record>
  static bool set_whole_field(Record& record, const std::string& name, const Value& value) {
    if (const Value::Object* object = value.as_object()) {
      for (const auto& [element, inner] : *object) {
        if (!set_field(record, name + "/" + element, inner)) return false;
      }
      return true;
    }
    if (const Value::List* list = value.as_list()) {
      for (const Value& element : *list) {
        const std::string* text = element.as_text();
        if (text == nullptr || !set_field(record, name + "/" + *text, Value(true))) return false;
      }
      return true;
    }
    return set_field(record, name, value);
  }

  std::string failed_;
};

TemplateTopic read_topic(TemplateReader& reader, const Value& value) {
  TemplateTopic topic;
  if (value.find("focusArea") != nullptr) reader.text(value, "focusArea", topic.focus_area);
  reader.text(value, "name", topic.name);
  reader.texts(value, "synonyms", topic.synonyms);
  return topic;
}

TemplateCategory read_category(TemplateReader& reader, const Value& value) {
  TemplateCategory category;
  reader.text(value, "name", category.name);
  reader.texts(value, "pools", category.pools);
  if (const Value* ticks = value.find("ticks")) reader.record(*ticks, "ticks", category.ticks);
  return category;
}

void read_days(TemplateReader& reader, const Value& value, std::map<EventStage, int>& days) {
  constexpr std::int64_t kLongest = 366;
  const Value::Object* object = value.as_object();
  if (object == nullptr) return reader.fail("days");
  days.clear();
  for (const auto& [name, count] : *object) {
    const std::optional<EventStage> stage = from_name<EventStage>(name);
    const std::int64_t* number = count.as_int();
    if (!stage || number == nullptr || *number < 1 || *number > kLongest) {
      return reader.fail("days/" + name);
    }
    days[*stage] = static_cast<int>(*number);
  }
}

void add_spellings(const std::vector<std::string>& spellings, TemplateTopic& topic) {
  const auto same = [](const std::string& one) {
    return [folded = fold(one)](const std::string& other) {
      return fold(other) == folded;
    };
  };
  for (const std::string& spelling : spellings) {
    const auto known = std::find_if(topic.synonyms.begin(), topic.synonyms.end(), same(spelling));
    if (known == topic.synonyms.end() && !same(spelling)(topic.name)) {
      topic.synonyms.push_back(spelling);
    }
  }
}

// The members that are there replace those of `into`.
Result<EventTemplate> read_members(TemplateReader& reader, const Value& from, EventTemplate into) {
  const auto text = [&](std::string_view name, std::string& member) {
    if (from.find(name) != nullptr) reader.text(from, name, member);
  };
  text("name", into.name);
  text("title", into.title);
  text("summary", into.summary);
  text("description", into.description);
  text("icon", into.icon);
  const auto list = [&](std::string_view name, auto& member, auto read) {
    if (from.find(name) == nullptr) return;
    member.clear();
    reader.each(from, name, [&](const Value& item) { member.push_back(read(reader, item)); });
  };
  if (from.find("guidance") != nullptr) {
    into.guidance.clear();
    reader.texts(from, "guidance", into.guidance);
  }
  if (const Value* found = from.find("event")) {
    Value event = *found;
    migrate_questions(event);
    // Questions of a form are of one language.
    if (event.find("asked") != nullptr) into.event.asked.clear();
    reader.record(event, "event", into.event);
  }
  if (const Value* days = from.find("days")) read_days(reader, *days, into.days);
  list("topics", into.topics, read_topic);
  if (const Value* only = from.find("onlyTopics")) {
    const bool* found = only->as_bool();
    if (found == nullptr) reader.fail("onlyTopics");
    into.only_topics = found != nullptr && *found;
  }
  list("categories", into.categories, read_category);
  if (!reader.failed().empty()) {
    return Error{"error.template.form", {arg("field", reader.failed())}};
  }
  return into;
}

constexpr std::string_view kVersionMember = "templateVersion";
constexpr std::string_view kNeeded[] = {"name", "title", "summary", "description", "icon", "event"};

JsonLimits template_limits() {
  JsonLimits limits;
  limits.max_bytes = kMaxTemplateBytes;
  return limits;
}

// First of all, because the rest of a newer template may mean anything.
Result<Done> check_version(const Value& value) {
  const Value* member = value.find(kVersionMember);
  if (member == nullptr) return Done{};
  const std::int64_t* version = member->as_int();
  if (version == nullptr || *version < 1) {
    return Error{"error.template.form", {arg("field", kVersionMember)}};
  }
  if (*version <= kTemplateVersion) return Done{};
  return Error{"error.template.newer",
               {arg("version", *version), arg("supported", kTemplateVersion)}};
}

// The numbers are in range and the event refers to nothing: as a program that holds it would tell.
Result<Done> check_sense(const EventTemplate& read) {
  Program alone;
  Event event = read.event;
  for (std::size_t at = 0; at < read.categories.size(); ++at) {
    const PoolCategoryId id(std::to_string(at));
    alone.pool_categories.live[id].name = read.categories[at].name;
    event.categories[id] = read.categories[at].ticks;
  }
  if (!read.event.categories.empty()) {
    return Error{"error.template.form", {arg("field", "event/categories")}};
  }
  alone.events.live[EventId("event")] = std::move(event);
  const std::vector<Issue> issues = validate(alone);
  if (issues.empty()) return Done{};
  return Error{"error.template.form", {arg("field", "event/" + issues.front().field)}};
}

Value texts_value(const std::vector<std::string>& texts) {
  return Value(Value::List(texts.begin(), texts.end()));
}

Value event_value(const Event& event) {
  Program alone;
  const EventId id("event");
  alone.events.live[id] = event;
  Value value = record_to_value(alone, key_of<Event>(id));
  return value.is_null() ? Value(Value::Object{}) : value;
}

Value topic_value(const TemplateTopic& topic) {
  Value::Object object{{"name", Value(topic.name)}};
  if (!topic.focus_area.empty()) object["focusArea"] = Value(topic.focus_area);
  if (!topic.synonyms.empty()) object["synonyms"] = texts_value(topic.synonyms);
  return Value(std::move(object));
}

Value category_value(const TemplateCategory& category) {
  return Value(Value::Object{{"name", Value(category.name)},
                             {"pools", texts_value(category.pools)},
                             {"ticks", Value(Value::Object{{"min", Value(category.ticks.min)},
                                                           {"max", Value(category.ticks.max)}})}});
}

}  // namespace

Result<EventTemplate> template_from(const Value& value) {
  if (Result<Done> known = check_version(value); !known) return known.error();
  TemplateReader reader;
  for (const std::string_view name : kNeeded) {
    if (value.find(name) == nullptr) reader.fail(name);
  }
  Result<EventTemplate> read = read_members(reader, value, {});
  if (!read) return read;
  if (Result<Done> sound = check_sense(*read); !sound) return sound.error();
  return read;
}

Result<EventTemplate> read_template(std::string_view json) {
  const Result<Value> read = read_json(json, template_limits());
  if (!read) return read.error();
  return template_from(*read);
}

Value template_value(const EventTemplate& made) {
  Value::Object object{{std::string(kVersionMember), Value(kTemplateVersion)},
                       {"name", Value(made.name)},
                       {"title", Value(made.title)},
                       {"summary", Value(made.summary)},
                       {"description", Value(made.description)},
                       {"icon", Value(made.icon)},
                       {"event", event_value(made.event)}};
  if (!made.guidance.empty()) object["guidance"] = texts_value(made.guidance);
  Value::List topics, categories;
  for (const TemplateTopic& topic : made.topics) topics.push_back(topic_value(topic));
  for (const TemplateCategory& one : made.categories) categories.push_back(category_value(one));
  Value::Object days;
  for (const auto& [stage, count] : made.days) days[std::string(name_of(stage))] = Value(count);
  if (!days.empty()) object["days"] = Value(std::move(days));
  if (!topics.empty()) object["topics"] = Value(std::move(topics));
  if (made.only_topics) object["onlyTopics"] = Value(true);
  if (!categories.empty()) object["categories"] = Value(std::move(categories));
  return Value(std::move(object));
}

std::string write_template(const EventTemplate& made) {
  return write_json(template_value(made), JsonLayout::lines);
}

Result<std::string> write_template_link(const EventTemplate& made) {
  return write_link(
      {std::string(kTemplateLinkKind), write_json(template_value(made), JsonLayout::compact)});
}

bool looks_like_template(std::string_view bytes) {
  const Result<Value> read = read_json(bytes, template_limits());
  if (!read) return false;
  return read->find(kVersionMember) != nullptr ||
         (read->find("event") != nullptr && read->find("title") != nullptr);
}

Result<EventTemplate> read_translation(const EventTemplate& base, std::string_view json) {
  const Result<Value> read = read_json(json);
  if (!read) return read.error();
  TemplateReader reader;
  Result<EventTemplate> result = read_members(reader, *read, base);
  if (!result) return result;
  // Sheets may be in either language.
  for (std::size_t at = 0; at < std::min(result->topics.size(), base.topics.size()); ++at) {
    add_spellings(base.topics[at].synonyms, result->topics[at]);
  }
  // Not a matter of language.
  for (std::size_t at = 0; at < std::min(result->categories.size(), base.categories.size()); ++at) {
    result->categories[at].ticks = base.categories[at].ticks;
  }
  return result;
}

std::vector<EventTemplate> embedded_templates(std::string_view language) {
  std::vector<EventTemplate> templates;
  for (const std::string_view name : EnumNames<EventKind>::names) {
    const std::string file = std::string(name) + ".json";
    Result<EventTemplate> read = read_template(asset("templates/" + file));
    const std::string_view translation = asset("templates/" + std::string(language) + "/" + file);
    if (read && !translation.empty()) read = read_translation(*read, translation);
    assert(read);
    if (read) templates.push_back(*std::move(read));
  }
  return templates;
}

}  // namespace rondo::codec
