// What people need help with, and with whom they are matched: what is next is one press away.
#include <algorithm>
#include <optional>

#include "base/iso_time.h"
#include "model/taking_part.h"
#include "sessions/sessions.h"
#include "ui/day_and_time.h"
#include "ui/event_help.h"
#include "ui/event_people_parts.h"
#include "ui/event_tell_parts.h"
#include "ui/field_lead.h"
#include "ui/match_words.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::int64_t kSoonDays = 3;

// By when it is needed: the nearer, the louder, until somebody has helped.
void needed_by(View& view, const HelpRequest& request) {
  const std::string& day = request.request.needed_by;
  const std::optional<std::int64_t> days = days_between(today_of(view), day);
  if (!days) return;
  const Arg date = arg("date", view.day(day));
  if (request.met || *days > kSoonDays) {
    chip(view.ui, view.tr("help.needed", {date}));
  } else if (*days > 0) {
    chip(view.ui, view.tr("help.needed.soon", {date, arg("count", *days)}), Status::warn,
         Icon::clock);
  } else if (*days == 0) {
    chip(view.ui, view.tr("help.needed.today"), Status::warn, Icon::clock);
  } else {
    chip(view.ui, view.tr("help.needed.overdue", {date}), Status::bad, Icon::warning);
  }
}

int sessions_held(const Program& program, const MatchId& match) {
  const std::vector<SessionId> all = sessions_of(program, match);
  return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const SessionId& id) {
    return program.sessions.find(id)->state == SessionState::held;
  }));
}

bool explain_button(View& view, const HelpScreen& screen, const MatchLine& line,
                    std::string_view key) {
  const std::string pair = match_line_words(view, line);
  if (!button(view.ui,
              {.id = "why", .label = view.tr(key), .kind = ButtonKind::quiet, .about = pair})) {
    return false;
  }
  screen.drafts.panel = HelpPanel::match;
  choose_match(view, line.id);
  return true;
}

void tell_both(View& view, const HelpScreen& screen, const MatchLine& line, ButtonKind kind) {
  if (!button(view.ui, {.id = "tell",
                        .label = view.tr("help.tell"),
                        .kind = kind,
                        .icon = Icon::message,
                        .about = match_line_words(view, line)})) {
    return;
  }
  if (line.match->state == MatchState::proposed) {
    view.emit(command::SetMatchState{{line.id}, MatchState::approved});
  }
  screen.drafts.told = line.id;
  screen.drafts.told_is_new = true;
}

// Whose one press is the page's next: the first that has not been told.
bool is_first_to_tell(const HelpScreen& screen, const MatchLine& line) {
  for (const HelpRequest& request : screen.help.requests) {
    for (const std::size_t at : request.lines) {
      const MatchLine& other = screen.data.lines[at];
      const bool open =
          other.match->state == MatchState::proposed || other.match->state == MatchState::approved;
      if (open) return other.id == line.id;
    }
  }
  return false;
}

// Its match gives way by it, so that the request is open again.
void find_another(View& view, const HelpScreen& screen, const MatchLine& line) {
  if (!takes_place(*line.match) || !goes_on(*screen.on.event)) return;
  if (button(view.ui, {.id = "find-another",
                       .label = view.tr("help.find_another"),
                       .icon = Icon::swap,
                       .about = match_line_words(view, line)})) {
    find_another_mentor(view, screen.on.id, {line.id});
  }
}

void next_presses(View& view, const HelpScreen& screen, const MatchLine& line, bool unsettled) {
  const Row row(view.ui, {.id = "next", .gap = space::s});
  const MatchState state = line.match->state;
  if (state == MatchState::proposed || state == MatchState::approved) {
    tell_both(
        view, screen, line,
        is_first_to_tell(screen, line) ? screen.kind_of(HelpStep::tell) : ButtonKind::secondary);
    if (explain_button(view, screen, line, "help.other_mentor")) {
      lead_to(view, view.state.place, kOtherMentors);
    }
    return;
  }
  if (unsettled) find_another(view, screen, line);
  const bool meets = plans_sessions(state) &&
                     sessions_held(view.state.program, line.id) < screen.on.event->max_sessions;
  if (meets && button(view.ui, {.id = "met",
                                .label = view.tr("help.met"),
                                .icon = Icon::check,
                                .about = match_line_words(view, line),
                                .description = view.tr("help.met.detail")})) {
    view.emit(command::NoteThatTheyMet{line.id});
  }
  next_buttons(view, screen.data, line);
  if (takes_place(*line.match)) explain_button(view, screen, line, "matches.see_why");
}

void draw_match(View& view, const HelpScreen& screen, const HelpRequest& request,
                const MatchLine& line) {
  const bool unsettled = request.unsettled == line.id;
  const Scope scope(view.ui, line.id.text());
  const Column column(view.ui, {.gap = space::xs});
  const Match& match = *line.match;
  {
    const Row row(view.ui, {.id = "with"});
    person(view.ui, {.name = screen.data.view.person_name(match.mentor),
                     .detail = person_detail(view, match.mentor),
                     .side = Side::mentor});
    chip(view.ui, match_state_words(view, match.state),
         unsettled ? Status::neutral : match_state_status(match));
  }
  if (unsettled) {
    text(view.ui, view.tr("help.unsettled", {arg("name", person_words(view, match.mentee))}),
         {.id = "unsettled", .ink = Ink::warn});
  }
  text(view.ui, why_in_short(view, screen.data, line), {.size = type::second, .ink = Ink::muted});
  const std::string one = one_of_two_words(view, match);
  if (!one.empty()) text(view.ui, one, {.id = "one", .size = type::second, .ink = Ink::muted});
  if (!match.reason.empty()) {
    text(view.ui, match.reason, {.id = "reason", .size = type::second, .ink = Ink::muted});
  }
  next_presses(view, screen, line, unsettled && request.admitted);
}

