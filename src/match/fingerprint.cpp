#include "match/fingerprint.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/sha256.h"
#include "match/fit.h"
#include "match/plan_partners.h"
#include "match/slot_times.h"

namespace rondo {
namespace {

// Raised whenever the same event makes another problem than before, so that runs of then are not
// taken for the answer of now.
constexpr int kMatcherVersion = 2;

// All of an event that decides who may be matched and how well they fit, one fact a line, in the
// order of ids. What does not count in this event is left out, so that changing it changes nothing.
class EventText {
 public:
  explicit EventText(const EventView& view) : view_(view), event_(*view.event) {}

  std::string write() && {
    line("matcher", kMatcherVersion);
    write_settings();
    for (const auto& [id, participant] : view_.participants) {
      const bool mentors = participant.places() > 0 && !participant.offers.empty();
      const bool seeks = participant.seeks && !participant.requests.empty();
      if (!mentors && !seeks) continue;
      line("person", id.text());
      if (mentors) write_mentor(participant);
      if (seeks) write_mentee(participant);
      write_either(participant);
    }
    write_pairs("forbidden", view_.forbidden);
    if (event_.pool_filter) write_pairs("outside pools", view_.outside_pools);
    write_pairs("parted", view_.parted);
    write_pairs("meets in plan", plan_partners(view_));
    return std::move(text_);
  }

 private:
  void write_settings() {
    line("requests", std::max(1, event_.requests_per_mentee));
    line("load price", std::max(0, event_.load_price));
    // Runs of before there was a choice hold.
    if (event_.first_aim != MatchAim::most_served) {
      line("first aim", static_cast<int>(event_.first_aim));
    }
    line("repeat", event_.repeat_mentor);
    line("pool filter", event_.pool_filter);
    line("sites", static_cast<int>(event_.site_setting));
    for (const auto& [factor, listed] : event_.weights) {
      if (weight_of(event_, factor) == 0) continue;
      line("weight", static_cast<int>(factor), weight_of(event_, factor));
    }
    for (const Factor factor : event_.required) {
      if (counts(event_, factor)) line("required", static_cast<int>(factor));
    }
  }

  void write_mentor(const Participant& mentor) {
    line("mentor", mentor.places());
    if (event_.load_price > 0 || counts(event_, Factor::load_this_year)) {
      line("load", mentor.load_this_year);
    }
    for (const auto& [topic, offer] : mentor.offers) {
      line("offer", topic.text(), view_.area_of(topic).text(),
           counts(event_, Factor::level) ? offer.level : 0);
    }
    if (counts(event_, Factor::preference))
      write_map("prefers as mentor", mentor.preferred_mentees);
    if (counts(event_, Factor::target_role)) write_keys("role", mentor.facts.roles);
    if (counts(event_, Factor::target_site)) line("works at", mentor.site().text());
  }

  void write_mentee(const Participant& mentee) {
    for (const auto& [topic, request] : mentee.requests) {
      line("request", topic.text(), view_.area_of(topic).text(), request.rank,
           counts(event_, Factor::level) ? request.level : 0);
    }
    const auto& had = view_.had_mentor;
    for (auto at = had.lower_bound({mentee.id, TopicId()});
         at != had.end() && at->first == mentee.id; ++at) {
      line("had mentor", at->second.text());
    }
    if (counts(event_, Factor::preference)) write_map("prefers as mentee", mentee.preferred);
    if (counts(event_, Factor::target_role)) write_keys("target role", mentee.facts.target_roles);
    if (counts(event_, Factor::target_site)) {
      for (const SiteId& site : mentee.target_sites) line("target site", site.text());
    }
  }

  void write_either(const Participant& person) {
    for (const PersonId& other : person.vetoes) line("veto", other.text());
    if (event_.site_setting != SiteSetting::any) line("site", person.site().text());
    if (event_.pool_filter || counts(event_, Factor::pools)) {
      for (const auto& [category, pools] : person.pools) {
        for (const PoolId& pool : pools) line("pool", category.text(), pool.text());
      }
    }
    if (counts(event_, Factor::availability)) {
      write_times(person.times);
      write_keys("untimed slot", person.untimed_slots);
      for (const std::string& written : person.unread_times) line("unread slot", slot_key(written));
    }
    if (counts(event_, Factor::languages)) write_keys("language", person.facts.languages);
    if (counts(event_, Factor::experience) && person.facts.experience_years) {
      line("experience", *person.facts.experience_years);
    }
  }

  // As they are read: another length of sessions may take a start away.
  void write_times(const MeetingTimes& times) {
    for (const WeeklyTime& start : times.named) line("start", start.weekday, start.minute);
    for (const StartRange& range : times.ranges) {
      line("starts", range.first.weekday, range.first.minute, range.last.minute);
    }
  }

