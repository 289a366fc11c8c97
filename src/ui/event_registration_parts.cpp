#include "ui/event_registration_parts.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/iso_time.h"
#include "base/text.h"
#include "intake/form_questions.h"
#include "match/slot_choices.h"
#include "match/slot_times.h"
#include "match/wishes.h"
#include "model/taking_part.h"
#include "model/yes_no.h"
#include "report/profile_words.h"
#include "report/slot_words.h"
#include "ui/availability.h"
#include "ui/event_people_parts.h"
#include "ui/field_lead.h"
#include "ui/person_names.h"
#include "ui/profile_answers.h"
#include "ui/view_parts.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

int ticked_in(const Program& program, const PoolCategoryId& category,
              const std::set<PoolId>& ticked) {
  return static_cast<int>(std::count_if(ticked.begin(), ticked.end(), [&](const PoolId& id) {
    const Pool* pool = program.pools.find(id);
    return pool != nullptr && pool->category == category;
  }));
}

bool keeps_rule(const TickRange& range, int ticked) {
  return ticked >= range.min && (range.max == 0 || ticked <= range.max);
}

bool edit_category(View& view, const PoolCategoryId& id, const TickRange& range,
                   std::set<PoolId>& ticked) {
  const Program& program = view.state.program;
  const auto pools =
      by_name(program.pools, [&](const PoolId&, const Pool& pool) { return pool.category == id; });
  if (pools.empty()) return false;
  ChoiceList choices;
  choices.add_all<Pool>(pools);
  std::vector<std::string> chosen;
  for (const auto* pool : pools) {
    if (ticked.count(pool->first) > 0) chosen.push_back(pool->first.text());
  }
  const std::string rule = tick_rule(view, range);
  const bool kept = keeps_rule(range, ticked_in(program, id, ticked));
  if (!multi_select(view.ui,
                    {.id = id.text(),
                     .label = name_in(program.pool_categories, id),
                     .choices = choices.choices(),
                     .hint = kept ? rule : std::string(),
                     .error = kept ? std::string() : rule},
                    chosen)) {
    return false;
  }
  for (const auto* pool : pools) ticked.erase(pool->first);
  for (const std::string& pool : chosen) ticked.insert(PoolId(pool));
  return true;
}

// The categories of the event; all of them where it names none.
std::map<PoolCategoryId, TickRange> categories_of(const Program& program, const Event& event) {
  if (!event.categories.empty()) return event.categories;
  std::map<PoolCategoryId, TickRange> all;
  for (const auto& [id, category] : program.pool_categories) all[id] = {};
  return all;
}

// People of the event on one side, other than the person, as choices.
template <class TakesPart>
std::vector<const NamedRow<Person>*> others(View& view, const EventScreen& on,
                                            const PersonId& person, TakesPart takes_part) {
  std::set<PersonId> there;
  for (const auto& [id, registration] : view.state.program.registrations) {
    if (registration.event == on.id && !(registration.person == person) &&
        takes_part(registration)) {
      there.insert(registration.person);
    }
  }
  return by_name(view.state.program.people,
                 [&](const PersonId& id, const Person&) { return there.count(id) > 0; });
}

struct PeopleChoice {
  std::string_view id;
  std::string label;
  std::string hint;
};

bool choose_people(View& view, const PeopleChoice& choice,
                   const std::vector<const NamedRow<Person>*>& people,
                   std::vector<std::string>& chosen) {
  if (people.empty()) return false;
  ChoiceList choices;
  for (const auto* row : people) choices.add(row->first.text(), person_words(view, row->first));
  return multi_select(
      view.ui,
      {.id = choice.id, .label = choice.label, .choices = choices.choices(), .hint = choice.hint},
      chosen);
}

// In the order of the ranks; the order of choosing makes the ranks.
bool choose_ranked(View& view, const PeopleChoice& choice,
                   const std::vector<const NamedRow<Person>*>& people,
                   std::map<PersonId, int>& ranked) {
  std::vector<std::pair<int, std::string>> order;
  for (const auto& [person, rank] : ranked) order.emplace_back(rank, person.text());
  std::sort(order.begin(), order.end());
  std::vector<std::string> chosen;
  for (const auto& [rank, person] : order) chosen.push_back(person);
  if (!choose_people(view, choice, people, chosen)) return false;
  ranked.clear();
  int rank = 0;
  for (const std::string& person : chosen) ranked[PersonId(person)] = ++rank;
  return true;
}

