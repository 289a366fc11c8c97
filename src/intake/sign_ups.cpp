#include "intake/sign_ups.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <utility>

#include "base/iso_time.h"
#include "base/local_time.h"
#include "base/reading_order.h"
#include "base/text.h"
#include "edit/new_event.h"
#include "intake/answers.h"
#include "intake/cell_values.h"
#include "intake/form_choices.h"
#include "intake/form_ids.h"
#include "intake/form_questions.h"
#include "intake/form_topics.h"
#include "intake/importer.h"
#include "intake/spelling.h"
#include "match/fit.h"
#include "match/slot_times.h"
#include "model/meeting_hours.h"
#include "model/taking_part.h"

namespace rondo::intake {
namespace {

using codec::FormChoice;

// Begins the ids of what the program does not have yet; no record's id holds a space.
constexpr std::string_view kByName = "by name ";

// --- the form -----------------------------------------------------------------------------------

void add_category(const Program& program, const PoolCategoryId& id, const TickRange& ticks,
                  codec::SignUpForm& form) {
  const PoolCategory* category = program.pool_categories.find(id);
  if (category == nullptr) return;
  std::vector<FormChoice> pools = choices_of(
      program.pools, [&](const PoolId&, const Pool& pool) { return pool.category == id; });
  if (pools.empty()) return;
  form.categories.push_back({{id.text(), category->name}, ticks, std::move(pools)});
}

// The coordinator's, never what somebody wrote for themselves: a form holds nobody's data. Written
// in two ways they are one.
std::vector<std::string> form_times(const Event& event) {
  std::vector<std::string> times;
  std::set<std::string> known;
  for (std::string& time : lines_in(event.form_times)) {
    if (times.size() < codec::kMaxFormEntries && known.insert(slot_key(time)).second) {
      times.push_back(std::move(time));
    }
  }
  return times;
}

// What the event weighs or promises is asked, and nothing that it has no use for: at a sitting a
// mentor meets as many as there are rounds and seats.
codec::FormScope asked_of(const Event& event) {
  const bool levels = counts(event, Factor::level);
  return {.sides = event.signs_up,
          .times = asks_when_free(event),
          .other_topics = event.form_topics.empty(),
          .levels = levels,
          .places = event.kind != EventKind::speed_mentoring,
          .own_levels = levels,
          .needed_by = asks_by_when(event)};
}

void say_meetings(const Event& event, codec::SignUpForm& form) {
  form.kind = event.kind;
  form.meet_by = event.meet_by;
  const bool sitting = event.kind == EventKind::speed_mentoring;
  const int most = sitting ? event.rounds : event.max_sessions;
  // What no form can hold is not said.
  const auto fits = [](int number) {
    return number >= 0 && number <= codec::kMaxFormNumber;
  };
  if (!fits(most) || !fits(event.session_minutes)) return;
  form.max_meetings = most;
  form.meeting_minutes = event.session_minutes;
}

// --- from the form ------------------------------------------------------------------------------

std::string_view key_of_ticks(const TickRange& ticks) {
  if (ticks.max == 0) return "error.sign_up.ticks_least";
  if (ticks.min == ticks.max) return "error.sign_up.ticks_exactly";
  return ticks.min == 0 ? "error.sign_up.ticks_most" : "error.sign_up.ticks";
}

void check_ticks(const codec::SignUpForm& form, const std::set<PoolId>& ticked,
                 std::vector<Message>& mistakes) {
  for (const codec::FormCategory& category : form.categories) {
    const auto count = std::count_if(
        category.pools.begin(), category.pools.end(),
        [&](const FormChoice& pool) { return ticked.count(PoolId(id_on_form(pool))) != 0; });
    const TickRange& ticks = category.ticks;
    if (count >= ticks.min && (ticks.max == 0 || count <= ticks.max)) continue;
    mistakes.push_back(
        {std::string(key_of_ticks(ticks)),
         {arg("category", category.category.name), arg("min", ticks.min), arg("max", ticks.max)}});
  }
}

std::vector<Message> mistakes_in(const codec::SignUpForm& form, const codec::SignUp& said,
                                 const Registration& registration) {
  std::vector<Message> mistakes;
  const auto needs = [&](bool good, std::string_view key, std::vector<Arg> args = {}) {
    if (!good) mistakes.push_back({std::string(key), std::move(args)});
  };
  needs(!said.name.empty(), "error.name_missing");
  needs(said.email.empty() || !read_email(said.email).empty(), "error.sign_up.email",
        {arg("email", said.email)});
  needs(said.mentors || said.seeks, "error.sign_up.side");
  needs(!said.mentors || !said.offers.empty(), "error.sign_up.offers");
  needs(!said.seeks || !said.requests.empty(), "error.sign_up.requests");
  check_ticks(form, registration.pools, mistakes);
  for (Message& one : mistakes_in_answers(form, registration, said.mentors, said.seeks)) {
    mistakes.push_back(std::move(one));
  }
  return mistakes;
}

// An empty name: it is not on the form, and may not be written on it.
FormChoice topic_on_form(const codec::SignUpForm& form, const TopicId& id) {
  FormChoice topic = choice_on_form(form.topics, id.text());
  const bool written =
      std::find(form.topics.begin(), form.topics.end(), topic) == form.topics.end();
  return written && !form.asks.other_topics ? FormChoice{} : topic;
}

void say_topics(const codec::SignUpForm& form, const Registration& registration,
                codec::SignUp& said) {
  if (said.mentors) {
    for (const auto& [id, offer] : registration.offers) {
      FormChoice topic = topic_on_form(form, id);
      if (!topic.name.empty()) said.offers.push_back({std::move(topic), offer});
    }
  }
  if (!said.seeks) return;
  for (const auto& [id, request] : registration.requests) {
    FormChoice topic = topic_on_form(form, id);
    if (topic.name.empty()) continue;
    codec::RequestSaid one{std::move(topic), request.rank, collapse_spaces(request.goal)};
    if (form.asks.own_levels) one.level = request.level;
    if (form.asks.needed_by) one.needed_by = request.needed_by;
    said.requests.push_back(std::move(one));
  }
  std::stable_sort(said.requests.begin(), said.requests.end(),
                   [](const auto& left, const auto& right) { return left.rank < right.rank; });
}

// Whatever may be wrong with it; not yet when it was said.
codec::SignUp said_on(const codec::SignUpForm& form, const Person& person,
                      const Registration& registration) {
  codec::SignUp said;
  said.program = form.program;
  said.event = form.event;
  said.name = collapse_spaces(person.name);
  said.email = std::string(trim(person.email));
  said.site = choice_on_form(form.sites, person.site.text());
  said.asked = form.asks;
  if (!form.asks.other_topics) said.listed_topics = codec::list_key(form.topics);
  const bool both = form.asks.sides == Sides::both;
  said.mentors = both ? registration.mentors : form.asks.mentors();
  said.seeks = both ? registration.seeks : form.asks.mentees();
  if (said.mentors && form.asks.places) said.capacity = registration.capacity;
  say_topics(form, registration, said);
  for (const codec::FormCategory& category : form.categories) {
    for (const FormChoice& pool : category.pools) {
      if (registration.pools.count(PoolId(id_on_form(pool))) != 0) said.pools.push_back(pool);
    }
  }
  if (form.asks.times) {
    said.times = {registration.availability.begin(), registration.availability.end()};
  }
  said.comment = std::string(trim(registration.comment));
  said.characteristics = answers_from(form, registration, said.mentors, said.seeks);
  return said;
}

// --- into the program ---------------------------------------------------------------------------

// The record that a choice means now: joined ones live on in another. Null when there is none.
template <class Record>
const Record* record_now(const Table<Record>& table, const FormChoice& choice) {
  const typename Record::Id id(choice.id);
  if (const Record* record = table.find(id)) return record;
  for (const auto& [other, record] : table) {
    if constexpr (requires(const Record& one) { one.merged_ids; }) {
      if (record.merged_ids.count(id) != 0) return &record;
    } else {
      if (record.spellings.count(choice.name) != 0) return &record;
    }
  }
  return nullptr;
}

// What a choice is called now; empty when it was removed since the form went out. What this copy of
// the program never heard of goes by its name.
template <class Record>
std::string name_now(const Table<Record>& table, const FormChoice& choice) {
  if (const Record* record = record_now(table, choice)) return record->name;
  const bool removed = table.removed.count(typename Record::Id(choice.id)) != 0;
  return removed ? std::string() : choice.name;
}

class AnswerWriter {
 public:
  AnswerWriter(const Program& program, const FormIds& ids, const codec::SignUp& said,
               const Clock& clock, std::vector<Message>& notes)
      : program_(program),
        ids_(ids),
        event_(*program.events.find(said.event)),
        said_(ids.whole(said)),
        now_utc_ms_(clock.now_utc_ms()),
        notes_(notes) {
    const std::int64_t given_ms = utc_ms_of(said.given_at).value_or(now_utc_ms_);
    given_local_ = local_time_of(given_ms, clock);
    signed_up_at_ = zoned_time_of(std::min(given_ms, now_utc_ms_), clock);
  }

