// A QR code as a picture that scales: for pages, printed cards and files.
#pragma once

#include <string>
#include <string_view>

#include "codec/qr_code.h"

namespace rondo::codec {

// One <svg> element with its quiet zone, dark on light whatever the theme, one unit a module and as
// large as the place that it is put into. What the code says has to stand beside it as text: the
// element has no name of its own.
std::string qr_svg(const QrCode& code);

// Of an address; empty where it is too long for a code that a phone reads from paper
// (codec/link.h).
std::string address_qr_svg(std::string_view address);

}  // namespace rondo::codec
