// The templates that this program keeps: what they hold, and passing them on.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/event_template.h"
#include "ui/view.h"

namespace rondo::ui {

struct OwnTemplate {
  SavedTemplateId id;
  std::string name;
  std::string saved_on;   // as the language writes dates
  std::string saved_day;  // the same as an ISO date
  Result<EventTemplate> made;
};

// In reading order; read once per revision. One that can't be read says why.
const std::vector<OwnTemplate>& own_templates(View& view);

// A link to copy, or a file where it is too long for one.
void open_share_template(View& view, const SavedTemplateId& id);
void share_template_dialog(View& view);

void open_rename_template(View& view, const SavedTemplateId& id);
void rename_template_dialog(View& view);

}  // namespace rondo::ui
