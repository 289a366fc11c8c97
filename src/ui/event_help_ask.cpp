// Who needs help, with what, and by when.
#include <utility>

#include "base/text.h"
#include "edit/new_event.h"
#include "feedback/match_feedback.h"
#include "intake/sign_ups.h"
#include "model/had_mentor.h"
#include "model/stages.h"
#include "model/taking_part.h"
#include "ui/day_and_time.h"
#include "ui/event_help.h"
#include "ui/event_people_parts.h"
#include "ui/known_people.h"
#include "ui/person_names.h"
#include "ui/site_field.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::string_view kThere = "error.help.there";

// The refusal where it is about that field; else nothing.
std::string refusal_of(const View& view, const AskDraft& draft, std::string_view key) {
  return draft.refusal.key == key ? view.tr(draft.refusal) : std::string();
}

bool lacks_person(const View& view, const AskDraft& draft) {
  return view.state.program.people.find(draft.person) == nullptr && trim(draft.name).empty();
}

// Only somebody new is put at a site.
bool lacks_site(const View& view, const AskDraft& draft) {
  return view.state.program.people.find(draft.person) == nullptr && !trim(draft.name).empty() &&
         draft.site.lacks_name();
}

bool lacks_topic(const AskDraft& draft) {
  return draft.topic == kNewTopic ? trim(draft.topic_name).empty() : draft.topic.empty();
}

// All that is missing is said at once, each until it is there.
std::string missing_of(const View& view, const AskDraft& draft, bool lacks, std::string_view key) {
  return draft.shows_missing && lacks ? view.tr(key) : refusal_of(view, draft, key);
}

// The first of them that is drawn gets the focus.
void lead_to_missing(View& view, AskDraft& draft, bool lacks, std::string_view id) {
  if (lacks && std::exchange(draft.leads_to_missing, false)) view.ui.focus(view.ui.id(id));
}

const std::vector<codec::FormChoice>& likely_topics(View& view, const HelpScreen& screen) {
  return screen.drafts.topics.get(view.state.revision, screen.on.id.text(), [&] {
    const auto form = intake::sign_up_form(view.state.program, screen.on.id, view.state.templates);
    return form ? form->topics : std::vector<codec::FormChoice>();
  });
}

// The program's topic that is asked for; empty: it has none of that name yet.
TopicId topic_asked(View& view, const HelpScreen& screen) {
  const AskDraft& draft = screen.ask;
  const codec::FormChoice chosen =
      topic_chosen(likely_topics(view, screen), draft.topic, draft.topic_name);
  const TopicId topic(chosen.id);
  const Program& program = view.state.program;
  return program.topics.find(topic) != nullptr ? topic : find_topic(program, chosen.name);
}

// Why it can't be asked for; empty: it can. Said as soon as it is known, not when it is sent.
std::string trouble_with_topic(View& view, const HelpScreen& screen) {
  const AskDraft& draft = screen.ask;
  const TopicId topic = topic_asked(view, screen);
  const std::string key =
      join_words({screen.on.id.text(), draft.person.text(), topic.text()}, "\n");
  const auto& refusal = screen.drafts.refusal.get(view.state.revision, key, [&] {
    return refusal_to_ask_again(view.state.program, screen.on.id, draft.person, topic);
  });
  if (refusal) return view.tr(*refusal);
  return missing_of(view, draft, lacks_topic(draft), "error.help.topic");
}

// All for which it can't be sent.
std::vector<std::string> what_is_missing(View& view, const HelpScreen& screen) {
  AskDraft& draft = screen.ask;
  draft.shows_missing = true;
  std::vector<std::string> missing;
  if (lacks_person(view, draft)) missing.push_back(view.tr("error.name_missing"));
  if (lacks_site(view, draft)) missing.push_back(view.tr("error.site_name_missing"));
  const std::string topic = trouble_with_topic(view, screen);
  if (!topic.empty()) missing.push_back(topic);
  draft.shows_missing = draft.leads_to_missing = !missing.empty();
  return missing;
}

