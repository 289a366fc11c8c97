#include "edit/answer_order.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "base/iso_time.h"

namespace rondo {
namespace {

std::int64_t seconds(std::int64_t utc_ms) {
  return utc_ms / 1000;
}

// What is no time comes before all others.
std::int64_t seconds(std::string_view time) {
  const std::optional<std::int64_t> utc_ms = utc_ms_of(time);
  return utc_ms ? seconds(*utc_ms) : std::numeric_limits<std::int64_t>::min();
}

}  // namespace

AnswerOrder order_of(std::string_view given_at, std::string_view latest,
                     const std::set<std::string>& ahead, std::int64_t now_utc_ms) {
  const std::int64_t given = seconds(given_at);
  const std::int64_t taken = seconds(latest);
  const std::int64_t now = seconds(now_utc_ms);
  const auto any_ahead = [&](auto is_wanted) {
    return std::any_of(ahead.begin(), ahead.end(),
                       [&](const std::string& time) { return is_wanted(seconds(time)); });
  };
  if (!latest.empty() && given == taken) return AnswerOrder::known;
  if (any_ahead([&](std::int64_t time) { return time == given; })) return AnswerOrder::known;
  if (given > now) {
    const bool later_one =
        taken > given || any_ahead([&](std::int64_t time) { return time > given; });
    return later_one ? AnswerOrder::older : AnswerOrder::newest;
  }
  return given < taken && taken <= now ? AnswerOrder::older : AnswerOrder::newest;
}

bool is_ahead(std::string_view given_at, std::int64_t now_utc_ms) {
  return seconds(given_at) > seconds(now_utc_ms);
}

std::string moment_given(std::string_view given_at, std::int64_t now_utc_ms) {
  return is_ahead(given_at, now_utc_ms) ? iso_time(now_utc_ms) : std::string(given_at);
}

void note_taken(std::string_view given_at, std::int64_t now_utc_ms, std::string& latest,
                std::set<std::string>& ahead) {
  const std::string moment = moment_given(given_at, now_utc_ms);
  const bool latest_is_ahead = is_ahead(latest, now_utc_ms);
  if (latest_is_ahead) ahead.insert(latest);
  if (latest_is_ahead || seconds(latest) < seconds(moment)) latest = moment;
  if (is_ahead(given_at, now_utc_ms)) ahead.emplace(given_at);
}

AnswerChoice which_counts(const std::vector<AnswerIn>& answers, const std::set<std::string>& ahead,
                          std::int64_t now_utc_ms) {
  AnswerChoice choice;
  choice.in_time.resize(answers.size());
  std::iota(choice.in_time.begin(), choice.in_time.end(), std::size_t{0});
  std::stable_sort(choice.in_time.begin(), choice.in_time.end(),
                   [&](std::size_t left, std::size_t right) {
                     return utc_ms_of(answers[left].given_at) < utc_ms_of(answers[right].given_at);
                   });
  for (const std::size_t at : choice.in_time) {
    const AnswerIn& answer = answers[at];
    if (answer.order == AnswerOrder::newest) choice.latest = at;
    if (answer.order != AnswerOrder::known && answer.all_the_same) choice.wanted = at;
  }
  const auto ran_ahead = [&](std::size_t at) {
    return is_ahead(answers[at].given_at, now_utc_ms);
  };
  const bool later_is_unsure = choice.latest ? ran_ahead(*choice.latest) : !ahead.empty();
  for (const std::size_t at : choice.in_time) {
    const bool once_more =
        choice.latest && seconds(answers[at].given_at) == seconds(answers[*choice.latest].given_at);
    if (answers[at].order == AnswerOrder::known || once_more) continue;
    choice.older.insert(at);
    if (later_is_unsure || ran_ahead(at)) choice.unsure.insert(at);
  }
  return choice;
}

}  // namespace rondo
