#include "ui/unsaved_answers.h"

#include <algorithm>
#include <map>

namespace rondo::ui {
namespace {

struct UnsavedAnswers {
  std::vector<Feedback> opened_with;  // by the form that is open
  std::map<PersonId, std::vector<Feedback>> left;
};

UnsavedAnswers& unsaved_answers(const View& view) {
  return view.drafts.event.unsaved<UnsavedAnswers>();
}

bool ask_the_same(const std::vector<Feedback>& some, const std::vector<Feedback>& others) {
  return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                    [](const Feedback& one, const Feedback& other) {
                      return one.about == other.about && one.match == other.match &&
                             one.later == other.later;
                    });
}

}  // namespace

void take_up_answers(View& view, const PersonId& person, std::vector<Feedback>& answers) {
  UnsavedAnswers& unsaved = unsaved_answers(view);
  unsaved.opened_with = answers;
  const auto left = unsaved.left.find(person);
  if (left != unsaved.left.end() && ask_the_same(left->second, answers)) answers = left->second;
}

void keep_answers(View& view, const PersonId& person, const std::vector<Feedback>& answers) {
  UnsavedAnswers& unsaved = unsaved_answers(view);
  if (answers == unsaved.opened_with) {
    unsaved.left.erase(person);
  } else {
    unsaved.left[person] = answers;
  }
}

void forget_answers(View& view, const PersonId& person) {
  unsaved_answers(view).left.erase(person);
}

bool has_unsaved_answers(const View& view, const PersonId& person) {
  return unsaved_answers(view).left.count(person) > 0;
}

}  // namespace rondo::ui
