#include "intake/column_guess.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "intake/cell_values.h"
#include "intake/column_facts.h"
#include "intake/heading_words.h"
#include "intake/spelling.h"
#include "intake/timestamps.h"
#include "match/facts.h"

namespace rondo::intake {
namespace {

constexpr std::size_t kEnoughToShow = 200;  // code points of a first answer

struct Guess {
  Meaning meaning;
  Confidence confidence = Confidence::sure;
};

template <MeaningKind... kKinds>
bool means_one_of(const Guess& one) {
  return ((one.meaning.kind == kKinds) || ...);
}

// What the program knows, by name_key.
struct KnownQuestion {
  std::string name;
  bool yes_no = false, site = false;  // how it is answered
};

struct KnownKeys {
  std::set<std::string> topics;
  std::set<std::string> sites;
  std::map<std::string, KnownQuestion> questions;         // of the event's form, by key
  std::map<std::string, std::string> categories;          // key -> name
  std::map<std::string, std::set<std::string>> pools_of;  // category name -> pool_key
};

template <class Record>
void insert_keys(std::set<std::string>& keys, const Record& record,
                 const std::set<std::string>& spellings) {
  keys.insert(name_key(record.name));
  for (const std::string& text : spellings) keys.insert(name_key(text));
}

KnownKeys known_keys(const Program& program, const EventId& event) {
  KnownKeys known;
  if (const Event* found = program.events.find(event)) {
    for (const auto& [name, question] : found->asked) {
      const KnownQuestion asked{name, question.answer == ProfileAnswer::yes_no,
                                question.answer == ProfileAnswer::site};
      known.questions.insert_or_assign(name_key(name), asked);
      // Sheets of before have the names of before.
      for (const std::string& before : lines_in(question.formerly)) {
        known.questions.emplace(name_key(before), asked);
      }
    }
  }
  for (const auto& [id, topic] : program.topics) insert_keys(known.topics, topic, topic.synonyms);
  for (const auto& [id, site] : program.sites) insert_keys(known.sites, site, site.spellings);
  for (const auto& [id, category] : program.pool_categories) {
    known.categories.emplace(name_key(category.name), category.name);
  }
  for (const auto& [id, pool] : program.pools) {
    const PoolCategory* category = program.pool_categories.find(pool.category);
    if (category == nullptr) continue;
    std::set<std::string>& keys = known.pools_of[category->name];
    keys.insert(pool_key(pool.name));
    for (const std::string& text : pool.spellings) keys.insert(pool_key(text));
  }
  return known;
}

// "Role", "Position", "What is your current job title?": what somebody does at work.
bool asks_for_own_role(std::string_view heading) {
  static const std::set<std::string> kNames{
      "role",       "current role", "role at school", "position", "current position",
      "job",        "current job",  "job title",      "title",    "rol",
      "rol actual", "puesto",       "puesto actual",  "cargo",    "cargo actual"};
  return kNames.count(fold(category_name(heading))) != 0;
}

bool is_day(std::string_view text) {
  static const std::set<std::string> kDays{
      "monday",  "tuesday", "wednesday", "thursday",   "friday",    "saturday",
      "sunday",  "mon",     "tue",       "wed",        "thu",       "fri",
      "lunes",   "martes",  "miercoles", "jueves",     "viernes",   "sabado",
      "domingo", "mondays", "tuesdays",  "wednesdays", "thursdays", "fridays"};
  return kDays.count(fold(text)) != 0;
}

class Guesser {
 public:
  Guesser(const codec::Sheet& sheet, const Program& program, const EventId& event)
      : sheet_(sheet), known_(known_keys(program, event)) {
    for (std::size_t column = 0; column < sheet.header.size(); ++column) {
      columns_.push_back(facts_of(sheet, column));
      if (is_yes_no(columns_.back())) ++yes_no_columns_;
    }
  }

