#include "ui/view_parts.h"

#include <algorithm>

#include "base/durations.h"
#include "base/iso_time.h"
#include "base/text.h"
#include "report/site_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"

namespace rondo::ui {

ChoiceList& ChoiceList::add(std::string_view id, std::string_view label, std::string_view hint) {
  const std::string& kept_id = words_.emplace_back(id);
  const std::string& kept_label = words_.emplace_back(label);
  const std::string& kept_hint = words_.emplace_back(hint);
  choices_.push_back({.id = kept_id, .label = kept_label, .hint = kept_hint});
  return *this;
}

ChoiceList site_choices(const View& view, std::string_view none_key, const SiteId& now) {
  ChoiceList choices;
  choices.add("", view.tr(none_key));
  for (const auto* row : by_name(view.state.program.sites, [&](const SiteId&id, const Site&site) {
         return site.closed_on.empty() || id == now;
       })) {
    choices.add(row->first.text(),
                site_words(row->second.name, !row->second.closed_on.empty(), view.state.words));
  }
  return choices;
}

ChoiceList grade_choices(const View& view) {
  constexpr int kGrades = 5;
  ChoiceList choices;
  for (int grade = 1; grade <= kGrades; ++grade) {
    choices.add(std::to_string(grade), view.number(grade));
  }
  return choices;
}

std::string few_names(const View& view, std::vector<std::string> names) {
  constexpr std::size_t kMost = 3;
  if (names.size() <= kMost) return view.list(names);
  const auto more = static_cast<std::int64_t>(names.size() - kMost);
  names.resize(kMost);
  return view.tr("common.and_more", {arg("names", view.list(names)), arg("count", more)});
}

std::string_view row_menu(View& view, std::string_view about,
                          std::initializer_list<MenuEntry> entries) {
  std::deque<std::string> words;
  std::vector<MenuItem> items;
  for (const MenuEntry& entry : entries) {
    items.push_back({.id = entry.id,
                     .label = words.emplace_back(view.tr(entry.key)),
                     .icon = entry.icon,
                     .danger = entry.danger,
                     .line_before = entry.line_before});
  }
  const std::string label = view.tr("common.more_about", {arg("name", about)});
  return menu_button(view.ui, {.id = "more",
                               .label = label,
                               .items = items,
                               .kind = ButtonKind::quiet,
                               .icon = Icon::more,
                               .icon_only = true});
}

DialogChoice dialog_buttons(View& view, const DialogButtons& buttons) {
  DialogActions actions(view.ui, buttons.note);
  DialogChoice choice = DialogChoice::none;
  if (button(view.ui, {.id = "cancel", .label = view.tr(buttons.cancel_key)})) {
    choice = DialogChoice::cancel;
  }
  if (button(view.ui, {.id = "accept",
                       .label = view.tr(buttons.accept_key),
                       .kind = buttons.danger ? ButtonKind::danger : ButtonKind::primary,
                       .disabled = buttons.disabled})) {
    choice = DialogChoice::accept;
  }
  // There is no room for all three in a line: between the two it would part them.
  if (!buttons.other_key.empty() && button(view.ui, {.id = "other",
                                                     .label = view.tr(buttons.other_key),
                                                     .disabled = buttons.disabled,
                                                     .wide = true})) {
    choice = DialogChoice::other;
  }
  return choice;
}

void choose_role(View& view, std::string& role) {
  ChoiceList roles;
  roles.add("mentor", view.tr("role.mentor"))
      .add("mentee", view.tr("role.mentee"))
      .add("both", view.tr("role.both"));
  segmented(view.ui, {.id = "role", .label = view.tr("people.role"), .choices = roles.choices()},
            role);
}

std::string today_of(const View& view) {
  return std::string(day_of(view.state.now_local));
}

std::string key_of_minute(const View& view, const EventId& event) {
  return event.text() + "\n" + view.state.now_local;
}

std::string ago(const View& view, std::int64_t utc_ms) {
  if (utc_ms == 0) return {};
  const std::int64_t passed_ms = std::max<std::int64_t>(0, view.state.now_utc_ms - utc_ms);
  const std::int64_t unit_ms = passed_ms < kHour_ms  ? kMinute_ms
                               : passed_ms < kDay_ms ? kHour_ms
                                                     : kDay_ms;
  // A page that is left open says other words when these are no longer true.
  view.ui.request_frame(static_cast<double>(unit_ms - passed_ms % unit_ms) / 1000);
  const std::int64_t units = passed_ms / unit_ms;
  if (units == 0) return view.tr("time.just_now");
  if (unit_ms == kMinute_ms) return view.tr(counted("time.minutes_ago", units));
  if (unit_ms == kHour_ms) return view.tr(counted("time.hours_ago", units));
  if (units < 30) return view.tr(counted("time.days_ago", units));
  return view.state.words.formats().date(utc_ms);
}

std::set<std::string> lines_of(std::string_view text) {
  std::set<std::string> entries;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string entry = collapse_spaces(text.substr(0, end));
    if (!entry.empty()) entries.insert(std::move(entry));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return entries;
}

std::string lines_from(const std::set<std::string>& entries) {
  return join_words({entries.begin(), entries.end()}, "\n");
}

TableSetup& TableSetup::column(TableColumn column, std::string_view label) {
  column.label = words_.emplace_back(label);
  columns_.push_back(column);
  return *this;
}

TableSetup& TableSetup::label(std::string_view label) {
  options.label = words_.emplace_back(label);
  return *this;
}

TableSetup& TableSetup::action(std::string_view id, std::string_view label, Icon icon) {
  actions_.push_back({.id = id, .label = words_.emplace_back(label), .icon = icon});
  return *this;
}

bool TableSetup::action_button(View& view, std::string_view id, ButtonKind kind) {
  const auto found = std::find_if(actions_.begin(), actions_.end(),
                                  [&](const MenuItem& action) { return action.id == id; });
  return found != actions_.end() &&
         button(view.ui, {.id = id, .label = found->label, .kind = kind, .icon = found->icon});
}

// The menu looks at this object, which has come to rest by now.
const TableOptions& TableSetup::with_columns() {
  options.columns = columns_;
  if (!actions_.empty()) {
    options.row_menu = [this](int row) {
      std::vector<MenuItem> items = actions_;
      std::erase_if(items, [&](const MenuItem& item) { return offered && !offered(row, item.id); });
      return items;
    };
  }
  return options;
}

void table_tools(View& view, const TableOptions& options) {
  const TableWish wish = table_menu(view.ui, options);
  if (wish == TableWish::copy) view.emit(command::CopyTable{copy_of(options)});
  if (wish == TableWish::print) {
    view.emit(command::PrintRows{std::string(options.label), copy_of(options)});
  }
}

PrintTable copy_of(const TableOptions& options) {
  PrintTable copy;
  const std::vector<const TableColumn*> columns = shown_columns(options);
  for (const TableColumn* column : columns) copy.header.emplace_back(column->label);
  for (int row = 0; row < options.row_count; ++row) {
    std::vector<std::string>& cells = copy.rows.emplace_back();
    for (const TableColumn* column : columns) cells.push_back(options.cell_text(row, column->id));
  }
  return copy;
}

MarkedBar::MarkedBar(View& view, const TableOptions& options) : view_(view), table_(*options.view) {
  if (table_.marked.empty()) return;
  const std::int64_t count = std::ssize(table_.marked);
  std::int64_t hidden = count;
  for (int row = 0; row < options.row_count && hidden > 0; ++row) {
    hidden -= table_.marked.count(options.row_id(row)) > 0 ? 1 : 0;
  }
  const std::string title = view.tr(counted("table.marked", count));
  const std::string detail =
      hidden > 0 ? view.tr(counted("table.marked_hidden", hidden)) : std::string();
  banner_.emplace(
      view.ui,
      BannerOptions{.id = "marked", .title = title, .detail = detail, .status = Status::accent});
  row_.emplace(view.ui, RowOptions{.id = "marked-actions"});
}
MarkedBar::~MarkedBar() {
  if (!banner_) return;
  if (button(view_.ui,
             {.id = "unmark", .label = view_.tr("table.unmark"), .kind = ButtonKind::quiet})) {
    table_.marked.clear();
    table_.marking = false;
  }
  row_.reset();
}

const ProgramFigures& figures(View& view) {
  Derived<ProgramFigures>& kept = view.drafts.program.figures;
  const AppState& state = view.state;
  if (!kept.fresh(state.program, state.revision)) {
    kept.keep(state.program, state.revision, count_figures(state.program));
  }
  return *kept.value;
}

void send(View& view, Sent& sent, Command command) {
  sent = {true, latest_notice(view.state).number};
  view.emit(std::move(command));
}

void find_field(View& view, std::string_view id, std::string_view key, std::string& typed,
                float width) {
  const std::string name = view.tr(key);
  text_field(view.ui,
             {.id = id,
              .label = name,
              .kind = FieldKind::search,
              .placeholder = name,
              .hide_label = true,
              .width = width},
             typed);
}

Answer take_answer(View& view, Sent& sent) {
  if (!sent.pending) return Answer::none;
  sent.pending = false;
  const Notice& notice = latest_notice(view.state);
  if (!notice.error || notice.number == sent.notice_before) return Answer::accepted;
  view.drafts.shown_notice = notice.number;
  return Answer::refused;
}

}  // namespace rondo::ui
