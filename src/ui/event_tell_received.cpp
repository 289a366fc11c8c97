// Answers to matches that links and files brought: what each of them would do.
#include <algorithm>
#include <array>

#include "app/notice_visit.h"
#include "edit/event_list.h"
#include "edit/joining.h"
#include "ui/event_stages.h"
#include "ui/event_tell_parts.h"
#include "ui/match_words.h"
#include "ui/received_answers.h"
#include "ui/view_parts.h"
#include "ui/widgets/display.h"
#include "ui/widgets/lists.h"
#include "ui/withdrawal_dialog.h"

namespace rondo::ui {
namespace {

// In the order of AnswerEffect; keys of the string table.
constexpr std::array<std::string_view, 11> kAnswerEffectNames{
    "waits", "accepts", "declines", "withdraws", "known",   "replaced",
    "begun", "over",    "released", "no_match",  "no_event"};

struct ReceivedAnswersDraft {
  Cached<std::vector<AnswerEffect>> effects;
};

const std::vector<AnswerEffect>& effects_now(View& view, const ReceivedAnswers& received) {
  std::string key;
  for (const codec::NoticeAnswer& answer : received.answers) {
    key += answer.said.match.text() + answer.said.person.text() + answer.said.given_at + "\n";
  }
  return view.drafts.event.of<ReceivedAnswersDraft>().effects.get(view.state.revision, key, [&] {
    std::vector<MatchAnswer> answers;
    for (const codec::NoticeAnswer& answer : received.answers) answers.push_back(answer.said);
    return effects_of(view.state.program, answers);
  });
}

void draw_received_answer(View& view, const MatchAnswer& answer, AnswerEffect effect,
                          std::size_t at) {
  const Program& program = view.state.program;
  const std::string name = name_in(program.people, answer.person);
  const std::string who = name.empty() ? view.tr("tell.received.somebody") : name;
  const std::string title = view.tr(answer.accepts     ? "tell.received.yes"
                                    : answer.withdraws ? "tell.received.withdraws"
                                                       : "tell.received.no",
                                    {arg("name", who)});
  const Match* match = program.matches.find(answer.match);
  const std::string pair = match == nullptr ? std::string() : match_pair_words(view, *match);
  const std::string effect_words =
      view.tr("tell.effect." + std::string(kAnswerEffectNames[static_cast<std::size_t>(effect)]));
  const std::string late = late_words(view, answer.event, EventStage::answer, answer.given_at);
  const std::string detail = dotted({effect_words, pair, answer.reason, late});
  const bool parts = effect == AnswerEffect::declines || effect == AnswerEffect::withdraws;
  const Icon icon = parts ? Icon::cross : changes_match(effect) ? Icon::check : Icon::info;
  const ListRow row(view.ui,
                    {.id = std::to_string(at), .icon = icon, .title = title, .detail = detail});
}

// Who withdraws by these answers.
std::vector<RegistrationId> withdrawing_by(const View& view, const ReceivedAnswers& received,
                                           const std::vector<AnswerEffect>& effects) {
  std::vector<RegistrationId> ids;
  for (std::size_t at = 0; at < effects.size(); ++at) {
    if (effects[at] != AnswerEffect::withdraws) continue;
    const MatchAnswer& said = received.answers[at].said;
    const Program& program = view.state.program;
    ids.push_back(registration_in(program, said.event, person_now(program, said.person)));
  }
  return ids;
}

}  // namespace

void tell_received_dialog(View& view) {
  const auto received = view.state.received_match_answers;
  if (received == nullptr) return;
  const std::vector<AnswerEffect>& effects = effects_now(view, *received);
  ReceivedList list{"received-answers",
                    std::ssize(effects),
                    std::count_if(effects.begin(), effects.end(), changes_match),
                    {}};
  for (const codec::NoticeAnswer& answer : received->answers) {
    list.events.insert(answer.said.event);
  }
  const ReceivedChoice choice = received_answers_dialog(
      view, list,
      [&] {
        for (std::size_t at = 0; at < effects.size(); ++at) {
          draw_received_answer(view, received->answers[at].said, effects[at], at);
        }
      },
      [&] { withdrawal_list(view, withdrawing_by(view, *received, effects)); });
  if (choice == ReceivedChoice::none) return;
  if (choice == ReceivedChoice::take) view.drafts.event.of<TellDrafts>().tab = "answers";
  view.emit(command::TakeMatchAnswers{choice == ReceivedChoice::take});
}

}  // namespace rondo::ui
