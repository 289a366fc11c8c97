// What the pairs answer; what has begun comes to its end.
#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "base/text.h"
#include "edit/cancelling.h"
#include "match/build_problem.h"
#include "model/enum_names.h"
#include "model/had_mentor.h"
#include "model/taking_part.h"
#include "ui/event_match.h"
#include "ui/event_tell_parts.h"
#include "ui/match_words.h"
#include "ui/paste_links.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/display.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr float kAnswerButtons = 340;   // room for two side by side
constexpr float kAnswerRow = 76;        // and then for the state with its words
constexpr float kNarrowAnswerRow = 92;  // for two buttons one above the other

struct AnswersDraft {
  Cached<std::vector<int>> rows;  // of the matches: those that are more than proposed
};

class NextSteps {
 public:
  NextSteps(View& view, const EventMatches& data, const MatchLine& line)
      : view_(view), data_(data), line_(line), pair_(match_line_words(view, line)) {}

  void buttons() {
    if (!takes_place(*line_.match)) match_again();
    switch (line_.match->state) {
      case MatchState::approved:
        next("told", MatchState::notified);
        ask_end();
        break;
      case MatchState::notified:
        next("accepts", MatchState::accepted);
        ask_end();
        break;
      case MatchState::accepted:
        next("begins", MatchState::active);
        ask_end();
        break;
      case MatchState::active:
        next("completes", MatchState::completed);
        ask_end();
        break;
      case MatchState::proposed:
      case MatchState::declined:
      case MatchState::completed:
      case MatchState::ended_early:
        break;
    }
  }

 private:
  bool pressed(std::string_view word) {
    return button(view_.ui,
                  {.id = word, .label = view_.tr("tell." + std::string(word)), .about = pair_});
  }
  void next(std::string_view word, MatchState state) {
    if (pressed(word)) view_.emit(command::SetMatchState{{line_.id}, state});
  }
  void ask_end() {
    const std::optional<MatchState> end = end_of(*line_.match);
    if (end && button(view_.ui, {.id = "end", .label = view_.tr(end_key(*end)), .about = pair_})) {
      ask_reason(view_, line_.id, *end);
    }
  }
  void match_again() {
    if (!may_ask_anew(data_, *line_.match)) return;
    const RequestKey request = request_key_of(data_.view, *line_.match);
    if (found_nobody(data_, request) == nullptr) {
      if (pressed("rematch")) find_another_mentor(view_, data_.view.id, {line_.id});
      return;
    }
    // The screen of one-off support says so beside the request itself.
    if (view_.state.place.screen == Screen::event_help) return;
    if (button(view_.ui, {.id = "see-why", .label = view_.tr("matches.see_why"), .about = pair_})) {
      see_why_unserved(view_, data_.view.id, request);
    }
  }

  View& view_;
  const EventMatches& data_;
  const MatchLine& line_;
  std::string pair_;
};

void draw_state(View& view, const Match& match) {
  chip(view.ui, match_state_words(view, match.state), match_state_status(match));
  const std::string one = one_of_two_words(view, match);
  if (!one.empty()) text(view.ui, one, {.id = "one", .size = type::small, .ink = Ink::muted});
  if (match.reason.empty()) return;
  text(view.ui, match.reason,
       {.id = "reason", .size = type::small, .ink = Ink::muted, .wrap = false});
}

void draw_answer_row(View& view, const EventMatches& data, const MatchLine& line, TableRow& cells) {
  const Match& match = *line.match;
  const std::string mentor_detail = person_detail(view, match.mentor);
  const std::string mentee_detail = apart_words(view, match.mentee);
  cells.person(
      {.name = data.view.person_name(match.mentor), .detail = mentor_detail, .side = Side::mentor});
  cells.cell([&] {
    const Column column(view.ui, {.id = "mentee", .gap = 2});
    person(view.ui, {.name = data.view.person_name(match.mentee),
                     .detail = mentee_detail,
                     .side = Side::mentee});
    text(view.ui, data.view.topic_name(data.view.topic_now(match.topic)),
         {.id = "topic", .size = type::small, .ink = Ink::muted});
  });
  cells.cell([&] {
    const Column column(view.ui, {.id = "state", .gap = space::xs});
    draw_state(view, match);
  });
  cells.cell([&] {
    const Row row(view.ui, {.id = "next", .gap = space::s});
    next_buttons(view, data, line);
  });
}

// Requests, not matches: one may have had several that did not last, and others are served since.
struct OverRequests {
  int open = 0;                                // matching again looks for a mentor
  std::vector<const UnservedRequest*> nobody;  // it has looked, and would find nobody now
  std::set<RequestKey> met;  // it does only where one of these is asked for by its row
};

