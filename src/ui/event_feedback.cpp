#include "ui/event_feedback.h"

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

#include "base/durations.h"
#include "base/reading_order.h"
#include "base/text.h"
#include "feedback/match_feedback.h"
#include "model/school_year.h"
#include "report/feedback_list.h"
#include "speed/feedback.h"
#include "speed/held_meetings.h"
#include "ui/archived_banner.h"
#include "ui/event_stages.h"
#include "ui/feedback_form.h"
#include "ui/match_cards.h"
#include "ui/paste_links.h"
#include "ui/person_names.h"
#include "ui/unsaved_answers.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// Everybody who can be asked about a meeting, by name.
std::vector<AnsweringPerson> answering(const View& view, const EventId& event) {
  std::map<PersonId, AnsweringPerson> people;
  for (const SpeedMeeting& meeting :
       meetings_asked_about(view.state.program, event, view.state.now_utc_ms)) {
    ++people[meeting.mentor].partners;
    ++people[meeting.mentee].partners;
  }
  const auto if_any = [&](const PersonId& person, auto change) {
    const auto found = people.find(person);
    if (found != people.end()) change(found->second);
  };
  for (const auto& [id, feedback] : view.state.program.feedback) {
    if (feedback.event == event) if_any(feedback.from, [](AnsweringPerson& one) { ++one.given; });
  }
  for (const auto& [id, registration] : view.state.program.registrations) {
    if (!(registration.event == event)) continue;
    const Side side = side_of(registration);
    if_any(registration.person, [&](AnsweringPerson& one) { one.side = side; });
  }
  std::vector<std::pair<std::string, AnsweringPerson>> keyed;
  for (auto& [id, one] : people) {
    one.person = id;
    one.name = person_words(view, id);
    keyed.emplace_back(reading_key(one.name), std::move(one));
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  std::vector<AnsweringPerson> sorted;
  for (auto& [key, one] : keyed) sorted.push_back(std::move(one));
  return sorted;
}

// A wish that is not shared is nobody's business: the form does not show it again. Whether there
// was one.
bool take_out_wishes(std::vector<Feedback>& answers) {
  bool any = false;
  for (Feedback& answer : answers) {
    any = std::exchange(answer.meet_again, MeetAgain::not_said) != MeetAgain::not_said || any;
  }
  return any;
}

// What was said of a match, but for wishes: those are nobody's business unless they are shared.
void received_about_match(View& view, const EventScreen& on, const PersonId& person,
                          const codec::GuestAnswer& answer) {
  const Match* match = view.state.program.matches.find(answer.match);
  if (match == nullptr) return;
  const bool of_mentor = match->mentor == person;
  const std::string partner = person_words(view, of_mentor ? match->mentee : match->mentor);
  std::deque<std::string> words;  // a deque, so that views into it stay good
  std::vector<KeyValue> lines;
  for (const Question& question : questions_of(on.event->kind, of_mentor, answer.later)) {
    const auto said = answer.said.find(std::string(question.key));
    if (said == answer.said.end() || question.key == kMeetAgainQuestion) continue;
    const std::string& asked =
        words.emplace_back(view.tr("question." + std::string(question.key) + ".short"));
    lines.push_back(
        {asked, words.emplace_back(answer_words(question, said->second, view.state.words))});
  }
  const Scope scope(view.ui, answer.match.text() + (answer.later ? "-later" : ""));
  heading(view.ui,
          form_about(view, partner, name_in(view.state.program.topics, match->topic), answer.later),
          {.level = 3, .size = type::section});
  key_values(view.ui, "said", lines);
}

}  // namespace

const SittingOutcome& outcome_now(View& view, const EventScreen& on) {
  FeedbackDrafts& drafts = view.drafts.event.of<FeedbackDrafts>();
  return drafts.outcome.get(view.state.revision, key_of_minute(view, on.id), [&] {
    return outcome_of(view.state.program, on.id, view.state.now_utc_ms);
  });
}

