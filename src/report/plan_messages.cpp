#include "report/plan_messages.h"

#include <array>

namespace rondo {
namespace {

constexpr std::array kPlanSubjectFields{MessageField{"name"}, MessageField{"plan"}};
constexpr std::array kPlanTextFields{MessageField{"name"}, MessageField{"plan"},
                                     MessageField{"page"}};

}  // namespace

std::span<const MessageField> plan_text_fields() {
  return kPlanTextFields;
}

std::span<const MessageField> plan_subject_fields() {
  return kPlanSubjectFields;
}

MessageTexts usual_plan_texts(const Words& words) {
  return {words.text("event_message.plan.subject"), words.text("event_message.plan.text")};
}

MessageTexts plan_texts(const Program& program, const Words& words) {
  const ProgramInfo* info = program.info.find(ProgramInfoId(std::string(kProgramInfo)));
  MessageTexts usual = usual_plan_texts(words);
  return info == nullptr ? usual : own_texts(info->messages, kPlanMessage, std::move(usual));
}

Result<std::vector<PersonMessage>> plan_messages(
    const Program& program, const std::vector<PdPlanId>& plans, const MessageTexts& texts,
    const std::function<Result<std::string>(const PdPlanId&)>& address) {
  const Result<ReadTexts> read = read_texts(texts, kPlanSubjectFields, kPlanTextFields);
  if (!read) return read.error();
  std::vector<PersonMessage> messages;
  for (const PdPlanId& id : plans) {
    const PdPlan* plan = program.pd_plans.find(id);
    const Person* person = plan == nullptr ? nullptr : program.people.find(plan->person);
    if (person == nullptr) continue;
    const Result<std::string> page = address(id);
    if (!page) continue;
    const FieldValues reader{{"name", person->name}, {"plan", plan->name}, {"page", *page}};
    fill_in(messages.emplace_back(message_to(plan->person, *person)), *read, reader, {});
  }
  sort_by_name(messages);
  return messages;
}

}  // namespace rondo
