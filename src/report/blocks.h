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
  // A bar beside each row, in thousandths of a full one; empty: no bars.
  std::vector<int> bars = {};

  bool operator==(const PrintTable&) const = default;
};

struct PrintBlock {
  enum class Kind : std::uint8_t {
    title,  // begins a page
    heading,
    paragraph,
    table,
    card,   // to cut out, up to eight to a page: a name with short lines under it
    badge,  // to cut out and wear
    sign,   // a page of its own, to be read from afar
    form,   // to fill in by hand, two to a page
    slide,  // a page on its side, to show on a wall
    // A framed page on its side: whose it is, over it the caption, under it what for. The last
    // group of its table is one row of what is filled in by hand, each under a line.
    certificate,
  };
  Kind kind = Kind::paragraph;
  std::string text;  // of all kinds but tables
  // Of tables; the lines of cards, badges, signs and slides are rows without a header.
  PrintTable table = {};
  // An SVG element, and what stands under it; either may be empty. Under a paragraph it has the
  // width of the page.
  std::string picture = {};
  std::string caption = {};
  std::string lead = {};  // of cards and forms: under the name, its first line the event's
  std::string note = {};  // of cards: under their lines, in small letters

  bool operator==(const PrintBlock&) const = default;
};

}  // namespace rondo
