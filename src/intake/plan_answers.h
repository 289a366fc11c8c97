// What people said on their plan's page (intake/plan_page.h), and what that brings into their PD
// plans. An answer stands for all that its page listed: what is not ticked there goes, and what the
// page did not list stays. Of several about one plan the latest counts, also of those taken in
// before, by the rules of edit/answer_order.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/random.h"
#include "codec/plan_pages.h"
#include "edit/transaction.h"
#include "model/event_template.h"
#include "model/program.h"

namespace rondo::intake {

// What becomes of an answer. The last four change nothing.
enum class PlanEffect : std::uint8_t {
  changed,
  confirmed,  // the plan says the same already; notes that the person said it
  known,      // the same answer was taken in before
  replaced,   // another one about the same plan counts
  no_person,  // is not in the program any more, or the plan is another person's
  no_plan,    // it was removed
};

constexpr bool brings_news(PlanEffect effect) {
  return effect == PlanEffect::changed || effect == PlanEffect::confirmed;
}

// Nothing: is not in the plan. The two differ.
struct PlanTopicNews {
  std::string topic;
  std::optional<PlanReason> before, after;

  bool operator==(const PlanTopicNews&) const = default;
};

struct PlanNews {
  PlanEffect effect = PlanEffect::known;
  std::vector<PlanTopicNews> topics;  // by name, as the next two
  std::vector<std::string> events_added, events_removed;
  std::vector<Message> notes;  // what is left out, or to be looked at
  // As in PreferenceNews.
  bool older = false, unsure = false;

  bool operator==(const PlanNews&) const = default;
};

// Answers that come in together.
struct PlanAnswers {
  std::vector<codec::PlanAnswer> given;
  std::set<std::size_t> all_the_same;  // places of those that count although they are older
};

// What they depend on besides the program.
struct PlanSurroundings {
  const std::vector<EventTemplate>& templates;  // as for PlanPages
  std::int64_t now_utc_ms = 0;
  std::string today;  // ISO date, local
};

// Takes them in. Topics that the program does not have yet are added to it. What becomes of each
// answer, in their order.
std::vector<PlanNews> take_plan_answers(Transaction& edit, const PlanAnswers& answers,
                                        const PlanSurroundings& surroundings, Random& random);

// What taking them in would do. O(the program), which is copied.
std::vector<PlanNews> preview_plan_answers(const Program& program, const PlanAnswers& answers,
                                           const PlanSurroundings& surroundings);

}  // namespace rondo::intake
