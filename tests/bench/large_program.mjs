// Fictional people, the same for every run: as a program file (docs/data.md) and as the rows that the
// screen People shows of it.

const given = ['Amara', 'Björn', 'Chloé', 'Declan', 'Elif', 'Farhad', 'Grace', 'Hana', 'Ivo', 'Jamal',
  'Kai', 'Leilani', 'Mateo', 'Nadia', 'Owen', 'Priya', 'Ravi', 'Siobhán', 'Tomás', 'Zoë'];
const family = ['Adeyemi', 'Brooks', 'Cohen', 'Dubois', 'Eriksen', 'Fischer', 'Gonçalves', 'Herrera',
  'Ibáñez', 'Jiménez', 'Khumalo', 'Lindqvist', 'Moreau', 'Nakamura', 'Okafor', 'Petrova', 'Quinn',
  'Rossi', 'Sato', 'Tuilagi', 'Underwood', 'Volkov', 'Weiß', 'Yılmaz', 'Zahra'];
const sites = ['North High', 'South Middle', 'East Elementary', 'West K-8', 'Harbor Academy'];
const topics = ['Restorative circles', 'Data literacy', 'Co-teaching', 'Family engagement',
  'De-escalation', 'Project-based learning', 'Grading for growth', 'Multilingual learners'];

const event = 'E1';

// `count` people, every second one a mentor with two topics, the others seeking one.
export function large_program(count) {
  const people = {}, registrations = {}, rows = [];
  for (let number = 0; number < count; number += 1) {
    const id = `P${number}`;
    const mentors = number % 2 === 0;
    const site = number % sites.length;
    const name = `${given[number % given.length]} ${family[(number * 7) % family.length]} ${number}`;
    const first = number % topics.length, second = (number + 3) % topics.length;
    people[id] = { name, email: `person${number}@example.org`, site: `S${site}` };
    registrations[`R${number}`] = mentors
      ? { event, person: id, mentors, capacity: 2, offers: { [`T${first}`]: {}, [`T${second}`]: {} } }
      : { event, person: id, seeks: true, requests: { [`T${first}`]: {} } };
    rows.push({
      id,
      name,
      detail: `${mentors ? 'Mentor' : 'Mentee'} · ${sites[site]}`,
      topics: (mentors ? [topics[first], topics[second]] : [topics[first]]).join(', '),
      standing: mentors ? '0 of 2' : 'Waiting',
    });
  }
  const named = (names, letter) =>
    Object.fromEntries(names.map((name, index) => [`${letter}${index}`, { name }]));
  const file = JSON.stringify({
    format: 'rondo', formatVersion: 1, minWriter: 1, kind: 'full', program: 'GRIDBENCH',
    info: { program: { name: 'A large district' } },
    sites: named(sites, 'S'), topics: named(topics, 'T'),
    events: { [event]: { name: 'Everybody', kind: 'topic-sprint' } },
    people, registrations,
  });
  rows.sort((one, other) => one.name.localeCompare(other.name));
  return { file, rows };
}
