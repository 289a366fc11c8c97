#include "app/language.h"

#include <algorithm>
#include <utility>

#include "codec/strings.h"
#include "codec/templates.h"

namespace rondo {
namespace {

constexpr std::string_view kEnglish = "en";

}  // namespace

std::vector<Language> all_languages() {
  std::vector<Language> found;
  for (const auto& [tag, words] : codec::embedded_words()) {
    found.push_back({tag, words.text("language.name")});
  }
  std::stable_partition(found.begin(), found.end(),
                        [](const Language& language) { return language.tag == kEnglish; });
  return found;
}

std::string language_for(const std::vector<std::string>& wanted,
                         const std::vector<Language>& spoken) {
  for (const std::string& tag : wanted) {
    const std::string base = tag.substr(0, tag.find('-'));
    const bool known = std::any_of(spoken.begin(), spoken.end(),
                                   [&](const Language& language) { return language.tag == base; });
    if (known) return base;
  }
  return std::string(kEnglish);
}

SpokenWords words_for(std::string_view chosen, const std::vector<Language>& spoken,
                      Languages& languages) {
  std::vector<std::string> wanted = languages.preferred();
  if (!chosen.empty()) wanted.insert(wanted.begin(), std::string(chosen));
  SpokenWords result{language_for(wanted, spoken), {}};
  const auto found = codec::embedded_words().find(result.language);
  if (found == codec::embedded_words().end()) return result;
  const Words words = found->second.with(languages.speak(result.language));
  result.words = chosen == kStretched ? words.stretched() : words;
  return result;
}

void speak(AppState& state, const Services& services) {
  const auto found = state.preferences.find(kLanguage);
  const std::string chosen = found == state.preferences.end() ? std::string() : found->second;
  SpokenWords spoken = words_for(chosen, state.languages, *services.languages);
  state.language = std::move(spoken.language);
  state.words = std::move(spoken.words);
  state.templates = codec::embedded_templates(state.language);
}

}  // namespace rondo
