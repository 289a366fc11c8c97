#include "model/validate.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "base/iso_time.h"
#include "base/text.h"
#include "model/collections.h"
#include "model/field_values.h"
#include "model/fields.h"
#include "model/meeting_hours.h"
#include "model/school_year.h"
#include "model/taking_part.h"

namespace rondo {
namespace {

constexpr std::int64_t kNoLimit = std::numeric_limits<int>::max();

// References by id type: which record an id names.
template <class SomeId>
struct RecordOf;
template <>
struct RecordOf<SiteId> : std::type_identity<Site> {};
template <>
struct RecordOf<PersonId> : std::type_identity<Person> {};
template <>
struct RecordOf<TopicId> : std::type_identity<Topic> {};
template <>
struct RecordOf<PoolCategoryId> : std::type_identity<PoolCategory> {};
template <>
struct RecordOf<PoolId> : std::type_identity<Pool> {};
template <>
struct RecordOf<EventId> : std::type_identity<Event> {};
template <>
struct RecordOf<MatchId> : std::type_identity<Match> {};
template <>
struct RecordOf<InitiativeId> : std::type_identity<Initiative> {};
template <>
struct RecordOf<MeetingTableId> : std::type_identity<MeetingTable> {};

class Checker {
 public:
  explicit Checker(const Program& program) : program_(program) {
    for (const auto& [id, person] : program.people) {
      merged_people_.insert(person.merged_ids.begin(), person.merged_ids.end());
    }
    for (const auto& [id, topic] : program.topics) {
      merged_topics_.insert(topic.merged_ids.begin(), topic.merged_ids.end());
    }
  }

  std::vector<Issue> run() && {
    for_each_collection([&](const auto& collection) {
      using Record = typename std::remove_cvref_t<decltype(collection)>::RecordType;
      for (const auto& [id, record] : program_.*(collection.table)) {
        record_ = key_of<Record>(id);
        check_texts(record);
        check(id, record);
      }
    });
    check_year_caps();
    check_double_bookings();
    std::sort(issues_.begin(), issues_.end(), [](const Issue& left, const Issue& right) {
      return std::tie(left.record, left.field, left.message.key) <
             std::tie(right.record, right.field, right.message.key);
    });
    return std::move(issues_);
  }

 private:
  void add(std::string_view field, std::string_view key, std::vector<Arg> args = {}) {
    issues_.push_back({record_, std::string(field), {std::string(key), std::move(args)}});
  }

  // Every text of the record, in fields and in elements, is well-formed UTF-8.
  template <class Record>
  void check_texts(const Record& record) {
    if (first_invalid_utf8(record_.id)) add("", "issue.encoding");
    for (const FieldValue& field : set_fields(record)) {
      if (first_invalid_utf8(field.path) || has_invalid_text(field.value)) {
        add(field.path, "issue.encoding");
      }
    }
  }

  static bool has_invalid_text(const Value& value) {
    if (const std::string* text = value.as_text()) return first_invalid_utf8(*text).has_value();
    if (const Value::List* list = value.as_list()) {
      return std::any_of(list->begin(), list->end(), has_invalid_text);
    }
    const Value::Object* object = value.as_object();
    return object != nullptr && std::any_of(object->begin(), object->end(), [](const auto& member) {
             return first_invalid_utf8(member.first) || has_invalid_text(member.second);
           });
  }

  void check_name(std::string_view name) {
    if (trim(name).empty()) add("name", "issue.empty_name");
  }

  void check_range(std::string_view field, std::int64_t number, std::int64_t least,
                   std::int64_t most) {
    if (number < least) {
      add(field, "issue.number_too_small", {arg("number", number), arg("least", least)});
    } else if (number > most) {
      add(field, "issue.number_too_big", {arg("number", number), arg("most", most)});
    }
  }

  void check_year_cap(const std::optional<int>& cap) {
    if (cap) check_range("menteesPerYear", *cap, 0, kNoLimit);
  }

