#include "codec/sign_up_pages.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "base/random.h"
#include "codec/payload_checks.h"

namespace rondo::codec {
namespace {

SignUpForm small_form() {
  SignUpForm form;
  form.program = "7QX2B4KM9TRW";
  form.event = EventId("4ZJ8N1CD6VHP");
  form.event_name = "Fall sprint";
  form.purpose = "Trying out check-ins.\nTogether.";
  form.opens_on = "2026-09-01";
  form.closes_on = "2026-09-30";
  form.default_capacity = 2;
  form.approval = Sides::mentors;
  form.sites = {{"s1", "North High"}};
  form.topics = {{"t1", "SEL check-ins"}, {"", "Restorative circles"}};
  form.categories = {{{"c1", "Grade span"}, {1, 2}, {{"p1", "Grades K to 2"}}}};
  form.times = {"Mon 15:00"};
  form.questions = {{"Years of experience",
                     {},
                     ProfileAnswer::number,
                     "This year counts",
                     true,
                     Sides::mentors,
                     QuestionGroup::professional},
                    {"Language", {"English", "Español"}, ProfileAnswer::one_of},
                    {"Role you want to learn about", {}, ProfileAnswer::short_text}};
  form.asks = {Sides::mentees, false, false, false};
  return form;
}

SignUp small_sign_up() {
  SignUp said;
  said.program = "7QX2B4KM9TRW";
  said.event = EventId("4ZJ8N1CD6VHP");
  said.given_at = "2026-09-02T10:05:00Z";
  said.name = "Zoë Núñez";
  said.email = "zoe@example.org";
  said.site = {"", "Riverside \"Annex\""};
  said.mentors = said.seeks = true;
  said.capacity = 0;
  said.offers = {{{"t1", "SEL check-ins"}, {3, true}}};
  said.requests = {{{"", "Restorative circles"}, 1, "Start calmly,\nevery day"}};
  said.pools = {{"p1", "Grades K to 2"}};
  said.times = {"Mon 15:00", "Tue 8:00"};
  said.characteristics = {{"Language", "Español"}, {"Years of experience", ""}};
  said.comment = "王小明 says hello";
  said.asked = {Sides::both, true, false};
  said.listed_topics = list_key({{"t1", "SEL check-ins"}});
  return said;
}

std::string form_with(std::string_view part, std::string_view by) {
  const std::string payload = opened(write_sign_up_form_link(small_form())).payload;
  return outcome_of(read_sign_up_form(replaced(payload, part, by)));
}

std::string sign_up_with(std::string_view part, std::string_view by) {
  const std::string payload = opened(write_sign_up_link(small_sign_up())).payload;
  return outcome_of(read_sign_up(replaced(payload, part, by)));
}

// Forms and answers of any size, of texts that are awkward in JSON.
class SignUpGenerator {
 public:
  explicit SignUpGenerator(std::uint64_t seed) : random_(seed) {}

  SignUpForm form() {
    SignUpForm form;
    form.program = id();
    form.event = EventId(id());
    form.event_name = text();
    form.purpose = text();
    if (coin()) form.opens_on = "2028-02-29";
    if (coin()) form.closes_on = "2026-12-31";
    form.default_capacity = below(100);
    form.approval = static_cast<Sides>(below(4));
    form.sites = choices();
    form.topics = choices();
    for (int count = below(4); count > 0; --count) {
      form.categories.push_back({choice(), {below(3), below(4)}, choices()});
    }
    form.times = names();
    for (int count = below(4); count > 0; --count) {
      form.questions.push_back({name(), names(), static_cast<ProfileAnswer>(below(7)), text(),
                                coin(), static_cast<Sides>(below(4)),
                                static_cast<QuestionGroup>(below(4))});
    }
    form.asks = scope();
    if (coin()) form.coordinator = {text(), text()};
    form.kind = static_cast<EventKind>(below(7));
    form.max_meetings = below(4);
    form.meeting_minutes = below(100);
    if (coin()) form.meet_by = "2026-12-31";
    return form;
  }

