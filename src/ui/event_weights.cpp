#include "ui/event_weights.h"

#include <array>
#include <string>

#include "model/enum_names.h"
#include "ui/field_lead.h"
#include "ui/view_parts.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr int kMaxWeight = 10;

// What Rondo knows of every pair, and what only some sign-up sheets ask.
constexpr std::array kAlwaysKnown{Factor::topic, Factor::request_rank, Factor::pools, Factor::site,
                                  Factor::load_this_year};
constexpr std::array kAsked{Factor::level,      Factor::preference, Factor::availability,
                            Factor::languages,  Factor::experience, Factor::target_role,
                            Factor::target_site};

// Factors of which "must hold" says something: the others hold for every eligible pair already or
// are a matter of degree.
bool may_be_required(Factor factor) {
  switch (factor) {
    case Factor::pools:
    case Factor::level:
    case Factor::preference:
    case Factor::availability:
    case Factor::languages:
    case Factor::target_role:
    case Factor::target_site:
      return true;
    default:
      return false;
  }
}

int weight_in(const Event& event, Factor factor) {
  const auto found = event.weights.find(factor);
  return found == event.weights.end() ? 0 : found->second;
}

void set_weight(Event& event, Factor factor, int weight) {
  if (weight == 0) {
    event.weights.erase(factor);
  } else {
    event.weights[factor] = weight;
  }
}

std::string weight_text(const View& view, int weight) {
  if (weight == 0) return view.tr("setup.weight.off");
  return view.tr("setup.weight.of_ten", {arg("weight", weight)});
}

bool edit_required(View& view, Event& event, Factor factor) {
  bool required = event.required.count(factor) > 0;
  const std::string name(name_of(factor));
  focus_if_led_to(view, required_field(factor), "required");
  if (!checkbox(view.ui, {.id = "required", .label = view.tr("setup.required." + name)},
                required)) {
    return false;
  }
  if (required) {
    event.required.insert(factor);
  } else {
    event.required.erase(factor);
  }
  return true;
}

bool edit_factor(View& view, Event& event, Factor factor, bool narrow) {
  const std::string name(name_of(factor));
  Scope scope(view.ui, name);
  const std::string label = view.tr("setup.factor." + name);
  Column column(view.ui, {.gap = space::xs});
  const Group group(view.ui, access::Role::group, "factor", label);
  int weight = weight_in(event, factor);
  const std::string value = weight_text(view, weight);
  const std::string hint = narrow ? std::string() : view.tr("setup.factor_hint." + name);
  const FieldEvent edited = slider(
      view.ui,
      {.id = "weight", .label = label, .value_text = value, .hint = hint, .maximum = kMaxWeight},
      weight);
  if (edited.changed) set_weight(event, factor, weight);
  bool done = edited.committed;
  if (!narrow && may_be_required(factor)) done = edit_required(view, event, factor) || done;
  return done;
}

template <class Factors>
bool edit_factors(View& view, Event& event, const Factors& factors, bool narrow) {
  bool done = false;
  Grid grid(view.ui, {.id = narrow ? "narrow" : "wide",
                      .min_width = 280,
                      .max_columns = 2,
                      .gap = narrow ? space::m : space::xl});
  for (Factor factor : factors) done = edit_factor(view, event, factor, narrow) || done;
  return done;
}

}  // namespace

std::string required_field(Factor factor) {
  return "required-" + std::string(name_of(factor));
}

bool edit_first_aim(View& view, Event& event, bool narrow) {
  const auto hint_of = [&](std::string_view name) {
    return view.tr("setup.first_hint." + std::string(name));
  };
  ChoiceList aims;
  for (MatchAim aim : {MatchAim::most_served, MatchAim::no_poor_fit, MatchAim::best_fit}) {
    const std::string name(name_of(aim));
    aims.add(name, view.tr("setup.first." + name), narrow ? std::string() : hint_of(name));
  }
  std::string chosen(name_of(event.first_aim));
  const std::string label = view.tr("setup.first"), hint = narrow ? hint_of(chosen) : std::string();
  const ChoiceOptions options{
      .id = "first-aim", .label = label, .choices = aims.choices(), .hint = hint};
  const bool changed =
      narrow ? select(view.ui, options, chosen) : radio_group(view.ui, options, chosen);
  if (changed) event.first_aim = from_name<MatchAim>(chosen).value_or(event.first_aim);
  return changed;
}

bool edit_site_setting(View& view, Event& event) {
  ChoiceList settings;
  for (SiteSetting setting : {SiteSetting::any, SiteSetting::prefer_other, SiteSetting::prefer_same,
                              SiteSetting::must_other}) {
    const std::string name(name_of(setting));
    settings.add(name, view.tr("setup.site." + name));
  }
  std::string chosen(name_of(event.site_setting));
  if (!select(view.ui,
              {.id = "sites",
               .label = view.tr("setup.site"),
               .choices = settings.choices(),
               .hint = view.tr("setup.site.hint")},
              chosen)) {
    return false;
  }
  event.site_setting = from_name<SiteSetting>(chosen).value_or(event.site_setting);
  return true;
}

bool edit_weights(View& view, Event& event, bool narrow) {
  bool done = false;
  {
    Scope scope(view.ui, "known");
    done = edit_factors(view, event, kAlwaysKnown, narrow);
  }
  heading(view.ui, view.tr("setup.weights.asked"), {.level = 3});
  if (!narrow)
    text(view.ui, view.tr("setup.weights.asked_hint"), {.size = type::second, .ink = Ink::muted});
  Scope scope(view.ui, "asked");
  return edit_factors(view, event, kAsked, narrow) || done;
}

bool edit_load_price(View& view, Event& event) {
  constexpr int per_point = 10;  // fit counts to 1000, on screen to 100
  int points = event.load_price / per_point;
  const std::string value = points == 0 ? view.tr("setup.weight.off")
                                        : view.tr("setup.load.value", {arg("count", points)});
  const FieldEvent edited = slider(view.ui,
                                   {.id = "load",
                                    .label = view.tr("setup.load"),
                                    .value_text = value,
                                    .hint = view.tr("setup.load.hint"),
                                    .maximum = 50},
                                   points);
  if (edited.changed) event.load_price = points * per_point;
  return edited.committed;
}

}  // namespace rondo::ui
