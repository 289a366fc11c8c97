// Importing into a program that has people already: who is who, what changes and what stays.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "edit/history.h"
#include "intake/likely_duplicates.h"
#include "intake/sheets.h"

namespace rondo::intake {
namespace {

using test::after_first;
using test::kFirst;

std::string header() {
  return std::string(kFirst).substr(0, std::string(kFirst).find('\n') + 1);
}

Preview shown(const Program& program, std::string_view text) {
  return preview(test::draft_of(program, text), program);
}

TEST_CASE("an import is one step, and undo leaves no trace of it") {
  Program program = test::program_with_event();
  const Program before = program;
  History history;
  history.add(test::import(program, kFirst));
  CHECK(program.people.size() == 2);
  const Undone undone = history.undo(program);
  CHECK(undone.skipped == 0);
  CHECK(program == before);
}

TEST_CASE("the preview touches nothing and shows what the import does") {
  Program program = test::program_with_event();
  const Program before = program;
  const Preview result = shown(program, kFirst);
  CHECK(program == before);
  REQUIRE(result.people.size() == 2);
  CHECK(result.people[0].offers == std::vector<std::string>{"Data", "SEL"});
  CHECK(result.people[0].capacity == 2);
  CHECK(result.people[1].seeks);
  CHECK_FALSE(result.people[1].mentors);
  CHECK(result.columns[0][6].found.key == "import.found_range");
}

TEST_CASE("a sheet says by which day help is needed; what is no day is said and left out") {
  Program program = test::program_with_event();
  const std::string columns = "Name,Email,Topics requested,Needed by\n";
  test::import(program, columns +
                            "Ana Lee,ana@example.org,\"SEL, Data\",9/18/2026\n"
                            "Bo Diaz,bo@example.org,SEL,\n");
  for (const auto& [topic, request] : test::registration_of(program, "Ana Lee").requests) {
    CHECK(request.needed_by == "2026-09-18");
  }
  // A blank or unclear cell leaves what is there.
  const std::string again = columns +
                            "Ana Lee,ana@example.org,SEL,soon\n"
                            "Bo Diaz,bo@example.org,SEL,9/20/2026\n";
  CHECK(test::problems_of(shown(program, again), "import.bad_day").size() == 1);
  test::import(program, again);
  CHECK(test::registration_of(program, "Ana Lee").requests.begin()->second.needed_by ==
        "2026-09-18");
  CHECK(test::registration_of(program, "Bo Diaz").requests.begin()->second.needed_by ==
        "2026-09-20");
}

TEST_CASE("a sheet says when people are free; what is no time is said and stays as it is written") {
  Program program = test::program_with_event();
  const std::string sheet =
      "Name,Email,Topics requested,When can you meet?\n"
      "Ana Lee,ana@example.org,SEL,Tue 9-10\n"
      "Bo Diaz,bo@example.org,SEL,martes después de las 4; Wed 25:99\n"
      "Cy Roe,cy@example.org,SEL,Wed  25:99; jueves 2:30\n";
  const Preview result = shown(program, sheet);
  const auto unclear = test::problems_of(result, "import.unclear_time");
  REQUIRE(unclear.size() == 1);
  CHECK(unclear[0]->row == 3);
  CHECK(unclear[0]->column == 3);
  CHECK(unclear[0]->message ==
        Message{"import.unclear_time", {arg("text", "Wed 25:99"), arg("count", std::int64_t{2})}});
  test::import(program, sheet);
  CHECK(test::registration_of(program, "Bo Diaz").availability ==
        std::set<std::string>{"Wed 25:99", "martes después de las 4"});
  // Nobody is told so of a sitting, where no sessions are proposed.
  program.events.live[test::kEvent].kind = EventKind::speed_mentoring;
  CHECK(test::problems_of(shown(program, sheet), "import.unclear_time").empty());
}

TEST_CASE("a changed answer changes what it says and nothing else") {
  Program program = after_first();
  const Preview result =
      shown(program, header() + "9/1/2026 8:00:00,Ana Lee,ANA@example.org,North High,SEL,,3\n");
  REQUIRE(result.people.size() == 2);
  CHECK(result.people[0].status == PersonStatus::changed);
  CHECK(result.people[0].changes.size() == 2);
  CHECK(result.people[1].status == PersonStatus::absent);
  test::import(program, header() + "9/1/2026 8:00:00,Ana Lee,ana@example.org,North High,SEL,,3\n");
  CHECK(test::registration_of(program, "Ana Lee").capacity == 3);
  CHECK(test::registration_of(program, "Bo Diaz").seeks);
}

TEST_CASE("blank cells leave what was completed by hand") {
  Program program = after_first();
  Transaction edit(program);
  for (const auto& [id, registration] : Program(program).registrations) {
    Registration completed = registration;
    completed.capacity = 4;
    completed.comment = "by hand";
    edit.put(id, completed);
  }
  (void)edit.finish({});
  const Program completed = program;
  test::import(program, header() + "9/14/2026 8:00:00,Bo Diaz,bo@example.org,,,SEL,\n");
  CHECK(program == completed);
}

TEST_CASE("only a newer answer takes back what it leaves blank; an older one changes nothing") {
  Program program = after_first();
  const Program before = program;
  const std::string older =
      header() + "8/31/2026 8:00:00,Ana Lee,ana@example.org,North High,Art,,9\n";
  CHECK(test::problems_of(shown(program, older), "import.older_answer").size() == 1);
  test::import(program, older);
  CHECK(test::registration_of(program, "Ana Lee") == test::registration_of(before, "Ana Lee"));
  test::import(program, header() + "9/20/2026 8:00:00,Ana Lee,ana@example.org,North High,,SEL,\n");
  const Registration& ana = test::registration_of(program, "Ana Lee");
  CHECK(ana.offers.empty());
  CHECK_FALSE(ana.mentors);
  CHECK(ana.seeks);
  CHECK_FALSE(ana.capacity.has_value());
}

TEST_CASE("matches are not touched and nobody is removed") {
  Program program = after_first();
  Transaction edit(program);
  Match match;
  match.event = test::kEvent;
  match.mentor = test::registration_of(program, "Ana Lee").person;
  match.mentee = test::registration_of(program, "Bo Diaz").person;
  match.state = MatchState::approved;
  match.locked = true;
  edit.put(MatchId("m1"), match);
  (void)edit.finish({});
  test::import(program, "Name,Email,Topics offered\nCy Wu,cy@example.org,SEL\n");
  CHECK(*program.matches.find(MatchId("m1")) == match);
  CHECK(program.people.size() == 3);
  CHECK(program.people.removed.empty());
}

TEST_CASE("a person without an address is found by name and site, whatever the spelling") {
  Program program = after_first();
  const Preview result = shown(program, "Name,School,Topics offered\nANA LEE,north  high,SEL\n");
  CHECK(result.added == 0);
  CHECK(result.people[0].status == PersonStatus::changed);  // one topic fewer
}

TEST_CASE("the same name at another site is asked about, and the answer counts") {
  Program program = after_first();
  const std::string text = "Name,School,Topics offered\nAna Lee,South Middle,SEL\n";
  Draft draft = test::draft_of(program, text);
  const Preview open = preview(draft, program);
  CHECK(open.added == 1);
  const auto asked = test::problems_of(open, "import.maybe_known");
  REQUIRE(asked.size() == 1);
  CHECK(asked[0]->assumed == "new");
  REQUIRE(asked[0]->choices.size() == 2);
  answer(draft, asked[0]->question, asked[0]->choices[0].id);
  CHECK(preview(draft, program).added == 0);
  test::import(program, draft);
  CHECK(program.people.size() == 2);
  CHECK_FALSE(shown(program, text).has_changes);
}

TEST_CASE("another address at the same site waits until somebody says who it is") {
  Program program = after_first();
  const std::string text =
      "Name,Email,School,Topics offered\nAna Lee,al@example.org,North High,SEL\n";
  Draft draft = test::draft_of(program, text);
  const Preview open = preview(draft, program);
  const auto asked = test::problems_of(open, "import.maybe_known");
  REQUIRE(asked.size() == 1);
  CHECK(asked[0]->waits);
  CHECK(asked[0]->assumed.empty());
  CHECK(open.undecided == 1);
  CHECK(open.added + open.changed + open.unchanged == 0);
  // Whoever it is, Ana Lee is not missing in the sheet.
  CHECK(open.absent == 1);
  CHECK_FALSE(open.has_changes);
  const Program before = program;
  SeededRandom random(7);
  const auto refused = apply(draft, program, random);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().key == "error.import.undecided");
  CHECK(program == before);

