#include "intake/form_size.h"

#include <array>
#include <cstddef>
#include <limits>
#include <string>

namespace rondo::intake {
namespace {

constexpr std::array kParts{FormPart::topics,    FormPart::purpose, FormPart::times,
                            FormPart::questions, FormPart::pools,   FormPart::sites};

codec::SignUpForm form_without(codec::SignUpForm form, FormPart part) {
  switch (part) {
    case FormPart::topics:
      form.topics.clear();
      break;
    case FormPart::purpose:
      form.purpose.clear();
      break;
    case FormPart::times:
      form.times.clear();
      break;
    case FormPart::questions:
      form.questions.clear();
      break;
    case FormPart::pools:
      form.categories.clear();
      break;
    case FormPart::sites:
      form.sites.clear();
      break;
  }
  return form;
}

}  // namespace

std::string_view name_of(FormPart part) {
  constexpr std::array<std::string_view, kParts.size()> kNames{"topics",    "purpose", "times",
                                                               "questions", "pools",   "sites"};
  return kNames[static_cast<std::size_t>(part)];
}

FormPart largest_part(const codec::SignUpForm& form) {
  FormPart largest = kParts.front();
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const FormPart part : kParts) {
    // As a link, since what repeats itself there takes next to no room.
    const Result<std::string> link = codec::write_sign_up_form_link(form_without(form, part));
    if (!link || link->size() >= least) continue;
    least = link->size();
    largest = part;
  }
  return largest;
}

}  // namespace rondo::intake
