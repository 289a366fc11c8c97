#include "ui/known_people.h"

#include <cstdint>
#include <set>

#include "base/text.h"
#include "ui/event_frame.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::size_t kMostKnown = 5;

std::vector<PersonId> find_people(const Program& program, const std::string& typed,
                                  const KnownPeopleOptions& options) {
  std::set<PersonId> there;
  for (const auto& [id, registration] : program.registrations) {
    if (registration.event == options.not_in) there.insert(registration.person);
  }
  const std::string wanted = fold(typed);
  std::vector<PersonId> found;
  for (const auto* row : by_name(program.people, [&](const PersonId&id, const Person&person) {
         return (options.archived || !person.archived) && there.count(id) == 0 &&
                fold(person.name + "\n" + person.email).find(wanted) != std::string::npos;
       })) {
    found.push_back(row->first);
  }
  return found;
}

bool draw_known_person(View& view, const PersonId& id, const KnownPeopleOptions& options) {
  const Person& person = *view.state.program.people.find(id);
  const std::string archived = person.archived ? view.tr("help.archived") : std::string();
  const Scope scope(view.ui, id.text());
  const ListRow row(view.ui,
                    {.id = id.text(),
                     .side = options.side,
                     .title = person.name,
                     .detail = dotted({site_of(view.state.program, id), person.email, archived})});
  return button(
      view.ui,
      {.id = "add", .label = view.tr(options.action_key), .about = person_words(view, id)});
}

}  // namespace

PersonId known_people(View& view, Cached<std::vector<PersonId>>& found, const std::string& typed,
                      const KnownPeopleOptions& options) {
  const std::vector<PersonId>& people =
      found.get(view.state.revision, options.not_in.text() + "\n" + typed,
                [&] { return find_people(view.state.program, typed, options); });
  PersonId pressed;
  if (people.empty()) return pressed;
  text(view.ui, view.tr("roster.add.known"), {.size = type::second, .ink = Ink::muted});
  {
    const List list(view.ui, {.id = "known", .label = view.tr("roster.add.known"), .card = false});
    for (std::size_t index = 0; index < people.size() && index < kMostKnown; ++index) {
      if (draw_known_person(view, people[index], options)) pressed = people[index];
    }
  }
  if (people.size() > kMostKnown) {
    const auto more = static_cast<std::int64_t>(people.size() - kMostKnown);
    text(view.ui, view.tr(counted("roster.add.known_more", more)),
         {.id = "known-more", .size = type::second, .ink = Ink::muted});
  }
  return pressed;
}

}  // namespace rondo::ui
