#include "report/feedback_page.h"

#include <algorithm>

#include "report/sitting_names.h"

namespace rondo {
namespace {

int partner_index(codec::GuestPage& page, const Program& program, const PersonId& partner) {
  const auto known =
      std::find_if(page.partners.begin(), page.partners.end(),
                   [&](const codec::GuestPartner& other) { return other.id == partner; });
  const auto index = static_cast<int>(known - page.partners.begin());
  if (known == page.partners.end()) {
    page.partners.push_back({partner, person_name(program, partner)});
  }
  return index;
}

}  // namespace

std::string goal_of_match(const Program& program, const MatchId& id) {
  const Match* match = program.matches.find(id);
  if (match == nullptr) return {};
  for (const auto& [key, registration] : program.registrations) {
    if (!(registration.event == match->event) || !(registration.person == match->mentee)) continue;
    const auto request = registration.requests.find(match->topic);
    if (request != registration.requests.end()) return request->second.goal;
  }
  return {};
}

Result<codec::GuestPage> feedback_page(const Program& program, const EventId& id,
                                       const PersonId& person,
                                       const std::vector<MatchForm>& forms) {
  const Event* event = program.events.find(id);
  if (event == nullptr) return Error{"error.match.no_event", {}};
  std::vector<MatchForm> own = forms_to_fill_in(forms, person);
  // What is due; where nothing is, what was answered, to change it; else what will be asked.
  for (const FormState state : {FormState::due, FormState::answered}) {
    const auto other = [&](const MatchForm& form) {
      return form.state != state;
    };
    if (std::all_of(own.begin(), own.end(), other)) continue;
    std::erase_if(own, other);
    break;
  }
  if (own.empty()) return Error{"error.feedback.no_match", {}};
  codec::GuestPage page;
  page.program = program.id;
  page.event = id;
  page.person = person;
  page.event_name = event->name;
  page.person_name = person_name(program, person);
  page.asks_feedback = true;
  page.coordinator = program.coordinator();
  page.kind = event->kind;
  // What became of a match is asked after the event's feedback was closed.
  const bool asks_later =
      std::any_of(own.begin(), own.end(), [](const MatchForm& form) { return form.later; });
  if (!asks_later) {
    page.opens_on = event->feedback_from;
    page.closes_on = event->feedback_until;
  }
  for (const MatchForm& form : own) {
    const Topic* topic = program.topics.find(form.topic);
    codec::GuestMatch match;
    match.id = form.match;
    match.partner = partner_index(page, program, form.partner);
    match.mentors = form.of_mentor;
    if (topic != nullptr) match.topic = topic->name;
    match.goal = goal_of_match(program, form.match);
    match.later = form.later;
    page.matches.push_back(std::move(match));
  }
  return page;
}

Result<std::string> feedback_page_address(const Program& program, const EventId& event,
                                          const PersonId& person,
                                          const std::vector<MatchForm>& forms,
                                          const std::string& page_address) {
  const Result<codec::GuestPage> page = feedback_page(program, event, person, forms);
  if (!page) return page.error();
  Result<std::string> link = codec::write_guest_link(*page);
  if (!link) return link.error();
  return page_address + "#" + *link;
}

}  // namespace rondo
