// The templates in assets/templates/<name>.json, as EventTemplates.
//
//   {"name": "topic-sprint", "title": ..., "summary": ..., "description": ..., "icon": "star",
//    "guidance": ["a sentence", ...],
//    "event": {the fields of an Event as in model/field_tables.h; sets as lists, maps as objects},
//    "topics": [{"focusArea": ..., "name": ..., "synonyms": [...]}, ...],
//    "categories": [{"name": ..., "ticks": {"min": 0, "max": 2}, "pools": [...]}, ...]}
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/event_template.h"

namespace rondo::codec {

// Errors: those of codec/strict_json.h; error.template.form {field} for what is missing, of the
// wrong kind, out of range or unknown.
Result<EventTemplate> read_template(std::string_view json);

// `base` in another language: assets/templates/<language>/<name>.json holds the members that read
// differently there, in the same order, and whatever it leaves out is that of `base`; topics keep
// their other spellings in both languages. Errors as above.
Result<EventTemplate> read_translation(const EventTemplate& base, std::string_view json);

// All that are compiled in, in the order of the gallery: that of EventKind, blank last; in English
// where there is no translation. They are read by the tests, so failing to read one here is a bug.
std::vector<EventTemplate> embedded_templates(std::string_view language = "en");

}  // namespace rondo::codec