  std::vector<Guess> run() const {
    std::vector<Guess> guesses;
    for (const ColumnFacts& facts : columns_) guesses.push_back(guess(facts));
    keep_one(guesses, MeaningKind::timestamp);
    keep_one(guesses, MeaningKind::capacity);
    keep_one(guesses, MeaningKind::needed_by);
    keep_one(guesses, MeaningKind::role);
    keep_one(guesses, MeaningKind::is_mentor);
    keep_one(guesses, MeaningKind::is_mentee);
    take_whole_names(guesses);
    take_other_sites(guesses);
    take_own_role(guesses);
    take_helpers(guesses);
    take_topics_of_both(guesses);
    return guesses;
  }

  const std::vector<ColumnFacts>& columns() const { return columns_; }

 private:
  static Guess left_out() { return {{}, Confidence::left_out}; }
  static Guess sure(MeaningKind kind, std::string detail = {}) {
    return {{kind, std::move(detail)}, Confidence::sure};
  }
  static Guess check(MeaningKind kind, std::string detail = {}) {
    return {{kind, std::move(detail)}, Confidence::check};
  }

  // The surest of several columns with a meaning that only one can have, else the first.
  static void keep_one(std::vector<Guess>& guesses, MeaningKind kind) {
    Guess* kept = nullptr;
    for (Guess& one : guesses) {
      if (one.meaning.kind != kind) continue;
      if (kept != nullptr && kept->confidence == Confidence::check &&
          one.confidence == Confidence::sure) {
        *kept = left_out();
        kept = nullptr;
      }
      if (kept == nullptr) {
        kept = &one;
      } else {
        one = left_out();
      }
    }
  }

  // "Lee, Ana" under "Last name" is all of a name where nothing else holds the rest.
  void take_whole_names(std::vector<Guess>& guesses) const {
    if (std::any_of(guesses.begin(), guesses.end(),
                    means_one_of<MeaningKind::first_name, MeaningKind::name>)) {
      return;
    }
    for (std::size_t column = 0; column < guesses.size(); ++column) {
      if (guesses[column].meaning.kind != MeaningKind::last_name) continue;
      const bool whole = columns_[column].mostly(
          80, [](std::string_view cell) { return cell.find(", ") != std::string_view::npos; });
      if (whole) guesses[column] = sure(MeaningKind::name);
    }
  }

  // Beside the column with the site where people work, another one with sites answers the one
  // question of the event's form that asks for a site, if there is one and no heading is like it.
  void take_other_sites(std::vector<Guess>& guesses) const {
    const bool has_site = std::any_of(guesses.begin(), guesses.end(), [](const Guess& one) {
      return one.meaning.kind == MeaningKind::site && one.confidence == Confidence::sure;
    });
    if (!has_site) return;
    std::set<std::string> open;
    for (const auto& [key, question] : known_.questions) {
      if (question.site) open.insert(question.name);
    }
    for (const Guess& one : guesses) open.erase(one.meaning.detail);
    for (Guess& one : guesses) {
      if (one.meaning.kind != MeaningKind::site || one.confidence == Confidence::sure) continue;
      one = open.size() == 1 ? check(MeaningKind::characteristic, *open.begin()) : left_out();
    }
  }

  // The first column with the role that people have answers the question of the event's form that
  // asks for it, if no other column does. Further ones stay apart: of one detail only one counts.
  void take_own_role(std::vector<Guess>& guesses) const {
    std::set<std::string> open;
    for (const auto& [key, question] : known_.questions) {
      const bool in_words = !question.yes_no && !question.site;
      if (in_words && means_own_role(question.name)) open.insert(question.name);
    }
    for (const Guess& one : guesses) open.erase(one.meaning.detail);
    if (open.empty()) return;
    for (std::size_t column = 0; column < guesses.size(); ++column) {
      Guess& one = guesses[column];
      const bool own_role = one.meaning.kind == MeaningKind::characteristic &&
                            one.confidence == Confidence::check &&
                            asks_for_own_role(columns_[column].heading);
      if (!own_role) continue;
      one.meaning.detail = *open.begin();
      return;
    }
  }

