// Who of the event can help with what, and what nobody offers yet.
#include "model/taking_part.h"
#include "ui/event_help.h"
#include "ui/event_people_parts.h"
#include "ui/next_mentor_list.h"
#include "ui/person_names.h"
#include "ui/program_figures.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::size_t kMostSuggested = 3;

// People who are likely to know the topic, and the way to anybody else.
void nobody_offers(View& view, const HelpScreen& screen, const TopicId& topic, bool first) {
  const Scope scope(view.ui, topic.text());
  const std::string name = screen.data.view.topic_name(topic);
  // From its first line: whoever has asked for what nobody offers sees that, and who might.
  const Opened opened(view.ui, "nobody");
  const Banner banner(view.ui, {.id = "nobody",
                                .title = view.tr("help.nobody", {arg("topic", name)}),
                                .detail = view.tr("help.nobody.detail")});
  const Column column(view.ui, {.gap = space::s});
  {
    const Row row(view.ui, {.id = "add"});
    if (screen.drafts.asked && screen.drafts.asked->topic == topic) {
      view.ui.focus(view.ui.id("add-for"));
      screen.drafts.asked.reset();
    }
    if (button(view.ui, {.id = "add-for",
                         .label = view.tr("help.add"),
                         .kind = first ? screen.kind_of(HelpStep::find) : ButtonKind::secondary,
                         .icon = Icon::plus,
                         .about = name})) {
      open_add_mentor(view, topic);
    }
  }
  next_mentor_list(view, screen.on.id, topic, kMostSuggested);
}

const MentorLoad* load_of(const EventMatches& data, const PersonId& mentor) {
  for (const MentorLoad& load : data.summary.mentors) {
    if (load.mentor == mentor) return &load;
  }
  return nullptr;
}

void draw_places(View& view, const EventMatches& data, const Participant& mentor) {
  const MentorLoad* load = load_of(data, mentor.id);
  const int free = load == nullptr ? 0 : std::max(0, load->places - load->taken());
  if (free > 0) {
    chip(view.ui, view.tr(counted("help.free", free)), Status::good);
  } else {
    chip(view.ui, view.tr("help.full"), Status::warn);
  }
}

void mentor_row(View& view, const HelpScreen& screen, const RegistrationId& id,
                const std::string& name, const Registration& registration) {
  const Scope scope(view.ui, id.text());
  const std::string topics = view.list(names_in(view.state.program.topics, registration.offers));
  const std::string about = person_words(view, registration.person);
  const std::string offers = topics.empty() ? view.tr("help.no_topic") : topics;
  const ListRow row(view.ui,
                    {.id = id.text(),
                     .side = Side::mentor,
                     .title = name,
                     .detail = dotted({offers, person_detail(view, registration.person)})});
  const Participant* mentor = screen.data.view.find(registration.person);
  if (mentor != nullptr && mentor->mentors) {
    draw_places(view, screen.data, *mentor);
  } else {
    chip(view.ui, approval_word(view, registration.approval), Status::warn);
  }
  if (button(view.ui, {.id = "edit", .label = view.tr("help.edit_offers"), .about = about})) {
    screen.drafts.panel = HelpPanel::person;
    view.drafts.event.of<EventPeopleDrafts>().selected = id;
  }
}

std::vector<const NamedRow<Person>*> mentors_by_name(const Program& program, const EventId& event,
                                                     std::map<PersonId, RegistrationId>& there) {
  for (const auto& [id, registration] : program.registrations) {
    const bool mentors = registration.mentors && !registration.withdrawn;
    if (registration.event == event && mentors) there.emplace(registration.person, id);
  }
  return by_name(program.people, [&](const PersonId& id, const Person& person) {
    return !person.archived && there.count(id) > 0;
  });
}

}  // namespace

void who_can_help(View& view, const HelpScreen& screen) {
  const std::string title = view.tr("help.mentors");
  const Card card(view.ui, {.id = "mentors", .label = title});
  const Scope scope(view.ui, "mentors");
  {
    SectionHeader header(view.ui, {.title = title});
    if (button(view.ui, {.id = "add", .label = view.tr("help.add"), .icon = Icon::plus})) {
      open_add_mentor(view, screen.help.topic_waiting);
    }
  }
  // What is over asks for nobody.
  const bool looks = goes_on(*screen.on.event) && !screen.help.nobody.empty();
  bool first = true;
  if (looks) {
    for (const TopicId& topic : screen.help.nobody) {
      nobody_offers(view, screen, topic, std::exchange(first, false));
    }
  }
  std::map<PersonId, RegistrationId> there;
  const auto mentors = mentors_by_name(view.state.program, screen.on.id, there);
  if (mentors.empty()) {
    // Else that is said already, of the topics that are asked for.
    if (!looks) text(view.ui, view.tr("help.no_mentors"), {.ink = Ink::muted});
    return;
  }
  const List list(view.ui, {.id = "list", .label = title, .card = false});
  for (const auto* mentor : mentors) {
    const RegistrationId& id = there.at(mentor->first);
    mentor_row(view, screen, id, mentor->second.name, *view.state.program.registrations.find(id));
  }
}

}  // namespace rondo::ui