// Of a mentee no more are open than matches are missing: a mentor for one more would come in the
// place of one of those.
OverRequests over_requests(const EventMatches& data) {
  OverRequests requests;
  std::set<RequestKey> open_again;
  for (const MatchLine& line : data.lines) {
    if (takes_place(*line.match) || !may_ask_anew(data, *line.match)) continue;
    const bool is_open = is_open_again(data, *line.match);
    (is_open ? open_again : requests.met).insert(request_key_of(data.view, *line.match));
  }
  std::map<PersonId, int> missing;  // matches
  for (const UnservedRequest& unserved : data.unserved) {
    if (!unserved.instead) ++missing[unserved.request.mentee];
  }
  for (const UnservedRequest& unserved : data.unserved) {
    const RequestKey& request = unserved.request;
    if (open_again.count(request) == 0 || missing[request.mentee]-- <= 0) continue;
    if (found_nobody(data, request) == nullptr) {
      ++requests.open;
    } else {
      requests.nobody.push_back(&unserved);
    }
  }
  return requests;
}

// Matching again would come to the same.
void draw_nobody_else(View& view, const EventScreen& on, const EventMatches& data,
                      const std::vector<const UnservedRequest*>& nobody) {
  if (nobody.empty()) return;
  std::vector<std::string> names;
  for (const UnservedRequest* unserved : nobody) {
    names.push_back(
        view.tr("help.request", {arg("name", person_words(view, unserved->request.mentee)),
                                 arg("topic", data.view.topic_name(unserved->request.topic))}));
  }
  const bool one = nobody.size() == 1;
  if (one) names.push_back(view.tr(nobody.front()->reason));
  const Banner banner(view.ui, {.id = "nobody",
                                .title = view.tr(counted("tell.nobody", std::ssize(nobody))),
                                .detail = join_words(names, one ? ": " : "; ")});
  if (!button(view.ui, {.id = "see-why", .label = view.tr("matches.see_why")})) return;
  if (one) {
    see_why_unserved(view, on.id, nobody.front()->request);
  } else {
    open_unserved(view, on.id);
  }
}

void draw_open(View& view, const EventScreen& on, const EventMatches& data) {
  const OverRequests requests = over_requests(data);
  if (!requests.met.empty()) {
    text(view.ui, view.tr(counted("tell.met", std::ssize(requests.met))),
         {.id = "met", .size = type::second, .ink = Ink::muted});
  }
  draw_nobody_else(view, on, data, requests.nobody);
  if (requests.open == 0) return;
  const bool one_off = on.event->kind == EventKind::one_off;
  const Banner banner(
      view.ui, {.id = "open",
                .title = view.tr(counted("tell.open", requests.open)),
                .detail = view.tr(one_off ? "tell.open.detail.one-off" : "tell.open.detail")});
  if (button(view.ui, {.id = "rematch", .label = view.tr("tell.rematch"), .icon = Icon::swap})) {
    find_another_mentor(view, on.id, {});
  }
}

// Those whose places are open again first: somebody waits for them.
std::vector<int> decided_rows(const EventMatches& data) {
  std::vector<int> rows;
  for (std::size_t at = 0; at < data.lines.size(); ++at) {
    if (data.lines[at].match->state != MatchState::proposed) rows.push_back(static_cast<int>(at));
  }
  std::stable_partition(rows.begin(), rows.end(), [&](int row) {
    const Match& match = *data.lines[static_cast<std::size_t>(row)].match;
    return !takes_place(match) && is_open_again(data, match);
  });
  return rows;
}

}  // namespace

void next_buttons(View& view, const EventMatches& data, const MatchLine& line) {
  NextSteps(view, data, line).buttons();
}

std::optional<MatchState> end_of(const Match& match) {
  switch (match.state) {
    case MatchState::approved:
      if (match.told.empty()) break;
      return MatchState::declined;
    case MatchState::notified:
    case MatchState::accepted:
      return MatchState::declined;
    case MatchState::active:
      return MatchState::ended_early;
    case MatchState::proposed:
    case MatchState::declined:
    case MatchState::completed:
    case MatchState::ended_early:
      break;
  }
  return std::nullopt;
}

std::string_view end_key(MatchState end) {
  return end == MatchState::declined ? "tell.declines" : "tell.ends";
}