  // The matcher keeps to the cap, but what people were told of, and what was made by hand, stays.
  void check_year_caps() {
    std::map<EventId, std::optional<int>> years;
    for (const auto& [id, event] : program_.events) {
      years.emplace(id, school_year_of_event(program_, id, event));
    }
    std::map<std::pair<PersonId, std::optional<int>>, int> mentees;
    for (const auto& [id, match] : program_.matches) {
      const auto year = years.find(match.event);
      if (year != years.end() && is_kept(match)) ++mentees[{match.mentor, year->second}];
    }
    for (const auto& [mentor, count] : mentees) {
      const Person* person = program_.people.find(mentor.first);
      const std::optional<int> cap =
          person == nullptr ? std::nullopt : year_cap_of(program_, *person);
      if (!cap || count <= *cap) continue;
      record_ = key_of<Person>(mentor.first);
      std::vector<Arg> args{arg("number", count), arg("most", *cap)};
      if (mentor.second) args.push_back(arg("year", school_year_name(*mentor.second)));
      add("menteesPerYear", mentor.second ? "issue.over_year_cap" : "issue.over_year_cap.undated",
          std::move(args));
    }
  }

  // A session, or the sitting.
  struct Booking {
    MeetingHours hours;
    const Session* session = nullptr;  // null: the sitting
    SessionId id = {};
    PersonId partner = {};
    EventId sitting = {};
  };

  // Commands refuse what would book somebody twice; a file can hold it all the same.
  void check_double_bookings() {
    std::map<PersonId, std::vector<Booking>> days = bookings();
    std::set<std::tuple<SessionId, SessionId, EventId>> told;
    for (auto& [person, booked] : days) {
      std::sort(booked.begin(), booked.end(), [](const Booking& left, const Booking& right) {
        return std::tie(left.hours.from_ms, left.id, left.sitting) <
               std::tie(right.hours.from_ms, right.id, right.sitting);
      });
      const Booking* latest = nullptr;  // to end of those before
      for (const Booking& booking : booked) {
        if (latest != nullptr && overlap(booking.hours, latest->hours)) {
          const bool is_sitting = booking.session == nullptr;
          const Booking& one = is_sitting ? *latest : booking;
          const Booking& other = is_sitting ? booking : *latest;
          if (one.session != nullptr && told.insert({one.id, other.id, other.sitting}).second) {
            add_double_booking(person, one, other);
          }
        }
        const bool ends_later =
            latest == nullptr || latest->hours.until_ms < booking.hours.until_ms;
        if (ends_later) latest = &booking;
      }
    }
  }

  std::map<PersonId, std::vector<Booking>> bookings() const {
    std::map<PersonId, std::vector<Booking>> booked;
    for (const auto& [id, session] : program_.sessions) {
      const auto hours = hours_of(session);
      const Match* match = program_.matches.find(session.match);
      if (!hours || match == nullptr) continue;
      booked[match->mentor].push_back({*hours, &session, id, match->mentee, {}});
      booked[match->mentee].push_back({*hours, &session, id, match->mentor, {}});
    }
    std::map<EventId, std::optional<MeetingHours>> sittings;
    for (const auto& [id, event] : program_.events) {
      sittings.emplace(id, hours_of_sitting(program_, id));
    }
    for (const auto& [id, registration] : program_.registrations) {
      const auto sitting = sittings.find(registration.event);
      if (sitting == sittings.end() || !sitting->second || !takes_part(registration)) continue;
      booked[registration.person].push_back(
          {*sitting->second, nullptr, {}, {}, registration.event});
    }
    return booked;
  }

  // `one` is a session.
  void add_double_booking(const PersonId& person, const Booking& one, const Booking& other) {
    record_ = key_of<Session>(one.id);
    std::vector<Arg> args{arg("name", name_of_person(person)),
                          arg("partner", name_of_person(one.partner)),
                          arg("when", WallTime{one.session->starts_at})};
    if (other.session == nullptr) {
      args.push_back(arg("sitting", program_.events.find(other.sitting)->name));
      add("startsAt", "issue.session_in_sitting", std::move(args));
      return;
    }
    args.push_back(arg("other", name_of_person(other.partner)));
    args.push_back(arg("other_when", WallTime{other.session->starts_at}));
    add("startsAt", "issue.double_booked", std::move(args));
  }

