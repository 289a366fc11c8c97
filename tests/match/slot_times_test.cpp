#include "match/slot_times.h"

#include <doctest/doctest.h>

using namespace rondo;

namespace {

constexpr int at(int hour, int minute = 0) {
  return hour * 60 + minute;
}

using Times = std::vector<WeeklyTime>;

}  // namespace

TEST_CASE("a day and a time of the clock, however they are written") {
  CHECK(times_of_slot("Mon 15:00") == Times{{0, at(15)}});
  CHECK(times_of_slot("Tuesday 3:30 PM") == Times{{1, at(15, 30)}});
  CHECK(times_of_slot("wednesdays, 8.15") == Times{{2, at(8, 15)}});
  CHECK(times_of_slot("Thu 12pm") == Times{{3, at(12)}});
  CHECK(times_of_slot("Fri 12:10 a.m.") == Times{{4, at(0, 10)}});
  CHECK(times_of_slot("Jueves 15h30") == Times{{3, at(15, 30)}});
}

TEST_CASE("parts of the school day have their times") {
  CHECK(times_of_slot("Tuesday after school") == Times{{1, at(15, 30)}});
  CHECK(times_of_slot("Monday: Before school") == Times{{0, at(7, 30)}});
  CHECK(times_of_slot("Friday lunch") == Times{{4, at(12)}});
  CHECK(times_of_slot("miércoles por la mañana") == Times{{2, at(9)}});
  CHECK(times_of_slot("Martes después de clase") == Times{{1, at(15, 30)}});
  // "Afternoon" holds "noon".
  CHECK(times_of_slot("Thursday afternoon") == Times{{3, at(14)}});
}

TEST_CASE("several days are several times, each once") {
  CHECK(times_of_slot("Mon, Wed or Monday at 10:00") == Times{{0, at(10)}, {2, at(10)}});
}

TEST_CASE("without a day it is any school day, without a time the end of it") {
  CHECK(times_of_slot("lunch") ==
        Times{{0, at(12)}, {1, at(12)}, {2, at(12)}, {3, at(12)}, {4, at(12)}});
  CHECK(times_of_slot("Tuesdays") == Times{{1, at(15, 30)}});
}

TEST_CASE("what says neither has no time") {
  for (const char* text : {"", "any", "Room 12", "whenever", "25:00", "grade 3", "13 pm"}) {
    CAPTURE(text);
    CHECK(times_of_slot(text).empty());
  }
}

TEST_CASE("slot times: what is a clock time and nothing else") {
  const auto minute = [](std::string_view typed) {
    return minute_of_clock(typed).value_or(-1);
  };
  for (const char* typed : {"14:30", " 2:30 pm ", "2:30 PM", "2.30 p.m.", "2:30 p. m.", "14h30",
                            "2:30\u202FPM", "2:30\u00A0p.\u00A0m."}) {
    CAPTURE(typed);
    CHECK(minute(typed) == 14 * 60 + 30);
  }
  CHECK(minute("12 am") == 0);
  CHECK(minute("12:05 pm") == 12 * 60 + 5);
  CHECK(minute("9:05") == 9 * 60 + 5);
  for (const char* typed :
       {"", "14", "14:", "14:3", "24:00", "14:60", "14:00x", "at 14:00", "13:00 pm", "noon"}) {
    CAPTURE(typed);
    CHECK(minute(typed) == -1);
  }
}

TEST_CASE("slot times: what names one day and one clock time is a cell of the week") {
  for (const char* slot : {"Mon 15:30", "mon, 15.30", "Mondays at 3:30 pm", "Lun 15:30",
                           "el lunes a las 15:30", "3:30 p. m. lunes", "Monday 15h30"}) {
    CAPTURE(slot);
    CHECK(weekly_time_of(slot) == WeeklyTime{0, at(15, 30)});
    CHECK(slot_key(slot) == "mon 15 30");
  }
  for (const char* slot : {"", "Monday after school", "15:30", "Mondays", "Mon, Wed 10:00",
                           "Mon 15:30-16:15", "Mon 15:30 in Room 4", "Mon 25:00"}) {
    CAPTURE(slot);
    CHECK_FALSE(weekly_time_of(slot));
  }
}

TEST_CASE("slot times: of any other slot the folded words are the key") {
  CHECK(slot_key(" Monday  After School") == "monday after school");
  CHECK(slot_key("Tue 7:05") == slot_key("martes 07:05"));
  CHECK(slot_key("Tue 7:05") == "tue 7 05");
  CHECK(slot_key("Tue 17:05") != slot_key("Tue 7:05"));
  CHECK(slot_key(" ").empty());
}
