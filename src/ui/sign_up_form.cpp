#include "ui/sign_up_form.h"

#include <algorithm>
#include <vector>

#include "base/iso_time.h"
#include "base/text.h"
#include "intake/sign_ups.h"
#include "model/enum_names.h"
#include "model/stages.h"
#include "ui/answer_ways.h"
#include "ui/event_frame.h"
#include "ui/event_registration_parts.h"
#include "ui/sign_up_questions.h"
#include "ui/sign_up_topics.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// Draws the field after giving it the focus where it is to be put right.
FieldEvent checked_field(View& view, SignUpDraft& draft, const TextFieldOptions& options,
                         std::string& value) {
  focus_if_refused(view, draft, options.error, options.id);
  return text_field(view.ui, options, value);
}

void ask_site(View& view, const codec::SignUpForm& form, SignUpDraft& draft) {
  if (!form.sites.empty()) {
    ChoiceList sites;
    sites.add("", view.tr("sign_up.site.none"));
    for (const codec::FormChoice& site : form.sites) sites.add(intake::id_on_form(site), site.name);
    sites.add(kOtherSite, view.tr("sign_up.site.other"));
    select(view.ui, {.id = "site", .label = view.tr("common.site"), .choices = sites.choices()},
           draft.site);
  }
  if (form.sites.empty() || draft.site == kOtherSite) {
    text_field(view.ui, {.id = "other-site", .label = view.tr("sign_up.site.name")},
               draft.other_site);
    const std::string name = collapse_spaces(draft.other_site);
    draft.person.site = SiteId(name.empty() ? name : intake::id_on_form({"", name}));
  } else {
    draft.person.site = SiteId(draft.site);
  }
}

void ask_who(View& view, const codec::SignUpForm& form, SignUpDraft& draft) {
  const Card card(view.ui, {.id = "who", .label = view.tr("sign_up.who")});
  heading(view.ui, view.tr("sign_up.who"));
  checked_field(view, draft,
                {.id = "name",
                 .label = view.tr("sign_up.name"),
                 .error = mistake_of(view, draft, "error.name_missing"),
                 .required = true},
                draft.person.name);
  checked_field(view, draft,
                {.id = "email",
                 .label = view.tr("common.email"),
                 .kind = FieldKind::email,
                 .hint = view.tr("sign_up.email.hint"),
                 .error = mistake_of(view, draft, "error.sign_up.email")},
                draft.person.email);
  ask_site(view, form, draft);
}

// Of a form for one side everybody is of that side.
void ask_side(View& view, const codec::SignUpForm& form, SignUpDraft& draft) {
  if (form.asks.sides != Sides::both) {
    draft.registration.mentors = form.asks.mentors();
    draft.registration.seeks = form.asks.mentees();
    return;
  }
  const Card card(view.ui, {.id = "side", .label = view.tr("sign_up.side")});
  heading(view.ui, view.tr("sign_up.side") + " (" + view.ui.words.required + ")");
  ChoiceList sides;
  for (const std::string_view side : {"mentor", "mentee", "both"}) {
    sides.add(side, view.tr(form_key(view, form, "sign_up.side." + std::string(side))));
  }
  const std::string error = mistake_of(view, draft, "error.sign_up.side");
  focus_if_refused(view, draft, error, "sides", "mentor");
  radio_group(view.ui,
              {.id = "sides",
               .label = view.tr("sign_up.side"),
               .choices = sides.choices(),
               .error = error,
               .hide_label = true,
               .required = true},
              draft.side);
  draft.registration.mentors = draft.side == "mentor" || draft.side == "both";
  draft.registration.seeks = draft.side == "mentee" || draft.side == "both";
}

std::vector<Arg> count_of(const codec::FormCategory& category,
                          const std::vector<std::string>& chosen) {
  return {arg("count", std::ssize(chosen)), arg("max", category.ticks.max)};
}

// Empty while no more are chosen than may be.
std::string too_many_words(const View& view, const codec::FormCategory& category,
                           const std::vector<std::string>& chosen) {
  const int most = category.ticks.max;
  if (most == 0 || std::ssize(chosen) <= most) return {};
  return view.tr("sign_up.chosen_too_many", count_of(category, chosen));
}

