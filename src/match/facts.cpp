#include "match/facts.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace rondo {
namespace {

using Words = std::vector<std::string>;

Words split_words(const std::string& folded) {
  Words words;
  std::size_t start = 0;
  while (start < folded.size()) {
    const std::size_t end = std::min(folded.find(' ', start), folded.size());
    if (end > start) words.push_back(folded.substr(start, end - start));
    start = end + 1;
  }
  return words;
}

template <std::size_t N>
bool any_of(const Words& words, const std::array<std::string_view, N>& wanted) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
  });
}

constexpr std::array<std::string_view, 4> kLanguage{"language", "languages", "idioma", "idiomas"};
// "Language arts" and "language learners" are subjects and students, not what a person speaks.
constexpr std::array<std::string_view, 4> kNotSpoken{"arts", "learner", "learners", "development"};
constexpr std::array<std::string_view, 5> kYears{"year", "years", "yrs", "ano", "anos"};
constexpr std::array<std::string_view, 8> kExperience{
    "experience", "teaching", "taught", "education", "service", "experiencia", "school", "schools"};
constexpr std::array<std::string_view, 8> kRole{"role", "roles", "position", "positions",
                                                "job",  "title", "puesto",   "cargo"};
constexpr std::array<std::string_view, 19> kWish{
    "target", "interest", "interested", "interests", "desired", "future",   "goal",
    "want",   "wants",    "explore",    "learn",     "aspire",  "aspiring", "like",
    "quiere", "quiero",   "conocer",    "interes",   "deseado"};

constexpr std::array<std::string_view, 9> kSite{"site", "sites", "school",  "schools", "campus",
                                                "sede", "sedes", "escuela", "plantel"};
// Fewer than of roles: people like their own school, and want much of it.
constexpr std::array<std::string_view, 6> kLearn{"target",  "learn",    "explore",
                                                 "conocer", "explorar", "aprender"};

bool means_target_role(const Words& name) {
  return any_of(name, kRole) && any_of(name, kWish);
}

bool means_target_site(const Words& name) {
  return !any_of(name, kRole) && any_of(name, kSite) && any_of(name, kLearn);
}

bool means_languages(const Words& name) {
  return any_of(name, kLanguage) && !any_of(name, kNotSpoken);
}

bool means_experience(const Words& name) {
  if (name.size() == 1 && (name[0] == "experience" || name[0] == "years")) return true;
  return any_of(name, kYears) && any_of(name, kExperience);
}

// Parts of an answer with several entries, folded -> as written.
std::map<std::string, std::string> split_answer(std::string_view answer) {
  std::map<std::string, std::string> parts;
  const auto add = [&](std::string_view part) {
    std::string folded = fold(part);
    if (!folded.empty()) parts.emplace(std::move(folded), collapse_spaces(part));
  };
  std::size_t start = 0;
  while (start <= answer.size()) {
    const std::size_t end = std::min(answer.find_first_of(",;/\n", start), answer.size());
    add(answer.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

// The first whole number in the answer: "7", "7 years", "10+", "3-5".
std::optional<int> first_number(std::string_view answer) {
  const std::size_t start = answer.find_first_of("0123456789");
  if (start == std::string_view::npos) return std::nullopt;
  int number = 0;
  for (std::size_t i = start; i < answer.size() && answer[i] >= '0' && answer[i] <= '9'; ++i) {
    number = number * 10 + (answer[i] - '0');
    if (number > 100) return std::nullopt;  // a calendar year or a slip, not years of work
  }
  return number;
}

}  // namespace

bool means_target(std::string_view name) {
  const Words words = split_words(fold(name));
  return means_target_role(words) || means_target_site(words);
}

Facts recognise_facts(const std::map<std::string, std::string>& characteristics) {
  Facts facts;
  for (const auto& [name, answer] : characteristics) {
    const Words words = split_words(fold(name));
    if (means_languages(words)) {
      facts.languages.merge(split_answer(answer));
    } else if (means_experience(words)) {
      if (!facts.experience_years) facts.experience_years = first_number(answer);
    } else if (any_of(words, kRole)) {
      const bool target = means_target_role(words);
      (target ? facts.target_roles : facts.roles).merge(split_answer(answer));
    } else if (means_target_site(words)) {
      facts.target_sites.merge(split_answer(answer));
    }
  }
  return facts;
}

int role_likeness(const std::string& left, const std::string& right) {
  if (left == right) return 2;
  // Words that stand in many roles tell nothing about which one is meant.
  static constexpr std::array<std::string_view, 12> kCommon{
      "school", "teacher", "staff", "of",        "the",  "in",
      "and",    "a",       "for",   "assistant", "high", "district"};
  const Words right_words = split_words(right);
  for (const std::string& word : split_words(left)) {
    if (std::find(kCommon.begin(), kCommon.end(), word) != kCommon.end()) continue;
    if (std::find(right_words.begin(), right_words.end(), word) != right_words.end()) return 1;
  }
  return 0;
}

}  // namespace rondo
