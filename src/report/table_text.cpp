#include "report/table_text.h"

#include "base/direction.h"

namespace rondo {
namespace {

void append_line(std::string& text, const std::vector<std::string>& cells) {
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (at > 0) text += '\t';
    for (const char letter : without_isolates(cells[at])) {
      const bool breaks = letter == '\t' || letter == '\n' || letter == '\r';
      text += breaks ? ' ' : letter;
    }
  }
  text += '\n';
}

void append_escaped(std::string& html, const std::string& text) {
  for (const char letter : text) {
    switch (letter) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      default:
        html += letter;
    }
  }
}

void append_row(std::string& html, const std::vector<std::string>& cells, const std::string& tag) {
  html += "<tr>";
  for (const std::string& cell : cells) {
    html += "<" + tag + ">";
    append_escaped(html, without_isolates(cell));
    html += "</" + tag + ">";
  }
  html += "</tr>";
}

}  // namespace

std::string table_text(const PrintTable& table) {
  std::string text;
  append_line(text, table.header);
  for (const auto& row : table.rows) append_line(text, row);
  return text;
}

std::string table_html(const PrintTable& table) {
  std::string html = "<table><thead>";
  append_row(html, table.header, "th");
  html += "</thead><tbody>";
  for (const auto& row : table.rows) append_row(html, row, "td");
  return html + "</tbody></table>";
}

}  // namespace rondo
