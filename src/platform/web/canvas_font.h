// Fonts without font files: a Dear ImGui font loader that lets the browser draw each glyph, in its
// own interface font with every fallback it has (shell/library/glyphs.js).
//
// Glyphs are made when they are first needed, for the size and the density at hand. Digits are all
// as wide as the widest, so that numbers line up. Emoji keep their colors.
#pragma once

struct ImFont;
struct ImFontAtlas;

namespace rondo {

// `weight` as CSS names it: 400 or 600. The font belongs to the atlas.
ImFont* add_canvas_font(ImFontAtlas& atlas, int weight);

}  // namespace rondo
