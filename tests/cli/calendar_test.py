"""Calendar files, read by an independent reader (read_calendar.mjs)."""

import datetime
import json
import os
import pathlib
import subprocess
import unittest
from unittest import mock

from command import rondo

READER = pathlib.Path(__file__).with_name("read_calendar.mjs")
HOUR_MS = 3_600_000


def program_of(event, **records):
    """Of one event and two people who take part."""
    people = {"ada": {"name": "Ada Ruiz"}, "bo": {"name": "Bo Lee"}}
    return {
        "format": "rondo", "formatVersion": 1, "kind": "full", "minWriter": 1, "program": "p",
        "events": {"e": event},
        "people": people,
        "registrations": {
            "r1": {"event": "e", "person": "ada", "mentors": True},
            "r2": {"event": "e", "person": "bo", "seeks": True},
        },
        **records,
    }


def calendar(program, *arguments):
    with mock.patch.dict(os.environ, {"TZ": "America/New_York"}):
        done = rondo("calendar", "-", *arguments, given=json.dumps(program))
    assert done.returncode == 0, done.stderr
    read = subprocess.run(["node", READER], input=done.stdout.encode(), capture_output=True,
                          check=True)
    return json.loads(read.stdout)


def moment(utc_time):
    """In milliseconds since 1970."""
    return datetime.datetime.fromisoformat(utc_time + "+00:00").timestamp() * 1000


class CalendarTest(unittest.TestCase):
    def test_sessions_are_moments_in_winter_and_in_summer(self):
        program = program_of(
            {"name": "Sprint", "kind": "topic-sprint"},
            topics={"t": {"name": "Check-ins"}},
            matches={"m": {"event": "e", "mentor": "ada", "mentee": "bo", "topic": "t",
                           "state": "accepted"}},
            sessions={"s1": {"match": "m", "startsAt": "2031-01-20T15:30", "minutes": 60},
                      "s2": {"match": "m", "startsAt": "2031-07-15T15:30", "minutes": 60,
                             "revision": 2, "state": "cancelled"}})
        for arguments in [(), ("--person", "Ada Ruiz"), ("--person", "Bo Lee")]:
            read = calendar(program, *arguments)
            self.assertEqual(read["method"], "PUBLISH")
            one, other = read["events"]
            self.assertEqual([one["uid"], one["sequence"], one["status"]], ["s1@p", 0, None])
            self.assertEqual([other["uid"], other["sequence"], other["status"]],
                             ["s2@p", 2, "CANCELLED"])
            self.assertTrue(one["is_moment"] and other["is_moment"])
            self.assertEqual(one["starts"], moment("2031-01-20T20:30"))
            self.assertEqual(one["ends"] - one["starts"], HOUR_MS)
            self.assertEqual(other["starts"], moment("2031-07-15T19:30"))

    def test_the_mentor_or_the_coordinator_holds_a_session(self):
        def organizer(mentor, **info):
            program = program_of(
                {"name": "Sprint", "kind": "topic-sprint"},
                topics={"t": {"name": "Check-ins"}},
                matches={"m": {"event": "e", "mentor": "ada", "mentee": "bo", "topic": "t",
                               "state": "accepted"}},
                sessions={"s1": {"match": "m", "startsAt": "2031-01-20T15:30"}},
                info={"program": {"name": "Riverbend", **info}})
            program["people"]["ada"].update(mentor)
            return calendar(program)["events"][0]["organizer"]

        mail = {"coordinatorEmail": "office@example.org"}
        self.assertEqual(organizer({"email": "ada@example.org"}, **mail), "mailto:ada@example.org")
        self.assertEqual(organizer({}, **mail), "mailto:office@example.org")
        self.assertIsNone(organizer({}))

    def test_a_sitting_that_was_moved_and_one_that_is_cancelled(self):
        event = {"name": "Opening day", "kind": "speed-mentoring", "startsAt": "2031-07-15T08:30",
                 "revision": 3}
        read = calendar(program_of(event))
        self.assertEqual(read["method"], "PUBLISH")
        self.assertEqual(len(read["events"]), 1)
        moved = read["events"][0]
        self.assertEqual([moved["uid"], moved["sequence"], moved["status"]], ["e@p", 3, None])
        self.assertEqual(moved["starts"], moment("2031-07-15T12:30"))
        # Without a name the latest event is meant, where none goes on.
        off = calendar(program_of(
            {**event, "cancelledOn": "2031-07-01", "revision": 4},
            info={"program": {"name": "Riverbend", "coordinatorEmail": "office@example.org"}}))
        self.assertEqual(off["method"], "CANCEL")
        cancelled = off["events"][0]
        self.assertEqual([cancelled["uid"], cancelled["sequence"], cancelled["status"]],
                         ["e@p", 4, "CANCELLED"])
        self.assertEqual(cancelled["organizer"], "mailto:office@example.org")


if __name__ == "__main__":
    unittest.main()
