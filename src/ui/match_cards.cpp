#include "ui/match_cards.h"

#include <algorithm>

#include "report/feedback_forms.h"
#include "report/kind_words.h"
#include "ui/event_frame.h"
#include "ui/view_parts.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

ChoiceList choices_of(const View& view, const Question& question) {
  ChoiceList choices;
  if (question.kind == AnswerKind::grade) choices = grade_choices(view);
  for (const std::string_view choice : question.choices) {
    choices.add(choice, view.tr("choice." + std::string(choice)));
  }
  return choices;
}

// Who will read the answer, or what the grades mean.
std::string hint_of(const View& view, const Question& question) {
  const std::string privacy = privacy_words(question, view.state.words);
  if (!privacy.empty()) return privacy;
  return question.kind == AnswerKind::grade ? view.tr("feedback.useful.hint") : std::string();
}

void ask(View& view, EventKind kind, const Question& question, const std::string& about,
         Feedback& answer) {
  const std::string key =
      key_for_kind("question." + std::string(question.key), kind, view.state.words);
  const std::string label = view.tr(key, {arg("name", about)});
  const std::string hint = hint_of(view, question);
  std::string said = said_to(question, answer);
  bool changed = false;
  if (question.kind == AnswerKind::text) {
    changed =
        text_field(
            view.ui,
            {.id = question.key, .label = label, .kind = FieldKind::area, .hint = hint, .lines = 3},
            said)
            .changed;
  } else {
    const ChoiceList choices = choices_of(view, question);
    changed = segmented(
        view.ui, {.id = question.key, .label = label, .choices = choices.choices(), .hint = hint},
        said);
  }
  // What the widgets offer is an answer.
  if (changed) say(question, said, answer);
}

// As questions name whom they are about: "Tom Baker"; "Tom Baker on Data literacy" beside another
// match with somebody of that name.
std::string partner_asked_about(const View& view, const std::vector<MatchCard>& cards,
                                const MatchCard& card) {
  if (cards.size() == 1) return card.partner;
  const bool has_namesake = std::any_of(cards.begin(), cards.end(), [&](const MatchCard& other) {
    return other.partner == card.partner && !(other.match == card.match);
  });
  const std::string about =
      has_namesake && !card.topic.empty()
          ? view.tr("feedback.about", {arg("name", card.partner), arg("topic", card.topic)})
          : card.partner;
  return card.later ? view.tr("feedback.about_later", {arg("about", about)}) : about;
}

void draw_card(View& view, EventKind kind, const std::vector<MatchCard>& cards,
               const MatchCard& shown, Feedback& answer) {
  const Scope scope(view.ui, shown.match.text() + (shown.later ? "-later" : ""));
  const std::string label =
      cards.size() == 1 ? shown.partner : form_about(view, shown.partner, shown.topic, shown.later);
  const std::string about = partner_asked_about(view, cards, shown);
  const Card card(view.ui, {.id = "card", .label = label});
  heading(view.ui, shown.partner, {.level = 3, .size = type::section});
  const std::string goal =
      shown.goal.empty() ? std::string() : view.tr("feedback.goal", {arg("goal", shown.goal)});
  const std::string detail =
      dotted({shown.topic, goal, shown.later ? view.tr("feedback.later") : std::string()});
  text(view.ui, detail, {.size = type::second, .ink = Ink::muted});
  for (const Question& question : questions_of(kind, shown.of_mentor, shown.later)) {
    ask(view, kind, question, about, answer);
  }
}

}  // namespace

void match_cards(View& view, EventKind kind, const std::vector<MatchCard>& cards,
                 std::vector<Feedback>& answers) {
  for (std::size_t at = 0; at < cards.size(); ++at) {
    // What is asked first is what has become of it.
    if (at > 0 && cards[at - 1].later && !cards[at].later) {
      heading(view.ui, view.tr("guest.feedback"));
    }
    draw_card(view, kind, cards, cards[at], answers[at]);
  }
}

std::string form_about(const View& view, const std::string& partner, const std::string& topic,
                       bool later) {
  return dotted({partner, topic, later ? view.tr("feedback.later") : std::string()});
}

}  // namespace rondo::ui
