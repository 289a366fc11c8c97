#include "report/guest_page.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/durations.h"
#include "base/local_time.h"
#include "base/text.h"
#include "codec/link.h"
#include "edit/event_list.h"
#include "model/meeting_hours.h"
#include "report/session_guide.h"
#include "report/sitting_names.h"
#include "speed/feedback.h"
#include "speed/held_meetings.h"

namespace rondo {
namespace {

// A meeting that was not held leaves the round empty: false.
bool seat(codec::GuestRound& round, const Program& program, const Stop& stop,
          const std::vector<PersonId>& partners) {
  for (const PersonId& one : stop.with) {
    const auto found = std::find(partners.begin(), partners.end(), one);
    if (found != partners.end()) round.with.push_back(static_cast<int>(found - partners.begin()));
  }
  if (round.with.empty()) return false;
  const MeetingTable& table = *program.meeting_tables.find(stop.table);
  round.table = table.name;
  round.room = table.room;
  return true;
}

// Of one that is to begin at a sound time.
std::optional<int> minutes_east_of(const Event& event, const Clock& clock) {
  const std::optional<std::int64_t> wall = planned_start(event),
                                    starts = utc_ms_of_local(event.starts_at, clock);
  if (!wall || !starts) return std::nullopt;
  return static_cast<int>((*wall - *starts) / kMinute_ms);
}

// As far as a page takes them.
std::vector<std::string> guide_for_page(std::vector<std::string> lines) {
  if (lines.size() > codec::kMaxGuideLines) lines.resize(codec::kMaxGuideLines);
  for (std::string& line : lines) line = beginning_of(line, codec::kMaxGuideLine - 1);  // and "…"
  return lines;
}

codec::GuestPage page_of_everybody(const Program& program, const EventId& id, const Clock& clock) {
  codec::GuestPage page;
  const Event* event = program.events.find(id);
  if (event == nullptr) return page;
  page.program = program.id;
  page.event = id;
  page.event_name = event->name;
  page.starts_at = event->starts_at;
  page.minutes_east = minutes_east_of(*event, clock);
  page.revision = std::min(event->revision, codec::kMaxGuestRevision);
  page.cancelled = !event->cancelled_on.empty();
  page.venue = event->venue;
  page.opens_on = event->feedback_from;
  page.closes_on = event->feedback_until;
  page.agenda = guide_for_page(agenda_lines(*event));
  page.questions = guide_for_page(question_lines(program, *event, {}));
  for (const RoundMinutes& minutes : planned_minutes(*event)) {
    codec::GuestRound round;
    round.begins_min = minutes.begins;
    round.ends_min = minutes.ends;
    page.rounds.push_back(std::move(round));
  }
  return page;
}

Result<std::string> address_of_page(const codec::GuestPage& page, const std::string& page_address) {
  const Result<std::string> link = codec::write_guest_link(page);
  if (!link) return link.error();
  return page_address + "#" + *link;
}

bool fits_code(const Result<std::string>& address) {
  return address && codec::link_advice(*address) == codec::LinkAdvice::qr_code;
}

}  // namespace

GuestPages::GuestPages(const Program& program, const EventId& event, const Clock& clock)
    : program_(program),
      event_(event),
      common_(page_of_everybody(program, event, clock)),
      boards_(round_boards(program, event)),
      asked_(meetings_held_or_ahead(program, event, clock.now_utc_ms())),
      both_roles_(people_of_both_roles(program, event)),
      topics_(meeting_topics(program, event)) {}

Result<codec::GuestPage> GuestPages::page(const PersonId& person) const {
  if (program_.events.find(event_) == nullptr) return Error{"error.match.no_event", {}};
  if (!is_on_list(program_, event_, person)) return Error{"error.feedback.no_person", {}};
  codec::GuestPage page = common_;
  page.person = person;
  page.person_name = person_name(program_, person);
  page.asks_feedback = true;
  page.coordinator = program_.coordinator();
  const std::vector<PersonId> partners = partners_of(asked_, person);
  for (const PersonId& partner : partners) {
    TopicNames topic = topics_between(program_, topics_, person, partner);
    page.partners.push_back({partner, person_name(program_, partner), std::move(topic.asked),
                             std::move(topic.offered)});
  }
  const auto stops = itinerary(boards_, person);
  for (std::size_t at = 0; at < stops.size(); ++at) {
    if (!stops[at] || !seat(page.rounds[at], program_, *stops[at], partners)) continue;
    page.rounds[at].mentors = role_to_say(both_roles_, person, *stops[at]);
  }
  return page;
}

Result<std::string> GuestPages::address(const PersonId& person,
                                        const std::string& page_address) const {
  const Result<codec::GuestPage> own = page(person);
  if (!own) return own.error();
  const Result<std::string> address = address_of_page(*own, page_address);
  return fits_code(address) ? address : printed_address(person, page_address);
}

Result<std::string> GuestPages::printed_address(const PersonId& person,
                                                const std::string& page_address) const {
  Result<codec::GuestPage> own = page(person);
  if (!own) return own.error();
  own->agenda.clear();
  own->questions.clear();
  const Result<std::string> address = address_of_page(*own, page_address);
  if (fits_code(address)) return address;
  for (codec::GuestPartner& partner : own->partners) {
    partner.topic.clear();
    partner.near_topic.clear();
  }
  return address_of_page(*own, page_address);
}

std::string with_topic_words(const std::string& name, const std::string& topic,
                             const std::string& near_topic, const Words& words) {
  if (topic.empty()) return name;
  if (near_topic.empty()) {
    return words.text({"sheet.with_topic", {arg("name", name), arg("topic", topic)}});
  }
  return words.text({"sheet.with_near_topic",
                     {arg("name", name), arg("topic", topic), arg("offered", near_topic)}});
}

std::string with_role_words(const std::string& place, std::optional<bool> mentors,
                            const Words& words) {
  if (!mentors) return place;
  return words.text({*mentors ? "sheet.as_mentor" : "sheet.as_mentee", {arg("place", place)}});
}

}  // namespace rondo
