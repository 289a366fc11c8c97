#include "codec/solution_json.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "codec/message_json.h"
#include "codec/strict_json.h"
#include "codec/value_reader.h"

namespace rondo::codec {
namespace {

using match::Certificate;
using match::Solution;
using match::SolutionStatus;
using match::StageObjective;
using match::Unserved;

constexpr std::string_view kFormat = "rondo-solution";
constexpr int kVersion = 1;
constexpr std::string_view kUnknownField = "error.problem.unknown_field";

class SolutionWriter {
 public:
  SolutionWriter(const match::Problem& problem, const Words& words)
      : problem_(problem), words_(words) {}

  Value write(const Solution& solution) const {
    Value::Object file;
    file["format"] = Value(kFormat);
    file["version"] = Value(kVersion);
    if (solution.status == SolutionStatus::infeasible) {
      file["status"] = Value("infeasible");
      file["reason"] = write_message(solution.reason, words_);
    } else {
      file["status"] = Value("optimal");
    }
    Value::List pairs;
    for (const match::Pair& pair : solution.pairs) {
      pairs.push_back(
          Value(Value::List{request(pair.request), mentor(pair.mentor), Value(pair.fit)}));
    }
    file["pairs"] = Value(std::move(pairs));
    Value::Object objectives;
    for (const StageObjective& objective : solution.objectives) {
      objectives[std::string(match::stage_name(objective.stage))] = numbers(objective);
    }
    file["objectives"] = Value(std::move(objectives));
    Value::List unserved;
    for (const Unserved& one : solution.unserved) unserved.push_back(write_unserved(one));
    file["unserved"] = Value(std::move(unserved));
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
    Value::List requests;
    for (const int at : unserved.requests) requests.push_back(request(at));
    Value::List mentors;
    for (const int at : unserved.mentors) mentors.push_back(mentor(at));
    object["requests"] = Value(std::move(requests));
    object["mentors"] = Value(std::move(mentors));
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

using Places = std::map<std::string, int, std::less<>>;

template <class Record>
Places places_of(const std::vector<Record>& records) {
  Places places;
  for (const Record& record : records) {
    places.emplace(record.id, static_cast<int>(places.size()));
  }
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
    read_head(file);
    if (error_) return *std::move(error_);
    for (const ValueReader& pair : file.member("pairs").items()) read_pair(pair);
    read_objectives(file.member("objectives"));
    for (const ValueReader& one : file.member("unserved").items()) read_unserved(one);
    read_certificate(file.member("certificate"));
    if (error_) return *std::move(error_);
    return std::move(solution_);
  }

 private:
  void read_head(const ValueReader& file) {
    const bool ours = file.has("format") && file.member("format").text() == kFormat &&
                      file.has("version") && file.member("version").whole_number() == kVersion;
    if (!ours) {
      error_ = Error{"error.solution.not_a_solution",
                     {arg("format", kFormat), arg("version", std::int64_t{kVersion})}};
      return;
    }
    file.only(
        {"format", "version", "status", "reason", "pairs", "objectives", "unserved", "certificate"},
        kUnknownField);
    const std::string status = file.member("status").text();
    if (status == "infeasible") {
      solution_.status = SolutionStatus::infeasible;
      solution_.reason = read_message(file.member("reason"), kUnknownField);
    } else if (status != "optimal") {
      file.member("status").fail("error.solution.status");
    }
  }

  static int find(const Places& places, const ValueReader& reader, std::string_view id,
                  std::string_view unknown) {
    const auto found = places.find(id);
    if (found != places.end()) return found->second;
    reader.fail(unknown, {arg("id", id)});
    return -1;
  }
  int find_request(const ValueReader& reader) const {
    return find(requests_, reader, reader.text(), "error.problem.unknown_request");
  }
  int find_mentor(const ValueReader& reader) const {
    return find(mentors_, reader, reader.text(), "error.problem.unknown_mentor");
  }

  static std::vector<ValueReader> three_items(const ValueReader& reader) {
    std::vector<ValueReader> items = reader.items();
    if (items.size() == 3) return items;
    reader.fail("error.problem.pair_size", {arg("count", std::int64_t{3})});
    return {};
  }

  void read_pair(const ValueReader& reader) {
    const std::vector<ValueReader> items = three_items(reader);
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
    if (reader.has("requests")) {
      for (const ValueReader& item : reader.member("requests").items()) {
        unserved.requests.push_back(find_request(item));
      }
    }
    if (reader.has("mentors")) {
      for (const ValueReader& item : reader.member("mentors").items()) {
        unserved.mentors.push_back(find_mentor(item));
      }
    }
    solution_.unserved.push_back(std::move(unserved));
  }

  void read_certificate(const ValueReader& reader) {
    reader.only({"mentors", "mentees", "groups", "repeats"}, kUnknownField);
    Certificate& certificate = solution_.certificate;
    for (const auto& [id, price] : reader.member("mentors").members()) {
      const int mentor = find(mentors_, price, id, "error.problem.unknown_mentor");
      certificate.mentors.push_back({mentor, numbers(price)});
    }
    for (const auto& [mentee, price] : reader.member("mentees").members()) {
      certificate.mentees.push_back({mentee, numbers(price)});
    }
    for (const auto& [id, price] : reader.member("groups").members()) {
      const int group = find(groups_, price, id, "error.problem.unknown_group");
      certificate.groups.push_back({group, numbers(price)});
    }
    for (const ValueReader& entry : reader.member("repeats").items()) {
      const std::vector<ValueReader> items = three_items(entry);
      if (items.empty()) continue;
      certificate.repeats.push_back({items[0].text(), find_mentor(items[1]), numbers(items[2])});
    }
  }

  const match::Problem& problem_;
  Places mentors_;
  Places requests_;
  Places groups_;
  std::optional<Error> error_;
  Solution solution_;
};

}  // namespace

std::string write_solution(const match::Problem& problem, const Solution& solution,
                           const Words& words) {
  return write_json(SolutionWriter(problem, words).write(solution), JsonLayout::lines);
}

Result<Solution> read_solution(const match::Problem& problem, std::string_view text) {
  const auto value = read_json(text);
  if (!value) return value.error();
  return SolutionReader(problem).read(*value);
}

}  // namespace rondo::codec
