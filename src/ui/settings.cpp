#include "ui/settings.h"

#include "app/language.h"

namespace rondo::ui {

std::vector<Setting> settings_of(const View& view) {
  Setting theme{"theme", view.tr("settings.theme"), {}};
  for (const std::string value : {"system", "light", "dark", "contrast"}) {
    theme.choices.emplace_back(value, view.tr("settings.theme_" + value));
  }
  Setting size{"text_size", view.tr("settings.text_size"), {}};
  for (const int percent : kTextSizes) {
    size.choices.emplace_back(std::to_string(percent), view.percent(percent));
  }
  Setting density{"density", view.tr("settings.density"), {}};
  for (const std::string value : {"comfortable", "compact"}) {
    density.choices.emplace_back(value, view.tr("settings.density_" + value));
  }
  Setting language{std::string(kLanguage), view.tr("settings.language"), {}};
  language.choices.emplace_back("", view.tr("settings.language_browser"));
  for (const Language& each : view.state.languages) {
    language.choices.emplace_back(each.tag, each.name);
  }
  return {theme, size, density, language};
}

std::string chosen_value(const View& view, const Setting& setting) {
  const auto found = view.state.preferences.find(setting.key);
  const bool chosen = found != view.state.preferences.end() && !found->second.empty();
  return chosen ? found->second : setting.choices.front().first;
}

}  // namespace rondo::ui
