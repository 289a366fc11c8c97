#include "ui/event_invite_parts.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "intake/form_topics.h"
#include "intake/topic_spellings.h"
#include "model/enum_names.h"
#include "model/stages.h"
#include "model/taking_part.h"
#include "ui/cached.h"
#include "ui/day_and_time.h"
#include "ui/event_form_times.h"
#include "ui/event_stages.h"
#include "ui/field_lead.h"
#include "ui/join_dialog.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

std::string state_words(const View& view, const Event& event, DayWindow window) {
  switch (window) {
    case DayWindow::not_yet:
      return view.tr("invite.opens", {arg("date", view.day(event.opens_on))});
    case DayWindow::closed:
      return view.tr("invite.closed", {arg("date", view.day(event.closes_on))});
    case DayWindow::open:
      break;
  }
  if (event.closes_on.empty()) return view.tr("invite.open");
  return view.tr("invite.closes", {arg("date", view.day(event.closes_on))});
}

bool open_or_close(View& view, Event& event) {
  if (!goes_on(event)) {
    const std::string_view key = event.archived ? "invite.archived" : "invite.cancelled";
    text(view.ui, view.tr(key), {.weight = Weight::semibold, .ink = Ink::warn});
    return false;
  }
  if (event.signs_up == Sides::nobody) {
    text(view.ui, view.tr("invite.for_nobody"), {.weight = Weight::semibold, .ink = Ink::warn});
    return false;
  }
  const std::string today = today_of(view);
  const DayWindow window = window_of(event.opens_on, event.closes_on, today);
  const Row row(view.ui, {.id = "state"});
  text(view.ui, state_words(view, event, window),
       {.weight = Weight::semibold, .ink = window == DayWindow::open ? Ink::good : Ink::warn});
  if (window == DayWindow::open) {
    if (!button(view.ui, {.id = "close", .label = view.tr("invite.close_now")})) return false;
    close_by_hand(event, EventStage::sign_up, today);
    return true;
  }
  if (!button(view.ui, {.id = "open", .label = view.tr("invite.open_now")})) return false;
  open_by_hand(event, EventStage::sign_up, today);
  return true;
}

constexpr std::array kAllSides{Sides::nobody, Sides::mentors, Sides::mentees, Sides::both};

bool choose_sides(View& view, const ChoiceOptions& options, Sides& sides) {
  std::string chosen(name_of(sides));
  if (!select(view.ui, options, chosen)) return false;
  sides = from_name<Sides>(chosen).value_or(sides);
  return true;
}

bool edit_approval(View& view, Event& event) {
  ChoiceList choices;
  for (const Sides one : kAllSides) {
    choices.add(name_of(one), view.tr("invite.approval." + std::string(name_of(one))));
  }
  return choose_sides(
      view,
      {.id = "approval",
       .label = view.tr("invite.approval"),
       .choices = choices.choices(),
       .hint = view.tr(event.approval == Sides::nobody ? "invite.approval.hint.nobody"
                                                       : "invite.approval.hint")},
      event.approval);
}

bool edit_signs_up(View& view, Event& event) {
  ChoiceList choices;
  for (const Sides one : kAllSides) {
    choices.add(name_of(one), view.tr("invite.signs_up." + std::string(name_of(one))));
  }
  return choose_sides(view,
                      {.id = "signs-up",
                       .label = view.tr("invite.signs_up"),
                       .choices = choices.choices(),
                       .hint = view.tr("invite.signs_up.hint")},
                      event.signs_up);
}

struct OfferedTopics {
  std::vector<codec::FormChoice> now, possible;
  std::map<TopicId, TopicId> misspelt;  // left out -> the one that it looks like
};

// On a form nobody misses what looks like a typing error, but the coordinator has to know of it.
void say_left_out(View& view, const std::map<TopicId, TopicId>& misspelt) {
  constexpr std::ptrdiff_t kShown = 3;
  if (misspelt.empty()) return;
  const Table<Topic>& topics = view.state.program.topics;
  const std::string said = view.tr(counted("invite.topics.misspelt", std::ssize(misspelt)));
  text(view.ui, said, {.id = "misspelt", .size = type::second, .ink = Ink::muted});
  const List list(view.ui, {.id = "left-out", .label = said, .card = false});
  std::ptrdiff_t shown = 0;
  for (const auto& [topic, meant] : misspelt) {
    if (++shown > kShown) break;
    const std::string name = name_in(topics, topic);
    const std::string detail = view.tr("topics.looks_like", {arg("name", name_in(topics, meant))});
    const ListRow row(
        view.ui,
        {.id = topic.text(), .title = name, .detail = detail, .actions_below_on_phone = true});
    const Scope scope(view.ui, topic.text());
    misspelling_buttons(view, topic, meant);
  }
  if (const std::int64_t more = std::ssize(misspelt) - kShown; more > 0) {
    text(view.ui, view.tr("setup.more_topics", {arg("count", more)}),
         {.id = "more-left-out", .size = type::second, .ink = Ink::muted});
  }
}

