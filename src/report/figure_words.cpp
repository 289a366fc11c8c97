#include "report/figure_words.h"

#include <algorithm>
#include <cstdint>

namespace rondo {
namespace {

int tenths_of_hours(int minutes) {
  return (10 * minutes + 30) / 60;
}

}  // namespace

std::string share_text(const Words& words, int part, int whole) {
  if (whole == 0) return words.text("report.nothing");
  return words.text({"report.share",
                     {arg("percent", words.formats().percent((100 * part + whole / 2) / whole)),
                      arg("part", part), arg("whole", whole)}});
}

std::string mean_text(const Words& words, const Scores& scores) {
  if (scores.said() == 0) return words.text("report.nothing");
  return words.text(
      {"report.mean",
       {arg("mean", words.formats().tenths(scores.tenths())), arg("count", scores.said())}});
}

std::string hours_text(const Words& words, int minutes) {
  return words.text(
      {"report.hours", {arg("hours", words.formats().tenths(tenths_of_hours(minutes)))}});
}

std::string plain_tenths(int tenths) {
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string plain_hours(int minutes) {
  return plain_tenths(tenths_of_hours(minutes));
}

void scale_bars(std::vector<int>& bars) {
  if (bars.empty()) return;
  const int most = std::max(1, *std::max_element(bars.begin(), bars.end()));
  for (int& bar : bars) {
    bar = static_cast<int>((1000 * static_cast<std::int64_t>(bar) + most / 2) / most);
  }
}

}  // namespace rondo
