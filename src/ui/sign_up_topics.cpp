#include "ui/sign_up_topics.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "base/reading_order.h"
#include "base/text.h"
#include "intake/sign_ups.h"
#include "model/enum_names.h"
#include "ui/day_and_time.h"
#include "ui/view_parts.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct TopicQuestion {
  std::string label;
  std::string hint;
  std::string other_label;
  const std::string& error;
  bool ranked = false;
};

std::string topic_name(const codec::SignUpForm& form, const TopicId& id) {
  return intake::choice_on_form(form.topics, id.text()).name;
}

// A topic that the form does not have, by its name; true when one was typed.
bool type_topic(View& view, const codec::SignUpForm& form, const TextFieldOptions& field,
                std::string& typed, std::vector<std::string>& chosen) {
  const bool done = text_field(view.ui, field, typed).committed;
  const std::string name = collapse_spaces(typed);
  if (!done || name.empty()) return false;
  typed.clear();
  std::string id = intake::id_on_form({"", name});
  for (const codec::FormChoice& topic : form.topics) {
    if (fold(topic.name) == fold(name)) id = intake::id_on_form(topic);
  }
  if (std::find(chosen.begin(), chosen.end(), id) != chosen.end()) return false;
  chosen.push_back(id);
  return true;
}

// Those of the form and what was written, by id and name, in one order to look things up in.
std::vector<std::pair<std::string, std::string>> topics_to_choose(
    const codec::SignUpForm& form, const std::vector<std::string>& chosen) {
  std::map<std::string, std::string> names;
  for (const codec::FormChoice& topic : form.topics) {
    names.emplace(intake::id_on_form(topic), topic.name);
  }
  for (const std::string& id : chosen) names.emplace(id, topic_name(form, TopicId(id)));
  std::vector<std::pair<std::string, std::pair<std::string, std::string>>> keyed;
  for (const auto& topic : names) keyed.emplace_back(reading_key(topic.second), topic);
  std::sort(keyed.begin(), keyed.end());
  std::vector<std::pair<std::string, std::string>> topics;
  for (auto& [key, topic] : keyed) topics.push_back(std::move(topic));
  return topics;
}

// True when the choice changed.
bool choose_topics(View& view, const codec::SignUpForm& form, SignUpDraft& draft,
                   const TopicQuestion& question, std::string& typed,
                   std::vector<std::string>& chosen) {
  ChoiceList choices;
  for (const auto& [id, name] : topics_to_choose(form, chosen)) choices.add(id, name);
  bool changed = false;
  const bool listing = !choices.choices().empty();
  if (listing) {
    focus_if_refused(view, draft, question.error, "topics");
    const std::string none = view.tr("sign_up.choose_topics");
    std::string none_found;
    if (form.asks.other_topics) {
      none_found = view.tr("sign_up.topic_not_listed", {arg("field", question.other_label)});
    }
    changed = multi_select(view.ui,
                           {.id = "topics",
                            .label = question.label,
                            .choices = choices.choices(),
                            .hint = question.hint,
                            .error = question.error,
                            .required = true,
                            .numbered = question.ranked,
                            .none_chosen = none,
                            .none_found = none_found},
                           chosen);
  }
  if (!form.asks.other_topics) return changed;
  TextFieldOptions other{.id = "other-topic", .label = question.other_label};
  if (!listing) {
    other.error = question.error;
    other.required = true;
  }
  focus_if_refused(view, draft, other.error, other.id);
  return type_topic(view, form, other, typed, chosen) || changed;
}

// Topics that stay keep what was said of them.
template <class Said>
std::map<TopicId, Said> chosen_of(const std::map<TopicId, Said>& before,
                                  const std::vector<std::string>& chosen) {
  std::map<TopicId, Said> now;
  for (const std::string& id : chosen) {
    const auto found = before.find(TopicId(id));
    now.emplace(TopicId(id), found == before.end() ? Said{} : found->second);
  }
  return now;
}

struct LevelQuestion {
  std::string label;
  std::string words;  // of the answers, behind this
};

// Nobody is made to say it.
void ask_level(View& view, const LevelQuestion& question, int& level) {
  ChoiceList levels;
  levels.add("0", view.tr("sign_up.choose_answer"));
  for (int value = 1; value <= kHighestLevel; ++value) {
    const std::string id = std::to_string(value);
    levels.add(id, view.tr(question.words + id));
  }
  std::string chosen = std::to_string(std::clamp(level, 0, kHighestLevel));
  const bool done = select(
      view.ui, {.id = "level", .label = question.label, .choices = levels.choices()}, chosen);
  if (done) level = chosen.front() - '0';
}

