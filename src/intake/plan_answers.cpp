#include "intake/plan_answers.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/reading_order.h"
#include "edit/answer_order.h"
#include "edit/joining.h"
#include "edit/new_event.h"
#include "intake/form_ids.h"
#include "model/taking_part.h"

namespace rondo::intake {
namespace {

using codec::PlanAnswer;

class PlanTaking {
 public:
  PlanTaking(Transaction& edit, const PlanAnswers& answers, const PlanSurroundings& surroundings,
             Random& random)
      : edit_(edit),
        answers_(answers),
        surroundings_(surroundings),
        random_(random),
        ids_(edit.program()),
        news_(answers.given.size()) {}

  std::vector<PlanNews> take() {
    std::map<PdPlanId, Places> by_plan;
    for (std::size_t at = 0; at < answers_.given.size(); ++at) {
      const PlanEffect reach = reach_of(answer(at));
      if (reach == PlanEffect::changed) {
        by_plan[answer(at).plan].push_back(at);
      } else {
        news_[at].effect = reach;
      }
    }
    for (const auto& [plan, places] : by_plan) take(plan, places);
    return std::move(news_);
  }

 private:
  using Places = std::vector<std::size_t>;  // in `answers_`

  const Program& program() const { return edit_.program(); }
  const PlanAnswer& answer(std::size_t at) const { return answers_.given[at]; }

  // Why it reaches no plan; `changed` where it does.
  PlanEffect reach_of(const PlanAnswer& given) const {
    const PersonId person = person_now(program(), given.person);
    if (person.empty()) return PlanEffect::no_person;
    const PdPlan* plan = program().pd_plans.find(given.plan);
    if (plan == nullptr) return PlanEffect::no_plan;
    return plan->person == person ? PlanEffect::changed : PlanEffect::no_person;
  }

  // Those about one plan.
  void take(const PdPlanId& id, const Places& places) {
    PdPlan plan = *program().pd_plans.find(id);
    const std::optional<std::size_t> counts = settle(places, plan);
    if (!counts) return;
    PlanNews& news = news_[*counts];
    const PdPlan before = plan;
    write(answer(*counts), plan, news);
    tell_difference(before, plan, news);
    const bool same = plan.topics == before.topics && plan.events == before.events;
    news.effect = same ? PlanEffect::confirmed : PlanEffect::changed;
    // What was seen and left out does not win when it is opened once more.
    for (const std::size_t at : places) {
      if (news_[at].effect == PlanEffect::known) continue;
      note_taken(answer(at).given_at, surroundings_.now_utc_ms, plan.said_at, plan.said_ahead);
    }
    edit_.put(id, plan);
  }

  // Which of them counts, if any. Says of the others why they don't.
  std::optional<std::size_t> settle(const Places& places, const PdPlan& plan) {
    std::vector<AnswerIn> given;
    for (const std::size_t at : places) {
      const std::string& given_at = answer(at).given_at;
      const AnswerOrder order =
          order_of(given_at, plan.said_at, plan.said_ahead, surroundings_.now_utc_ms);
      given.push_back({given_at, order, answers_.all_the_same.count(at) != 0});
    }
    const AnswerChoice choice = which_counts(given, plan.said_ahead, surroundings_.now_utc_ms);
    for (std::size_t one = 0; one < places.size(); ++one) {
      const bool known = given[one].order == AnswerOrder::known;
      PlanNews& about = news_[places[one]];
      about.effect = known ? PlanEffect::known : PlanEffect::replaced;
      about.older = choice.older.count(one) != 0;
      about.unsure = choice.unsure.count(one) != 0;
    }
    const std::optional<std::size_t> counts = choice.counts();
    return counts ? std::optional(places[*counts]) : std::nullopt;
  }

