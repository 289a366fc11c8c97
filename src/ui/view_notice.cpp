// A match as one of its two hears of it by link: with whom, about what, and whether it suits. The
// answer goes back as a link or a file. It shows nothing of any program in this browser.
#include <deque>

#include "app/notice_visit.h"
#include "base/text.h"
#include "report/kind_words.h"
#include "report/slot_words.h"
#include "ui/answer_ways.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/display.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct NoticeDraft {
  int visit = -1;    // that the rest is of; see NoticeVisit::number
  std::string said;  // "yes", "no", "leave" of the whole event; empty: nothing yet
  std::string reason;
};

std::string_view answer_of(const NoticeVisit& visit) {
  if (!visit.answered) return {};
  return visit.accepts ? "yes" : visit.withdraws ? "leave" : "no";
}

NoticeDraft& notice_draft(View& view, const NoticeVisit& visit) {
  NoticeDraft& draft = view.drafts.others.of<NoticeDraft>();
  if (draft.visit != visit.number) {
    draft = {visit.number, std::string(answer_of(visit)), visit.reason};
  }
  return draft;
}

std::string title_of(const View& view, const codec::NoticePage& page) {
  const std::string key = std::string("notice_page.title.") + (page.mentors ? "mentor" : "mentee");
  return view.tr(key_for_kind(key, page.kind, view.state.words), {arg("name", page.partner)});
}

void draw_match(View& view, const codec::NoticePage& page) {
  std::deque<std::string> words;  // a deque, so that views into it stay good
  std::vector<KeyValue> pairs;
  const auto add = [&](std::string_view key, const std::string& value) {
    if (value.empty()) return;
    const std::string& label = words.emplace_back(view.tr(key));
    pairs.push_back({label, words.emplace_back(value)});
  };
  const std::string title = title_of(view, page);
  const Card card(view.ui, {.id = "match", .label = title});
  heading(view.ui, title);
  add("notice_page.site", page.partner_site);
  add("notice_page.role", view.list(page.partner_roles));
  add("notice_page.wanted", view.list(page.wanted));
  add("notice_page.topic", page.topic);
  if (!page.near_topic.empty()) {
    add(page.mentors ? "notice_page.near.mentor" : "notice_page.near.mentee",
        view.tr("notice_page.near", {arg("topic", page.near_topic)}));
  }
  add("notice_page.goal", page.goal);
  add("help.needed_by", view.day(page.needed_by));
  add("notice_page.times", list_of_slots(page.times, view.state.words));
  add("notice_page.sessions", view.tr("notice_page.sessions_words",
                                      {arg("count", page.sessions), arg("minutes", page.minutes)}));
  key_values(view.ui, "facts", pairs);
}

// Of another answer than the one in the form there is no link yet.
bool is_ready(const NoticeVisit& visit, const NoticeDraft& draft) {
  return visit.answered && draft.said == answer_of(visit) &&
         (visit.accepts || trim(draft.reason) == visit.reason);
}

void draw_question(View& view, const NoticeVisit& visit, NoticeDraft& draft) {
  heading(view.ui, view.tr("notice_page.question"));
  // The link opened anew brings no answer: somebody else may have opened it here.
  if (!visit.answered) {
    text(view.ui, view.tr("notice_page.answered_before"),
         {.size = type::second, .ink = Ink::muted});
  }
  if (const std::string& day = visit.page.answer_by; !day.empty()) {
    const bool over = today_of(view) > day;
    text(view.ui,
         view.tr(over ? "notice_page.answer_overdue" : "page_days.closes",
                 {arg("date", view.day(day))}),
         {.ink = over ? Ink::warn : Ink::muted});
  }
  ChoiceList answers;
  answers.add("yes", view.tr("notice_page.yes"))
      .add("no", view.tr("notice_page.no"))
      .add("leave", view.tr("notice_page.leave"));
  radio_group(view.ui,
              {.id = "said", .label = view.tr("notice_page.answer"), .choices = answers.choices()},
              draft.said);
  if (draft.said == "leave") {
    text(view.ui, view.tr("notice_page.leave.detail"), {.size = type::second, .ink = Ink::muted});
  }
  if (draft.said == "no" || draft.said == "leave") {
    text_field(view.ui,
               {.id = "reason",
                .label = view.tr("notice_page.reason"),
                .kind = FieldKind::area,
                .hint = view.tr("notice_page.reason.hint"),
                .lines = 3},
               draft.reason);
  }
  if (answer_button(view, {.id = "ready",
                           .label = view.tr("notice_page.ready"),
                           .ready = is_ready(visit, draft),
                           .disabled = draft.said.empty()})) {
    view.emit(command::AnswerNotice{draft.said == "yes", draft.reason, draft.said == "leave"});
  }
}

void draw_answer(View& view, const NoticeVisit& visit, const NoticeDraft& draft) {
  if (!is_ready(visit, draft)) return;
  const std::string subject =
      view.tr(visit.accepts     ? "notice_page.mail.yes"
              : visit.withdraws ? "notice_page.mail.leave"
                                : "notice_page.mail.no",
              {arg("event", visit.page.event_name), arg("name", visit.page.person_name)});
  answer_ways(view, {view.tr("notice_page.made"), visit.answer_address, subject,
                     visit.page.coordinator, command::SaveNoticeAnswer{}});
}

void draw_visit(View& view, const NoticeVisit& visit) {
  NoticeDraft& draft = notice_draft(view, visit);
  heading(view.ui, visit.page.event_name, {.level = 1});
  text(view.ui, view.tr("guest.for", {arg("name", visit.page.person_name)}), {.ink = Ink::muted});
  draw_match(view, visit.page);
  draw_question(view, visit, draft);
  draw_answer(view, visit, draft);
  spacer(view.ui, space::xl);
  clear_button(view, Clearing::page);
}

}  // namespace

void view_notice(View& view) {
  {
    const Page page(view.ui, {.id = "notice", .bare = true});
    if (view.state.notice == nullptr) {
      missing_page(view, view.tr("notice.title"), view.tr("notice_page.none.detail"));
      return;
    }
    draw_visit(view, *view.state.notice);
  }
  if (!clear_dialog(view, Clearing::page)) return;
  view.drafts.others.of<NoticeDraft>() = {};
  view.emit(command::ForgetGuestPage{});
}

}  // namespace rondo::ui
