#include "app/sample_year.h"

#include <algorithm>
#include <utility>

#include "app/sample_pairs.h"
#include "app/sample_sitting.h"
#include "base/assets.h"
#include "base/iso_time.h"
#include "base/text.h"
#include "codec/read_sheet.h"
#include "codec/templates.h"
#include "edit/each.h"
#include "edit/new_event.h"
#include "feedback/follow_up.h"
#include "intake/draft.h"
#include "intake/preview.h"
#include "match/run.h"
#include "speed/feedback.h"

namespace rondo {
namespace {

constexpr int kMatched_days = 3;   // after an event was made
constexpr int kOpenFor_days = 12;  // that sign-up goes on, from today

// Nobody sees what the step is called: the sample's history begins after it.
void finish(Transaction& edit) {
  edit.finish({"step.add_event", {}});
}

// Outcomes in turn.
class Outcomes {
 public:
  explicit Outcomes(const std::vector<SampleOutcome>& told) : told_(told) {}
  const SampleOutcome& next() { return told_[at_++ % told_.size()]; }
  // For a match that takes the place of one that was declined.
  const SampleOutcome& next_that_holds() {
    for (std::size_t tries = 0; tries < told_.size(); ++tries) {
      if (const SampleOutcome& found = next(); found.state != MatchState::declined) return found;
    }
    return next();
  }

 private:
  const std::vector<SampleOutcome>& told_;
  std::size_t at_ = 0;
};

class Year {
 public:
  Year(SampleStage& stage, const Words& words, const SampleLanguage& language,
       const std::vector<EventTemplate>& templates)
      : stage_(stage),
        program_(stage.program),
        words_(words),
        language_(language),
        templates_(templates) {}

  Result<Done> play() {
    for (const SampleEvent& told : stage_.script.events) {
      if (Result<Done> played = play_event(told); !played) return played;
    }
    Transaction edit(program_);
    archive_left(edit);
    add_plans(edit);
    finish(edit);
    return Done{};
  }

 private:
  Result<Done> play_event(const SampleEvent& told) {
    Result<EventId> added = add_event(told);
    if (!added) return added.error();
    const EventId id = *added;
    if (Result<Done> read = import_sample_sheet(program_, id, sample_sheet_path(told.sheet),
                                                language_, stage_.random);
        !read) {
      return read;
    }
    if (told.approval != Sides::nobody) approve_people(id);
    if (told.rounds > 0) {
      if (Result<Done> played = play_sitting(stage_, id, told); !played) return played;
      return follow(id, told.follow_up);
    }
    if (Result<Done> played = play_matches(id, told); !played) return played;
    return told.late_sheet.empty() ? Result<Done>(Done{}) : add_late(id, told.late_sheet);
  }

  Result<EventId> add_event(const SampleEvent& told) {
    const Result<EventTemplate> from = template_called(templates_, told.template_name);
    if (!from) return from.error();
    const std::string day = sample_day(stage_.today, told.days_ago);
    Transaction edit(program_);
    const EventId id = add_event_from_template(edit, *from, day, stage_.random);
    Event event = *program_.events.find(id);
    event.name = free_name(program_.events, told.name);
    event.purpose = told.purpose;
    if (!told.agenda.empty()) event.agenda = told.agenda;
    if (!told.questions.empty()) event.questions = told.questions;
    event.approval = told.approval;
    event.archived = !told.open;
    if (told.rolling) {
      event.rolling = true;
      event.opens_on = day;
      event.closes_on = sample_day(stage_.today, -kOpenFor_days);
    }
    if (told.rounds > 0) {
      event.rounds = told.rounds;
      event.starts_at = day + "T" + told.starts_at;
    }
    if (!told.initiative.empty()) event.initiative = initiative_called(edit, told.initiative);
    edit.put(id, event);
    finish(edit);
    return id;
  }

  InitiativeId initiative_called(Transaction& edit, const std::string& name) {
    for (const auto& [id, initiative] : program_.initiatives) {
      if (initiative.name == name) return id;
    }
    const auto id = new_id<InitiativeId>(stage_.random);
    edit.put(id, Initiative{name});
    return id;
  }

  void approve_people(const EventId& event) {
    Transaction edit(program_);
    change_each<Registration>(edit, [&](Registration& registration) {
      if (registration.event == event && registration.seeks) {
        registration.approval = Approval::approved;
      }
    });
    finish(edit);
  }

  Result<Done> add_late(const EventId& event, const std::string& sheet) {
    if (Result<Done> read = import_sample_sheet(program_, event, sample_sheet_path(sheet),
                                                language_, stage_.random);
        !read) {
      return read;
    }
    Transaction edit(program_);
    change_each<Registration>(edit, [&](Registration& registration) {
      const Person* person = program_.people.find(registration.person);
      const auto found = stage_.script.waiting.find(person->email);
      if (registration.event == event && found != stage_.script.waiting.end()) {
        registration.approval = found->second;
      }
    });
    finish(edit);
    return Done{};
  }

  // Runs the matcher; the matches that are proposed, by the mentee's name.
  Result<std::vector<MatchId>> propose(const EventId& event, std::string_view now) {
    const Result<MatchOutcome> outcome = run_match(program_, event, now, stage_.random);
    if (!outcome) return outcome.error();
    Transaction edit(program_);
    record(edit, *outcome);
    finish(edit);
    std::vector<std::pair<std::string, MatchId>> named;
    for (const auto& [id, match] : program_.matches) {
      if (match.event != event || match.state != MatchState::proposed) continue;
      const std::string topic = language_.english(program_.topics.find(match.topic)->name);
      named.emplace_back(stage_.name_of(match.mentee) + topic, id);
    }
    std::sort(named.begin(), named.end());
    std::vector<MatchId> proposed;
    for (const auto& [name, id] : named) proposed.push_back(id);
    return proposed;
  }

