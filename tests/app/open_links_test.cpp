// A text with links, whatever they are: answers of every kind wait to be looked at, and what can't
// be used is told.
#include <doctest/doctest.h>

#include "app/event_setups.h"
#include "app/notice_visit.h"
#include "app/preference_visit.h"
#include "app/sign_up_visit.h"
#include "base/text.h"
#include "codec/link.h"
#include "codec/templates.h"

using namespace rondo;
using test::Browser;
using test::FakeFiles;
using test::Page;

namespace {

std::string mail_with(const Result<std::string>& link) {
  REQUIRE(link.ok());
  return "Hello, here it is: https://rondo.example/#" + *link + "\n\n";
}

// A topic sprint in which Ana mentors Ben, with an answer of each kind about it.
struct AnsweredSprint : test::OneMatch {
  explicit AnsweredSprint(Page& page) : OneMatch(page) {
    const std::string& program = page.program().id;
    const std::string given_at = "2026-11-28T16:00:00Z";
    sign_up.program = program;
    sign_up.event = event;
    sign_up.given_at = given_at;
    sign_up.name = "Kai Lee";
    sign_up.seeks = true;
    sign_up.requests = {{{topic.text(), "Circles"}, 1, "Start"}};
    wishes = {program, event, ben, {{ana, 1}}, {}, given_at};
    match_answer = {program, {event, match, ben, true, "", given_at}};
    feedback.program = program;
    feedback.event = event;
    feedback.person = ben;
    feedback.given_at = given_at;
    feedback.kind = EventKind::topic_sprint;
    codec::GuestAnswer& said = feedback.answers.emplace_back();
    said.match = match;
    said.said = {{"useful", "4"}};
  }

  codec::SignUp sign_up;
  codec::PreferenceAnswer wishes;
  codec::NoticeAnswer match_answer;
  codec::GuestAnswers feedback;
};

// The link to a sprint's form, of which only the beginning arrived on somebody's phone.
struct CutForm {
  CutForm() {
    guest.app.go_on();
    REQUIRE(guest.state().place.screen == Screen::open_link);
  }

  Browser browser, phone;
  Page host{browser};
  std::string form = *sign_up_address(host.state(), AnsweredSprint(host).event);
  Page guest{phone, 2, form.substr(form.find('#'), 40)};
};

std::string mail(const codec::SignUp& answer) {
  return mail_with(codec::write_sign_up_link(answer));
}
std::string mail(const codec::PreferenceAnswer& answer) {
  return mail_with(codec::write_preference_answer_link(answer));
}
std::string mail(const codec::NoticeAnswer& answer) {
  return mail_with(codec::write_notice_answer_link(answer));
}
std::string mail(const codec::GuestAnswers& answer) {
  return mail_with(codec::write_answers_link(answer));
}

// The end of the link is missing.
std::string cut(const std::string& mail) {
  return mail.substr(0, mail.size() - 6) + "\n\n";
}

// What waits to be looked at.
struct Waiting {
  explicit Waiting(const AppState& state) : feedback(state.received_answers) {
    if (state.received_sign_ups) sign_ups = state.received_sign_ups->given;
    if (state.received_preferences) wishes = state.received_preferences->answers.given;
    if (state.received_match_answers) match_answers = state.received_match_answers->answers;
  }
  bool operator==(const Waiting&) const = default;

  std::vector<codec::SignUp> sign_ups;
  std::vector<codec::PreferenceAnswer> wishes;
  std::vector<codec::NoticeAnswer> match_answers;
  std::vector<codec::GuestAnswers> feedback;
};

// The words of the notices since `number`.
std::vector<std::string> told_since(const Page& page, int number) {
  std::vector<std::string> told;
  for (const Notice& notice : page.state().notices) {
    if (notice.number > number) told.push_back(page.state().words.text(notice.text));
  }
  return told;
}

std::vector<std::string> told_of(Page& page, const std::string& text) {
  const int before = latest_notice(page.state()).number;
  page.run(command::OpenLink{text});
  return told_since(page, before);
}

}  // namespace

