#include "ui/event_invite_questions.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "match/facts.h"
#include "model/enum_names.h"
#include "model/profile_form.h"
#include "ui/field_lead.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// What schools often ask. The matcher knows languages, years, roles and sites by these names.
struct SuggestedQuestion {
  std::string_view id;
  QuestionGroup group;
  ProfileAnswer answer;
  Sides sides = Sides::both;
  std::string_view choices_key = {};
  std::string_view hint_key = {};
};
// Of the fields beside whose end a question is added.
constexpr float kNewQuestionWidth = 300;

constexpr std::array kSuggested{
    SuggestedQuestion{"languages",
                      QuestionGroup::basic,
                      ProfileAnswer::short_text,
                      Sides::both,
                      {},
                      "invite.suggest_hint.languages"},
    SuggestedQuestion{"contact", QuestionGroup::basic, ProfileAnswer::short_text},
    SuggestedQuestion{"role", QuestionGroup::professional, ProfileAnswer::short_text},
    SuggestedQuestion{"years", QuestionGroup::professional, ProfileAnswer::number},
    SuggestedQuestion{"grades", QuestionGroup::professional, ProfileAnswer::short_text},
    SuggestedQuestion{"subjects", QuestionGroup::professional, ProfileAnswer::short_text},
    SuggestedQuestion{"training", QuestionGroup::professional, ProfileAnswer::long_text},
    SuggestedQuestion{"certificates", QuestionGroup::professional, ProfileAnswer::short_text},
    SuggestedQuestion{"mentored", QuestionGroup::mentoring, ProfileAnswer::yes_no, Sides::mentors},
    SuggestedQuestion{"asked_about", QuestionGroup::mentoring, ProfileAnswer::long_text,
                      Sides::mentors},
    SuggestedQuestion{"meet", QuestionGroup::mentoring, ProfileAnswer::one_of, Sides::both,
                      "invite.suggest_choices.meet"},
    SuggestedQuestion{"target_role", QuestionGroup::placement, ProfileAnswer::short_text,
                      Sides::mentees},
    SuggestedQuestion{"target_site", QuestionGroup::placement, ProfileAnswer::site, Sides::mentees},
};

// The question that reads like that; empty: none does.
std::string asked_like(const Event& event, const std::string& typed) {
  const std::string folded = fold(typed);
  for (const auto& [name, question] : event.asked) {
    if (fold(name) == folded) return name;
  }
  return {};
}

void open_question(QuestionDrafts& drafts, const std::string& name) {
  drafts.open = drafts.name = name;
}

// --- one question ------------------------------------------------------------------------------

// "Number · needed · mentors only"
std::string summary_of(const View& view, const ProfileQuestion& question) {
  std::vector<std::string> parts{
      view.tr("invite.answer." + std::string(name_of(answer_kind(question))))};
  if (question.required) parts.push_back(view.tr("invite.question.is_needed"));
  if (question.sides != Sides::both) {
    parts.push_back(view.tr("invite.asked." + std::string(name_of(question.sides))));
  }
  return join_words(parts, " · ");
}

bool edit_name(View& view, Event& event, QuestionDrafts& drafts) {
  const std::string like = asked_like(event, drafts.name);
  const bool taken = !like.empty() && like != drafts.open;
  const FieldEvent typed =
      text_field(view.ui,
                 {.id = "name",
                  .label = view.tr("invite.question.name"),
                  .hint = view.tr("invite.question.name.hint"),
                  .error = taken ? view.tr("invite.question_exists") : std::string()},
                 drafts.name);
  if (!typed.committed || taken) return false;
  const std::string name = collapse_spaces(drafts.name);
  const std::string before = drafts.open;
  open_question(drafts, name.empty() ? before : name);
  if (drafts.open == before) return false;
  rename_question(event.asked, before, drafts.open);
  return true;
}

bool edit_answer(View& view, const std::string& name, ProfileQuestion& question) {
  ChoiceList kinds;
  for (const std::string_view kind : EnumNames<ProfileAnswer>::names) {
    kinds.add(kind, view.tr("invite.answer." + std::string(kind)));
  }
  std::string kind(name_of(question.answer));
  bool done = select(
      view.ui,
      {.id = "answer", .label = view.tr("invite.question.answer"), .choices = kinds.choices()},
      kind);
  question.answer = from_name<ProfileAnswer>(kind).value_or(question.answer);
  if (question.answer != ProfileAnswer::one_of && question.answer != ProfileAnswer::several_of) {
    return done;
  }
  done = text_field(view.ui,
                    {.id = "choices",
                     .label = view.tr("invite.choices_of", {arg("name", name)}),
                     .kind = FieldKind::area,
                     .hint = view.tr("invite.choices.hint"),
                     .lines = 4},
                    question.choices)
             .committed ||
         done;
  return done;
}

