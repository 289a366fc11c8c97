#include "intake/spelling.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <sstream>
#include <utility>

#include "base/text.h"
#include "intake/likeness.h"

namespace rondo::intake {
namespace {

// One name as the sheet has it, in all its spellings.
struct Group {
  std::string key;
  std::map<std::string, int> spellings;  // as written, spaces tidied -> times
  std::vector<std::string> in_order;     // the same, by first appearance
  std::map<std::string, Occurrence> first;
  int count = 0;

  std::string most_common() const {
    return *std::max_element(in_order.begin(), in_order.end(),
                             [&](const std::string& left, const std::string& right) {
                               return spellings.at(left) < spellings.at(right);
                             });
  }
  const Occurrence& where() const { return first.at(in_order.front()); }
  bool has_dot() const { return in_order.front().find('.') != std::string::npos; }
};

std::vector<Group> group(NameKind kind, const std::vector<Occurrence>& occurrences) {
  std::vector<Group> groups;
  std::map<std::string, std::size_t> index;
  for (const Occurrence& occurrence : occurrences) {
    const std::string key = key_of(kind, occurrence.text);
    const auto [found, is_new] = index.emplace(key, groups.size());
    if (is_new) groups.push_back({key, {}, {}, {}, 0});
    Group& target = groups[found->second];
    const std::string text = collapse_spaces(occurrence.text);
    if (++target.spellings[text] == 1) {
      target.in_order.push_back(text);
      target.first.emplace(text, occurrence);
    }
    ++target.count;
  }
  return groups;
}

struct KindWords {
  std::string_view id;
  std::string_view read_as;
  std::string_view looks_like;
  std::string_view same;
};

KindWords words_of(NameKind kind) {
  switch (kind) {
    case NameKind::site:
      return {"site:", "import.read_as_site", "import.looks_like_site", "import.choice_same_site"};
    case NameKind::topic:
      return {"topic:", "import.read_as_topic", "import.looks_like_topic",
              "import.choice_same_topic"};
    case NameKind::pool:
      break;
  }
  return {"pool:", "import.read_as_pool", "", ""};
}

// A name that answers can be recognised as: one of the program, or one that this sheet adds.
struct Target {
  std::string id;
  std::string name;
  std::vector<Likeness> names;       // all spellings, for look-alikes
  std::set<std::string> kept_apart;  // keys
  std::set<std::string> as_written;  // spellings that need no remark
  int count = 0;                     // answers in this sheet
  std::optional<std::size_t> added;  // index into Recognized::added
  bool likely = false;               // and not used so far
};

class Recognizer {
 public:
  Recognizer(NameKind kind, const std::map<std::string, std::string>& answers,
             const std::function<std::string()>& new_id)
      : words_(words_of(kind)), kind_(kind), answers_(answers), new_id_(new_id) {}

  void know(const KnownName& name) {
    Target target{name.id, name.name, {}, {}, name.spellings, 0, std::nullopt, name.only_likely};
    target.as_written.insert(name.name);
    for (const std::string& text : name.kept_apart) target.kept_apart.insert(name_key(text));
    const auto looks_like = [&](const std::string& text) {
      if (!name.only_likely) target.names.emplace_back(text);
    };
    by_key_.emplace(key_of(kind_, name.name), targets_.size());
    looks_like(name.name);
    for (const std::string& text : name.spellings) {
      spellings_.emplace_back(key_of(kind_, text), targets_.size());
      looks_like(text);
    }
    targets_.push_back(std::move(target));
  }

  Recognized run(std::vector<Group> groups) {
    // What one is called counts before what another was called once.
    for (const auto& [key, target] : spellings_) by_key_.emplace(key, target);
    // The most used first: likely names go by them, and rare ones are compared with them.
    // Of two that are used as much, what is spelled out.
    std::stable_sort(groups.begin(), groups.end(), [](const Group& left, const Group& right) {
      if (left.count != right.count) return left.count > right.count;
      return !left.has_dot() && right.has_dot();
    });
    for (const Group& one : groups) {
      const auto found = by_key_.find(one.key);
      if (found == by_key_.end()) continue;
      if (targets_[found->second].likely) use(targets_[found->second], one);
      assign(one, targets_[found->second]);
    }
    for (const Group& one : groups) {
      if (by_key_.count(one.key) == 0) settle(one);
    }
    return std::move(result_);
  }

