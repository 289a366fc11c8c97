#include "match/facts.h"

#include <doctest/doctest.h>

#include <string>

#include "base/text.h"

using namespace rondo;

TEST_CASE("facts: names of characteristics are recognised by their words") {
  const Facts facts = recognise_facts({
      {"Which languages do you speak?", "Spanish; English"},
      {"Years of experience", "7 years"},
      {"Current role", "School counselor"},
      {"What role would you like to learn about?", "Assistant principal / Dean"},
      {"Site you want to learn about", "Hill School, West K-8"},
      {"What do you like about your school?", "The garden"},
      {"Favourite color", "Green"},
  });
  CHECK(facts.target_sites.size() == 2);
  CHECK(facts.target_sites.count("hill school") == 1);
  CHECK(facts.languages ==
        std::map<std::string, std::string>{{"english", "English"}, {"spanish", "Spanish"}});
  CHECK(facts.experience_years == 7);
  CHECK(facts.roles ==
        std::map<std::string, std::string>{{"school counselor", "School counselor"}});
  CHECK(facts.target_roles.size() == 2);
  CHECK(facts.target_roles.count("assistant principal") == 1);
}

TEST_CASE("facts: Spanish names are recognised as well") {
  const Facts facts = recognise_facts({{"Idiomas", "Español"},
                                       {"Años de experiencia", "7"},
                                       {"Puesto actual", "Docente"},
                                       {"Puesto que quiere conocer", "Orientación"},
                                       {"Sede que quiere conocer", "Liceo Norte"}});
  CHECK(facts.target_sites == std::map<std::string, std::string>{{"liceo norte", "Liceo Norte"}});
  CHECK(facts.languages.count("espanol") == 1);
  CHECK(facts.experience_years == 7);
  CHECK(facts.roles == std::map<std::string, std::string>{{"docente", "Docente"}});
  CHECK(facts.target_roles == std::map<std::string, std::string>{{"orientacion", "Orientación"}});
}

TEST_CASE("facts: the role that people have goes by many names, and is no wish or experience") {
  for (const char* name : {"Role", "Current role", "Role at school", "Position", "Job title", "Rol",
                           "Rol actual", "Puesto actual", "Cargo"}) {
    CAPTURE(name);
    CHECK(means_own_role(name));
    CHECK(recognise_facts({{name, "Counselor"}}).roles.count("counselor") == 1);
  }
  for (const char* name : {"Role you want to learn about", "Rol que quiere conocer", "Site",
                           "Years of experience in this role"}) {
    CAPTURE(name);
    CHECK_FALSE(means_own_role(name));
    CHECK(recognise_facts({{name, "Counselor"}}).roles.empty());
  }
  CHECK(usual_sides("Rol que quiere conocer") == Sides::mentees);
}

TEST_CASE("facts: subjects and students are not languages spoken") {
  CHECK(recognise_facts({{"English language learners taught", "Many"}}).languages.empty());
  CHECK(recognise_facts({{"Language arts", "Yes"}}).languages.empty());
}

TEST_CASE("facts: a yes or no is no role, language or site") {
  const Facts facts = recognise_facts({{"Would you take on a leading role?", "yes"},
                                       {"Do you speak another language?", "Sí"},
                                       {"Would you like to explore another site?", "No"},
                                       {"Years of teaching", "1"}});
  CHECK(facts.roles.empty());
  CHECK(facts.target_roles.empty());
  CHECK(facts.languages.empty());
  CHECK(facts.target_sites.empty());
  CHECK(facts.experience_years == 1);
}

TEST_CASE("facts: years are read from what people write") {
  const auto years = [](const std::string& answer) {
    return recognise_facts({{"Years in education", answer}}).experience_years;
  };
  CHECK(years("12") == 12);
  CHECK(years("10+") == 10);
  CHECK(years("3-5 years") == 3);
  CHECK(years("about 4") == 4);
  CHECK_FALSE(years("many").has_value());
  CHECK_FALSE(years("since 1998").has_value());
  CHECK_FALSE(years("").has_value());
}

TEST_CASE("facts: answers mean sites by name, by spelling and by their telling words") {
  Table<Site> sites;
  sites.live[SiteId("harbor")] = {"Harbor Elementary", {"HES"}};
  sites.live[SiteId("north")] = {"North Harbor High School", {}};
  sites.live[SiteId("hill")] = {"Hill School", {}};
  sites.live[SiteId("middle")] = {"West Middle School", {}};
  const SiteNames names(sites);
  const auto meant = [&](const std::string& answer) {
    std::string ids;
    for (const SiteId& id : names.meant_by({{fold(answer), answer}})) ids += id.text() + " ";
    return ids;
  };
  CHECK(meant("hes") == "harbor ");
  CHECK(meant("North Harbor") == "north ");
  CHECK(meant("The Hill") == "hill ");
  CHECK(meant("a middle school") == "middle ");
  CHECK(meant("Harbor") == "harbor north ");
  CHECK(meant("North Harbor High, by the sea") == "north ");
  CHECK(meant("another school").empty());
  CHECK(meant("Valley").empty());
  CHECK(names.meant_by({{"hill", "Hill"}, {"hes", "HES"}, {"mars", "Mars"}}).size() == 2);
  CHECK(names.meant_by({}).empty());
}

TEST_CASE("facts: likeness of roles") {
  CHECK(role_likeness("principal", "principal") == 2);
  CHECK(role_likeness("school counselor", "counselor high school") == 1);
  CHECK(role_likeness("math teacher", "art teacher") == 0);
  CHECK(role_likeness("dean", "principal") == 0);
}
