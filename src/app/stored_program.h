// A program as it lies in storage: which keys, which bytes. docs/data.md describes the layout.
//
//   collection "programs"      "<id>"                    the program's line in the list
//   collection "program/<id>"  "header"                  format and version, as in a program file
//                              "record/<collection>/<id>" one record, as in a program file
//                              "waiting/<collection>/<id>" what waits for elements of the record
//                              "whole/<name>"            what a newer version wrote beside them
//                              "undo/<n>", "redo/<n>"    one step each; greater n is nearer
//   collection "replaced"      "<id>"                    the line of what that program replaced
//   collection "replaced/<id>" as in "program/<id>"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/program_store.h"
#include "base/result.h"
#include "edit/history.h"
#include "model/program.h"
#include "store/storage.h"

namespace rondo {

inline constexpr std::string_view kProgramList = "programs";
inline constexpr std::string_view kReplacedList = "replaced";

std::string program_collection(std::string_view id);
std::string replaced_collection(std::string_view id);

// The line in a list. Reading an unreadable one gives an entry with the id alone: the program
// itself may be sound, so it stays in the list.
Write entry_write(std::string_view list, const ProgramEntry& entry);
ProgramEntry read_entry(const Stored& stored);

// The record as it is now; its removal when the program knows nothing of it. The same for what
// waits beside it.
std::vector<Write> record_writes(const std::string& collection, const Program& program,
                                 const RecordKey& record);
// Header and every record.
std::vector<Write> program_writes(const std::string& collection, const Program& program);

// What turns the stored steps into `history`; from then on these count as stored.
std::vector<Write> history_writes(const std::string& collection, const History& history,
                                  StoredHistory& stored);

struct StoredProgram {
  Program program;
  History history;
  StoredHistory stored_history;
  // Whether storage holds exactly this; false when it was migrated or some step was unreadable, so
  // that the next save has to write all of it.
  bool as_stored = true;
};

// Errors: error.storage.no_program; error.storage.damaged {detail}; those of codec/program_json.h,
// whose path names the record. A history that can't be read is dropped, the program opens without.
Result<StoredProgram> read_stored_program(const std::vector<Stored>& stored);

}  // namespace rondo
