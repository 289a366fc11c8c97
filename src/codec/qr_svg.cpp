#include "codec/qr_svg.h"

#include "codec/link.h"

namespace rondo::codec {
namespace {

// Each run of dark modules in a row is one rectangle: "M4 4h7v1h-7z".
void append_row(std::string& path, const QrCode& code, int y) {
  for (int x = 0; x < code.size;) {
    int end = x;
    while (end < code.size && code.is_dark(end, y)) ++end;
    if (end > x) {
      const std::string length = std::to_string(end - x);
      path += 'M' + std::to_string(x + kQrQuietZone) + ' ' + std::to_string(y + kQrQuietZone);
      path += 'h' + length + "v1h-" + length + 'z';
    }
    x = end + 1;
  }
}

}  // namespace

std::string qr_svg(const QrCode& code) {
  const std::string side = std::to_string(code.size + 2 * kQrQuietZone);
  // Crisp edges, or fine light lines show between the rows.
  std::string svg = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 )" + side + ' ' + side +
                    R"(" shape-rendering="crispEdges">)";
  svg += R"(<path fill="#fff" d="M0 0h)" + side + 'v' + side + "h-" + side + R"(z"/>)";
  svg += R"(<path fill="#000" d=")";
  for (int y = 0; y < code.size; ++y) append_row(svg, code, y);
  return svg + R"("/></svg>)";
}

std::string address_qr_svg(std::string_view address) {
  if (link_advice(address) != LinkAdvice::qr_code) return {};
  const Result<QrCode> code = make_qr_code(address);
  return code ? qr_svg(*code) : std::string();
}

}  // namespace rondo::codec
