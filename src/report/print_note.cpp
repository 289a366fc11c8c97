#include "report/print_note.h"

#include "base/direction.h"

namespace rondo {

std::string own_name(const Program& program, const Words& words) {
  return program.name() == words.text("program.new_name") ? std::string() : program.name();
}

std::string print_note(const Program& program, std::vector<std::string> about,
                       std::int64_t now_utc_ms, const Words& words) {
  about.push_back(own_name(program, words));
  about.push_back(words.text({"print.date", {arg("date", words.formats().date(now_utc_ms))}}));
  std::string note;
  for (const std::string& part : about) {
    if (!part.empty()) note += (note.empty() ? "" : " · ") + isolated(part);
  }
  return note;
}

}  // namespace rondo