// The times that the form offers, then those that anybody in the event wrote. Words that name more
// than one day and time count only where several chose them, and such as name none where they could
// be ticked: what one person said in passing is no choice for another.
std::vector<std::string> times_in(const Program& program, const EventScreen& on) {
  std::vector<std::string> times = lines_in(on.event->form_times);
  std::set<std::string_view> written;
  std::map<std::string, int> said_by;  // slot_key -> people
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == on.id)) continue;
    written.insert(registration.availability.begin(), registration.availability.end());
    std::set<std::string> keys;
    for (const std::string& time : registration.availability) keys.insert(slot_key(time));
    for (const std::string& key : keys) ++said_by[key];
  }
  const std::set<std::string> untimed = untimed_choices(program, on.id);
  for (const std::string_view time : written) {
    const std::string key = slot_key(time);
    const bool is_shared = said_by[key] > 1 && !times_of_slot(time).empty();
    const bool is_choice = weekly_time_of(time).has_value() || is_shared || untimed.count(key) > 0;
    if (is_choice) times.emplace_back(time);
  }
  return times;
}

// A text that earlier forms or sheets brought. What is a yes or no is shown as one.
codec::FormQuestion unasked_question(const std::string& name, const std::string& answer) {
  codec::FormQuestion question{name, {}};
  const bool several_lines = answer.find('\n') != std::string::npos;
  if (several_lines) question.answer = ProfileAnswer::long_text;
  if (answer == kYesAnswer || answer == kNoAnswer) question.answer = ProfileAnswer::yes_no;
  return question;
}

std::vector<std::string> open_sites(const Program& program) {
  std::vector<std::string> names;
  for (const auto* row : by_name(program.sites)) {
    if (row->second.closed_on.empty()) names.push_back(row->second.name);
  }
  return names;
}

// Those of the form that are for this person or answered, then what else is known, so that all of
// it can be put right. By what the program has, not by what is being typed: no field comes or goes
// under the hand.
std::vector<codec::FormQuestion> questions_about(const Program& program, const Event& event,
                                                 const Registration& known,
                                                 const Registration& registration) {
  std::vector<codec::FormQuestion> questions;
  for (codec::FormQuestion& question : intake::form_questions(event)) {
    const bool answered = known.characteristics.count(question.name) > 0;
    if (!answered && !intake::is_for(question, registration.mentors, registration.seeks)) continue;
    question.required = false;  // of who signs up: a coordinator may not know
    if (question.answer == ProfileAnswer::site) question.choices = open_sites(program);
    questions.push_back(std::move(question));
  }
  for (const auto& [name, answer] : known.characteristics) {
    if (event.asked.count(name) == 0) questions.push_back(unasked_question(name, answer));
  }
  return questions;
}

bool choose_vetoes(View& view, const std::vector<const NamedRow<Person>*>& people,
                   std::set<PersonId>& vetoes) {
  std::vector<std::string> chosen;
  for (const PersonId& person : vetoes) chosen.push_back(person.text());
  const PeopleChoice choice{"vetoes", view.tr("roster.vetoes"), view.tr("roster.vetoes.hint")};
  if (!choose_people(view, choice, people, chosen)) return false;
  vetoes.clear();
  for (const std::string& person : chosen) vetoes.insert(PersonId(person));
  return true;
}

}  // namespace

bool edit_level(View& view, std::string_view label, int& level) {
  ChoiceList levels;
  for (int value = 0; value <= kHighestLevel; ++value) {
    levels.add(std::to_string(value), view.tr("roster.level." + std::to_string(value)));
  }
  std::string chosen = std::to_string(std::clamp(level, 0, kHighestLevel));
  if (!select(view.ui,
              {.id = "level", .label = label, .choices = levels.choices(), .hide_label = true},
              chosen)) {
    return false;
  }
  level = chosen.front() - '0';
  return true;
}

std::string tick_rule(const View& view, const TickRange& range) {
  if (range.min == 0 && range.max == 0) return {};
  if (range.max == 0) return view.tr(counted("roster.ticks.least", range.min));
  if (range.min == range.max) return view.tr(counted("roster.ticks.exactly", range.max));
  if (range.min == 0) return view.tr(counted("roster.ticks.most", range.max));
  return view.tr("roster.ticks.between", {arg("min", range.min), arg("max", range.max)});
}

bool edit_pools(View& view, const Event& event, Registration& registration) {
  const auto categories = categories_of(view.state.program, event);
  if (categories.empty()) return false;
  const Scope scope(view.ui, "pools");
  const Column column(view.ui, {.gap = space::m});
  heading(view.ui, view.tr("roster.pools"), {.level = 3});
  bool done = false;
  for (const auto& [id, range] : categories) {
    done = edit_category(view, id, range, registration.pools) || done;
  }
  return done;
}

