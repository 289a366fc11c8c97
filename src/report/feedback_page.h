// The page with the forms about somebody's matches, which people get by link or QR code.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "codec/guest_pages.h"
#include "feedback/match_feedback.h"

namespace rondo {

// `forms`: all of the event, as match_forms() gives them. The page has those that are due; where
// none is, those that were answered, else all that the person can fill in. Errors:
// error.match.no_event; error.feedback.no_match for somebody without any.
Result<codec::GuestPage> feedback_page(const Program& program, const EventId& event,
                                       const PersonId& person, const std::vector<MatchForm>& forms);

// `page_address` of the application with the link to that page behind it; errors as above, and of
// write_guest_link.
Result<std::string> feedback_page_address(const Program& program, const EventId& event,
                                          const PersonId& person,
                                          const std::vector<MatchForm>& forms,
                                          const std::string& page_address);

// What the mentee of the match wants to reach, as the request says it; empty where it does not.
std::string goal_of_match(const Program& program, const MatchId& match);

}  // namespace rondo
