#include "report/report_sections.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/iso_time.h"
#include "feedback/forms.h"
#include "model/enum_names.h"
#include "model/taking_part.h"
#include "report/figure_words.h"
#include "report/profile_words.h"
#include "report/school_year.h"
#include "report/site_flow_words.h"
#include "report/site_words.h"

namespace rondo {
namespace {

std::string reason_name(OpenReason reason) {
  switch (reason) {
    case OpenReason::nobody_offers:
      return "nobody_offers";
    case OpenReason::no_place:
      return "no_place";
    case OpenReason::parted:
      return "parted";
    case OpenReason::rules:
      return "rules";
    case OpenReason::fit_first:
      return "fit_first";
    case OpenReason::not_matched:
      return "not_matched";
    case OpenReason::proposed:
      return "proposed";
    case OpenReason::called_off:
      return "called_off";
    case OpenReason::other:
      break;
  }
  return "other";
}

class Wording {
 public:
  Wording(const Program& program, const ReportScope& scope, const ProgramReport& report,
          const Words& words)
      : program_(program), scope_(scope), report_(report), words_(words) {}

  std::vector<ReportSection> sections() {
    overview();
    purpose();
    access();
    across();
    initiatives();
    learning();
    leadership();
    load();
    matches();
    hours();
    return std::move(sections_);
  }

 private:
  std::string tr(std::string_view key) const { return words_.text(key); }

  ReportSection& begin(const std::string& id) { return begin(id, tr("aims.detail." + id)); }
  ReportSection& begin(const std::string& id, std::string detail) {
    return sections_.emplace_back(
        ReportSection{id, tr("aims.section." + id), std::move(detail), {}, {}});
  }

  // An aim is in sight before anything was done for it, too.
  void tell_nothing_yet(ReportSection& section) const {
    section.nothing_yet = tr("aims.none." + section.id);
  }

  static ReportFigure measured(ReportFigure figure, Measure measure, int amount) {
    figure.measure = measure;
    figure.amount = amount;
    return figure;
  }
  ReportFigure count(std::string label, int number) const {
    return measured(
        {std::move(label), words_.formats().number(number), std::to_string(number), {}, number},
        Measure::count, number);
  }
  ReportFigure share(std::string label, const Share& share) const {
    ReportFigure figure{std::move(label), share_text(words_, share.part, share.whole), {}, {}, 0};
    if (share.whole == 0) return figure;
    figure.value = std::to_string(share.part);
    figure.of = std::to_string(share.whole);
    figure.bar = (kWholeBar * share.part + share.whole / 2) / share.whole;
    return measured(std::move(figure), Measure::percent, rounded_percent(share.part, share.whole));
  }
  ReportFigure hours_of(std::string label, int minutes) const {
    return measured(
        {std::move(label), hours_text(words_, minutes), plain_hours(minutes), {}, minutes},
        Measure::minutes, minutes);
  }
  // What people said; nothing of too few.
  ReportFigure said(std::string label, const Share& of) const {
    ReportFigure figure = share(std::move(label), of);
    if (of.whole == 0) figure.text = figure.value = too_few();
    return figure;
  }
  // As a figure for people and for spreadsheets.
  std::string too_few() const {
    return words_.text({"aims.too_few", {arg("count", kFewestToReport)}});
  }

  ReportChart chart(std::string_view id, std::string title, const std::string& labels,
                    const std::string& values) const {
    return {std::string(id), std::move(title), words_.text(labels), words_.text(values), {}};
  }
  static void add(ReportSection& section, ReportChart chart) {
    // Of counts that are all zero there is nothing to see; a share of none is telling.
    const bool tells =
        std::any_of(chart.rows.begin(), chart.rows.end(),
                    [](const ReportFigure& row) { return row.bar > 0 || !row.of.empty(); });
    if (tells) section.charts.push_back(std::move(chart));
  }

