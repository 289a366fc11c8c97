// A document for printing as plain blocks, built from data and never from the picture on screen.
// Whoever prints decides on fonts and pages; "keep together" asks for a block on one page.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rondo {

struct PrintTable {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;  // each as wide as the header

  bool operator==(const PrintTable&) const = default;
};

struct PrintBlock {
  enum class Kind : std::uint8_t { title, heading, paragraph, table };
  Kind kind = Kind::paragraph;
  std::string text;  // of all kinds but tables
  PrintTable table = {};
  bool keep_together = false;
  bool page_before = false;

  bool operator==(const PrintBlock&) const = default;
};

}  // namespace rondo
