#include <string>

#include "base/text.h"
#include "edit/erasure.h"
#include "report/hours_lost.h"
#include "ui/cached.h"
#include "ui/removal_dialog.h"
#include "ui/view_parts.h"
#include "ui/view_person_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct EraseDrafts {
  PersonId person;  // empty: the dialog is closed
  std::string typed;
  Cached<WhatGoes> goes;
};

const WhatGoes& what_goes(const View& view, EraseDrafts& draft) {
  const Program& program = view.state.program;
  return draft.goes.get(view.state.revision, draft.person.text(), [&] {
    const Program after = erase_person(program, draft.person).program;
    return WhatGoes{losses_between(program, after),
                    hours_lost(program, after, view.state.now_utc_ms)};
  });
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
  say_what_goes(view, what_goes(view, draft));
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
