#include "feedback/answers.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "edit/answer_order.h"

namespace rondo {
namespace {

// What was said earlier, and later; without what is kept of the times.
Feedback joined(const Feedback& earlier, const Feedback& later) {
  Feedback both = earlier;
  if (later.useful != 0) both.useful = later.useful;
  if (!later.will_try.empty()) both.will_try = later.will_try;
  if (later.meet_again != MeetAgain::not_said) both.meet_again = later.meet_again;
  if (later.practice != Practice::not_said) both.practice = later.practice;
  if (!later.private_note.empty()) both.private_note = later.private_note;
  for (const auto& [question, answer] : later.answers) both.answers[question] = answer;
  return both;
}

bool about_the_same(const Feedback& one, const Feedback& other) {
  return one.event == other.event && one.from == other.from && one.about == other.about &&
         one.match == other.match && one.later == other.later;
}

void tidy(Feedback& given) {
  given.will_try = std::string(trim(given.will_try));
  given.private_note = std::string(trim(given.private_note));
  for (auto& [question, answer] : given.answers) answer = std::string(trim(answer));
  std::erase_if(given.answers, [](const auto& entry) { return entry.second.empty(); });
}

}  // namespace

bool says_something(const Feedback& feedback) {
  Feedback said = feedback;
  tidy(said);
  return said.useful != 0 || !said.will_try.empty() || said.meet_again != MeetAgain::not_said ||
         said.practice != Practice::not_said || !said.answers.empty() || !said.private_note.empty();
}

void note_answer(Transaction& edit, Feedback given, std::int64_t now_utc_ms, Random& random) {
  tidy(given);
  const std::string carried = given.given_at;
  given.given_at.clear();
  given.given_ahead.clear();
  const auto& known = edit.program().feedback;
  const auto before = std::find_if(known.begin(), known.end(), [&](const auto& entry) {
    return about_the_same(entry.second, given);
  });
  if (before == known.end()) {
    note_taken(carried, now_utc_ms, given.given_at, given.given_ahead);
    if (says_something(given)) edit.put(new_id<FeedbackId>(random), given);
    return;
  }
  const FeedbackId id = before->first;
  const Feedback old = before->second;
  const AnswerOrder order = order_of(carried, old.given_at, old.given_ahead, now_utc_ms);
  // Of two that were given in the same second the one that comes in now is the later.
  if (order == AnswerOrder::known && carried != old.given_at) return;
  Feedback both = order == AnswerOrder::older ? joined(given, old) : joined(old, given);
  both.given_at = old.given_at;
  both.given_ahead = old.given_ahead;
  const bool adds = !(both == old);
  std::string latest = old.given_at;
  note_taken(carried, now_utc_ms, latest, both.given_ahead);
  if (adds) both.given_at = latest;
  if (!(both == old)) edit.put(id, both);
}

}  // namespace rondo
