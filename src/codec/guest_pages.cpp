#include "codec/guest_pages.h"

#include <optional>
#include <set>
#include <utility>

#include "base/iso_time.h"
#include "codec/packed_page.h"
#include "model/enum_names.h"

namespace rondo::codec {
namespace {

// About each partner, and about the event as a whole.
constexpr std::size_t kMaxAnswers = kMaxGuestPartners + 1;

Value::Object written_head(const std::string& program, const EventId& event,
                           const PersonId& person) {
  return {{"v", Value(kGuestVersion)},
          {"g", Value(program)},
          {"e", Value(event.text())},
          {"p", Value(person.text())}};
}

Value written(const GuestRound& round) {
  Value::Object object{{"b", Value(round.begins_min)}, {"e", Value(round.ends_min)}};
  put_packed(object, "t", round.table);
  put_packed(object, "o", round.room);
  put_packed(object, "a", Value::List(round.with.begin(), round.with.end()));
  return Value(std::move(object));
}

Value written(const GuestPage& page) {
  Value::Object object = written_head(page.program, page.event, page.person);
  put_packed(object, "n", page.event_name);
  put_packed(object, "w", page.person_name);
  put_packed(object, "s", page.starts_at);
  if (page.asks_feedback) object["f"] = Value(true);
  Value::List partners;
  for (const GuestPartner& partner : page.partners) {
    Value::Object one{{"i", Value(partner.id.text())}};
    put_packed(one, "n", partner.name);
    partners.emplace_back(std::move(one));
  }
  put_packed(object, "a", std::move(partners));
  Value::List rounds;
  for (const GuestRound& round : page.rounds) rounds.push_back(written(round));
  put_packed(object, "r", std::move(rounds));
  return Value(std::move(object));
}

Value written(const GuestAnswers& answers) {
  Value::Object object = written_head(answers.program, answers.event, answers.person);
  object["t"] = Value(answers.given_at);
  Value::List list;
  for (const GuestAnswer& answer : answers.answers) {
    Value::Object one;
    put_packed(one, "i", answer.about.text());
    if (answer.useful != 0) one["u"] = Value(answer.useful);
    put_packed(one, "w", answer.will_try);
    if (answer.meet_again != MeetAgain::not_said) one["m"] = Value(name_of(answer.meet_again));
    list.emplace_back(std::move(one));
  }
  put_packed(object, "a", std::move(list));
  return Value(std::move(object));
}

// --- reading ------------------------------------------------------------------------------------

template <class PageOrAnswers>
void read_head(const ValueReader& file, PageOrAnswers& into) {
  check_packed_version(file, kGuestVersion);
  into.program = packed_id(file.member("g"));
  into.event = EventId(packed_id(file.member("e")));
  into.person = PersonId(packed_id(file.member("p")));
}

std::string start_in(const ValueReader& file) {
  if (!file.has("s")) return {};
  const ValueReader reader = file.member("s");
  std::string time = reader.text();
  if (!utc_ms_of(time + ":00Z")) reader.fail("error.guest.time");
  return time;
}

std::vector<GuestPartner> partners_in(const ValueReader& file) {
  std::vector<GuestPartner> partners;
  std::set<PersonId> known;
  for (const ValueReader& item : packed_list(file, "a", kMaxGuestPartners)) {
    GuestPartner partner{PersonId(packed_id(item.member("i"))),
                         packed_text(item, "n", kMaxGuestName)};
    if (!known.insert(partner.id).second) item.fail("error.guest.repeated");
    partners.push_back(std::move(partner));
  }
  return partners;
}

GuestRound round_in(const ValueReader& reader, std::size_t partners) {
  GuestRound round;
  round.begins_min = reader.member("b").number_between(0, kMaxGuestMinutes);
  round.ends_min = reader.member("e").number_between(round.begins_min, kMaxGuestMinutes);
  round.table = packed_text(reader, "t", kMaxGuestName);
  round.room = packed_text(reader, "o", kMaxGuestName);
  std::set<std::int64_t> known;
  for (const ValueReader& item : packed_list(reader, "a", kMaxGuestPartners)) {
    const std::int64_t index = item.whole_number();
    if (index < 0 || index >= static_cast<std::int64_t>(partners)) {
      item.fail("error.problem.reference");
    } else if (!known.insert(index).second) {
      item.fail("error.guest.repeated");
    } else {
      round.with.push_back(static_cast<int>(index));
    }
  }
  return round;
}

MeetAgain meet_again_in(const ValueReader& answer) {
  if (!answer.has("m")) return MeetAgain::not_said;
  const ValueReader reader = answer.member("m");
  const std::optional<MeetAgain> said = from_name<MeetAgain>(reader.text());
  if (!said) reader.fail("error.program.expected_choice", {arg("choices", "yes, no")});
  return said.value_or(MeetAgain::not_said);
}

GuestAnswer answer_in(const ValueReader& reader) {
  GuestAnswer answer;
  if (reader.has("i")) answer.about = PersonId(packed_id(reader.member("i")));
  if (reader.has("u")) answer.useful = reader.member("u").number_between(0, kMaxUseful);
  answer.will_try = packed_text(reader, "w", kMaxGuestAnswer);
  answer.meet_again = meet_again_in(reader);
  return answer;
}

void read_into(const ValueReader& file, GuestPage& page) {
  read_head(file, page);
  page.event_name = packed_text(file, "n", kMaxGuestName);
  page.person_name = packed_text(file, "w", kMaxGuestName);
  page.starts_at = start_in(file);
  if (file.has("f")) page.asks_feedback = file.member("f").flag();
  page.partners = partners_in(file);
  for (const ValueReader& item : packed_list(file, "r", kMaxGuestRounds)) {
    page.rounds.push_back(round_in(item, page.partners.size()));
  }
}

void read_into(const ValueReader& file, GuestAnswers& answers) {
  read_head(file, answers);
  answers.given_at = packed_time(file.member("t"));
  std::set<PersonId> known;
  for (const ValueReader& item : packed_list(file, "a", kMaxAnswers)) {
    answers.answers.push_back(answer_in(item));
    if (!known.insert(answers.answers.back().about).second) item.fail("error.guest.repeated");
  }
}

}  // namespace

Result<std::string> write_guest_link(const GuestPage& page) {
  return write_packed_link<GuestPage>(kGuestLinkKind, written(page), read_into);
}

Result<std::string> write_answers_link(const GuestAnswers& answers) {
  return write_packed_link<GuestAnswers>(kAnswersLinkKind, written(answers), read_into);
}

Result<GuestPage> read_guest_page(std::string_view payload) {
  return read_packed<GuestPage>(payload, read_into);
}

Result<GuestAnswers> read_guest_answers(std::string_view payload) {
  return read_packed<GuestAnswers>(payload, read_into);
}

}  // namespace rondo::codec
