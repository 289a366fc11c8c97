#include "codec/templates.h"

#include <cassert>
#include <string>
#include <utility>

#include "base/assets.h"
#include "codec/strict_json.h"
#include "model/enum_names.h"
#include "model/fields.h"

namespace rondo::codec {
namespace {

// Reads members of one object after the other; remembers the first that is not as it should be.
class Reader {
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

TemplateTopic read_topic(Reader& reader, const Value& value) {
  TemplateTopic topic;
  reader.text(value, "focusArea", topic.focus_area);
  reader.text(value, "name", topic.name);
  reader.texts(value, "synonyms", topic.synonyms);
  return topic;
}

TemplateCategory read_category(Reader& reader, const Value& value) {
  TemplateCategory category;
  reader.text(value, "name", category.name);
  reader.texts(value, "pools", category.pools);
  if (const Value* ticks = value.find("ticks")) reader.record(*ticks, "ticks", category.ticks);
  return category;
}

}  // namespace

Result<EventTemplate> read_template(std::string_view json) {
  const Result<Value> read = read_json(json);
  if (!read) return read.error();
  Reader reader;
  EventTemplate result;
  reader.text(*read, "name", result.name);
  reader.text(*read, "title", result.title);
  reader.text(*read, "summary", result.summary);
  reader.text(*read, "description", result.description);
  reader.text(*read, "icon", result.icon);
  reader.texts(*read, "guidance", result.guidance);
  if (const Value* event = read->find("event")) {
    reader.record(*event, "event", result.event);
  } else {
    reader.fail("event");
  }
  reader.each(*read, "topics",
              [&](const Value& topic) { result.topics.push_back(read_topic(reader, topic)); });
  reader.each(*read, "categories", [&](const Value& category) {
    result.categories.push_back(read_category(reader, category));
  });
  if (!reader.failed().empty()) {
    return Error{"error.template.form", {arg("field", reader.failed())}};
  }
  return result;
}

std::vector<EventTemplate> embedded_templates() {
  std::vector<EventTemplate> templates;
  for (const std::string_view name : EnumNames<EventKind>::names) {
    Result<EventTemplate> read = read_template(asset("templates/" + std::string(name) + ".json"));
    assert(read);
    if (read) templates.push_back(*std::move(read));
  }
  return templates;
}

}  // namespace rondo::codec
