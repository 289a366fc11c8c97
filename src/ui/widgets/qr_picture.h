// A QR code on the page, for a phone's camera.
#pragma once

#include <string_view>

#include "ui/ui.h"

namespace rondo::ui {

struct QrPictureOptions {
  std::string_view id;
  std::string_view label;  // what it leads to
  std::string_view text;   // what it says, at most codec::kMaxQrBytes
};
// Dark on light in every theme, as cameras need it. Nothing is drawn of a text that fits no code.
void qr_picture(Ui& ui, const QrPictureOptions& options);

}  // namespace rondo::ui
