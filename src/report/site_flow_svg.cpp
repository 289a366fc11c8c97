// The picture of the pairs between sites on paper.
#include <cstdio>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "report/site_flow.h"

namespace rondo {
namespace {

constexpr double kPage = 680, kBar = 8, kHeadings = 26;
constexpr double kWords = 196, kLine = 17;  // the column of words on each side, and a line there
constexpr std::size_t kMostLetters = 28, kMostLines = 2;  // of them, at the size of letters below

std::string escaped_for_svg(std::string_view text) {
  std::string escaped;
  for (const char letter : text) {
    if (letter == '&') {
      escaped += "&amp;";
    } else if (letter == '<') {
      escaped += "&lt;";
    } else if (letter == '>') {
      escaped += "&gt;";
    } else {
      escaped += letter;
    }
  }
  return escaped;
}

// At blanks; what has no room in the last line is cut.
std::vector<std::string> lines_beside(std::string_view words) {
  std::vector<std::string> lines;
  while (words.size() > kMostLetters && lines.size() + 1 < kMostLines) {
    const std::size_t blank = words.rfind(' ', kMostLetters);
    if (blank == std::string_view::npos) break;
    lines.emplace_back(words.substr(0, blank));
    words.remove_prefix(blank + 1);
  }
  lines.push_back(beginning_of(words, kMostLetters));
  return lines;
}

// With a tenth, whatever the language.
std::string tenths_of_unit(double number) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.1f", number);
  return buffer;
}

class FlowSvg {
 public:
  explicit FlowSvg(SiteFlowPicture picture) : picture_(std::move(picture)) {
    for (std::vector<FlowSite>* side : {&picture_.mentors, &picture_.mentees}) {
      for (FlowSite& site : *side) {
        site.words_height = kLine * static_cast<double>(lines_beside(site.words).size());
      }
    }
    place(picture_, {});
  }

  std::string write(const FlowHeadings& headings) {
    svg_ =
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 )" + tenths_of_unit(kPage) + ' ' +
        tenths_of_unit(picture_.height + kHeadings + 1) +
        R"(" font-family="sans-serif" font-size="13">)"
        R"(<defs><pattern id="across" width="6" height="6" patternUnits="userSpaceOnUse">)"
        R"(<path fill="#bbb" d="M0 0h6v6h-6z"/><path stroke="#333" d="M0 3h6"/></pattern></defs>)";
    words(headings.mentors, 0, 14, false, true);
    words(headings.mentees, kPage, 14, true, true);
    for (const FlowBand& band : picture_.bands) add_band(band);
    for (const FlowSite& site : picture_.mentors) add_site(site, false);
    for (const FlowSite& site : picture_.mentees) add_site(site, true);
    return std::move(svg_) + "</svg>";
  }

 private:
  void words(const std::string& text, double x, double y, bool at_end, bool strong) {
    svg_ += "<text x=\"" + tenths_of_unit(x) + "\" y=\"" + tenths_of_unit(y) + '"';
    if (at_end) svg_ += R"( text-anchor="end")";
    if (strong) svg_ += R"( font-weight="bold")";
    svg_ += '>' + escaped_for_svg(text) + "</text>";
  }

  void add_site(const FlowSite& site, bool right) {
    double y = kHeadings + site.words_top() + 13;  // the foot of the first line
    for (const std::string& line : lines_beside(site.words)) {
      words(line, right ? kPage - kWords + 6 : kWords - 6, y, !right, false);
      y += kLine;
    }
    svg_ += "<rect x=\"" + tenths_of_unit(right ? kPage - kWords - kBar : kWords) + "\" y=\"" +
            tenths_of_unit(kHeadings + site.top) + "\" width=\"" + tenths_of_unit(kBar) +
            "\" height=\"" + tenths_of_unit(site.height) + "\" fill=\"#222\"/>";
  }

  void add_band(const FlowBand& band) {
    constexpr double kFrom = kWords + kBar, kTo = kPage - kFrom, kMiddle = kPage / 2;
    const std::string from = tenths_of_unit(kFrom), to = tenths_of_unit(kTo),
                      middle = tenths_of_unit(kMiddle);
    const auto y = [](double at) {
      return ' ' + tenths_of_unit(kHeadings + at);
    };
    const double left_end = band.left + band.thickness, right_end = band.right + band.thickness;
    const std::string fill = band.kind == FlowBand::Kind::across   ? "url(#across)"
                             : band.kind == FlowBand::Kind::within ? "#ddd"
                                                                   : "#fff";
    svg_ += "<path fill=\"" + fill + R"(" stroke="#555" stroke-width="0.7" d="M)" + from +
            y(band.left) + 'C' + middle + y(band.left) + ' ' + middle + y(band.right) + ' ' + to +
            y(band.right) + 'L' + to + y(right_end) + 'C' + middle + y(right_end) + ' ' + middle +
            y(left_end) + ' ' + from + y(left_end) + "Z\"/>";
  }

  SiteFlowPicture picture_;
  std::string svg_;
};

}  // namespace

std::string site_flow_svg(SiteFlowPicture picture, const FlowHeadings& headings) {
  return FlowSvg(std::move(picture)).write(headings);
}

}  // namespace rondo
