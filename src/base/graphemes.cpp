#include "base/graphemes.h"

#include <utf8proc.h>

#include <algorithm>

namespace rondo {
namespace {

// Calls visit(offset) for each boundary behind the first letter, in order, until it answers false.
template <class Visit>
void visit_boundaries(std::string_view text, Visit visit) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  utf8proc_int32_t state = 0, before = 0;
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t point = 0;
    const utf8proc_ssize_t length =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &point);
    if (length <= 0) point = 0xFFFD;  // a malformed byte is a letter
    const bool starts = at == 0 || utf8proc_grapheme_break_stateful(before, point, &state);
    if (starts && at > 0 && !visit(at)) return;
    before = point;
    at += static_cast<std::size_t>(std::max<utf8proc_ssize_t>(length, 1));
  }
  if (!text.empty()) visit(text.size());
}

}  // namespace

std::size_t letter_boundary_up_to(std::string_view text, std::size_t at) {
  std::size_t last = 0;
  visit_boundaries(text, [&](std::size_t boundary) {
    if (boundary <= at) last = boundary;
    return boundary < at;
  });
  return last;
}

std::size_t first_letter_end(std::string_view text) {
  std::size_t end = 0;
  visit_boundaries(text, [&](std::size_t boundary) {
    end = boundary;
    return false;
  });
  return end;
}

}  // namespace rondo
