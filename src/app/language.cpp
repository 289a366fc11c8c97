#include "app/language.h"

#include <algorithm>
#include <utility>

#include "base/assets.h"
#include "codec/strings.h"
#include "codec/templates.h"

namespace rondo {
namespace {

constexpr std::string_view kFolder = "strings/", kEnding = ".json", kEnglish = "en";

std::string file_of(std::string_view language) {
  return std::string(kFolder).append(language).append(kEnding);
}

}  // namespace

std::vector<Language> all_languages() {
  std::vector<Language> found;
  for (const std::string_view path : asset_paths()) {
    if (path.substr(0, kFolder.size()) != kFolder) continue;
    const std::string_view file = path.substr(kFolder.size());
    const std::string_view tag = file.substr(0, file.size() - kEnding.size());
    // Embedded, and read by the tests: a failure here is a build without its assets.
    const Result<Words> words = codec::read_words(asset(path));
    if (words) found.push_back({std::string(tag), words->text("language.name")});
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
  Result<Words> words =
      codec::read_words(asset(file_of(result.language)), languages.speak(result.language));
  if (words) result.words = chosen == kStretched ? words->stretched() : *std::move(words);
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
