import type { Fact } from '../../domain/fact.ts';
import { contentId } from '../../domain/hash.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { fold, words } from '../../domain/words.ts';
import { termsOf, type Term } from '../terms.ts';
import { PREPOSITIONS } from '../tokens.ts';

/** What a fact states, apart from where: facts of one statement are one fact. */
type Statement = Pick<
  Fact,
  'subject' | 'measure' | 'qualifiers' | 'role' | 'modality' | 'attribution' | 'time' | 'quantity' | 'sentence'
>;

const conceptsIn = (terms: readonly Term[]): string =>
  [...new Set(terms.flatMap(({ light, concept }) => (light ? [] : [concept])))].toSorted().join(' ');

/** "from Iran" is not "to Iran": the preposition counts. */
const phraseKey = (qualifier: string): string => {
  const opening = qualifier.split(' ', 1)[0] ?? '';
  return `${PREPOSITIONS.has(opening) ? opening : ''} ${conceptsIn(termsOf(qualifier))}`;
};

const DIGITS = 9;

/** What a quantity amounts to, however it is written: 28.7 Mt and 28.7 million tonnes are the same. */
const valueKey = ({ text, dimension, date, parts, canonical, alternatives, operator }: Quantity): string => {
  const end = (value: number | null): string => (value === null ? '' : value.toPrecision(DIGITS));
  const ambiguous = alternatives === undefined ? [] : [fold(text)];
  if (date !== undefined) return [date.start, date.end, operator].join(' ');
  if (parts !== undefined) return [dimension, ...parts, ...ambiguous].join(' ');
  if (canonical === null) return [dimension, fold(text)].join(' ');
  const { low, high, lowOpen, highOpen } = canonical;
  return [dimension, end(low), end(high), lowOpen, highOpen, ...ambiguous].join(' ');
};

/**
 * Id of a fact: equal for facts that say the same of the same thing for the same period, by the same authority, in
 * words that differ at most in form. A statement whose own words tell too little is told apart by its sentence.
 */
export const factId = (statement: Statement): string => {
  const { subject, measure, qualifiers, role, modality, attribution, time, quantity, sentence } = statement;
  const subjectKey = conceptsIn(termsOf(subject));
  const measureKey = conceptsIn(termsOf(measure));
  const isClear = subjectKey !== '' && (measureKey !== '' || qualifiers.length > 0);
  return contentId(
    'f',
    subjectKey,
    measureKey,
    JSON.stringify(qualifiers.map(phraseKey).toSorted()),
    role,
    modality,
    attribution === null ? '' : conceptsIn(termsOf(attribution)),
    time === null ? '' : `${time.start} ${time.end}`,
    valueKey(quantity),
    isClear
      ? ''
      : words(sentence)
          .map(({ folded }) => folded)
          .join(' '),
  );
};
