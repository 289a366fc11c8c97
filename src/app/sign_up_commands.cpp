#include "app/execute.h"

namespace rondo {

Result<Done> execute(Workbench&, const command::SaveSignUpForm&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::AnswerSignUp&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::SaveSignUp&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::SignUpHere&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::TakeSignUps&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::SetApproval&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::SetWithdrawn&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::ReuseProfile&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::ExportSiteCopy&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::TakeApprovals&) {
  return Done{};
}

}  // namespace rondo
