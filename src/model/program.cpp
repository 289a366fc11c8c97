#include "model/program.h"

namespace rondo {

template <class Record>
Table<Record>::Table() = default;
template <class Record>
Table<Record>::Table(const Table& other) = default;
template <class Record>
Table<Record>::Table(Table&& other) noexcept = default;
template <class Record>
Table<Record>& Table<Record>::operator=(const Table& other) = default;
template <class Record>
Table<Record>& Table<Record>::operator=(Table&& other) noexcept = default;
template <class Record>
Table<Record>::~Table() = default;
template <class Record>
bool Table<Record>::operator==(const Table& other) const {
  return live == other.live && removed == other.removed;
}

template struct Table<ProgramInfo>;
template struct Table<Site>;
template struct Table<Person>;
template struct Table<Topic>;
template struct Table<PoolCategory>;
template struct Table<Pool>;
template struct Table<Event>;
template struct Table<Registration>;
template struct Table<Match>;
template struct Table<ForbiddenPair>;
template struct Table<OutsidePoolPair>;
template struct Table<MatchRun>;
template struct Table<MeetingTable>;
template struct Table<SpeedMeeting>;
template struct Table<WantedMeeting>;
template struct Table<EventClock>;
template struct Table<RoundsRun>;
template struct Table<Session>;
template struct Table<Feedback>;
template struct Table<PdPlan>;
template struct Table<Initiative>;
template struct Table<SavedTemplate>;
template struct Table<ColumnMap>;

const std::string& Program::name() const {
  static const std::string kUnnamed;
  const ProgramInfo* record = info.find(ProgramInfoId(std::string(kProgramInfo)));
  return record == nullptr ? kUnnamed : record->name;
}

std::string Coordinator::line() const {
  if (name.empty() || email.empty()) return name + email;
  return name + " (" + email + ")";
}

Coordinator Program::coordinator() const {
  const ProgramInfo* record = info.find(ProgramInfoId(std::string(kProgramInfo)));
  if (record == nullptr) return {};
  return {record->coordinator, record->coordinator_email};
}

}  // namespace rondo
