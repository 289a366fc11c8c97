#include "ui/widgets/qr_picture.h"

#include <algorithm>
#include <cmath>

#include "codec/qr_code.h"
#include "ui/draw.h"

namespace rondo::ui {
namespace {

constexpr float kModule = 4;  // at least what a phone at arm's length tells apart
constexpr float kLargest =
    484;  // the largest code worth drawing (codec/link.h), 121 modules of that
constexpr Color kDarkModule = rgb(0x000000), kLightGround = rgb(0xFFFFFF);

void draw_modules(const codec::QrCode& code, const Rect& rect, float module) {
  const float start = module * codec::kQrQuietZone;
  for (int y = 0; y < code.size; ++y) {
    for (int x = 0; x < code.size; ++x) {
      if (!code.is_dark(x, y)) continue;
      fill_rect({rect.x + start + static_cast<float>(x) * module,
                 rect.y + start + static_cast<float>(y) * module, module, module},
                kDarkModule);
    }
  }
}

}  // namespace

void qr_picture(Ui& ui, const QrPictureOptions& options) {
  const Result<codec::QrCode> code = codec::make_qr_code(options.text);
  if (!code) return;
  const auto modules = static_cast<float>(code->size + 2 * codec::kQrQuietZone);
  const float most = std::min(kLargest, ui.layout().offered_width());
  const float module = std::max(1.0F, std::min(kModule, std::floor(most / modules)));
  const float side = modules * module;
  const Rect rect = ui.layout().place({.natural_width = side, .width = side, .height = side});
  access::Node node{.id = ui.id(options.id), .role = access::Role::image};
  node.name = options.label;
  node.rect = rect;
  record(ui, std::move(node));
  fill_rect(rect, kLightGround);
  draw_modules(*code, rect, module);
}

}  // namespace rondo::ui
