// Inviting people: the sign-up form as a link, QR code, file or on this device, when it is open,
// what it asks, and the answers that come back.
#include <array>
#include <string>
#include <utility>

#include "app/sign_up_visit.h"
#include "intake/form_size.h"
#include "model/taking_part.h"
#include "report/sign_up_messages.h"
#include "ui/cached.h"
#include "ui/coordinator_fields.h"
#include "ui/edited_record.h"
#include "ui/event_frame.h"
#include "ui/event_invite_parts.h"
#include "ui/event_invite_questions.h"
#include "ui/event_kiosk_sign_up.h"
#include "ui/event_own_page.h"
#include "ui/field_lead.h"
#include "ui/join_dialog.h"
#include "ui/kiosk_way.h"
#include "ui/message_desk.h"
#include "ui/paste_links.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct InviteDrafts {
  EditedRecord<Event> event;
  QuestionDrafts questions;
  Cached<FormAddress> form;
};

constexpr std::array kInvitation{EventMessage::invitation};

// The topic that is wanted; empty: none, or it is not there any more.
std::string wanted_topic(View& view) {
  return name_in(view.state.program.topics, view.drafts.event.of<WantedDraft>().topic);
}

void wanted(View& view) {
  const std::string topic = wanted_topic(view);
  if (topic.empty()) return;
  const Banner banner(view.ui, {.id = "wanted",
                                .title = view.tr("invite.wanted", {arg("topic", topic)}),
                                .detail = view.tr("invite.wanted.detail")});
  if (button(view.ui, {.id = "leave-out", .label = view.tr("invite.wanted.leave_out")})) {
    view.drafts.event.of<WantedDraft>() = {};
  }
}

void ways_out(View& view, const EventScreen& on, const std::string& address) {
  const MessageTexts own_texts = texts_of(*on.event, EventMessage::invitation, view.state.words);
  const Result<ReadTexts> readable = read_texts(EventMessage::invitation, own_texts);
  if (!readable) {
    const std::string reason = view.tr(readable.error());
    const Banner banner(
        view.ui, {.id = "unreadable", .title = view.tr("tell.text.unreadable"), .detail = reason});
  }
  const Row row(view.ui, {.id = "ways"});
  if (button(view.ui, {.id = "copy", .label = view.tr("guest.copy"), .icon = Icon::copy})) {
    view.emit(command::CopyText{address});
  }
  if (button(view.ui, {.id = "mail",
                       .label = view.tr("sign_up.copy_mail"),
                       .icon = Icon::message,
                       .disabled = !readable})) {
    const auto mail = invitation(*on.event, view.state.program.coordinator(), own_texts, address,
                                 wanted_topic(view), view.state.words);
    if (mail) view.emit(command::CopyText{mail->subject + "\n\n" + mail->text});
  }
  if (button(view.ui, {.id = "edit", .label = view.tr("tell.text.edit"), .icon = Icon::edit})) {
    edit_message(view, on, kInvitation, EventMessage::invitation);
  }
  if (button(view.ui, {.id = "save", .label = view.tr("guest.save"), .icon = Icon::download})) {
    view.emit(command::SaveSignUpForm{on.id});
  }
  if (button(view.ui, {.id = "poster", .label = view.tr("invite.poster"), .icon = Icon::print})) {
    view.emit(command::PrintSignUpPoster{on.id});
  }
}

void lead_to_sites(View& view) {
  view.drafts.program.topics.tab = "sites";
  lead_to(view, {Screen::topics, {}}, "tab");
}

// Why there is no code, and the way to what makes it so.
void shorten(View& view, const EventScreen& on, intake::FormPart part) {
  const std::string name(name_of(part));
  text(view.ui, view.tr("invite.too_long." + name), {.ink = Ink::warn});
  if (!button(view.ui, {.id = "shorten", .label = view.tr("invite.shorten." + name)})) return;
  const Place set_up{Screen::event_setup, on.id.text()};
  switch (part) {
    case intake::FormPart::topics:
    case intake::FormPart::times:
    case intake::FormPart::questions:
      lead_to(view, view.state.place, name);
      break;
    case intake::FormPart::purpose:
      lead_to(view, set_up, "purpose");
      break;
    case intake::FormPart::pools:
      lead_to(view, set_up, "categories");
      break;
    case intake::FormPart::sites:
      lead_to_sites(view);
      break;
  }
}

// People who write their site each in their own way make several sites of one.
void ask_for_sites(View& view) {
  if (!view.state.program.sites.empty()) return;
  const Row row(view.ui, {.id = "no-sites"});
  text(view.ui, view.tr("invite.no_sites"), {.ink = Ink::warn});
  if (button(view.ui, {.id = "sites", .label = view.tr("invite.no_sites.add")})) {
    lead_to_sites(view);
  }
}

