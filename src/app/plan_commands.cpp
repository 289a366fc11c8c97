// PD plans, and people who leave.
#include <algorithm>
#include <set>

#include "app/execute.h"
#include "app/naming.h"
#include "app/program_files.h"
#include "app/replaced_program.h"
#include "base/direction.h"
#include "base/text.h"
#include "edit/erasure.h"
#include "edit/event_list.h"
#include "edit/new_event.h"
#include "model/taking_part.h"
#include "report/person_sheet.h"
#include "report/plan_progress.h"

namespace rondo {
namespace {

Message about_plan(std::string_view key, const Program& program, const PdPlan& plan) {
  return {std::string(key),
          {arg("plan", plan.name), arg("name", name_of_person(program, plan.person))}};
}

// That go on, of events that do.
std::int64_t open_matches_of(const Program& program, const std::vector<PersonId>& people) {
  return std::count_if(program.matches.begin(), program.matches.end(), [&](const auto& entry) {
    const Match& match = entry.second;
    const Event* event = program.events.find(match.event);
    if (event == nullptr || !goes_on(*event)) return false;
    if (!is_held(match.state) || match.state == MatchState::completed) return false;
    return std::find(people.begin(), people.end(), match.mentor) != people.end() ||
           std::find(people.begin(), people.end(), match.mentee) != people.end();
  });
}

// "as mentor in “Calm starts”", of each list that the plan puts the person on.
std::string joined_words(const Program& program, const std::map<EventId, Registration>& joined,
                         const Words& words) {
  std::vector<std::string> places;
  for (const auto& [event, registration] : joined) {
    const char* key = !registration.mentors ? "pd_plan.joined.mentee"
                      : registration.seeks  ? "pd_plan.joined.both"
                                            : "pd_plan.joined.mentor";
    places.push_back(words.text({key, {arg("event", program.events.find(event)->name)}}));
  }
  return without_isolates(words.list(places));  // it is kept with the step
}

// What sign_up_for_plan() or sign_up_as_said() gave.
void put_plan_sign_ups(Transaction& edit, const PersonId& person,
                       const std::map<EventId, Registration>& registrations, Random& random) {
  for (const auto& [event, registration] : registrations) {
    const RegistrationId known = registration_in(edit.program(), event, person);
    edit.put(known.empty() ? new_id<RegistrationId>(random) : known, registration);
  }
  bring_back(edit, person);
}

}  // namespace

Result<Done> execute(Workbench& bench, const command::StartPlans& command) {
  const Program& program = bench.state.program;
  const std::string name = collapse_spaces(command.name);
  if (name.empty()) return Error{"error.name_missing", {}};
  std::set<PersonId> people;
  for (const PersonId& id : command.people) {
    if (program.people.find(id) != nullptr) people.insert(id);
  }
  for (const auto& [id, plan] : program.pd_plans) {
    if (fold(plan.name) == fold(name)) people.erase(plan.person);
  }
  if (people.empty()) return Error{"error.plans_started", {arg("plan", name)}};
  PdPlan plan;
  plan.person = *people.begin();
  plan.name = name;
  const Message label =
      people.size() == 1
          ? about_plan("step.add_plan", program, plan)
          : Message{"step.add_plans", {arg("plan", name), arg("count", std::ssize(people))}};
  return bench.edit(
      label,
      [&](Transaction& edit) {
        for (const PersonId& id : people) {
          plan.person = id;
          edit.put(new_id<PdPlanId>(bench.random), plan);
        }
      },
      Tell::aloud);
}

Result<Done> execute(Workbench& bench, const command::PutPlan& command) {
  const Program& program = bench.state.program;
  PdPlan plan = command.plan;
  const PdPlan* known = program.pd_plans.find(command.id);
  // Two of one name may be there, from a merge: what else is changed in them is not refused.
  if (known == nullptr || known->name != plan.name) {
    Result<std::string> name =
        tidy_name(program.pd_plans, command.id, plan.name,
                  [&](const PdPlan& other) { return other.person == plan.person; });
    if (!name) return name.error();
    plan.name = *std::move(name);
  }
  if (program.people.find(plan.person) == nullptr) return Error{"error.plan_person", {}};
  plan.goal_minutes = std::max(0, plan.goal_minutes);
  const bool adds = command.id.empty();
  const PdPlanId id = adds ? new_id<PdPlanId>(bench.random) : command.id;
  return bench.edit(
      about_plan(adds ? "step.add_plan" : "step.edit_plan", program, plan),
      [&](Transaction& edit) { edit.put(id, plan); }, adds ? Tell::aloud : Tell::quietly);
}

Result<Done> execute(Workbench& bench, const command::AddTopicToPlan& command) {
  const PdPlan* plan = bench.state.program.pd_plans.find(command.id);
  const std::string name = collapse_spaces(command.topic);
  if (plan == nullptr || name.empty()) return Done{};
  Message label = about_plan("step.add_plan_topic", bench.state.program, *plan);
  label.args.push_back(arg("topic", name));
  return bench.edit(std::move(label), [&](Transaction& edit) {
    const auto& likely = likely_topics(bench.state.templates, EventKind::pd_plan);
    PdPlan changed = *edit.program().pd_plans.find(command.id);
    changed.topics.emplace(topic_named(edit, name, likely, bench.random), PlanReason::growth);
    edit.put(command.id, changed);
  });
}

Result<Done> execute(Workbench& bench, const command::RemovePlan& command) {
  const PdPlan* plan = bench.state.program.pd_plans.find(command.id);
  if (plan == nullptr) return Done{};
  return bench.edit(
      about_plan("step.remove_plan", bench.state.program, *plan),
      [&](Transaction& edit) { edit.remove<PdPlan>(command.id); }, Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::SignUpForPlan& command) {
  const Program& program = bench.state.program;
  const PdPlan* plan = program.pd_plans.find(command.id);
  if (plan == nullptr) return Done{};
  const auto registrations = sign_up_for_plan(program, *plan);
  if (registrations.empty()) {
    if (plan->events.empty()) return about_plan("error.plan_no_events", program, *plan);
    if (plan->topics.empty()) return about_plan("error.plan_no_topics", program, *plan);
    const auto topics = plan_progress(program, *plan, bench.clock.now_utc_ms()).topics;
    const bool all = std::all_of(topics.begin(), topics.end(),
                                 [](const PlanTopic& topic) { return topic.signed_up; });
    if (all) return about_plan("error.plan_signed_up", program, *plan);
    const bool held_back = !topics_held_back(program, *plan).empty();
    return about_plan(held_back ? "error.plan_held_back" : "error.plan_unserved", program, *plan);
  }
  Message label = about_plan("step.sign_up_for_plan", program, *plan);
  label.args.push_back(arg("places", joined_words(program, registrations, bench.state.words)));
  return bench.edit(
      std::move(label),
      [&](Transaction& edit) {
        put_plan_sign_ups(edit, plan->person, registrations, bench.random);
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::SignUpForSaidPlans&) {
  const std::string today = bench.today();
  std::set<PersonId> people;
  for (const auto& [id, plan] : bench.state.program.pd_plans) {
    if (!sign_up_as_said(bench.state.program, plan, today).empty()) people.insert(plan.person);
  }
  if (people.empty()) return Error{"error.plans_signed_up", {}};
  return bench.edit(
      {"step.sign_up_for_plans", {arg("count", std::ssize(people))}},
      [&](Transaction& edit) {
        const Table<PdPlan> plans = edit.program().pd_plans;
        for (const auto& [id, plan] : plans) {
          // Somebody may have two plans with one event: the second adds to the first.
          const auto registrations = sign_up_as_said(edit.program(), plan, today);
          if (registrations.empty()) continue;
          put_plan_sign_ups(edit, plan.person, registrations, bench.random);
        }
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::PrintPlan& command) {
  const PdPlan* plan = bench.state.program.pd_plans.find(command.id);
  if (plan == nullptr) return Done{};
  bench.services.printer->print(
      plan->name,
      plan_sheet(bench.state.program, *plan, bench.clock.now_utc_ms(), bench.state.words));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::ExportPlan& command) {
  const PdPlan* plan = bench.state.program.pd_plans.find(command.id);
  if (plan == nullptr) return Done{};
  const std::string name = name_of_person(bench.state.program, plan->person) + " " + plan->name;
  bench.services.files->download(
      file_name_of(name) + ".csv", "text/csv;charset=utf-8",
      plans_csv(bench.state.program, {command.id}, bench.clock.now_utc_ms(), bench.state.words,
                ByteOrderMark::utf8));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::ArchivePeople& command) {
  std::vector<PersonId> changed;
  for (const PersonId& id : command.ids) {
    const Person* person = bench.state.program.people.find(id);
    if (person != nullptr && person->archived != command.archived) changed.push_back(id);
  }
  if (changed.empty()) return Done{};
  const std::int64_t open = command.archived ? open_matches_of(bench.state.program, changed) : 0;
  Result<Done> done = bench.edit(
      about_people(bench.state.program,
                   command.archived ? "step.archive_person" : "step.unarchive_person",
                   command.archived ? "step.archive_people" : "step.unarchive_people", changed),
      [&](Transaction& edit) {
        for (const PersonId& id : changed) {
          Person person = *edit.program().people.find(id);
          person.archived = command.archived;
          edit.put(id, person);
        }
      },
      Tell::with_undo);
  // Who leaves may still be counted on: nothing ends by itself.
  if (done && open > 0) bench.notify({"notice.archived_with_matches", {arg("count", open)}});
  return done;
}

// No step: it could be undone. What could be undone before goes too, since it may name the person.
Result<Done> execute(Workbench& bench, const command::ErasePerson& command) {
  const Person* person = bench.state.program.people.find(command.id);
  if (person == nullptr) return Done{};
  const std::string name = person->name;
  Erased erased = erase_person(bench.state.program, command.id);
  // The person may be in there under any id, and like the steps of before it would tell of them.
  forget_replaced(bench, bench.state.program.id);
  bench.show_program(std::move(erased.program), {});
  bench.state.received_answers.clear();
  bench.store.save_whole(bench.state.program, {});
  std::erase_if(bench.state.programs,
                [&](const ProgramEntry& entry) { return entry.id == bench.state.program.id; });
  bench.state.programs.insert(bench.state.programs.begin(),
                              entry_of(bench.state.program, bench.clock.now_utc_ms()));
  if (erased.mentions == 0) {
    bench.notify({"notice.erased", {arg("name", name)}});
  } else {
    bench.notify({"notice.erased_but_mentioned",
                  {arg("name", name), arg("count", static_cast<std::int64_t>(erased.mentions))}});
  }
  return Done{};
}

}  // namespace rondo