  std::string name_of_person(const PersonId& id) const {
    const Person* person = program_.people.find(id);
    return person == nullptr ? id.text() : person->name;
  }

  // An ISO date, or none.
  void check_day(std::string_view field, const std::string& day) {
    if (!day.empty() && !utc_ms_of(day + "T00:00:00Z")) {
      add(field, "issue.no_day", {arg("day", day)});
    }
  }

  bool is_known(const PersonId& id) const {
    return program_.people.find(id) != nullptr || merged_people_.count(id) > 0;
  }
  bool is_known(const TopicId& id) const {
    return program_.topics.find(id) != nullptr || merged_topics_.count(id) > 0;
  }
  template <class SomeId>
  bool is_known(const SomeId& id) const {
    using Record = typename RecordOf<SomeId>::type;
    return (program_.*(collection_of<Record>().table)).find(id) != nullptr;
  }

  // A reference that may be empty, or must not.
  template <class SomeId>
  void check_optional(std::string_view field, const SomeId& id) {
    if (!id.empty() && !is_known(id)) {
      using Record = typename RecordOf<SomeId>::type;
      add(field, "issue.dangling",
          {arg("collection", collection_of<Record>().name), arg("target", id.text())});
    }
  }
  template <class SomeId>
  void check_required(std::string_view field, const SomeId& id) {
    if (id.empty()) add(field, "issue.missing_reference");
    check_optional(field, id);
  }

  template <class Key>
  static std::string element(std::string_view field, const Key& key) {
    return std::string(field) + "/" + fields_detail::key_text(key);
  }

  void check(const ProgramInfoId&, const ProgramInfo& info) {
    check_name(info.name);
    check_optional("approverSite", info.approver_site);
    check_year_cap(info.mentees_per_year);
  }
  void check(const SiteId&, const Site& site) {
    check_name(site.name);
    check_day("closedOn", site.closed_on);
  }
  void check(const PoolCategoryId&, const PoolCategory& category) { check_name(category.name); }
  void check(const ColumnMapId&, const ColumnMap&) {}
  void check(const InitiativeId&, const Initiative& initiative) { check_name(initiative.name); }
  void check(const SavedTemplateId&, const SavedTemplate& saved) { check_name(saved.name); }

  void check(const PersonId&, const Person& person) {
    check_name(person.name);
    check_optional("site", person.site);
    check_day("pipelineSince", person.pipeline_since);
    check_year_cap(person.mentees_per_year);
    for (const PersonId& other : person.different_from) {
      check_optional(element("differentFrom", other), other);
    }
  }

  void check(const TopicId& id, const Topic& topic) {
    check_name(topic.name);
    check_optional("focusArea", topic.focus_area);
    for (const InitiativeId& initiative : topic.initiatives) {
      check_optional(element("initiatives", initiative), initiative);
    }
    if (is_above_itself(id)) add("focusArea", "issue.topic_cycle");
  }

  bool is_above_itself(const TopicId& id) const {
    std::set<TopicId> seen;
    const Topic* at = program_.topics.find(id);
    while (at != nullptr && !at->focus_area.empty() && seen.insert(at->focus_area).second) {
      if (at->focus_area == id) return true;
      at = program_.topics.find(at->focus_area);
    }
    return false;
  }

  void check(const PoolId&, const Pool& pool) {
    check_name(pool.name);
    check_required("category", pool.category);
  }