void ask_about_request(View& view, const codec::SignUpForm& form, const TopicId& topic,
                       Request& request) {
  const Scope of_topic(view.ui, topic.text());
  const Arg about = arg("topic", topic_name(form, topic));
  text_field(view.ui,
             {.id = "goal",
              .label = view.tr(form_key(view, form, "sign_up.goal"), {about}),
              .placeholder = view.tr("roster.goal.placeholder")},
             request.goal);
  if (form.asks.own_levels) {
    ask_level(view, {view.tr("sign_up.level_in", {about}), "sign_up.own_level."}, request.level);
  }
  if (form.asks.needed_by) {
    const std::string label = view.tr("sign_up.needed_by", {about});
    const std::string hint = view.tr("help.needed_by.hint");
    edit_day(view, {.id = "needed-by", .label = label, .hint = hint}, request.needed_by);
  }
}

void ask_places(View& view, const codec::SignUpForm& form, Registration& registration) {
  int places = registration.capacity.value_or(form.default_capacity);
  const FieldEvent edited = number_field(view.ui,
                                         {.id = "places",
                                          .label = view.tr(form_key(view, form, "sign_up.places")),
                                          .hint = view.tr("sign_up.places.hint"),
                                          .minimum = 0,
                                          .maximum = 99},
                                         places);
  if (edited) registration.capacity = places;
}

}  // namespace

std::string form_key(const View& view, const codec::SignUpForm& form, const std::string& key) {
  std::string own = "sign_up_of." + std::string(name_of(form.kind)) + "." + key;
  return view.state.words.has(own) ? own : key;
}

std::string mistake_of(const View& view, const SignUpDraft& draft, std::string_view key) {
  for (const Message& mistake : draft.mistakes) {
    if (mistake.key == key) return view.tr(mistake);
  }
  return {};
}

std::string mistake_about(const View& view, const SignUpDraft& draft, std::string_view kind,
                          std::string_view name) {
  for (const Message& mistake : draft.mistakes) {
    const ArgValue* about = mistake.find(kind);
    if (about != nullptr && *about == ArgValue(std::string(name))) return view.tr(mistake);
  }
  return {};
}

void focus_if_refused(View& view, SignUpDraft& draft, std::string_view error, std::string_view id,
                      std::string_view choice) {
  if (error.empty() || !std::exchange(draft.refused_now, false)) return;
  if (choice.empty()) return view.ui.focus(view.ui.id(id));
  const Scope scope(view.ui, id);
  view.ui.focus(view.ui.id(choice));
}

void ask_offers(View& view, const codec::SignUpForm& form, SignUpDraft& draft,
                const std::string& error) {
  const auto words = [&](const char* key) {
    return view.tr(form_key(view, form, key));
  };
  const std::string title = words("sign_up.offers");
  const Card card(view.ui, {.id = "offers", .label = title});
  const Scope scope(view.ui, "offers");
  heading(view.ui, title);
  std::map<TopicId, Offer>& offers = draft.registration.offers;
  std::vector<std::string> chosen;
  for (const auto& [topic, offer] : offers) chosen.push_back(topic.text());
  if (choose_topics(view, form, draft,
                    {words("sign_up.offers.topics"), words("sign_up.offers.hint"),
                     words("sign_up.offers.other"), error},
                    draft.new_offer, chosen)) {
    offers = chosen_of(offers, chosen);
  }
  for (auto& [topic, offer] : offers) {
    const Scope of_topic(view.ui, topic.text());
    const Arg about = arg("topic", topic_name(form, topic));
    const Column column(view.ui, {.gap = space::s});
    if (form.asks.levels) {
      ask_level(view, {view.tr("sign_up.level_in", {about}), "sign_up.level."}, offer.level);
    }
    checkbox(view.ui,
             {.id = "trained", .label = view.tr(form_key(view, form, "sign_up.trained"), {about})},
             offer.trained);
  }
  if (form.asks.places) ask_places(view, form, draft.registration);
}

void ask_requests(View& view, const codec::SignUpForm& form, SignUpDraft& draft,
                  const std::string& error) {
  const auto words = [&](const char* key) {
    return view.tr(form_key(view, form, key));
  };
  const std::string title = words("sign_up.requests");
  const Card card(view.ui, {.id = "requests", .label = title});
  const Scope scope(view.ui, "requests");
  heading(view.ui, title);
  std::map<TopicId, Request>& requests = draft.registration.requests;
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto& [topic, request] : requests) ranked.emplace_back(request.rank, topic.text());
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> chosen;
  for (const auto& [rank, topic] : ranked) chosen.push_back(topic);
  if (choose_topics(view, form, draft,
                    {words("sign_up.requests.topics"), view.tr("sign_up.requests.hint"),
                     words("sign_up.requests.other"), error, true},
                    draft.new_request, chosen)) {
    requests = chosen_of(requests, chosen);
    int rank = 0;
    for (const std::string& topic : chosen) requests[TopicId(topic)].rank = ++rank;
  }
  for (const std::string& id : chosen) {
    ask_about_request(view, form, TopicId(id), requests[TopicId(id)]);
  }
}

}  // namespace rondo::ui
