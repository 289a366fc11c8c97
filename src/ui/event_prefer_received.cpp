// Wishes that links and files brought: whose they are, what would become of them, and what they
// say; of several, as in the list below, only of one at a time and when it is asked for.
#include <algorithm>
#include <array>
#include <optional>

#include "app/preference_visit.h"
#include "intake/preferences.h"
#include "ui/event_prefer_parts.h"
#include "ui/event_stages.h"
#include "ui/person_names.h"
#include "ui/received_answers.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/lists.h"

namespace rondo::ui {
namespace {

// In the order of PreferenceEffect; keys of the string table.
constexpr std::array<std::string_view, 9> kWishEffectNames{"noted",     "changed",   "confirmed",
                                                           "known",     "replaced",  "not_asked",
                                                           "not_there", "no_person", "no_event"};

struct ReceivedWishesDraft {
  std::optional<std::size_t> shown;  // the place of the one whose wishes are read
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
  const std::string name = person_words(view, answer.person);
  return name.empty() ? view.tr("tell.received.somebody") : name;
}

std::string answer_words(const View& view, const codec::PreferenceAnswer& answer) {
  const std::string names = ranked_words(view, answer.preferred);
  const std::string wished =
      names.empty() ? std::string() : view.tr("prefer.wished", {arg("names", names)});
  const std::string words = dotted({wished, vetoed_words(view, answer.vetoes)});
  return words.empty() ? view.tr("prefer.no_wish") : words;
}

void draw_received_wishes(View& view, const codec::PreferenceAnswer& answer,
                          const intake::PreferenceNews& news, std::size_t at, bool alone) {
  std::optional<std::size_t>& shown = view.drafts.event.of<ReceivedWishesDraft>().shown;
  const bool open = alone || shown == at;
  const std::string effect = view.tr(
      "prefer.effect." + std::string(kWishEffectNames[static_cast<std::size_t>(news.effect)]));
  const std::string left_out =
      news.left_out == 0 ? std::string() : view.tr(counted("prefer.left_out", news.left_out));
  const std::string late = late_words(view, answer.event, EventStage::prefer, answer.given_at);
  const Icon icon = intake::brings_news(news.effect) ? Icon::check : Icon::info;
  const std::string name = name_of(view, answer);
  const std::string said = open ? answer_words(view, answer) : std::string();
  const ListRow row(view.ui, {.id = std::to_string(at),
                              .icon = icon,
                              .title = name,
                              .detail = dotted({said, effect, left_out, late})});
  if (alone) return;
  const Scope scope(view.ui, std::to_string(at));
  if (button(view.ui, {.id = "show",
                       .label = view.tr(open ? "prefer.hide" : "prefer.show_wishes"),
                       .about = name})) {
    shown = open ? std::nullopt : std::optional(at);
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
      draw_received_wishes(view, answers.given[at], news[at], at, news.size() == 1);
    }
  };
  const auto draw_questions = [&] {
    for (std::size_t at = 0; at < news.size(); ++at) {
      if (!news[at].older) continue;
      const codec::PreferenceAnswer& answer = answers.given[at];
      const bool taken = answers.all_the_same.count(at) != 0;
      if (older_answer(view,
                       {at, name_of(view, answer), answer.given_at, news[at].unsure, taken})) {
        view.emit(command::DecidePreference{at, !taken});
      }
    }
  };
  const ReceivedChoice choice = received_answers_dialog(view, list, draw_rows, draw_questions);
  if (choice == ReceivedChoice::none) return;
  view.drafts.event.of<ReceivedWishesDraft>().shown.reset();
  view.emit(command::TakePreferences{choice == ReceivedChoice::take});
}

}  // namespace rondo::ui
