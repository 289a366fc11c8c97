#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

#include "base/text.h"
#include "edit/erasure.h"
#include "report/figure_words.h"
#include "report/hours_lost.h"
#include "ui/cached.h"
#include "ui/removal_dialog.h"
#include "ui/view_parts.h"
#include "ui/view_person_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct ErasureLosses {
  Losses of_program;
  std::vector<HoursLost> of_others;
};

struct EraseDrafts {
  PersonId person;  // empty: the dialog is closed
  std::string typed;
  Cached<ErasureLosses> losses;
};

const ErasureLosses& what_goes(const View& view, EraseDrafts& draft) {
  const Program& program = view.state.program;
  return draft.losses.get(view.state.revision, draft.person.text(), [&] {
    const Program after = erase_person(program, draft.person).program;
    return ErasureLosses{losses_between(program, after),
                         hours_lost(program, after, view.state.now_utc_ms)};
  });
}

// "Ben Ríos (1 h 30 min), Dana Weiss (45 min)": the first few by name.
std::string who_loses(const View& view, const std::vector<HoursLost>& lost) {
  constexpr std::size_t kNamed = 3;
  const Words& words = view.state.words;
  const std::size_t named = std::min(lost.size(), kNamed);
  std::vector<std::string> items;
  for (std::size_t at = 0; at < named; ++at) {
    items.push_back(view.tr("erase.hours.person",
                            {arg("name", view.state.program.people.find(lost[at].person)->name),
                             arg("hours", hours_text(words, lost[at].minutes))}));
  }
  int minutes = 0;
  for (std::size_t at = named; at < lost.size(); ++at) minutes += lost[at].minutes;
  if (named < lost.size()) {
    items.push_back(
        view.tr("erase.hours.more", {arg("count", static_cast<int>(lost.size() - named)),
                                     arg("hours", hours_text(words, minutes))}));
  }
  return words.list(items);
}

// Nobody would look for it in the records of others.
void warn_of_hours(View& view, const Person& person, const std::vector<HoursLost>& lost) {
  if (lost.empty()) return;
  const Banner banner(
      view.ui, {.id = "hours",
                .title = view.tr(counted("erase.hours", std::ssize(lost))),
                .detail = view.tr("erase.hours.detail",
                                  {arg("name", person.name), arg("who", who_loses(view, lost))}),
                .status = Status::warn});
}

}  // namespace

void open_erase_dialog(View& view, const PersonId& id) {
  view.drafts.of_program.of<EraseDrafts>() = {id, {}, {}};
}

void erase_dialog(View& view) {
  EraseDrafts& draft = view.drafts.of_program.of<EraseDrafts>();
  if (draft.person.empty()) return;
  const Person* person = view.state.program.people.find(draft.person);
  if (person == nullptr || draft.person.text() != view.state.place.id) {
    draft = {};
    return;
  }
  const Dialog dialog(view.ui, {.id = "erase",
                                .title = view.tr("erase.title", {arg("name", person->name)}),
                                .detail = view.tr("erase.detail")});
  const ErasureLosses& losses = what_goes(view, draft);
  loss_list(view, losses.of_program);
  warn_of_hours(view, *person, losses.of_others);
  if (replaced_by(view.state, view.state.program.id) != nullptr) {
    text(view.ui, view.tr("erase.replaced"), {.id = "replaced"});
  }
  text_field(view.ui,
             {.id = "typed",
              .label = view.tr("erase.type_name"),
              .hint = view.tr("erase.hint", {arg("name", person->name)})},
             draft.typed);
  bool done = dialog.dismissed();
  {
    const DialogActions actions(view.ui);
    if (button(view.ui,
               {.id = "cancel", .label = view.tr("common.cancel"), .kind = ButtonKind::quiet})) {
      done = true;
    }
    if (button(view.ui, {.id = "erase",
                         .label = view.tr("erase.accept"),
                         .kind = ButtonKind::danger,
                         .disabled = fold(draft.typed) != fold(person->name)})) {
      view.emit(command::ErasePerson{draft.person});
      view.go(Screen::people);
      done = true;
    }
  }
  if (done) draft = {};
}

}  // namespace rondo::ui
