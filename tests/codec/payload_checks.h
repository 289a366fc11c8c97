// For tests of what links carry: the payload of a link that was written, and what becomes of one
// that was tampered with.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "codec/link.h"

namespace rondo::codec {

inline Link opened(const Result<std::string>& text) {
  REQUIRE_MESSAGE(text.ok(), (text.ok() ? "" : text.error().key));
  const Result<Link> link = read_link(*text);
  REQUIRE(link.ok());
  return *link;
}

// "key path" of the refusal; "read" when it is none.
template <class Read>
std::string outcome_of(const Result<Read>& read) {
  if (read) return "read";
  const ArgValue* path = read.error().find("path");
  return read.error().key + " " + (path == nullptr ? "" : std::get<std::string>(*path));
}

inline std::string replaced(std::string text, std::string_view part, std::string_view by) {
  const std::size_t at = text.find(part);
  REQUIRE_MESSAGE(at != std::string::npos, part);
  return text.replace(at, part.size(), by);
}

}  // namespace rondo::codec
