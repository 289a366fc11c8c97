#include "codec/solution_json.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "codec/message_json.h"
#include "codec/problem_files.h"
#include "codec/strict_json.h"
#include "codec/value_reader.h"

namespace rondo::codec {
namespace {

using match::Certificate;
using match::Solution;
using match::SolutionStatus;
using match::StageObjective;
using match::Unserved;

constexpr std::string_view kSolutionFormat = "rondo-solution";
constexpr std::int64_t kSolutionVersion = 1;

class SolutionWriter {
 public:
  SolutionWriter(const match::Problem& problem, const Words& words)
      : problem_(problem), words_(words) {}

  Value write(const Solution& solution) const {
    Value::Object file;
    file["format"] = Value(kSolutionFormat);
    file["version"] = Value(kSolutionVersion);
    if (solution.status == SolutionStatus::infeasible) {
      file["status"] = Value("infeasible");
      file["reason"] = write_message(solution.reason, words_);
    } else {
      file["status"] = Value("optimal");
    }
    file["pairs"] = list_of(solution.pairs, [this](const match::Pair& pair) {
      return Value(Value::List{request(pair.request), mentor(pair.mentor), Value(pair.fit)});
    });
    Value::Object objectives;
    for (const StageObjective& objective : solution.objectives) {
      objectives[std::string(match::stage_name(objective.stage))] = numbers(objective);
    }
    file["objectives"] = Value(std::move(objectives));
    file["unserved"] =
        list_of(solution.unserved, [this](const Unserved& one) { return write_unserved(one); });
    file["certificate"] = write_certificate(solution.certificate);
    return Value(std::move(file));
  }

 private:
  Value request(int at) const { return Value(problem_.requests[static_cast<std::size_t>(at)].id); }
  Value mentor(int at) const { return Value(problem_.mentors[static_cast<std::size_t>(at)].id); }

  static Value list(const std::vector<std::int64_t>& numbers) {
    return Value(Value::List(numbers.begin(), numbers.end()));
  }
  // Stages that count several things give a list, the others a number.
  static Value numbers(const StageObjective& objective) {
    const bool counts =
        objective.stage == match::Stage::served || objective.stage == match::Stage::worst_off;
    return counts ? list(objective.values) : Value(objective.values.at(0));
  }

  Value write_unserved(const Unserved& unserved) const {
    Value::Object object{{"request", request(unserved.request)},
                         {"reason", write_message(unserved.reason, words_)}};
    if (unserved.requests.empty() && unserved.mentors.empty()) return Value(std::move(object));
    object["requests"] = list_of(unserved.requests, [this](int at) { return request(at); });
    object["mentors"] = list_of(unserved.mentors, [this](int at) { return mentor(at); });
    return Value(std::move(object));
  }

  Value write_certificate(const Certificate& certificate) const {
    Value::Object mentors;
    for (const auto& entry : certificate.mentors) {
      mentors[problem_.mentors[static_cast<std::size_t>(entry.mentor)].id] = list(entry.price);
    }
    Value::Object mentees;
    for (const auto& entry : certificate.mentees) mentees[entry.mentee] = list(entry.price);
    Value::Object groups;
    for (const auto& entry : certificate.groups) {
      groups[problem_.groups[static_cast<std::size_t>(entry.group)].id] = list(entry.price);
    }
    Value::List repeats;
    for (const auto& entry : certificate.repeats) {
      repeats.push_back(
          Value(Value::List{Value(entry.mentee), mentor(entry.mentor), list(entry.price)}));
    }
    return Value(Value::Object{{"mentors", Value(std::move(mentors))},
                               {"mentees", Value(std::move(mentees))},
                               {"groups", Value(std::move(groups))},
                               {"repeats", Value(std::move(repeats))}});
  }

  const match::Problem& problem_;
  const Words& words_;
};

template <class Record>
IdPlaces places_of(const std::vector<Record>& records) {
  IdPlaces places;
  for (const Record& record : records) places.add(record.id);
  return places;
}

class SolutionReader {
 public:
  explicit SolutionReader(const match::Problem& problem)
      : problem_(problem),
        mentors_(places_of(problem.mentors)),
        requests_(places_of(problem.requests)),
        groups_(places_of(problem.groups)) {}

