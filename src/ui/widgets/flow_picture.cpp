#include "ui/widgets/flow_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "ui/draw.h"
#include "ui/scrolling.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr float kBar = 8;                    // of a site, beside its bands
constexpr float kLeastBand = 24;             // of what assistive technology points at
constexpr float kStrand = 6;                 // from one stripe of a band across sites to the next
constexpr float kNear = 3, kNearTouch = 12;  // how far beside a band the pointer may be
constexpr int kSteps = 28;                   // of a curve
constexpr TextStyle kHeading{.size = type::small, .weight = Weight::semibold};
constexpr TextStyle kSiteWords{.size = type::small};
constexpr TextStyle kCaption{.size = type::second, .weight = Weight::semibold};
constexpr TextStyle kHint{.size = type::second};

enum class Light : std::uint8_t { usual, lit, dimmed };

// Where bands begin and end, and how far down the picture begins.
struct Ways {
  float left = 0, right = 0, top = 0;
};

float alpha_of(const Theme& theme, Light light) {
  if (light == Light::lit) return 0.8F;
  if (light == Light::dimmed) return 0.14F;
  return theme.high_contrast() ? 0.5F : 0.34F;
}

ImVec2 point_on(const FlowBand& band, const Ways& ways, float share, float down) {
  return {ways.left + (ways.right - ways.left) * share,
          ways.top + static_cast<float>(upper_edge(band, share)) + down};
}

// Thin ones are seen all the same.
float drawn_thickness(const FlowBand& band) {
  return std::max(1.5F, static_cast<float>(band.thickness));
}

// How high the edge of a band is that is a pixel of the screen across, there.
float soft_edge(const FlowBand& band, const Ways& ways, float share) {
  constexpr float kBeside = 0.01F;
  const float pixels = std::max(1.0F, ImGui::GetIO().DisplayFramebufferScale.x);
  const float rise =
      point_on(band, ways, share + kBeside, 0).y - point_on(band, ways, share - kBeside, 0).y;
  const float run = 2 * kBeside * (ways.right - ways.left);
  return std::hypot(1.0F, rise / std::max(run, 0.01F)) / pixels;
}

// From one color to the other. Triangles that share their corners: slices that only touched would
// show seams. Both edges fade out within a pixel, since nothing else smooths them.
void fill_band(const FlowBand& band, const Ways& ways, Color from, Color to, float alpha) {
  constexpr unsigned int kCorners = 4;  // of a slice: outside, inside, inside, outside
  constexpr int kTriangles = 2 * (kCorners - 1);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.PrimReserve(kSteps * kTriangles * 3, (kSteps + 1) * static_cast<int>(kCorners));
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  const unsigned int first = list._VtxCurrentIdx;
  const float thickness = drawn_thickness(band);
  for (int step = 0; step <= kSteps; ++step) {
    const float share = static_cast<float>(step) / kSteps;
    const Color color = mix(from, to, share);
    const float half = soft_edge(band, ways, share) / 2, inside = std::min(half, thickness / 2);
    const ImU32 full = packed(with_alpha(color, alpha)), none = packed(with_alpha(color, 0));
    list.PrimWriteVtx(point_on(band, ways, share, -half), white, none);
    list.PrimWriteVtx(point_on(band, ways, share, inside), white, full);
    list.PrimWriteVtx(point_on(band, ways, share, thickness - inside), white, full);
    list.PrimWriteVtx(point_on(band, ways, share, thickness + half), white, none);
  }
  for (unsigned int step = 0; step < kSteps; ++step) {
    for (unsigned int strip = 0; strip + 1 < kCorners; ++strip) {
      const unsigned int here = first + kCorners * step + strip, next = here + kCorners;
      for (const unsigned int corner : {here, here + 1, next + 1, here, next + 1, next}) {
        list.PrimWriteIdx(static_cast<ImDrawIdx>(corner));
      }
    }
  }
}

// A line along the band, `down` from its upper edge.
void line_along(const FlowBand& band, const Ways& ways, float down, Color color, float width,
                bool dashed = false) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (dashed) {
    for (int step = 0; step < kSteps; step += 2) {
      list.AddLine(point_on(band, ways, static_cast<float>(step) / kSteps, down),
                   point_on(band, ways, static_cast<float>(step + 1) / kSteps, down), packed(color),
                   width);
    }
    return;
  }
  for (int step = 0; step <= kSteps; ++step) {
    list.PathLineTo(point_on(band, ways, static_cast<float>(step) / kSteps, down));
  }
  list.PathStroke(packed(color), 0, width);
}