TEST_CASE("links: of a text with every kind of answer, all that each would bring alone waits") {
  Browser browser;
  Page host(browser);
  const AnsweredSprint sprint(host);
  const std::string form = *sign_up_address(host.state(), sprint.event);
  Waiting alone(host.state());
  CHECK(told_of(host, mail(sprint.feedback)).empty());
  alone.feedback = Waiting(host.state()).feedback;
  host.run(command::TakeAnswers{false});
  CHECK(told_of(host, mail(sprint.match_answer)).empty());
  alone.match_answers = Waiting(host.state()).match_answers;
  host.run(command::TakeMatchAnswers{false});
  CHECK(told_of(host, mail(sprint.wishes)).empty());
  alone.wishes = Waiting(host.state()).wishes;
  host.run(command::TakePreferences{false});
  CHECK(told_of(host, mail(sprint.sign_up)).empty());
  alone.sign_ups = Waiting(host.state()).sign_ups;
  host.run(command::TakeSignUps{false});
  REQUIRE(alone.feedback.size() == 1);
  REQUIRE(alone.match_answers.size() == 1);
  REQUIRE(alone.wishes.size() == 1);
  REQUIRE(alone.sign_ups.size() == 1);

  // A reply quotes the message with the link that it answers.
  const std::string text = "> " + form + "\n\n" + mail(sprint.feedback) + mail(sprint.wishes) +
                           mail(sprint.sign_up) + mail(sprint.match_answer);
  const Program before = host.program();
  const std::vector<std::string> told = told_of(host, text);
  CHECK(Waiting(host.state()) == alone);
  CHECK(host.program() == before);
  CHECK(host.state().sign_up == nullptr);
  REQUIRE(told.size() == 1);
  CHECK(
      told[0] ==
      "To be looked at one after the other: 1 sign-up, 1 answer with wishes, 1 answer to a match, "
      "1 person’s feedback.");
}

TEST_CASE("links: what waits is shown one after the other, and each is taken in or put aside") {
  Browser browser;
  Page host(browser);
  const AnsweredSprint sprint(host);
  host.run(command::OpenLink{mail(sprint.feedback) + mail(sprint.match_answer) +
                             mail(sprint.wishes) + mail(sprint.sign_up)});
  const std::string event = sprint.event.text();
  CHECK(host.state().place == Place{Screen::event_people, event});
  CHECK(host.addresses.address == address_of(host.state().place));
  host.run(command::TakeSignUps{true});
  CHECK(host.program().people.size() == 3);
  CHECK(host.state().place == Place{Screen::event_prefer, event});
  CHECK(host.addresses.address == address_of(host.state().place));
  host.run(command::TakePreferences{false});
  CHECK(host.state().place == Place{Screen::event_tell, event});
  host.run(command::TakeMatchAnswers{false});
  CHECK(host.state().place == Place{Screen::event_feedback, event});
  host.run(command::TakeAnswers{true});
  CHECK(host.program().feedback.size() == 1);
  CHECK(Waiting(host.state()) == Waiting(AppState()));
  CHECK(host.state().place == Place{Screen::event_feedback, event});
}

TEST_CASE("links: feedback on two events is shown at the one that is looked at first") {
  Browser browser;
  Page host(browser);
  const AnsweredSprint sprint(host);
  host.run(command::AddEvent{"one-off"});
  codec::GuestAnswers other = sprint.feedback;
  for (const auto& [id, event] : host.program().events) {
    if (!(id == sprint.event)) other.event = id;
  }
  other.kind = EventKind::one_off;
  host.run(command::OpenLink{mail(sprint.feedback) + mail(other)});
  REQUIRE(host.state().received_answers.size() == 2);
  CHECK(host.state().place == Place{Screen::event_feedback, sprint.event.text()});
  host.run(command::TakeAnswers{false});
  CHECK(host.state().place == Place{Screen::event_feedback, other.event.text()});
}

TEST_CASE("links: what can't be used is told by reason, with how many of which kind") {
  Browser browser;
  Page host(browser);
  const AnsweredSprint sprint(host);
  codec::SignUp sign_up = sprint.sign_up;
  codec::PreferenceAnswer wishes = sprint.wishes;
  codec::NoticeAnswer match_answer = sprint.match_answer;
  sign_up.program = wishes.program = match_answer.program = "other";
  std::string text = mail(sign_up) + mail(sprint.sign_up) + mail(wishes) +
                     cut(mail(sprint.wishes)) + mail(match_answer);
  sign_up.name = "Mia Roth";
  text += mail(sign_up);
  const Words& words = host.state().words;
  CHECK(told_of(host, text) == std::vector<std::string>{
                                   "2 sign-ups: " + words.text("error.sign_up.other_program"),
                                   "1 answer with wishes, 1 answer to a match: " +
                                       words.text("error.answers.other_program"),
                                   "1 link: " + words.text("error.link.cut"),
                               });
  Waiting expected{AppState()};
  expected.sign_ups = {sprint.sign_up};
  CHECK(Waiting(host.state()) == expected);
}

