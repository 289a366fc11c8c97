#include "edit/joining.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "edit/each.h"
#include "edit/removal.h"
#include "edit/site_closing.h"
#include "model/collections.h"
#include "model/taking_part.h"

namespace rondo {
namespace {

template <class Record>
std::optional<std::pair<Record, Record>> two_records(const Table<Record>& table,
                                                     const typename Record::Id& kept,
                                                     const typename Record::Id& other) {
  const Record* first = table.find(kept);
  const Record* second = table.find(other);
  if (first == nullptr || second == nullptr || kept == other) return std::nullopt;
  return std::pair{*first, *second};
}

// Elements of `from` that `into` lacks.
template <class Container>
void fill_in(Container& into, const Container& from) {
  into.insert(from.begin(), from.end());
}

void fill_in(std::string& into, const std::string& from) {
  if (into.empty()) into = from;
}

// Lines of `from` that `into` lacks, after its own.
void fill_in_lines(std::string& into, const std::string& from) {
  std::vector<std::string> lines = lines_in(into);
  for (std::string& line : lines_in(from)) {
    if (std::find(lines.begin(), lines.end(), line) != lines.end()) continue;
    if (!into.empty() && into.back() != '\n') into += '\n';
    into += line;
    lines.push_back(std::move(line));
  }
}

template <class Key, class Mapped>
void rename_key(std::map<Key, Mapped>& map, const Key& from, const Key& to) {
  auto node = map.extract(from);
  if (node.empty()) return;
  node.key() = to;
  map.insert(std::move(node));  // the entry that is there already stands
}

template <class Key>
void rename_key(std::set<Key>& set, const Key& from, const Key& to) {
  if (set.erase(from) > 0) set.insert(to);
}

// What was noted on the day of a sitting.
void fill_in_day(Registration& kept, const Registration& other) {
  // Who has come as one of the two, and not gone home, is there.
  const bool is_there = !kept.arrived_at.empty() && kept.left_at.empty();
  const bool other_is_there = !other.arrived_at.empty() && other.left_at.empty();
  if (other_is_there) {
    kept.left_at.clear();
  } else if (!is_there) {
    fill_in(kept.left_at, other.left_at);
  }
  fill_in(kept.arrived_at, other.arrived_at);
  kept.absent = (kept.absent || other.absent) && kept.arrived_at.empty();
  kept.walk_up = kept.walk_up && other.walk_up;  // on the list before the day as one is on it
  if (kept.fixed_table.empty()) kept.fixed_table = other.fixed_table;
  fill_in(kept.rests, other.rests);
  if (kept.stands_in_for.empty()) kept.stands_in_for = other.stands_in_for;
}

void fill_in_registration(Registration& kept, const Registration& other) {
  kept.mentors = kept.mentors || other.mentors;
  kept.seeks = kept.seeks || other.seeks;
  // Whoever is there in one of the two is there.
  if (kept.withdrawn && other.withdrawn) {
    fill_in(kept.withdrawal_reason, other.withdrawal_reason);
  } else {
    rejoin(kept);
  }
  if (kept.approval == Approval::none_needed) kept.approval = other.approval;
  if (!kept.capacity) kept.capacity = other.capacity;
  fill_in(kept.offers, other.offers);
  fill_in(kept.requests, other.requests);
  fill_in(kept.pools, other.pools);
  fill_in(kept.availability, other.availability);
  // Of two answers the later one stands, as when both come in; a veto always does.
  if (other.wishes_said_at > kept.wishes_said_at) {
    kept.preferred_mentors = other.preferred_mentors;
    kept.preferred_mentees = other.preferred_mentees;
    kept.wishes_said_at = other.wishes_said_at;
  } else if (kept.wishes_said_at.empty()) {
    fill_in(kept.preferred_mentors, other.preferred_mentors);
    fill_in(kept.preferred_mentees, other.preferred_mentees);
  }
  fill_in(kept.vetoes, other.vetoes);
  fill_in(kept.wishes_ahead, other.wishes_ahead);
  fill_in(kept.wishes_asked_on, other.wishes_asked_on);
  fill_in(kept.cancel_told_on, other.cancel_told_on);
  fill_in(kept.plan_told, other.plan_told);
  fill_in(kept.off_mentors, other.off_mentors);
  fill_in(kept.off_mentees, other.off_mentees);
  fill_in(kept.characteristics, other.characteristics);
  fill_in(kept.comment, other.comment);
  fill_in(kept.signed_up_at, other.signed_up_at);
  fill_in(kept.sign_ups_ahead, other.sign_ups_ahead);
  if (kept.site.empty()) kept.site = other.site;
  if (kept.approval_sent == Approval::none_needed) kept.approval_sent = other.approval_sent;
  fill_in_day(kept, other);
}

// Of events with a registration of both, the other person's goes into the one of the kept person.
void join_double_registrations(Transaction& edit, const PersonId& kept, const PersonId& other) {
  std::map<EventId, RegistrationId> of_kept;
  std::map<EventId, RegistrationId> of_other;
  for (const auto& [id, registration] : edit.program().registrations) {
    if (registration.person == kept) of_kept.emplace(registration.event, id);
    if (registration.person == other) of_other.emplace(registration.event, id);
  }
  for (const auto& [event, id] : of_other) {
    const auto already = of_kept.find(event);
    if (already == of_kept.end()) continue;
    Registration filled = *edit.program().registrations.find(already->second);
    fill_in_registration(filled, Registration(*edit.program().registrations.find(id)));
    edit.put(already->second, filled);
    edit.remove<Registration>(id);
  }
}

// What hangs on one match hangs on the other from now on.
void repoint_match(Transaction& edit, const MatchId& from, const MatchId& to) {
  const auto repoint = [&](auto& record) {
    if (record.match == from) record.match = to;
  };
  change_each<Session>(edit, repoint);
  change_each<Feedback>(edit, repoint);
}

// Removes pairs of a person with themselves and pairs that say what an earlier one says. Held
// matches come first, so that a proposal never displaces what people have been told.
template <class Pair, class KeyOf>
void remove_doubles(Transaction& edit, KeyOf key_of_pair) {
  using Key = decltype(key_of_pair(std::declval<const Pair&>()));
  std::vector<std::pair<typename Pair::Id, Pair>> pairs;
  for (const auto& entry : edit.program().*(collection_of<Pair>().table)) pairs.push_back(entry);
  if constexpr (std::is_same_v<Pair, Match>) {
    std::stable_partition(pairs.begin(), pairs.end(),
                          [](const auto& entry) { return holds_place(entry.second); });
  }
  std::map<Key, typename Pair::Id> seen;
  for (const auto& [id, pair] : pairs) {
    const auto [first, fresh] = seen.emplace(key_of_pair(pair), id);
    if (pair.mentor != pair.mentee && fresh) continue;
    if constexpr (std::is_same_v<Pair, Match>) {
      if (!fresh) repoint_match(edit, id, first->second);
      drop_match(edit, id);
    } else {
      edit.remove<Pair>(id);
    }
  }
}

void remove_double_pairs(Transaction& edit) {
  remove_doubles<Match>(edit, [](const Match& match) {
    return std::tuple(match.event, match.mentor, match.mentee, match.topic);
  });
  const auto event_and_pair = [](const auto& pair) {
    return std::tuple(pair.event, pair.mentor, pair.mentee);
  };
  remove_doubles<ForbiddenPair>(edit, event_and_pair);
  remove_doubles<OutsidePoolPair>(edit, event_and_pair);
  remove_doubles<WantedMeeting>(edit, event_and_pair);
  remove_doubles<SpeedMeeting>(edit, event_and_pair);  // nobody meets twice
}

}  // namespace

PersonId person_now(const Program& program, const PersonId& id) {
  if (program.people.find(id) != nullptr) return id;
  for (const auto& [kept, person] : program.people) {
    if (person.merged_ids.count(id) > 0) return kept;
  }
  return {};
}

void join_people(Transaction& edit, const PersonId& kept, const PersonId& other,
                 const std::string& today) {
  auto found = two_records(edit.program().people, kept, other);
  if (!found) return;
  auto& [person, gone] = *found;
  if (fold(gone.name) != fold(person.name)) person.other_names.insert(gone.name);
  if (!person.email.empty() && !gone.email.empty() &&
      fold_case(gone.email) != fold_case(person.email)) {
    person.other_emails.insert(gone.email);
  }
  fill_in(person.email, gone.email);
  if (person.site.empty()) person.site = gone.site;
  fill_in(person.characteristics, gone.characteristics);
  fill_in(person.other_names, gone.other_names);
  fill_in(person.other_emails, gone.other_emails);
  fill_in(person.merged_ids, gone.merged_ids);
  person.merged_ids.insert(other);
  fill_in(person.different_from, gone.different_from);
  person.different_from.erase(kept);
  person.different_from.erase(other);
  if (person.pipeline == PipelineStep::none) {
    person.pipeline = gone.pipeline;
    person.pipeline_since = gone.pipeline_since;
  }
  if (!person.mentees_per_year) person.mentees_per_year = gone.mentees_per_year;
  person.archived = person.archived && gone.archived;
  edit.put(kept, person);

  change_each<Person>(edit, [&](Person& one) { rename_key(one.different_from, other, kept); });
  join_double_registrations(edit, kept, other);
  if (!gone.site.empty() && !(gone.site == person.site)) leave_site(edit, other, today);
  change_each<Registration>(edit, [&](Registration& registration) {
    if (registration.person == other) registration.person = kept;
    rename_key(registration.preferred_mentors, other, kept);
    rename_key(registration.preferred_mentees, other, kept);
    rename_key(registration.vetoes, other, kept);
    for (auto* off : {&registration.off_mentors, &registration.off_mentees}) {
      for (auto& [match, known] : *off) {
        if (known.partner == other) known.partner = kept;
      }
    }
    if (registration.stands_in_for == other) registration.stands_in_for = kept;
    if (!(registration.person == kept)) return;
    registration.preferred_mentors.erase(kept);
    registration.preferred_mentees.erase(kept);
    registration.vetoes.erase(kept);
    const auto of_themselves = [&](const auto& off) {
      return off.second.partner == kept;
    };
    std::erase_if(registration.off_mentors, of_themselves);
    std::erase_if(registration.off_mentees, of_themselves);
    if (registration.stands_in_for == kept) registration.stands_in_for = PersonId();
  });
  const auto repoint = [&](auto& pair) {
    if (pair.mentor == other) pair.mentor = kept;
    if (pair.mentee == other) pair.mentee = kept;
  };
  change_each<Match>(edit, [&](Match& match) {
    repoint(match);
    rename_key(match.accepted_by, other, kept);
    if (match.declined_by == other) match.declined_by = kept;
    rename_key(match.told, other, kept);
    rename_key(match.told_of, other, kept);
    for (auto& [reader, partner] : match.told_of) {
      if (partner == other) partner = kept;
    }
    std::erase_if(match.told_of, [](const auto& told) { return told.first == told.second; });
  });
  change_each<ForbiddenPair>(edit, repoint);
  change_each<OutsidePoolPair>(edit, repoint);
  change_each<SpeedMeeting>(edit, repoint);
  change_each<WantedMeeting>(edit, repoint);
  change_each<Feedback>(edit, [&](Feedback& feedback) {
    if (feedback.from == other) feedback.from = kept;
    if (feedback.about == other) feedback.about = kept;
  });
  change_each<PdPlan>(edit, [&](PdPlan& plan) {
    if (plan.person == other) plan.person = kept;
  });
  change_each<Session>(edit, [&](Session& session) {
    if (session.absent == other) session.absent = kept;
    rename_key(session.told, other, kept);
  });
  remove_double_pairs(edit);
  edit.remove<Person>(other);
}

namespace {

std::set<EventId> events_of(const Program& program, const PersonId& person) {
  std::set<EventId> events;
  for (const auto& [id, registration] : program.registrations) {
    if (registration.person == person) events.insert(registration.event);
  }
  return events;
}

}  // namespace

JoinedPeople people_joined(const Program& program, const PersonId& kept, const PersonId& other,
                           const std::string& today) {
  if (!two_records(program.people, kept, other)) return {};
  Program after = program;
  {
    Transaction edit(after);
    join_people(edit, kept, other, today);
    edit.finish({});
  }
  JoinedPeople joined;
  joined.person = *after.people.find(kept);
  const std::set<EventId> of_other = events_of(program, other);
  for (const EventId& event : events_of(program, kept)) {
    if (of_other.count(event) > 0) joined.both_in.insert(event);
  }
  for (const auto& [id, registration] : after.registrations) {
    if (registration.person == kept) ++joined.registrations;
  }
  const auto is_either = [&](const PersonId& person) {
    return person == kept || person == other;
  };
  for (const auto& [id, match] : program.matches) {
    if (!is_either(match.mentor) && !is_either(match.mentee)) continue;
    const bool between = is_either(match.mentor) && is_either(match.mentee);
    const bool stays = after.matches.find(id) != nullptr;
    joined.between += between ? 1 : 0;
    joined.matches += stays ? 1 : 0;
    joined.double_matches += !between && !stays ? 1 : 0;
  }
  return joined;
}

namespace {

bool is_area(const Program& program, const TopicId& topic) {
  return std::any_of(program.topics.begin(), program.topics.end(),
                     [&](const auto& entry) { return entry.second.focus_area == topic; });
}

// What the topic is kept apart from, without what it goes by after all.
std::set<std::string> without_synonyms(const Topic& topic) {
  std::set<std::string> keys, apart;
  for (const std::string& synonym : topic.synonyms) keys.insert(name_key(synonym));
  for (const std::string& text : topic.kept_apart) {
    if (keys.count(name_key(text)) == 0) apart.insert(text);
  }
  return apart;
}

}  // namespace

void join_topics(Transaction& edit, const TopicId& kept, const TopicId& other) {
  auto found = two_records(edit.program().topics, kept, other);
  if (!found) return;
  auto& [topic, gone] = *found;
  topic.synonyms.insert(gone.name);
  fill_in(topic.synonyms, gone.synonyms);
  fill_in(topic.kept_apart, gone.kept_apart);
  topic.kept_apart = without_synonyms(topic);
  fill_in(topic.merged_ids, gone.merged_ids);
  fill_in(topic.initiatives, gone.initiatives);
  topic.merged_ids.insert(other);
  // A focus area of others stands under none itself.
  const bool stands_alone = topic.focus_area.empty() && !is_area(edit.program(), kept);
  if (topic.focus_area == other || stands_alone) topic.focus_area = gone.focus_area;
  if (topic.focus_area == kept) topic.focus_area = TopicId();
  edit.put(kept, topic);

  change_each<Topic>(edit, [&](Topic& below) {
    if (below.focus_area == other) below.focus_area = kept;
  });
  change_each<Registration>(edit, [&](Registration& registration) {
    rename_key(registration.offers, other, kept);
    rename_key(registration.requests, other, kept);
    for (auto* off : {&registration.off_mentors, &registration.off_mentees}) {
      for (auto& [match, known] : *off) {
        if (known.topic == other) known.topic = kept;
      }
    }
  });
  change_each<PdPlan>(edit, [&](PdPlan& plan) { rename_key(plan.topics, other, kept); });
  change_each<Event>(edit, [&](Event& event) { rename_key(event.form_topics, other, kept); });
  change_each<Match>(edit, [&](Match& match) {
    if (match.topic == other) match.topic = kept;
  });
  remove_double_pairs(edit);
  edit.remove<Topic>(other);
}

void join_sites(Transaction& edit, const SiteId& kept, const SiteId& other) {
  auto found = two_records(edit.program().sites, kept, other);
  if (!found) return;
  auto& [site, gone] = *found;
  site.spellings.insert(gone.name);
  fill_in(site.spellings, gone.spellings);
  fill_in_lines(site.places, gone.places);
  fill_in_lines(site.shared_places, gone.shared_places);
  edit.put(kept, site);
  change_each<Person>(edit, [&](Person& person) {
    if (person.site == other) person.site = kept;
  });
  change_each<Registration>(edit, [&](Registration& registration) {
    if (registration.site == other) registration.site = kept;
  });
  edit.remove<Site>(other);
}

void join_pools(Transaction& edit, const PoolId& kept, const PoolId& other) {
  auto found = two_records(edit.program().pools, kept, other);
  if (!found || !(found->first.category == found->second.category)) return;
  auto& [pool, gone] = *found;
  pool.spellings.insert(gone.name);
  fill_in(pool.spellings, gone.spellings);
  edit.put(kept, pool);
  change_each<Registration>(
      edit, [&](Registration& registration) { rename_key(registration.pools, other, kept); });
  edit.remove<Pool>(other);
}

}  // namespace rondo
