#include "report/preference_messages.h"

#include <algorithm>
#include <utility>

#include "base/reading_order.h"
#include "match/wishes.h"
#include "model/stages.h"
#include "report/late_words.h"
#include "report/namesakes.h"
#include "report/preference_page.h"

namespace rondo {
namespace {

WishState state_of(const Registration& registration, const PossiblePartners& partners) {
  if (has_said_wishes(registration)) return WishState::said;
  if (partners.empty()) return WishState::nobody;
  return registration.wishes_asked_on.empty() ? WishState::due : WishState::asked;
}

}  // namespace

std::string_view name_of(WishState state) {
  switch (state) {
    case WishState::due:
      return "due";
    case WishState::asked:
      return "asked";
    case WishState::said:
      return "said";
    case WishState::nobody:
      break;
  }
  return "nobody";
}

Result<Done> check_wishes_are_asked(const Event& event) {
  if (has_stage(event, EventStage::prefer)) return Done{};
  return Error{"error.wishes.not_asked", {arg("event", event.name)}};
}

std::vector<AskedForWishes> asked_for_wishes(const EventView& view) {
  std::vector<std::pair<std::string, AskedForWishes>> keyed;
  for (const auto& [person, partners] : possible_partners(view)) {
    const WishState state = state_of(*view.find(person)->registration, partners);
    keyed.emplace_back(reading_key(view.person_name(person)),
                       AskedForWishes{person, state, partners});
  }
  // Of two with the same name the one with the smaller id is first.
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  std::vector<AskedForWishes> asked;
  for (auto& [key, one] : keyed) asked.push_back(std::move(one));
  return asked;
}

std::string wish_states_csv(const EventView& view, const Clock& clock, const Words& words,
                            ByteOrderMark mark) {
  std::vector<std::vector<std::string>> rows{
      {words.text("message.column.name"), words.text("prefer.column.possible"),
       words.text("prefer.column.state"), words.text("answers.column.late")}};
  const Namesakes namesakes = find_namesakes(*view.program, words);
  for (const AskedForWishes& one : asked_for_wishes(view)) {
    const std::string& said_at = view.find(one.person)->registration->wishes_said_at;
    rows.push_back({name_apart(*view.program, namesakes, one.person, words),
                    std::to_string(one.partners.size()),
                    words.text("prefer.state." + std::string(name_of(one.state))),
                    said_at.empty() ? std::string()
                                    : late_words(*view.event, EventStage::prefer, said_at,
                                                 clock.now_utc_ms(), clock, words)});
  }
  return csv_file(rows, mark);
}

Result<std::vector<PersonMessage>> preference_messages(const EventView& view,
                                                       const std::vector<AskedForWishes>& asked,
                                                       const MessageTexts& texts,
                                                       const std::string& page_address,
                                                       const Words& words) {
  const Result<ReadTexts> read = read_texts(EventMessage::wishes, texts);
  if (!read) return read.error();
  FieldValues reader = values_of(*view.event, words);
  std::vector<PersonMessage> messages;
  for (const AskedForWishes& one : asked) {
    if (one.state != WishState::due && one.state != WishState::asked) continue;
    const Result<std::string> address =
        preference_address(view, one.person, one.partners, page_address);
    if (!address) continue;
    const Person& person = *view.find(one.person)->person;
    reader["name"] = person.name;
    reader["page"] = page_address.empty() ? std::string() : *address;
    fill_in(messages.emplace_back(message_to(one.person, person)), *read, reader, {});
  }
  return messages;
}

}  // namespace rondo
