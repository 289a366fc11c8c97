#include "ui/answer_ways.h"

#include <cstdint>
#include <string>
#include <utility>

#include "codec/link.h"
#include "report/person_messages.h"
#include "ui/event_own_page.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct ClearQuestion {
  std::optional<Screen> asked_at;  // nothing: it is not asked
};

struct AnswerFocus {
  bool wanted = false;  // the answer was asked for and has not been shown yet
};

enum class WayTaken : std::uint8_t { mail, mail_copied, shared, link_copied, saved };

// Whether it arrived nobody knows here. Another answer has another address and was not sent.
struct AnswerSent {
  std::string address;
  WayTaken way = WayTaken::mail;
};

std::string left_to_do(const View& view, const AnswerWays& ways, WayTaken way) {
  const Arg who =
      arg("who", ways.to.is_known() ? ways.to.line() : view.tr("notice_page.taken.coordinator"));
  switch (way) {
    case WayTaken::mail:
      return view.tr("notice_page.taken.mail", {who});
    case WayTaken::mail_copied:
      return view.tr("notice_page.taken.mail_copied", {who});
    case WayTaken::shared:
      return view.tr("notice_page.taken.shared", {who});
    case WayTaken::link_copied:
      return view.tr("notice_page.taken.link_copied", {who});
    case WayTaken::saved:
      break;
  }
  return view.tr("notice_page.taken.saved", {who});
}

std::string what_to_do(View& view, const AnswerWays& ways) {
  const auto& sent = view.drafts.others.of<AnswerSent>();
  if (sent.address == ways.address) return left_to_do(view, ways, sent.way);
  return ways.to.is_known() ? view.tr("notice_page.made.to", {arg("who", ways.to.line())})
                            : view.tr("notice_page.made.detail");
}

// The result stands below a long form: without the focus nobody would see that it is there.
void take_focus(View& view, const AnswerWays& ways, std::string_view first) {
  if (!std::exchange(view.drafts.others.of<AnswerFocus>().wanted, false)) return;
  view.ui.focus(view.ui.id(first));
  view.ui.announce(ways.title + ". " + what_to_do(view, ways));
}

void note_way(View& view, const AnswerWays& ways, WayTaken way) {
  view.drafts.others.of<AnswerSent>() = {ways.address, way};
  view.ui.announce(left_to_do(view, ways, way));
}

// Mail programs cut long addresses; text that was copied arrives whole.
void send_by_mail(View& view, const AnswerWays& ways, ButtonKind kind) {
  PersonMessage mail;
  mail.email = ways.to.email;
  mail.subject = ways.subject;
  mail.text = view.tr("notice_page.mail.text") + "\n\n" + ways.address + "\n";
  const std::string address = mail_address(mail);
  const bool fits = address.size() <= codec::kMaxSafeLinkCharacters;
  if (!button(view.ui, {.id = "mail",
                        .label = view.tr(fits ? "notice_page.mail" : "sign_up.copy_mail"),
                        .kind = kind,
                        .icon = Icon::message})) {
    return;
  }
  if (fits) {
    view.ui.follow(address);
    note_way(view, ways, WayTaken::mail);
  } else {
    view.emit(command::CopyText{mail.subject + "\n\n" + mail.text});
    note_way(view, ways, WayTaken::mail_copied);
  }
}

void share_answer(View& view, const AnswerWays& ways, ButtonKind kind) {
  if (!view.state.can_share) return;
  if (button(view.ui, {.id = "share",
                       .label = view.tr("notice_page.share"),
                       .kind = kind,
                       .icon = Icon::upload})) {
    view.emit(command::ShareText{ways.subject,
                                 view.tr("notice_page.mail.text") + "\n\n" + ways.address + "\n"});
    note_way(view, ways, WayTaken::shared);
  }
}

void copy_answer(View& view, const AnswerWays& ways, ButtonKind kind) {
  if (button(
          view.ui,
          {.id = "copy", .label = view.tr("notice_page.copy"), .kind = kind, .icon = Icon::copy})) {
    view.emit(command::CopyText{ways.address});
    note_way(view, ways, WayTaken::link_copied);
  }
}

// Whom it goes to is written to at once; without an address the person's own ways come first.
enum class MainWay : std::uint8_t { mail, share, copy };

MainWay main_way(const View& view, const AnswerWays& ways) {
  if (!ways.to.email.empty()) return MainWay::mail;
  return view.state.can_share ? MainWay::share : MainWay::copy;
}

std::string_view id_of_way(MainWay way) {
  switch (way) {
    case MainWay::mail:
      return "mail";
    case MainWay::share:
      return "share";
    case MainWay::copy:
      break;
  }
  return "copy";
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
    const MainWay main = main_way(view, ways);
    const auto kind_of = [&](MainWay way) {
      return way == main ? ButtonKind::primary : ButtonKind::secondary;
    };
    take_focus(view, ways, id_of_way(main));
    if (main == MainWay::mail) send_by_mail(view, ways, ButtonKind::primary);
    share_answer(view, ways, kind_of(MainWay::share));
    copy_answer(view, ways, kind_of(MainWay::copy));
    if (main != MainWay::mail) send_by_mail(view, ways, ButtonKind::secondary);
    if (button(view.ui,
               {.id = "save", .label = view.tr("notice_page.save"), .icon = Icon::download})) {
      view.emit(std::move(ways.save));
      note_way(view, ways, WayTaken::saved);
    }
  }
  if (codec::link_advice(ways.address) == codec::LinkAdvice::qr_code) {
    text(view.ui, view.tr("notice_page.qr.who"), {.ink = Ink::muted});
  }
  code_of_address(view, "notice_page.qr", ways.address);
}

void clear_button(View& view, Clearing what) {
  const bool forgets = what == Clearing::page;
  if (text_button(view.ui, {.id = "forget",
                            .label = view.tr(forgets ? "guest.forget" : "sign_up.forget")})) {
    view.drafts.others.of<ClearQuestion>().asked_at = view.state.place.screen;
  }
}

bool clear_dialog(View& view, Clearing what) {
  ClearQuestion& question = view.drafts.others.of<ClearQuestion>();
  if (question.asked_at != view.state.place.screen) return false;
  const bool forgets = what == Clearing::page;
  const Dialog dialog(view.ui,
                      {.id = "clear-page",
                       .title = view.tr(forgets ? "page_forget.title" : "page_clear.title"),
                       .detail = view.tr(forgets ? "page_forget.detail" : "page_clear.detail")});
  const DialogChoice choice = dialog_buttons(
      view, {.accept_key = forgets ? "page_forget.do" : "page_clear.do", .danger = true});
  if (choice != DialogChoice::none || dialog.dismissed()) question.asked_at.reset();
  return choice == DialogChoice::accept;
}

}  // namespace rondo::ui
