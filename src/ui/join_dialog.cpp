#include "ui/join_dialog.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "edit/joining.h"
#include "ui/cached.h"
#include "ui/event_frame.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// A record as the dialog needs it, whatever its kind.
struct Candidate {
  std::string id;
  std::string name;
  std::string detail;
  int uses = 0;
  bool filed = false;  // a topic of a focus area
};

template <class Record, class Wanted, class Detail>
std::vector<Candidate> candidates_in(const Table<Record>& table, Wanted wanted, Detail detail) {
  std::vector<Candidate> result;
  for (const auto* row : by_name(table, wanted)) {
    result.push_back({row->first.text(), row->second.name, detail(row->second)});
  }
  return result;
}

std::vector<Candidate> candidates(const Program& program, const JoinDraft& draft) {
  const auto all = [](const auto&, const auto&) {
    return true;
  };
  const auto no_detail = [](const auto&) {
    return std::string();
  };
  switch (draft.kind) {
    case JoinKind::people:
      return candidates_in(program.people, all, [&](const Person& person) {
        return person.email.empty() ? name_in(program.sites, person.site) : person.email;
      });
    case JoinKind::topics:
      return candidates_in(program.topics, all, no_detail);
    case JoinKind::sites:
      return candidates_in(program.sites, all, no_detail);
    case JoinKind::pools:
      break;
  }
  // Pools are joined within one category only.
  const Pool* first = program.pools.find(PoolId(draft.first));
  const PoolCategoryId category = first == nullptr ? PoolCategoryId() : first->category;
  return candidates_in(
      program.pools, [&](const PoolId&, const Pool& pool) { return pool.category == category; },
      no_detail);
}

const Candidate* find(const std::vector<Candidate>& all, const std::string& id) {
  for (const Candidate& candidate : all) {
    if (candidate.id == id) return &candidate;
  }
  return nullptr;
}

std::string label_of(const Candidate& candidate) {
  return dotted({candidate.name, candidate.detail});
}

std::string key_of(JoinKind kind, std::string_view end) {
  constexpr std::string_view names[] = {"join.people", "join.topics", "join.sites", "join.pools"};
  return std::string(names[static_cast<std::size_t>(kind)]) + std::string(end);
}

Command join_command(const JoinDraft& draft) {
  const std::string& other = draft.kept == draft.first ? draft.second : draft.first;
  switch (draft.kind) {
    case JoinKind::people:
      return command::JoinPeople{PersonId(draft.kept), PersonId(other)};
    case JoinKind::topics:
      return command::JoinTopics{TopicId(draft.kept), TopicId(other)};
    case JoinKind::sites:
      return command::JoinSites{SiteId(draft.kept), SiteId(other)};
    case JoinKind::pools:
      break;
  }
  return command::JoinPools{PoolId(draft.kept), PoolId(other)};
}

void choose_second(View& view, JoinDraft& draft, const std::vector<Candidate>& all) {
  ChoiceList others;
  others.add("", view.tr("join.choose"));
  for (const Candidate& candidate : all) {
    if (candidate.id != draft.first) others.add(candidate.id, label_of(candidate));
  }
  select(view.ui, {.id = "other", .label = view.tr("join.with"), .choices = others.choices()},
         draft.second);
}

// How many sign-ups name the topic, in any event.
int uses_of(const Program& program, const TopicId& topic) {
  return static_cast<int>(std::count_if(
      program.registrations.begin(), program.registrations.end(), [&](const auto& entry) {
        return entry.second.requests.count(topic) + entry.second.offers.count(topic) > 0;
      }));
}

// A misspelled topic is the one that few name: the other is the likelier to be kept.
void weigh_topics(const View& view, Candidate& first, Candidate& second) {
  for (Candidate* each : {&first, &second}) {
    const TopicId id(each->id);
    each->uses = uses_of(view.state.program, id);
    each->filed = !view.state.program.topics.find(id)->focus_area.empty();
  }
}

const std::string& likelier(const Candidate& first, const Candidate& second) {
  const bool other = std::pair(second.uses, second.filed) > std::pair(first.uses, first.filed);
  return other ? second.id : first.id;
}

void choose_kept(View& view, JoinDraft& draft, Candidate first, Candidate second) {
  ChoiceList both;
  both.add(first.id, label_of(first)).add(second.id, label_of(second));
  if (draft.second != draft.kept_of) {  // just chosen
    if (draft.kind == JoinKind::topics) weigh_topics(view, first, second);
    draft.kept_of = draft.second;
    draft.kept = likelier(first, second);
  }
  radio_group(view.ui, {.id = "kept", .label = view.tr("join.keep"), .choices = both.choices()},
              draft.kept);
}

struct JoinPreview {
  Cached<JoinedPeople> people;
};

