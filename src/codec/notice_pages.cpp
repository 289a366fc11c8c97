#include "codec/notice_pages.h"

#include <utility>

#include "codec/payload_parts.h"
#include "model/enum_names.h"

namespace rondo::codec {
namespace {

// What both are about: NoticePage and MatchAnswer have these members alike.
template <class About>
Value::Object written_notice_head(const std::string& program, const About& about) {
  Value::Object object = written_head(kNoticeVersion, program, about.event);
  object["m"] = Value(about.match.text());
  object["p"] = Value(about.person.text());
  return object;
}

Value written(const NoticePage& page) {
  Value::Object object = written_notice_head(page.program, page);
  put(object, "n", page.event_name);
  if (page.kind != EventKind::blank) object["f"] = Value(std::string(name_of(page.kind)));
  put(object, "w", page.person_name);
  put(object, "o", page.partner);
  put(object, "s", page.partner_site);
  put(object, "r", Value::List(page.partner_roles.begin(), page.partner_roles.end()));
  put(object, "a", Value::List(page.wanted.begin(), page.wanted.end()));
  put(object, "t", page.topic);
  put(object, "q", page.near_topic);
  put(object, "l", page.goal);
  put(object, "b", page.needed_by);
  if (page.mentors) object["i"] = Value(true);
  put(object, "c", Value::List(page.times.begin(), page.times.end()));
  object["k"] = Value(page.sessions);
  object["d"] = Value(page.minutes);
  put(object, "u", page.answer_by);
  put_coordinator(object, page.coordinator);
  return Value(std::move(object));
}

Value written(const NoticeAnswer& answer) {
  const MatchAnswer& said = answer.said;
  Value::Object object = written_notice_head(answer.program, said);
  object["y"] = Value(said.accepts);
  put(object, "r", said.reason);
  object["t"] = Value(said.given_at);
  if (said.withdraws) object["x"] = Value(true);
  return Value(std::move(object));
}

template <class About>
void read_notice_head(const ValueReader& file, std::string& program, About& about) {
  read_head(file, kNoticeVersion, program, about.event);
  about.match = MatchId(id_in(file.member("m")));
  about.person = PersonId(id_in(file.member("p")));
}

void read_into(const ValueReader& file, NoticePage& page) {
  read_notice_head(file, page.program, page);
  page.event_name = text_in(file, "n", kMaxNoticeName);
  page.kind = kind_in(file, "f", EventKind::blank);
  page.person_name = text_in(file, "w", kMaxNoticeName);
  page.partner = text_in(file, "o", kMaxNoticeName);
  page.partner_site = text_in(file, "s", kMaxNoticeName);
  for (const ValueReader& item : list_in(file, "r", kMaxNoticeRoles)) {
    page.partner_roles.push_back(text_of(item, kMaxNoticeName));
  }
  for (const ValueReader& item : list_in(file, "a", kMaxNoticeRoles)) {
    page.wanted.push_back(text_of(item, kMaxNoticeName));
  }
  page.topic = text_in(file, "t", kMaxNoticeName);
  page.near_topic = text_in(file, "q", kMaxNoticeName);
  page.goal = text_in(file, "l", kMaxNoticeText);
  page.needed_by = text_in(file, "b", kMaxNoticeName);
  page.mentors = flag_in(file, "i");
  for (const ValueReader& item : list_in(file, "c", kMaxNoticeTimes)) {
    page.times.push_back(text_of(item, kMaxNoticeName));
  }
  page.sessions = file.member("k").number_between(1, kMaxNoticeSessions);
  page.minutes = file.member("d").number_between(0, kMaxNoticeMinutes);
  page.answer_by = day_in(file, "u");
  page.coordinator = coordinator_in(file);
}

void read_into(const ValueReader& file, NoticeAnswer& answer) {
  read_notice_head(file, answer.program, answer.said);
  answer.said.accepts = file.member("y").flag();
  answer.said.reason = text_in(file, "r", kMaxNoticeText);
  answer.said.given_at = time_in(file.member("t"));
  answer.said.withdraws = flag_in(file, "x") && !answer.said.accepts;
}

}  // namespace

Result<std::string> write_notice_link(const NoticePage& page) {
  return write_payload_link(kNoticeLinkKind, written(page), read_notice_page);
}

Result<std::string> write_notice_answer_link(const NoticeAnswer& answer) {
  return write_payload_link(kNoticeAnswerLinkKind, written(answer), read_notice_answer);
}

Result<NoticePage> read_notice_page(std::string_view payload) {
  return read_payload<NoticePage>(payload, read_into);
}

Result<NoticeAnswer> read_notice_answer(std::string_view payload) {
  return read_payload<NoticeAnswer>(payload, read_into);
}

}  // namespace rondo::codec