  void write_map(std::string_view kind, const std::map<PersonId, int>& ranks) {
    for (const auto& [person, rank] : ranks) line(kind, person.text(), rank);
  }

  void write_keys(std::string_view kind, const std::map<std::string, std::string>& folded) {
    for (const auto& [key, written] : folded) line(kind, key);
  }

  void write_pairs(std::string_view kind, const std::set<std::pair<PersonId, PersonId>>& pairs) {
    for (const auto& [mentor, mentee] : pairs) line(kind, mentor.text(), mentee.text());
  }

  template <class... Parts>
  void line(std::string_view kind, const Parts&... parts) {
    text_ += kind;
    (add(parts), ...);
    text_ += '\n';
  }
  void add(const std::string& part) {
    text_ += '\t';
    text_ += part;
  }
  void add(int part) { add(std::to_string(part)); }

  const EventView& view_;
  const Event& event_;
  std::string text_;
};

std::string match_text(const Match& match) {
  return "match\t" + match.mentor.text() + '\t' + match.mentee.text() + '\t' + match.topic.text() +
         '\n';
}

// Short marks of the facts and of the kept matches; 48 bits tell some thousand matches of one event
// apart.
constexpr std::size_t kMarkLength = 12;

std::string mark_of(const std::string& text) {
  return sha256_hex(text).substr(0, kMarkLength);
}

std::set<std::string> kept_marks(const EventView& view) {
  std::set<std::string> marks;
  for (const auto& [id, match] : kept_matches(view)) {
    marks.insert(mark_of(match_text(*match)));
  }
  return marks;
}

std::string digest(std::string text, const std::vector<Match>& matches) {
  std::set<std::string> lines;
  for (const Match& match : matches) lines.insert(match_text(match));
  for (const std::string& line : lines) text += line;
  return sha256_hex(text);
}

std::vector<Match> matches_now(const EventView& view) {
  std::vector<Match> matches;
  for (const auto& [id, match] : view.program->matches) {
    if (match.event == view.id && takes_place(match)) matches.push_back(match);
  }
  return matches;
}

// The parts of a run's fingerprint: the digest of facts and matches, a mark of the facts alone
// after ':' (runs of before have none), and a mark of each kept match after a blank.
struct FingerprintParts {
  std::string digest, facts;
  std::set<std::string> kept;

  explicit FingerprintParts(const std::string& fingerprint) {
    const std::size_t end = std::min(fingerprint.find(' '), fingerprint.size());
    const std::size_t colon = std::min(fingerprint.find(':'), end);
    digest = fingerprint.substr(0, colon);
    if (colon < end) facts = fingerprint.substr(colon + 1, end - colon - 1);
    for (std::size_t at = end + 1; at < fingerprint.size(); at += kMarkLength + 1) {
      kept.insert(fingerprint.substr(at, kMarkLength));
    }
  }
};

}  // namespace

std::string fingerprint(const EventView& view, const std::vector<Match>& matches) {
  const std::string facts = EventText(view).write();
  std::string text = digest(facts, matches) + ':' + mark_of(facts);
  for (const std::string& mark : kept_marks(view)) text += ' ' + mark;
  return text;
}

bool is_current(const EventView& view, const MatchRun& run) {
  const FingerprintParts then(run.fingerprint);
  const std::set<std::string> kept = kept_marks(view);
  if (!std::includes(kept.begin(), kept.end(), then.kept.begin(), then.kept.end())) return false;
  return then.digest == digest(EventText(view).write(), matches_now(view));
}

bool kept_some(const MatchRun& run) {
  return !FingerprintParts(run.fingerprint).kept.empty();
}

bool only_decisions_since(const EventView& view, const MatchRun& run) {
  const FingerprintParts then(run.fingerprint);
  if (then.facts.empty() || then.facts != mark_of(EventText(view).write())) return false;
  const std::vector<Match> matches = matches_now(view);
  return std::none_of(matches.begin(), matches.end(), [&](const Match& match) {
    return !is_kept(match) && then.kept.count(mark_of(match_text(match))) > 0;
  });
}

std::string problem_key(const EventView& view) {
  std::vector<Match> kept;
  for (const auto& [id, match] : kept_matches(view)) kept.push_back(*match);
  return digest(EventText(view).write(), kept);
}

const MatchRun* latest_run(const Program& program, const EventId& event) {
  const MatchRun* latest = nullptr;
  for (const auto& [id, run] : program.match_runs) {
    if (run.event == event && (latest == nullptr || latest->run_at < run.run_at)) latest = &run;
  }
  return latest;
}

}  // namespace rondo
