import type { Claim } from '../../../domain/claim.ts';
import { overlaps } from '../../../domain/span.ts';
import type { Word } from '../../../domain/words.ts';
import { compareQuantities } from '../../../quantities/compare.ts';
import { isFigure } from '../../../retrieval/answer-cues.ts';
import type { PassageSentence } from '../../../retrieval/passage.ts';
import { stemSimilarity } from '../../../retrieval/stem-similarity.ts';
import { related } from '../../../domain/word-relations.ts';
import { nounClass, tagsOf } from '../../question/word-class.ts';
import { quantitiesOf } from '../../question/fitting-quantities.ts';
import type { Alignment, Gap } from './alignment.ts';
import type { Finding } from './finding.ts';
import { namesExchanged } from './exchanged.ts';
import { isOpposite } from './opposites.ts';

/** What is compared: names as words, the figures of the draft with their verdicts. */
export type Compared = {
  alignment: Alignment;
  mine: readonly Word[];
  theirs: readonly Word[];
  claims: readonly Claim[];
  sentence: PassageSentence;
  /** Words of the draft's sentence. */
  words: readonly Word[];
};

/** "dearer": most comparatives are in no word list. */
const isComparative = (word: Word): boolean => {
  const base = /^(\p{L}{3,})er$/u.exec(word.folded)?.[1] ?? '';
  const forms = [base, `${base}e`, base.replace(/i$/, 'y'), base.replace(/(.)\1$/, '$1')];
  return base !== '' && forms.some((form) => tagsOf([{ ...word, text: form, folded: form }])[0] === 'adjective');
};

const isNoun = (list: readonly Word[], word: Word): boolean =>
  !isComparative(word) && /^(?:noun|name)$/.test(tagsOf([...list])[list.indexOf(word)] ?? '');

/** Share of the draft's words that stand in the source in their order, from which on a sentence is the source's, reworded a little. */
const CLOSE = 0.6;

const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?$/;

const timesIn = (list: readonly Word[], { stem }: Word): number =>
  list.filter((other) => stemSimilarity(stem, other.stem) >= 0.5).length;

/** Whether a sentence keeps so close to the source's that a stretch of one stands in the place of a stretch of the other. */
export const isClose = ({ pairs, gaps }: Alignment): boolean => {
  const added = gaps.reduce((sum, gap) => sum + gap.mine.filter(({ folded }) => !isFigure(folded)).length, 0);
  return pairs.length >= 2 && pairs.length >= CLOSE * (pairs.length + added);
};

/** Each gap, and each two with nothing but a name between them: "the Warsaw mayor" of "the president of Warsaw". */
const slots = ({ alignment: { pairs, gaps }, mine }: Compared): Gap[] =>
  gaps.flatMap((gap, i) => {
    const [next, between] = [gaps[i + 1], pairs[i]?.[0]];
    return next !== undefined && between !== undefined && mine.includes(between)
      ? [gap, { mine: [...gap.mine, ...next.mine], theirs: [...gap.theirs, ...next.theirs] }]
      : [gap];
  });

const replaced = (left: Word, put: Word): Finding => ({
  kind: 'replaced',
  reason: `the source has “${left.text}” where this has “${put.text}”`,
});

/** A name in the place where the source has another: "Voss charted the bay" of "Lund charted the bay". */
const nameReplaced = (compared: Compared): Finding | null => {
  const { mine, theirs } = compared;
  const isMore = (word: Word, ones: readonly Word[], others: readonly Word[]): boolean =>
    timesIn(ones, word) > timesIn(others, word);
  for (const slot of slots(compared)) {
    const put = slot.mine.find((word) => mine.includes(word) && isMore(word, mine, theirs));
    const left = slot.theirs.find((word) => theirs.includes(word) && isMore(word, theirs, mine));
    if (put !== undefined && left !== undefined) return replaced(left, put);
  }
  return null;
};

