#include "edit/program_difference.h"

#include "model/collections.h"
#include "model/fields.h"

namespace rondo {
namespace {

// Paths come sorted, so those of one field's elements stand together.
template <class Record>
std::vector<std::string> differing_fields(const Record& here, const Record& there) {
  std::vector<std::string> fields;
  for (const FieldDifference& one : differences(here, there)) {
    std::string field = one.path.substr(0, one.path.find('/'));
    if (fields.empty() || fields.back() != field) fields.push_back(std::move(field));
  }
  return fields;
}

}  // namespace

std::vector<RecordDifference> program_difference(const Program& here, const Program& there) {
  std::vector<RecordDifference> found;
  for_each_collection([&](const auto& collection) {
    const auto& ours = here.*(collection.table);
    const auto& theirs = there.*(collection.table);
    const auto add = [&](const auto& id, Differs how, std::vector<std::string> fields) {
      found.push_back({{std::string(collection.name), id.text()}, how, std::move(fields)});
    };
    auto mine = ours.begin();
    auto other = theirs.begin();
    while (mine != ours.end() || other != theirs.end()) {
      if (other == theirs.end() || (mine != ours.end() && mine->first < other->first)) {
        add(mine->first, Differs::only_here, {});
        ++mine;
      } else if (mine == ours.end() || other->first < mine->first) {
        add(other->first, Differs::only_there, {});
        ++other;
      } else {
        if (!(mine->second == other->second)) {
          add(mine->first, Differs::changed, differing_fields(mine->second, other->second));
        }
        ++mine;
        ++other;
      }
    }
  });
  return found;
}

}  // namespace rondo
