#include "model/profile_form.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <tuple>
#include <utility>

#include "base/reading_order.h"
#include "base/text.h"
#include "model/yes_no.h"

namespace rondo {
namespace {

// Of one group, in order.
std::vector<std::string> names_in_group(const AskedQuestions& asked, QuestionGroup group) {
  std::vector<std::string> names = names_in_order(asked);
  std::erase_if(names, [&](const std::string& name) { return asked.at(name).group != group; });
  return names;
}

void number_places(AskedQuestions& asked, const std::vector<std::string>& names) {
  for (std::size_t at = 0; at < names.size(); ++at) {
    asked.at(names[at]).place = static_cast<int>(at);
  }
}

int place_behind(const AskedQuestions& asked, QuestionGroup group) {
  int behind = 0;
  for (const auto& [name, question] : asked) {
    if (question.group == group) behind = std::max(behind, question.place + 1);
  }
  return behind;
}

}  // namespace

std::vector<std::string> names_in_order(const AskedQuestions& asked) {
  std::vector<std::tuple<QuestionGroup, int, std::string, std::string>> keyed;
  for (const auto& [name, question] : asked) {
    keyed.emplace_back(question.group, question.place, reading_key(name), name);
  }
  std::sort(keyed.begin(), keyed.end());
  std::vector<std::string> names;
  for (auto& entry : keyed) names.push_back(std::move(std::get<3>(entry)));
  return names;
}

std::string question_named(const AskedQuestions& asked, std::string_view name) {
  const std::string key = name_key(name);
  for (const auto& [current, question] : asked) {
    if (name_key(current) == key) return current;
  }
  for (const auto& [current, question] : asked) {
    for (const std::string& before : lines_in(question.formerly)) {
      if (name_key(before) == key) return current;
    }
  }
  return {};
}

ProfileAnswer answer_kind(const ProfileQuestion& question) {
  const bool chosen =
      question.answer == ProfileAnswer::one_of || question.answer == ProfileAnswer::several_of;
  return chosen && lines_in(question.choices).empty() ? ProfileAnswer::short_text : question.answer;
}

std::vector<std::string> question_choices(const ProfileQuestion& question) {
  const ProfileAnswer kind = answer_kind(question);
  if (kind != ProfileAnswer::one_of && kind != ProfileAnswer::several_of) return {};
  std::vector<std::string> choices = lines_in(question.choices);
  if (kind != ProfileAnswer::several_of) return choices;
  for (std::string& choice : choices) std::replace(choice.begin(), choice.end(), ';', ',');
  return choices;
}

std::string joined_answer(const std::vector<std::string>& parts) {
  std::string answer;
  for (const std::string& part : parts) answer += (answer.empty() ? "" : "; ") + part;
  return answer;
}

std::vector<std::string> parts_of_answer(std::string_view answer) {
  std::string lines(answer);
  std::replace(lines.begin(), lines.end(), ';', '\n');
  return lines_in(lines);
}

std::vector<std::string> chosen_in(std::string_view answer,
                                   const std::vector<std::string>& choices) {
  const auto is_choice = [&](const std::string& part) {
    return std::find(choices.begin(), choices.end(), part) != choices.end();
  };
  std::vector<std::string> chosen;
  for (std::string& part : parts_of_answer(answer)) {
    std::string lines = part;
    std::replace(lines.begin(), lines.end(), ',', '\n');
    std::vector<std::string> pieces = lines_in(lines);
    const bool parted = !is_choice(part) && std::all_of(pieces.begin(), pieces.end(), is_choice);
    if (!parted) pieces = {std::move(part)};
    chosen.insert(chosen.end(), pieces.begin(), pieces.end());
  }
  return chosen;
}

std::string kept_answer(ProfileAnswer kind, std::string_view answer) {
  const std::optional<bool> yes =
      kind == ProfileAnswer::yes_no ? read_yes_no(answer) : std::nullopt;
  if (!yes) return std::string(answer);
  return std::string(*yes ? kYesAnswer : kNoAnswer);
}

std::string kept_answer(const AskedQuestions& asked, const std::string& name,
                        std::string_view answer) {
  const auto found = asked.find(name);
  return found == asked.end() ? std::string(answer) : kept_answer(found->second.answer, answer);
}

bool reads_as_number(std::string_view answer) {
  constexpr std::string_view kDigits = "0123456789";
  std::string_view rest = trim(answer);
  if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) rest.remove_prefix(1);
  const std::size_t whole = std::min(rest.find_first_not_of(kDigits), rest.size());
  if (whole == 0) return false;
  rest.remove_prefix(whole);
  if (rest.empty()) return true;
  if (rest.front() != '.' && rest.front() != ',') return false;
  rest.remove_prefix(1);
  return !rest.empty() && rest.find_first_not_of(kDigits) == std::string_view::npos;
}

void add_question(AskedQuestions& asked, const std::string& name, ProfileQuestion question) {
  question.place = place_behind(asked, question.group);
  asked.insert_or_assign(name, std::move(question));
}

void move_question(AskedQuestions& asked, const std::string& name, bool up) {
  std::vector<std::string> names = names_in_group(asked, asked.at(name).group);
  const auto at = std::find(names.begin(), names.end(), name);
  if (up ? at == names.begin() : at + 1 == names.end()) return;
  std::iter_swap(at, up ? at - 1 : at + 1);
  number_places(asked, names);
}

void regroup_question(AskedQuestions& asked, const std::string& name, QuestionGroup group) {
  ProfileQuestion& question = asked.at(name);
  if (question.group == group) return;
  question.place = place_behind(asked, group);
  question.group = group;
}

void rename_question(AskedQuestions& asked, const std::string& from, const std::string& to) {
  if (from == to) return;
  auto node = asked.extract(from);
  ProfileQuestion& question = node.mapped();
  std::string before;
  for (const std::string& name : lines_in(question.formerly)) {
    if (name != to && name != from) before += name + "\n";
  }
  question.formerly = before + from;
  node.key() = to;
  asked.insert(std::move(node));
}

std::map<std::string, std::string> renamed_questions(const AskedQuestions& before,
                                                     const AskedQuestions& after) {
  std::map<std::string, std::string> renamed;
  for (const auto& [name, question] : after) {
    if (before.count(name) != 0) continue;
    for (const std::string& old : lines_in(question.formerly)) {
      if (before.count(old) != 0 && after.count(old) == 0) renamed.emplace(old, name);
    }
  }
  return renamed;
}

}  // namespace rondo
