#include "intake/answers.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>
#include <utility>

#include "base/iso_time.h"
#include "base/text.h"
#include "intake/cell_values.h"
#include "intake/role_questions.h"
#include "intake/spelling.h"
#include "intake/splitting.h"
#include "intake/timestamps.h"
#include "match/slot_times.h"
#include "model/taking_part.h"
#include "model/yes_no.h"

namespace rondo::intake {
namespace {

// In code points, of a person or a site. More is a row, or half a file, behind a stray quote.
constexpr std::size_t kLongestName = 200;

std::set<std::string> known_topic_keys(const Program& program) {
  std::set<std::string> keys;
  for (const auto& [id, topic] : program.topics) {
    keys.insert(name_key(topic.name));
    for (const std::string& text : topic.synonyms) keys.insert(name_key(text));
  }
  return keys;
}

std::set<std::string> known_pool_keys(const Program& program) {
  std::set<std::string> keys;
  for (const auto& [id, pool] : program.pools) {
    keys.insert(name_key(pool.name));
    for (const std::string& text : pool.spellings) keys.insert(name_key(text));
  }
  return keys;
}

std::set<std::string> known_person_keys(const Draft& draft, const Program& program) {
  std::set<std::string> keys;
  for (const auto& [id, person] : program.people) keys.insert(name_key(person.name));
  for (const DraftSheet& sheet : draft.sheets) {
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
      if (sheet.columns[column].meaning.kind != MeaningKind::name) continue;
      for (const codec::SheetRow& row : sheet.sheet.rows) {
        keys.insert(name_key(row.cells[column]));
      }
    }
  }
  return keys;
}

// Ana Lee, from "Lee, Ana", which is how staff lists sort; empty when it is not of that form.
std::string turned_around(const std::string& name) {
  const std::size_t comma = name.find(", ");
  if (comma == std::string::npos || name.find(',', comma + 1) != std::string::npos) return {};
  return name.substr(comma + 2) + ' ' + name.substr(0, comma);
}

bool is_topic_list(MeaningKind kind) {
  return kind == MeaningKind::offers || kind == MeaningKind::requests ||
         kind == MeaningKind::topics;
}

bool is_person_list(MeaningKind kind) {
  return kind == MeaningKind::preferred_mentors || kind == MeaningKind::preferred_mentees ||
         kind == MeaningKind::vetoes;
}

class SheetReader {
 public:
  SheetReader(const Draft& draft, int index, const Program& program, std::vector<Problem>& problems)
      : draft_(draft),
        sheet_(draft.sheets[static_cast<std::size_t>(index)]),
        index_(index),
        problems_(problems) {
    if (const Event* event = program.events.find(draft.event)) {
      asked_of_people_ = event->asked;
      proposes_sessions_ = is_matched(*event);
    }
    prepare_splitters(program);
    prepare_pools(program);
    prepare_timestamps();
    prepare_days();
    prepare_names();
  }

  std::vector<Answer> run() {
    std::vector<Answer> answers;
    for (row_at_ = 0; row_at_ < sheet_.sheet.rows.size(); ++row_at_) {
      if (std::optional<Answer> answer = read_row()) answers.push_back(*std::move(answer));
    }
    report_unclear_times();
    return answers;
  }

 private:
  std::vector<std::string_view> cells_of(std::size_t column) const {
    std::vector<std::string_view> cells;
    for (const codec::SheetRow& row : sheet_.sheet.rows) cells.emplace_back(row.cells[column]);
    return cells;
  }

