#include "codec/problem_files.h"

namespace rondo::codec {

bool is_of_format(const ValueReader& file, std::string_view format, std::int64_t version,
                  std::string_view refusal) {
  const bool is_one = file.has("format") && file.member("format").text() == format &&
                      file.has("version") && file.member("version").whole_number() == version;
  if (!is_one) file.fail(refusal, {arg("format", format), arg("version", version)});
  return is_one;
}

bool IdPlaces::add(const std::string& id) {
  return places_.emplace(id, static_cast<int>(places_.size())).second;
}

int IdPlaces::find(const ValueReader& reader, const std::string& id,
                   std::string_view unknown) const {
  const auto found = places_.find(id);
  if (found != places_.end()) return found->second;
  reader.fail(unknown, {arg("id", id)});
  return 0;
}

}  // namespace rondo::codec