  std::string group_name(const PeopleGroup& group) const {
    if (group.kind == PeopleGroup::Kind::named) {
      return site_words(group.name, group.closed, words_);
    }
    return tr(group.kind == PeopleGroup::Kind::unknown ? "aims.group.unknown"
                                                       : "aims.group.smaller");
  }

  ReportChart served_by(std::string_view id, std::string title, const std::string& labels,
                        const std::vector<PeopleGroup>& groups) const {
    ReportChart chart{std::string(id), std::move(title), labels, tr("aims.column.served"), {},
                      kWholeBar};
    for (const PeopleGroup& group : groups) {
      chart.rows.push_back(share(group_name(group), {group.served, group.people}));
    }
    return chart;
  }

  void overview() {
    ReportSection& section = begin("overview");
    events(section);
    section.figures.push_back(count(tr("aims.people"), report_.people));
    if (report_.archived_people > 0) {
      section.figures.push_back(count(tr("aims.people_archived"), report_.archived_people));
    }
    section.figures.push_back(count(tr("aims.pairs"), report_.across.pairs));
    section.figures.push_back(count(tr("aims.meetings"), report_.meetings));
    section.figures.push_back(hours_of(tr("aims.hours_of_meetings"), report_.minutes));
  }

  void events(ReportSection& section) {
    if (const Event* event = program_.events.find(scope_.event)) {
      if (event->cancelled_on.empty()) return;
      section.figures.push_back({tr("aims.cancelled_on"),
                                 words_.day(event->cancelled_on),
                                 std::string(day_of(event->cancelled_on)),
                                 {},
                                 0});
      return;
    }
    section.figures.push_back(count(tr("aims.events"), report_.events));
    if (report_.cancelled_events > 0) {
      section.figures.push_back(count(tr("aims.cancelled"), report_.cancelled_events));
    }
  }

  // Nothing of too few.
  ReportFigure of_enough(std::string label, const Share& of) const {
    if (of.whole == 0 || report_.purpose.people >= kFewestToReport) {
      return share(std::move(label), of);
    }
    return too_few_people(std::move(label));
  }
  ReportFigure too_few_people(std::string label) const {
    const std::string text = too_few();
    return {std::move(label), text, text, {}, 0};
  }

