// What the parts of the sample program's year have in common.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/sample_script.h"
#include "base/random.h"
#include "base/words.h"
#include "model/event_template.h"
#include "model/program.h"

namespace rondo {

// A weekday, that many days before `today` or, with a negative number, after it. Both ISO dates.
std::string sample_day(std::string_view today, int days_ago);

class SampleStage {
 public:
  SampleStage(Program& on, const SampleScript& by, Random& named_by, std::string_view date)
      : program(on), script(by), random(named_by), today(date) {}

  Program& program;
  const SampleScript& script;
  Random& random;
  const std::string today;

  // Empty when there is none.
  PersonId person_at(std::string_view email) const;
  TopicId topic_called(std::string_view name) const;
  const std::string& name_of(const PersonId& id) const;

  // What people write about the topic, or about any other.
  const SampleTexts& texts_about(const TopicId& topic) const;

  // One text of the list after the other, over and over; empty when it has none.
  std::string next_of(const std::vector<std::string>& texts);

 private:
  std::map<const void*, std::size_t> told_;
};

}  // namespace rondo
