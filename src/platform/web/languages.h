// What the browser knows of languages: which ones the person reads, and how it writes plurals,
// numbers, lists and dates in them (Intl; shell/library/languages.js).
#pragma once

#include "app/services.h"

namespace rondo {

class WebLanguages final : public Languages {
 public:
  std::vector<std::string> preferred() const override;
  // In the person's own region, where they read that language.
  std::shared_ptr<const Formats> speak(std::string_view language) override;
};

}  // namespace rondo