  // What the kind of event is for. What people say of it stands here and not among the answers of
  // all kinds.
  void purpose() {
    const PurposeFigures& figures = report_.purpose;
    const auto section_of_kind = [&]() -> ReportSection& {
      return begin("purpose", tr("aims.detail.purpose." + std::string(name_of(figures.kind))));
    };
    switch (figures.kind) {
      case EventKind::topic_sprint:
        if (report_.meetings > 0) {
          section_of_kind().figures.push_back(
              said(tr("aims.practice_later"), report_.learning.practice_later));
        }
        break;
      case EventKind::pd_plan:
        if (figures.plan_matched.whole > 0) plans(section_of_kind());
        break;
      case EventKind::one_off:
        if (figures.people > 0) in_time(section_of_kind());
        break;
      case EventKind::informational_interview:
        if (figures.people + report_.meetings > 0) roles(section_of_kind());
        break;
      case EventKind::new_teacher:
        if (figures.people > 0) new_people(section_of_kind());
        break;
      case EventKind::speed_mentoring:
        if (figures.sitting.held > 0) sitting(section_of_kind());
        break;
      case EventKind::blank:
        break;
    }
  }
  // In the words of the sitting's own report, so that the two agree.
  void sitting(ReportSection& section) const {
    const PurposeFigures& figures = report_.purpose;
    const SittingOutcome& outcome = figures.sitting;
    section.figures.push_back(count(tr("report.new_connections"), outcome.new_connections));
    section.figures.push_back(of_enough(tr("aims.sitting.came"), figures.came));
    section.figures.push_back(share(tr("report.held"), {outcome.held, outcome.planned}));
    section.figures.push_back({tr("report.partners"),
                               words_.formats().tenths(outcome.partners_tenths),
                               plain_tenths(outcome.partners_tenths),
                               {},
                               0});
    section.figures.push_back(count(tr("report.mutual"), outcome.mutual));
    section.figures.push_back(share(tr("report.followed"), {outcome.followed, outcome.mutual}));
  }
  void plans(ReportSection& section) const {
    const PurposeFigures& figures = report_.purpose;
    section.figures.push_back(of_enough(tr("aims.plan.matched"), figures.plan_matched));
    section.figures.push_back(of_enough(tr("aims.plan.met"), figures.plan_met));
    section.figures.push_back(of_enough(tr("aims.plan.done"), figures.plan_done));
    if (figures.plan_hours.whole > 0) {
      section.figures.push_back(of_enough(tr("aims.plan.hours"), figures.plan_hours));
    }
  }
  void in_time(ReportSection& section) const {
    const PurposeFigures& figures = report_.purpose;
    if (figures.in_time.whole > 0) {
      section.figures.push_back(of_enough(tr("aims.in_time"), figures.in_time));
    }
    if (figures.met_requests == 0) return;
    std::string label = tr("aims.days_to_meeting");
    if (figures.people < kFewestToReport) {
      section.figures.push_back(too_few_people(std::move(label)));
      return;
    }
    const int days_tenths = figures.days_to_meeting_tenths;
    section.figures.push_back({std::move(label),
                               words_.text({"aims.days", {half_arg(words_, "count", days_tenths)}}),
                               plain_tenths(days_tenths),
                               {},
                               0});
  }
  void roles(ReportSection& section) const {
    const PurposeFigures& figures = report_.purpose;
    section.figures.push_back(of_enough(tr("aims.role_found"), figures.role_found));
    for (const auto& [question, share] : report_.learning.answers) {
      if (question != kPipelineQuestion) continue;
      section.figures.push_back(said(tr("question." + question + ".short"), share));
    }
    groups(section, "roles", "aims.by_role", "aims.column.role", "aims.column.in_role");
  }
  void new_people(ReportSection& section) const {
    section.figures.push_back(of_enough(tr("aims.new_met"), report_.purpose.met));
    groups(section, "new-by-site", "aims.new_met_by_site", "aims.column.site", "aims.column.met");
  }
  void groups(ReportSection& section, std::string_view id, std::string_view title,
              const std::string& labels, const std::string& values) const {
    ReportChart bars = chart(id, tr(title), labels, values);
    bars.full_bar = kWholeBar;
    for (const PeopleGroup& group : report_.purpose.groups) {
      bars.rows.push_back(share(group_name(group), {group.served, group.people}));
    }
    add(section, std::move(bars));
  }

  void access() {
    const AccessFigures& figures = report_.access;
    ReportSection& section = begin("access");
    if (figures.people.whole == 0) return tell_nothing_yet(section);
    section.figures.push_back(count(tr("aims.asked"), figures.people.whole));
    section.figures.push_back(share(tr("aims.served"), figures.people));
    if (figures.requests.whole > 0) {
      section.figures.push_back(share(tr("aims.requests"), figures.requests));
    }
    if (figures.waiting > 0) {
      section.figures.push_back(count(tr("aims.waiting"), figures.waiting));
    }
    add(section,
        served_by("by-site", tr("aims.served_by_site"), tr("aims.column.site"), figures.by_site));
    int number = 0;
    for (const Characteristic& one : figures.by_characteristic) {
      std::vector<PeopleGroup> groups = one.groups;
      for (PeopleGroup& group : groups) group.name = profile_answer_words(group.name, words_);
      add(section,
          served_by("by-answer" + std::to_string(++number),
                    words_.text({"aims.served_by", {arg("what", one.name)}}), one.name, groups));
    }
    ReportChart open = chart("open", tr("aims.open"), "aims.column.reason", "aims.column.requests");
    for (const auto& [reason, requests] : figures.open) {
      open.rows.push_back(count(tr("aims.open." + reason_name(reason)), requests));
    }
    add(section, std::move(open));
  }