  // Columns of topics share their options, so what recurs is counted over all of them.
  void prepare_splitters(const Program& program) {
    std::vector<std::string_view> topic_cells;
    for (std::size_t column = 0; column < sheet_.columns.size(); ++column) {
      if (!is_topic_list(sheet_.columns[column].meaning.kind)) continue;
      const std::vector<std::string_view> cells = cells_of(column);
      topic_cells.insert(topic_cells.end(), cells.begin(), cells.end());
    }
    const auto among = [](std::set<std::string> keys) {
      return [keys = std::move(keys)](std::string_view text) {
        return keys.count(name_key(text)) != 0;
      };
    };
    const AnswerSplitter topics(topic_cells, among(known_topic_keys(program)));
    for (std::size_t column = 0; column < sheet_.columns.size(); ++column) {
      const MeaningKind kind = sheet_.columns[column].meaning.kind;
      if (is_topic_list(kind)) {
        splitters_.emplace(column, topics);
      } else if (kind == MeaningKind::pool) {
        splitters_.emplace(column,
                           AnswerSplitter(cells_of(column), among(known_pool_keys(program))));
      } else if (kind == MeaningKind::availability) {
        splitters_.emplace(column, AnswerSplitter(cells_of(column), among({})));
      } else if (is_person_list(kind)) {
        splitters_.emplace(
            column, AnswerSplitter(cells_of(column), among(known_person_keys(draft_, program))));
      }
    }
  }

  void prepare_pools(const Program& program) {
    for (const auto& [id, pool] : program.pools) {
      known_pools_.insert(pool_key(pool.name));
      for (const std::string& text : pool.spellings) known_pools_.insert(pool_key(text));
      const PoolCategory* category = program.pool_categories.find(pool.category);
      if (category == nullptr) continue;
      std::vector<std::string>& names = pools_of_category_[name_key(category->name)];
      names.push_back(pool.name);
      names.insert(names.end(), pool.spellings.begin(), pool.spellings.end());
    }
    for (std::size_t column = 0; column < sheet_.columns.size(); ++column) {
      if (sheet_.columns[column].meaning.kind != MeaningKind::pool) continue;
      for (const std::string_view cell : cells_of(column)) known_pools_.insert(pool_key(cell));
    }
  }

  void prepare_timestamps() {
    for (std::size_t column = 0; column < sheet_.columns.size(); ++column) {
      if (sheet_.columns[column].meaning.kind != MeaningKind::timestamp) continue;
      timestamps_ = read_timestamps(cells_of(column));
      const bool unclear =
          std::any_of(timestamps_.begin(), timestamps_.end(),
                      [](const std::string& text) { return !text.empty() && !is_iso_time(text); });
      if (unclear) {
        problems_.push_back(
            {Severity::note, index_, 0, static_cast<int>(column), {"import.dates_unclear", {}}});
      }
      return;
    }
  }

  // Whether day or month comes first in them is told by the whole column.
  void prepare_days() {
    for (std::size_t column = 0; column < sheet_.columns.size(); ++column) {
      if (sheet_.columns[column].meaning.kind != MeaningKind::needed_by) continue;
      days_.emplace(column, read_timestamps(cells_of(column)));
    }
  }

  // One "Ana Lee, PhD" is no reason to turn names around; a column full of commas is.
  void prepare_names() {
    std::size_t filled = 0;
    std::size_t turned = 0;
    for (std::size_t column = 0; column < sheet_.columns.size(); ++column) {
      if (sheet_.columns[column].meaning.kind != MeaningKind::name) continue;
      for (const std::string_view cell : cells_of(column)) {
        if (!trim(cell).empty()) ++filled;
        if (!turned_around(collapse_spaces(cell)).empty()) ++turned;
      }
    }
    surname_first_ = turned * 2 > filled;
  }

  std::optional<Answer> read_row() {
    const codec::SheetRow& row = sheet_.sheet.rows[row_at_];
    answer_ = Answer{};
    answer_.sheet = index_;
    answer_.row = row.row;
    first_name_.clear();
    last_name_.clear();
    by_role_.clear();
    levels_.clear();
    if (!timestamps_.empty()) answer_.signed_up_at = timestamps_[row_at_];
    if (sheet_.role == SheetRole::mentors) answer_.mentors = true;
    if (sheet_.role == SheetRole::mentees) answer_.seeks = true;
    for (std::size_t column = 0; column < sheet_.columns.size(); ++column) {
      read_cell(column, row.cells[column]);
    }
    finish_name();
    if (answer_.name.text.empty() && answer_.email.text.empty()) {
      add_problem(Severity::problem, -1, {"import.no_person", {}});
      return std::nullopt;
    }
    take_sides_from_questions(answer_, asked_of_people_);
    finish_topics();
    return answer_;
  }

