// Opening what came by link: a page, or answers of any kinds, one or a mailbox full of them.
#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "app/answers_by_link.h"
#include "app/execute.h"
#include "app/guest_visit.h"
#include "app/notice_visit.h"
#include "app/plan_visit.h"
#include "app/preference_visit.h"
#include "app/receive.h"
#include "app/sign_up_visit.h"
#include "app/withdrawals.h"
#include "base/text.h"
#include "codec/link.h"
#include "codec/templates.h"

namespace rondo {
namespace {

using Links = std::vector<Result<codec::Link>>;

// What links that bring no answer are called; a key of the string table.
constexpr std::string_view kOtherLinks = "links.others";

// How many there are of what; keys of the string table, in the order in which they came up.
using Counts = std::vector<std::pair<std::string_view, std::int64_t>>;

struct Refusal {
  Error reason;
  Counts of;
};

struct Brought {
  Counts answers;                // that can be used
  std::vector<Refusal> refused;  // each reason once
  std::string refused_answers;   // their links, which may be of use later
};

void add(Counts& counts, std::string_view what, std::int64_t count) {
  const auto known = std::find_if(counts.begin(), counts.end(),
                                  [&](const auto& entry) { return entry.first == what; });
  if (known == counts.end()) {
    counts.emplace_back(what, count);
  } else {
    known->second += count;
  }
}

void refuse(Brought& brought, std::string_view what, const Error& reason) {
  auto known = std::find_if(brought.refused.begin(), brought.refused.end(),
                            [&](const Refusal& refusal) { return refusal.reason == reason; });
  if (known == brought.refused.end()) {
    brought.refused.push_back({reason, {}});
    known = brought.refused.end() - 1;
  }
  add(known->of, what, 1);
}

void keep_for_later(Brought& brought, const codec::Link& link) {
  const Result<std::string> text = codec::write_link(link);
  if (text) brought.refused_answers += '#' + *text + "\n\n";
}

std::string in_words(const Words& words, const Counts& counts) {
  std::vector<std::string> items;
  for (const auto& [what, count] : counts) {
    items.push_back(words.text({std::string(what), {arg("count", count)}}));
  }
  return words.list(items);
}

// A kind of answers: of its links, what it is called, and how it is read and added to what waits.
template <class Answer>
struct AnswerKind {
  std::string_view link_kind;
  std::string_view what;
  Result<Answer> (*read)(std::string_view payload);
  std::vector<Result<Done>> (*receive)(Workbench& bench, std::vector<Answer> answers);
};

// Takes those of one kind out of `links`.
template <class Answer>
void receive_kind(Workbench& bench, const AnswerKind<Answer>& kind, Links& links,
                  Brought& brought) {
  const auto is_of_kind = [&](const Result<codec::Link>& link) {
    return link && link->kind == kind.link_kind;
  };
  std::vector<Answer> answers;
  std::vector<codec::Link> links_of_answers;
  for (Result<codec::Link>& link : links) {
    if (!is_of_kind(link)) continue;
    Result<Answer> answer = kind.read(link->payload);
    if (answer) {
      answers.push_back(*std::move(answer));
      links_of_answers.push_back(*link);
    } else {
      refuse(brought, kind.what, answer.error());
    }
  }
  std::erase_if(links, is_of_kind);
  if (answers.empty()) return;
  const std::vector<Result<Done>> usable = kind.receive(bench, std::move(answers));
  for (std::size_t at = 0; at < usable.size(); ++at) {
    if (usable[at]) {
      add(brought.answers, kind.what, 1);
    } else {
      refuse(brought, kind.what, usable[at].error());
      keep_for_later(brought, links_of_answers[at]);
    }
  }
}

// In the order in which they are looked at.
void receive_answers(Workbench& bench, Links& links, Brought& brought) {
  receive_kind<codec::SignUp>(
      bench, {codec::kSignUpLinkKind, "links.sign_ups", codec::read_sign_up, receive_sign_ups},
      links, brought);
  receive_kind<codec::SignUpWithdrawal>(bench,
                                        {codec::kWithdrawalLinkKind, "links.withdrawals",
                                         codec::read_withdrawal, receive_withdrawals},
                                        links, brought);
  receive_kind<codec::PlanAnswer>(bench,
                                  {codec::kPlanAnswerLinkKind, "links.plan_answers",
                                   codec::read_plan_answer, receive_plan_answers},
                                  links, brought);
  receive_kind<codec::PreferenceAnswer>(bench,
                                        {codec::kPreferenceAnswerLinkKind, "links.wishes",
                                         codec::read_preference_answer, receive_preferences},
                                        links, brought);
  receive_kind<codec::NoticeAnswer>(bench,
                                    {codec::kNoticeAnswerLinkKind, "links.match_answers",
                                     codec::read_notice_answer, receive_match_answers},
                                    links, brought);
  receive_kind<codec::GuestAnswers>(
      bench,
      {codec::kAnswersLinkKind, "links.feedback", codec::read_guest_answers, receive_feedback},
      links, brought);
}

Result<Done> open_template(Workbench& bench, const codec::Link& link) {
  Result<EventTemplate> received = codec::read_template(link.payload);
  if (!received) return received.error();
  bench.state.place = {Screen::templates, {}};
  receive_template(bench, *std::move(received));
  return Done{};
}

// What a link opens that brings no answer.
struct PageKind {
  std::string_view link_kind;
  Result<Done> (*open)(Workbench& bench, const codec::Link& link);
  // In a message to somebody, which a reply quotes with the link that it answers.
  bool for_people = true;
};
constexpr std::array<PageKind, 6> kPages{{{codec::kGuestLinkKind, open_guest_page},
                                          {codec::kSignUpFormLinkKind, open_sign_up_form},
                                          {codec::kNoticeLinkKind, open_notice},
                                          {codec::kPreferenceLinkKind, open_preferences},
                                          {codec::kPlanPageLinkKind, open_plan_page},
                                          {codec::kTemplateLinkKind, open_template, false}}};

const PageKind* page_of(std::string_view link_kind) {
  const auto* found = std::find_if(kPages.begin(), kPages.end(), [&](const PageKind& page) {
    return page.link_kind == link_kind;
  });
  return found == kPages.end() ? nullptr : found;
}

// Also of one that can't be read. One that ends before it says what it is may be.
bool is_for_people(std::string_view link) {
  const std::string kind = codec::link_kind_in(link);
  const PageKind* page = page_of(kind);
  return kind.empty() || (page != nullptr && page->for_people);
}

// Of pages there is one at a time, the first, and none beside answers.
void open_others(Workbench& bench, const Links& links, bool beside_answers, Brought& brought) {
  bool opened = false;
  const auto open = [&](const codec::Link& link) -> Result<Done> {
    const PageKind* page = page_of(link.kind);
    if (page == nullptr) return Error{"error.link.unknown_kind", {arg("kind", link.kind)}};
    if (beside_answers && !page->for_people) return Error{"error.link.alone", {}};
    if (beside_answers || std::exchange(opened, true)) return Done{};
    return page->open(bench, link);
  };
  for (const Result<codec::Link>& link : links) {
    const Result<Done> done = link ? open(*link) : link.error();
    if (!done) refuse(brought, kOtherLinks, done.error());
  }
}

// How many were read of more links than fit, and where the rest begins.
Error unread(const command::OpenLink& command, std::int64_t count, std::size_t at) {
  const auto after = command.files.upper_bound(at);
  if (after == command.files.begin()) {
    return {"error.links.unread",
            {arg("count", count), arg("line", line_number(command.text, at))}};
  }
  const auto& [beginning, name] = *std::prev(after);
  const std::string_view of_file = std::string_view(command.text).substr(beginning);
  return {
      "error.links.unread_in_file",
      {arg("count", count), arg("line", line_number(of_file, at - beginning)), arg("file", name)}};
}

// `most` of them at most, the last for all that are left.
void tell_refusals(Workbench& bench, const std::vector<Refusal>& refused, std::size_t most) {
  const Words& words = bench.state.words;
  const std::size_t told = refused.size() > most ? most - 1 : refused.size();
  Counts others;
  for (std::size_t at = 0; at < refused.size(); ++at) {
    if (at < told) {
      bench.notify_error({"error.links.refused",
                          {arg("what", in_words(words, refused[at].of)),
                           arg("reason", words.text(refused[at].reason))}});
      continue;
    }
    for (const auto& [what, count] : refused[at].of) add(others, what, count);
  }
  if (others.empty()) return;
  bench.notify_error({"error.links.refused_more", {arg("what", in_words(words, others))}});
}

// For the field that it was pasted into.
void keep_pasted(Workbench& bench, std::string_view text) {
  text = trim(text);
  if (text.empty()) return;
  KeptLinks& kept = bench.state.kept_links;
  kept = {kept.number + 1, std::string(text)};
}

}  // namespace

Result<Done> execute(Workbench& bench, const command::OpenLink& command) {
  const Place before = bench.state.place;
  codec::LinksRead read = codec::read_links(command.text);
  Links& links = read.links;
  const std::size_t count = links.size();
  Brought brought;
  receive_answers(bench, links, brought);
  open_others(bench, links, links.size() < count, brought);
  if (!brought.answers.empty()) bench.state.place = *place_of_waiting(bench.state);
  if (command.pasted) {
    const bool nothing_came = brought.answers.empty() && bench.state.place == before;
    keep_pasted(bench, nothing_came ? command.text : brought.refused_answers);
  }
  const bool refused = count == 1 && !brought.refused.empty();
  // Whom the link was sent to has no use for the coordinator's screens.
  const bool stranded = refused && command.from_address && is_for_people(command.text);
  if (stranded) {
    bench.state.broken_link = brought.refused.front().reason;
    bench.state.place = {Screen::open_link, {}};
  } else if (!refused) {
    bench.state.broken_link.reset();
  }
  if (!brought.answers.empty() || bench.state.place != before) ++bench.state.openings;
  // Whatever became of it, the link does not stay in the address, and Back does not lead there.
  bench.services.addresses->replace(address_of(bench.state.place));
  if (stranded) return Done{};  // the page says it
  if (read.unread_at) {
    bench.notify_error(unread(command, static_cast<std::int64_t>(count), *read.unread_at));
  }
  if (refused) return brought.refused.front().reason;
  // No more errors stay on screen (ui/widgets/toasts.h).
  constexpr std::size_t kMostErrors = 3;
  tell_refusals(bench, brought.refused, read.unread_at ? kMostErrors - 1 : kMostErrors);
  // Last, since an error that comes takes the place of other messages. Of one kind the screen says
  // itself how many there are.
  if (brought.answers.size() > 1) {
    bench.notify(
        {"notice.answers_came_in", {arg("what", in_words(bench.state.words, brought.answers))}});
  }
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::PickLinkFile&) {
  bench.services.files->pick(".txt,text/plain,image/*", false);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::PickPictures&) {
  bench.services.files->pick("image/*", true);
  return Done{};
}

}  // namespace rondo
