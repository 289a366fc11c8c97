#include "codec/problem_json.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "codec/problem_files.h"
#include "codec/strict_json.h"
#include "codec/value_reader.h"

namespace rondo::codec {
namespace {

constexpr std::string_view kProblemFormat = "rondo-problem";
constexpr std::int64_t kProblemVersion = 1;

class ProblemReader {
 public:
  Result<match::Problem> read(const Value& value) {
    const ValueReader file(value, error_);
    if (!is_of_format(file, kProblemFormat, kProblemVersion, "error.problem.not_a_problem"))
      return *error_;
    file.only({"format", "version", "mentors", "requests", "pairs", "locked", "mentee_limits",
               "groups", "repeat_mentor", "stages"},
              kUnknownField);
    for (const ValueReader& mentor : file.member("mentors").items()) read_mentor(mentor);
    for (const ValueReader& request : file.member("requests").items()) read_request(request);
    for (const ValueReader& pair : file.member("pairs").items()) read_pair(pair);
    for (const ValueReader& lock : file.items_if_any("locked")) read_lock(lock);
    if (file.has("mentee_limits")) {
      for (const auto& [mentee, limit] : file.member("mentee_limits").members()) {
        problem_.mentee_limits[mentee] = small_number(limit);
      }
    }
    for (const ValueReader& group : file.items_if_any("groups")) read_group(group);
    if (file.has("repeat_mentor")) problem_.repeat_mentor = file.member("repeat_mentor").flag();
    for (const ValueReader& stage : file.member("stages").items()) read_stage(stage);
    if (error_) return *std::move(error_);
    if (auto fine = match::check(problem_); !fine) return fine.error();
    return std::move(problem_);
  }

 private:
  // A number that the problem holds as an int; match::check() looks at its range.
  static int small_number(const ValueReader& reader) {
    return reader.number_between(INT32_MIN, INT32_MAX);
  }

  void read_mentor(const ValueReader& reader) {
    reader.only({"id", "capacity", "load_cost"}, kUnknownField);
    match::Mentor mentor;
    mentor.id = reader.member("id").text();
    const std::int64_t capacity = reader.member("capacity").whole_number();
    const ValueReader costs = reader.member("load_cost");
    for (const ValueReader& cost : costs.items()) mentor.load_cost.push_back(cost.whole_number());
    const auto count = static_cast<std::int64_t>(mentor.load_cost.size());
    if (count != capacity) {
      costs.fail("error.problem.load_cost_size", {arg("count", count), arg("capacity", capacity)});
    }
    enter(mentors_, mentor.id, reader);
    problem_.mentors.push_back(std::move(mentor));
  }

  void read_request(const ValueReader& reader) {
    reader.only({"id", "mentee", "rank", "unserved_cost"}, kUnknownField);
    match::Request request;
    request.id = reader.member("id").text();
    request.mentee = reader.member("mentee").text();
    if (reader.has("rank")) request.rank = small_number(reader.member("rank"));
    request.unserved_cost = reader.member("unserved_cost").whole_number();
    enter(requests_, request.id, reader);
    problem_.requests.push_back(std::move(request));
  }

  static void enter(IdPlaces& places, const std::string& id, const ValueReader& reader) {
    if (!places.add(id)) reader.fail("error.problem.duplicate", {arg("id", id)});
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
    problem_.pairs.push_back(
        {find_request(items[0]), find_mentor(items[1]), small_number(items[2])});
  }

  void read_lock(const ValueReader& reader) {
    const std::vector<ValueReader> items = reader.items_between(2, 2);
    if (items.empty()) return;
    problem_.locked.push_back({find_request(items[0]), find_mentor(items[1])});
  }

  void read_group(const ValueReader& reader) {
    reader.only({"id", "mentor", "seats", "requests"}, kUnknownField);
    match::Group group;
    group.id = reader.member("id").text();
    group.mentor = find_mentor(reader.member("mentor"));
    group.seats = small_number(reader.member("seats"));
    for (const ValueReader& request : reader.member("requests").items()) {
      group.requests.push_back(find_request(request));
    }
    problem_.groups.push_back(std::move(group));
  }

  void read_stage(const ValueReader& reader) {
    const std::string name = reader.text();
    if (const auto stage = match::stage_named(name)) {
      problem_.stages.push_back(*stage);
    } else {
      reader.fail("error.problem.unknown_stage", {arg("stage", name)});
    }
  }

  std::optional<Error> error_;
  match::Problem problem_;
  IdPlaces mentors_;
  IdPlaces requests_;
};

class ProblemWriter {
 public:
  explicit ProblemWriter(const match::Problem& problem) : problem_(problem) {}

  Value write() const {
    Value::Object file;
    file["format"] = Value(kProblemFormat);
    file["version"] = Value(kProblemVersion);
    file["mentors"] = list_of(problem_.mentors, [](const match::Mentor& mentor) {
      Value::List costs(mentor.load_cost.begin(), mentor.load_cost.end());
      return Value(Value::Object{{"id", Value(mentor.id)},
                                 {"capacity", Value(mentor.capacity())},
                                 {"load_cost", Value(std::move(costs))}});
    });
    file["requests"] = list_of(problem_.requests, [](const match::Request& request) {
      return Value(Value::Object{{"id", Value(request.id)},
                                 {"mentee", Value(request.mentee)},
                                 {"rank", Value(request.rank)},
                                 {"unserved_cost", Value(request.unserved_cost)}});
    });
    file["pairs"] = list_of(problem_.pairs, [this](const match::Pair& pair) {
      return Value(Value::List{request(pair.request), mentor(pair.mentor), Value(pair.fit)});
    });
    write_options(file);
    file["stages"] = list_of(problem_.stages,
                             [](match::Stage stage) { return Value(match::stage_name(stage)); });
    return Value(std::move(file));
  }

 private:
  Value request(int at) const { return Value(problem_.requests[static_cast<std::size_t>(at)].id); }
  Value mentor(int at) const { return Value(problem_.mentors[static_cast<std::size_t>(at)].id); }

  // What may be absent is written only when there is something to say.
  void write_options(Value::Object& file) const {
    if (!problem_.locked.empty()) {
      file["locked"] = list_of(problem_.locked, [this](const match::Lock& lock) {
        return Value(Value::List{request(lock.request), mentor(lock.mentor)});
      });
    }
    if (!problem_.mentee_limits.empty()) {
      Value::Object limits;
      for (const auto& [mentee, limit] : problem_.mentee_limits) limits[mentee] = Value(limit);
      file["mentee_limits"] = Value(std::move(limits));
    }
    if (!problem_.groups.empty()) {
      file["groups"] = list_of(problem_.groups, [this](const match::Group& group) {
        const auto id = [this](int at) {
          return request(at);
        };
        return Value(Value::Object{{"id", Value(group.id)},
                                   {"mentor", mentor(group.mentor)},
                                   {"seats", Value(group.seats)},
                                   {"requests", list_of(group.requests, id)}});
      });
    }
    if (problem_.repeat_mentor) file["repeat_mentor"] = Value(true);
  }

  const match::Problem& problem_;
};

}  // namespace

Result<match::Problem> read_problem(std::string_view text) {
  return read_file_with(ProblemReader(), text);
}

std::string write_problem(const match::Problem& problem) {
  return write_json(ProblemWriter(problem).write(), JsonLayout::lines);
}

}  // namespace rondo::codec
