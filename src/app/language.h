// The languages that Rondo speaks: one string table each in assets/strings/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/app_state.h"
#include "app/services.h"

namespace rondo {

// Of the preferences: the language chosen by hand; empty follows the browser.
inline constexpr std::string_view kLanguage = "language";
// English stretched (Words::stretched). Not offered, for tests of what has room.
inline constexpr std::string_view kStretched = "stretched";

// All that there are, by their tags: English first.
std::vector<Language> all_languages();

// The first of `wanted` ("es-MX") that Rondo speaks ("es"), else English.
std::string language_for(const std::vector<std::string>& wanted,
                         const std::vector<Language>& spoken);

// The words of a language, which becomes that of the page: `chosen`, or the browser's.
struct SpokenWords {
  std::string language;
  Words words;
};
SpokenWords words_for(std::string_view chosen, const std::vector<Language>& spoken,
                      Languages& languages);

// Puts words and templates of the preferred language into the state.
void speak(AppState& state, const Services& services);

}  // namespace rondo
