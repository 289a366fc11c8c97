#include "app/sample_stage.h"

#include "base/durations.h"
#include "base/iso_time.h"
#include "base/text.h"

namespace rondo {

std::string sample_day(std::string_view today, int days_ago) {
  const std::int64_t from = utc_ms_of(std::string(today) + "T00:00:00Z").value_or(0);
  std::int64_t day = from / kDay_ms - days_ago;
  const std::int64_t weekday = (day + 4) % 7;  // 1 January 1970 was a Thursday; 0: Sunday
  if (weekday == 0) ++day;
  if (weekday == 6) --day;
  return iso_date(day * kDay_ms);
}

PersonId SampleStage::person_at(std::string_view email) const {
  for (const auto& [id, person] : program.people) {
    if (fold_case(person.email) == email) return id;
  }
  return {};
}

TopicId SampleStage::topic_called(std::string_view name) const {
  for (const auto& [id, topic] : program.topics) {
    if (fold(topic.name) == fold(name)) return id;
  }
  return {};
}

const std::string& SampleStage::name_of(const PersonId& id) const {
  static const std::string kNobody;
  const Person* person = program.people.find(id);
  return person == nullptr ? kNobody : person->name;
}

const SampleTexts& SampleStage::texts_about(const TopicId& topic) const {
  const Topic* record = program.topics.find(topic);
  const auto found = script.texts.find(record == nullptr ? std::string() : record->name);
  return found == script.texts.end() ? script.texts.at("") : found->second;
}

std::string SampleStage::next_of(const std::vector<std::string>& texts) {
  if (texts.empty()) return {};
  return texts[told_[&texts]++ % texts.size()];
}

}  // namespace rondo
