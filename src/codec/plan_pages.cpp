#include "codec/plan_pages.h"

#include <utility>

#include "codec/payload_parts.h"
#include "model/enum_names.h"

namespace rondo::codec {
namespace {

// Both begin alike.
template <class PageOrAnswer>
Value::Object written_plan_head(const PageOrAnswer& content) {
  Value::Object object = written_head(kPlanPageVersion, content.program);
  object["l"] = Value(content.plan.text());
  object["p"] = Value(content.person.text());
  return object;
}

Value written_plan_topic(const FormChoice& topic, const std::optional<PlanReason>& reason) {
  Value::Object object;
  put(object, "i", topic.id);
  put(object, "n", topic.name);
  if (reason) object["y"] = Value(name_of(*reason));
  return Value(std::move(object));
}

template <class Ids>
Value::List written_ids(const Ids& ids) {
  Value::List list;
  for (const auto& id : ids) list.emplace_back(id.text());
  return list;
}

Value written(const PlanPageEvent& event) {
  Value::Object object{{"i", Value(event.id.text())}};
  put(object, "n", event.name);
  put(object, "u", event.purpose);
  put(object, "c", event.closes_on);
  put(object, "o", Value::List(event.offered.begin(), event.offered.end()));
  put(object, "r", Value::List(event.wanted.begin(), event.wanted.end()));
  if (event.in_plan) object["y"] = Value(true);
  return Value(std::move(object));
}

Value written(const PlanPage& page) {
  Value::Object object = written_plan_head(page);
  put(object, "n", page.plan_name);
  put(object, "w", page.person_name);
  Value::List topics;
  for (const PlanPageTopic& one : page.topics) {
    topics.push_back(written_plan_topic(one.topic, one.reason));
  }
  put(object, "t", std::move(topics));
  Value::List events;
  for (const PlanPageEvent& event : page.events) events.push_back(written(event));
  put(object, "k", std::move(events));
  put_coordinator(object, page.coordinator);
  return Value(std::move(object));
}

Value written(const PlanAnswer& answer) {
  Value::Object object = written_plan_head(answer);
  object["t"] = Value(answer.given_at);
  Value::List topics;
  for (const PlanTopicSaid& one : answer.topics) {
    topics.push_back(written_plan_topic(one.topic, one.reason));
  }
  put(object, "o", std::move(topics));
  put(object, "u", Value::List(answer.other_topics.begin(), answer.other_topics.end()));
  put(object, "k", written_ids(answer.events));
  put(object, "x", written_ids(answer.other_events));
  return Value(std::move(object));
}

template <class PageOrAnswer>
void read_plan_head(const ValueReader& file, PageOrAnswer& into) {
  read_head(file, kPlanPageVersion, into.program);
  into.plan = PdPlanId(id_in(file.member("l")));
  into.person = PersonId(id_in(file.member("p")));
}

FormChoice plan_topic_in(const ValueReader& reader) {
  FormChoice topic;
  if (reader.has("i")) topic.id = id_in(reader.member("i"));
  topic.name = text_in(reader, "n", kMaxPlanName);
  if (topic.name.empty()) reader.fail("error.sign_up.name");
  return topic;
}

std::optional<PlanReason> plan_reason_in(const ValueReader& object) {
  if (!object.has("y")) return std::nullopt;
  const ValueReader reader = object.member("y");
  const std::optional<PlanReason> reason = from_name<PlanReason>(reader.text());
  if (!reason) {
    reader.fail("error.program.expected_choice", {arg("choices", "interest, strength, growth")});
  }
  return reason;
}

std::vector<int> topic_indexes_in(const ValueReader& object, std::string_view name,
                                  std::size_t topics) {
  std::vector<int> indexes;
  for (const ValueReader& item : list_in(object, name, kMaxPlanTopics)) {
    const std::int64_t index = item.whole_number();
    if (index < 0 || index >= static_cast<std::int64_t>(topics)) {
      item.fail("error.problem.reference");
    } else {
      indexes.push_back(static_cast<int>(index));
    }
  }
  return indexes;
}

PlanPageEvent plan_event_in(const ValueReader& reader, std::size_t topics) {
  PlanPageEvent event;
  event.id = EventId(id_in(reader.member("i")));
  event.name = text_in(reader, "n", kMaxPlanName);
  event.purpose = text_in(reader, "u", kMaxPlanPurpose);
  event.closes_on = text_in(reader, "c", kMaxPlanName);
  event.offered = topic_indexes_in(reader, "o", topics);
  event.wanted = topic_indexes_in(reader, "r", topics);
  event.in_plan = flag_in(reader, "y");
  return event;
}

void read_into(const ValueReader& file, PlanPage& page) {
  read_plan_head(file, page);
  page.plan_name = text_in(file, "n", kMaxPlanName);
  page.person_name = text_in(file, "w", kMaxPlanName);
  for (const ValueReader& item : list_in(file, "t", kMaxPlanTopics)) {
    page.topics.push_back({plan_topic_in(item), plan_reason_in(item)});
  }
  std::set<EventId> known;
  for (const ValueReader& item : list_in(file, "k", kMaxPlanEvents)) {
    page.events.push_back(plan_event_in(item, page.topics.size()));
    if (!known.insert(page.events.back().id).second) item.fail("error.guest.repeated");
  }
  page.coordinator = coordinator_in(file);
}

void read_into(const ValueReader& file, PlanAnswer& answer) {
  read_plan_head(file, answer);
  answer.given_at = time_in(file.member("t"));
  for (const ValueReader& item : list_in(file, "o", kMaxPlanTopics)) {
    FormChoice topic = plan_topic_in(item);
    const std::optional<PlanReason> reason = plan_reason_in(item);
    answer.topics.push_back({std::move(topic), reason.value_or(PlanReason::growth)});
  }
  for (const ValueReader& item : list_in(file, "u", kMaxPlanTopics)) {
    if (!answer.other_topics.insert(id_in(item)).second) item.fail("error.guest.repeated");
  }
  for (const ValueReader& item : list_in(file, "k", kMaxPlanEvents)) {
    if (!answer.events.emplace(id_in(item)).second) item.fail("error.guest.repeated");
  }
  for (const ValueReader& item : list_in(file, "x", kMaxPlanEvents)) {
    const EventId event(id_in(item));
    const bool wanted = answer.events.count(event) > 0;
    if (wanted || !answer.other_events.insert(event).second) item.fail("error.guest.repeated");
  }
}

}  // namespace

Result<std::string> write_plan_link(const PlanPage& page) {
  return write_payload_link(kPlanPageLinkKind, written(page), read_plan_page);
}

Result<std::string> write_plan_answer_link(const PlanAnswer& answer) {
  return write_payload_link(kPlanAnswerLinkKind, written(answer), read_plan_answer);
}

Result<PlanPage> read_plan_page(std::string_view payload) {
  return read_payload<PlanPage>(payload, read_into);
}

Result<PlanAnswer> read_plan_answer(std::string_view payload) {
  return read_payload<PlanAnswer>(payload, read_into);
}

}  // namespace rondo::codec