  Answer write(int row) {
    Answer answer;
    answer.row = row;
    answer.complete = true;
    answer.asked_levels = said_.asked.levels;
    answer.asked_own_levels = said_.asked.own_levels;
    answer.asked_needed_by = said_.asked.needed_by;
    answer.name.text = collapse_spaces(said_.name);
    answer.email.text = read_email(said_.email);
    answer.site.text = now(program_.sites, said_.site, "received.site_gone");
    note_closed_site();
    answer.asked_comment = true;
    add_mentor(answer);
    add_mentee(answer);
    add_asked_topics(answer);
    add_pools(answer);
    add_times(answer);
    answer.characteristics = answers_now(event_, said_, notes_);
    answer.comment = said_.comment;
    answer.given_at = said_.given_at;
    answer.given_local = given_local_;
    answer.taken_utc_ms = now_utc_ms_;
    answer.signed_up_at = signed_up_at_;
    return answer;
  }

  void note_window() {
    const std::string day(day_of(signed_up_at_));
    if (!event_.cancelled_on.empty()) {
      notes_.push_back({"received.cancelled", {}});
      return;
    }
    if (event_.archived) notes_.push_back({"received.archived", {}});
    if (event_.signs_up == Sides::nobody) {
      notes_.push_back({"received.form_closed", {}});
    } else if (!event_.closes_on.empty() && day > event_.closes_on) {
      note_day("received.late", day, arg("closes", WallTime{event_.closes_on}));
    } else if (!event_.opens_on.empty() && day < event_.opens_on) {
      note_day("received.early", day, arg("opens", WallTime{event_.opens_on}));
    }
  }

