#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "codec/message_json.h"
#include "codec/problem_files.h"
#include "codec/rounds_json.h"
#include "codec/rounds_names.h"
#include "codec/strict_json.h"
#include "codec/value_reader.h"

namespace rondo::codec {
namespace {

using match::Meeting;
using match::RoundsComfort;
using match::RoundsPlan;
using match::RoundsProblem;
using match::RoundsScore;
using match::UnservedMentee;

constexpr std::string_view kRoundsPlanFormat = "rondo-rounds-plan";
constexpr std::int64_t kRoundsPlanVersion = 1;

constexpr std::array<std::string_view, match::kRoundsGoals> kGoals = {"must", "meetings", "kept",
                                                                      "level", "fit"};
struct ComfortField {
  std::string_view name;
  std::int64_t RoundsComfort::*number;
};
constexpr std::array<ComfortField, 4> kComfort = {{{"double_breaks", &RoundsComfort::double_breaks},
                                                   {"uneven", &RoundsComfort::uneven},
                                                   {"table_changes", &RoundsComfort::table_changes},
                                                   {"walking", &RoundsComfort::walking}}};

class PlanWriter {
 public:
  PlanWriter(const RoundsProblem& problem, const Words& words) : names_(problem), words_(words) {}

  Value write(const RoundsPlan& plan) const {
    Value::Object file;
    file["format"] = Value(kRoundsPlanFormat);
    file["version"] = Value(kRoundsPlanVersion);
    file["meetings"] = list_of(plan.meetings, [this](const Meeting& one) {
      return Value(Value::List{count_from_one(one.round), count_from_one(one.table),
                               names_.mentor_id(one.couple.mentor),
                               names_.mentee_id(one.couple.mentee)});
    });
    file["score"] = score(plan.score);
    file["bound"] = score(plan.bound);
    Value::Object comfort;
    for (const ComfortField& field : kComfort) {
      comfort[std::string(field.name)] = Value(plan.comfort.*field.number);
    }
    file["comfort"] = Value(std::move(comfort));
    file["breaks"] = breaks(plan);
    file["unserved"] =
        list_of(plan.unserved, [this](const UnservedMentee& one) { return write_unserved(one); });
    file["prices"] = prices(plan.prices);
    return Value(std::move(file));
  }

 private:
  static Value score(const RoundsScore& score) {
    Value::Object object;
    for (std::size_t i = 0; i < score.size(); ++i) object[std::string(kGoals[i])] = Value(score[i]);
    return Value(std::move(object));
  }

  static Value breaks(const RoundsPlan& plan) {
    Value::Object all;
    for (const auto& [id, rounds] : plan.breaks) all[id] = list_of(rounds, count_from_one);
    return Value(std::move(all));
  }

  Value write_unserved(const UnservedMentee& one) const {
    Value::Object object{{"mentee", names_.mentee_id(one.mentee)},
                         {"reason", write_message(one.reason, words_)}};
    if (one.mentees.empty() && one.mentors.empty()) return Value(std::move(object));
    object["mentees"] = list_of(one.mentees, [this](int at) { return names_.mentee_id(at); });
    object["mentors"] = list_of(one.mentors, [this](int at) { return names_.mentor_id(at); });
    return Value(std::move(object));
  }

  Value prices(const match::RoundsPrices& prices) const {
    const auto list = [](const RoundsScore& price) {
      return Value(Value::List(price.begin(), price.end()));
    };
    Value::Object mentors;
    for (const auto& one : prices.mentors) {
      mentors[*names_.mentor_id(one.mentor).as_text()] = list(one.price);
    }
    return Value(
        Value::Object{{"total", list(prices.total)}, {"mentors", Value(std::move(mentors))}});
  }

  RoundsNames names_;
  const Words& words_;
};

class PlanReader {
 public:
  explicit PlanReader(const RoundsProblem& problem) : problem_(problem), names_(problem) {}

