#include "base/ids.h"

namespace rondo {

std::string new_id_text(Random& random) {
  // No I, L, O, U: ids are read aloud and typed from paper.
  static constexpr std::string_view kDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  std::uint64_t bits = random.next();
  std::string text(12, '0');
  for (char& digit : text) {
    digit = kDigits[bits & 31U];
    bits >>= 5U;
  }
  return text;
}

}  // namespace rondo
