import type { NumberReading } from './numbers/numbers.ts';
import type { Hedge } from './operators.ts';
import { hedgeAfter, hedgeBefore } from './operators.ts';
import { isDash, isGlued, type Token } from './tokens.ts';

/** Highest age that people have: a larger number is none. */
export const OLDEST = 120;

/** Nouns of people whose age may follow between commas. */
const PERSON =
  /^(?:boy|girl|man|woman|victim|son|daughter|brother|sister|suspect|teenager|driver|mother|father|student|pupil|player|striker|midfielder|defender|goalkeeper|actor|actress|singer|child|toddler|pensioner|husband|wife|nephew|niece|cousin)$/;

/** Nouns of people that are told apart by age: "children under 5". */
const PEOPLE =
  /^(?:people|persons|anyone|everyone|those|children|kids|adults|men|women|boys|girls|infants|teenagers|youths|youngsters|patients|workers|voters|residents|citizens|americans|britons|pensioners|drivers|students|drinkers|smokers|customers|employees|inhabitants|villagers|players|members|passengers|pupils)$/;

/** "Jamie Armstrong, 25, said": a number between commas after a name. */
const isAppositive = (tokens: readonly Token[], index: number): boolean => {
  const [name, comma, number, after] = [tokens[index - 2], tokens[index - 1], tokens[index], tokens[index + 1]];
  if (
    comma?.text !== ',' ||
    !/^\d{1,3}$/.test(number?.lower ?? '') ||
    Number(number?.lower) > 110 ||
    Number(number?.lower) === 0
  )
    return false;
  if (name?.kind !== 'word' || !isGlued(comma)) return false;
  if (!/^\p{Lu}\p{Ll}/u.test(name.text) && !PERSON.test(name.lower)) return false;
  return after === undefined || (/^[,.);]$/.test(after.text) && isGlued(after));
};

/** Index of the first word of "the age of", "aged", "ages between" that leads to a number at `index`, or -1. */
const leadOf = (tokens: readonly Token[], index: number, number: NumberReading): number => {
  const lower = (at: number): string => tokens[at]?.lower ?? '';
  const from = lower(index - 1) === 'between' ? index - 1 : index;
  const lead = lower(from - 1);
  if (/^(?:aged|ages|turned|turns|turning)$/.test(lead)) return from - 1;
  if (lead === 'age') return number.inWords && lower(number.next) === 'of' ? -1 : from - 1;
  if (lead !== 'of' || !/^ages?$/.test(lower(from - 2))) return -1;
  return lower(from - 3) === 'the' ? from - 3 : from - 2;
};

/** "children under 5", "anyone over 65": nothing is counted, so it is their age. */
const isOfPeople = (tokens: readonly Token[], index: number, number: NumberReading): boolean =>
  /^(?:under|over|below|above|younger|older)$/.test(tokens[index - 1]?.lower ?? '') &&
  countsNothing(tokens, number.next) &&
  (PEOPLE.test(tokens[index - 2]?.lower ?? '') ||
    (/^(?:are|were|is|was|aged)$/.test(tokens[index - 2]?.lower ?? '') && PEOPLE.test(tokens[index - 3]?.lower ?? '')));

/** "Patients older than 60 received", "no one younger than 18". */
const isOfComparison = (tokens: readonly Token[], index: number, number: NumberReading): boolean =>
  tokens[index - 1]?.lower === 'than' &&
  /^(?:older|younger)$/.test(tokens[index - 2]?.lower ?? '') &&
  number.bare &&
  !/^(?:percent|per|years?|months?|weeks?|days?|cent)$/.test(tokens[number.next]?.lower ?? '') &&
  !/^[%°$€£-]$/.test(tokens[number.next]?.text ?? '');

/** Whether no noun or unit follows at `index` that the number before it counts or measures. */
const countsNothing = (tokens: readonly Token[], index: number): boolean => {
  const after = tokens[index];
  if (after === undefined || after.newline) return true;
  if (/^[%°$€£]$/.test(after.text)) return false;
  return after.kind === 'mark' || CLAUSE_WORDS.test(after.lower);
};

const CLAUSE_WORDS =
  /^(?:who|in|are|were|is|to|and|or|with|at|have|had|will|can|must|may|should|get|pay|go|need|live|died|die|receive|received|made|make|from|on)$/;

/** "She is 34.", "who was 19 when": a number that a person is. */
const isOfPronoun = (tokens: readonly Token[], index: number, number: NumberReading): boolean => {
  if (number.value < 10 || !number.bare) return false;
  const copula = /^(?:only|just|now|still)$/.test(tokens[index - 1]?.lower ?? '') ? index - 2 : index - 1;
  const be = tokens[copula]?.lower ?? '';
  const subject = tokens[be === 'be' ? copula - 2 : copula - 1]?.lower ?? '';
  if (!/^(?:is|was|be|'s)$/.test(be) || !/^(?:he|she|who)$/.test(subject)) return false;
  const after = tokens[number.next];
  return (
    after === undefined ||
    after.newline ||
    (/^[.,;)]$/.test(after.text) && isGlued(after)) ||
    /^(?:when|and|by|now|at|but|then)$/.test(after.lower)
  );
};

/** "over-65s", "under 18s": people by the bound of their age. */
const isOfBound = (tokens: readonly Token[], index: number, number: NumberReading): boolean => {
  const [before, after] = [tokens[index - 1], tokens[number.next]];
  const word = isDash(before) ? tokens[index - 2] : before;
  return after?.text === 's' && isGlued(after) && number.bare && /^(?:under|over)$/.test(word?.lower ?? '');
};

/** What the words around a number at `index` that make it an age say of it: its bound, and the index after it. */
export const ageContext = (
  tokens: readonly Token[],
  index: number,
  number: NumberReading,
): { hedge: Hedge; next: number; isLed: boolean } | null => {
  if (number.value >= OLDEST || number.fraction || tokens[number.next]?.text === '%') return null;
  const next = isOfBound(tokens, index, number) ? number.next + 1 : number.next;
  if (next > number.next) {
    const bound = tokens[isDash(tokens[index - 1]) ? index - 2 : index - 1]?.lower;
    return { hedge: bound === 'over' ? 'over' : 'under', next, isLed: true };
  }
  const after = hedgeAfter(tokens, next).hedge;
  const lead = leadOf(tokens, index, number);
  const before = hedgeBefore(tokens, index).hedge;
  if (lead >= 0) {
    const led = hedgeBefore(tokens, lead).hedge;
    return { hedge: before !== 'none' ? before : led === 'none' ? after : led, next, isLed: true };
  }
  const older =
    /^(?:and|or)$/.test(tokens[next]?.lower ?? '') && /^(?:older|younger)$/.test(tokens[next + 1]?.lower ?? '');
  if (older) return { hedge: tokens[next + 1]?.lower === 'older' ? 'at least' : 'at most', next, isLed: false };
  return isOfPeople(tokens, index, number) ||
    isOfComparison(tokens, index, number) ||
    isOfPronoun(tokens, index, number) ||
    isAppositive(tokens, index)
    ? { hedge: before, next, isLed: false }
    : null;
};