  // Where nothing else says who mentors, those do who said yes to being there for others.
  void take_helpers(std::vector<Guess>& guesses) const {
    if (std::any_of(guesses.begin(), guesses.end(),
                    means_one_of<MeaningKind::role, MeaningKind::is_mentor, MeaningKind::offers,
                                 MeaningKind::offered_topic, MeaningKind::topic>)) {
      return;
    }
    for (std::size_t column = 0; column < guesses.size(); ++column) {
      const ColumnFacts& facts = columns_[column];
      const bool helps = guesses[column].confidence == Confidence::left_out && is_yes_no(facts) &&
                         speaks_of_helping(facts.folded);
      if (!helps) continue;
      guesses[column] = check(MeaningKind::is_mentor);
      return;
    }
  }

  // "What would you like help with / could help with?": the only column of topics is for both sides
  // where its heading speaks of both, another column says who is who, and both sides filled it in.
  void take_topics_of_both(std::vector<Guess>& guesses) const {
    constexpr auto kAboutTopics =
        means_one_of<MeaningKind::offers, MeaningKind::requests, MeaningKind::topics,
                     MeaningKind::offered_topic, MeaningKind::requested_topic, MeaningKind::topic>;
    const auto role = std::find_if(guesses.begin(), guesses.end(), means_one_of<MeaningKind::role>);
    const auto topics = std::find_if(guesses.begin(), guesses.end(), kAboutTopics);
    if (role == guesses.end() || topics == guesses.end()) return;
    if (std::any_of(topics + 1, guesses.end(), kAboutTopics)) return;
    const bool list =
        topics->meaning.kind == MeaningKind::offers ||
        (topics->meaning.kind == MeaningKind::requests && topics->meaning.detail.empty());
    const auto column = static_cast<std::size_t>(topics - guesses.begin());
    if (!list || !speaks_of_both_sides(columns_[column].folded)) return;
    if (both_sides_answer(static_cast<std::size_t>(role - guesses.begin()), column)) {
      *topics = check(MeaningKind::topics);
    }
  }

  // Whether at least half of those of each side say something in the column.
  bool both_sides_answer(std::size_t role, std::size_t column) const {
    std::size_t mentors = 0, mentors_say = 0, mentees = 0, mentees_say = 0;
    for (std::size_t row = 0; row < std::min(sheet_.rows.size(), kRowsLookedAt); ++row) {
      const std::vector<std::string>& cells = sheet_.rows[row].cells;
      const Roles roles = read_role_cell(cells[role]).value_or(Roles{});
      const std::size_t says = says_nothing(cells[column]) ? 0 : 1;
      mentors += roles.mentors ? 1 : 0;
      mentors_say += roles.mentors ? says : 0;
      mentees += roles.seeks ? 1 : 0;
      mentees_say += roles.seeks ? says : 0;
    }
    return mentors > 0 && mentees > 0 && mentors_say * 2 >= mentors && mentees_say * 2 >= mentees;
  }

  Guess guess(const ColumnFacts& facts) const {
    if (facts.cells.empty() && !facts.heading.empty()) {
      // Nobody has answered yet; the heading alone may still be telling.
      const std::optional<Meaning> meaning = meaning_of_heading(facts.folded);
      return meaning && meaning->kind != MeaningKind::ignore && !microsoft_leaves_empty(facts)
                 ? check(meaning->kind)
                 : left_out();
    }
    if (!facts.grid.row.empty()) {
      if (const std::optional<Guess> grid = guess_grid(facts)) return *grid;
    }
    if (const std::optional<Guess> plain = guess_identity(facts)) return *plain;
    const auto question = known_.questions.find(name_key(facts.heading));
    const bool asked = question != known_.questions.end();
    // A yes or no is else taken for a box that was ticked.
    const bool asked_so = asked && question->second.yes_no && is_yes_no(facts);
    const std::optional<Guess> role = asked_so ? std::nullopt : guess_role_or_tick(facts);
    if (role) return *role;
    if (asked) return sure(MeaningKind::characteristic, question->second.name);
    if (const std::optional<Guess> topics = guess_topics(facts)) return *topics;
    return guess_rest(facts);
  }

  // "Email" and "Name" of an anonymous Microsoft form.
  static bool microsoft_leaves_empty(const ColumnFacts& facts) {
    return facts.folded == "email" || facts.folded == "name";
  }

