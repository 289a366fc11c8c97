// Commands of all that goes out to people as a link, a file or a paper, and of what comes back:
// sign-ups, feedback, wishes, answers to a match.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/program.h"
#include "report/event_texts.h"

namespace rondo::command {

// --- links --------------------------------------------------------------------------------------
// What stands behind the "#" of addresses: a page, or answers of whatever kinds, one or many. Text
// around it does no harm.
struct OpenLink {
  std::string text;
  bool from_address = false;  // the page was opened at it
  // Of what came as files: their names, by where in `text` each begins.
  std::map<std::size_t, std::string> files = {};
  bool pasted = false;  // into a field, which gets back what can't be used now (KeptLinks)
};
struct PickLinkFile {};  // a file with such a text, or a picture of its QR code
struct PickPictures {};  // of QR codes with such texts, one or many
// Of those that links brought the first.
struct TakeAnswers {
  bool take;  // false: puts them aside
};
// On a person's own page: makes the link that brings the answers to the host.
struct AnswerAsGuest {
  std::vector<Feedback> answers;

  bool operator==(const AnswerAsGuest&) const = default;
};
struct SaveAnswers {};  // as a file
// On the same page, of a sitting: takes part no more.
struct WithdrawAsGuest {
  std::string reason;  // may be empty
};
struct SaveGuestWithdrawal {};  // as a file
struct SaveGuestCalendar {};
struct ForgetGuestPage {};  // which this browser remembers
struct ClearForm {};        // one that a link opened: it stays, as nobody has filled it in
// On a page that a link opened: what its answer would say by now. It stays with the tab, so that it
// is there again when that is loaded anew (app/tab_page.h).
template <class Said>
struct KeepTyped {
  Said said;
};
// A link on its way to somebody, by an application that the person chooses.
struct ShareText {
  std::string title;
  std::string text;
};

// --- signing up without a server -----------------------------------------------------------------
struct SaveSignUpForm {  // as a small file
  EventId event;
};
// On the form that a link or file opened: makes what goes back to the coordinator.
struct AnswerSignUp {
  Person person;
  Registration registration;

  bool operator==(const AnswerSignUp&) const = default;
};
struct SaveSignUp {};  // as a file
// On the same form, by somebody who signed up before: takes part no more.
struct AnswerWithdrawal {
  std::string name;
  std::string email;   // may be empty
  std::string reason;  // likewise
};
struct SaveWithdrawal {};  // as a file
// Of those that links brought.
struct TakeWithdrawals {
  bool take;  // false: puts them aside
};
// On a shared device of the school: straight into the program, as the form would.
struct SignUpHere {
  EventId event;
  Person person;
  Registration registration;
};
struct PrintSignUpPoster {
  EventId event;
};
// For the approver of a site: a program file with the event and the site's own people.
struct ExportSiteCopy {
  EventId event;
  SiteId site;
};
// For a co-host: a program file with the event, its people and what it needs.
struct ExportEventCopy {
  EventId event;
};
// The form of an event as people see it, without the device becoming a shared screen.
struct SeeSignUpForm {
  EventId event;
};
struct TakeSignUps {
  bool take;  // false: puts them aside
};
struct SetApproval {
  std::vector<RegistrationId> ids;
  Approval approval;
};
// Who withdraws leaves the matches that are open, too; who takes part again does not get them back.
struct SetWithdrawn {
  std::vector<RegistrationId> ids;
  bool withdrawn;
};
// Fills a registration from what the person said in an earlier event.
struct ReuseProfile {
  RegistrationId id;
};

// Somebody needs help: puts the person on the list with the request and matches it at once.
struct AskForHelp {
  EventId event;
  PersonId person;  // empty: somebody new, as `details` say
  Person details;
  std::string site_name;  // of somebody new, as in PutPerson
  bool another = false;   // somebody new although the program has a person of that name
  TopicId topic;          // empty: a new one of that name
  std::string topic_name;
  Request request;
};

// --- with whom people would like to meet ---------------------------------------------------------
// Notes today as the day on which they were asked.
struct MarkAskedForWishes {
  EventId event;
  std::vector<PersonId> people;
};
// On the page that a message's link opened: makes what goes back to the coordinator.
struct AnswerPreferences {
  std::map<PersonId, int> preferred;  // 1 is the most wanted
  std::set<PersonId> vetoes;

  bool operator==(const AnswerPreferences&) const = default;
};
struct SavePreferences {};  // as a file
// Of the answers that wait, whether one counts although the person has given a later one.
struct DecidePreference {
  std::size_t answer = 0;  // its place among them
  bool all_the_same = false;
};
struct TakePreferences {
  bool take;  // false: puts them aside
};

// --- what belongs in a PD plan, as the person says -----------------------------------------------
// Puts a plan of that name beside each of these people; who has one already keeps it.
struct StartPlans {
  std::vector<PersonId> people;
  std::string name;
};
struct SetPlanTexts {  // of the message that asks; empty or the usual: none of one's own
  MessageTexts texts;
};
struct ExportPlanMessages {  // for mail merge
  std::vector<PdPlanId> plans;
};
// Notes today as the day on which their people were asked.
struct MarkAskedAboutPlans {
  std::vector<PdPlanId> plans;
};
// On the page that a message's link opened: makes what goes back to the coordinator.
struct AnswerPlan {
  std::map<TopicId, PlanReason> topics;  // as intake::id_on_form
  std::set<EventId> events;

  bool operator==(const AnswerPlan&) const = default;
};
struct SavePlanAnswer {};  // as a file
struct DecidePlanAnswer {  // as DecidePreference
  std::size_t answer = 0;
  bool all_the_same = false;
};
struct TakePlanAnswers {
  bool take;  // false: puts them aside
};

// --- answers to a match --------------------------------------------------------------------------
struct AnswerNotice {  // on the page that a message's link opened
  bool accepts;
  std::string reason;
  bool withdraws = false;  // takes part in the event no more
};
struct SaveNoticeAnswer {};  // as a file
struct TakeMatchAnswers {
  bool take;
};

}  // namespace rondo::command
