#include <ostream>
#include <string>

#include "cli/files.h"
#include "cli/verbs.h"
#include "codec/link.h"

namespace rondo::cli {

int open_link(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "unlink";
  if (arguments.size() != 1) return refuse_call(context, verb);
  const Result<std::string> text = read_word(arguments[0], context.in);
  if (!text) return refuse(context, verb, {}, text.error());
  const Result<codec::Link> link = codec::read_link(*text);
  if (!link) return refuse(context, verb, {}, link.error());
  context.out << link->payload << '\n';
  context.err << context.words.text({"cli.link_kind", {arg("kind", link->kind)}}) << '\n';
  return kExitGood;
}

}  // namespace rondo::cli
