// One-off support through commands: another mentor is looked for after a match that did not last.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "app/one_off_page.h"
#include "model/known_matches.h"
#include "sessions/session_news.h"

using namespace rondo;
using test::OneOff;

TEST_CASE("one-off: who looks for another mentor is told who it is, or that nobody is there") {
  OneOff here;
  const MatchId first = here.match_kai();
  const auto decline_and_match = [&] {
    here.decline(first);
    here.match_again({first});
  };
  SUBCASE("nobody") {
    decline_and_match();
    CHECK(here.page.told().find("Nobody for Kai Lee yet (Beekeeping). ") != std::string::npos);
    CHECK(here.page.told().find("New mentor") == std::string::npos);
  }
  SUBCASE("somebody") {
    here.add_mentor("Ben Ito", "Beekeeping");
    decline_and_match();
    CHECK(here.page.told().find("New mentor for Kai Lee (Beekeeping): Ben Ito.") !=
          std::string::npos);
    CHECK(here.page.told().find("Nobody") == std::string::npos);
    CHECK(latest_notice(here.page.state()).undo_of_revision == here.page.state().revision);
    // Who asks for all of them is told how many alone.
    here.match_again();
    CHECK(here.page.told().find("New mentor") == std::string::npos);
  }
}

TEST_CASE("one-off: to who looks for another mentor, a pair that stayed is not told as matched") {
  OneOff here;
  here.add_mentor("Ana Ruiz", "Beekeeping");
  here.add_mentor("Ben Ito", "Pottery");
  std::string told;
  SUBCASE("nobody") {
    told = "No new pair was found. Kept: 1 pair. Nobody for Kai Lee yet (Beekeeping). ";
  }
  SUBCASE("somebody") {
    here.add_mentor("Cem Oz", "Beekeeping");
    told = "Matched: 1 pair. Kept besides: 1. New mentor for Kai Lee (Beekeeping): ";
  }
  here.ask("Kai Lee", "Beekeeping");
  here.ask("Mia Roth", "Pottery");
  MatchId declined;
  for (const auto& [id, match] : here.page.program().matches) {
    if (match.mentee == here.person("Kai Lee")) declined = id;
  }
  here.decline(declined);
  SUBCASE("on the screen where it is asked") {}
  SUBCASE("on Tell") {
    here.page.run(command::GoTo{{Screen::event_tell, here.event.text()}});
  }
  here.match_again({declined});
  CAPTURE(here.page.told());
  CHECK(here.page.told().starts_with(told));
}

TEST_CASE("one-off: who removes a declined match is told that the two may be proposed again") {
  OneOff here;
  const MatchId first = here.match_kai();
  here.decline(first);
  const std::string removed = "Ana Ruiz with Kai Lee is removed";
  const std::string again =
      removed + ". The two may be proposed to each other again in this event.";
  SUBCASE("as nothing else keeps them apart") {
    here.page.run(command::RemoveMatch{first});
    CHECK(here.page.told() == again);
    here.match_again();
    CHECK(here.mentor_of("Kai Lee") == "Ana Ruiz");
  }
  SUBCASE("but not while another match of theirs was declined") {
    here.page.run(command::ForcePair{here.event, here.person("Ana Ruiz"), here.person("Kai Lee"),
                                     here.topic_id("Beekeeping")});
    REQUIRE(here.page.program().matches.size() == 2);
    const MatchId second = here.other_than(first);
    here.decline(second);
    here.page.run(command::RemoveMatch{first});
    CHECK(here.page.told() == removed);
    here.page.run(command::RemoveMatch{second});
    CHECK(here.page.told() == again);
  }
}