const JoinedPeople& people_to_be(View& view, const JoinDraft& draft) {
  const std::string& other = draft.kept == draft.first ? draft.second : draft.first;
  const std::string today = today_of(view);
  return view.drafts.of_program.of<JoinPreview>().people.get(
      view.state.revision, join_words({draft.kept, other, today}, "\n"), [&] {
        return people_joined(view.state.program, PersonId(draft.kept), PersonId(other), today);
      });
}

// The address that stays, and by which sheets still find this person.
std::string email_to_be(const View& view, const Person& kept) {
  if (kept.other_emails.empty()) return kept.email;
  return view.tr(
      "join.people.email",
      {arg("email", kept.email),
       arg("others", view.state.words.list({kept.other_emails.begin(), kept.other_emails.end()}))});
}

// Who is left, and where what the two have meets.
void tell_of_joined(View& view, const JoinedPeople& joined) {
  const Person& kept = joined.person;
  const std::string after = view.tr("join.people.after");
  text(view.ui, after, {.id = "after", .weight = Weight::semibold});
  std::vector<std::pair<std::string, std::string>> facts;
  facts.emplace_back(view.tr("common.site"), kept.site.empty()
                                                 ? view.tr("people.no_site")
                                                 : name_in(view.state.program.sites, kept.site));
  if (!kept.email.empty()) {
    facts.emplace_back(view.tr("common.email"), email_to_be(view, kept));
  }
  facts.emplace_back(view.tr("join.people.sign_ups"), view.number(joined.registrations));
  facts.emplace_back(view.tr("join.people.matches"), view.number(joined.matches));
  std::vector<KeyValue> pairs;
  for (const auto& fact : facts) pairs.push_back({fact.first, fact.second});
  key_values(view.ui, "joined", pairs, after);
  if (!joined.both_in.empty()) {
    const std::vector<std::string> events = names_in(view.state.program.events, joined.both_in);
    text(view.ui, view.tr("join.people.both_in", {arg("events", view.list_in_sentence(events))}),
         {.id = "both-in"});
  }
  if (joined.double_matches > 0) {
    text(view.ui, view.tr(counted("join.people.double", joined.double_matches)), {.id = "double"});
  }
}

// Nobody is matched with themselves: what the two had with each other would go.
void warn_of_matches_between(View& view, const JoinedPeople& joined) {
  if (joined.between == 0) return;
  const Banner banner(view.ui, {.id = "between",
                                .title = view.tr(counted("join.people.between", joined.between)),
                                .detail = view.tr("join.people.between.detail"),
                                .status = Status::warn});
}

}  // namespace

void open_join_dialog(View& view, JoinKind kind, const std::string& first,
                      const std::string& second) {
  view.drafts.program.join = {true, kind, first, second, first, {}, !second.empty()};
}

void misspelling_buttons(View& view, const TopicId& misspelt, const TopicId& meant) {
  const std::string name = name_in(view.state.program.topics, misspelt);
  if (button(view.ui, {.id = "merge", .label = view.tr("topics.misspelt.merge"), .about = name})) {
    open_join_dialog(view, JoinKind::topics, misspelt.text(), meant.text());
    JoinDraft& draft = view.drafts.program.join;
    draft.kept = draft.kept_of = meant.text();
  }
  if (button(view.ui, {.id = "apart",
                       .label = view.tr("topics.misspelt.apart"),
                       .kind = ButtonKind::quiet,
                       .about = name})) {
    view.emit(command::KeepTopicsApart{meant, misspelt});
  }
}

void join_dialog(View& view) {
  JoinDraft& draft = view.drafts.program.join;
  if (!draft.open) return;
  const std::vector<Candidate> all = candidates(view.state.program, draft);
  const Candidate* first = find(all, draft.first);
  if (first == nullptr) {  // undone or removed meanwhile
    draft.open = false;
    return;
  }
  const std::string title = draft.given
                                ? view.tr("join.given.title")
                                : view.tr(key_of(draft.kind, ".title"), {arg("name", first->name)});
  Dialog dialog(view.ui,
                {.id = "join", .title = title, .detail = view.tr(key_of(draft.kind, ".detail"))});
  if (!draft.given) choose_second(view, draft, all);
  const Candidate* second = find(all, draft.second);
  if (second != nullptr) choose_kept(view, draft, *first, *second);
  if (second != nullptr && draft.kind == JoinKind::people) {
    const JoinedPeople& joined = people_to_be(view, draft);
    tell_of_joined(view, joined);
    warn_of_matches_between(view, joined);
  }
  const DialogChoice choice =
      dialog_buttons(view, {.accept_key = "join.accept", .disabled = second == nullptr});
  if (choice == DialogChoice::accept) view.emit(join_command(draft));
  if (choice != DialogChoice::none || dialog.dismissed()) draft.open = false;
}

}  // namespace rondo::ui
