// What the two of a match take along to a session: the event's agenda and its question guide.
//
// A question that begins with a topic in brackets, "[Phonics] What comes first?", goes only to
// those who meet about that topic, or about one of that focus area. It is shown without the
// brackets. What is called like no topic of the program or of a template, "[Optional] ...", stays
// as it is written.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/words.h"
#include "model/program.h"

namespace rondo {

std::vector<std::string> agenda_lines(const Event& event);
// For whoever meets about these topics; joined ids stand for what they were joined into.
std::vector<std::string> question_lines(const Program& program, const Event& event,
                                        const std::set<TopicId>& topics);

// Both in short, "Each meeting: 2 min: Names · 5 min: One question", a line each, for what has
// little room: the whole agenda, and of the questions for everybody the first three.
std::string guide_in_short(const Program& program, const Event& event, const Words& words);

// As messages have them: each in a line of its own, with a dash.
std::string as_list(const std::vector<std::string>& lines);

}  // namespace rondo
