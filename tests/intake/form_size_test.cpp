#include "intake/form_size.h"

#include <doctest/doctest.h>

#include "base/random.h"

namespace rondo::intake {
namespace {

// What does not pack.
std::string letters(SeededRandom& random, std::size_t count) {
  std::string text;
  while (text.size() < count) text += static_cast<char>('a' + random.next() % 26);
  return text;
}

codec::SignUpForm form_of_all_parts() {
  SeededRandom random(1);
  const auto word = [&] {
    return letters(random, 20);
  };
  codec::SignUpForm form;
  form.program = "7QX2B4KM9TRW";
  form.event = EventId("4ZJ8N1CD6VHP");
  form.event_name = letters(random, 150);  // that counts for no part
  form.purpose = word();
  form.sites = {{"", word()}, {"", word()}, {"", word()}};
  form.topics = {{"", word()}};
  form.times = {word()};
  form.questions = {{word(), {}}};
  form.categories = {{{"", word()}, {}, {}}};
  return form;
}

}  // namespace

TEST_CASE("form size: the part that takes the most room, whichever it is") {
  SeededRandom random(2);
  codec::SignUpForm form = form_of_all_parts();
  form.purpose = letters(random, 110);
  CHECK(largest_part(form) == FormPart::purpose);
  form.times.assign(3, "");
  for (std::string& time : form.times) time = letters(random, 55);
  CHECK(largest_part(form) == FormPart::times);
  form.questions[0].choices = {letters(random, 100), letters(random, 100)};
  CHECK(largest_part(form) == FormPart::questions);
  form.categories[0].pools = {{"", letters(random, 150)}, {"", letters(random, 150)}};
  CHECK(largest_part(form) == FormPart::pools);
  for (int topic = 0; topic < 20; ++topic) form.topics.push_back({"", letters(random, 30)});
  CHECK(largest_part(form) == FormPart::topics);
  for (int site = 0; site < 40; ++site) form.sites.push_back({"", letters(random, 30)});
  CHECK(largest_part(form) == FormPart::sites);
  CHECK(name_of(FormPart::topics) == "topics");
  CHECK(name_of(FormPart::sites) == "sites");
}

TEST_CASE("form size: long texts that say the same over and over are not what is long") {
  SeededRandom random(3);
  codec::SignUpForm form = form_of_all_parts();
  while (form.purpose.size() < 1'500) form.purpose += "again and again ";
  form.topics = {{"", letters(random, 120)}};
  CHECK(largest_part(form) == FormPart::topics);
}

}  // namespace rondo::intake
