#include "match/facts.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "model/yes_no.h"

namespace rondo {
namespace {

using FoldedWords = std::vector<std::string_view>;

template <std::size_t N>
bool any_of(const FoldedWords& words, const std::array<std::string_view, N>& wanted) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
  });
}

constexpr std::array<std::string_view, 4> kLanguage{"language", "languages", "idioma", "idiomas"};
// "Language arts" and "language learners" are subjects and students, not what a person speaks.
constexpr std::array<std::string_view, 4> kNotSpoken{"arts", "learner", "learners", "development"};
constexpr std::array<std::string_view, 5> kYears{"year", "years", "yrs", "ano", "anos"};
constexpr std::array<std::string_view, 8> kExperience{
    "experience", "teaching", "taught", "education", "service", "experiencia", "school", "schools"};
constexpr std::array<std::string_view, 9> kRole{"role",  "roles", "position", "positions", "job",
                                                "title", "rol",   "puesto",   "cargo"};
constexpr std::array<std::string_view, 19> kWish{
    "target", "interest", "interested", "interests", "desired", "future",   "goal",
    "want",   "wants",    "explore",    "learn",     "aspire",  "aspiring", "like",
    "quiere", "quiero",   "conocer",    "interes",   "deseado"};

constexpr std::array<std::string_view, 9> kSite{"site", "sites", "school",  "schools", "campus",
                                                "sede", "sedes", "escuela", "plantel"};
// Fewer than of roles: people like their own school, and want much of it.
constexpr std::array<std::string_view, 6> kLearn{"target",  "learn",    "explore",
                                                 "conocer", "explorar", "aprender"};

bool means_target_role(const FoldedWords& name) {
  return any_of(name, kRole) && any_of(name, kWish);
}

bool means_target_site(const FoldedWords& name) {
  return !any_of(name, kRole) && any_of(name, kSite) && any_of(name, kLearn);
}

bool means_languages(const FoldedWords& name) {
  return any_of(name, kLanguage) && !any_of(name, kNotSpoken);
}

bool means_experience(const FoldedWords& name) {
  if (name.size() == 1 && (name[0] == "experience" || name[0] == "years")) return true;
  return any_of(name, kYears) && any_of(name, kExperience);
}

bool means_own_role(const FoldedWords& name) {
  return any_of(name, kRole) && !any_of(name, kWish) && !means_languages(name) &&
         !means_experience(name);
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

// Words that stand in the names of many sites, or around them in an answer.
std::set<std::string> telling_words_of_site(const std::string& folded) {
  static constexpr std::array<std::string_view, 35> kCommon{
      "school",  "schools",  "site",      "sites", "campus", "a",       "an",        "the", "any",
      "another", "other",    "different", "one",   "of",     "in",      "at",        "and", "or",
      "escuela", "escuelas", "colegio",   "sede",  "sedes",  "plantel", "un",        "una", "el",
      "la",      "otra",     "otro",      "de",    "del",    "en",      "cualquier", "y"};
  std::set<std::string> telling;
  for (const std::string_view word : split_words(folded)) telling.emplace(word);
  for (const std::string_view common : kCommon) telling.erase(std::string(common));
  return telling;
}

bool holds_all(const std::set<std::string>& words, const std::set<std::string>& wanted) {
  return !wanted.empty() && std::includes(words.begin(), words.end(), wanted.begin(), wanted.end());
}

}  // namespace

bool means_own_role(std::string_view characteristic) {
  const std::string folded = fold(characteristic);
  return means_own_role(split_words(folded));
}

Sides usual_sides(std::string_view characteristic) {
  const std::string folded = fold(characteristic);
  const FoldedWords words = split_words(folded);
  return means_target_role(words) || means_target_site(words) ? Sides::mentees : Sides::both;
}

Facts recognise_facts(const std::map<std::string, std::string>& characteristics) {
  Facts facts;
  for (const auto& [name, answer] : characteristics) {
    // "Would you take on a leading role?": yes is no role. A figure may be a number of years.
    if (read_yes_no(answer) && !first_number(answer)) continue;
    const std::string folded = fold(name);
    const FoldedWords words = split_words(folded);
    if (means_languages(words)) {
      facts.languages.merge(split_answer(answer));
    } else if (means_experience(words)) {
      if (!facts.experience_years) facts.experience_years = first_number(answer);
    } else if (means_own_role(words)) {
      facts.roles.merge(split_answer(answer));
    } else if (means_target_role(words)) {
      facts.target_roles.merge(split_answer(answer));
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
  const FoldedWords right_words = split_words(right);
  for (const std::string_view word : split_words(left)) {
    if (std::find(kCommon.begin(), kCommon.end(), word) != kCommon.end()) continue;
    if (std::find(right_words.begin(), right_words.end(), word) != right_words.end()) return 1;
  }
  return 0;
}

SiteNames::SiteNames(const Table<Site>& sites) {
  const auto add = [&](const SiteId& site, const std::string& written) {
    std::string folded = fold(written);
    std::set<std::string> telling = telling_words_of_site(folded);
    names_.push_back({site, std::move(folded), std::move(telling)});
  };
  for (const auto& [id, site] : sites) {
    add(id, site.name);
    for (const std::string& spelling : site.spellings) add(id, spelling);
  }
}

std::set<SiteId> SiteNames::meant_by(const std::map<std::string, std::string>& answers) const {
  std::set<SiteId> meant;
  for (const auto& [answer, written] : answers) {
    const std::set<std::string> telling = telling_words_of_site(answer);
    std::set<SiteId> called_so, with_all_words, within;
    std::size_t longest = 0;  // of the names within the answer: "North Harbor" rather than "Harbor"
    for (const Name& name : names_) {
      if (name.folded == answer) called_so.insert(name.site);
      if (holds_all(name.telling, telling)) with_all_words.insert(name.site);
      if (!holds_all(telling, name.telling) || name.telling.size() < longest) continue;
      if (name.telling.size() > longest) within.clear();
      longest = name.telling.size();
      within.insert(name.site);
    }
    meant.merge(!called_so.empty() ? called_so : !with_all_words.empty() ? with_all_words : within);
  }
  return meant;
}

}  // namespace rondo
