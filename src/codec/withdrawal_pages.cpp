#include "codec/withdrawal_pages.h"

#include <utility>

#include "codec/payload_parts.h"

namespace rondo::codec {
namespace {

Value written(const SignUpWithdrawal& withdrawal) {
  Value::Object object = written_head(kWithdrawalVersion, withdrawal.program, withdrawal.event);
  object["t"] = Value(withdrawal.given_at);
  put(object, "n", withdrawal.name);
  put(object, "m", withdrawal.email);
  put(object, "r", withdrawal.reason);
  put(object, "p", withdrawal.person.text());
  return Value(std::move(object));
}

void read_into(const ValueReader& file, SignUpWithdrawal& withdrawal) {
  read_head(file, kWithdrawalVersion, withdrawal.program, withdrawal.event);
  withdrawal.given_at = time_in(file.member("t"));
  withdrawal.name = text_in(file, "n", kMaxWithdrawalName);
  if (withdrawal.name.empty()) file.fail("error.sign_up.name");
  withdrawal.email = text_in(file, "m", kMaxWithdrawalName);
  withdrawal.reason = text_in(file, "r", kMaxWithdrawalReason);
  if (file.has("p")) withdrawal.person = PersonId(id_in(file.member("p")));
}

}  // namespace

Result<std::string> write_withdrawal_link(const SignUpWithdrawal& withdrawal) {
  return write_payload_link(kWithdrawalLinkKind, written(withdrawal), read_withdrawal);
}

Result<SignUpWithdrawal> read_withdrawal(std::string_view payload) {
  return read_payload<SignUpWithdrawal>(payload, read_into);
}

}  // namespace rondo::codec
