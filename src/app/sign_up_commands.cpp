// Signing up without a server: forms that go out, answers that come back, and who is approved.
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/answers_by_link.h"
#include "app/execute.h"
#include "app/naming.h"
#include "app/program_files.h"
#include "app/rolling_match.h"
#include "app/sign_up_visit.h"
#include "app/tab_page.h"
#include "base/iso_time.h"
#include "base/text.h"
#include "codec/record_json.h"
#include "edit/addressed.h"
#include "edit/earlier_sign_ups.h"
#include "intake/cell_values.h"
#include "intake/form_ids.h"
#include "model/enum_names.h"

namespace rondo {
namespace {

// Looks at all that wait once more, as the program is now.
void keep_received(Workbench& bench, ReceivedSignUps received) {
  received.preview = intake::preview_sign_ups(
      received.given, received.decisions, bench.state.templates, bench.clock, bench.state.program);
  received.revision = bench.state.revision;
  bench.state.received_sign_ups = std::make_shared<const ReceivedSignUps>(std::move(received));
}

// Those at these places are looked at on, since nobody has said yet whose they are.
void keep_undecided(Workbench& bench, const ReceivedSignUps& received,
                    const std::set<std::size_t>& places) {
  if (places.empty()) return;
  ReceivedSignUps left;
  for (const std::size_t at : places) left.given.push_back(received.given[at]);
  left.decisions = received.decisions;
  keep_received(bench, std::move(left));
}

std::set<EventId> events_of(const Program& program, const std::vector<RegistrationId>& ids) {
  std::set<EventId> events;
  for (const RegistrationId& id : ids) {
    if (const Registration* found = program.registrations.find(id)) events.insert(found->event);
  }
  return events;
}

// As it goes out.
Result<codec::SignUpForm> form_to_send(const AppState& state, const EventId& event) {
  Result<codec::SignUpForm> form = intake::sign_up_form(state.program, event, state.templates);
  if (!form) return form;
  return intake::FormIds(state.program).shortened(*std::move(form));
}

// What was typed as the tab keeps it: the two records, a line each.
const RecordKey kTypedPerson{"people", "typed"}, kTypedRegistration{"registrations", "typed"};

std::string text_of_typed(const Person& person, const Registration& registration) {
  Program program;
  program.people.live[PersonId(kTypedPerson.id)] = person;
  program.registrations.live[RegistrationId(kTypedRegistration.id)] = registration;
  return codec::encode_record(program, kTypedPerson) + "\n" +
         codec::encode_record(program, kTypedRegistration);
}

void read_typed(std::string_view text, SignUpVisit& visit) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return;
  Program program;
  if (!codec::decode_record(program, kTypedPerson, text.substr(0, end)) ||
      !codec::decode_record(program, kTypedRegistration, text.substr(end + 1))) {
    return;
  }
  visit.person = program.people.live[PersonId(kTypedPerson.id)];
  visit.registration = program.registrations.live[RegistrationId(kTypedRegistration.id)];
}

Result<std::string> address_of_form(const AppState& state, const codec::SignUpForm& form) {
  const Result<std::string> link = codec::write_sign_up_form_link(form);
  if (!link) return link.error();
  return state.page_address + "#" + *link;
}

}  // namespace

Result<std::string> sign_up_address(const AppState& state, const EventId& event) {
  const Result<codec::SignUpForm> form = form_to_send(state, event);
  if (!form) return form.error();
  return address_of_form(state, *form);
}

FormAddress form_address(const AppState& state, const EventId& event) {
  const Result<codec::SignUpForm> form = form_to_send(state, event);
  if (!form) return {form.error(), std::nullopt};
  FormAddress made{address_of_form(state, *form), std::nullopt};
  const bool too_long =
      made.address && codec::link_advice(*made.address) != codec::LinkAdvice::qr_code;
  if (too_long) made.to_shorten = intake::largest_part(*form);
  return made;
}

Result<Done> open_sign_up_form(Workbench& bench, const codec::Link& link) {
  Result<codec::SignUpForm> form = codec::read_sign_up_form(link.payload);
  if (!form) return form.error();
  keep_tab_page(bench, codec::write_link(link));
  SignUpVisit visit;
  visit.number = ++bench.state.guest_visits;
  visit.form = *std::move(form);
  bench.state.sign_up = std::make_shared<const SignUpVisit>(std::move(visit));
  bench.state.place = {Screen::sign_up, {}};
  return Done{};
}

