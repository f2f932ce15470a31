import type { Fact } from '../../domain/fact.ts';
import { AVERAGES, RATIOS, saysOfOne, SUMS } from './arithmetic-cues.ts';
import { distinctive, mentions, type ClaimWords } from './claim-words.ts';
import type { Arithmetic, Computation } from './computation.ts';
import { areNear, isLevel } from './computation.ts';
import { factorOf } from './derived.ts';
import { familyOf, operandOf, type Operand } from './operands.ts';
import { profileOf } from '../check/profile.ts';
import { termsOf } from '../terms.ts';
import { dividedBy, exactly, holds, times } from './spread.ts';

const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  night: 86_400,
  week: 604_800,
  month: 2_629_800,
  quarter: 7_889_400,
  year: 31_557_600,
};

const PER =
  /^\s*(?:\p{L}+\s+){0,5}?(?:a|an|per|each|every)\s+(second|minute|hour|day|night|week|month|quarter|year)\b/iu;
const WITHIN = /\b(?:a|an|per|each|every)\s+(second|minute|hour|day|night|week|month|quarter|year)\b/i;
const ADVERBIAL = /\b(hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual(?:ly)?)\b/i;
const OF_ADVERB: Readonly<Record<string, string>> = {
  daily: 'day',
  nightly: 'night',
  annual: 'year',
  annually: 'year',
};

/** Seconds of the period that a figure is for: "71 kilograms of food a year"; null where none stands beside it. */
const periodOf = (sentence: string, figure: string, beforeToo: boolean): number | null => {
  const at = sentence.indexOf(figure);
  const behind = sentence.slice(at + figure.length).split(/[,;]|\s(?:and|but|while)\s/, 1)[0] ?? '';
  const unit = PER.exec(behind)?.[1]?.toLowerCase();
  if (unit !== undefined) return SECONDS[unit] ?? null;
  const adverb = ADVERBIAL.exec(beforeToo ? sentence : behind)?.[1]?.toLowerCase();
  if (adverb === undefined) return null;
  return SECONDS[OF_ADVERB[adverb] ?? adverb.replace(/ly$/, '')] ?? null;
};

/** Seconds of the period of a rate, by its own unit or by the words beside it. */
const secondsOf = ({ sentence, quantity }: Fact, beforeToo: boolean): number | null =>
  quantity.dimension.includes('/')
    ? (SECONDS[WITHIN.exec(quantity.text)?.[1]?.toLowerCase() ?? ''] ?? null)
    : periodOf(sentence, quantity.text, beforeToo);

/** Whether two figures are of one thing; a bare number leaves out what it counts. */
const areAlike = (a: string, b: string): boolean =>
  a === b || (familyOf(a) === 'count' && familyOf(b) === 'count' && (a === 'number' || b === 'number'));

/** The same flow over another period: 71 kilograms a year are about 6 a month. */
function* otherPeriods(words: ClaimWords, operands: readonly Operand[]): Generator<Computation> {
  const { claim } = words;
  const [whole = '', per = 'time'] = claim.quantity.dimension.split('/');
  const seconds = per === 'time' ? secondsOf(claim, true) : null;
  if (seconds === null) return;
  for (const flow of operands) {
    const [flowing = '', over = 'time'] = flow.fact.quantity.dimension.split('/');
    const period = over === 'time' && areAlike(whole, flowing) ? secondsOf(flow.fact, false) : null;
    const isSame = period === seconds && flow.fact.quantity.dimension === claim.quantity.dimension;
    if (period === null || isSame || !isLevel(flow)) continue;
    const ratio = seconds / period;
    const perSecond = flow.fact.quantity.dimension.includes('/') ? 1 : period;
    const { text } = flow.fact.quantity;
    yield {
      amount: times(flow.amount, exactly((words.family.includes('/') ? 1 : seconds) / perSecond)),
      operands: [flow],
      terms: ratio === 1 ? text : ratio < 1 ? `${text} / ${shown(1 / ratio)}` : `${text} × ${shown(ratio)}`,
      isCalledFor: () => true,
    };
  }
}

const shown = (ratio: number): string => String(Number(ratio.toPrecision(4)));

