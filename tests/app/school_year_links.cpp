// What people of the school year do on devices of their own, and what comes back by link.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/notice_visit.h"
#include "app/preference_visit.h"
#include "app/school_year.h"
#include "app/sign_up_visit.h"
#include "base/durations.h"
#include "feedback/match_feedback.h"
#include "intake/sign_ups.h"
#include "match/possible_partners.h"
#include "report/feedback_page.h"
#include "report/match_notice.h"
#include "report/preference_page.h"

namespace rondo::test {
namespace {

// A device that has never seen the program, at the time of the host's.
struct Guest {
  explicit Guest(const Page& host) : page(browser) { page.clock.now = host.clock.now; }

  void open(const std::string& link) {
    page.run(command::OpenLink{link});
    REQUIRE(page.error() == "");
    CHECK(page.program().people.empty());
  }

  Browser browser;
  Page page;
};

// At an hour that no other session has.
constexpr int kLateSlot = 8 * 14;

template <class Id>
Id choice_named(const std::vector<codec::FormChoice>& choices, const std::string& name) {
  const auto found = std::find_if(choices.begin(), choices.end(),
                                  [&](const auto& choice) { return choice.name == name; });
  REQUIRE(found != choices.end());
  return Id(intake::id_on_form(*found));
}

}  // namespace

std::string SchoolYear::sign_up_answer(const std::string& form, const PersonId& who, bool mentors,
                                       const TopicId& topic) {
  Guest guest(page_);
  guest.open(form);
  REQUIRE(guest.page.state().sign_up != nullptr);
  const codec::SignUpForm& asked = guest.page.state().sign_up->form;
  const Person& known = *page_.program().people.find(who);
  Person person;
  person.name = known.name;
  person.email = known.email;
  std::string& site = tally.site_of.at(who);
  // No form has it any more: who signs up says where it is that they work now.
  if (tally.closed_on.count(site) > 0) tally.move(who, "East Middle");
  if (!site.empty()) person.site = choice_named<SiteId>(asked.sites, site);
  Registration registration;
  registration.mentors = mentors;
  registration.seeks = !mentors;
  const TopicId on_form =
      choice_named<TopicId>(asked.topics, page_.program().topics.find(topic)->name);
  if (mentors) registration.offers[on_form] = {};
  if (!mentors) registration.requests[on_form] = {};
  guest.page.run(command::AnswerSignUp{person, registration});
  REQUIRE(guest.page.error() == "");
  return guest.page.state().sign_up->answer_address;
}

// The approver of the person's site decides, in a copy that goes out and comes back.
void SchoolYear::decide_in_copy(const EventId& event, const PersonId& who, Approval decision) {
  page_.files.downloads.clear();
  run(command::ExportSiteCopy{event, site_ids_.at(tally.site_of.at(who))});
  REQUIRE(page_.files.downloads.size() == 1);
  Guest approver(page_);
  approver.page.files.give("copy.rondo.json", page_.files.downloads[0].bytes);
  REQUIRE(approver.page.program().people.find(who) != nullptr);
  CHECK(approver.page.program().people.size() < page_.program().people.size());
  approver.page.run(command::SetApproval{registrations_of(event, {who}), decision});
  approver.page.files.downloads.clear();
  approver.page.run(command::ExportProgram{});
  REQUIRE(approver.page.files.downloads.size() == 1);
  page_.files.give("back.rondo.json", approver.page.files.downloads[0].bytes);
  REQUIRE(page_.state().same_program.has_value());
  run(command::DecideSameProgram{command::SameProgram::take_approvals});
}

// Three ask for a mentor, of whom one is approved, one has to wait for a place and one is refused,
// in some events by their sites' approvers; one offers, for which nobody's approval is needed.
void SchoolYear::sign_up_by_form(const EventId& event, int number) {
  Event settings = *page_.program().events.find(event);
  settings.approval = Sides::mentees;
  run(command::PutEvent{event, settings});
  const std::string form = *sign_up_address(page_.state(), event);
  const std::vector<TopicId> topics{topics_[0], topics_[1], topics_[0], topics_[2]};
  constexpr std::size_t kOffers = 2;
  std::vector<PersonId> people;
  std::string answers;
  for (std::size_t at = 0; at < topics.size(); ++at) {
    const PersonId& who = person(static_cast<std::size_t>(number) * 12 + 16 + at);
    people.push_back(who);
    const bool mentors = at == kOffers;
    answers += sign_up_answer(form, who, mentors, topics[at]) + "\n\n";
    Listed& listed = tally.lists[{event, who}];
    listed.mentors = mentors;
    listed.seeks = !mentors;
    if (mentors) listed.offers[topics[at]] = false;
    if (!mentors) listed.requests.insert(topics[at]);
  }
  run(command::OpenLink{answers});
  REQUIRE(page_.state().received_sign_ups != nullptr);
  CHECK(page_.state().received_sign_ups->preview.people.size() == topics.size());
  REQUIRE(page_.state().received_sign_ups->preview.questions.empty());
  run(command::TakeSignUps{true});
  for (const RegistrationId& id : registrations_of(event, people)) {
    const Registration& registration = *page_.program().registrations.find(id);
    CHECK(registration.approval ==
          (registration.mentors ? Approval::none_needed : Approval::waiting));
  }
  const std::map<PersonId, Approval> decided{{people[0], Approval::approved},
                                             {people[1], Approval::waitlisted},
                                             {people[3], Approval::refused}};
  for (const auto& [who, decision] : decided) {
    if (number % 12 == 1) {
      decide_in_copy(event, who, decision);
    } else {
      run(command::SetApproval{registrations_of(event, {who}), decision});
    }
  }
  for (const RegistrationId& id : registrations_of(event, people)) {
    const Registration& registration = *page_.program().registrations.find(id);
    if (registration.mentors) continue;
    CHECK(registration.approval == decided.at(registration.person));
  }
  tally.lists.at({event, people[1]}).waits = true;
  tally.lists.at({event, people[3]}).out = true;
  for (const PersonId& unseen : {people[1], people[3]}) apart_.emplace(event, unseen);
}

// Signing up for a plan asks for what somebody wants to grow in, and offers a strength.
void SchoolYear::sign_up_by_plan(const EventId& event, int number) {
  PdPlan plan;
  plan.name = "The year of one person";
  plan.person = person(static_cast<std::size_t>(number) * 12 + 16);
  plan.topics = {{topics_[0], PlanReason::growth}, {topics_[4], PlanReason::strength}};
  plan.events = {event};
  run(command::PutPlan{{}, plan});
  for (const auto& [id, known] : page_.program().pd_plans) {
    if (!(known.person == plan.person)) continue;
    const PdPlanId added = id;
    run(command::SignUpForPlan{added});
    Listed& listed = tally.lists[{event, plan.person}];
    listed.seeks = true;
    listed.requests = {topics_[0]};
    listed.mentors = true;
    listed.offers[topics_[4]] = false;
    return;
  }
  FAIL("no plan was added");
}

// Somebody with a choice names a mentor and rules another one out.
void SchoolYear::wish(const EventId& event) {
  const Result<EventView> view = view_event(page_.program(), event);
  REQUIRE(view.ok());
  for (const auto& [who, partners] : possible_partners(*view)) {
    std::vector<PersonId> mentors;
    for (const auto& [id, partner] : partners) {
      if (partner.mentors && !partner.seeks) mentors.push_back(id);
    }
    if (mentors.size() < 2) continue;
    const PersonId asked = who;
    Guest guest(page_);
    guest.open(*preference_address(*view, asked, partners, kPageAddress));
    guest.page.run(command::AnswerPreferences{{{mentors[0], 1}}, {mentors[1]}});
    REQUIRE(guest.page.state().preference_visit != nullptr);
    run(command::OpenLink{guest.page.state().preference_visit->answer_address});
    run(command::TakePreferences{true});
    const auto ids = registrations_of(event, {asked});
    REQUIRE(ids.size() == 1);
    const Registration& registration = *page_.program().registrations.find(ids.front());
    CHECK(registration.preferred_mentors == std::map<PersonId, int>{{mentors[0], 1}});
    CHECK(registration.vetoes == std::set<PersonId>{mentors[1]});
    return;
  }
  FAIL("nobody has two mentors to choose from");
}

std::string SchoolYear::match_answer(const MatchId& match, bool of_mentor, bool accepts) {
  const Match& told = *page_.program().matches.find(match);
  const Result<EventView> view = view_event(page_.program(), told.event);
  REQUIRE(view.ok());
  Guest guest(page_);
  guest.open(notice_address(*view, match, told, of_mentor, kPageAddress));
  guest.page.run(command::AnswerNotice{accepts, accepts ? "" : "no time this term"});
  REQUIRE(guest.page.state().notice != nullptr);
  return guest.page.state().notice->answer_address;
}

// Of one match both accept, of another one the mentee declines. Opened twice, it is one answer.
void SchoolYear::answer_matches(const EventId& event) {
  const std::vector<MatchId> told = in_state(event, MatchState::notified);
  REQUIRE(told.size() >= 2);
  const std::string answers = match_answer(told[0], true, true) + "\n\n" +
                              match_answer(told[0], false, true) + "\n\n" +
                              match_answer(told[1], false, false) + "\n";
  for (int times = 0; times < 2; ++times) run(command::OpenLink{answers});
  run(command::TakeMatchAnswers{true});
  tally.set_state({told[0]}, MatchState::accepted, today());
  tally.set_state({told[1]}, MatchState::declined, today());
}

void SchoolYear::say(const EventId& event, const PersonId& from, const PersonId& about,
                     Feedback feedback, bool by_link) {
  if (by_link) {
    const auto forms = match_forms(page_.program(), event, today());
    Guest guest(page_);
    guest.open(*feedback_page_address(page_.program(), event, from, forms, kPageAddress));
    guest.page.run(command::AnswerAsGuest{{feedback}});
    REQUIRE(guest.page.error() == "");
    REQUIRE(guest.page.state().guest);
    run(command::OpenLink{guest.page.state().guest->answers_address});
    REQUIRE(page_.state().received_answers.size() == 1);
    run(command::TakeAnswers{true});
  } else {
    run(command::GiveFeedback{event, from, {feedback}});
  }
  tally.said.push_back({event, from, about, feedback.useful, feedback.answers,
                        feedback.later ? feedback.practice : Practice::not_said});
}

// Mentees and every other mentor of what is completed; of a sprint mentees also say what has
// become of it.
void SchoolYear::give_feedback(const EventId& event, bool by_link) {
  const EventKind kind = page_.program().events.find(event)->kind;
  const std::vector<MatchId> completed = in_state(event, MatchState::completed);
  for (std::size_t at = 0; at < completed.size(); ++at) {
    const KnownMatch& match = tally.matches.at(completed[at]);
    Feedback of_mentee;
    of_mentee.match = completed[at];
    of_mentee.useful = 1 + static_cast<int>(any(5));
    const bool says_yes = any(2) == 0;
    if (kind == EventKind::topic_sprint) of_mentee.answers["goal"] = says_yes ? "yes" : "partly";
    if (kind == EventKind::informational_interview) {
      of_mentee.answers["pipeline"] = says_yes ? "yes" : "no";
      if (says_yes) tally.followed.insert(match.mentee);
    }
    const bool is_last = at + 1 == completed.size();
    if (kind == EventKind::one_off) of_mentee.answers["settled"] = is_last ? "no" : "yes";
    say(event, match.mentee, match.mentor, of_mentee, by_link && at == 0);
    if (at % 2 == 0) {
      Feedback of_mentor;
      of_mentor.match = completed[at];
      of_mentor.useful = 1 + static_cast<int>(any(5));
      say(event, match.mentor, match.mentee, of_mentor, false);
    }
    if (kind != EventKind::topic_sprint) continue;
    Feedback later;
    later.match = completed[at];
    later.later = true;
    later.practice = any(3) == 0 ? Practice::not_yet : Practice::part_of_it;
    say(event, match.mentee, match.mentor, later, false);
  }
}

// Whose match ended early after a meeting, and whose matter was not settled by the last one.
void SchoolYear::look_for_others(const EventId& event) {
  const std::vector<MatchId> ended = in_state(event, MatchState::ended_early);
  const std::vector<MatchId> completed = in_state(event, MatchState::completed);
  REQUIRE_FALSE(ended.empty());
  REQUIRE_FALSE(completed.empty());
  for (const MatchId& id : {ended.front(), completed.back()}) {
    tally.matches.at(id).asks_anew = true;
  }
  match(event, {ended.front(), completed.back()});
  for (const auto& [id, known] : tally.matches) {
    if (!(known.event == event)) continue;
    const Match& match = *page_.program().matches.find(id);
    CHECK(match.asks_anew == known.asks_anew);
    CHECK(match.state == known.state);
  }
}

// Two want to go on, and do so in an event of their own.
void SchoolYear::follow_up(const EventId& event) {
  const std::vector<MatchId> completed = in_state(event, MatchState::completed);
  REQUIRE_FALSE(completed.empty());
  const KnownMatch pair = tally.matches.at(completed.front());
  for (const PersonId& who : {pair.mentor, pair.mentee}) {
    Feedback wants;
    wants.match = completed.front();
    wants.meet_again = MeetAgain::yes;
    page_.clock.now += kMinute_ms;
    run(command::GiveFeedback{event, who, {wants}});
  }
  run(command::FollowUp{event});
  const EventId following(page_.state().place.id);
  REQUIRE_FALSE(following == event);
  tally.events[following] = {today(), false, false, 1, tally.events.at(event).initiative};
  Listed& mentor = tally.lists[{following, pair.mentor}];
  mentor.mentors = true;
  mentor.offers[pair.topic] = false;
  Listed& mentee = tally.lists[{following, pair.mentee}];
  mentee.seeks = true;
  mentee.requests = {pair.topic};
  learn_matches(following);
  const std::vector<MatchId> approved = in_state(following, MatchState::approved);
  REQUIRE(approved.size() == 1);
  set_state(approved, MatchState::accepted, "");
  hold(approved.front(), kLateSlot);
  set_state(approved, MatchState::completed, "");
}

}  // namespace rondo::test
