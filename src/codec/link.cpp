#include "codec/link.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <optional>
#include <set>
#include <utility>

#include "base/assets.h"
#include "base/sha256.h"
#include "base/text.h"
#include "codec/base32.h"
#include "codec/base64url.h"
#include "codec/deflate.h"
#include "codec/qr_code.h"

namespace rondo::codec {
namespace {

constexpr std::string_view kName = "rondo";
constexpr std::size_t kMaxVersionDigits = 4;
constexpr std::size_t kMaxKindCharacters = 16;
constexpr std::size_t kMaxLengthDigits = 8;
constexpr std::size_t kHashDigits = 12;

// As such, before a line break, and encoded once or twice inside of another address.
constexpr std::array<std::string_view, 4> kHashSigns = {"#", "# ", "%23", "%2523"};

// What ends a link, in the text that joined_lines gives.
constexpr char kBlankLine = '\n';

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_kind_character(char c) {
  return is_lower(c) || is_digit(c);
}

Error cut() {
  return {"error.link.cut", {}};
}

Error altered() {
  return {"error.link.altered", {}};
}

Error too_large() {
  return {"error.link.too_large",
          {arg("limit_mb", static_cast<std::int64_t>(kMaxLinkPayloadBytes >> 20U))}};
}

// How a version writes data and hash.
struct LinkForm {
  bool (*is_data)(char);
  std::optional<std::string> (*bytes_of)(std::string_view);
  bool upper_case;  // the hash
  std::string_view dictionary;
};

// Of a version from 1 to kLinkVersion.
LinkForm link_form(std::int64_t version) {
  if (version == 1) return {is_base64url_character, from_base64url, false, {}};
  return {is_base32_character, from_base32, true, asset("links/dictionary-2.txt")};
}

std::string hash_of(std::string_view text, const LinkForm& form) {
  std::string hash = sha256_hex(text).substr(0, kHashDigits);
  if (form.upper_case) {
    for (char& digit : hash) digit = is_lower(digit) ? static_cast<char>(digit - 'a' + 'A') : digit;
  }
  return hash;
}

std::string front_of(std::string_view version, std::string_view kind, std::string_view length) {
  std::string front(kName);
  front += version;
  for (const std::string_view field : {kind, length}) (front += '.') += field;
  return front += '.';
}

// The number in a field of digits; nothing when it is written otherwise than we would.
std::optional<std::int64_t> number_in(std::string_view digits) {
  std::int64_t number = 0;
  const char* end = digits.data() + digits.size();
  if (std::from_chars(digits.data(), end, number).ptr != end) return std::nullopt;
  if (std::to_string(number) != digits) return std::nullopt;
  return number;
}

// --- what mail programs do to a link ------------------------------------------------------------

std::string_view next_line(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end);
  if (text.substr(0, 2) == "\r\n") text.remove_prefix(1);
  if (!text.empty()) text.remove_prefix(1);
  return line;
}

// A line without marks of quoting before it and without the "=" behind which its encoding went on
// in the next one.
std::string unmarked(std::string_view line) {
  std::string_view rest = trim(line);
  while (!rest.empty() && rest.front() == '>') rest = trim(rest.substr(1));
  if (!rest.empty() && rest.back() == '=') rest.remove_suffix(1);
  return collapse_spaces(rest);
}

// The lines as one, with a space where one ended and kBlankLine for each that is blank.
std::string joined_lines(std::string_view text) {
  std::string joined;
  while (!text.empty()) {
    const std::string line = unmarked(next_line(text));
    joined += line;
    joined += line.empty() ? kBlankLine : ' ';
  }
  return joined;
}

// Where in `text` the line begins that stands at `joined_at` in joined_lines(text).
std::size_t line_at(std::string_view text, std::size_t joined_at) {
  std::string_view rest = text;
  std::size_t beginning = 0;
  for (std::size_t joined = 0; !rest.empty();) {
    beginning = text.size() - rest.size();
    joined += unmarked(next_line(rest)).size() + 1;
    if (joined > joined_at) break;
  }
  return beginning;
}

// --- reading ------------------------------------------------------------------------------------

// Walks over a link in joined lines, minding no spaces.
class LinkReader {
 public:
  LinkReader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  // Nothing at the end.
  std::optional<char> next() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    if (at_ == text_.size() || text_[at_] == kBlankLine) return std::nullopt;
    return text_[at_++];
  }

