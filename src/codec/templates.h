// The templates in assets/templates/<name>.json, as EventTemplates.
//
//   {"name": "topic-sprint", "title": ..., "summary": ..., "description": ..., "icon": "star",
//    "guidance": ["a sentence", ...],
//    "event": {the fields of an Event as in model/field_tables.h; sets as lists, maps as objects},
//    "topics": [{"focusArea": ..., "name": ..., "synonyms": [...]}, ...], "onlyTopics": true,
//    "categories": [{"name": ..., "ticks": {"min": 0, "max": 2}, "pools": [...]}, ...]}
//
// A template of one's own has the same form, in a program's record, a file and a link, with
// "templateVersion" besides. A topic without "focusArea" stands by itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "model/event_template.h"

namespace rondo::codec {

inline constexpr std::string_view kTemplateLinkKind = "template";
// Raised when an older reader would take something for wrong, such as a new field of an event.
inline constexpr std::int64_t kTemplateVersion = 2;
inline constexpr std::size_t kMaxTemplateBytes = std::size_t{256} << 10;

// Errors: those of codec/strict_json.h; error.template.newer {version, supported};
// error.template.form {field} for what is missing, of the wrong kind, out of range or unknown.
Result<EventTemplate> read_template(std::string_view json);
Result<EventTemplate> template_from(const Value& value);

// What reads back equal: as a value, as a file, and as the text of a link.
Value template_value(const EventTemplate& made);
std::string write_template(const EventTemplate& made);
Result<std::string> write_template_link(const EventTemplate& made);  // errors of write_link

// Whether a file holds a template, sound or not, rather than a program.
bool looks_like_template(std::string_view bytes);

// `base` in another language: assets/templates/<language>/<name>.json holds the members that read
// differently there, in the same order, and whatever it leaves out is that of `base`; topics keep
// their other spellings in both languages. Errors as of read_template.
Result<EventTemplate> read_translation(const EventTemplate& base, std::string_view json);

// All that are compiled in, in the order of the gallery: that of EventKind, blank last; in English
// where there is no translation. They are read by the tests, so failing to read one here is a bug.
std::vector<EventTemplate> embedded_templates(std::string_view language = "en");

}  // namespace rondo::codec