  void write(const PlanAnswer& said, PdPlan& plan, PlanNews& news) {
    std::map<TopicId, PlanReason> wanted;
    for (const codec::PlanTopicSaid& one : said.topics) {
      const TopicId topic = topic_now(one.topic, news);
      if (!topic.empty()) wanted[topic] = one.reason;
    }
    std::erase_if(plan.topics, [&](const auto& entry) {
      const std::string& id = entry.first.text();
      return std::any_of(said.other_topics.begin(), said.other_topics.end(),
                         [&](const std::string& other) { return id.starts_with(other); });
    });
    for (const auto& [topic, reason] : wanted) plan.topics[topic] = reason;
    for (const EventId& other : said.other_events) plan.events.erase(other);
    for (const EventId& event : said.events) add_event(event, plan, news);
  }

  // The topic that a choice means now, also one that it was joined into; empty when it was removed
  // since the page was made.
  TopicId topic_now(const codec::FormChoice& said, PlanNews& news) {
    const codec::FormChoice choice = ids_.whole_topic(said);
    const TopicId id(choice.id);
    const Table<Topic>& topics = program().topics;
    if (topics.find(id) != nullptr) return id;
    for (const auto& [other, topic] : topics) {
      if (topic.merged_ids.count(id) != 0) return other;
    }
    if (topics.removed.count(id) != 0) {
      news.notes.push_back({"received.topic_gone", {arg("name", choice.name)}});
      return {};
    }
    return topic_named(edit_, choice.name,
                       likely_topics(surroundings_.templates, EventKind::pd_plan), random_);
  }

  void add_event(const EventId& id, PdPlan& plan, PlanNews& news) const {
    const Event* event = program().events.find(id);
    if (event == nullptr) {
      const auto removed = program().events.removed.find(id);
      const std::string name =
          removed == program().events.removed.end() ? id.text() : removed->second.name;
      news.notes.push_back({"plan_answer.event_gone", {arg("event", name)}});
    } else if (!goes_on(*event)) {
      news.notes.push_back({"plan_answer.event_over", {arg("event", event->name)}});
    } else if (plan.events.insert(id).second && !serves_plans(*event, surroundings_.today)) {
      news.notes.push_back({"plan_answer.event_closed", {arg("event", event->name)}});
    }
  }

  void tell_difference(const PdPlan& before, const PdPlan& after, PlanNews& news) const {
    const auto reason_in = [](const PdPlan& plan, const TopicId& topic) {
      const auto found = plan.topics.find(topic);
      return found == plan.topics.end() ? std::nullopt : std::optional(found->second);
    };
    std::map<TopicId, PlanReason> all = before.topics;
    all.insert(after.topics.begin(), after.topics.end());
    for (const auto& [topic, reason] : all) {
      const auto was = reason_in(before, topic), is = reason_in(after, topic);
      if (was != is) news.topics.push_back({name_in(program().topics, topic), was, is});
    }
    const auto missing = [&](const PdPlan& here, const PdPlan& there) {
      std::vector<std::string> names;
      for (const EventId& event : here.events) {
        if (there.events.count(event) == 0) names.push_back(name_in(program().events, event));
      }
      std::sort(names.begin(), names.end(), reads_before);
      return names;
    };
    std::sort(news.topics.begin(), news.topics.end(),
              [](const PlanTopicNews& left, const PlanTopicNews& right) {
                return reads_before(left.topic, right.topic);
              });
    news.events_added = missing(after, before);
    news.events_removed = missing(before, after);
  }

  Transaction& edit_;
  const PlanAnswers& answers_;
  const PlanSurroundings& surroundings_;
  Random& random_;
  const FormIds ids_;
  std::vector<PlanNews> news_;
};

}  // namespace

std::vector<PlanNews> take_plan_answers(Transaction& edit, const PlanAnswers& answers,
                                        const PlanSurroundings& surroundings, Random& random) {
  return PlanTaking(edit, answers, surroundings, random).take();
}

std::vector<PlanNews> preview_plan_answers(const Program& program, const PlanAnswers& answers,
                                           const PlanSurroundings& surroundings) {
  Program copy = program;
  Transaction edit(copy);
  // The ids of this run are thrown away with the copy; only that they differ matters.
  SeededRandom random(1);
  return take_plan_answers(edit, answers, surroundings, random);
}

}  // namespace rondo::intake
