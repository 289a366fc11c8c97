// The page on which somebody says with whom to meet, as the link in a message opens it.
#pragma once

#include <cstddef>
#include <string>

#include "codec/preference_pages.h"
#include "match/possible_partners.h"

namespace rondo {

// More are not listed: of a larger event those who suit best.
inline constexpr std::size_t kMostListedPartners = 150;

// Partners in reading order of their names; long names are cut. The person takes part in the event.
codec::PreferencePage preference_page(const EventView& view, const PersonId& person,
                                      const PossiblePartners& partners);

// `page_address`, of the application, with the link to that page behind it. Errors: those of
// write_preference_link.
Result<std::string> preference_address(const EventView& view, const PersonId& person,
                                       const PossiblePartners& partners,
                                       const std::string& page_address);

}  // namespace rondo