const countedBy = ({ fact }: Operand): string | null => profileOf(fact).counted;

const isSaid = ({ claim }: ClaimWords, concept: string | null): boolean =>
  concept !== null && profileOf(claim).everywhere.has(concept);

/** What falls to each: the cost of a bus, pupils to a teacher, inhabitants per square kilometre. */
function* averages(words: ClaimWords, operands: readonly Operand[]): Generator<Computation> {
  const { claim } = words;
  const [whole = '', per] = claim.quantity.dimension.split('/');
  const isPlain = per === undefined;
  if (isPlain && !AVERAGES.test(claim.sentence) && !RATIOS.test(words.behind)) return;
  if (per === 'time') return;
  for (const total of operands) {
    if (total.family !== familyOf(whole) || !isLevel(total) || AVERAGES.test(figurePhrase(total))) continue;
    for (const number of operands) {
      if (number === total || !areNear(total, number) || !(number.amount.stated.low > 0) || !isLevel(number)) continue;
      const isDivisor = isPlain
        ? number.family === 'count' && isSaid(words, countedBy(number))
        : number.family === per ||
          (per.startsWith('count:') && number.family === 'count' && number.fact.quantity.dimension === per);
      if (!isDivisor) continue;
      yield {
        amount: dividedBy(total.amount, number.amount),
        operands: [total, number],
        terms: `${total.fact.quantity.text} / ${number.fact.quantity.text}`,
        isCalledFor: () => !SUMS.test(claim.sentence) || !isPlain,
      };
    }
  }
}

const PHRASE = 40;

const figurePhrase = ({ fact: { sentence, quantity } }: Operand): string => {
  const at = sentence.indexOf(quantity.text);
  return sentence.slice(Math.max(0, at - PHRASE), at + quantity.text.length + PHRASE);
};

const EACH = /\b(?:each|every|per|apiece|single|one|an?)\b/i;

const DISTRIBUTES = /\b(?:each|every|per|apiece)\b/i;

/** Whether a figure is of one of what a number counts: "each pallet", "an hour". */
const isOfEach = (each: Operand, number: Operand): boolean => {
  const [, per] = each.fact.quantity.dimension.split('/');
  if (per === 'time') return number.family === 'time';
  if (per !== undefined) return per === number.fact.quantity.dimension;
  if (SUMS.test(each.fact.sentence)) return false;
  if (/^(?:mass|volume|length|area|time|energy)$/.test(number.family))
    return number.family !== each.family && saysOfOne(each.fact.sentence, number.fact.quantity.text);
  // "an" stands before anything: so many of so many takes a plain word
  const ofEach = each.family === 'count' ? DISTRIBUTES : EACH;
  return number.family === 'count' && countedBy(number) !== null && ofEach.test(figurePhrase(each));
};

/** How many a number is of its own unit, where a figure is for one of that: 5 for five litres. */
const factorFor = (each: Operand, number: Operand): number =>
  number.family === 'count' || each.family.includes('/') ? 1 : factorOf(number.fact.quantity);

const speaksOfTotal = ({ claim }: ClaimWords, each: Operand, number: Operand): boolean =>
  !AVERAGES.test(claim.sentence) &&
  (each.fact.quantity.dimension.includes('/') ||
    profileOf(each.fact).everywhere.has(countedBy(number) ?? '') ||
    saysOfOne(each.fact.sentence, number.fact.quantity.text) ||
    SUMS.test(claim.sentence));

/** Whether no other figure of the sentence is of what the claim names: 2.85 crowns in Olm are not the price in Tarn. */
const isNamedBest = ({ terms }: ClaimWords, each: Operand, operands: readonly Operand[]): boolean =>
  operands.every(
    (other) =>
      other === each ||
      other.family !== each.family ||
      other.fact.sentence !== each.fact.sentence ||
      mentions(terms, distinctive(each, [other])) ||
      !mentions(terms, distinctive(other, [each])),
  );

const wholeOf = ({ fact }: Operand): string => familyOf(fact.quantity.dimension.split('/', 1)[0] ?? '');