 private:
  void settle(const Group& one) {
    Target* alike = find_alike(one);
    const bool misspelt = alike != nullptr;
    if (alike == nullptr) alike = find_longer_or_shorter(one);
    if (alike == nullptr) {
      add(one);
      return;
    }
    const std::string question = std::string(words_.id) + one.key;
    const auto decided = answers_.find(question);
    const bool stray = kind_ == NameKind::site && misspelt && one.count <= 2;
    std::string choice = stray ? "same" : "apart";
    if (decided != answers_.end() && !decided->second.empty()) choice = decided->second;
    ask(one, *alike, question, choice, decided != answers_.end() && !decided->second.empty());
    if (choice == "same") {
      const bool is_decision = decided != answers_.end();
      if (is_decision) remember(*alike, one, result_.new_spellings, &NewName::spellings);
      alike->count += one.count;
      result_.ids[one.key] = alike->id;
      return;
    }
    if (decided != answers_.end()) {
      remember(*alike, one, result_.new_kept_apart, &NewName::kept_apart);
    }
    add(one);
  }

  Target* find_alike(const Group& one) {
    if (kind_ == NameKind::pool) return nullptr;
    const Likeness sought(one.most_common());
    const std::size_t compared = std::min(targets_.size(), kMostCompared);
    for (std::size_t index = 0; index < compared; ++index) {
      Target& target = targets_[index];
      if (target.kept_apart.count(one.key) != 0) continue;
      const bool alike = std::any_of(target.names.begin(), target.names.end(),
                                     [&](const Likeness& name) { return name.looks_like(sought); });
      if (alike) return &target;
    }
    return nullptr;
  }

  // The one site whose name begins as this one does and goes on, or is this one spelled out, or the
  // other way around. Of several nobody knows which is meant.
  Target* find_longer_or_shorter(const Group& one) {
    if (kind_ != NameKind::site) return nullptr;
    const Likeness sought(one.most_common());
    Target* only = nullptr;
    for (std::size_t index = 0; index < std::min(targets_.size(), kMostCompared); ++index) {
      Target& target = targets_[index];
      const bool alike =
          std::any_of(target.names.begin(), target.names.end(), [&](const Likeness& name) {
            return name.begins_alike(sought) || name.abbreviates(sought);
          });
      if (!alike || target.kept_apart.count(one.key) != 0) continue;
      if (only != nullptr) return nullptr;
      only = &target;
    }
    return only;
  }

  void add(const Group& one) {
    Target target{new_id_(), one.most_common(),   {Likeness(one.most_common())}, {}, {},
                  0,         result_.added.size()};
    target.as_written.insert(target.name);
    result_.added.push_back({target.id, target.name, {}, {}});
    by_key_.emplace(one.key, targets_.size());
    targets_.push_back(std::move(target));
    assign(one, targets_.back());
  }

  // Somebody means the likely name: from here on it is a name like others.
  void use(Target& target, const Group& one) {
    target.likely = false;
    target.name = one.most_common();
    target.names = {Likeness(target.name)};
    target.as_written = {target.name};
    result_.likely_names[target.id] = target.name;
  }

  void assign(const Group& one, Target& target) {
    result_.ids[one.key] = target.id;
    target.count += one.count;
    for (const std::string& text : one.in_order) {
      const Occurrence& where = one.first.at(text);
      // The text with its spaces as they are: "north high " is worth a remark.
      if (target.as_written.count(where.text) != 0) continue;
      result_.problems.push_back(
          {Severity::note,
           where.sheet,
           where.row,
           where.column,
           {std::string(words_.read_as), {arg("text", where.text), arg("name", target.name)}}});
    }
  }

