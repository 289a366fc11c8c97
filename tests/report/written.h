// For tests of what reports and messages say.
#pragma once

#include <string_view>

#include "base/words.h"
#include "codec/strings.h"
#include "report/person_messages.h"

namespace rondo::test {

inline Words english() {
  return codec::embedded_words().at("en");
}

inline bool holds(const PersonMessage& message, std::string_view words) {
  return message.text.find(words) != std::string::npos;
}

}  // namespace rondo::test
