// Matches that a message's link tells somebody of, and the answers that come back.
#pragma once

#include <string>
#include <vector>

#include "app/workbench.h"
#include "codec/link.h"
#include "codec/notice_pages.h"

namespace rondo {

// The page of one match, opened by one of its two. This browser remembers it.
struct NoticeVisit {
  int number = 0;  // another one for each link that was opened
  codec::NoticePage page;
  bool answered = false;  // and so, with the link that takes it to the coordinator:
  bool accepts = false;
  std::string reason;
  std::string answer_address;  // empty: not made yet
};

// Of the open program; shown before anything is taken in.
struct ReceivedAnswers {
  std::vector<codec::NoticeAnswer> answers;  // each once
  std::vector<Error> refused;                // of links that bring no answer to this program
};

// Whether one of them brings an answer to a match.
bool brings_match_answers(const std::vector<Result<codec::Link>>& links);
// Shows what they bring beside what waits already, on the step Tell. Errors: of the first one,
// where none of them can be used; error.match_answer.no_event.
Result<Done> receive_match_answers(Workbench& bench, const std::vector<Result<codec::Link>>& links);

// Shows the page that the link brings. Errors: those of read_notice_page.
Result<Done> open_notice(Workbench& bench, const codec::Link& link);
// Shows what was opened here last; nothing happens when there is none.
void reopen_notice(Workbench& bench);
void forget_notice(Workbench& bench);

}  // namespace rondo
