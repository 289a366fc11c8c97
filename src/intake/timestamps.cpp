#include "intake/timestamps.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <sstream>
#include <tuple>

#include "base/text.h"
#include "intake/cell_values.h"

namespace rondo::intake {
namespace {

enum class DateOrder { unknown, day_first, month_first };

// The numbers of a cell as they stand; which of `first` and `second` is the day may be open.
struct Moment {
  int first = 0, second = 0, year = 0;
  bool year_first = false;  // then first is the month and second the day
  int hour = 0, minute = 0, second_of_minute = 0;
};

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<int> number() {
    skip_spaces();
    const std::size_t start = at_;
    int value = 0;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9' && at_ - start < 4) {
      value = value * 10 + (text_[at_] - '0');
      ++at_;
    }
    if (at_ == start) return std::nullopt;
    digits_ = at_ - start;
    return value;
  }
  std::size_t digits() const { return digits_; }

  bool take(std::string_view any_of) {
    if (at_ >= text_.size() || any_of.find(text_[at_]) == std::string_view::npos) return false;
    ++at_;
    return true;
  }
  void skip_spaces() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  std::string_view rest() const { return text_.substr(at_); }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t digits_ = 0;
};

bool read_date(Reader& reader, Moment& moment) {
  constexpr std::string_view kSeparators = "/-.";
  const std::optional<int> first = reader.number();
  if (!first) return false;
  moment.year_first = reader.digits() == 4;
  if (!reader.take(kSeparators)) return false;
  const std::optional<int> second = reader.number();
  if (!second || !reader.take(kSeparators)) return false;
  const std::optional<int> third = reader.number();
  if (!third) return false;
  if (moment.year_first) {
    std::tie(moment.year, moment.first, moment.second) = std::tuple(*first, *second, *third);
  } else {
    const int year = reader.digits() <= 2 ? 2000 + *third : *third;
    std::tie(moment.first, moment.second, moment.year) = std::tuple(*first, *second, year);
  }
  const bool one_is_month = moment.first <= 12 || (moment.second <= 12 && !moment.year_first);
  return one_is_month && moment.first >= 1 && moment.second >= 1 && moment.first <= 31 &&
         moment.second <= 31;
}

// The time may be missing; what stands behind it is ignored.
void read_time(Reader& reader, Moment& moment) {
  reader.take("T,");
  const std::optional<int> hour = reader.number();
  if (!hour || !reader.take(":")) return;
  moment.hour = *hour;
  moment.minute = reader.number().value_or(0);
  if (reader.take(":")) moment.second_of_minute = reader.number().value_or(0);
  // "PM", "p.m.", and "p. m." with any kind of space.
  const std::string behind = fold(reader.rest());
  const bool after_noon = behind.rfind("pm", 0) == 0 || behind.rfind("p m", 0) == 0;
  const bool before_noon = behind.rfind("am", 0) == 0 || behind.rfind("a m", 0) == 0;
  if (after_noon && moment.hour < 12) moment.hour += 12;
  if (before_noon && moment.hour == 12) moment.hour = 0;
}

std::optional<Moment> read_moment(std::string_view cell) {
  const std::string text = collapse_spaces(cell);
  Reader reader(text);
  Moment moment;
  if (!read_date(reader, moment)) return std::nullopt;
  read_time(reader, moment);
  return moment;
}

std::string iso_text(const Moment& moment, bool day_first) {
  const int month = day_first ? moment.second : moment.first;
  const int day = day_first ? moment.first : moment.second;
  std::array<char, 80> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02dT%02d:%02d:%02d", moment.year, month,
                day, moment.hour, moment.minute, moment.second_of_minute);
  return buffer.data();
}

using Moments = std::vector<std::optional<Moment>>;

bool runs_forward(const Moments& moments, bool day_first) {
  std::string last;
  for (const std::optional<Moment>& moment : moments) {
    if (!moment || moment->year_first) continue;
    std::string text = iso_text(*moment, day_first);
    if (text < last) return false;
    last = std::move(text);
  }
  return true;
}

