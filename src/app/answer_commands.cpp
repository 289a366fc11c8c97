// Answers to a match: given on the page that a message's link opened, and taken in by the
// coordinator, one or many at once.
#include <algorithm>
#include <memory>
#include <utility>

#include "app/answers_by_link.h"
#include "app/execute.h"
#include "app/notice_visit.h"
#include "app/program_files.h"
#include "app/withdrawals.h"
#include "base/iso_time.h"
#include "base/text.h"
#include "edit/addressed.h"

namespace rondo {
namespace {

// What the page brings to mind after it was closed: links with it and with the answer.
constexpr std::string_view kNoticePreference = "notice", kAnswerPreference = "notice_answer";

void note_answer(Workbench& bench, NoticeVisit& visit, const MatchAnswer& said,
                 const std::string& link) {
  visit.answered = true;
  visit.accepts = said.accepts;
  visit.withdraws = said.withdraws;
  visit.reason = said.reason;
  visit.answer_address = bench.state.page_address + "#" + link;
}

}  // namespace

std::vector<Result<Done>> receive_match_answers(Workbench& bench,
                                                std::vector<codec::NoticeAnswer> answers) {
  auto received = std::make_shared<ReceivedAnswers>();
  if (bench.state.received_match_answers != nullptr) {
    *received = *bench.state.received_match_answers;
  }
  std::vector<Result<Done>> usable =
      add_to_waiting(received->answers, std::move(answers), [&](const codec::NoticeAnswer& answer) {
        return check_addressed(bench.state.program, answer.program, answer.said.event);
      });
  if (!received->answers.empty()) bench.state.received_match_answers = std::move(received);
  return usable;
}

Result<Done> open_notice(Workbench& bench, const codec::Link& link) {
  Result<codec::NoticePage> page = codec::read_notice_page(link.payload);
  if (!page) return page.error();
  remember_link(bench, kNoticePreference, codec::write_notice_link(*page));
  remember_link(bench, kAnswerPreference, std::string());
  auto visit = std::make_shared<NoticeVisit>();
  visit->number = ++bench.state.guest_visits;
  visit->page = *std::move(page);
  bench.state.notice = std::move(visit);
  bench.state.place = {Screen::notice, {}};
  return Done{};
}

void reopen_notice(Workbench& bench) {
  const Result<codec::Link> link =
      codec::read_link(bench.services.preferences->read(kNoticePreference));
  if (!link || link->kind != codec::kNoticeLinkKind) return;
  Result<codec::NoticePage> page = codec::read_notice_page(link->payload);
  if (!page) return;
  auto visit = std::make_shared<NoticeVisit>();
  visit->page = *std::move(page);
  const std::string given = bench.services.preferences->read(kAnswerPreference);
  if (const Result<codec::Link> answer_link = codec::read_link(given)) {
    const auto answer = codec::read_notice_answer(answer_link->payload);
    if (answer) note_answer(bench, *visit, answer->said, given);
  }
  bench.state.notice = std::move(visit);
}

void forget_notice(Workbench& bench) {
  bench.state.notice.reset();
  remember_link(bench, kNoticePreference, std::string());
  remember_link(bench, kAnswerPreference, std::string());
}

Result<Done> execute(Workbench& bench, const command::AnswerNotice& command) {
  if (bench.state.notice == nullptr) return Done{};
  auto visit = std::make_shared<NoticeVisit>(*bench.state.notice);
  const codec::NoticePage& page = visit->page;
  const codec::NoticeAnswer answer{
      page.program,
      {page.event, page.match, page.person, command.accepts,
       command.accepts ? std::string() : std::string(trim(command.reason)),
       iso_time(bench.clock.now_utc_ms()), command.withdraws}};
  const Result<std::string> link = codec::write_notice_answer_link(answer);
  if (!link) return link.error();
  remember_link(bench, kAnswerPreference, link);
  note_answer(bench, *visit, answer.said, *link);
  bench.state.notice = std::move(visit);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::SaveNoticeAnswer&) {
  if (bench.state.notice == nullptr || !bench.state.notice->answered) return Done{};
  const NoticeVisit& visit = *bench.state.notice;
  download_link(*bench.services.files, visit.page.person_name, visit.answer_address);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::TakeMatchAnswers& command) {
  const auto received = std::exchange(bench.state.received_match_answers, nullptr);
  if (received == nullptr) return Done{};
  go_to_waiting(bench);
  if (!command.take) return Done{};
  std::vector<MatchAnswer> answers;
  for (const codec::NoticeAnswer& answer : received->answers) answers.push_back(answer.said);
  const std::vector<AnswerEffect> effects = effects_of(bench.state.program, answers);
  const auto count = std::count_if(effects.begin(), effects.end(), changes_match);
  std::set<EventId> with_places;
  for (std::size_t at = 0; at < answers.size(); ++at) {
    if (effects[at] == AnswerEffect::withdraws) with_places.insert(answers[at].event);
  }
  const Result<Done> done = bench.edit(
      {"step.match_answers", {arg("count", count)}},
      [&](Transaction& edit) {
        put_match_answers(edit, answers, bench.today(), withdrawal_reasons(bench.state.words));
      },
      Tell::with_undo);
  if (done) tell_who_waits(bench, with_places);
  return done;
}

}  // namespace rondo
