// The list of a multi_select that is too long to be looked through.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/choices.h"

namespace rondo::ui {

// From here on one looks for a choice by typing.
inline constexpr std::size_t kManyChoices = 11;

struct LongChoicesEvent {
  bool changed = false;
  bool dismissed = false;
};
// A dialog with the choices as checkboxes, narrowed to what is typed, the best first; Enter in the
// field takes that one. `chosen_words` tells what is chosen.
LongChoicesEvent long_choices(Ui& ui, const ChoiceOptions& options, std::string_view chosen_words,
                              std::vector<std::string>& chosen);

}  // namespace rondo::ui
