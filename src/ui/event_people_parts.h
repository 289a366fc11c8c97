// The parts of the screen of an event's people. Internal to that screen.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "codec/sign_up_pages.h"
#include "search/finder.h"
#include "ui/availability.h"
#include "ui/cached.h"
#include "ui/edited_record.h"
#include "ui/event_frame.h"
#include "ui/site_draft.h"
#include "ui/view.h"
#include "ui/view_parts.h"
#include "ui/widgets/table.h"

namespace rondo::ui {

// The choice of a topic that is new. No id of a record is a space.
inline constexpr std::string_view kNewTopic = " ";

// What leads to the first request or offer in a person's panel; see ui/field_lead.h.
inline constexpr std::string_view kFirstRequestField = "first-request",
                                  kFirstOfferField = "first-offer";

// The dialog that puts a person on the list of an event.
struct RegisterPersonDraft {
  bool open = false;
  std::string_view title = "roster.add.title";  // a key: that of the button that opened it
  std::string name;
  std::string email;
  SiteDraft site;
  std::string side = "mentee";
  std::string topic;           // as the sign-up form's ids are, or kNewTopic
  std::string topic_name;      // of a new one
  bool walk_up = false;        // comes in at the door, where they come one by one, and is here
  bool stays = false;          // for the next person, once the one that was sent is on the list
  bool goes_on = false;        // it stayed open for this one
  PersonId added;              // who was put on the list before it did
  bool leads_to_name = false;  // which gets the focus, for the next person
  bool shows_missing = false;  // somebody was to be added without the name of the new topic
  Sent sent;
  std::set<PersonId> listed_before;  // who was on the list when it was sent
  Message refusal;
};

// A line of the list of people.
struct RegistrationRow {
  RegistrationId id;
  std::string name;
  std::string full_name;  // says which of several people with that name; see ui/person_names.h
  std::string detail;     // side and site, or what else sets the person apart
  Side side = Side::none;
  std::string offers, requests, pools;
  std::string targets;  // roles and sites that a mentee wants to hear of; empty in other kinds
  bool mentors = false, seeks = false;
  bool withdrawn = false;
  bool capacity_from_event = false;
  int capacity = 0;
  // "2 of 3 mentees", "has a mentor", "to approve", "no topic yet"; else empty before any match.
  std::string standing;
  Status standing_status = Status::neutral;
};

// A topic of which requests stay without a mentor.
struct Shortage {
  TopicId topic;
  std::string name;
  TopicSupply supply;
  int asked = 0;  // people
};

// What the columns of the list of people need, in CSS pixels.
struct RosterWidths {
  float person = 0, offers = 0, requests = 0, pools = 0, standing = 0;
};

// Who is on the list, whatever was decided about them.
struct OnTheList {
  int all = 0;                   // with those who withdrew, were refused or are archived
  int people = 0;                // without them
  int mentors = 0, mentees = 0;  // of these, who were admitted; some are both
  int to_approve = 0;            // of these: is neither yet
  // Of those; some want to be both.
  int mentors_to_approve = 0, mentees_to_approve = 0;
  int on_hold = 0;            // likewise, for want of a place
  bool mentors_came = false;  // some of these asked to be, whatever was decided
  bool mentees_came = false;
  bool asked_for_wishes = false;  // some of these
};

struct EventPeopleDrafts {
  std::string filter = "all";
  std::string search;
  TableView table;
  RegistrationId selected;
  PersonId asked;         // another screen asks for whose panel; empty: none
  RegistrationId led_to;  // who was opened last because no topic was known
  EditedRecord<Registration> registration;
  NewTime new_time;
  NumberEdit capacity;
  RegisterPersonDraft add;
  bool all_shortages = false;
  Cached<std::vector<RegistrationRow>> all_rows;
  Cached<search::Finder> finder;              // over those
  Cached<std::vector<RegistrationRow>> rows;  // found, filtered and sorted
  Cached<RosterWidths> widths;
  Cached<std::vector<Shortage>> shortages;
  Cached<OnTheList> on_the_list;
  Cached<std::vector<PersonId>> candidates;       // for the dialog
  Cached<std::vector<codec::FormChoice>> topics;  // for the dialog and the panel
  Cached<std::vector<std::string>> times;         // to tick in the panel
};

// The approval whose people are shown, by its name; empty: any.
std::string& approval_filter(View& view);
// Whether anybody of the event has to be approved, or had to be.
bool asks_approval(const View& view, const EventScreen& on);
std::string approval_word(const View& view, Approval approval);
// Of an approver's copy: each that waits, with what can be decided about it in one press.
// ui/event_people_decide.cpp
void decide_sign_ups(View& view, const std::vector<RegistrationId>& waiting);

// Those of the event whom the filter and the search let through, by name.
const std::vector<RegistrationRow>& registration_rows(View& view, const EventScreen& on);
// Their table; `rows` must outlive it. Its menu takes the same setup.
TableSetup registration_table_setup(View& view, const EventScreen& on,
                                    const std::vector<RegistrationRow>& rows);
void registration_table(View& view, const EventScreen& on, TableSetup& setup,
                        const std::vector<RegistrationRow>& rows);

// Opens the step with the panel of somebody who is on the list, or is being put on it.
void open_in_event(View& view, const EventId& event, const PersonId& person);

// Likewise, with the keyboard where the person's first topic is chosen: of a request, or of an
// offer where no request lacks it.
void open_first_topic(View& view, const EventId& event, const PersonId& person);

// On that step: whoever has just been added comes into sight, whatever the list was filtered by,
// and the keyboard is at their row. Their panel opens where it leaves room for the list, from which
// the next one is added.
void show_in_list(View& view, const EventScreen& on, const PersonId& person);

// What somebody in the event can offer or request; some are not in the program before they are
// chosen. Good for the frame.
const std::vector<codec::FormChoice>& topics_in_event(View& view, const EventScreen& on);
// A select's: none, these, and one that is new.
ChoiceList topic_choices(const View& view, std::string_view none_key,
                         const std::vector<codec::FormChoice>& topics);
// What was chosen among them, with `name` for one that is new; an empty name: none.
codec::FormChoice topic_chosen(const std::vector<codec::FormChoice>& topics,
                               const std::string& chosen, const std::string& name);
// Puts it on the registration or, where the program has none of its id yet, its name into `named`,
// for the command; a request after those that are there.
void offer_topic(const codec::FormChoice& topic, Registration& registration,
                 command::NamedTopics& named);
void request_topic(const codec::FormChoice& topic, Registration& registration,
                   command::NamedTopics& named);

// Everything about one person in the event, in the side panel.
void registration_panel(View& view, const EventScreen& on);

// Puts somebody on the list: a person of the program, or a new one.
void register_person_dialog(View& view, const EventScreen& on);
// Opens it for a mentor of the topic; empty: of any.
void open_add_mentor(View& view, const TopicId& topic);

}  // namespace rondo::ui
