// For tests of what messages and errors tell: an argument that has to be there.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "base/message.h"

namespace rondo::codec {

inline std::int64_t number_arg(const Message& message, std::string_view name) {
  const ArgValue* value = message.find(name);
  REQUIRE_MESSAGE(value != nullptr, name);
  return std::get<std::int64_t>(*value);
}

inline std::string text_arg(const Message& message, std::string_view name) {
  const ArgValue* value = message.find(name);
  REQUIRE_MESSAGE(value != nullptr, name);
  return std::get<std::string>(*value);
}

}  // namespace rondo::codec
