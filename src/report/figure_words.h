// How reports write figures.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "speed/outcome.h"

namespace rondo {

// "31", as the language writes numbers.
std::string number_text(const Words& words, int number);

// As shares are written; `whole` is not 0.
int rounded_percent(int part, int whole);

// "62% (31 of 50)"; words for nothing where there is nothing to be a part of.
std::string share_text(const Words& words, int part, int whole);

// What may be a half, as an argument: 20 as the number 2, 25 as "2.5".
Arg half_arg(const Words& words, std::string_view name, std::int64_t tenths);

// "4.3 of 5 (12 answers)"; likewise.
std::string mean_text(const Words& words, const Scores& scores);

// Minutes as people say them: "45 min", "2 h", "1 h 30 min".
std::string hours_text(const Words& words, int minutes);

// For spreadsheets, in every language: 43 as "4.3", 45 minutes as "0.75".
std::string plain_tenths(int tenths);
std::string plain_hours(int minutes);

// Bars to thousandths of `full`; 0: of the longest.
void scale_bars(std::vector<int>& bars, int full = 0);

}  // namespace rondo
