#include "edit/site_copy.h"

#include <set>
#include <utility>

#include "edit/copy_parts.h"
#include "edit/event_copy.h"

namespace rondo {
namespace {

bool is_decided(Approval approval) {
  return approval == Approval::approved || approval == Approval::waitlisted ||
         approval == Approval::refused;
}

// Builds the copy by naming what goes into it, so that a field or collection of later versions is
// left out until somebody decides that it belongs there.
class SiteCopy {
 public:
  SiteCopy(const Program& program, const EventId& event, const SiteId& site)
      : program_(program), event_(event), site_(site) {}

  Program make(std::string name) {
    copy_.id = program_.id;
    const ProgramInfoId info{std::string(kProgramInfo)};
    copy_.info.live[info] = {std::move(name), false, site_};
    copy_.sites.live[site_].name = program_.sites.find(site_)->name;
    add_registrations();
    add_event();
    return std::move(copy_);
  }

 private:
  void add_registrations() {
    for (const auto& [id, registration] : program_.registrations) {
      if (!(registration.event == event_)) continue;
      const Person* person = program_.people.find(registration.person);
      if (person == nullptr || person->archived || !(person->site == site_)) continue;
      copy_.people.live[registration.person] = shared_parts(*person);
      add_registration(id, registration);
    }
  }

  void add_registration(const RegistrationId& id, const Registration& registration) {
    Registration& kept = copy_.registrations.live[id];
    kept = shared_parts(registration);
    kept.approval = kept.approval_sent = registration.approval;
    for (const auto& [topic, offer] : registration.offers) {
      if (add_topic(topic)) kept.offers.emplace(topic, offer);
    }
    for (const auto& [topic, request] : registration.requests) {
      if (add_topic(topic)) kept.requests.emplace(topic, request);
    }
    for (const PoolId& pool : registration.pools) {
      if (add_pool(pool)) kept.pools.insert(pool);
    }
  }

  // With the focus areas above it; false when there is none of that id.
  bool add_topic(const TopicId& id) {
    const Topic* topic = program_.topics.find(id);
    if (topic == nullptr) return false;
    const auto [kept, added] = copy_.topics.live.try_emplace(id);
    if (!added) return true;
    kept->second.name = topic->name;
    if (add_topic(topic->focus_area)) copy_.topics.live[id].focus_area = topic->focus_area;
    return true;
  }

  bool add_pool(const PoolId& id) {
    const Pool* pool = program_.pools.find(id);
    if (pool == nullptr || !add_category(pool->category)) return false;
    copy_.pools.live[id] = {pool->category, pool->name, {}};
    return true;
  }

  bool add_category(const PoolCategoryId& id) {
    const PoolCategory* category = program_.pool_categories.find(id);
    if (category != nullptr) copy_.pool_categories.live[id] = *category;
    return category != nullptr;
  }

  // Its texts are for everybody; what it refers to is left out, but for what the sign-ups need.
  void add_event() {
    Event event = *program_.events.find(event_);
    event.initiative = {};
    event.follows = {};
    std::erase_if(event.form_topics,
                  [&](const TopicId& id) { return copy_.topics.find(id) == nullptr; });
    std::erase_if(event.categories, [&](const auto& one) {
      return copy_.pool_categories.find(one.first) == nullptr;
    });
    copy_.events.live[event_] = std::move(event);
  }

  const Program& program_;
  const EventId& event_;
  const SiteId& site_;
  Program copy_;
};

// The event that the copy was made for. Others may have been added to it; they are not here.
EventId event_of_copy(const Program& ours, const Program& theirs) {
  EventId found;
  for (const auto& [id, event] : theirs.events) {
    if (ours.events.find(id) == nullptr) continue;
    if (!found.empty()) return {};
    found = id;
  }
  return found;
}

std::string name_of_either(const Program& ours, const Program& theirs, const PersonId& id) {
  const Person* person = ours.people.find(id);
  if (person == nullptr) person = theirs.people.find(id);
  return person == nullptr ? id.text() : person->name;
}

// Also one that was taken off the list since; null when it was never on it.
const Registration* known_registration(const Program& ours, const RegistrationId& id) {
  if (const Registration* live = ours.registrations.find(id)) return live;
  const auto removed = ours.registrations.removed.find(id);
  return removed == ours.registrations.removed.end() ? nullptr : &removed->second;
}

// Whether the decision may be taken over: the person is still on the list and of the site, where
// there still is one of that id (it may have been joined into another), and nothing was decided
// here since the copy went out.
bool is_open(const Program& ours, const RegistrationId& id, const SiteId& site, Approval sent) {
  const Registration* live = ours.registrations.find(id);
  const Person* person = live == nullptr ? nullptr : ours.people.find(live->person);
  if (person == nullptr) return false;
  if (live->approval != sent && is_decided(live->approval)) return false;
  return person->site == site || ours.sites.find(site) == nullptr;
}

}  // namespace

SiteId approver_site_of(const Program& program) {
  const ProgramInfo* info = program.info.find(ProgramInfoId(std::string(kProgramInfo)));
  return info == nullptr ? SiteId() : info->approver_site;
}

bool is_copy_of_part(const Program& program) {
  return is_event_copy(program) || !approver_site_of(program).empty();
}

Result<Program> site_copy(const Program& program, const EventId& event, const SiteId& site,
                          std::string name) {
  if (program.events.find(event) == nullptr) {
    return Error{"error.match.no_event", {arg("event", event.text())}};
  }
  const Site* found = program.sites.find(site);
  if (found == nullptr) return Error{"error.site_copy.no_site", {}};
  if (!found->closed_on.empty()) {
    return Error{"error.site_copy.closed",
                 {arg("site", found->name), arg("date", WallTime{found->closed_on})}};
  }
  Program copy = SiteCopy(program, event, site).make(std::move(name));
  if (copy.people.empty()) {
    return Error{"error.site_copy.nobody", {arg("site", found->name)}};
  }
  return copy;
}

ApprovalNews approval_news(const Program& ours, const Program& theirs) {
  ApprovalNews news;
  const SiteId site = approver_site_of(theirs);
  if (site.empty()) return news;
  news.event = event_of_copy(ours, theirs);
  for (const auto& [id, registration] : theirs.registrations) {
    const bool decided =
        is_decided(registration.approval) && registration.approval != registration.approval_sent;
    if (!(registration.event == news.event) || !decided) continue;
    const Registration* known = known_registration(ours, id);
    if (known == nullptr || !(known->event == news.event)) continue;
    if (known->approval == registration.approval) continue;
    if (is_open(ours, id, site, registration.approval_sent)) {
      news.taken.push_back(id);
    } else {
      news.kept.push_back(name_of_either(ours, theirs, registration.person));
    }
  }
  return news;
}

ApprovalNews take_approvals(Transaction& edit, const Program& theirs) {
  const ApprovalNews news = approval_news(edit.program(), theirs);
  for (const RegistrationId& id : news.taken) {
    Registration registration = *edit.program().registrations.find(id);
    registration.approval = theirs.registrations.find(id)->approval;
    edit.put(id, registration);
  }
  return news;
}

}  // namespace rondo
