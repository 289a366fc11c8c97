#include "codec/migrations.h"

namespace rondo::codec {
namespace {

constexpr std::int64_t kFirstVersion = 1;

}  // namespace

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> steps{};
  return steps;
}

std::int64_t format_version() {
  return kFirstVersion + static_cast<std::int64_t>(migrations().size());
}

Result<Done> migrate(Value::Object& file, std::int64_t from, const std::vector<Migration>& steps) {
  for (const Migration& step : steps) {
    if (step.to <= from) continue;
    if (Result<Done> applied = step.apply(file); !applied) return applied;
    file.insert_or_assign("formatVersion", Value(step.to));
  }
  return Done{};
}

}  // namespace rondo::codec
