// What belongs in a PD plan in the words of the person whose it is: asked by messages, said on the
// page that a link opens, and taken in by the coordinator, one or many at once.
#include <algorithm>
#include <memory>
#include <utility>

#include "app/answers_by_link.h"
#include "app/execute.h"
#include "app/plan_visit.h"
#include "app/program_files.h"
#include "app/tab_page.h"
#include "base/iso_time.h"
#include "edit/each.h"
#include "intake/sign_ups.h"

namespace rondo {
namespace {

codec::PlanAnswer plan_answer_from(const codec::PlanPage& page, const command::AnswerPlan& said,
                                   std::int64_t now_utc_ms) {
  codec::PlanAnswer answer;
  answer.program = page.program;
  answer.plan = page.plan;
  answer.person = page.person;
  answer.given_at = iso_time(now_utc_ms);
  std::set<TopicId> listed;
  for (const codec::PlanPageTopic& one : page.topics) {
    const TopicId id(intake::id_on_form(one.topic));
    listed.insert(id);
    const auto reason = said.topics.find(id);
    if (reason != said.topics.end()) {
      answer.topics.push_back({one.topic, reason->second});
    } else if (!one.topic.id.empty()) {
      answer.other_topics.insert(one.topic.id);
    }
  }
  for (const auto& [id, reason] : said.topics) {
    if (listed.count(id) != 0) continue;
    codec::FormChoice written = intake::choice_on_form({}, id.text());
    if (!written.name.empty()) answer.topics.push_back({std::move(written), reason});
  }
  for (const codec::PlanPageEvent& event : page.events) {
    const bool wanted = said.events.count(event.id) != 0;
    (wanted ? answer.events : answer.other_events).insert(event.id);
  }
  return answer;
}

// What a page had in the plan can be taken back; of one without anything, nothing is no answer.
bool says_nothing(const codec::PlanPage& page, const codec::PlanAnswer& answer) {
  return answer.topics.empty() && answer.events.empty() &&
         std::none_of(page.topics.begin(), page.topics.end(),
                      [](const auto& one) { return one.reason.has_value(); }) &&
         std::none_of(page.events.begin(), page.events.end(),
                      [](const auto& event) { return event.in_plan; });
}

}  // namespace

PlanVisit new_plan_visit(int number, codec::PlanPage page) {
  PlanVisit visit;
  visit.number = number;
  for (const codec::PlanPageTopic& one : page.topics) {
    if (one.reason) visit.topics.emplace(intake::id_on_form(one.topic), *one.reason);
  }
  for (const codec::PlanPageEvent& event : page.events) {
    if (event.in_plan) visit.events.insert(event.id);
  }
  visit.page = std::move(page);
  return visit;
}

std::vector<Result<Done>> receive_plan_answers(Workbench& bench,
                                               std::vector<codec::PlanAnswer> answers) {
  auto received = std::make_shared<ReceivedPlanAnswers>();
  if (bench.state.received_plan_answers != nullptr) *received = *bench.state.received_plan_answers;
  std::vector<Result<Done>> usable =
      add_to_waiting(received->answers.given, std::move(answers),
                     [&](const codec::PlanAnswer& answer) -> Result<Done> {
                       if (answer.program == bench.state.program.id) return Done{};
                       return Error{"error.plan_answer.other_program", {}};
                     });
  if (!received->answers.given.empty()) bench.state.received_plan_answers = std::move(received);
  return usable;
}

Result<Done> open_plan_page(Workbench& bench, const codec::Link& link) {
  Result<codec::PlanPage> page = codec::read_plan_page(link.payload);
  if (!page) return page.error();
  keep_tab_page(bench, codec::write_link(link));
  bench.state.plan_visit = std::make_shared<const PlanVisit>(
      new_plan_visit(++bench.state.guest_visits, *std::move(page)));
  bench.state.place = {Screen::plan_page, {}};
  return Done{};
}

void reopen_plan_page(Workbench& bench) {
  const std::optional<TabPage> kept = tab_page(bench, codec::kPlanPageLinkKind);
  if (!kept) return;
  Result<codec::PlanPage> page = codec::read_plan_page(kept->link.payload);
  if (!page) return;
  PlanVisit visit = new_plan_visit(++bench.state.guest_visits, *std::move(page));
  if (const Result<codec::Link> typed = codec::read_link(kept->typed)) {
    if (const auto said = codec::read_plan_answer(typed->payload)) {
      visit.topics.clear();
      for (const codec::PlanTopicSaid& one : said->topics) {
        visit.topics.emplace(intake::id_on_form(one.topic), one.reason);
      }
      visit.events = said->events;
    }
  }
  if (!kept->answer.empty()) visit.answer_address = bench.state.page_address + "#" + kept->answer;
  bench.state.plan_visit = std::make_shared<const PlanVisit>(std::move(visit));
}

intake::PlanSurroundings plan_surroundings(const AppState& state) {
  return {state.templates, state.now_utc_ms, std::string(day_of(state.now_local))};
}

Result<std::string> plan_address(const AppState& state, const intake::PlanPages& pages,
                                 const PdPlanId& id) {
  const Result<std::string> link = codec::write_plan_link(pages.page(id));
  if (!link) return link.error();
  return state.page_address + "#" + *link;
}

Result<std::vector<PersonMessage>> messages_about_plans(const AppState& state,
                                                        const std::vector<PdPlanId>& plans,
                                                        const MessageTexts& texts) {
  const intake::PlanPages pages(state.program, state.templates, day_of(state.now_local));
  return plan_messages(state.program, plans, texts,
                       [&](const PdPlanId& id) { return plan_address(state, pages, id); });
}

Result<Done> execute(Workbench& bench, const command::ExportPlanMessages& command) {
  const AppState& state = bench.state;
  const auto messages =
      messages_about_plans(state, command.plans, plan_texts(state.program, state.words));
  if (!messages) return messages.error();
  bench.services.files->download(file_name_of(state.words.text("screen.plans")) + ".csv",
                                 "text/csv;charset=utf-8",
                                 messages_csv(*messages, state.words, ByteOrderMark::utf8));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::MarkAskedAboutPlans& command) {
  const std::set<PdPlanId> plans(command.plans.begin(), command.plans.end());
  return bench.edit(
      {"step.asked_about_plans", {arg("count", std::ssize(plans))}},
      [&](Transaction& edit) {
        for (const PdPlanId& id : plans) {
          const PdPlan* found = edit.program().pd_plans.find(id);
          if (found == nullptr) continue;
          PdPlan plan = *found;
          plan.asked_on = bench.today();
          edit.put(id, plan);
        }
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::AnswerPlan& command) {
  if (bench.state.plan_visit == nullptr) return Done{};
  auto visit = std::make_shared<PlanVisit>(*bench.state.plan_visit);
  const codec::PlanAnswer answer = plan_answer_from(visit->page, command, bench.clock.now_utc_ms());
  if (says_nothing(visit->page, answer)) return Error{"error.answers.empty", {}};
  const Result<std::string> link = codec::write_plan_answer_link(answer);
  if (!link) return link.error();
  keep_made_answer(bench, *link, *link);
  visit->topics = command.topics;
  visit->events = command.events;
  visit->answer_address = bench.state.page_address + "#" + *link;
  bench.state.plan_visit = std::move(visit);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::KeepTyped<command::AnswerPlan>& command) {
  const auto visit = bench.state.plan_visit;
  if (visit == nullptr) return Done{};
  const Result<std::string> link = codec::write_plan_answer_link(
      plan_answer_from(visit->page, command.said, bench.clock.now_utc_ms()));
  if (link) keep_typed(bench, *link);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::SavePlanAnswer&) {
  const auto visit = bench.state.plan_visit;
  if (visit == nullptr || visit->answer_address.empty()) return Done{};
  download_link(*bench.services.files, visit->page.person_name, visit->answer_address);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::DecidePlanAnswer& command) {
  if (bench.state.received_plan_answers == nullptr) return Done{};
  auto received = std::make_shared<ReceivedPlanAnswers>(*bench.state.received_plan_answers);
  std::set<std::size_t>& taken = received->answers.all_the_same;
  if (command.all_the_same) {
    taken.insert(command.answer);
  } else {
    taken.erase(command.answer);
  }
  bench.state.received_plan_answers = std::move(received);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::TakePlanAnswers& command) {
  const auto received = std::exchange(bench.state.received_plan_answers, nullptr);
  if (received == nullptr) return Done{};
  go_to_waiting(bench);
  if (!command.take) return Done{};
  const intake::PlanSurroundings surroundings{bench.state.templates, bench.clock.now_utc_ms(),
                                              bench.today()};
  const auto news =
      intake::preview_plan_answers(bench.state.program, received->answers, surroundings);
  const auto count = std::count_if(news.begin(), news.end(),
                                   [](const auto& one) { return intake::brings_news(one.effect); });
  return bench.edit(
      {"step.take_plan_answers", {arg("count", count)}},
      [&](Transaction& edit) {
        intake::take_plan_answers(edit, received->answers, surroundings, bench.random);
      },
      Tell::with_undo);
}

}  // namespace rondo