  void ask(const Group& one, const Target& alike, const std::string& question,
           const std::string& choice, bool decided) {
    const Occurrence& where = one.where();
    Problem problem{Severity::question,
                    where.sheet,
                    where.row,
                    where.column,
                    {std::string(words_.looks_like),
                     {arg("text", one.most_common()), arg("name", alike.name)}}};
    problem.question = question;
    problem.choices = {{"same", {std::string(words_.same), {arg("name", alike.name)}}},
                       {"apart", {"import.choice_apart", {}}}};
    problem.assumed = choice;
    problem.decided = decided;
    result_.problems.push_back(std::move(problem));
  }

  void remember(const Target& target, const Group& one,
                std::map<std::string, std::set<std::string>>& of_known,
                std::set<std::string> NewName::*of_added) {
    std::set<std::string>& texts =
        target.added ? result_.added[*target.added].*of_added : of_known[target.id];
    texts.insert(one.in_order.begin(), one.in_order.end());
  }

  KindWords words_;
  NameKind kind_;
  const std::map<std::string, std::string>& answers_;
  const std::function<std::string()>& new_id_;
  std::vector<Target> targets_;
  std::map<std::string, std::size_t> by_key_;                   // name_key -> target
  std::vector<std::pair<std::string, std::size_t>> spellings_;  // keys of targets, beside names
  Recognized result_;
};

struct SpannedPool {
  int first = 0, last = 0;
  std::string name;
};

// From K, which is 0, or a number, to another; nothing where a text says anything else.
std::optional<std::pair<int, int>> span_of_pool(std::string_view text) {
  std::istringstream stream(pool_key(text));
  std::vector<int> ends;
  for (std::string word; stream >> word;) {
    const bool number = digits_of(word) == word && word.size() <= 3;
    if (!number && word != "k") return std::nullopt;
    ends.push_back(number ? std::stoi(word) : 0);
  }
  if (ends.empty() || ends.size() > 2 || ends.front() > ends.back()) return std::nullopt;
  return std::pair{ends.front(), ends.back()};
}

}  // namespace

std::string pool_key(std::string_view text) {
  static const std::set<std::string> kFiller{"grade", "grades", "gr",     "to", "through",
                                             "and",   "grado",  "grados", "a",  "al",
                                             "years", "th",     "de",     "the"};
  if (digits_of(text).empty()) return name_key(text);
  std::istringstream stream(fold(text));
  std::string key;
  for (std::string word; stream >> word;) {
    if (word == "kindergarten") word = "k";
    if (kFiller.count(word) == 0) key += word + ' ';
  }
  return key.empty() ? name_key(text) : key;
}

std::vector<std::string> pools_of_span(std::string_view text,
                                       const std::vector<std::string>& pools) {
  const auto sought = span_of_pool(text);
  if (!sought) return {};
  std::vector<SpannedPool> spans;
  for (const std::string& pool : pools) {
    if (const auto span = span_of_pool(pool)) spans.push_back({span->first, span->second, pool});
  }
  // From the end on, as the longest pool from a grade may leave a gap where a shorter one does not.
  std::stable_sort(spans.begin(), spans.end(), [](const SpannedPool& a, const SpannedPool& b) {
    return std::pair(a.first, a.last) > std::pair(b.first, b.last);
  });
  std::map<int, const SpannedPool*> onward;  // first grade -> pool from which the end is reached
  for (const SpannedPool& one : spans) {
    const bool reaches_end = one.last == sought->second || onward.count(one.last + 1) != 0;
    if (reaches_end) onward.try_emplace(one.first, &one);
  }
  std::vector<std::string> covering;
  for (int next = sought->first; next <= sought->second;) {
    const auto found = onward.find(next);
    if (found == onward.end()) return {};
    covering.push_back(found->second->name);
    next = found->second->last + 1;
  }
  return covering;
}

std::string key_of(NameKind kind, std::string_view text) {
  return kind == NameKind::pool ? pool_key(text) : name_key(text);
}

Recognized recognize(NameKind kind, const std::vector<KnownName>& known,
                     const std::vector<Occurrence>& occurrences,
                     const std::map<std::string, std::string>& answers,
                     const std::function<std::string()>& new_id) {
  Recognizer recognizer(kind, answers, new_id);
  for (const KnownName& name : known) recognizer.know(name);
  return recognizer.run(group(kind, occurrences));
}

}  // namespace rondo::intake
