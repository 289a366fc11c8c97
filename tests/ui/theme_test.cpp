#include "ui/theme.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace rondo::ui;

namespace {

const std::vector<std::pair<ThemeKind, const char*>> kThemes = {
    {ThemeKind::light, "light"},
    {ThemeKind::dark, "dark"},
    {ThemeKind::contrast_light, "high contrast, light"},
    {ThemeKind::contrast_dark, "high contrast, dark"}};

// Grounds on which text of any kind may stand.
std::vector<Color> grounds(const Theme& theme) {
  return {theme.canvas, theme.surface, theme.raised, theme.hover};
}

std::vector<Tone> tones(const Theme& theme) {
  return {theme.accent, theme.mentor, theme.mentee, theme.good,
          theme.warn,   theme.bad,    theme.neutral};
}

}  // namespace

TEST_CASE("contrast is what WCAG computes") {
  CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(21));
  CHECK(contrast(rgb(0x777777), rgb(0xFFFFFF)) == doctest::Approx(4.48).epsilon(0.01));
  CHECK(contrast(rgb(0x123456), rgb(0x123456)) == doctest::Approx(1));
}

TEST_CASE("text can be read: 4.5 to 1, and 7 to 1 in high contrast") {
  for (const auto& named : kThemes) {
    CAPTURE(named.second);
    const Theme& theme = rondo::ui::theme(named.first);
    const double least = theme.high_contrast() ? 7 : 4.5;
    for (const Color ground : grounds(theme)) {
      CHECK(contrast(theme.ink, ground) >= least);
      CHECK(contrast(theme.muted, ground) >= least);
      CHECK(contrast(theme.accent.ink, ground) >= least);
    }
    for (const Tone& tone : tones(theme)) {
      CHECK(contrast(tone.ink, tone.soft) >= least);
      CHECK(contrast(tone.ink, theme.surface) >= least);
    }
    for (const Color primary : {theme.primary, theme.primary_hover, theme.primary_pressed}) {
      CHECK(contrast(theme.on_primary, primary) >= least);
    }
    CHECK(contrast(theme.on_danger, theme.danger) >= least);
    // Toasts and tooltips turn ink and surface around; a selected row holds ordinary text.
    CHECK(contrast(theme.surface, theme.ink) >= least);
    CHECK(contrast(theme.ink, theme.accent.soft) >= least);
    CHECK(contrast(theme.muted, theme.accent.soft) >= least);
    CHECK(contrast(theme.muted, theme.neutral.soft) >= least);
  }
}

TEST_CASE("controls and the focus ring can be seen: 3 to 1") {
  for (const auto& named : kThemes) {
    CAPTURE(named.second);
    const Theme& theme = rondo::ui::theme(named.first);
    for (const Color ground : grounds(theme)) {
      CHECK(contrast(theme.focus, ground) >= 3);
      CHECK(contrast(theme.edge, ground) >= 3);
    }
    CHECK(contrast(theme.focus, theme.accent.soft) >= 3);
    CHECK(contrast(theme.primary, theme.surface) >= 3);
    CHECK(contrast(theme.primary, theme.track) >= 3);
  }
}

TEST_CASE("forced colors: nothing has a color that the person did not choose") {
  const SystemColors chosen{.canvas = rgb(0x000000),
                            .canvas_text = rgb(0xFFFFFF),
                            .link_text = rgb(0xFFFF00),
                            .highlight = rgb(0x1AEBFF),
                            .highlight_text = rgb(0x000000)};
  const Theme theme = forced_theme(chosen);
  CHECK(theme.dark());
  CHECK(theme.high_contrast());
  for (const Color ground : grounds(theme)) CHECK(ground == chosen.canvas);
  for (const Tone& tone : tones(theme)) CHECK(tone.soft == chosen.canvas);
  CHECK(theme.ink == chosen.canvas_text);
  CHECK(theme.muted == chosen.canvas_text);
  CHECK(theme.accent.ink == chosen.link_text);
  CHECK(theme.primary == chosen.highlight);
  CHECK(theme.on_primary == chosen.highlight_text);
  CHECK_FALSE(forced_theme({.canvas = rgb(0xFFFFFF),
                            .canvas_text = rgb(0x000000),
                            .link_text = rgb(0x00009F),
                            .highlight = rgb(0x37006E),
                            .highlight_text = rgb(0xFFFFFF)})
                  .dark());
}

TEST_CASE("mixing is linear and exact at its ends") {
  CHECK(mix(rgb(0x000000), rgb(0xFFFFFF), 0) == rgb(0x000000));
  CHECK(mix(rgb(0x000000), rgb(0xFFFFFF), 1) == rgb(0xFFFFFF));
  CHECK(mix(rgb(0x000000), rgb(0x646464), 0.5F) == rgb(0x323232));
}
