// The ids of the records of a Program.
#pragma once

#include "base/ids.h"

namespace rondo {

using SiteId = Id<struct SiteTag>;
using PersonId = Id<struct PersonTag>;
using TopicId = Id<struct TopicTag>;
using PoolCategoryId = Id<struct PoolCategoryTag>;
using PoolId = Id<struct PoolTag>;
using EventId = Id<struct EventTag>;
using RegistrationId = Id<struct RegistrationTag>;
using MatchId = Id<struct MatchTag>;
using ForbiddenPairId = Id<struct ForbiddenPairTag>;
using OutsidePoolPairId = Id<struct OutsidePoolPairTag>;
using MatchRunId = Id<struct MatchRunTag>;
using MeetingTableId = Id<struct MeetingTableTag>;
using SpeedMeetingId = Id<struct SpeedMeetingTag>;
using WantedMeetingId = Id<struct WantedMeetingTag>;
using EventClockId = Id<struct EventClockTag>;
using RoundsRunId = Id<struct RoundsRunTag>;
using FeedbackId = Id<struct FeedbackTag>;
using SessionId = Id<struct SessionTag>;
using InitiativeId = Id<struct InitiativeTag>;
using PdPlanId = Id<struct PdPlanTag>;
using SavedTemplateId = Id<struct SavedTemplateTag>;
using ColumnMapId = Id<struct ColumnMapTag>;
using ProgramInfoId = Id<struct ProgramInfoTag>;

}  // namespace rondo