  Result<RoundsPlan> read(const Value& value) {
    const ValueReader file(value, error_);
    if (!is_of_format(file, kRoundsPlanFormat, kRoundsPlanVersion, "error.rounds.not_plan"))
      return *error_;
    file.only({"format", "version", "meetings", "score", "bound", "comfort", "breaks", "unserved",
               "prices"},
              kUnknownField);
    for (const ValueReader& one : file.member("meetings").items()) read_meeting(one);
    plan_.score = score(file.member("score"));
    plan_.bound = score(file.member("bound"));
    read_comfort(file.member("comfort"));
    read_breaks(file.member("breaks"));
    for (const ValueReader& one : file.member("unserved").items()) read_unserved(one);
    read_prices(file.member("prices"));
    if (error_) return *std::move(error_);
    return std::move(plan_);
  }

 private:
  void read_meeting(const ValueReader& reader) {
    const std::vector<ValueReader> items = reader.items_between(4, 4);
    if (items.empty()) return;
    plan_.meetings.push_back({counted_from_one(items[0], problem_.rounds),
                              counted_from_one(items[1], problem_.tables),
                              names_.couple(items[2], items[3])});
  }

  static RoundsScore score(const ValueReader& reader) {
    reader.only({kGoals[0], kGoals[1], kGoals[2], kGoals[3], kGoals[4]}, kUnknownField);
    RoundsScore score{};
    for (std::size_t i = 0; i < score.size(); ++i)
      score[i] = reader.member(kGoals[i]).whole_number();
    return score;
  }

  void read_comfort(const ValueReader& reader) {
    reader.only({kComfort[0].name, kComfort[1].name, kComfort[2].name, kComfort[3].name},
                kUnknownField);
    for (const ComfortField& field : kComfort) {
      plan_.comfort.*field.number = reader.member(field.name).whole_number();
    }
  }

  void read_breaks(const ValueReader& reader) {
    for (const auto& [id, rounds] : reader.members()) {
      for (const ValueReader& round : rounds.items()) {
        plan_.breaks[id].push_back(counted_from_one(round, problem_.rounds));
      }
    }
  }

  void read_unserved(const ValueReader& reader) {
    reader.only({"mentee", "reason", "mentees", "mentors"}, kUnknownField);
    UnservedMentee one;
    one.mentee = names_.mentee(reader.member("mentee"));
    one.reason = read_message(reader.member("reason"), kUnknownField);
    for (const ValueReader& item : reader.items_if_any("mentees")) {
      one.mentees.push_back(names_.mentee(item));
    }
    for (const ValueReader& item : reader.items_if_any("mentors")) {
      one.mentors.push_back(names_.mentor(item));
    }
    plan_.unserved.push_back(std::move(one));
  }

  static RoundsScore price(const ValueReader& reader) {
    const int size = static_cast<int>(match::kRoundsGoals);
    RoundsScore price{};
    const std::vector<ValueReader> items = reader.items_between(size, size);
    for (std::size_t i = 0; i < items.size(); ++i) price[i] = items[i].whole_number();
    return price;
  }

  void read_prices(const ValueReader& reader) {
    reader.only({"total", "mentors"}, kUnknownField);
    plan_.prices.total = price(reader.member("total"));
    for (const auto& [id, member] : reader.member("mentors").members()) {
      plan_.prices.mentors.push_back({names_.mentor(member, id), price(member)});
    }
  }

  const RoundsProblem& problem_;
  RoundsNames names_;
  std::optional<Error> error_;
  RoundsPlan plan_;
};

}  // namespace

std::string write_rounds_plan(const RoundsProblem& problem, const RoundsPlan& plan,
                              const Words& words) {
  return write_json(PlanWriter(problem, words).write(plan), JsonLayout::lines);
}

Result<RoundsPlan> read_rounds_plan(const RoundsProblem& problem, std::string_view text) {
  return read_file_with(PlanReader(problem), text);
}

}  // namespace rondo::codec
