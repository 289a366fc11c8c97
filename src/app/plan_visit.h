// Pages on which people say what belongs in their PD plans, and what comes back of them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/workbench.h"
#include "codec/link.h"
#include "codec/plan_pages.h"
#include "intake/plan_answers.h"
#include "intake/plan_page.h"
#include "report/plan_messages.h"

namespace rondo {

// One person's page. It stays with the tab alone (app/tab_page.h).
struct PlanVisit {
  int number = 0;  // another one for each link that was opened
  codec::PlanPage page;
  // As it was answered; with an address, below. Before that as the page has it, or as it had been
  // said when the tab was loaded anew. Topics by intake::id_on_form.
  std::map<TopicId, PlanReason> topics;
  std::set<EventId> events;
  std::string answer_address;  // the link that takes it to the coordinator; empty: not made yet
};

// Of a page that nobody has filled in yet.
PlanVisit new_plan_visit(int number, codec::PlanPage page);

// For the open program; shown before anything is taken in.
struct ReceivedPlanAnswers {
  intake::PlanAnswers answers;  // each once
};

// Adds them to those that wait. What can't be used comes back as error.answers.other_program.
std::vector<Result<Done>> receive_plan_answers(Workbench& bench,
                                               std::vector<codec::PlanAnswer> answers);

// Shows the page that the link brings. Errors: those of read_plan_page.
Result<Done> open_plan_page(Workbench& bench, const codec::Link& link);
// Shows the tab's page as it was; nothing happens when there is none.
void reopen_plan_page(Workbench& bench);

// What they depend on, as it is now.
intake::PlanSurroundings plan_surroundings(const AppState& state);

// The address of that plan's page. Errors: those of write_plan_link.
Result<std::string> plan_address(const AppState& state, const intake::PlanPages& pages,
                                 const PdPlanId& id);
// What asks the people of these plans, each with the address of their own page. Errors: those of
// read_message_text.
Result<std::vector<PersonMessage>> messages_about_plans(const AppState& state,
                                                        const std::vector<PdPlanId>& plans,
                                                        const MessageTexts& texts);

}  // namespace rondo
