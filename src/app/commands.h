// Commands: everything a person can ask of the application. Views emit them, App carries them out,
// so there is one place where each is named, undone and tested, and a view never changes anything.
//
// Records are put as whole values; App works out which fields changed. Each Put is one undo step,
// so a view emits it when a gesture is complete (FieldEvent::committed), not at each key.
#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "app/place.h"
#include "model/program.h"

namespace rondo::command {

// --- getting around -----------------------------------------------------------------------------
struct GoTo {
  Place place;
};
struct Undo {};
struct Redo {};
struct SetPreference {  // theme and the like: of this browser, not of a program
  std::string key;
  std::string value;
};

// --- programs in this browser -------------------------------------------------------------------
struct NewProgram {};
struct OpenProgram {
  std::string id;
};
struct OpenSample {};
struct RenameProgram {
  std::string id;
  std::string name;
};
struct DuplicateProgram {
  std::string id;
};
struct RemoveProgram {
  std::string id;
};
struct RestoreProgram {};  // the one removed last
struct ExportProgram {};
struct SaveAgain {};  // after storage has refused
// What to do with a program file that has the same id as one in this browser.
enum class SameProgram : std::uint8_t { replace, keep_both, cancel };
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
struct JoinSites {
  SiteId kept, other;
};
struct PutPerson {
  PersonId id;
  Person person;
  // When given, the person is put on this event's list in the same step.
  EventId event = {};
  Registration registration = {};
};
struct RemovePerson {
  PersonId id;
};
struct JoinPeople {
  PersonId kept, other;
};
struct PutRegistration {
  RegistrationId id;
  Registration registration;
};
struct RemoveRegistration {
  RegistrationId id;
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
struct RemoveEvent {
  EventId id;
};

// --- import: nothing enters the program before ApplyImport
// ----------------------------------------
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
};
struct CancelMatch {};
// Asks what other mentors of a request would cost, for an explanation on screen.
struct WeighMentors {
  EventId event;
  PersonId mentee;
  TopicId topic;
};
struct LockMatch {
  MatchId id;
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
// Makes the pair by hand and locks it, even against a rule. The mentee's other proposal for the
// same topic goes.
struct ForcePair {
  EventId event;
  PersonId mentor, mentee;
  TopicId topic;
};
struct ApproveMatch {
  MatchId id;
};
struct ApproveAll {
  EventId event;
};
struct ReleaseMatch {  // back to proposed: the matcher may move it again
  MatchId id;
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

}  // namespace rondo::command

namespace rondo {

// Any one of them. A class of its own, so that the code that copies, moves and destroys all kinds
// is compiled once (app/commands.cpp) and not in every view that emits one.
class Command {
 public:
  using Kinds = std::variant<
      command::GoTo, command::Undo, command::Redo, command::SetPreference, command::NewProgram,
      command::OpenProgram, command::OpenSample, command::RenameProgram, command::DuplicateProgram,
      command::RemoveProgram, command::RestoreProgram, command::ExportProgram, command::SaveAgain,
      command::DecideSameProgram, command::PickProgramFile, command::PutSite, command::RemoveSite,
      command::JoinSites, command::PutPerson, command::RemovePerson, command::JoinPeople,
      command::PutRegistration, command::RemoveRegistration, command::PutTopic,
      command::RemoveTopic, command::JoinTopics, command::PutPoolCategory,
      command::RemovePoolCategory, command::PutPool, command::RemovePool, command::JoinPools,
      command::AddEvent, command::PutEvent, command::RemoveEvent, command::PickSheets,
      command::ImportText, command::SetColumnMeaning, command::SetSheetRole,
      command::AnswerImportQuestion, command::ApplyImport, command::CancelImport,
      command::DownloadImportProblems, command::RunMatch, command::CancelMatch,
      command::WeighMentors, command::LockMatch, command::ForbidPair, command::AllowPair,
      command::ForcePair, command::ApproveMatch, command::ApproveAll, command::ReleaseMatch,
      command::RemoveMatch, command::ExportMatches, command::PrintMatches>;

  template <class Kind>
  requires(!std::is_same_v<Kind, Command> &&
           std::is_constructible_v<Kinds, std::in_place_type_t<Kind>, Kind>) Command(Kind kind)
      : kinds_(std::in_place_type<Kind>, std::move(kind)) {}
  Command(const Command& other);
  Command(Command&& other) noexcept;
  Command& operator=(const Command& other);
  Command& operator=(Command&& other) noexcept;
  ~Command();

  const Kinds& kinds() const { return kinds_; }
  // The command, if it is of this kind; else nullptr.
  template <class Kind>
  const Kind* as() const {
    return std::get_if<Kind>(&kinds_);
  }

 private:
  Kinds kinds_;
};

// What the views of one frame ask for, in order.
using Commands = std::vector<Command>;

}  // namespace rondo
