// With whom people would like to meet: asked by messages, said on the page that a link opens, and
// taken in by the coordinator, one or many at once.
#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "app/answers_by_link.h"
#include "app/execute.h"
#include "app/preference_visit.h"
#include "app/program_files.h"
#include "app/tab_page.h"
#include "base/iso_time.h"
#include "edit/addressed.h"
#include "edit/each.h"
#include "report/preference_messages.h"

namespace rondo {
namespace {

Result<std::string> link_of_wishes(const Workbench& bench, const codec::PreferencePage& page,
                                   const command::AnswerPreferences& said) {
  return codec::write_preference_answer_link({page.program, page.event, page.person, said.preferred,
                                              said.vetoes, iso_time(bench.clock.now_utc_ms())});
}

}  // namespace

std::vector<Result<Done>> receive_preferences(Workbench& bench,
                                              std::vector<codec::PreferenceAnswer> answers) {
  auto received = std::make_shared<ReceivedPreferences>();
  if (bench.state.received_preferences != nullptr) *received = *bench.state.received_preferences;
  std::vector<Result<Done>> usable = add_to_waiting(
      received->answers.given, std::move(answers), [&](const codec::PreferenceAnswer& answer) {
        return check_addressed(bench.state.program, answer.program, answer.event);
      });
  if (!received->answers.given.empty()) bench.state.received_preferences = std::move(received);
  return usable;
}

Result<Done> open_preferences(Workbench& bench, const codec::Link& link) {
  Result<codec::PreferencePage> page = codec::read_preference_page(link.payload);
  if (!page) return page.error();
  keep_tab_page(bench, codec::write_link(link));
  auto visit = std::make_shared<PreferenceVisit>();
  visit->number = ++bench.state.guest_visits;
  visit->page = *std::move(page);
  bench.state.preference_visit = std::move(visit);
  bench.state.place = {Screen::preferences, {}};
  return Done{};
}

void reopen_preferences(Workbench& bench) {
  const std::optional<TabPage> kept = tab_page(bench, codec::kPreferenceLinkKind);
  if (!kept) return;
  Result<codec::PreferencePage> page = codec::read_preference_page(kept->link.payload);
  if (!page) return;
  auto visit = std::make_shared<PreferenceVisit>();
  visit->number = ++bench.state.guest_visits;
  visit->page = *std::move(page);
  if (const Result<codec::Link> typed = codec::read_link(kept->typed)) {
    const auto said = codec::read_preference_answer(typed->payload);
    if (said) {
      visit->preferred = said->preferred;
      visit->vetoes = said->vetoes;
    }
  }
  if (!kept->answer.empty()) visit->answer_address = bench.state.page_address + "#" + kept->answer;
  bench.state.preference_visit = std::move(visit);
}

Result<Done> execute(Workbench& bench, const command::MarkAskedForWishes& command) {
  const std::set<PersonId> people(command.people.begin(), command.people.end());
  return bench.edit(
      {"step.asked_for_wishes", {arg("count", std::ssize(people))}},
      [&](Transaction& edit) {
        change_each<Registration>(edit, [&](Registration& registration) {
          if (registration.event == command.event && people.count(registration.person) > 0) {
            registration.wishes_asked_on = bench.today();
          }
        });
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::AnswerPreferences& command) {
  if (bench.state.preference_visit == nullptr) return Done{};
  auto visit = std::make_shared<PreferenceVisit>(*bench.state.preference_visit);
  const Result<std::string> link = link_of_wishes(bench, visit->page, command);
  if (!link) return link.error();
  keep_made_answer(bench, *link, *link);
  visit->preferred = command.preferred;
  visit->vetoes = command.vetoes;
  visit->answer_address = bench.state.page_address + "#" + *link;
  bench.state.preference_visit = std::move(visit);
  return Done{};
}

Result<Done> execute(Workbench& bench,
                     const command::KeepTyped<command::AnswerPreferences>& command) {
  const auto visit = bench.state.preference_visit;
  if (visit == nullptr) return Done{};
  const Result<std::string> link = link_of_wishes(bench, visit->page, command.said);
  if (link) keep_typed(bench, *link);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::SavePreferences&) {
  const auto visit = bench.state.preference_visit;
  if (visit == nullptr || visit->answer_address.empty()) return Done{};
  download_link(*bench.services.files, visit->page.person_name, visit->answer_address);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::DecidePreference& command) {
  if (bench.state.received_preferences == nullptr) return Done{};
  auto received = std::make_shared<ReceivedPreferences>(*bench.state.received_preferences);
  std::set<std::size_t>& taken = received->answers.all_the_same;
  if (command.all_the_same) {
    taken.insert(command.answer);
  } else {
    taken.erase(command.answer);
  }
  bench.state.received_preferences = std::move(received);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::TakePreferences& command) {
  const auto received = std::exchange(bench.state.received_preferences, nullptr);
  if (received == nullptr) return Done{};
  go_to_waiting(bench);
  if (!command.take) return Done{};
  const std::int64_t now_utc_ms = bench.clock.now_utc_ms();
  const auto news = intake::preview_preferences(bench.state.program, received->answers, now_utc_ms);
  const auto count = std::count_if(news.begin(), news.end(),
                                   [](const auto& one) { return intake::brings_news(one.effect); });
  return bench.edit(
      {"step.preferences", {arg("count", count)}},
      [&](Transaction& edit) { intake::take_preferences(edit, received->answers, now_utc_ms); },
      Tell::with_undo);
}

}  // namespace rondo
