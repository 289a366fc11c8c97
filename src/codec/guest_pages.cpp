#include "codec/guest_pages.h"

#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "codec/payload_parts.h"
#include "model/enum_names.h"

namespace rondo::codec {
namespace {

// About each partner, and about the event as a whole.
constexpr std::size_t kMaxAnswers = kMaxGuestPartners + 1;
constexpr std::size_t kMaxMatches = 2 * kMaxGuestPartners;

// --- writing ------------------------------------------------------------------------------------

// A sitting is written as in the first version, which every reader knows.
template <class PageOrAnswers>
Value::Object written_guest_head(const PageOrAnswers& content) {
  const bool first = content.kind == EventKind::speed_mentoring;
  Value::Object object = written_head(first ? 1 : kGuestVersion, content.program, content.event);
  object["p"] = Value(content.person.text());
  if (!first) object["k"] = Value(name_of(content.kind));
  return object;
}

Value written(const GuestRound& round) {
  Value::Object object{{"b", Value(round.begins_min)}, {"e", Value(round.ends_min)}};
  put(object, "t", round.table);
  put(object, "o", round.room);
  put(object, "a", Value::List(round.with.begin(), round.with.end()));
  if (round.mentors) object["m"] = Value(*round.mentors);
  return Value(std::move(object));
}

Value written(const GuestMatch& match) {
  Value::Object object{{"i", Value(match.id.text())}, {"a", Value(match.partner)}};
  if (match.mentors) object["r"] = Value(true);
  put(object, "t", match.topic);
  put(object, "o", match.goal);
  if (match.later) object["l"] = Value(true);
  return Value(std::move(object));
}

Value written(const GuestPage& page) {
  Value::Object object = written_guest_head(page);
  put(object, "n", page.event_name);
  put(object, "w", page.person_name);
  put(object, "s", page.starts_at);
  if (page.minutes_east) object["z"] = Value(*page.minutes_east);
  if (page.revision != 0) object["q"] = Value(page.revision);
  if (page.cancelled) object["x"] = Value(true);
  put(object, "y", page.venue);
  if (page.asks_feedback) object["f"] = Value(true);
  Value::List partners;
  for (const GuestPartner& partner : page.partners) {
    Value::Object one{{"i", Value(partner.id.text())}};
    put(one, "n", partner.name);
    put(one, "t", partner.topic);
    put(one, "o", partner.near_topic);
    partners.emplace_back(std::move(one));
  }
  put(object, "a", std::move(partners));
  Value::List rounds;
  for (const GuestRound& round : page.rounds) rounds.push_back(written(round));
  put(object, "r", std::move(rounds));
  Value::List matches;
  for (const GuestMatch& match : page.matches) matches.push_back(written(match));
  put(object, "m", std::move(matches));
  put(object, "o", page.opens_on);
  put(object, "c", page.closes_on);
  put(object, "d", Value::List(page.agenda.begin(), page.agenda.end()));
  put(object, "u", Value::List(page.questions.begin(), page.questions.end()));
  put_coordinator(object, page.coordinator);
  return Value(std::move(object));
}

Value written(const GuestAnswer& answer) {
  Value::Object one;
  put(one, "i", answer.about.text());
  if (answer.useful != 0) one["u"] = Value(answer.useful);
  put(one, "w", answer.will_try);
  if (answer.meet_again != MeetAgain::not_said) one["m"] = Value(name_of(answer.meet_again));
  put(one, "h", answer.match.text());
  if (answer.later) one["l"] = Value(true);
  if (answer.said.empty()) return Value(std::move(one));
  Value::Object said;
  for (const auto& [question, text] : answer.said) said[question] = Value(text);
  one["q"] = Value(std::move(said));
  return Value(std::move(one));
}

Value written(const GuestAnswers& answers) {
  Value::Object object = written_guest_head(answers);
  object["t"] = Value(answers.given_at);
  Value::List list;
  for (const GuestAnswer& answer : answers.answers) list.push_back(written(answer));
  put(object, "a", std::move(list));
  return Value(std::move(object));
}

// --- reading ------------------------------------------------------------------------------------

template <class PageOrAnswers>
void read_guest_head(const ValueReader& file, PageOrAnswers& into) {
  read_head(file, kGuestVersion, into.program, into.event);
  into.person = PersonId(id_in(file.member("p")));
  into.kind = kind_in(file, "k", EventKind::speed_mentoring);
}

std::vector<GuestPartner> partners_in(const ValueReader& file) {
  std::vector<GuestPartner> partners;
  std::set<PersonId> known;
  for (const ValueReader& item : list_in(file, "a", kMaxGuestPartners)) {
    GuestPartner partner{PersonId(id_in(item.member("i"))), text_in(item, "n", kMaxGuestName),
                         text_in(item, "t", kMaxGuestName), text_in(item, "o", kMaxGuestName)};
    if (!known.insert(partner.id).second) item.fail("error.guest.repeated");
    partners.push_back(std::move(partner));
  }
  return partners;
}

std::vector<std::string> guide_in(const ValueReader& file, std::string_view name) {
  std::vector<std::string> lines;
  for (const ValueReader& line : list_in(file, name, kMaxGuideLines)) {
    lines.push_back(text_of(line, kMaxGuideLine));
  }
  return lines;
}

GuestMatch match_in(const ValueReader& reader, std::size_t partners) {
  GuestMatch match;
  match.id = MatchId(id_in(reader.member("i")));
  const ValueReader partner = reader.member("a");
  const std::int64_t index = partner.whole_number();
  if (index < 0 || index >= static_cast<std::int64_t>(partners)) {
    partner.fail("error.problem.reference");
  } else {
    match.partner = static_cast<int>(index);
  }
  match.mentors = flag_in(reader, "r");
  match.topic = text_in(reader, "t", kMaxGuestName);
  match.goal = text_in(reader, "o", kMaxGuestAnswer);
  match.later = flag_in(reader, "l");
  return match;
}

GuestRound round_in(const ValueReader& reader, std::size_t partners) {
  GuestRound round;
  round.begins_min = reader.member("b").number_between(0, kMaxGuestMinutes);
  round.ends_min = reader.member("e").number_between(round.begins_min, kMaxGuestMinutes);
  round.table = text_in(reader, "t", kMaxGuestName);
  round.room = text_in(reader, "o", kMaxGuestName);
  std::set<std::int64_t> known;
  for (const ValueReader& item : list_in(reader, "a", kMaxGuestPartners)) {
    const std::int64_t index = item.whole_number();
    if (index < 0 || index >= static_cast<std::int64_t>(partners)) {
      item.fail("error.problem.reference");
    } else if (!known.insert(index).second) {
      item.fail("error.guest.repeated");
    } else {
      round.with.push_back(static_cast<int>(index));
    }
  }
  if (reader.has("m")) round.mentors = flag_in(reader, "m");
  return round;
}

MeetAgain meet_again_in(const ValueReader& answer) {
  if (!answer.has("m")) return MeetAgain::not_said;
  const ValueReader reader = answer.member("m");
  const std::optional<MeetAgain> said = from_name<MeetAgain>(reader.text());
  if (!said) reader.fail("error.program.expected_choice", {arg("choices", "yes, no")});
  return said.value_or(MeetAgain::not_said);
}

std::map<std::string, std::string> said_in(const ValueReader& answer) {
  std::map<std::string, std::string> said;
  if (!answer.has("q")) return said;
  const ValueReader reader = answer.member("q");
  const auto members = reader.members();
  if (members.size() > kMaxGuestQuestions) {
    reader.fail("error.guest.too_many",
                {arg("count", static_cast<std::int64_t>(members.size())),
                 arg("limit", static_cast<std::int64_t>(kMaxGuestQuestions))});
    return said;
  }
  for (const auto& [question, text] : members) {
    said[question] = text_in(reader, question, kMaxGuestAnswer);
  }
  return said;
}

GuestAnswer answer_in(const ValueReader& reader) {
  GuestAnswer answer;
  if (reader.has("i")) answer.about = PersonId(id_in(reader.member("i")));
  if (reader.has("u")) answer.useful = reader.member("u").number_between(0, kMaxUseful);
  answer.will_try = text_in(reader, "w", kMaxGuestAnswer);
  answer.meet_again = meet_again_in(reader);
  if (reader.has("h")) answer.match = MatchId(id_in(reader.member("h")));
  answer.later = flag_in(reader, "l");
  answer.said = said_in(reader);
  return answer;
}

void read_into(const ValueReader& file, GuestPage& page) {
  read_guest_head(file, page);
  page.event_name = text_in(file, "n", kMaxGuestName);
  page.person_name = text_in(file, "w", kMaxGuestName);
  page.starts_at = local_time_in(file, "s");
  if (file.has("z")) {
    page.minutes_east =
        file.member("z").number_between(-kMaxGuestMinutesEast, kMaxGuestMinutesEast);
  }
  if (file.has("q")) page.revision = file.member("q").number_between(0, kMaxGuestRevision);
  page.cancelled = flag_in(file, "x");
  page.venue = text_in(file, "y", kMaxGuestName);
  page.asks_feedback = flag_in(file, "f");
  page.opens_on = day_in(file, "o");
  page.closes_on = day_in(file, "c");
  page.agenda = guide_in(file, "d");
  page.questions = guide_in(file, "u");
  page.partners = partners_in(file);
  page.coordinator = coordinator_in(file);
  for (const ValueReader& item : list_in(file, "r", kMaxGuestRounds)) {
    page.rounds.push_back(round_in(item, page.partners.size()));
  }
  std::set<std::pair<MatchId, bool>> known;
  for (const ValueReader& item : list_in(file, "m", kMaxMatches)) {
    const GuestMatch& match = page.matches.emplace_back(match_in(item, page.partners.size()));
    if (!known.emplace(match.id, match.later).second) item.fail("error.guest.repeated");
  }
}

void read_into(const ValueReader& file, GuestAnswers& answers) {
  read_guest_head(file, answers);
  answers.given_at = time_in(file.member("t"));
  std::set<std::tuple<PersonId, MatchId, bool>> known;
  for (const ValueReader& item : list_in(file, "a", kMaxAnswers)) {
    const GuestAnswer& answer = answers.answers.emplace_back(answer_in(item));
    if (!known.emplace(answer.about, answer.match, answer.later).second) {
      item.fail("error.guest.repeated");
    }
  }
}

}  // namespace

Result<std::string> write_guest_link(const GuestPage& page) {
  return write_payload_link(kGuestLinkKind, written(page), read_guest_page);
}

Result<std::string> write_answers_link(const GuestAnswers& answers) {
  return write_payload_link(kAnswersLinkKind, written(answers), read_guest_answers);
}

Result<GuestPage> read_guest_page(std::string_view payload) {
  return read_payload<GuestPage>(payload, read_into);
}

Result<GuestAnswers> read_guest_answers(std::string_view payload) {
  return read_payload<GuestAnswers>(payload, read_into);
}

}  // namespace rondo::codec