  void read_cell(std::size_t column, const std::string& cell) {
    const Meaning& meaning = sheet_.columns[column].meaning;
    column_ = static_cast<int>(column);
    switch (meaning.kind) {
      case MeaningKind::ignore:
      case MeaningKind::timestamp:
        return;
      case MeaningKind::email:
      case MeaningKind::name:
      case MeaningKind::first_name:
      case MeaningKind::last_name:
      case MeaningKind::site:
        return read_identity(meaning.kind, cell);
      case MeaningKind::role:
      case MeaningKind::is_mentor:
      case MeaningKind::is_mentee:
        return read_role(meaning.kind, cell);
      case MeaningKind::offers:
      case MeaningKind::requests:
      case MeaningKind::topics:
        return read_topic_list(meaning, cell);
      case MeaningKind::offered_topic:
      case MeaningKind::requested_topic:
      case MeaningKind::topic:
        return read_topic_tick(meaning, cell);
      case MeaningKind::offer_level:
      case MeaningKind::request_level:
      case MeaningKind::trained:
        levels_.emplace_back(meaning, cell);
        return;
      case MeaningKind::capacity:
        return read_capacity(cell);
      case MeaningKind::pool:
        return read_pools(meaning.detail, cell);
      case MeaningKind::characteristic:
        return read_characteristic(answer_.characteristics[meaning.detail], cell);
      case MeaningKind::availability:
        return read_availability(meaning.detail, cell);
      case MeaningKind::preferred_mentors:
        return read_people(answer_.asked_preferred_mentors, answer_.preferred_mentors, cell);
      case MeaningKind::preferred_mentees:
        return read_people(answer_.asked_preferred_mentees, answer_.preferred_mentees, cell);
      case MeaningKind::vetoes:
        return read_people(answer_.asked_vetoes, answer_.vetoes, cell);
      case MeaningKind::goal:
        answer_.asked_goal = true;
        if (!says_nothing(cell)) answer_.goal = collapse_spaces(cell);
        return;
      case MeaningKind::needed_by:
        return read_needed_by(cell);
      case MeaningKind::comment:
        answer_.asked_comment = true;
        if (!says_nothing(cell)) answer_.comment = trim(cell);
        return;
    }
  }

  // Of several columns the first that says something counts: the first "Email" of an anonymous form
  // is empty.
  void read_identity(MeaningKind kind, const std::string& cell) {
    if (says_nothing(cell)) return;
    if (kind == MeaningKind::email) {
      if (!answer_.email.text.empty()) return;
      const std::string email = read_email(cell);
      if (email.empty()) {
        add_problem(Severity::problem, column_, {"import.bad_email", {arg("text", trim(cell))}});
        return;
      }
      answer_.email = {email, column_};
      return;
    }
    if (const std::size_t length = code_points(cell).size(); length > kLongestName) {
      add_problem(Severity::problem, column_,
                  {"import.too_long_for_name",
                   {arg("text", trim(cell)), arg("length", static_cast<std::int64_t>(length))}});
      return;
    }
    // Sites keep their spaces, so that how they were written can be told.
    const std::string text = kind == MeaningKind::site ? cell : collapse_spaces(cell);
    if (kind == MeaningKind::first_name) first_name_ = text;
    if (kind == MeaningKind::last_name) last_name_ = text;
    if (kind == MeaningKind::name && answer_.name.text.empty()) answer_.name = {text, column_};
    if (kind == MeaningKind::site && answer_.site.text.empty()) answer_.site = {text, column_};
  }

  void finish_name() {
    if (!answer_.name.text.empty()) {
      const std::string turned = turned_around(answer_.name.text);
      if (surname_first_ && !turned.empty()) answer_.name.text = turned;
      return;
    }
    const bool both = !first_name_.empty() && !last_name_.empty();
    answer_.name.text = first_name_ + (both ? " " : "") + last_name_;
  }