/**
 * So many times what each is: two doses, of which each holds 50 micrograms; an eight-hour day at an hourly wage. The number
 * is the claim's own, so it is borne out together with the total.
 */
function* totals(words: ClaimWords, operands: readonly Operand[]): Generator<Computation> {
  const { claim, family, beside } = words;
  const mine = operandOf(claim);
  if (family.includes('/') || mine === null) return;
  for (const fact of beside) {
    const other = operandOf(fact);
    if (other === null || other.family.includes('/')) continue;
    for (const each of operands) {
      if (!isLevel(each)) continue;
      const isTotal = wholeOf(each) === family && isOfEach(each, other);
      if (!isTotal && !(wholeOf(each) === other.family && isOfEach(each, mine))) continue;
      const total = isTotal ? claim : fact;
      const factor = exactly(factorFor(each, isTotal ? other : mine));
      const product = dividedBy(times((isTotal ? other : mine).amount, each.amount), factor);
      if (!isTotal && !(each.amount.stated.low > 0)) continue;
      if (total.quantity.canonical === null || !holds(total.quantity.canonical, product)) continue;
      const counted = countedBy(isTotal ? other : mine);
      yield {
        amount: isTotal ? product : times(dividedBy(other.amount, each.amount), factor),
        operands: [each],
        terms: `${other.fact.quantity.text} ${isTotal ? '×' : '/'} ${each.fact.quantity.text}`,
        isCalledFor: () => speaksOfTotal(words, each, isTotal ? other : mine) && isNamedBest(words, each, operands),
        ...(counted === null ? {} : { explained: [counted] }),
      };
    }
  }
}

/** Rates and averages, and totals from them. */
export const computeRates: Arithmetic = function* (words, operands) {
  if (words.family === 'date' || words.family === 'ratio' || words.family === 'multiple') return;
  yield* otherPeriods(words, operands);
  yield* averages(words, operands);
  yield* totals(words, operands);
};

const TIMES_AS = /\b(?:times|twice|double|fold)\b/i;

/** "The largest, Quorn, has three times as many": a level from a multiple of another. */
export const computeMultiplied: Arithmetic = function* (words, operands) {
  const { family, claim } = words;
  if (family === 'multiple' || family === 'ratio' || family === 'date') return;
  for (const multiple of operands) {
    if (multiple.family !== 'multiple' || !TIMES_AS.test(multiple.fact.sentence)) continue;
    for (const level of operands) {
      if (level.family !== family || !isLevel(level) || level.fact.sentence !== multiple.fact.sentence) continue;
      yield {
        amount: times(level.amount, multiple.amount),
        operands: [level, multiple],
        terms: `${multiple.fact.quantity.text} × ${level.fact.quantity.text}`,
        isCalledFor: () => leadsTo(words, multiple) && !mentions(words.subject, distinctive(level, [multiple])),
      };
      yield {
        amount: dividedBy(level.amount, multiple.amount),
        operands: [level, multiple],
        terms: `${level.fact.quantity.text} / ${multiple.fact.quantity.text}`,
        isCalledFor: () =>
          (BEFORE.test(claim.sentence) && BEFORE.test(multiple.fact.sentence)) || isOfReference(words, multiple),
      };
    }
  }
};

/** Whether the claim is of what the multiple is of: "twice the original budget". */
const isOfReference = ({ subject }: ClaimWords, { fact: { sentence, quantity } }: Operand): boolean => {
  const reference = sentence.slice(sentence.indexOf(quantity.text) + quantity.text.length);
  const named = termsOf(reference.split(/[,;.]/, 1)[0] ?? '').filter(({ light }) => !light);
  return named.length > 0 && named.every((term) => mentions(subject, [term]));
};

const BEFORE = /\b(?:ago|earlier|before|previous(?:ly)?|last)\b/i;

/** Whether the claim is of what stands right before the multiple, after the figure before. */
const leadsTo = (words: ClaimWords, { fact: { sentence, quantity } }: Operand): boolean => {
  const lead =
    sentence
      .slice(0, sentence.indexOf(quantity.text))
      .split(/\p{N}[\p{N}.,]*/u)
      .at(-1) ?? '';
  return words.subject.some((term) => term.proper && lead.includes(term.text));
};
