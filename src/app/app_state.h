// AppState: all that the screens read. App (app/app.h) alone writes it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/place.h"
#include "app/program_store.h"
#include "base/clock.h"
#include "base/message.h"
#include "base/words.h"
#include "codec/guest_pages.h"
#include "codec/sheet.h"
#include "edit/history.h"
#include "match/change_costs.h"
#include "match/event_solver.h"
#include "match/rehearsal.h"
#include "match/rounds_ideas.h"
#include "model/event_template.h"
#include "model/program.h"
#include "speed/desk.h"

namespace rondo {

// A short message for the person, shown once. Numbers grow from 1, so that a view knows what is
// new: several may come between two frames, as when several files are dropped at once.
struct Notice {
  int number = 0;
  Message text;
  bool error = false;
  bool only_aloud = false;                             // on screen it is seen anyway
  std::optional<std::uint64_t> undo_of_revision = {};  // offers Undo of the step that led to it
  Message undo_what = {};                              // that step, where the text tells of others
  bool offers_restore = false;                         // of the program that was just removed
  std::string brings_back = {};  // the id of a program: offers the one that it replaced
};

// What was pasted and goes back into its field: all of it when nothing came of it, as when it holds
// no link; else the links of answers that can't be used now, as when their event was removed.
struct KeptLinks {
  int number = 0;  // another one for each text
  std::string text;
};

// A program file that was opened and has the id of a program in this browser.
struct SameProgramQuestion {
  Program incoming;
  DeskNews day = {};  // what a desk noted there; nothing unless it is the open program
  std::string file_name;
  std::int64_t changed_at_utc_ms = 0;        // of the file; 0: not known
  std::shared_ptr<const Program> here = {};  // that of this browser; null: it is the open one
};

// What is kept beside a program of this browser, read for the question whether it comes back.
struct ReadReplaced {
  std::string id;
  std::shared_ptr<const Program> before;
  std::shared_ptr<const Program> here;  // as in SameProgramQuestion
};

// Days of a sitting, played with chance. Of the program as it was at this revision.
struct PlayedDays {
  EventId event;
  std::uint64_t revision = 0;
  match::RehearsalRates rates;
  int days = 0;
  int played = 0;
  std::optional<match::Rehearsal> result;  // when all are played
  // Of the plan: how many seats are taken in each round.
  std::vector<int> meetings_by_round;
};

// What would help a plan; likewise.
struct FoundIdeas {
  EventId event;
  std::uint64_t revision = 0;
  bool done = false;
  std::vector<match::RoundsIdea> ideas;
  std::vector<PersonId> mentors;  // that `like` counts
};

// Somebody's own page, opened from a link.
struct GuestVisit {
  int number = 0;  // another one for each link that was opened
  codec::GuestPage page;
  std::vector<Feedback> answers;  // made ready last, by partner
  std::string answers_address;    // the link that takes them to the host; empty: not made yet
  // Likewise, of a sitting, that the person takes part no more, and why.
  std::string withdrawal_reason = {}, withdrawal_address = {};
};

struct ImportSession;        // app/import_session.h
struct SignUpVisit;          // app/sign_up_visit.h: the form that a link or file opened
struct ReceivedSignUps;      // likewise: what came back of such forms
struct NoticeVisit;          // app/notice_visit.h: a match that a message's link told somebody of
struct ReceivedAnswers;      // likewise: what people answered
struct PreferenceVisit;      // app/preference_visit.h: the page that a message's link opened
struct ReceivedPreferences;  // likewise: what came back of such pages
struct ReceivedWithdrawals;  // app/withdrawals.h: of people who had signed up by a form
struct PlanVisit;            // app/plan_visit.h: somebody's own PD plan, opened from a link
struct ReceivedPlanAnswers;  // likewise: what came back of such pages

// A match that is under way.
struct RunningMatch {
  EventId event;
  MatchProgress progress;
  bool started_over = false;  // because the event was changed
};

// What the other mentors of a request would cost, in this revision of the program.
struct WeighedRequest {
  std::uint64_t revision = 0;
  EventId event;
  RequestKey request;
  ChangeCosts costs;
};

// A language that can be chosen.
struct Language {
  std::string tag;   // "es"
  std::string name;  // in itself
};

// A program that another one of its id took the place of, as it was.
struct ReplacedProgram {
  ProgramEntry entry;
  LoadedProgram program;
};

struct RemovedProgram {
  LoadedProgram program;
  std::optional<ReplacedProgram> before;  // that was kept beside it
  bool was_open = false;
};

struct AppState {
  std::vector<Language> languages;
  std::string language;  // the tag of the one that `words` are in
  Words words;
  std::vector<EventTemplate> templates;