  // Of several columns, as with names.
  static void read_characteristic(std::string& answer, const std::string& cell) {
    if (answer.empty() && !says_nothing(cell)) answer = collapse_spaces(cell);
  }

  void read_needed_by(const std::string& cell) {
    answer_.asked_needed_by = true;
    if (says_nothing(cell) || !answer_.needed_by.empty()) return;
    const std::string& read = days_.at(static_cast<std::size_t>(column_))[row_at_];
    if (is_iso_time(read)) {
      answer_.needed_by = day_of(read);
    } else {
      add_problem(Severity::problem, column_, {"import.bad_day", {arg("text", trim(cell))}});
    }
  }

  void read_role(MeaningKind kind, const std::string& cell) {
    if (says_nothing(cell)) return;
    std::optional<Roles> roles = read_role_cell(cell);
    const std::optional<bool> yes = read_yes_no(cell);
    if (!roles && yes && kind != MeaningKind::role) roles = Roles{*yes, *yes};
    if (roles) {
      if (kind != MeaningKind::is_mentee) answer_.mentors = roles->mentors;
      if (kind != MeaningKind::is_mentor) answer_.seeks = roles->seeks;
      return;
    }
    add_problem(Severity::problem, column_, {"import.bad_role", {arg("text", trim(cell))}});
  }

  // The cell's answers; doubts about where one ends become questions, each asked once a sheet.
  std::vector<std::string> split(const std::string& cell) {
    const auto decision = [&](const SplitDoubt& doubt) -> std::optional<bool> {
      const auto found = draft_.answers.find(question_of(doubt));
      if (found == draft_.answers.end()) return std::nullopt;
      return found->second == "one";
    };
    SplitCell result = splitters_.at(static_cast<std::size_t>(column_)).split(cell, decision);
    for (const SplitDoubt& doubt : result.doubts) ask(doubt);
    result.answers.erase(std::remove_if(result.answers.begin(), result.answers.end(),
                                        [](const std::string& text) { return says_nothing(text); }),
                         result.answers.end());
    return std::move(result.answers);
  }

  static std::string question_of(const SplitDoubt& doubt) {
    return "split:" + fold(doubt.left) + ',' + fold(doubt.right);
  }

  void ask(const SplitDoubt& doubt) {
    const std::string question = question_of(doubt);
    if (!asked_.insert(question).second) return;
    Problem problem{
        Severity::question,
        index_,
        answer_.row,
        column_,
        {"import.one_answer_or_two", {arg("left", doubt.left), arg("right", doubt.right)}}};
    problem.question = question;
    problem.choices = {{"one", {"import.choice_one_answer", {}}},
                       {"two", {"import.choice_two_answers", {}}}};
    problem.assumed = doubt.joined ? "one" : "two";
    problem.decided = draft_.answers.count(question) != 0;
    problems_.push_back(std::move(problem));
  }

  void read_topic_list(const Meaning& meaning, const std::string& cell) {
    answer_.asked_offers = answer_.asked_offers || meaning.kind == MeaningKind::offers;
    answer_.asked_requests = answer_.asked_requests || meaning.kind == MeaningKind::requests;
    const int rank = read_count(meaning.detail).value_or(Count{1, true}).value;
    for (const std::string& text : split(cell)) {
      const TopicSaid said{{text, column_}, 0, false, rank};
      if (meaning.kind == MeaningKind::offers) answer_.offers.push_back(said);
      if (meaning.kind == MeaningKind::requests) answer_.requests.push_back(said);
      if (meaning.kind == MeaningKind::topics) by_role_.push_back(said);
    }
    has_topics_column_ = has_topics_column_ || meaning.kind == MeaningKind::topics;
  }