DateOrder infer_order(const Moments& moments) {
  bool day_first = false;
  bool month_first = false;
  for (const std::optional<Moment>& moment : moments) {
    if (!moment || moment->year_first) continue;
    day_first = day_first || moment->first > 12;
    month_first = month_first || moment->second > 12;
  }
  if (!day_first && !month_first) {
    day_first = runs_forward(moments, true);
    month_first = runs_forward(moments, false);
  }
  if (day_first == month_first) return DateOrder::unknown;
  return day_first ? DateOrder::day_first : DateOrder::month_first;
}

// 1 to 12 for a month's folded name or its short form, in English or Spanish; 0 for other words.
int month_named(std::string_view word) {
  constexpr std::array<std::string_view, 12> kNames{"jan january ene enero",
                                                    "feb february febrero",
                                                    "mar march marzo",
                                                    "apr april abr abril",
                                                    "may mayo",
                                                    "jun june junio",
                                                    "jul july julio",
                                                    "aug august ago agosto",
                                                    "sep sept september septiembre",
                                                    "oct october octubre",
                                                    "nov november noviembre",
                                                    "dec december dic diciembre"};
  for (std::size_t month = 0; month < kNames.size(); ++month) {
    if (has_words(kNames[month], word)) return static_cast<int>(month) + 1;
  }
  return 0;
}

Span ascending(int one, int other) {
  return {std::min(one, other), std::max(one, other)};
}

// "2026-06-08", "6/8/2026": month and day in either order. A time of midnight is none.
std::optional<Span> span_of_numeric_date(const std::string& text) {
  Reader reader(text);
  Moment moment;
  if (!read_date(reader, moment)) return std::nullopt;
  if (!reader.rest().empty() && reader.rest() != " 00:00:00") return std::nullopt;
  return ascending(moment.first, moment.second);
}

// "8-Jun", "Jun 8 2026": the month and the other number, which may be a year's ("May-40").
std::optional<Span> span_of_worded_date(std::string_view text) {
  int month = 0;
  std::vector<int> numbers;
  std::istringstream words(fold(text));
  for (std::string word; words >> word;) {
    Reader reader(word);
    const std::optional<int> number = reader.number();
    if (number && reader.rest().empty()) {
      numbers.push_back(*number);
    } else if (month == 0 && month_named(word) != 0) {
      month = month_named(word);
    } else if (word != "de") {
      return std::nullopt;
    }
  }
  if (month == 0 || numbers.empty() || numbers.size() > 2) return std::nullopt;
  if (numbers.front() < 1 || numbers.front() > 99) return std::nullopt;
  return ascending(month, numbers.front());
}

}  // namespace

std::vector<std::string> read_timestamps(const std::vector<std::string_view>& cells) {
  Moments moments;
  moments.reserve(cells.size());
  for (const std::string_view cell : cells) moments.push_back(read_moment(cell));
  const DateOrder order = infer_order(moments);
  std::vector<std::string> result;
  result.reserve(cells.size());
  for (std::size_t index = 0; index < cells.size(); ++index) {
    const std::optional<Moment>& moment = moments[index];
    if (moment && moment->year_first) {
      result.push_back(iso_text(*moment, false));
    } else if (moment && order != DateOrder::unknown) {
      result.push_back(iso_text(*moment, order == DateOrder::day_first));
    } else {
      result.push_back(collapse_spaces(cells[index]));
    }
  }
  return result;
}

bool is_iso_time(std::string_view text) {
  constexpr std::string_view kForm = "0000-00-00T00:00:00";
  if (text.size() != kForm.size()) return false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool digit = text[at] >= '0' && text[at] <= '9';
    if (kForm[at] == '0' ? !digit : text[at] != kForm[at]) return false;
  }
  return true;
}

std::optional<Span> span_behind_date(std::string_view cell) {
  const std::string text = collapse_spaces(cell);
  const std::optional<Span> numeric = span_of_numeric_date(text);
  return numeric ? numeric : span_of_worded_date(text);
}

std::string span_text(const Span& span) {
  return std::to_string(span.first) + '-' + std::to_string(span.last);
}

bool are_timestamps(const std::vector<std::string_view>& cells) {
  std::size_t filled = 0;
  std::size_t dates = 0;
  for (const std::string_view cell : cells) {
    if (trim(cell).empty()) continue;
    ++filled;
    if (read_moment(cell)) ++dates;
  }
  return filled > 0 && dates * 10 >= filled * 8;
}

}  // namespace rondo::intake
