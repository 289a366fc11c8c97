// Links between whoever runs an event and its people: a person's own page, and the answers that
// come back from it.
#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/answers_by_link.h"
#include "app/execute.h"
#include "app/guest_visit.h"
#include "app/note_feedback.h"
#include "app/notice_visit.h"
#include "app/plan_visit.h"
#include "app/preference_visit.h"
#include "app/program_files.h"
#include "app/sign_up_visit.h"
#include "app/tab_page.h"
#include "base/iso_time.h"
#include "base/text.h"
#include "codec/link.h"
#include "codec/withdrawal_pages.h"
#include "edit/addressed.h"
#include "feedback/match_feedback.h"
#include "report/sitting_calendar.h"
#include "speed/feedback.h"
#include "speed/held_meetings.h"

namespace rondo {
namespace {

// What a person's page brings to mind after it was closed: links with the page and the answers.
constexpr std::string_view kGuestPreference = "guest", kAnswersPreference = "guest_answers";

bool mentors_on(const codec::GuestPage& page, const MatchId& id) {
  return std::any_of(page.matches.begin(), page.matches.end(), [&](const codec::GuestMatch& match) {
    return match.id == id && match.mentors;
  });
}

// The answers as records. `mentors(match)`: whether who gave them is the mentor of that match.
// Error: error.feedback.other_form.
template <class Mentors>
Result<std::vector<Feedback>> feedback_from(const codec::GuestAnswers& given, Mentors mentors) {
  std::vector<Feedback> answers;
  for (const codec::GuestAnswer& one : given.answers) {
    Feedback& answer = answers.emplace_back();
    answer.about = one.about;
    answer.useful = one.useful;
    answer.will_try = one.will_try;
    answer.meet_again = one.meet_again;
    answer.match = one.match;
    answer.later = one.later;
    if (one.match.empty()) continue;
    const auto questions = questions_of(given.kind, mentors(one.match), one.later);
    if (Result<Done> good = say_all(questions, one.said, answer); !good) return good.error();
  }
  return answers;
}

// What a person says on the page, for its link.
codec::GuestAnswer answer_from(const codec::GuestPage& page, const Feedback& said) {
  codec::GuestAnswer answer;
  answer.about = said.about;
  if (said.match.empty()) {
    answer.useful = said.useful;
    answer.will_try = said.will_try;
    answer.meet_again = said.meet_again;
    return answer;
  }
  answer.match = said.match;
  answer.later = said.later;
  answer.said =
      said_to_all(questions_of(page.kind, mentors_on(page, said.match), said.later), said);
  return answer;
}

// Of answers without any words none is left out if `all`.
codec::GuestAnswers answers_to_send(const Workbench& bench, const codec::GuestPage& page,
                                    const std::vector<Feedback>& said, bool all) {
  codec::GuestAnswers given;
  given.program = page.program;
  given.event = page.event;
  given.person = page.person;
  given.kind = page.kind;
  given.given_at = iso_time(bench.clock.now_utc_ms());
  for (const Feedback& answer : said) {
    if (all || says_something(answer)) given.answers.push_back(answer_from(page, answer));
  }
  return given;
}

// As the tab keeps it; empty where it can't be written.
std::string typed_on(const Workbench& bench, const codec::GuestPage& page,
                     const std::vector<Feedback>& said) {
  const auto link = codec::write_answers_link(answers_to_send(bench, page, said, true));
  return link ? *link : std::string();
}

// What a link with answers says of the page's questions; nothing when it can't be read.
std::vector<Feedback> answers_in(std::string_view link_text, const codec::GuestPage& page) {
  const Result<codec::Link> link = codec::read_link(link_text);
  if (!link) return {};
  const auto given = codec::read_guest_answers(link->payload);
  if (!given) return {};
  const auto said =
      feedback_from(*given, [&](const MatchId& match) { return mentors_on(page, match); });
  return said ? *said : std::vector<Feedback>();
}

// A page may have been made before the plan or the matches were changed, or the sitting was ended:
// what it asks about a meeting that was not held, or a match that is gone, is left out, and so is
// what somebody says of a sitting who met nobody there.
std::size_t leave_out_strangers(const Program& program, codec::GuestAnswers& given,
                                std::int64_t now_utc_ms) {
  const std::vector<PersonId> partners =
      partners_of(meetings_held_or_ahead(program, given.event, now_utc_ms), given.person);
  return std::erase_if(given.answers, [&](const codec::GuestAnswer& answer) {
    if (!answer.match.empty()) return !has_match(program, given.event, answer.match, given.person);
    if (answer.about.empty()) return partners.empty();
    return std::find(partners.begin(), partners.end(), answer.about) == partners.end();
  });
}

}  // namespace

Result<Done> open_guest_page(Workbench& bench, const codec::Link& link) {
  Result<codec::GuestPage> page = codec::read_guest_page(link.payload);
  if (!page) return page.error();
  const Result<std::string> remembered = codec::write_guest_link(*page);
  remember_link(bench, kGuestPreference, remembered);
  remember_link(bench, kAnswersPreference, std::string());
  keep_tab_page(bench, remembered);
  GuestVisit& guest = bench.state.guest.emplace();
  guest.number = ++bench.state.guest_visits;
  guest.page = *std::move(page);
  bench.state.place = {Screen::guest, {}};
  return Done{};
}

void reopen_guest_page(Workbench& bench) {
  const std::string remembered = bench.services.preferences->read(kGuestPreference);
  const Result<codec::Link> link = codec::read_link(remembered);
  if (!link || link->kind != codec::kGuestLinkKind) return;
  Result<codec::GuestPage> page = codec::read_guest_page(link->payload);
  if (!page) return;
  GuestVisit& guest = bench.state.guest.emplace();
  guest.page = *std::move(page);
  guest.answers = answers_in(bench.services.preferences->read(kAnswersPreference), guest.page);
  // What this tab knows is newer, and more: also what was not made ready.
  const std::optional<TabPage> kept = tab_page(bench, codec::kGuestLinkKind);
  if (!kept || !(kept->link == *link)) {
    keep_tab_page(bench, remembered);
    return;
  }
  if (!kept->typed.empty()) guest.answers = answers_in(kept->typed, guest.page);
  if (!kept->answer.empty()) guest.answers_address = bench.state.page_address + "#" + kept->answer;
}

std::vector<Result<Done>> receive_feedback(Workbench& bench,
                                           std::vector<codec::GuestAnswers> answers) {
  const Program& program = bench.state.program;
  return add_to_waiting(bench.state.received_answers, std::move(answers),
                        [&](const codec::GuestAnswers& given) -> Result<Done> {
                          Result<Done> addressed =
                              check_addressed(program, given.program, given.event);
                          // The event has become one of another kind since.
                          if (addressed && program.events.find(given.event)->kind != given.kind) {
                            return Error{"error.feedback.other_form", {}};
                          }
                          return addressed;
                        });
}

Result<Done> execute(Workbench& bench, const command::TakeAnswers& command) {
  std::vector<codec::GuestAnswers>& received = bench.state.received_answers;
  const codec::GuestAnswers* first = feedback_to_look_at(bench.state);
  if (first == nullptr) return Done{};
  codec::GuestAnswers given = *first;
  received.erase(received.begin() + (first - received.data()));
  go_to_waiting(bench);
  if (!command.take) return Done{};
  const Program& program = bench.state.program;
  const std::size_t strangers = leave_out_strangers(program, given, bench.clock.now_utc_ms());
  const auto answers = feedback_from(given, [&](const MatchId& match) {
    return program.matches.find(match)->mentor == given.person;
  });
  if (!answers) return answers.error();
  const std::uint64_t revision = bench.state.revision;
  Result<Done> taken =
      note_feedback(bench, {given.event, given.person, *answers, given.given_at}, Tell::with_undo);
  if (taken && strangers > 0) {
    bench.notify({"notice.answers_left_out", {arg("count", static_cast<std::int64_t>(strangers))}});
  } else if (taken && bench.state.revision == revision) {
    bench.notify({"notice.feedback_nothing_new", {}});
  }
  return taken;
}

Result<Done> execute(Workbench& bench, const command::AnswerAsGuest& command) {
  if (!bench.state.guest) return Done{};
  GuestVisit& guest = *bench.state.guest;
  const codec::GuestAnswers given = answers_to_send(bench, guest.page, command.answers, false);
  if (given.answers.empty()) return Error{"error.answers.empty", {}};
  const Result<std::string> link = codec::write_answers_link(given);
  if (!link) return link.error();
  remember_link(bench, kAnswersPreference, link);
  keep_made_answer(bench, typed_on(bench, guest.page, command.answers), *link);
  guest.answers = command.answers;
  guest.answers_address = bench.state.page_address + "#" + *link;
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::KeepTyped<command::AnswerAsGuest>& command) {
  if (!bench.state.guest) return Done{};
  keep_typed(bench, typed_on(bench, bench.state.guest->page, command.said.answers));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::SaveAnswers&) {
  if (!bench.state.guest || bench.state.guest->answers_address.empty()) return Done{};
  const GuestVisit& guest = *bench.state.guest;
  download_link(*bench.services.files, guest.page.person_name, guest.answers_address);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::WithdrawAsGuest& command) {
  if (!bench.state.guest) return Done{};
  GuestVisit& guest = *bench.state.guest;
  codec::SignUpWithdrawal said;
  said.program = guest.page.program;
  said.event = guest.page.event;
  said.given_at = iso_time(bench.clock.now_utc_ms());
  said.name = guest.page.person_name;
  said.reason = trim(command.reason);
  said.person = guest.page.person;
  const Result<std::string> link = codec::write_withdrawal_link(said);
  if (!link) return link.error();
  guest.withdrawal_reason = said.reason;
  guest.withdrawal_address = bench.state.page_address + "#" + *link;
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::SaveGuestWithdrawal&) {
  if (!bench.state.guest || bench.state.guest->withdrawal_address.empty()) return Done{};
  const GuestVisit& guest = *bench.state.guest;
  download_link(*bench.services.files, guest.page.person_name, guest.withdrawal_address);
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
  remember_link(bench, kGuestPreference, std::string());
  remember_link(bench, kAnswersPreference, std::string());
  forget_tab_page(bench);
  // The page says so where it stood: on a shared device a guest is not to land in somebody's
  // program.
  ++bench.state.openings;
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::ClearForm&) {
  AppState& state = bench.state;
  forget_typed(bench);
  if (state.place.screen == Screen::sign_up && state.sign_up != nullptr) {
    SignUpVisit visit;
    visit.number = ++state.guest_visits;
    visit.form = state.sign_up->form;
    visit.preview_of = state.sign_up->preview_of;
    state.sign_up = std::make_shared<const SignUpVisit>(std::move(visit));
  } else if (state.place.screen == Screen::preferences && state.preference_visit != nullptr) {
    PreferenceVisit visit;
    visit.number = ++state.guest_visits;
    visit.page = state.preference_visit->page;
    state.preference_visit = std::make_shared<const PreferenceVisit>(std::move(visit));
  } else if (state.place.screen == Screen::plan_page && state.plan_visit != nullptr) {
    state.plan_visit = std::make_shared<const PlanVisit>(
        new_plan_visit(++state.guest_visits, state.plan_visit->page));
  }
  ++state.openings;
  return Done{};
}

}  // namespace rondo