  void read_topic_tick(const Meaning& meaning, const std::string& cell) {
    const TopicSaid said{{meaning.detail, column_}, 0, false, 1};
    has_topics_column_ = has_topics_column_ || meaning.kind == MeaningKind::topic;
    answer_.asked_offers = answer_.asked_offers || meaning.kind == MeaningKind::offered_topic;
    answer_.asked_requests = answer_.asked_requests || meaning.kind == MeaningKind::requested_topic;
    if (says_nothing(cell)) return;
    const std::optional<Roles> roles =
        meaning.kind == MeaningKind::topic ? read_role_cell(cell) : read_roles(cell);
    const std::optional<bool> yes = read_yes_no(cell);
    if (meaning.kind == MeaningKind::topic && roles) {
      answer_.asked_offers = answer_.asked_requests = true;
      if (roles->mentors) answer_.offers.push_back(said);
      if (roles->seeks) answer_.requests.push_back(said);
      return;
    }
    if (!yes && !roles) {
      add_problem(Severity::problem, column_, {"import.bad_tick", {arg("text", trim(cell))}});
      return;
    }
    if (!yes.value_or(true)) return;
    if (meaning.kind == MeaningKind::offered_topic) answer_.offers.push_back(said);
    if (meaning.kind == MeaningKind::requested_topic) answer_.requests.push_back(said);
    if (meaning.kind == MeaningKind::topic) by_role_.push_back(said);
  }

  // Topics of columns that leave it to the role, then levels, which speak of topics read before.
  void finish_topics() {
    const bool mentors = answer_.mentors.value_or(false);
    const bool seeks = answer_.seeks.value_or(false);
    const bool role_said = answer_.mentors.has_value() || answer_.seeks.has_value();
    if (has_topics_column_ && (mentors || !role_said)) answer_.asked_offers = true;
    if (has_topics_column_ && (seeks || !role_said)) answer_.asked_requests = true;
    if (!by_role_.empty() && !mentors && !seeks) {
      add_problem(Severity::problem, by_role_.front().topic.column,
                  {"import.topics_without_role", {}});
    }
    for (const TopicSaid& said : by_role_) {
      if (mentors) answer_.offers.push_back(said);
      if (seeks) answer_.requests.push_back(said);
    }
    for (const auto& [meaning, cell] : levels_) read_level_of(meaning, cell);
  }

  void read_level_of(const Meaning& meaning, const std::string& cell) {
    const std::optional<int> level = read_level(cell);
    const bool trained = read_yes_no(cell).value_or(false);
    std::vector<TopicSaid>& topics =
        meaning.kind == MeaningKind::request_level ? answer_.requests : answer_.offers;
    for (TopicSaid& said : topics) {
      const bool meant =
          meaning.detail.empty() || name_key(meaning.detail) == name_key(said.topic.text);
      if (!meant) continue;
      if (meaning.kind == MeaningKind::trained) {
        said.trained = trained;
      } else {
        said.level = level.value_or(0);
      }
    }
  }

  void read_capacity(const std::string& cell) {
    answer_.asked_capacity = true;
    if (trim(cell).empty()) return;
    if (const std::optional<Span> span = span_behind_date(cell)) {
      add_date_problem(Severity::problem, "import.date_for_capacity", cell, *span);
      return;
    }
    const std::optional<Count> count = read_count(cell);
    if (!count) {
      // "n/a" is what mentees write.
      if (!says_nothing(cell)) {
        add_problem(Severity::problem, column_, {"import.bad_capacity", {arg("text", trim(cell))}});
      }
      return;
    }
    answer_.capacity = count->value;
    if (!count->plain) {
      add_problem(Severity::note, column_,
                  {"import.read_as_number",
                   {arg("text", trim(cell)), arg("number", std::int64_t{count->value})}});
    }
  }

  void read_pools(const std::string& category, const std::string& cell) {
    std::vector<Said>& pools = answer_.pools[category];
    for (const std::string& text : split(cell)) {
      const std::optional<Span> span = span_behind_date(text);
      if (!span) {
        read_pool(category, text, pools);
      } else if (known_pools_.count(pool_key(span_text(*span))) != 0) {
        add_date_problem(Severity::note, "import.date_read_as_pool", text, *span);
        pools.push_back({span_text(*span), column_});
      } else {
        add_date_problem(Severity::problem, "import.date_for_pool", text, *span);
      }
    }
  }

