// An event: one micro-mentoring offer of one kind, with its pools and rules.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/ids.h"

namespace rondo {

enum class EventKind {
  topic_sprint,
  pd_plan,
  one_off,
  speed_mentoring,
  informational_interview,
  new_teacher,
  blank,
};

// What the event wants of a pair's sites.
enum class SiteSetting { any, prefer_other, prefer_same, must_other };

// A sitting has no more rounds, and a round, walk or rest takes no longer; a damaged file may say
// otherwise.
inline constexpr int kMostRounds = 60;
inline constexpr int kMostRoundMinutes = 600;

// In code points: no page that people get shows a longer place of a sitting.
inline constexpr std::size_t kMostVenueLength = 200;

// What matches are to achieve before anything else. See stages_for() in match/build_problem.h.
enum class MatchAim { most_served, no_poor_fit, best_fit };

// A known fact about a pair that enters its fit with a weight.
enum class Factor {
  topic,
  request_rank,
  pools,
  site,
  load_this_year,
  level,
  preference,
  availability,
  languages,
  experience,
  target_role,
  target_site,
};

// The side that walks between the rounds of speed mentoring; the other one stays at its table.
enum class MovingSide { mentees, mentors };

// Whom a rule of the event is for.
enum class Sides { nobody, mentors, mentees, both };

// How it stands with that. Who was not looked at yet, or has to wait for a place, is not matched.
enum class Approval { none_needed, waiting, approved, waitlisted, refused };

// How many boxes of a category a person may tick.
struct TickRange {
  int min = 0;
  int max = 0;  // 0: no upper bound

  bool operator==(const TickRange&) const = default;
};

// How a question of the event profile form is answered. A site: one of the program's, by its name.
enum class ProfileAnswer { short_text, long_text, number, one_of, several_of, yes_no, site };

// What a question is about: its heading on the form, in this order.
enum class QuestionGroup { basic, professional, mentoring, placement };

// A question of the event profile form, beside those for offers, requests, pools and times. The
// characteristic that it asks for is its key in Event::asked. See model/profile_form.h.
struct ProfileQuestion {
  QuestionGroup group = QuestionGroup::basic;
  int place = 0;  // within the group
  ProfileAnswer answer = ProfileAnswer::short_text;
  // Of one_of and several_of, a line each; none: people write what they like.
  std::string choices = {};
  std::string hint = {};  // for whoever fills it in
  bool required = false;
  Sides sides = Sides::both;  // who is asked
  std::string formerly = {};  // names that it had before, a line each

  bool operator==(const ProfileQuestion&) const = default;
};
using AskedQuestions = std::map<std::string, ProfileQuestion>;  // by characteristic

struct Event {
  using Id = EventId;

  std::string name;
  EventKind kind = EventKind::blank;
  std::string created_on;  // ISO date, local to who created it

  int default_capacity = 1;     // mentees per mentor where the sign-up says nothing
  int requests_per_mentee = 1;  // at most this many of a mentee's requests are served
  int max_sessions = 3;         // 1 to 3
  int session_minutes = 45;     // of speed mentoring: of a round
  bool repeat_mentor = false;   // may one mentor serve two requests of the same mentee

  bool pool_filter = true;  // pairs must share a box in every category that both used
  std::map<PoolCategoryId, TickRange> categories;
  SiteSetting site_setting = SiteSetting::any;

  MatchAim first_aim = MatchAim::most_served;
  // 0 to 10; a factor that is absent does not count. See match/fit.h.
  std::map<Factor, int> weights;
  std::set<Factor> required;  // factors that must be known and above zero
  // The price, in points of fit (0 to 1000), of a mentor's 2nd, 3rd, ... mentee is
  // load_price * (n - 1): the greater, the wider the load is spread.
  int load_price = 0;

  // Speed mentoring: how the sitting is laid out.
  std::string starts_at;  // local ISO time to the minute; empty: not said
  std::string venue;      // "Library, North High"; empty: not said
  int rounds = 6;
  int changeover_minutes = 2;         // between two rounds, for walking
  std::map<std::string, int> breaks;  // round -> minutes of rest after it, besides the walking
  int table_seats = 1;                // for mentees, beside the mentor's
  MovingSide movers = MovingSide::mentees;

  // What people are given: an agenda and questions for a session, a line each; and messages of
  // their own in place of the usual ones (see report/event_texts.h): "notice" -> its text with
  // fields.
  std::string purpose;  // what the event is for, in a sentence or two
  std::string agenda;
  std::string questions;
  std::map<std::string, std::string> messages;

  // Where sessions can be held besides the sites' places, likewise (Site::places).
  std::string places, shared_places;

  // Registration: from the first to the last day (ISO dates; empty: open on that side).
  std::string opens_on, closes_on;
  bool rolling = false;            // each new request is matched as it comes
  Sides approval = Sides::nobody;  // who has to be approved before they take part
  // Who may say with whom they would like to meet, and whom not. Not said, as in files from before
  // sittings could ask: see sides_with_wishes() in model/taking_part.h.
  std::optional<Sides> preferences;
  Sides signs_up = Sides::both;   // whom the sign-up form is for
  std::set<TopicId> form_topics;  // that the form offers; none: all that fit
  bool asks_times = true;         // on the form; see asks_when_free() in model/taking_part.h
  // Of each request, by which day help is needed. Not said, as in files from before it could be:
  // see asks_by_when() in model/taking_part.h.
  std::optional<bool> asks_needed_by;
  std::string form_times;  // that the form offers, a line each; more can be typed
  AskedQuestions asked;    // what the sign-up form asks besides

