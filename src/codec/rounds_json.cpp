#include "codec/rounds_json.h"

#include <optional>
#include <utility>
#include <vector>

#include "codec/problem_files.h"
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

constexpr std::string_view kRoundsFormat = "rondo-rounds";
constexpr std::int64_t kRoundsVersion = 1;

class RoundsReader {
 public:
  Result<RoundsProblem> read(const Value& value) {
    const ValueReader file(value, error_);
    if (!is_of_format(file, kRoundsFormat, kRoundsVersion, "error.rounds.not_rounds"))
      return *error_;
    file.only({"format", "version", "rounds", "tables", "table_seats", "movers", "mentors",
               "mentees", "fit", "keep", "frozen_rounds", "prefer", "must_meet", "must_not_meet",
               "presence", "rests", "closed_tables"},
              kUnknownField);
    read_frame(file);
    for (const ValueReader& id : file.member("mentors").items()) {
      problem_.mentors.push_back(id.text());
    }
    for (const ValueReader& id : file.member("mentees").items()) {
      problem_.mentees.push_back(id.text());
    }
    const RoundsNames names(problem_);
    names_ = &names;
    for (const ValueReader& pair : file.member("fit").items()) read_fit(pair);
    read_meetings(file.items_if_any("keep"), problem_.keep);
    read_meetings(file.items_if_any("prefer"), problem_.prefer);
    read_couples(file.items_if_any("must_meet"), problem_.must_meet);
    read_couples(file.items_if_any("must_not_meet"), problem_.must_not_meet);
    for (const ValueReader& one : file.items_if_any("closed_tables")) read_closed(one);
    if (file.has("presence")) read_presence(file.member("presence"));
    if (file.has("rests")) read_rests(file.member("rests"));
    if (error_) return *std::move(error_);
    if (auto fine = match::check(problem_); !fine) return fine.error();
    return std::move(problem_);
  }

 private:
  void read_frame(const ValueReader& file) {
    problem_.rounds = file.member("rounds").number_between(1, kMostRounds);
    problem_.tables = file.member("tables").number_between(1, match::kMaxTables);
    if (file.has("table_seats")) {
      problem_.table_seats = file.member("table_seats").number_between(1, match::kMaxTableSeats);
    }
    if (file.has("frozen_rounds")) {
      problem_.frozen_rounds = file.member("frozen_rounds").number_between(0, problem_.rounds);
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
    const std::vector<ValueReader> items = reader.items_between(3, 3);
    if (items.empty()) return;
    const Couple couple = names_->couple(items[0], items[1]);
    problem_.fit.push_back({couple, items[2].number_between(0, match::kMaxFit)});
  }

  // Each [round, mentor, mentee] or [round, mentor, mentee, table].
  void read_meetings(const std::vector<ValueReader>& readers, std::vector<Meeting>& into) const {
    for (const ValueReader& reader : readers) {
      const std::vector<ValueReader> items = reader.items_between(3, 4);
      if (items.empty()) return;
      Meeting& meeting = into.emplace_back();
      meeting.round = counted_from_one(items[0], problem_.rounds);
      meeting.couple = names_->couple(items[1], items[2]);
      if (items.size() == 4) meeting.table = counted_from_one(items[3], problem_.tables);
    }
  }

  void read_couples(const std::vector<ValueReader>& readers, std::vector<Couple>& into) const {
    for (const ValueReader& reader : readers) {
      const std::vector<ValueReader> items = reader.items_between(2, 2);
      if (!items.empty()) into.push_back(names_->couple(items[0], items[1]));
    }
  }

  void read_closed(const ValueReader& reader) {
    const std::vector<ValueReader> items = reader.items_between(2, 2);
    if (items.empty()) return;
    problem_.closed_tables.push_back(
        {counted_from_one(items[0], problem_.tables), counted_from_one(items[1], kMostRounds)});
  }

  void read_presence(const ValueReader& reader) {
    for (const auto& [id, span] : reader.members()) {
      const std::vector<ValueReader> items = span.items_between(2, 2);
      if (items.empty()) continue;
      problem_.presence[id] = {counted_from_one(items[0], kMostRounds + 1),
                               items[1].number_between(0, kMostRounds + 1) - 1};
    }
  }

  void read_rests(const ValueReader& reader) {
    for (const auto& [id, rounds] : reader.members()) {
      for (const ValueReader& round : rounds.items()) {
        problem_.rests[id].insert(counted_from_one(round, kMostRounds));
      }
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
    file["format"] = Value(kRoundsFormat);
    file["version"] = Value(kRoundsVersion);
    file["rounds"] = Value(problem_.rounds);
    file["tables"] = Value(problem_.tables);
    file["table_seats"] = Value(problem_.table_seats);
    file["movers"] = Value(problem_.movers == Movers::mentors ? "mentors" : "mentees");
    const auto same = [](const std::string& id) {
      return Value(id);
    };
    file["mentors"] = list_of(problem_.mentors, same);
    file["mentees"] = list_of(problem_.mentees, same);
    file["fit"] = list_of(problem_.fit, [this](const match::CoupleFit& pair) {
      return Value(Value::List{names_.mentor_id(pair.couple.mentor),
                               names_.mentee_id(pair.couple.mentee), Value(pair.fit)});
    });
    write_options(file);
    return Value(std::move(file));
  }

 private:
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
      if (!items.empty()) file[std::string(name)] = list_of(items, write);
    };
    add("keep", problem_.keep, meeting);
    add("prefer", problem_.prefer, meeting);
    add("must_meet", problem_.must_meet, couple);
    add("must_not_meet", problem_.must_not_meet, couple);
    add("closed_tables", problem_.closed_tables, closed);
    if (problem_.frozen_rounds > 0) file["frozen_rounds"] = Value(problem_.frozen_rounds);
    Value::Object presence, rests;
    for (const auto& [id, span] : problem_.presence) {
      presence[id] = Value(Value::List{count_from_one(span.from), count_from_one(span.until)});
    }
    for (const auto& [id, rounds] : problem_.rests) rests[id] = list_of(rounds, count_from_one);
    if (!presence.empty()) file["presence"] = Value(std::move(presence));
    if (!rests.empty()) file["rests"] = Value(std::move(rests));
  }

  const RoundsProblem& problem_;
  RoundsNames names_;
};

}  // namespace

Result<RoundsProblem> read_rounds(std::string_view text) {
  return read_file_with(RoundsReader(), text);
}

std::string write_rounds(const RoundsProblem& problem) {
  return write_json(RoundsWriter(problem).write(), JsonLayout::lines);
}

}  // namespace rondo::codec
