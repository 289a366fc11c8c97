#include "report/feedback_forms.h"

#include <algorithm>
#include <utility>

#include "base/reading_order.h"
#include "codec/qr_svg.h"
#include "report/feedback_page.h"
#include "report/kind_words.h"
#include "report/sitting_names.h"

namespace rondo {
namespace {

// Boxes to mark: "□ 1   □ 2"; nothing where one writes.
std::string room_for(const Question& question, const Words& words) {
  std::vector<std::string> marks;
  if (question.kind == AnswerKind::grade) marks = {"1", "2", "3", "4", "5"};
  for (const std::string_view choice : question.choices) {
    marks.push_back(words.text("choice." + std::string(choice)));
  }
  std::string room;
  for (const std::string& mark : marks) room += (room.empty() ? "□ " : "   □ ") + mark;
  return room;
}

PrintBlock form_on_paper(const Program& program, const Event& event, const MatchForm& form,
                         const Words& words) {
  const std::string partner = person_name(program, form.partner);
  const Topic* topic = program.topics.find(form.topic);
  PrintBlock block{PrintBlock::Kind::form, person_name(program, form.person)};
  block.lead = event.name;
  block.table.header = {
      words.text({"feedback_message.line",
                  {arg("name", partner), arg("topic", topic == nullptr ? "" : topic->name)}}),
      words.text("feedback.useful.hint")};
  for (const Question& question : questions_of(event.kind, form.of_mentor, form.later)) {
    const std::string key =
        key_for_kind("question." + std::string(question.key), event.kind, words);
    std::string asked = words.text({key, {arg("name", partner)}});
    const std::string privacy = privacy_words(question, words);
    if (!privacy.empty()) asked += "\n" + privacy;
    block.table.rows.push_back({std::move(asked), room_for(question, words)});
  }
  return block;
}

std::string qr_of(const Result<std::string>& address) {
  return address ? codec::address_qr_svg(*address) : std::string();
}

}  // namespace

std::string privacy_words(const Question& question, const Words& words) {
  if (question.key == kMeetAgainQuestion) return words.text("feedback.again.hint");
  return question.is_private ? words.text("question.private") : std::string();
}

std::vector<PrintBlock> feedback_forms(const Program& program, const EventId& id,
                                       std::string_view today, const std::string& page_address,
                                       const Words& words, const Clock* clock) {
  const Event* event = program.events.find(id);
  if (event == nullptr) return {};
  const std::vector<MatchForm> forms = match_forms(program, id, today, clock);
  std::vector<std::pair<std::string, PrintBlock>> keyed;
  for (const MatchForm& form : forms) {
    const bool open = form.later ? form.state == FormState::due : form.state != FormState::answered;
    if (!open) continue;
    PrintBlock block = form_on_paper(program, *event, form, words);
    if (!page_address.empty()) {
      block.picture = qr_of(feedback_page_address(program, id, form.person, forms, page_address));
      if (!block.picture.empty()) block.caption = words.text("feedback.form.own_page");
    }
    std::string key = reading_key(block.text);
    keyed.emplace_back(std::move(key), std::move(block));
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  std::vector<PrintBlock> blocks;
  for (auto& [key, block] : keyed) blocks.push_back(std::move(block));
  return blocks;
}

}  // namespace rondo
