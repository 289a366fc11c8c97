// What people say of a sitting or of matches, and what follows from it.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/execute.h"
#include "app/naming.h"
#include "app/note_feedback.h"
#include "app/program_files.h"
#include "base/direction.h"
#include "base/iso_time.h"
#include "feedback/answers.h"
#include "feedback/follow_up.h"
#include "feedback/match_feedback.h"
#include "report/feedback_forms.h"
#include "report/sitting_calendar.h"
#include "speed/feedback.h"

namespace rondo {

namespace {

bool is_sitting(const Program& program, const EventId& id) {
  const Event* event = program.events.find(id);
  return event != nullptr && event->kind == EventKind::speed_mentoring;
}

// Takes out of `pairs` those that go beyond the cap of the school year; what is to be said of it,
// if anything was.
std::optional<Error> leave_out_beyond_cap(const Workbench& bench, const EventId& event,
                                          std::vector<MutualYes>& pairs) {
  const Program& program = bench.state.program;
  const auto beyond = beyond_caps_by_follow_up(program, event, pairs, bench.today());
  const auto left_out = std::erase_if(pairs, [&](const MutualYes& pair) {
    return !pair.followed && beyond.count(pair.mentor) > 0;
  });
  if (left_out == 0) return std::nullopt;
  const std::vector<std::string> names = names_in_order(program, beyond);
  return Error{"error.follow_up.beyond_cap",
               {arg("count", static_cast<std::int64_t>(left_out)),
                arg("names", bench.state.words.list_in_sentence(names))}};
}

}  // namespace

Result<Done> note_feedback(Workbench& bench, const GivenFeedback& given, Tell tell) {
  const Person* person = bench.state.program.people.find(given.from);
  if (person == nullptr) return Error{"error.feedback.no_person", {}};
  return bench.edit(
      {"step.feedback", {arg("name", person->name)}},
      [&](Transaction& edit) {
        return is_sitting(edit.program(), given.event)
                   ? put_feedback(edit, given.event, given.from, given.answers, given.given_at,
                                  bench.clock.now_utc_ms(), bench.random)
                   : put_match_feedback(edit, given.event, given.from, given.answers,
                                        given.given_at, bench.clock, bench.random);
      },
      tell);
}

Result<Done> execute(Workbench& bench, const command::GiveFeedback& command) {
  // Where nothing was said nothing would be noted, and a form that closes would say that it was.
  if (std::none_of(command.answers.begin(), command.answers.end(), says_something)) {
    return Error{"error.feedback.nothing_said", {}};
  }
  return note_feedback(
      bench, {command.event, command.from, command.answers, iso_time(bench.clock.now_utc_ms())},
      Tell::aloud);
}

Result<Done> execute(Workbench& bench, const command::FollowUp& command) {
  const Event* event = bench.state.program.events.find(command.event);
  if (event == nullptr) return Error{"error.match.no_event", {}};
  const Words& words = bench.state.words;
  const Message name{"follow_up.event_name", {arg("event", event->name)}};
  const FollowUpWords said{without_isolates(words.text(name)), words.text("follow_up.topic")};
  const Program& program = bench.state.program;
  std::vector<MutualYes> pairs =
      is_sitting(program, command.event)
          ? mutual_yeses(program, command.event, bench.clock.now_utc_ms())
          : mutual_yeses_of_matches(program, command.event);
  std::optional<Error> left_out;
  if (!command.beyond_cap) left_out = leave_out_beyond_cap(bench, command.event, pairs);
  const bool none_left =
      std::all_of(pairs.begin(), pairs.end(), [](const MutualYes& pair) { return pair.followed; });
  if (left_out && none_left) return *left_out;
  Transaction edit(bench.state.program);
  const Result<FollowUp> made =
      follow_up(edit, command.event, std::move(pairs), said, bench.today(), bench.random);
  if (!made) return made.error();
  bench.record(edit.finish({"step.follow_up", {arg("count", made->matches)}}), Tell::with_undo);
  bench.go({Screen::event_match, made->event.text()});
  if (left_out) bench.notify_error(*std::move(left_out));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::ExportCalendar& command) {
  const AppState& state = bench.state;
  const Result<codec::CalendarEntry> entry =
      sitting_calendar(state.program, command.event, command.person, bench.clock, state.words);
  if (!entry) return entry.error();
  bench.services.files->download(file_name_of(entry->title) + ".ics", "text/calendar",
                                 codec::write_calendar({*entry}));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::PrintFeedbackForms& command) {
  const AppState& state = bench.state;
  const Event* event = state.program.events.find(command.event);
  if (event == nullptr) return Error{"error.match.no_event", {}};
  const std::vector<PrintBlock> forms = feedback_forms(
      state.program, command.event, bench.today(), state.page_address, state.words, &bench.clock);
  if (forms.empty()) return Error{"error.feedback.no_forms", {}};
  bench.services.printer->print(event->name, forms);
  return Done{};
}

}  // namespace rondo
