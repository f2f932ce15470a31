import type { Fact, FactLink, FactSource } from '../../domain/fact.ts';
import { aboutFact, figureInSentence } from '../../domain/fact-text.ts';
import type { Store } from '../../ports/store.ts';
import { periodOf } from '../../facts/check/explain.ts';
import { explainQuantity } from '../../quantities/explain.ts';
import { columns, type Row } from './columns.ts';
import { markedLines } from './marked-text.ts';
import { paint } from './terminal.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `28.7 million tonnes`, as the source writes it. */
export const figureOf = ({ quantity }: Fact): string => oneLine(quantity.text);

const placeOf = ({ documentId, sourceSpan }: FactSource): string =>
  `${documentId}:${sourceSpan.start}-${sourceSpan.end}`;

/** A fact in two lines: its figure and what it is about, then where it stands. */
export const factLines = (fact: Fact): string => {
  const { attribution, role, modality, origin, sources = [] } = fact;
  const details = [
    role,
    modality,
    attribution === null ? '' : `according to ${attribution}`,
    periodOf(fact) ?? '',
    origin === 'curated' ? 'curated' : '',
    sources.length > 1 ? `${sources.length} places` : '',
  ].filter((detail) => detail !== '');
  return [
    `${paint('bold', figureOf(fact))}  ${aboutFact(fact)} (${details.join(', ')})`,
    paint('dim', `    ${fact.id}  ${placeOf(fact)}  ${oneLine(fact.sentence)}`),
  ].join('\n');
};

const LINKS: Readonly<Record<FactLink['kind'], string>> = {
  agrees: 'Agrees with',
  refines: 'More exact than',
  'refined-by': 'Less exact than',
  supersedes: 'Takes the place of',
  'superseded-by': 'Gives way to',
  conflicts: 'Conflicts with',
};

const ORIGINS: Readonly<Record<Fact['origin'], string>> = {
  curated: 'entered by an editor in facts.csv',
  extracted: 'read from the text',
};

const linkRows = async (links: readonly FactLink[], store: Store): Promise<Row[]> =>
  Promise.all(
    links.map(async ({ kind, fact: id }): Promise<Row> => {
      const other = await store.getFact(id);
      return [LINKS[kind], other === null ? id : `${id}  ${figureOf(other)}  ${aboutFact(other)} (${placeOf(other)})`];
    }),
  );

/** The source of a fact: its place, and the sentence with a mark below the figure. */
export const sourceRow = (fact: Fact, document: { title: string; text: string } | null): Row => [
  'Source',
  document === null || document.title === fact.documentId ? placeOf(fact) : `${document.title} (${placeOf(fact)})`,
  ...markedLines(fact.sentence, figureInSentence(fact, document?.text)),
];

/** A fact whole: how it was read, what it is about, where it stands, and how it stands to others. */
export const showFact = async (fact: Fact, store: Store): Promise<string> => {
  const { readAs, means, rule } = explainQuantity(fact.quantity);
  const period = periodOf(fact);
  const { attribution, sources = [], links = [] } = fact;
  const others = sources.filter((source) => placeOf(source) !== placeOf(fact));
  const rows: Row[] = [
    ['Read as', readAs],
    ['Stands for', means],
    ['Rule', rule],
    ['About', aboutFact(fact)],
    ...(fact.aliases === undefined ? [] : [['Also called', fact.aliases.join(', ')] as const]),
    ['Role', `${fact.role}, ${fact.modality}`],
    ...(attribution === null ? [] : [['According to', attribution] as const]),
    ...(period === undefined ? [] : [['Period', period] as const]),
    sourceRow(fact, await store.getDocument(fact.documentId)),
    ...others.map((source): Row => ['Also in', placeOf(source), ...markedLines(source.sentence, null)]),
    ...(await linkRows(links, store)),
    ['Origin', `${ORIGINS[fact.origin]}${fact.mode === 'override' ? '; hides what was read of the same' : ''}`],
    ['Confidence', `${Math.round(fact.confidence * 100)} %`],
    ['Id', fact.id],
  ];
  return [paint('bold', figureOf(fact)), ...columns(rows, '  ')].join('\n');
};
