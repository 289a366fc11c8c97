// Answers to matches that links and files brought: what each of them would do.
#include <algorithm>
#include <array>
#include <map>

#include "app/notice_visit.h"
#include "ui/event_tell_parts.h"
#include "ui/match_words.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// In the order of AnswerEffect; keys of the string table.
constexpr std::array<std::string_view, 10> kEffectNames{
    "waits", "accepts", "declines", "known",    "replaced",
    "begun", "over",    "released", "no_match", "no_event"};

struct ReceivedDraft {
  Cached<std::vector<AnswerEffect>> effects;
};

const std::vector<AnswerEffect>& effects_now(View& view, const ReceivedAnswers& received) {
  std::string key;
  for (const codec::NoticeAnswer& answer : received.answers) {
    key += answer.said.match.text() + answer.said.person.text() + answer.said.given_at + "\n";
  }
  return view.drafts.event.others.of<ReceivedDraft>().effects.get(view.state.revision, key, [&] {
    std::vector<MatchAnswer> answers;
    for (const codec::NoticeAnswer& answer : received.answers) answers.push_back(answer.said);
    return effects_of(view.state.program, answers);
  });
}

void draw_answer(View& view, const MatchAnswer& answer, AnswerEffect effect, std::size_t at) {
  const Program& program = view.state.program;
  const std::string name = name_in(program.people, answer.person);
  const std::string who = name.empty() ? view.tr("tell.received.somebody") : name;
  const std::string title =
      view.tr(answer.accepts ? "tell.received.yes" : "tell.received.no", {arg("name", who)});
  const Match* match = program.matches.find(answer.match);
  const std::string pair = match == nullptr ? std::string() : match_pair_words(view, *match);
  const std::string effect_words =
      view.tr("tell.effect." + std::string(kEffectNames[static_cast<std::size_t>(effect)]));
  const std::string detail = dotted({effect_words, pair, answer.reason});
  const Icon icon = effect == AnswerEffect::declines ? Icon::cross
                    : changes_match(effect)          ? Icon::check
                                                     : Icon::info;
  const ListRow row(view.ui,
                    {.id = std::to_string(at), .icon = icon, .title = title, .detail = detail});
}

// The same reason stands there once.
void draw_refused(View& view, const std::vector<Error>& refused) {
  std::map<std::string, std::int64_t> reasons;
  for (const Error& error : refused) ++reasons[view.tr(error)];
  for (const auto& [reason, count] : reasons) {
    text(view.ui, view.tr("tell.received.refused", {arg("count", count), arg("reason", reason)}),
         {.ink = Ink::bad});
  }
}

}  // namespace

void tell_received_dialog(View& view) {
  const auto received = view.state.received_match_answers;
  if (received == nullptr) return;
  const std::vector<AnswerEffect>& effects = effects_now(view, *received);
  const auto changing = std::count_if(effects.begin(), effects.end(), changes_match);
  const auto count = static_cast<std::int64_t>(effects.size());
  const Dialog dialog(view.ui, {.id = "received-answers",
                                .title = view.tr(counted("tell.received", count)),
                                .detail = view.tr(counted("tell.received.change", changing)),
                                .width = 640});
  {
    const List list(view.ui, {.id = "received", .label = view.tr("tell.list")});
    for (std::size_t at = 0; at < effects.size(); ++at) {
      draw_answer(view, received->answers[at].said, effects[at], at);
    }
  }
  draw_refused(view, received->refused);
  if (changing == 0) {
    const DialogActions actions(view.ui);
    const bool closed = button(
        view.ui,
        {.id = "aside", .label = view.tr("tell.received.aside"), .kind = ButtonKind::primary});
    if (closed || dialog.dismissed()) view.emit(command::TakeMatchAnswers{false});
    return;
  }
  const DialogChoice choice = dialog_buttons(view, {.accept_key = "tell.received.take"});
  if (choice == DialogChoice::accept) {
    view.drafts.event.tell.tab = "answers";
    view.emit(command::TakeMatchAnswers{true});
  } else if (choice == DialogChoice::cancel || dialog.dismissed()) {
    view.emit(command::TakeMatchAnswers{false});
  }
}

}  // namespace rondo::ui