  SignUp sign_up() {
    SignUp said;
    said.program = id();
    said.event = EventId(id());
    said.given_at = "2026-09-02T10:05:00.250Z";
    said.name = name();
    said.email = text();
    if (coin()) said.site = choice();
    said.mentors = coin();
    said.seeks = coin();
    if (coin()) said.capacity = below(100);
    for (int count = below(6); count > 0; --count) {
      said.offers.push_back({choice(), {below(5), coin()}});
      said.requests.push_back({choice(), 1 + below(99), text()});
    }
    said.pools = choices();
    said.times = names();
    for (int count = below(4); count > 0; --count) said.characteristics[name()] = text();
    said.comment = text();
    said.asked = scope();
    if (coin()) said.listed_topics = list_key(choices());
    return said;
  }

 private:
  int below(int bound) { return static_cast<int>(random_.next() % static_cast<unsigned>(bound)); }
  bool coin() { return below(2) == 0; }
  FormScope scope() { return {static_cast<Sides>(below(4)), coin(), coin(), coin()}; }

  std::string id() { return "id" + std::to_string(random_.next() % 1000) + "/~"; }
  std::string name() {
    constexpr std::array<std::string_view, 7> kNames{
        "Kai Lee", "a\nb\"c\\", "عائشة بن علي", "王小明", "null", "\U0001F600", "\x01\x7f"};
    return std::string(kNames[static_cast<std::size_t>(below(7))]);
  }
  std::string text() { return coin() ? std::string() : name(); }
  std::vector<std::string> names() {
    std::vector<std::string> all;
    for (int count = below(5); count > 0; --count) all.push_back(name());
    return all;
  }
  FormChoice choice() { return {coin() ? std::string() : id(), name()}; }
  std::vector<FormChoice> choices() {
    std::vector<FormChoice> all;
    for (int count = below(8); count > 0; --count) all.push_back(choice());
    return all;
  }

