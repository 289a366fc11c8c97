// What people said in an event, to read and to take along.
#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "base/words.h"
#include "feedback/forms.h"
#include "model/program.h"
#include "report/blocks.h"
#include "report/csv_file.h"

namespace rondo {

struct SaidLine {
  std::string question;  // in a word or two
  std::string answer;
  bool is_private = false;

  bool operator==(const SaidLine&) const = default;
};

// Of one person about one match or meeting, or about a sitting as a whole.
struct SaidAnswer {
  FeedbackId id;
  PersonId from;
  std::string name;   // of who said it; of two with one name, which
  std::string side;   // in words; empty for a sitting
  std::string about;  // the partner's name, likewise
  std::string topic;  // empty for a sitting
  bool later = false;
  std::string given_on;  // ISO date, here; empty where it was not noted
  std::string late;      // in words, after the last day for feedback; empty otherwise
  std::vector<SaidLine> lines;

  bool operator==(const SaidAnswer&) const = default;
};

// By name, then by the partner's. Wishes to meet again are not among the lines: only those that two
// share are told (mutual_yeses). Answers that say nothing else are left out. `clock`: here, where
// days are told by it. O(records of the program).
std::vector<SaidAnswer> answers_said(const Program& program, const EventId& event,
                                     const Clock& clock, const Words& words);

// A line for each of the lines; without the private ones unless `with_private`.
PrintTable answers_table(const std::vector<SaidAnswer>& answers, bool with_private,
                         const Words& words);

// The same as a file for spreadsheets.
std::string answers_csv(const std::vector<SaidAnswer>& answers, bool with_private,
                        const Words& words, ByteOrderMark mark);

// An answer as people read it: "4 of 5", "Yes", or the text.
std::string answer_words(const Question& question, const std::string& said, const Words& words);

}  // namespace rondo