  void across() {
    const AcrossFigures& figures = report_.across;
    ReportSection& section = begin("across");
    if (figures.pairs == 0) return tell_nothing_yet(section);
    section.figures.push_back(share(tr("aims.pairs_across"), figures.across));
    if (const int unknown = figures.pairs - figures.across.whole; unknown > 0) {
      section.figures.push_back(count(tr("aims.pairs_site_unknown"), unknown));
    }
    ReportChart flows =
        chart("flows", tr("aims.flows"), "report.column.sites", "aims.column.pairs");
    for (const SiteFlow& flow : figures.flows) {
      flows.rows.push_back(count(flow_line(flow, words_), flow.pairs));
    }
    flows.flow = worded_flow_picture(figures, words_);
    add(section, std::move(flows));
  }

  void initiatives() {
    ReportSection& section = begin("initiatives");
    const bool any =
        std::any_of(report_.initiatives.begin(), report_.initiatives.end(),
                    [](const InitiativeFigures& figures) { return !figures.initiative.empty(); });
    if (!any) return tell_nothing_yet(section);
    ReportChart people = chart("people", tr("aims.by_initiative.people"), "aims.column.initiative",
                               "aims.column.people");
    ReportChart meetings = chart("meetings", tr("aims.by_initiative.meetings"),
                                 "aims.column.initiative", "report.column.meetings");
    ReportChart given = chart("hours", tr("aims.by_initiative.hours"), "aims.column.initiative",
                              "aims.column.hours");
    std::vector<std::string> served;
    for (const InitiativeFigures& one : report_.initiatives) {
      const Initiative* found = program_.initiatives.find(one.initiative);
      const std::string name = found == nullptr ? tr("aims.no_initiative") : found->name;
      if (!scope_.event.empty()) {
        if (found != nullptr) served.push_back(name);
      } else {
        section.figures.push_back(count(found == nullptr
                                            ? tr("aims.events_without")
                                            : words_.text({"aims.events_of", {arg("name", name)}}),
                                        one.events));
      }
      people.rows.push_back(count(name, one.people));
      meetings.rows.push_back(count(name, one.meetings));
      given.rows.push_back(hours_of(name, one.minutes));
    }
    if (!served.empty()) {
      const std::string names = words_.list(served);
      section.figures.push_back({tr("aims.serves"), names, names, {}, 0});
    }
    add(section, std::move(people));
    add(section, std::move(meetings));
    add(section, std::move(given));
  }

  void learning() {
    const LearningFigures& figures = report_.learning;
    ReportSection& section = begin("learning");
    const int said_useful = figures.useful.said();
    if (figures.trained.whole + figures.practice.whole + figures.practice_later.whole +
                said_useful ==
            0 &&
        figures.topics.empty()) {
      return tell_nothing_yet(section);
    }
    if (figures.trained.whole > 0) {
      section.figures.push_back(share(tr("aims.trained"), figures.trained));
    }
    section.figures.push_back({tr("aims.useful"),
                               said_useful == 0 ? too_few() : mean_text(words_, figures.useful),
                               said_useful == 0 ? too_few() : plain_tenths(figures.useful.tenths()),
                               {},
                               0});
    if (figures.asks_practice) {
      section.figures.push_back(said(tr("aims.practice"), figures.practice));
    }
    if (figures.asks_practice_later && report_.purpose.kind != EventKind::topic_sprint) {
      section.figures.push_back(said(tr("aims.practice_later"), figures.practice_later));
    }
    for (const auto& [question, share] : figures.answers) {
      const bool told_before = question == kPipelineQuestion &&
                               report_.purpose.kind == EventKind::informational_interview;
      if (told_before) continue;
      section.figures.push_back(said(tr("question." + question + ".short"), share));
    }
    ReportChart topics =
        chart("topics", tr("aims.topics"), "report.column.topic", "report.column.meetings");
    int without = report_.meetings;
    for (const TopicMeetings& one : figures.topics) {
      topics.rows.push_back(count(program_.topics.find(one.topic)->name, one.meetings));
      without -= one.meetings;
    }
    // So that the rows add up to the meetings held.
    if (!topics.rows.empty() && without > 0) {
      topics.rows.push_back(count(tr("report.no_topic"), without));
    }
    add(section, std::move(topics));
    ReportChart grades =
        chart("grades", tr("aims.grades"), "report.column.grade", "report.column.answers");
    for (std::size_t at = 0; at < figures.useful.counts.size(); ++at) {
      grades.rows.push_back(count(words_.text("feedback.useful." + std::to_string(at + 1)),
                                  figures.useful.counts[at]));
    }
    add(section, std::move(grades));
  }

