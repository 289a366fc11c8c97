#include "edit/erasure.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "base/text.h"
#include "edit/removal.h"
#include "model/collections.h"
#include "model/field_tables.h"
#include "model/fields.h"

namespace rondo {
namespace {

// What a person goes by.
struct Marks {
  std::set<PersonId> ids;
  std::set<std::string, std::less<>> names;  // addresses too

  Marks(const PersonId& id, const Person& person) : ids(person.merged_ids) {
    ids.insert(id);
    names.insert(person.name);
    names.insert(person.email);
    names.insert(person.other_names.begin(), person.other_names.end());
    names.insert(person.other_emails.begin(), person.other_emails.end());
    names.erase("");
  }

  bool is_id(std::string_view text) const { return ids.count(PersonId(std::string(text))) != 0; }

  // Whole texts only: a name inside somebody's sentence is part of what that person wrote.
  bool are_in(const Value& value) const {
    if (const std::string* text = value.as_text()) return names.count(*text) != 0 || is_id(*text);
    if (const Value::List* list = value.as_list()) {
      return std::any_of(list->begin(), list->end(), [&](const Value& one) { return are_in(one); });
    }
    const Value::Object* object = value.as_object();
    return object != nullptr &&
           std::any_of(object->begin(), object->end(),
                       [&](const auto& member) { return are_in(member.second); });
  }
};

// Of what was removed before, and of what names the person in records of others.
class Eraser {
 public:
  Eraser(Program& program, const Marks& marks) : program_(program), marks_(marks) {}

  void run() {
    // Matches come before the sessions and answers that hang on them.
    for_each_collection([&](const auto& collection) {
      drop_removed(program_.*(collection.table));
      for (auto& [id, record] : (program_.*(collection.table)).live) forget_in(record);
      for (auto& [id, record] : (program_.*(collection.table)).removed) forget_in(record);
    });
    std::erase_if(program_.unknown, [&](const auto& entry) {
      const auto& [key, json] = entry;
      return dropped_.count(key.first) != 0 || names_person(key.second) || quotes(json);
    });
  }

 private:
  template <class Record>
  void drop_removed(Table<Record>& table) {
    for (auto row = table.removed.begin(); row != table.removed.end();) {
      if (!is_theirs(row->first, row->second)) {
        ++row;
        continue;
      }
      if constexpr (std::is_same_v<Record, Match>) matches_.insert(row->first);
      dropped_.insert(key_of<Record>(row->first));
      row = table.removed.erase(row);
    }
  }

  template <class Record>
  bool is_theirs(const typename Record::Id& id, const Record& record) const {
    if constexpr (std::is_same_v<Record, Person>) return marks_.ids.count(id) != 0;
    return std::apply([&](const auto&... field) { return (refers(record.*(field.member)) || ...); },
                      FieldTable<Record>::fields);
  }

  template <class Member>
  bool refers(const Member& member) const {
    if constexpr (std::is_same_v<Member, PersonId>) return marks_.ids.count(member) != 0;
    if constexpr (std::is_same_v<Member, MatchId>) return matches_.count(member) != 0;
    return false;
  }

  template <class Record>
  void forget_in(Record& record) {
    std::apply([&](const auto&... field) { (forget(record.*(field.member)), ...); },
               FieldTable<Record>::fields);
  }

  template <class Member>
  void forget(Member& member) {
    if constexpr (fields_detail::Keyed<Member>) {
      if constexpr (std::is_same_v<typename Member::key_type, PersonId>) {
        for (const PersonId& id : marks_.ids) member.erase(id);
      }
    }
    if constexpr (std::is_same_v<Member, std::map<PersonId, PersonId>>) {
      std::erase_if(member, [&](const auto& entry) { return marks_.ids.count(entry.second) != 0; });
    }
    if constexpr (std::is_same_v<Member, std::map<MatchId, OffMatch>>) {
      for (auto& [match, off] : member) {
        if (marks_.ids.count(off.partner) != 0) off.partner = PersonId();
      }
    }
    if constexpr (std::is_same_v<Member, std::map<std::string, Value>>) {
      // Reasons, by "<mentee>/<topic>" or mentee.
      std::erase_if(member, [&](const auto& reason) {
        return marks_.is_id(reason.first.substr(0, reason.first.find('/'))) ||
               marks_.are_in(reason.second);
      });
    }
  }

  // A field that a newer version wrote, by an element that is the person.
  bool names_person(std::string_view path) const {
    const std::size_t slash = path.find('/');
    return slash != std::string_view::npos && marks_.is_id(path.substr(slash + 1));
  }

  bool quotes(std::string_view json) const {
    const auto holds = [&](const std::string& text) {
      return json.find('"' + text + '"') != std::string_view::npos;
    };
    return std::any_of(marks_.names.begin(), marks_.names.end(), holds) ||
           std::any_of(marks_.ids.begin(), marks_.ids.end(),
                       [&](const PersonId& id) { return holds(id.text()); });
  }

  Program& program_;
  const Marks& marks_;
  std::set<MatchId> matches_;  // that were theirs
  std::set<RecordKey> dropped_;
};

// Whether the folded text holds one of the folded names as whole words.
bool mentions(const std::string& text, const std::vector<std::string>& names) {
  const std::string folded = " " + fold(text) + " ";
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return folded.find(" " + name + " ") != std::string::npos;
  });
}

int count_mentions(const Program& program, const Marks& marks) {
  std::vector<std::string> names;
  for (const std::string& name : marks.names) names.push_back(fold(name));
  std::erase(names, "");
  int count = 0;
  for_each_collection([&](const auto& collection) {
    for (const auto& [id, record] : program.*(collection.table)) {
      for (const FieldValue& field : set_fields(record)) {
        const std::string* text = field.value.as_text();
        if (text != nullptr && mentions(*text, names)) ++count;
      }
    }
  });
  return count;
}

}  // namespace

Erased erase_person(const Program& program, const PersonId& id) {
  Erased erased{program, 0};
  const Person* found = program.people.find(id);
  if (found == nullptr) return erased;
  const Marks marks(id, *found);
  {
    Transaction edit(erased.program);
    for (const PersonId& known_as : marks.ids) remove_person(edit, known_as);
    edit.finish({});
  }
  Eraser(erased.program, marks).run();
  erased.mentions = count_mentions(erased.program, marks);
  return erased;
}

}  // namespace rondo
