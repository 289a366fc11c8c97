// A page around a few widgets: they need a window and a column.
#pragma once

#include <array>
#include <functional>

#include "ui/headless_ui.h"
#include "ui/scrolling.h"
#include "ui/theme.h"
#include "ui/widgets/choices.h"

namespace rondo::ui {

inline void in_window(Ui& ui, const std::function<void(Ui&)>& draw) {
  const access::Rect area{0, 0, ui.width(), ui.height()};
  begin_layer_window(ui, ui.id("window"), area, false);
  begin_scroll(ui, ui.id("scroll"), area, space::m, space::l);
  draw(ui);
  end_scroll(ui);
  end_layer_window();
}

struct WidgetScreen {
  explicit WidgetScreen(const std::function<void(Ui&)>& draw, float width = 1280,
                        float height = 800)
      : page([draw](Ui& ui) { in_window(ui, draw); }, width, height) {}
  HeadlessUi page;
};

// What tests of choices choose from. Of the second, the last one can't be chosen.
inline constexpr std::array<Choice, 3> kSides = {
    {{"mentor", "Mentor"}, {"mentee", "Mentee"}, {"both", "Both"}}};
inline constexpr std::array<Choice, 3> kFewer = {
    {{"mentor", "Mentor"}, {"mentee", "Mentee"}, {"both", "Both", "Once as each", true}}};

}  // namespace rondo::ui
