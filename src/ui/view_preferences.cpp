// The page on which somebody says with whom to meet, and with whom not, opened by the link in a
// message. The answer goes back as a link or a file; nothing is sent, and it stays with this tab
// alone.
#include <algorithm>
#include <array>

#include "app/preference_visit.h"
#include "base/text.h"
#include "ui/answer_ways.h"
#include "ui/event_frame.h"
#include "ui/page_days.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toasts.h"

namespace rondo::ui {
namespace {

using codec::PreferencePartner;

constexpr int kChoices = 3;                // "1st choice" and so on
constexpr std::size_t kManyPartners = 10;  // from here on one looks for names

struct PreferenceDraft {
  int visit = -1;  // that the rest is of; see PreferenceVisit::number
  std::map<PersonId, int> preferred;
  std::set<PersonId> vetoes;
  std::string search;
  bool late = false;                                    // wants to answer after the last day
  std::optional<command::AnswerPreferences> kept = {};  // with the tab; see keep_typed()
};

PreferenceDraft& preference_draft(View& view, const PreferenceVisit& visit) {
  PreferenceDraft& draft = view.drafts.others.of<PreferenceDraft>();
  if (draft.visit != visit.number) draft = {visit.number, visit.preferred, visit.vetoes, {}};
  return draft;
}

int rank_of(const PreferenceDraft& draft, const PersonId& person) {
  const auto found = draft.preferred.find(person);
  return found == draft.preferred.end() ? 0 : found->second;
}

void set_rank(PreferenceDraft& draft, const PersonId& person, int rank) {
  draft.preferred.erase(person);
  if (rank > 0) draft.preferred.emplace(person, rank);
}

// Whom of one side somebody chose as the first, second or third; null: nobody.
const PreferencePartner* chosen_as(const PreferenceDraft& draft, const codec::PreferencePage& page,
                                   bool mentors, int rank) {
  const auto found = std::find_if(
      page.partners.begin(), page.partners.end(), [&](const PreferencePartner& partner) {
        return partner.mentors == mentors && rank_of(draft, partner.person) == rank;
      });
  return found == page.partners.end() ? nullptr : &*found;
}

// Who has the rank changes places with who comes, or else goes one further down, as do those who
// follow; of a full list the last is no wish any more.
void make_room(PreferenceDraft& draft, const codec::PreferencePage& page, bool mentors, int rank,
               int place_left) {
  const PreferencePartner* displaced = chosen_as(draft, page, mentors, rank);
  if (displaced == nullptr) return;
  set_rank(draft, displaced->person, 0);
  const int next = place_left > 0 ? place_left : rank + 1;
  if (next > kChoices) return;
  if (place_left == 0) make_room(draft, page, mentors, next, 0);
  set_rank(draft, displaced->person, next);
}

// The coordinator gets ranks without gaps, so whoever fills the form in sees them so too.
void close_up(PreferenceDraft& draft, const codec::PreferencePage& page) {
  for (const bool mentors : {true, false}) {
    int last = 0;
    for (int rank = 1; rank <= kChoices; ++rank) {
      const PreferencePartner* partner = chosen_as(draft, page, mentors, rank);
      if (partner != nullptr) set_rank(draft, partner->person, ++last);
    }
  }
}

// Who else than `chosen` got another rank than before: the lists may be long.
void tell_moves(View& view, const PreferenceDraft& draft, const codec::PreferencePage& page,
                const PreferenceDraft& before, const PersonId& chosen = {}) {
  std::string moves;
  for (const PreferencePartner& partner : page.partners) {
    const int now = rank_of(draft, partner.person);
    if (partner.person == chosen || now == rank_of(before, partner.person)) continue;
    const std::string rank =
        view.tr(now == 0 ? "preferences.rank.none" : "preferences.rank." + std::to_string(now));
    moves = dotted(
        {moves, view.tr("preferences.moved", {arg("name", partner.name), arg("rank", rank)})});
  }
  if (!moves.empty()) show_toast(view.ui, {.text = moves});
}

// Of those whom one may wish for at the same time one is the first choice.
void choose(View& view, PreferenceDraft& draft, const codec::PreferencePage& page,
            const PreferencePartner& chosen, int rank) {
  const PreferenceDraft before = draft;
  const int rank_before = rank_of(draft, chosen.person);
  set_rank(draft, chosen.person, 0);
  if (rank == 0) {
    close_up(draft, page);
  } else {
    make_room(draft, page, chosen.mentors, rank, rank_before);
    set_rank(draft, chosen.person, rank);
  }
  draft.vetoes.erase(chosen.person);
  tell_moves(view, draft, page, before, chosen.person);
}

void draw_partner(View& view, const codec::PreferencePage& page, const PreferencePartner& partner,
                  PreferenceDraft& draft) {
  const std::string topics = view.list(partner.topics);
  const Side side = partner.mentors ? Side::mentor : Side::mentee;
  const ListRow row(view.ui, {.id = partner.person.text(),
                              .side = view.ui.phone() ? Side::none : side,  // room for the name
                              .title = partner.name,
                              .detail = dotted({partner.site, topics})});
  const Scope scope(view.ui, partner.person.text());
  ChoiceList ranks;
  ranks.add("0", view.tr("preferences.rank.none"));
  for (int rank = 1; rank <= kChoices; ++rank) {
    const std::string id = std::to_string(rank);
    ranks.add(id, view.tr("preferences.rank." + id));
  }
  std::string chosen = std::to_string(rank_of(draft, partner.person));
  const std::string label = view.tr("preferences.rank", {arg("name", partner.name)});
  if (select(view.ui,
             {.id = "rank", .label = label, .choices = ranks.choices(), .hide_label = true},
             chosen)) {
    choose(view, draft, page, partner, chosen.front() - '0');
  }
}

bool is_found(const PreferencePartner& partner, const std::string& wanted) {
  const auto has = [&](const std::string& words) {
    return fold(words).find(wanted) != std::string::npos;
  };
  return has(partner.name) || has(partner.site) ||
         std::any_of(partner.topics.begin(), partner.topics.end(), has);
}

struct PartnerList {
  std::string_view id;
  std::string_view title_key;
  bool mentors, seeks;  // as in PreferencePartner
};
constexpr std::array<PartnerList, 3> kPartnerLists{{{"mentors", "preferences.mentors", true, false},
                                                    {"mentees", "preferences.mentees", false, true},
                                                    {"either", "preferences.either", true, true}}};

void draw_partners(View& view, const codec::PreferencePage& page, PreferenceDraft& draft,
                   const PartnerList& of) {
  const std::string title = view.tr(of.title_key);
  const std::string wanted = fold(draft.search);
  std::vector<const PreferencePartner*> shown;
  bool any = false;
  for (const PreferencePartner& partner : page.partners) {
    if (partner.mentors != of.mentors || partner.seeks != of.seeks) continue;
    any = true;
    if (is_found(partner, wanted)) shown.push_back(&partner);
  }
  if (!any) return;
  heading(view.ui, title);
  if (shown.empty()) {
    text(view.ui, view.tr("preferences.none_found"), {.id = title, .ink = Ink::muted});
    return;
  }
  const List list(view.ui, {.id = of.id, .label = title});
  for (const PreferencePartner* partner : shown) draw_partner(view, page, *partner, draft);
}

void draw_vetoes(View& view, const codec::PreferencePage& page, PreferenceDraft& draft) {
  const std::string title = view.tr("preferences.veto");
  const Card card(view.ui, {.id = "vetoes", .label = title});
  heading(view.ui, title);
  text(view.ui, view.tr("preferences.veto.detail"), {.ink = Ink::muted});
  ChoiceList people;
  for (const PreferencePartner& partner : page.partners) {
    people.add(partner.person.text(), partner.name);
  }
  std::vector<std::string> chosen;
  for (const PersonId& person : draft.vetoes) chosen.push_back(person.text());
  if (!multi_select(
          view.ui,
          {.id = "not-with", .label = view.tr("preferences.veto.who"), .choices = people.choices()},
          chosen)) {
    return;
  }
  const PreferenceDraft before = draft;
  draft.vetoes.clear();
  for (const std::string& id : chosen) {
    draft.vetoes.insert(PersonId(id));
    set_rank(draft, PersonId(id), 0);
  }
  close_up(draft, page);
  tell_moves(view, draft, page, before);
}

// Of another answer than the one in the form there is no link yet.
bool is_ready(const PreferenceVisit& visit, const PreferenceDraft& draft) {
  return !visit.answer_address.empty() && draft.preferred == visit.preferred &&
         draft.vetoes == visit.vetoes;
}

void draw_answer(View& view, const PreferenceVisit& visit, const PreferenceDraft& draft) {
  if (!is_ready(visit, draft)) return;
  const std::string subject = view.tr("preferences.mail", {arg("event", visit.page.event_name),
                                                           arg("name", visit.page.person_name)});
  answer_ways(view, {view.tr("notice_page.made"), visit.answer_address, subject,
                     visit.page.coordinator, command::SavePreferences{}});
}

// "You asked for: 1. Check-ins, 2. Phonics".
void draw_requests(View& view, const codec::PreferencePage& page) {
  if (page.requests.empty()) return;
  std::vector<std::string> topics = page.requests;
  for (std::size_t at = 0; topics.size() > 1 && at < topics.size(); ++at) {
    topics[at] = view.tr("prefer.ranked",
                         {arg("rank", static_cast<std::int64_t>(at + 1)), arg("name", topics[at])});
  }
  text(view.ui, view.tr("preferences.asked_for", {arg("topics", view.list(topics))}));
}

void draw_visit(View& view, const PreferenceVisit& visit) {
  PreferenceDraft& draft = preference_draft(view, visit);
  const codec::PreferencePage& page = visit.page;
  heading(view.ui, view.tr("preferences.title"), {.level = 1});
  text(view.ui, dotted({page.event_name, view.tr("guest.for", {arg("name", page.person_name)})}),
       {.ink = Ink::muted});
  if (!page_is_open(view, {page.opens_on, page.closes_on}, draft.late)) return;
  draw_requests(view, page);
  text(view.ui, view.tr("preferences.detail"));
  text(view.ui, view.tr("preferences.private"), {.weight = Weight::semibold});
  if (page.partners.size() >= kManyPartners) {
    text_field(view.ui,
               {.id = "search", .label = view.tr("preferences.find"), .kind = FieldKind::search},
               draft.search);
  }
  for (const PartnerList& of : kPartnerLists) draw_partners(view, page, draft, of);
  draw_vetoes(view, page, draft);
  if (answer_button(view, {.id = "ready",
                           .label = view.tr("notice_page.ready"),
                           .ready = is_ready(visit, draft)})) {
    const PreferenceDraft before = draft;
    close_up(draft, page);
    tell_moves(view, draft, page, before);
    view.emit(command::AnswerPreferences{draft.preferred, draft.vetoes});
  }
  keep_typed(view, draft.kept, command::AnswerPreferences{draft.preferred, draft.vetoes});
  draw_answer(view, visit, draft);
  spacer(view.ui, space::xl);
  clear_button(view, Clearing::form);
}

}  // namespace

void view_preferences(View& view) {
  {
    const Page page(view.ui, {.id = "preferences", .bare = true});
    if (view.state.preference_visit == nullptr) {
      missing_page(view, view.tr("preferences.title"), view.tr("notice_page.none.detail"));
      return;
    }
    draw_visit(view, *view.state.preference_visit);
  }
  if (clear_dialog(view, Clearing::form)) view.emit(command::ClearForm{});
}

}  // namespace rondo::ui