  std::optional<Guess> guess_grid(const ColumnFacts& facts) const {
    const std::string question = fold(facts.grid.question);
    if (is_day(facts.grid.row) || speaks_of_availability(question)) {
      return sure(MeaningKind::availability, facts.grid.row);
    }
    if (is_role(facts)) return sure(MeaningKind::topic, facts.grid.row);
    const Direction direction = direction_of(question);
    if (is_yes_no(facts)) {
      if (speaks_of_training(question)) return check(MeaningKind::trained, facts.grid.row);
      return tick_of(direction, facts.grid.row, Confidence::sure);
    }
    const bool levels = holds_levels(facts);
    if (levels && speaks_of_level(question)) {
      return check(
          direction == Direction::request ? MeaningKind::request_level : MeaningKind::offer_level,
          facts.grid.row);
    }
    return std::nullopt;
  }

  static Guess tick_of(Direction direction, std::string topic, Confidence confidence) {
    const MeaningKind kind = direction == Direction::offer     ? MeaningKind::offered_topic
                             : direction == Direction::request ? MeaningKind::requested_topic
                                                               : MeaningKind::topic;
    return {{kind, std::move(topic)}, confidence};
  }

  std::optional<Guess> guess_identity(const ColumnFacts& facts) const {
    const bool addresses =
        facts.mostly(60, [](std::string_view cell) { return !read_email(cell).empty(); });
    const std::optional<Meaning> meaning = meaning_of_heading(facts.folded);
    if (addresses) {
      const bool other =
          meaning && meaning->kind != MeaningKind::email && meaning->kind != MeaningKind::name;
      if (other) return Guess{*meaning, Confidence::check};
      const bool expected = meaning || has_words(facts.folded, "username");
      return expected ? sure(MeaningKind::email) : check(MeaningKind::email);
    }
    if (!meaning) return std::nullopt;
    if (meaning->kind == MeaningKind::email) return check(MeaningKind::email);
    if (meaning->kind == MeaningKind::timestamp) {
      return are_timestamps(facts.cells) ? sure(MeaningKind::timestamp) : left_out();
    }
    // "Friday" is no day that could be kept.
    if (meaning->kind == MeaningKind::needed_by && !are_timestamps(facts.cells)) {
      return std::nullopt;
    }
    if (meaning->kind == MeaningKind::ignore) {
      // "Topics I want to agree on" is about topics in spite of its "agree".
      if (speaks_of_topics(facts.folded)) return std::nullopt;
      return left_out();
    }
    // "Mentor" may head names, or ticks; "Name" heads names, whatever people are called.
    if (meaning->kind == MeaningKind::name && !speaks_of_names(facts.folded) &&
        (is_yes_no(facts) || is_role(facts))) {
      return std::nullopt;
    }
    const bool vague =
        meaning->kind == MeaningKind::goal || meaning->kind == MeaningKind::preferred_mentors ||
        meaning->kind == MeaningKind::preferred_mentees || meaning->kind == MeaningKind::vetoes;
    return Guess{*meaning, vague ? Confidence::check : Confidence::sure};
  }

  std::optional<Guess> guess_role_or_tick(const ColumnFacts& facts) const {
    if (speaks_of_count(facts.folded)) {
      const bool numbers =
          facts.mostly(70, [](std::string_view cell) { return read_count(cell).has_value(); });
      return numbers ? sure(MeaningKind::capacity) : check(MeaningKind::capacity);
    }
    const std::string thing = named_thing(facts.heading);
    if (is_yes_no(facts)) return guess_yes_no(facts, thing);
    if (!is_role(facts)) return std::nullopt;
    if (thing.empty() || speaks_of_roles(facts.folded)) return sure(MeaningKind::role);
    const bool ticks = ticks_roles(facts);
    if (known_.topics.count(name_key(thing)) != 0) {
      return ticks ? std::optional(sure(MeaningKind::topic, thing)) : std::nullopt;
    }
    const bool question = facts.heading.find('?') != std::string::npos;
    const auto role_columns = std::count_if(columns_.begin(), columns_.end(),
                                            [](const ColumnFacts& one) { return is_role(one); });
    if (question || !ticks || role_columns < 2) return check(MeaningKind::role);
    return check(MeaningKind::topic, thing);
  }

