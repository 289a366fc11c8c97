// What a person may choose about Rondo in this browser, as the settings offer it and the search
// finds it. Kept as preferences; the page applies them (main_web.cpp).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ui/view.h"

namespace rondo::ui {

// In percent of the usual size.
inline constexpr int kTextSizes[] = {100, 115, 130, 150};

struct Setting {
  std::string key;  // of the preference
  std::string label;
  std::vector<std::pair<std::string, std::string>> choices;  // value and label, the usual one first
};

std::vector<Setting> settings_of(const View& view);
// The value that holds now.
std::string chosen_value(const View& view, const Setting& setting);

}  // namespace rondo::ui