  void check(const EventId&, const Event& event) {
    check_name(event.name);
    check_range("defaultCapacity", event.default_capacity, 0, kNoLimit);
    check_range("requestsPerMentee", event.requests_per_mentee, 1, kNoLimit);
    check_range("maxSessions", event.max_sessions, 1, 3);
    check_range("sessionMinutes", event.session_minutes, 1, kNoLimit);
    check_range("loadPrice", event.load_price, 0, 1000);
    check_range("rounds", event.rounds, 1, kMostRounds);
    check_range("changeoverMinutes", event.changeover_minutes, 0, kNoLimit);
    check_range("tableSeats", event.table_seats, 1, 6);
    check_day("opensOn", event.opens_on);
    check_day("closesOn", event.closes_on);
    check_day("approveBy", event.approve_by);
    check_day("wishesFrom", event.wishes_from);
    check_day("wishesUntil", event.wishes_until);
    check_day("answerBy", event.answer_by);
    check_day("meetBy", event.meet_by);
    check_day("feedbackFrom", event.feedback_from);
    check_day("feedbackUntil", event.feedback_until);
    check_day("cancelledOn", event.cancelled_on);
    check_range("revision", event.revision, 0, kNoLimit);
    check_optional("follows", event.follows);
    check_optional("initiative", event.initiative);
    for (const TopicId& topic : event.form_topics) {
      check_optional(element("formTopics", topic), topic);
    }
    for (const auto& [round, minutes] : event.breaks) {
      check_range(element("breaks", round), minutes, 0, kNoLimit);
    }
    for (const auto& [factor, weight] : event.weights) {
      check_range(element("weights", factor), weight, 0, 10);
    }
    for (const auto& [category, range] : event.categories) {
      const std::string field = element("categories", category);
      check_optional(field, category);
      check_range(field, range.min, 0, kNoLimit);
      check_range(field, range.max, 0, kNoLimit);
      if (range.max != 0 && range.min > range.max) {
        add(field, "issue.ticks", {arg("min", range.min), arg("max", range.max)});
      }
    }
  }

  void check(const RegistrationId&, const Registration& registration) {
    check_required("event", registration.event);
    check_required("person", registration.person);
    check_optional("site", registration.site);
    if (registration.capacity) check_range("capacity", *registration.capacity, 0, kNoLimit);
    for (const auto& [topic, offer] : registration.offers) {
      const std::string field = element("offers", topic);
      check_optional(field, topic);
      check_range(field, offer.level, 0, 4);
    }
    for (const auto& [topic, request] : registration.requests) {
      const std::string field = element("requests", topic);
      check_optional(field, topic);
      check_range(field, request.rank, 1, kNoLimit);
      check_range(field, request.level, 0, 4);
      check_day(field, request.needed_by);
    }
    check_day("wishesAskedOn", registration.wishes_asked_on);
    check_day("cancelToldOn", registration.cancel_told_on);
    for (const PoolId& pool : registration.pools) check_optional(element("pools", pool), pool);
    check_preferences("preferredMentors", registration.preferred_mentors);
    check_preferences("preferredMentees", registration.preferred_mentees);
    for (const PersonId& veto : registration.vetoes) check_optional(element("vetoes", veto), veto);
    check_off("offMentors", registration.off_mentors);
    check_off("offMentees", registration.off_mentees);
    check_optional("fixedTable", registration.fixed_table);
    check_optional("standsInFor", registration.stands_in_for);
    if (!registrations_.insert({registration.event, registration.person}).second) {
      add("person", "issue.duplicate_registration");
    }
  }

  void check_preferences(std::string_view field, const std::map<PersonId, int>& ranks) {
    for (const auto& [person, rank] : ranks) {
      check_optional(element(field, person), person);
      check_range(element(field, person), rank, 1, kNoLimit);
    }
  }

  void check_off(std::string_view field, const std::map<MatchId, OffMatch>& matches) {
    for (const auto& [id, off] : matches) {
      check_optional(element(field, id), off.partner);
      check_optional(element(field, id), off.topic);
    }
  }

  template <class Pair>
  void check_pair(const Pair& pair) {
    check_required("event", pair.event);
    check_required("mentor", pair.mentor);
    check_required("mentee", pair.mentee);
    if (!pair.mentor.empty() && pair.mentor == pair.mentee) add("mentee", "issue.same_person");
  }

  void check(const MatchId&, const Match& match) {
    check_pair(match);
    check_required("topic", match.topic);
    for (const PersonId& person : match.accepted_by) {
      check_optional(element("acceptedBy", person), person);
    }
    check_optional("declinedBy", match.declined_by);
    for (const PersonId& person : match.told) check_optional(element("told", person), person);
    for (const auto& [person, before] : match.told_of) {
      check_optional(element("toldOf", person), person);
      check_optional(element("toldOf", person), before);
    }
    if (holds_place(match) &&
        !held_.insert({match.event, match.mentor, match.mentee, match.topic}).second) {
      add("", "issue.duplicate_match");
    }
  }

