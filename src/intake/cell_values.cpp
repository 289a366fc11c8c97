#include "intake/cell_values.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/text.h"

namespace rondo::intake {
namespace {

const Phrases kBothRoles{"both",
                         "ambos",
                         "ambas",
                         "mentor and mentee",
                         "mentor mentee",
                         "mentee and mentor",
                         "mentee mentor",
                         "either",
                         "mentor y aprendiz"};
const Phrases kMenteeRole{"mentee",
                          "mentees",
                          "be mentored",
                          "being mentored",
                          "get mentored",
                          "protege",
                          "aprendiz",
                          "learner",
                          "receive",
                          "receiving",
                          "seek",
                          "seeking",
                          "find a mentor",
                          "have a mentor",
                          "request",
                          "need",
                          "want",
                          "get support",
                          "mentorado",
                          "mentorada",
                          "looking for a mentor",
                          "would like a mentor"};
const Phrases kMentorRole{"mentor", "mentors", "mentora",  "mentoring", "coach", "offer",
                          "give",   "provide", "can help", "can teach", "share"};
// Who is new at school has a mentor; a mentor may well name them: "Mentor of a new teacher".
const Phrases kNewcomer{"new teacher",      "new educator",
                        "new staff",        "beginning teacher",
                        "beginner teacher", "beginning educator",
                        "early career",     "first year teacher",
                        "1st year teacher", "second year teacher",
                        "2nd year teacher", "newcomer",
                        "novice",           "new hire",
                        "newly hired",      "inductee",
                        "docente nuevo",    "docente nueva",
                        "nuevo docente",    "nueva docente",
                        "maestro nuevo",    "maestra nueva",
                        "nuevo maestro",    "nueva maestra",
                        "profesor nuevo",   "profesora nueva",
                        "nuevo profesor",   "nueva profesora",
                        "principiante",     "novato",
                        "novata",           "recien llegado",
                        "recien llegada"};
// "I support a new teacher" is said by the one who is not new.
const Phrases kBesideNewcomer{"support",   "supports", "supporting", "help",   "helps", "helping",
                              "guide",     "guides",   "guiding",    "apoyar", "apoyo", "apoyando",
                              "ayudar",    "ayudo",    "ayudando",   "guiar",  "guio",  "guiando",
                              "acompanar", "acompano", "acompanando"};

const std::array<Phrases, 11> kNumberWords{Phrases{"zero", "none", "cero", "ninguno"},
                                           Phrases{"one", "uno", "una"},
                                           Phrases{"two", "dos"},
                                           Phrases{"three", "tres"},
                                           Phrases{"four", "cuatro"},
                                           Phrases{"five", "cinco"},
                                           Phrases{"six", "seis"},
                                           Phrases{"seven", "siete"},
                                           Phrases{"eight", "ocho"},
                                           Phrases{"nine", "nueve"},
                                           Phrases{"ten", "diez"}};

// The most telling words first: "very experienced" leads, "some experience" does not.
const std::array<Phrases, 4> kLevelWords{
    Phrases{"beginner", "basic", "basics", "new", "novice", "little", "principiante", "basico",
            "not confident"},
    Phrases{"some", "intermediate", "developing", "somewhat", "intermedio", "moderate"},
    Phrases{"experienced", "advanced", "proficient", "confident", "strong", "avanzado", "skilled",
            "good"},
    Phrases{"expert", "leads", "lead", "can lead", "can train", "trainer", "very experienced",
            "experto", "very confident", "master"}};

struct NumberAt {
  long value = 0;
  std::size_t end = 0;
};

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

// The digits from `at` on, without running out of range.
NumberAt read_digits(std::string_view text, std::size_t at) {
  NumberAt number{0, at};
  for (; number.end < text.size() && is_digit(text[number.end]); ++number.end) {
    number.value = std::min(number.value * 10 + (text[number.end] - '0'), 1'000'000L);
  }
  return number;
}

std::optional<int> number_word(std::string_view folded) {
  for (std::size_t number = 0; number < kNumberWords.size(); ++number) {
    for (const std::string_view word : kNumberWords[number]) {
      if (has_words(folded, word)) return static_cast<int>(number);
    }
  }
  return std::nullopt;
}

}  // namespace

bool has_words(std::string_view folded, std::string_view phrase) {
  for (std::size_t at = folded.find(phrase); at != std::string_view::npos;
       at = folded.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    const bool starts = at == 0 || folded[at - 1] == ' ';
    const bool ends = end == folded.size() || folded[end] == ' ';
    if (starts && ends) return true;
  }
  return false;
}

bool has_any(std::string_view folded, const Phrases& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return has_words(folded, phrase); });
}

