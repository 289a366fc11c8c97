// The design tokens: every color, size and space of the interface, and nothing else knows any.
// Themes share the names, so a widget is written once. Contrast is computed in a test: text 4.5:1
// on every ground it is used on, the edge of a control 3:1, all of it 7:1 in high contrast.
#pragma once

#include <cstdint>

namespace rondo::ui {

// 8 bits each, alpha last.
struct Color {
  std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;

  bool operator==(const Color&) const = default;
};

constexpr Color rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16 & 255), static_cast<std::uint8_t>(hex >> 8 & 255),
          static_cast<std::uint8_t>(hex & 255), 255};
}
constexpr Color with_alpha(Color color, float alpha) {
  color.alpha = static_cast<std::uint8_t>(static_cast<float>(color.alpha) * alpha);
  return color;
}
// `share` of `over` laid on `under`, both opaque.
Color mix(Color under, Color over, float share);

// WCAG 2: 1 to 21, both opaque.
double contrast(Color one, Color other);

enum class ThemeKind : std::uint8_t { light, dark, contrast_light, contrast_dark };

// A color with the soft ground that goes under it.
struct Tone {
  Color ink;   // text and shapes, on `soft` and on surfaces
  Color soft;  // ground

  bool operator==(const Tone&) const = default;
};

struct Theme {
  ThemeKind kind = ThemeKind::light;
  Color canvas;   // the page
  Color surface;  // cards, rail, top bar
  Color raised;   // menus and dialogs
  Color line;     // quiet borders, never the only sign of a control
  Color edge;     // borders of inputs: 3:1; buttons are told by their words
  Color ink;      // text
  Color muted;    // second line, placeholders
  Color hover;    // ground under the pointer
  Color pressed;
  Color primary;  // the one main action, bars
  Color primary_hover;
  Color primary_pressed;
  Color on_primary;
  Tone accent;  // selection, links, icons in soft squares
  Tone mentor, mentee;
  Tone good, warn, bad, neutral;
  Color danger;  // ground of a destructive button
  Color on_danger;
  Color track;  // the empty part of a bar
  Color focus;  // the ring: 3:1 on every ground
  Color scrim;  // over the page behind a dialog
  Color shadow;

  bool operator==(const Theme&) const = default;
  bool dark() const { return kind == ThemeKind::dark || kind == ThemeKind::contrast_dark; }
  bool high_contrast() const {
    return kind == ThemeKind::contrast_light || kind == ThemeKind::contrast_dark;
  }
};

const Theme& theme(ThemeKind kind);

// The colors that a person has forced on all pages (CSS system colors), and the high-contrast theme
// that uses no others: what tones tell elsewhere, words and shapes tell here.
struct SystemColors {
  Color canvas, canvas_text, link_text, highlight, highlight_text;

  bool operator==(const SystemColors&) const = default;
};
Theme forced_theme(const SystemColors& colors);

namespace space {
inline constexpr float xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32;
}  // namespace space

namespace size {
inline constexpr float rail = 208, narrow_rail = 84, top_bar = 56, bottom_bar = 64,
                       side_panel = 300;
inline constexpr float content = 1100;  // widest text column and cards
inline constexpr float form = 720;      // and of a page that stands alone
inline constexpr float figures = 520;   // and of figures: a value is near enough to what it is of
inline constexpr float choice_beside = 280;  // of a select with its button beside it
inline constexpr float phone = 700;          // narrower pages fold
inline constexpr float beside = 1080;        // on narrower ones the side panel lies over the page
inline constexpr float wide = 1200;  // on narrower ones the rail's names stand under its icons
inline constexpr float control = 36, control_touch = 44, control_compact = 30;
inline constexpr float row_two_lines = 54, row_one_line = 44;
inline constexpr float row_compact = 0.8F;  // of a row's height
inline constexpr float avatar = 32, icon = 20, icon_square = 36;
inline constexpr float ring = 2, ring_gap = 2;
}  // namespace size

namespace corner {
inline constexpr float control = 8, card = 10, chip = 999;
}  // namespace corner

namespace type {
inline constexpr float page = 26, section = 18, strong = 16, body = 15, second = 14, small = 13;
inline constexpr float line_height = 1.4F;  // of the size, for text of several lines
}  // namespace type

enum class Weight : std::uint8_t { regular, semibold };

}  // namespace rondo::ui
