// Links between the host of a sitting and its people: a person's own page, and the answers that
// come back from it.
#include <string>
#include <utility>

#include "app/execute.h"
#include "app/guest_visit.h"
#include "app/program_files.h"
#include "base/iso_time.h"
#include "codec/link.h"
#include "report/sitting_calendar.h"
#include "speed/feedback.h"

namespace rondo {
namespace {

// What a person's page brings to mind after it was closed.
constexpr std::string_view kGuestPreference = "guest";

void show_guest(Workbench& bench, codec::GuestPage page) {
  bench.state.guest = GuestVisit{std::move(page), {}, {}};
  bench.state.place = {Screen::guest, {}};
  // Not a step of its own: Back must not lead to the link again.
  bench.services.addresses->replace(address_of(bench.state.place));
}

Result<Done> show_answers(Workbench& bench, codec::GuestAnswers answers) {
  const Program& program = bench.state.program;
  const Place place{Screen::event_feedback, answers.event.text()};
  if (answers.program != program.id || program.events.find(answers.event) == nullptr) {
    bench.services.addresses->replace(address_of(bench.state.place));
    return Error{"error.answers.other_program", {}};
  }
  bench.state.received_answers = std::move(answers);
  bench.state.place = place;
  bench.services.addresses->replace(address_of(place));
  return Done{};
}

}  // namespace

bool is_link(std::string_view address) {
  return address.substr(0, 7) == "#rondo1";
}

void reopen_guest_page(Workbench& bench) {
  const std::string text = bench.services.preferences->read(kGuestPreference);
  if (text.empty()) return;
  const Result<codec::Link> link = codec::read_link(text);
  if (!link || link->kind != codec::kGuestLinkKind) return;
  if (Result<codec::GuestPage> page = codec::read_guest_page(link->payload)) {
    bench.state.guest = GuestVisit{*std::move(page), {}, {}};
  }
}

Result<Done> execute(Workbench& bench, const command::OpenLink& command) {
  const Result<codec::Link> link = codec::read_link(command.text);
  if (!link) return link.error();
  if (link->kind == codec::kGuestLinkKind) {
    Result<codec::GuestPage> page = codec::read_guest_page(link->payload);
    if (!page) return page.error();
    if (const Result<std::string> text = codec::write_guest_link(*page)) {
      bench.services.preferences->write(kGuestPreference, *text);
    }
    show_guest(bench, *std::move(page));
    return Done{};
  }
  if (link->kind == codec::kAnswersLinkKind) {
    Result<codec::GuestAnswers> answers = codec::read_guest_answers(link->payload);
    if (!answers) return answers.error();
    return show_answers(bench, *std::move(answers));
  }
  return Error{"error.link.unknown_kind", {arg("kind", link->kind)}};
}

Result<Done> execute(Workbench& bench, const command::TakeAnswers& command) {
  if (!bench.state.received_answers) return Done{};
  const codec::GuestAnswers given = *std::exchange(bench.state.received_answers, std::nullopt);
  if (!command.take) return Done{};
  const Person* person = bench.state.program.people.find(given.person);
  if (person == nullptr) return Error{"error.feedback.no_person", {}};
  std::vector<Feedback> answers;
  for (const codec::GuestAnswer& one : given.answers) {
    Feedback answer;
    answer.about = one.about;
    answer.useful = one.useful;
    answer.will_try = one.will_try;
    answer.meet_again = one.meet_again;
    answers.push_back(std::move(answer));
  }
  return bench.edit(
      {"step.feedback", {arg("name", person->name)}},
      [&](Transaction& edit) {
        return put_feedback(edit, given.event, given.person, answers, given.given_at, bench.random);
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::AnswerAsGuest& command) {
  if (!bench.state.guest) return Done{};
  GuestVisit& guest = *bench.state.guest;
  codec::GuestAnswers given;
  given.program = guest.page.program;
  given.event = guest.page.event;
  given.person = guest.page.person;
  given.given_at = iso_time(bench.clock.now_utc_ms());
  for (const Feedback& answer : command.answers) {
    if (!says_something(answer)) continue;
    given.answers.push_back({answer.about, answer.useful, answer.will_try, answer.meet_again});
  }
  if (given.answers.empty()) return Error{"error.answers.empty", {}};
  const Result<std::string> link = codec::write_answers_link(given);
  if (!link) return link.error();
  guest.answers = command.answers;
  guest.answers_address = bench.state.page_address + "#" + *link;
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::SaveAnswers&) {
  if (!bench.state.guest || bench.state.guest->answers_address.empty()) return Done{};
  const GuestVisit& guest = *bench.state.guest;
  bench.services.files->download(file_name_of(guest.page.person_name) + ".rondo.txt", "text/plain",
                                 guest.answers_address + "\n");
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::SaveGuestCalendar&) {
  if (!bench.state.guest || bench.state.guest->page.starts_at.empty()) return Done{};
  const codec::CalendarEntry entry = guest_calendar(
      bench.state.guest->page, iso_time(bench.clock.now_utc_ms()), bench.state.words);
  bench.services.files->download(file_name_of(entry.title) + ".ics", "text/calendar",
                                 codec::write_calendar({entry}));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::ForgetGuestPage&) {
  bench.state.guest.reset();
  bench.services.preferences->write(kGuestPreference, "");
  bench.go({});
  return Done{};
}

}  // namespace rondo
