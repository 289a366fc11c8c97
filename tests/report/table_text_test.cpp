#include "report/table_text.h"

#include <doctest/doctest.h>

#include "base/direction.h"
#include "report/csv_file.h"

using namespace rondo;

TEST_CASE("a copied table is lines of cells, whatever the cells hold") {
  const PrintTable table{{"Name", "Topics"}, {{"Ada\tB", "one\ntwo"}, {"", "x"}}};
  CHECK(table_text(table) == "Name\tTopics\nAda B\tone two\n\tx\n");
}

TEST_CASE("in a copied table nothing is markup but the table") {
  const PrintTable table{{"A & B"}, {{"<script>alert(1)</script>"}}};
  CHECK(table_html(table) ==
        "<table><thead><tr><th>A &amp; B</th></tr></thead><tbody><tr><td>"
        "&lt;script&gt;alert(1)&lt;/script&gt;</td></tr></tbody></table>");
}

TEST_CASE("copied tables and sheets hold values without marks of direction") {
  const std::string name = "محمد العلي";
  const std::string cell = isolated(name) + " (closed)";
  CHECK(table_text({{"Site"}, {{cell}}}) == "Site\n" + name + " (closed)\n");
  CHECK(table_html({{"Site"}, {{cell}}}).find("<td>" + name + " (closed)</td>") !=
        std::string::npos);
  CHECK(csv_file({{"Site"}, {cell}}, ByteOrderMark::none) == "Site\r\n" + name + " (closed)\r\n");
}