std::optional<Roles> read_roles(std::string_view cell) {
  const std::string folded = fold(cell);
  if (has_any(folded, kBothRoles)) return Roles{true, true};
  // "I would like to find a mentor" names a mentor and asks for one.
  if (has_any(folded, kMenteeRole)) return Roles{false, true};
  if (has_any(folded, kMentorRole)) return Roles{true, false};
  return std::nullopt;
}

std::optional<Roles> read_role_cell(std::string_view cell) {
  if (const std::optional<Roles> roles = read_roles(cell)) return roles;
  const std::string folded = fold(cell);
  if (has_any(folded, kNewcomer) && !has_any(folded, kBesideNewcomer)) return Roles{false, true};
  return std::nullopt;
}

std::optional<Count> read_count(std::string_view cell) {
  const std::string_view text = trim(cell);
  std::optional<long> greatest;
  bool plain = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const bool negative = at == 1 && text[0] == '-';
    NumberAt number = read_digits(text, at);
    if (number.end + 1 < text.size() && (text[number.end] == '.' || text[number.end] == ',') &&
        is_digit(text[number.end + 1])) {
      const NumberAt fraction = read_digits(text, number.end + 1);
      if (fraction.value != 0) return std::nullopt;
      number.end = fraction.end;
    }
    if (negative || number.value > 1000) return std::nullopt;
    plain = at == 0 && number.end == text.size();
    greatest = std::max(greatest.value_or(0), number.value);
    at = number.end;
  }
  if (greatest) return Count{static_cast<int>(*greatest), plain};
  const std::optional<int> word = number_word(fold(text));
  if (word) return Count{*word, true};
  return std::nullopt;
}

std::optional<int> read_level(std::string_view cell) {
  const std::string folded = fold(cell);
  if (!folded.empty() && is_digit(folded[0])) {
    const long value = read_digits(folded, 0).value;
    if (value >= 1 && value <= 5) return static_cast<int>(std::min(value, 4L));
    return std::nullopt;
  }
  for (std::size_t level = kLevelWords.size(); level-- > 0;) {
    if (has_any(folded, kLevelWords[level])) return static_cast<int>(level) + 1;
  }
  return std::nullopt;
}

std::string read_email(std::string_view cell) {
  std::string text = fold_case(cell);
  if (text.rfind("mailto:", 0) == 0) text.erase(0, 7);
  // "Ana Lee <ana@example.org>", as copied from a mail program.
  const std::size_t open = text.find('<');
  if (open != std::string::npos && text.back() == '>') {
    text = text.substr(open + 1, text.size() - open - 2);
  }
  const std::size_t at = text.find('@');
  const bool good = at != std::string::npos && at > 0 &&
                    text.find('@', at + 1) == std::string::npos &&
                    text.find('.', at) != std::string::npos && text.back() != '.' &&
                    text.find_first_of(" \t\r\n,;<>\"") == std::string::npos;
  return good ? text : std::string();
}

bool says_nothing(std::string_view cell) {
  static const Phrases kNothing{"",          "n a",     "na",     "none", "anonymous",
                                "no answer", "null",    "tbd",    "nil",  "ninguno",
                                "ninguna",   "anonimo", "nothing"};
  return std::find(kNothing.begin(), kNothing.end(), fold(cell)) != kNothing.end();
}

}  // namespace rondo::intake
