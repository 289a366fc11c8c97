#include "ui/answer_ways.h"

#include <utility>

#include "codec/link.h"
#include "report/person_messages.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/qr_picture.h"

namespace rondo::ui {

void answer_ways(View& view, const std::string& address, const std::string& subject, Command save) {
  PersonMessage mail;
  mail.subject = subject;
  mail.text = view.tr("notice_page.mail.text") + "\n\n" + address + "\n";
  const Banner banner(view.ui, {.id = "answer",
                                .title = view.tr("notice_page.made"),
                                .detail = view.tr("notice_page.made.detail"),
                                .status = Status::good});
  {
    const Row row(view.ui, {.id = "answer-buttons"});
    link(view.ui, {.id = "mail",
                   .label = view.tr("notice_page.mail"),
                   .address = mail_address(mail),
                   .icon = Icon::message});
    if (button(view.ui, {.id = "copy", .label = view.tr("notice_page.copy"), .icon = Icon::copy})) {
      view.emit(command::CopyText{address});
    }
    if (button(view.ui,
               {.id = "save", .label = view.tr("notice_page.save"), .icon = Icon::download})) {
      view.emit(std::move(save));
    }
  }
  if (codec::link_advice(address.size()) == codec::LinkAdvice::qr_code) {
    qr_picture(view.ui, {.id = "qr", .label = view.tr("notice_page.qr"), .text = address});
  }
}

}  // namespace rondo::ui
