// ProgramStore: programs in storage, record by record. It turns records and undo steps into bytes
// (codec/), puts each step with everything it touched into one atomic commit (store/storage.h), and
// says "saved" only when storage has confirmed it.
//
// Answers come between frames, in order of asking.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "edit/history.h"
#include "model/program.h"
#include "store/autosave.h"
#include "store/storage.h"

namespace rondo {

// A program kept in this browser, for the list on the home screen.
struct ProgramEntry {
  std::string id;
  std::string name;
  std::int64_t changed_at_utc_ms = 0;
  int people = 0;  // who are not archived
  int events = 0;
  bool sample = false;

  bool operator==(const ProgramEntry&) const = default;
};

// The program's line in that list.
ProgramEntry entry_of(const Program& program, std::int64_t changed_at_utc_ms);

// The steps as they lie in storage, so that saving writes only what is new.
struct StoredStep {
  std::uint64_t number;
  Step step;
};
struct StoredHistory {
  std::vector<StoredStep> undo;
  std::vector<StoredStep> redo;
};

struct LoadedProgram {
  Program program;
  History history;
};

class ProgramStore {
 public:
  template <class T>
  using Answer = std::function<void(Result<T>)>;

  ProgramStore(Storage& storage, const Clock& clock);

  // Hears each change of the state of saving; the Error counts only when it failed.
  void on_save_state(Autosave::Listener listener);

  // The latest changed first.
  void list(Answer<std::vector<ProgramEntry>> answer);
  void load(const std::string& id, Answer<LoadedProgram> answer);

  // What `step` touched, the history and the entry in the list, in one commit. `program` and
  // `history` are as they are after the step. Steps made while a commit is under way go into the
  // next one together; a commit that failed is tried again with the next step or by retry().
  void save_step(const Program& program, const History& history, const Step& step);
  void retry();

  // All of it: a program that came from a file, a sample, a copy.
  void save_whole(const Program& program, const History& history);
  // With what it replaced.
  void remove(const std::string& id, Answer<Done> answer);

  // As save_whole, in the place of `replaced`, which has the same id and is kept beside it, with
  // `entry` as its line, until the next one is replaced. All in one commit, so at no time is
  // neither there.
  void replace(const ProgramEntry& entry, const LoadedProgram& replaced, const Program& program,
               const History& history);
  // What programs replaced, by the same ids. Errors of load_replaced: as of load.
  void list_replaced(Answer<std::vector<ProgramEntry>> answer);
  void load_replaced(const std::string& id, Answer<LoadedProgram> answer);
  // Beside the program of that id, which stays as it is.
  void keep_replaced(const ProgramEntry& entry, const LoadedProgram& replaced);
  void forget_replaced(const std::string& id);

 private:
  void list_of(std::string_view list, Answer<std::vector<ProgramEntry>> answer);
  Batch whole(const Program& program, const History& history);

  const Clock& clock_;
  Autosave autosave_;
  // Of the programs that storage is known to hold as they were last seen here.
  std::map<std::string, StoredHistory, std::less<>> stored_;
};

}  // namespace rondo
