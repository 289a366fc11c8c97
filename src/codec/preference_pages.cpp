#include "codec/preference_pages.h"

#include <utility>

#include "codec/payload_parts.h"

namespace rondo::codec {
namespace {

constexpr int kMentorsReader = 1, kSeeksReader = 2;

// Both begin alike.
template <class PageOrAnswer>
Value::Object written_preference_head(const PageOrAnswer& content) {
  Value::Object object = written_head(kPreferenceVersion, content.program, content.event);
  object["p"] = Value(content.person.text());
  return object;
}

void put_topics(Value::Object& object, const char* key, const std::vector<std::string>& topics) {
  put(object, key, Value::List(topics.begin(), topics.end()));
}

std::vector<std::string> topics_in(const ValueReader& reader, const char* key) {
  std::vector<std::string> topics;
  for (const ValueReader& topic : list_in(reader, key, kMaxPreferenceTopics)) {
    topics.push_back(text_of(topic, kMaxPreferenceName));
  }
  return topics;
}

Value written(const PreferencePartner& partner) {
  Value::Object object{{"i", Value(partner.person.text())}};
  put(object, "n", partner.name);
  put(object, "s", partner.site);
  put_topics(object, "t", partner.topics);
  const int sides = (partner.mentors ? kMentorsReader : 0) + (partner.seeks ? kSeeksReader : 0);
  object["r"] = Value(sides);
  return Value(std::move(object));
}

Value written(const PreferencePage& page) {
  Value::Object object = written_preference_head(page);
  put(object, "n", page.event_name);
  put(object, "w", page.person_name);
  Value::List partners;
  for (const PreferencePartner& partner : page.partners) partners.push_back(written(partner));
  put(object, "a", std::move(partners));
  put_topics(object, "q", page.requests);
  put(object, "o", page.opens_on);
  put(object, "c", page.closes_on);
  put_coordinator(object, page.coordinator);
  return Value(std::move(object));
}

Value written(const PreferenceAnswer& answer) {
  Value::Object object = written_preference_head(answer);
  Value::List wishes;
  for (const auto& [person, rank] : answer.preferred) {
    wishes.emplace_back(Value::Object{{"i", Value(person.text())}, {"k", Value(rank)}});
  }
  put(object, "r", std::move(wishes));
  Value::List vetoes;
  for (const PersonId& person : answer.vetoes) vetoes.emplace_back(person.text());
  put(object, "x", std::move(vetoes));
  object["t"] = Value(answer.given_at);
  return Value(std::move(object));
}

template <class PageOrAnswer>
void read_preference_head(const ValueReader& file, PageOrAnswer& into) {
  read_head(file, kPreferenceVersion, into.program, into.event);
  into.person = PersonId(id_in(file.member("p")));
}

PreferencePartner partner_in(const ValueReader& reader) {
  PreferencePartner partner;
  partner.person = PersonId(id_in(reader.member("i")));
  partner.name = text_in(reader, "n", kMaxPreferenceName);
  partner.site = text_in(reader, "s", kMaxPreferenceName);
  partner.topics = topics_in(reader, "t");
  const int sides =
      reader.member("r").number_between(kMentorsReader, kMentorsReader + kSeeksReader);
  partner.mentors = sides != kSeeksReader;
  partner.seeks = sides != kMentorsReader;
  return partner;
}

void read_into(const ValueReader& file, PreferencePage& page) {
  read_preference_head(file, page);
  page.event_name = text_in(file, "n", kMaxPreferenceName);
  page.person_name = text_in(file, "w", kMaxPreferenceName);
  std::set<PersonId> known;
  for (const ValueReader& item : list_in(file, "a", kMaxPreferencePartners)) {
    page.partners.push_back(partner_in(item));
    if (!known.insert(page.partners.back().person).second) item.fail("error.guest.repeated");
  }
  page.requests = topics_in(file, "q");
  page.opens_on = day_in(file, "o");
  page.closes_on = day_in(file, "c");
  page.coordinator = coordinator_in(file);
}

void read_into(const ValueReader& file, PreferenceAnswer& answer) {
  read_preference_head(file, answer);
  for (const ValueReader& item : list_in(file, "r", kMaxPreferencePartners)) {
    const PersonId person(id_in(item.member("i")));
    const int rank = item.member("k").number_between(1, kMaxPreferenceRank);
    if (!answer.preferred.emplace(person, rank).second) item.fail("error.guest.repeated");
  }
  for (const ValueReader& item : list_in(file, "x", kMaxPreferencePartners)) {
    const PersonId person(id_in(item));
    const bool wanted = answer.preferred.count(person) > 0;
    if (wanted || !answer.vetoes.insert(person).second) item.fail("error.guest.repeated");
  }
  answer.given_at = time_in(file.member("t"));
}

}  // namespace

Result<std::string> write_preference_link(const PreferencePage& page) {
  return write_payload_link(kPreferenceLinkKind, written(page), read_preference_page);
}

Result<std::string> write_preference_answer_link(const PreferenceAnswer& answer) {
  return write_payload_link(kPreferenceAnswerLinkKind, written(answer), read_preference_answer);
}

Result<PreferencePage> read_preference_page(std::string_view payload) {
  return read_payload<PreferencePage>(payload, read_into);
}

Result<PreferenceAnswer> read_preference_answer(std::string_view payload) {
  return read_payload<PreferenceAnswer>(payload, read_into);
}

}  // namespace rondo::codec
