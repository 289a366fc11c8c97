// Facts: what the matcher understands of a person's characteristics. Sheets name and write the same
// fact in many ways ("Languages spoken", "Which languages do you speak?"; "7", "7 years"), so names
// are recognised by their words and answers are split and folded.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/program.h"

namespace rondo {

struct Facts {
  std::map<std::string, std::string> languages;  // folded -> as written
  std::optional<int> experience_years;
  std::map<std::string, std::string> roles;         // what the person does now
  std::map<std::string, std::string> target_roles;  // what the person wants to learn about
  std::map<std::string, std::string> target_sites;  // likewise

  bool operator==(const Facts&) const = default;
};

// `characteristics`: name -> answer. Characteristics that mean none of the above are passed over.
Facts recognise_facts(const std::map<std::string, std::string>& characteristics);

// Whether the characteristic of that name is the role that a person has: "Job title", "Rol actual".
bool means_own_role(std::string_view characteristic);

// Who is asked for a characteristic of that name, unless somebody says otherwise: only those who
// look for a mentor want to learn about a role or a site.
Sides usual_sides(std::string_view characteristic);

// Whether two role names speak of the same thing: 2 the same words, 1 some telling word in common
// ("school counselor", "counselor in high school"), 0 none. Both folded.
int role_likeness(const std::string& left, const std::string& right);

// The sites of a program by what people write of them. Holds no reference to the program.
class SiteNames {
 public:
  explicit SiteNames(const Table<Site>& sites);

  // The sites that the answers (folded -> as written) mean: those called so; else those in whose
  // names all telling words of the answer stand ("North Harbor", "a middle school"); else those
  // whose whole name stands in the answer. An answer that means none is passed over.
  // O(answers * sites).
  std::set<SiteId> meant_by(const std::map<std::string, std::string>& answers) const;

 private:
  struct Name {
    SiteId site;
    std::string folded;
    std::set<std::string> telling;  // words; without those that many sites have
  };
  std::vector<Name> names_;
};

}  // namespace rondo
