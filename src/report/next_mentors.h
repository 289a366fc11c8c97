// Who could mentor next: people who know a topic and carry little, so that experience is passed on
// by more than the few who always do.
//
// Somebody knows a topic who, in the order of how much it says, has trained in it or done it, has
// mentored on it before, has offered it, was mentored in it and found that useful (4 or 5 of 5), or
// names it (or a synonym) among the characteristics. What a sign-up said that was withdrawn or
// refused says nothing. Left out are archived people, those who carry more than kLightLoad mentees
// in the event's school year or as many as its cap allows, and those who mentor in the event, ask
// for the topic there or have withdrawn from it. Who carries least comes first, then who knows it
// best, then by name.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/words.h"
#include "model/program.h"
#include "report/event_texts.h"
#include "report/person_messages.h"

namespace rondo {

inline constexpr int kLightLoad = 2;

enum class MentorReason { trained, mentored, offered, found_useful, says };

struct NextMentor {
  PersonId person;
  MentorReason reason = MentorReason::says;
  std::string source;  // the event, or the characteristic, that says so
  int mentees = 0;     // carried in the event's school year (model/school_year.h)

  bool operator==(const NextMentor&) const = default;
};

// O(records * log).
std::vector<NextMentor> next_mentors(const Program& program, const EventId& event,
                                     const TopicId& topic);

// Why this person: "Has trained in it (Fall sprint)".
Message reason_text(const NextMentor& candidate);

// The message that asks: one for those who know the topic, one for those who learnt it with a
// mentor. The words are the usual ones of the string table or the program's own
// (ProgramInfo::messages), as those of an event's messages are (event_texts.h).
enum class MentorRequest : std::uint8_t { knows, learnt };
inline constexpr std::array kMentorRequests{MentorRequest::knows, MentorRequest::learnt};
// "next-mentor": in ProgramInfo::messages and in keys of the string table.
std::string_view name_of(MentorRequest request);
MentorRequest request_to(const NextMentor& candidate);

std::span<const MessageField> mentor_request_fields();  // of text and subject
MessageTexts usual_texts(MentorRequest request, const Words& words);
MessageTexts texts_of(const Program& program, MentorRequest request, const Words& words);

// What the person is asked. Errors: those of read_message_text.
Result<PersonMessage> mentor_request(const Program& program, const NextMentor& candidate,
                                     const EventId& event, const TopicId& topic,
                                     const MessageTexts& texts, const Words& words);

}  // namespace rondo
