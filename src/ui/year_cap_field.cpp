#include "ui/year_cap_field.h"

#include <charconv>

#include "app/tidy_person.h"
#include "base/text.h"
#include "ui/widgets/fields.h"

namespace rondo::ui {
namespace {

constexpr float kYearCapWidth = 280;  // for a number, and the words above it

std::optional<int> number_in(std::string_view digits) {
  int number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stopped, error] = std::from_chars(digits.data(), end, number);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return number;
}

bool is_good(std::string_view digits) {
  return digits.empty() || check_year_cap(number_in(digits).value_or(-1)).ok();
}

}  // namespace

std::string year_cap_text(const std::optional<int>& cap) {
  return cap ? std::to_string(*cap) : std::string();
}

bool edit_year_cap(View& view, const YearCapField& field, std::string& typed,
                   std::optional<int>& cap) {
  const std::string error = is_good(trim(typed))
                                ? std::string()
                                : view.tr("error.year_cap", {arg("most", kMostMenteesPerYear)});
  const FieldEvent event = text_field(view.ui,
                                      {.id = field.id,
                                       .label = field.label,
                                       .kind = FieldKind::number,
                                       .hint = field.hint,
                                       .error = error,
                                       .width = kYearCapWidth},
                                      typed);
  const std::string_view digits = trim(typed);
  if (!event.committed || !is_good(digits)) return false;
  const std::optional<int> said = digits.empty() ? std::nullopt : number_in(digits);
  if (said == cap) return false;
  cap = said;
  return true;
}

}  // namespace rondo::ui