bool edit_asked_sides(View& view, ProfileQuestion& question) {
  ChoiceList sides;
  for (const Sides one : {Sides::both, Sides::mentors, Sides::mentees, Sides::nobody}) {
    sides.add(name_of(one), view.tr("invite.asked." + std::string(name_of(one))));
  }
  std::string chosen(name_of(question.sides));
  const bool done =
      select(view.ui,
             {.id = "sides", .label = view.tr("invite.question.sides"), .choices = sides.choices()},
             chosen);
  question.sides = from_name<Sides>(chosen).value_or(question.sides);
  return done;
}

bool edit_group(View& view, Event& event, const std::string& name) {
  ChoiceList groups;
  for (const std::string_view group : EnumNames<QuestionGroup>::names) {
    groups.add(group, view.tr("invite.group." + std::string(group)));
  }
  std::string chosen(name_of(event.asked.at(name).group));
  const bool done = select(
      view.ui,
      {.id = "group", .label = view.tr("invite.question.group"), .choices = groups.choices()},
      chosen);
  const std::optional<QuestionGroup> group = from_name<QuestionGroup>(chosen);
  if (done && group) regroup_question(event.asked, name, *group);
  return done;
}

bool edit_open_question(View& view, Event& event, QuestionDrafts& drafts) {
  // Of its own, so that the focus stays in it while the question is renamed.
  const Scope scope(view.ui, "open-question");
  const Card card(view.ui, {.id = "fields",
                            .label = view.tr("invite.question.edit", {arg("name", drafts.open)})});
  if (std::exchange(drafts.opened_now, false)) view.ui.focus(view.ui.id("answer"));
  bool done = edit_name(view, event, drafts);
  ProfileQuestion& question = event.asked.at(drafts.open);
  done = edit_answer(view, drafts.open, question) || done;
  done = text_field(view.ui,
                    {.id = "hint",
                     .label = view.tr("invite.question.hint"),
                     .hint = view.tr("invite.question.hint.detail")},
                    question.hint)
             .committed ||
         done;
  done = edit_asked_sides(view, question) || done;
  done = edit_group(view, event, drafts.open) || done;
  return toggle(view.ui,
                {.id = "required",
                 .label = view.tr("invite.question.needed"),
                 .hint = view.tr("invite.question.needed.hint")},
                question.required) ||
         done;
}

// --- all of them -------------------------------------------------------------------------------

struct QuestionRow {
  std::string name;
  int place = 0;  // within its group
  int count = 0;  // of the group
};

bool move_button(View& view, Event& event, const QuestionRow& row, bool up) {
  const bool at_end = up ? row.place == 0 : row.place + 1 == row.count;
  if (!button(view.ui, {.id = up ? "up" : "down",
                        .label = view.tr(up ? "invite.question.up" : "invite.question.down"),
                        .kind = ButtonKind::quiet,
                        .icon = up ? Icon::chevron_up : Icon::chevron_down,
                        .icon_only = true,
                        .disabled = at_end,
                        .about = row.name})) {
    return false;
  }
  move_question(event.asked, row.name, up);
  view.ui.announce(view.tr(
      "invite.question.moved",
      {arg("name", row.name), arg("place", row.place + (up ? 0 : 2)), arg("count", row.count)}));
  return true;
}

// True when a gesture is complete; `removed` becomes the name of what is to be taken out.
bool question_row(View& view, Event& event, const QuestionRow& row, QuestionDrafts& drafts,
                  std::string& removed) {
  const Scope scope(view.ui, row.name);
  const Column column(view.ui, {.gap = space::xs});
  text(view.ui, row.name, {.weight = Weight::semibold});
  text(view.ui, summary_of(view, event.asked.at(row.name)),
       {.size = type::second, .ink = Ink::muted});
  const Row buttons(view.ui, {.id = "buttons", .gap = space::s});
  bool done = move_button(view, event, row, true);
  done = move_button(view, event, row, false) || done;
  const bool open = drafts.open == row.name;
  focus_if_led_to(view, "questions", "edit");
  if (button(view.ui, {.id = "edit",
                       .label = view.tr(open ? "invite.question.done" : "common.edit"),
                       .about = row.name})) {
    open_question(drafts, open ? std::string() : row.name);
  }
  if (text_button(view.ui,
                  {.id = "remove", .label = view.tr("common.remove"), .about = row.name})) {
    removed = row.name;
  }
  return done;
}

