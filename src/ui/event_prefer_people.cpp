// Who is asked with whom to meet, and who has said it.
#include <algorithm>
#include <map>

#include "report/preference_page.h"
#include "ui/event_own_page.h"
#include "ui/event_prefer_parts.h"
#include "ui/paste_links.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

Status status_of(WishState state) {
  if (state == WishState::said) return Status::good;
  return state == WishState::nobody ? Status::neutral : Status::warn;
}

std::string wishes_words(const View& view, const Registration& registration) {
  const auto said = [&](std::string_view key, const std::map<PersonId, int>& ranks) {
    const std::string names = ranked_words(view, ranks);
    return names.empty() ? std::string() : view.tr(key, {arg("names", names)});
  };
  const std::string wishes = dotted({said("prefer.mentors", registration.preferred_mentors),
                                     said("prefer.mentees", registration.preferred_mentees),
                                     vetoed_words(view, registration.vetoes)});
  return wishes.empty() ? view.tr("prefer.no_wish") : wishes;
}

std::string asked_words(const View& view, const Registration& registration) {
  if (registration.wishes_asked_on.empty()) return {};
  return view.tr("prefer.asked_on", {arg("day", view.day(registration.wishes_asked_on))});
}

void draw_asked_person(View& view, const WishesData& data, const AskedForWishes& one) {
  PreferDrafts& drafts = prefer_drafts(view);
  const Participant& person = *data.view.find(one.person);
  const std::string name = person_words(view, one.person);
  const bool open = drafts.shown == one.person && one.state == WishState::said;
  const std::string chip = view.tr("prefer.state." + std::string(name_of(one.state)));
  const std::string detail =
      open ? wishes_words(view, *person.registration)
           : dotted({person_detail(view, one.person),
                     one.state == WishState::asked ? asked_words(view, *person.registration) : ""});
  const ListRow row(view.ui, {.id = one.person.text(),
                              .side = side_of(*person.registration),
                              .title = person.person->name,
                              .detail = detail,
                              .chip = chip,
                              .chip_status = status_of(one.state)});
  const Scope scope(view.ui, one.person.text());
  if (!one.partners.empty() && button(view.ui, {.id = "own-page",
                                                .label = view.tr("prefer.own_page"),
                                                .kind = ButtonKind::quiet,
                                                .about = name})) {
    drafts.handed = one.person;
  }
  if (one.state == WishState::said &&
      button(view.ui, {.id = "show",
                       .label = view.tr(open ? "prefer.hide" : "prefer.show_wishes"),
                       .about = name})) {
    drafts.shown = open ? PersonId() : one.person;
  }
}

// Somebody of an answer may not be on any list any more.
std::string wished_name(const View& view, const PersonId& person) {
  const std::string name = person_words(view, person);
  return name.empty() ? view.tr("tell.received.somebody") : name;
}

}  // namespace

std::string ranked_words(const View& view, const std::map<PersonId, int>& ranks) {
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto& [person, rank] : ranks) ranked.emplace_back(rank, wished_name(view, person));
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> words;
  for (const auto& [rank, name] : ranked) {
    words.push_back(view.tr("prefer.ranked", {arg("rank", rank), arg("name", name)}));
  }
  return view.list(words);
}

std::string vetoed_words(const View& view, const std::set<PersonId>& vetoes) {
  if (vetoes.empty()) return {};
  std::vector<std::string> names;
  for (const PersonId& person : vetoes) names.push_back(wished_name(view, person));
  std::sort(names.begin(), names.end(), reads_before);
  return view.tr("prefer.vetoes", {arg("names", view.list_in_sentence(names))});
}

void prefer_people(View& view, const WishesData& data) {
  PreferDrafts& drafts = prefer_drafts(view);
  paste_links(view);
  ChoiceList shown;
  for (const std::string_view which : {"all", "due", "asked", "said"}) {
    shown.add(which, view.tr("prefer.show." + std::string(which)));
  }
  segmented(view.ui,
            {.id = "show",
             .label = view.tr("prefer.show"),
             .choices = shown.choices(),
             .select_on_phone = true},
            drafts.show);
  const auto is_shown = [&](const AskedForWishes& one) {
    return drafts.show == "all" || drafts.show == name_of(one.state);
  };
  if (std::none_of(data.asked.begin(), data.asked.end(), is_shown)) {
    if (empty_state(view.ui, {.id = "none-shown",
                              .icon = Icon::people,
                              .title = view.tr("prefer.show.none"),
                              .action = view.tr("roster.show_all")})) {
      drafts.show = "all";
    }
    return;
  }
  const List list(view.ui, {.id = "people", .label = view.tr("prefer.people")});
  for (const AskedForWishes& one : data.asked) {
    if (is_shown(one)) draw_asked_person(view, data, one);
  }
}

void prefer_own_page(View& view, const WishesData& data) {
  PreferDrafts& drafts = prefer_drafts(view);
  const auto found =
      std::find_if(data.asked.begin(), data.asked.end(),
                   [&](const AskedForWishes& one) { return one.person == drafts.handed; });
  if (found == data.asked.end()) return;
  const std::string key = drafts.handed.text() + "\n" + view.state.page_address;
  const Result<std::string>& address = drafts.address.get(view.state.revision, key, [&] {
    return preference_address(data.view, found->person, found->partners, view.state.page_address);
  });
  if (draw_own_page(view, drafts.handed, address, {}, "prefer.own_page.detail"))
    drafts.handed = PersonId();
}

}  // namespace rondo::ui
