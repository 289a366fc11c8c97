#include "ui/people_rows.h"

#include <algorithm>
#include <numeric>

#include "base/reading_order.h"
#include "base/text.h"
#include "ui/view_parts.h"

namespace rondo::ui {
namespace {

bool passes(const PersonFacts& facts, const PeopleDraft& draft) {
  if (facts.person->archived != (draft.role == "archived")) return false;
  if (draft.role == "mentors" && !facts.mentors) return false;
  if (draft.role == "mentees" && !facts.seeks) return false;
  if (draft.role == "none" && (facts.mentors || facts.seeks)) return false;
  if (!draft.site.empty() && facts.person->site.text() != draft.site) return false;
  return draft.event.empty() || std::any_of(facts.registrations.begin(), facts.registrations.end(),
                                            [&](const Registration* registration) {
                                              return registration->event.text() == draft.event;
                                            });
}

search::Thing thing_of(const View& view, const PeopleList& all, std::size_t place) {
  const Person& person = *all.facts(place).person;
  const PersonRow& row = all.row(place, view.state.words);
  std::string detail = join_words({person.email, row.detail, row.topics}, " ");
  for (const std::string& name : person.other_names) detail += " " + name;
  for (const std::string& email : person.other_emails) detail += " " + email;
  return {person.name, std::move(detail)};
}

std::string sort_key(const View& view, const PeopleList& all, std::string_view column,
                     std::size_t place) {
  if (column == "name") return reading_key(all.facts(place).person->name);
  if (column == "email") return reading_key(all.facts(place).person->email);
  const PersonRow& row = all.row(place, view.state.words);
  return reading_key(column == "topics" ? row.topics : row.chip);
}

// Places in reading order.
std::vector<std::size_t> found_people(View& view, const PeopleList& all) {
  PeopleDraft& draft = view.drafts.program.people;
  if (!fold(draft.search).empty()) {
    const search::Finder& finder =
        draft.finder.get(view.state.revision, view.state.program.id, [&] {
          std::vector<search::Thing> things;
          for (std::size_t place = 0; place < all.size(); ++place) {
            things.push_back(thing_of(view, all, place));
          }
          return search::Finder(things);
        });
    return finder.find_all(draft.search);
  }
  std::vector<std::size_t> places(all.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  return places;
}

}  // namespace

const PeopleList& all_people(View& view) {
  Derived<PeopleList>& kept = view.drafts.program.people.list;
  const AppState& state = view.state;
  if (!kept.fresh(state.program, state.revision)) {
    kept.keep(state.program, state.revision, PeopleList(state.program));
  }
  return *kept.value;
}

const std::vector<std::size_t>& shown_people(View& view) {
  PeopleDraft& draft = view.drafts.program.people;
  const PeopleList& all = all_people(view);
  const std::string key = join_words({view.state.program.id, draft.search, draft.role, draft.site,
                                      draft.event, sort_words(draft.table.sort)},
                                     "\n");
  return draft.shown.get(view.state.revision, key, [&] {
    std::vector<std::size_t> places = found_people(view, all);
    places.erase(
        std::remove_if(places.begin(), places.end(),
                       [&](std::size_t place) { return !passes(all.facts(place), draft); }),
        places.end());
    sort_rows(places, draft.table.sort, [&](std::string_view column, std::size_t place) {
      return sort_key(view, all, column, place);
    });
    return places;
  });
}

}  // namespace rondo::ui
