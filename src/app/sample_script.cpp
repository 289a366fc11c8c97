#include "app/sample_script.h"

#include <optional>

#include "base/assets.h"
#include "codec/strict_json.h"
#include "codec/value_reader.h"
#include "model/enum_names.h"

namespace rondo {
namespace {

using codec::ValueReader;

constexpr std::string_view kYearFolder = "samples/year/";
constexpr int kMostDays = 366;

std::string text_if_any(const ValueReader& from, std::string_view name) {
  return from.has(name) ? from.member(name).text() : std::string();
}

int number_if_any(const ValueReader& from, std::string_view name, int high) {
  return from.has(name) ? from.member(name).number_between(0, high) : 0;
}

bool flag_if_any(const ValueReader& from, std::string_view name) {
  return from.has(name) && from.member(name).flag();
}

std::vector<std::string> texts_of(const ValueReader& list) {
  std::vector<std::string> texts;
  for (const ValueReader& item : list.items()) texts.push_back(item.text());
  return texts;
}

std::vector<std::string> texts_if_any(const ValueReader& from, std::string_view name) {
  return from.has(name) ? texts_of(from.member(name)) : std::vector<std::string>();
}

template <class Enum>
Enum named(const ValueReader& reader) {
  const std::optional<Enum> found = from_name<Enum>(reader.text());
  if (!found) reader.fail("error.template.form", {arg("field", reader.path())});
  return found.value_or(Enum{});
}

template <class Enum>
Enum named_if_any(const ValueReader& from, std::string_view name) {
  return from.has(name) ? named<Enum>(from.member(name)) : Enum{};
}

SampleOutcome read_outcome(const ValueReader& from) {
  SampleOutcome outcome;
  outcome.state = named<MatchState>(from.member("state"));
  outcome.reason = text_if_any(from, "reason");
  outcome.held = number_if_any(from, "held", 3);
  outcome.planned = number_if_any(from, "planned", 3);
  outcome.missed = flag_if_any(from, "missed");
  outcome.mentee_useful = number_if_any(from, "menteeUseful", 5);
  outcome.mentor_useful = number_if_any(from, "mentorUseful", 5);
  outcome.later = named_if_any<Practice>(from, "later");
  return outcome;
}

std::vector<SampleOutcome> read_outcomes(const ValueReader& from) {
  std::vector<SampleOutcome> outcomes;
  for (const ValueReader& item : from.items_if_any("outcomes")) {
    outcomes.push_back(read_outcome(item));
  }
  return outcomes;
}

void read_sitting(const ValueReader& from, SampleEvent& event) {
  event.starts_at = from.member("startsAt").text();
  event.rounds = from.member("rounds").number_between(1, 12);
  event.absent = texts_if_any(from, "absent");
  event.leaves = texts_if_any(from, "leaves");
  const ValueReader after = from.member("followUp");
  event.follow_up.days_ago = after.member("daysAgo").number_between(1, kMostDays);
  event.follow_up.purpose = after.member("purpose").text();
  event.follow_up.outcomes = read_outcomes(after);
}

SampleEvent read_event(const ValueReader& from) {
  SampleEvent event;
  event.template_name = from.member("template").text();
  event.sheet = from.member("sheet").text();
  event.late_sheet = text_if_any(from, "lateSheet");
  event.name = from.member("name").text();
  event.purpose = from.member("purpose").text();
  event.agenda = text_if_any(from, "agenda");
  event.questions = text_if_any(from, "questions");
  event.initiative = text_if_any(from, "initiative");
  event.days_ago = from.member("daysAgo").number_between(1, kMostDays);
  event.open = flag_if_any(from, "open");
  event.rolling = flag_if_any(from, "rolling");
  event.approval = named_if_any<Sides>(from, "approval");
  event.outcomes = read_outcomes(from);
  if (from.has("startsAt")) read_sitting(from, event);
  return event;
}

SamplePlan read_plan(const ValueReader& from) {
  SamplePlan plan;
  plan.person = from.member("person").text();
  plan.name = from.member("name").text();
  plan.note = text_if_any(from, "note");
  plan.goal_minutes = from.member("goalMinutes").number_between(0, 6000);
  for (const auto& [topic, reason] : from.member("topics").members()) {
    plan.topics[topic] = named<PlanReason>(reason);
  }
  return plan;
}

SampleScript read_script(const ValueReader& from) {
  SampleScript script;
  for (const ValueReader& item : from.member("events").items()) {
    script.events.push_back(read_event(item));
  }
  for (const auto& [topic, texts] : from.member("texts").members()) {
    script.texts[topic] = {texts_of(texts.member("notes")), texts_of(texts.member("steps")),
                           texts_of(texts.member("tries")), texts_of(texts.member("learned"))};
  }
  const ValueReader remarks = from.member("remarks");
  script.by_mentors = texts_of(remarks.member("mentors"));
  script.in_private = texts_of(remarks.member("private"));
  script.still_open = texts_of(remarks.member("open"));
  script.of_the_evening = texts_of(remarks.member("evening"));
  script.missed = texts_of(remarks.member("missed"));
  script.places = texts_of(from.member("places"));
  script.times = texts_of(from.member("times"));
  for (const ValueReader& item : from.member("plans").items()) {
    script.plans.push_back(read_plan(item));
  }
  for (const auto& [person, approval] : from.member("waiting").members()) {
    script.waiting[person] = named<Approval>(approval);
  }
  script.left = texts_of(from.member("left"));
  return script;
}

}  // namespace

Result<SampleScript> read_sample_script(const SampleLanguage& language) {
  const Result<Value> file = codec::read_json(asset(std::string(kYearFolder) + "year.json"));
  if (!file) return file.error();
  std::optional<Error> error;
  const Value spoken = language.said(*file);
  SampleScript script = read_script(ValueReader(spoken, error));
  if (error) return *error;
  return script;
}

std::string sample_sheet_path(std::string_view name) {
  return std::string(kYearFolder) + std::string(name) + ".csv";
}

}  // namespace rondo