  // The days of the later stages (model/stages.h), ISO dates; empty: open on that side, or not
  // said.
  std::string approve_by;  // sign-ups are decided about
  std::string wishes_from, wishes_until;
  std::string answer_by;  // those who were told of a match say whether it suits
  std::string meet_by;    // sessions are held
  std::string feedback_from, feedback_until;

  InitiativeId initiative;  // that it serves; may be empty
  EventId follows;  // holds the matches that people of this earlier event asked for; may be empty

  std::string cancelled_on;   // ISO date, local; empty: takes place
  std::string cancel_reason;  // as it was told; may be empty
  // Of a sitting: how often it was moved, cancelled or resumed since it was first said when it
  // starts; see Session::revision.
  int revision = 0;
  bool archived = false;

  bool operator==(const Event&) const = default;
};

inline constexpr int kHighestLevel = 4;

struct Offer {
  int level = 0;         // 1 to kHighestLevel: basic, some, experienced, leads others; 0 not known
  bool trained = false;  // has trained in it or has done it

  bool operator==(const Offer&) const = default;
};

struct Request {
  int rank = 1;   // 1 is the most wanted
  int level = 0;  // where the mentee stands now, as in Offer; 0 not known
  std::string goal;
  std::string needed_by = {};  // ISO date; empty: no hurry

  bool operator==(const Request&) const = default;
};

// A person in an event. A person may mentor and be mentored in the same event.
// What somebody knows of a match that is gone.
struct OffMatch {
  PersonId partner;  // empty: was removed from the program
  TopicId topic;     // empty: of a pair that was swapped, or the topic was removed

  bool operator==(const OffMatch&) const = default;
};

struct Registration {
  using Id = RegistrationId;

  EventId event;
  PersonId person;
  // Where the person was until the event was over or, if something came of it, until that site
  // closed; empty unless they have moved on since: see edit/site_closing.h. All that counts by site
  // goes by it (model/sites_then.h).
  SiteId site = {};
  bool mentors = false;         // takes part as a mentor
  bool seeks = false;           // takes part as a mentee
  std::optional<int> capacity;  // mentees at most, as a mentor; not said: the event's default
  std::map<TopicId, Offer> offers;
  std::map<TopicId, Request> requests;
  std::set<PoolId> pools;
  std::set<std::string> availability;  // slots as written in the sheet
  // Possible partners with a rank (1 is the most wanted), never shown to the other side.
  std::map<PersonId, int> preferred_mentors;
  std::map<PersonId, int> preferred_mentees;
  std::set<PersonId> vetoes;
  std::string wishes_asked_on;  // ISO date, local; empty: was not asked for them yet
  // ISO time, UTC: when the latest was given, also an answer without a wish; empty: no answer. And
  // the times of answers whose devices' clocks ran ahead (edit/answer_order.h).
  std::string wishes_said_at;
  std::set<std::string> wishes_ahead;
  std::map<std::string, std::string> characteristics;  // facts from the event profile
  std::string comment;
  // The sheet's own time stamp, as ISO text where it could be read. Of an answer on the program's
  // own form it has the zone behind it: zoned_time_of() in base/local_time.h. And the times of such
  // answers whose devices' clocks ran ahead, as with wishes.
  std::string signed_up_at;
  std::set<std::string> sign_ups_ahead;
  bool withdrawn = false;
  std::string withdrawal_reason;  // as it was said, for the coordinator alone; may be empty
  std::string cancel_told_on;  // ISO date, local: heard that the event is cancelled; empty: not yet
  // Of a sitting: what the person has heard of the plan (speed/plan_told.h); empty: nothing yet.
  std::string plan_told;
  // By the match that is gone: whom the person still counts on, until the person has heard that it
  // is off. See model/known_matches.h.
  std::map<MatchId, OffMatch> off_mentors, off_mentees;
  Approval approval = Approval::none_needed;
  // In a copy for a site's approver alone: how it stood when the copy went out.
  Approval approval_sent = Approval::none_needed;

  // On the day of a sitting (speed mentoring). Each is a field of its own, so that two desks can
  // check people in side by side.
  std::string arrived_at;      // ISO time, UTC; empty: not seen yet
  std::string left_at;         // likewise: went home before the end
  bool absent = false;         // has not come, and is not waited for
  bool walk_up = false;        // was not on the list before the day
  MeetingTableId fixed_table;  // cannot move: everybody comes to this table
  // Rounds of an agreed break, "3"; see has_rest() in model/taking_part.h.
  std::set<std::string> rests;
  PersonId stands_in_for;  // while that mentor is not there, mentors in that mentor's place

  bool operator==(const Registration&) const = default;
};

}  // namespace rondo