TEST_CASE("one-off: who waits for a place is matched as soon as a match is completed") {
  OneOff here;
  const MatchId first = here.match_kai();
  here.ask("Mia Roth", "Beekeeping");
  REQUIRE(here.mentor_of("Mia Roth").empty());
  become(here.page, first, {MatchState::approved, MatchState::notified});
  const auto complete = [&] {
    SUBCASE("as somebody says") {
      become(here.page, first, {MatchState::active, MatchState::completed});
    }
    SUBCASE("as the two have met") {
      here.page.run(command::NoteThatTheyMet{first});
    }
  };
  SUBCASE("where people are matched as they come") {
    complete();
    CHECK(here.mentor_of("Mia Roth") == "Ana Ruiz");
    CHECK(here.page.told().find("Matched: 1 pair") != std::string::npos);
    here.page.run(command::Undo{});
    CHECK(here.mentor_of("Mia Roth").empty());
  }
  SUBCASE("and where not, they wait") {
    here.change_event([](Event& event) { event.rolling = false; });
    complete();
    CHECK(here.mentor_of("Mia Roth").empty());
  }
  REQUIRE(here.page.error() == "");
  CHECK(here.page.program().matches.find(first)->state == MatchState::completed);
}

TEST_CASE("one-off: of two requests of one person each is told what was found for it") {
  OneOff here;
  here.add_mentor("Ana Ruiz", "Beekeeping");
  here.add_mentor("Cem Oz", "Pottery");
  here.ask("Kai Lee", "Beekeeping");
  here.ask("Kai Lee", "Pottery");
  std::vector<MatchId> both;
  for (const auto& [id, match] : here.page.program().matches) both.push_back(id);
  REQUIRE(both.size() == 2);
  for (const MatchId& id : both) here.decline(id);
  here.add_mentor("Ben Ito", "Pottery");
  here.match_again(both);
  CHECK(here.page.told().find("New mentor for Kai Lee (Pottery): Ben Ito.") != std::string::npos);
  CHECK(here.page.told().find("Nobody for Kai Lee yet (Beekeeping). ") != std::string::npos);
}

TEST_CASE("one-off: who loses a proposal to somebody who looks for another mentor is named") {
  OneOff here;
  const MatchId first = here.match_kai();
  here.meet_and_end(first);
  here.page.run(command::SetWithdrawn{{here.registration_id("Ana Ruiz")}, true});
  here.add_mentor("Ben Ito", "Beekeeping");
  Request third_wish;
  third_wish.rank = 3;
  here.ask("Mia Roth", "Beekeeping", third_wish);
  REQUIRE(here.mentor_of("Mia Roth") == "Ben Ito");
  here.match_again({first});
  CHECK(here.mentor_of("Mia Roth").empty());
  CHECK(here.page.told().find("New mentor for Kai Lee (Beekeeping): Ben Ito.") !=
        std::string::npos);
  CHECK(here.page.told().find("Nobody for Mia Roth yet (Beekeeping). ") != std::string::npos);
}

TEST_CASE("one-off: whose proposed mentor changes for somebody who looks for another is named") {
  OneOff here;
  std::vector<MatchId> declined;
  const auto decline_all = [&] {
    for (const MatchId& id : declined) become(here.page, id, {MatchState::declined}, "No time");
    here.match_again(declined);
  };
  const auto tell_all = [&] {
    for (const auto& [id, match] : here.page.program().matches) declined.push_back(id);
    for (const MatchId& id : declined) {
      become(here.page, id, {MatchState::approved, MatchState::notified});
    }
  };
  SUBCASE("one") {
    here.match_kai();
    tell_all();
    here.add_mentor("Ben Ito", "Beekeeping");
    here.ask("Mia Roth", "Beekeeping");
    REQUIRE(here.mentor_of("Mia Roth") == "Ben Ito");
    decline_all();
    CHECK(here.mentor_of("Mia Roth") == "Ana Ruiz");
    CHECK(here.page.told().find("New mentor for Kai Lee (Beekeeping): Ben Ito. Another mentor is "
                                "proposed now for Mia Roth (Beekeeping): Ana Ruiz instead of "
                                "Ben Ito.") != std::string::npos);
  }
  SUBCASE("several: the first, and how many more") {
    here.add_mentor("Ana Ruiz", "Beekeeping", 2);
    here.ask("Kai Lee", "Beekeeping");
    here.ask("Pia Sol", "Beekeeping");
    REQUIRE(here.page.program().matches.size() == 2);
    tell_all();
    here.add_mentor("Ben Ito", "Beekeeping");
    here.add_mentor("Cem Oz", "Beekeeping");
    here.ask("Mia Roth", "Beekeeping");
    here.ask("Zoe Mar", "Beekeeping");
    decline_all();
    CHECK(here.mentor_of("Mia Roth") == "Ana Ruiz");
    CHECK(here.mentor_of("Zoe Mar") == "Ana Ruiz");
    CHECK(here.page.told().find("Another mentor is proposed now for ") != std::string::npos);
    CHECK(here.page.told().find(" (Beekeeping) and 1 more request.") != std::string::npos);
    CHECK(here.page.told().find(" instead of ") == std::string::npos);
  }
}