 private:
  void note_day(std::string_view key, const std::string& day, Arg limit) {
    notes_.push_back({std::string(key), {arg("day", WallTime{day}), std::move(limit)}});
  }

  // The form went out before the site was closed.
  void note_closed_site() {
    const Site* site = record_now(program_.sites, said_.site);
    if (site == nullptr || site->closed_on.empty()) return;
    notes_.push_back({"received.site_closed", {arg("name", site->name)}});
  }

  // What the event asks now. Of answers that come to a closed form the coordinator is told; they
  // were not for nothing.
  codec::FormScope asks() const {
    const Sides sides = event_.signs_up == Sides::nobody ? Sides::both : event_.signs_up;
    return {sides, asks_when_free(event_), event_.form_topics.empty()};
  }

  void add_mentor(Answer& answer) {
    if (!asks().mentors() || !said_.asked.mentors()) {
      if (said_.mentors) notes_.push_back({"received.mentors_not_asked", {}});
      return;
    }
    answer.mentors = said_.mentors;
    answer.asked_offers = true;
    answer.asked_capacity = said_.asked.places;
    answer.capacity = said_.capacity;
    for (const codec::OfferSaid& one : said_.offers) add_offer(answer, one);
  }

  void add_mentee(Answer& answer) {
    if (!asks().mentees() || !said_.asked.mentees()) {
      if (said_.seeks) notes_.push_back({"received.mentees_not_asked", {}});
      return;
    }
    answer.seeks = said_.seeks;
    answer.asked_requests = true;
    for (const codec::RequestSaid& one : said_.requests) add_request(answer, one);
  }

  void add_times(Answer& answer) {
    answer.asked_availability = asks_when_free(event_) && said_.asked.times;
    if (answer.asked_availability) {
      answer.availability = said_.times;
    } else if (!said_.times.empty()) {
      const std::vector<std::string> times(said_.times.begin(), said_.times.end());
      notes_.push_back({"received.times_not_asked", {arg("times", join_words(times, ", "))}});
    }
  }

  // Topics that the form did not list were not taken back by it. Which those were is known as long
  // as the event still lists the same; else nothing is taken back.
  void add_asked_topics(Answer& answer) {
    answer.asked_topics = event_.form_topics;
    if (said_.asked.other_topics || lists_the_same()) return;
    answer.asked_topics.clear();
    const auto add = [&](const FormChoice& choice) {
      answer.asked_topics.insert(TopicId(choice.id));
    };
    for (const codec::OfferSaid& one : said_.offers) add(one.topic);
    for (const codec::RequestSaid& one : said_.requests) add(one.topic);
  }

  bool lists_the_same() const {
    const auto listed = named_topics(program_, event_);
    return !listed.empty() &&
           (codec::list_key(ids_.shortened_topics(listed)) == said_.listed_topics ||
            codec::list_key(listed) == said_.listed_topics);
  }