bool edit_times(View& view, const EventScreen& on, Registration& registration) {
  const Scope scope(view.ui, "times");
  const Column column(view.ui, {.gap = space::m});
  heading(view.ui, view.tr("roster.times"), {.level = 3});
  std::set<std::string>& own = registration.availability;
  const std::vector<std::string>& times = view.drafts.event.of<EventPeopleDrafts>().times.get(
      view.state.revision, on.id.text(), [&] { return times_in(view.state.program, on); });
  const bool done = tick_times(view, "free", view.tr("roster.free_at"), times, own);
  focus_if_led_to(view, "times", "new");
  const std::string hint = view.tr("roster.add_time.hint", {arg("example", example_time(view))});
  return add_time_field(view, {.id = "new", .label = view.tr("roster.add_time"), .hint = hint},
                        times, view.drafts.event.of<EventPeopleDrafts>().new_time, own) ||
         done;
}

bool edit_preferences(View& view, const EventScreen& on, Registration& registration) {
  const auto everyone =
      others(view, on, registration.person, [](const Registration&) { return true; });
  if (everyone.empty()) return false;  // nobody to choose
  const Scope scope(view.ui, "wishes");
  const Column column(view.ui, {.gap = space::m});
  heading(view.ui, view.tr("roster.wishes"), {.level = 3});
  bool done = false;
  // What an event does not ask is not counted, but stays to be seen.
  if (registration.seeks && (asks_mentees(*on.event) || !registration.preferred_mentors.empty())) {
    const auto mentors = others(view, on, registration.person,
                                [](const Registration& other) { return other.mentors; });
    done = choose_ranked(
        view, {"mentors", view.tr("roster.wished_mentors"), view.tr("roster.wish_order")}, mentors,
        registration.preferred_mentors);
  }
  if (registration.mentors &&
      (asks_mentors(*on.event) || !registration.preferred_mentees.empty())) {
    const auto mentees = others(view, on, registration.person,
                                [](const Registration& other) { return other.seeks; });
    done = choose_ranked(
               view, {"mentees", view.tr("roster.wished_mentees"), view.tr("roster.wish_order")},
               mentees, registration.preferred_mentees) ||
           done;
  }
  return choose_vetoes(view, everyone, registration.vetoes) || done;
}

bool edit_answers(View& view, const Event& event, const Registration& known,
                  Registration& registration) {
  const std::vector<codec::FormQuestion> questions =
      questions_about(view.state.program, event, known, registration);
  if (questions.empty()) return false;
  const Scope scope(view.ui, "answers");
  const Column column(view.ui, {.gap = space::m});
  heading(view.ui, view.tr("roster.answers"), {.level = 3});
  bool done = false;
  for (const codec::FormQuestion& question : questions) {
    const Scope of_question(view.ui, question.name);
    const auto said = registration.characteristics.find(question.name);
    std::string answer = said == registration.characteristics.end() ? "" : said->second;
    const Result<Done> good = intake::check_form_of_answer(question.name, question.answer, answer);
    const std::string before = answer;
    done =
        answer_field(view, question, good ? std::string() : view.tr(good.error()), answer) || done;
    if (answer != before) registration.characteristics[question.name] = answer;
  }
  return done;
}

void withdrawn_facts(View& view, const Registration& registration) {
  const Program& program = view.state.program;
  std::vector<std::pair<std::string, std::string>> said;
  const auto add = [&](std::string key, std::string value) {
    if (!value.empty()) said.emplace_back(std::move(key), std::move(value));
  };
  add(view.tr("roster.withdrawn_why"), registration.withdrawal_reason);
  add(view.tr("roster.offers"), view.list(names_in(program.topics, registration.offers)));
  add(view.tr("roster.requests"), view.list(names_in(program.topics, registration.requests)));
  add(view.tr("roster.pools"), view.list(names_in(program.pools, registration.pools)));
  add(view.tr("roster.times"), list_of_slots(registration.availability, view.state.words));
  for (const auto& [name, answer] : registration.characteristics) {
    add(name, profile_answer_words(answer, view.state.words));
  }
  if (said.empty()) return;
  std::vector<KeyValue> facts;
  for (const auto& [key, value] : said) facts.push_back({key, value});
  key_values(view.ui, "withdrawn", facts, view.tr("roster.withdrawn"));
}

void sign_up_facts(View& view, const Registration& registration) {
  const std::string comment = view.tr("roster.comment"), signed_up = view.tr("roster.signed_up");
  std::vector<KeyValue> facts;
  if (!registration.comment.empty()) facts.push_back({comment, registration.comment});
  // To the minute; of a sheet it may be a text that could not be read.
  std::string when = view.day_and_time(minute_of(registration.signed_up_at));
  if (when.empty()) when = registration.signed_up_at;
  if (!when.empty()) facts.push_back({signed_up, when});
  if (facts.empty()) return;
  heading(view.ui, view.tr("roster.from_sheet"), {.level = 3});
  key_values(view.ui, "facts", facts);
}

}  // namespace rondo::ui
