// JSON pointers (RFC 6901): how an Error says where in a file something stands.
#pragma once

#include <string>
#include <string_view>

#include "base/message.h"

namespace rondo::codec {

// `pointer` one step further down: "/people" and "a/b" give "/people/a~1b".
inline std::string below(std::string_view pointer, std::string_view name) {
  std::string result(pointer);
  result += '/';
  for (const char c : name) {
    if (c == '~') {
      result += "~0";
    } else if (c == '/') {
      result += "~1";
    } else {
      result += c;
    }
  }
  return result;
}

// `key` {path}.
inline Error error_at(std::string_view key, std::string_view pointer) {
  return {std::string(key), {arg("path", pointer)}};
}

}  // namespace rondo::codec
