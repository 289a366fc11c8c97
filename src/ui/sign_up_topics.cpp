#include "ui/sign_up_topics.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "base/text.h"
#include "intake/sign_ups.h"
#include "ui/event_registration_parts.h"
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

// True when the choice changed.
bool choose_topics(View& view, const codec::SignUpForm& form, SignUpDraft& draft,
                   const TopicQuestion& question, std::string& typed,
                   std::vector<std::string>& chosen) {
  ChoiceList choices;
  std::set<std::string> listed;
  for (const codec::FormChoice& topic : form.topics) {
    const std::string id = intake::id_on_form(topic);
    listed.insert(id);
    choices.add(id, topic.name);
  }
  for (const std::string& id : chosen) {
    if (listed.count(id) == 0) choices.add(id, topic_name(form, TopicId(id)));
  }
  bool changed = false;
  const bool listing = !choices.choices().empty();
  if (listing) {
    focus_if_refused(view, draft, question.error, "topics");
    changed = multi_select(view.ui,
                           {.id = "topics",
                            .label = question.label,
                            .choices = choices.choices(),
                            .hint = question.hint,
                            .error = question.error,
                            .numbered = question.ranked},
                           chosen);
  }
  if (!form.asks.other_topics) return changed;
  TextFieldOptions other{.id = "other-topic", .label = question.other_label};
  if (!listing) other.error = question.error;
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

void ask_places(View& view, const codec::SignUpForm& form, Registration& registration) {
  int places = registration.capacity.value_or(form.default_capacity);
  const FieldEvent edited = number_field(view.ui,
                                         {.id = "places",
                                          .label = view.tr("sign_up.places"),
                                          .hint = view.tr("sign_up.places.hint"),
                                          .minimum = 0,
                                          .maximum = 99},
                                         places);
  if (edited) registration.capacity = places;
}

}  // namespace

void focus_if_refused(View& view, SignUpDraft& draft, std::string_view error, std::string_view id,
                      std::string_view choice) {
  if (error.empty() || !std::exchange(draft.refused_now, false)) return;
  if (choice.empty()) return view.ui.focus(view.ui.id(id));
  const Scope scope(view.ui, id);
  view.ui.focus(view.ui.id(choice));
}

void ask_offers(View& view, const codec::SignUpForm& form, SignUpDraft& draft,
                const std::string& error) {
  const Card card(view.ui, {.id = "offers", .label = view.tr("sign_up.offers")});
  const Scope scope(view.ui, "offers");
  heading(view.ui, view.tr("sign_up.offers"));
  std::map<TopicId, Offer>& offers = draft.registration.offers;
  std::vector<std::string> chosen;
  for (const auto& [topic, offer] : offers) chosen.push_back(topic.text());
  if (choose_topics(view, form, draft,
                    {view.tr("sign_up.offers.topics"), view.tr("sign_up.offers.hint"),
                     view.tr("sign_up.offers.other"), error},
                    draft.new_offer, chosen)) {
    offers = chosen_of(offers, chosen);
  }
  for (auto& [topic, offer] : offers) {
    const Scope of_topic(view.ui, topic.text());
    const std::string name = topic_name(form, topic);
    const Column column(view.ui, {.gap = space::s});
    text(view.ui, name, {.weight = Weight::semibold});
    if (form.asks.levels) {
      edit_level(view, view.tr("roster.level_in", {arg("topic", name)}), offer.level);
    }
    checkbox(view.ui, {.id = "trained", .label = view.tr("sign_up.trained", {arg("topic", name)})},
             offer.trained);
  }
  ask_places(view, form, draft.registration);
}

void ask_requests(View& view, const codec::SignUpForm& form, SignUpDraft& draft,
                  const std::string& error) {
  const Card card(view.ui, {.id = "requests", .label = view.tr("sign_up.requests")});
  const Scope scope(view.ui, "requests");
  heading(view.ui, view.tr("sign_up.requests"));
  std::map<TopicId, Request>& requests = draft.registration.requests;
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto& [topic, request] : requests) ranked.emplace_back(request.rank, topic.text());
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> chosen;
  for (const auto& [rank, topic] : ranked) chosen.push_back(topic);
  if (choose_topics(view, form, draft,
                    {view.tr("sign_up.requests.topics"), view.tr("sign_up.requests.hint"),
                     view.tr("sign_up.requests.other"), error, true},
                    draft.new_request, chosen)) {
    requests = chosen_of(requests, chosen);
    int rank = 0;
    for (const std::string& topic : chosen) requests[TopicId(topic)].rank = ++rank;
  }
  for (const std::string& id : chosen) {
    const Scope of_topic(view.ui, id);
    const std::string name = topic_name(form, TopicId(id));
    text_field(view.ui,
               {.id = "goal",
                .label = view.tr("sign_up.goal", {arg("topic", name)}),
                .placeholder = view.tr("roster.goal.placeholder")},
               requests[TopicId(id)].goal);
  }
}

}  // namespace rondo::ui
