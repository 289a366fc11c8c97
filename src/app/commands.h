// Commands: everything a person can ask of the application. Views emit them, App carries them out,
// so there is one place where each is named, undone and tested, and a view never changes anything.
//
// Records are put as whole values; App works out which fields changed. Each Put is one undo step,
// so a view emits it when a gesture is complete (FieldEvent::committed), not at each key.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "app/commands_of_answers.h"
#include "app/commands_of_sittings.h"
#include "app/place.h"
#include "model/program.h"
#include "report/blocks.h"
#include "report/event_texts.h"
#include "report/next_mentors.h"
#include "report/report_scope.h"

namespace rondo::command {

// --- getting around -----------------------------------------------------------------------------
struct GoTo {
  Place place;
};
struct OpenWindow {  // the same browser, another window
  Place place;
};
// From the shared screen that is on, to another screen of the same event; with a code that is not
// the host's it stays.
struct LeaveKiosk {
  std::string code;
  Screen to = Screen::event_invite;
};
// Whether the page holds something that is typed and not saved: it asks before it is left.
struct HoldPage {
  bool holds;
};
struct Undo {};
struct Redo {};
struct ShowOverlay {  // none: closes it
  PageOverlay overlay;
};
struct SetPreference {  // theme, language and the like: of this browser, not of a program
  std::string key;
  std::string value;
};

struct CopyText {
  std::string text;
};
// Puts a table on the clipboard, for a document as well as for a spreadsheet.
struct CopyTable {
  PrintTable table;
};
struct PrintRows {  // of a table, under a title
  std::string title;
  PrintTable table;
  std::string note = {};  // between the two; may be empty
};

// --- programs in this browser -------------------------------------------------------------------
// Is in this browser at once, still empty.
struct NewProgram {
  std::string name;
};
struct OpenProgram {
  std::string id;
};
struct OpenSample {};
struct RenameProgram {
  std::string id;
  std::string name;
};
// How many mentees a mentor has in a school year at most; none: no limit.
struct SetYearCap {
  std::optional<int> mentees;
};
// Of the open program: who gets what people answer. Either may be empty.
struct SetCoordinator {
  std::string name;
  std::string email;
};
struct DuplicateProgram {
  std::string id;
};
struct RemoveProgram {
  std::string id;
};
struct RestoreProgram {};  // the one removed last; opened again where it was open
// Reads what the program of that id replaced, so that it can be seen what differs.
struct ReadReplacedProgram {
  std::string id;
};
// Puts what the program of that id replaced in its place again; it is then kept in turn.
struct BringBackProgram {
  std::string id;
};
struct ExportProgram {};
struct SaveAgain {};  // after storage has refused
// What to do with a program file that has the same id as one in this browser.
// take_day: nothing but what another desk noted on the day of a sitting (speed/desk.h).
// take_approvals: nothing but what a site's approver decided (edit/site_copy.h).
enum class SameProgram : std::uint8_t { replace, keep_both, take_day, take_approvals, cancel };
struct DecideSameProgram {
  SameProgram choice;
};
struct PickProgramFile {};

// --- records ------------------------------------------------------------------------------------
// An empty id adds. Records with an empty name are refused.
struct PutSite {
  SiteId id;
  Site site;
};
struct RemoveSite {
  SiteId id;
};
// From today on nobody can be put there any more; or it is open again.
struct CloseSite {
  SiteId id;
  bool closed;
};
struct JoinSites {
  SiteId kept, other;
};
// What somebody offers or requests besides what the registration holds, by its name alone: the
// program's topic of that name, or one that comes into it in the same step.
struct NamedTopics {
  std::string offered, requested;  // empty: none
};
struct PutPerson {
  PersonId id;
  Person person;
  // When given, the person is put on this event's list in the same step.
  EventId event = {};
  Registration registration = {};
  NamedTopics topics = {};
  bool opens = false;  // the person's page
  // The person's site by its name alone, as topics go by theirs; empty: that of `person`.
  std::string site_name = {};
};
struct RemovePeople {
  std::vector<PersonId> ids;
};
struct SetSite {  // an empty site: none
  std::vector<PersonId> people;
  SiteId site;
};
// Puts on an event's list those who are not on it yet.
struct RegisterPeople {
  EventId event;
  std::vector<PersonId> people;
  bool mentors, seeks;
};
struct JoinPeople {
  PersonId kept, other;
};
struct PutRegistration {
  RegistrationId id;
  Registration registration;
  NamedTopics topics = {};
};
struct RemoveRegistrations {
  std::vector<RegistrationId> ids;
};
struct PutTopic {
  TopicId id;
  Topic topic;
};
struct RemoveTopic {
  TopicId id;
};
struct JoinTopics {
  TopicId kept, other;
};
// They look alike and are two: nobody is asked about `other` again.
struct KeepTopicsApart {
  TopicId topic, other;
};
struct PutPoolCategory {
  PoolCategoryId id;
  PoolCategory category;
};
struct RemovePoolCategory {
  PoolCategoryId id;
};
struct PutPool {
  PoolId id;
  Pool pool;
};
struct RemovePool {
  PoolId id;
};
struct JoinPools {
  PoolId kept, other;
};

// --- events -------------------------------------------------------------------------------------
struct AddEvent {
  std::string template_name;  // "topic-sprint"
};
struct PutEvent {
  EventId id;
  Event event;
};
// On its sign-up form, by their names; none: all that fit. Those that are only suggested yet become
// topics of the program.
struct OfferTopics {
  EventId event;
  std::vector<std::string> topics;
};
struct RemoveEvent {
  EventId id;
};

// What is planned is called off; who was matched can be told. Records stay, and so does the report.
struct CancelEvent {
  EventId id;
  std::string reason;  // as people are told; may be empty
};
struct ExportCancelMessages {  // for mail merge: to those who have not heard that it is cancelled
  EventId id;
};
// Of the message that asks somebody to mentor; empty or the usual: none of one's own.
struct SetMentorRequestTexts {
  MentorRequest request;
  MessageTexts texts;
};
struct ExportMentorRequests {  // for mail merge: to those of these people who could mentor next
  EventId event;
  TopicId topic;
  std::vector<PersonId> people;
};
// Notes today as the day on which they heard of it, or that they have not.
struct MarkToldOfCancelling {
  EventId event;
  std::vector<PersonId> people;
  bool told = true;
};
struct ResumeEvent {
  EventId id;
};

// --- import: nothing enters the program before ApplyImport ---------------------------------------
struct PickSheets {
  EventId event;
};
struct ImportText {  // typed or pasted into the field
  EventId event;
  std::string text;
};
struct SetColumnMeaning {
  int sheet;
  int column;
  std::string meaning;  // as intake/meaning.h writes it
};
struct SetSheetRole {
  int sheet;
  std::string role;
};
struct AnswerImportQuestion {
  std::string question;
  std::string choice;
};
struct ApplyImport {};
struct CancelImport {};
struct DownloadImportProblems {};

// --- matching -----------------------------------------------------------------------------------
struct RunMatch {  // starts it; see app/matcher.h
  EventId event;
  // Ended matches whose mentees ask for another mentor. Where the two had met, their request counts
  // as served until it is asked anew (Match::asks_anew): that is noted first, a step of its own.
  // One that did not settle the matter (see unsettled_matches()) gives way in that step.
  std::vector<MatchId> anew = {};
};
struct CancelMatch {};
// Asks what other mentors of a request would cost, for an explanation on screen.
struct WeighMentors {
  EventId event;
  PersonId mentee;
  TopicId topic;
};
struct LockMatches {
  std::vector<MatchId> ids;
  bool locked;
};
// Takes the pair apart and keeps it apart.
struct ForbidPair {
  EventId event;
  PersonId mentor, mentee;
};
struct AllowPair {
  ForbiddenPairId id;
};
// The matcher may pair the two although they share no pool.
struct LetOutsidePool {
  EventId event;
  PersonId mentor, mentee;
};
struct KeepInsidePool {
  OutsidePoolPairId id;
};
// Makes the pair by hand and locks it, even against a rule. The mentee's other proposal for the
// same topic goes.
struct ForcePair {
  EventId event;
  PersonId mentor, mentee;
  TopicId topic;
};
// Two matches exchange their mentors, even against a rule: both become proposals made by hand and
// locked. Who had heard of one of them has to be told anew.
struct SwapMatches {
  MatchId one, other;
};
struct ApproveAll {
  EventId event;
};
// From what people said or did; those that can't become it (model/match.h) stay as they are. Back
// to proposed, the matcher may move them again.
struct SetMatchState {
  std::vector<MatchId> ids;
  MatchState state;
  std::string reason = {};  // of one that was declined or ended early
  PersonId by = {};         // of one that was declined: which of its two did, if that is known
};
// Notes that these people have heard of their approved matches; one of which both have heard is
// told, and their answers are awaited.
struct MarkToldOfMatches {
  EventId event;
  std::vector<PersonId> people;
};
// Notes that these people have heard that matches which were released or are gone are off, and with
// those that were declined or ended early their sessions.
struct MarkToldOfOff {
  EventId event;
  std::vector<PersonId> people;
};
struct ExportEventMessages {  // for mail merge
  EventId event;
  EventMessage message;
  std::vector<PersonId> only = {};  // empty: to all
};
struct RemoveMatch {
  MatchId id;
};
struct ExportMatches {
  EventId event;
};
struct PrintMatches {
  EventId event;
};

// Sittings of speed mentoring: app/commands_of_sittings.h
// Forms and pages that go out, and answers that come back: app/commands_of_answers.h

// --- sessions of matches -------------------------------------------------------------------------
struct PutSession {  // an empty id adds
  SessionId id;
  Session session;
};
// Refused while somebody counts on it (is_counted_on()): they are to hear that it is called off.
struct RemoveSession {
  SessionId id;
};
// Notes that these people have heard of the event's sessions that lie ahead, by `message`
// (EventMessage::session, session_off): when and where they are, or which were called off.
struct MarkToldOfSessions {
  EventId event;
  EventMessage message;
  std::vector<PersonId> people;
};
// Notes that both have heard of it as it is now or, of one that is planned, that neither has.
struct MarkToldOfSession {
  SessionId id;
  bool told = true;
};
// They have met just now: notes the session as held; the last one that the event has completes the
// match.
struct NoteThatTheyMet {
  MatchId match;
};
// A time for the next session of every match that has none, as both can and neither is taken.
struct ProposeSessions {
  EventId event;
};
// For calendars: a person's, a pair's or, with neither, everybody's.
struct ExportSessions {
  EventId event;
  PersonId person = {};
  MatchId match = {};
};
struct PrintSessions {  // what each pair takes along: agenda, questions, room for notes
  EventId event;
};
struct PrintFeedbackForms {  // to fill in by hand
  EventId event;
};

// --- reports -------------------------------------------------------------------------------------
struct PutInitiative {  // an empty id adds
  InitiativeId id;
  Initiative initiative;
};
struct RemoveInitiative {
  InitiativeId id;
};
struct PrintReport {
  ReportScope scope;
};
struct ExportReport {
  ReportScope scope;
  std::optional<ReportScope> beside = {};  // with columns of this one too
  ReportNames names = ReportNames::write;
};
struct PrintCertificates {
  std::vector<PersonId> people;
  ReportScope scope;
};

// --- people over time and their plans ------------------------------------------------------------
struct ArchivePeople {
  std::vector<PersonId> ids;
  bool archived;
};
// Removes a person for good: also what was kept aside of them, and what could be undone.
struct ErasePerson {
  PersonId id;
};
struct PutPlan {  // an empty id adds; a person has no two of one name
  PdPlanId id;
  PdPlan plan;
};
struct RemovePlan {
  PdPlanId id;
};
// One that the program may not have yet: what such plans are often about, or written by hand.
struct AddTopicToPlan {
  PdPlanId id;
  std::string topic;  // its name
};
// Puts the person on the lists of the plan's events: topics of interest and growth as requests,
// strengths as offers.
struct SignUpForPlan {
  PdPlanId id;
};
// Likewise everybody who said what belongs in their plan and is not yet on those lists; who left
// one of them stays off it.
struct SignUpForSaidPlans {};
struct PrintPlan {
  PdPlanId id;
};
struct ExportPlan {
  PdPlanId id;
};

// --- templates of one's own ----------------------------------------------------------------------
struct SaveTemplate {  // of an event as it is now, without its people
  EventId event;
  std::string name;
};
struct SaveTemplateFile {
  SavedTemplateId id;
};
struct RenameTemplate {
  SavedTemplateId id;
  std::string name;
};
struct RemoveTemplate {
  SavedTemplateId id;
};
struct AddEventFrom {
  SavedTemplateId id;
};
// Of the template that a link or file brought.
struct TakeTemplate {
  bool take;  // false: puts it aside
};

// --- all of them --------------------------------------------------------------------------------

template <class... Kind>
struct KindList {
  template <class Candidate>
  static constexpr bool holds = (std::is_same_v<Candidate, Kind> || ...);
};
using AllKinds = KindList<
    GoTo, OpenWindow, LeaveKiosk, HoldPage, Undo, Redo, ShowOverlay, SetPreference, CopyTable,
    PrintRows, NewProgram, OpenProgram, OpenSample, RenameProgram, SetYearCap, SetCoordinator,
    DuplicateProgram, RemoveProgram, RestoreProgram, ReadReplacedProgram, BringBackProgram,
    ExportProgram, SaveAgain, DecideSameProgram, PickProgramFile, PutSite, RemoveSite, CloseSite,
    JoinSites, PutPerson, RemovePeople, SetSite, RegisterPeople, JoinPeople, PutRegistration,
    RemoveRegistrations, PutTopic, RemoveTopic, JoinTopics, KeepTopicsApart, PutPoolCategory,
    RemovePoolCategory, PutPool, RemovePool, JoinPools, AddEvent, PutEvent, OfferTopics,
    RemoveEvent, PickSheets, ImportText, SetColumnMeaning, SetSheetRole, AnswerImportQuestion,
    ApplyImport, CancelImport, DownloadImportProblems, RunMatch, CancelMatch, WeighMentors,
    LockMatches, ForbidPair, AllowPair, LetOutsidePool, KeepInsidePool, ForcePair, SwapMatches,
    SetMatchState, ApproveAll, ExportEventMessages, RemoveMatch, ExportMatches, PrintMatches,
    SetRounds, SetTableCount, PutMeetingTable, RemoveMeetingTable, PlanRounds, RepairRounds,
    WantMeeting, UnwantMeeting, SetAttendance, SetStandIn, CloseTable, Rehearse, FindIdeas,
    TellClock, ResetClock, PrintSitting, CopyText, GiveFeedback, FollowUp, ExportCalendar,
    MarkToldOfPlan, OpenLink, PickLinkFile, PickPictures, TakeAnswers, AnswerAsGuest, SaveAnswers,
    SaveGuestCalendar, ForgetGuestPage, ClearForm, PutSession, RemoveSession, NoteThatTheyMet,
    ProposeSessions, ExportSessions, PrintSessions, MarkToldOfSessions, MarkToldOfSession,
    PrintFeedbackForms, PutInitiative, RemoveInitiative, PrintReport, ExportReport, SaveTemplate,
    RemoveTemplate, AddEventFrom, TakeTemplate, SaveTemplateFile, PrintCertificates, ArchivePeople,
    ErasePerson, PutPlan, RemovePlan, AddTopicToPlan, SignUpForPlan, SignUpForSaidPlans, PrintPlan,
    ExportPlan, SaveSignUpForm, AnswerSignUp, SaveSignUp, SignUpHere, SeeSignUpForm, TakeSignUps,
    SetApproval, SetWithdrawn, CancelEvent, ExportCancelMessages, SetMentorRequestTexts,
    ExportMentorRequests, MarkToldOfCancelling, MarkToldOfMatches, MarkToldOfOff, ResumeEvent,
    PrintSignUpPoster, ExportSiteCopy, ExportEventCopy, AskForHelp, MarkAskedForWishes,
    AnswerPreferences, SavePreferences, DecidePreference, TakePreferences, RenameTemplate,
    ReuseProfile, AnswerNotice, SaveNoticeAnswer, TakeMatchAnswers, StartPlans, SetPlanTexts,
    ExportPlanMessages, MarkAskedAboutPlans, AnswerPlan, SavePlanAnswer, DecidePlanAnswer,
    TakePlanAnswers, AnswerWithdrawal, SaveWithdrawal, TakeWithdrawals, WithdrawAsGuest,
    SaveGuestWithdrawal, ShareText, KeepTyped<AnswerSignUp>, KeepTyped<AnswerPreferences>,
    KeepTyped<AnswerPlan>, KeepTyped<AnswerAsGuest>>;

}  // namespace rondo::command

