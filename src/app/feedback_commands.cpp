// What people say of a sitting, and what follows from it.
#include <string>

#include "app/execute.h"
#include "app/program_files.h"
#include "base/iso_time.h"
#include "report/sitting_calendar.h"
#include "report/sitting_messages.h"
#include "speed/feedback.h"
#include "speed/follow_up.h"

namespace rondo {

Result<Done> execute(Workbench& bench, const command::GiveFeedback& command) {
  const Person* person = bench.state.program.people.find(command.from);
  if (person == nullptr) return Error{"error.feedback.no_person", {}};
  return bench.edit(
      {"step.feedback", {arg("name", person->name)}},
      [&](Transaction& edit) {
        return put_feedback(edit, command.event, command.from, command.answers,
                            iso_time(bench.clock.now_utc_ms()), bench.random);
      },
      Tell::aloud);
}

Result<Done> execute(Workbench& bench, const command::FollowUp& command) {
  const Event* event = bench.state.program.events.find(command.event);
  if (event == nullptr) return Error{"error.match.no_event", {}};
  const Words& words = bench.state.words;
  const FollowUpWords said{words.text({"follow_up.event_name", {arg("event", event->name)}}),
                           words.text("follow_up.topic")};
  Transaction edit(bench.state.program);
  const Result<FollowUp> made = follow_up(edit, command.event, said, bench.today(), bench.random);
  if (!made) return made.error();
  bench.record(edit.finish({"step.follow_up", {arg("count", made->matches)}}), Tell::with_undo);
  bench.go({Screen::event_match, made->event.text()});
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::ExportCalendar& command) {
  const AppState& state = bench.state;
  const Result<codec::CalendarEntry> entry =
      sitting_calendar(state.program, command.event, command.person,
                       iso_time(bench.clock.now_utc_ms()), state.words);
  if (!entry) return entry.error();
  bench.services.files->download(file_name_of(entry->title) + ".ics", "text/calendar",
                                 codec::write_calendar({*entry}));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::ExportMessages& command) {
  const AppState& state = bench.state;
  const Event* event = state.program.events.find(command.event);
  if (event == nullptr) return Error{"error.match.no_event", {}};
  const auto messages = sitting_messages(state.program, command.event, command.message,
                                         bench.clock.now_utc_ms(), state.page_address, state.words);
  bench.services.files->download(file_name_of(event->name) + ".csv", "text/csv",
                                 messages_csv(messages, state.words, ByteOrderMark::utf8));
  return Done{};
}

Result<Done> execute(Workbench&, const command::PrintFeedbackForms&) {
  return Done{};
}

}  // namespace rondo
