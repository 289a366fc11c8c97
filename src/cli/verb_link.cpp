#include <cstdint>
#include <optional>
#include <ostream>
#include <string>

#include "cli/files.h"
#include "cli/verbs.h"
#include "codec/link.h"
#include "codec/strict_json.h"

namespace rondo::cli {
namespace {

struct LinkCall {
  std::string file;
  std::string kind;
};

// Nothing when there is another word, one stands twice, the file is missing or the kind is none.
std::optional<LinkCall> read_link_call(const Arguments& arguments) {
  LinkCall call;
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const std::string& word = arguments[at];
    if (word == "--kind" && call.kind.empty()) {
      if (++at == arguments.size() || !codec::is_link_kind(arguments[at])) return std::nullopt;
      call.kind = arguments[at];
    } else if (!word.starts_with("--") && call.file.empty()) {
      call.file = word;
    } else {
      return std::nullopt;
    }
  }
  if (call.file.empty()) return std::nullopt;
  if (call.kind.empty()) call.kind = "packet";
  return call;
}

std::string_view advice_key(codec::LinkAdvice advice) {
  switch (advice) {
    case codec::LinkAdvice::qr_code:
      return "cli.link_for_qr_code";
    case codec::LinkAdvice::link:
      return "cli.link_short_enough";
    case codec::LinkAdvice::long_link:
      return "cli.link_long";
    case codec::LinkAdvice::file:
      return "cli.link_too_long";
  }
  return {};
}

// Without white space, and with sorted keys, so that equal files give equal links.
Result<std::string> shortest_json(std::string_view text) {
  codec::JsonLimits limits;
  limits.keep_decimals = true;
  const Result<Value> value = codec::read_json(text, limits);
  if (!value) return value.error();
  return codec::write_json(*value, codec::JsonLayout::compact);
}

}  // namespace

int make_link(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "link";
  const std::optional<LinkCall> call = read_link_call(arguments);
  if (!call) return refuse_call(context, verb);
  const Result<std::string> bytes = read_bytes(call->file, context.in);
  if (!bytes) return refuse(context, verb, call->file, bytes.error());
  const Result<std::string> payload = shortest_json(*bytes);
  if (!payload) return refuse(context, verb, call->file, payload.error());
  const Result<std::string> link = codec::write_link({call->kind, *payload});
  if (!link) return refuse(context, verb, call->file, link.error());

  context.out << *link << '\n';
  // Beside the link, which may go on through a pipe.
  const Message advice{std::string(advice_key(codec::link_advice(*link))),
                       {arg("count", static_cast<std::int64_t>(link->size()))}};
  context.err << context.words.text(advice) << '\n';
  return kExitGood;
}

}  // namespace rondo::cli
