// One XML part of a workbook, parsed. Document types are refused: no spreadsheet program writes
// them, and entities are how small XML becomes large.
#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rondo::codec {

class XmlPart {
 public:
  // `part` names it in messages. Errors: "error.xlsx.bad_xml" with the part and the byte offset,
  // "error.xlsx.doctype".
  static Result<XmlPart> parse(std::string contents, std::string_view part);

  pugi::xml_node root() const { return document_->document_element(); }

 private:
  std::unique_ptr<std::string> contents_;  // the document points into it
  std::unique_ptr<pugi::xml_document> document_;
};

// The element's name without its namespace prefix: some programs write <x:row> for <row>.
std::string_view local_name(pugi::xml_node node);

// The first child of that local name; an empty node when there is none.
pugi::xml_node child_named(pugi::xml_node parent, std::string_view name);

// The attribute of that local name ("id" finds r:id); "" when there is none.
std::string_view attribute_named(pugi::xml_node node, std::string_view name);

// All character data below the node's <t> elements: plain text and the runs of rich text, without
// reading aids (<rPh>). "_x000D_" and its like are the characters that they stand for.
std::string text_of(pugi::xml_node node);

}  // namespace rondo::codec