// Across sites striped from the mentors' color to the mentees', within one plain and muted, unclear
// ones with a dashed edge: told apart without their colors, too.
void draw_band(Ui& ui, const FlowBand& band, const Ways& ways, Light light, bool focused) {
  const Theme& theme = ui.theme();
  const float thickness = drawn_thickness(band), alpha = alpha_of(theme, light);
  const float edge = light == Light::dimmed ? 0.25F : 0.85F;
  switch (band.kind) {
    case FlowBand::Kind::across: {
      fill_band(band, ways, theme.mentor.ink, theme.mentee.ink, alpha);
      const Color middle = mix(theme.mentor.ink, theme.mentee.ink, 0.5F);
      const int strands = std::max(1, static_cast<int>(std::round(thickness / kStrand)));
      for (int strand = 0; strand <= strands; ++strand) {
        const float down = thickness * static_cast<float>(strand) / static_cast<float>(strands);
        line_along(band, ways, down, with_alpha(middle, edge), 1);
      }
      break;
    }
    case FlowBand::Kind::within:
      fill_band(band, ways, theme.neutral.ink, theme.neutral.ink, alpha);
      break;
    case FlowBand::Kind::unclear:
      fill_band(band, ways, theme.neutral.ink, theme.neutral.ink, alpha / 3);
      for (const float down : {0.0F, thickness}) {
        line_along(band, ways, down, with_alpha(theme.neutral.ink, edge), 1, true);
      }
      break;
  }
  if (!focused) return;
  for (const float down : {-size::ring, thickness + size::ring}) {
    line_along(band, ways, down, theme.focus, size::ring);
  }
}

std::size_t walked_to(access::Key key, std::size_t at, std::size_t count) {
  switch (key) {
    case access::Key::left:
    case access::Key::up:
      return at == 0 ? count - 1 : at - 1;
    case access::Key::right:
    case access::Key::down:
      return at + 1 == count ? 0 : at + 1;
    case access::Key::home:
      return 0;
    case access::Key::end:
      return count - 1;
    default:
      return at;
  }
}

class FlowDrawing {
 public:
  FlowDrawing(Ui& ui, const FlowPictureOptions& options, std::optional<std::size_t>& marked)
      : ui_(ui), options_(options), marked_(marked), picture_(options.picture) {}

  void draw() {
    lay_out();
    access::Node image{.id = ui_.id("picture"), .role = access::Role::image};
    image.name = picture_.summary;
    image.rect = rect_;
    record(ui_, std::move(image));
    draw_words();
    hear_bands();
    if (access::intersect(rect_, clip_rect()).height > 0) draw_bands();
    draw_caption();
  }

 private:
  // Words stand in a column of their own on each side, where no band can cross them: as wide as the
  // longest line, but no wider than leaves the bands their room and than longest words need.
  float column_width(float width) const {
    float line = 0, word = 0;
    for (const std::vector<FlowSite>* side : {&picture_.mentors, &picture_.mentees}) {
      for (const FlowSite& site : *side) {
        line = std::max(line, text_width(ui_, site.words, kSiteWords));
        for (std::string_view rest = site.words; !rest.empty();) {
          const std::size_t end = std::min(rest.find(' '), rest.size());
          word = std::max(word, text_width(ui_, rest.substr(0, end), kSiteWords));
          rest.remove_prefix(std::min(end + 1, rest.size()));
        }
      }
    }
    return std::ceil(std::min(line, std::max(width * 0.3F, std::min(word, width * 0.38F)))) + 1;
  }

  void lay_out() {
    const float width = ui_.layout().offered_width();
    words_width_ = column_width(width);
    heading_width_ = (width - space::l) / 2;
    for (std::vector<FlowSite>* side : {&picture_.mentors, &picture_.mentees}) {
      for (FlowSite& site : *side) {
        site.words_height = lines_height(ui_, site.words, kSiteWords, words_width_);
      }
    }
    place(picture_, {});
    const float headings =
        std::max(lines_height(ui_, options_.headings.mentors, kHeading, heading_width_),
                 lines_height(ui_, options_.headings.mentees, kHeading, heading_width_)) +
        space::s;
    rect_ = ui_.layout().place({.natural_width = 320,
                                .width = width,
                                .height = headings + static_cast<float>(picture_.height) + 2});
    const float beside = words_width_ + space::xs + kBar + 2;
    ways_ = {rect_.x + beside, rect_.right() - beside, rect_.y + headings};
  }

