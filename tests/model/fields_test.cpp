#include <doctest/doctest.h>

#include <set>
#include <string>

#include "model/collections.h"
#include "model/enum_names.h"
#include "model/field_tables.h"
#include "model/fields.h"

using namespace rondo;

namespace {

// A record rebuilt from nothing but its listed fields.
template <class Record>
Record rebuilt(const Record& record) {
  Record copy{};
  for (const FieldValue& field : set_fields(record))
    CHECK(set_field(copy, field.path, field.value));
  return copy;
}

}  // namespace

TEST_CASE("a record is exactly the fields that its table lists") {
  Registration registration;
  registration.event = EventId("e1");
  registration.person = PersonId("p1");
  registration.mentors = true;
  registration.capacity = 0;
  registration.offers[TopicId("t1")] = {4, true};
  registration.offers[TopicId("t2")] = {};
  registration.requests[TopicId("t/3")] = {2, 1, "calmer \"mornings\""};
  registration.pools = {PoolId("k1"), PoolId("k2")};
  registration.availability = {"Mon / 15:00"};
  registration.preferred_mentors[PersonId("p2")] = 1;
  registration.vetoes = {PersonId("p3")};
  registration.characteristics["Languages"] = "Spanish";
  registration.comment = "Tuesdays";
  CHECK(rebuilt(registration) == registration);

  Event event;
  event.kind = EventKind::informational_interview;
  event.categories[PoolCategoryId("c1")] = {1, 3};
  event.weights[Factor::topic] = 5;
  event.required = {Factor::availability};
  event.site_setting = SiteSetting::must_other;
  event.first_aim = MatchAim::no_poor_fit;
  CHECK(rebuilt(event) == event);

  MatchRun run;
  run.unserved["p1/t1"] = Value(Value::Object{{"key", Value("reason.full")}});
  CHECK(rebuilt(run) == run);
}

TEST_CASE("an element path keeps everything behind the first slash") {
  Person person;
  CHECK(set_field(person, "characteristics/K/12 grades", Value("yes")));
  CHECK(person.characteristics.at("K/12 grades") == "yes");
  CHECK(get_field(person, "characteristics/K/12 grades") == Value("yes"));
  CHECK(set_field(person, "characteristics/K/12 grades", Value()));
  CHECK(person.characteristics.empty());
}

TEST_CASE("values of the wrong kind are refused and change nothing") {
  Event event;
  const Event before = event;
  CHECK_FALSE(set_field(event, "name", Value(3)));
  CHECK_FALSE(set_field(event, "maxSessions", Value("3")));
  CHECK_FALSE(set_field(event, "weights/charm", Value(3)));
  CHECK_FALSE(set_field(event, "firstAim", Value("fairest")));
  CHECK_FALSE(set_field(event, "weights", Value(3)));
  CHECK_FALSE(set_field(event, "name/x", Value("y")));
  CHECK_FALSE(set_field(event, "required/topic", Value(false)));
  CHECK_FALSE(set_field(event, "categories/c1", Value(Value::Object{{"min", Value("one")}})));
  CHECK(event == before);
}

TEST_CASE("differences lead from one record to the other") {
  Person before;
  before.name = "Ada Example";
  before.other_names = {"A. Example"};
  Person after;
  after.name = "Ada Sample";
  after.email = "ada@example.org";
  Person walked = before;
  for (const FieldDifference& field : differences(before, after)) {
    CHECK(get_field(walked, field.path) == field.before);
    CHECK(set_field(walked, field.path, field.after));
  }
  CHECK(walked == after);
  CHECK(differences(after, after).empty());
}

TEST_CASE("every enumerator has a name of its own") {
  const auto distinct = [](const auto& names) {
    return std::set<std::string_view>(names.begin(), names.end()).size() == names.size();
  };
  CHECK(distinct(EnumNames<EventKind>::names));
  CHECK(distinct(EnumNames<SiteSetting>::names));
  CHECK(distinct(EnumNames<MatchAim>::names));
  CHECK(distinct(EnumNames<Factor>::names));
  CHECK(distinct(EnumNames<MatchState>::names));
  CHECK(name_of(EventKind::blank) == "blank");
  CHECK(name_of(MatchState::ended_early) == "ended-early");
  CHECK(name_of(Factor::target_role) == "target-role");
  CHECK(name_of(SiteSetting::must_other) == "must-other");
  CHECK(name_of(MatchAim::best_fit) == "best-fit");
  CHECK(from_name<EventKind>("pd-plan") == EventKind::pd_plan);
  CHECK_FALSE(from_name<EventKind>("party").has_value());
}

TEST_CASE("collections and fields have distinct names") {
  std::set<std::string_view> collections;
  for_each_collection([&](const auto& collection) {
    CHECK(collections.insert(collection.name).second);
    using Record = typename std::remove_cvref_t<decltype(collection)>::RecordType;
    std::set<std::string_view> names{"removed"};
    const auto distinct = [&](const auto& field) {
      CHECK(names.insert(field.name).second);
    };
    std::apply([&](const auto&... field) { (distinct(field), ...); }, FieldTable<Record>::fields);
  });
}
