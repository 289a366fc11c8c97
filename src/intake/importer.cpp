#include "intake/importer.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>

#include "base/text.h"
#include "edit/new_event.h"
#include "edit/site_closing.h"
#include "intake/column_memory.h"
#include "intake/form_answers.h"
#include "intake/known_topics.h"
#include "intake/people_match.h"
#include "intake/preview_people.h"
#include "intake/registration_update.h"
#include "intake/role_questions.h"
#include "intake/site_changes.h"
#include "match/wishes.h"
#include "model/taking_part.h"

namespace rondo::intake {
namespace {

void add_problems(std::vector<Problem>& all, const std::vector<Problem>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

class Import {
 public:
  Import(const Draft& draft, Transaction& edit, Random& random)
      : draft_(draft), edit_(edit), random_(random), site_changes_(draft) {}

  Imported run() {
    std::vector<Answer> answers;
    for (std::size_t sheet = 0; sheet < draft_.sheets.size(); ++sheet) {
      append_answers(answers, static_cast<int>(sheet));
    }
    return take(std::move(answers));
  }

  Imported take(std::vector<Answer> answers) {
    result_.answers = static_cast<int>(answers.size());
    recognize_sites(answers);
    gather(std::move(answers));
    match();
    add_sites();
    recognize_topics();
    recognize_pools();
    give_ids();
    for (std::size_t index = 0; index < entrants_.size(); ++index) write(index);
    add_problems(result_.problems, site_changes_.questions());
    keep_apart();
    write_event();
    for (const DraftSheet& sheet : draft_.sheets) remember_columns(edit_, sheet, random_);
    add_absent();
    return std::move(result_);
  }

 private:
  const Program& program() const { return edit_.program(); }

  void append_answers(std::vector<Answer>& answers, int sheet) {
    std::vector<Answer> read = read_answers(draft_, sheet, program(), result_.problems);
    answers.insert(answers.end(), read.begin(), read.end());
  }

  std::function<std::string()> new_ids() {
    return [this] {
      return new_id_text(random_);
    };
  }

  void found(const Said& said, int sheet, const std::string& id) {
    result_.ids_of_column[{sheet, said.column}].insert(id);
  }

  // --- Sites

  void recognize_sites(const std::vector<Answer>& answers) {
    std::vector<KnownName> known;
    for (const auto& [id, site] : program().sites) {
      known.push_back({id.text(), site.name, site.spellings, {}, false});
    }
    std::vector<Occurrence> occurrences;
    for (const Answer& answer : answers) {
      if (answer.site.text.empty()) continue;
      occurrences.push_back({answer.site.text, answer.sheet, answer.row, answer.site.column});
    }
    Recognized sites = recognize(NameKind::site, known, occurrences, draft_.answers, new_ids());
    unknown_sites_ = std::move(sites.added);
    for (const auto& [id, spellings] : sites.new_spellings) {
      Site site = *program().sites.find(SiteId(id));
      site.spellings.insert(spellings.begin(), spellings.end());
      edit_.put(SiteId(id), site);
    }
    add_problems(result_.problems, sites.problems);
    site_ids_ = std::move(sites.ids);
  }

  std::string site_of(const Answer& answer) {
    if (answer.site.text.empty()) return {};
    const std::string& id = site_ids_.at(name_key(answer.site.text));
    found(answer.site, answer.sheet, id);
    return id;
  }

  void gather(std::vector<Answer> answers) {
    Entrants entrants = gather_entrants(
        std::move(answers), draft_, [this](const Answer& answer) { return site_of(answer); },
        result_.problems);
    entrants_ = std::move(entrants.people);
    result_.answered_again = entrants.answered_again;
  }

  // Once it is known which answers count: one that was taken over before does not bring back a site
  // that was removed since.
  void add_sites() {
    std::set<std::string> needed;
    for (const Entrant& entrant : entrants_) {
      if (entrant.counts) needed.insert(entrant.site_id);
    }
    for (const NewName& added : unknown_sites_) {
      if (needed.count(added.id) == 0) continue;
      edit_.put(SiteId(added.id), Site{added.name, added.spellings});
      result_.new_sites.push_back(added.name);
    }
  }

  // --- Topics

  void recognize_topics() {
    std::vector<Occurrence> occurrences;
    for (const Entrant& entrant : entrants_) {
      if (!entrant.counts) continue;
      const Answer& answer = entrant.answer;
      for (const auto* list : {&answer.offers, &answer.requests}) {
        for (const TopicSaid& said : *list) {
          occurrences.push_back({said.topic.text, answer.sheet, answer.row, said.topic.column});
        }
      }
    }
    Recognized topics = recognize(NameKind::topic, known_topics(program(), draft_.likely_topics),
                                  occurrences, draft_.answers, new_ids());
    for (const NewName& added : topics.added) {
      edit_.put(TopicId(added.id), Topic{added.name, {}, added.spellings, added.kept_apart, {}});
      result_.new_topics.push_back(added.name);
    }
    // Afterwards, because a topic that was just added may be the focus area of a likely one.
    add_likely_topics(topics);
    remember_topics(topics.new_spellings, &Topic::synonyms);
    remember_topics(topics.new_kept_apart, &Topic::kept_apart);
    add_problems(result_.problems, topics.problems);
    topic_ids_ = std::move(topics.ids);
  }

  // Likely topics that somebody named enter the program under the sheet's name for them; the ids
  // then are those of their records.
  void add_likely_topics(Recognized& topics) {
    std::map<std::string, std::string> records;  // stand-in -> id
    for (std::size_t index = 0; index < draft_.likely_topics.size(); ++index) {
      const std::string stand_in = id_of_likely(index);
      const auto named = topics.likely_names.find(stand_in);
      if (named == topics.likely_names.end()) continue;
      const TopicId id =
          add_likely_topic(edit_, draft_.likely_topics[index], named->second, random_);
      result_.new_topics.push_back(named->second);
      records.emplace(stand_in, id.text());
      move_texts(topics.new_spellings, stand_in, id.text());
      move_texts(topics.new_kept_apart, stand_in, id.text());
    }
    for (auto& [key, target] : topics.ids) {
      if (const auto record = records.find(target); record != records.end()) {
        target = record->second;
      }
    }
  }

  static void move_texts(std::map<std::string, std::set<std::string>>& texts,
                         const std::string& from, const std::string& to) {
    auto node = texts.extract(from);
    if (node.empty()) return;
    node.key() = to;
    texts.insert(std::move(node));
  }

  void remember_topics(const std::map<std::string, std::set<std::string>>& texts,
                       std::set<std::string> Topic::*where) {
    for (const auto& [id, words] : texts) {
      Topic topic = *program().topics.find(TopicId(id));
      (topic.*where).insert(words.begin(), words.end());
      edit_.put(TopicId(id), topic);
    }
  }

  TopicId topic_of(const Said& said, int sheet) {
    const std::string& id = topic_ids_.at(name_key(said.text));
    found(said, sheet, id);
    return TopicId(id);
  }

  // --- Pools

  void recognize_pools() {
    std::set<std::string> categories;
    for (const Entrant& entrant : entrants_) {
      if (!entrant.counts) continue;
      for (const auto& [category, pools] : entrant.answer.pools) categories.insert(category);
    }
    for (const std::string& category : categories) recognize_pools_of(category);
  }

  PoolCategoryId category_named(const std::string& name) {
    for (const auto& [id, category] : program().pool_categories) {
      if (name_key(category.name) == name_key(name)) return id;
    }
    const auto id = new_id<PoolCategoryId>(random_);
    edit_.put(id, PoolCategory{name});
    return id;
  }

  void recognize_pools_of(const std::string& category) {
    const PoolCategoryId category_id = category_named(category);
    category_ids_.emplace(category, category_id);
    std::vector<KnownName> known;
    for (const auto& [id, pool] : program().pools) {
      if (pool.category != category_id) continue;
      known.push_back({id.text(), pool.name, pool.spellings, {}, false});
    }
    std::vector<Occurrence> occurrences;
    for (const Entrant& entrant : entrants_) {
      if (!entrant.counts) continue;
      const Answer& answer = entrant.answer;
      const auto pools = answer.pools.find(category);
      if (pools == answer.pools.end()) continue;
      for (const Said& said : pools->second) {
        occurrences.push_back({said.text, answer.sheet, answer.row, said.column});
      }
    }
    Recognized pools = recognize(NameKind::pool, known, occurrences, draft_.answers, new_ids());
    for (const NewName& added : pools.added) {
      edit_.put(PoolId(added.id), Pool{category_id, added.name, {}});
      result_.new_pools.push_back(added.name);
    }
    add_problems(result_.problems, pools.problems);
    pool_ids_[category] = std::move(pools.ids);
  }

  // --- People

  void match() {
    for (const auto& [id, registration] : program().registrations) {
      if (registration.event == draft_.event) registrations_.emplace(registration.person, id);
    }
    known_ = match_people(program(), draft_, entrants_, result_.problems);
    for (std::size_t index = 0; index < entrants_.size(); ++index) {
      Entrant& entrant = entrants_[index];
      const PersonFound& person = known_[index];
      const Registration* known = person.known ? registration_of(*person.known) : nullptr;
      if (!entrant.answer.complete) {
        note_roles(entrant.answer, known);
        continue;
      }
      if (person.waits) note_waiting(entrant);
      choose_answer(entrant, known, draft_, result_.problems);
      entrant.counts = entrant.counts && !person.waits;
      const std::string site = site_of(entrant.answer);
      if (!site.empty()) entrant.site_id = site;
    }
  }

  void note_waiting(const Entrant& entrant) {
    result_.waiting_rows.insert(entrant.answer.row);
    for (const Answer& other : entrant.others) result_.waiting_rows.insert(other.row);
  }

  void note_roles(Answer& answer, const Registration* known) {
    if (event().kind != EventKind::informational_interview) return;
    if (!take_roles_for_topics(answer, known) || !sheets_with_roles_.insert(answer.sheet).second) {
      return;
    }
    result_.problems.push_back({Severity::note, answer.sheet, 0, -1, {"import.role_is_topic", {}}});
  }

  // Null when the event has none of that person.
  const Registration* registration_of(const PersonId& person) const {
    const auto found = registrations_.find(person);
    return found == registrations_.end() ? nullptr : program().registrations.find(found->second);
  }

  void give_ids() {
    for (std::size_t index = 0; index < entrants_.size(); ++index) {
      const std::optional<PersonId>& known = known_[index].known;
      ids_.push_back(known ? *known : new_id<PersonId>(random_));
      const Answer& answer = entrants_[index].answer;
      if (!answer.email.text.empty()) people_by_word_.emplace(answer.email.text, ids_.back());
      if (!answer.name.text.empty()) people_by_word_.emplace(fold(answer.name.text), ids_.back());
    }
    for (const auto& [id, person] : program().people) {
      if (!person.email.empty()) people_by_word_.emplace(fold_case(person.email), id);
      people_by_word_.emplace(fold(person.name), id);
    }
  }

  std::vector<PersonId> people_of(const std::vector<Said>& words, const Answer& answer) {
    std::vector<PersonId> people;
    for (const Said& said : words) {
      auto known = people_by_word_.find(fold_case(said.text));
      if (known == people_by_word_.end()) known = people_by_word_.find(fold(said.text));
      if (known == people_by_word_.end()) {
        result_.problems.push_back({Severity::problem,
                                    answer.sheet,
                                    answer.row,
                                    said.column,
                                    {"import.unknown_person", {arg("text", said.text)}}});
        continue;
      }
      people.push_back(known->second);
      found(said, answer.sheet, known->second.text());
    }
    return people;
  }

  std::map<PersonId, int> ranked(const std::vector<PersonId>& people) {
    std::map<PersonId, int> ranks;
    for (const PersonId& id : people) ranks.emplace(id, static_cast<int>(ranks.size()) + 1);
    return ranks;
  }

  AnswerIds ids_of(const Entrant& entrant) {
    const Answer& answer = entrant.answer;
    AnswerIds ids;
    ids.site = SiteId(entrant.site_id);
    for (const TopicSaid& said : answer.offers) {
      Offer& offer = ids.offers[topic_of(said.topic, answer.sheet)];
      offer.level = std::max(offer.level, said.level);
      offer.trained = offer.trained || said.trained;
    }
    for (const TopicSaid& said : answer.requests) {
      const TopicId topic = topic_of(said.topic, answer.sheet);
      // A topic that is asked for twice is wanted as much as its better place says.
      const auto [request, is_new] = ids.requests.try_emplace(topic, Request{said.rank, 0, {}});
      request->second.rank = std::min(request->second.rank, said.rank);
      request->second.level = std::max(request->second.level, said.level);
      request->second.goal = said.goal.empty() ? answer.goal : said.goal;
      request->second.needed_by = said.needed_by.empty() ? answer.needed_by : said.needed_by;
    }
    for (const auto& [category, pools] : answer.pools) {
      const PoolCategoryId category_id = category_ids_.at(category);
      ids.asked_categories.insert(category_id);
      if (!pools.empty()) ids.answered_categories.insert(category_id);
      for (const Said& said : pools) {
        const std::string& id = pool_ids_.at(category).at(pool_key(said.text));
        found(said, answer.sheet, id);
        ids.pools.insert(PoolId(id));
      }
    }
    ids.preferred_mentors = ranked(people_of(answer.preferred_mentors, answer));
    ids.preferred_mentees = ranked(people_of(answer.preferred_mentees, answer));
    for (const PersonId& id : people_of(answer.vetoes, answer)) ids.vetoes.insert(id);
    return ids;
  }

  // --- Writing

  void write(std::size_t index) {
    const Entrant& entrant = entrants_[index];
    const Answer& answer = entrant.answer;
    if (known_[index].waits) {
      result_.people.push_back(preview_of(answer));
      // Whoever it turns out to be is in the sheets.
      seen_.insert(known_[index].possible.begin(), known_[index].possible.end());
      return;
    }
    const AnswerIds ids = entrant.counts ? ids_of(entrant) : AnswerIds{};
    note_range(answer);
    const std::optional<PersonId>& found_id = known_[index].known;
    const Person* known = found_id ? program().people.find(*found_id) : nullptr;
    const Person person_before = known == nullptr ? Person{} : *known;
    const auto registered = registrations_.find(ids_[index]);
    const bool is_registered = registered != registrations_.end();
    const Registration before =
        is_registered ? *program().registrations.find(registered->second) : Registration{};
    const AnswerAge age = age_of(answer, is_registered ? &before : nullptr);

    Person person = person_before;
    Registration registration = before;
    const bool counts = entrant.counts && (answer.complete || age != AnswerAge::older);
    if (counts) {
      update_person(person, answer, site_taken(answer, ids.site, person_before));
      // Who signs up for an event takes part again.
      if (age == AnswerAge::first) person.archived = false;
      registration.event = draft_.event;
      registration.person = ids_[index];
      update_registration(registration, answer, ids, age, event().asked,
                          [this](const PoolId& pool) {
                            const Pool* record = program().pools.find(pool);
                            return record == nullptr ? PoolCategoryId() : record->category;
                          });
      ask_for_approval(event().approval, before, registration);
      note_wishes(answer, before, registration);
      if (known != nullptr && !(person.site == person_before.site)) {
        leave_site(edit_, ids_[index], draft_.today);
        if (is_registered) {
          registration.site = program().registrations.find(registered->second)->site;
        }
      }
      edit_.put(ids_[index], person);
      edit_.put(is_registered ? registered->second : new_id<RegistrationId>(random_), registration);
    } else if (!answer.complete) {
      result_.problems.push_back({Severity::note,
                                  answer.sheet,
                                  answer.row,
                                  -1,
                                  {"import.older_answer", {arg("name", person.name)}}});
    }
    check_sense(answer, person, registration);

    PreviewPerson shown = preview_of(person, registration, program());
    shown.id = known == nullptr ? PersonId() : ids_[index];
    shown.sheet = answer.sheet;
    shown.row = answer.row;
    if (known != nullptr) {
      shown.changes = describe_changes(person_before, person, is_registered ? before : registration,
                                       registration, default_capacity(), program().sites);
    }
    if (is_registered) {
      shown.status = shown.changes.empty() ? PersonStatus::unchanged : PersonStatus::changed;
    }
    seen_.insert(ids_[index]);
    result_.people.push_back(std::move(shown));
  }

  // Whom the coordinator told apart here is not asked about as a likely duplicate.
  void keep_apart() {
    for (std::size_t index = 0; index < entrants_.size(); ++index) {
      std::set<PersonId> others = known_[index].different_from;
      if (entrants_[index].different_from) others.insert(ids_[*entrants_[index].different_from]);
      const Person* known = program().people.find(ids_[index]);
      if (known == nullptr || others.empty()) continue;
      Person person = *known;
      for (const PersonId& other : others) {
        if (program().people.find(other) != nullptr) person.different_from.insert(other);
      }
      edit_.put(ids_[index], person);
    }
  }

  // A sheet with the name of a closed site takes nobody back there who is known to be elsewhere.
  SiteId site_said(const SiteId& said, const Person& before) {
    const Site* site = program().sites.find(said);
    if (site == nullptr || site->closed_on.empty()) return said;
    result_.closed_sites.insert(site->name);
    return before.site.empty() ? said : SiteId();
  }

  // Empty when the person stays at the site that the program has.
  SiteId site_taken(const Answer& answer, const SiteId& said, const Person& before) {
    const SiteId site = site_said(said, before);
    const Site* from = program().sites.find(before.site);
    // On the program's own form people choose their site from its list.
    if (answer.complete || site.empty() || site == before.site || from == nullptr) return site;
    const std::string& to = program().sites.find(site)->name;
    return site_changes_.note(before.name, from->name, to, answer) ? site : SiteId();
  }

  void note_wishes(const Answer& answer, const Registration& before, const Registration& after) {
    const auto is_new = [&](std::map<PersonId, int> Registration::*wishes) {
      return !(after.*wishes).empty() && after.*wishes != before.*wishes;
    };
    const bool by_mentee = is_new(&Registration::preferred_mentors);
    const bool by_mentor = is_new(&Registration::preferred_mentees);
    if (!by_mentee && !by_mentor) return;
    mentees_wish_ = mentees_wish_ || by_mentee;
    mentors_wish_ = mentors_wish_ || by_mentor;
    if (sheet_with_wishes_ < 0) sheet_with_wishes_ = answer.sheet;
  }

  const Event& event() const { return *program().events.find(draft_.event); }

  int default_capacity() const { return event().default_capacity; }

  void note_range(const Answer& answer) {
    if (!answer.capacity || draft_.sheets.empty()) return;
    for (std::size_t column = 0;
         column < draft_.sheets[static_cast<std::size_t>(answer.sheet)].columns.size(); ++column) {
      const auto& columns = draft_.sheets[static_cast<std::size_t>(answer.sheet)].columns;
      if (columns[column].meaning.kind != MeaningKind::capacity) continue;
      const auto [range, is_new] = result_.range_of_column.try_emplace(
          {answer.sheet, static_cast<int>(column)}, *answer.capacity, *answer.capacity);
      range->second.first = std::min(range->second.first, *answer.capacity);
      range->second.second = std::max(range->second.second, *answer.capacity);
    }
  }

  // What is readable and still can't be meant.
  void check_sense(const Answer& answer, const Person& person, const Registration& registration) {
    const auto add = [&](std::string_view key) {
      result_.problems.push_back({Severity::problem,
                                  answer.sheet,
                                  answer.row,
                                  -1,
                                  {std::string(key), {arg("name", person.name)}}});
    };
    const bool asks_email = has_column(answer.sheet, MeaningKind::email);
    if (asks_email && person.email.empty()) add("import.no_email");
    if (answer.name.text.empty() && person.name == person.email) add("import.no_name");
    if (person.site.empty() && has_column(answer.sheet, MeaningKind::site)) add("import.no_site");
    if (!registration.mentors && !registration.seeks) {
      add("import.no_role");
      return;
    }
    if (registration.mentors && answer.asked_offers && registration.offers.empty()) {
      add("import.mentor_without_topics");
    }
    if (registration.seeks && answer.asked_requests && registration.requests.empty()) {
      add("import.mentee_without_topics");
    }
    if (!registration.seeks && !answer.requests.empty()) add("import.mentor_with_requests");
    if (!registration.mentors && !answer.offers.empty()) add("import.mentee_with_offers");
  }

  bool has_column(int sheet, MeaningKind kind) const {
    if (draft_.sheets.empty()) return false;
    const auto& columns = draft_.sheets[static_cast<std::size_t>(sheet)].columns;
    return std::any_of(columns.begin(), columns.end(),
                       [&](const Column& column) { return column.meaning.kind == kind; });
  }

  // An event uses the categories that its sign-up asks for, and counts the wishes that it brings.
  void write_event() {
    Event changed = event();
    for (const auto& [name, id] : category_ids_) changed.categories.try_emplace(id);
    const bool mentees = mentees_wish_ || asks_mentees(changed);
    const bool mentors = mentors_wish_ || asks_mentors(changed);
    const Sides asked = mentees && mentors ? Sides::both
                        : mentees          ? Sides::mentees
                        : mentors          ? Sides::mentors
                                           : Sides::nobody;
    if (asked != sides_with_wishes(changed)) {
      changed.preferences = asked;
      result_.problems.push_back(
          {Severity::note, sheet_with_wishes_, 0, -1, {"import.asks_for_wishes", {}}});
    }
    edit_.put(draft_.event, changed);
  }

  void add_absent() {
    for (const auto& [person_id, registration_id] : registrations_) {
      if (seen_.count(person_id) != 0) continue;
      const Registration& registration = *program().registrations.find(registration_id);
      const Person* person = program().people.find(person_id);
      if (person == nullptr || registration.withdrawn) continue;
      PreviewPerson shown = preview_of(*person, registration, program());
      shown.status = PersonStatus::absent;
      shown.id = person_id;
      result_.people.push_back(std::move(shown));
    }
  }

  const Draft& draft_;
  Transaction& edit_;
  Random& random_;
  Imported result_;
  SiteChanges site_changes_;
  std::vector<Entrant> entrants_;
  std::vector<NewName> unknown_sites_;            // the most used first
  std::map<std::string, std::string> site_ids_;   // by name_key
  std::map<std::string, std::string> topic_ids_;  // by name_key
  std::map<std::string, PoolCategoryId> category_ids_;
  std::map<std::string, std::map<std::string, std::string>> pool_ids_;  // category, name_key
  std::vector<PersonFound> known_;                                      // by entrant
  std::vector<PersonId> ids_;                                           // by entrant
  std::map<PersonId, RegistrationId> registrations_;                    // of the event
  std::map<std::string, PersonId> people_by_word_;                      // address or folded name
  std::set<PersonId> seen_;
  std::set<int> sheets_with_roles_;                   // in the place of topics
  bool mentees_wish_ = false, mentors_wish_ = false;  // with what is new in the sheets
  int sheet_with_wishes_ = -1;                        // the first one; -1: none
};

}  // namespace

Imported run_import(const Draft& draft, Transaction& edit, Random& random) {
  return Import(draft, edit, random).run();
}

Imported run_answers(const Draft& draft, std::vector<Answer> answers, Transaction& edit,
                     Random& random) {
  return Import(draft, edit, random).take(std::move(answers));
}

}  // namespace rondo::intake