  SeededRandom random_;
};

}  // namespace

TEST_CASE("sign-up pages: form and answer come back from their links") {
  const Link form = opened(write_sign_up_form_link(small_form()));
  CHECK(form.kind == kSignUpFormLinkKind);
  const Result<SignUpForm> read = read_sign_up_form(form.payload);
  REQUIRE(read.ok());
  CHECK(*read == small_form());

  const Link answer = opened(write_sign_up_link(small_sign_up()));
  CHECK(answer.kind == kSignUpLinkKind);
  const Result<SignUp> said = read_sign_up(answer.payload);
  REQUIRE(said.ok());
  CHECK(*said == small_sign_up());
}

TEST_CASE("sign-up pages: ones of the first version open for ever") {
  const Result<SignUpForm> form =
      read_sign_up_form(R"({"d":1,"e":"e","g":"g","n":"Fall","q":[{"c":["yes","no"],"n":"Free?"}],)"
                        R"("t":[{"i":"t","n":"SEL"},{"n":"Circles"}],"v":1})");
  REQUIRE(form.ok());
  CHECK(form->topics == std::vector<FormChoice>{{"t", "SEL"}, {"", "Circles"}});
  CHECK(form->questions ==
        std::vector<FormQuestion>{{"Free?", {"yes", "no"}, ProfileAnswer::one_of}});
  CHECK(form->asks == FormScope{Sides::both, true, true, true});
  const Result<SignUp> said =
      read_sign_up(R"({"e":"e","g":"g","h":true,"n":"Kai","o":[{"d":true,"l":3,"n":"SEL"}],)"
                   R"("t":"2026-09-02T10:05:00Z","v":1})");
  REQUIRE(said.ok());
  CHECK(said->offers == std::vector<OfferSaid>{{{"", "SEL"}, {3, true}}});
  CHECK(said->asked == FormScope{Sides::both, true, true, true});
}

TEST_CASE("sign-up pages: what came later is left out where it says nothing") {
  SignUpForm form = small_form();
  form.asks.own_levels = form.asks.needed_by = form.asks.places = true;
  form.kind = EventKind::one_off;
  form.questions.push_back({"Site you want to learn about", {}, ProfileAnswer::site});
  form.questions.back().sides = Sides::mentees;
  const std::string payload = opened(write_sign_up_form_link(form)).payload;
  for (const char* part : {R"("ol":true)", R"("nb":true)", R"("ek":2)", R"("s":true)"}) {
    CHECK_MESSAGE(payload.find(part) != std::string::npos, part);
  }
  CHECK(payload.find("\"np\"") == std::string::npos);
  CHECK(*read_sign_up_form(payload) == form);
  SignUp said = small_sign_up();
  said.requests = {{{"", "Circles"}, 1, "", 2, "2026-09-18"}};
  CHECK(*read_sign_up(opened(write_sign_up_link(said)).payload) == said);
  said.requests[0].needed_by = "Friday";
  CHECK(write_sign_up_link(said).error().key == "error.guest.time");
}

TEST_CASE("sign-up pages: questions of before are for whom they were, and short text or one of") {
  const Result<SignUpForm> form =
      read_sign_up_form(R"({"d":1,"e":"e","g":"g","n":"Fall","q":[{"n":"Hobby"},)"
                        R"({"n":"Role you want to learn about"}],"v":1})");
  REQUIRE(form.ok());
  CHECK(form->questions[0] == FormQuestion{"Hobby", {}});
  CHECK(form->questions[1].sides == Sides::mentees);
  CHECK(form->questions[1].answer == ProfileAnswer::short_text);
}

TEST_CASE("sign-up pages: what is usual of a question takes no room in the link") {
  SignUpForm form = small_form();
  form.questions = {{"Hobby", {}}, {"Language", {"English"}, ProfileAnswer::one_of}};
  const std::string payload = opened(write_sign_up_form_link(form)).payload;
  CHECK(payload.find(R"("q":[{"n":"Hobby"},{"c":["English"],"n":"Language"}])") !=
        std::string::npos);
}

TEST_CASE("sign-up pages: a form says to whom it goes back, where that is known") {
  SignUpForm form = small_form();
  CHECK(opened(write_sign_up_form_link(form)).payload.find("\"h\":{") == std::string::npos);
  form.coordinator = {"Amara Okafor", "amara@riverbend.example"};
  const std::string payload = opened(write_sign_up_form_link(form)).payload;
  REQUIRE(read_sign_up_form(payload).ok());
  CHECK(*read_sign_up_form(payload) == form);
  CHECK(outcome_of(read_sign_up_form(replaced(payload, "Amara", std::string(200, 'x')))) ==
        "error.guest.too_long /h/n");
  form.coordinator = {"", "amara@riverbend.example"};
  CHECK(*read_sign_up_form(opened(write_sign_up_form_link(form)).payload) == form);
}

TEST_CASE("sign-up pages: the form of a sitting says when and where it is, others leave it out") {
  SignUpForm form = small_form();
  const std::string before = opened(write_sign_up_form_link(form)).payload;
  CHECK(before.find("\"w\":") == std::string::npos);
  form.starts_at = "2026-12-01T14:00";
  form.venue = "Library, North High";
  const std::string payload = opened(write_sign_up_form_link(form)).payload;
  REQUIRE(read_sign_up_form(payload).ok());
  CHECK(*read_sign_up_form(payload) == form);
  CHECK(outcome_of(read_sign_up_form(replaced(payload, "T14:00", "T25:00"))) ==
        "error.guest.time /b");
}

TEST_CASE("sign-up pages: random ones come back, seeds 1 to 300") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    SignUpGenerator make(seed);
    const SignUpForm form = make.form();
    const Result<SignUpForm> read =
        read_sign_up_form(opened(write_sign_up_form_link(form)).payload);
    REQUIRE(read.ok());
    CHECK(*read == form);
    const SignUp said = make.sign_up();
    const Result<SignUp> answer = read_sign_up(opened(write_sign_up_link(said)).payload);
    REQUIRE(answer.ok());
    CHECK(*answer == said);
  }
}

TEST_CASE("sign-up pages: what later versions add is passed over, their own form is refused") {
  CHECK(form_with("\"v\":1", "\"v\":1,\"zz\":0.5") == "read");
  CHECK(form_with("\"v\":1", "\"v\":2") == "error.guest.newer /v");
  CHECK(sign_up_with("\"v\":1", "\"v\":2") == "error.guest.newer /v");
  CHECK(sign_up_with("\"v\":1", "\"v\":0") == "error.program.version /v");
}