  void leadership() {
    const LeadershipFigures& figures = report_.leadership;
    ReportSection& section = begin("leadership");
    if (figures.first_time.whole == 0) {
      tell_nothing_yet(section);
    } else {
      section.figures.push_back(count(tr("aims.mentors"), figures.first_time.whole));
      section.figures.push_back(share(tr("aims.first_time"), figures.first_time));
    }
    section.figures.push_back(count(tr("aims.unused"), static_cast<int>(figures.unused.size())));
    pipeline(section);
  }

  // Nothing of too few.
  void pipeline(ReportSection& section) {
    const LeadershipFigures& figures = report_.leadership;
    if (figures.followed == 0) return;
    if (figures.followed < kFewestToReport) {
      const std::string text = too_few();
      section.figures.push_back({tr("aims.pipeline"), text, text, {}, 0});
      return;
    }
    section.figures.push_back(count(tr("aims.pipeline"), figures.followed));
    ReportChart steps =
        chart("pipeline", tr("aims.pipeline.by_step"), "aims.column.step", "aims.column.people");
    // As people go through them.
    for (const std::string_view name : EnumNames<PipelineStep>::names) {
      for (const PeopleGroup& group : figures.pipeline) {
        if (group.kind != PeopleGroup::Kind::named || group.name != name) continue;
        steps.rows.push_back(count(tr("pipeline." + group.name), group.people));
      }
    }
    for (const PeopleGroup& group : figures.pipeline) {
      if (group.kind == PeopleGroup::Kind::named) continue;
      steps.rows.push_back(count(tr("aims.pipeline.smaller"), group.people));
    }
    add(section, std::move(steps));
  }

  void load() {
    const LoadFigures& figures = report_.load;
    ReportSection& section = begin("load");
    const Event* event = program_.events.find(scope_.event);
    if (event != nullptr && !is_matched(*event)) {
      section.nothing_yet = tr("aims.none.load.sitting");
      return;
    }
    if (figures.mentees == 0) return tell_nothing_yet(section);
    section.figures.push_back(count(tr("aims.mentors_on_lists"), figures.mentors));
    section.figures.push_back(
        count(tr("aims.most_mentees"), static_cast<int>(figures.mentors_with.size()) - 1));
    if (figures.capped.whole > 0) {
      section.figures.push_back(share(tr("aims.at_year_cap"), figures.capped));
    }
    section.figures.push_back(share(tr("aims.busiest_tenth"), figures.busiest_tenth));
    section.figures.push_back(
        {tr("aims.gini"),
         words_.text({"aims.gini.value", {arg("percent", figures.gini_hundredths)}}),
         std::to_string(figures.gini_hundredths), "100", 0});
    ReportChart mentors =
        chart("mentors", tr("aims.mentors_by_load"), "aims.column.load", "aims.column.mentors");
    for (std::size_t mentees = 0; mentees < figures.mentors_with.size(); ++mentees) {
      ReportFigure row =
          count(words_.text({"common.mentees", {arg("count", static_cast<std::int64_t>(mentees))}}),
                figures.mentors_with[mentees]);
      const int at_cap = figures.at_year_cap[mentees];
      if (at_cap > 0) {
        row.text =
            words_.text({"aims.load_at_cap", {arg("mentors", row.text), arg("count", at_cap)}});
      }
      mentors.rows.push_back(std::move(row));
    }
    add(section, std::move(mentors));
  }

