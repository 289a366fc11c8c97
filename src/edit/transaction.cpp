#include "edit/transaction.h"

#include <cassert>
#include <utility>

#include "model/collections.h"
#include "model/fields.h"

namespace rondo {

template <class Record>
void Transaction::put(const typename Record::Id& id, const Record& record) {
  const RecordKey key = key_of<Record>(id);
  const Table<Record>& table = program_.*(collection_of<Record>().table);
  const Record* live = table.find(id);
  const auto removed = table.removed.find(id);
  const Record before = live != nullptr                  ? *live
                        : removed != table.removed.end() ? removed->second
                                                         : Record{};
  if (live == nullptr) write({key, std::string(kRemovedField), Value(true), Value(false)});
  for (FieldDifference& field : differences(before, record)) {
    write({key, std::move(field.path), std::move(field.before), std::move(field.after)});
  }
}

template <class Record>
void Transaction::remove(const typename Record::Id& id) {
  if ((program_.*(collection_of<Record>().table)).find(id) == nullptr) return;
  write({key_of<Record>(id), std::string(kRemovedField), Value(false), Value(true)});
}

Step Transaction::finish(Message label) {
  return {std::move(label), std::exchange(changes_, {})};
}

void Transaction::write(Change change) {
  // The values were just read from the program through the same field table.
  [[maybe_unused]] const Result<Done> applied = apply_change(program_, change);
  assert(applied.ok());
  changes_.push_back(std::move(change));
}

void Transaction::take_back() {
  if (changes_.empty()) return;
  [[maybe_unused]] const Result<Done> undone = apply_changes(program_, inverse(changes_));
  assert(undone.ok());
  changes_.clear();
}

// Compiled once each: many places write records.
template void Transaction::put(const ProgramInfo::Id&, const ProgramInfo&);
template void Transaction::put(const Site::Id&, const Site&);
template void Transaction::put(const Person::Id&, const Person&);
template void Transaction::put(const Topic::Id&, const Topic&);
template void Transaction::put(const PoolCategory::Id&, const PoolCategory&);
template void Transaction::put(const Pool::Id&, const Pool&);
template void Transaction::put(const Event::Id&, const Event&);
template void Transaction::put(const Registration::Id&, const Registration&);
template void Transaction::put(const Match::Id&, const Match&);
template void Transaction::put(const ForbiddenPair::Id&, const ForbiddenPair&);
template void Transaction::put(const OutsidePoolPair::Id&, const OutsidePoolPair&);
template void Transaction::put(const MatchRun::Id&, const MatchRun&);
template void Transaction::put(const MeetingTable::Id&, const MeetingTable&);
template void Transaction::put(const SpeedMeeting::Id&, const SpeedMeeting&);
template void Transaction::put(const WantedMeeting::Id&, const WantedMeeting&);
template void Transaction::put(const EventClock::Id&, const EventClock&);
template void Transaction::put(const RoundsRun::Id&, const RoundsRun&);
template void Transaction::put(const Feedback::Id&, const Feedback&);
template void Transaction::put(const Session::Id&, const Session&);
template void Transaction::put(const PdPlan::Id&, const PdPlan&);
template void Transaction::put(const Initiative::Id&, const Initiative&);
template void Transaction::put(const SavedTemplate::Id&, const SavedTemplate&);
template void Transaction::put(const ColumnMap::Id&, const ColumnMap&);
template void Transaction::remove<ProgramInfo>(const ProgramInfo::Id&);
template void Transaction::remove<Site>(const Site::Id&);
template void Transaction::remove<Person>(const Person::Id&);
template void Transaction::remove<Topic>(const Topic::Id&);
template void Transaction::remove<PoolCategory>(const PoolCategory::Id&);
template void Transaction::remove<Pool>(const Pool::Id&);
template void Transaction::remove<Event>(const Event::Id&);
template void Transaction::remove<Registration>(const Registration::Id&);
template void Transaction::remove<Match>(const Match::Id&);
template void Transaction::remove<ForbiddenPair>(const ForbiddenPair::Id&);
template void Transaction::remove<OutsidePoolPair>(const OutsidePoolPair::Id&);
template void Transaction::remove<MatchRun>(const MatchRun::Id&);
template void Transaction::remove<MeetingTable>(const MeetingTable::Id&);
template void Transaction::remove<SpeedMeeting>(const SpeedMeeting::Id&);
template void Transaction::remove<WantedMeeting>(const WantedMeeting::Id&);
template void Transaction::remove<EventClock>(const EventClock::Id&);
template void Transaction::remove<RoundsRun>(const RoundsRun::Id&);
template void Transaction::remove<Feedback>(const Feedback::Id&);
template void Transaction::remove<Session>(const Session::Id&);
template void Transaction::remove<PdPlan>(const PdPlan::Id&);
template void Transaction::remove<Initiative>(const Initiative::Id&);
template void Transaction::remove<SavedTemplate>(const SavedTemplate::Id&);
template void Transaction::remove<ColumnMap>(const ColumnMap::Id&);

}  // namespace rondo