  std::optional<Guess> guess_yes_no(const ColumnFacts& facts, const std::string& thing) const {
    const Direction direction = direction_of(facts.folded);
    if (thing.empty()) {
      if (direction == Direction::offer) return sure(MeaningKind::is_mentor);
      if (direction == Direction::request) return sure(MeaningKind::is_mentee);
      return left_out();
    }
    if (known_.topics.count(name_key(thing)) != 0) {
      return tick_of(direction, thing, Confidence::sure);
    }
    // "1" and "0" are numbers first: one such column is no row of boxes.
    const bool question = facts.heading.find('?') != std::string::npos;
    if (question || yes_no_columns_ < 2) {
      const bool mentor = has_words(facts.folded, "be a mentor") ||
                          has_words(facts.folded, "as a mentor") ||
                          has_words(facts.folded, "to mentor");
      const bool mentee = has_words(facts.folded, "a mentee") ||
                          has_words(facts.folded, "be mentored") ||
                          has_words(facts.folded, "have a mentor");
      if (mentee) return check(MeaningKind::is_mentee);
      if (mentor) return check(MeaningKind::is_mentor);
      return left_out();
    }
    return tick_of(direction, thing, Confidence::sure);
  }

  // Whether most pieces of the cells are known topics.
  bool holds_known_topics(const ColumnFacts& facts) const {
    return facts.mostly(50, [&](std::string_view cell) {
      if (known_.topics.count(name_key(cell)) != 0) return true;
      const std::string_view first = cell.substr(0, cell.find_first_of(",;\n"));
      return known_.topics.count(name_key(first)) != 0;
    });
  }

  std::optional<Guess> guess_topics(const ColumnFacts& facts) const {
    const Direction direction = direction_of(facts.folded);
    const bool known = holds_known_topics(facts);
    const bool about_topics = speaks_of_topics(facts.folded);
    const bool levels = holds_levels(facts);
    if (speaks_of_level(facts.folded) && levels && !known) {
      return check(direction == Direction::request ? MeaningKind::request_level
                                                   : MeaningKind::offer_level);
    }
    const std::optional<int> rank = rank_of_heading(facts.folded);
    if (rank && direction != Direction::offer && !facts.long_texts) {
      return sure(MeaningKind::requests, std::to_string(*rank));
    }
    const bool numbers =
        facts.mostly(90, [](std::string_view cell) { return read_count(cell).has_value(); });
    if (numbers && !known) return std::nullopt;
    if (facts.long_texts && !known) {
      return direction == Direction::request ? check(MeaningKind::goal) : std::optional<Guess>();
    }
    if (!known && !about_topics && (direction == Direction::none || is_other_fact(facts))) {
      return std::nullopt;
    }
    const MeaningKind kind = direction == Direction::offer     ? MeaningKind::offers
                             : direction == Direction::request ? MeaningKind::requests
                                                               : MeaningKind::topics;
    return known || about_topics ? sure(kind) : check(kind);
  }

  // The category whose pools stand first in most of the cells; empty when there is none.
  std::string category_of_answers(const ColumnFacts& facts) const {
    for (const auto& [name, pools] : known_.pools_of) {
      const bool most = facts.mostly(50, [&keys = pools](std::string_view cell) {
        const std::optional<Span> span = span_behind_date(cell);
        const std::string_view first = cell.substr(0, cell.find_first_of(",;\n"));
        return keys.count(span ? pool_key(span_text(*span)) : pool_key(first)) != 0;
      });
      if (most) return name;
    }
    return {};
  }

  static bool is_other_fact(const ColumnFacts& facts) {
    return speaks_of_availability(facts.folded) || is_pool(facts.folded) ||
           is_characteristic(facts.folded);
  }

