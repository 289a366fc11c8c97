// Carrying out commands: one function each. An Error is shown to the person and nothing has
// changed.
#pragma once

#include "app/commands.h"
#include "app/workbench.h"

namespace rondo {

// app/place_commands.cpp
Result<Done> execute(Workbench& bench, const command::GoTo& command);
Result<Done> execute(Workbench& bench, const command::OpenWindow& command);
Result<Done> execute(Workbench& bench, const command::LeaveKiosk& command);
Result<Done> execute(Workbench& bench, const command::HoldPage& command);
Result<Done> execute(Workbench& bench, const command::Undo& command);
Result<Done> execute(Workbench& bench, const command::Redo& command);
Result<Done> execute(Workbench& bench, const command::ShowOverlay& command);
Result<Done> execute(Workbench& bench, const command::SetPreference& command);
Result<Done> execute(Workbench& bench, const command::CopyText& command);
Result<Done> execute(Workbench& bench, const command::ShareText& command);
Result<Done> execute(Workbench& bench, const command::CopyTable& command);
Result<Done> execute(Workbench& bench, const command::PrintRows& command);

// app/program_commands.cpp
Result<Done> execute(Workbench& bench, const command::NewProgram& command);
Result<Done> execute(Workbench& bench, const command::OpenProgram& command);
Result<Done> execute(Workbench& bench, const command::OpenSample& command);
Result<Done> execute(Workbench& bench, const command::RenameProgram& command);
Result<Done> execute(Workbench& bench, const command::SetYearCap& command);
Result<Done> execute(Workbench& bench, const command::SetCoordinator& command);
Result<Done> execute(Workbench& bench, const command::SetPlanTexts& command);
Result<Done> execute(Workbench& bench, const command::SetMentorRequestTexts& command);
Result<Done> execute(Workbench& bench, const command::ExportMentorRequests& command);
Result<Done> execute(Workbench& bench, const command::DuplicateProgram& command);
Result<Done> execute(Workbench& bench, const command::RemoveProgram& command);
Result<Done> execute(Workbench& bench, const command::RestoreProgram& command);
Result<Done> execute(Workbench& bench, const command::ExportProgram& command);
Result<Done> execute(Workbench& bench, const command::SaveAgain& command);
Result<Done> execute(Workbench& bench, const command::DecideSameProgram& command);
Result<Done> execute(Workbench& bench, const command::PickProgramFile& command);

// app/replaced_program.cpp
Result<Done> execute(Workbench& bench, const command::ReadReplacedProgram& command);
Result<Done> execute(Workbench& bench, const command::BringBackProgram& command);

// app/people_commands.cpp
Result<Done> execute(Workbench& bench, const command::PutSite& command);
Result<Done> execute(Workbench& bench, const command::RemoveSite& command);
Result<Done> execute(Workbench& bench, const command::CloseSite& command);
Result<Done> execute(Workbench& bench, const command::JoinSites& command);
Result<Done> execute(Workbench& bench, const command::PutPerson& command);
Result<Done> execute(Workbench& bench, const command::RemovePeople& command);
Result<Done> execute(Workbench& bench, const command::SetSite& command);
Result<Done> execute(Workbench& bench, const command::RegisterPeople& command);
Result<Done> execute(Workbench& bench, const command::JoinPeople& command);
Result<Done> execute(Workbench& bench, const command::PutRegistration& command);
Result<Done> execute(Workbench& bench, const command::RemoveRegistrations& command);

// app/topic_commands.cpp
Result<Done> execute(Workbench& bench, const command::PutTopic& command);
Result<Done> execute(Workbench& bench, const command::RemoveTopic& command);
Result<Done> execute(Workbench& bench, const command::JoinTopics& command);
Result<Done> execute(Workbench& bench, const command::KeepTopicsApart& command);
Result<Done> execute(Workbench& bench, const command::PutPoolCategory& command);
Result<Done> execute(Workbench& bench, const command::RemovePoolCategory& command);
Result<Done> execute(Workbench& bench, const command::PutPool& command);
Result<Done> execute(Workbench& bench, const command::RemovePool& command);
Result<Done> execute(Workbench& bench, const command::JoinPools& command);

// app/event_commands.cpp
Result<Done> execute(Workbench& bench, const command::AddEvent& command);
Result<Done> execute(Workbench& bench, const command::PutEvent& command);
Result<Done> execute(Workbench& bench, const command::SetRounds& command);
Result<Done> execute(Workbench& bench, const command::OfferTopics& command);
Result<Done> execute(Workbench& bench, const command::RemoveEvent& command);
Result<Done> execute(Workbench& bench, const command::CancelEvent& command);
Result<Done> execute(Workbench& bench, const command::ExportCancelMessages& command);
Result<Done> execute(Workbench& bench, const command::MarkToldOfCancelling& command);
Result<Done> execute(Workbench& bench, const command::ResumeEvent& command);

// app/import_commands.cpp
Result<Done> execute(Workbench& bench, const command::PickSheets& command);
Result<Done> execute(Workbench& bench, const command::ImportText& command);
Result<Done> execute(Workbench& bench, const command::SetColumnMeaning& command);
Result<Done> execute(Workbench& bench, const command::SetSheetRole& command);
Result<Done> execute(Workbench& bench, const command::AnswerImportQuestion& command);
Result<Done> execute(Workbench& bench, const command::ApplyImport& command);
Result<Done> execute(Workbench& bench, const command::CancelImport& command);
Result<Done> execute(Workbench& bench, const command::DownloadImportProblems& command);

// app/match_commands.cpp
Result<Done> execute(Workbench& bench, const command::RunMatch& command);
Result<Done> execute(Workbench& bench, const command::CancelMatch& command);
Result<Done> execute(Workbench& bench, const command::WeighMentors& command);
Result<Done> execute(Workbench& bench, const command::LockMatches& command);
Result<Done> execute(Workbench& bench, const command::ForbidPair& command);
Result<Done> execute(Workbench& bench, const command::AllowPair& command);
Result<Done> execute(Workbench& bench, const command::LetOutsidePool& command);
Result<Done> execute(Workbench& bench, const command::KeepInsidePool& command);
Result<Done> execute(Workbench& bench, const command::ForcePair& command);
Result<Done> execute(Workbench& bench, const command::SwapMatches& command);
Result<Done> execute(Workbench& bench, const command::SetMatchState& command);
Result<Done> execute(Workbench& bench, const command::ApproveAll& command);
Result<Done> execute(Workbench& bench, const command::MarkToldOfMatches& command);
Result<Done> execute(Workbench& bench, const command::MarkToldOfOff& command);
Result<Done> execute(Workbench& bench, const command::ExportEventMessages& command);
Result<Done> execute(Workbench& bench, const command::RemoveMatch& command);
Result<Done> execute(Workbench& bench, const command::ExportMatches& command);
Result<Done> execute(Workbench& bench, const command::PrintMatches& command);

// app/sitting_commands.cpp
Result<Done> execute(Workbench& bench, const command::SetTableCount& command);
Result<Done> execute(Workbench& bench, const command::PutMeetingTable& command);
Result<Done> execute(Workbench& bench, const command::RemoveMeetingTable& command);
Result<Done> execute(Workbench& bench, const command::PlanRounds& command);
Result<Done> execute(Workbench& bench, const command::RepairRounds& command);
Result<Done> execute(Workbench& bench, const command::WantMeeting& command);
Result<Done> execute(Workbench& bench, const command::UnwantMeeting& command);
Result<Done> execute(Workbench& bench, const command::SetAttendance& command);
Result<Done> execute(Workbench& bench, const command::SetStandIn& command);
Result<Done> execute(Workbench& bench, const command::CloseTable& command);
Result<Done> execute(Workbench& bench, const command::Rehearse& command);
Result<Done> execute(Workbench& bench, const command::FindIdeas& command);
Result<Done> execute(Workbench& bench, const command::TellClock& command);
Result<Done> execute(Workbench& bench, const command::ResetClock& command);
Result<Done> execute(Workbench& bench, const command::PrintSitting& command);

// app/feedback_commands.cpp
Result<Done> execute(Workbench& bench, const command::GiveFeedback& command);
Result<Done> execute(Workbench& bench, const command::FollowUp& command);
Result<Done> execute(Workbench& bench, const command::ExportCalendar& command);
Result<Done> execute(Workbench& bench, const command::MarkToldOfPlan& command);
Result<Done> execute(Workbench& bench, const command::PrintFeedbackForms& command);

// app/link_commands.cpp
Result<Done> execute(Workbench& bench, const command::OpenLink& command);
Result<Done> execute(Workbench& bench, const command::PickLinkFile& command);
Result<Done> execute(Workbench& bench, const command::PickPictures& command);

// app/guest_commands.cpp
Result<Done> execute(Workbench& bench, const command::TakeAnswers& command);
Result<Done> execute(Workbench& bench, const command::AnswerAsGuest& command);
Result<Done> execute(Workbench& bench, const command::SaveAnswers& command);
Result<Done> execute(Workbench& bench, const command::WithdrawAsGuest& command);
Result<Done> execute(Workbench& bench, const command::SaveGuestWithdrawal& command);
Result<Done> execute(Workbench& bench, const command::SaveGuestCalendar& command);
Result<Done> execute(Workbench& bench, const command::ForgetGuestPage& command);
Result<Done> execute(Workbench& bench, const command::ClearForm& command);
Result<Done> execute(Workbench& bench, const command::KeepTyped<command::AnswerAsGuest>& command);

// app/session_commands.cpp
Result<Done> execute(Workbench& bench, const command::PutSession& command);
Result<Done> execute(Workbench& bench, const command::RemoveSession& command);
Result<Done> execute(Workbench& bench, const command::NoteThatTheyMet& command);
Result<Done> execute(Workbench& bench, const command::ProposeSessions& command);
Result<Done> execute(Workbench& bench, const command::ExportSessions& command);
Result<Done> execute(Workbench& bench, const command::PrintSessions& command);
Result<Done> execute(Workbench& bench, const command::MarkToldOfSessions& command);
Result<Done> execute(Workbench& bench, const command::MarkToldOfSession& command);

// app/report_commands.cpp
Result<Done> execute(Workbench& bench, const command::PutInitiative& command);
Result<Done> execute(Workbench& bench, const command::RemoveInitiative& command);
Result<Done> execute(Workbench& bench, const command::PrintReport& command);
Result<Done> execute(Workbench& bench, const command::ExportReport& command);
Result<Done> execute(Workbench& bench, const command::PrintCertificates& command);

// app/template_commands.cpp
Result<Done> execute(Workbench& bench, const command::SaveTemplate& command);
Result<Done> execute(Workbench& bench, const command::RenameTemplate& command);
Result<Done> execute(Workbench& bench, const command::RemoveTemplate& command);
Result<Done> execute(Workbench& bench, const command::AddEventFrom& command);
Result<Done> execute(Workbench& bench, const command::TakeTemplate& command);
Result<Done> execute(Workbench& bench, const command::SaveTemplateFile& command);

// app/plan_commands.cpp
Result<Done> execute(Workbench& bench, const command::StartPlans& command);
Result<Done> execute(Workbench& bench, const command::PutPlan& command);
Result<Done> execute(Workbench& bench, const command::AddTopicToPlan& command);
Result<Done> execute(Workbench& bench, const command::RemovePlan& command);
Result<Done> execute(Workbench& bench, const command::SignUpForPlan& command);
Result<Done> execute(Workbench& bench, const command::SignUpForSaidPlans& command);
Result<Done> execute(Workbench& bench, const command::PrintPlan& command);
Result<Done> execute(Workbench& bench, const command::ExportPlan& command);
Result<Done> execute(Workbench& bench, const command::ArchivePeople& command);
Result<Done> execute(Workbench& bench, const command::ErasePerson& command);

// app/sign_up_commands.cpp
Result<Done> execute(Workbench& bench, const command::SaveSignUpForm& command);
Result<Done> execute(Workbench& bench, const command::AnswerSignUp& command);
Result<Done> execute(Workbench& bench, const command::KeepTyped<command::AnswerSignUp>& command);
Result<Done> execute(Workbench& bench, const command::SaveSignUp& command);
Result<Done> execute(Workbench& bench, const command::AnswerWithdrawal& command);
Result<Done> execute(Workbench& bench, const command::SaveWithdrawal& command);
Result<Done> execute(Workbench& bench, const command::TakeWithdrawals& command);
Result<Done> execute(Workbench& bench, const command::SignUpHere& command);
Result<Done> execute(Workbench& bench, const command::SeeSignUpForm& command);
Result<Done> execute(Workbench& bench, const command::TakeSignUps& command);
Result<Done> execute(Workbench& bench, const command::SetApproval& command);
Result<Done> execute(Workbench& bench, const command::SetWithdrawn& command);
Result<Done> execute(Workbench& bench, const command::ReuseProfile& command);

// app/answer_commands.cpp
Result<Done> execute(Workbench& bench, const command::AnswerNotice& command);
Result<Done> execute(Workbench& bench, const command::SaveNoticeAnswer& command);
Result<Done> execute(Workbench& bench, const command::TakeMatchAnswers& command);

// app/approval_commands.cpp
Result<Done> execute(Workbench& bench, const command::PrintSignUpPoster& command);
Result<Done> execute(Workbench& bench, const command::ExportSiteCopy& command);
Result<Done> execute(Workbench& bench, const command::ExportEventCopy& command);

// app/help_commands.cpp
Result<Done> execute(Workbench& bench, const command::AskForHelp& command);

// app/preference_commands.cpp
Result<Done> execute(Workbench& bench, const command::MarkAskedForWishes& command);
Result<Done> execute(Workbench& bench, const command::AnswerPreferences& command);
Result<Done> execute(Workbench& bench,
                     const command::KeepTyped<command::AnswerPreferences>& command);
Result<Done> execute(Workbench& bench, const command::SavePreferences& command);
Result<Done> execute(Workbench& bench, const command::DecidePreference& command);
Result<Done> execute(Workbench& bench, const command::TakePreferences& command);

// app/plan_answer_commands.cpp
Result<Done> execute(Workbench& bench, const command::ExportPlanMessages& command);
Result<Done> execute(Workbench& bench, const command::MarkAskedAboutPlans& command);
Result<Done> execute(Workbench& bench, const command::AnswerPlan& command);
Result<Done> execute(Workbench& bench, const command::KeepTyped<command::AnswerPlan>& command);
Result<Done> execute(Workbench& bench, const command::SavePlanAnswer& command);
Result<Done> execute(Workbench& bench, const command::DecidePlanAnswer& command);
Result<Done> execute(Workbench& bench, const command::TakePlanAnswers& command);

}  // namespace rondo