// As people see it, and as the screen that people share.
void here(View& view, const EventScreen& on) {
  if (button(view.ui, {.id = "see", .label = view.tr("invite.see"), .icon = Icon::search})) {
    view.emit(command::SeeSignUpForm{on.id});
  }
  if (!goes_on(*on.event) || !kiosk_signs_up(view, on)) return;
  kiosk_way_in(view, on, "invite.here");
}

const FormAddress& form_of(View& view, const EventScreen& on, InviteDrafts& drafts) {
  return drafts.form.get(view.state.revision, on.id.text() + "\n" + view.state.page_address,
                         [&] { return form_address(view.state, on.id); });
}

void share(View& view, const EventScreen& on, InviteDrafts& drafts) {
  const Card card(view.ui, {.id = "share", .label = view.tr("invite.form")});
  heading(view.ui, view.tr("invite.form"));
  text(view.ui, view.tr("invite.form.detail"), {.size = type::second, .ink = Ink::muted});
  ask_for_sites(view);
  const FormAddress& form = form_of(view, on, drafts);
  if (form.address) {
    ways_out(view, on, *form.address);
    here(view, on);
  } else {
    text(view.ui, view.tr(form.address.error()), {.ink = Ink::bad});
  }
  coordinator_fields(view);
}

// As large as a camera needs it, so it stands behind what the form asks.
void code_to_scan(View& view, const EventScreen& on, InviteDrafts& drafts) {
  const FormAddress& form = form_of(view, on, drafts);
  if (!form.address) return;
  const Card card(view.ui, {.id = "code", .label = view.tr("invite.code")});
  heading(view.ui, view.tr("invite.code"));
  text(view.ui, view.tr("invite.code.detail"), {.size = type::second, .ink = Ink::muted});
  address_picture(view, "invite.qr", *form.address);
  if (form.to_shorten) shorten(view, on, *form.to_shorten);
}

// The words of the invitation, while they are changed.
void invitation_words(View& view, const EventScreen& on, const std::string& address) {
  if (!edits_message(view, kInvitation)) return;
  const auto make = [&](EventMessage,
                        const MessageTexts& texts) -> Result<std::vector<PersonMessage>> {
    Result<MessageTexts> filled = invitation(*on.event, view.state.program.coordinator(), texts,
                                             address, wanted_topic(view), view.state.words);
    if (!filled) return filled.error();
    PersonMessage to_anybody;
    to_anybody.subject = std::move(filled->subject);
    to_anybody.text = std::move(filled->text);
    return std::vector{std::move(to_anybody)};
  };
  message_editor(view, on, kInvitation, make, address);
}

void take_answers(View& view) {
  const Card card(view.ui, {.id = "answers", .label = view.tr("invite.answers")});
  heading(view.ui, view.tr("invite.answers"));
  paste_links(view);
}

void draw_invite_page(View& view, const EventScreen& on, InviteDrafts& drafts) {
  const Page page(view.ui, {.id = "event-invite"});
  event_header(view, on, view.tr("invite.subtitle"), [&] {
    if (goes_on(*on.event) && button(view.ui, {.id = "next",
                                               .label = view.tr("setup.next"),
                                               .kind = main_button(view, kInvitation)})) {
      view.go(Screen::event_people, on.id.text());
    }
  });
  wanted(view);
  share(view, on, drafts);
  const FormAddress& form = form_of(view, on, drafts);
  if (form.address) invitation_words(view, on, *form.address);
  bool done = invite_form(view, on, drafts.event.record);
  done = invite_questions(view, drafts.event.record, drafts.questions) || done;
  done = invite_window(view, drafts.event.record) || done;
  if (done) view.emit(command::PutEvent{on.id, drafts.event.record});
  take_answers(view);
  code_to_scan(view, on, drafts);
  invite_approver(view, on);
}

}  // namespace

void invite_for(View& view, const EventId& event, const TopicId& topic) {
  view.drafts.event.of<WantedDraft>().topic = topic;
  view.go(Screen::event_invite, event.text());
}

void view_event_invite(View& view) {
  const EventScreen on = event_screen(view);
  InviteDrafts& drafts = view.drafts.event.of<InviteDrafts>();
  if (!drafts.event.follow(view.state.program.events, on.id, view.state.revision)) {
    missing_event(view);
    return;
  }
  draw_invite_page(view, on, drafts);
  kiosk_way_dialog(view, on);
  join_dialog(view);
}

}  // namespace rondo::ui