  void check(const ForbiddenPairId&, const ForbiddenPair& pair) { check_pair(pair); }
  void check(const OutsidePoolPairId&, const OutsidePoolPair& pair) { check_pair(pair); }

  void check(const MatchRunId&, const MatchRun& run) {
    check_required("event", run.event);
    check_range("placesWanted", run.places_wanted, 0, kNoLimit);
    check_range("placesServed", run.places_served, 0, run.places_wanted);
    check_only(runs_, run.event, "issue.duplicate_run");
  }

  void check(const MeetingTableId&, const MeetingTable& table) {
    check_name(table.name);
    check_required("event", table.event);
    check_range("closedFrom", table.closed_from, 0, kNoLimit);
  }

  void check(const SpeedMeetingId&, const SpeedMeeting& meeting) {
    check_pair(meeting);
    check_required("table", meeting.table);
    check_range("round", meeting.round, 1, kMostRounds);
    if (!meetings_.insert({meeting.event, meeting.mentor, meeting.mentee}).second) {
      add("", "issue.meets_twice");
    }
    check_place(meeting, "mentor", meeting.mentor);
    check_place(meeting, "mentee", meeting.mentee);
  }

  // Several mentees may sit with one mentor, at one table.
  void check_place(const SpeedMeeting& meeting, std::string_view field, const PersonId& person) {
    const std::tuple key(meeting.event, meeting.round, person);
    const std::pair place(meeting.table, meeting.mentor);
    if (places_.emplace(key, place).first->second != place) add(field, "issue.two_places");
  }

  void check(const WantedMeetingId&, const WantedMeeting& wanted) {
    check_pair(wanted);
    check_range("round", wanted.round, 0, kMostRounds);
  }

  void check(const EventClockId&, const EventClock& clock) {
    check_required("event", clock.event);
    check_only(clocks_, clock.event, "issue.duplicate_clock");
  }

  void check(const RoundsRunId&, const RoundsRun& run) {
    check_required("event", run.event);
    check_range("rounds", run.rounds, 0, kMostRounds);
    check_range("meetingsPossible", run.meetings_possible, 0, kNoLimit);
    check_only(rounds_runs_, run.event, "issue.duplicate_run");
  }

  void check(const PdPlanId&, const PdPlan& plan) {
    check_required("person", plan.person);
    check_range("goalMinutes", plan.goal_minutes, 0, kNoLimit);
    for (const auto& [topic, reason] : plan.topics) check_optional(element("topics", topic), topic);
    for (const EventId& event : plan.events) check_optional(element("events", event), event);
  }

  void check(const SessionId&, const Session& session) {
    check_required("match", session.match);
    check_range("minutes", session.minutes, 0, 24 * 60);
    check_range("revision", session.revision, 0, kNoLimit);
    check_optional("absent", session.absent);
    for (const auto& [person, told] : session.told) {
      check_optional(element("told", person), person);
    }
  }

  void check(const FeedbackId&, const Feedback& feedback) {
    check_required("event", feedback.event);
    check_required("from", feedback.from);
    check_optional("about", feedback.about);
    check_optional("match", feedback.match);
    check_range("useful", feedback.useful, 0, 5);
  }

  // Of these records there is one for an event.
  void check_only(std::set<EventId>& seen, const EventId& event, std::string_view key) {
    if (!seen.insert(event).second) add("event", key);
  }

  const Program& program_;
  std::set<PersonId> merged_people_;
  std::set<TopicId> merged_topics_;
  std::set<std::pair<EventId, PersonId>> registrations_;
  std::set<std::tuple<EventId, PersonId, PersonId, TopicId>> held_;
  std::set<EventId> runs_, rounds_runs_, clocks_;
  std::set<std::tuple<EventId, PersonId, PersonId>> meetings_;
  std::map<std::tuple<EventId, int, PersonId>, std::pair<MeetingTableId, PersonId>> places_;
  RecordKey record_;  // the one being checked
  std::vector<Issue> issues_;
};

}  // namespace

std::vector<Issue> validate(const Program& program) {
  return Checker(program).run();
}

}  // namespace rondo
