// What tests of the intake share: a program with one event, sheets from text, names from ids.
#pragma once

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/random.h"
#include "codec/read_sheet.h"
#include "codec/templates.h"
#include "edit/transaction.h"
#include "intake/draft.h"
#include "intake/preview.h"
#include "support/files.h"

namespace rondo::intake::test {

inline const EventId kEvent("event");

inline Program program_with_event(int default_capacity = 2) {
  Program program;
  Transaction edit(program);
  Event event;
  event.name = "Sprint";
  event.default_capacity = default_capacity;
  edit.put(kEvent, event);
  (void)edit.finish({});
  return program;
}

inline codec::Sheet sheet_of(std::string_view bytes, std::string_view name = "sheet.csv") {
  Result<codec::Sheet> sheet = codec::read_sheet(bytes, name);
  if (!sheet) FAIL(sheet.error().key);
  return *sheet;
}

inline codec::Sheet sheet_file(const std::string& path) {
  return sheet_of(rondo::test::read_file(path), path.substr(path.rfind('/') + 1));
}

inline Draft draft_of(const Program& program, std::vector<codec::Sheet> sheets) {
  return start(program, kEvent, std::move(sheets), codec::embedded_templates());
}

inline Draft draft_of(const Program& program, std::string_view text,
                      std::string_view name = "sheet.csv") {
  return draft_of(program, std::vector{sheet_of(text, name)});
}

inline Step import(Program& program, const Draft& draft, std::uint64_t seed = 7) {
  SeededRandom random(seed);
  Result<Step> step = apply(draft, program, random);
  if (!step) FAIL(step.error().key);
  return *step;
}

inline Step import(Program& program, std::string_view text) {
  return import(program, draft_of(program, text));
}

// Two people of two schools, and a program that has them.
inline constexpr const char* kFirst =
    "Timestamp,Name,Email,School,Topics offered,Topics requested,How many mentees at most?\n"
    "9/1/2026 8:00:00,Ana Lee,ana@example.org,North High,\"SEL, Data\",,2\n"
    "9/14/2026 8:00:00,Bo Diaz,bo@example.org,South Middle,,SEL,\n";

inline Program after_first() {
  Program program = program_with_event();
  import(program, kFirst);
  return program;
}

// The registration of the person of that name; fails the test when there is none.
inline const Registration& registration_of(const Program& program, std::string_view name) {
  for (const auto& [id, registration] : program.registrations) {
    const Person* person = program.people.find(registration.person);
    if (person != nullptr && person->name == name) return registration;
  }
  FAIL("nobody is registered as ", std::string(name));
  static const Registration none;
  return none;
}

inline const Person& person_named(const Program& program, std::string_view name) {
  return *program.people.find(registration_of(program, name).person);
}

template <class Map, class Record>
std::set<std::string> names(const Table<Record>& table, const Map& ids) {
  std::set<std::string> result;
  for (const auto& entry : ids) {
    if constexpr (requires { entry.first; }) {
      result.insert(table.find(entry.first)->name);
    } else {
      result.insert(table.find(entry)->name);
    }
  }
  return result;
}

inline std::vector<const Problem*> problems_of(const Preview& shown, std::string_view key) {
  std::vector<const Problem*> found;
  for (const Problem& problem : shown.problems) {
    if (problem.message.key == key) found.push_back(&problem);
  }
  return found;
}

inline std::string meanings(const Draft& draft, std::size_t sheet = 0) {
  std::string text;
  for (const Column& column : draft.sheets[sheet].columns) {
    if (!text.empty()) text += ", ";
    text += meaning_text(column.meaning);
  }
  return text;
}

}  // namespace rondo::intake::test
