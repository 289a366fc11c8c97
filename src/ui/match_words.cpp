#include "ui/match_words.h"

#include "model/enum_names.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"

namespace rondo::ui {

std::string match_state_words(const View& view, MatchState state) {
  return view.tr("match_state." + std::string(name_of(state)));
}

Status match_state_status(const Match& match) {
  switch (match.state) {
    case MatchState::completed:
      return takes_place(match) ? Status::good : Status::neutral;
    case MatchState::accepted:
    case MatchState::active:
      return Status::good;
    case MatchState::notified:
      return Status::accent;
    case MatchState::declined:
    case MatchState::ended_early:
      return Status::warn;
    case MatchState::proposed:
    case MatchState::approved:
      break;
  }
  return Status::neutral;
}

std::string one_of_two_words(const View& view, const Match& match) {
  if (match.state == MatchState::declined && !match.declined_by.empty()) {
    return view.tr("match_state.declined_by", {arg("name", person_words(view, match.declined_by))});
  }
  const bool approved = match.state == MatchState::approved;
  if (!approved && match.state != MatchState::notified) return {};
  if (match.accepted_by.size() == 1) {
    return view.tr("match_state.half",
                   {arg("name", person_words(view, *match.accepted_by.begin()))});
  }
  if (!approved || match.told.size() != 1) return {};
  return view.tr("match_state.half_told", {arg("name", person_words(view, *match.told.begin()))});
}

std::string across_sites_words(const View& view, const SiteMix& mix) {
  return mix.known == 0 ? std::string("–") : view.percent(mix.percent());
}

std::string match_pair_words(const View& view, const PersonId& mentor, const PersonId& mentee) {
  return view.tr("matches.pair", {arg("mentor", person_words(view, mentor)),
                                  arg("mentee", person_words(view, mentee))});
}

std::string match_pair_words(const View& view, const Match& match) {
  return match_pair_words(view, match.mentor, match.mentee);
}

std::string match_line_words(const View& view, const MatchLine& line) {
  const std::string pair = match_pair_words(view, *line.match);
  if (!line.same_two) return pair;
  return view.tr(
      "matches.pair_on",
      {arg("pair", pair), arg("topic", name_in(view.state.program.topics, line.match->topic))});
}

}  // namespace rondo::ui
