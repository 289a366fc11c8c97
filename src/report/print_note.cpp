#include "report/print_note.h"

#include "base/direction.h"

namespace rondo {

std::string print_note(const Program& program, std::vector<std::string> about,
                       std::int64_t now_utc_ms, const Words& words) {
  about.push_back(program.name());
  about.push_back(words.text({"print.date", {arg("date", words.formats().date(now_utc_ms))}}));
  std::string note;
  for (const std::string& part : about) {
    if (!part.empty()) note += (note.empty() ? "" : " · ") + isolated(part);
  }
  return note;
}

}  // namespace rondo
