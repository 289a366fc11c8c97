#include "codec/rounds_json.h"

#include <optional>
#include <utility>
#include <vector>

#include "codec/rounds_names.h"
#include "codec/strict_json.h"
#include "codec/value_reader.h"
#include "match/problem.h"

namespace rondo::codec {
namespace {

using match::Couple;
using match::Meeting;
using match::Movers;
using match::Presence;
using match::RoundsProblem;

constexpr std::string_view kFormat = "rondo-rounds";
constexpr std::int64_t kVersion = 1;
constexpr std::string_view kUnknownField = "error.problem.unknown_field";

class RoundsReader {
 public:
  Result<RoundsProblem> read(const Value& value) {
    const ValueReader file(value, error_);
    if (!is_of_format(file, kFormat, kVersion)) {
      return Error{"error.rounds.not_rounds", {arg("format", kFormat), arg("version", kVersion)}};
    }
    file.only({"format", "version", "rounds", "tables", "table_seats", "movers", "mentors",
               "mentees", "fit", "keep", "frozen_rounds", "prefer", "must_meet", "must_not_meet",
               "presence", "closed_tables"},
              kUnknownField);
    read_frame(file);
    for (const ValueReader& id : file.member("mentors").items())
      problem_.mentors.push_back(id.text());
    for (const ValueReader& id : file.member("mentees").items())
      problem_.mentees.push_back(id.text());
    const RoundsNames names(problem_);
    names_ = &names;
    for (const ValueReader& pair : file.member("fit").items()) read_fit(pair);
    each(file, "keep", [this](const ValueReader& one) { problem_.keep.push_back(meeting(one)); });
    each(file, "prefer",
         [this](const ValueReader& one) { problem_.prefer.push_back(meeting(one)); });
    each(file, "must_meet",
         [this](const ValueReader& one) { read_couple(one, problem_.must_meet); });
    each(file, "must_not_meet",
         [this](const ValueReader& one) { read_couple(one, problem_.must_not_meet); });
    each(file, "closed_tables", [this](const ValueReader& one) { read_closed(one); });
    if (file.has("presence")) read_presence(file.member("presence"));
    if (error_) return *std::move(error_);
    if (auto fine = match::check(problem_); !fine) return fine.error();
    return std::move(problem_);
  }

 private:
  template <class Read>
  static void each(const ValueReader& file, std::string_view name, const Read& read) {
    if (!file.has(name)) return;
    for (const ValueReader& item : file.member(name).items()) read(item);
  }

  void read_frame(const ValueReader& file) {
    problem_.rounds = number_between(file.member("rounds"), 1, match::kMaxRounds);
    problem_.tables = number_between(file.member("tables"), 1, match::kMaxTables);
    if (file.has("table_seats")) {
      problem_.table_seats = number_between(file.member("table_seats"), 1, match::kMaxTableSeats);
    }
    if (file.has("frozen_rounds")) {
      problem_.frozen_rounds = number_between(file.member("frozen_rounds"), 0, problem_.rounds);
    }
    if (!file.has("movers")) return;
    const std::string movers = file.member("movers").text();
    if (movers == "mentors") {
      problem_.movers = Movers::mentors;
    } else if (movers != "mentees") {
      file.member("movers").fail("error.rounds.movers");
    }
  }

  void read_fit(const ValueReader& reader) {
    const std::vector<ValueReader> items = items_between(reader, 3, 3);
    if (items.empty()) return;
    const Couple couple = names_->couple(items[0], items[1]);
    problem_.fit.push_back({couple, number_between(items[2], 0, match::kMaxFit)});
  }

  // [round, mentor, mentee] or [round, mentor, mentee, table].
  Meeting meeting(const ValueReader& reader) const {
    const std::vector<ValueReader> items = items_between(reader, 3, 4);
    if (items.empty()) return {};
    Meeting meeting;
    meeting.round = counted_from_one(items[0], problem_.rounds);
    meeting.couple = names_->couple(items[1], items[2]);
    if (items.size() == 4) meeting.table = counted_from_one(items[3], problem_.tables);
    return meeting;
  }