TEST_CASE("links: of many reasons as many are told as stay on screen, and of the rest how many") {
  Browser browser;
  Page host(browser);
  const AnsweredSprint sprint(host);
  codec::SignUp sign_up = sprint.sign_up;
  sign_up.program = "other";
  codec::PreferenceAnswer wishes = sprint.wishes;
  wishes.event = EventId("gone");
  codec::GuestAnswers feedback = sprint.feedback;
  feedback.kind = EventKind::one_off;
  const std::string text = mail(sign_up) + mail(wishes) + mail(feedback) +
                           cut(mail(sprint.wishes)) + cut(mail(sprint.match_answer));
  const Words& words = host.state().words;
  host.run(command::GoTo{{Screen::events, {}}});
  CHECK(told_of(host, text) ==
        std::vector<std::string>{
            "1 sign-up: " + words.text("error.sign_up.other_program"),
            "1 answer with wishes: " + words.text("error.answers.unknown_event"),
            "1 person’s feedback, 2 links: for other reasons. Paste them by themselves to see why.",
        });
  CHECK(host.state().place.screen == Screen::events);
}

TEST_CASE("links: what comes for a removed event is told with its name, and kept for after Undo") {
  Browser browser;
  Page host(browser);
  const AnsweredSprint sprint(host);
  const std::string name = host.program().events.find(sprint.event)->name;
  const std::string text = mail(sprint.feedback) + mail(sprint.match_answer) + mail(sprint.wishes) +
                           mail(sprint.sign_up);
  host.run(command::RemoveEvent{sprint.event});
  const Words& words = host.state().words;
  const auto named = [&](const char* key) {
    return words.text({key, {arg("event", name)}});
  };
  CHECK(named("error.answers.no_event").find("“" + name + "”") != std::string::npos);
  CHECK(told_of(host, text) ==
        std::vector<std::string>{
            "1 sign-up: " + named("error.sign_up.no_event"),
            "1 answer with wishes, 1 answer to a match, 1 person’s feedback: " +
                named("error.answers.no_event"),
        });
  CHECK(host.state().kept_links.text.empty());  // nobody pasted it

  host.run(command::OpenLink{.text = cut(mail(sprint.wishes)) + text, .pasted = true});
  const KeptLinks kept = host.state().kept_links;
  CHECK(kept.number == 1);
  CHECK(Waiting(host.state()) == Waiting(AppState()));
  host.run(command::Undo{});
  host.run(command::OpenLink{.text = kept.text, .pasted = true});
  Waiting all{AppState()};
  all.sign_ups = {sprint.sign_up};
  all.wishes = {sprint.wishes};
  all.match_answers = {sprint.match_answer};
  all.feedback = {sprint.feedback};
  CHECK(Waiting(host.state()) == all);
  CHECK(host.state().kept_links.number == kept.number);
}

TEST_CASE("links: pasted text of which nothing came is kept, to be mended") {
  Browser browser;
  Page host(browser);
  const AnsweredSprint sprint(host);
  const auto paste = [&](const std::string& text) {
    host.run(command::OpenLink{.text = text, .pasted = true});
  };
  paste("  Kai can't come, sorry ");
  CHECK(host.error() == "error.link.none");
  CHECK(host.state().kept_links.text == "Kai can't come, sorry");
  CHECK(host.state().kept_links.number == 1);
  const std::string broken = "Hello, here it is: " + cut(mail(sprint.sign_up));
  paste(broken);
  CHECK(host.state().kept_links.text == trim(broken));
  CHECK(host.state().kept_links.number == 2);
  paste(mail(sprint.sign_up));
  CHECK(Waiting(host.state()).sign_ups.size() == 1);
  CHECK(host.state().kept_links.number == 2);
}

TEST_CASE("links: a template and what this Rondo does not know are told of beside answers") {
  Browser browser;
  Page host(browser);
  const AnsweredSprint sprint(host);
  const std::string other = mail_with(codec::write_template_link(host.state().templates[0])) +
                            mail_with(codec::write_link({"other", "{}"}));
  const Words& words = host.state().words;
  CHECK(told_of(host, other + mail(sprint.sign_up)) ==
        std::vector<std::string>{
            "1 link: " + words.text("error.link.alone"),
            "1 link: " + words.text({"error.link.unknown_kind", {arg("kind", "other")}}),
        });
  CHECK(host.state().received_template == nullptr);
  CHECK(Waiting(host.state()).sign_ups.size() == 1);
}

