// The page that one person of a sitting gets by link or QR code.
#pragma once

#include <string>

#include "base/result.h"
#include "codec/guest_pages.h"
#include "model/program.h"

namespace rondo {

// The sitting as everybody knows it: name, beginning and rounds, without anybody's way through
// them. The event must exist.
codec::GuestPage sitting_page(const Program& program, const EventId& event);

// The person's way through the rounds as planned now, and a form for feedback. Error
// error.match.no_event; error.feedback.no_person for somebody who is not on the event's list.
Result<codec::GuestPage> guest_page(const Program& program, const EventId& event,
                                    const PersonId& person);

// `page_address` with the link to that page behind it; errors as above, and of write_guest_link.
Result<std::string> guest_address(const Program& program, const EventId& event,
                                  const PersonId& person, const std::string& page_address);

}  // namespace rondo
