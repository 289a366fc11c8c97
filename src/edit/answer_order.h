// Which of the answers that one person gave to the same questions is the latest, though the clocks
// of the devices on which they were given may be wrong.
//
// An answer carries the time at which it was given, by the clock of its device. It is known by that
// time when it comes once more, so the time is never changed. What a record keeps of the answers
// that were taken over is
//   latest  when the latest of them was given: no later than it was taken over;
//   ahead   the times, as they came, of those that lay ahead of the clock here.
//
// - An answer with the time of one of these was taken over before.
// - One that lies ahead of the clock here was given at some moment until now, and its time only
//   tells how it stands to others by such a clock: it is older when a later one of these was taken
//   over, else it is the newest.
// - Any other is older when it was given before `latest`; but a `latest` that lies ahead of the
//   clock here tells nothing, because one of the two clocks is wrong.
//
// So a clock that runs ahead keeps nothing out that comes after, and what is opened again never
// wins over what was taken over since. Where the times leave open which of two is later, the one
// that comes in later counts; whoever takes it over sees that before and may decide otherwise.
//
// Times are ISO texts in UTC and are compared to the second, as the pages write them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rondo {

enum class AnswerOrder : std::uint8_t { newest, known, older };

// `latest` is empty and `ahead` too when none was taken over yet. O(ahead).
AnswerOrder order_of(std::string_view given_at, std::string_view latest,
                     const std::set<std::string>& ahead, std::int64_t now_utc_ms);

// Whether the device's clock ran ahead, as far as can be told.
bool is_ahead(std::string_view given_at, std::int64_t now_utc_ms);

// When the answer was given, as far as can be told: not after now.
std::string moment_given(std::string_view given_at, std::int64_t now_utc_ms);

// Notes that it is taken over now. One that is older, and is taken all the same, leaves `latest`.
void note_taken(std::string_view given_at, std::int64_t now_utc_ms, std::string& latest,
                std::set<std::string>& ahead);

// One of the answers of a person that come in together.
struct AnswerIn {
  std::string_view given_at;
  AnswerOrder order = AnswerOrder::newest;  // beside what the record keeps: order_of()
  bool all_the_same = false;  // whoever takes it over decided that it counts, though it is older
};

// Places are those in the list that was given.
struct AnswerChoice {
  std::vector<std::size_t> in_time;   // all, by the times that they carry
  std::optional<std::size_t> latest;  // counts if the times decide
  std::optional<std::size_t> wanted;  // counts before it: the last of those that count all the same
  // By their times the person said something else later, whichever of the two counts; and of these
  // those for which it may be the other way round, because a device's clock ran ahead.
  std::set<std::size_t> older, unsure;

  std::optional<std::size_t> counts() const { return wanted ? wanted : latest; }
};

// Which of them counts, if any: those that were taken over before never do, and of the others the
// one given last, unless it was decided otherwise. One of the same time as the latest is that one
// once more, and is not among the older. `ahead` is what the record keeps. O(answers * log).
AnswerChoice which_counts(const std::vector<AnswerIn>& answers, const std::set<std::string>& ahead,
                          std::int64_t now_utc_ms);

}  // namespace rondo