namespace rondo {

// Any one of them. Many views emit commands and one place carries them out, so a view compiles no
// more than how its own kinds are kept.
class Command {
 public:
  template <class Kind>
  requires(command::AllKinds::holds<Kind>) Command(Kind kind)
      : Command(std::make_unique<Holding<Kind>>(std::move(kind))) {}

  // The command, if it is of this kind; else nullptr.
  template <class Kind>
  const Kind* as() const {
    static_assert(command::AllKinds::holds<Kind>);
    return what_->kind == &kKind<Kind> ? &static_cast<const Holding<Kind>*>(what_.get())->command
                                       : nullptr;
  }

  // Calls act(command) with the command as what it is.
  template <class Act>
  void visit(Act act) const {
    visit_one_of(command::AllKinds(), act);
  }

 private:
  // One address a kind.
  template <class Kind>
  static constexpr char kKind = 0;

  struct Held {
    explicit Held(const char* address) : kind(address) {}
    virtual ~Held() = default;
    const char* kind;
  };
  template <class Kind>
  struct Holding final : Held {
    explicit Holding(Kind held) : Held(&kKind<Kind>), command(std::move(held)) {}
    Kind command;
  };

  template <class... Listed, class Act>
  void visit_one_of(command::KindList<Listed...>, Act& act) const {
    const auto visit_as = [&](const auto* one) {
      if (one != nullptr) act(*one);
    };
    (visit_as(as<Listed>()), ...);
  }

  explicit Command(std::unique_ptr<const Held> what);

  std::shared_ptr<const Held> what_;  // shared by copies
};

// What the views of one frame ask for, in order.
using Commands = std::vector<Command>;

}  // namespace rondo
