// A document for printing as plain blocks, built from data and never from the picture on screen.
// Whoever prints decides on fonts and pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rondo {

struct PrintTable {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;  // each as wide as the header
  // First rows of those that stand on one page, such as all of one person, ascending. Rows before
  // the first of them, and all where there are none, stand for themselves.
  std::vector<std::size_t> groups = {};

  bool operator==(const PrintTable&) const = default;
};

struct PrintBlock {
  enum class Kind : std::uint8_t {
    title,
    heading,
    paragraph,
    table,
    card,   // to cut out, eight to a page: a name with short lines under it
    badge,  // to cut out and wear
    sign,   // a page of its own, to be read from afar
  };
  Kind kind = Kind::paragraph;
  std::string text;  // of all kinds but tables
  // Of tables; the lines of cards, badges and signs are rows without a header.
  PrintTable table = {};

  bool operator==(const PrintBlock&) const = default;
};

}  // namespace rondo
