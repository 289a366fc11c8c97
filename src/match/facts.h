// Facts: what the matcher understands of a person's characteristics. Sheets name and write the same
// fact in many ways ("Languages spoken", "Which languages do you speak?"; "7", "7 years"), so names
// are recognised by their words and answers are split and folded.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace rondo {

struct Facts {
  std::map<std::string, std::string> languages;  // folded -> as written
  std::optional<int> experience_years;
  std::map<std::string, std::string> roles;         // what the person does now
  std::map<std::string, std::string> target_roles;  // what the person wants to learn about
  std::map<std::string, std::string> target_sites;  // likewise; told, not compared

  bool operator==(const Facts&) const = default;
};

// `characteristics`: name -> answer. Characteristics that mean none of the above are passed over.
Facts recognise_facts(const std::map<std::string, std::string>& characteristics);

// Whether a characteristic of that name is about a role or a site that somebody wants to learn
// about.
bool means_target(std::string_view name);

// Whether two role names speak of the same thing: 2 the same words, 1 some telling word in common
// ("school counselor", "counselor in high school"), 0 none. Both folded.
int role_likeness(const std::string& left, const std::string& right);

}  // namespace rondo