// Nobody is matched with it: why, and what can be done.
void draw_unmatched(View& view, const HelpScreen& screen, const HelpRequest& request,
                    const std::string& about) {
  if (!request.admitted) {
    const Row row(view.ui, {.id = "approval"});
    chip(view.ui, approval_word(view, request.approval), Status::warn);
    if (button(view.ui, {.id = "approve", .label = view.tr("roster.approve"), .about = about})) {
      view.emit(command::SetApproval{{request.registration}, Approval::approved});
    }
    return;
  }
  if (!request.offered) {
    text(view.ui, view.tr("help.nobody", {arg("topic", request.topic)}), {.ink = Ink::warn});
    return;
  }
  const auto unserved =
      std::find_if(screen.data.unserved.begin(), screen.data.unserved.end(),
                   [&](const UnservedRequest& one) { return one.request == request.key; });
  if (unserved == screen.data.unserved.end() || !screen.data.current) {
    text(view.ui, view.tr("help.not_matched"), {.ink = Ink::muted});
    return;
  }
  text(view.ui, view.tr(unserved->reason), {.ink = Ink::warn});
  const Row row(view.ui, {.id = "nearest"});
  if (button(view.ui, {.id = "see-nearest", .label = view.tr("matches.nearest"), .about = about})) {
    screen.drafts.panel = HelpPanel::request;
    choose_request(view, request.key);
    lead_to(view, view.state.place, kOtherMentors);
  }
  // Who offers it can't help here, or has declined: then it takes somebody else.
  if (found_nobody(screen.data, request.key) != nullptr &&
      button(view.ui,
             {.id = "add-for", .label = view.tr("help.add"), .icon = Icon::plus, .about = about})) {
    open_add_mentor(view, request.key.topic);
  }
}

// Somebody waits for a partner in vain. What is over is told in other ways.
void say_who_counts_on_it(View& view, const HelpScreen& screen, const HelpRequest& request,
                          const std::string& about) {
  if (request.to_hear.empty() || !goes_on(*screen.on.event)) return;
  Message words = counted("help.off", std::ssize(request.to_hear));
  words.args.push_back(arg("names", names_in_sentence(view, request.to_hear)));
  const Row row(view.ui, {.id = "off", .gap = space::s});
  text(view.ui, view.tr(words), {.id = "off-words", .ink = Ink::warn});
  if (button(view.ui, {.id = "off-message",
                       .label = view.tr("tell.off.message"),
                       .icon = Icon::message,
                       .about = about})) {
    open_message(view, screen.on.id, EventMessage::news);
  }
}

void draw_request(View& view, const HelpScreen& screen, const HelpRequest& request) {
  const Scope scope(view.ui, request_id(request.key));
  const std::string about =
      view.tr("help.request",
              {arg("name", person_words(view, request.key.mentee)), arg("topic", request.topic)});
  const Card card(view.ui, {.id = "request", .label = about, .gap = space::s});
  {
    const Row row(view.ui, {.id = "who"});
    const std::string who = person_detail(view, request.key.mentee);
    person(view.ui,
           {.name = request.name, .detail = dotted({request.topic, who}), .side = Side::mentee});
    needed_by(view, request);
    fill(view.ui);
    if (screen.drafts.asked == request.key) {
      view.ui.focus(view.ui.id("edit"));
      screen.drafts.asked.reset();
    }
    if (button(view.ui, {.id = "edit",
                         .label = view.tr("help.edit_request"),
                         .kind = ButtonKind::quiet,
                         .about = about})) {
      screen.drafts.panel = HelpPanel::person;
      view.drafts.event.of<EventPeopleDrafts>().selected = request.registration;
    }
  }
  if (!request.request.goal.empty()) text(view.ui, request.request.goal);
  divider(view.ui);
  if (!request.matched) draw_unmatched(view, screen, request, about);
  for (const std::size_t at : request.lines) {
    draw_match(view, screen, request, screen.data.lines[at]);
  }
  say_who_counts_on_it(view, screen, request, about);
}

}  // namespace

void help_requests(View& view, const HelpScreen& screen) {
  if (screen.help.requests.empty()) return;
  const Scope scope(view.ui, "requests");
  {
    SectionHeader header(view.ui, {.title = view.tr("help.requests")});
    link(view.ui, {.id = "messages",
                   .label = view.tr("help.to_tell"),
                   .address = event_address(screen.on.id, Screen::event_tell)});
    link(view.ui, {.id = "sessions",
                   .label = view.tr("help.to_meet"),
                   .address = event_address(screen.on.id, Screen::event_meet)});
  }
  for (const HelpRequest& request : screen.help.requests) draw_request(view, screen, request);
}

}  // namespace rondo::ui
