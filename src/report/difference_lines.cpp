#include "report/difference_lines.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <type_traits>
#include <utility>

#include "base/reading_order.h"
#include "base/text.h"
#include "model/collections.h"

namespace rondo {
namespace {

constexpr std::string_view kOtherFields = "difference.field.other";

// By what a coordinator calls it: several fields that are seen in one place are one.
constexpr auto kFieldWords = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"name", "difference.field.name"},
    {"email", "difference.field.email"},
    {"site", "difference.field.site"},
    {"characteristics", "difference.field.profile"},
    {"spellings", "difference.field.spellings"},
    {"synonyms", "difference.field.spellings"},
    {"otherNames", "difference.field.spellings"},
    {"otherEmails", "difference.field.spellings"},
    {"keptApart", "difference.field.spellings"},
    {"differentFrom", "difference.field.spellings"},
    {"closedOn", "difference.field.archived"},
    {"archived", "difference.field.archived"},
    {"places", "difference.field.places"},
    {"sharedPlaces", "difference.field.places"},
    {"venue", "difference.field.places"},
    {"place", "difference.field.places"},
    {"room", "difference.field.places"},
    {"accessible", "difference.field.places"},
    {"closedFrom", "difference.field.places"},
    {"table", "difference.field.places"},
    {"pipeline", "difference.field.pipeline"},
    {"pipelineSince", "difference.field.pipeline"},
    {"menteesPerYear", "difference.field.year_cap"},
    {"coordinator", "difference.field.coordinator"},
    {"coordinatorEmail", "difference.field.coordinator"},
    {"messages", "difference.field.texts"},
    {"purpose", "difference.field.texts"},
    {"agenda", "difference.field.texts"},
    {"questions", "difference.field.texts"},
    {"focusArea", "difference.field.focus_area"},
    {"initiatives", "difference.field.initiatives"},
    {"initiative", "difference.field.initiatives"},
    {"category", "difference.field.pools"},
    {"categories", "difference.field.pools"},
    {"poolFilter", "difference.field.pools"},
    {"pools", "difference.field.pools"},
    {"kind", "difference.field.settings"},
    {"defaultCapacity", "difference.field.settings"},
    {"requestsPerMentee", "difference.field.settings"},
    {"maxSessions", "difference.field.settings"},
    {"sessionMinutes", "difference.field.settings"},
    {"repeatMentor", "difference.field.settings"},
    {"siteSetting", "difference.field.settings"},
    {"firstAim", "difference.field.settings"},
    {"weights", "difference.field.settings"},
    {"required", "difference.field.settings"},
    {"loadPrice", "difference.field.settings"},
    {"preferences", "difference.field.settings"},
    {"startsAt", "difference.field.days"},
    {"minutes", "difference.field.days"},
    {"opensOn", "difference.field.days"},
    {"closesOn", "difference.field.days"},
    {"approveBy", "difference.field.days"},
    {"wishesFrom", "difference.field.days"},
    {"wishesUntil", "difference.field.days"},
    {"answerBy", "difference.field.days"},
    {"meetBy", "difference.field.days"},
    {"feedbackFrom", "difference.field.days"},
    {"feedbackUntil", "difference.field.days"},
    {"rounds", "difference.field.rounds"},
    {"round", "difference.field.rounds"},
    {"changeoverMinutes", "difference.field.rounds"},
    {"breaks", "difference.field.rounds"},
    {"tableSeats", "difference.field.rounds"},
    {"movers", "difference.field.rounds"},
    {"signsUp", "difference.field.form"},
    {"formTopics", "difference.field.form"},
    {"asksTimes", "difference.field.form"},
    {"asksNeededBy", "difference.field.form"},
    {"formTimes", "difference.field.form"},
    {"asked", "difference.field.form"},
    {"rolling", "difference.field.form"},
    {"approval", "difference.field.approval"},
    {"approvalSent", "difference.field.approval"},
    {"cancelledOn", "difference.field.cancelled"},
    {"cancelReason", "difference.field.cancelled"},
    {"cancelToldOn", "difference.field.cancelled"},
    {"calledOff", "difference.field.cancelled"},
    {"mentors", "difference.field.side"},
    {"seeks", "difference.field.side"},
    {"capacity", "difference.field.capacity"},
    {"offers", "difference.field.offers"},
    {"requests", "difference.field.requests"},
    {"availability", "difference.field.availability"},
    {"preferredMentors", "difference.field.wishes"},
    {"preferredMentees", "difference.field.wishes"},
    {"vetoes", "difference.field.wishes"},
    {"wishesAskedOn", "difference.field.wishes"},
    {"wishesSaidAt", "difference.field.wishes"},
    {"wishesAhead", "difference.field.wishes"},
    {"comment", "difference.field.notes"},
    {"notes", "difference.field.notes"},
    {"privateNotes", "difference.field.notes"},
    {"nextStep", "difference.field.notes"},
    {"privateNote", "difference.field.notes"},
    {"note", "difference.field.notes"},
    {"withdrawn", "difference.field.withdrawn"},
    {"withdrawalReason", "difference.field.withdrawn"},
    {"planTold", "difference.field.told"},
    {"offMentors", "difference.field.told"},
    {"offMentees", "difference.field.told"},
    {"told", "difference.field.told"},
    {"toldOf", "difference.field.told"},
    {"asksAnew", "difference.field.requests"},
    {"settled", "difference.field.requests"},
    {"arrivedAt", "difference.field.attendance"},
    {"leftAt", "difference.field.attendance"},
    {"absent", "difference.field.attendance"},
    {"walkUp", "difference.field.attendance"},
    {"fixedTable", "difference.field.attendance"},
    {"rests", "difference.field.attendance"},
    {"standsInFor", "difference.field.attendance"},
    {"event", "difference.field.people"},
    {"person", "difference.field.people"},
    {"mentor", "difference.field.people"},
    {"mentee", "difference.field.people"},
    {"from", "difference.field.people"},
    {"about", "difference.field.people"},
    {"match", "difference.field.people"},
    {"topic", "difference.field.topics"},
    {"topics", "difference.field.topics"},
    {"events", "difference.field.topics"},
    {"state", "difference.field.state"},
    {"locked", "difference.field.state"},
    {"forced", "difference.field.state"},
    {"reason", "difference.field.state"},
    {"acceptedBy", "difference.field.answers"},
    {"declinedBy", "difference.field.answers"},
    {"useful", "difference.field.answers"},
    {"willTry", "difference.field.answers"},
    {"meetAgain", "difference.field.answers"},
    {"practice", "difference.field.answers"},
    {"later", "difference.field.answers"},
    {"answers", "difference.field.answers"},
    {"givenAt", "difference.field.answers"},
    {"givenAhead", "difference.field.answers"},
    {"askedOn", "difference.field.answers"},
    {"saidAt", "difference.field.answers"},
    {"saidAhead", "difference.field.answers"},
    {"differentMentors", "difference.field.goals"},
    {"goalMinutes", "difference.field.goals"},
    {"startedAt", "difference.field.clock"},
    {"ended", "difference.field.clock"},
    {"began", "difference.field.clock"},
    {"extraSeconds", "difference.field.clock"},
    {"extraWalkSeconds", "difference.field.clock"},
    {"pauses", "difference.field.clock"},
    {"finishedAt", "difference.field.clock"},
    {"savedOn", "difference.field.content"},
    {"content", "difference.field.content"},
    {"columns", "difference.field.content"},
    {"meanings", "difference.field.content"},
    {"sample", kOtherFields},
    {"approverSite", kOtherFields},
    {"eventCopy", kOtherFields},
    {"mergedIds", kOtherFields},
    {"createdOn", kOtherFields},
    {"follows", kOtherFields},
    {"revision", kOtherFields},
    {"signedUpAt", kOtherFields},
    {"signUpsAhead", kOtherFields},
    {"runAt", kOtherFields},
    {"fingerprint", kOtherFields},
    {"proven", kOtherFields},
    {"placesWanted", kOtherFields},
    {"placesServed", kOtherFields},
    {"meetingsPossible", kOtherFields},
    {"unserved", kOtherFields},
});