  // Proposed, approved, told; who declines gives the place back, and the matcher runs once more.
  Result<Done> play_matches(const EventId& event, const SampleEvent& told) {
    const std::string now = sample_day(stage_.today, told.days_ago - kMatched_days) + "T14:00:00Z";
    Outcomes outcomes(told.outcomes);
    std::vector<SamplePair> pairs;
    bool declined = false;
    for (const bool again : {false, true}) {
      if (again && !declined) break;
      const Result<std::vector<MatchId>> proposed = propose(event, now);
      if (!proposed) return proposed.error();
      Transaction edit(program_);
      for (const MatchId& id : *proposed) {
        const SampleOutcome& outcome = again ? outcomes.next_that_holds() : outcomes.next();
        declined = declined || outcome.state == MatchState::declined;
        pairs.push_back({id, outcome, static_cast<int>(pairs.size())});
        tell(edit, pairs.back());
      }
      finish(edit);
    }
    play_pairs(pairs, told.days_ago);
    return Done{};
  }

  void tell(Transaction& edit, const SamplePair& pair) {
    Match match = *program_.matches.find(pair.id);
    const bool declines = pair.outcome.state == MatchState::declined;
    match.state = declines ? MatchState::declined : MatchState::notified;
    match.reason = pair.outcome.reason;
    edit.put(pair.id, match);
  }

  void play_pairs(const std::vector<SamplePair>& pairs, int days_ago) {
    Transaction edit(program_);
    for (const SamplePair& pair : pairs) play_pair(edit, stage_, pair, days_ago);
    finish(edit);
  }

  // Pairs of a sitting who both want to meet again do.
  Result<Done> follow(const EventId& sitting, const SampleFollowUp& told) {
    const Event& event = *program_.events.find(sitting);
    const FollowUpWords said{words_.text({"follow_up.event_name", {arg("event", event.name)}}),
                             words_.text("follow_up.topic")};
    Transaction edit(program_);
    const std::string day = sample_day(stage_.today, told.days_ago);
    const std::int64_t noon = utc_ms_of(day + "T12:00:00Z").value_or(0);
    const Result<FollowUp> made =
        follow_up(edit, sitting, mutual_yeses(program_, sitting, noon), said, day, stage_.random);
    if (!made) return made.error();
    Event after = *program_.events.find(made->event);
    after.purpose = told.purpose;
    after.archived = true;
    edit.put(made->event, after);
    finish(edit);
    std::vector<SamplePair> pairs;
    Outcomes outcomes(told.outcomes);
    for (const auto& [id, match] : program_.matches) {
      if (match.event != made->event) continue;
      pairs.push_back({id, outcomes.next(), static_cast<int>(pairs.size())});
    }
    play_pairs(pairs, told.days_ago);
    return Done{};
  }

  void archive_left(Transaction& edit) {
    for (const std::string& email : stage_.script.left) {
      const PersonId id = stage_.person_at(email);
      Person person = *program_.people.find(id);
      person.archived = true;
      edit.put(id, person);
    }
  }

  void add_plans(Transaction& edit) {
    for (const SamplePlan& told : stage_.script.plans) {
      PdPlan plan;
      plan.person = stage_.person_at(told.person);
      plan.name = told.name;
      plan.note = told.note;
      plan.goal_minutes = told.goal_minutes;
      for (const auto& [topic, reason] : told.topics) {
        plan.topics[stage_.topic_called(topic)] = reason;
      }
      for (const auto& [id, event] : program_.events) {
        if (event.kind == EventKind::pd_plan) plan.events.insert(id);
      }
      edit.put(new_id<PdPlanId>(stage_.random), plan);
    }
  }

  SampleStage& stage_;
  Program& program_;
  const Words& words_;
  const SampleLanguage& language_;
  const std::vector<EventTemplate>& templates_;
};

// `name` within a folder: what a person would see of the file.
std::string_view file_of_path(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

}  // namespace

Result<Done> import_sample_sheet(Program& program, const EventId& event, std::string_view path,
                                 const SampleLanguage& language, Random& random) {
  Result<codec::Sheet> sheet = codec::read_sheet(asset(path), file_of_path(path));
  if (!sheet) return sheet.error();
  // In English, as the sheets are.
  const std::vector<EventTemplate> templates = codec::embedded_templates();
  const Result<Step> imported =
      intake::apply(intake::start(program, event, {std::move(*sheet)}, templates), program, random);
  if (!imported) return imported.error();
  Transaction edit(program);
  language.say_sheet(edit);
  finish(edit);
  return Done{};
}

Result<EventTemplate> template_called(const std::vector<EventTemplate>& templates,
                                      std::string_view name) {
  const auto found = std::find_if(templates.begin(), templates.end(),
                                  [&](const EventTemplate& each) { return each.name == name; });
  if (found == templates.end()) {
    return Error{"error.unknown_template", {arg("name", std::string(name))}};
  }
  return *found;
}

Result<Done> play_sample_year(Program& program, const Words& words, const SampleLanguage& language,
                              const std::vector<EventTemplate>& templates, std::string_view today,
                              Random& random) {
  const Result<SampleScript> script = read_sample_script(language);
  if (!script) return script.error();
  SampleStage stage(program, *script, random, today);
  return Year(stage, words, language, templates).play();
}

}  // namespace rondo
