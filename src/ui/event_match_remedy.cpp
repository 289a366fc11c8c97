// What can be done for a request without a mentor: one step, from the reason that it has none.
#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "match/remedies.h"
#include "model/taking_part.h"
#include "report/slot_words.h"
#include "ui/event_invite_parts.h"
#include "ui/event_match_parts.h"
#include "ui/event_people_parts.h"
#include "ui/event_weights.h"
#include "ui/field_lead.h"
#include "ui/matching.h"
#include "ui/next_mentor_list.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct OneStep {
  std::string_view id;
  Icon icon = Icon::none;
  std::string label;
  std::function<void()> act;
  std::string about = {};  // where another button has the same label
};

struct WayOut {
  std::string why;
  OneStep step;
  OneStep also = {};  // without a label: nothing else
};

// Who can be asked and what is asked about.
struct Asking {
  View& view;
  const EventScreen& on;
  const EventMatches& data;
  RequestKey request;
  RequestRemedy remedy;

  std::vector<Arg> names() const {
    return {arg("mentor", data.view.person_name(remedy.mentor)),
            arg("mentee", data.view.person_name(request.mentee)),
            arg("name", data.view.person_name(remedy.asked)),
            arg("topic", data.view.topic_name(request.topic)), arg("event", on.event->name)};
  }
  std::string words(std::string_view key) const { return view.tr(key, names()); }
};

OneStep likely_mentors(const Asking& ask) {
  return {"mentors", Icon::people, ask.words("remedy.ask_mentors"),
          [&view = ask.view, event = ask.on.id, topic = ask.request.topic] {
            open_next_mentors(view, event, topic);
          }};
}

bool knows_likely_mentors(const Asking& ask) {
  return has_next_mentors(ask.view, ask.on.id, ask.request.topic);
}

WayOut find_somebody(const Asking& ask) {
  if (knows_likely_mentors(ask)) {
    return {ask.words("remedy.ask_mentors.why"), likely_mentors(ask)};
  }
  return {ask.words("remedy.invite.why"),
          {"invite", Icon::message, ask.words("remedy.invite"),
           [&view = ask.view, event = ask.on.id, topic = ask.request.topic] {
             invite_for(view, event, topic);
           }}};
}

void give_one_more_place(View& view, const EventMatches& data, const PersonId& mentor) {
  const Participant* participant = data.view.find(mentor);
  if (participant == nullptr || participant->registration == nullptr) return;
  Registration changed = *participant->registration;
  changed.capacity = participant->capacity + 1;
  view.emit(command::PutRegistration{participant->registration_id, std::move(changed)});
}

void allow_one_more_this_year(View& view, const EventMatches& data, const PersonId& mentor) {
  for (const MentorLoad& load : data.summary.mentors) {
    if (load.mentor != mentor || !load.year_cap) continue;
    // Kept matches may have gone over it already.
    allow_this_year(view, mentor, std::max(load.year, *load.year_cap) + 1);
  }
}

// Rather than to ask one mentor for more, others may be found.
WayOut beside_likely_mentors(const Asking& ask, WayOut way) {
  if (knows_likely_mentors(ask)) way.also = likely_mentors(ask);
  return way;
}

WayOut more_this_year(const Asking& ask) {
  return beside_likely_mentors(ask,
                               {ask.words("remedy.year_cap.why"),
                                {"year-cap", Icon::plus, ask.words("remedy.year_cap"),
                                 [&view = ask.view, &data = ask.data, mentor = ask.remedy.mentor] {
                                   allow_one_more_this_year(view, data, mentor);
                                 }}});
}

WayOut more_places(const Asking& ask) {
  return beside_likely_mentors(ask,
                               {ask.words("remedy.more_places.why"),
                                {"place", Icon::plus, ask.words("remedy.more_places"),
                                 [&view = ask.view, &data = ask.data, mentor = ask.remedy.mentor] {
                                   give_one_more_place(view, data, mentor);
                                 }}});
}

bool is_readable(const Participant& participant, const std::string& written) {
  const std::vector<std::string>& unread = participant.unread_times;
  return std::find(unread.begin(), unread.end(), written) == unread.end();
}

// The message names times of the other one, but not who that is: nothing is settled yet. "Ask me"
// is no time to meet at.
std::string times_message(const Asking& ask) {
  const bool asks_mentee = ask.remedy.asked == ask.request.mentee;
  const Participant* other =
      ask.data.view.find(asks_mentee ? ask.remedy.mentor : ask.request.mentee);
  std::vector<std::string> times;
  if (other != nullptr) {
    for (const auto& [folded, written] : other->slots) {
      if (is_readable(*other, written)) times.push_back(written);
    }
  }
  if (times.empty()) return ask.words("remedy.times.message.open");
  std::vector<Arg> args = ask.names();
  args.push_back(arg("times", list_of_slots(times, ask.view.state.words)));
  return ask.view.tr("remedy.times.message", std::move(args));
}

void note_times(View& view, const EventScreen& on, const EventMatches& data,
                const PersonId& person) {
  const Participant* participant = data.view.find(person);
  if (participant != nullptr) {
    view.drafts.event.of<EventPeopleDrafts>().selected = participant->registration_id;
  }
  lead_to(view, {Screen::event_people, on.id.text()}, "times");
}