void ask_pools_of(View& view, const codec::FormCategory& category, SignUpDraft& draft) {
  std::set<PoolId>& ticked = draft.registration.pools;
  ChoiceList choices;
  std::vector<std::string> chosen;
  for (const codec::FormChoice& pool : category.pools) {
    const std::string id = intake::id_on_form(pool);
    choices.add(id, pool.name);
    if (ticked.count(PoolId(id)) != 0) chosen.push_back(id);
  }
  // The limit is told while they are chosen, and one too many at once.
  const std::string so_many = category.ticks.max > 0
                                  ? view.tr("sign_up.chosen", count_of(category, chosen))
                                  : std::string();
  const std::string too_many = too_many_words(view, category, chosen);
  const std::string error =
      too_many.empty() ? mistake_about(view, draft, "category", category.category.name) : too_many;
  const std::string_view first =
      choices.choices().empty() ? std::string_view() : choices.choices().front().id;
  focus_if_refused(view, draft, error, category.category.id, first);
  if (!chip_set(view.ui,
                {.id = category.category.id,
                 .label = category.category.name,
                 .choices = choices.choices(),
                 .hint = dotted({tick_rule(view, category.ticks), so_many}),
                 .error = error},
                chosen)) {
    return;
  }
  for (const Choice& choice : choices.choices()) ticked.erase(PoolId(std::string(choice.id)));
  for (const std::string& id : chosen) ticked.insert(PoolId(id));
  // Who does not see it under the boxes hears it.
  const std::string exceeded = too_many_words(view, category, chosen);
  if (!exceeded.empty()) view.ui.announce(exceeded);
}

void ask_pools(View& view, const codec::SignUpForm& form, SignUpDraft& draft) {
  if (form.categories.empty()) return;
  const Card card(view.ui, {.id = "pools", .label = view.tr("sign_up.pools")});
  heading(view.ui, view.tr("sign_up.pools"));
  for (const codec::FormCategory& category : form.categories) ask_pools_of(view, category, draft);
}

// Of times for which no meeting can be proposed it is said how to write them.
std::string time_hint(const View& view, const codec::SignUpForm& form,
                      const std::set<std::string>& own) {
  const std::vector<std::string> unclear = unclear_of(own, form.times);
  return unclear.empty() ? view.tr("sign_up.time.hint", {arg("example", example_time(view))})
                         : view.tr(kept_as_written(view.list(unclear)));
}

// The coordinator's in their order, then what this person has written.
void ask_times(View& view, const codec::SignUpForm& form, SignUpDraft& draft) {
  if (!form.asks.times) return;
  const Card card(view.ui, {.id = "times", .label = view.tr("sign_up.times")});
  heading(view.ui, view.tr("sign_up.times"));
  std::set<std::string>& own = draft.registration.availability;
  tick_times(view, "free", view.tr("roster.free_at"), form.times, own);
  focus_if_refused(view, draft, mistake_of(view, draft, "times.unclear"), "new-time");
  add_time_field(
      view,
      {.id = "new-time", .label = view.tr("roster.add_time"), .hint = time_hint(view, form, own)},
      form.times, draft.new_time, own);
}

void ask_comment(View& view, SignUpDraft& draft) {
  const std::string label = view.tr("sign_up.comment");
  const Card card(view.ui, {.id = "rest", .label = label});
  text_field(view.ui, {.id = "comment", .label = label, .kind = FieldKind::area, .lines = 3},
             draft.registration.comment);
}

// How much of their time people sign up for.
void say_meetings(View& view, const codec::SignUpForm& form) {
  if (form.max_meetings == 0 || form.meeting_minutes == 0) return;
  const bool sitting = form.kind == EventKind::speed_mentoring;
  const std::string meetings =
      view.tr({sitting ? "setup.sitting.summary" : "setup.summary",
               {arg("count", form.max_meetings), arg("minutes", form.meeting_minutes)}});
  std::string until;
  if (!form.meet_by.empty()) {
    until = view.tr("sign_up.meet_by", {arg("date", view.day(form.meet_by))});
  }
  text(view.ui, dotted({meetings, until}));
}

// Whether two mistakes are to be mended at the same place.
bool are_of_one_field(const Message& one, const Message& other) {
  for (const std::string_view kind : {"category", "question"}) {
    const ArgValue* about = one.find(kind);
    if (about == nullptr) continue;
    const ArgValue* about_other = other.find(kind);
    return about_other != nullptr && *about == *about_other;
  }
  return one.key == other.key;
}

// Also a time that was refused: sent without it, what the person wrote would be lost.
std::vector<Message> mistakes_in(const codec::SignUpForm& form, const SignUpDraft& draft) {
  std::vector<Message> mistakes = intake::sign_up_mistakes(form, draft.person, draft.registration);
  if (form.asks.times && draft.new_time.is_refused()) {
    mistakes.push_back(unclear_times(trim(draft.new_time.typed)));
  }
  return mistakes;
}

// What is mended goes at once. What has come up since waits until the form is to be sent: nobody
// has had the time to fill that in.
void forget_mended(const codec::SignUpForm& form, SignUpDraft& draft) {
  if (draft.mistakes.empty()) return;
  std::vector<Message> left = mistakes_in(form, draft);
  std::erase_if(left, [&](const Message& now) {
    return std::none_of(draft.mistakes.begin(), draft.mistakes.end(),
                        [&](const Message& before) { return are_of_one_field(before, now); });
  });
  draft.mistakes = std::move(left);
}

