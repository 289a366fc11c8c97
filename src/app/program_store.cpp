#include "app/program_store.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "app/stored_program.h"

namespace rondo {
namespace {

void append(std::vector<Write>& writes, std::vector<Write> more) {
  writes.insert(writes.end(), std::make_move_iterator(more.begin()),
                std::make_move_iterator(more.end()));
}

bool changed_later(const ProgramEntry& left, const ProgramEntry& right) {
  return std::tie(right.changed_at_utc_ms, left.id) < std::tie(left.changed_at_utc_ms, right.id);
}

// All of a program that another one takes the place of, in the place of what was kept there.
Batch kept_beside(const ProgramEntry& entry, const LoadedProgram& replaced) {
  const std::string collection = replaced_collection(entry.id);
  StoredHistory stored;
  Batch batch{{collection}, program_writes(collection, replaced.program)};
  append(batch.writes, history_writes(collection, replaced.history, stored));
  batch.writes.push_back(entry_write(kReplacedList, entry));
  return batch;
}

}  // namespace

ProgramEntry entry_of(const Program& program, std::int64_t changed_at_utc_ms) {
  const ProgramInfo* info = program.info.find(ProgramInfoId(std::string(kProgramInfo)));
  return {program.id,
          program.name(),
          changed_at_utc_ms,
          static_cast<int>(std::count_if(program.people.begin(), program.people.end(),
                                         [](const auto& entry) { return !entry.second.archived; })),
          static_cast<int>(program.events.size()),
          info != nullptr && info->sample};
}

ProgramStore::ProgramStore(Storage& storage, const Clock& clock)
    : clock_(clock), autosave_(storage) {}

void ProgramStore::on_save_state(Autosave::Listener listener) {
  autosave_.on_state(std::move(listener));
}

void ProgramStore::list(Answer<std::vector<ProgramEntry>> answer) {
  list_of(kProgramList, std::move(answer));
}

void ProgramStore::list_replaced(Answer<std::vector<ProgramEntry>> answer) {
  list_of(kReplacedList, std::move(answer));
}

void ProgramStore::list_of(std::string_view list, Answer<std::vector<ProgramEntry>> answer) {
  autosave_.load(std::string(list),
                 [answer = std::move(answer)](Result<std::vector<Stored>> loaded) {
                   if (!loaded) {
                     answer(loaded.error());
                     return;
                   }
                   std::vector<ProgramEntry> entries;
                   for (const Stored& stored : *loaded) entries.push_back(read_entry(stored));
                   std::sort(entries.begin(), entries.end(), changed_later);
                   answer(std::move(entries));
                 });
}

void ProgramStore::load(const std::string& id, Answer<LoadedProgram> answer) {
  // The answer comes through autosave_, so never after this object has gone.
  autosave_.load(program_collection(id),
                 [this, id, answer = std::move(answer)](Result<std::vector<Stored>> loaded) {
                   if (!loaded) {
                     answer(loaded.error());
                     return;
                   }
                   Result<StoredProgram> read = read_stored_program(*loaded);
                   if (!read) {
                     answer(read.error());
                     return;
                   }
                   stored_.erase(id);
                   if (read->as_stored) stored_.emplace(id, std::move(read->stored_history));
                   answer(LoadedProgram{std::move(read->program), std::move(read->history)});
                 });
}

void ProgramStore::save_step(const Program& program, const History& history, const Step& step) {
  const auto stored = stored_.find(program.id);
  if (stored == stored_.end()) {
    save_whole(program, history);
    return;
  }
  Batch batch;
  for (const RecordKey& record : touched_records(step.changes)) {
    append(batch.writes, record_writes(program_collection(program.id), program, record));
  }
  append(batch.writes, history_writes(program_collection(program.id), history, stored->second));
  batch.writes.push_back(entry_write(kProgramList, entry_of(program, clock_.now_utc_ms())));
  autosave_.add(std::move(batch));
}

void ProgramStore::retry() {
  autosave_.retry();
}

void ProgramStore::save_whole(const Program& program, const History& history) {
  autosave_.add(whole(program, history));
}

Batch ProgramStore::whole(const Program& program, const History& history) {
  const std::string collection = program_collection(program.id);
  StoredHistory stored;
  Batch batch{{collection}, program_writes(collection, program)};
  append(batch.writes, history_writes(collection, history, stored));
  batch.writes.push_back(entry_write(kProgramList, entry_of(program, clock_.now_utc_ms())));
  stored_.insert_or_assign(program.id, std::move(stored));
  return batch;
}

void ProgramStore::remove(const std::string& id, Answer<Done> answer) {
  stored_.erase(id);
  autosave_.add({{program_collection(id), replaced_collection(id)},
                 {{std::string(kProgramList), id, std::nullopt},
                  {std::string(kReplacedList), id, std::nullopt}}},
                std::move(answer));
}

void ProgramStore::replace(const ProgramEntry& entry, const LoadedProgram& replaced,
                           const Program& program, const History& history) {
  Batch batch = whole(program, history);
  Batch kept = kept_beside(entry, replaced);
  batch.cleared.push_back(std::move(kept.cleared.front()));
  append(batch.writes, std::move(kept.writes));
  autosave_.add(std::move(batch));
}

void ProgramStore::load_replaced(const std::string& id, Answer<LoadedProgram> answer) {
  autosave_.load(replaced_collection(id),
                 [answer = std::move(answer)](Result<std::vector<Stored>> loaded) {
                   if (!loaded) {
                     answer(loaded.error());
                     return;
                   }
                   Result<StoredProgram> read = read_stored_program(*loaded);
                   if (!read) {
                     answer(read.error());
                     return;
                   }
                   answer(LoadedProgram{std::move(read->program), std::move(read->history)});
                 });
}

void ProgramStore::keep_replaced(const ProgramEntry& entry, const LoadedProgram& replaced) {
  autosave_.add(kept_beside(entry, replaced));
}

void ProgramStore::forget_replaced(const std::string& id) {
  autosave_.add({{replaced_collection(id)}, {{std::string(kReplacedList), id, std::nullopt}}});
}

}  // namespace rondo
