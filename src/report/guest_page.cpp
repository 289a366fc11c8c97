#include "report/guest_page.h"

#include <algorithm>

#include "report/sitting_names.h"
#include "speed/board.h"
#include "speed/clock.h"
#include "speed/feedback.h"

namespace rondo {
namespace {

bool is_on_list(const Program& program, const EventId& event, const PersonId& person) {
  const auto& all = program.registrations;
  return std::any_of(all.begin(), all.end(), [&](const auto& entry) {
    return entry.second.event == event && entry.second.person == person;
  });
}

void seat(codec::GuestRound& round, const Program& program, const Stop& stop,
          const std::vector<PersonId>& partners) {
  const MeetingTable& table = *program.meeting_tables.find(stop.table);
  round.table = table.name;
  round.room = table.room;
  for (const PersonId& one : stop.with) {
    const auto found = std::find(partners.begin(), partners.end(), one);
    if (found != partners.end()) round.with.push_back(static_cast<int>(found - partners.begin()));
  }
}

}  // namespace

codec::GuestPage sitting_page(const Program& program, const EventId& id) {
  const Event& event = *program.events.find(id);
  codec::GuestPage page;
  page.program = program.id;
  page.event = id;
  page.event_name = event.name;
  page.starts_at = event.starts_at;
  for (const RoundMinutes& minutes : planned_minutes(event)) {
    codec::GuestRound round;
    round.begins_min = minutes.begins;
    round.ends_min = minutes.ends;
    page.rounds.push_back(std::move(round));
  }
  return page;
}

Result<codec::GuestPage> guest_page(const Program& program, const EventId& id,
                                    const PersonId& person) {
  if (program.events.find(id) == nullptr) return Error{"error.match.no_event", {}};
  if (!is_on_list(program, id, person)) return Error{"error.feedback.no_person", {}};
  codec::GuestPage page = sitting_page(program, id);
  page.person = person;
  page.person_name = person_name(program, person);
  page.asks_feedback = true;
  const std::vector<PersonId> partners = partners_of(program, id, person);
  for (const PersonId& partner : partners) {
    page.partners.push_back({partner, person_name(program, partner)});
  }
  const auto stops = itinerary(round_boards(program, id), person);
  for (std::size_t at = 0; at < stops.size(); ++at) {
    if (stops[at]) seat(page.rounds[at], program, *stops[at], partners);
  }
  return page;
}

Result<std::string> guest_address(const Program& program, const EventId& event,
                                  const PersonId& person, const std::string& page_address) {
  const Result<codec::GuestPage> page = guest_page(program, event, person);
  if (!page) return page.error();
  Result<std::string> link = codec::write_guest_link(*page);
  if (!link) return link.error();
  return page_address + "#" + *link;
}

}  // namespace rondo