WayOut other_times(const Asking& ask) {
  return {ask.words("remedy.times.why"),
          {"times", Icon::copy, ask.words("remedy.times"),
           [&view = ask.view, message = times_message(ask)] {
             view.emit(command::CopyText{message});
           }},
          {"people", Icon::none, ask.words("remedy.times.note"),
           [&view = ask.view, &on = ask.on, &data = ask.data, person = ask.remedy.asked] {
             note_times(view, on, data, person);
           }}};
}

OneStep choose_mentor(const Asking& ask) {
  return {"choose", Icon::check, ask.words("remedy.choose"),
          [&view = ask.view, event = ask.on.id, request = ask.request, mentor = ask.remedy.mentor] {
            view.emit(command::ForcePair{event, mentor, request.mentee, request.topic});
          }};
}

WayOut serve_more(const Asking& ask) {
  WayOut way{ask.words("remedy.serve_more.why"),
             {"serve-more", Icon::people, ask.words("remedy.serve_more"),
              [&view = ask.view, &on = ask.on] {
                Event changed = *on.event;
                changed.first_aim = MatchAim::most_served;
                view.emit(command::PutEvent{on.id, std::move(changed)});
              }}};
  if (!ask.remedy.mentor.empty()) way.also = choose_mentor(ask);
  return way;
}

WayOut way_out(const Asking& ask) {
  View& view = ask.view;
  const EventId& event = ask.on.id;
  const RequestKey& request = ask.request;
  const PersonId& mentor = ask.remedy.mentor;
  switch (ask.remedy.what) {
    case Remedy::serve_more:
      return serve_more(ask);
    case Remedy::choose:
      return {ask.words("remedy.choose.why"), choose_mentor(ask)};
    case Remedy::mentor_topic:
      return {ask.words("remedy.mentor_topic.why"),
              {"mentor-topic", Icon::tag, ask.words("remedy.mentor_topic"), [&view, event, mentor] {
                 open_first_topic(view, event, mentor);
               }}};
    case Remedy::more_places:
      return more_places(ask);
    case Remedy::year_cap:
      return more_this_year(ask);
    case Remedy::outside_pools:
      return {ask.words("remedy.pools.why"),
              {"pools", Icon::people, ask.words("remedy.pools"), [&view, event, request, mentor] {
                 view.emit(command::LetOutsidePool{event, mentor, request.mentee});
               }}};
    case Remedy::other_times:
      return other_times(ask);
    case Remedy::known_site:
      return {ask.words("remedy.site.why"),
              {"site", Icon::edit, ask.words("remedy.site"), [&view, asked = ask.remedy.asked] {
                 lead_to(view, {Screen::person, asked.text()}, "site");
               }}};
    case Remedy::requirements:
      return {ask.words("remedy.requirements.why"),
              {"requirements", Icon::gear, ask.words("remedy.requirements"),
               [&view, event, field = required_field(*ask.remedy.factor)] {
                 lead_to(view, {Screen::event_setup, event.text()}, field);
               }}};
    case Remedy::other_mentors:
      break;
  }
  return find_somebody(ask);
}

// What has changed since the run may be all that was missing.
WayOut way_to_match_again(View& view, const EventId& event, const std::string& mentee) {
  return {view.tr("remedy.again.why"),
          {"again", Icon::swap, view.tr("matches.match_again"),
           [&view, event] { view.emit(command::RunMatch{event}); }, mentee}};
}

}  // namespace

void allow_this_year(View& view, const PersonId& mentor, int mentees) {
  const Person* found = view.state.program.people.find(mentor);
  if (found == nullptr) return;
  Person changed = *found;
  changed.mentees_per_year = mentees;
  view.emit(command::PutPerson{mentor, std::move(changed), {}, {}});
}

void draw_way_out(View& view, const EventScreen& on, const EventMatches& data,
                  const UnservedRequest& unserved, const std::vector<AlternativeMentor>& nearest) {
  if (!goes_on(*on.event)) return;
  const Scope scope(view.ui, "way-out");
  const Column column(view.ui, {.gap = space::s});
  heading(view.ui, view.tr("remedy.title"), {.level = 3});
  if (is_being_matched(view, on.id)) {
    text(view.ui, view.tr("matches.matching"), {.size = type::second, .ink = Ink::muted});
    return;
  }
  const RequestKey& request = unserved.request;
  const RequestRemedy remedy = remedy_for(data.view, request, unserved.reason, nearest);
  // Where nobody would do as things are now, matching again finds nobody either.
  const bool nobody_would_do =
      remedy.what == Remedy::other_mentors || remedy.what == Remedy::mentor_topic;
  const bool again = data.may_match_more && !nobody_would_do;
  const WayOut way = again ? way_to_match_again(view, on.id, data.view.person_name(request.mentee))
                           : way_out({view, on, data, request, remedy});
  text(view.ui, way.why, {.id = "why", .size = type::second});
  if (button(view.ui, {.id = way.step.id,
                       .label = way.step.label,
                       .kind = again ? ButtonKind::primary : ButtonKind::secondary,
                       .icon = way.step.icon,
                       .wide = true,
                       .about = way.step.about})) {
    way.step.act();
  }
  if (!way.also.label.empty() &&
      text_button(view.ui, {.id = way.also.id, .label = way.also.label})) {
    way.also.act();
  }
}

}  // namespace rondo::ui