TEST_CASE("one-off: whose proposed mentor changes as requests are matched is named") {
  OneOff here;
  here.add_mentor("Ana Ruiz", "Beekeeping");
  here.ask("Kai Lee", "Beekeeping");
  REQUIRE(here.mentor_of("Kai Lee") == "Ana Ruiz");
  here.change_event([](Event& event) { event.rolling = false; });
  here.add_mentor("Ben Ito", "Beekeeping");
  here.add_topic("Pottery");
  Registration ana = here.registration_of("Ana Ruiz");
  ana.offers[here.topic_id("Pottery")] = {3, true};
  here.page.run(command::PutRegistration{here.registration_id("Ana Ruiz"), ana});
  const std::string changed =
      "Another mentor is proposed now for Kai Lee (Beekeeping): Ben Ito instead of Ana Ruiz.";
  SUBCASE("by hand, where all pairs are not in sight") {
    here.ask("Mia Roth", "Pottery");
    REQUIRE(here.mentor_of("Mia Roth").empty());
    here.match_again();
    CHECK(here.page.told().find(changed) != std::string::npos);
  }
  SUBCASE("as they come") {
    here.change_event([](Event& event) { event.rolling = true; });
    here.ask("Mia Roth", "Pottery");
    CHECK(here.page.told().find(changed) != std::string::npos);
  }
  SUBCASE("not where all pairs are seen") {
    here.ask("Mia Roth", "Pottery");
    here.page.run(command::GoTo{{Screen::event_match, here.event.text()}});
    here.match_again();
    CHECK(here.page.told().find(changed) == std::string::npos);
  }
  CHECK(here.mentor_of("Mia Roth") == "Ana Ruiz");
  CHECK(here.mentor_of("Kai Lee") == "Ben Ito");
}

TEST_CASE("one-off: who is moved to another request for somebody who looks for a mentor is named") {
  OneOff here;
  here.change_event([](Event& event) { event.requests_per_mentee = 1; });
  const MatchId first = here.match_kai();
  here.meet_and_end(first);
  here.page.run(command::SetWithdrawn{{here.registration_id("Ana Ruiz")}, true});
  here.add_mentor("Ben Ito", "Beekeeping");
  here.add_mentor("Cem Oz", "Pottery");
  here.ask("Mia Roth", "Beekeeping");
  here.ask("Mia Roth", "Pottery");
  REQUIRE(here.mentor_of("Mia Roth") == "Ben Ito");
  here.match_again({first});
  CHECK(here.mentor_of("Mia Roth") == "Cem Oz");
  CAPTURE(here.page.told());
  CHECK(here.page.told().find("New mentor for Kai Lee (Beekeeping): Ben Ito. A different request "
                              "of Mia Roth has a mentor proposed now: Cem Oz (Pottery) instead of "
                              "Ben Ito (Beekeeping).") != std::string::npos);
}

TEST_CASE("one-off: who had met before the match ended is looked for again only when asking anew") {
  OneOff here;
  const MatchId met = here.match_kai_with_one_of({"Ana Ruiz", "Ben Ito"});
  here.meet_and_end(met);
  here.page.run(command::RunMatch{here.event});
  CHECK(here.page.program().matches.size() == 1);
  CHECK(here.page.program().match_runs.begin()->second.unserved.empty());
  const Program before = here.page.program();
  here.page.run(command::RunMatch{here.event, {met}});
  CHECK(here.page.program().matches.find(met)->asks_anew);
  CHECK(here.page.program().matches.size() == 2);
  here.page.run(command::Undo{});
  here.page.run(command::Undo{});
  CHECK(here.page.program() == before);
}