/** A figure or a month in the place where the source has another. */
const figureReplaced = ({ alignment: { gaps }, claims, sentence }: Compared): Finding | null => {
  const isEqual = (put: Word, left: Word): boolean => {
    const own = claims.filter(({ span }) => overlaps(span, put));
    const stated = quantitiesOf(sentence).filter((quantity) => overlaps(quantity, left));
    return own.some(({ quantity }) =>
      stated.some((each) => {
        const { relation } = compareQuantities(quantity, each);
        return relation === 'equal' || (relation === 'inside' && /^[=~]$/.test(each.operator));
      }),
    );
  };
  for (const gap of gaps)
    for (const test of [({ folded }: Word) => isFigure(folded), ({ folded }: Word) => CALENDAR.test(folded)]) {
      const [put, ...others] = gap.mine.filter(test);
      const [left, ...rest] = gap.theirs.filter(test);
      if (put === undefined || left === undefined || others.length + rest.length > 0) continue;
      if (!isEqual(put, left)) return replaced(left, put);
    }
  return null;
};

/** A word in the place of its opposite. */
const oppositePut = ({ alignment: { gaps } }: Compared): Finding | null => {
  for (const { mine, theirs } of gaps)
    for (const put of mine) {
      const left = theirs.find((other) => isOpposite(put, other));
      if (left !== undefined) return { kind: 'opposite', reason: `the source says “${left.text}”, not “${put.text}”` };
    }
  return null;
};

/** The first of some words of a text, as far as no mark stands between them: what follows may be left out. */
const upToMark = (list: readonly Word[], text: string): readonly Word[] => {
  const marked = list.findIndex((word, i) => i > 0 && /[,;:(–—]/.test(text.slice(list[i - 1]?.end, word.start)));
  return marked < 0 ? list : list.slice(0, marked);
};

/** Another doer, of the same class, for a deed: "The mayor called it" of "Harbour master Aker called it". */
const doerReplaced = (
  { alignment: { gaps, pairs }, sentence, words: own, theirs: names }: Compared,
  isTold: (word: Word) => boolean,
): Finding | null => {
  const [gap, verb] = [gaps[0], pairs[0]?.[0]];
  const put = gap?.mine.at(-1);
  const tags = tagsOf([...own]);
  if (gap === undefined || put === undefined || verb === undefined || isTold(put) || !isNoun(own, put)) return null;
  const isDeed = /^(?:verb|past)$/.test(tags[own.indexOf(verb)] ?? '');
  const described = nounClass(put.folded);
  if (!isDeed || described === null) return null;
  const nouns = gap.theirs.filter((word) => !names.includes(word) && isNoun(sentence.words, word));
  const left = nouns.find(({ folded }) => nounClass(folded) === described);
  return left === undefined || nouns.some(({ stem }) => related(stem, put.stem) !== null) ? null : replaced(left, put);
};

/** One noun in the place of another that it has nothing to do with: "oil" of "water". */
const nounReplaced = (
  { alignment: { gaps }, sentence, words: own }: Compared,
  isTold: (word: Word) => boolean,
): Finding | null => {
  for (const gap of gaps) {
    const [put, ...others] = gap.mine;
    const [left, ...rest] = upToMark(gap.theirs, sentence.text);
    if (put === undefined || left === undefined || others.length + rest.length > 0) continue;
    if (isTold(put) || isFigure(put.folded) || isFigure(left.folded) || related(put.stem, left.stem) !== null) continue;
    if (isNoun(own, put) && isNoun(sentence.words, left)) return replaced(left, put);
  }
  return null;
};

/** Content words that a stretch has to add before it tells something of its own; fewer do at the end of a sentence. */
const [ADDED, ADDED_BEHIND] = [3, 2];

/** A stretch that a close retelling adds, and of which no carrier says a word. */
const addition = ({ alignment: { gaps } }: Compared, isTold: (word: Word) => boolean): Finding | null => {
  for (const [at, { mine, theirs }] of gaps.entries()) {
    const own = mine.filter((word) => !isTold(word) && !isFigure(word.folded));
    if (theirs.length === 0 && own.length >= (at === gaps.length - 1 ? ADDED_BEHIND : ADDED))
      return { kind: 'added', reason: `no passage says “${own.map(({ text }) => text).join(' … ')}” of this` };
  }
  return null;
};

/** What a sentence that retells one of a source closely has put in the place of something else, or added to it. */
export const changeIn = (compared: Compared, isTold: (word: Word) => boolean): Finding | null =>
  isClose(compared.alignment)
    ? (nameReplaced(compared) ??
      namesExchanged(compared.words, compared.sentence.words, compared.mine) ??
      figureReplaced(compared) ??
      oppositePut(compared) ??
      nounReplaced(compared, isTold) ??
      doerReplaced(compared, isTold) ??
      addition(compared, isTold))
    : null;