// What a record is called: by the program that it is of, and by the other one for what it names.
class RecordNames {
 public:
  RecordNames(const Program& first, const Program& second, const Words& words)
      : first_(first), second_(second), words_(words) {}

  std::string of(const RecordKey& key) const {
    std::string name;
    with_collection(key.collection, [&](const auto& collection) {
      using Record = typename std::decay_t<decltype(collection)>::RecordType;
      if (const Record* record = find<Record>(typename Record::Id(key.id))) name = called(*record);
    });
    return name.empty() ? words_.text("difference.unnamed") : name;
  }

 private:
  template <class Record>
  const Record* find(const typename Record::Id& id) const {
    const auto table = collection_of<Record>().table;
    const Record* record = (first_.*table).find(id);
    return record == nullptr ? (second_.*table).find(id) : record;
  }

  std::string person(const PersonId& id) const {
    const Person* found = find<Person>(id);
    return found == nullptr ? words_.text("difference.unnamed") : found->name;
  }

  std::string in_event(const std::string& name, const EventId& id) const {
    const Event* event = find<Event>(id);
    if (event == nullptr) return name;
    if (name.empty()) return event->name;
    return words_.text({"difference.of", {arg("name", name), arg("of", event->name)}});
  }

  template <class Pair>
  std::string pair(const Pair& two) const {
    return words_.text({"difference.pair",
                        {arg("mentor", person(two.mentor)), arg("mentee", person(two.mentee))}});
  }