TEST_CASE("one-off: a declined match asks anew for its request, which an earlier one had served") {
  OneOff here;
  const MatchId met = here.match_kai_with_one_of({"Ana Ruiz", "Ben Ito", "Cem Oz"});
  here.meet_and_end(met);
  const Match first = *here.page.program().matches.find(met);
  const PersonId ana = here.person("Ana Ruiz"), ben = here.person("Ben Ito");
  here.page.run(
      command::ForcePair{here.event, first.mentor == ana ? ben : ana, first.mentee, first.topic});
  REQUIRE(here.page.program().matches.size() == 2);
  const MatchId declined = here.other_than(met);
  become(here.page, declined, {MatchState::approved, MatchState::declined});
  here.page.run(command::RunMatch{here.event, {declined}});
  CHECK(here.page.program().matches.find(met)->asks_anew);
  CHECK(here.page.program().matches.size() == 3);
}

TEST_CASE("one-off: who has met another mentor has not to hear any more that a match is off") {
  OneOff here;
  const MatchId first = here.match_kai();
  here.add_mentor("Ben Ito", "Beekeeping");
  const PersonId kai = here.person("Kai Lee"), ana = here.person("Ana Ruiz");
  const auto to_hear = [&] {
    return to_hear_of_off(here.page.program(), here.event);
  };
  const auto match_with_ben = [&] {
    here.match_again({first});
    const MatchId next = here.other_than(first);
    become(here.page, next, {MatchState::approved, MatchState::notified});
    CHECK(to_hear() == std::set{ana, kai});  // told of another, Kai may still wait for the first
    return next;
  };
  SUBCASE("they met") {
    here.decline(first);
    here.page.run(command::NoteThatTheyMet{match_with_ben()});
    REQUIRE(here.page.error() == "");
    CHECK(to_hear() == std::set{ana});
    here.page.run(command::Undo{});
    CHECK(to_hear() == std::set{ana, kai});
  }
  SUBCASE("a session is noted as held") {
    here.decline(first);
    put_session(here.page, match_with_ben(), "2000-09-15T15:30", "", SessionState::held);
    CHECK(to_hear() == std::set{ana});
  }
  SUBCASE("they have begun") {
    here.decline(first);
    become(here.page, match_with_ben(), {MatchState::active});
    CHECK(to_hear() == std::set{ana});
  }
  SUBCASE("the match that is off is gone by then") {
    here.decline(first);
    const MatchId next = match_with_ben();
    here.page.run(command::RemoveMatch{first});
    CHECK(to_hear() == std::set{ana, kai});
    become(here.page, next, {MatchState::active});
    CHECK(to_hear() == std::set{ana});
  }
  SUBCASE("but still where a time is kept free for the first") {
    become(here.page, first, {MatchState::approved, MatchState::notified});
    put_session(here.page, first, "2099-10-06T15:30");
    here.page.run(command::MarkToldOfSession{here.page.program().sessions.begin()->first});
    become(here.page, first, {MatchState::declined});
    become(here.page, match_with_ben(), {MatchState::active});
    CHECK(to_hear() == std::set{ana, kai});
  }
}

TEST_CASE("one-off: who met a mentor before another match is off has to hear of that") {
  OneOff here;
  const MatchId met = here.match_kai();
  here.add_mentor("Ben Ito", "Beekeeping");
  const PersonId kai = here.person("Kai Lee"), ben = here.person("Ben Ito");
  here.meet_and_end(met);
  here.page.run(command::MarkToldOfOff{here.event, {here.person("Ana Ruiz"), kai}});
  here.page.run(command::ForcePair{here.event, ben, kai, here.topic_id("Beekeeping")});
  REQUIRE(here.page.program().matches.size() == 2);
  here.decline(here.other_than(met));
  CHECK(to_hear_of_off(here.page.program(), here.event) == std::set{ben, kai});
}

