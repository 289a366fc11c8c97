// What the link in a message brings to somebody whose PD plan it is, and what goes back: payloads
// of links (codec/link.h; codec/payload_parts.h says how they are read).
//
//   page:   v, g program, l plan, p person, n the plan's name, w the person's, t topics [{i id, n
//           name, y reason for which it is in the plan}], k micro events [{i id, n name, u what it
//           is for, c closes on, o topics that others offer there and r that others ask for there,
//           both by index, y true: is in the plan}], h {n name, m mail} of who gets the answer
//   answer: v, g, l, p as above, t given at, o topics wanted [{i, n, y reason}], u ids of topics
//           that were listed and are not, k ids of micro events wanted, x likewise
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "codec/sign_up_pages.h"
#include "model/pd_plan.h"
#include "model/program.h"

namespace rondo::codec {

// Kinds of links.
inline constexpr std::string_view kPlanPageLinkKind = "plan";
inline constexpr std::string_view kPlanAnswerLinkKind = "planned";

inline constexpr std::int64_t kPlanPageVersion = 1;
inline constexpr std::size_t kMaxPlanTopics = 400;
inline constexpr std::size_t kMaxPlanEvents = 200;
// In characters (code points).
inline constexpr std::size_t kMaxPlanName = 200;     // of people, plans, topics, events
inline constexpr std::size_t kMaxPlanPurpose = 300;  // of what an event is for

struct PlanPageTopic {
  FormChoice topic;
  std::optional<PlanReason> reason;  // nothing: is not in the plan yet

  bool operator==(const PlanPageTopic&) const = default;
};

struct PlanPageEvent {
  EventId id;
  std::string name;
  std::string purpose;       // may be empty
  std::string closes_on;     // ISO date; empty: not said
  std::vector<int> offered;  // indexes into the page's topics: others offer them there
  std::vector<int> wanted;   // others ask for them there
  bool in_plan = false;

  bool operator==(const PlanPageEvent&) const = default;
};

struct PlanPage {
  std::string program;  // its id
  PdPlanId plan;
  PersonId person;
  std::string plan_name;
  std::string person_name;
  std::vector<PlanPageTopic> topics;
  std::vector<PlanPageEvent> events;  // each once
  Coordinator coordinator = {};       // to whom the answer goes

  bool operator==(const PlanPage&) const = default;
};

struct PlanTopicSaid {
  FormChoice topic;
  PlanReason reason = PlanReason::growth;

  bool operator==(const PlanTopicSaid&) const = default;
};

struct PlanAnswer {
  std::string program;  // its id
  PdPlanId plan;
  PersonId person;
  std::string given_at;  // ISO time, UTC
  std::vector<PlanTopicSaid> topics;
  std::set<std::string> other_topics;  // ids, as the page had them
  std::set<EventId> events;
  std::set<EventId> other_events;  // none of `events`

  bool operator==(const PlanAnswer&) const = default;
};

// As link text (codec/link.h). Error: that of reading, for what could not be read again.
Result<std::string> write_plan_link(const PlanPage& page);
Result<std::string> write_plan_answer_link(const PlanAnswer& answer);

// Of a link's payload. Errors: those of read_json and ValueReader, error.guest.newer {version,
// supported}, error.program.version {version}, error.program.bad_id, error.guest.too_long {limit},
// error.guest.too_many {count, limit}, error.guest.repeated, error.guest.time, error.sign_up.name,
// error.problem.reference, error.program.expected_choice {choices}; each with {path}.
Result<PlanPage> read_plan_page(std::string_view payload);
Result<PlanAnswer> read_plan_answer(std::string_view payload);

}  // namespace rondo::codec
