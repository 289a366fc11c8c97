#include "intake/withdrawals.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "base/iso_time.h"
#include "base/local_time.h"
#include "base/text.h"
#include "edit/answer_order.h"

namespace rondo::intake {
namespace {

bool has_address(const Person& person, const std::string& folded) {
  return fold(person.email) == folded ||
         std::any_of(person.other_emails.begin(), person.other_emails.end(),
                     [&](const std::string& other) { return fold(other) == folded; });
}

bool goes_by(const Person& person, const std::string& key) {
  return name_key(person.name) == key ||
         std::any_of(person.other_names.begin(), person.other_names.end(),
                     [&](const std::string& other) { return name_key(other) == key; });
}

template <class Wanted>
std::vector<RegistrationId> on_list(const Program& program, const EventId& event, Wanted wanted) {
  std::vector<RegistrationId> found;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event)) continue;
    const Person* person = program.people.find(registration.person);
    if (person != nullptr && wanted(registration.person, *person)) found.push_back(id);
  }
  return found;
}

std::vector<RegistrationId> meant_by(const Program& program, const codec::SignUpWithdrawal& said) {
  if (!said.person.empty()) {
    return on_list(program, said.event, [&](const PersonId& id, const Person& person) {
      return id == said.person || person.merged_ids.count(said.person) > 0;
    });
  }
  const std::string address = fold(trim(said.email));
  if (!address.empty()) {
    const auto found = on_list(program, said.event, [&](const PersonId&, const Person& person) {
      return has_address(person, address);
    });
    if (!found.empty()) return found;
  }
  const std::string key = name_key(said.name);
  return on_list(program, said.event, [&](const PersonId&, const Person& person) {
    return goes_by(person, key) && (address.empty() || person.email.empty());
  });
}

WithdrawalNews news_of(const Program& program, const codec::SignUpWithdrawal& said,
                       std::int64_t now_utc_ms, std::set<RegistrationId>& leaving) {
  if (program.events.find(said.event) == nullptr) return {WithdrawalEffect::no_event, {}};
  const std::vector<RegistrationId> meant = meant_by(program, said);
  if (meant.empty()) return {WithdrawalEffect::nobody, {}};
  if (meant.size() > 1) return {WithdrawalEffect::several, {}};
  const Registration& registration = *program.registrations.find(meant.front());
  const std::optional<std::int64_t> latest_ms = utc_ms_of_zoned(registration.signed_up_at);
  const AnswerOrder order = order_of(said.given_at, latest_ms ? iso_time(*latest_ms) : "",
                                     registration.sign_ups_ahead, now_utc_ms);
  if (registration.withdrawn || leaving.count(meant.front()) != 0) {
    return {WithdrawalEffect::known, meant.front()};
  }
  if (order == AnswerOrder::older) return {WithdrawalEffect::older, meant.front()};
  leaving.insert(meant.front());
  return {WithdrawalEffect::withdraws, meant.front()};
}

}  // namespace

std::vector<WithdrawalNews> preview_withdrawals(const Program& program,
                                                const std::vector<codec::SignUpWithdrawal>& given,
                                                std::int64_t now_utc_ms) {
  std::set<RegistrationId> leaving;
  std::vector<WithdrawalNews> news;
  for (const codec::SignUpWithdrawal& said : given) {
    news.push_back(news_of(program, said, now_utc_ms, leaving));
  }
  return news;
}

void take_withdrawals(Transaction& edit, const std::vector<codec::SignUpWithdrawal>& given,
                      std::int64_t now_utc_ms, std::string_view today,
                      const WithdrawalReasons& reasons) {
  const auto news = preview_withdrawals(edit.program(), given, now_utc_ms);
  for (std::size_t at = 0; at < given.size(); ++at) {
    if (news[at].effect != WithdrawalEffect::withdraws) continue;
    withdraw(edit, {news[at].registration}, today, reasons, given[at].reason);
  }
}

}  // namespace rondo::intake