void somebody_known(View& view, AskDraft& draft) {
  const std::string name = name_in(view.state.program.people, draft.person);
  const Row row(view.ui, {.id = "known-person"});
  person(view.ui,
         {.name = name, .detail = person_detail(view, draft.person), .side = Side::mentee});
  if (text_button(view.ui, {.id = "other", .label = view.tr("help.ask.other"), .about = name})) {
    draft = {};  // what was said for one person is not the next one's
  }
}

void somebody_new(View& view, AskDraft& draft) {
  const Grid grid(view.ui, {.id = "new-person", .min_width = 220, .max_columns = 2});
  text_field(view.ui,
             {.id = "email",
              .label = view.tr("roster.add.email"),
              .kind = FieldKind::email,
              .error = refusal_of(view, draft, "error.email_taken")},
             draft.email);
  draft.site.shows_missing = draft.shows_missing;
  lead_to_missing(view, draft, lacks_site(view, draft), "site-name");
  edit_site(view, {.none_key = "roster.add.no_site", .refusal = draft.refusal}, draft.site);
}

void who_asks(View& view, const HelpScreen& screen) {
  AskDraft& draft = screen.ask;
  const Scope scope(view.ui, "who");
  if (view.state.program.people.find(draft.person) != nullptr) {
    somebody_known(view, draft);
    return;
  }
  draft.person = {};
  const bool there = draft.refusal.key == kThere;
  lead_to_missing(view, draft, lacks_person(view, draft), "name");
  if (text_field(view.ui,
                 {.id = "name",
                  .label = view.tr("help.ask.who"),
                  .placeholder = view.tr("help.ask.who.placeholder"),
                  .error = there ? refusal_of(view, draft, kThere)
                                 : missing_of(view, draft, lacks_person(view, draft),
                                              "error.name_missing"),
                  .required = true},
                 draft.name)
          .changed) {
    draft.another = false;
    draft.refusal = {};
  }
  if (trim(draft.name).empty()) return;
  const PersonId known = known_people(view, screen.drafts.known, draft.name,
                                      {.action_key = "help.ask.this", .archived = true});
  if (!known.empty()) {
    draft.person = known;
    draft.refusal = {};
  }
  if (there || draft.another) {
    checkbox(view.ui,
             {.id = "another",
              .label = view.tr("help.ask.another"),
              .hint = view.tr("help.ask.another.detail")},
             draft.another);
  }
  somebody_new(view, draft);
}

void with_what(View& view, const HelpScreen& screen) {
  AskDraft& draft = screen.ask;
  const ChoiceList topics = topic_choices(view, "roster.choose_topic", likely_topics(view, screen));
  const bool types = draft.topic == kNewTopic;
  const std::string trouble = trouble_with_topic(view, screen);
  const Grid grid(view.ui, {.id = "what", .min_width = 220, .max_columns = 3});
  lead_to_missing(view, draft, !trouble.empty(), types ? "topic-name" : "topic");
  if (select(view.ui,
             {.id = "topic",
              .label = view.tr("help.ask.topic"),
              .choices = topics.choices(),
              .error = types ? std::string_view() : trouble,
              .required = true},
             draft.topic)) {
    draft.refusal = {};
  }
  if (types) {
    text_field(view.ui,
               {.id = "topic-name",
                .label = view.tr("help.ask.topic_name"),
                .error = trouble,
                .required = true},
               draft.topic_name);
  }
  edit_day(view,
           {.id = "needed-by",
            .label = view.tr("help.needed_by"),
            .hint = view.tr("help.needed_by.hint"),
            .error = refusal_of(view, draft, "error.help.day")},
           draft.needed_by);
}

// What is known of the person and the topic already.
void notes(View& view, const HelpScreen& screen) {
  const Participant* asks = screen.data.view.find(screen.ask.person);
  const TopicId topic = topic_asked(view, screen);
  if (asks == nullptr || topic.empty() || !trouble_with_topic(view, screen).empty()) return;
  const auto note = [&](std::string_view key) {
    text(view.ui,
         view.tr(key, {arg("name", asks->person->name),
                       arg("topic", screen.data.view.topic_name(topic))}),
         {.size = type::second, .ink = Ink::muted});
  };
  if (asks->requests.count(topic) > 0) {
    const bool was_helped =
        !matches_that_helped(view.state.program, screen.on.id, asks->id, topic).empty();
    note(was_helped ? "help.ask.helped" : "help.ask.again");
  }
  if (asks->mentors && asks->offers.count(topic) > 0) note("help.ask.offers");
}