  static bool is_pool(std::string_view folded) {
    return has_any(folded, {"grade", "grades", "grado", "grados", "grade band", "grade bands",
                            "grade span", "subject", "subjects", "materia", "materias",
                            "credential", "credentials", "certification", "certifications",
                            "program type", "department", "content area", "discipline"});
  }

  static bool is_characteristic(std::string_view folded) {
    return has_any(folded, {"years", "anos", "languages", "idiomas", "position", "job title",
                            "title", "puesto", "cargo", "current role", "job", "experience"});
  }

  Guess guess_rest(const ColumnFacts& facts) const {
    const auto category = known_.categories.find(name_key(category_name(facts.heading)));
    if (category != known_.categories.end()) return sure(MeaningKind::pool, category->second);
    if (const std::string name = category_of_answers(facts); !name.empty()) {
      return check(MeaningKind::pool, name);
    }
    if (speaks_of_availability(facts.folded)) return sure(MeaningKind::availability);
    const bool may_be_times = has_any(facts.folded, {"time", "when", "hora", "horas", "cuando"});
    if (may_be_times && holds_times(facts)) return check(MeaningKind::availability);
    if (asks_for_own_role(facts.heading)) {
      return check(MeaningKind::characteristic, category_name(facts.heading));
    }
    if (!facts.heading.empty() && !facts.long_texts) {
      const std::string name = category_name(facts.heading);
      // "Years in this grade" is a fact of its own although it speaks of a grade.
      if (is_pool(facts.folded) && !has_any(facts.folded, {"years", "anos"})) {
        return check(MeaningKind::pool, name);
      }
      if (is_characteristic(facts.folded)) return check(MeaningKind::characteristic, name);
    }
    const bool sites = facts.mostly(
        60, [&](std::string_view cell) { return known_.sites.count(name_key(cell)) != 0; });
    return sites ? check(MeaningKind::site) : left_out();
  }

  const codec::Sheet& sheet_;
  KnownKeys known_;
  std::vector<ColumnFacts> columns_;
  std::size_t yes_no_columns_ = 0;
};

}  // namespace

std::vector<Column> guess_columns(const codec::Sheet& sheet, const Program& program,
                                  const EventId& event) {
  const Guesser guesser(sheet, program, event);
  const std::vector<Guess> guesses = guesser.run();
  std::vector<Column> columns;
  for (std::size_t index = 0; index < guesses.size(); ++index) {
    const ColumnFacts& facts = guesser.columns()[index];
    Column column{facts.heading, guesses[index].meaning, guesses[index].confidence, {}};
    if (!facts.cells.empty())
      column.first_answer = beginning_of(collapse_spaces(facts.cells.front()), kEnoughToShow);
    columns.push_back(std::move(column));
  }
  return columns;
}

SheetRole guess_role(const codec::Sheet& sheet, const std::vector<Column>& columns) {
  bool offers = false;
  bool requests = false;
  for (const Column& column : columns) {
    switch (column.meaning.kind) {
      case MeaningKind::role:
      case MeaningKind::is_mentor:
      case MeaningKind::is_mentee:
        return SheetRole::as_columns_say;
      case MeaningKind::offers:
      case MeaningKind::offered_topic:
        offers = true;
        break;
      case MeaningKind::requests:
      case MeaningKind::requested_topic:
        requests = true;
        break;
      default:
        break;
    }
  }
  std::string words = fold(sheet.name.substr(0, sheet.name.rfind('.'))) + ' ' + fold(sheet.title);
  for (const Column& column : columns) {
    if (column.meaning.kind == MeaningKind::name) words += ' ' + fold(column.heading);
  }
  std::replace(words.begin(), words.end(), '_', ' ');
  const auto says = [&](std::string_view one, std::string_view several) {
    return has_words(words, one) || has_words(words, several);
  };
  const bool mentors = says("mentor", "mentors") || has_words(words, "mentores");
  const bool mentees = says("mentee", "mentees") || has_words(words, "aprendices");
  if (mentors && !mentees && !requests) return SheetRole::mentors;
  if (mentees && !mentors && !offers) return SheetRole::mentees;
  return SheetRole::as_columns_say;
}

}  // namespace rondo::intake
