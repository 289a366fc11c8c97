#include "report/sign_up_poster.h"

#include <optional>

#include "base/iso_time.h"
#include "codec/link.h"
#include "codec/qr_svg.h"
#include "model/enum_names.h"

namespace rondo {
namespace {

// Empty where the text holds no day.
std::string day_words(std::string_view iso, const Words& words) {
  const std::string day(iso.substr(0, std::string_view("0000-00-00").size()));
  const auto noon_ms = utc_ms_of(day + "T12:00:00Z");
  return noon_ms ? words.formats().date(*noon_ms) : std::string();
}

std::string begins(const Event& event, const Words& words) {
  const std::string day = day_words(event.starts_at, words);
  const auto wall_ms = utc_ms_of(event.starts_at + ":00Z");
  if (day.empty() || !wall_ms) return {};
  return words.text(
      {"poster.begins", {arg("day", day), arg("time", words.formats().wall_time(*wall_ms))}});
}

std::string window(const Event& event, const Words& words) {
  const std::string opens = day_words(event.opens_on, words);
  const std::string closes = day_words(event.closes_on, words);
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

std::string code_of(const std::string& address) {
  if (codec::link_advice(address.size()) != codec::LinkAdvice::qr_code) return {};
  const auto code = codec::make_qr_code(address);
  return code ? codec::qr_svg(*code) : std::string();
}

}  // namespace

SignUpPoster sign_up_poster(const Event& event, const std::string& address, const Words& words) {
  PrintBlock page{PrintBlock::Kind::sign, event.name};
  for (const std::string& line :
       {event.purpose, for_whom(event, words), begins(event, words), window(event, words)}) {
    if (!line.empty()) page.table.rows.push_back({line});
  }
  page.picture = code_of(address);
  const bool with_code = !page.picture.empty();
  page.caption = words.text(with_code ? "poster.scan" : "poster.ask");
  return {{std::move(page)}, with_code};
}

}  // namespace rondo
