// The pages that the people of a sitting get by link or QR code.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/words.h"
#include "codec/guest_pages.h"
#include "model/program.h"
#include "speed/board.h"
#include "speed/sitting.h"

namespace rondo {

// Looks up once what all pages of a sitting share. Points into the program. The sitting is where
// this device is: `clock` says what its time zone does then.
class GuestPages {
 public:
  GuestPages(const Program& program, const EventId& event, const Clock& clock);

  // The sitting as everybody knows it: name, beginning and rounds, without anybody's way through
  // them. Empty where there is no such event.
  const codec::GuestPage& of_everybody() const { return common_; }
  // The person's way through the rounds as planned now, or, once the sitting is over, as it was;
  // and a form for feedback about whom the person meets there. Errors: error.match.no_event;
  // error.feedback.no_person for somebody who is not on the event's list.
  Result<codec::GuestPage> page(const PersonId& person) const;
  // `page_address` with the link to that page behind it; errors as above, and of write_guest_link.
  // Agenda and questions are left out where a QR code can't hold the address with them, and then
  // the topics as well.
  Result<std::string> address(const PersonId& person, const std::string& page_address) const;
  // For a small code on paper: without agenda and questions, which stand there themselves.
  Result<std::string> printed_address(const PersonId& person,
                                      const std::string& page_address) const;

 private:
  const Program& program_;
  EventId event_;
  codec::GuestPage common_;
  std::vector<RoundBoard> boards_;
  std::vector<SpeedMeeting> asked_;
  std::set<PersonId> both_roles_;
  MeetingTopics topics_;
};

// "Kai Lee (Data literacy)": somebody whom one meets, with what the two talk about as in
// codec::GuestPartner.
std::string with_topic_words(const std::string& name, const std::string& topic,
                             const std::string& near_topic, const Words& words);

// "Table 7, as mentor": where somebody sits, with the role there as in codec::GuestRound.
std::string with_role_words(const std::string& place, std::optional<bool> mentors,
                            const Words& words);

}  // namespace rondo