// Whether it can be sent; what speaks against it stays in the draft and is said.
bool is_complete(View& view, const codec::SignUpForm& form, SignUpDraft& draft) {
  draft.mistakes = mistakes_in(form, draft);
  draft.refused_now = !draft.mistakes.empty();
  if (!draft.refused_now) return true;
  no_answer_comes(view);
  std::vector<std::string> words;
  for (const Message& mistake : draft.mistakes) words.push_back(view.tr(mistake));
  view.ui.announce(join_words(words, " "));
  return false;
}

// As long as nobody says that they would like to sign up late.
bool stays_away(View& view, const codec::SignUpForm& form, SignUpDraft& draft) {
  if (draft.late || !has_ended(view, form)) return false;
  text(view.ui, view.tr("sign_up.late.detail"));
  if (button(view.ui, {.id = "late", .label = view.tr("sign_up.late")})) draft.late = true;
  return true;
}

}  // namespace

SignUpDraft sign_up_draft(const codec::SignUpForm& form, const Person& person,
                          const Registration& registration) {
  SignUpDraft draft;
  draft.person = person;
  draft.registration = registration;
  if (registration.mentors || registration.seeks) {
    draft.side = !registration.seeks ? "mentor" : registration.mentors ? "both" : "mentee";
  }
  const std::string& site = person.site.text();
  const bool listed =
      site.empty() || std::any_of(form.sites.begin(), form.sites.end(),
                                  [&](const auto& one) { return intake::id_on_form(one) == site; });
  draft.site = listed ? site : std::string(kOtherSite);
  if (!listed) draft.other_site = intake::choice_on_form({}, site).name;
  draft.late = !(person == Person{} && registration == Registration{});
  return draft;
}

void sign_up_head(View& view, const codec::SignUpForm& form) {
  heading(view.ui, form.event_name, {.level = 1});
  if (!form.purpose.empty()) paragraphs(view.ui, form.purpose);
  if (is_closed(form)) {
    text(view.ui, view.tr("sign_up.form_closed"), {.ink = Ink::warn});
    return;
  }
  const std::string when = view.day_and_time(form.starts_at);
  const std::string when_and_where = dotted({when, form.venue});
  if (!when_and_where.empty()) text(view.ui, when_and_where, {.weight = Weight::semibold});
  say_meetings(view, form);
  if (form.asks.sides != Sides::both) {
    const std::string key = "sign_up.for." + std::string(name_of(form.asks.sides));
    text(view.ui, view.tr(form_key(view, form, key)));
  }
  const std::string today = today_of(view);
  switch (window_of(form.opens_on, form.closes_on, today)) {
    case DayWindow::not_yet:
      text(view.ui, view.tr("sign_up.opens", {arg("date", view.day(form.opens_on))}),
           {.ink = Ink::warn});
      break;
    case DayWindow::closed:
      text(view.ui, view.tr("sign_up.closed", {arg("date", view.day(form.closes_on))}),
           {.ink = Ink::warn});
      break;
    case DayWindow::open:
      if (form.closes_on.empty()) break;
      text(view.ui, view.tr("sign_up.closes", {arg("date", view.day(form.closes_on))}),
           {.ink = Ink::muted});
      break;
  }
  if (form.approval != Sides::nobody) {
    text(view.ui, view.tr("sign_up.approval"), {.ink = Ink::muted});
  }
}

bool has_ended(const View& view, const codec::SignUpForm& form) {
  return window_of(form.opens_on, form.closes_on, today_of(view)) == DayWindow::closed;
}

bool sign_up_form(View& view, const codec::SignUpForm& form, SignUpDraft& draft,
                  const SendButton& send) {
  if (is_closed(form) || stays_away(view, form, draft)) return false;
  forget_mended(form, draft);
  ask_who(view, form, draft);
  ask_side(view, form, draft);
  // There the role and the site are what people come for.
  const bool questions_first = form.kind == EventKind::informational_interview;
  if (questions_first) ask_questions(view, form, draft);
  if (draft.registration.mentors) {
    ask_offers(view, form, draft, mistake_of(view, draft, "error.sign_up.offers"));
  }
  if (draft.registration.seeks) {
    ask_requests(view, form, draft, mistake_of(view, draft, "error.sign_up.requests"));
  }
  ask_pools(view, form, draft);
  ask_times(view, form, draft);
  if (!questions_first) ask_questions(view, form, draft);
  ask_comment(view, draft);
  if (!draft.mistakes.empty()) {
    text(view.ui, view.tr(counted("sign_up.mistakes", std::ssize(draft.mistakes))),
         {.id = "mistakes", .ink = Ink::bad});
  }
  const bool pressed =
      answer_button(view, {.id = "send", .label = send.label, .ready = send.ready});
  return pressed && is_complete(view, form, draft);
}

}  // namespace rondo::ui
