// Links: a payload as text that stands in the fragment of an address, behind its "#". What is in a
// fragment is never sent to a server.
//
//   rondo2.<kind>.<length>.<data>.<hash>
//
// 2 is the version of this form; the kind says what the payload is; data is the payload, deflated
// (RFC 1951) with assets/links/dictionary-2.txt as what came before it, in base32; length counts
// its characters; hash is the first 12 hexadecimal digits, in capitals, of the SHA-256 of
// everything before the dot that stands before it. So a link that was cut or changed on its way is
// refused, and the refusal says which: of changed links one in 2^48 would slip through. The hash
// holds off accidents, not malice: anybody can write a link, and its payload is read as strictly as
// a file.
//
// The link consists of letters, digits and "." alone, which neither addresses nor mail programs
// encode, and ends with a letter or digit, so that nobody takes its end for punctuation. All behind
// the kind is capitals, digits and dots, which take a third less room in a QR code than others.
//
// The dictionary holds the keys and frequent words of payloads, the likeliest last. Whoever writes
// a link and whoever reads it need the same bytes, so it never changes; a better one comes with the
// next version. Version 1 had none, wrote data in base64url and the hash in small letters; such
// links are read for ever.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace rondo::codec {

inline constexpr std::int64_t kLinkVersion = 2;
inline constexpr std::size_t kMaxLinkPayloadBytes = std::size_t{16} << 20;
// Of a text in which a link is looked for; the longest link has 27 million characters.
inline constexpr std::size_t kMaxLinkTextBytes = std::size_t{32} << 20;
// Of a text with many, all together: as many as the largest program that is known has people, and
// as much as a browser tab has room for. The text is looked at as far as kMaxLinkTextBytes.
inline constexpr std::size_t kMaxLinks = 2'000;
inline constexpr std::size_t kMaxLinksPayloadBytes = std::size_t{64} << 20;

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

struct LinksRead {
  std::vector<Result<Link>> links;
  // Where in the text the line begins in which reading stopped, because more would not fit; nothing
  // when all of it was read.
  std::optional<std::size_t> unread_at = {};
};

// All links behind a "#" in what somebody pasted, such as a mailbox with fifty answers, in their
// order and each once; of a text without any the one that read_link finds, or its error. Each is
// read by itself: one that is cut does no harm to the next. Stops before the one with which they
// would be more than fit. O(size of text and payloads * log).
LinksRead read_links(std::string_view text);

// The kind that the link in `text` says it is of, also where what follows was cut or altered; empty
// where the link does not get that far, or there is none. O(size of text).
std::string link_kind_in(std::string_view text);

// How to pass on an address (the whole of it). Mail programs, chats and old proxies shorten
// addresses from about 2,000 characters on. QR codes of up to 900 bytes have at most 113 modules a
// side, 121 with the quiet zone (version 24, level M): 1 mm each on a poster, where the code is 120
// mm wide, and as much on a screen at 4 px. From 40 cm a phone's video has 3 to 4 pixels for a
// millimetre, and readers need 3 for a module; smaller ones can only be read from so near that many
// lenses don't focus. Of an address that ends in a link of this version, that are about 1,290
// characters.
enum class LinkAdvice : std::uint8_t {
  qr_code,    // as link or QR code
  link,       // as link
  long_link,  // as link, with a warning that it may not arrive whole
  file,       // better as a file
};

inline constexpr std::size_t kMaxQrLinkBits = std::size_t{900} * 8;  // qr_content_bits()
inline constexpr std::size_t kMaxSafeLinkCharacters = 2'000;
inline constexpr std::size_t kMaxLinkCharacters = 8'000;

LinkAdvice link_advice(std::string_view address);

}  // namespace rondo::codec
