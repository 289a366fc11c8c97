#include <ostream>
#include <string>

#include "base/text.h"
#include "cli/files.h"
#include "cli/verbs.h"
#include "codec/qr_svg.h"

namespace rondo::cli {

int draw_qr_code(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "qr";
  if (arguments.size() != 1) return refuse_call(context, verb);
  const Result<std::string> text = read_word(arguments[0], context.in);
  if (!text) return refuse(context, verb, {}, text.error());
  const Result<codec::QrCode> code = codec::make_qr_code(trim(*text));
  if (!code) return refuse(context, verb, {}, code.error());
  context.out << codec::qr_svg(*code) << '\n';
  return kExitGood;
}

}  // namespace rondo::cli
