#include "ui/feedback_form.h"

#include "model/enum_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

void ask_useful(View& view, const std::string& label, int& useful) {
  const ChoiceList grades = grade_choices(view);
  std::string chosen = useful == 0 ? std::string() : std::to_string(useful);
  if (segmented(view.ui,
                {.id = "useful",
                 .label = label,
                 .choices = grades.choices(),
                 .hint = view.tr("feedback.useful.hint")},
                chosen)) {
    useful = chosen.empty() ? 0 : chosen.front() - '0';
  }
}

void ask_again(View& view, const std::string& label, MeetAgain& again) {
  ChoiceList wishes;
  for (const MeetAgain wish : {MeetAgain::yes, MeetAgain::no}) {
    const std::string name(name_of(wish));
    wishes.add(name, view.tr("feedback.again." + name));
  }
  std::string chosen = again == MeetAgain::not_said ? std::string() : std::string(name_of(again));
  if (segmented(view.ui,
                {.id = "again",
                 .label = label,
                 .choices = wishes.choices(),
                 .hint = view.tr("feedback.again.hint")},
                chosen)) {
    again = from_name<MeetAgain>(chosen).value_or(again);
  }
}

void ask_about(View& view, Feedback& answer, const std::string& name) {
  const Scope scope(view.ui, answer.about.text());
  const Card card(view.ui, {.id = "card", .label = name});
  heading(view.ui, name, {.level = 3, .size = type::section});
  ask_useful(view, view.tr("feedback.useful_of", {arg("name", name)}), answer.useful);
  ask_again(view, view.tr("feedback.again_of", {arg("name", name)}), answer.meet_again);
}

}  // namespace

void feedback_form(View& view, std::vector<Feedback>& answers,
                   const std::function<std::string(const PersonId&)>& name_of) {
  if (answers.empty()) return;
  for (std::size_t at = 1; at < answers.size(); ++at) {
    ask_about(view, answers[at], name_of(answers[at].about));
  }
  Feedback& whole = answers.front();
  const Scope scope(view.ui, "whole");
  const Card card(view.ui, {.id = "card", .label = view.tr("feedback.event")});
  heading(view.ui, view.tr("feedback.event"), {.level = 3, .size = type::section});
  ask_useful(view, view.tr("feedback.useful_event"), whole.useful);
  text_field(view.ui,
             {.id = "will-try",
              .label = view.tr("feedback.will_try"),
              .kind = FieldKind::area,
              .lines = 3},
             whole.will_try);
}

void send_answers(View& view, SentAnswers& sent, const command::GiveFeedback& given) {
  sent.answers = given.answers;
  sent.refusal = {};
  send(view, sent.sent, given);
}

bool answers_are_in(View& view, SentAnswers& sent) {
  const Answer answer = take_answer(view, sent.sent);
  if (answer == Answer::refused) {
    sent.refusal = latest_notice(view.state).text;
    view.ui.announce(view.tr(sent.refusal), access::Politeness::assertive);
  }
  return answer == Answer::accepted;
}

std::string why_refused(const View& view, const SentAnswers& sent,
                        const std::vector<Feedback>& answers) {
  const bool stands = !sent.refusal.key.empty() && sent.answers == answers;
  return stands ? view.tr(sent.refusal) : std::string();
}

}  // namespace rondo::ui
