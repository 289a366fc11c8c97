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

TEST_CASE("slot times: after lunch is later than lunch, in both languages") {
  for (const char* slot :
       {"Monday after lunch", "Mondays, after lunchtime", "after lunch on Monday",
        "lunes después de comer", "lunes después de almorzar", "lunes después de la comida",
        "lunes después del almuerzo"}) {
    CAPTURE(slot);
    const std::vector<WeeklySpan> spans = spans_of_slot(slot);
    REQUIRE(spans.size() == 1);
    CHECK(spans.front().begin == WeeklyTime{0, at(13)});
    CHECK(spans.front().until == at(18));
  }
  CHECK(times_of_slot("Mon after lunch at 2") == Times{{0, at(14)}});
  CHECK(times_of_slot("Mon before lunch").empty());
}

TEST_CASE("several days are several times, each once") {
  CHECK(times_of_slot("Mon, Wed or Monday at 10:00") == Times{{0, at(10)}, {2, at(10)}});
}

TEST_CASE("without a day it is any school day, without a time the end of it") {
  CHECK(times_of_slot("lunch") ==
        Times{{0, at(12)}, {1, at(12)}, {2, at(12)}, {3, at(12)}, {4, at(12)}});
  CHECK(times_of_slot("Tuesdays") == Times{{1, at(15, 30)}});
}

TEST_CASE("slot times: at a school nobody meets at night") {
  CHECK(times_of_slot("Thu 2:30") == Times{{3, at(14, 30)}});
  CHECK(weekly_time_of("jueves a las 2:30") == WeeklyTime{3, at(14, 30)});
  CHECK(slot_key("Thu 2:30") == slot_key("Thu 14:30"));
  CHECK(weekly_time_of("Thu 7:00") == WeeklyTime{3, at(7)});
  for (const char* slot : {"Thu 02:30", "Thu 2:30 am", "jueves 2:30 a. m."}) {
    CAPTURE(slot);
    CHECK(weekly_time_of(slot) == WeeklyTime{3, at(2, 30)});
  }
  for (int minute = 0; minute < at(24); ++minute) {
    CHECK(minute_of_clock(plain_clock(minute)) == minute);
  }
}

TEST_CASE("slot times: from one time to another is the time at which it begins") {
  for (const char* slot :
       {"Tue 9-10", "Tue 9\u201310 am", "Tuesday 9 to 10", "Tue from 9 to 10", "Tue 9am-10",
        "Tue between 9 and 10", "Tue 9:00 - 10:30", "martes 9-10", "martes de 9 a 10",
        "los martes de las 9 a las 10", "martes entre las 9 y las 10", "Tue 9 to noon"}) {
    CAPTURE(slot);
    CHECK(times_of_slot(slot) == Times{{1, at(9)}});
    CHECK_FALSE(weekly_time_of(slot));
  }
  CHECK(times_of_slot("Tue 2-3") == Times{{1, at(14)}});
  CHECK(times_of_slot("Tue 11-1 pm") == Times{{1, at(11)}});
  CHECK(times_of_slot("Tue 7-8 pm") == Times{{1, at(19)}});
  CHECK(times_of_slot("Tue after school until 5") == Times{{1, at(15, 30)}});
  // In both languages it is one slot, and another than that it begins with.
  CHECK(slot_key("Tue 9-10") == slot_key("martes de 9 a 10"));
  CHECK(slot_key("Tue 2-3") == slot_key("Tuesdays 14:00 to 15:00"));
  CHECK(slot_key("Tue 9-10") != slot_key("Tue 9:10"));
  CHECK(slot_key("Tue 9-10") != slot_key("Tue 9:00"));
}

TEST_CASE("slot times: hours as they are said, in both languages") {
  for (const char* slot :
       {"Wed after 4", "Wed from 4", "Wed at 4", "Wed at 4 o'clock", "miércoles después de las 4",
        "miércoles a partir de las 4", "Mié desde las 16", "miércoles a las 16:00", "Wed 16h",
        "Wed 16hs", "miércoles a las 4 de la tarde"}) {
    CAPTURE(slot);
    CHECK(times_of_slot(slot) == Times{{2, at(16)}});
  }
  CHECK(weekly_time_of("Wed at 4") == WeeklyTime{2, at(16)});
  CHECK_FALSE(weekly_time_of("Wed after 4"));
  for (const char* slot : {"Tue at noon", "Tue noon", "Tue midday", "Tue lunchtime",
                           "martes al mediodía", "martes almuerzo"}) {
    CAPTURE(slot);
    CHECK(times_of_slot(slot) == Times{{1, at(12)}});
  }
  CHECK(times_of_slot("Mon 8h30") == Times{{0, at(8, 30)}});
  CHECK(times_of_slot("Mon 3.30pm") == Times{{0, at(15, 30)}});
  CHECK(times_of_slot("lunes a las 4 y media") == Times{{0, at(16, 30)}});
  CHECK(times_of_slot("lunes a las 9 menos cuarto") == Times{{0, at(8, 45)}});
  CHECK(times_of_slot("Mon 6:30 in the morning") == Times{{0, at(6, 30)}});
  CHECK(times_of_slot("Mon 8 in the evening") == Times{{0, at(20)}});
  CHECK(times_of_slot("after 4").size() == 5);
}