namespace {

// What the mentee of a match has beside it.
struct MatchesBeside {
  bool same_request = false;                      // one that stands is of the same request
  std::set<std::pair<PersonId, TopicId>> served;  // other requests
  std::vector<const Match*> standing;             // for those
};

MatchesBeside matches_beside(const EventMatches& data, const Match& match) {
  const auto request = data.view.request_of(match);
  MatchesBeside beside;
  const auto& all = data.view.had_mentor;
  for (auto had = all.lower_bound({match.mentee, TopicId()});
       had != all.end() && had->first == match.mentee; ++had) {
    if (*had != request) beside.served.insert(*had);
  }
  for (const MatchLine& line : data.lines) {
    if (!takes_place(*line.match) || !(line.match->mentee == match.mentee)) continue;
    auto other = data.view.request_of(*line.match);
    if (other == request) {
      beside.same_request = true;
    } else {
      beside.standing.push_back(line.match);
      beside.served.insert(std::move(other));
    }
  }
  return beside;
}

bool serve_all_wanted(const EventMatches& data, const Match& match, const MatchesBeside& beside) {
  return std::ssize(beside.served) >= places_wanted(data.view, match.mentee);
}

}  // namespace

bool may_ask_anew(const EventMatches& data, const Match& match) {
  // Who has withdrawn waits for nobody, and who no longer asks for the topic not for this one.
  const Participant* mentee = data.view.find(match.mentee);
  if (mentee == nullptr || !mentee->seeks ||
      mentee->requests.count(data.view.request_of(match).second) == 0) {
    return false;
  }
  const MatchesBeside beside = matches_beside(data, match);
  return !beside.same_request && !serve_all_wanted(data, match, beside);
}

std::vector<const Match*> matches_instead(const EventMatches& data, const Match& match) {
  const Participant* mentee = data.view.find(match.mentee);
  if (mentee == nullptr || !mentee->seeks) return {};
  MatchesBeside beside = matches_beside(data, match);
  if (beside.same_request || !serve_all_wanted(data, match, beside)) return {};
  std::erase_if(beside.standing, [&](const Match* other) { return other->mentor == match.mentor; });
  return std::move(beside.standing);
}

bool is_open_again(const EventMatches& data, const Match& match) {
  return may_ask_anew(data, match) && data.view.had_mentor.count(data.view.request_of(match)) == 0;
}

const UnservedRequest* found_nobody(const EventMatches& data, const RequestKey& request) {
  if (data.run == nullptr || data.may_match_more || !goes_on(*data.view.event)) return nullptr;
  if (data.run->unserved.count(request_id(request)) == 0) return nullptr;  // nobody was looked for
  const auto found =
      std::find_if(data.unserved.begin(), data.unserved.end(),
                   [&](const UnservedRequest& one) { return one.request == request; });
  return found == data.unserved.end() ? nullptr : &*found;
}

void see_why_unserved(View& view, const EventId& event, const RequestKey& request) {
  open_unserved(view, event);
  choose_request(view, request);
}

void find_another_mentor(View& view, const EventId& event, std::vector<MatchId> anew) {
  // Those two screens go on showing what they do; elsewhere somebody is led to what comes of it.
  const Screen from = view.state.place.screen;
  const bool led = from != Screen::event_help && from != Screen::event_match;
  if (led && !anew.empty()) await_new_match(view, event, anew);
  view.emit(command::RunMatch{event, std::move(anew)});
  if (from != Screen::event_help) view.go(Screen::event_match, event.text());
}

void tell_answers(View& view, const EventScreen& on, const EventMatches& data) {
  draw_open(view, on, data);
  paste_links(view);
  const std::vector<int>& rows = view.drafts.event.of<AnswersDraft>().rows.get(
      view.state.revision, on.id.text(), [&] { return decided_rows(data); });
  const auto line_at = [&](int row) -> const MatchLine& {
    return data.lines[static_cast<std::size_t>(rows[static_cast<std::size_t>(row)])];
  };
  const bool phone = view.ui.phone(), narrow = view.ui.width() < size::wide;
  TableSetup setup;
  setup.label(view.tr("tell.list"))
      .column({.id = "mentor", .share = 1}, view.tr("matches.column.mentor"))
      .column({.id = "mentee", .share = 1.2F}, view.tr("matches.column.mentee"))
      .column({.id = "state", .fixed_width = narrow ? 160.0F : 210.0F, .hide_label = phone},
              view.tr("tell.column.state"))
      .column({.id = "next", .fixed_width = narrow ? 190.0F : kAnswerButtons, .hide_label = true},
              view.tr("tell.column.next"));
  setup.options.row_height = narrow ? kNarrowAnswerRow : kAnswerRow;
  setup.options.id = "answers";
  setup.options.row_count = static_cast<int>(rows.size());
  setup.options.row_id = [line_at](int row) {
    return line_at(row).id.text();
  };
  table(view.ui, setup.with_columns(),
        [&](TableRow& cells) { draw_answer_row(view, data, line_at(cells.index()), cells); });
}