  // Whether the event asks for the topic that goes by this name now.
  bool is_asked(const std::string& name) const {
    if (event_.form_topics.empty()) return true;
    return std::any_of(
        event_.form_topics.begin(), event_.form_topics.end(), [&](const TopicId& id) {
          const Topic* topic = program_.topics.find(id);
          if (topic == nullptr) return false;
          const std::string key = name_key(name);
          return name_key(topic->name) == key ||
                 std::any_of(topic->synonyms.begin(), topic->synonyms.end(),
                             [&](const std::string& synonym) { return name_key(synonym) == key; });
        });
  }

  // Empty when it is left out.
  std::string topic_name(const FormChoice& choice) {
    std::string name = now(program_.topics, choice, "received.topic_gone");
    if (name.empty() || is_asked(name)) return name;
    notes_.push_back({"received.topic_not_asked", {arg("name", name)}});
    return {};
  }

  template <class Record>
  std::string now(const Table<Record>& table, const FormChoice& choice, std::string_view gone) {
    std::string name = name_now(table, choice);
    if (name.empty() && !choice.name.empty()) {
      notes_.push_back({std::string(gone), {arg("name", choice.name)}});
    }
    return name;
  }

  void add_offer(Answer& answer, const codec::OfferSaid& one) {
    std::string name = topic_name(one.topic);
    if (name.empty()) return;
    TopicSaid topic;
    topic.topic.text = std::move(name);
    topic.level = one.offer.level;
    topic.trained = one.offer.trained;
    answer.offers.push_back(std::move(topic));
  }

  void add_request(Answer& answer, const codec::RequestSaid& one) {
    std::string name = topic_name(one.topic);
    if (name.empty()) return;
    TopicSaid topic;
    topic.topic.text = std::move(name);
    topic.rank = one.rank;
    topic.goal = one.goal;
    topic.level = one.level;
    topic.needed_by = one.needed_by;
    answer.requests.push_back(std::move(topic));
  }

  // A box without its category would be one more of the same name.
  void add_pools(Answer& answer) {
    for (const auto& [id, ticks] : event_.categories) {
      const PoolCategory* category = program_.pool_categories.find(id);
      if (category != nullptr) answer.pools[category->name];
    }
    for (const FormChoice& one : said_.pools) {
      const Pool* pool = record_now(program_.pools, one);
      const PoolCategory* category =
          pool == nullptr ? nullptr : program_.pool_categories.find(pool->category);
      if (category == nullptr) {
        notes_.push_back({"received.pool_gone", {arg("name", one.name)}});
        continue;
      }
      answer.pools[category->name].push_back({pool->name, -1});
    }
  }

