#include "report/match_notice.h"

#include <algorithm>

#include "base/text.h"
#include "match/fit.h"

namespace rondo {
namespace {

// So that the link stays short enough for mail programs.
constexpr std::size_t kMostGoal = 300, kMostTimes = 12;

std::string shortened(const std::string& text, std::size_t most) {
  return beginning_of(text, most - 1);  // and "…"
}

}  // namespace

std::string goal_of(const EventView& view, const Match& match) {
  const auto& requests = view.find(match.mentee)->requests;
  const auto request = requests.find(view.topic_now(match.topic));
  return request == requests.end() ? std::string() : request->second.goal;
}

std::vector<std::string> roles_of(const Participant& person) {
  std::vector<std::string> roles;
  for (const auto& [folded, written] : person.facts.roles) roles.push_back(written);
  return roles;
}

codec::NoticePage notice_page(const EventView& view, const MatchId& id, const Match& match,
                              bool to_mentor) {
  const Participant& mentor = *view.find(match.mentor);
  const Participant& mentee = *view.find(match.mentee);
  const Person& reader = *(to_mentor ? mentor : mentee).person;
  const Person& partner = *(to_mentor ? mentee : mentor).person;
  const auto name = [](const std::string& text) {
    return shortened(text, codec::kMaxNoticeName);
  };
  codec::NoticePage page;
  page.program = view.program->id;
  page.event = view.id;
  page.match = id;
  page.person = to_mentor ? match.mentor : match.mentee;
  page.event_name = name(view.event->name);
  page.person_name = name(reader.name);
  page.coordinator = view.program->coordinator();
  page.partner = name(partner.name);
  page.partner_site = name(view.site_name(partner.site));
  for (const std::string& role : roles_of(to_mentor ? mentee : mentor)) {
    if (page.partner_roles.size() < codec::kMaxNoticeRoles) {
      page.partner_roles.push_back(name(role));
    }
  }
  if (to_mentor) {
    for (const auto* targets : {&mentee.facts.target_roles, &mentee.facts.target_sites}) {
      for (const auto& [folded, written] : *targets) {
        if (page.wanted.size() < codec::kMaxNoticeRoles) page.wanted.push_back(name(written));
      }
    }
  }
  page.kind = view.event->kind;
  page.answer_by = view.event->answer_by;
  page.needed_by = request_of({&mentee, view.topic_now(match.topic), &mentor}).needed_by;
  const TopicId topic = view.topic_now(match.topic);
  page.topic = name(view.topic_name(topic));
  const OfferFound offer = find_offer(view, {&mentee, topic, &mentor});
  if (offer.closeness == TopicMatch::same_area) {
    page.near_topic = name(view.topic_name(offer.topic));
  }
  page.goal = shortened(goal_of(view, match), kMostGoal);
  page.mentors = to_mentor;
  for (const std::string& slot : common_slots({&mentee, view.topic_now(match.topic), &mentor})) {
    if (page.times.size() < kMostTimes) page.times.push_back(name(slot));
  }
  page.sessions = std::clamp(view.event->max_sessions, 1, codec::kMaxNoticeSessions);
  page.minutes = std::clamp(view.event->session_minutes, 0, codec::kMaxNoticeMinutes);
  return page;
}

std::string notice_address(const EventView& view, const MatchId& id, const Match& match,
                           bool to_mentor, const std::string& page_address) {
  if (page_address.empty()) return {};
  const Result<std::string> link =
      codec::write_notice_link(notice_page(view, id, match, to_mentor));
  return link ? page_address + "#" + *link : std::string();
}

}  // namespace rondo
