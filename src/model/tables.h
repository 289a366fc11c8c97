// The field tables of all record types and the list of a program's collections.
#pragma once

#include <array>
#include <string_view>
#include <tuple>

#include "model/fields.h"
#include "model/program.h"

namespace rondo {

template <>
struct EnumNames<EventKind> {
  static constexpr std::array<std::string_view, 7> names{
      "topic-sprint", "pd-plan", "one-off", "speed-mentoring", "informational-interview",
      "new-teacher",  "blank"};
};

template <>
struct EnumNames<SiteSetting> {
  static constexpr std::array<std::string_view, 4> names{"any", "prefer-other", "prefer-same",
                                                         "must-other"};
};

template <>
struct EnumNames<Factor> {
  static constexpr std::array<std::string_view, 11> names{
      "topic",      "request-rank", "pools",     "site",       "load-this-year", "level",
      "preference", "availability", "languages", "experience", "target-role"};
};

template <>
struct EnumNames<MatchState> {
  static constexpr std::array<std::string_view, 8> names{"proposed",  "approved",   "notified",
                                                         "accepted",  "declined",   "active",
                                                         "completed", "ended-early"};
};

template <>
struct FieldTable<ProgramInfo> {
  static constexpr auto fields =
      std::tuple{Field{"name", &ProgramInfo::name}, Field{"sample", &ProgramInfo::sample}};
};

template <>
struct FieldTable<Site> {
  static constexpr auto fields =
      std::tuple{Field{"name", &Site::name}, Field{"spellings", &Site::spellings}};
};

template <>
struct FieldTable<Person> {
  static constexpr auto fields = std::tuple{Field{"name", &Person::name},
                                            Field{"email", &Person::email},
                                            Field{"site", &Person::site},
                                            Field{"characteristics", &Person::characteristics},
                                            Field{"otherNames", &Person::other_names},
                                            Field{"otherEmails", &Person::other_emails},
                                            Field{"mergedIds", &Person::merged_ids},
                                            Field{"archived", &Person::archived}};
};

template <>
struct FieldTable<Topic> {
  static constexpr auto fields =
      std::tuple{Field{"name", &Topic::name}, Field{"focusArea", &Topic::focus_area},
                 Field{"synonyms", &Topic::synonyms}, Field{"keptApart", &Topic::kept_apart},
                 Field{"mergedIds", &Topic::merged_ids}};
};

template <>
struct FieldTable<PoolCategory> {
  static constexpr auto fields = std::tuple{Field{"name", &PoolCategory::name}};
};

template <>
struct FieldTable<Pool> {
  static constexpr auto fields =
      std::tuple{Field{"category", &Pool::category}, Field{"name", &Pool::name},
                 Field{"spellings", &Pool::spellings}};
};

template <>
struct FieldTable<TickRange> {
  static constexpr auto fields =
      std::tuple{Field{"min", &TickRange::min}, Field{"max", &TickRange::max}};
};

template <>
struct FieldTable<Event> {
  static constexpr auto fields = std::tuple{Field{"name", &Event::name},
                                            Field{"kind", &Event::kind},
                                            Field{"createdOn", &Event::created_on},
                                            Field{"defaultCapacity", &Event::default_capacity},
                                            Field{"requestsPerMentee", &Event::requests_per_mentee},
                                            Field{"maxSessions", &Event::max_sessions},
                                            Field{"sessionMinutes", &Event::session_minutes},
                                            Field{"repeatMentor", &Event::repeat_mentor},
                                            Field{"poolFilter", &Event::pool_filter},
                                            Field{"categories", &Event::categories},
                                            Field{"siteSetting", &Event::site_setting},
                                            Field{"weights", &Event::weights},
                                            Field{"required", &Event::required},
                                            Field{"loadPrice", &Event::load_price},
                                            Field{"archived", &Event::archived}};
};

template <>
struct FieldTable<Offer> {
  static constexpr auto fields =
      std::tuple{Field{"level", &Offer::level}, Field{"trained", &Offer::trained}};
};

template <>
struct FieldTable<Request> {
  static constexpr auto fields =
      std::tuple{Field{"rank", &Request::rank}, Field{"level", &Request::level},
                 Field{"goal", &Request::goal}};
};

template <>
struct FieldTable<Registration> {
  static constexpr auto fields =
      std::tuple{Field{"event", &Registration::event},
                 Field{"person", &Registration::person},
                 Field{"mentors", &Registration::mentors},
                 Field{"seeks", &Registration::seeks},
                 Field{"capacity", &Registration::capacity},
                 Field{"offers", &Registration::offers},
                 Field{"requests", &Registration::requests},
                 Field{"pools", &Registration::pools},
                 Field{"availability", &Registration::availability},
                 Field{"preferredMentors", &Registration::preferred_mentors},
                 Field{"preferredMentees", &Registration::preferred_mentees},
                 Field{"vetoes", &Registration::vetoes},
                 Field{"characteristics", &Registration::characteristics},
                 Field{"comment", &Registration::comment},
                 Field{"signedUpAt", &Registration::signed_up_at},
                 Field{"withdrawn", &Registration::withdrawn}};
};

template <>
struct FieldTable<Match> {
  static constexpr auto fields =
      std::tuple{Field{"event", &Match::event},   Field{"mentor", &Match::mentor},
                 Field{"mentee", &Match::mentee}, Field{"topic", &Match::topic},
                 Field{"state", &Match::state},   Field{"locked", &Match::locked},
                 Field{"forced", &Match::forced}};
};

template <>
struct FieldTable<ForbiddenPair> {
  static constexpr auto fields =
      std::tuple{Field{"event", &ForbiddenPair::event}, Field{"mentor", &ForbiddenPair::mentor},
                 Field{"mentee", &ForbiddenPair::mentee}};
};

template <>
struct FieldTable<MatchRun> {
  static constexpr auto fields = std::tuple{Field{"event", &MatchRun::event},
                                            Field{"runAt", &MatchRun::run_at},
                                            Field{"fingerprint", &MatchRun::fingerprint},
                                            Field{"proven", &MatchRun::proven},
                                            Field{"placesWanted", &MatchRun::places_wanted},
                                            Field{"placesServed", &MatchRun::places_served},
                                            Field{"unserved", &MatchRun::unserved}};
};

template <>
struct FieldTable<ColumnMap> {
  static constexpr auto fields =
      std::tuple{Field{"columns", &ColumnMap::columns}, Field{"meanings", &ColumnMap::meanings}};
};

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
               Collection<MatchRun>{"matchRuns", &Program::match_runs},
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

// The enumerator's name in files ("must-other"), and back; nothing when there is none of that name.
template <class Enum>
std::string_view name_of(Enum value) {
  return fields_detail::enum_name(value);
}
template <class Enum>
std::optional<Enum> from_name(std::string_view name) {
  Enum value{};
  if (!fields_detail::enum_from_name(name, value)) return std::nullopt;
  return value;
}

}  // namespace rondo
