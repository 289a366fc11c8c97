#include "app/beyond_cap.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "app/naming.h"
#include "model/school_year.h"

namespace rondo {

void tell_who_is_beyond_cap(Workbench& bench, const PersonId& only) {
  const Program& program = bench.state.program;
  std::map<PersonId, int> mentees = mentees_of_year(program, school_year_of(bench.today()));
  if (!only.empty()) {
    std::erase_if(mentees, [&](const auto& entry) { return !(entry.first == only); });
  }
  const std::map<PersonId, int> beyond = beyond_their_caps(program, mentees);
  if (beyond.empty()) return;
  if (!only.empty()) {
    bench.notify({"notice.person_beyond_cap",
                  {arg("name", name_of_person(program, only)), arg("count", beyond.at(only))}});
    return;
  }
  const std::vector<std::string> names = names_in_order(program, beyond);
  bench.notify({"notice.beyond_cap",
                {arg("count", std::ssize(names)), arg("names", bench.state.words.list(names))}});
}

}  // namespace rondo