TEST_CASE("links: of pages the first that can be read is opened, when there is no answer") {
  Browser browser;
  Page host(browser);
  const AnsweredSprint sprint(host);
  const std::string form = *sign_up_address(host.state(), sprint.event);
  Browser phone;
  Page guest(phone);
  const std::vector<std::string> told =
      told_of(guest, cut(form + "\n\n") + form + "\n\n" +
                         mail_with(codec::write_template_link(host.state().templates[0])));
  CHECK(told == std::vector<std::string>{"1 link: " + host.state().words.text("error.link.cut")});
  REQUIRE(guest.state().sign_up != nullptr);
  CHECK(guest.state().place.screen == Screen::sign_up);
  CHECK(guest.state().received_template == nullptr);
}

TEST_CASE("links: who follows a broken link to a page for people lands on a page that says so") {
  Browser browser;
  Page host(browser);
  const AnsweredSprint sprint(host);
  const std::string form = *sign_up_address(host.state(), sprint.event);
  const std::string fragment = form.substr(form.find('#'));
  const Program before = host.program();
  const auto open = [&](const std::string& address) {
    host.addresses.changed(address);
    host.frame();
  };
  // Cut at its end, after its kind, within that, and before it.
  for (const char* end : {"", ".form.1234.ABCDE", ".fo", "."}) {
    const std::string broken =
        *end == '\0' ? fragment.substr(0, fragment.size() - 5) : "#rondo2" + std::string(end);
    CAPTURE(broken);
    host.run(command::GoTo{{Screen::people, {}}});
    const int latest = latest_notice(host.state()).number;
    open(broken);
    CHECK(host.state().place == Place{Screen::open_link, {}});
    REQUIRE(host.state().broken_link);
    CHECK(host.state().broken_link->key == "error.link.cut");
    CHECK(host.addresses.address == "#/link");
    CHECK(latest_notice(host.state()).number == latest);
    CHECK(host.program() == before);
  }

  // Pasted broken once more it stays there, and the field tells why.
  host.run(command::OpenLink{fragment.substr(0, 30)});
  CHECK(host.error() == "error.link.cut");
  CHECK(host.state().place.screen == Screen::open_link);
  host.run(command::OpenLink{"Here it is: " + form});
  CHECK(host.state().place.screen == Screen::sign_up);
  CHECK(host.state().sign_up != nullptr);
  CHECK_FALSE(host.state().broken_link);
  CHECK(host.program() == before);
}

TEST_CASE("links: on the page for broken links a file is read for a link, whatever it is") {
  CutForm cut;
  Page& guest = cut.guest;
  guest.run(command::PickLinkFile{});
  REQUIRE(guest.files.picks.size() == 1);
  guest.files.give("notes.txt", "nothing in it");
  CHECK(guest.error() == "error.link.none");
  CHECK(guest.state().place.screen == Screen::open_link);
  guest.files.give("sprint.rondo.txt", cut.form + "\n");
  CHECK(guest.state().place.screen == Screen::sign_up);
  CHECK(guest.program().events.empty());
}

TEST_CASE("links: what QR codes in pictures say is opened like pasted links, all at once") {
  Browser browser;
  Page host(browser);
  const AnsweredSprint sprint(host);
  host.run(command::PickPictures{});
  REQUIRE(host.files.picks.size() == 1);
  CHECK(host.files.picks[0] == "image/*");
  const std::string sign_up = *codec::write_sign_up_link(sprint.sign_up);
  host.files.receiver(FileOrigin::dialog,
                      {FakeFiles::picture("one.png", "https://rondo.example/#" + sign_up)});
  CHECK(host.error().empty());
  CHECK(host.state().place == Place{Screen::event_people, sprint.event.text()});
  CHECK(Waiting(host.state()).sign_ups == std::vector{sprint.sign_up});
  host.run(command::TakeSignUps{true});
  CHECK(host.program().people.size() == 3);

  const std::string wishes = *codec::write_preference_answer_link(sprint.wishes);
  const std::string answer = *codec::write_notice_answer_link(sprint.match_answer);
  const int before = latest_notice(host.state()).number;
  host.files.receiver(FileOrigin::drop,
                      {FakeFiles::picture("one.png", "https://rondo.example/#" + wishes),
                       FakeFiles::picture("two.jpg", "https://rondo.example/#" + answer),
                       {"mail.txt", mail(sprint.feedback)}});
  const Waiting waiting(host.state());
  CHECK(waiting.wishes == std::vector{sprint.wishes});
  CHECK(waiting.match_answers == std::vector{sprint.match_answer});
  CHECK(waiting.feedback.size() == 1);
  REQUIRE(told_since(host, before).size() == 1);
  CHECK(latest_notice(host.state()).text.key == "notice.answers_came_in");
}

