#include "ui/people_rows.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "base/reading_order.h"
#include "base/text.h"
#include "ui/view_parts.h"

namespace rondo::ui {
namespace {

// The topics in reading order, so that a person's few are put in order without comparing names.
class TopicOrder {
 public:
  explicit TopicOrder(const Program& program) {
    for (const auto* entry : by_name(program.topics)) {
      places_.emplace(entry->first.text(), names_.size());
      names_.push_back(entry->second.name);
    }
  }

  // Adds where the topic stands; nothing for one that is gone.
  void add(const TopicId& topic, std::vector<std::size_t>& places) const {
    const auto found = places_.find(topic.text());
    if (found != places_.end()) places.push_back(found->second);
  }
  std::vector<std::string> names(std::vector<std::size_t> places) const {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::vector<std::string> names;
    for (const std::size_t place : places) names.push_back(names_[place]);
    return names;
  }

 private:
  std::unordered_map<std::string_view, std::size_t> places_;
  std::vector<std::string> names_;
};

// What the registrations and matches say about one person, over events that are not archived.
struct Involvement {
  bool mentors = false, seeks = false;
  int places = 0, mentees = 0;
  int wanted = 0, served = 0;
  std::vector<std::size_t> topics;  // of TopicOrder
  std::vector<EventId> events;
};

using Involvements = std::unordered_map<std::string_view, Involvement>;  // by person

void add_registration(const Registration& registration, const Event& event,
                      const TopicOrder& topics, Involvement& one) {
  one.events.push_back(registration.event);
  if (registration.mentors) {
    one.mentors = true;
    one.places += capacity_of(registration, event);
    for (const auto& [topic, offer] : registration.offers) topics.add(topic, one.topics);
  }
  if (registration.seeks) {
    one.seeks = true;
    one.wanted +=
        std::min(static_cast<int>(registration.requests.size()), event.requests_per_mentee);
    for (const auto& [topic, request] : registration.requests) topics.add(topic, one.topics);
  }
}

Involvements involvements(const Program& program, const TopicOrder& topics) {
  Involvements result;
  result.reserve(program.people.size());
  const auto open_event = [&](const EventId& id) {
    const Event* event = program.events.find(id);
    return event != nullptr && !event->archived ? event : nullptr;
  };
  for (const auto& [id, registration] : program.registrations) {
    const Event* event = open_event(registration.event);
    if (event == nullptr || registration.withdrawn) continue;
    add_registration(registration, *event, topics, result[registration.person.text()]);
  }
  for (const auto& [id, match] : program.matches) {
    const bool stands =
        match.state != MatchState::declined && match.state != MatchState::ended_early;
    if (!stands || open_event(match.event) == nullptr) continue;
    ++result[match.mentor.text()].mentees;
    ++result[match.mentee.text()].served;
  }
  return result;
}

std::string role_words(const View& view, const Involvement& one) {
  if (one.mentors && one.seeks) return view.tr("role.both");
  if (one.mentors) return view.tr("role.mentor");
  return view.tr(one.seeks ? "role.mentee" : "role.none");
}

Side side_of(const Involvement& one) {
  if (one.mentors && one.seeks) return Side::both;
  if (one.mentors) return Side::mentor;
  return one.seeks ? Side::mentee : Side::none;
}

// Mentors: how full; mentees: whether they have somebody. Who is both is told as a mentee as long
// as a request waits, because that is what needs somebody's attention.
void put_chip(const View& view, const Involvement& one, PersonRow& row) {
  const auto put = [&](std::string words, Status status) {
    row.chip = std::move(words);
    row.chip_status = static_cast<int>(status);
  };
  const bool waits = one.seeks && one.served < one.wanted;
  if (waits && one.served == 0) {
    put(view.tr("people.waiting"), Status::warn);
  } else if (waits) {
    put(view.tr("people.partly", {arg("served", one.served), arg("wanted", one.wanted)}),
        Status::warn);
  } else if (one.mentors) {
    put(view.tr("people.load", {arg("mentees", one.mentees), arg("places", one.places)}),
        Status::neutral);
  } else if (one.seeks && one.wanted > 0) {
    put(view.tr("people.matched"), Status::good);
  }
}

std::string other_spellings(const Person& person) {
  std::string all;
  for (const std::string& name : person.other_names) all += name + " ";
  for (const std::string& email : person.other_emails) all += email + " ";
  return all;
}

std::string sort_key(std::string_view column, const PersonRow& row) {
  if (column == "email") return reading_key(row.email);
  if (column == "topics") return reading_key(row.topics);
  return reading_key(column == "standing" ? row.chip : row.name);
}

}  // namespace

std::vector<PersonRow> people_rows(const View& view) {
  const Program& program = view.state.program;
  const TopicOrder topics(program);
  const Involvements all = involvements(program, topics);
  const Involvement none;
  std::vector<PersonRow> rows;
  rows.reserve(program.people.size());
  for (const auto* entry : by_name(program.people)) {
    const auto& [id, person] = *entry;
    const auto found = all.find(id.text());
    const Involvement& one = found == all.end() ? none : found->second;
    PersonRow row;
    row.id = id;
    row.name = person.name;
    row.site = person.site.text();
    row.detail = role_words(view, one);
    if (const std::string site = name_in(program.sites, person.site); !site.empty()) {
      row.detail += " · " + site;
    }
    row.topics = view.list(topics.names(one.topics));
    row.side = static_cast<int>(side_of(one));
    row.mentors = one.mentors;
    row.seeks = one.seeks;
    row.events = one.events;
    put_chip(view, one, row);
    row.email = person.email;
    row.also = other_spellings(person);
    rows.push_back(std::move(row));
  }
  return rows;
}

const std::vector<PersonRow>& all_people(View& view) {
  Derived<std::vector<PersonRow>>& kept = view.drafts.program.people.rows;
  const AppState& state = view.state;
  if (!kept.fresh(state.program, state.revision)) {
    kept.keep(state.program, state.revision, people_rows(view));
  }
  return *kept.value;
}

bool passes(const PersonRow& row, const PeopleDraft& draft) {
  if (draft.role == "mentors" && !row.mentors) return false;
  if (draft.role == "mentees" && !row.seeks) return false;
  if (draft.role == "none" && (row.mentors || row.seeks)) return false;
  if (!draft.site.empty() && row.site != draft.site) return false;
  return draft.event.empty() || std::find(row.events.begin(), row.events.end(),
                                          EventId(draft.event)) != row.events.end();
}

const std::vector<const PersonRow*>& shown_people(View& view) {
  PeopleDraft& draft = view.drafts.program.people;
  const std::vector<PersonRow>& all = all_people(view);
  const std::string& program = view.state.program.id;
  const std::string key = join_words(
      {program, draft.search, draft.role, draft.site, draft.event, sort_words(draft.table.sort)},
      "\n");
  return draft.shown.get(view.state.revision, key, [&] {
    std::vector<const PersonRow*> rows;
    const auto add = [&](const PersonRow& row) {
      if (passes(row, draft)) rows.push_back(&row);
    };
    if (fold(draft.search).empty()) {
      for (const PersonRow& row : all) add(row);
    } else {
      const search::Finder& finder = draft.finder.get(view.state.revision, program, [&] {
        std::vector<search::Thing> things;
        for (const PersonRow& row : all) {
          things.push_back(
              {row.name, join_words({row.email, row.detail, row.topics, row.also}, " ")});
        }
        return search::Finder(things);
      });
      for (const std::size_t place : finder.find_all(draft.search)) add(all[place]);
    }
    sort_rows(rows, draft.table.sort,
              [](std::string_view column, const PersonRow* row) { return sort_key(column, *row); });
    return rows;
  });
}

}  // namespace rondo::ui