  // Lines that end at the right end of their room where `at_end`.
  void side_words(std::string_view id, const std::string& words, float x, float y, float width,
                  TextStyle style, Color color, bool at_end) {
    const float height = lines_height(ui_, words, style, width);
    access::Node node{.id = ui_.id(id), .role = access::Role::text};
    node.name = words;
    node.rect = {x, y, width, height};
    const Rect at = node.rect;
    record(ui_, std::move(node));
    if (access::intersect(at, clip_rect()).height <= 0) return;
    float middle = y + line_height(style) / 2;
    for (const std::string_view line : wrap(ui_, words, style, width)) {
      const float from = at_end ? at.right() - text_width(ui_, line, style) : at.x;
      draw_line(ui_, line, from, middle, style, color);
      middle += line_height(style);
    }
  }

  void draw_words() {
    const Theme& theme = ui_.theme();
    side_words("mentors", options_.headings.mentors, rect_.x, rect_.y, heading_width_, kHeading,
               theme.mentor.ink, false);
    side_words("mentees", options_.headings.mentees, rect_.right() - heading_width_, rect_.y,
               heading_width_, kHeading, theme.mentee.ink, true);
    for (const bool right : {false, true}) {
      const Scope side(ui_, right ? "right" : "left");
      const std::vector<FlowSite>& sites = right ? picture_.mentees : picture_.mentors;
      for (std::size_t at = 0; at < sites.size(); ++at) {
        const FlowSite& site = sites[at];
        const float top = ways_.top + static_cast<float>(site.top);
        // Beside its bar, towards which its lines begin or end.
        side_words(std::to_string(at), site.words, right ? rect_.right() - words_width_ : rect_.x,
                   ways_.top + static_cast<float>(site.words_top()), words_width_, kSiteWords,
                   theme.ink, !right);
        const Rect bar{right ? ways_.right + 2 : ways_.left - 2 - kBar, top, kBar,
                       std::max(1.5F, static_cast<float>(site.height))};
        fill_rect(bar, right ? theme.mentee.ink : theme.mentor.ink, 2);
      }
    }
  }

  NodeId band_id(std::size_t at) const {
    return access::make_id(ui_.id("band"), std::to_string(at));
  }
  bool has_focus(std::size_t at) const { return ui_.focused() == band_id(at); }

