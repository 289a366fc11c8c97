#include "model/yes_no.h"

#include <doctest/doctest.h>

namespace rondo {
namespace {

TEST_CASE("yes and no in the ways of forms and rosters") {
  for (const char* yes :
       {"Yes", "y", " X ", "✓", "TRUE", "sí", "1", "Sí, por favor", "Claro", "Por supuesto"}) {
    CAPTURE(yes);
    CHECK(read_yes_no(yes) == true);
  }
  for (const char* no : {"No", "n", "FALSE", "-", "0", "No, gracias"}) {
    CAPTURE(no);
    CHECK(read_yes_no(no) == false);
  }
  CHECK_FALSE(read_yes_no("").has_value());
  CHECK_FALSE(read_yes_no("maybe").has_value());
}

}  // namespace
}  // namespace rondo
