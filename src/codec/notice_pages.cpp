#include "codec/notice_pages.h"

#include <utility>

#include "codec/packed_page.h"

namespace rondo::codec {
namespace {

Value::Object written_head(const std::string& program, const EventId& event, const MatchId& match,
                           const PersonId& person) {
  return {{"v", Value(kNoticeVersion)},
          {"g", Value(program)},
          {"e", Value(event.text())},
          {"m", Value(match.text())},
          {"p", Value(person.text())}};
}

Value written(const NoticePage& page) {
  Value::Object object = written_head(page.program, page.event, page.match, page.person);
  put_packed(object, "n", page.event_name);
  put_packed(object, "w", page.person_name);
  put_packed(object, "o", page.partner);
  put_packed(object, "s", page.partner_site);
  put_packed(object, "t", page.topic);
  put_packed(object, "l", page.goal);
  if (page.mentors) object["i"] = Value(true);
  put_packed(object, "c", Value::List(page.times.begin(), page.times.end()));
  object["k"] = Value(page.sessions);
  object["d"] = Value(page.minutes);
  return Value(std::move(object));
}

Value written(const NoticeAnswer& answer) {
  const MatchAnswer& said = answer.said;
  Value::Object object = written_head(answer.program, said.event, said.match, said.person);
  object["y"] = Value(said.accepts);
  put_packed(object, "r", said.reason);
  object["t"] = Value(said.given_at);
  return Value(std::move(object));
}

// What both are about: NoticePage and MatchAnswer have these members alike.
template <class About>
void read_head(const ValueReader& file, std::string& program, About& about) {
  check_packed_version(file, kNoticeVersion);
  program = packed_id(file.member("g"));
  about.event = EventId(packed_id(file.member("e")));
  about.match = MatchId(packed_id(file.member("m")));
  about.person = PersonId(packed_id(file.member("p")));
}

void read_into(const ValueReader& file, NoticePage& page) {
  read_head(file, page.program, page);
  page.event_name = packed_text(file, "n", kMaxNoticeName);
  page.person_name = packed_text(file, "w", kMaxNoticeName);
  page.partner = packed_text(file, "o", kMaxNoticeName);
  page.partner_site = packed_text(file, "s", kMaxNoticeName);
  page.topic = packed_text(file, "t", kMaxNoticeName);
  page.goal = packed_text(file, "l", kMaxNoticeText);
  if (file.has("i")) page.mentors = file.member("i").flag();
  for (const ValueReader& item : packed_list(file, "c", kMaxNoticeTimes)) {
    page.times.push_back(packed_words(item, kMaxNoticeName));
  }
  page.sessions = file.member("k").number_between(1, kMaxNoticeSessions);
  page.minutes = file.member("d").number_between(0, kMaxNoticeMinutes);
}

void read_into(const ValueReader& file, NoticeAnswer& answer) {
  read_head(file, answer.program, answer.said);
  answer.said.accepts = file.member("y").flag();
  answer.said.reason = packed_text(file, "r", kMaxNoticeText);
  answer.said.given_at = packed_time(file.member("t"));
}

}  // namespace

Result<std::string> write_notice_link(const NoticePage& page) {
  return write_packed_link<NoticePage>(kNoticeLinkKind, written(page), read_into);
}

Result<std::string> write_notice_answer_link(const NoticeAnswer& answer) {
  return write_packed_link<NoticeAnswer>(kNoticeAnswerLinkKind, written(answer), read_into);
}

Result<NoticePage> read_notice_page(std::string_view payload) {
  return read_packed<NoticePage>(payload, read_into);
}

Result<NoticeAnswer> read_notice_answer(std::string_view payload) {
  return read_packed<NoticeAnswer>(payload, read_into);
}

}  // namespace rondo::codec
