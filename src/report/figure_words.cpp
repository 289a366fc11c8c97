#include "report/figure_words.h"

#include <algorithm>
#include <cstdint>

namespace rondo {
namespace {

constexpr int kHour_min = 60;

}  // namespace

std::string number_text(const Words& words, int number) {
  return words.formats().number(number);
}

int rounded_percent(int part, int whole) {
  return (100 * part + whole / 2) / whole;
}

std::string share_text(const Words& words, int part, int whole) {
  if (whole == 0) return words.text("report.nothing");
  return words.text({"report.share",
                     {arg("percent", words.formats().percent(rounded_percent(part, whole))),
                      arg("part", part), arg("whole", whole)}});
}

Arg half_arg(const Words& words, std::string_view name, std::int64_t tenths) {
  if (tenths % 10 == 0) return arg(name, tenths / 10);
  return arg(name, words.formats().tenths(tenths));
}

std::string mean_text(const Words& words, const Scores& scores) {
  if (scores.said() == 0) return words.text("report.nothing");
  return words.text(
      {"report.mean",
       {arg("mean", words.formats().tenths(scores.tenths())), arg("count", scores.said())}});
}

std::string hours_text(const Words& words, int minutes) {
  const int hours = minutes / kHour_min, rest = minutes % kHour_min;
  if (hours == 0) return words.text({"report.minutes", {arg("minutes", rest)}});
  if (rest == 0) return words.text({"report.hours", {arg("hours", hours)}});
  return words.text({"report.hours_minutes", {arg("hours", hours), arg("minutes", rest)}});
}

std::string plain_tenths(int tenths) {
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string plain_hours(int minutes) {
  const int hundredths = (100 * minutes + kHour_min / 2) / kHour_min;
  const std::string rest = std::to_string(hundredths % 100);
  return std::to_string(hundredths / 100) + (rest.size() < 2 ? ".0" : ".") + rest;
}

void scale_bars(std::vector<int>& bars, int full) {
  if (bars.empty()) return;
  const int most = full > 0 ? full : std::max(1, *std::max_element(bars.begin(), bars.end()));
  for (int& bar : bars) {
    bar = static_cast<int>((1000 * static_cast<std::int64_t>(bar) + most / 2) / most);
  }
}

}  // namespace rondo
