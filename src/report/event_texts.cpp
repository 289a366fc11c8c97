#include "report/event_texts.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/durations.h"
#include "base/text.h"
#include "model/meeting_hours.h"
#include "report/kind_words.h"

namespace rondo {
namespace {

constexpr std::array kAboutEvent{MessageField{"event"}, MessageField{"purpose"},
                                 MessageField{"often"}, MessageField{"sessions"},
                                 MessageField{"minutes"}};
constexpr std::array kReader{MessageField{"name"}};

template <std::size_t... Sizes>
constexpr auto joined(const std::array<MessageField, Sizes>&... parts) {
  std::array<MessageField, (Sizes + ...)> all{};
  std::size_t at = 0;
  const auto add = [&](const auto& part) {
    for (const MessageField& field : part) all[at++] = field;
  };
  (add(parts), ...);
  return all;
}

constexpr auto kPersonFields = joined(kReader, kAboutEvent);
// Of a sitting.
constexpr std::array kWhenAndWhere{MessageField{"when"}, MessageField{"where"}};
constexpr auto kInvitationFields =
    joined(kAboutEvent, kWhenAndWhere,
           std::array{MessageField{"form"}, MessageField{"until"}, MessageField{"coordinator"}});
constexpr auto kSignUpFields =
    joined(kPersonFields, kWhenAndWhere, std::array{MessageField{"topics"}});
constexpr auto kWishesFields =
    joined(kPersonFields, std::array{MessageField{"page"}, MessageField{"wishes_until"}});
// What became of a match is asked after the event's feedback was closed.
constexpr auto kLaterFields = joined(
    kPersonFields,
    std::array{MessageField{"partner", true}, MessageField{"topic", true}, MessageField{"page"}});
constexpr auto kFeedbackFields = joined(kLaterFields, std::array{MessageField{"feedback_until"}});

constexpr auto kCancelFields = joined(kPersonFields, std::array{MessageField{"reason"}});

constexpr auto kMeetingFields =
    joined(kPersonFields, std::array{MessageField{"agenda"}, MessageField{"questions"}});
constexpr auto kMatchFields =
    joined(kMeetingFields, std::array{MessageField{"match", true}, MessageField{"partner", true},
                                      MessageField{"role", true}, MessageField{"email", true},
                                      MessageField{"site", true}, MessageField{"topic", true},
                                      MessageField{"goal", true}, MessageField{"needed_by", true},
                                      MessageField{"times", true}, MessageField{"meet_by"}});
constexpr auto kAskingFields =
    joined(kMatchFields, std::array{MessageField{"link", true}, MessageField{"answer_by"}});
constexpr auto kSessionFields =
    joined(kMatchFields, std::array{MessageField{"when", true}, MessageField{"place", true}});
constexpr auto kNewsFields =
    joined(kMatchFields, std::array{MessageField{"instead", true}, MessageField{"nobody_yet", true},
                                    MessageField{"called_off", true}});

constexpr auto kComingFields = joined(kPersonFields, kWhenAndWhere);
constexpr auto kSittingFields =
    joined(kComingFields, std::array{MessageField{"rounds"}, MessageField{"agenda"},
                                     MessageField{"questions"}, MessageField{"page"}});
constexpr auto kAfterSittingFields =
    joined(kPersonFields, std::array{MessageField{"partners"}, MessageField{"will_try"},
                                     MessageField{"page"}, MessageField{"feedback_until"}});
constexpr auto kFollowUpFields =
    joined(kPersonFields, std::array{MessageField{"partner", true}, MessageField{"email", true},
                                     MessageField{"site", true}, MessageField{"topic", true}});

// What a message about a match does not say without the field, or without what says it as well.
struct SentFor {
  std::string_view field;
  std::string_view or_field = {};
};
constexpr SentFor kWhom{"match", "partner"};
constexpr std::array kNoticeSentFor{kWhom};
constexpr std::array kSessionSentFor{kWhom, SentFor{"when"}, SentFor{"place"}};
constexpr std::array kSessionOffSentFor{SentFor{"when"}};
constexpr std::array kNewsSentFor{kWhom, SentFor{"called_off"}};

// What is the same for all, as when a sitting is, may stand in an own text as plain words, and a
// school may have pages of its own.
std::span<const SentFor> fields_sent_for(EventMessage message) {
  switch (message) {
    case EventMessage::notice:
      return kNoticeSentFor;
    case EventMessage::session:
      return kSessionSentFor;
    case EventMessage::session_off:
      return kSessionOffSentFor;
    case EventMessage::news:
      return kNewsSentFor;
    default:
      return {};
  }
}

bool has_field(const MessageText& text, std::string_view field) {
  return std::any_of(text.begin(), text.end(), [&](const MessageParagraph& paragraph) {
    return std::any_of(paragraph.lines.begin(), paragraph.lines.end(), [&](const auto& line) {
      return std::any_of(line.begin(), line.end(), [&](const MessagePiece& piece) {
        return piece.is_field && piece.words == field;
      });
    });
  });
}

// Where the line begins that has the byte at `at`, and where it ends.
std::size_t line_begin(const std::string& text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  return before == std::string::npos ? 0 : before + 1;
}
std::size_t line_end(const std::string& text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

// Whether a paragraph closes a message, as "Best wishes,\nAna Ruiz, Ed.D.": it begins with a line
// that ends in a comma, or does not end as a sentence does. What holds a field tells something.
bool is_closing(std::string_view paragraph) {
  if (paragraph.find('{') != std::string_view::npos) return false;
  const std::string_view first = trim(paragraph.substr(0, paragraph.find('\n')));
  return first.ends_with(",") ||
         std::string_view(".?:").find(paragraph.back()) == std::string_view::npos;
}

// Where a closing greeting begins: the last paragraph after others, unless the one above leads to
// it ("Write to:"). Else the end. The text is trimmed.
std::size_t closing_begin(const std::string& text) {
  const std::string_view all = text;
  for (std::size_t begin = line_begin(text, text.size()); begin > 0;) {
    const std::size_t above = line_begin(text, begin - 1);
    if (!trim(all.substr(above, begin - above)).empty()) {
      begin = above;
      continue;
    }
    const bool leads_on = trim(all.substr(0, above)).ends_with(":");
    return !leads_on && is_closing(all.substr(begin)) ? begin : text.size();
  }
  return text.size();
}

// With what leads to the field in the line above where it has its own: "Your own form:".
std::string line_with_field(const std::string& text, const std::string& written) {
  const std::size_t at = text.find(written);
  if (at == std::string::npos) return written;
  std::size_t begin = line_begin(text, at);
  const std::size_t end = line_end(text, at);
  if (end - begin == written.size() && begin > 0) begin = line_begin(text, begin - 1);
  return std::string(trim(std::string_view(text).substr(begin, end - begin)));
}

std::string subject_name(std::string_view message) {
  return std::string(message) + ".subject";
}

// "Tuesday, December 1, 2026, 2:00 PM to 3:10 PM"; empty where no start is said.
std::string hours_in_words(const Event& event, const Words& words) {
  const std::optional<std::int64_t> start = planned_start(event);
  const std::vector<RoundMinutes> rounds = planned_minutes(event);
  if (!start || rounds.empty()) return words.day_and_time(event.starts_at);
  return words.text(
      {"sitting_message.hours",
       {arg("begins", WallTime{event.starts_at}),
        arg("ends", words.formats().wall_time(*start + rounds.back().ends * kMinute_ms))}});
}

std::string key_of(EventMessage message) {
  return "event_message." + std::string(name_of(message));
}

}  // namespace

std::string_view name_of(EventMessage message) {
  switch (message) {
    case EventMessage::invitation:
      return "invitation";
    case EventMessage::sign_up_approved:
      return "sign-up-approved";
    case EventMessage::sign_up_waitlisted:
      return "sign-up-waitlisted";
    case EventMessage::sign_up_refused:
      return "sign-up-refused";
    case EventMessage::wishes:
      return "wishes";
    case EventMessage::notice:
      return "notice";
    case EventMessage::reminder:
      return "reminder";
    case EventMessage::session:
      return "session";
    case EventMessage::session_off:
      return "session-off";
    case EventMessage::news:
      return "news";
    case EventMessage::thanks:
      return "thanks";
    case EventMessage::feedback:
      return "feedback";
    case EventMessage::feedback_later:
      return "feedback-later";
    case EventMessage::cancelled:
      return "cancelled";
    case EventMessage::cancelled_midway:
      return "cancelled-midway";
    case EventMessage::sitting_plan:
      return "sitting-plan";
    case EventMessage::sitting_reminder:
      return "sitting-reminder";
    case EventMessage::sitting_thanks:
      return "sitting-thanks";
    case EventMessage::sitting_feedback:
      return "sitting-feedback";
    case EventMessage::sitting_follow_up:
      break;
  }
  return "sitting-follow-up";
}

std::span<const MessageField> text_fields(EventMessage message) {
  switch (message) {
    case EventMessage::invitation:
      return kInvitationFields;
    case EventMessage::sign_up_approved:
    case EventMessage::sign_up_waitlisted:
    case EventMessage::sign_up_refused:
      return kSignUpFields;
    case EventMessage::wishes:
      return kWishesFields;
    case EventMessage::notice:
    case EventMessage::reminder:
      return kAskingFields;
    case EventMessage::session:
    case EventMessage::session_off:
      return kSessionFields;
    case EventMessage::news:
      return kNewsFields;
    case EventMessage::thanks:
      return kMatchFields;
    case EventMessage::feedback:
      return kFeedbackFields;
    case EventMessage::feedback_later:
      return kLaterFields;
    case EventMessage::cancelled:
    case EventMessage::cancelled_midway:
      return kCancelFields;
    case EventMessage::sitting_plan:
    case EventMessage::sitting_reminder:
      return kSittingFields;
    case EventMessage::sitting_thanks:
    case EventMessage::sitting_feedback:
      return kAfterSittingFields;
    case EventMessage::sitting_follow_up:
      break;
  }
  return kFollowUpFields;
}

std::span<const MessageField> subject_fields(EventMessage message) {
  const auto is_one_of = [message](const auto& kinds) {
    return std::find(kinds.begin(), kinds.end(), message) != kinds.end();
  };
  if (message == EventMessage::invitation) return kAboutEvent;
  if (is_one_of(kMatchMessages)) return kMeetingFields;
  if (is_one_of(kSittingMessages)) return kComingFields;
  return kPersonFields;
}

MessageTexts usual_texts(EventMessage message, EventKind kind, const Words& words) {
  const std::string key = key_of(message);
  return {words.text(key_for_kind(key + ".subject", kind, words)),
          words.text(key_for_kind(key + ".text", kind, words))};
}

MessageTexts own_texts(const OwnTexts& own, std::string_view name, MessageTexts usual) {
  const auto take = [&](const std::string& key, std::string& into) {
    const auto found = own.find(key);
    if (found != own.end()) into = found->second;
  };
  take(std::string(name), usual.text);
  take(subject_name(name), usual.subject);
  return usual;
}

void keep_own_texts(OwnTexts& own, std::string_view name, const MessageTexts& texts,
                    const MessageTexts& usual) {
  const auto keep = [&](const std::string& key, const std::string& text, const std::string& known) {
    own.erase(key);
    if (!trim(text).empty() && text != known) own[key] = text;
  };
  keep(std::string(name), texts.text, usual.text);
  keep(subject_name(name), texts.subject, usual.subject);
}

MessageTexts texts_of(const Event& event, EventMessage message, const Words& words) {
  return own_texts(event.messages, name_of(message), usual_texts(message, event.kind, words));
}

void set_texts(Event& event, EventMessage message, const MessageTexts& texts, const Words& words) {
  keep_own_texts(event.messages, name_of(message), texts, usual_texts(message, event.kind, words));
}

std::vector<std::string_view> unsaid_fields(const Event& event, EventMessage message,
                                            const Words& words) {
  const auto own = event.messages.find(std::string(name_of(message)));
  if (own == event.messages.end()) return {};
  const auto said = read_message_text(own->second, text_fields(message));
  const auto usual =
      read_message_text(usual_texts(message, event.kind, words).text, text_fields(message));
  if (!said || !usual) return {};
  std::vector<std::string_view> unsaid;
  for (const SentFor& sent_for : fields_sent_for(message)) {
    const bool is_said = has_field(*said, sent_for.field) || has_field(*said, sent_for.or_field);
    if (!is_said && has_field(*usual, sent_for.field)) unsaid.push_back(sent_for.field);
  }
  return unsaid;
}

void say_field(Event& event, EventMessage message, std::string_view field, const Words& words) {
  MessageTexts texts = texts_of(event, message, words);
  const std::string line =
      line_with_field(usual_texts(message, event.kind, words).text, written_field(field));
  const auto fields = text_fields(message);
  const bool of_match = std::any_of(fields.begin(), fields.end(), [&](const MessageField& one) {
    return one.of_match && one.name == field;
  });
  std::size_t last = std::string::npos;
  for (const MessageField& one : fields) {
    const std::size_t at = one.of_match ? texts.text.rfind(written_field(one.name)) : last;
    if (at != std::string::npos && (last == std::string::npos || at > last)) last = at;
  }
  if (of_match && last != std::string::npos) {
    texts.text.insert(line_end(texts.text, last), "\n" + line);
  } else {
    texts.text = std::string(trim(texts.text));
    const std::size_t at = closing_begin(texts.text);
    texts.text.insert(at, at == texts.text.size() ? "\n\n" + line : line + "\n\n");
  }
  set_texts(event, message, texts, words);
}

Result<ReadTexts> read_texts(const MessageTexts& texts, std::span<const MessageField> of_subject,
                             std::span<const MessageField> of_text) {
  Result<MessageText> subject = read_message_text(texts.subject, of_subject);
  if (!subject) return subject.error();
  Result<MessageText> text = read_message_text(texts.text, of_text);
  if (!text) return text.error();
  return ReadTexts{*std::move(subject), *std::move(text)};
}

Result<ReadTexts> read_texts(EventMessage message, const MessageTexts& texts) {
  return read_texts(texts, subject_fields(message), text_fields(message));
}

Result<Done> check_messages(const Event& event) {
  const auto own = [&](const std::string& name) {
    const auto found = event.messages.find(name);
    return found == event.messages.end() ? std::string() : found->second;
  };
  for (const EventMessage message : kEventMessages) {
    const MessageTexts texts{own(subject_name(name_of(message))),
                             own(std::string(name_of(message)))};
    if (const Result<ReadTexts> read = read_texts(message, texts); !read) return read.error();
  }
  return Done{};
}

MessageTexts fill_in(const ReadTexts& texts, const FieldValues& reader,
                     const std::vector<FieldValues>& matches) {
  return {std::string(trim(fill_in(texts.subject, reader, {}))),
          fill_in(texts.text, reader, matches)};
}

void fill_in(PersonMessage& message, const ReadTexts& texts, const FieldValues& reader,
             const std::vector<FieldValues>& matches) {
  MessageTexts filled = fill_in(texts, reader, matches);
  message.subject = std::move(filled.subject);
  message.text = std::move(filled.text);
}

FieldValues values_of(const Event& event, const Words& words) {
  const Formats& formats = words.formats();
  return {{"event", event.name},
          {"when", hours_in_words(event, words)},
          {"where", event.venue},
          {"purpose", event.purpose},
          {"often",
           words.text({"match_message.often",
                       {arg("count", event.max_sessions), arg("minutes", event.session_minutes)}})},
          {"sessions", formats.number(event.max_sessions)},
          {"minutes", formats.number(event.session_minutes)},
          {"wishes_until", words.day(event.wishes_until)},
          {"answer_by", words.day(event.answer_by)},
          {"meet_by", words.day(event.meet_by)},
          {"feedback_until", words.day(event.feedback_until)}};
}

}  // namespace rondo
