// The list of a program's collections.
#pragma once

#include <string>
#include <string_view>
#include <tuple>

#include "model/program.h"

namespace rondo {

// A collection: its name in files and record keys, and where it stands in a Program.
template <class Record>
struct Collection {
  using RecordType = Record;
  std::string_view name;
  Table<Record> Program::*table;
};

inline constexpr auto kCollections =
    std::tuple{Collection<ProgramInfo>{"info", &Program::info},
               Collection<Site>{"sites", &Program::sites},
               Collection<Person>{"people", &Program::people},
               Collection<Topic>{"topics", &Program::topics},
               Collection<PoolCategory>{"poolCategories", &Program::pool_categories},
               Collection<Pool>{"pools", &Program::pools},
               Collection<Event>{"events", &Program::events},
               Collection<Registration>{"registrations", &Program::registrations},
               Collection<Match>{"matches", &Program::matches},
               Collection<ForbiddenPair>{"forbiddenPairs", &Program::forbidden_pairs},
               Collection<OutsidePoolPair>{"outsidePoolPairs", &Program::outside_pool_pairs},
               Collection<MatchRun>{"matchRuns", &Program::match_runs},
               Collection<MeetingTable>{"tables", &Program::meeting_tables},
               Collection<SpeedMeeting>{"meetings", &Program::speed_meetings},
               Collection<WantedMeeting>{"wantedMeetings", &Program::wanted_meetings},
               Collection<EventClock>{"clocks", &Program::event_clocks},
               Collection<RoundsRun>{"roundsRuns", &Program::rounds_runs},
               Collection<Session>{"sessions", &Program::sessions},
               Collection<Feedback>{"feedback", &Program::feedback},
               Collection<PdPlan>{"pdPlans", &Program::pd_plans},
               Collection<Initiative>{"initiatives", &Program::initiatives},
               Collection<SavedTemplate>{"savedTemplates", &Program::saved_templates},
               Collection<ColumnMap>{"columnMaps", &Program::column_maps}};

// Calls visit(collection) for each collection, in the order above.
template <class Visit>
void for_each_collection(Visit visit) {
  std::apply([&](const auto&... collection) { (visit(collection), ...); }, kCollections);
}

// Calls visit(collection) for the one of that name; false when there is none.
template <class Visit>
bool with_collection(std::string_view name, Visit visit) {
  bool found = false;
  for_each_collection([&](const auto& collection) {
    if (collection.name != name) return;
    found = true;
    visit(collection);
  });
  return found;
}

// The collection that holds records of this type.
template <class Record>
constexpr const Collection<Record>& collection_of() {
  return std::get<Collection<Record>>(kCollections);
}

template <class Record>
RecordKey key_of(const typename Record::Id& id) {
  return {std::string(collection_of<Record>().name), id.text()};
}

}  // namespace rondo