TEST_CASE("sign-up pages: what can't be is refused, with the place where it stands") {
  CHECK(form_with("\"i\":\"t1\"", "\"i\":\"\"") == "error.program.bad_id /t/0/i");
  CHECK(form_with("\"n\":\"SEL check-ins\"", "\"n\":\"\"") == "error.sign_up.name /t/0");
  CHECK(form_with("2026-09-30", "soon") == "error.guest.time /c");
  CHECK(form_with("\"mentors\"", "\"all\"") == "error.program.expected_choice /a");
  CHECK(form_with("\"mentees\"", "\"all\"") == "error.program.expected_choice /u");
  CHECK(form_with("\"k\":2", "\"k\":7") == "error.problem.number /q/0/k");
  CHECK(form_with("\"g\":1", "\"g\":4") == "error.problem.number /q/0/g");
  CHECK(sign_up_with("\"l\":true", "\"l\":1").find(" /l") != std::string::npos);
  CHECK(sign_up_with("2026-09-02T10:05:00Z", "today") == "error.guest.time /t");
  CHECK(sign_up_with("\"Zoë Núñez\"", "\" \"") == "error.sign_up.name /");
  CHECK(sign_up_with("\"l\":3", "\"l\":5") == "error.problem.number /o/0/l");
  CHECK(sign_up_with("\"k\":1", "\"k\":0") == "error.problem.number /r/0/k");
  CHECK(sign_up_with("\"Mon 15:00\"", "\"\"") == "error.program.empty_element /f/0");
}

TEST_CASE("sign-up pages: sizes have limits, in reading and in writing") {
  SignUpForm form = small_form();
  form.sites.assign(kMaxFormEntries, {"s", "A site"});
  CHECK(write_sign_up_form_link(form).ok());
  form.sites.push_back({"s", "One more"});
  CHECK(write_sign_up_form_link(form).error().key == "error.guest.too_many");
  SignUp said = small_sign_up();
  said.comment = std::string(kMaxFormText, 'x');
  CHECK(write_sign_up_link(said).ok());
  said.comment += 'x';
  CHECK(write_sign_up_link(said).error().key == "error.guest.too_long");
  said.comment = std::string(kMaxFormBytes, 'x');
  CHECK(write_sign_up_link(said).error().key == "error.json.too_big");
}

TEST_CASE("sign-up pages: an answer of usual size fits a QR code") {
  const Result<std::string> link = write_sign_up_link(small_sign_up());
  REQUIRE(link.ok());
  CHECK(link_advice(std::string(40, 'x') + "#" + *link) == LinkAdvice::qr_code);
}

TEST_CASE("links: all of a text, each once, whatever became of the others") {
  std::string mails;
  for (int number = 0; number < 50; ++number) {
    SignUp said = small_sign_up();
    said.name += std::to_string(number);
    const std::string link = *write_sign_up_link(said);
    mails += "> Hello,\n> here it is: https://rondo.example/#" + link + "\n\n";
    if (number == 7) mails += "<https://rondo.example/#" + link + ">\n\n";
  }
  CHECK(read_links(mails).links.size() == 50);
  const std::string whole = "#" + *write_sign_up_link(small_sign_up());
  const auto links = read_links(whole.substr(0, 60) + "\n\n" + whole).links;
  REQUIRE(links.size() == 2);
  CHECK(links[0].error().key == "error.link.cut");
  CHECK(links[1].ok());
  const auto none = read_links("nothing here").links;
  REQUIRE(none.size() == 1);
  CHECK(none[0].error().key == "error.link.none");
}

TEST_CASE(
    "a list has the same key in any order and under other names, and another with more in it") {
  const std::string key = list_key({{"t1", "Calm"}, {"t2", "Data"}});
  CHECK(key.size() == 12);
  CHECK(list_key({{"t2", "Data talks"}, {"t1", "Calm"}}) == key);
  CHECK(list_key({{"t1", "Calm"}}) != key);
  CHECK(list_key({{"t1", "Calm"}, {"t2", "Data"}, {"t3", "Home"}}) != key);
}

}  // namespace rondo::codec
