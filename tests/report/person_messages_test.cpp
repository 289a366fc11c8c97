#include "report/person_messages.h"

#include <doctest/doctest.h>

using namespace rondo;

TEST_CASE("person messages: a mail address holds subject and text, encoded") {
  PersonMessage message;
  message.email = "hana+sel@example.org";
  message.subject = "SEL & more: 50 %?";
  message.text = "Hello Zoë,\n\nhttps://rondo.example/#a=b\n";
  CHECK(mail_address(message) ==
        "mailto:hana%2Bsel@example.org?subject=SEL%20%26%20more%3A%2050%20%25%3F&body="
        "Hello%20Zo%C3%AB%2C%0D%0A%0D%0Ahttps%3A%2F%2Frondo.example%2F%23a%3Db%0D%0A");
}

TEST_CASE("person messages: of all of them, those to some people are kept in their order") {
  std::vector<PersonMessage> messages;
  for (const char* name : {"Amara", "Bea", "Diego"}) {
    Person person;
    person.name = name;
    messages.push_back(message_to(PersonId(name), person));
  }
  keep_only(messages, {PersonId("Diego"), PersonId("Amara"), PersonId("Kai")});
  REQUIRE(messages.size() == 2);
  CHECK(messages[0].name == "Amara");
  CHECK(messages[1].name == "Diego");
}
