// Wishes that links and files brought: whose they are and what would become of them, not what they
// say.
#include <algorithm>
#include <array>

#include "app/preference_visit.h"
#include "intake/preferences.h"
#include "ui/event_prefer_parts.h"
#include "ui/received_answers.h"
#include "ui/view_parts.h"
#include "ui/widgets/lists.h"

namespace rondo::ui {
namespace {

// In the order of PreferenceEffect; keys of the string table.
constexpr std::array<std::string_view, 8> kEffectNames{
    "noted", "changed", "confirmed", "known", "replaced", "not_there", "no_person", "no_event"};

struct ReceivedDraft {
  Cached<std::vector<intake::PreferenceNews>> news;
};

const std::vector<intake::PreferenceNews>& news_now(View& view,
                                                    const ReceivedPreferences& received) {
  std::string key;
  for (const codec::PreferenceAnswer& answer : received.answers) {
    key += answer.event.text() + answer.person.text() + answer.given_at + "\n";
  }
  return view.drafts.event.of<ReceivedDraft>().news.get(view.state.revision, key, [&] {
    return intake::preview_preferences(view.state.program, received.answers);
  });
}

void draw_answer(View& view, const codec::PreferenceAnswer& answer,
                 const intake::PreferenceNews& news, std::size_t at) {
  const Program& program = view.state.program;
  const std::string name = name_in(program.people, answer.person);
  const std::string effect =
      view.tr("prefer.effect." + std::string(kEffectNames[static_cast<std::size_t>(news.effect)]));
  const std::string left_out =
      news.left_out == 0 ? std::string() : view.tr(counted("prefer.left_out", news.left_out));
  const Icon icon = intake::brings_news(news.effect) ? Icon::check : Icon::info;
  const ListRow row(view.ui, {.id = std::to_string(at),
                              .icon = icon,
                              .title = name.empty() ? view.tr("tell.received.somebody") : name,
                              .detail = dotted({effect, left_out})});
}

}  // namespace

void prefer_received_dialog(View& view) {
  const auto received = view.state.received_preferences;
  if (received == nullptr) return;
  const std::vector<intake::PreferenceNews>& news = news_now(view, *received);
  const auto changing = std::count_if(
      news.begin(), news.end(), [](const auto& one) { return intake::brings_news(one.effect); });
  const ReceivedList list{"received-wishes", std::ssize(news), changing};
  const ReceivedChoice choice = received_answers_dialog(view, list, [&] {
    for (std::size_t at = 0; at < news.size(); ++at) {
      draw_answer(view, received->answers[at], news[at], at);
    }
  });
  if (choice == ReceivedChoice::none) return;
  view.emit(command::TakePreferences{choice == ReceivedChoice::take});
}

}  // namespace rondo::ui