void reopen_sign_up_form(Workbench& bench) {
  const std::optional<TabPage> kept = tab_page(bench, codec::kSignUpFormLinkKind);
  if (!kept) return;
  Result<codec::SignUpForm> form = codec::read_sign_up_form(kept->link.payload);
  if (!form) return;
  SignUpVisit visit;
  visit.number = ++bench.state.guest_visits;
  visit.form = *std::move(form);
  read_typed(kept->typed, visit);
  if (!kept->answer.empty()) visit.answer_address = bench.state.page_address + "#" + kept->answer;
  bench.state.sign_up = std::make_shared<const SignUpVisit>(std::move(visit));
}

std::vector<Result<Done>> receive_sign_ups(Workbench& bench, std::vector<codec::SignUp> sign_ups) {
  const Program& program = bench.state.program;
  ReceivedSignUps received;
  if (bench.state.received_sign_ups != nullptr) received = *bench.state.received_sign_ups;
  std::vector<Result<Done>> usable = add_to_waiting(
      received.given, std::move(sign_ups), [&](const codec::SignUp& one) -> Result<Done> {
        if (one.program != program.id) return Error{"error.sign_up.other_program", {}};
        return check_event(program, one.event, "error.sign_up.no_event");
      });
  if (!received.given.empty()) keep_received(bench, std::move(received));
  return usable;
}

void decide_sign_ups(Workbench& bench, const std::string& question, const std::string& choice) {
  ReceivedSignUps received = *bench.state.received_sign_ups;
  received.decisions[question] = choice;
  keep_received(bench, std::move(received));
}

void look_at_sign_ups_again(Workbench& bench) {
  const std::shared_ptr<const ReceivedSignUps> received = bench.state.received_sign_ups;
  if (received == nullptr || received->revision == bench.state.revision) return;
  keep_received(bench, *received);
}

Result<Done> execute(Workbench& bench, const command::SaveSignUpForm& command) {
  const Result<std::string> address = sign_up_address(bench.state, command.event);
  if (!address) return address.error();
  download_link(*bench.services.files, bench.state.program.events.find(command.event)->name,
                *address);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::SeeSignUpForm& command) {
  Result<codec::SignUpForm> form = form_to_send(bench.state, command.event);
  if (!form) return form.error();
  SignUpVisit visit;
  visit.number = ++bench.state.guest_visits;
  visit.form = *std::move(form);
  visit.preview_of = command.event;
  bench.state.sign_up = std::make_shared<const SignUpVisit>(std::move(visit));
  bench.go({Screen::sign_up, {}});
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::AnswerSignUp& command) {
  if (bench.state.sign_up == nullptr) return Done{};
  SignUpVisit visit = *bench.state.sign_up;
  const Result<codec::SignUp> said = intake::sign_up_from(
      visit.form, command.person, command.registration, iso_time(bench.clock.now_utc_ms()));
  if (!said) return said.error();
  const Result<std::string> link = codec::write_sign_up_link(*said);
  if (!link) return link.error();
  visit.person = command.person;
  visit.registration = command.registration;
  visit.answer_address = bench.state.page_address + "#" + *link;
  if (visit.preview_of.empty()) {
    keep_made_answer(bench, text_of_typed(visit.person, visit.registration), *link);
  }
  bench.state.sign_up = std::make_shared<const SignUpVisit>(std::move(visit));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::KeepTyped<command::AnswerSignUp>& command) {
  const auto visit = bench.state.sign_up;
  if (visit == nullptr || !visit->preview_of.empty()) return Done{};
  keep_typed(bench, text_of_typed(command.said.person, command.said.registration));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::SaveSignUp&) {
  if (bench.state.sign_up == nullptr || bench.state.sign_up->answer_address.empty()) return Done{};
  const SignUpVisit& visit = *bench.state.sign_up;
  download_link(*bench.services.files, visit.person.name, visit.answer_address);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::AnswerWithdrawal& command) {
  if (bench.state.sign_up == nullptr) return Done{};
  SignUpVisit visit = *bench.state.sign_up;
  codec::SignUpWithdrawal said{visit.form.program,
                               visit.form.event,
                               iso_time(bench.clock.now_utc_ms()),
                               collapse_spaces(command.name),
                               std::string(trim(command.email)),
                               std::string(trim(command.reason))};
  if (said.name.empty()) return Error{"error.name_missing", {}};
  if (!said.email.empty() && intake::read_email(said.email).empty()) {
    return Error{"error.sign_up.email", {arg("email", said.email)}};
  }
  const Result<std::string> link = codec::write_withdrawal_link(said);
  if (!link) return link.error();
  visit.withdrawal = std::move(said);
  visit.withdrawal_address = bench.state.page_address + "#" + *link;
  bench.state.sign_up = std::make_shared<const SignUpVisit>(std::move(visit));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::SaveWithdrawal&) {
  if (bench.state.sign_up == nullptr) return Done{};
  const SignUpVisit& visit = *bench.state.sign_up;
  if (visit.withdrawal_address.empty()) return Done{};
  download_link(*bench.services.files, visit.withdrawal.name, visit.withdrawal_address);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::SignUpHere& command) {
  const Result<codec::SignUpForm> form =
      intake::sign_up_form(bench.state.program, command.event, bench.state.templates);
  if (!form) return form.error();
  const Result<codec::SignUp> said = intake::sign_up_from(
      *form, command.person, command.registration, iso_time(bench.clock.now_utc_ms()));
  if (!said) return said.error();
  Result<Done> done =
      bench.edit({"step.sign_up", {arg("name", said->name)}}, [&](Transaction& edit) {
        intake::take_sign_ups({*said}, {}, bench.state.templates, bench.clock, edit, bench.random,
                              intake::Namesakes::new_person);
      });
  if (done) match_if_rolling(bench, {command.event});
  return done;
}

