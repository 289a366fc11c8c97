// Wishes that links and files brought: whose they are and what would become of them, not what they
// say.
#include <algorithm>
#include <array>

#include "app/preference_visit.h"
#include "base/iso_time.h"
#include "intake/preferences.h"
#include "ui/event_prefer_parts.h"
#include "ui/received_answers.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// In the order of PreferenceEffect; keys of the string table.
constexpr std::array<std::string_view, 9> kWishEffectNames{"noted",     "changed",   "confirmed",
                                                           "known",     "replaced",  "not_asked",
                                                           "not_there", "no_person", "no_event"};

struct ReceivedWishesDraft {
  Cached<std::vector<intake::PreferenceNews>> news;
};

const std::vector<intake::PreferenceNews>& news_now(View& view,
                                                    const ReceivedPreferences& received) {
  std::string key;
  for (const codec::PreferenceAnswer& answer : received.answers.given) {
    key += answer.event.text() + answer.person.text() + answer.given_at + "\n";
  }
  for (const std::size_t at : received.answers.all_the_same) key += std::to_string(at) + ",";
  return view.drafts.event.of<ReceivedWishesDraft>().news.get(view.state.revision, key, [&] {
    return intake::preview_preferences(view.state.program, received.answers, view.state.now_utc_ms);
  });
}

std::string name_of(const View& view, const codec::PreferenceAnswer& answer) {
  const std::string name = name_in(view.state.program.people, answer.person);
  return name.empty() ? view.tr("tell.received.somebody") : name;
}

// By the clock of the device on which it was given, as the hour is here.
std::string when_given(const View& view, const codec::PreferenceAnswer& answer) {
  const std::int64_t given_ms = utc_ms_of(answer.given_at).value_or(0);
  const Formats& formats = view.state.words.formats();
  return view.tr("time.day_and_time",
                 {arg("day", formats.date(given_ms)), arg("time", formats.time(given_ms))});
}

void draw_received_wishes(View& view, const codec::PreferenceAnswer& answer,
                          const intake::PreferenceNews& news, std::size_t at) {
  const std::string effect = view.tr(
      "prefer.effect." + std::string(kWishEffectNames[static_cast<std::size_t>(news.effect)]));
  const std::string left_out =
      news.left_out == 0 ? std::string() : view.tr(counted("prefer.left_out", news.left_out));
  const Icon icon = intake::brings_news(news.effect) ? Icon::check : Icon::info;
  const ListRow row(view.ui, {.id = std::to_string(at),
                              .icon = icon,
                              .title = name_of(view, answer),
                              .detail = dotted({effect, left_out})});
}

// Whether an older answer counts all the same.
void draw_question(View& view, const codec::PreferenceAnswer& answer,
                   const intake::PreferenceNews& news, std::size_t at, bool taken) {
  const Scope scope(view.ui, std::to_string(at));
  const std::string message =
      view.tr(news.unsure ? "prefer.older_unsure" : "prefer.older",
              {arg("name", name_of(view, answer)), arg("given", when_given(view, answer))});
  const Group question(view.ui, access::Role::group, "question", message);
  const Row row(view.ui, {.id = "choices"});
  text(view.ui, message);
  if (taken) chip(view.ui, view.tr("received.take_older"), Status::accent, Icon::check);
  const std::string label = view.tr(taken ? "received.leave_older" : "received.take_older");
  if (text_button(view.ui, {.id = "decide", .label = label, .description = message})) {
    view.emit(command::DecidePreference{at, !taken});
  }
}

}  // namespace

void prefer_received_dialog(View& view) {
  const auto received = view.state.received_preferences;
  if (received == nullptr) return;
  const std::vector<intake::PreferenceNews>& news = news_now(view, *received);
  const auto changing = std::count_if(
      news.begin(), news.end(), [](const auto& one) { return intake::brings_news(one.effect); });
  const intake::PreferenceAnswers& answers = received->answers;
  ReceivedList list{"received-wishes", std::ssize(news), changing, {}};
  for (const codec::PreferenceAnswer& answer : answers.given) list.events.insert(answer.event);
  const auto draw_rows = [&] {
    for (std::size_t at = 0; at < news.size(); ++at) {
      draw_received_wishes(view, answers.given[at], news[at], at);
    }
  };
  const auto draw_questions = [&] {
    for (std::size_t at = 0; at < news.size(); ++at) {
      if (!news[at].older) continue;
      draw_question(view, answers.given[at], news[at], at, answers.all_the_same.count(at) != 0);
    }
  };
  const ReceivedChoice choice = received_answers_dialog(view, list, draw_rows, draw_questions);
  if (choice == ReceivedChoice::none) return;
  view.emit(command::TakePreferences{choice == ReceivedChoice::take});
}

}  // namespace rondo::ui
