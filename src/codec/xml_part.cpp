#include "codec/xml_part.h"

#include <cstdint>
#include <optional>
#include <utility>

#include "base/text.h"

namespace rondo::codec {
namespace {

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::optional<char32_t> hex_code(std::string_view digits) {
  char32_t code = 0;
  for (const char digit : digits) {
    char32_t value = 0;
    if (digit >= '0' && digit <= '9') {
      value = static_cast<char32_t>(digit - '0');
    } else if (digit >= 'A' && digit <= 'F') {
      value = static_cast<char32_t>(digit - 'A' + 10);
    } else if (digit >= 'a' && digit <= 'f') {
      value = static_cast<char32_t>(digit - 'a' + 10);
    } else {
      return std::nullopt;
    }
    code = code * 16 + value;
  }
  return code;
}

// ECMA-376 part 1, 22.9.2.19: characters that XML can't hold are written _xHHHH_.
std::string unescaped(std::string_view text) {
  constexpr std::size_t kLength = 7;
  std::string out;
  while (!text.empty()) {
    if (text.size() >= kLength && text.substr(0, 2) == "_x" && text[kLength - 1] == '_') {
      const std::optional<char32_t> code = hex_code(text.substr(2, 4));
      const bool surrogate = code && *code >= 0xD800 && *code < 0xE000;
      if (code && *code != 0 && !surrogate) {
        append_utf8(out, *code);
        text.remove_prefix(kLength);
        continue;
      }
    }
    out += text.front();
    text.remove_prefix(1);
  }
  return out;
}

void append_text(std::string& out, pugi::xml_node node) {
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = local_name(child);
    if (name == "t") {
      out += child.text().get();
    } else if (name == "r") {
      append_text(out, child);
    }
  }
}

}  // namespace

Result<XmlPart> XmlPart::parse(std::string contents, std::string_view part) {
  XmlPart result;
  result.contents_ = std::make_unique<std::string>(std::move(contents));
  result.document_ = std::make_unique<pugi::xml_document>();
  constexpr unsigned kOptions =
      pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype;
  const pugi::xml_parse_result parsed = result.document_->load_buffer_inplace(
      result.contents_->data(), result.contents_->size(), kOptions);
  if (!parsed) {
    return Error{"error.xlsx.bad_xml",
                 {arg("part", part), arg("offset", static_cast<std::int64_t>(parsed.offset))}};
  }
  for (const pugi::xml_node child : result.document_->children()) {
    if (child.type() == pugi::node_doctype) return Error{"error.xlsx.doctype", {arg("part", part)}};
  }
  return result;
}

std::string_view local_name(pugi::xml_node node) {
  return without_prefix(node.name());
}

pugi::xml_node child_named(pugi::xml_node parent, std::string_view name) {
  for (const pugi::xml_node child : parent.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

std::string_view attribute_named(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (without_prefix(attribute.name()) == name) return attribute.value();
  }
  return {};
}

std::string text_of(pugi::xml_node node) {
  std::string text;
  append_text(text, node);
  return text.find("_x") == std::string::npos ? text : unescaped(text);
}

}  // namespace rondo::codec
