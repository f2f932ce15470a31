import type { Span } from '../../../domain/span.ts';
import { terms } from '../../../domain/words.ts';
import type { Passage, PassageSentence } from '../../../retrieval/passage.ts';
import type { Question } from '../../../retrieval/question.ts';
import type { RankedPassage, Retrieval } from '../../../retrieval/retrieve.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import { announcedLists } from './announced-list.ts';
import { attendees } from './attendees.ts';
import { listingSentence } from './listing-sentence.ts';
import { isItem, leads } from './list-items.ts';
import { openingStems } from './passage-opening.ts';
import { severalAsked } from './several-asked.ts';
import { stepsIn } from './steps.ts';

/** A list of a source: items behind a sentence that leads up to them or right below a heading, or steps one after the other. */
export type ToldList = RankedPassage & {
  /** Where it stands in the document, its lead included. */
  span: Span;
  items: PassageSentence[];
  /** What a short answer gives of it, verbatim; null where it is none. */
  short: string | null;
  count: number;
  /** Whether sentences tell its members one by one: each is then quoted for itself. */
  isToldApart: boolean;
};

const LOOKED_UP = 6;
const FEWEST = 2;
/** The longest list that a short answer gives, and the longest that is quoted. */
const [LONGEST_SHORT, LONGEST] = [300, 1500];
const PROCEDURE =
  /^\s*(?:please\s+)?(?:(?:the )?(?:steps?|instructions?|procedure) (?:to|for|on)\b|how (?:do|does|can|should|must|to)\b(?! (?:many|much))|what (?:are|is) the (?:steps?|procedure|process)\b|what (?:should|must|do) \p{L}+ (?:have to )?do\b|what has to be done\b|describe (?:how|the steps))/iu;
const CONTENTS =
  /^\s*what(?:(?:['’]s| is| are| comes?)\s+(?:in|inside|included|contained|part of|not)\b|\s+(?:does|do|did)\b.*\b(?:contain|include|comprise|consist of|come with|hold)\b)/i;
/** What lists call their members. */
const GENERIC = new Set(
  terms(
    'steps step items item things list requirements documents procedure process instructions following included needed take come two three four five six seven eight nine first more later agreed listed given mentioned available',
  ),
);

type Found = { lead: PassageSentence | null; items: PassageSentence[]; isSteps: boolean; isToldApart: boolean };

/** The runs of items in a passage, each with the sentence that leads up to it. */
const runsIn = ({ sentences, chunk }: Passage): Found[] => {
  const runs: Found[] = announcedLists(sentences, chunk.text, chunk.start).map((list) => ({
    ...list,
    isSteps: false,
    isToldApart: true,
  }));
  let at = 0;
  while (at < sentences.length) {
    const end = sentences.findIndex((sentence, i) => i > at && !isItem(sentence));
    const last = end < 0 ? sentences.length : end;
    const first = sentences[at] as PassageSentence;
    const before = sentences[at - 1];
    if (isItem(first)) {
      const isLed = before !== undefined && leads(before);
      if (isLed || at === 0)
        runs.push({
          lead: isLed ? before : null,
          items: sentences.slice(at, last),
          isSteps: false,
          isToldApart: false,
        });
      at = last;
    } else at++;
  }
  const steps = stepsIn(sentences);
  return steps.length < FEWEST ? runs : [...runs, { lead: null, items: steps, isSteps: true, isToldApart: false }];
};

/** How many words of a question a list is led up to by; null where something else that it asks is not told of. */
const fitOf = (
  question: Question,
  place: RankedPassage,
  passages: readonly RankedPassage[],
  { lead, items, isSteps, isToldApart }: Found,
): number | null => {
  const { passage, document } = place;
  const heading = terms(passage.chunk.headings.at(-1) ?? '');
  const own = new Set([
    ...(lead?.stems ?? []),
    ...(lead === null ? heading : []),
    ...(isSteps ? (items[0]?.stems ?? []) : []),
    ...(isToldApart ? items.flatMap(({ stems }) => stems) : []),
  ]);
  const around = new Set([...own, ...passage.headingStems, ...terms(document.title), ...openingStems(place, passages)]);
  const asked = question.terms.filter((stem) => !GENERIC.has(stem));
  const told = asked.filter((stem) => bestSimilarity(stem, own) > 0).length;
  const untold = asked.filter((stem) => bestSimilarity(stem, around) === 0);
  const isKind = (stem: string): boolean => question.focus.includes(stem);
  const strays =
    lead === null
      ? 0
      : lead.stems.filter(
          (stem) => !/\d/.test(stem) && !GENERIC.has(stem) && bestSimilarity(stem, new Set(question.terms)) === 0,
        ).length;
  const isNamed = untold.some((stem) => question.names.some((name) => name.stems.includes(stem)) || /\d/.test(stem));
  const further = untold.filter((stem) => !isKind(stem) && bestSimilarity(stem, passage.stemSet) === 0);
  if (isToldApart && untold.length > 0) return null;
  const isLed = told > 0 || (lead !== null && lead.stems.every((stem) => GENERIC.has(stem)));
  return isNamed || further.length > 0 || untold.filter((stem) => !isKind(stem)).length > 1 || !isLed || strays > 1
    ? null
    : told - untold.length - strays;
};

/** Whether a question may be answered by a list as it stands: it asks for several things, for contents, or how to do something. */
const asksForList = (question: Question): boolean =>
  severalAsked(question) !== null || CONTENTS.test(question.text) || question.kind === 'how-many';

/** The list of the best passages that a question asks for, to read out or to count; null for none. */
export const toldList = ({ question, passages }: Retrieval): ToldList | null => {
  const asksHow = PROCEDURE.test(question.text);
  const present = attendees(question, passages);
  if (present !== null) return present;
  if ((!asksHow && !asksForList(question)) || question.negated) return null;
  const found = passages.slice(0, LOOKED_UP).flatMap((place) =>
    runsIn(place.passage).flatMap((run) => {
      const fit = fitOf(question, place, passages, run);
      const isCounted = run.isToldApart && question.kind === 'how-many';
      const isFitting =
        !isCounted && run.items.length >= FEWEST && (asksHow || !run.isSteps || /\bsteps?\b/i.test(question.text));
      return fit === null || !isFitting ? [] : [{ place, run, fit }];
    }),
  );
  const [best] = found.toSorted((a, b) => b.fit - a.fit);
  if (best === undefined && !asksHow && question.kind !== 'how-many' && question.kind !== 'where')
    return listingSentence(question, passages, GENERIC);
  const [first, last] = [best?.run.items[0], best?.run.items.at(-1)];
  if (best === undefined || first === undefined || last === undefined) return null;
  const { place, run } = best;
  const asksFirst = asksHow && /\bfirst\b/i.test(question.text);
  const start = (run.lead ?? first).start;
  const end = asksFirst ? first.end : last.end;
  if (end - start > LONGEST) return null;
  const { chunk } = place.passage;
  const text = chunk.text.slice(first.start - chunk.start, last.end - chunk.start);
  const isShort = !asksHow && !run.isToldApart && text.length <= LONGEST_SHORT;
  return {
    ...place,
    span: { start: asksFirst ? first.start : start, end },
    items: run.items,
    short: isShort ? text : null,
    count: run.items.length,
    isToldApart: run.isToldApart,
  };
};
