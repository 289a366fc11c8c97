// What an approver decides: each sign-up that waits, with its answer beside it.
#include <algorithm>
#include <string>
#include <vector>

#include "ui/event_people_parts.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// The others come into the list as these are decided; the table has them all.
constexpr std::size_t kDecisionsAtOnce = 20;

// "Mentor · Data literacy, Rubrics"
std::string sign_up_words(const View& view, const Registration& registration) {
  const Program& program = view.state.program;
  std::vector<std::string> topics;
  if (registration.mentors) topics = names_in(program.topics, registration.offers);
  if (registration.seeks) {
    for (std::string& topic : names_in(program.topics, registration.requests)) {
      if (std::find(topics.begin(), topics.end(), topic) == topics.end()) {
        topics.push_back(std::move(topic));
      }
    }
  }
  return dotted({side_word(view, side_of(registration)), view.list(topics)});
}

void decision_row(View& view, const RegistrationId& id, bool first) {
  const Registration* registration = view.state.program.registrations.find(id);
  if (registration == nullptr) return;
  const std::string name = person_words(view, registration->person);
  const ListRow row(view.ui, {.id = id.text(),
                              .icon = Icon::people,
                              .title = name,
                              .detail = sign_up_words(view, *registration),
                              .actions_below_on_phone = true});
  const Scope scope(view.ui, id.text());
  const auto decide = [&](std::string_view action, std::string_view key, Approval approval,
                          ButtonKind kind) {
    if (button(view.ui, {.id = action, .label = view.tr(key), .kind = kind, .about = name})) {
      view.emit(command::SetApproval{{id}, approval});
    }
  };
  decide("refuse", "roster.refuse", Approval::refused, ButtonKind::secondary);
  decide("approve", "roster.approve", Approval::approved,
         first ? ButtonKind::primary : ButtonKind::secondary);
}

}  // namespace

void decide_sign_ups(View& view, const std::vector<RegistrationId>& waiting) {
  const std::string title = view.tr(counted("roster.to_approve", std::ssize(waiting)));
  {
    const SectionHeader header(view.ui, {.title = title});
    if (waiting.size() > 1 &&
        button(view.ui, {.id = "approve-all", .label = view.tr("roster.to_approve.all")})) {
      view.emit(command::SetApproval{waiting, Approval::approved});
    }
  }
  const std::size_t shown = std::min(kDecisionsAtOnce, waiting.size());
  {
    const List list(view.ui, {.id = "decisions", .label = title});
    for (std::size_t at = 0; at < shown; ++at) decision_row(view, waiting[at], at == 0);
  }
  if (shown == waiting.size()) return;
  const auto more = static_cast<std::int64_t>(waiting.size() - shown);
  text(view.ui, view.tr(counted("roster.to_approve.more", more)),
       {.size = type::second, .ink = Ink::muted});
}

}  // namespace rondo::ui
