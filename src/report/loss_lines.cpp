#include "report/loss_lines.h"

#include <algorithm>

#include "base/reading_order.h"
#include "report/figure_words.h"

namespace rondo {
namespace {

std::vector<std::string> names_of_events(const Program& program, const std::set<EventId>& events) {
  std::vector<std::string> names;
  for (const EventId& id : events) {
    if (const Event* event = program.events.find(id)) names.push_back(event->name);
  }
  std::sort(names.begin(), names.end(), reads_before);
  return names;
}

class Lines {
 public:
  explicit Lines(const Words& words) : words_(words) {}

  void add(std::string_view key, int count, const std::string& detail = {}) {
    if (count == 0) return;
    const std::string number = number_text(words_, count);
    lines_.push_back(
        {words_.text(key),
         detail.empty()
             ? number
             : words_.text({"losses.with_detail", {arg("count", number), arg("detail", detail)}})});
  }

  std::vector<LossLine> take() && { return std::move(lines_); }

 private:
  const Words& words_;
  std::vector<LossLine> lines_;
};

}  // namespace

std::vector<LossLine> loss_lines(const Losses& losses, const Program& program, const Words& words) {
  Lines lines(words);
  lines.add("losses.registrations", losses.registrations,
            words.list(names_of_events(program, losses.lists)));
  lines.add("losses.offers", losses.offers);
  lines.add("losses.requests", losses.requests);
  lines.add("losses.pools", losses.pools);
  lines.add("losses.ticks", losses.ticks);
  lines.add("losses.wishes", losses.wishes);
  lines.add("losses.matches", losses.matches);
  lines.add("losses.meetings", losses.meetings);
  lines.add("losses.sessions_planned", losses.sessions_planned);
  lines.add("losses.sessions_held", losses.sessions_held, hours_text(words, losses.minutes_held));
  if (losses.people > 0) {
    lines.add("losses.feedback_given", losses.feedback_given);
    lines.add("losses.feedback_received", losses.feedback);
  } else {
    lines.add("losses.feedback", losses.feedback);
  }
  lines.add("losses.plans", losses.plans);
  lines.add("losses.plan_entries", losses.plan_entries);
  lines.add("losses.people_without_site", losses.people_without_site);
  lines.add("losses.past_sites", losses.past_sites);
  lines.add("losses.events_without_initiative", losses.events_without_initiative);
  return std::move(lines).take();
}

}  // namespace rondo