  // Of those that are near, the thinnest: it lies over the others.
  std::optional<std::size_t> under_pointer() const {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!ImGui::IsMousePosValid(&pointer)) return std::nullopt;
    if (pointer.x < ways_.left || pointer.x > ways_.right) return std::nullopt;
    const float share = (pointer.x - ways_.left) / (ways_.right - ways_.left);
    std::optional<std::size_t> found;
    for (std::size_t at = 0; at < picture_.bands.size(); ++at) {
      const FlowBand& band = picture_.bands[at];
      const float top = point_on(band, ways_, share, 0).y;
      const float near = ui_.touch() ? kNearTouch : kNear;
      if (pointer.y < top - near || pointer.y > top + drawn_thickness(band) + near) continue;
      if (!found || band.thickness < picture_.bands[*found].thickness) found = at;
    }
    return found;
  }

  void mark(std::size_t at) {
    const bool was = marked_ == at;
    marked_.reset();
    if (!was) marked_ = at;
    ui_.request_frame(0);
  }

  void hear_bands() {
    const std::size_t count = picture_.bands.size();
    if (const auto at = under_pointer()) {
      const NodeId id = band_id(*at);
      const Press pressed = press(ui_, access::make_id(id, "shape"), rect_, false, id);
      if (pressed.hovered) hovered_ = at;
      if (pressed.held) ui_.focus(id);
      if (pressed.activated) mark(*at);
    }
    std::size_t stop = marked_.value_or(0) < count ? marked_.value_or(0) : 0;
    for (std::size_t at = 0; at < count; ++at) {
      if (has_focus(at)) stop = at;
    }
    access::Node list{.id = ui_.id("bands"), .role = access::Role::list};
    list.name = options_.label;
    list.description = options_.hint;
    list.rect = rect_;
    open_node(ui_, std::move(list));
    for (std::size_t at = 0; at < count; ++at) hear_band(at, at == stop);
    ui_.record().close();
  }

  void hear_band(std::size_t at, bool is_stop) {
    const NodeId id = band_id(at);
    const std::size_t count = picture_.bands.size();
    const Rect around = around_band(picture_.bands[at]);
    access::Action key;
    while (take_action(ui_, access::Action::Kind::key, id, &key)) {
      const std::size_t to = walked_to(key.key, at, count);
      if (to != at) ui_.focus(band_id(to));
    }
    if (take_action(ui_, access::Action::Kind::click, id)) mark(at);
    if (ui_.memory().reveal == id) {
      ui_.memory().reveal = 0;
      scroll_into_sight(ui_, inset(around, -space::s));
    }
    access::Node item{.id = access::make_id(id, "item"), .role = access::Role::list_item};
    item.row = static_cast<int>(at) + 1;
    item.row_count = static_cast<int>(count);
    item.rect = around;
    open_node(ui_, std::move(item));
    access::Node button{.id = id, .role = access::Role::button};
    button.name = picture_.bands[at].words;
    button.check = access::check_of(marked_ == at);
    button.focusable = true;
    button.skip_tab = !is_stop;
    button.rect = around;
    record(ui_, std::move(button));
    ui_.record().close();
  }

  Rect around_band(const FlowBand& band) const {
    const float top = ways_.top + static_cast<float>(std::min(band.left, band.right));
    const float height =
        static_cast<float>(std::abs(band.left - band.right)) + drawn_thickness(band);
    const float more = std::max(0.0F, kLeastBand - height) / 2;
    return {ways_.left, top - more, ways_.right - ways_.left, height + 2 * more};
  }

  std::optional<std::size_t> lit() const {
    if (hovered_) return hovered_;
    for (std::size_t at = 0; at < picture_.bands.size(); ++at) {
      if (has_focus(at)) return at;
    }
    return marked_ && *marked_ < picture_.bands.size() ? marked_ : std::nullopt;
  }

  // The one that stands out lies over the others.
  void draw_bands() {
    const std::optional<std::size_t> out = lit();
    for (std::size_t at = 0; at < picture_.bands.size(); ++at) {
      if (out == at) continue;
      draw_band(ui_, picture_.bands[at], ways_, out ? Light::dimmed : Light::usual, false);
    }
    if (!out) return;
    draw_band(ui_, picture_.bands[*out], ways_, Light::lit,
              has_focus(*out) && ui_.memory().focus_visible);
  }

  // As high for each band, so that nothing below moves.
  void draw_caption() {
    const float width = ui_.layout().offered_width();
    float height = lines_height(ui_, options_.hint, kHint, width);
    for (const FlowBand& band : picture_.bands) {
      height = std::max(height, lines_height(ui_, band.words, kCaption, width));
    }
    const Rect rect = ui_.layout().place({.natural_width = 320, .width = width, .height = height});
    if (access::intersect(rect, clip_rect()).height <= 0) return;
    if (const auto out = lit()) {
      draw_lines(ui_, picture_.bands[*out].words, rect.x, rect.y, kCaption, ui_.theme().ink, width);
    } else {
      draw_lines(ui_, options_.hint, rect.x, rect.y, kHint, ui_.theme().muted, width);
    }
  }

  Ui& ui_;
  const FlowPictureOptions& options_;
  std::optional<std::size_t>& marked_;
  SiteFlowPicture picture_;  // with the places of this width
  float words_width_ = 0, heading_width_ = 0;
  Rect rect_;
  Ways ways_;
  std::optional<std::size_t> hovered_;
};

// What the looks of bands mean, of those that there are.
void draw_legend(Ui& ui, const FlowPictureOptions& options) {
  constexpr float kWidth = 30, kHeight = 14;
  const std::array looks{std::pair{FlowBand::Kind::across, options.across},
                         std::pair{FlowBand::Kind::within, options.within},
                         std::pair{FlowBand::Kind::unclear, options.unclear}};
  const Row row(ui, {.id = "legend", .gap = space::l});
  for (const auto& look : looks) {
    const auto has_look = [&](const FlowBand& band) {
      return band.kind == look.first;
    };
    if (std::none_of(options.picture.bands.begin(), options.picture.bands.end(), has_look)) {
      continue;
    }
    const Row entry(ui, {.gap = space::s, .wrap = false});
    const Rect at =
        ui.layout().place({.natural_width = kWidth, .width = kWidth, .height = kHeight});
    FlowBand sample;
    sample.kind = look.first;
    sample.thickness = kHeight;
    draw_band(ui, sample, {at.x, at.right(), at.y}, Light::usual, false);
    text(ui, look.second, {.size = type::small, .ink = Ink::muted});
  }
}

}  // namespace

void flow_picture(Ui& ui, const FlowPictureOptions& options, std::optional<std::size_t>& marked) {
  const Scope scope(ui, options.id);
  const Column whole(ui, {.id = "flow"});
  const float limit = ui.layout().offered_width() > size::figures ? size::figures : 0;
  const Column column(ui, {.id = "narrow", .gap = space::s, .width = limit});
  FlowDrawing(ui, options, marked).draw();
  draw_legend(ui, options);
}

}  // namespace rondo::ui
