// Links between the host of a sitting and its people: a person's own page, and the answers that
// come back from it.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/execute.h"
#include "app/guest_visit.h"
#include "app/notice_visit.h"
#include "app/program_files.h"
#include "base/iso_time.h"
#include "codec/link.h"
#include "report/sitting_calendar.h"
#include "speed/feedback.h"

namespace rondo {
namespace {

constexpr std::size_t kMostLinks = 2'000;  // of one text

// What a person's page brings to mind after it was closed: links with the page and the answers.
constexpr std::string_view kGuestPreference = "guest", kAnswersPreference = "guest_answers";

void remember(Workbench& bench, std::string_view key, const Result<std::string>& text) {
  bench.services.preferences->write(key, text ? *text : std::string());
}

void show_guest(Workbench& bench, codec::GuestPage page) {
  GuestVisit& guest = bench.state.guest.emplace();
  guest.number = ++bench.state.guest_visits;
  guest.page = std::move(page);
  bench.state.place = {Screen::guest, {}};
  // Not a step of its own: Back must not lead to the link again.
  bench.services.addresses->replace(address_of(bench.state.place));
}

Result<Done> show_answers(Workbench& bench, codec::GuestAnswers answers) {
  const Program& program = bench.state.program;
  const Place place{Screen::event_feedback, answers.event.text()};
  if (answers.program != program.id || program.events.find(answers.event) == nullptr) {
    return Error{"error.answers.other_program", {}};
  }
  bench.state.received_answers.push_back(std::move(answers));
  bench.state.place = place;
  bench.services.addresses->replace(address_of(place));
  return Done{};
}

Result<Done> open_link(Workbench& bench, const codec::Link& link) {
  if (link.kind == codec::kGuestLinkKind) {
    Result<codec::GuestPage> page = codec::read_guest_page(link.payload);
    if (!page) return page.error();
    remember(bench, kGuestPreference, codec::write_guest_link(*page));
    remember(bench, kAnswersPreference, std::string());
    show_guest(bench, *std::move(page));
    return Done{};
  }
  if (link.kind == codec::kAnswersLinkKind) {
    Result<codec::GuestAnswers> answers = codec::read_guest_answers(link.payload);
    if (!answers) return answers.error();
    return show_answers(bench, *std::move(answers));
  }
  if (link.kind == codec::kNoticeLinkKind) return open_notice(bench, link);
  return Error{"error.link.unknown_kind", {arg("kind", link.kind)}};
}

// Of several links the first counts, but answers to matches come in many at once.
Result<Done> open_links(Workbench& bench, const std::vector<Result<codec::Link>>& links) {
  if (links.empty()) return Error{"error.link.none", {}};
  if (brings_match_answers(links)) return receive_match_answers(bench, links);
  if (!links.front()) return links.front().error();
  return open_link(bench, *links.front());
}

std::vector<Feedback> feedback_from(const std::vector<codec::GuestAnswer>& given) {
  std::vector<Feedback> answers;
  for (const codec::GuestAnswer& one : given) {
    Feedback answer;
    answer.about = one.about;
    answer.useful = one.useful;
    answer.will_try = one.will_try;
    answer.meet_again = one.meet_again;
    answers.push_back(std::move(answer));
  }
  return answers;
}

// A page may have been printed before the plan was changed: what it asks about a meeting that was
// not to be is left out.
std::size_t leave_out_strangers(const Program& program, const codec::GuestAnswers& given,
                                std::vector<Feedback>& answers) {
  const std::vector<PersonId> partners = partners_of(program, given.event, given.person);
  return std::erase_if(answers, [&](const Feedback& answer) {
    return !answer.about.empty() &&
           std::find(partners.begin(), partners.end(), answer.about) == partners.end();
  });
}

}  // namespace

void reopen_guest_page(Workbench& bench) {
  const auto read = [&](std::string_view key) {
    return codec::read_link(bench.services.preferences->read(key));
  };
  const Result<codec::Link> link = read(kGuestPreference);
  if (!link || link->kind != codec::kGuestLinkKind) return;
  Result<codec::GuestPage> page = codec::read_guest_page(link->payload);
  if (!page) return;
  GuestVisit& guest = bench.state.guest.emplace();
  guest.page = *std::move(page);
  const Result<codec::Link> answers = read(kAnswersPreference);
  if (!answers) return;
  if (const auto given = codec::read_guest_answers(answers->payload)) {
    guest.answers = feedback_from(given->answers);
  }
}

Result<Done> execute(Workbench& bench, const command::OpenLink& command) {
  Result<Done> opened = open_links(bench, codec::read_links(command.text, kMostLinks));
  // What the link held does not stay in the address, whatever became of it.
  if (!opened) bench.services.addresses->replace(address_of(bench.state.place));
  return opened;
}

Result<Done> execute(Workbench& bench, const command::TakeAnswers& command) {
  std::vector<codec::GuestAnswers>& received = bench.state.received_answers;
  if (received.empty()) return Done{};
  const codec::GuestAnswers given = received.front();
  received.erase(received.begin());
  if (!command.take) return Done{};
  const Person* person = bench.state.program.people.find(given.person);
  if (person == nullptr) return Error{"error.feedback.no_person", {}};
  std::vector<Feedback> answers = feedback_from(given.answers);
  const std::size_t strangers = leave_out_strangers(bench.state.program, given, answers);
  Result<Done> taken = bench.edit(
      {"step.feedback", {arg("name", person->name)}},
      [&](Transaction& edit) {
        return put_feedback(edit, given.event, given.person, answers, given.given_at, bench.random);
      },
      Tell::with_undo);
  if (taken && strangers > 0) {
    bench.notify({"notice.answers_left_out", {arg("count", static_cast<std::int64_t>(strangers))}});
  }
  return taken;
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
  remember(bench, kAnswersPreference, link);
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
  forget_notice(bench);
  bench.state.guest.reset();
  remember(bench, kGuestPreference, std::string());
  remember(bench, kAnswersPreference, std::string());
  bench.go({});
  return Done{};
}

}  // namespace rondo
