#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace rondo::ui {
namespace {

double luminance(Color color) {
  const auto channel = [](std::uint8_t value) {
    const double share = value / 255.0;
    return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(color.red) + 0.7152 * channel(color.green) + 0.0722 * channel(color.blue);
}

constexpr Theme kLightTheme = {
    .kind = ThemeKind::light,
    .canvas = rgb(0xF5F6F8),
    .surface = rgb(0xFFFFFF),
    .raised = rgb(0xFFFFFF),
    .line = rgb(0xE2E6EB),
    .edge = rgb(0x7F8A99),
    .ink = rgb(0x1A2330),
    .muted = rgb(0x586373),
    .hover = rgb(0xF0F3F7),
    .pressed = rgb(0xE4E9F0),
    .primary = rgb(0x2B59C3),
    .primary_hover = rgb(0x244DAB),
    .primary_pressed = rgb(0x1D4192),
    .on_primary = rgb(0xFFFFFF),
    .accent = {rgb(0x2752B8), rgb(0xE9EFFC)},
    .mentor = {rgb(0x0B6E66), rgb(0xE1F3F0)},
    .mentee = {rgb(0x6B3FC4), rgb(0xEFE9FB)},
    .good = {rgb(0x18794E), rgb(0xE4F4EB)},
    .warn = {rgb(0x9A5200), rgb(0xFDF0DF)},
    .bad = {rgb(0xB4232A), rgb(0xFCE9EA)},
    .neutral = {rgb(0x505B6A), rgb(0xF3F5F7)},
    .danger = rgb(0xB4232A),
    .on_danger = rgb(0xFFFFFF),
    .track = rgb(0xE6EAF0),
    .focus = rgb(0x1D4ED8),
    .scrim = {16, 24, 40, 112},
    .shadow = {16, 24, 40, 38},
};

constexpr Theme kDarkTheme = {
    .kind = ThemeKind::dark,
    .canvas = rgb(0x12182A),
    .surface = rgb(0x1A2236),
    .raised = rgb(0x212B42),
    .line = rgb(0x2F3A54),
    .edge = rgb(0x7886A3),
    .ink = rgb(0xF1F4FA),
    .muted = rgb(0xA9B5CC),
    .hover = rgb(0x243049),
    .pressed = rgb(0x2C3955),
    .primary = rgb(0x7FB0FF),
    .primary_hover = rgb(0x99C0FF),
    .primary_pressed = rgb(0xB3D0FF),
    .on_primary = rgb(0x0D1830),
    .accent = {rgb(0x9EC3FF), rgb(0x22335B)},
    .mentor = {rgb(0x62D6C6), rgb(0x163B3A)},
    .mentee = {rgb(0xC5AEFF), rgb(0x352B5C)},
    .good = {rgb(0x74DAA8), rgb(0x173B30)},
    .warn = {rgb(0xF6BE6B), rgb(0x41311A)},
    .bad = {rgb(0xFF9DA1), rgb(0x47212B)},
    .neutral = {rgb(0xB9C4D8), rgb(0x28334C)},
    .danger = rgb(0xFF9DA1),
    .on_danger = rgb(0x33090E),
    .track = rgb(0x2F3A54),
    .focus = rgb(0xA9CBFF),
    .scrim = {4, 8, 18, 160},
    .shadow = {0, 0, 0, 110},
};

constexpr Theme kContrastLight = {
    .kind = ThemeKind::contrast_light,
    .canvas = rgb(0xFFFFFF),
    .surface = rgb(0xFFFFFF),
    .raised = rgb(0xFFFFFF),
    .line = rgb(0x4B5563),
    .edge = rgb(0x1A2330),
    .ink = rgb(0x000000),
    .muted = rgb(0x28313D),
    .hover = rgb(0xEDF1F7),
    .pressed = rgb(0xDDE4EE),
    .primary = rgb(0x163A8F),
    .primary_hover = rgb(0x102C70),
    .primary_pressed = rgb(0x0B2054),
    .on_primary = rgb(0xFFFFFF),
    .accent = {rgb(0x163A8F), rgb(0xEAF0FD)},
    .mentor = {rgb(0x064A45), rgb(0xEAF7F5)},
    .mentee = {rgb(0x482694), rgb(0xF4EFFD)},
    .good = {rgb(0x0C5235), rgb(0xEBF7F0)},
    .warn = {rgb(0x683700), rgb(0xFEF5E9)},
    .bad = {rgb(0x8A141B), rgb(0xFDEFF0)},
    .neutral = {rgb(0x28313D), rgb(0xF3F5F7)},
    .danger = rgb(0x8A141B),
    .on_danger = rgb(0xFFFFFF),
    .track = rgb(0xD3DAE4),
    .focus = rgb(0x000000),
    .scrim = {0, 0, 0, 150},
    .shadow = {0, 0, 0, 0},
};

constexpr Theme kContrastDark = {
    .kind = ThemeKind::contrast_dark,
    .canvas = rgb(0x000000),
    .surface = rgb(0x000000),
    .raised = rgb(0x0B0F18),
    .line = rgb(0xA9B5CC),
    .edge = rgb(0xF1F4FA),
    .ink = rgb(0xFFFFFF),
    .muted = rgb(0xDCE4F2),
    .hover = rgb(0x1B2436),
    .pressed = rgb(0x27324A),
    .primary = rgb(0xA9CBFF),
    .primary_hover = rgb(0xC2DAFF),
    .primary_pressed = rgb(0xDAE8FF),
    .on_primary = rgb(0x000B20),
    .accent = {rgb(0xBAD5FF), rgb(0x0F1E3D)},
    .mentor = {rgb(0x8CEBDD), rgb(0x06231F)},
    .mentee = {rgb(0xDDCEFF), rgb(0x20163C)},
    .good = {rgb(0x9CECC4), rgb(0x08251A)},
    .warn = {rgb(0xFFD596), rgb(0x2A1C07)},
    .bad = {rgb(0xFFC2C4), rgb(0x331016)},
    .neutral = {rgb(0xDCE4F2), rgb(0x161D2B)},
    .danger = rgb(0xFFC2C4),
    .on_danger = rgb(0x260408),
    .track = rgb(0x3A465F),
    .focus = rgb(0xFFFFFF),
    .scrim = {0, 0, 0, 190},
    .shadow = {0, 0, 0, 0},
};

}  // namespace

Color mix(Color under, Color over, float share) {
  const auto channel = [share](std::uint8_t low, std::uint8_t high) {
    const float value = static_cast<float>(low) * (1 - share) + static_cast<float>(high) * share;
    return static_cast<std::uint8_t>(std::lround(value));
  };
  return {channel(under.red, over.red), channel(under.green, over.green),
          channel(under.blue, over.blue), 255};
}

double contrast(Color one, Color other) {
  const double a = luminance(one), b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

const Theme& theme(ThemeKind kind) {
  switch (kind) {
    case ThemeKind::dark:
      return kDarkTheme;
    case ThemeKind::contrast_light:
      return kContrastLight;
    case ThemeKind::contrast_dark:
      return kContrastDark;
    case ThemeKind::light:
      break;
  }
  return kLightTheme;
}

Theme forced_theme(const SystemColors& colors) {
  const Color ground = colors.canvas, ink = colors.canvas_text;
  const bool dark = luminance(ground) < luminance(ink);
  Theme theme = dark ? kContrastDark : kContrastLight;
  for (Color* one :
       {&theme.canvas, &theme.surface, &theme.raised, &theme.hover, &theme.pressed, &theme.track}) {
    *one = ground;
  }
  for (Color* one : {&theme.ink, &theme.muted, &theme.line, &theme.edge, &theme.focus}) *one = ink;
  for (Tone* tone :
       {&theme.mentor, &theme.mentee, &theme.good, &theme.warn, &theme.bad, &theme.neutral}) {
    *tone = {ink, ground};
  }
  theme.accent = {colors.link_text, ground};
  for (Color* one : {&theme.primary, &theme.primary_hover, &theme.primary_pressed, &theme.danger}) {
    *one = colors.highlight;
  }
  theme.on_primary = theme.on_danger = colors.highlight_text;
  return theme;
}

}  // namespace rondo::ui
