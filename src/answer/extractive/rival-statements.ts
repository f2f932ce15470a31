import { isFunctionWord, terms, words, type Word } from '../../domain/words.ts';
import type { Question } from '../../retrieval/question.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';
import { CHANGED, isLater, latenessOf } from './time-told.ts';

/** Two sentences that say the same but for one name or place; `isSuperseding`: the one only takes the place of the other in time. */
export type Rivals = {
  first: RankedSentence;
  other: RankedSentence;
  /** The name or place that the first one gives, verbatim. */
  told: string;
  isSuperseding: boolean;
};

/** Sentences among which another statement is looked for. */
const LOOKED_AT = 12;
/** Words of the longest name or place. */
const MOST_WORDS = 6;
/** Documents further apart tell of two times what may change: an office, an operator. */
const DAYS = 365;

const ASIDE = /[;,]\s+(?:who|whom|whose|which|where|when|after|before|and|but)\b|;\s/;
const PLACED = /^(?:since|until|in|from|by|after)\s+(?:\p{L}+\s+)?\d{4}\b,?\s*|^since\s+\p{Lu}\p{Ll}+\b,?\s*/iu;
const STATE = /\b(?:is|are|has been|have been)\b/;
/** What asks for the latest of several statements, and need not be told. */
const RECENT = new Set(terms('current currently now present presently latest newest recent recently today moment'));
const NAME = /^\p{Lu}/u;
const YEAR = /\b(?:1[5-9]|20)\d\d\b/g;
/** What may be true of several at a time. */
const SHARED =
  /\b(?:includ|among|member|one of|another|also|an? )|\b(?:visit|attend|join|support|help|sponsor|play|perform by|sing|teach|speak|sell|sold|buy|bought|live|work|travel|stop|stud)\p{L}*\b/iu;

type Statement = { ranked: RankedSentence; text: string; list: Word[] };

/** The main clause of a sentence, without what places it in time at its head. */
const statementOf = (ranked: RankedSentence): Statement => {
  const { text: whole } = ranked.sentence;
  const aside = ASIDE.exec(whole)?.index ?? whole.length;
  const text = whole.slice(0, aside).replace(PLACED, '');
  return { ranked, text, list: words(text) };
};

type Slot = { text: string; before: string; isNamed: boolean };

/** The one run of words that a statement says and the other one doesn't; null where there are several. */
const slotOf = ({ list, text }: Statement, other: Statement, asked: ReadonlySet<string>): Slot | null => {
  const told = new Set(other.list.map(({ stem }) => stem));
  const isOwn = ({ stem, folded }: Word): boolean =>
    !isFunctionWord(folded) && !told.has(stem) && bestSimilarity(stem, asked) === 0 && !CHANGED.test(folded);
  const first = list.findIndex(isOwn);
  const last = list.findLastIndex(isOwn);
  if (first < 0 || last - first >= MOST_WORDS) return null;
  const run = list.slice(first, last + 1);
  const isWhole = run.every((word) => isOwn(word) || /^(?:of|the|de|van|von|and)$/.test(word.folded));
  const start = list[first]?.start ?? 0;
  if (!isWhole || /[.;:()]\s/.test(text.slice(start, list[last]?.end ?? 0))) return null;
  const opening = list.slice(0, first).findLast(({ folded }) => !/^(?:the|an?|now|mr|mrs|ms|dr)$/.test(folded));
  // "Seaway Ferries" is one name, whatever of it the question says.
  let end = last;
  while (NAME.test(list[end + 1]?.text ?? '') && text.slice(list[end]?.end, list[end + 1]?.start) === ' ') end++;
  return {
    text: text.slice(start, list[end]?.end),
    before: opening?.folded ?? '',
    isNamed: run.some((word) => NAME.test(word.text)),
  };
};

const yearsOf = ({ text }: Pick<Statement, 'text'>, { sentence }: RankedSentence): string[] =>
  [...`${text} ${sentence.text}`.matchAll(YEAR)].map(([year]) => year);

/** Whether two statements tell of different editions: years in the sentences, titles or headings that have none in common. */
const areOfOtherYears = (a: RankedSentence, b: RankedSentence): boolean => {
  const [one, other] = [a, b].map(({ document, passage }) =>
    [...[document.title, ...passage.chunk.headings].join(' ').matchAll(YEAR)].map(([year]) => year),
  ) as [string[], string[]];
  return one.length > 0 && other.length > 0 && !one.some((year) => other.includes(year));
};

const apart = (a: RankedSentence, b: RankedSentence): number => {
  const [one, other] = [a.document.publishedAt, b.document.publishedAt];
  return one === null || other === null ? 0 : Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
};

const ASKS_ONE =
  /^\s*(?:who(?:['’]s| (?:is|was|has been)\b(?! (?:on|in|among)\b)| \p{L}+)|where|in (?:which|what) (?:town|city|place|country|year)|which (?:town|city|country|architect|company)|what (?:company|town|city))\b/iu;

/**
 * Two sentences about what a question asks for one person or place, built alike and differing in that alone. Where both may be
 * true, one after the other or of several at a time, they are none, or said to take each other's place.
 */
export const rivalStatements = (
  question: Question,
  shown: readonly RankedSentence[],
  ranked: readonly RankedSentence[],
): Rivals | null => {
  if (!ASKS_ONE.test(question.text) || question.negated || SHARED.test(question.text)) return null;
  const about = question.terms.filter((stem) => !RECENT.has(stem));
  const asked = new Set(about);
  for (const best of shown.slice(0, 2)) {
    const own = statementOf(best);
    if (SHARED.test(own.text)) continue;
    for (const other of ranked.slice(0, LOOKED_AT)) {
      if (other === best) continue;
      const told = statementOf(other);
      if (SHARED.test(told.text) || areOfOtherYears(best, other)) continue;
      const [one, two] = [slotOf(own, told, asked), slotOf(told, own, asked)];
      const isTold = [own, told].every(({ list, ranked: { document, passage } }) => {
        const around = new Set([...list.map(({ stem }) => stem), ...passage.headingStems, ...terms(document.title)]);
        const said = list.filter(({ stem }) => bestSimilarity(stem, asked) > 0).length;
        return said > 0 && about.every((stem) => bestSimilarity(stem, around) > 0);
      });
      if (one === null || two === null || !isTold || one.before !== two.before) continue;
      if (question.kind === 'who' && !(one.isNamed && two.isNamed)) continue;
      const isState = [own, told].every(
        ({ text }) => STATE.test(text) && !/\b(?:is|are|been) (?:born|buried)\b/.test(text),
      );
      const isSameDocument = best.document.documentId === other.document.documentId;
      const areTensed = latenessOf(best) !== latenessOf(other);
      const isSuperseding = areTensed || (isState && apart(best, other) > DAYS);
      if (isSameDocument && !areTensed) continue;
      const years = [yearsOf(own, best), yearsOf(told, other)] as const;
      const isOtherTime =
        !isSuperseding &&
        years[0].length > 0 &&
        years[1].length > 0 &&
        !years[0].some((year) => years[1].includes(year));
      if (isOtherTime) continue;
      const isAboutPast = question.figures.length > 0 || /\b(?:was|were|did|had)\b/i.test(question.text);
      if (isSuperseding && isAboutPast) continue;
      return isLater(other, best) && (isState || isSuperseding)
        ? { first: other, other: best, told: two.text, isSuperseding }
        : { first: best, other, told: one.text, isSuperseding };
    }
  }
  return null;
};