  int at(MatchState state) const { return report_.matches[static_cast<std::size_t>(state)]; }

  // Those that gave nobody a mentor (model/had_mentor.h).
  int fell_through() const {
    return at(MatchState::declined) + at(MatchState::ended_early) - report_.ended_after_meeting;
  }

  // Every match stands in one row, also if it fell through.
  ReportChart match_states() const {
    ReportChart states =
        chart("states", tr("aims.states"), "aims.column.state", "aims.column.matches");
    for (const MatchState state :
         {MatchState::proposed, MatchState::approved, MatchState::notified, MatchState::accepted,
          MatchState::active, MatchState::completed}) {
      states.rows.push_back(count(tr("match_state." + std::string(name_of(state))), at(state)));
    }
    // Where the two had met, it was not for nothing.
    const int met = report_.ended_after_meeting;
    states.rows.push_back(count(tr("aims.states.ended_met"), met));
    states.rows.push_back(count(tr("aims.states.ended"), at(MatchState::ended_early) - met));
    states.rows.push_back(count(tr("match_state.declined"), at(MatchState::declined)));
    return states;
  }

  void matches() {
    const auto sum = [](const auto& counts) {
      return std::accumulate(counts.begin(), counts.end(), 0);
    };
    // Of a year there may be sessions of matches that were made in the year before.
    if (sum(report_.matches) + sum(report_.sessions) == 0) return;
    ReportSection& section = begin("matches");
    section.figures.push_back(
        count(tr("aims.column.matches"), sum(report_.matches) - fell_through()));
    if (fell_through() > 0) {
      section.figures.push_back(count(tr("aims.matches_fell_through"), fell_through()));
    }
    for (const SessionState state : {SessionState::held, SessionState::planned,
                                     SessionState::missed, SessionState::cancelled}) {
      section.figures.push_back(count(tr("aims.sessions." + std::string(name_of(state))),
                                      report_.sessions[static_cast<std::size_t>(state)]));
    }
    add(section, match_states());
  }

  void hours() {
    if (report_.hours.empty()) return;
    ReportSection& section = begin("hours");
    PersonMinutes sum;
    for (const auto& [person, minutes] : report_.hours) {
      sum.given += minutes.given;
      sum.received += minutes.received;
    }
    section.figures.push_back(count(tr("aims.people_met"), static_cast<int>(report_.hours.size())));
    section.figures.push_back(hours_of(tr("aims.hours_given"), sum.given));
    section.figures.push_back(hours_of(tr("aims.hours_received"), sum.received));
    for (const bool given : {true, false}) {
      ReportChart sites =
          chart(given ? "given" : "received",
                tr(given ? "aims.hours_given_by_site" : "aims.hours_received_by_site"),
                "aims.column.site", "aims.column.hours");
      for (const PeopleGroup& group : report_.hours_by_site) {
        sites.rows.push_back(
            hours_of(group_name(group), given ? group.minutes.given : group.minutes.received));
      }
      add(section, std::move(sites));
    }
  }

  const Program& program_;
  const ReportScope& scope_;
  const ProgramReport& report_;
  const Words& words_;
  std::vector<ReportSection> sections_;
};

}  // namespace

std::vector<ReportSection> report_sections(const Program& program, const ReportScope& scope,
                                           const ProgramReport& report, const Words& words) {
  return Wording(program, scope, report, words).sections();
}

std::string scope_name(const Program& program, const ReportScope& scope, const Words& words) {
  if (const Event* event = program.events.find(scope.event)) return event->name;
  const std::optional<int> year = school_year_of(scope);
  return year ? school_year_name(*year) : words.text("aims.all_years");
}

}  // namespace rondo
