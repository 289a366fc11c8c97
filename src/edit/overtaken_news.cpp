#include "edit/overtaken_news.h"

#include <set>
#include <utility>
#include <vector>

#include "edit/event_list.h"
#include "model/known_matches.h"

namespace rondo {
namespace {

// The matches of which the person was told of a session that lies ahead.
std::set<MatchId> matches_with_time(const Program& program, const PersonId& person,
                                    std::string_view now_local) {
  std::set<MatchId> matches;
  for (const auto& [id, session] : program.sessions) {
    const auto told = session.told.find(person);
    if (told != session.told.end() && told->second.starts_at > now_local) {
      matches.insert(session.match);
    }
  }
  return matches;
}

}  // namespace

void drop_overtaken_news(Transaction& edit, const MatchId& begun, std::string_view now_local) {
  const Match* found = edit.program().matches.find(begun);
  if (found == nullptr) return;
  const EventId event = found->event;
  const PersonId mentee = found->mentee;
  const TopicId topic = found->topic;
  const std::set<MatchId> with_time = matches_with_time(edit.program(), mentee, now_local);
  std::vector<std::pair<MatchId, Match>> overtaken;
  for (const auto& [id, match] : edit.program().matches) {
    const bool same_request =
        match.event == event && match.mentee == mentee && match.topic == topic;
    if (same_request && counts_on_off(mentee, match) && with_time.count(id) == 0) {
      overtaken.emplace_back(id, match);
    }
  }
  for (auto& [id, match] : overtaken) {
    match.told_of.erase(mentee);
    edit.put(id, match);
  }
  const RegistrationId sign_up = registration_in(edit.program(), event, mentee);
  const Registration* registration = edit.program().registrations.find(sign_up);
  if (registration == nullptr) return;
  Registration changed = *registration;
  const auto of_request = [&](const auto& gone) {
    return gone.second.topic == topic;
  };
  if (std::erase_if(changed.off_mentors, of_request) > 0) edit.put(sign_up, changed);
}

}  // namespace rondo
