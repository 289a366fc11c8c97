// Stage: the page's canvas with Dear ImGui on it. Turns what the browser reports into frames, and
// each frame into pixels (WebGL 2), the mirror and announcements. Frames happen on demand only.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "ui/ui.h"

namespace rondo {

// How the theme is chosen: by the system, or by the person.
enum class ThemeChoice : std::uint8_t { system, light, dark, high_contrast };

// What a person may choose about how everything looks.
struct Look {
  ThemeChoice theme = ThemeChoice::system;
  int text_percent = 100;  // of everything's size, as the browser's zoom does
  bool compact = false;

  bool operator==(const Look&) const = default;
};

// What of the browser is in the way of drawing.
enum class Obstacle : std::uint8_t { none, no_webgl, hidden_canvas };

class Stage {
 public:
  // `draw` makes one frame; it may run several times for one picture, until the layout is settled.
  using Draw = std::function<void(ui::Ui&)>;
  // "Control+Z", "Control+Shift+Z", "Control+K"; true when it was used.
  using Shortcut = std::function<bool(std::string_view)>;
  // A link of the application was followed.
  using Follow = std::function<void(const std::string&)>;

  Stage();
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  Obstacle obstacle() const;
  ui::Ui& ui();
  void choose_look(const Look& look);
  // Frames begin here and go on as events come.
  void run(Draw draw, Shortcut shortcut, Follow follow);
  // Asks for a frame, from anywhere outside of one.
  static void wake();

  struct State;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace rondo
