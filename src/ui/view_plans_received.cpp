// Answers about PD plans that links and files brought: what each would change.
#include <algorithm>
#include <array>

#include "app/plan_visit.h"
#include "base/text.h"
#include "model/enum_names.h"
#include "ui/cached.h"
#include "ui/received_answers.h"
#include "ui/view_parts.h"
#include "ui/view_plans_parts.h"
#include "ui/widgets/lists.h"

namespace rondo::ui {
namespace {

// In the order of PlanEffect, of those that say no more; keys of the string table.
constexpr std::array<std::string_view, 6> kPlanEffectKeys{"",
                                                          "prefer.effect.confirmed",
                                                          "prefer.effect.known",
                                                          "prefer.effect.replaced",
                                                          "plan_answer.no_person",
                                                          "plan_answer.no_plan"};

struct ReceivedPlansDraft {
  Cached<std::vector<intake::PlanNews>> news;
};

const std::vector<intake::PlanNews>& plan_news_now(View& view,
                                                   const ReceivedPlanAnswers& received) {
  std::string key = today_of(view) + "\n";
  for (const codec::PlanAnswer& answer : received.answers.given) {
    key += answer.plan.text() + answer.person.text() + answer.given_at + "\n";
  }
  for (const std::size_t at : received.answers.all_the_same) key += std::to_string(at) + ",";
  return view.drafts.of_program.of<ReceivedPlansDraft>().news.get(view.state.revision, key, [&] {
    return intake::preview_plan_answers(view.state.program, received.answers,
                                        plan_surroundings(view.state));
  });
}

std::string answering_name(const View& view, const codec::PlanAnswer& answer) {
  const PdPlan* plan = view.state.program.pd_plans.find(answer.plan);
  const PersonId& person = plan == nullptr ? answer.person : plan->person;
  const std::string name = name_in(view.state.program.people, person);
  return name.empty() ? view.tr("tell.received.somebody") : name;
}

std::string reason_words(const View& view, PlanReason reason) {
  return view.tr("pd_plan.reason." + std::string(name_of(reason)));
}

// "Circles: Growth", "Circles: Growth instead of Interest", "without Circles".
std::string change_words(const View& view, const intake::PlanTopicNews& news) {
  if (!news.after) return view.tr("plan_answer.without", {arg("names", news.topic)});
  const std::string after = reason_words(view, *news.after);
  if (!news.before) {
    return view.tr("plan_answer.topic", {arg("topic", news.topic), arg("reason", after)});
  }
  return view.tr("plan_answer.topic_changed", {arg("topic", news.topic), arg("reason", after),
                                               arg("before", reason_words(view, *news.before))});
}

std::string news_words(const View& view, const intake::PlanNews& news) {
  std::vector<std::string> words;
  const std::string_view effect = kPlanEffectKeys[static_cast<std::size_t>(news.effect)];
  if (!effect.empty()) words.push_back(view.tr(effect));
  for (const intake::PlanTopicNews& one : news.topics) words.push_back(change_words(view, one));
  if (!news.events_added.empty()) {
    words.push_back(
        view.tr("plan_answer.with", {arg("names", view.list_in_sentence(news.events_added))}));
  }
  if (!news.events_removed.empty()) {
    words.push_back(
        view.tr("plan_answer.without", {arg("names", view.list_in_sentence(news.events_removed))}));
  }
  for (const Message& note : news.notes) words.push_back(view.tr(note));
  return join_words(words, " · ");
}

}  // namespace

void plans_received_dialog(View& view) {
  const auto received = view.state.received_plan_answers;
  if (received == nullptr) return;
  const std::vector<intake::PlanNews>& news = plan_news_now(view, *received);
  const intake::PlanAnswers& answers = received->answers;
  const auto changing = std::count_if(
      news.begin(), news.end(), [](const auto& one) { return intake::brings_news(one.effect); });
  const ReceivedList list{"received-plans", std::ssize(news), changing, {}};
  const auto draw_rows = [&] {
    for (std::size_t at = 0; at < news.size(); ++at) {
      const std::string name = answering_name(view, answers.given[at]);
      const std::string words = news_words(view, news[at]);
      const Icon icon = intake::brings_news(news[at].effect) ? Icon::check : Icon::info;
      const ListRow row(view.ui,
                        {.id = std::to_string(at), .icon = icon, .title = name, .detail = words});
    }
  };
  const auto draw_questions = [&] {
    for (std::size_t at = 0; at < news.size(); ++at) {
      if (!news[at].older) continue;
      const codec::PlanAnswer& answer = answers.given[at];
      const bool taken = answers.all_the_same.count(at) != 0;
      if (older_answer(
              view, {at, answering_name(view, answer), answer.given_at, news[at].unsure, taken})) {
        view.emit(command::DecidePlanAnswer{at, !taken});
      }
    }
  };
  const ReceivedChoice choice = received_answers_dialog(view, list, draw_rows, draw_questions);
  if (choice == ReceivedChoice::none) return;
  view.emit(command::TakePlanAnswers{choice == ReceivedChoice::take});
}

}  // namespace rondo::ui
