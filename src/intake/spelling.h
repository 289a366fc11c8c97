// Names written differently: which sites, topics and pools the answers of a sheet mean.
//
// Two spellings are one when they have the same name_key() (base/text.h). Spellings that only look
// alike (a typing error, words in another order, an acronym and what it stands for; of sites also
// one name that begins another, as "North High" does "North High School", or abbreviates it: "North
// Sch.") become questions: the coordinator decides once, and the program remembers.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "intake/preview.h"

namespace rondo::intake {

enum class NameKind { site, topic, pool };

// A record of the program with all that it is called.
struct KnownName {
  std::string id;
  std::string name;
  std::set<std::string> spellings;
  std::set<std::string> kept_apart;
  // A name that nobody has used yet: nothing is said to look like it, and when answers mean it, it
  // goes by the spelling that most of them use.
  bool only_likely = false;
};

// One answer, and where it stands.
struct Occurrence {
  std::string text;
  int sheet = 0;
  int row = 0;
  int column = -1;
};

struct NewName {
  std::string id;
  std::string name;
  std::set<std::string> spellings;
  std::set<std::string> kept_apart;
};

struct Recognized {
  std::map<std::string, std::string> ids;  // key_of(kind, answer) -> record, for every answer
  std::vector<NewName> added;              // the most used first
  std::map<std::string, std::string> likely_names;  // likely records that are meant -> their name
  // Decisions to be remembered with records that exist already: id -> spellings.
  std::map<std::string, std::set<std::string>> new_spellings;
  std::map<std::string, std::set<std::string>> new_kept_apart;
  std::vector<Problem> problems;
};

// name_key() for pools, where spans are one however they are worded: "6-8" and "Grades 6 to 8".
std::string pool_key(std::string_view text);

// The pools of `pools`, in their order, which together are the span that is written: "Grades K to
// 2" and "Grades 3 to 5" for "K-5". Empty where they are not, without gaps and to the last grade.
std::vector<std::string> pools_of_span(std::string_view text,
                                       const std::vector<std::string>& pools);

std::string key_of(NameKind kind, std::string_view text);

// How many names an unknown one is compared with: those of the program, then the most used of the
// sheet. A program has fewer; a column of free text, taken for topics by mistake, may not.
inline constexpr std::size_t kMostCompared = 1000;

// `new_id` names records that have to be added. A name that is written in several ways is added in
// the one that occurs most. Undecided look-alikes are kept apart; only a site that one or two
// people misspell is taken for the site that it looks like. O(unknown names x kMostCompared).
Recognized recognize(NameKind kind, const std::vector<KnownName>& known,
                     const std::vector<Occurrence>& occurrences,
                     const std::map<std::string, std::string>& answers,
                     const std::function<std::string()>& new_id);

}  // namespace rondo::intake
