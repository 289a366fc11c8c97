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
  bool withdraws = false;
  std::string reason;
  std::string answer_address;  // empty: not made yet
};

// Of the open program; shown before anything is taken in.
struct ReceivedAnswers {
  std::vector<codec::NoticeAnswer> answers;  // each once
};

// Adds them to those that wait. What can't be used comes back with its error: those of
// check_addressed (edit/addressed.h).
std::vector<Result<Done>> receive_match_answers(Workbench& bench,
                                                std::vector<codec::NoticeAnswer> answers);

// Shows the page that the link brings. Errors: those of read_notice_page.
Result<Done> open_notice(Workbench& bench, const codec::Link& link);
// Shows what was opened here last; nothing happens when there is none.
void reopen_notice(Workbench& bench);
void forget_notice(Workbench& bench);

}  // namespace rondo
