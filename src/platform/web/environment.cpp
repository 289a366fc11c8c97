#include <emscripten.h>

#include <cstddef>
#include <cstdio>
#include <optional>
#include <string_view>

#include "platform/web/stage_state.h"

extern "C" {
void rondo_environment_listen();
void rondo_environment_theme(const char* name, std::size_t size, int dark);
void rondo_environment_color(const char* name, std::size_t name_size, const char* value,
                             std::size_t value_size);
void rondo_environment_zoom(double factor);
}

namespace rondo {
namespace {

using ui::ThemeKind;

ThemeKind resolve(ThemeChoice choice, const Environment& environment) {
  const bool contrast = environment.more_contrast || environment.forced_colors;
  switch (choice) {
    case ThemeChoice::light:
      return ThemeKind::light;
    case ThemeChoice::dark:
      return ThemeKind::dark;
    case ThemeChoice::high_contrast:
      return environment.dark ? ThemeKind::contrast_dark : ThemeKind::contrast_light;
    case ThemeChoice::system:
      break;
  }
  if (contrast) return environment.dark ? ThemeKind::contrast_dark : ThemeKind::contrast_light;
  return environment.dark ? ThemeKind::dark : ThemeKind::light;
}

std::string_view name_of(ThemeKind kind) {
  switch (kind) {
    case ThemeKind::light:
      return "light";
    case ThemeKind::dark:
      return "dark";
    case ThemeKind::contrast_light:
      return "contrast-light";
    case ThemeKind::contrast_dark:
      return "contrast-dark";
  }
  return "light";
}

// The few colors that the page's own elements need (text fields being typed in).
void set_color(std::string_view name, ui::Color color) {
  char value[8];
  std::snprintf(value, sizeof value, "#%02x%02x%02x", color.red, color.green, color.blue);
  rondo_environment_color(name.data(), name.size(), value, 7);
}

}  // namespace

void listen_to_environment() {
  rondo_environment_listen();
}

void apply_look(Stage::State& stage) {
  const Environment& environment = stage.environment;
  const ThemeKind kind = resolve(stage.look.theme, environment);
  std::optional<ui::Theme> forced;
  if (environment.forced_colors && stage.look.theme == ThemeChoice::system) {
    forced = ui::forced_theme(environment.system_colors);
  }
  stage.input.compact = stage.look.compact;
  rondo_environment_zoom(stage.look.text_percent / 100.0);
  if (stage.look_shown && kind == stage.input.theme && forced == stage.input.forced_theme) return;
  stage.input.theme = kind;
  stage.input.forced_theme = forced;
  stage.look_shown = true;
  const ui::Theme& theme = forced ? *forced : ui::theme(kind);
  const std::string_view name = name_of(kind);
  rondo_environment_theme(name.data(), name.size(), theme.dark() ? 1 : 0);
  set_color("canvas", theme.canvas);
  set_color("surface", theme.surface);
  set_color("ink", theme.ink);
  set_color("muted", theme.muted);
  set_color("accent", theme.accent.ink);
}

}  // namespace rondo

// The colors as 0xRRGGBB; they count while the forced-colors flag is set.
extern "C" EMSCRIPTEN_KEEPALIVE void rondo_environment_forced(unsigned canvas, unsigned canvas_text,
                                                              unsigned link_text,
                                                              unsigned highlight,
                                                              unsigned highlight_text) {
  rondo::Stage::State* stage = rondo::current_stage();
  if (stage == nullptr) return;
  stage->environment.system_colors = {rondo::ui::rgb(canvas), rondo::ui::rgb(canvas_text),
                                      rondo::ui::rgb(link_text), rondo::ui::rgb(highlight),
                                      rondo::ui::rgb(highlight_text)};
}

// Flags: 1 dark, 2 more contrast, 4 forced colors, 8 reduced motion, 16 coarse pointer.
extern "C" EMSCRIPTEN_KEEPALIVE void rondo_environment(double width, double height,
                                                       double pixel_ratio, int flags,
                                                       double safe_bottom) {
  rondo::Stage::State* stage = rondo::current_stage();
  if (stage == nullptr) return;
  rondo::ui::FrameInput& input = stage->input;
  input.width = static_cast<float>(width);
  input.height = static_cast<float>(height);
  input.pixel_ratio = static_cast<float>(pixel_ratio);
  input.safe_bottom = static_cast<float>(safe_bottom);
  rondo::Environment& environment = stage->environment;
  environment.dark = (flags & 1) != 0;
  environment.more_contrast = (flags & 2) != 0;
  environment.forced_colors = (flags & 4) != 0;
  environment.reduced_motion = (flags & 8) != 0;
  environment.coarse_pointer = (flags & 16) != 0;
  input.reduced_motion = environment.reduced_motion;
  input.touch = environment.coarse_pointer;
  rondo::apply_look(*stage);
  rondo::Stage::wake();
}