  SUBCASE("the same person, whom both addresses find from then on") {
    answer(draft, asked[0]->question, asked[0]->choices[0].id);
    test::import(program, draft);
    CHECK(program.people.size() == 2);
    const Person& ana = test::person_named(program, "Ana Lee");
    CHECK(ana.email == "al@example.org");
    CHECK(ana.other_emails.count("ana@example.org") == 1);
    CHECK(shown(program, kFirst).added == 0);
  }
  SUBCASE("somebody new, who is known from then on") {
    answer(draft, asked[0]->question, std::string(kNewPerson));
    test::import(program, draft);
    CHECK(program.people.size() == 3);
  }
  // The next import of the same sheet asks no more.
  const Preview again = shown(program, text);
  CHECK(test::problems_of(again, "import.maybe_known").empty());
  CHECK_FALSE(again.has_changes);
}

TEST_CASE("who is not decided about keeps nobody else out") {
  Program program = after_first();
  Draft draft = test::draft_of(program,
                               "Name,Email,School,Topics offered\n"
                               "Ana Lee,al@example.org,North High,SEL\n"
                               "Cy Wu,cy@example.org,North High,SEL\n");
  const Preview open = preview(draft, program);
  CHECK(open.undecided == 1);
  CHECK(open.added == 1);
  CHECK(open.has_changes);
  test::import(program, draft);
  CHECK(program.people.size() == 3);
  CHECK(test::person_named(program, "Ana Lee").email == "ana@example.org");
}

TEST_CASE("who was decided to be somebody new is no likely duplicate of those it may have been") {
  Program program = after_first();
  const Program before = program;
  Draft draft = test::draft_of(
      program, "Name,Email,School,Topics offered\nAna Lee,al@example.org,North High,SEL\n");
  const Preview open = preview(draft, program);
  const auto asked = test::problems_of(open, "import.maybe_known");
  REQUIRE(asked.size() == 1);
  CHECK(asked[0]->detail ==
        Message{"import.this_answer", {arg("details", "North High, al@example.org")}});
  answer(draft, asked[0]->question, std::string(kNewPerson));
  History history;
  history.add(test::import(program, draft));
  CHECK(program.people.size() == 3);
  CHECK(likely_duplicates(program).empty());
  (void)history.undo(program);
  CHECK(program == before);
}

TEST_CASE("two of one sheet who were decided to be two people are no likely duplicates") {
  Program program = test::program_with_event();
  Draft draft = test::draft_of(program,
                               "Name,Email,School,Topics offered\n"
                               "Ana Lee,ana@example.org,North High,SEL\n"
                               "Ana Lee,al@example.org,North High,SEL\n");
  const Preview open = preview(draft, program);
  const auto asked = test::problems_of(open, "import.same_name_other_email");
  REQUIRE(asked.size() == 1);
  Program undecided = program;
  test::import(undecided, draft);
  CHECK(likely_duplicates(undecided).size() == 1);
  answer(draft, asked[0]->question, std::string(kNewPerson));
  test::import(program, draft);
  CHECK(program.people.size() == 2);
  CHECK(likely_duplicates(program).empty());
}

TEST_CASE("a likely topic that is the synonym of one that is there means that one") {
  Program program = test::program_with_event();
  {
    Transaction edit(program);
    edit.put(TopicId("charts"), Topic{"Charts", {}, {"Data literacy"}, {}, {}});
    edit.put(TopicId("tables"), Topic{"Reading tables", {}, {}, {}, {}});
    (void)edit.finish({});
  }
  Draft draft = test::draft_of(
      program,
      "Name,Email,Topics offered\nAna,a@example.org,Data literacy\nBo,b@example.org,Reading data\n"
      "Cy,c@example.org,Reading tables\n");
  draft.likely_topics = {
      {"Instruction", "Data literacy", {"Reading data", "Reading tables", "Assessment data"}}};
  test::import(program, draft);
  CHECK(program.topics.size() == 2);
  const auto offered = [&](std::string_view name) {
    return test::names(program.topics, test::registration_of(program, name).offers);
  };
  CHECK(offered("Ana") == std::set<std::string>{"Charts"});
  CHECK(offered("Bo") == std::set<std::string>{"Charts"});
  CHECK(offered("Cy") == std::set<std::string>{"Reading tables"});
}

TEST_CASE("two addresses at two sites are two people") {
  Program program = after_first();
  const Preview result =
      shown(program, "Name,Email,School,Topics offered\nAna Lee,al@example.org,East,SEL\n");
  CHECK(result.added == 1);
  CHECK(test::problems_of(result, "import.maybe_known").empty());
}

TEST_CASE("the latest of several answers counts, by time and not by row") {
  Program program = test::program_with_event();
  const std::string text = header() +
                           "9/20/2026 8:00:00,Ana Lee,ana@example.org,North High,Data,,\n"
                           "9/13/2026 8:00:00,Ana Lee,ana@example.org,North High,SEL,,\n";
  const Preview result = shown(program, text);
  CHECK(result.answered_again == 1);
  REQUIRE(test::problems_of(result, "import.answered_again").size() == 1);
  CHECK(test::problems_of(result, "import.answered_again")[0]->row == 3);
  test::import(program, text);
  CHECK(test::names(program.topics, test::registration_of(program, "Ana Lee").offers) ==
        std::set<std::string>{"Data"});
}

TEST_CASE("rows that give one person two roles in a roster are combined") {
  Program program = test::program_with_event();
  test::import(program,
               "Name,School,Role,Topics\nAna Lee,North,Mentor,SEL\nAna Lee,North,Mentee,Data\n");
  const Registration& ana = test::registration_of(program, "Ana Lee");
  CHECK(ana.mentors);
  CHECK(ana.seeks);
  CHECK(test::names(program.topics, ana.offers) == std::set<std::string>{"SEL"});
  CHECK(test::names(program.topics, ana.requests) == std::set<std::string>{"Data"});
}

TEST_CASE("meanings that were chosen are remembered for the same columns") {
  Program program = test::program_with_event();
  const std::string text = "Person,Where,What\nAna Lee,North,SEL\n";
  Draft draft = test::draft_of(program, text);
  set_meaning(draft, 0, 1, {MeaningKind::site});
  set_meaning(draft, 0, 2, {MeaningKind::topics});
  set_role(draft, 0, SheetRole::mentors);
  test::import(program, draft);
  const Draft next = test::draft_of(program, "PERSON,Where,What\nBo Diaz,North,SEL\n");
  CHECK(next.sheets[0].remembered);
  CHECK(test::meanings(next) == "name, site, topics");
  CHECK(next.sheets[0].role == SheetRole::mentors);
  CHECK_FALSE(preview(test::draft_of(program, text), program).has_changes);
}

TEST_CASE("only the sheet's mentors are counted as having given no capacity") {
  Program program = test::program_with_event();
  test::import(program, test::draft_of(program, "Name,Topics offered\nAna,SEL\n"));
  const std::string key = "import.default_capacity";
  const Preview silent = shown(program, "Name,Topics offered,Capacity\nBo,SEL,\n");
  const auto notes = test::problems_of(silent, key);
  REQUIRE(notes.size() == 1);
  CHECK(*notes[0]->message.find("count") == ArgValue(std::int64_t{1}));
  const Preview told = shown(program, "Name,Topics offered,Capacity\nBo,SEL,2\n");
  CHECK(test::problems_of(told, key).empty());
}

TEST_CASE("a sheet for a sitting asks for no capacity and is told of none") {
  Program program = test::program_with_event(0);
  program.events.live.at(test::kEvent).kind = EventKind::speed_mentoring;
  const Preview preview = shown(program, "Name,Topics offered\nBo,SEL\n");
  CHECK_FALSE(preview.default_capacity.has_value());
  CHECK(test::problems_of(preview, "import.default_capacity").empty());
  CHECK(test::problems_of(preview, "import.no_capacity").empty());
}

TEST_CASE("beside a column of roles the advice on topics names those that the role tells") {
  const Program program = test::program_with_event();
  const auto detail = [&](std::string_view text, std::string_view key) {
    const Preview result = shown(program, text);
    const auto found = test::problems_of(result, key);
    return found.empty() ? std::string("not said") : found[0]->detail.key;
  };
  CHECK(detail("Name,Role,Topics offered\nAna,Mentor,SEL\nBo,Mentee,Data\n",
               "import.no_requests") == "import.topics_by_role");
  CHECK(detail("Name,Will you be a mentor?\nAna,Yes\nBo,Yes\n", "import.no_offers").empty());
}

TEST_CASE("a span that covers pools of the program is those pools, told once") {
  Program program = test::program_with_event();
  test::import(program,
               "Name,Topics offered,Grade levels\nAna,SEL,Grades K to 2\nBo,SEL,Grades 3 to 5\n"
               "Cy,SEL,Grades 6 to 8\n");
  const char* sheet = "Name,Topics offered,Grade levels\nDi,SEL,K-5\nEd,SEL,K-5;6-8\nFay,SEL,4-8\n";
  const Preview result = shown(program, sheet);
  CHECK(result.new_pools == std::vector<std::string>{"4-8"});
  REQUIRE(test::problems_of(result, "import.read_as_pools").size() == 1);
  test::import(program, sheet);
  CHECK(test::names(program.pools, test::registration_of(program, "Di").pools) ==
        std::set<std::string>{"Grades K to 2", "Grades 3 to 5"});
  CHECK(test::names(program.pools, test::registration_of(program, "Ed").pools) ==
        std::set<std::string>{"Grades K to 2", "Grades 3 to 5", "Grades 6 to 8"});
}

TEST_CASE("a span in two categories is told for each, as their pools differ") {
  Program program = test::program_with_event();
  test::import(program,
               "Name,Topics offered,Grade levels,Grade span\nAna,SEL,Grades K to 2,Grades K to 1\n"
               "Bo,SEL,Grades 3 to 5,Grades 2 to 5\n");
  const Preview result =
      shown(program, "Name,Topics offered,Grade levels,Grade span\nDi,SEL,K-5,K-5\n");
  CHECK(test::problems_of(result, "import.read_as_pools").size() == 2);
}

TEST_CASE("what makes matching impossible is said") {
  const Program program = test::program_with_event();
  const auto has = [&](std::string_view text, std::string_view key) {
    return !test::problems_of(shown(program, text), key).empty();
  };
  CHECK(has("Name,Topics requested\nAna,SEL\n", "import.no_mentors"));
  const auto stops = [&](std::string_view text, std::string_view key) {
    const Preview result = shown(program, text);
    const auto problems = test::problems_of(result, key);
    REQUIRE_FALSE(problems.empty());
    return problems.front()->stops_event;
  };
  CHECK(stops("Name,Topics requested\nAna,SEL\n", "import.no_mentors"));
  CHECK_FALSE(stops("Name,Topics offered,Capacity\nAna,SEL,\n", "import.default_capacity"));
  CHECK_FALSE(stops("Name,Topics offered,Capacity\nAna,SEL,lots\n", "import.bad_capacity"));
  CHECK(has("Name,Topics offered\nAna,SEL\n", "import.no_mentees"));
  CHECK(has("Name,Role\nAna,Mentor\nBo,Mentee\n", "import.no_topics"));
  CHECK(has("Name,Role,Topics requested\nAna,Mentor,\nBo,Mentee,SEL\n", "import.no_offers"));
  CHECK(has("Name,Role,Topics offered\nAna,Mentor,SEL\nBo,Mentee,\n", "import.no_requests"));
  CHECK_FALSE(has("Name,Topics offered\nAna,SEL\n", "import.no_requests"));
  CHECK(has("Name,Topics offered,Capacity\nAna,SEL,0\nBo,SEL,0\n", "import.no_capacity"));
  CHECK(has("Name,Topics offered,Capacity\nAna,SEL,\n", "import.default_capacity"));
  CHECK(has("Name,Topics offered,Capacity\nAna,SEL,lots\n", "import.bad_capacity"));
  CHECK(has("Name,Email,Topics offered\nAna,a at b,SEL\n", "import.bad_email"));
  CHECK(has("Name,Email,Topics offered\n,,SEL\nAna,a@example.org,SEL\n", "import.no_person"));
  CHECK(has("Name,Email,Topics offered\nAna,,\n", "import.no_role"));
}

TEST_CASE("a sheet without anybody in it has nothing to import, also beside people who are there") {
  for (const Program& program : {test::program_with_event(), after_first()}) {
    const Preview result = shown(program, "Colour,Number\nred,1\n");
    CHECK_FALSE(result.has_changes);
    CHECK(test::problems_of(result, "import.nobody").size() == 1);
  }
}

TEST_CASE("a sheet without anybody in it is refused and leaves the program as it was") {
  Program program = test::program_with_event();
  const Program before = program;
  SeededRandom random(1);
  const Result<Step> step = apply(test::draft_of(program, "Colour,Size\nred,1\n"), program, random);
  REQUIRE_FALSE(step.ok());
  CHECK(step.error().key == "error.import.nobody");
  CHECK(program == before);
}

TEST_CASE("a date in the place of a pool or a number is named, and read where it is known") {
  Program program = test::program_with_event();
  const std::string text =
      "Name,Email,Grade bands,Topics offered,How many mentees at most?\n"
      "Ana Lee,ana@example.org,8-Jun,SEL,2\n"
      "Bo Diaz,bo@example.org,2026-03-05,SEL,3-Feb\n"
      "Cy Roe,cy@example.org,Grades 6 to 8,SEL,\n"
      "Di Moe,di@example.org,\"12-Sep, Grades 6 to 8\",SEL,\n";
  const Preview result = shown(program, text);
  const auto read = test::problems_of(result, "import.date_read_as_pool");
  REQUIRE(read.size() == 1);
  CHECK(read[0]->severity == Severity::note);
  CHECK(read[0]->row == 2);
  CHECK(read[0]->column == 2);
  CHECK(read[0]->message.args ==
        std::vector<Arg>{arg("text", "8-Jun"), arg("first", 6), arg("last", 8)});
  const auto left_out = test::problems_of(result, "import.date_for_pool");
  REQUIRE(left_out.size() == 2);
  CHECK(left_out[0]->severity == Severity::problem);
  CHECK(left_out[0]->row == 3);
  CHECK(left_out[1]->row == 5);
  const auto capacity = test::problems_of(result, "import.date_for_capacity");
  REQUIRE(capacity.size() == 1);
  CHECK(capacity[0]->row == 3);
  CHECK(capacity[0]->column == 4);

  test::import(program, text);
  const auto pools = [&](std::string_view name) {
    return test::names(program.pools, test::registration_of(program, name).pools);
  };
  CHECK(pools("Ana Lee").size() == 1);
  CHECK(pools("Ana Lee") == pools("Cy Roe"));
  CHECK(pools("Bo Diaz").empty());
  CHECK(pools("Di Moe") == pools("Cy Roe"));
  CHECK_FALSE(test::registration_of(program, "Bo Diaz").capacity.has_value());
}

TEST_CASE("what is too long for a name is left out, and named") {
  const std::string swallowed(1000, 'x');
  const Preview result =
      shown(test::program_with_event(), "Name,Email,School\n\"" + swallowed +
                                            "\",ana@example.org,North High\nBo Diaz,,\"" +
                                            swallowed + "\"\n");
  const auto named = test::problems_of(result, "import.too_long_for_name");
  REQUIRE(named.size() == 2);
  CHECK(named[0]->row == 2);
  CHECK(named[0]->column == 0);
  CHECK(named[1]->row == 3);
  CHECK(named[1]->column == 2);
  REQUIRE(result.people.size() == 2);
  CHECK(result.people[0].name == "ana@example.org");
  CHECK(result.people[1].site.empty());
}

TEST_CASE("preferences name people by name or address; nobody unknown gets in") {
  Program program = test::program_with_event();
  const std::string text =
      "Name,Email,Topics requested,Preferred mentors\n"
      "Ana Lee,ana@example.org,SEL,\"cy@example.org, Bo Diaz, Nobody Known\"\n"
      "Bo Diaz,bo@example.org,SEL,\nCy Wu,cy@example.org,SEL,\n";
  CHECK(test::problems_of(shown(program, text), "import.unknown_person").size() == 1);
  test::import(program, text);
  const Registration& ana = test::registration_of(program, "Ana Lee");
  REQUIRE(ana.preferred_mentors.size() == 2);
  CHECK(ana.preferred_mentors.at(test::registration_of(program, "Cy Wu").person) == 1);
  CHECK(ana.preferred_mentors.at(test::registration_of(program, "Bo Diaz").person) == 2);
}

TEST_CASE("a sheet with wishes makes the event ask for them, until somebody decides otherwise") {
  Program program = test::program_with_event();
  const auto set_asked = [&](Sides sides) {
    Transaction edit(program);
    Event event = *program.events.find(test::kEvent);
    event.preferences = sides;
    edit.put(test::kEvent, event);
    (void)edit.finish({});
  };
  const auto asked = [&] {
    return program.events.find(test::kEvent)->preferences;
  };
  // Ids are drawn anew for each sheet.
  std::uint64_t seed = 0;
  const auto import = [&](std::string_view sheet) {
    test::import(program, test::draft_of(program, sheet), ++seed);
  };
  const std::string text =
      "Name,Email,Topics requested,Preferred mentors\n"
      "Ana Lee,ana@example.org,SEL,Cy Wu\nCy Wu,cy@example.org,SEL,\n";
  const std::string without = "Name,Email,Topics requested\nDi Fox,di@example.org,SEL\n";
  set_asked(Sides::nobody);
  CHECK(test::problems_of(shown(program, without), "import.asks_for_wishes").empty());
  import(without);
  CHECK(asked() == Sides::nobody);
  CHECK(test::problems_of(shown(program, text), "import.asks_for_wishes").size() == 1);
  import(text);
  CHECK(asked() == Sides::mentees);
  // The same sheet once more brings no wish that was not known.
  set_asked(Sides::nobody);
  CHECK(test::problems_of(shown(program, text), "import.asks_for_wishes").empty());
  import(text);
  CHECK(asked() == Sides::nobody);
  set_asked(Sides::mentors);
  import(
      "Name,Email,Topics requested,Preferred mentors\n"
      "Ana Lee,ana@example.org,SEL,Di Fox\n");
  CHECK(asked() == Sides::both);
}

TEST_CASE("topics of the event's template come with their synonyms and focus area") {
  Program program = test::program_with_event();
  Transaction edit(program);
  Event event = *program.events.find(test::kEvent);
  event.kind = EventKind::topic_sprint;
  edit.put(test::kEvent, event);
  (void)edit.finish({});
  const std::string text =
      "Name,Topics offered\nAna,restorative CIRCLES\nBo,community circles\nCy,Sel\n";
  test::import(program, text);
  const Registration& ana = test::registration_of(program, "Ana");
  CHECK(ana.offers == test::registration_of(program, "Bo").offers);
  REQUIRE(ana.offers.size() == 1);
  const Topic& topic = *program.topics.find(ana.offers.begin()->first);
  // The coordinator's own word, not the template's.
  CHECK(topic.name == "restorative CIRCLES");
  CHECK(topic.synonyms.count("community circles") == 1);
  // The focus area is the topic that Cy offers, not another one of that name.
  CHECK(test::registration_of(program, "Cy").offers.count(topic.focus_area) == 1);
  CHECK(program.topics.size() == 2);
  CHECK_FALSE(shown(program, text).has_changes);
}

TEST_CASE("a sheet that names a closed site maps to it, and takes nobody back there") {
  Program program = after_first();
  SiteId north, south;
  for (auto& [id, site] : program.sites.live) {
    (site.name == "North High" ? north : south) = id;
    if (site.name == "North High") site.closed_on = "2026-10-01";
  }
  program.people.live.at(test::registration_of(program, "Ana Lee").person).site = south;
  const std::string again =
      std::string(kFirst) + "9/15/2026 8:00:00,Cy Poe,cy@example.org,North High,SEL,,1\n";
  CHECK(shown(program, again).closed_sites == std::set<std::string>{"North High"});
  test::import(program, again);
  CHECK(test::person_named(program, "Ana Lee").site == south);
  CHECK(test::person_named(program, "Cy Poe").site == north);
  CHECK(program.sites.size() == 2);
}

}  // namespace
}  // namespace rondo::intake
