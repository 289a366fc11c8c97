#include "ui/coordinator_fields.h"

#include <cstdint>
#include <string>

#include "base/text.h"
#include "intake/cell_values.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"

namespace rondo::ui {
namespace {

struct CoordinatorDraft {
  std::string program;
  std::uint64_t revision = 0;
  Coordinator typed;
  std::string refused;  // what was given for an address and is none
};

// None at all is fine.
bool is_address(const std::string& typed) {
  return trim(typed).empty() || !intake::read_email(typed).empty();
}

}  // namespace

void coordinator_fields(View& view) {
  const AppState& state = view.state;
  const Coordinator known = state.program.coordinator();
  CoordinatorDraft& draft = view.drafts.of_program.of<CoordinatorDraft>();
  if (draft.program != state.program.id || draft.revision != state.revision) {
    draft = {state.program.id, state.revision, known, {}};
  }
  const bool refused = !draft.refused.empty() && draft.refused == draft.typed.email;
  const std::string error =
      refused ? view.tr("error.sign_up.email", {arg("email", draft.refused)}) : std::string();
  bool done = false;
  {
    const Grid grid(view.ui,
                    {.id = "coordinator", .min_width = 240, .max_columns = 2, .gap = space::l});
    done = text_field(view.ui,
                      {.id = "coordinator-name",
                       .label = view.tr("coordinator.name"),
                       .hint = view.tr("coordinator.name.hint")},
                      draft.typed.name)
               .committed;
    done = text_field(view.ui,
                      {.id = "coordinator-email",
                       .label = view.tr("coordinator.email"),
                       .kind = FieldKind::email,
                       .hint = view.tr("coordinator.email.hint"),
                       .error = error},
                      draft.typed.email)
               .committed ||
           done;
  }
  if (!done || draft.typed == known) return;
  draft.refused = is_address(draft.typed.email) ? std::string() : draft.typed.email;
  if (!draft.refused.empty()) return;
  view.emit(command::SetCoordinator{draft.typed.name, draft.typed.email});
}

}  // namespace rondo::ui