  // The characters up to the next dot, which is passed. Errors: cut(), altered().
  Result<std::string> field(bool (*allowed)(char), std::size_t most) {
    std::string read;
    while (true) {
      const std::optional<char> c = next();
      if (!c) return cut();
      if (*c == '.') return read;
      if (!allowed(*c) || read.size() == most) return altered();
      read += *c;
    }
  }

  // So many characters, or all that there are.
  std::string characters(std::size_t count) {
    std::string read;
    while (read.size() < count) {
      const std::optional<char> c = next();
      if (!c) break;
      read += *c;
    }
    return read;
  }

  // Whether the word that was read goes on.
  bool goes_on() const { return at_ < text_.size() && is_base64url_character(text_[at_]); }

 private:
  std::string_view text_;
  std::size_t at_;
};

bool is_behind_hash(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  return std::any_of(kHashSigns.begin(), kHashSigns.end(),
                     [&](std::string_view sign) { return before.ends_with(sign); });
}

// Whether a link begins there. One that is cut that early needs to stand where nothing else would.
bool is_beginning(std::string_view text, std::size_t at) {
  if (text[at] != kName[0]) return false;
  const bool expected_here = at == 0 || is_behind_hash(text, at);
  LinkReader reader(text, at);
  for (const char expected : kName) {
    const std::optional<char> c = reader.next();
    if (!c) return expected_here;
    if (*c != expected) return false;
  }
  const std::optional<char> version = reader.next();
  return version ? is_digit(*version) : expected_here;
}

// Not inside of a word or path.
bool stands_alone(std::string_view text, std::size_t at) {
  constexpr std::string_view kInsideOfPaths = "./~";
  if (at == 0) return true;
  const char before = text[at - 1];
  return !is_base64url_character(before) && kInsideOfPaths.find(before) == std::string_view::npos;
}

std::optional<std::size_t> find_beginning(std::string_view text) {
  for (const auto stands_right : {is_behind_hash, stands_alone}) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (stands_right(text, at) && is_beginning(text, at)) return at;
    }
  }
  return std::nullopt;
}

struct Fields {
  LinkForm form;
  std::string kind;
  std::string data;
};

// Everything but the payload, with length and hash compared.
Result<Fields> read_fields(LinkReader reader) {
  reader.characters(kName.size());
  const Result<std::string> version = reader.field(is_digit, kMaxVersionDigits);
  if (!version) return version.error();
  const std::optional<std::int64_t> version_number = number_in(*version);
  if (!version_number || *version_number < 1) return altered();
  if (*version_number > kLinkVersion) {
    return Error{"error.link.newer",
                 {arg("version", *version_number), arg("supported", kLinkVersion)}};
  }

  const LinkForm form = link_form(*version_number);

  Result<std::string> kind = reader.field(is_kind_character, kMaxKindCharacters);
  if (!kind) return kind.error();
  if (!is_link_kind(*kind)) return altered();
  const Result<std::string> length = reader.field(is_digit, kMaxLengthDigits);
  if (!length) return length.error();
  const std::optional<std::int64_t> length_number = number_in(*length);
  if (!length_number) return altered();
  const auto data_size = static_cast<std::size_t>(*length_number);
  Result<std::string> data = reader.field(form.is_data, data_size);
  if (!data) return data.error();
  if (data->size() != data_size) return altered();

  const std::string hash = reader.characters(kHashDigits);
  const std::string expected = hash_of(front_of(*version, *kind, *length) + *data, form);
  if (hash.size() < kHashDigits && expected.starts_with(hash)) return cut();
  if (hash != expected || reader.goes_on()) return altered();
  return Fields{form, *std::move(kind), *std::move(data)};
}

