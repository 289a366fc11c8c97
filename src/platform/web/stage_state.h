// What the files of the stage share: surface.cpp (canvas and WebGL), input.cpp, environment.cpp,
// stage.cpp (frames).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "platform/web/canvas_shaper.h"
#include "platform/web/mirror.h"
#include "platform/web/stage.h"
#include "ui/ui.h"

struct ImGuiContext;

namespace rondo {

struct Environment {
  bool dark = false;
  bool more_contrast = false;
  bool forced_colors = false;
  bool reduced_motion = false;
  bool coarse_pointer = false;
  ui::SystemColors system_colors;
};

// The drawing surface: a WebGL 2 context and the renderer on it.
class Surface {
 public:
  bool open();
  bool usable() const { return context_ != 0 && !lost_; }
  // What Dear ImGui rendered last. The same picture again costs the graphics card nothing.
  void draw(int pixel_width, int pixel_height, ui::Color ground);
  // The browser took the context away, or gave it back: then everything is uploaded anew.
  void set_lost(bool lost);

 private:
  unsigned long context_ = 0;
  bool lost_ = false;
  std::string shown_;  // the picture on the canvas, see picture_of()
};

// What mouse or finger did, heard in its order: however long a frame takes, a finger that was drawn
// over the page came down where it began. A button is heard one per frame and not before the frame
// that hears where the pointer is: what lies under it has to know first that it is hovered.
struct PointerChange {
  enum class Kind : std::uint8_t { moves, goes_down, goes_up };
  Kind kind = Kind::moves;
  float x = 0, y = 0;  // CSS pixels
  int button = 0;      // of Dear ImGui
  bool finger = false;
  bool on_field = false;  // the finger came down on a field of the page
  bool waited = false;
};

struct Stage::State {
  ImGuiContext* context = nullptr;
  Surface surface;
  std::unique_ptr<CanvasShaper> shaper;
  std::unique_ptr<ui::Ui> ui;
  std::unique_ptr<Mirror> mirror;
  ui::FrameInput input;
  Environment environment;
  Look look;
  bool look_shown = false;
  Obstacle obstacle = Obstacle::none;
  Draw draw;
  Shortcut shortcut;
  Follow follow;
  double last_frame_s = 0;
  int frames_owed = 0;  // after an event: hover and release settle
  std::string cursor;
  std::vector<PointerChange> pointer;
};

// The one stage of the page, for calls from the library files; nullptr before run().
Stage::State* current_stage();

// environment.cpp
void listen_to_environment();
void apply_look(Stage::State& stage);
// input.cpp
void listen_to_input();
void hear_pointer(Stage::State& stage);
void show_cursor(Stage::State& stage);

}  // namespace rondo
