// From rows to answers: what each row says, by the meanings of its columns, before anything is
// compared with the program.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "intake/preview.h"

namespace rondo::intake {

// A text in a cell.
struct Said {
  std::string text;
  int column = -1;
};

struct TopicSaid {
  Said topic;
  int level = 0;
  bool trained = false;
  int rank = 1;
  std::string goal = {};       // of a request; empty: that of the whole answer
  std::string needed_by = {};  // likewise
};

// One row. Empty texts and lists mean that the row says nothing; the flags tell whether there was a
// column to say it in.
struct Answer {
  // Given on the program's own form: it stands for all that it was asked, so what is blank is taken
  // back, and it is taken once only.
  bool complete = false;
  bool asked_levels = true;  // a complete answer that names none takes back what was said before
  bool asked_own_levels = false;  // likewise of what is asked for
  int sheet = 0;
  int row = 0;
  Said name, email, site;
  // Of the program's own form: when it was given by the clock of its device (ISO time, UTC, and to
  // the minute as the hour is here), and when it is taken over.
  std::string given_at, given_local;
  std::int64_t taken_utc_ms = 0;
  std::string signed_up_at;  // as in Registration
  // Of answers of the same person that came with it and were left out: the times of those that lay
  // ahead of the clock here, and what `signed_up_at` is where one of them was the later.
  std::vector<std::string> ahead_beside;
  std::string later_signed_up_at;
  // As said, or as questions that were answered tell (intake/role_questions.h); else what offers
  // and requests imply.
  std::optional<bool> mentors, seeks;
  bool asked_offers = false, asked_requests = false;
  std::vector<TopicSaid> offers, requests;
  std::set<TopicId> asked_topics = {};  // offers and requests in others stay; none: all were asked
  bool asked_capacity = false;
  std::optional<int> capacity;
  std::map<std::string, std::vector<Said>> pools;  // by category; asked where there is an entry
  bool asked_availability = false;
  std::vector<std::string> availability;
  std::map<std::string, std::string> characteristics;  // asked where there is an entry
  bool asked_preferred_mentors = false, asked_preferred_mentees = false, asked_vetoes = false;
  std::vector<Said> preferred_mentors, preferred_mentees, vetoes;
  bool asked_goal = false, asked_needed_by = false, asked_comment = false;
  std::string goal, needed_by, comment;  // needed_by: an ISO date

  bool is_mentor() const { return mentors.value_or(!offers.empty()); }
  bool is_mentee() const { return seeks.value_or(!requests.empty()); }
};

// The rows that hold a person, in order. What could not be read goes to `problems`.
std::vector<Answer> read_answers(const Draft& draft, int sheet, const Program& program,
                                 std::vector<Problem>& problems);

}  // namespace rondo::intake
