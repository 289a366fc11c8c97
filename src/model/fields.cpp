#include "model/fields.h"

#include <optional>
#include <set>
#include <tuple>
#include <type_traits>
#include <utility>

#include "model/field_values.h"

namespace rondo {
namespace {

using namespace fields_detail;

template <class Container>
Value get_element(const Container& container, std::string_view element) {
  typename Container::key_type key{};
  if (!key_from_text(element, key)) return Value();
  const auto found = container.find(key);
  if (found == container.end()) return Value();
  if constexpr (IsSet<Container>::value) {
    return Value(true);
  } else {
    return to_value(found->second);
  }
}

template <class Container>
bool set_element(Container& container, std::string_view element, const Value& value) {
  typename Container::key_type key{};
  if (element.empty() || !key_from_text(element, key)) return false;
  if (value.is_null()) {
    container.erase(key);
    return true;
  }
  if constexpr (IsSet<Container>::value) {
    if (value != Value(true)) return false;
    container.insert(std::move(key));
    return true;
  } else {
    typename Container::mapped_type read{};
    if (!from_value(value, read)) return false;
    container.insert_or_assign(std::move(key), std::move(read));
    return true;
  }
}

// Calls `visit(member)` for the member that `path` names when the path has the member's form (an
// element exactly for keyed members). False when there is none.
template <class Record, class Visit>
bool visit_member(Record& record, const Path& path, Visit visit) {
  bool found = false;
  std::apply(
      [&](const auto&... field) {
        const auto try_one = [&](const auto& candidate) {
          using Member = std::remove_cvref_t<decltype(record.*(candidate.member))>;
          if (candidate.name != path.name || Keyed<Member> != path.element.has_value()) return;
          found = true;
          visit(record.*(candidate.member));
        };
        (try_one(field), ...);
      },
      FieldTable<std::remove_const_t<Record>>::fields);
  return found;
}

}  // namespace

template <class Record>
Value Fields<Record>::get(const Record& record, std::string_view path) {
  Value result;
  const Path parts = split(path);
  visit_member(record, parts, [&](const auto& member) {
    if constexpr (Keyed<std::remove_cvref_t<decltype(member)>>) {
      result = get_element(member, *parts.element);
    } else {
      result = to_value(member);
    }
  });
  return result;
}

template <class Record>
bool Fields<Record>::set(Record& record, std::string_view path, const Value& value) {
  bool good = false;
  const Path parts = split(path);
  visit_member(record, parts, [&](auto& member) {
    if constexpr (Keyed<std::remove_cvref_t<decltype(member)>>) {
      good = set_element(member, *parts.element, value);
    } else {
      good = from_value(value, member);
    }
  });
  return good;
}

template <class Record>
std::vector<FieldValue> Fields<Record>::all(const Record& record) {
  std::vector<FieldValue> result;
  const Record plain{};
  const auto collect = [&](const auto& field) {
    const auto& member = record.*(field.member);
    if constexpr (Keyed<std::remove_cvref_t<decltype(member)>>) {
      for (const auto& entry : member) {
        std::string element;
        if constexpr (IsSet<std::remove_cvref_t<decltype(member)>>::value) {
          element = key_text(entry);
        } else {
          element = key_text(entry.first);
        }
        std::string path = std::string(field.name) + "/" + element;
        result.push_back({path, get_element(member, element)});
      }
    } else if (!(member == plain.*(field.member))) {
      result.push_back({std::string(field.name), to_value(member)});
    }
  };
  std::apply([&](const auto&... field) { (collect(field), ...); }, FieldTable<Record>::fields);
  return result;
}

template <class Record>
std::vector<FieldDifference> Fields<Record>::differences(const Record& before,
                                                         const Record& after) {
  std::set<std::string> paths;
  for (const FieldValue& field : all(before)) paths.insert(field.path);
  for (const FieldValue& field : all(after)) paths.insert(field.path);
  std::vector<FieldDifference> result;
  for (const std::string& path : paths) {
    Value old_value = get(before, path);
    Value new_value = get(after, path);
    if (!(old_value == new_value)) {
      result.push_back({path, std::move(old_value), std::move(new_value)});
    }
  }
  return result;
}

template struct Fields<ProgramInfo>;
template struct Fields<Site>;
template struct Fields<Person>;
template struct Fields<Topic>;
template struct Fields<PoolCategory>;
template struct Fields<Pool>;
template struct Fields<Event>;
template struct Fields<Registration>;
template struct Fields<Match>;
template struct Fields<ForbiddenPair>;
template struct Fields<OutsidePoolPair>;
template struct Fields<MatchRun>;
template struct Fields<MeetingTable>;
template struct Fields<SpeedMeeting>;
template struct Fields<WantedMeeting>;
template struct Fields<EventClock>;
template struct Fields<RoundsRun>;
template struct Fields<Session>;
template struct Fields<Feedback>;
template struct Fields<PdPlan>;
template struct Fields<Initiative>;
template struct Fields<SavedTemplate>;
template struct Fields<ColumnMap>;
template struct Fields<TickRange>;

}  // namespace rondo
