// The page of a match that the link in a message opens.
#pragma once

#include <string>
#include <vector>

#include "codec/notice_pages.h"
#include "match/event_view.h"

namespace rondo {

// What the mentee says about the request of the match; empty where nothing is said.
std::string goal_of(const EventView& view, const Match& match);

// What the person does, as written in the characteristics; more than one where more is written.
std::vector<std::string> roles_of(const Participant& person);

// As one of its two reads it, the mentor or the mentee; long texts are cut.
codec::NoticePage notice_page(const EventView& view, const MatchId& id, const Match& match,
                              bool to_mentor);

// `page_address` with the link to that page behind it; empty where it is empty: nobody could open
// it.
std::string notice_address(const EventView& view, const MatchId& id, const Match& match,
                           bool to_mentor, const std::string& page_address);

}  // namespace rondo
