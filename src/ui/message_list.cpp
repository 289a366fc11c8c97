#include "ui/message_list.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {

void message_list(View& view, const std::vector<PersonMessage>& messages) {
  {
    const std::string title = view.tr("message.example");
    const Card card(view.ui, {.id = "example", .label = title});
    heading(view.ui, title, {.size = type::section});
    text(view.ui, messages.front().subject, {.weight = Weight::semibold});
    paragraphs(view.ui, messages.front().text);
  }
  const List list(view.ui, {.id = "messages", .label = view.tr("message.list")});
  for (const PersonMessage& message : messages) {
    const std::string detail = message.email.empty() ? view.tr("message.no_email") : message.email;
    const ListRow row(view.ui, {.id = message.person.text(),
                                .icon = Icon::message,
                                .title = message.name,
                                .detail = detail});
    const Scope scope(view.ui, message.person.text());
    if (button(view.ui, {.id = "copy",
                         .label = view.tr("message.copy"),
                         .icon = Icon::copy,
                         .about = message.name})) {
      view.emit(command::CopyText{message.subject + "\n\n" + message.text});
    }
  }
}

}  // namespace rondo::ui
