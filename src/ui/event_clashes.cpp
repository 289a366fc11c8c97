#include "ui/event_clashes.h"

#include <cstddef>
#include <string>
#include <vector>

#include "sessions/sessions.h"
#include "ui/cached.h"
#include "ui/event_meet.h"
#include "ui/match_words.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"

namespace rondo::ui {
namespace {

struct ClashesDraft {
  Cached<std::vector<SittingClash>> clashes;
};

// "Ana Ruiz and Ben Ito"; of many the first ones by name, and how many more.
std::string clashing_people_words(const View& view, const std::vector<PersonId>& people) {
  constexpr std::size_t kMostNames = 5;
  std::vector<std::string> names;
  for (const PersonId& person : people) names.push_back(person_words(view, person));
  std::sort(names.begin(), names.end(), reads_before);
  const std::size_t more = names.size() > kMostNames ? names.size() - kMostNames : 0;
  names.resize(names.size() - more);
  if (more > 0) {
    names.push_back(view.tr(counted("clashes.more", static_cast<std::int64_t>(more))));
  }
  return view.list_in_sentence(names);
}

bool draw_clash(View& view, const std::string& id, const std::string& who,
                const std::string& detail, const std::string& way) {
  const ListRow row(view.ui,
                    {.id = id, .title = who, .detail = detail, .actions_below_on_phone = true});
  const Scope scope(view.ui, id);
  return button(view.ui, {.id = "open", .label = way, .kind = ButtonKind::secondary, .about = who});
}

void draw_session_then(View& view, const SittingClash& clash, const std::string& who) {
  const Program& program = view.state.program;
  const Session& session = *program.sessions.find(clash.session);
  const Match& match = *program.matches.find(session.match);
  const std::string detail =
      dotted({view.tr("clashes.session", {arg("pair", match_pair_words(view, match))}),
              view.day_and_time(session.starts_at), name_in(program.events, match.event)});
  if (draw_clash(view, clash.session.text(), who, detail, view.tr("clashes.open_session"))) {
    open_sessions_of(view, match.event, session.match);
  }
}

void draw_sitting_then(View& view, const SittingClash& clash, const std::string& who) {
  const Event& sitting = *view.state.program.events.find(clash.sitting);
  const std::string detail = dotted({sitting.name, view.day_and_time(sitting.starts_at)});
  if (draw_clash(view, clash.sitting.text(), who, detail, view.tr("clashes.open_sitting"))) {
    view.go(Screen::event_people, clash.sitting.text());
  }
}

}  // namespace

void sitting_clashes(View& view, const EventScreen& on) {
  const auto& clashes = view.drafts.event.of<ClashesDraft>().clashes.get(
      view.state.revision, on.id.text(),
      [&] { return clashes_with_sitting(view.state.program, on.id); });
  if (clashes.empty()) return;
  const std::string title = view.tr("clashes.title");
  const Banner banner(view.ui,
                      {.id = "clashes", .title = title, .detail = view.tr("clashes.detail")});
  const List list(view.ui, {.id = "clashing", .label = title, .card = false});
  for (const SittingClash& clash : clashes) {
    const std::string who = clashing_people_words(view, clash.people);
    if (clash.session.empty()) {
      draw_sitting_then(view, clash, who);
    } else {
      draw_session_then(view, clash, who);
    }
  }
}

}  // namespace rondo::ui