TEST_CASE("links: pictures without a link are told by name, each reason once") {
  Browser browser;
  Page host(browser);
  const AnsweredSprint sprint(host);
  const Program program = host.program();
  const Error no_code{"error.picture.no_code", {}};
  const int before = latest_notice(host.state()).number;
  host.files.receiver(
      FileOrigin::paste,
      {FakeFiles::picture("hall.jpg", no_code),
       FakeFiles::picture("other.png", "https://museum.example/#rooms"),
       FakeFiles::picture("good.png",
                          "https://rondo.example/#" + *codec::write_sign_up_link(sprint.sign_up)),
       FakeFiles::picture("stage.jpg", no_code)});
  CHECK(Waiting(host.state()).sign_ups == std::vector{sprint.sign_up});
  const std::vector<std::string> told = told_since(host, before);
  REQUIRE(told.size() == 2);
  const auto& words = host.state().words;
  CHECK(told[0] == words.formats().list({"hall.jpg", "stage.jpg"}) + ": " + words.text(no_code));
  CHECK(told[1] == "other.png: " + words.text("error.link.none"));
  CHECK(host.program() == program);

  for (const Error& reason :
       {Error{"error.picture.unreadable", {}}, Error{"error.picture.no_reader", {}},
        Error{"error.picture.too_large", {arg("size", 108), arg("limit", 64)}}}) {
    host.files.receiver(FileOrigin::dialog, {FakeFiles::picture("hall.jpg", reason)});
    CHECK(host.error() == "error.links.refused");
    CHECK(words.text(latest_notice(host.state()).text) == "hall.jpg: " + words.text(reason));
  }
}

TEST_CASE("links: on the page for broken links a picture of the code opens the form") {
  CutForm cut;
  Page& guest = cut.guest;
  guest.files.receiver(FileOrigin::dialog,
                       {FakeFiles::picture("poster.jpg", Error{"error.picture.no_code", {}})});
  CHECK(guest.error() == "error.links.refused");
  CHECK(guest.state().place.screen == Screen::open_link);
  guest.files.receiver(FileOrigin::dialog, {FakeFiles::picture("poster.jpg", cut.form)});
  CHECK(guest.state().place.screen == Screen::sign_up);
}

TEST_CASE("links: that pictures are read is known from frame to frame") {
  Browser browser;
  Page host(browser);
  host.files.reading = true;
  host.frame();
  CHECK(host.state().reading_pictures);
  host.files.reading = false;
  host.frame();
  CHECK_FALSE(host.state().reading_pictures);
}

TEST_CASE("links: a broken link that is the coordinator’s is told where it is opened") {
  Browser browser;
  Page host(browser);
  const AnsweredSprint sprint(host);
  host.run(command::GoTo{{Screen::events, {}}});
  for (const std::string& link :
       {*codec::write_template_link(host.state().templates[0]),
        *codec::write_answers_link(sprint.feedback), *codec::write_link({"other", "{}"})}) {
    host.addresses.changed("#" + link.substr(0, link.size() - 5));
    host.app.go_on();
    CHECK(host.error() == "error.link.cut");
    CHECK(host.state().place.screen == Screen::events);
    CHECK_FALSE(host.state().broken_link);
  }
}

TEST_CASE("links: of more than fit at once the first are read, and where the rest is is told") {
  Browser browser;
  Page host(browser);
  AnsweredSprint sprint(host);
  std::vector<std::string> mails;
  for (std::size_t number = 0; number < codec::kMaxLinks + 2; ++number) {
    sprint.match_answer.said.reason = std::to_string(number);
    sprint.match_answer.said.accepts = false;
    mails.push_back(mail(sprint.match_answer));
  }
  std::string text;
  for (const std::string& one : mails) text += one;
  const std::vector<std::string> told = told_of(host, text);
  CHECK(Waiting(host.state()).match_answers.size() == codec::kMaxLinks);
  REQUIRE(told.size() == 1);
  // Two lines for each.
  CHECK(told[0] ==
        "Only the first 2,000 links were read; more do not fit at once. Finish with what has come "
        "in, then bring the rest: it begins in line 4,001.");
  host.run(command::TakeMatchAnswers{false});

  // As files: in which one, and in which line of it.
  const int before = latest_notice(host.state()).number;
  const std::size_t last = codec::kMaxLinks;
  std::string first;
  for (std::size_t at = 0; at + 1 < last; ++at) first += mails[at];
  host.files.receiver(FileOrigin::drop,
                      {{"first.txt", first}, {"second.txt", mails[last - 1] + mails[last]}});
  const std::vector<std::string> of_files = told_since(host, before);
  CHECK(Waiting(host.state()).match_answers.size() == last);
  REQUIRE(of_files.size() == 1);
  CHECK(of_files[0].find("it begins in line 3 of the file “second.txt”.") != std::string::npos);
}
