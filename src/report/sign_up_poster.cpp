#include "report/sign_up_poster.h"

#include "base/iso_time.h"
#include "codec/qr_svg.h"
#include "model/enum_names.h"

namespace rondo {
namespace {

std::string begins(const Event& event, const Words& words) {
  return words.day_and_time(event.starts_at);
}

std::string window(const Event& event, const Words& words) {
  const std::string opens = words.day(event.opens_on);
  const std::string closes = words.day(event.closes_on);
  if (opens.empty() && closes.empty()) return {};
  if (opens.empty()) return words.text({"poster.until", {arg("closes", closes)}});
  if (closes.empty()) return words.text({"poster.from", {arg("opens", opens)}});
  return words.text({"poster.from_to", {arg("opens", opens), arg("closes", closes)}});
}

std::string for_whom(const Event& event, const Words& words) {
  if (event.signs_up == Sides::both) return {};
  if (event.signs_up == Sides::nobody) return words.text("poster.closed");
  return words.text("sign_up.for." + std::string(name_of(event.signs_up)));
}

}  // namespace

SignUpPoster sign_up_poster(const Event& event, const Coordinator& to, const std::string& address,
                            const Words& words) {
  PrintBlock page{PrintBlock::Kind::sign, event.name};
  for (const std::string& line :
       {event.purpose, for_whom(event, words), begins(event, words), window(event, words)}) {
    if (!line.empty()) page.table.rows.push_back({line});
  }
  page.picture = codec::address_qr_svg(address);
  const bool with_code = !page.picture.empty();
  page.caption =
      to.is_known()
          ? words.text({with_code ? "poster.scan_to" : "poster.ask_whom", {arg("who", to.line())}})
          : words.text(with_code ? "poster.scan" : "poster.ask");
  return {{std::move(page)}, with_code};
}

}  // namespace rondo
