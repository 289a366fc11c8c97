// Who asked and who got a mentor; which sites the pairs connect.
#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

#include "base/text.h"
#include "match/event_view.h"
#include "match/explain.h"
#include "match/reasons.h"
#include "match/site_mix.h"
#include "model/had_mentor.h"
#include "model/profile_form.h"
#include "model/taking_part.h"
#include "report/report_selection.h"

namespace rondo {
namespace {

using Asked = std::map<PersonId, bool>;  // person -> has a mentor

struct WhoAsked {
  Asked people;
  PeopleAtSites at_sites;
};

WhoAsked who_asked(const ReportSelection& selection) {
  std::set<std::pair<EventId, PersonId>> mentees;
  for (const ReportPair& pair : selection.pairs) mentees.emplace(pair.event, pair.mentee);
  WhoAsked asked;
  for (const Registration* registration : selection.registrations) {
    if (!registration->seeks) continue;
    const EventId& event = registration->event;
    const PersonId& person = registration->person;
    bool& served = asked.people[person];
    GroupedPerson& here = at_site(asked.at_sites, selection, event, person);
    if (mentees.count({event, person}) == 0) continue;
    served = true;
    here.figures.served = 1;
  }
  return asked;
}

using Requests = std::map<std::pair<EventId, PersonId>, Share>;  // who asked; of these, served

Requests count_requests(const ReportSelection& selection) {
  const ServedRequests served = served_requests(selection.program);
  Requests requests;
  for (const Registration* registration : selection.registrations) {
    if (!registration->seeks || !selection.is_matched(registration->event)) continue;
    const int wanted =
        requests_that_count(*registration, *selection.events.at(registration->event));
    const auto found = served.find({registration->event, registration->person});
    Share& own = requests[{registration->event, registration->person}];
    own.whole += wanted;
    if (found == served.end()) continue;
    own.part += std::min(static_cast<int>(found->second.size()), wanted);
  }
  return requests;
}

// The questions that some event's form has answered by yes or no, as folded: there a sheet's "Sí"
// is the same answer as the form's.
std::set<std::string> yes_no_questions(const ReportSelection& selection) {
  std::set<std::string> found;
  for (const auto& [id, event] : selection.events) {
    for (const auto& [name, question] : event->asked) {
      if (question.answer == ProfileAnswer::yes_no) found.insert(fold(name));
    }
  }
  return found;
}

// Everything that the people who asked said of themselves: question, as folded -> person -> answer.
struct AskedQuestion {
  std::string name;  // as first written
  std::map<PersonId, std::string> answers;
};

std::map<std::string, AskedQuestion> questions(const ReportSelection& selection,
                                               const Asked& asked) {
  std::map<std::string, AskedQuestion> all;
  const std::set<std::string> by_yes_no = yes_no_questions(selection);
  const auto add = [&](const PersonId& person,
                       const std::map<std::string, std::string>& characteristics) {
    for (const auto& [name, answer] : characteristics) {
      if (trim(answer).empty()) continue;
      const std::string key = fold(name);
      AskedQuestion& question = all[key];
      if (question.name.empty()) question.name = name;
      question.answers.emplace(
          person, by_yes_no.count(key) > 0 ? kept_answer(ProfileAnswer::yes_no, answer) : answer);
    }
  };
  for (const auto& [id, served] : asked) {
    if (const Person* person = selection.program.people.find(id)) add(id, person->characteristics);
  }
  for (const Registration* registration : selection.registrations) {
    if (asked.count(registration->person) > 0) {
      add(registration->person, registration->characteristics);
    }
  }
  return all;
}

std::vector<Characteristic> group_by_answers(const ReportSelection& selection, const Asked& asked) {
  std::vector<Characteristic> found;
  for (const auto& [key, question] : questions(selection, asked)) {
    std::vector<GroupedPerson> people;
    for (const auto& [id, served] : asked) {
      GroupedPerson person;
      person.person = id;
      person.figures.people = 1;
      person.figures.served = served ? 1 : 0;
      const auto answer = question.answers.find(id);
      if (answer != question.answers.end()) {
        person.key = fold(answer->second);
        person.name = answer->second;
      }
      people.push_back(std::move(person));
    }
    std::vector<PeopleGroup> groups = groups_of(people);
    const bool compares = groups.size() > 1 && groups[0].kind == PeopleGroup::Kind::named;
    if (compares) found.push_back({question.name, std::move(groups)});
  }
  return found;
}

OpenReason open_reason(std::string_view key) {
  const auto begins = [&](std::string_view start) {
    return key.starts_with(start);
  };
  if (key == kLeftForFit) return OpenReason::fit_first;
  if (begins("reason.not_matched")) return OpenReason::not_matched;
  if (begins("reason.nobody_offers")) return OpenReason::nobody_offers;
  if (begins("reason.competition") || begins("reason.no_place") ||
      begins("reason.ruled_out.no_places")) {
    return OpenReason::no_place;
  }
  // No rule of anybody's: the two are not proposed to each other a second time.
  if (begins("reason.ruled_out.parted")) return OpenReason::parted;
  return begins("reason.ruled_out") ? OpenReason::rules : OpenReason::other;
}

// Why those of one event are open, as the last run of the matcher found; counts them in `counted`.
void count_found_reasons(const ReportSelection& selection, const EventId& id, Requests& counted,
                         std::map<OpenReason, int>& reasons) {
  const Result<EventView> view = view_event(selection.program, id);
  if (!view) return;
  for (const UnservedRequest& open : unserved_requests(*view)) {
    const auto own = counted.find({id, open.request.mentee});
    if (own == counted.end() || own->second.part >= own->second.whole) continue;
    if (open.instead) continue;
    ++own->second.part;
    ++reasons[open_reason(open.reason.key)];
  }
}

std::map<std::pair<EventId, PersonId>, int> count_proposals(const ReportSelection& selection) {
  std::map<std::pair<EventId, PersonId>, int> proposed;
  for (const Match* match : selection.matches) {
    if (match->state == MatchState::proposed) ++proposed[{match->event, match->mentee}];
  }
  return proposed;
}

// Of all requests that are not served, each once.
std::map<OpenReason, int> count_open(const ReportSelection& selection, const Requests& requests) {
  Requests counted = requests;
  std::map<OpenReason, int> reasons;
  for (const auto& [id, event] : selection.events) {
    // Nobody is looked for in what was called off.
    if (!selection.is_matched(id) || !event->cancelled_on.empty()) continue;
    count_found_reasons(selection, id, counted, reasons);
  }
  const auto proposed = count_proposals(selection);
  for (const auto& [who, own] : counted) {
    int rest = own.whole - own.part;
    const auto count = [&](OpenReason reason, int most) {
      if (const int open = std::min(most, rest); open > 0) reasons[reason] += open;
      rest -= std::min(most, rest);
    };
    if (!selection.events.at(who.first)->cancelled_on.empty()) count(OpenReason::called_off, rest);
    if (const auto found = proposed.find(who); found != proposed.end()) {
      count(OpenReason::proposed, found->second);
    }
    count(OpenReason::other, rest);
  }
  return reasons;
}

// A site as one end of a flow.
struct FlowEnd {
  PeopleGroup::Kind kind;
  std::string key, name;
  bool closed = false;  // follows from the key