  // What covers several pools of the program is all of them, told once for each spelling.
  void read_pool(const std::string& category, const std::string& text, std::vector<Said>& pools) {
    const auto covered = pools_of_span(text, pools_of_category_[name_key(category)]);
    if (covered.size() < 2) return pools.push_back({text, column_});
    for (const std::string& name : covered) pools.push_back({name, column_});
    if (!asked_.insert("span:" + name_key(category) + ':' + fold(text)).second) return;
    add_problem(
        Severity::note, column_,
        {"import.read_as_pools", {arg("text", text), arg("names", join_words(covered, ", "))}});
  }

  // A spreadsheet program takes "6-8" for a day of June and keeps only that.
  void add_date_problem(Severity severity, std::string_view key, const std::string& text,
                        const Span& span) {
    add_problem(severity, column_,
                {std::string(key),
                 {arg("text", trim(text)), arg("first", std::int64_t{span.first}),
                  arg("last", std::int64_t{span.last})}});
  }

  void read_availability(const std::string& label, const std::string& cell) {
    answer_.asked_availability = true;
    const std::string before = label.empty() ? "" : label + ": ";
    // A grid of boxes says yes, or which times.
    const std::optional<bool> yes = label.empty() ? std::nullopt : read_yes_no(cell);
    if (yes) {
      if (*yes) add_time(label);
      return;
    }
    for (const std::string& text : split(cell)) add_time(before + text);
  }

  // It stays as it is written whether or not a session can be proposed at it.
  void add_time(const std::string& text) {
    answer_.availability.push_back(text);
    if (!proposes_sessions_ || !times_of_slot(text).empty()) return;
    UnclearTime& time =
        unclear_times_.try_emplace(fold(text), UnclearTime{text, answer_.row, column_})
            .first->second;
    if (std::exchange(time.last_row, answer_.row) != answer_.row) ++time.rows;
  }

  // Once for all who wrote the same, at the first of their rows.
  void report_unclear_times() {
    for (const auto& [folded, time] : unclear_times_) {
      problems_.push_back(
          {Severity::problem,
           index_,
           time.first_row,
           time.column,
           {"import.unclear_time", {arg("text", time.text), arg("count", time.rows)}}});
    }
  }

  void read_people(bool& asked, std::vector<Said>& people, const std::string& cell) {
    asked = true;
    for (const std::string& text : split(cell)) people.push_back({text, column_});
  }

  void add_problem(Severity severity, int column, Message message) {
    problems_.push_back({severity, index_, answer_.row, column, std::move(message)});
  }

  struct UnclearTime {
    std::string text;
    int first_row;
    int column;
    int last_row = -1;
    std::int64_t rows = 0;
  };

  const Draft& draft_;
  const DraftSheet& sheet_;
  int index_;
  std::vector<Problem>& problems_;
  std::map<std::size_t, AnswerSplitter> splitters_;       // by column
  std::vector<std::string> timestamps_;                   // by row; empty without such a column
  std::map<std::size_t, std::vector<std::string>> days_;  // by column and row, as timestamps_
  std::set<std::string> known_pools_;  // of the program and this sheet, by pool_key
  std::map<std::string, std::vector<std::string>> pools_of_category_;  // of the program, all names
  AskedQuestions asked_of_people_;                                     // on the event's form
  std::set<std::string> asked_;                       // what stands once for the sheet
  std::map<std::string, UnclearTime> unclear_times_;  // folded
  bool proposes_sessions_ = false;
  bool has_topics_column_ = false;
  bool surname_first_ = false;

  // Of the row being read.
  std::size_t row_at_ = 0;
  int column_ = -1;
  Answer answer_;
  std::string first_name_, last_name_;
  std::vector<TopicSaid> by_role_;
  std::vector<std::pair<Meaning, std::string>> levels_;
};

}  // namespace

std::vector<Answer> read_answers(const Draft& draft, int sheet, const Program& program,
                                 std::vector<Problem>& problems) {
  return SheetReader(draft, sheet, program, problems).run();
}

}  // namespace rondo::intake
