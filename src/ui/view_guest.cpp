// A person's own page, opened by link or QR code: of a sitting where to go, and a form for
// feedback, of a sitting or of matches, whose answers go back as a link or a file. It shows nothing
// of any program in this browser.
#include <algorithm>

#include "base/durations.h"
#include "base/iso_time.h"
#include "report/guest_page.h"
#include "ui/answer_ways.h"
#include "ui/event_frame.h"
#include "ui/feedback_form.h"
#include "ui/match_cards.h"
#include "ui/page_days.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"
#include "ui/withdrawal_form.h"

namespace rondo::ui {
namespace {

// On a person's own page.
struct GuestDraft {
  int visit = 0;  // that the rest is of; see GuestVisit::number
  std::vector<Feedback> answers;
  bool late = false;                                // wants to answer after the last day
  std::optional<command::AnswerAsGuest> kept = {};  // with the tab; see keep_typed()
};

std::string names_at(const View& view, const codec::GuestPage& page,
                     const codec::GuestRound& round) {
  std::vector<std::string> names;
  for (const int at : round.with) {
    const codec::GuestPartner& partner = page.partners[static_cast<std::size_t>(at)];
    names.push_back(
        with_topic_words(partner.name, partner.topic, partner.near_topic, view.state.words));
  }
  return view.list(names);
}

// "14:08", or "minute 8" where it is not said when the sitting begins.
std::string begins_words(const View& view, const codec::GuestPage& page,
                         const codec::GuestRound& round) {
  const auto start = utc_ms_of(page.starts_at + ":00Z");
  if (!start) return view.tr("guest.minute", {arg("minute", round.begins_min)});
  return view.state.words.formats().wall_time(*start + round.begins_min * kMinute_ms);
}

void draw_way(View& view, const codec::GuestPage& page) {
  heading(view.ui, view.tr("guest.way"));
  const List list(view.ui, {.id = "rounds", .label = view.tr("guest.way")});
  for (std::size_t at = 0; at < page.rounds.size(); ++at) {
    const codec::GuestRound& round = page.rounds[at];
    const std::string number =
        view.tr("plan.round", {arg("number", static_cast<std::int64_t>(at + 1))});
    const std::string begins = begins_words(view, page, round);
    const std::string id = "round" + std::to_string(at);
    if (round.with.empty()) {
      const std::string title = view.tr("guest.break", {arg("round", number)});
      const ListRow row(view.ui, {.id = id, .icon = Icon::clock, .title = title, .detail = begins});
      continue;
    }
    const std::string title =
        with_role_words(view.tr("guest.stop", {arg("round", number), arg("table", round.table)}),
                        round.mentors, view.state.words);
    const std::string detail = dotted({begins, round.room, names_at(view, page, round)});
    const ListRow row(view.ui, {.id = id, .icon = Icon::people, .title = title, .detail = detail});
  }
}

// What a meeting goes by, and what to ask there.
void draw_guide(View& view, const codec::GuestPage& page) {
  const auto part = [&](std::string_view key, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    heading(view.ui, view.tr(key));
    bullets(view.ui, {.id = key, .label = view.tr(key)}, lines);
  };
  part("sheet.guide.agenda", page.agenda);
  part("sheet.guide.questions", page.questions);
}

bool asks_of_matches(const codec::GuestPage& page) {
  return page.kind != EventKind::speed_mentoring;
}

// What the page asks about, as yet without answers.
std::vector<Feedback> blank_answers(const codec::GuestPage& page) {
  std::vector<Feedback> answers;
  if (asks_of_matches(page)) {
    for (const codec::GuestMatch& match : page.matches) {
      Feedback& answer = answers.emplace_back();
      answer.match = match.id;
      answer.later = match.later;
    }
    return answers;
  }
  answers.emplace_back();
  for (const codec::GuestPartner& partner : page.partners) {
    answers.emplace_back().about = partner.id;
  }
  return answers;
}

// The questions of the page, with what was answered already.
std::vector<Feedback> questions(const GuestVisit& guest) {
  std::vector<Feedback> answers = blank_answers(guest.page);
  for (Feedback& blank : answers) {
    const auto given =
        std::find_if(guest.answers.begin(), guest.answers.end(), [&](const Feedback& answer) {
          return answer.about == blank.about && answer.match == blank.match &&
                 answer.later == blank.later;
        });
    if (given != guest.answers.end()) blank = *given;
  }
  return answers;
}

// The matches that the page asks about.
std::vector<MatchCard> cards_of(const codec::GuestPage& page) {
  std::vector<MatchCard> cards;
  for (const codec::GuestMatch& match : page.matches) {
    cards.push_back({match.id, page.partners[static_cast<std::size_t>(match.partner)].name,
                     match.topic, match.goal, match.mentors, match.later});
  }
  return cards;
}

// Of other answers than those in the form there is no link yet.
bool is_ready(const GuestVisit& guest, const GuestDraft& draft) {
  return !guest.answers_address.empty() && draft.answers == guest.answers;
}

void draw_form(View& view, const GuestVisit& guest) {
  GuestDraft& draft = view.drafts.others.of<GuestDraft>();
  if (draft.visit != guest.number || draft.answers.empty()) {
    draft = {guest.number, questions(guest)};
  }
  std::vector<Feedback>& answers = draft.answers;
  const bool later_first = !answers.empty() && answers.front().later;
  heading(view.ui, view.tr(later_first ? "guest.feedback_later" : "guest.feedback"));
  if (!page_is_open(view, {guest.page.opens_on, guest.page.closes_on}, draft.late)) return;
  text(view.ui, view.tr("guest.feedback.detail"), {.ink = Ink::muted});
  if (asks_of_matches(guest.page)) {
    match_cards(view, guest.page.kind, cards_of(guest.page), answers);
  } else {
    feedback_form(view, answers, [&](const PersonId& id) {
      for (const codec::GuestPartner& partner : guest.page.partners) {
        if (partner.id == id) return partner.name;
      }
      return std::string();
    });
  }
  if (answer_button(
          view,
          {.id = "ready", .label = view.tr("guest.ready"), .ready = is_ready(guest, draft)})) {
    view.emit(command::AnswerAsGuest{answers});
  }
  keep_typed(view, draft.kept, command::AnswerAsGuest{answers});
}

void draw_answers(View& view, const GuestVisit& guest) {
  if (!is_ready(guest, view.drafts.others.of<GuestDraft>())) return;
  const std::string subject = view.tr(
      "guest.mail", {arg("event", guest.page.event_name), arg("name", guest.page.person_name)});
  answer_ways(view, {view.tr("guest.answers"), guest.answers_address, subject,
                     guest.page.coordinator, command::SaveAnswers{}});
}

void draw_visit(View& view, const GuestVisit& guest) {
  heading(view.ui, guest.page.event_name, {.level = 1});
  text(view.ui, view.tr("guest.for", {arg("name", guest.page.person_name)}), {.ink = Ink::muted});
  if (guest.page.cancelled) {
    const Banner banner(view.ui, {.id = "cancelled", .title = view.tr("guest.cancelled")});
  }
  const std::string when = view.day_and_time(guest.page.starts_at);
  const std::string when_and_where = dotted({when, guest.page.venue});
  if (!when_and_where.empty()) text(view.ui, when_and_where);
  if (!asks_of_matches(guest.page)) draw_way(view, guest.page);
  draw_guide(view, guest.page);
  if (!guest.page.starts_at.empty() &&
      button(view.ui,
             {.id = "calendar", .label = view.tr("guest.calendar"), .icon = Icon::calendar})) {
    view.emit(command::SaveGuestCalendar{});
  }
  const bool asks = guest.page.asks_feedback && !guest.page.partners.empty();
  if (asks && !says_withdrawal(view, guest)) {
    draw_form(view, guest);
    draw_answers(view, guest);
  }
  spacer(view.ui, space::xl);
  guest_withdrawal(view, guest);
  clear_button(view, Clearing::page);
}

}  // namespace

void view_guest(View& view) {
  {
    const Page page(view.ui, {.id = "guest", .bare = true});
    if (!view.state.guest) {
      missing_page(view, view.tr("guest.title"), view.tr("guest.none.detail"));
      return;
    }
    draw_visit(view, *view.state.guest);
  }
  if (!clear_dialog(view, Clearing::page)) return;
  view.drafts.others.of<GuestDraft>() = {};
  view.emit(command::ForgetGuestPage{});
}

}  // namespace rondo::ui