  // Of this device, for what its time zone does on other days. Null without an application.
  const Clock* clock = nullptr;
  bool ready = false;           // storage has answered; before that screens show that they load
  std::int64_t now_utc_ms = 0;  // when the frame began, for "2 hours ago"
  std::string now_local;        // likewise, where this device is: "2026-09-14T15:10"
  Program program;              // the open one; one without any record when nothing was made yet
  History history;
  std::uint64_t revision = 0;  // grows with each change of the program: key for what views derive
  int programs_shown = 0;      // grows with each program that becomes the open one, be it of one id
  std::vector<ProgramEntry> programs;  // in this browser, the latest changed first
  // What programs of this browser replaced, by the same ids; the entries are as of then.
  std::vector<ProgramEntry> replaced;
  SaveState save = SaveState::nothing_to_save;
  Error save_error;          // when failed
  bool holds_typed = false;  // the page has something that is typed and not saved

  Place place;
  int kiosk_refusals = 0;   // how often somebody tried to leave the shared screen without the code
  bool began_held = false;  // the page was loaded while this browser was a shared screen
  int openings = 0;         // grows with each place that was opened rather than come back to
  PageOverlay overlay = PageOverlay::none;
  std::map<std::string, std::string, std::less<>> preferences;
  std::optional<SameProgramQuestion> same_program;
  std::optional<ReadReplaced> read_replaced;
  std::shared_ptr<const ImportSession> import;  // while a sheet is being read in
  EventId import_event;  // that the next sheet belongs to, when it was asked for
  std::vector<codec::Sheet> waiting_sheets;  // opened before there was an event to put them in
  std::optional<RunningMatch> matching;
  std::optional<PlayedDays> played_days;
  std::optional<FoundIdeas> found_ideas;
  // Why the page that the address was to bring can't be shown.
  std::optional<Error> broken_link;
  std::optional<GuestVisit> guest;
  int guest_visits = 0;
  std::shared_ptr<const SignUpVisit> sign_up;
  std::shared_ptr<const ReceivedSignUps> received_sign_ups;
  std::shared_ptr<const ReceivedWithdrawals> received_withdrawals;
  std::shared_ptr<const NoticeVisit> notice;
  std::shared_ptr<const ReceivedAnswers> received_match_answers;
  std::shared_ptr<const PreferenceVisit> preference_visit;
  std::shared_ptr<const ReceivedPreferences> received_preferences;
  std::shared_ptr<const PlanVisit> plan_visit;
  std::shared_ptr<const ReceivedPlanAnswers> received_plan_answers;
  std::shared_ptr<const EventTemplate> received_template;
  // That links and files brought, to be looked at one after the other; of the open program.
  std::vector<codec::GuestAnswers> received_answers;
  KeptLinks kept_links;
  std::string page_address;               // of the application, for links and QR codes
  bool can_share = false;                 // by command::ShareText
  std::optional<WeighedRequest> weighed;  // the latest that a screen asked for
  std::shared_ptr<const RemovedProgram> removed_program;  // the one removed last, to restore
  bool dragging_file = false;
  bool reading_pictures = false;  // for QR codes
  std::vector<Notice> notices;    // the last few, the newest at the end
  // Errors up to this notice are no longer news: something was done since, or another screen
  // opened.
  int settled_notice = 0;
};

// Of the feedback that waits the first whose event is still there; null when there is none.
const codec::GuestAnswers* feedback_to_look_at(const AppState& state);

// What the program of that id replaced, if it is kept; else null.
const ProgramEntry* replaced_by(const AppState& state, std::string_view id);

// One with number 0 when there is none yet.
const Notice& latest_notice(const AppState& state);

// Whether leaving the page now would lose something.
bool would_lose_something(const AppState& state);

}  // namespace rondo
