#include "app/withdrawals.h"

#include <iterator>
#include <memory>
#include <utility>

#include "app/answers_by_link.h"
#include "app/execute.h"
#include "app/naming.h"
#include "app/rolling_match.h"
#include "edit/addressed.h"
#include "edit/event_list.h"
#include "edit/withdrawing.h"
#include "intake/withdrawals.h"
#include "model/taking_part.h"

namespace rondo {
namespace {

void take_part_again(Transaction& edit, const std::vector<RegistrationId>& ids) {
  for (const RegistrationId& id : ids) {
    const Registration* found = edit.program().registrations.find(id);
    if (found == nullptr) continue;
    Registration registration = *found;
    rejoin(registration);
    edit.put(id, registration);
  }
}

}  // namespace

Message label_of(const Program& program, const command::SetWithdrawn& command) {
  const std::string key =
      std::string("step.taking_part.") + (command.withdrawn ? "ends" : "goes_on");
  return about_people(program, key, key + ".several", people_of(program, command.ids));
}

std::set<EventId> events_with_places_of(const Program& program,
                                        const std::vector<RegistrationId>& ids) {
  std::set<EventId> events;
  for (const RegistrationId& id : ids) {
    const Registration* found = program.registrations.find(id);
    if (found != nullptr && is_admitted(*found)) events.insert(found->event);
  }
  return events;
}

void tell_who_waits(Workbench& bench, const std::set<EventId>& events) {
  const Program& program = bench.state.program;
  for (const EventId& id : events) {
    const Event* event = program.events.find(id);
    if (event == nullptr || !goes_on(*event)) continue;
    const std::int64_t waiting = std::ssize(waiting_for_a_place(program, id));
    if (waiting == 0) continue;
    bench.notify_besides({"notice.on_hold", {arg("count", waiting), arg("event", event->name)}});
  }
}

Result<Done> execute(Workbench& bench, const command::SetWithdrawn& command) {
  const Program& program = bench.state.program;
  const std::set<EventId> events = events_with_places_of(program, command.ids);
  const Result<Done> done = bench.edit(
      label_of(program, command),
      [&](Transaction& edit) {
        if (command.withdrawn) {
          withdraw(edit, command.ids, bench.today(), withdrawal_reasons(bench.state.words));
        } else {
          take_part_again(edit, command.ids);
        }
      },
      Tell::with_undo);
  if (!done) return done;
  if (command.withdrawn) {
    tell_who_waits(bench, events);
  } else {
    match_if_rolling(bench, events_with_places_of(program, command.ids));
  }
  return done;
}

std::vector<Result<Done>> receive_withdrawals(Workbench& bench,
                                              std::vector<codec::SignUpWithdrawal> withdrawals) {
  auto received = std::make_shared<ReceivedWithdrawals>();
  if (bench.state.received_withdrawals != nullptr) *received = *bench.state.received_withdrawals;
  std::vector<Result<Done>> usable = add_to_waiting(
      received->given, std::move(withdrawals), [&](const codec::SignUpWithdrawal& said) {
        return check_addressed(bench.state.program, said.program, said.event);
      });
  if (!received->given.empty()) bench.state.received_withdrawals = std::move(received);
  return usable;
}

Result<Done> execute(Workbench& bench, const command::TakeWithdrawals& command) {
  const auto received = std::exchange(bench.state.received_withdrawals, nullptr);
  if (received == nullptr) return Done{};
  go_to_waiting(bench);
  if (!command.take) return Done{};
  const Program& program = bench.state.program;
  const std::int64_t now_utc_ms = bench.clock.now_utc_ms();
  std::vector<RegistrationId> leaving;
  for (const auto& one : intake::preview_withdrawals(program, received->given, now_utc_ms)) {
    if (one.effect == intake::WithdrawalEffect::withdraws) leaving.push_back(one.registration);
  }
  if (leaving.empty()) return Done{};
  const std::set<EventId> events = events_with_places_of(program, leaving);
  const Result<Done> done = bench.edit(
      label_of(program, command::SetWithdrawn{leaving, true}),
      [&](Transaction& edit) {
        intake::take_withdrawals(edit, received->given, now_utc_ms, bench.today(),
                                 withdrawal_reasons(bench.state.words));
      },
      Tell::with_undo);
  if (done) tell_who_waits(bench, events);
  return done;
}

}  // namespace rondo