void feedback_answers(View& view, const EventScreen& on) {
  FeedbackDrafts& drafts = view.drafts.event.of<FeedbackDrafts>();
  const auto& people = drafts.people.get(view.state.revision, key_of_minute(view, on.id),
                                         [&] { return answering(view, on.id); });
  text(view.ui, view.tr("feedback.answers.detail"), {.ink = Ink::muted});
  paste_links(view);
  find_field(view, "search", "feedback.find", drafts.search, 300);
  const std::string wanted = fold(drafts.search);
  const List list(view.ui, {.id = "answers", .label = view.tr("feedback.people")});
  for (const AnsweringPerson& one : people) {
    if (fold(one.name).find(wanted) == std::string::npos) continue;
    const bool is_left = has_unsaved_answers(view, one.person);
    const Status given = one.given > 0 ? Status::good : Status::neutral;
    const std::string chip = view.tr(is_left         ? "feedback.unsaved"
                                     : one.given > 0 ? "feedback.given"
                                                     : "feedback.missing");
    const std::string detail = view.tr(counted("feedback.partners", one.partners));
    const ListRow row(view.ui, {.id = one.person.text(),
                                .side = one.side,
                                .title = one.name,
                                .detail = detail,
                                .chip = chip,
                                .chip_status = is_left ? Status::warn : given});
    const Scope scope(view.ui, one.person.text());
    if (button(view.ui, {.id = "type", .label = view.tr("feedback.type"), .about = one.name})) {
      drafts.person = one.person;
      drafts.sent = {};
      drafts.answers = answers_of(view.state.program, on.id, one.person, view.state.now_utc_ms);
      drafts.hides_wish = take_out_wishes(drafts.answers);
      take_up_answers(view, one.person, drafts.answers);
    }
  }
}

void feedback_dialog(View& view, const EventScreen& on) {
  FeedbackDrafts& drafts = view.drafts.event.of<FeedbackDrafts>();
  if (answers_are_in(view, drafts.sent)) {
    answers_saved(view, std::exchange(drafts.person, {}));
  }
  if (drafts.person.empty()) return;
  const std::string title =
      view.tr("feedback.of", {arg("name", person_words(view, drafts.person))});
  const std::string detail = drafts.hides_wish ? view.tr("feedback.of.detail") : std::string();
  const Dialog dialog(view.ui, {.id = "feedback", .title = title, .detail = detail, .width = 560});
  tell_of_left_answers(view);
  feedback_form(view, drafts.answers, [&](const PersonId& id) { return person_words(view, id); });
  keep_answers(view, drafts.person, drafts.answers);
  const std::string refusal = why_refused(view, drafts.sent, drafts.answers);
  const DialogChoice choice =
      dialog_buttons(view, {.accept_key = "feedback.save", .note = refusal});
  if (choice == DialogChoice::accept) {
    send_answers(view, drafts.sent, {on.id, drafts.person, drafts.answers});
  }
  if (choice == DialogChoice::cancel) forget_answers(view, drafts.person);
  if (choice == DialogChoice::cancel || dialog.dismissed()) drafts.person = PersonId();
}

void received_answers_dialog(View& view, const EventScreen& on) {
  const codec::GuestAnswers* first = feedback_to_look_at(view.state);
  if (first == nullptr || !(first->event == on.id)) return;
  const auto& received = view.state.received_answers;
  const codec::GuestAnswers& given = *first;
  const auto count = static_cast<std::int64_t>(given.answers.size());
  const Dialog dialog(view.ui, {.id = "received",
                                .title = view.tr("feedback.received",
                                                 {arg("name", person_words(view, given.person))}),
                                .detail = view.tr(counted("feedback.received.detail", count)),
                                .waits = true});
  archived_answers_banner(view, on.id);
  // What became of a match is asked after the event's feedback was closed.
  const bool all_later = std::all_of(given.answers.begin(), given.answers.end(),
                                     [](const codec::GuestAnswer& one) { return one.later; });
  const std::string late = late_words(view, on.id, EventStage::feedback, given.given_at);
  if (!late.empty() && !all_later) text(view.ui, late, {.ink = Ink::warn});
  for (const codec::GuestAnswer& answer : given.answers) {
    if (!answer.match.empty()) {
      received_about_match(view, on, given.person, answer);
      continue;
    }
    const std::string about =
        answer.about.empty() ? view.tr("feedback.event") : person_words(view, answer.about);
    if (answer.useful > 0) {
      text(view.ui,
           view.tr("feedback.received.line", {arg("about", about), arg("useful", answer.useful)}));
    }
    if (!answer.will_try.empty()) text(view.ui, answer.will_try, {.ink = Ink::muted});
  }
  if (received.size() > 1) {
    const auto more = static_cast<std::int64_t>(received.size()) - 1;
    text(view.ui, view.tr(counted("feedback.received.more", more)), {.ink = Ink::muted});
  }
  const DialogChoice choice = dialog_buttons(view, {.accept_key = "received.take"});
  if (choice == DialogChoice::accept) view.emit(command::TakeAnswers{true});
  if (choice == DialogChoice::cancel || dialog.dismissed()) {
    view.emit(command::TakeAnswers{false});
  }
}

