// Program: everything one school or district keeps in Rondo. One file.
//
// Plain values: reading is free, writing goes through edit/ alone, which applies field changes.
// A removed record stays aside with its fields, so that a later merge can tell "removed" from
// "never heard of" and so that undo brings back exactly what was there.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "model/event.h"
#include "model/feedback.h"
#include "model/ids.h"
#include "model/initiative.h"
#include "model/match.h"
#include "model/pd_plan.h"
#include "model/people.h"
#include "model/saved_template.h"
#include "model/session.h"
#include "model/speed.h"
#include "model/topics.h"

namespace rondo {

// Copied, compared and destroyed by code that is compiled once (program.cpp): wherever a program is
// held by value, that is much code.
template <class Record>
struct Table {
  using IdType = typename Record::Id;
  using Rows = std::map<IdType, Record>;

  Rows live;
  Rows removed;

  Table();
  Table(const Table& other);
  Table(Table&& other) noexcept;
  Table& operator=(const Table& other);
  Table& operator=(Table&& other) noexcept;
  ~Table();
  bool operator==(const Table& other) const;

  const Record* find(const IdType& id) const {
    const auto found = live.find(id);
    return found == live.end() ? nullptr : &found->second;
  }
  std::size_t size() const { return live.size(); }
  bool empty() const { return live.empty(); }
  // Live records only, as pairs of id and record, sorted by id.
  typename Rows::const_iterator begin() const { return live.begin(); }
  typename Rows::const_iterator end() const { return live.end(); }
};

// Empty when there is no such record.
template <class Record>
std::string name_in(const Table<Record>& table, const typename Record::Id& id) {
  const Record* record = table.find(id);
  return record == nullptr ? std::string() : record->name;
}

// Who runs the program, and so gets what people answer. Either may be empty.
struct Coordinator {
  std::string name;
  std::string email;

  bool is_known() const { return !name.empty() || !email.empty(); }
  // "Amara Okafor (amara@riverbend.example)", or the one of the two that is known.
  std::string line() const;
  bool operator==(const Coordinator&) const = default;
};

// What is true of the program as a whole; a record like any other, so that renaming the program is
// a change like any other. There is one, with the id kProgramInfo.
struct ProgramInfo {
  using Id = ProgramInfoId;

  std::string name;
  bool sample = false;  // the fictional one
  // Of a copy for a site's approver: holds only that site's people. Empty: the program itself.
  SiteId approver_site = {};
  // Of one mentor in one school year at most, where the person's record says nothing; none: no
  // limit.
  std::optional<int> mentees_per_year = {};
  // As in Coordinator.
  std::string coordinator = {};
  std::string coordinator_email = {};
  // The coordinator's own texts of messages that belong to no event: as in Event::messages.
  std::map<std::string, std::string> messages = {};
  // Of a copy for a co-host: holds one event and what it needs.
  bool event_copy = false;

  bool operator==(const ProgramInfo&) const = default;
};

inline constexpr std::string_view kProgramInfo = "program";

// How the columns of a sign-up sheet were read, for the next sheet with the same columns.
struct ColumnMap {
  using Id = ColumnMapId;

  std::string columns;                          // folded column names, joined by line feeds
  std::map<std::string, std::string> meanings;  // column name -> meaning (see intake/meaning.h)

  bool operator==(const ColumnMap&) const = default;
};

// Names one record of a program: which collection, which id.
struct RecordKey {
  std::string collection;
  std::string id;

  bool operator==(const RecordKey&) const = default;
  bool operator<(const RecordKey& other) const {
    return std::tie(collection, id) < std::tie(other.collection, other.id);
  }
};

struct Program {
  std::string id;  // random, the program's own for ever

  Table<ProgramInfo> info;
  Table<Site> sites;
  Table<Person> people;
  Table<Topic> topics;
  Table<PoolCategory> pool_categories;
  Table<Pool> pools;
  Table<Event> events;
  Table<Registration> registrations;
  Table<Match> matches;
  Table<ForbiddenPair> forbidden_pairs;
  Table<OutsidePoolPair> outside_pool_pairs;
  Table<MatchRun> match_runs;
  Table<MeetingTable> meeting_tables;
  Table<SpeedMeeting> speed_meetings;
  Table<WantedMeeting> wanted_meetings;
  Table<EventClock> event_clocks;
  Table<RoundsRun> rounds_runs;
  Table<Session> sessions;
  Table<Feedback> feedback;
  Table<PdPlan> pd_plans;
  Table<Initiative> initiatives;
  Table<SavedTemplate> saved_templates;
  Table<ColumnMap> column_maps;

  // What a newer version wrote and this one does not know, as canonical JSON text, to be written
  // back: (record, field) -> text. Whole unknown collections stand under {collection, ""}, with the
  // collection's own name as the field.
  std::map<std::pair<RecordKey, std::string>, std::string> unknown;

  bool operator==(const Program&) const = default;

  const std::string& name() const;
  Coordinator coordinator() const;
};

}  // namespace rondo
