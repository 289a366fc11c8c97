#include "edit/change.h"

#include <algorithm>
#include <cassert>
#include <set>

#include "model/collections.h"
#include "model/fields.h"

namespace rondo {
namespace {

Error change_error(std::string_view key, const Change& change) {
  return Error{std::string(key),
               {arg("collection", change.record.collection), arg("record", change.record.id),
                arg("field", change.field)}};
}

template <class Record>
void set_removed(Table<Record>& table, const typename Record::Id& id, bool removed) {
  auto& source = removed ? table.live : table.removed;
  auto& target = removed ? table.removed : table.live;
  auto node = source.extract(id);
  if (node.empty()) {
    target.try_emplace(id);
  } else {
    target.insert(std::move(node));
  }
}

// A removed record without a field of its own says nothing that its absence does not.
template <class Record>
void drop_if_blank(Table<Record>& table, const typename Record::Id& id) {
  const auto found = table.removed.find(id);
  if (found != table.removed.end() && found->second == Record{}) table.removed.erase(found);
}

template <class Record>
bool write(Table<Record>& table, const typename Record::Id& id, const Change& change) {
  if (change.field == kRemovedField) {
    const bool* removed = change.after.as_bool();
    if (removed == nullptr) return false;
    if (*removed != (table.find(id) == nullptr)) set_removed(table, id, *removed);
  } else {
    const auto live = table.live.find(id);
    Record& record = live != table.live.end() ? live->second : table.removed[id];
    if (!set_field(record, change.field, change.after)) {
      drop_if_blank(table, id);
      return false;
    }
  }
  drop_if_blank(table, id);
  return true;
}

}  // namespace

Value current_value(const Program& program, const RecordKey& record, std::string_view field) {
  Value result;
  with_collection(record.collection, [&](const auto& collection) {
    using Record = typename std::remove_cvref_t<decltype(collection)>::RecordType;
    const Table<Record>& table = program.*(collection.table);
    const typename Record::Id id(record.id);
    const Record* live = table.find(id);
    if (field == kRemovedField) {
      result = Value(live == nullptr);
      return;
    }
    const auto removed = table.removed.find(id);
    if (live != nullptr) {
      result = get_field(*live, field);
    } else {
      result = get_field(removed != table.removed.end() ? removed->second : Record{}, field);
    }
  });
  return result;
}

Result<Done> apply_change(Program& program, const Change& change) {
  if (!(current_value(program, change.record, change.field) == change.before)) {
    return change_error("error.edit.stale", change);
  }
  bool written = false;
  with_collection(change.record.collection, [&](const auto& collection) {
    using Record = typename std::remove_cvref_t<decltype(collection)>::RecordType;
    written = write(program.*(collection.table), typename Record::Id(change.record.id), change);
  });
  if (!written) return change_error("error.edit.unknown_field", change);
  return Done{};
}

Result<Done> apply_changes(Program& program, const std::vector<Change>& changes) {
  for (std::size_t index = 0; index < changes.size(); ++index) {
    Result<Done> applied = apply_change(program, changes[index]);
    if (applied) continue;
    const auto reached = changes.begin() + static_cast<std::ptrdiff_t>(index);
    for (const Change& back : inverse({changes.begin(), reached})) {
      [[maybe_unused]] const Result<Done> undone = apply_change(program, back);
      assert(undone.ok());
    }
    return applied;
  }
  return Done{};
}

std::vector<Change> inverse(const std::vector<Change>& changes) {
  std::vector<Change> result;
  result.reserve(changes.size());
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    result.push_back({change->record, change->field, change->after, change->before});
  }
  return result;
}

std::vector<RecordKey> touched_records(const std::vector<Change>& changes) {
  std::set<RecordKey> keys;
  for (const Change& change : changes) keys.insert(change.record);
  return {keys.begin(), keys.end()};
}

}  // namespace rondo