std::vector<QuestionRow> rows_of(const AskedQuestions& asked) {
  std::map<QuestionGroup, int> counts;
  for (const auto& [name, question] : asked) ++counts[question.group];
  std::map<QuestionGroup, int> places;
  std::vector<QuestionRow> rows;
  for (const std::string& name : names_in_order(asked)) {
    const QuestionGroup group = asked.at(name).group;
    rows.push_back({name, places[group]++, counts[group]});
  }
  return rows;
}

bool question_list(View& view, Event& event, QuestionDrafts& drafts) {
  bool done = false;
  std::string removed;
  for (const QuestionRow& row : rows_of(event.asked)) {
    if (row.place == 0) {
      const std::string group(name_of(event.asked.at(row.name).group));
      heading(view.ui, view.tr("invite.group." + group), {.level = 3});
    }
    done = question_row(view, event, row, drafts, removed) || done;
    if (drafts.open == row.name) done = edit_open_question(view, event, drafts) || done;
  }
  if (removed.empty()) return done;
  event.asked.erase(removed);
  return true;
}

// --- adding ------------------------------------------------------------------------------------

bool add(Event& event, const std::string& name, ProfileQuestion question, QuestionDrafts& drafts) {
  add_question(event.asked, name, std::move(question));
  open_question(drafts, name);
  drafts.opened_now = true;
  return true;
}

bool add_written(View& view, Event& event, QuestionDrafts& drafts) {
  const Row row(view.ui, {.id = "add", .vertical = Align::end});
  const bool known = !asked_like(event, drafts.new_question).empty();
  const FieldEvent typed =
      text_field(view.ui,
                 {.id = "new-question",
                  .label = view.tr("invite.new_question"),
                  .placeholder = view.tr("invite.new_question.example"),
                  .error = known ? view.tr("invite.question_exists") : std::string(),
                  .width = kNewQuestionWidth},
                 drafts.new_question);
  const std::string name = collapse_spaces(drafts.new_question);
  const bool can_add = !name.empty() && asked_like(event, name).empty();
  const bool pressed =
      button(view.ui, {.id = "add-question", .label = view.tr("invite.add"), .disabled = !can_add});
  if (!can_add || !(pressed || typed.submitted)) return false;
  drafts.new_question.clear();
  ProfileQuestion question;
  question.sides = usual_sides(name);
  return add(event, name, std::move(question), drafts);
}

ProfileQuestion question_from(const View& view, const SuggestedQuestion& suggested) {
  ProfileQuestion question;
  question.group = suggested.group;
  question.answer = suggested.answer;
  question.sides = suggested.sides;
  if (!suggested.choices_key.empty()) question.choices = view.tr(suggested.choices_key);
  if (!suggested.hint_key.empty()) question.hint = view.tr(suggested.hint_key);
  return question;
}

// Those that are not asked yet.
bool add_suggested(View& view, Event& event, QuestionDrafts& drafts) {
  ChoiceList choices;
  choices.add("", view.tr("invite.suggested.none"));
  const SuggestedQuestion* chosen = nullptr;
  std::string name;
  for (const SuggestedQuestion& one : kSuggested) {
    std::string words = view.tr("invite.suggest." + std::string(one.id));
    if (!asked_like(event, words).empty()) continue;
    choices.add(one.id, words);
    if (one.id != drafts.suggested) continue;
    chosen = &one;
    name = std::move(words);
  }
  if (chosen == nullptr) drafts.suggested.clear();
  const Row row(view.ui, {.id = "suggest", .vertical = Align::end});
  select(view.ui,
         {.id = "suggested",
          .label = view.tr("invite.suggested"),
          .choices = choices.choices(),
          .width = kNewQuestionWidth},
         drafts.suggested);
  const bool pressed = button(view.ui, {.id = "add-suggested",
                                        .label = view.tr("invite.suggested.add"),
                                        .disabled = chosen == nullptr});
  if (!pressed || chosen == nullptr) return false;
  return add(event, name, question_from(view, *chosen), drafts);
}

}  // namespace

bool invite_questions(View& view, Event& event, QuestionDrafts& drafts) {
  const Card card(view.ui,
                  {.id = "questions", .label = view.tr("invite.questions"), .gap = space::l});
  heading(view.ui, view.tr("invite.questions"));
  text(view.ui, view.tr("invite.questions.detail"), {.size = type::second, .ink = Ink::muted});
  if (event.asked.count(drafts.open) == 0) open_question(drafts, {});
  bool done = question_list(view, event, drafts);
  done = add_suggested(view, event, drafts) || done;
  return add_written(view, event, drafts) || done;
}

}  // namespace rondo::ui