Result<Done> execute(Workbench& bench, const command::TakeSignUps& command) {
  const auto received = std::exchange(bench.state.received_sign_ups, nullptr);
  if (received == nullptr) return Done{};
  if (!command.take) {
    go_to_waiting(bench);
    return Done{};
  }
  const std::uint64_t revision = bench.state.revision;
  const intake::SignUpPreview& shown = received->preview;
  const auto count = static_cast<std::int64_t>(shown.people.size()) - shown.undecided;
  intake::SignUpPreview taken;
  Result<Done> done = bench.edit(
      {"step.take_sign_ups", {arg("count", count)}},
      [&](Transaction& edit) {
        taken = intake::take_sign_ups(received->given, received->decisions, bench.state.templates,
                                      bench.clock, edit, bench.random, intake::Namesakes::wait);
      },
      Tell::with_undo);
  keep_undecided(bench, *received, taken.waiting);
  go_to_waiting(bench);
  if (bench.state.revision == revision) {
    bench.notify({"notice.sign_ups_nothing_new", {}});
    return done;
  }
  std::set<EventId> events;
  for (const codec::SignUp& one : received->given) events.insert(one.event);
  match_if_rolling(bench, events);
  return done;
}

Result<Done> execute(Workbench& bench, const command::SetApproval& command) {
  const Program& program = bench.state.program;
  const std::string key = "step.approval." + std::string(name_of(command.approval));
  const Result<Done> done = bench.edit(
      about_people(program, key, key + ".several", people_of(program, command.ids)),
      [&](Transaction& edit) {
        for (const RegistrationId& id : command.ids) {
          const Registration* found = edit.program().registrations.find(id);
          if (found == nullptr) continue;
          Registration registration = *found;
          registration.approval = command.approval;
          edit.put(id, registration);
        }
      },
      Tell::with_undo);
  if (done && command.approval == Approval::approved) {
    match_if_rolling(bench, events_of(program, command.ids));
  }
  return done;
}

Result<Done> execute(Workbench& bench, const command::ReuseProfile& command) {
  const Registration* here = bench.state.program.registrations.find(command.id);
  if (here == nullptr) return Done{};
  const std::string name = name_of_person(bench.state.program, here->person);
  const auto earlier = earlier_registrations(bench.state.program, *here);
  if (earlier.empty()) return Error{"error.no_earlier_profile", {arg("name", name)}};
  Registration registration = *here;
  fill_from_earlier(registration, earlier);
  if (registration == *here) return Error{"error.nothing_to_reuse", {arg("name", name)}};
  return bench.edit(
      {"step.reuse_profile", {arg("name", name)}},
      [&](Transaction& edit) { edit.put(command.id, registration); }, Tell::with_undo);
}

}  // namespace rondo
