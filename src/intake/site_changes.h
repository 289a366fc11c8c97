// People of the program whom a sheet has at another site: who they are, and what is decided.
//
// A sheet may be older than what the program knows, and a form that is filled in twice may name a
// wrong school. So those with the same way from one site to another are one question of the
// preview; as long as nobody decides, the sheet's word counts.
#pragma once

#include <string>
#include <vector>

#include "intake/answers.h"
#include "intake/preview.h"

namespace rondo::intake {

class SiteChanges {
 public:
  // The draft, with what was decided, has to outlive it.
  explicit SiteChanges(const Draft& draft) : draft_(draft) {}

  // Notes somebody called `name` who is at the site called `from` and whom the answer has at the
  // one called `to`. Whether the sheet's word counts.
  bool note(const std::string& name, const std::string& from, const std::string& to,
            const Answer& answer);

  // In the order of the first person of each.
  std::vector<Problem> questions() const;

 private:
  struct Way {
    std::string question, from, to;
    int sheet = 0, row = 0, column = -1;  // of the first answer
    std::vector<std::string> names;
  };

  const Draft& draft_;
  std::vector<Way> ways_;
};

}  // namespace rondo::intake
