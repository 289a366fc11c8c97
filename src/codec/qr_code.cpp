#include "codec/qr_code.h"

#include <qrcodegen.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>

namespace rondo::codec {
namespace {

using Buffer = std::array<std::uint8_t, qrcodegen_BUFFER_LEN_MAX>;

QrCode modules_of(const Buffer& encoded) {
  QrCode code;
  code.size = qrcodegen_getSize(encoded.data());
  code.dark.reserve(static_cast<std::size_t>(code.size) * static_cast<std::size_t>(code.size));
  for (int y = 0; y < code.size; ++y) {
    for (int x = 0; x < code.size; ++x) {
      code.dark.push_back(qrcodegen_getModule(encoded.data(), x, y));
    }
  }
  return code;
}

}  // namespace

Result<QrCode> make_qr_code(std::string_view text) {
  if (text.empty()) return Error{"error.qr.empty", {}};
  if (text.size() > kMaxQrBytes) {
    return Error{"error.qr.too_long",
                 {arg("size", static_cast<std::int64_t>(text.size())),
                  arg("limit", static_cast<std::int64_t>(kMaxQrBytes))}};
  }
  // The library takes the bytes where it works on them.
  Buffer work{};
  std::copy(text.begin(), text.end(), work.begin());
  Buffer encoded{};
  constexpr bool kHigherLevelIfRoom = true;
  [[maybe_unused]] const bool fits = qrcodegen_encodeBinary(
      work.data(), text.size(), encoded.data(), qrcodegen_Ecc_MEDIUM, qrcodegen_VERSION_MIN,
      qrcodegen_VERSION_MAX, qrcodegen_Mask_AUTO, kHigherLevelIfRoom);
  assert(fits);
  return modules_of(encoded);
}

}  // namespace rondo::codec
