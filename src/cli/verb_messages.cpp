// What is sent to the people of an event, whichever of its messages it is.
#include <algorithm>
#include <ostream>

#include "base/iso_time.h"
#include "base/local_time.h"
#include "cli/program_input.h"
#include "codec/sign_up_pages.h"
#include "codec/templates.h"
#include "intake/form_ids.h"
#include "intake/sign_ups.h"
#include "report/event_messages.h"
#include "report/preference_messages.h"
#include "report/sign_up_messages.h"

namespace rondo::cli {
namespace {

// Nothing where links have no address to stand behind.
Result<std::string> form_address(const EventView& view, const std::string& page) {
  if (page.empty()) return std::string();
  const auto form = intake::sign_up_form(*view.program, view.id, codec::embedded_templates());
  if (!form) return form.error();
  const Result<std::string> link =
      codec::write_sign_up_form_link(intake::FormIds(*view.program).shortened(*form));
  if (!link) return link.error();
  return page + "#" + *link;
}

// It goes to anybody, so there is one of it, to nobody in particular.
Result<std::vector<PersonMessage>> invitation_for_all(const EventView& view,
                                                      const MessageTexts& texts,
                                                      const std::string& page, const Words& words) {
  const Result<std::string> address = form_address(view, page);
  if (!address) return address.error();
  const Result<MessageTexts> written =
      invitation(*view.event, view.program->coordinator(), texts, *address, {}, words);
  if (!written) return written.error();
  PersonMessage message;
  message.subject = written->subject;
  message.text = written->text;
  return std::vector<PersonMessage>{std::move(message)};
}

// How people are told where to go, or with whom: of the plan of a sitting, or of their matches.
EventMessage usual_kind(const Event& event) {
  return event.kind == EventKind::speed_mentoring ? EventMessage::sitting_plan
                                                  : EventMessage::notice;
}

}  // namespace

int list_messages(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "messages";
  const auto call = read_program_call(arguments, {"--event", "--kind", "--page", "--csv"});
  if (!call || !call->csv) return refuse_call(context, verb);
  const auto named = std::find_if(kEventMessages.begin(), kEventMessages.end(),
                                  [&](EventMessage kind) { return name_of(kind) == call->kind; });
  if (named == kEventMessages.end() && !call->kind.empty()) return refuse_call(context, verb);
  const Result<OpenedEvent> opened = open_event(*call, context);
  if (!opened) return refuse(context, verb, call->program, opened.error());
  const Result<EventView> view = view_event(opened->program, opened->event);
  if (!view) return refuse(context, verb, call->program, view.error());
  const EventMessage kind = call->kind.empty() ? usual_kind(*view->event) : *named;
  if (kind == EventMessage::wishes) {
    const Result<Done> asks = check_wishes_are_asked(*view->event);
    if (!asks) return refuse(context, verb, call->program, asks.error());
  }
  const std::int64_t now = context.clock.now_utc_ms();
  const MessageSurroundings surroundings{
      call->page, now, local_day_of(iso_time(now), context.clock), &context.clock};
  const MessageTexts texts = texts_of(*view->event, kind, context.words);
  const auto messages = kind == EventMessage::invitation
                            ? invitation_for_all(*view, texts, call->page, context.words)
                            : event_messages(*view, kind, texts, surroundings, context.words);
  if (!messages) return refuse(context, verb, call->program, messages.error());
  context.out << messages_csv(*messages, context.words, ByteOrderMark::none);
  return kExitGood;
}

}  // namespace rondo::cli
