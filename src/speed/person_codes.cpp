#include "speed/person_codes.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "base/sha256.h"

namespace rondo {
namespace {

// Without I, L, O, U, 0 and 1, which are taken for other characters.
constexpr std::string_view kLetters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kLength = 4, kHostLength = 6;

int hex_digit(char digit) {
  return digit <= '9' ? digit - '0' : digit - 'a' + 10;
}

// As many characters as the hash gives: 32.
std::string letters_for(const std::string& id) {
  const std::string hash = sha256_hex(id);
  std::string letters;
  for (std::size_t at = 0; at + 1 < hash.size(); at += 2) {
    const auto value = static_cast<std::size_t>(hex_digit(hash[at]) * 16 + hex_digit(hash[at + 1]));
    letters += kLetters[value % kLetters.size()];
  }
  return letters;
}

// How many characters two begin with alike.
std::size_t shared(const std::string& one, const std::string& other) {
  return static_cast<std::size_t>(
      std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin());
}

}  // namespace

std::string tidy_code(std::string_view typed) {
  std::string code;
  for (const char letter : typed) {
    if (letter == ' ' || letter == '-') continue;
    code += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  }
  return code;
}

std::string host_code(const EventId& event) {
  return letters_for(event.text()).substr(0, kHostLength);
}

std::map<PersonId, std::string> person_codes(const Program& program, const EventId& event) {
  std::vector<std::pair<std::string, PersonId>> all;
  for (const auto& [id, registration] : program.registrations) {
    if (registration.event == event) all.emplace_back(letters_for(id.text()), registration.person);
  }
  std::sort(all.begin(), all.end());
  std::map<PersonId, std::string> codes;
  for (std::size_t at = 0; at < all.size(); ++at) {
    // Only neighbours in this order share as many characters.
    std::size_t length = kLength;
    if (at > 0) length = std::max(length, shared(all[at - 1].first, all[at].first) + 1);
    if (at + 1 < all.size())
      length = std::max(length, shared(all[at].first, all[at + 1].first) + 1);
    codes[all[at].second] = all[at].first.substr(0, length);
  }
  return codes;
}

PersonId person_of_code(const Program& program, const EventId& event, std::string_view typed) {
  const std::string code = tidy_code(typed);
  for (const auto& [person, own] : person_codes(program, event)) {
    if (own == code) return person;
  }
  return {};
}

}  // namespace rondo