  bool operator<(const FlowEnd& other) const {
    return std::tie(kind, name, key) < std::tie(other.kind, other.name, other.key);
  }
};

FlowEnd end_of(const GroupedPerson& person, const std::set<std::string>& telling) {
  if (telling.count(person.key) == 0) return {PeopleGroup::Kind::smaller_ones, {}, {}};
  if (person.key.empty()) return {PeopleGroup::Kind::unknown, {}, {}};
  return {PeopleGroup::Kind::named, person.key, person.name, person.figures.closed};
}

struct FlowPairs {
  int pairs = 0;
  std::set<PersonId> people;  // of these
};

// Those of too few people go together, and with the smallest of the others where they would still
// be too few. Nothing where that is all.
std::vector<SiteFlow> telling_flows(std::vector<std::pair<SiteFlow, FlowPairs>> all) {
  std::stable_sort(all.begin(), all.end(), [](const auto& left, const auto& right) {
    const bool is_other = left.first.is_of_others(), other_is = right.first.is_of_others();
    if (is_other != other_is) return is_other;
    return left.second.people.size() < right.second.people.size();
  });
  const auto enough = [](const std::set<PersonId>& people) {
    return static_cast<int>(people.size()) >= kFewestToReport;
  };
  FlowPairs others;
  std::vector<SiteFlow> flows;
  for (const auto& [flow, own] : all) {
    const bool stands =
        !flow.is_of_others() && enough(own.people) && (others.pairs == 0 || enough(others.people));
    if (stands) {
      flows.push_back(flow);
      continue;
    }
    others.pairs += own.pairs;
    others.people.insert(own.people.begin(), own.people.end());
  }
  if (flows.empty()) return {};
  std::stable_sort(flows.begin(), flows.end(), [](const SiteFlow& left, const SiteFlow& right) {
    return left.pairs > right.pairs;
  });
  constexpr PeopleGroup::Kind kTogether = PeopleGroup::Kind::smaller_ones;
  if (others.pairs > 0) flows.push_back({kTogether, kTogether, {}, {}, others.pairs});
  return flows;
}

std::vector<SiteFlow> count_flows(const ReportSelection& selection) {
  PeopleAtSites people;
  for (const ReportPair& pair : selection.pairs) {
    for (const PersonId& person : {pair.mentor, pair.mentee}) {
      at_site(people, selection, pair.event, person);
    }
  }
  GroupMembers members;
  for (const auto& [place, person] : people) members[person.key].insert(person.person);
  const std::set<std::string> telling = telling_groups(members);
  if (telling.empty()) return {};
  std::map<std::pair<FlowEnd, FlowEnd>, FlowPairs> found;
  for (const ReportPair& pair : selection.pairs) {
    FlowPairs& own = found[{end_of(by_site(selection, pair.event, pair.mentor), telling),
                            end_of(by_site(selection, pair.event, pair.mentee), telling)}];
    ++own.pairs;
    own.people.insert({pair.mentor, pair.mentee});
  }
  std::vector<std::pair<SiteFlow, FlowPairs>> all;
  for (const auto& [ends, own] : found) {
    all.emplace_back(SiteFlow{ends.first.kind, ends.second.kind, ends.first.name, ends.second.name,
                              own.pairs, ends.first.closed, ends.second.closed},
                     own);
  }
  return telling_flows(std::move(all));
}

}  // namespace

AccessFigures count_access(const ReportSelection& selection) {
  const WhoAsked asked = who_asked(selection);
  AccessFigures access;
  for (const auto& [id, served] : asked.people) {
    ++access.people.whole;
    if (served) ++access.people.part;
  }
  const Requests requests = count_requests(selection);
  for (const auto& [who, own] : requests) {
    access.requests.whole += own.whole;
    access.requests.part += own.part;
  }
  for (const Registration* registration : selection.registrations) {
    const bool goes_ahead = selection.events.at(registration->event)->cancelled_on.empty();
    if (goes_ahead && waits_to_take_part(*registration)) ++access.waiting;
  }
  access.by_site = groups_of(asked.at_sites);
  access.by_characteristic = group_by_answers(selection, asked.people);
  access.open = count_open(selection, requests);
  return access;
}

AcrossFigures count_across(const ReportSelection& selection) {
  SiteMix mix;
  for (const ReportPair& pair : selection.pairs) {
    mix.add(site_relation(SiteId(by_site(selection, pair.event, pair.mentor).key),
                          SiteId(by_site(selection, pair.event, pair.mentee).key)));
  }
  AcrossFigures across;
  across.pairs = mix.pairs;
  across.across = {mix.across, mix.known};
  across.flows = count_flows(selection);
  return across;
}

}  // namespace rondo
