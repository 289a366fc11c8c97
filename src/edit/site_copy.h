// The copy of a program for the approver of a site, and what comes back in it.
//
// It holds one event, one site, the site's people of that event and what their sign-ups name:
// topics with their focus areas, pools and categories. Nothing of anybody else is in it; nor are
// preferences, vetoes, comments to the coordinator, what was noted on the day, matches, sessions or
// feedback. It has the program's id, so that it is recognised when it comes back.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "edit/transaction.h"

namespace rondo {

// The site of whose approver this is a copy; empty: it is a program by itself.
SiteId approver_site_of(const Program& program);

// Whether this is a copy of a part of a program, for an approver or for a co-host: what is done in
// it beside what it is for comes back to nobody.
bool is_copy_of_part(const Program& program);

// `name` is the copy's own, so that whoever opens it sees what it is.
// Errors: error.match.no_event {event}; error.site_copy.no_site; error.site_copy.closed {site,
// date}; error.site_copy.nobody {site}, when nobody of the site is on the event's list. O(size of
// the program).
Result<Program> site_copy(const Program& program, const EventId& event, const SiteId& site,
                          std::string name);

struct ApprovalNews {
  EventId event;                      // of the copy; empty: this program has no such event
  std::vector<RegistrationId> taken;  // decided in the copy and not yet here
  // Names of people who were decided otherwise here meanwhile, went to another site or were taken
  // off the list. They stay as they are.
  std::vector<std::string> kept;

  bool operator==(const ApprovalNews&) const = default;
};

// What taking `theirs` in would change; nothing where it is no copy for an approver.
ApprovalNews approval_news(const Program& ours, const Program& theirs);

// Takes in what was decided, and nothing else that may have been changed in the copy.
ApprovalNews take_approvals(Transaction& edit, const Program& theirs);

}  // namespace rondo
