#include "ui/answer_ways.h"

#include <utility>

#include "codec/link.h"
#include "report/person_messages.h"
#include "ui/event_own_page.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct AnswerFocus {
  bool wanted = false;  // the answer was asked for and has not been shown yet
};

std::string what_to_do(const View& view, const AnswerWays& ways) {
  return ways.to.is_known() ? view.tr("notice_page.made.to", {arg("who", ways.to.line())})
                            : view.tr("notice_page.made.detail");
}

// The result stands below a long form: without the focus nobody would see that it is there.
void take_focus(View& view, const AnswerWays& ways, std::string_view first) {
  if (!std::exchange(view.drafts.others.of<AnswerFocus>().wanted, false)) return;
  view.ui.focus(view.ui.id(first));
  view.ui.announce(ways.title + ". " + what_to_do(view, ways));
}

// Mail programs cut long addresses; text that was copied arrives whole.
void send_by_mail(View& view, const AnswerWays& ways) {
  PersonMessage mail;
  mail.email = ways.to.email;
  mail.subject = ways.subject;
  mail.text = view.tr("notice_page.mail.text") + "\n\n" + ways.address + "\n";
  const std::string address = mail_address(mail);
  if (address.size() <= codec::kMaxSafeLinkCharacters) {
    link(view.ui, {.id = "mail",
                   .label = view.tr("notice_page.mail"),
                   .address = address,
                   .icon = Icon::message});
  } else if (button(view.ui, {.id = "copy-mail",
                              .label = view.tr("sign_up.copy_mail"),
                              .icon = Icon::message})) {
    view.emit(command::CopyText{mail.subject + "\n\n" + mail.text});
  }
}

}  // namespace

bool answer_button(View& view, const AnswerButton& options) {
  const bool pressed =
      button(view.ui, {.id = options.id,
                       .label = options.label,
                       .kind = options.ready ? ButtonKind::secondary : ButtonKind::primary,
                       .disabled = options.disabled,
                       .wide = view.ui.phone()});
  if (pressed) view.drafts.others.of<AnswerFocus>().wanted = true;
  return pressed;
}

void no_answer_comes(View& view) {
  view.drafts.others.of<AnswerFocus>().wanted = false;
}

void missing_page(View& view, const std::string& title, const std::string& why) {
  heading(view.ui, title, {.level = 1});
  if (empty_state(view.ui, {.id = "none",
                            .icon = Icon::link,
                            .title = view.tr("guest.none"),
                            .detail = why,
                            .action = view.tr("guest.home")})) {
    view.go(Screen::home);
  }
}

void answer_ways(View& view, AnswerWays ways) {
  const Banner banner(view.ui, {.id = "answer",
                                .title = ways.title,
                                .detail = what_to_do(view, ways),
                                .status = Status::good});
  {
    const Row row(view.ui, {.id = "answer-buttons"});
    take_focus(view, ways, "copy");
    if (button(view.ui, {.id = "copy",
                         .label = view.tr("notice_page.copy"),
                         .kind = ButtonKind::primary,
                         .icon = Icon::copy})) {
      view.emit(command::CopyText{ways.address});
    }
    send_by_mail(view, ways);
    if (button(view.ui,
               {.id = "save", .label = view.tr("notice_page.save"), .icon = Icon::download})) {
      view.emit(std::move(ways.save));
    }
  }
  address_picture(view, "notice_page.qr", ways.address);
}

}  // namespace rondo::ui
