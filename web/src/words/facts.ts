import type { FactLink } from '../api/types.ts';
import { count } from './count.ts';

/** Words of the fact table. */
export const factsWords = {
  title: 'Facts',
  one: 'Fact',
  all: 'All facts',
  toChat: 'Back to the chat',
  ways: 'Other pages',
  lead: 'Every number that the documents state, what it measures and where it stands.',
  fields: {
    query: { label: 'Words', example: 'e.g. reserves' },
    subject: { label: 'Subject', example: 'e.g. Russia' },
    unit: { label: 'Unit', example: 'e.g. tonnes, $, bridges' },
    min: { label: 'At least', example: 'e.g. 20 Mt' },
    max: { label: 'At most', example: 'e.g. 30 Mt' },
    period: { label: 'Period', example: 'e.g. Q3 2023' },
  },
  choices: {
    origin: {
      label: 'Origin',
      options: { '': 'Any', extracted: 'Read from the text', curated: 'Entered by an editor' },
    },
    sort: {
      label: 'Order',
      options: {
        '': 'By document',
        subject: 'By subject',
        figure: 'Figure, rising',
        '-figure': 'Figure, falling',
        period: 'Oldest period first',
        '-period': 'Latest period first',
      },
    },
  },
  document: 'Document',
  anyDocument: 'Any',
  download: 'Download as CSV',
  search: 'Search',
  clear: 'Show all',
  more: 'Show more',
  loading: 'Looking up the facts…',
  noneYet: 'There are no facts yet. They are read from the documents as these are added.',
  none: 'No fact fits. Leave a field out, or try another word or unit.',
  found: (n: number, more: boolean) => `${more ? 'The first ' : ''}${count(n, 'fact', 'facts')}`,
  places: (n: number) => count(n, 'place', 'places'),
  saidBy: (name: string) => `according to ${name}`,
  alsoIn: 'Also in',
  links: {
    agrees: 'Agrees with',
    refines: 'More exact than',
    'refined-by': 'Less exact than',
    supersedes: 'Takes the place of',
    'superseded-by': 'Gives way to',
    conflicts: 'Conflicts with',
  } satisfies Record<FactLink['kind'], string>,
};

/** Words of the chart of a series. */
export const seriesWords = {
  title: 'Over time',
  hint: 'Each point leads to its fact.',
  table: 'As a table',
  value: 'Value',
  label: (subject: string, measure: string) => `Chart over time: ${subject}, ${measure}`,
  choose: (n: number) => `Over time (${count(n, 'series', 'series')})`,
  points: (n: number) => count(n, 'point', 'points'),
};

/** Words of what an editor enters and corrects. */
export const curatedWords = {
  lead: 'An entered fact is written to facts.csv, and counts in every check at once.',
  add: 'Enter a fact',
  edit: 'Change this fact',
  correct: 'Correct this fact',
  remove: 'Delete this fact',
  confirm: 'Delete it from facts.csv?',
  fillIn: 'Fill this in.',
  incomplete: 'A fact needs subject, measure, figure and document.',
  save: 'Save to facts.csv',
  leave: 'Cancel',
  saved: 'Saved to facts.csv.',
  removed: (figure: string) => `Deleted “${figure}” from facts.csv.`,
  putBack: 'Put it back',
  fields: {
    subject: ['Subject', 'Who or what it is about, such as Russia'],
    measure: ['Measure', 'What is measured, such as reserves'],
    value: ['Figure', 'With its unit, such as 28.7 million tonnes, or a date'],
    source: ['Document', 'The document that states it'],
    quote: ['Quote', 'Copied from the document; may be empty'],
    qualifiers: ['Details', 'Parted by semicolons, such as of copper; in the north'],
    aliases: ['Other names of the subject', 'Parted by semicolons'],
    from: ['From', 'YYYY, YYYY-MM or YYYY-MM-DD'],
    to: ['To', 'Its last year, month or day'],
    role: ['Role', 'level: as it stands; the others say what changed'],
    modality: ['Kind of statement', 'actual, or what is planned, expected or denied'],
    attribution: ['According to', 'Who says so'],
    mode: [
      'Mode',
      'join: counts beside what the documents say. override: hides extracted facts of the same subject, measure, details and period from every check, and the reason says so.',
    ],
  },
};
