// Field tables: one list of (name, member) per record type, from which JSON, differences, undo,
// validation and merging all follow. A new field is one line here.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "base/ids.h"
#include "model/program.h"

namespace rondo {

template <class Record, class Member>
struct Field {
  std::string_view name;
  Member Record::*member;
};
// Spelled out, because clang 14 does not deduce the arguments of aggregates.
template <class Record, class Member>
Field(const char*, Member Record::*) -> Field<Record, Member>;

// Specialised for each record type, and for what elements hold: `static constexpr auto fields =
// std::tuple{Field{...}, ...};`
template <class Record>
struct FieldTable;

// What kinds of members there are.
namespace fields_detail {

template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsSet : std::false_type {};
template <class T>
struct IsSet<std::set<T>> : std::true_type {};
template <class T>
struct IsMap : std::false_type {};
template <class K, class V>
struct IsMap<std::map<K, V>> : std::true_type {};

template <class T>
concept HasFields = requires {
  FieldTable<T>::fields;
};
template <class T>
concept Keyed = IsSet<T>::value || IsMap<T>::value;

}  // namespace fields_detail

template <>
struct FieldTable<ProgramInfo> {
  static constexpr auto fields =
      std::tuple{Field{"name", &ProgramInfo::name},
                 Field{"sample", &ProgramInfo::sample},
                 Field{"approverSite", &ProgramInfo::approver_site},
                 Field{"menteesPerYear", &ProgramInfo::mentees_per_year},
                 Field{"coordinator", &ProgramInfo::coordinator},
                 Field{"coordinatorEmail", &ProgramInfo::coordinator_email},
                 Field{"messages", &ProgramInfo::messages},
                 Field{"eventCopy", &ProgramInfo::event_copy}};
};

template <>
struct FieldTable<Site> {
  static constexpr auto fields =
      std::tuple{Field{"name", &Site::name}, Field{"spellings", &Site::spellings},
                 Field{"closedOn", &Site::closed_on}, Field{"places", &Site::places},
                 Field{"sharedPlaces", &Site::shared_places}};
};

template <>
struct FieldTable<Person> {
  static constexpr auto fields = std::tuple{Field{"name", &Person::name},
                                            Field{"email", &Person::email},
                                            Field{"site", &Person::site},
                                            Field{"characteristics", &Person::characteristics},
                                            Field{"otherNames", &Person::other_names},
                                            Field{"otherEmails", &Person::other_emails},
                                            Field{"mergedIds", &Person::merged_ids},
                                            Field{"differentFrom", &Person::different_from},
                                            Field{"pipeline", &Person::pipeline},
                                            Field{"pipelineSince", &Person::pipeline_since},
                                            Field{"menteesPerYear", &Person::mentees_per_year},
                                            Field{"archived", &Person::archived}};
};

template <>
struct FieldTable<Topic> {
  static constexpr auto fields = std::tuple{Field{"name", &Topic::name},
                                            Field{"focusArea", &Topic::focus_area},
                                            Field{"synonyms", &Topic::synonyms},
                                            Field{"keptApart", &Topic::kept_apart},
                                            Field{"mergedIds", &Topic::merged_ids},
                                            Field{"initiatives", &Topic::initiatives}};
};

template <>
struct FieldTable<PoolCategory> {
  static constexpr auto fields = std::tuple{Field{"name", &PoolCategory::name}};
};

template <>
struct FieldTable<Pool> {
  static constexpr auto fields =
      std::tuple{Field{"category", &Pool::category}, Field{"name", &Pool::name},
                 Field{"spellings", &Pool::spellings}};
};

template <>
struct FieldTable<TickRange> {
  static constexpr auto fields =
      std::tuple{Field{"min", &TickRange::min}, Field{"max", &TickRange::max}};
};

template <>
struct FieldTable<ProfileQuestion> {
  static constexpr auto fields = std::tuple{
      Field{"group", &ProfileQuestion::group},   Field{"place", &ProfileQuestion::place},
      Field{"answer", &ProfileQuestion::answer}, Field{"choices", &ProfileQuestion::choices},
      Field{"hint", &ProfileQuestion::hint},     Field{"required", &ProfileQuestion::required},
      Field{"sides", &ProfileQuestion::sides},   Field{"formerly", &ProfileQuestion::formerly}};
};

template <>
struct FieldTable<Event> {
  static constexpr auto fields = std::tuple{Field{"name", &Event::name},
                                            Field{"kind", &Event::kind},
                                            Field{"createdOn", &Event::created_on},
                                            Field{"defaultCapacity", &Event::default_capacity},
                                            Field{"requestsPerMentee", &Event::requests_per_mentee},
                                            Field{"maxSessions", &Event::max_sessions},
                                            Field{"sessionMinutes", &Event::session_minutes},
                                            Field{"repeatMentor", &Event::repeat_mentor},
                                            Field{"poolFilter", &Event::pool_filter},
                                            Field{"categories", &Event::categories},
                                            Field{"siteSetting", &Event::site_setting},
                                            Field{"firstAim", &Event::first_aim},
                                            Field{"weights", &Event::weights},
                                            Field{"required", &Event::required},
                                            Field{"loadPrice", &Event::load_price},
                                            Field{"startsAt", &Event::starts_at},
                                            Field{"venue", &Event::venue},
                                            Field{"rounds", &Event::rounds},
                                            Field{"changeoverMinutes", &Event::changeover_minutes},
                                            Field{"breaks", &Event::breaks},
                                            Field{"tableSeats", &Event::table_seats},
                                            Field{"movers", &Event::movers},
                                            Field{"purpose", &Event::purpose},
                                            Field{"agenda", &Event::agenda},
                                            Field{"questions", &Event::questions},
                                            Field{"messages", &Event::messages},
                                            Field{"places", &Event::places},
                                            Field{"sharedPlaces", &Event::shared_places},
                                            Field{"opensOn", &Event::opens_on},
                                            Field{"closesOn", &Event::closes_on},
                                            Field{"rolling", &Event::rolling},
                                            Field{"approval", &Event::approval},
                                            Field{"preferences", &Event::preferences},
                                            Field{"signsUp", &Event::signs_up},
                                            Field{"formTopics", &Event::form_topics},
                                            Field{"asksTimes", &Event::asks_times},
                                            Field{"asksNeededBy", &Event::asks_needed_by},
                                            Field{"formTimes", &Event::form_times},
                                            Field{"asked", &Event::asked},
                                            Field{"approveBy", &Event::approve_by},
                                            Field{"wishesFrom", &Event::wishes_from},
                                            Field{"wishesUntil", &Event::wishes_until},
                                            Field{"answerBy", &Event::answer_by},
                                            Field{"meetBy", &Event::meet_by},
                                            Field{"feedbackFrom", &Event::feedback_from},
                                            Field{"feedbackUntil", &Event::feedback_until},
                                            Field{"initiative", &Event::initiative},
                                            Field{"follows", &Event::follows},
                                            Field{"cancelledOn", &Event::cancelled_on},
                                            Field{"cancelReason", &Event::cancel_reason},
                                            Field{"revision", &Event::revision},
                                            Field{"archived", &Event::archived}};
};

template <>
struct FieldTable<Offer> {
  static constexpr auto fields =
      std::tuple{Field{"level", &Offer::level}, Field{"trained", &Offer::trained}};
};

template <>
struct FieldTable<Request> {
  static constexpr auto fields =
      std::tuple{Field{"rank", &Request::rank}, Field{"level", &Request::level},
                 Field{"goal", &Request::goal}, Field{"neededBy", &Request::needed_by}};
};

template <>
struct FieldTable<OffMatch> {
  static constexpr auto fields =
      std::tuple{Field{"partner", &OffMatch::partner}, Field{"topic", &OffMatch::topic}};
};

template <>
struct FieldTable<Registration> {
  static constexpr auto fields =
      std::tuple{Field{"event", &Registration::event},
                 Field{"person", &Registration::person},
                 Field{"site", &Registration::site},
                 Field{"mentors", &Registration::mentors},
                 Field{"seeks", &Registration::seeks},
                 Field{"capacity", &Registration::capacity},
                 Field{"offers", &Registration::offers},
                 Field{"requests", &Registration::requests},
                 Field{"pools", &Registration::pools},
                 Field{"availability", &Registration::availability},
                 Field{"preferredMentors", &Registration::preferred_mentors},
                 Field{"preferredMentees", &Registration::preferred_mentees},
                 Field{"vetoes", &Registration::vetoes},
                 Field{"wishesAskedOn", &Registration::wishes_asked_on},
                 Field{"wishesSaidAt", &Registration::wishes_said_at},
                 Field{"wishesAhead", &Registration::wishes_ahead},
                 Field{"characteristics", &Registration::characteristics},
                 Field{"comment", &Registration::comment},
                 Field{"signedUpAt", &Registration::signed_up_at},
                 Field{"signUpsAhead", &Registration::sign_ups_ahead},
                 Field{"withdrawn", &Registration::withdrawn},
                 Field{"withdrawalReason", &Registration::withdrawal_reason},
                 Field{"cancelToldOn", &Registration::cancel_told_on},
                 Field{"planTold", &Registration::plan_told},
                 Field{"offMentors", &Registration::off_mentors},
                 Field{"offMentees", &Registration::off_mentees},
                 Field{"approval", &Registration::approval},
                 Field{"approvalSent", &Registration::approval_sent},
                 Field{"arrivedAt", &Registration::arrived_at},
                 Field{"leftAt", &Registration::left_at},
                 Field{"absent", &Registration::absent},
                 Field{"walkUp", &Registration::walk_up},
                 Field{"fixedTable", &Registration::fixed_table},
                 Field{"rests", &Registration::rests},
                 Field{"standsInFor", &Registration::stands_in_for}};
};

template <>
struct FieldTable<Match> {
  static constexpr auto fields = std::tuple{Field{"event", &Match::event},
                                            Field{"mentor", &Match::mentor},
                                            Field{"mentee", &Match::mentee},
                                            Field{"topic", &Match::topic},
                                            Field{"state", &Match::state},
                                            Field{"locked", &Match::locked},
                                            Field{"forced", &Match::forced},
                                            Field{"reason", &Match::reason},
                                            Field{"acceptedBy", &Match::accepted_by},
                                            Field{"calledOff", &Match::called_off},
                                            Field{"told", &Match::told},
                                            Field{"toldOf", &Match::told_of},
                                            Field{"asksAnew", &Match::asks_anew},
                                            Field{"settled", &Match::settled},
                                            Field{"declinedBy", &Match::declined_by}};
};

template <>
struct FieldTable<ForbiddenPair> {
  static constexpr auto fields =
      std::tuple{Field{"event", &ForbiddenPair::event}, Field{"mentor", &ForbiddenPair::mentor},
                 Field{"mentee", &ForbiddenPair::mentee}};
};

template <>
struct FieldTable<OutsidePoolPair> {
  static constexpr auto fields =
      std::tuple{Field{"event", &OutsidePoolPair::event}, Field{"mentor", &OutsidePoolPair::mentor},
                 Field{"mentee", &OutsidePoolPair::mentee}};
};

template <>
struct FieldTable<MatchRun> {
  static constexpr auto fields = std::tuple{Field{"event", &MatchRun::event},
                                            Field{"runAt", &MatchRun::run_at},
                                            Field{"fingerprint", &MatchRun::fingerprint},
                                            Field{"proven", &MatchRun::proven},
                                            Field{"placesWanted", &MatchRun::places_wanted},
                                            Field{"placesServed", &MatchRun::places_served},
                                            Field{"unserved", &MatchRun::unserved}};
};

template <>
struct FieldTable<MeetingTable> {
  static constexpr auto fields = std::tuple{Field{"event", &MeetingTable::event},
                                            Field{"name", &MeetingTable::name},
                                            Field{"room", &MeetingTable::room},
                                            Field{"place", &MeetingTable::place},
                                            Field{"accessible", &MeetingTable::accessible},
                                            Field{"closedFrom", &MeetingTable::closed_from}};
};

template <>
struct FieldTable<SpeedMeeting> {
  static constexpr auto fields =
      std::tuple{Field{"event", &SpeedMeeting::event}, Field{"round", &SpeedMeeting::round},
                 Field{"table", &SpeedMeeting::table}, Field{"mentor", &SpeedMeeting::mentor},
                 Field{"mentee", &SpeedMeeting::mentee}};
};

template <>
struct FieldTable<WantedMeeting> {
  static constexpr auto fields =
      std::tuple{Field{"event", &WantedMeeting::event}, Field{"mentor", &WantedMeeting::mentor},
                 Field{"mentee", &WantedMeeting::mentee}, Field{"round", &WantedMeeting::round}};
};

template <>
struct FieldTable<EventClock> {
  static constexpr auto fields =
      std::tuple{Field{"event", &EventClock::event},
                 Field{"startedAt", &EventClock::started_at},
                 Field{"ended", &EventClock::ended},
                 Field{"began", &EventClock::began},
                 Field{"extraSeconds", &EventClock::extra_seconds},
                 Field{"extraWalkSeconds", &EventClock::extra_walk_seconds},
                 Field{"pauses", &EventClock::pauses},
                 Field{"finishedAt", &EventClock::finished_at},
                 Field{"calledOff", &EventClock::called_off}};
};

template <>
struct FieldTable<RoundsRun> {
  static constexpr auto fields =
      std::tuple{Field{"event", &RoundsRun::event},
                 Field{"runAt", &RoundsRun::run_at},
                 Field{"fingerprint", &RoundsRun::fingerprint},
                 Field{"proven", &RoundsRun::proven},
                 Field{"rounds", &RoundsRun::rounds},
                 Field{"meetingsPossible", &RoundsRun::meetings_possible},
                 Field{"unserved", &RoundsRun::unserved}};
};

template <>
struct FieldTable<SessionTold> {
  static constexpr auto fields =
      std::tuple{Field{"startsAt", &SessionTold::starts_at}, Field{"place", &SessionTold::place}};
};

template <>
struct FieldTable<Session> {
  static constexpr auto fields = std::tuple{Field{"match", &Session::match},
                                            Field{"startsAt", &Session::starts_at},
                                            Field{"minutes", &Session::minutes},
                                            Field{"place", &Session::place},
                                            Field{"state", &Session::state},
                                            Field{"absent", &Session::absent},
                                            Field{"revision", &Session::revision},
                                            Field{"notes", &Session::notes},
                                            Field{"privateNotes", &Session::private_notes},
                                            Field{"nextStep", &Session::next_step},
                                            Field{"told", &Session::told}};
};

template <>
struct FieldTable<Feedback> {
  static constexpr auto fields = std::tuple{Field{"event", &Feedback::event},
                                            Field{"from", &Feedback::from},
                                            Field{"about", &Feedback::about},
                                            Field{"match", &Feedback::match},
                                            Field{"useful", &Feedback::useful},
                                            Field{"willTry", &Feedback::will_try},
                                            Field{"meetAgain", &Feedback::meet_again},
                                            Field{"practice", &Feedback::practice},
                                            Field{"later", &Feedback::later},
                                            Field{"answers", &Feedback::answers},
                                            Field{"privateNote", &Feedback::private_note},
                                            Field{"givenAt", &Feedback::given_at},
                                            Field{"givenAhead", &Feedback::given_ahead}};
};

template <>
struct FieldTable<PdPlan> {
  static constexpr auto fields = std::tuple{Field{"person", &PdPlan::person},
                                            Field{"name", &PdPlan::name},
                                            Field{"topics", &PdPlan::topics},
                                            Field{"events", &PdPlan::events},
                                            Field{"differentMentors", &PdPlan::different_mentors},
                                            Field{"goalMinutes", &PdPlan::goal_minutes},
                                            Field{"note", &PdPlan::note},
                                            Field{"askedOn", &PdPlan::asked_on},
                                            Field{"saidAt", &PdPlan::said_at},
                                            Field{"saidAhead", &PdPlan::said_ahead}};
};

template <>
struct FieldTable<Initiative> {
  static constexpr auto fields = std::tuple{Field{"name", &Initiative::name}};
};

template <>
struct FieldTable<SavedTemplate> {
  static constexpr auto fields =
      std::tuple{Field{"name", &SavedTemplate::name}, Field{"savedOn", &SavedTemplate::saved_on},
                 Field{"content", &SavedTemplate::content}};
};

template <>
struct FieldTable<ColumnMap> {
  static constexpr auto fields =
      std::tuple{Field{"columns", &ColumnMap::columns}, Field{"meanings", &ColumnMap::meanings}};
};

}  // namespace rondo
