#include "match/slot_times.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"

namespace rondo {
namespace {

constexpr int kHour = 60;
constexpr int kNoon = 12 * kHour;
constexpr int kAfterLunch = 13 * kHour;
constexpr int kAfternoonEnds = 18 * kHour;
constexpr int kAfterSchool = 15 * kHour + 30;
constexpr int kSchoolDayBegins = 7 * kHour;
constexpr int kEveningEnds = 20 * kHour;
constexpr int kSchoolDays = 5;

struct DayWord {
  std::string_view name;  // folded; with an ending, too: "mondays"
  int weekday;
};
constexpr std::array kDays{DayWord{"monday", 0},    DayWord{"tuesday", 1}, DayWord{"wednesday", 2},
                           DayWord{"thursday", 3},  DayWord{"friday", 4},  DayWord{"saturday", 5},
                           DayWord{"sunday", 6},    DayWord{"lunes", 0},   DayWord{"martes", 1},
                           DayWord{"miercoles", 2}, DayWord{"jueves", 3},  DayWord{"viernes", 4},
                           DayWord{"sabado", 5},    DayWord{"domingo", 6}};
constexpr std::size_t kShortest = 3;  // letters of a day cut short: "tue", "tues", "mie"
constexpr std::array<std::string_view, 7> kDayKeys{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

struct TimeWords {
  std::string_view words;  // folded; the last with an ending, too: "mornings", "lunchtime"
  int minutes;
  int until = 0;  // where later times of the day are meant as well
};
constexpr std::array kPartsOfDay{TimeWords{"before school", 7 * kHour + 30},
                                 TimeWords{"antes de clase", 7 * kHour + 30},
                                 TimeWords{"after school", kAfterSchool, kEveningEnds},
                                 TimeWords{"despues de clase", kAfterSchool, kEveningEnds},
                                 TimeWords{"after lunch", kAfterLunch, kAfternoonEnds},
                                 TimeWords{"despues de comer", kAfterLunch, kAfternoonEnds},
                                 TimeWords{"despues de almorzar", kAfterLunch, kAfternoonEnds},
                                 TimeWords{"despues de la comida", kAfterLunch, kAfternoonEnds},
                                 TimeWords{"despues del almuerzo", kAfterLunch, kAfternoonEnds},
                                 TimeWords{"lunch", kNoon},
                                 TimeWords{"almuerzo", kNoon},
                                 TimeWords{"noon", kNoon},
                                 TimeWords{"midday", kNoon},
                                 TimeWords{"mediodia", kNoon},
                                 TimeWords{"afternoon", 14 * kHour, kAfternoonEnds},
                                 TimeWords{"tarde", 14 * kHour, kAfternoonEnds},
                                 TimeWords{"evening", 18 * kHour, kEveningEnds},
                                 TimeWords{"night", 18 * kHour, kEveningEnds},
                                 TimeWords{"noche", 18 * kHour, kEveningEnds},
                                 TimeWords{"morning", 9 * kHour, kNoon},
                                 TimeWords{"manana", 9 * kHour, kNoon}};
// Behind an hour.
constexpr std::array kQuarters{TimeWords{"y media", 30}, TimeWords{"y cuarto", 15},
                               TimeWords{"menos cuarto", -15}};

template <std::size_t kSize>
using WordList = std::array<std::string_view, kSize>;
// That may stand around a day and its time and say nothing besides.
constexpr WordList<17> kFillers{"-",  "a",  "al", "at",  "de",  "del", "el",  "en", "h",
                                "hs", "in", "la", "las", "los", "on",  "por", "the"};
// Beside days alone they change nothing.
constexpr WordList<11> kJoiners{"and",   "any", "cada", "clock", "e", "each",
                                "every", "o",   "or",   "todos", "y"};
// Before a number that is an hour, although it is not written as one.
constexpr WordList<11> kLeads{"about", "after", "around", "at",  "between", "desde",
                              "entre", "from",  "la",     "las", "since"};
// Between the first and the last of several days, and between begin and end.
constexpr WordList<9> kSpans{"-", "a", "al", "hasta", "through", "thru", "till", "to", "until"};
// What follows these is the earliest of many times, unless an end is said.
constexpr WordList<6> kAfters{"after", "desde", "despues", "from", "partir", "since"};
// No slot begins at what follows these.
constexpr WordList<6> kBefores{"antes", "before", "by", "hasta", "till", "until"};
// With one of them a slot does not say when, but when not.
constexpr WordList<8> kNots{"but", "except", "excepto", "menos", "never", "no", "not", "salvo"};

template <std::size_t kSize>
bool is_among(const WordList<kSize>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool begins_with(std::string_view text, std::string_view beginning) {
  return text.substr(0, beginning.size()) == beginning;
}

std::optional<int> weekday_named(std::string_view word) {
  for (const DayWord& day : kDays) {
    const bool cut_short = word.size() >= kShortest && begins_with(day.name, word);
    if (cut_short || begins_with(word, day.name)) return day.weekday;
  }
  return std::nullopt;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Of any script.
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

enum class HalfOfDay {
  open,   // "3:30" may be meant of either
  said,   // "3:30 pm", "noon"
  clear,  // "15:30", "03:30"
};

struct ClockTime {
  int minute = 0;
  HalfOfDay half = HalfOfDay::clear;
};

ClockTime clock_time_at(int hour, int minute, bool has_zero) {
  const bool is_open = hour > 0 && hour < 12 && !has_zero;
  return {hour * kHour + minute, is_open ? HalfOfDay::open : HalfOfDay::clear};
}

// At a school nobody meets at night: "3:30" alone is the afternoon.
int minute_at_school(const ClockTime& time) {
  const bool at_night = time.half == HalfOfDay::open && time.minute < kSchoolDayBegins;
  return time.minute + (at_night ? kNoon : 0);
}

// Takes off "am", "p.m.", "p. m."; true for the second half of the day.
std::optional<bool> take_half_of_day(std::string_view& text) {
  std::string_view half = text;
  if (!half.empty() && half[0] == ' ') half.remove_prefix(1);
  if (half.empty() || (half[0] != 'a' && half[0] != 'p')) return std::nullopt;
  const std::size_t m = half.find_first_not_of(". ", 1);
  if (m > 3 || half[m] != 'm') return std::nullopt;  // npos is more than that, too
  if (m + 1 < half.size() && is_letter(half[m + 1])) return std::nullopt;
  text = half.substr(m + 1);
  if (!text.empty() && text[0] == '.') text.remove_prefix(1);
  return half[0] == 'p';
}

// Takes off "h" or "hs" where it is a word of its own or stands before minutes.
bool take_hour_mark(std::string_view& text) {
  std::size_t size = text.substr(0, 2) == "hs" ? 2 : 1;
  if (text.empty() || text[0] != 'h') return false;
  if (text.size() > size && is_letter(text[size])) return false;
  text.remove_prefix(size);
  return true;
}

// Reads a clock time at the beginning of `text`, in lower case, and takes it off: "15:00",
// "3:30 pm", "3pm", "15h30", "15.00". What is none may be taken off in part.
std::optional<ClockTime> clock_time(std::string_view& text) {
  const auto number = [&]() -> std::optional<int> {
    int value = 0;
    std::size_t digits = 0;
    while (digits < text.size() && digits < 2 && is_digit(text[digits])) {
      value = value * 10 + (text[digits++] - '0');
    }
    text.remove_prefix(digits);
    return digits == 0 ? std::nullopt : std::optional(value);
  };
  const bool has_zero = begins_with(text, "0");
  const std::optional<int> hour = number();
  if (!hour) return std::nullopt;
  int minute = 0;
  bool is_time = false;
  if (begins_with(text, ":") || begins_with(text, ".")) {
    text.remove_prefix(1);
    const std::size_t before = text.size();
    minute = number().value_or(0);
    is_time = before - text.size() == 2;
  } else if (take_hour_mark(text)) {  // "15h" is complete
    minute = number().value_or(0);
    is_time = true;
  }
  ClockTime time = clock_time_at(*hour, minute, has_zero);
  if (const std::optional<bool> second_half = take_half_of_day(text)) {
    if (*hour > 12) return std::nullopt;
    time = {(*hour % 12 + (*second_half ? 12 : 0)) * kHour + minute, HalfOfDay::said};
    is_time = true;
  }
  if (!is_time || *hour > 23 || minute > 59) return std::nullopt;
  return time;
}

// A slot, cut up: folded words, numbers with what is attached to them ("4th", "25:99"), dashes, and
// clock times, whose colon folding would take away.
struct SlotPiece {
  std::string text;  // empty of a clock time
  std::optional<ClockTime> clock = {};
};

// In lower case, with single spaces and one kind of dash.
std::string with_plain_dashes(std::string_view slot) {
  std::string lower = fold_case(collapse_spaces(slot));
  for (const std::string_view dash : {"\u2012", "\u2013", "\u2014"}) {
    for (std::size_t at = lower.find(dash); at != std::string::npos; at = lower.find(dash, at)) {
      lower.replace(at, dash.size(), "-");
    }
  }
  return lower;
}

SlotPiece take_number(std::string_view& text) {
  std::string_view rest = text;
  if (const std::optional<ClockTime> clock = clock_time(rest)) {
    text = rest;
    return {"", clock};
  }
  const auto is_attached = [](char c) {
    return is_digit(c) || is_letter(c) || c == ':' || c == '.' || c == '/';
  };
  const auto end = std::find_if_not(text.begin(), text.end(), is_attached);
  std::string number(text.begin(), end);
  text.remove_prefix(number.size());
  number.erase(number.find_last_not_of(":./") + 1);  // "at 4."
  return {std::move(number)};
}

std::vector<SlotPiece> pieces_of(std::string_view slot) {
  const std::string lower = with_plain_dashes(slot);
  std::vector<SlotPiece> pieces;
  for (std::string_view rest = lower; !rest.empty();) {
    if (is_digit(rest[0])) {
      pieces.push_back(take_number(rest));
      continue;
    }
    if (rest[0] == '-') {
      pieces.push_back({"-"});
      rest.remove_prefix(1);
      continue;
    }
    const std::string folded = fold(rest.substr(0, rest.find_first_of("-0123456789")));
    for (const std::string_view word : split_words(folded)) {
      pieces.push_back({std::string(word)});
    }
    rest.remove_prefix(std::min(rest.find_first_of("-0123456789"), rest.size()));
  }
  return pieces;
}

struct SlotReading {
  std::vector<WeeklySpan> times = {};  // in no order
  std::vector<int> days = {};          // if it says nothing besides them
  // What the slot names if it says nothing besides, and the minute until when, where it says that.
  std::optional<WeeklyTime> only = {};
  std::optional<int> until = {};
};

// A time of the day as it stands there, and the first piece behind it.
struct WrittenTime {
  ClockTime time;
  std::size_t next = 0;
  int until = 0;           // of a part of the day
  bool is_part = false;    // "after school"
  bool is_number = false;  // "4"; whether that is an hour is told by what is around it
};

// Reads day by day and time by time: "Mon and Tue 9-10, Wed after 4". A time is of the days that
// stand before it, or behind it where the slot begins with a time: "after school on Mon or Tue".
class SlotReader {
 public:
  explicit SlotReader(std::string_view slot) : pieces_(pieces_of(slot)) {
    for (const SlotPiece& piece : pieces_) {
      has_day_ = has_day_ || weekday_named(piece.text).has_value();
    }
  }

  SlotReading read() {
    while (at_ < pieces_.size()) {
      if (!read_days() && !read_time()) read_word();
    }
    finish_group();
    if (says_not_) return {};
    // A day alone means the end of the school day; a day beside something that nobody understands
    // may mean any time.
    const bool has_only_days = times_.empty() && !is_unclear_;
    if (!is_unclear_) add_times(bare_days_, {DaySpan{kAfterSchool}});
    SlotReading reading{std::move(times_)};
    if (has_only_days) reading.days = std::move(bare_days_);
    if (says_more_ || named_days_ != 1 || named_clocks_ != 1) return reading;
    reading.only = reading.times.front().begin;
    reading.until = until_;
    return reading;
  }

 private:
  struct DaySpan {
    int minute = 0;
    int until = 0;  // as of WeeklySpan
  };

  std::string_view word_at(std::size_t at) const {
    return at < pieces_.size() ? std::string_view(pieces_[at].text) : std::string_view();
  }

  // How many pieces they take there; 0: they don't stand there.
  std::size_t phrase_at(std::size_t at, std::string_view words) const {
    for (std::size_t size = 1;; ++size) {
      const std::string_view found = word_at(at + size - 1);
      const std::size_t space = words.find(' ');
      if (space == std::string_view::npos) return begins_with(found, words) ? size : 0;
      if (found != words.substr(0, space)) return 0;
      words.remove_prefix(space + 1);
    }
  }

  std::size_t after_fillers(std::size_t at) const {
    while (is_among(kFillers, word_at(at))) ++at;
    return at;
  }

  std::size_t before_fillers(std::size_t at) const {
    while (at > 0 && is_among(kFillers, word_at(at - 1))) --at;
    return at;
  }

  std::optional<WrittenTime> part_at(std::size_t at) const {
    for (const TimeWords& part : kPartsOfDay) {
      const std::size_t size = phrase_at(at, part.words);
      if (size == 0) continue;
      return WrittenTime{{part.minutes, HalfOfDay::said}, at + size, part.until, true};
    }
    return std::nullopt;
  }

  std::optional<WrittenTime> told_at(std::size_t at) const {
    if (at >= pieces_.size()) return std::nullopt;
    if (std::optional<WrittenTime> part = part_at(at)) return part;
    if (pieces_[at].clock) return WrittenTime{*pieces_[at].clock, at + 1};
    const std::string& text = pieces_[at].text;
    const bool is_number = !text.empty() && text.size() <= 2 &&
                           std::all_of(text.begin(), text.end(), is_digit) && std::stoi(text) < 24;
    if (!is_number) return std::nullopt;
    WrittenTime told{clock_time_at(std::stoi(text), 0, text[0] == '0'), at + 1, 0, false, true};
    for (const TimeWords& quarter : kQuarters) {
      const std::size_t size = phrase_at(told.next, quarter.words);
      if (size == 0) continue;
      told.time.minute += quarter.minutes;
      told.next += size;
      told.is_number = false;
      break;
    }
    return told;
  }

  // "10" of "9-10", "9 to 10", "las 9 a las 10", "between 9 and 10".
  std::optional<WrittenTime> end_behind(const WrittenTime& begin) const {
    const std::string_view span = word_at(begin.next);
    const bool is_span = is_among(kSpans, span) || (is_between_ && (span == "and" || span == "y"));
    return is_span ? told_at(after_fillers(begin.next + 1)) : std::nullopt;
  }

  bool is_known(std::size_t at) const {
    const std::string_view word = word_at(at);  // empty behind the end and of a clock time
    return word.empty() || is_digit(word[0]) || weekday_named(word) || part_at(at) ||
           is_among(kFillers, word) || is_among(kJoiners, word) || is_among(kLeads, word) ||
           is_among(kSpans, word) || is_among(kBefores, word);
  }

  // "4" of "after 4" and of "4 in the afternoon", but not of "after 4 weeks"; "9" of "Mon 9-10",
  // but not of "Mon, grades 9-10" or "2026-09-10".
  bool is_hour(std::size_t at, const WrittenTime& begin,
               const std::optional<WrittenTime>& end) const {
    if (!begin.is_number || is_day_and_number()) return true;
    if ((end && !end->is_number) || part_behind(end ? end->next : begin.next)) return true;
    const std::string_view before = at > 0 ? word_at(at - 1) : std::string_view();
    const std::size_t next = end ? end->next : begin.next;
    if (is_among(kLeads, before) && is_known(next)) return true;
    return end && has_day_ && before != "-" && word_at(next) != "-" &&
           (at == 0 || is_known(at - 1));
  }

  // "Mon 9" and nothing besides. "Mar 9" may be martes, but also March.
  bool is_day_and_number() const {
    if (pieces_.size() != 2 || !weekday_named(word_at(0)) || word_at(0) == "mar") return false;
    const std::string& number = pieces_[1].text;
    return number[0] != '0' && std::stoi(number) <= 12;
  }

  // "in the morning" behind a time; in "9:00, morning" it would be another time.
  std::optional<WrittenTime> part_behind(std::size_t next) const {
    const std::size_t at = after_fillers(next);
    return at > next ? part_at(at) : std::nullopt;
  }

  // The same, also as it stands in "Monday evening at 8:00".
  std::optional<int> part_beside(std::size_t at, std::size_t next) const {
    if (const std::optional<WrittenTime> part = part_behind(next)) return part->time.minute;
    const bool is_beside = part_ && part_->next == before_fillers(at);
    return is_beside ? std::optional(part_->time.minute) : std::nullopt;
  }

  static int begin_minute(const ClockTime& begin, std::optional<int> part,
                          const std::optional<WrittenTime>& end) {
    if (begin.half != HalfOfDay::open) return begin.minute;
    if (part && *part != kNoon) return begin.minute + (*part > kNoon ? kNoon : 0);
    if (end && end->time.half == HalfOfDay::said) {  // "9-10 pm", "11-1 pm"
      for (const int minute : {begin.minute + kNoon, begin.minute}) {
        if (minute < end->time.minute) return minute;
      }
    }
    return minute_at_school(begin);
  }

  // "4" of "after 4" and "a partir de las 4".
  bool is_after(std::size_t at) const {
    const std::size_t first = before_fillers(at);
    return first > 0 && is_among(kAfters, word_at(first - 1));
  }

  bool read_time() {
    const std::optional<WrittenTime> begin = told_at(at_);
    if (!begin) return false;
    const std::optional<WrittenTime> end = end_behind(*begin);
    if (!is_hour(at_, *begin, end)) return false;
    const std::size_t next = end ? end->next : begin->next;
    const int minute = begin_minute(begin->time, part_beside(at_, next), end);
    int until = is_after(at_) ? kEveningEnds : begin->until;
    if (end) {
      const bool is_later = end->time.half == HalfOfDay::open && end->time.minute <= minute;
      until = end->time.minute + (is_later ? kNoon : 0);
      until_ = until;
    }
    if (std::exchange(is_before_, false)) {
      is_unclear_ = true;
    } else {
      start_with(Kind::time);
      (begin->is_part ? parts_ : clocks_).push_back({minute, until});
    }
    if (begin->is_part || (end && end->is_part)) says_more_ = true;
    if (!begin->is_part) ++named_clocks_;
    if (begin->is_part) part_ = begin;
    at_ = next;
    return true;
  }

  bool read_days() {
    const std::optional<int> first = weekday_named(word_at(at_));
    if (!first) return false;
    start_with(Kind::day);
    days_.push_back(*first);
    ++named_days_;
    const bool is_span = is_among(kSpans, word_at(at_ + 1));
    const std::optional<int> last = is_span ? weekday_named(word_at(at_ + 2)) : std::nullopt;
    for (int day = *first + 1; last && day < *last; ++day) days_.push_back(day);
    at_ += is_span && last ? 2U : 1U;  // the last is read as any other day
    is_before_ = false;
    return true;
  }

  void read_word() {
    const std::string_view word = word_at(at_);
    if (is_among(kFillers, word)) {
      ++at_;
      return;
    }
    says_more_ = true;
    is_before_ = is_among(kBefores, word);
    is_between_ = word == "between" || word == "entre";
    says_not_ = says_not_ || is_among(kNots, word);
    is_unclear_ = is_unclear_ || !is_among(kJoiners, word);
    ++at_;
  }

  enum class Kind { none, day, time };

  // What a slot begins with, a day or a time, begins each of its groups.
  void start_with(Kind kind) {
    if (first_ == Kind::none) first_ = kind;
    const bool is_complete = !days_.empty() && !(clocks_.empty() && parts_.empty());
    if (kind == first_ && is_complete) finish_group();
  }

  void finish_group() {
    const std::vector<DaySpan>& spans = clocks_.empty() ? parts_ : clocks_;
    if (spans.empty()) {
      bare_days_.insert(bare_days_.end(), days_.begin(), days_.end());
    } else {
      if (days_.empty()) days_ = last_days_;
      for (int day = 0; !has_day_ && day < kSchoolDays; ++day) days_.push_back(day);
      add_times(days_, spans);
    }
    last_days_ = std::exchange(days_, {});
    clocks_.clear();
    parts_.clear();
  }

  void add_times(const std::vector<int>& days, const std::vector<DaySpan>& spans) {
    for (const int day : days) {
      for (const DaySpan& span : spans) times_.push_back({{day, span.minute}, span.until});
    }
  }

  std::vector<SlotPiece> pieces_;
  std::size_t at_ = 0;
  std::vector<WeeklySpan> times_;
  std::vector<int> bare_days_;
  bool has_day_ = false;
  // Of the group being read, and the days of the one before.
  std::vector<int> days_, last_days_;
  std::vector<DaySpan> clocks_, parts_;
  Kind first_ = Kind::none;
  std::optional<WrittenTime> part_;  // the latest
  std::optional<int> until_;
  bool is_before_ = false, is_between_ = false;  // what was read just now
  bool is_unclear_ = false;                      // something was not understood
  bool says_not_ = false;
  bool says_more_ = false;  // than days and clock times
  int named_days_ = 0, named_clocks_ = 0;
};

std::string key_of_minute(int minute) {
  char key[16];
  std::snprintf(key, sizeof key, " %d %02d", minute / kHour, minute % kHour);
  return key;
}

}  // namespace

std::optional<int> minute_of_clock(std::string_view typed) {
  // Browsers write "2:00 PM" with spaces of other kinds.
  const std::string lower = fold_case(collapse_spaces(typed));
  std::string_view rest = lower;
  const std::optional<ClockTime> time = clock_time(rest);
  return time && rest.empty() ? std::optional(minute_at_school(*time)) : std::nullopt;
}

std::string plain_clock(int minute) {
  const int hour = minute / kHour;
  char clock[16];
  std::snprintf(clock, sizeof clock, minute < kSchoolDayBegins ? "%02d:%02d" : "%d:%02d", hour,
                minute % kHour);
  return clock;
}

std::string plain_slot(const WeeklyTime& time) {
  const std::string day(kDayKeys[static_cast<std::size_t>(time.weekday)]);
  return day + ' ' + plain_clock(time.minute);
}

std::vector<WeeklyTime> times_of_slot(std::string_view slot) {
  std::vector<WeeklyTime> times;
  for (const WeeklySpan& span : spans_of_slot(slot)) times.push_back(span.begin);
  std::sort(times.begin(), times.end());
  times.erase(std::unique(times.begin(), times.end()), times.end());
  return times;
}

std::vector<WeeklySpan> spans_of_slot(std::string_view slot) {
  return SlotReader(slot).read().times;
}

bool has_day_or_number(std::string_view slot) {
  const std::vector<SlotPiece> pieces = pieces_of(slot);
  return std::any_of(pieces.begin(), pieces.end(), [](const SlotPiece& piece) {
    return std::any_of(piece.text.begin(), piece.text.end(), is_digit) ||
           weekday_named(piece.text).has_value();
  });
}

std::vector<int> bare_days_of(std::string_view slot) {
  return SlotReader(slot).read().days;
}

std::optional<WeeklyTime> weekly_time_of(std::string_view slot) {
  const SlotReading reading = SlotReader(slot).read();
  return reading.until ? std::nullopt : reading.only;
}

std::string slot_key(std::string_view slot) {
  const SlotReading reading = SlotReader(slot).read();
  if (!reading.only) return fold(slot);
  const std::string day(kDayKeys[static_cast<std::size_t>(reading.only->weekday)]);
  const std::string until = reading.until ? " -" + key_of_minute(*reading.until) : "";
  return day + key_of_minute(reading.only->minute) + until;
}

}  // namespace rondo
