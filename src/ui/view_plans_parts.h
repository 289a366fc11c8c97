// Parts of the screen of PD plans: asking people what belongs in theirs, and what comes back.
#pragma once

#include <string>

#include "ui/view.h"

namespace rondo::ui {

// "Asked on 3 September", "has answered"; empty where neither.
std::string asked_plan_words(const View& view, const PdPlan& plan);

// The messages to those who have not said yet what belongs in their plan.
void plans_asking(View& view);

// Answers that links and files brought, before they are taken in.
void plans_received_dialog(View& view);

}  // namespace rondo::ui
