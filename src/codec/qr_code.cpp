#include "codec/qr_code.h"

#include <qrcodegen.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace rondo::codec {
namespace {

using Buffer = std::array<std::uint8_t, qrcodegen_BUFFER_LEN_MAX>;

// From so many characters on, what alphanumeric mode saves is more than changing to it costs.
constexpr std::size_t kWorthChanging = 8;

// As they stand in the code: bytes, and behind them what takes fewer bits.
struct Parts {
  std::string_view bytes;
  std::string_view alphanumeric;
};

Parts parts_of(std::string_view text) {
  constexpr std::string_view kAlphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  const std::size_t last_other = text.find_last_not_of(kAlphanumeric);
  const std::size_t head = last_other == std::string_view::npos ? 0 : last_other + 1;
  if (text.size() - head < kWorthChanging) return {text, {}};
  return {text.substr(0, head), text.substr(head)};
}

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
  const Error too_long{"error.qr.too_long",
                       {arg("size", static_cast<std::int64_t>(text.size())),
                        arg("limit", static_cast<std::int64_t>(kMaxQrBytes))}};
  // No longer than that, so that each part fits its buffer.
  if (qr_content_bits(text) > kMaxQrBytes * 8) return too_long;
  const Parts parts = parts_of(text);
  Buffer bytes{}, alphanumeric{};
  std::array<qrcodegen_Segment, 2> segments{};
  std::size_t count = 0;
  if (!parts.bytes.empty()) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(parts.bytes.data());
    segments[count++] = qrcodegen_makeBytes(data, parts.bytes.size(), bytes.data());
  }
  if (!parts.alphanumeric.empty()) {
    const std::string ended(parts.alphanumeric);
    segments[count++] = qrcodegen_makeAlphanumeric(ended.c_str(), alphanumeric.data());
  }
  Buffer work{}, encoded{};
  constexpr bool kHigherLevelIfRoom = true;
  const bool fits = qrcodegen_encodeSegmentsAdvanced(
      segments.data(), count, qrcodegen_Ecc_MEDIUM, qrcodegen_VERSION_MIN, qrcodegen_VERSION_MAX,
      qrcodegen_Mask_AUTO, kHigherLevelIfRoom, work.data(), encoded.data());
  if (!fits) return too_long;
  return modules_of(encoded);
}

std::size_t qr_content_bits(std::string_view text) {
  const Parts parts = parts_of(text);
  const std::size_t pairs = parts.alphanumeric.size() / 2, single = parts.alphanumeric.size() % 2;
  return parts.bytes.size() * 8 + pairs * 11 + single * 6;
}

}  // namespace rondo::codec
