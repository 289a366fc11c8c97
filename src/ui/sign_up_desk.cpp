#include "ui/sign_up_desk.h"

#include <algorithm>
#include <string>
#include <utility>

#include "report/sign_up_messages.h"
#include "ui/message_desk.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct SignUpDesk {
  bool open = false;
  std::string message;
  std::vector<PersonId> only;
};

bool tells_of(EventMessage message, const Registration& registration) {
  return !registration.withdrawn && registration.approval == approval_of(message);
}

// The first kind that any of these people would get.
std::string first_message_for(const View& view, const std::vector<RegistrationId>& ids) {
  for (const EventMessage message : kSignUpMessages) {
    for (const RegistrationId& id : ids) {
      const Registration* found = view.state.program.registrations.find(id);
      if (found != nullptr && tells_of(message, *found)) return std::string(name_of(message));
    }
  }
  return std::string(name_of(kSignUpMessages.front()));
}

}  // namespace

bool is_decided_sign_up(const Registration& registration) {
  return std::any_of(kSignUpMessages.begin(), kSignUpMessages.end(),
                     [&](EventMessage message) { return tells_of(message, registration); });
}

bool has_decided_sign_ups(const View& view, const EventId& event) {
  const auto& all = view.state.program.registrations;
  return std::any_of(all.begin(), all.end(), [&](const auto& entry) {
    return entry.second.event == event && is_decided_sign_up(entry.second);
  });
}

void open_sign_up_desk(View& view, const std::vector<RegistrationId>& only) {
  SignUpDesk desk{true, first_message_for(view, only), {}};
  for (const RegistrationId& id : only) {
    const Registration* found = view.state.program.registrations.find(id);
    if (found != nullptr) desk.only.push_back(found->person);
  }
  view.drafts.event.of<SignUpDesk>() = std::move(desk);
}

void sign_up_desk_dialog(View& view, const EventScreen& on) {
  SignUpDesk& desk = view.drafts.event.of<SignUpDesk>();
  if (!desk.open) return;
  const Dialog dialog(view.ui, {.id = "sign-up-desk",
                                .title = view.tr("roster.write.title"),
                                .detail = view.tr("roster.write.detail"),
                                .width = 720});
  if (!desk.only.empty()) text(view.ui, view.tr("roster.write.marked"), {.ink = Ink::muted});
  message_desk(view, on,
               {.kinds = kSignUpMessages,
                .chosen = desk.message,
                .make =
                    [&](EventMessage message, const MessageTexts& texts) {
                      return sign_up_messages(view.state.program, on.id, message, texts,
                                              view.state.words);
                    },
                .only = desk.only});
  if (dialog.dismissed()) desk.open = false;
}

}  // namespace rondo::ui
