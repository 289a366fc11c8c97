#include "speed/person_codes.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <vector>

#include "base/sha256.h"

namespace rondo {
namespace {

// Without I, L, O, U, 0 and 1, which are taken for other characters.
constexpr std::string_view kLetters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kLength = 4;

int hex_digit(char digit) {
  return digit <= '9' ? digit - '0' : digit - 'a' + 10;
}

// As many characters as the hash gives: 32.
std::string letters_for(const RegistrationId& id) {
  const std::string hash = sha256_hex(id.text());
  std::string letters;
  for (std::size_t at = 0; at + 1 < hash.size(); at += 2) {
    const auto value = static_cast<std::size_t>(hex_digit(hash[at]) * 16 + hex_digit(hash[at + 1]));
    letters += kLetters[value % kLetters.size()];
  }
  return letters;
}

std::string tidy(std::string_view typed) {
  std::string code;
  for (const char letter : typed) {
    if (letter == ' ' || letter == '-') continue;
    code += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  }
  return code;
}

}  // namespace

std::map<PersonId, std::string> person_codes(const Program& program, const EventId& event) {
  std::map<PersonId, std::string> codes;
  std::set<std::string> taken;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event)) continue;
    const std::string letters = letters_for(id);
    std::size_t length = kLength;
    while (length < letters.size() && taken.count(letters.substr(0, length)) > 0) ++length;
    codes[registration.person] = *taken.insert(letters.substr(0, length)).first;
  }
  return codes;
}

PersonId person_of_code(const Program& program, const EventId& event, std::string_view typed) {
  const std::string code = tidy(typed);
  for (const auto& [person, own] : person_codes(program, event)) {
    if (own == code) return person;
  }
  return {};
}

}  // namespace rondo