TEST_CASE("slot times: a day and a bare number is an hour of the school day") {
  for (const char* slot : {"Mon 9", "Mondays, 9", "lunes 9"}) {
    CAPTURE(slot);
    CHECK(weekly_time_of(slot) == WeeklyTime{0, at(9)});
    CHECK(slot_key(slot) == slot_key("Mon 9:00"));
  }
  CHECK(weekly_time_of("Mon 3") == WeeklyTime{0, at(15)});
  CHECK(weekly_time_of("Mon 7") == WeeklyTime{0, at(7)});
  CHECK(weekly_time_of("Mon 12") == WeeklyTime{0, at(12)});
  for (const char* slot :
       {"Mon 13", "Mon 09", "Mon 0", "Mon 9 10", "Mon 9th", "Mar 9", "Mon 9 Dec", "Room Mon 9"}) {
    CAPTURE(slot);
    CHECK(times_of_slot(slot).empty());
  }
}

TEST_CASE("slot times: ranges, “after” and parts of the day hold later starts") {
  const auto until = [](std::string_view slot) {
    const std::vector<WeeklySpan> spans = spans_of_slot(slot);
    REQUIRE(spans.size() == 1);
    return spans.front().until;
  };
  CHECK(until("Tue 9-10") == at(10));
  CHECK(until("martes de 2 a 3") == at(15));
  CHECK(until("Tue after school until 5") == at(17));
  CHECK(until("Tue morning") == at(12));
  CHECK(until("Tue from 9 to 10") == at(10));
  for (const char* slot : {"Wed after 4", "Wed from 4", "miércoles a partir de las 4",
                           "miércoles después de las 4", "Wed after school"}) {
    CAPTURE(slot);
    CHECK(until(slot) == at(20));
  }
  for (const char* slot :
       {"Wed 4:30", "Wed at 4", "miércoles a las 4", "Wednesdays", "Wed lunch"}) {
    CAPTURE(slot);
    CHECK(until(slot) == 0);
  }
  const WeeklySpan span{{1, at(9)}, at(10)};
  CHECK(span.last_start(120) == WeeklyTime{1, at(9)});  // it begins when they said
  CHECK(span.last_start(30) == WeeklyTime{1, at(9, 30)});
  CHECK(span.last_start(45) == WeeklyTime{1, at(9, 15)});
}

// As times.unclear and import.unclear_time tell people to write.
TEST_CASE("slot times: what people are told to write is read; a day alone is not enough of it") {
  for (const char* slot : {"Monday after 3:30", "Monday 3:30 to 4:30", "lunes después de las 3:30",
                           "lunes de 3:30 a 4:30"}) {
    CAPTURE(slot);
    CHECK(times_of_slot(slot) == Times{{0, at(15, 30)}});
  }
  for (const char* slot : {"Monday afternoon", "lunes por la tarde"}) {
    CAPTURE(slot);
    CHECK(times_of_slot(slot) == Times{{0, at(14)}});
  }
  CHECK(times_of_slot("Tuesdays after the second bell").empty());
}

TEST_CASE("slot times: days and nothing besides") {
  CHECK(bare_days_of("Fridays") == std::vector{4});
  CHECK(bare_days_of("los martes y jueves") == std::vector{1, 3});
  for (const char* slot : {"", "Fri 9:00", "Friday after school", "Fri if need be", "not Friday",
                           "Mon 9:00 and Fri", "lunch"}) {
    CAPTURE(slot);
    CHECK(bare_days_of(slot).empty());
  }
}

TEST_CASE("slot times: each time is of its own days") {
  CHECK(times_of_slot("Mon 9-10 and Wed after 4") == Times{{0, at(9)}, {2, at(16)}});
  CHECK(times_of_slot("Mon 9:00 or 14:00") == Times{{0, at(9)}, {0, at(14)}});
  CHECK(times_of_slot("9:00 on Mon, 14:00 on Wed") == Times{{0, at(9)}, {2, at(14)}});
  CHECK(times_of_slot("after school on Mon or Tue") == Times{{0, at(15, 30)}, {1, at(15, 30)}});
  const Times to_thursday{{0, at(16)}, {1, at(16)}, {2, at(16)}, {3, at(16)}};
  CHECK(times_of_slot("Mon-Thu after 4") == to_thursday);
  CHECK(times_of_slot("de lunes a jueves después de las 4") == to_thursday);
}

TEST_CASE("slot times: only a day alone is the end of the school day") {
  CHECK(times_of_slot("every Tuesday or Thursday") == Times{{1, at(15, 30)}, {3, at(15, 30)}});
  CHECK(times_of_slot("los martes y jueves") == Times{{1, at(15, 30)}, {3, at(15, 30)}});
  for (const char* slot :
       {"Wed 25:99", "Mon 26", "Mon at 26", "Mon 24:00", "Mon if need be", "Mon 3rd period",
        "Mon after 4th period", "Mon after 2 weeks", "Mon before 9", "Mon before 9:00",
        "Mon until 5 pm", "lunes antes de las 9", "lunes hasta las 5", "Mon, grades 9-10",
        "Mon 2026-12-07", "after school, but not Mon", "no lunes"}) {
    CAPTURE(slot);
    CHECK(times_of_slot(slot).empty());
    CHECK_FALSE(weekly_time_of(slot));
  }
  CHECK(times_of_slot("Mon 15:30 in Room 4") == Times{{0, at(15, 30)}});
}

TEST_CASE("what says neither has no time") {
  for (const char* text : {"", "any", "Room 12", "whenever", "25:00", "grade 3", "13 pm", "hello",
                           "grades 9-10", "after my last class"}) {
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
  CHECK(minute("2:30") == 14 * 60 + 30);
  CHECK(minute("02:30") == 2 * 60 + 30);
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
