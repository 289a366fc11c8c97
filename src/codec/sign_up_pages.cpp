#include "codec/sign_up_pages.h"

#include <set>
#include <utility>

#include "base/iso_time.h"
#include "base/sha256.h"
#include "base/text.h"
#include "codec/payload_parts.h"
#include "match/facts.h"
#include "model/enum_names.h"

namespace rondo::codec {
namespace {

constexpr std::size_t kListKeyDigits = 12;

// --- writing ------------------------------------------------------------------------------------

Value::Object written(const FormChoice& choice) {
  Value::Object object;
  put(object, "i", choice.id);
  put(object, "n", choice.name);
  return object;
}

Value::List written(const std::vector<FormChoice>& choices) {
  Value::List list;
  for (const FormChoice& choice : choices) list.emplace_back(written(choice));
  return list;
}

Value::Object written(const FormCategory& category) {
  Value::Object object = written(category.category);
  if (category.ticks.min != 0) object["l"] = Value(category.ticks.min);
  if (category.ticks.max != 0) object["m"] = Value(category.ticks.max);
  put(object, "b", written(category.pools));
  return object;
}

Value::List texts(const std::vector<std::string>& all) {
  return {all.begin(), all.end()};
}

void put_scope(Value::Object& object, const FormScope& scope) {
  if (scope.sides != Sides::both) object["u"] = Value(name_of(scope.sides));
  if (!scope.times) object["y"] = Value(true);
  if (!scope.other_topics) object["l"] = Value(true);
  if (!scope.levels) object["z"] = Value(true);
  if (!scope.places) object["np"] = Value(true);
  if (scope.own_levels) object["ol"] = Value(true);
  if (scope.needed_by) object["nb"] = Value(true);
}

ProfileAnswer usual_answer(const FormQuestion& question) {
  return question.choices.empty() ? ProfileAnswer::short_text : ProfileAnswer::one_of;
}

Value::Object written(const FormQuestion& question) {
  Value::Object object{{"n", Value(question.name)}};
  put(object, "c", texts(question.choices));
  if (question.answer == ProfileAnswer::site) {
    object["s"] = Value(true);
  } else if (question.answer != usual_answer(question)) {
    object["k"] = Value(static_cast<int>(question.answer));
  }
  put(object, "h", question.hint);
  if (question.required) object["r"] = Value(true);
  if (question.sides != usual_sides(question.name)) object["u"] = Value(name_of(question.sides));
  if (question.group != QuestionGroup::basic) {
    object["g"] = Value(static_cast<int>(question.group));
  }
  return object;
}

Value written(const SignUpForm& form) {
  Value::Object object = written_head(kSignUpVersion, form.program, form.event);
  put(object, "n", form.event_name);
  put(object, "p", form.purpose);
  put(object, "o", form.opens_on);
  put(object, "c", form.closes_on);
  object["d"] = Value(form.default_capacity);
  if (form.approval != Sides::nobody) object["a"] = Value(name_of(form.approval));
  put(object, "s", written(form.sites));
  put(object, "t", written(form.topics));
  Value::List categories, questions;
  for (const FormCategory& one : form.categories) categories.emplace_back(written(one));
  for (const FormQuestion& one : form.questions) questions.emplace_back(written(one));
  put(object, "k", std::move(categories));
  put(object, "f", texts(form.times));
  put(object, "q", std::move(questions));
  put_scope(object, form.asks);
  put_coordinator(object, form.coordinator);
  put(object, "b", form.starts_at);
  put(object, "w", form.venue);
  if (form.kind != EventKind::blank) object["ek"] = Value(static_cast<int>(form.kind));
  if (form.max_meetings != 0) object["ms"] = Value(form.max_meetings);
  if (form.meeting_minutes != 0) object["mm"] = Value(form.meeting_minutes);
  put(object, "mb", form.meet_by);
  return Value(std::move(object));
}

Value::Object written(const OfferSaid& said) {
  Value::Object object = written(said.topic);
  if (said.offer.level != 0) object["l"] = Value(said.offer.level);
  if (said.offer.trained) object["d"] = Value(true);
  return object;
}

Value::Object written(const RequestSaid& said) {
  Value::Object object = written(said.topic);
  object["k"] = Value(said.rank);
  put(object, "g", said.goal);
  if (said.level != 0) object["l"] = Value(said.level);
  put(object, "d", said.needed_by);
  return object;
}

Value written(const SignUp& said) {
  Value::Object object = written_head(kSignUpVersion, said.program, said.event);
  object["t"] = Value(said.given_at);
  put(object, "n", said.name);
  put(object, "m", said.email);
  if (!said.site.name.empty()) object["s"] = Value(written(said.site));
  if (said.mentors) object["h"] = Value(true);
  if (said.seeks) object["w"] = Value(true);
  if (said.capacity) object["c"] = Value(*said.capacity);
  Value::List offers, requests;
  for (const OfferSaid& one : said.offers) offers.emplace_back(written(one));
  for (const RequestSaid& one : said.requests) requests.emplace_back(written(one));
  put(object, "o", std::move(offers));
  put(object, "r", std::move(requests));
  put(object, "b", written(said.pools));
  put(object, "f", texts(said.times));
  Value::Object answers;
  for (const auto& [question, answer] : said.characteristics) answers[question] = Value(answer);
  if (!answers.empty()) object["q"] = Value(std::move(answers));
  put(object, "x", said.comment);
  put_scope(object, said.asked);
  put(object, "j", said.listed_topics);
  return Value(std::move(object));
}

// --- reading ------------------------------------------------------------------------------------

FormChoice choice_in(const ValueReader& reader) {
  FormChoice choice;
  if (reader.has("i")) choice.id = id_in(reader.member("i"));
  choice.name = text_in(reader, "n", kMaxFormName);
  if (choice.name.empty()) reader.fail("error.sign_up.name");
  return choice;
}

std::vector<FormChoice> choices_in(const ValueReader& object, std::string_view name) {
  std::vector<FormChoice> choices;
  for (const ValueReader& item : list_in(object, name, kMaxFormEntries)) {
    choices.push_back(choice_in(item));
  }
  return choices;
}

std::vector<std::string> texts_in(const ValueReader& object, std::string_view name) {
  std::vector<std::string> all;
  for (const ValueReader& item : list_in(object, name, kMaxFormEntries)) {
    all.push_back(text_of(item, kMaxFormName));
    if (all.back().empty()) item.fail("error.program.empty_element");
  }
  return all;
}

int number_in(const ValueReader& object, std::string_view name, int low, int high) {
  return object.has(name) ? object.member(name).number_between(low, high) : low;
}

Sides sides_in(const ValueReader& file, std::string_view name, Sides otherwise) {
  if (!file.has(name)) return otherwise;
  const ValueReader reader = file.member(name);
  const std::optional<Sides> sides = from_name<Sides>(reader.text());
  if (!sides) {
    reader.fail("error.program.expected_choice",
                {arg("choices", "nobody, mentors, mentees, both")});
  }
  return sides.value_or(otherwise);
}

FormScope scope_in(const ValueReader& file) {
  FormScope scope{sides_in(file, "u", Sides::both), !flag_in(file, "y"), !flag_in(file, "l"),
                  !flag_in(file, "z"), !flag_in(file, "np")};
  scope.own_levels = flag_in(file, "ol");
  scope.needed_by = flag_in(file, "nb");
  return scope;
}

FormCategory category_in(const ValueReader& reader) {
  FormCategory category;
  category.category = choice_in(reader);
  category.ticks.min = number_in(reader, "l", 0, kMaxFormNumber);
  category.ticks.max = number_in(reader, "m", 0, kMaxFormNumber);
  category.pools = choices_in(reader, "b");
  return category;
}

// An enumerator by its number.
template <class Enum>
Enum counted_in(const ValueReader& object, std::string_view name, Enum otherwise) {
  if (!object.has(name)) return otherwise;
  const int last = static_cast<int>(EnumNames<Enum>::names.size()) - 1;
  return static_cast<Enum>(object.member(name).number_between(0, last));
}

FormQuestion question_in(const ValueReader& reader) {
  FormQuestion question{text_in(reader, "n", kMaxFormName), texts_in(reader, "c")};
  if (question.name.empty()) reader.fail("error.sign_up.name");
  question.answer =
      flag_in(reader, "s") ? ProfileAnswer::site : counted_in(reader, "k", usual_answer(question));
  question.hint = text_in(reader, "h", kMaxFormText);
  question.required = flag_in(reader, "r");
  question.sides = sides_in(reader, "u", usual_sides(question.name));
  question.group = counted_in(reader, "g", QuestionGroup::basic);
  return question;
}

void read_into(const ValueReader& file, SignUpForm& form) {
  read_head(file, kSignUpVersion, form.program, form.event);
  form.event_name = text_in(file, "n", kMaxFormName);
  form.purpose = text_in(file, "p", kMaxFormText);
  form.opens_on = day_in(file, "o");
  form.closes_on = day_in(file, "c");
  form.default_capacity = number_in(file, "d", 0, kMaxFormNumber);
  form.approval = sides_in(file, "a", Sides::nobody);
  form.sites = choices_in(file, "s");
  form.topics = choices_in(file, "t");
  for (const ValueReader& item : list_in(file, "k", kMaxFormEntries)) {
    form.categories.push_back(category_in(item));
  }
  form.times = texts_in(file, "f");
  for (const ValueReader& item : list_in(file, "q", kMaxFormEntries)) {
    form.questions.push_back(question_in(item));
  }
  form.asks = scope_in(file);
  form.coordinator = coordinator_in(file);
  form.starts_at = local_time_in(file, "b");
  form.venue = text_in(file, "w", kMaxFormName);
  form.kind = counted_in(file, "ek", EventKind::blank);
  form.max_meetings = number_in(file, "ms", 0, kMaxFormNumber);
  form.meeting_minutes = number_in(file, "mm", 0, kMaxFormNumber);
  form.meet_by = day_in(file, "mb");
}

void read_characteristics(const ValueReader& file, SignUp& said) {
  if (!file.has("q")) return;
  const auto members = file.member("q").members();
  if (members.size() > kMaxFormEntries) {
    file.member("q").fail("error.guest.too_many",
                          {arg("count", static_cast<std::int64_t>(members.size())),
                           arg("limit", static_cast<std::int64_t>(kMaxFormEntries))});
    return;
  }
  for (const auto& [question, reader] : members) {
    if (question.empty()) reader.fail("error.program.empty_element");
    said.characteristics[question] = text_of(reader, kMaxFormText);
  }
}

void read_into(const ValueReader& file, SignUp& said) {
  read_head(file, kSignUpVersion, said.program, said.event);
  said.given_at = time_in(file.member("t"));
  said.name = text_in(file, "n", kMaxFormName);
  if (trim(said.name).empty()) file.fail("error.sign_up.name");
  said.email = text_in(file, "m", kMaxFormName);
  if (file.has("s")) said.site = choice_in(file.member("s"));
  said.mentors = flag_in(file, "h");
  said.seeks = flag_in(file, "w");
  if (file.has("c")) said.capacity = number_in(file, "c", 0, kMaxFormNumber);
  for (const ValueReader& item : list_in(file, "o", kMaxFormEntries)) {
    said.offers.push_back(
        {choice_in(item), Offer{number_in(item, "l", 0, kHighestLevel), flag_in(item, "d")}});
  }
  for (const ValueReader& item : list_in(file, "r", kMaxFormEntries)) {
    said.requests.push_back({choice_in(item), number_in(item, "k", 1, kMaxFormNumber),
                             text_in(item, "g", kMaxFormText),
                             number_in(item, "l", 0, kHighestLevel), day_in(item, "d")});
  }
  said.pools = choices_in(file, "b");
  said.times = texts_in(file, "f");
  read_characteristics(file, said);
  said.comment = text_in(file, "x", kMaxFormText);
  said.asked = scope_in(file);
  said.listed_topics = text_in(file, "j", kListKeyDigits);
}

JsonLimits limits() {
  JsonLimits limits;
  limits.max_bytes = kMaxFormBytes;
  return limits;
}

}  // namespace

std::string list_key(const std::vector<FormChoice>& choices) {
  std::set<std::string> ids;
  for (const FormChoice& choice : choices) ids.insert(choice.id);
  std::string all;
  for (const std::string& id : ids) all += id + '\n';
  return sha256_hex(all).substr(0, kListKeyDigits);
}

Result<std::string> write_sign_up_form_link(const SignUpForm& form) {
  return write_payload_link(kSignUpFormLinkKind, written(form), read_sign_up_form);
}

Result<std::string> write_sign_up_link(const SignUp& sign_up) {
  return write_payload_link(kSignUpLinkKind, written(sign_up), read_sign_up);
}

Result<SignUpForm> read_sign_up_form(std::string_view payload) {
  return read_payload<SignUpForm>(payload, read_into, limits());
}

Result<SignUp> read_sign_up(std::string_view payload) {
  return read_payload<SignUp>(payload, read_into, limits());
}

}  // namespace rondo::codec
