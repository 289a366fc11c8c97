// Links: a payload as text that stands in the fragment of an address, behind its "#". What is in a
// fragment is never sent to a server.
//
//   rondo1.<kind>.<length>.<data>.<hash>
//
// 1 is the version of this form; the kind says what the payload is; data is the payload, deflated
// (RFC 1951) and in base64url; length counts its characters; hash is the first 12 hexadecimal
// digits of the SHA-256 of everything before the dot that stands before it. So a link that was cut
// or changed on its way is refused, and the refusal says which: of changed links one in 2^48 would
// slip through. The hash holds off accidents, not malice: anybody can write a link, and its payload
// is read as strictly as a file.
//
// The link consists of letters, digits, "-", "_" and "." alone, which neither addresses nor mail
// programs encode, and ends with a letter or digit, so that nobody takes its end for punctuation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace rondo::codec {

inline constexpr std::int64_t kLinkVersion = 1;
inline constexpr std::size_t kMaxLinkPayloadBytes = std::size_t{16} << 20;
// Of a text in which a link is looked for; the longest link has 23 million characters.
inline constexpr std::size_t kMaxLinkTextBytes = std::size_t{32} << 20;

struct Link {
  std::string kind;
  std::string payload;

  bool operator==(const Link&) const = default;
};

// 1 to 16 lower-case letters and digits, a letter first.
bool is_link_kind(std::string_view text);

// The fragment, without "#". Needs a sound kind. Equal links give equal text. Error:
// error.link.too_large {limit_mb} for a payload of more than kMaxLinkPayloadBytes.
Result<std::string> write_link(const Link& link);

// Whether the fragment of an address is a link, of this version or another, and not a place of the
// application. `fragment` begins with "#".
bool looks_like_link(std::string_view fragment);

// Finds the link in what somebody pasted and reads it: a fragment or a whole address, also in angle
// brackets, in a sentence or inside another address (as mail filters write them); broken into
// lines, with marks of quoting (">") or soft line ends ("="). A blank line ends it. Of several the
// first counts, those behind a "#" before others. O(size of text and payload).
//
// Errors: error.link.none; error.link.cut, when the text ends before the link does;
// error.link.altered; error.link.newer {version, supported}; error.link.too_large {limit_mb}.
Result<Link> read_link(std::string_view text);

// Likewise the first links of a text with several, so many at most, in their order; empty where
// there is none.
std::vector<Result<Link>> read_links(std::string_view text, std::size_t most);

// How to pass on an address (the whole of it) of so many characters. Mail programs, chats and old
// proxies shorten addresses from about 2,000 characters on; QR codes of more than 1,200 have
// modules too small for a phone to read from paper.
enum class LinkAdvice : std::uint8_t {
  qr_code,    // as link or QR code
  link,       // as link
  long_link,  // as link, with a warning that it may not arrive whole
  file,       // better as a file
};

inline constexpr std::size_t kMaxQrLinkCharacters = 1'200;
inline constexpr std::size_t kMaxSafeLinkCharacters = 2'000;
inline constexpr std::size_t kMaxLinkCharacters = 8'000;

LinkAdvice link_advice(std::size_t characters);

}  // namespace rondo::codec