  template <class Record>
  std::string called(const Record& record) const {
    if constexpr (requires {
                    record.mentor;
                    record.mentee;
                  }) {
      return in_event(pair(record), record.event);
    } else if constexpr (requires {
                           record.person;
                           record.event;
                         }) {
      return in_event(person(record.person), record.event);
    } else if constexpr (requires {
                           record.name;
                           record.event;
                         }) {
      return in_event(record.name, record.event);
    } else if constexpr (requires { record.event; }) {
      return in_event({}, record.event);
    } else {
      return record.name;
    }
  }
  std::string called(const Session& session) const {
    const Match* match = find<Match>(session.match);
    const std::string two = match == nullptr ? words_.text("difference.unnamed") : pair(*match);
    const std::string day = words_.day(session.starts_at);
    return day.empty() ? two : words_.text({"difference.of", {arg("name", two), arg("of", day)}});
  }
  std::string called(const Feedback& feedback) const {
    return in_event(person(feedback.from), feedback.event);
  }
  std::string called(const PdPlan& plan) const {
    return words_.text({"difference.of", {arg("name", person(plan.person)), arg("of", plan.name)}});
  }
  std::string called(const ColumnMap& map) const {
    constexpr std::size_t kMostBytes = 60;
    std::string columns = map.columns;
    std::replace(columns.begin(), columns.end(), '\n', ',');
    return beginning_of(columns, kMostBytes);
  }

  const Program& first_;
  const Program& second_;
  const Words& words_;
};

std::string field_words(const std::vector<std::string>& fields, const Words& words) {
  std::vector<std::string> said;
  for (const std::string& field : fields) {
    const std::string_view key = difference_field_key(field);
    std::string word = words.text(key.empty() ? kOtherFields : key);
    if (std::find(said.begin(), said.end(), word) == said.end()) said.push_back(std::move(word));
  }
  return words.list(said);
}

std::string difference_names(std::vector<std::string> names, std::size_t most, const Words& words) {
  std::sort(names.begin(), names.end(), reads_before);
  if (names.size() <= most) return words.list(names);
  const auto more = static_cast<std::int64_t>(names.size() - most);
  names.resize(most);
  return words.text({"common.and_more", {arg("names", words.list(names)), arg("count", more)}});
}

}  // namespace

std::string_view difference_field_key(std::string_view field) {
  for (const auto& [name, key] : kFieldWords) {
    if (name == field) return key;
  }
  return {};
}

std::vector<DifferenceGroup> difference_groups(const std::vector<RecordDifference>& differences,
                                               const Program& here, const Program& there,
                                               std::size_t most_names, const Words& words) {
  const RecordNames ours(here, there, words), theirs(there, here, words);
  std::vector<DifferenceGroup> groups;
  for (auto at = differences.begin(); at != differences.end();) {
    const std::string& collection = at->record.collection;  // of the first, which stays
    std::array<std::vector<std::string>, 3> names;          // by Differs
    for (; at != differences.end() && at->record.collection == collection; ++at) {
      std::string name = (at->how == Differs::only_there ? theirs : ours).of(at->record);
      if (!at->fields.empty()) {
        name = words.text({"difference.changed_record",
                           {arg("name", name), arg("fields", field_words(at->fields, words))}});
      }
      names[static_cast<std::size_t>(at->how)].push_back(std::move(name));
    }
    groups.push_back({words.text("difference.kind." + collection),
                      difference_names(std::move(names[0]), most_names, words),
                      difference_names(std::move(names[1]), most_names, words),
                      difference_names(std::move(names[2]), most_names, words)});
  }
  return groups;
}

}  // namespace rondo
