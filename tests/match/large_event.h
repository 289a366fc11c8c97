// Events of any size with people as sheets have them, for measurements and for runs that take more
// than one slice.
#pragma once

#include <array>
#include <string>

#include "base/random.h"
#include "model/program.h"

namespace rondo::test {

struct EventSize {
  int mentors = 500;
  int mentees = 1000;
  int topics = 20;
  int areas = 5;     // that the topics belong to, in turn
  int requests = 2;  // of each mentee
  int served = 1;    // of them, at most
  bool pool_filter = false;
};

inline const EventId kLargeEvent{"event"};

class LargeEvent {
 public:
  explicit LargeEvent(const EventSize& size) : size_(size) {}

  Program make() && {
    add_event();
    for (int i = 0; i < size_.mentors; ++i) add_mentor("m" + std::to_string(10000 + i));
    for (int i = 0; i < size_.mentees; ++i) add_mentee("p" + std::to_string(10000 + i));
    return std::move(program_);
  }

 private:
  static constexpr int kSites = 12;
  static constexpr int kCategories = 3;
  static constexpr int kPoolsOfCategory = 4;

  int below(int bound) {
    return static_cast<int>(random_.next() % static_cast<std::uint64_t>(bound));
  }
  static std::string numbered(const char* kind, int number) {
    return kind + std::to_string(number);
  }

  void add_event() {
    program_.id = "large";
    Event& event = program_.events.live[kLargeEvent];
    event.name = "Large sprint";
    event.created_on = "2026-09-01";
    event.default_capacity = 2;
    event.requests_per_mentee = size_.served;
    event.pool_filter = size_.pool_filter;
    event.site_setting = SiteSetting::prefer_other;
    event.load_price = 60;
    event.weights = {{Factor::topic, 10},    {Factor::request_rank, 6},   {Factor::preference, 6},
                     {Factor::level, 5},     {Factor::availability, 5},   {Factor::site, 4},
                     {Factor::pools, 3},     {Factor::load_this_year, 3}, {Factor::languages, 2},
                     {Factor::experience, 2}};
    for (int i = 0; i < kSites; ++i) {
      program_.sites.live[SiteId(numbered("s", i))].name = numbered("Site ", i);
    }
    for (int i = 0; i < size_.topics; ++i) {
      Topic& topic = program_.topics.live[TopicId(numbered("t", i))];
      topic.name = numbered("Topic ", i);
      topic.focus_area = TopicId(numbered("a", i % size_.areas));
      program_.topics.live[topic.focus_area].name = numbered("Area ", i % size_.areas);
    }
    for (int i = 0; i < kCategories * kPoolsOfCategory; ++i) {
      const PoolCategoryId category(numbered("c", i % kCategories));
      program_.pool_categories.live[category].name = numbered("Category ", i % kCategories);
      program_.pools.live[PoolId(numbered("b", i))] = {category, numbered("Pool ", i), {}};
    }
  }

  Registration& add_person(const std::string& id) {
    static constexpr std::array kSlots{"Mon 8:00",  "Tue 8:00",  "Wed 8:00",  "Mon 15:00",
                                       "Tue 15:00", "Wed 15:00", "Thu 15:00", "Fri 15:00"};
    Person& person = program_.people.live[PersonId(id)];
    person.name = "Person " + id;
    person.email = id + "@example.org";
    person.site = SiteId(numbered("s", below(kSites)));
    person.characteristics["Years of teaching"] = std::to_string(below(30));
    person.characteristics["Languages"] = below(3) == 0 ? "English; Spanish" : "English";
    Registration& registration = program_.registrations.live[RegistrationId(id)];
    registration.event = kLargeEvent;
    registration.person = PersonId(id);
    for (int i = 0; i < 3; ++i) {
      registration.availability.insert(kSlots[static_cast<std::size_t>(below(kSlots.size()))]);
    }
    for (int i = 0; i < kCategories; ++i) {
      const int pool = below(kPoolsOfCategory) * kCategories + i;
      registration.pools.insert(PoolId(numbered("b", pool)));
    }
    return registration;
  }

  void add_mentor(const std::string& id) {
    Registration& mentor = add_person(id);
    mentor.mentors = true;
    for (int i = 0; i < 2; ++i) {
      mentor.offers[TopicId(numbered("t", below(size_.topics)))] = {1 + below(4), below(2) == 0};
    }
  }

  void add_mentee(const std::string& id) {
    Registration& mentee = add_person(id);
    mentee.seeks = true;
    for (int i = 0; i < size_.requests; ++i) {
      mentee.requests[TopicId(numbered("t", below(size_.topics)))] = {i + 1, 1 + below(3), ""};
    }
  }

  EventSize size_;
  Program program_;
  SeededRandom random_{1};
};

// The same size gives the same program.
inline Program large_program(const EventSize& size) {
  return LargeEvent(size).make();
}

}  // namespace rondo::test
