// Words that differ by kind of event: "event_message.notice.text.one-off" beside
// "event_message.notice.text".
#pragma once

#include <string>

#include "base/words.h"
#include "model/enum_names.h"

namespace rondo {

// The key of the kind's own words where it has some, else `key`.
inline std::string key_for_kind(const std::string& key, EventKind kind, const Words& words) {
  std::string own = key + "." + std::string(name_of(kind));
  return words.has(own) ? own : key;
}

}  // namespace rondo