  Result<Solution> read(const Value& value) {
    const ValueReader file(value, error_);
    if (!is_of_format(file, kSolutionFormat, kSolutionVersion, "error.solution.not_a_solution"))
      return *error_;
    file.only(
        {"format", "version", "status", "reason", "pairs", "objectives", "unserved", "certificate"},
        kUnknownField);
    read_status(file);
    for (const ValueReader& pair : file.member("pairs").items()) read_pair(pair);
    read_objectives(file.member("objectives"));
    for (const ValueReader& one : file.member("unserved").items()) read_unserved(one);
    read_certificate(file.member("certificate"));
    if (error_) return *std::move(error_);
    return std::move(solution_);
  }

 private:
  void read_status(const ValueReader& file) {
    const std::string status = file.member("status").text();
    if (status == "infeasible") {
      solution_.status = SolutionStatus::infeasible;
      solution_.reason = read_message(file.member("reason"), kUnknownField);
    } else if (status != "optimal") {
      file.member("status").fail("error.solution.status");
    }
  }

  int find_request(const ValueReader& reader) const {
    return requests_.find(reader, "error.problem.unknown_request");
  }
  int find_mentor(const ValueReader& reader) const {
    return mentors_.find(reader, "error.problem.unknown_mentor");
  }

  void read_pair(const ValueReader& reader) {
    const std::vector<ValueReader> items = reader.items_between(3, 3);
    if (items.empty()) return;
    // A fit beyond an int is wrong anyway; the checker says so.
    const auto fit = std::clamp<std::int64_t>(items[2].whole_number(), -1, match::kMaxFit + 1);
    solution_.pairs.push_back(
        {find_request(items[0]), find_mentor(items[1]), static_cast<int>(fit)});
  }

  static std::vector<std::int64_t> numbers(const ValueReader& reader) {
    std::vector<std::int64_t> numbers;
    for (const ValueReader& item : reader.items()) numbers.push_back(item.whole_number());
    return numbers;
  }

  // In the order of the problem's stages, whatever the order in the file.
  void read_objectives(const ValueReader& reader) {
    for (const auto& [name, member] : reader.members()) {
      if (!match::stage_named(name)) {
        member.fail("error.problem.unknown_stage", {arg("stage", name)});
      }
    }
    for (const match::Stage stage : problem_.stages) {
      const std::string_view name = match::stage_name(stage);
      if (!reader.has(name)) continue;
      const bool counts = stage == match::Stage::served || stage == match::Stage::worst_off;
      const ValueReader value = reader.member(name);
      if (counts) {
        solution_.objectives.push_back({stage, numbers(value)});
      } else {
        solution_.objectives.push_back({stage, {value.whole_number()}});
      }
    }
  }

  void read_unserved(const ValueReader& reader) {
    reader.only({"request", "reason", "requests", "mentors"}, kUnknownField);
    Unserved unserved;
    unserved.request = find_request(reader.member("request"));
    unserved.reason = read_message(reader.member("reason"), kUnknownField);
    for (const ValueReader& item : reader.items_if_any("requests")) {
      unserved.requests.push_back(find_request(item));
    }
    for (const ValueReader& item : reader.items_if_any("mentors")) {
      unserved.mentors.push_back(find_mentor(item));
    }
    solution_.unserved.push_back(std::move(unserved));
  }

  void read_certificate(const ValueReader& reader) {
    reader.only({"mentors", "mentees", "groups", "repeats"}, kUnknownField);
    Certificate& certificate = solution_.certificate;
    for (const auto& [id, price] : reader.member("mentors").members()) {
      const int mentor = mentors_.find(price, id, "error.problem.unknown_mentor");
      certificate.mentors.push_back({mentor, numbers(price)});
    }
    for (const auto& [mentee, price] : reader.member("mentees").members()) {
      certificate.mentees.push_back({mentee, numbers(price)});
    }
    for (const auto& [id, price] : reader.member("groups").members()) {
      const int group = groups_.find(price, id, "error.problem.unknown_group");
      certificate.groups.push_back({group, numbers(price)});
    }
    for (const ValueReader& entry : reader.member("repeats").items()) {
      const std::vector<ValueReader> items = entry.items_between(3, 3);
      if (items.empty()) continue;
      certificate.repeats.push_back({items[0].text(), find_mentor(items[1]), numbers(items[2])});
    }
  }

  const match::Problem& problem_;
  IdPlaces mentors_;
  IdPlaces requests_;
  IdPlaces groups_;
  std::optional<Error> error_;
  Solution solution_;
};

}  // namespace

std::string write_solution(const match::Problem& problem, const Solution& solution,
                           const Words& words) {
  return write_json(SolutionWriter(problem, words).write(solution), JsonLayout::lines);
}

Result<Solution> read_solution(const match::Problem& problem, std::string_view text) {
  return read_file_with(SolutionReader(problem), text);
}

}  // namespace rondo::codec