  void read_couple(const ValueReader& reader, std::vector<Couple>& couples) const {
    const std::vector<ValueReader> items = items_between(reader, 2, 2);
    if (!items.empty()) couples.push_back(names_->couple(items[0], items[1]));
  }

  void read_closed(const ValueReader& reader) {
    const std::vector<ValueReader> items = items_between(reader, 2, 2);
    if (items.empty()) return;
    problem_.closed_tables.push_back({counted_from_one(items[0], problem_.tables),
                                      counted_from_one(items[1], match::kMaxRounds)});
  }

  void read_presence(const ValueReader& reader) {
    for (const auto& [id, span] : reader.members()) {
      const std::vector<ValueReader> items = items_between(span, 2, 2);
      if (items.empty()) continue;
      problem_.presence[id] = {counted_from_one(items[0], match::kMaxRounds + 1),
                               number_between(items[1], 0, match::kMaxRounds + 1) - 1};
    }
  }

  std::optional<Error> error_;
  RoundsProblem problem_;
  const RoundsNames* names_ = nullptr;
};

class RoundsWriter {
 public:
  explicit RoundsWriter(const RoundsProblem& problem) : problem_(problem), names_(problem) {}

  Value write() const {
    Value::Object file;
    file["format"] = Value(kFormat);
    file["version"] = Value(kVersion);
    file["rounds"] = Value(problem_.rounds);
    file["tables"] = Value(problem_.tables);
    file["table_seats"] = Value(problem_.table_seats);
    file["movers"] = Value(problem_.movers == Movers::mentors ? "mentors" : "mentees");
    const auto same = [](const std::string& id) {
      return Value(id);
    };
    file["mentors"] = list(problem_.mentors, same);
    file["mentees"] = list(problem_.mentees, same);
    file["fit"] = list(problem_.fit, [this](const match::CoupleFit& pair) {
      return Value(Value::List{names_.mentor_id(pair.couple.mentor),
                               names_.mentee_id(pair.couple.mentee), Value(pair.fit)});
    });
    write_options(file);
    return Value(std::move(file));
  }

 private:
  template <class Item, class Write>
  static Value list(const std::vector<Item>& items, const Write& write) {
    Value::List values;
    values.reserve(items.size());
    for (const Item& item : items) values.push_back(write(item));
    return Value(std::move(values));
  }

  // What may be absent is written only when there is something to say.
  void write_options(Value::Object& file) const {
    const auto meeting = [this](const Meeting& one) {
      Value::List items{count_from_one(one.round), names_.mentor_id(one.couple.mentor),
                        names_.mentee_id(one.couple.mentee)};
      if (one.table != match::kAnyTable) items.push_back(count_from_one(one.table));
      return Value(std::move(items));
    };
    const auto couple = [this](const Couple& one) {
      return Value(Value::List{names_.mentor_id(one.mentor), names_.mentee_id(one.mentee)});
    };
    const auto closed = [](const match::ClosedTable& one) {
      return Value(Value::List{count_from_one(one.table), count_from_one(one.from_round)});
    };
    const auto add = [&file](std::string_view name, const auto& items, const auto& write) {
      if (!items.empty()) file[std::string(name)] = list(items, write);
    };
    add("keep", problem_.keep, meeting);
    add("prefer", problem_.prefer, meeting);
    add("must_meet", problem_.must_meet, couple);
    add("must_not_meet", problem_.must_not_meet, couple);
    add("closed_tables", problem_.closed_tables, closed);
    if (problem_.frozen_rounds > 0) file["frozen_rounds"] = Value(problem_.frozen_rounds);
    if (problem_.presence.empty()) return;
    Value::Object presence;
    for (const auto& [id, span] : problem_.presence) {
      presence[id] = Value(Value::List{count_from_one(span.from), count_from_one(span.until)});
    }
    file["presence"] = Value(std::move(presence));
  }

  const RoundsProblem& problem_;
  RoundsNames names_;
};

}  // namespace

Result<RoundsProblem> read_rounds(std::string_view text) {
  const auto value = read_json(text);
  if (!value) return value.error();
  return RoundsReader().read(*value);
}

std::string write_rounds(const RoundsProblem& problem) {
  return write_json(RoundsWriter(problem).write(), JsonLayout::lines);
}

}  // namespace rondo::codec
