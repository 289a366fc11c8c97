// A calendar file as an independent reader has it.

import ICAL from 'ical.js';

// {method, events: [{uid, sequence, status, starts, ends, is_moment, place, title, organizer}]};
// times in milliseconds since 1970, status and organizer null where the file says nothing.
export function read_calendar(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      starts: event.startDate.toJSDate().getTime(),
      ends: event.endDate.toJSDate().getTime(),
      is_moment: event.startDate.zone === ICAL.Timezone.utcTimezone,
      place: event.location,
      title: event.summary,
      organizer: component.getFirstPropertyValue('organizer'),
    };
  });
  return { method: calendar.getFirstPropertyValue('method'), events };
}