namespace {

const std::vector<MutualYes>& mutual_now(View& view, const EventScreen& on) {
  FeedbackDrafts& drafts = view.drafts.event.of<FeedbackDrafts>();
  return drafts.mutual.get(view.state.revision, key_of_minute(view, on.id), [&] {
    return on.event->kind == EventKind::speed_mentoring
               ? mutual_yeses(view.state.program, on.id, view.state.now_utc_ms)
               : mutual_yeses_of_matches(view.state.program, on.id);
  });
}

std::map<PersonId, int> follow_ups_beyond_cap(View& view, const EventScreen& on) {
  return beyond_caps_by_follow_up(view.state.program, on.id, mutual_now(view, on), today_of(view));
}

}  // namespace

void follow_up_dialog(View& view, const EventScreen& on) {
  FeedbackDrafts& drafts = view.drafts.event.of<FeedbackDrafts>();
  if (!drafts.asks_beyond_cap) return;
  const std::vector<MutualYes>& pairs = mutual_now(view, on);
  const std::map<PersonId, int> beyond = follow_ups_beyond_cap(view, on);
  if (beyond.empty()) {
    drafts.asks_beyond_cap = false;
    return;
  }
  const bool others = std::any_of(pairs.begin(), pairs.end(), [&](const MutualYes& pair) {
    return !pair.followed && beyond.count(pair.mentor) == 0;
  });
  const Dialog dialog(view.ui, {.id = "follow-up-cap",
                                .title = view.tr("follow_up.cap"),
                                .detail = view.tr(others ? "follow_up.cap.detail_others"
                                                         : "follow_up.cap.detail")});
  const Program& program = view.state.program;
  for (const auto& [mentor, mentees] : beyond) {
    text(view.ui,
         view.tr("follow_up.cap.line",
                 {arg("mentor", name_of_person(view, mentor)), arg("count", mentees),
                  arg("most", *year_cap_of(program, *program.people.find(mentor)))}),
         {.id = mentor.text()});
  }
  const auto follow = [&](bool beyond_cap) {
    view.emit(command::FollowUp{on.id, beyond_cap});
    drafts.asks_beyond_cap = false;
  };
  const DialogActions actions(view.ui);
  const bool cancelled = button(
      view.ui, {.id = "cancel", .label = view.tr("common.cancel"), .kind = ButtonKind::quiet});
  if (cancelled || dialog.dismissed()) drafts.asks_beyond_cap = false;
  if (button(view.ui, {.id = "all", .label = view.tr("follow_up.cap.all")})) follow(true);
  if (others && button(view.ui, {.id = "others",
                                 .label = view.tr("follow_up.cap.others"),
                                 .kind = ButtonKind::primary})) {
    follow(false);
  }
}

void feedback_again(View& view, const EventScreen& on) {
  const std::vector<MutualYes>& pairs = mutual_now(view, on);
  if (pairs.empty()) {
    empty_state(view.ui, {.id = "no-pairs",
                          .icon = Icon::people,
                          .title = view.tr("feedback.no_mutual"),
                          .detail = view.tr("feedback.no_mutual.detail")});
    return;
  }
  const auto open = std::count_if(pairs.begin(), pairs.end(),
                                  [](const MutualYes& pair) { return !pair.followed; });
  {
    const Row row(view.ui, {.id = "again-tools"});
    text(view.ui, view.tr("feedback.again.detail"), {.ink = Ink::muted});
    fill(view.ui);
    if (const EventId event = follow_up_of(view.state.program, on.id); !event.empty()) {
      link(view.ui, {.id = "follow-up-event",
                     .label = view.tr("follow_up.open"),
                     .address = event_address(event, Screen::event_match)});
    }
    if (open > 0 && button(view.ui, {.id = "follow-up",
                                     .label = view.tr(counted("follow_up.make", open)),
                                     .kind = ButtonKind::primary})) {
      if (follow_ups_beyond_cap(view, on).empty()) {
        view.emit(command::FollowUp{on.id});
      } else {
        view.drafts.event.of<FeedbackDrafts>().asks_beyond_cap = true;
      }
    }
  }
  const List list(view.ui, {.id = "pairs", .label = view.tr("feedback.pairs")});
  for (const MutualYes& pair : pairs) {
    const std::string title =
        view.tr("feedback.pair", {arg("mentor", person_words(view, pair.mentor)),
                                  arg("mentee", person_words(view, pair.mentee))});
    const std::string topic = name_in(view.state.program.topics, pair.topic);
    const std::string chip =
        view.tr(pair.followed ? "feedback.pair.followed" : "feedback.pair.open");
    const ListRow row(view.ui, {.id = pair.mentor.text() + pair.mentee.text(),
                                .icon = Icon::people,
                                .title = title,
                                .detail = topic,
                                .chip = chip,
                                .chip_status = pair.followed ? Status::good : Status::accent});
  }
}

}  // namespace rondo::ui