Result<Link> read_at(std::string_view joined, std::size_t beginning) {
  Result<Fields> fields = read_fields(LinkReader(joined, beginning));
  if (!fields) return fields.error();
  const std::optional<std::string> packed = fields->form.bytes_of(fields->data);
  if (!packed) return altered();
  Inflated inflated = inflate_raw(*packed, kMaxLinkPayloadBytes, fields->form.dictionary);
  if (inflated.end == InflateEnd::too_large) return too_large();
  if (inflated.end == InflateEnd::damaged || inflated.bytes_read != packed->size()) {
    return altered();
  }
  return Link{std::move(fields->kind), std::move(inflated.bytes)};
}

}  // namespace

bool is_link_kind(std::string_view text) {
  return !text.empty() && text.size() <= kMaxKindCharacters && is_lower(text.front()) &&
         std::all_of(text.begin(), text.end(), is_kind_character);
}

Result<std::string> write_link(const Link& link) {
  assert(is_link_kind(link.kind));
  if (link.payload.size() > kMaxLinkPayloadBytes) return too_large();
  const LinkForm form = link_form(kLinkVersion);
  const std::string data = to_base32(deflate_raw(link.payload, form.dictionary));
  const std::string text =
      front_of(std::to_string(kLinkVersion), link.kind, std::to_string(data.size())) + data;
  return text + '.' + hash_of(text, form);
}

Result<Link> read_link(std::string_view text) {
  if (text.size() > kMaxLinkTextBytes) return too_large();
  const std::string joined = joined_lines(text);
  const std::optional<std::size_t> beginning = find_beginning(joined);
  if (!beginning) return Error{"error.link.none", {}};
  return read_at(joined, *beginning);
}

LinksRead read_links(std::string_view text) {
  const std::string_view beginning = text.substr(0, kMaxLinkTextBytes);
  const std::string joined = joined_lines(beginning);
  LinksRead read;
  std::set<std::pair<std::string, std::string>> known;
  std::size_t payload_bytes = 0, latest = 0;
  const auto stop = [&](std::size_t at) {
    read.unread_at = line_at(beginning, at);
  };
  for (std::size_t at = 0; at < joined.size() && !read.unread_at; ++at) {
    if (!is_beginning(joined, at) || !is_behind_hash(joined, at)) continue;
    Result<Link> link = read_at(joined, at);
    if (link) payload_bytes += link->payload.size();
    const bool is_new = !link || known.emplace(link->kind, link->payload).second;
    if (payload_bytes > kMaxLinksPayloadBytes || (is_new && read.links.size() == kMaxLinks)) {
      stop(at);
    } else if (is_new) {
      read.links.push_back(std::move(link));
      latest = at;
    }
  }
  if (read.links.empty()) {
    read.links.push_back(read_link(text));
  } else if (beginning.size() < text.size() && !read.unread_at) {
    // The one that the end of what was looked at goes through is whole in the rest.
    const bool goes_on = !read.links.back() && read.links.back().error() == cut();
    if (goes_on && read.links.size() > 1) read.links.pop_back();
    stop(goes_on ? latest : joined.size() - 1);
  }
  return read;
}

std::string link_kind_in(std::string_view text) {
  if (text.size() > kMaxLinkTextBytes) return {};
  const std::string joined = joined_lines(text);
  const std::optional<std::size_t> beginning = find_beginning(joined);
  if (!beginning) return {};
  LinkReader reader(joined, *beginning);
  reader.characters(kName.size());
  if (!reader.field(is_digit, kMaxVersionDigits)) return {};
  Result<std::string> kind = reader.field(is_kind_character, kMaxKindCharacters);
  return kind ? *std::move(kind) : std::string();
}

bool looks_like_link(std::string_view fragment) {
  constexpr std::string_view kBegin = "#rondo";
  return fragment.starts_with(kBegin) && fragment.size() > kBegin.size() &&
         fragment[kBegin.size()] >= '0' && fragment[kBegin.size()] <= '9';
}

LinkAdvice link_advice(std::string_view address) {
  if (qr_content_bits(address) <= kMaxQrLinkBits) return LinkAdvice::qr_code;
  if (address.size() <= kMaxSafeLinkCharacters) return LinkAdvice::link;
  return address.size() <= kMaxLinkCharacters ? LinkAdvice::long_link : LinkAdvice::file;
}

}  // namespace rondo::codec
