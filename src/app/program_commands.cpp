// Programs in this browser: new, open, rename, copy, remove, from and to files.
#include <algorithm>
#include <utility>

#include "app/beyond_cap.h"
#include "app/execute.h"
#include "app/new_program.h"
#include "app/program_files.h"
#include "app/replaced_program.h"
#include "app/rolling_match.h"
#include "app/sample_program.h"
#include "app/tidy_person.h"
#include "app/with_program.h"
#include "base/direction.h"
#include "base/text.h"
#include "edit/new_event.h"
#include "edit/site_copy.h"
#include "intake/cell_values.h"
#include "report/next_mentors.h"
#include "report/plan_messages.h"
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

bool is_listed(const AppState& state, const std::string& name) {
  return std::any_of(state.programs.begin(), state.programs.end(),
                     [&](const ProgramEntry& entry) { return fold(entry.name) == fold(name); });
}

// `named`: "program.copy_name". Two programs of one name could not be told apart in the list.
std::string free_program_name(const AppState& state, std::string_view named,
                              const std::string& name) {
  const std::string wanted =
      without_isolates(state.words.text(Message{std::string(named), {arg("name", name)}}));
  return first_free_name(wanted, [&](const std::string& one) { return is_listed(state, one); });
}

// Into the list and storage, as a program of its own. The open one stays open.
void keep_beside(Workbench& bench, Program program, const std::string& name,
                 std::string_view notice) {
  program.id = new_id_text(bench.random);
  if (program.name() != name) {
    Transaction edit(program);
    rename(name, edit);
    edit.finish({"step.rename_program", {}});
  }
  bench.store.save_whole(program, {});
  bench.state.programs.push_back(entry_of(program, bench.clock.now_utc_ms()));
  bench.notify({std::string(notice), {arg("name", name)}});
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

void remove_program(Workbench& bench, RemovedProgram removed) {
  const std::string id = removed.program.program.id;
  const std::string name = removed.program.program.name();
  removed.was_open = bench.state.program.id == id;
  bench.state.removed_program = std::make_shared<const RemovedProgram>(std::move(removed));
  forget_entry(bench.state, id);
  std::erase_if(bench.state.replaced, [&](const ProgramEntry& entry) { return entry.id == id; });
  bench.store.remove(id, [bench](const Result<Done>& done) mutable {
    if (!done) bench.notify_error(done.error());
    bench.services.wake();
  });
  if (bench.state.removed_program->was_open) {
    bench.matcher.forget(bench);  // now: what it says must not come after the offer to restore
    show_another(bench);
  }
  bench.notify({"notice.program_removed", {arg("name", name)}});
  bench.state.notices.back().offers_restore = true;
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
                           {arg("count", news.arrived + news.absent + news.left + news.told),
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
    at.notify_besides({"notice.approvals_kept", {arg("names", at.state.words.list(news.kept))}});
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
  Result<Program> sample = sample_program(bench.random, bench.state.words, bench.state.templates,
                                          bench.state.language, bench.today());
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
  const Result<Done> done = bench.edit(step, [&](Transaction& edit) {
    change_info(edit, [&](ProgramInfo& info) { info.mentees_per_year = command.mentees; });
  });
  if (done && command.mentees) tell_who_is_beyond_cap(bench);
  return done;
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

Result<Done> execute(Workbench& bench, const command::SetPlanTexts& command) {
  const auto read = read_texts(command.texts, plan_subject_fields(), plan_text_fields());
  if (!read) return read.error();
  return bench.edit({"step.set_plan_texts", {}}, [&](Transaction& edit) {
    change_info(edit, [&](ProgramInfo& info) {
      keep_own_texts(info.messages, kPlanMessage, command.texts,
                     usual_plan_texts(bench.state.words));
    });
  });
}

Result<Done> execute(Workbench& bench, const command::SetMentorRequestTexts& command) {
  const auto read = read_texts(command.texts, mentor_request_fields(), mentor_request_fields());
  if (!read) return read.error();
  return bench.edit({"step.set_mentor_request_texts", {}}, [&](Transaction& edit) {
    change_info(edit, [&](ProgramInfo& info) {
      keep_own_texts(info.messages, name_of(command.request), command.texts,
                     usual_texts(command.request, bench.state.words));
    });
  });
}

Result<Done> execute(Workbench& bench, const command::ExportMentorRequests& command) {
  const Program& program = bench.state.program;
  const Words& words = bench.state.words;
  const Topic* topic = program.topics.find(command.topic);
  if (topic == nullptr) return Done{};
  std::vector<PersonMessage> messages;
  for (const NextMentor& candidate : next_mentors(program, command.event, command.topic)) {
    const auto& people = command.people;
    if (std::find(people.begin(), people.end(), candidate.person) == people.end()) continue;
    Result<PersonMessage> made =
        mentor_request(program, candidate, command.event, command.topic,
                       texts_of(program, request_to(candidate), words), words);
    if (!made) return made.error();
    messages.push_back(*std::move(made));
  }
  bench.services.files->download(file_name_of(topic->name) + ".csv", "text/csv;charset=utf-8",
                                 messages_csv(messages, words, ByteOrderMark::utf8));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::DuplicateProgram& command) {
  with_program(bench, command.id, [](Workbench& at, LoadedProgram loaded) {
    const std::string name =
        free_program_name(at.state, "program.copy_name", loaded.program.name());
    keep_beside(at, std::move(loaded.program), name, "notice.program_copied");
  });
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::RemoveProgram& command) {
  with_replaced(
      bench, command.id, [id = command.id](Workbench& at, std::optional<ReplacedProgram> before) {
        with_program(at, id, [before = std::move(before)](Workbench& here, LoadedProgram loaded) {
          remove_program(here, {std::move(loaded), before});
        });
      });
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::RestoreProgram&) {
  if (bench.state.removed_program == nullptr) return Done{};
  const auto removed = std::exchange(bench.state.removed_program, nullptr);
  const auto& [program, history] = removed->program;
  bench.store.save_whole(program, history);
  bench.state.programs.insert(bench.state.programs.begin(),
                              entry_of(program, bench.clock.now_utc_ms()));
  if (removed->before) {
    bench.store.keep_replaced(removed->before->entry, removed->before->program);
    bench.state.replaced.push_back(removed->before->entry);
  }
  if (removed->was_open) {
    bench.show_program(program, history);
    bench.go({});
  }
  bench.notify({"notice.program_restored", {arg("name", program.name())}});
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
  bench.services.files->pick(".json,application/json,.txt,text/plain,image/*", false);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::DecideSameProgram& command) {
  if (!bench.state.same_program) return Done{};
  Program incoming = std::move(bench.state.same_program->incoming);
  bench.state.same_program.reset();
  switch (command.choice) {
    case command::SameProgram::cancel:
      break;
    case command::SameProgram::take_day:
      return take_day(bench, std::move(incoming));
    case command::SameProgram::take_approvals:
      return take_approvals(bench, std::move(incoming));
    case command::SameProgram::keep_both: {
      std::string name = incoming.name();
      if (is_listed(bench.state, name)) {
        name = free_program_name(bench.state, "program.file_name", name);
      }
      keep_beside(bench, std::move(incoming), name, "notice.program_kept_beside");
      break;
    }
    case command::SameProgram::replace:
      put_in_place(bench, {std::move(incoming), {}}, "notice.program_replaced");
      break;
  }
  return Done{};
}

}  // namespace rondo
