// Programs in this browser: new, open, rename, copy, remove, from and to files.
#include <algorithm>

#include "app/execute.h"
#include "app/new_program.h"
#include "app/program_files.h"
#include "app/rolling_match.h"
#include "app/sample_program.h"
#include "app/tidy_person.h"
#include "base/text.h"
#include "edit/site_copy.h"
#include "intake/cell_values.h"
#include "speed/desk.h"

namespace rondo {
namespace {

// As much as links take of each (codec/payload_parts.cpp), with the "…" of what is cut.
constexpr std::size_t kMostCoordinatorText = 199;

void store_and_show(Workbench& bench, Program program) {
  bench.show_program(std::move(program), {});
  bench.save({});
  bench.go({});
}

// Runs `use(LoadedProgram)` on a program of this browser, the open one included.
template <class Use>
void with_program(Workbench& bench, const std::string& id, Use use) {
  if (id == bench.state.program.id) {
    use(bench, LoadedProgram{bench.state.program, bench.state.history});
    return;
  }
  bench.store.load(id, [bench, use](Result<LoadedProgram> loaded) mutable {
    if (loaded) {
      use(bench, std::move(*loaded));
    } else {
      bench.notify_error(loaded.error());
    }
    bench.services.wake();
  });
}

template <class Change>
void change_info(Transaction& edit, Change change) {
  const ProgramInfoId id{std::string(kProgramInfo)};
  ProgramInfo info;
  if (const ProgramInfo* found = edit.program().info.find(id)) info = *found;
  change(info);
  edit.put(id, info);
}

void rename(std::string name, Transaction& edit) {
  change_info(edit, [&](ProgramInfo& info) { info.name = std::move(name); });
}

void forget_entry(AppState& state, const std::string& id) {
  std::erase_if(state.programs, [&](const ProgramEntry& entry) { return entry.id == id; });
}

// After the open program was removed: the one changed last, or a new one.
void show_another(Workbench& bench) {
  if (bench.state.programs.empty()) {
    const std::string name = bench.state.words.text("program.new_name");
    bench.show_program(new_program(bench.random, name), {});
    return;
  }
  with_program(bench, bench.state.programs.front().id, [](Workbench& at, LoadedProgram loaded) {
    at.show_program(std::move(loaded.program), std::move(loaded.history));
  });
}

// Into the program of this browser, which is opened where it is not.
Result<Done> take_day(Workbench& bench, Program incoming) {
  const std::string id = incoming.id;
  with_program(bench, id, [theirs = std::move(incoming)](Workbench& at, LoadedProgram loaded) {
    if (loaded.program.id != at.state.program.id) {
      at.show_program(std::move(loaded.program), std::move(loaded.history));
    }
    Transaction edit(at.state.program);
    const DeskNews news = take_desk(edit, theirs);
    if (news.changes() == 0) {
      at.notify({"notice.desk_same", {}});
      return;
    }
    at.record(edit.finish({"step.take_day",
                           {arg("count", news.arrived + news.absent + news.left),
                            arg("walk_ups", news.walk_ups), arg("feedback", news.feedback)}}),
              Tell::with_undo);
  });
  return Done{};
}

void take_approvals_into(Workbench& at, const Program& theirs) {
  const Site* site = at.state.program.sites.find(approver_site_of(theirs));
  const std::string site_name = site == nullptr ? std::string() : site->name;
  Transaction edit(at.state.program);
  const ApprovalNews news = take_approvals(edit, theirs);
  const auto count = static_cast<std::int64_t>(news.taken.size());
  if (news.event.empty()) {
    at.notify_error({"error.site_copy.no_event", {}});
  } else if (count == 0) {
    at.notify({"notice.approvals_same", {}});
  } else {
    at.record(edit.finish({"step.take_approvals", {arg("count", count), arg("site", site_name)}}),
              Tell::with_undo);
  }
  if (!news.kept.empty()) {
    at.notify({"notice.approvals_kept", {arg("names", at.state.words.formats().list(news.kept))}});
  }
  if (news.event.empty()) return;
  at.go({Screen::event_people, news.event.text()});
  if (count > 0) match_if_rolling(at, {news.event});
}

// Likewise.
Result<Done> take_approvals(Workbench& bench, Program incoming) {
  const std::string id = incoming.id;
  with_program(bench, id, [theirs = std::move(incoming)](Workbench& at, LoadedProgram loaded) {
    if (loaded.program.id != at.state.program.id) {
      at.show_program(std::move(loaded.program), std::move(loaded.history));
    }
    take_approvals_into(at, theirs);
  });
  return Done{};
}

}  // namespace

Result<Done> execute(Workbench& bench, const command::NewProgram& command) {
  const std::string name = collapse_spaces(command.name);
  if (name.empty()) return Error{"error.name_missing", {}};
  const bool beside_others = !bench.state.programs.empty();
  store_and_show(bench, new_program(bench.random, name));
  bench.notify(
      {beside_others ? "notice.program_new_beside" : "notice.program_new", {arg("name", name)}});
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::OpenProgram& command) {
  with_program(bench, command.id, [](Workbench& at, LoadedProgram loaded) {
    if (loaded.program.id != at.state.program.id) {
      at.show_program(std::move(loaded.program), std::move(loaded.history));
    }
    at.go({});
  });
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::OpenSample&) {
  Result<Program> sample =
      sample_program(bench.random, bench.state.words, bench.state.templates, bench.today());
  if (!sample) return sample.error();
  store_and_show(bench, std::move(*sample));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::RenameProgram& command) {
  const std::string name = collapse_spaces(command.name);
  if (name.empty()) return Error{"error.name_missing", {}};
  if (command.id == bench.state.program.id) {
    return bench.edit({"step.rename_program", {arg("name", name)}},
                      [&](Transaction& edit) { rename(name, edit); });
  }
  with_program(bench, command.id, [name](Workbench& at, LoadedProgram loaded) {
    Transaction edit(loaded.program);
    rename(name, edit);
    Step step = edit.finish({"step.rename_program", {arg("name", name)}});
    loaded.history.add(step);
    at.store.save_step(loaded.program, loaded.history, step);
    for (ProgramEntry& entry : at.state.programs) {
      if (entry.id == loaded.program.id) entry.name = name;
    }
  });
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::SetYearCap& command) {
  if (auto good = check_year_cap(command.mentees); !good) return good;
  const Message step = command.mentees
                           ? Message{"step.set_year_cap", {arg("count", *command.mentees)}}
                           : Message{"step.drop_year_cap", {}};
  return bench.edit(step, [&](Transaction& edit) {
    change_info(edit, [&](ProgramInfo& info) { info.mentees_per_year = command.mentees; });
  });
}

Result<Done> execute(Workbench& bench, const command::SetCoordinator& command) {
  // Also "Amara Okafor <amara@riverbend.example>", as copied from a mail program.
  const Coordinator given{beginning_of(collapse_spaces(command.name), kMostCoordinatorText),
                          intake::read_email(command.email)};
  const bool written = !trim(command.email).empty();
  if (written && (given.email.empty() || given.email.size() > kMostCoordinatorText)) {
    return Error{"error.sign_up.email", {arg("email", command.email)}};
  }
  const std::string key = given.is_known() ? "step.set_coordinator" : "step.set_coordinator.nobody";
  return bench.edit({key, {arg("who", given.line())}}, [&](Transaction& edit) {
    change_info(edit, [&](ProgramInfo& info) {
      info.coordinator = given.name;
      info.coordinator_email = given.email;
    });
  });
}

Result<Done> execute(Workbench& bench, const command::DuplicateProgram& command) {
  with_program(bench, command.id, [](Workbench& at, LoadedProgram loaded) {
    Program copy = std::move(loaded.program);
    copy.id = new_id_text(at.random);
    {
      Transaction edit(copy);
      rename(at.state.words.text({"program.copy_name", {arg("name", copy.name())}}), edit);
      edit.finish({"step.rename_program", {}});
    }
    const ProgramEntry entry = entry_of(copy, at.clock.now_utc_ms());
    at.store.save_whole(copy, {});
    at.state.programs.push_back(entry);
    at.notify({"notice.program_copied", {arg("name", entry.name)}});
  });
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::RemoveProgram& command) {
  with_program(bench, command.id, [](Workbench& at, LoadedProgram loaded) {
    const std::string id = loaded.program.id;
    const std::string name = loaded.program.name();
    at.state.removed_program = std::make_shared<const LoadedProgram>(std::move(loaded));
    forget_entry(at.state, id);
    at.store.remove(id, [at](const Result<Done>& removed) mutable {
      if (!removed) at.notify_error(removed.error());
      at.services.wake();
    });
    if (at.state.program.id == id) {
      at.matcher.forget(at);  // now: what it says must not come after the offer to restore
      show_another(at);
    }
    at.notify({"notice.program_removed", {arg("name", name)}});
    at.state.notices.back().offers_restore = true;
  });
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::RestoreProgram&) {
  if (bench.state.removed_program == nullptr) return Done{};
  const LoadedProgram& removed = *bench.state.removed_program;
  bench.store.save_whole(removed.program, removed.history);
  bench.state.programs.insert(bench.state.programs.begin(),
                              entry_of(removed.program, bench.clock.now_utc_ms()));
  bench.notify({"notice.program_restored", {arg("name", removed.program.name())}});
  bench.state.removed_program.reset();
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::ExportProgram&) {
  download_program(*bench.services.files, bench.state.program);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::SaveAgain&) {
  bench.store.retry();
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::PickProgramFile&) {
  bench.services.files->pick(".json,application/json", false);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::DecideSameProgram& command) {
  if (!bench.state.same_program) return Done{};
  Program incoming = std::move(bench.state.same_program->incoming);
  bench.state.same_program.reset();
  switch (command.choice) {
    case command::SameProgram::cancel:
      return Done{};
    case command::SameProgram::take_day:
      return take_day(bench, std::move(incoming));
    case command::SameProgram::take_approvals:
      return take_approvals(bench, std::move(incoming));
    case command::SameProgram::keep_both:
      incoming.id = new_id_text(bench.random);
      break;
    case command::SameProgram::replace:
      forget_entry(bench.state, incoming.id);
      break;
  }
  store_and_show(bench, std::move(incoming));
  return Done{};
}

}  // namespace rondo