command::AskForHelp ask_command(View& view, const HelpScreen& screen, const AskDraft& draft) {
  command::AskForHelp ask;
  ask.event = screen.on.id;
  ask.person = draft.person;
  ask.details.name = draft.name;
  ask.details.email = draft.email;
  ask.details.site = draft.site.id();
  if (draft.person.empty()) ask.site_name = draft.site.new_name();
  ask.another = draft.another;
  const codec::FormChoice topic =
      topic_chosen(likely_topics(view, screen), draft.topic, draft.topic_name);
  ask.topic = TopicId(topic.id);
  ask.topic_name = topic.name;
  ask.request.goal = draft.goal;
  ask.request.needed_by = draft.needed_by;
  return ask;
}

// The request that came of it; none where it goes by another name.
std::optional<RequestKey> request_made_by(const command::AskForHelp& ask, const HelpData& help) {
  const std::string name = fold(ask.details.name), topic_name = fold(ask.topic_name);
  for (const HelpRequest& request : help.requests) {
    const bool theirs =
        ask.person.empty() ? fold(request.name) == name : request.key.mentee == ask.person;
    const bool of_topic = request.key.topic == ask.topic || fold(request.topic) == topic_name;
    if (theirs && of_topic) return request.key;
  }
  return std::nullopt;
}

// Who is late may still be helped.
void standing_of_event(View& view, const Event& event) {
  const std::string today = today_of(view);
  const DayWindow window = window_of(event.opens_on, event.closes_on, today);
  if (window == DayWindow::open) return;
  const bool closed = window == DayWindow::closed;
  text(view.ui,
       view.tr(closed ? "help.closed" : "help.not_yet",
               {arg("date", view.day(closed ? event.closes_on : event.opens_on))}),
       {.ink = Ink::muted});
}

void send_or_clear(View& view, const HelpScreen& screen) {
  AskDraft& draft = screen.ask;
  const bool rolling = screen.on.event->rolling;
  const Row row(view.ui, {.id = "send-or-clear"});
  if (button(view.ui, {.id = "send",
                       .label = view.tr(rolling ? "help.ask.send" : "help.ask.send_only"),
                       .kind = screen.kind_of(HelpStep::ask)})) {
    draft.refusal = {};
    const std::vector<std::string> missing = what_is_missing(view, screen);
    if (missing.empty()) {
      send(view, draft.sent, ask_command(view, screen, draft));
    } else {
      view.ui.announce(join_words(missing, " "), access::Politeness::assertive);
    }
  }
  if (!draft.holds_something()) return;
  if (text_button(view.ui, {.id = "clear", .label = view.tr("help.ask.clear")})) {
    draft = {};
    draft.leads_to_missing = true;  // the button is gone, and the first field has the focus
  }
}

}  // namespace

void ask_for_help(View& view, const HelpScreen& screen) {
  AskDraft& draft = screen.ask;
  const Answer answer = take_answer(view, draft.sent);
  if (answer == Answer::accepted) {
    screen.drafts.asked = request_made_by(ask_command(view, screen, draft), screen.help);
    draft = {};
  }
  if (answer == Answer::refused) draft.refusal = latest_notice(view.state).text;
  const std::string title = view.tr("help.ask");
  const Card card(view.ui, {.id = "ask", .label = title});
  const Scope scope(view.ui, "ask");
  heading(view.ui, title, {.size = type::section});
  // What was typed before stays for when it is brought back.
  if (!goes_on(*screen.on.event)) {
    text(view.ui, view.tr(screen.on.event->archived ? "help.ask.archived" : "help.ask.cancelled"),
         {.ink = Ink::muted});
    return;
  }
  standing_of_event(view, *screen.on.event);
  who_asks(view, screen);
  with_what(view, screen);
  text_field(view.ui, {.id = "goal", .label = view.tr("help.ask.goal")}, draft.goal);
  notes(view, screen);
  send_or_clear(view, screen);
}

}  // namespace rondo::ui
