// Events.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "app/execute.h"
#include "app/naming.h"
#include "app/program_files.h"
#include "app/receive.h"
#include "app/removals.h"
#include "base/iso_time.h"
#include "codec/guest_pages.h"
#include "codec/sign_up_pages.h"
#include "edit/cancelling.h"
#include "edit/each.h"
#include "edit/new_event.h"
#include "model/enum_names.h"
#include "model/meeting_hours.h"
#include "model/profile_form.h"
#include "model/stages.h"
#include "report/cancel_messages.h"
#include "report/event_messages.h"
#include "speed/clock.h"
#include "speed/plan.h"

namespace rondo {
namespace {

// Whether calendars that have the sitting show another time or place now.
bool sitting_was_moved(const Event& before, const Event& after) {
  const bool elsewhen =
      before.starts_at != after.starts_at || planned_minutes(before) != planned_minutes(after);
  return !before.starts_at.empty() && (elsewhen || before.venue != after.venue);
}

int revision_after(const Event& before, const Event& after) {
  return before.revision + (sitting_was_moved(before, after) ? 1 : 0);
}

static_assert(kMostVenueLength <= codec::kMaxGuestName && kMostVenueLength <= codec::kMaxFormName);

// The screens keep to these bounds; a command from elsewhere may not.
Result<Done> check_event(const Event& event) {
  const auto range = [](std::string_view key, int value, int least, int most) -> Result<Done> {
    if (value >= least && value <= most) return Done{};
    return Error{std::string(key), {arg("least", least), arg("most", most)}};
  };
  if (auto good = range("error.event.sessions", event.max_sessions, 1, 3); !good) return good;
  if (auto good = range("error.event.capacity", event.default_capacity, 0, 999); !good) return good;
  if (auto good = range("error.event.requests", event.requests_per_mentee, 1, 99); !good) {
    return good;
  }
  if (auto good = range("error.event.rounds", event.rounds, 1, kMostRounds); !good) return good;
  if (auto good = range("error.event.seats", event.table_seats, 1, 6); !good) return good;
  const auto minutes = [&](int value, int least) {
    return range("error.event.minutes", value, least, kMostRoundMinutes);
  };
  if (auto good = minutes(event.session_minutes, 1); !good) return good;
  if (auto good = minutes(event.changeover_minutes, 0); !good) return good;
  for (const auto& [round, rest] : event.breaks) {
    if (auto good = minutes(rest, 0); !good) return good;
  }
  for (const auto& [factor, weight] : event.weights) {
    if (auto good = range("error.event.weight", weight, 0, 10); !good) return good;
  }
  for (const EventStage stage : kEventStages) {
    const StageDays days = days_of(stage);
    if (days.from == nullptr || (event.*days.until).empty()) continue;
    if (event.*days.until < event.*days.from) {
      return Error{"error.event.window." + std::string(name_of(stage)), {}};
    }
  }
  for (const auto& [category, ticks] : event.categories) {
    if (ticks.max != 0 && ticks.max < ticks.min) return Error{"error.event.ticks", {}};
  }
  return check_messages(event);
}

// What people answered goes with a question that is called otherwise now. `renamed`: from old to
// new name.
void rename_answers(Transaction& edit, const EventId& event,
                    const std::map<std::string, std::string>& renamed) {
  if (renamed.empty()) return;
  change_each<Registration>(edit, [&](Registration& registration) {
    if (!(registration.event == event)) return;
    for (const auto& [from, to] : renamed) {
      auto answer = registration.characteristics.extract(from);
      if (answer.empty()) continue;
      answer.key() = to;
      registration.characteristics.insert(std::move(answer));
    }
  });
}

}  // namespace

Result<Done> execute(Workbench& bench, const command::AddEvent& command) {
  const auto& templates = bench.state.templates;
  const auto found = std::find_if(templates.begin(), templates.end(), [&](const auto& candidate) {
    return candidate.name == command.template_name;
  });
  if (found == templates.end()) {
    return Error{"error.unknown_template", {arg("name", command.template_name)}};
  }
  EventId id;
  const Result<Done> added =
      bench.edit({"step.add_event", {arg("name", found->title)}}, [&](Transaction& edit) {
        id = add_event_from_template(edit, *found, bench.today(), bench.random);
      });
  if (!added) return added;
  open_new_event(bench, id);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::PutEvent& command) {
  if (bench.state.program.events.find(command.id) == nullptr) return Done{};
  Result<std::string> name = tidy_name(bench.state.program.events, command.id, command.event.name);
  if (!name) return name.error();
  if (Result<Done> good = check_event(command.event); !good) return good;
  Event event = command.event;
  event.name = *name;
  event.venue = collapse_spaces(event.venue);
  const Event& before = *bench.state.program.events.find(command.id);
  // One that a file brought along keeps nothing else from being put.
  if (event.venue != before.venue && !venue_fits(event)) {
    return Error{"error.event.venue", {arg("most", std::int64_t{kMostVenueLength})}};
  }
  event.revision = revision_after(before, event);
  const auto renamed = renamed_questions(before.asked, event.asked);
  const std::string_view key = event.archived == before.archived ? "step.edit_event"
                               : event.archived                  ? "step.archive_event"
                                                                 : "step.unarchive_event";
  return bench.edit({std::string(key), {arg("name", event.name)}}, [&](Transaction& edit) {
    edit.put(command.id, event);
    rename_answers(edit, command.id, renamed);
  });
}

Result<Done> execute(Workbench& bench, const command::SetRounds& command) {
  const Program& program = bench.state.program;
  const Event* before = program.events.find(command.event);
  if (before == nullptr || clock_of(program, command.event) != nullptr) return Done{};
  Event event = *before;
  event.rounds = command.rounds;
  if (Result<Done> good = check_event(event); !good) return good;
  event.revision = revision_after(*before, event);
  const bool was_planned = rounds_run_of(program, command.event) != nullptr;
  const std::string_view key = was_planned ? "step.set_rounds_planned" : "step.set_rounds";
  return bench.edit(
      {std::string(key), {arg("count", command.rounds)}},
      [&](Transaction& edit) -> Result<Done> {
        edit.put(command.event, event);
        if (!was_planned) return Done{};
        // What was planned for more rounds would be cut off, and its figures would not fit.
        const Result<PlannedSitting> planned =
            plan_event(edit, command.event, 0, iso_time(bench.clock.now_utc_ms()), bench.random);
        if (!planned) return planned.error();
        return Done{};
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::OfferTopics& command) {
  const Event* found = bench.state.program.events.find(command.event);
  if (found == nullptr) return Done{};
  Event event = *found;
  return bench.edit({"step.edit_event", {arg("name", event.name)}}, [&](Transaction& edit) {
    event.form_topics.clear();
    const auto& likely = likely_topics(bench.state.templates, event.kind);
    for (const std::string& name : command.topics) {
      event.form_topics.insert(topic_named(edit, name, likely, bench.random));
    }
    edit.put(command.event, event);
  });
}

Result<Done> execute(Workbench& bench, const command::RemoveEvent& command) {
  if (bench.state.program.events.find(command.id) == nullptr) return Done{};
  const Result<Done> removed = edit_removal(bench, command);
  if (bench.state.place.id == command.id.text()) bench.go({Screen::events, {}});
  return removed;
}

Result<Done> execute(Workbench& bench, const command::ExportEventMessages& command) {
  const AppState& state = bench.state;
  const Result<EventView> view = view_event(state.program, command.event);
  if (!view) return view.error();
  auto messages = event_messages(
      *view, command.message, texts_of(*view->event, command.message, state.words),
      {state.page_address, bench.clock.now_utc_ms(), bench.today(), &bench.clock}, state.words);
  if (!messages) return messages.error();
  if (!command.only.empty()) keep_only(*messages, command.only);
  bench.services.files->download(file_name_of(view->event->name) + ".csv", "text/csv;charset=utf-8",
                                 messages_csv(*messages, state.words, ByteOrderMark::utf8));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::CancelEvent& command) {
  const Event* event = bench.state.program.events.find(command.id);
  if (event == nullptr || !event->cancelled_on.empty()) return Done{};
  return bench.edit(
      {"step.cancel_event", {arg("name", event->name)}},
      [&](Transaction& edit) {
        cancel_event(edit, command.id, bench.today(), command.reason);
        // Rounds of a sitting that were still to come are held no more.
        change_each<EventClock>(edit, [&](EventClock& clock) {
          if (clock.event == command.id) clock = call_off_clock(clock, bench.clock.now_utc_ms());
        });
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::ExportCancelMessages& command) {
  const AppState& state = bench.state;
  const Event* event = state.program.events.find(command.id);
  if (event == nullptr) return Done{};
  const Result<CancelMessages> messages =
      cancel_messages(state.program, command.id, bench.clock.now_utc_ms(), state.words);
  if (!messages) return messages.error();
  bench.services.files->download(file_name_of(event->name) + ".csv", "text/csv;charset=utf-8",
                                 messages_csv(messages->to_tell, state.words, ByteOrderMark::utf8));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::MarkToldOfCancelling& command) {
  const std::set<PersonId> people(command.people.begin(), command.people.end());
  const std::string_view key = command.told ? "step.cancel_told" : "step.cancel_not_told";
  return bench.edit(
      {std::string(key), {arg("count", std::ssize(people))}},
      [&](Transaction& edit) {
        change_each<Registration>(edit, [&](Registration& registration) {
          if (!(registration.event == command.event) || people.count(registration.person) == 0) {
            return;
          }
          registration.cancel_told_on = command.told ? bench.today() : std::string();
        });
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::ResumeEvent& command) {
  const Event* event = bench.state.program.events.find(command.id);
  if (event == nullptr || event->cancelled_on.empty()) return Done{};
  return bench.edit(
      {"step.resume_event", {arg("name", event->name)}},
      [&](Transaction& edit) {
        resume_event(edit, command.id);
        change_each<EventClock>(edit, [&](EventClock& clock) {
          if (clock.event == command.id) clock = take_up_clock(clock);
        });
      },
      Tell::with_undo);
}

}  // namespace rondo