  const Program& program_;
  const FormIds& ids_;
  const Event& event_;
  const codec::SignUp said_;
  const std::int64_t now_utc_ms_;
  std::string given_local_, signed_up_at_;  // as in Answer
  std::vector<Message>& notes_;
};

// Of answers there are no rows to name.
Message without_rows(Message message) {
  if (message.key == "import.same_name_other_email") {
    message.key = "received.same_name_other_email";
  }
  return message;
}

// Those of the draft's event; `preview.people` holds one entry for each of `given`.
void take_for_event(const Draft& draft, const std::vector<codec::SignUp>& given, const Clock& clock,
                    Transaction& edit, Random& random, SignUpPreview& preview) {
  const auto news_of = [&](int row) -> SignUpNews& {
    return preview.people[static_cast<std::size_t>(row) - 1];
  };
  const FormIds ids(edit.program());
  std::vector<Answer> answers;
  for (std::size_t at = 0; at < given.size(); ++at) {
    if (!(given[at].event == draft.event)) continue;
    AnswerWriter writer(edit.program(), ids, given[at], clock, preview.people[at].notes);
    answers.push_back(writer.write(static_cast<int>(at) + 1));
    writer.note_window();
  }
  Imported imported = run_answers(draft, std::move(answers), edit, random);
  for (PreviewPerson& person : imported.people) {
    if (person.row > 0) news_of(person.row).person = std::move(person);
  }
  for (const int row : imported.waiting_rows) {
    preview.waiting.insert(static_cast<std::size_t>(row) - 1);
  }
  for (Problem& problem : imported.problems) {
    problem.message = without_rows(std::move(problem.message));
    if (problem.severity == Severity::question) {
      preview.questions.push_back(std::move(problem));
    } else if (problem.row > 0) {
      news_of(problem.row).notes.push_back(std::move(problem.message));
    }
  }
}

void count(SignUpPreview& preview) {
  for (const SignUpNews& one : preview.people) {
    const bool added = one.person.status == PersonStatus::added;
    preview.added += added ? 1 : 0;
    preview.known += added && !one.person.id.empty() ? 1 : 0;
    preview.changed += one.person.status == PersonStatus::changed ? 1 : 0;
    preview.unchanged += one.person.status == PersonStatus::unchanged ? 1 : 0;
    preview.undecided += one.person.status == PersonStatus::undecided ? 1 : 0;
    const bool news =
        one.person.status == PersonStatus::added || one.person.status == PersonStatus::changed;
    preview.to_approve += news && one.person.to_approve ? 1 : 0;
  }
}

}  // namespace

std::string id_on_form(const FormChoice& choice) {
  return choice.id.empty() ? std::string(kByName) + choice.name : choice.id;
}

FormChoice choice_on_form(const std::vector<FormChoice>& choices, const std::string& id) {
  const auto found = std::find_if(choices.begin(), choices.end(), [&](const FormChoice& choice) {
    return id_on_form(choice) == id;
  });
  if (found != choices.end()) return *found;
  if (std::string_view(id).substr(0, kByName.size()) != kByName) return {};
  return {"", collapse_spaces(id.substr(kByName.size()))};
}

Result<codec::SignUpForm> sign_up_form(const Program& program, const EventId& id,
                                       const std::vector<EventTemplate>& templates) {
  const Event* event = program.events.find(id);
  if (event == nullptr) return Error{"error.match.no_event", {arg("event", id.text())}};
  if (!event->cancelled_on.empty()) {
    return Error{"error.event.cancelled", {arg("event", event->name)}};
  }
  if (event->archived) return Error{"error.event.archived", {arg("event", event->name)}};
  codec::SignUpForm form;
  form.program = program.id;
  form.event = id;
  form.event_name = event->name;
  form.purpose = event->purpose;
  form.opens_on = event->opens_on;
  form.closes_on = event->closes_on;
  form.default_capacity = event->default_capacity;
  form.approval = event->approval;
  form.coordinator = program.coordinator();
  if (planned_start(*event)) form.starts_at = event->starts_at;
  form.venue = event->venue;
  say_meetings(*event, form);
  form.sites = choices_of(program.sites,
                          [](const SiteId&, const Site& site) { return site.closed_on.empty(); });
  form.topics = form_topics(program, id, templates);
  for (const auto& [category, ticks] : event->categories) {
    add_category(program, category, ticks, form);
  }
  form.asks = asked_of(*event);
  if (form.asks.times) form.times = form_times(*event);
  form.questions = form_questions(*event);
  return form;
}

Result<codec::SignUp> sign_up_from(const codec::SignUpForm& form, const Person& person,
                                   const Registration& registration, std::string given_at) {
  if (form.asks.sides == Sides::nobody) return Error{"error.sign_up.closed", {}};
  codec::SignUp said = said_on(form, person, registration);
  std::vector<Message> mistakes = mistakes_in(form, said, registration);
  if (!mistakes.empty()) return std::move(mistakes.front());
  said.given_at = std::move(given_at);
  return said;
}

std::vector<Message> sign_up_mistakes(const codec::SignUpForm& form, const Person& person,
                                      const Registration& registration) {
  return mistakes_in(form, said_on(form, person, registration), registration);
}

SignUpPreview take_sign_ups(const std::vector<codec::SignUp>& given,
                            const std::map<std::string, std::string>& decisions,
                            const std::vector<EventTemplate>& templates, const Clock& clock,
                            Transaction& edit, Random& random, Namesakes namesakes) {
  std::set<EventId> events;
  for (const codec::SignUp& one : given) {
    if (edit.program().events.find(one.event) != nullptr) events.insert(one.event);
  }
  SignUpPreview preview;
  preview.people.resize(given.size());
  for (const EventId& event : events) {
    Draft draft = start(edit.program(), event, {}, templates);
    draft.answers = decisions;
    draft.namesakes = namesakes;
    draft.today = local_day_of(iso_time(clock.now_utc_ms()), clock);
    take_for_event(draft, given, clock, edit, random, preview);
  }
  // What a later answer of the same person replaces, and events that are not there.
  std::erase_if(preview.people, [](const SignUpNews& one) { return one.person.row == 0; });
  count(preview);
  return preview;
}

SignUpPreview preview_sign_ups(const std::vector<codec::SignUp>& given,
                               const std::map<std::string, std::string>& decisions,
                               const std::vector<EventTemplate>& templates, const Clock& clock,
                               const Program& program) {
  Program copy = program;
  Transaction edit(copy);
  // The ids of this run are thrown away with the copy; only that they differ matters.
  SeededRandom random(1);
  return take_sign_ups(given, decisions, templates, clock, edit, random, Namesakes::wait);
}

}  // namespace rondo::intake