TEST_CASE("one-off: a session that is noted afterwards takes no news from anybody") {
  OneOff here;
  const MatchId over = here.match_kai();
  here.add_mentor("Ben Ito", "Beekeeping");
  const PersonId kai = here.person("Kai Lee"), ana = here.person("Ana Ruiz");
  const PersonId ben = here.person("Ben Ito");
  become(here.page, over, {MatchState::approved, MatchState::notified, MatchState::active});
  put_session(here.page, over, "2000-09-15T15:30");
  const SessionId id = here.page.program().sessions.begin()->first;
  become(here.page, over, {MatchState::ended_early});
  std::set<PersonId> to_hear{ana, kai};
  SUBCASE("of that very match") {}
  SUBCASE("of a later match") {
    here.page.run(command::MarkToldOfOff{here.event, {ana, kai}});
    here.page.run(command::ForcePair{here.event, ben, kai, here.topic_id("Beekeeping")});
    here.decline(here.other_than(over));
    to_hear = {ben, kai};
  }
  CHECK(to_hear_of_off(here.page.program(), here.event) == to_hear);
  Session session = *here.page.program().sessions.find(id);
  session.state = SessionState::held;
  here.page.run(command::PutSession{id, session});
  CHECK(here.page.program().sessions.find(id)->state == SessionState::held);
  CHECK(to_hear_of_off(here.page.program(), here.event) == to_hear);
}

TEST_CASE(
    "one-off: what is called off for another mentor is to be told to those who counted on it") {
  OneOff here;
  const MatchId met = here.match_kai_with_one_of({"Ana Ruiz", "Ben Ito"});
  become(here.page, met, {MatchState::approved, MatchState::notified, MatchState::active});
  put_session(here.page, met, "2099-10-06T15:30");
  const SessionId session = here.page.program().sessions.begin()->first;
  here.page.run(command::MarkToldOfSession{session});
  become(here.page, met, {MatchState::completed});
  Feedback answer;
  answer.match = met;
  answer.answers["settled"] = "no";
  here.page.run(command::GiveFeedback{here.event, here.person("Kai Lee"), {answer}});
  here.match_again({met});
  CHECK(here.page.program().sessions.find(session)->state == SessionState::cancelled);
  const Match& completed = *here.page.program().matches.find(met);
  CHECK(session_news(here.page.program(), here.event, "2026-11-28T10:00").off ==
        std::set{completed.mentor, completed.mentee});
}

TEST_CASE("one-off: a matter that is not settled opens the request again, and Undo takes it back") {
  OneOff here;
  const MatchId met = here.match_kai_with_one_of({"Ana Ruiz", "Ben Ito"});
  become(here.page, met,
         {MatchState::approved, MatchState::notified, MatchState::active, MatchState::completed});
  const auto say = [&](const char* settled) {
    Feedback answer;
    answer.match = met;
    answer.answers["settled"] = settled;
    here.page.run(command::GiveFeedback{here.event, here.person("Kai Lee"), {answer}});
    REQUIRE(here.page.error() == "");
  };
  SUBCASE("settled: it stays completed") {
    say("yes");
    here.page.run(command::RunMatch{here.event, {met}});
    CHECK(here.page.program().matches.find(met)->state == MatchState::completed);
    CHECK(here.page.program().matches.size() == 1);
  }
  SUBCASE("not settled, while nobody can be matched") {
    say("no");
    for (const char* name : {"Ana Ruiz", "Ben Ito"}) {
      Registration mentor = here.registration_of(name);
      mentor.offers.clear();
      here.page.run(command::PutRegistration{here.registration_id(name), mentor});
    }
    const Program before = here.page.program();
    here.page.run(command::RunMatch{here.event, {met}});
    CHECK(here.page.error().find("error.match") == 0);
    CHECK(here.page.program() == before);
  }
  SUBCASE("not settled") {
    say("no");
    const Program before = here.page.program();
    here.match_again({met});
    // It took place, and frees its mentor and the request all the same.
    const Match& before_it = *here.page.program().matches.find(met);
    CHECK(before_it.state == MatchState::completed);
    CHECK(before_it.reason == "The matter was not settled");
    CHECK(before_it.asks_anew);
    CHECK(to_hear_of_off(here.page.program(), here.event).empty());
    REQUIRE(here.page.program().matches.size() == 2);
    const Match& next = *here.page.program().matches.find(here.other_than(met));
    CHECK(next.state == MatchState::proposed);
    CHECK_FALSE(next.mentor == before_it.mentor);
    here.page.run(command::Undo{});
    here.page.run(command::Undo{});
    CHECK(here.page.program() == before);
  }
}