namespace {

bool has_planned_session(const View& view, const MatchId& match) {
  const Table<Session>& sessions = view.state.program.sessions;
  return std::any_of(sessions.begin(), sessions.end(), [&](const auto& entry) {
    return entry.second.match == match && would_be_called_off(entry.second, today_of(view));
  });
}

// What becomes of the request, and where another mentor is asked for: matching the event again
// leaves out who has had one.
std::string after_end(const View& view, const MatchId& match, MatchState becomes) {
  const bool had_one =
      becomes == MatchState::ended_early && matches_that_met(view.state.program).count(match) > 0;
  return view.tr(had_one ? "tell.ask.ended-early.detail_met"
                         : "tell.ask." + std::string(name_of(becomes)) + ".detail");
}

// If one alone has accepted, it is most likely the other who declines.
PersonId likely_to_decline(const Match& match) {
  if (match.accepted_by.size() != 1) return {};
  return match.accepted_by.count(match.mentor) > 0 ? match.mentee : match.mentor;
}

void ask_who_declines(View& view, const Match& match, PersonId& declines) {
  constexpr std::string_view kNotSaid = "not-said";
  ChoiceList choices;
  for (const PersonId& person : {match.mentor, match.mentee}) {
    choices.add(person.text(), person_words(view, person));
  }
  choices.add(kNotSaid, view.tr("tell.who.not_said"));
  std::string chosen = declines.empty() ? std::string(kNotSaid) : declines.text();
  if (radio_group(view.ui,
                  {.id = "who",
                   .label = view.tr("tell.who"),
                   .choices = choices.choices(),
                   .hint = view.tr("tell.who.hint")},
                  chosen)) {
    declines = chosen == kNotSaid ? PersonId() : PersonId(chosen);
  }
}

}  // namespace

void ask_reason(View& view, const MatchId& match, MatchState becomes) {
  TellDrafts& drafts = view.drafts.event.of<TellDrafts>();
  drafts.asked = match;
  drafts.asked_at = view.state.place;
  drafts.becomes = becomes;
  const Match* found = view.state.program.matches.find(match);
  const bool asks_who = found != nullptr && becomes == MatchState::declined;
  drafts.declines = asks_who ? likely_to_decline(*found) : PersonId();
}

void tell_reason_dialog(View& view, const EventScreen& on) {
  TellDrafts& drafts = view.drafts.event.of<TellDrafts>();
  if (!(drafts.asked_at == view.state.place)) drafts.asked = {};
  if (drafts.asked.empty()) return;
  const Match* match = view.state.program.matches.find(drafts.asked);
  if (match == nullptr) {
    drafts.asked = {};
    return;
  }
  // It stays for who leaves without a decision.
  auto& typed = view.drafts.event.unsaved<ReasonDrafts>().typed;
  const std::pair key(drafts.asked, drafts.becomes);
  std::string& reason = typed[key];
  const std::string about = "tell.ask." + std::string(name_of(drafts.becomes));
  bool done = false;
  {
    const Dialog dialog(
        view.ui,
        {.id = "reason", .title = view.tr(about), .detail = match_pair_words(view, *match)});
    text(view.ui, after_end(view, drafts.asked, drafts.becomes),
         {.size = type::second, .ink = Ink::muted});
    if (has_planned_session(view, drafts.asked)) {
      text(view.ui, view.tr("tell.ask.sessions"), {.size = type::second, .ink = Ink::muted});
    }
    if (drafts.becomes == MatchState::declined) ask_who_declines(view, *match, drafts.declines);
    text_field(view.ui,
               {.id = "reason",
                .label = view.tr("tell.reason"),
                .kind = FieldKind::area,
                .hint = view.tr("tell.reason.hint"),
                .lines = 3},
               reason);
    const std::string accept_key = about + ".button", other_key = about + ".and_match";
    const DialogChoice choice =
        dialog_buttons(view, {.accept_key = accept_key, .other_key = other_key});
    if (choice == DialogChoice::accept || choice == DialogChoice::other) {
      view.emit(command::SetMatchState{{drafts.asked}, drafts.becomes, reason, drafts.declines});
    }
    if (choice == DialogChoice::other) find_another_mentor(view, on.id, {drafts.asked});
    done = choice != DialogChoice::none;
    if (done) typed.erase(key);
    done = done || dialog.dismissed();
  }
  if (done) drafts.asked = {};
}

}  // namespace rondo::ui