// Where the event names none: what its form offers, and what of that is nobody's topic yet.
void say_topics(View& view, const std::vector<codec::FormChoice>& offered) {
  constexpr std::size_t kRoom = 400;  // bytes: a sentence takes no more than 500 letters of a list
  std::vector<std::string> names;
  std::size_t taken = 0;
  std::int64_t suggested = 0;
  for (const codec::FormChoice& topic : offered) {
    taken += topic.name.size() + 2;
    if (taken <= kRoom || names.empty()) names.push_back(topic.name);
    suggested += topic.id.empty() ? 1 : 0;
  }
  const auto more = static_cast<std::int64_t>(offered.size() - names.size());
  if (more > 0) names.push_back(view.tr("setup.more_topics", {arg("count", more)}));
  Message now = counted("invite.topics.now", std::ssize(offered));
  now.args.push_back(arg("topics", view.list(names)));
  text(view.ui, view.tr(now), {.size = type::second});
  if (suggested == 0) return;
  text(view.ui, view.tr(counted("invite.topics.suggested", suggested)),
       {.size = type::second, .ink = Ink::muted});
}

// By their names, which a suggested one keeps when it becomes the program's.
void choose_topics(View& view, const EventScreen& on) {
  const AppState& state = view.state;
  const OfferedTopics& offered =
      view.drafts.event.of<Cached<OfferedTopics>>().get(state.revision, on.id.text(), [&] {
        return OfferedTopics{
            intake::form_topics(state.program, on.id, state.templates),
            intake::possible_topics(state.program, on.event->kind, state.templates),
            intake::likely_misspellings(state.program)};
      });
  if (offered.possible.empty()) return;
  focus_if_led_to(view, "topics", "topics");
  ChoiceList topics;
  for (const codec::FormChoice& topic : offered.possible) topics.add(topic.name, topic.name);
  const std::set<TopicId>& named = on.event->form_topics;
  std::vector<std::string> chosen = names_in(state.program.topics, named);
  if (multi_select(view.ui,
                   {.id = "topics",
                    .label = view.tr("invite.topics"),
                    .choices = topics.choices(),
                    .hint = view.tr("invite.topics.hint")},
                   chosen)) {
    view.emit(command::OfferTopics{on.id, std::move(chosen)});
  }
  if (!named.empty()) return;
  say_topics(view, offered.now);
  say_left_out(view, offered.misspelt);
}

}  // namespace

bool invite_window(View& view, Event& event) {
  const Card card(view.ui, {.id = "window", .label = view.tr("invite.window"), .gap = space::l});
  heading(view.ui, view.tr("invite.window"));
  bool done = open_or_close(view, event);
  {
    const Grid grid(view.ui, {.id = "days", .min_width = 240, .max_columns = 2, .gap = space::l});
    done = edit_day(view,
                    {.id = "opens-on",
                     .label = view.tr("invite.opens_on"),
                     .hint = view.tr("invite.opens_on.hint")},
                    event.opens_on) ||
           done;
    done = edit_day(view,
                    {.id = "closes-on",
                     .label = view.tr("invite.closes_on"),
                     .hint = view.tr("invite.closes_on.hint")},
                    event.closes_on) ||
           done;
  }
  // A sitting is planned as a whole.
  if (event.kind != EventKind::speed_mentoring) {
    done = toggle(view.ui,
                  {.id = "rolling",
                   .label = view.tr("invite.rolling"),
                   .hint = view.tr("invite.rolling.hint")},
                  event.rolling) ||
           done;
  }
  return edit_approval(view, event) || done;
}

bool invite_form(View& view, const EventScreen& on, Event& event) {
  const Card card(view.ui, {.id = "form", .label = view.tr("invite.asks"), .gap = space::l});
  heading(view.ui, view.tr("invite.asks"));
  bool done = edit_signs_up(view, event);
  choose_topics(view, on);
  if (event.kind == EventKind::speed_mentoring) return done;
  bool needed_by = asks_by_when(event);
  if (toggle(view.ui,
             {.id = "needed-by",
              .label = view.tr("invite.needed_by"),
              .hint = view.tr("invite.needed_by.hint")},
             needed_by)) {
    event.asks_needed_by = needed_by;
    done = true;
  }
  done =
      toggle(
          view.ui,
          {.id = "times", .label = view.tr("invite.times"), .hint = view.tr("invite.times.hint")},
          event.asks_times) ||
      done;
  return (event.asks_times && edit_form_times(view, event.form_times)) || done;
}

}  // namespace rondo::ui
