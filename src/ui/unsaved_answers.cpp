#include "ui/unsaved_answers.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>

#include "ui/view_parts.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct LeftAnswer {
  Feedback known;  // as the form opened with it
  Feedback typed;
};

struct UnsavedAnswers {
  std::map<PersonId, std::vector<LeftAnswer>> left;
  // Of the form that is open: what it opened with, how many answers came in between, and how many
  // are left that it does not ask for.
  std::vector<Feedback> opened_with;
  int overtaken = 0, not_asked = 0;

  bool holds_something() const { return !left.empty(); }
};

UnsavedAnswers& unsaved_answers(const View& view) {
  return view.drafts.event.unsaved<UnsavedAnswers>();
}

bool ask_the_same(const Feedback& one, const Feedback& other) {
  return one.about == other.about && one.match == other.match && one.later == other.later;
}

void erase_left(UnsavedAnswers& unsaved, const PersonId& person, const Feedback& asked) {
  const auto left = unsaved.left.find(person);
  if (left == unsaved.left.end()) return;
  std::erase_if(left->second,
                [&](const LeftAnswer& one) { return ask_the_same(one.known, asked); });
  if (left->second.empty()) unsaved.left.erase(left);
}

}  // namespace

void take_up_answers(View& view, const PersonId& person, std::vector<Feedback>& answers) {
  UnsavedAnswers& unsaved = unsaved_answers(view);
  unsaved.opened_with = answers;
  unsaved.overtaken = unsaved.not_asked = 0;
  const auto found = unsaved.left.find(person);
  if (found == unsaved.left.end()) return;
  const std::vector<LeftAnswer> left = found->second;
  for (const LeftAnswer& one : left) {
    const auto answer = std::find_if(answers.begin(), answers.end(), [&](const Feedback& asked) {
      return ask_the_same(one.known, asked);
    });
    if (answer == answers.end()) {
      ++unsaved.not_asked;
    } else if (*answer == one.known) {
      *answer = one.typed;
    } else {
      ++unsaved.overtaken;
      erase_left(unsaved, person, one.known);
    }
  }
}

void keep_answers(View& view, const PersonId& person, const std::vector<Feedback>& answers) {
  UnsavedAnswers& unsaved = unsaved_answers(view);
  for (const Feedback& known : unsaved.opened_with) {
    erase_left(unsaved, person, known);
    const auto typed = std::find_if(answers.begin(), answers.end(), [&](const Feedback& answer) {
      return ask_the_same(answer, known);
    });
    if (typed != answers.end() && !(*typed == known)) {
      unsaved.left[person].push_back({known, *typed});
    }
  }
}

void tell_of_left_answers(View& view) {
  const UnsavedAnswers& unsaved = unsaved_answers(view);
  const auto tell = [&](std::string_view key, int count) {
    if (count > 0) text(view.ui, view.tr(counted(key, count)), {.id = key});
  };
  tell("feedback.overtaken", unsaved.overtaken);
  tell("feedback.not_asked", unsaved.not_asked);
}

void answers_saved(View& view, const PersonId& person) {
  UnsavedAnswers& unsaved = unsaved_answers(view);
  for (const Feedback& known : unsaved.opened_with) erase_left(unsaved, person, known);
}

void forget_answers(View& view, const PersonId& person) {
  unsaved_answers(view).left.erase(person);
}

bool has_unsaved_answers(const View& view, const PersonId& person) {
  return unsaved_answers(view).left.count(person) > 0;
}

}  // namespace rondo::ui
