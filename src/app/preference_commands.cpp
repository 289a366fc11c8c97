#include "app/execute.h"

namespace rondo {

Result<Done> execute(Workbench&, const command::ExportPreferenceMessages&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::AnswerPreferences&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::SavePreferences&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::TakePreferences&) {
  return Done{};
}

}  // namespace rondo
