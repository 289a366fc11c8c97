#include "app/execute.h"

namespace rondo {

Result<Done> execute(Workbench&, const command::AnswerNotice&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::SaveNoticeAnswer&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::TakeMatchAnswers&) {
  return Done{};
}

}  // namespace rondo
