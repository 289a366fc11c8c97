// The event profile form as its coordinator designs it: questions in groups, each with a place, a
// way to answer it, and whom it is for. The answers are characteristics of a registration, texts
// that people could have written by hand, so that a sheet's and a form's are alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/event.h"

namespace rondo {

// As they stand on the form: by group, then place, then name. O(n log n).
std::vector<std::string> names_in_order(const AskedQuestions& asked);

// The question that is called so, or was before; empty: none.
std::string question_named(const AskedQuestions& asked, std::string_view name);

// Without choices people write what they like, whatever kind was meant.
ProfileAnswer answer_kind(const ProfileQuestion& question);
// As people read them: of several_of without semicolons, which part the answers.
std::vector<std::string> question_choices(const ProfileQuestion& question);

// An answer of several parts ("English; Español"), and back.
std::string joined_answer(const std::vector<std::string>& parts);
std::vector<std::string> parts_of_answer(std::string_view answer);
// The same of an answer to a question with `choices`: sheets part theirs by commas. What is none of
// the choices is a part as it stands.
std::vector<std::string> chosen_in(std::string_view answer,
                                   const std::vector<std::string>& choices);

// As an answer is kept, in whatever language it was given: of yes_no kYesAnswer or kNoAnswer
// (model/yes_no.h) where it says either; any other as it stands. Answers of earlier versions, and
// those to a question that was of another kind, are read by it too.
std::string kept_answer(ProfileAnswer kind, std::string_view answer);
// By the name of the question; the answer to none stands as it is.
std::string kept_answer(const AskedQuestions& asked, const std::string& name,
                        std::string_view answer);

// "7", "-2", "7.5" and "7,5"; spaces around it don't count.
bool reads_as_number(std::string_view answer);

// --- designing it: each keeps places distinct and in order ---------------------------------------

// Behind the others of its group.
void add_question(AskedQuestions& asked, const std::string& name, ProfileQuestion question);
// Past its neighbour in the group, up or down; nothing happens at the end.
void move_question(AskedQuestions& asked, const std::string& name, bool up);
// To the end of another group.
void regroup_question(AskedQuestions& asked, const std::string& name, QuestionGroup group);
// The old name is kept, because forms with it are still out. `to` is not asked for yet.
void rename_question(AskedQuestions& asked, const std::string& from, const std::string& to);

// From old to new name, of the questions that were called otherwise in `before`.
std::map<std::string, std::string> renamed_questions(const AskedQuestions& before,
                                                     const AskedQuestions& after);

}  // namespace rondo
