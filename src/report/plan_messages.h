// What the coordinator sends to ask people what belongs in their PD plans. The words are the usual
// ones of the string table or the program's own (ProgramInfo::messages), as those of an event's
// messages are (event_texts.h).
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/words.h"
#include "model/program.h"
#include "report/event_texts.h"
#include "report/person_messages.h"

namespace rondo {

// In ProgramInfo::messages and in keys of the string table.
inline constexpr std::string_view kPlanMessage = "plan";

std::span<const MessageField> plan_text_fields();
std::span<const MessageField> plan_subject_fields();

MessageTexts usual_plan_texts(const Words& words);
MessageTexts plan_texts(const Program& program, const Words& words);

// One message for each of these plans, by name of the person; plans whose page has no address are
// left out. Errors: those of read_message_text.
Result<std::vector<PersonMessage>> plan_messages(
    const Program& program, const std::vector<PdPlanId>& plans, const MessageTexts& texts,
    const std::function<Result<std::string>(const PdPlanId&)>& address);

}  // namespace rondo
