// Formats: how a language writes what is not words: plurals, numbers, lists, dates. The page asks
// the browser (platform/web/formats.h); PlainFormats is English without one.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rondo {

class Formats {
 public:
  virtual ~Formats() = default;
  // The plural that a number takes, as CLDR calls it: "one", "few", "other", ...
  virtual std::string plural(std::int64_t count) const = 0;
  virtual std::string number(std::int64_t number) const = 0;  // "10,000"
  virtual std::string tenths(std::int64_t tenths) const = 0;  // 25: "2.5"
  virtual std::string percent(std::int64_t percent) const = 0;
  virtual std::string list(const std::vector<std::string>& items) const = 0;  // "A, B, C"
  // "A, B and C", which a sentence goes on around.
  virtual std::string list_in_sentence(const std::vector<std::string>& items) const = 0;
  virtual std::string date(std::int64_t utc_ms) const = 0;  // the day it is where the person is
  virtual std::string time(std::int64_t utc_ms) const = 0;  // of the day, where the person is
  // Day and time of the day as somebody wrote them down for a place, without saying where that is:
  // in milliseconds as if it were UTC.
  virtual std::string wall_date(std::int64_t wall_ms) const = 0;
  // "Mon, Sep 14, 2026": people name their times by the day of the week.
  virtual std::string wall_weekday_date(std::int64_t wall_ms) const = 0;
  virtual std::string wall_time(std::int64_t wall_ms) const = 0;
};

class PlainFormats final : public Formats {
 public:
  std::string plural(std::int64_t count) const override;
  std::string number(std::int64_t number) const override;
  std::string tenths(std::int64_t tenths) const override;
  std::string percent(std::int64_t percent) const override;
  std::string list(const std::vector<std::string>& items) const override;
  std::string list_in_sentence(const std::vector<std::string>& items) const override;
  std::string date(std::int64_t utc_ms) const override;  // 2026-11-23
  std::string time(std::int64_t utc_ms) const override;  // 08:30, UTC
  std::string wall_date(std::int64_t wall_ms) const override;
  std::string wall_weekday_date(std::int64_t wall_ms) const override;  // the date alone
  std::string wall_time(std::int64_t wall_ms) const override;
};

}  // namespace rondo
