import { titleStems } from '../../retrieval/title-stems.ts';
import { isContent } from '../../retrieval/content.ts';
import type { PassageSentence } from '../../retrieval/passage.ts';
import type { Question } from '../../retrieval/question.ts';
import { hasAnswerCue } from '../../retrieval/answer-cues.ts';
import { asksForSource } from '../../retrieval/question-kind.ts';
import { asksLoosely } from '../../retrieval/term-weights.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { isMeant } from '../../retrieval/word-nearness.ts';
import { familyOf } from '../../retrieval/word-families.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import { isOnlyDeadline } from '../question/deadline.ts';
import { asksForFigure, fittingQuantities, quantitiesOf } from '../question/fitting-quantities.ts';
import { tagsOf } from '../question/word-class.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';
import { isOfOtherModel } from './other-model.ts';
import { tellsLeading } from './told-near.ts';
import { unmet } from './unmet.ts';
import { lacksCounted, lacksPeriod, lacksVerb, mayBeSaidOtherwise, namesOther } from '../reading/unmet-condition.ts';

/**
 * What a sentence on the right topic lacks, so that it can't be the answer:
 * `figure` of the kind asked for, `rate` where so much a year is asked, `attribute` that is asked for by name,
 * `name` that is in no passage found, `subject`: what it seems to say is of somebody else, `period`: of another year,
 * `bearer`: what it says outright is of something else, `elsewhere`: what it says seems to be, `cause` and `agent` that it does not
 * give, `word` of the question that nothing about it tells; `isOpen` where anything may be the answer.
 */
export type MissingFact =
  | { lacks: 'figure' | 'rate' | 'attribute' | 'subject' | 'period' | 'bearer' | 'elsewhere' | 'cause' | 'agent' }
  | { lacks: 'name'; text: string }
  | { lacks: 'word'; text: string; isOpen: boolean };

const RATE =
  /\b(?:per|a|an|each|every) (?:second|minute|hour|day|week|month|year)\b|\b(?:annual|daily|weekly|monthly|yearly)(?:ly)?\b/i;
/** Whether so much for a period is asked; "a day ticket" is a thing, and no rate. */
const asksForRate = ({ text, words }: Question): boolean => {
  const found = RATE.exec(text);
  if (found === null) return false;
  const end = found.index + found[0].length;
  const next = words.findIndex(({ start }) => start >= end);
  const isAdjoined = next >= 0 && text.slice(end, words[next]?.start) === ' ';
  return !(isAdjoined && tagsOf(words)[next] === 'noun');
};
/** Sentences that may be shown, among which the figure has to be. */
const SHOWN = 3;
/** A sentence this much less likely than the first is not looked at for the figure. */
const CLOSE = 0.2;

const shown = (ranked: readonly RankedSentence[]): RankedSentence[] =>
  ranked.slice(0, SHOWN).filter(({ share }) => share >= CLOSE * (ranked[0]?.share ?? 0));

/** Words that answer "how many" or "how much" without a figure. */
const WITHOUT_FIGURE =
  /\b(?:none|both|majority|minority|half|dozens|hundreds?|thousands?|dozen|once|twice|thrice|millions|billions|fraction|equal|free|never|annually|daily|monthly|weekly)\b/i;
/** Quantifiers that do before what is counted. */
const QUANTIFIER = /^(?:many|most|several|few|no|all|numerous|every)$/;

/** "lasts for a year", "takes an hour": one of a unit of time without a figure. */
const ONE_PERIOD =
  /\b(?:for|in|within|after|up to|about|last(?:s|ed)?|tak(?:es?|ing)|took) an? (?:second|minute|hour|day|night|week|fortnight|month|year|decade|century|lifetime)\b(?! (?:later|ago|earlier))/i;

/** "all of the employees": whether a quantifier stands before what is counted; anywhere where it has no name. */
const isQuantified = ({ focus }: Question, { sentence: { words } }: RankedSentence): boolean => {
  const counted = focus.at(-1);
  return words.some(
    ({ folded }, i) =>
      QUANTIFIER.test(folded) &&
      (counted === undefined ||
        bestSimilarity(counted, new Set(words.slice(i + 1, i + 4).map(({ stem }) => stem))) > 0),
  );
};

/** "When does X occur?" may be answered with a condition; what was or will be has a date. */
const DATED = /\b(?:did|was|were|will|must|has|had|shall|year|date|month|century|decade|deadline)\b/i;

/** Whether nothing in a sentence could be the figure asked for, whatever it counts. */
const hasNone = (question: Question, ranked: RankedSentence): boolean => {
  const { sentence } = ranked;
  if (fittingQuantities(question, sentence).length > 0) return false;
  const isDue = quantitiesOf(sentence).some((date) => isOnlyDeadline(question, sentence.text, date));
  if (question.expects === 'date') return isDue || !hasAnswerCue(question, sentence);
  if (question.expects === 'money') return true;
  if (question.expects === 'duration' && ONE_PERIOD.test(sentence.text)) return false;
  const isCount =
    question.expects === 'count' &&
    quantitiesOf(sentence).some(({ kind, text }) => kind === 'number' && !question.figures.includes(text));
  return !isCount && !WITHOUT_FIGURE.test(sentence.text) && !isQuantified(question, ranked);
};

const lacksFigure = (question: Question, sentences: readonly RankedSentence[]): boolean =>
  asksForFigure(question) &&
  (question.expects !== 'date' || DATED.test(question.text)) &&
  sentences.every((each) => hasNone(question, each));

/** Words that name whose statement it is. */
const ATTRIBUTION =
  /\b(?:according to|said|says?|told|claim(?:s|ed)?|report(?:s|ed)?|announced|estimate[sd]?|states?|stated|believed?|argue[sd]?|wrote|citing|figures? (?:of|from|by))\b/i;

const ATTRIBUTE = /\b(?:what|who)(?:'s|’s|\s+(?:is|are|was|were))\s+the\b/i;

/** Whether no passage of the index holds the word, and none that was found says it in another one. */
const isUnknown = (stem: string, retrieval: Retrieval): boolean =>
  (retrieval.documentFrequency.get(stem) ?? 0) === 0 &&
  retrieval.passages.every(({ passage }) => bestSimilarity(stem, passage.stemSet) < 1) &&
  !isMeant(retrieval, stem);

/** Words between an office and the name of where it is held. */
const OFFICE_REACH = 4;

/** "President of X" is asked for, and the sentence puts another name beside "president" and X further off. */
const isOfficeElsewhere = (
  question: Question,
  office: string,
  { words, names }: PassageSentence,
  title: ReadonlySet<string>,
): boolean => {
  const place = question.names.at(-1);
  // What the whole text is about need not be said again.
  if (place === undefined || place.stems.every((stem) => bestSimilarity(stem, title) > 0)) return false;
  const at = words.findIndex(({ stem }) => stem === office);
  const near = words.slice(Math.max(0, at - OFFICE_REACH), at + OFFICE_REACH + 1);
  const isNear = place.stems.some((stem) => bestSimilarity(stem, new Set(near.map((word) => word.stem))) > 0);
  return !isNear && names.some(({ start, end }) => near.some((word) => start <= word.start && word.end <= end));
};

/** "Who is the Minister?": the office has to be said with the name; "What is the X of Y?", "Which X?": X anywhere. */
const lacksAttribute = (retrieval: Retrieval, { passage, position, document }: RankedSentence): boolean => {
  const { question } = retrieval;
  const title = titleStems(document);
  const asked = question.focus.at(-1);
  const isClass = question.kind === 'which' && question.expects === 'thing';
  if (
    asked === undefined ||
    (!ATTRIBUTE.test(question.text) && !isClass) ||
    asksForFigure(question) ||
    asksLoosely(asked)
  )
    return false;
  if (question.kind !== 'who') return isUnknown(asked, retrieval);
  if (/^who (?:is|are) the \p{Ll}+ of\b/iu.test(question.text)) {
    const around = passage.sentences.slice(Math.max(0, position - 1), position + 2);
    return around.every((each) => !each.stemSet.has(asked) || isOfficeElsewhere(question, asked, each, title));
  }
  const office = question.names.find(({ stems }) => stems.at(-1) === asked);
  if (office === undefined) return false;
  const near = passage.sentences.slice(Math.max(0, position - 1), position + 2);
  return near.every(({ stems }) => !stems.some((_, at) => office.stems.every((stem, i) => stems[at + i] === stem)));
};

/** "Who pays for it?" where no passage at all speaks of paying. */
const lacksDeed = (retrieval: Retrieval): boolean => {
  const { words, kind, terms } = retrieval.question;
  const deed = words[words.findIndex(({ folded }) => folded === 'who') + 1];
  if (kind !== 'who' || deed === undefined || !terms.includes(deed.stem)) return false;
  // A deed with its other forms and synonyms known is asked for by one of them.
  if (asksLoosely(deed.stem) && familyOf(deed.stem) === undefined) return false;
  return (
    isUnknown(deed.stem, retrieval) &&
    retrieval.passages.every(
      ({ passage: { stemSet } }) => bestSimilarity(deed.stem, stemSet) === 0 && !tellsLeading(deed.stem, stemSet),
    )
  );
};

/** Commoner words may go unsaid, and adverbs that stand before a verb. */
const TELLING = 2.5;
const ADVERB = /^(?:already|still|now|today|also|always|often|again|ever|yet|currently|ago)$/;

/** "oil reserves" where the sentence speaks of reserves, and no passage at all of oil. */
const lacksModifier = (retrieval: Retrieval, { sentence }: RankedSentence): boolean => {
  const { question, passages, weights } = retrieval;
  if (!asksForFigure(question)) return false;
  return question.words.some((word, i) => {
    const next = question.words[i + 1];
    if (next === undefined || !question.terms.includes(word.stem) || !sentence.stemSet.has(next.stem)) return false;
    if (/[^\s-]/.test(question.text.slice(word.end, next.start)) || asksLoosely(word.stem)) return false;
    if (/\p{N}|(?:ed|ing|ly|est|er)$/u.test(word.folded) || !isUnknown(word.stem, retrieval)) return false;
    if ((weights.get(word.stem) ?? 0) < TELLING || ADVERB.test(word.folded)) return false;
    return passages.every(
      ({ passage }) => !isLike(word.stem, passage.stemSet) && bestSimilarity(word.stem, passage.stemSet) === 0,
    );
  });
};

/** Whether a name is said, spelt otherwise perhaps. */
const isLike = (stem: string, stems: ReadonlySet<string>): boolean => {
  if (stems.has(stem)) return true;
  for (const other of stems) if (isMisspelling(stem, other)) return true;
  return false;
};

/** The same first letter, and one stretch of a letter or two that differs. */
const isMisspelling = (a: string, b: string): boolean => {
  if (a.length < 4 || b.length < 4 || a.charAt(0) !== b.charAt(0) || Math.abs(a.length - b.length) > 2) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a.charAt(start) === b.charAt(start)) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const longer = Math.max(a.length, b.length);
  return start + end >= longer - (longer < 7 ? 1 : 2);
};

/** From here on a related word is another name of the same: "Moscow" for Russia's government. */
const SAME = 0.7;

const isSaidOtherwise = (stem: string, stems: ReadonlySet<string>): boolean =>
  Array.from(familyOf(stem) ?? []).some(([other, similarity]) => similarity >= SAME && stems.has(other));

/** A name of the question that no passage of the index holds, in whatever form. */
export const missingName = ({ question, passages, documentFrequency }: Retrieval): string | null => {
  for (const name of question.names) {
    const isSaid =
      name.stems.some((stem) => (documentFrequency.get(stem) ?? 0) > 0) ||
      passages.some(({ passage: { stemSet } }) =>
        name.stems.some((stem) => isLike(stem, stemSet) || isSaidOtherwise(stem, stemSet)),
      );
    if (!isSaid && !mayBeSaidOtherwise(name.text) && name.stems.length > 0) return name.text;
  }
  return null;
};

/** A figure is asked about someone; the sentence gives one, but of somebody else. */
const isOfOther = ({ question, passages }: Retrieval, { sentence, passage, position }: RankedSentence): boolean => {
  if (!asksForFigure(question)) return false;
  const asked = question.names.at(-1);
  const subject = sentence.words.find(isContent);
  if (asked === undefined || subject === undefined || !/^\p{Lu}/u.test(subject.text)) return false;
  const isName = passages.some((each) =>
    each.passage.sentences.some(({ names }) => names.some(({ stems }) => stems.includes(subject.stem))),
  );
  const isSubjectElsewhere = passages.some((each) =>
    each.passage.sentences.some(({ words }) => asked.stems.includes(words.find(isContent)?.stem ?? '')),
  );
  const near = [passage.sentences[position - 1], sentence];
  const isSaid = asked.stems.some((stem) =>
    near.some((each) => each !== undefined && bestSimilarity(stem, each.stemSet) > 0),
  );
  return isName && isSubjectElsewhere && !isSaid && bestSimilarity(subject.stem, new Set(question.terms)) === 0;
};

const YEAR = /^(?:1\d|20)\d\d$/;

/** A figure is asked for a year that neither the passage nor the document's title names. */
const lacksYear = (question: Question, { passage, document }: RankedSentence): boolean =>
  asksForFigure(question) &&
  question.expects !== 'date' &&
  question.figures.some(
    (figure) => YEAR.test(figure) && !passage.chunk.text.includes(figure) && !document.title.includes(figure),
  );

/** What keeps the best sentences from being the answer, or null when nothing shows. */
export const missingFact = (retrieval: Retrieval, ranked: readonly RankedSentence[]): MissingFact | null => {
  const { question } = retrieval;
  const best = ranked[0];
  if (best === undefined) return null;
  const sentences = shown(ranked);
  if (
    lacksFigure(
      question,
      sentences.filter((each) => !isOfOtherModel(question, each)),
    )
  )
    return { lacks: 'figure' };
  if (
    asksForFigure(question) &&
    question.expects !== 'date' &&
    asksForRate(question) &&
    !sentences.some(({ sentence }) => RATE.test(sentence.text))
  )
    return { lacks: 'rate' };
  if (lacksYear(question, best)) return { lacks: 'figure' };
  if (lacksPeriod(question, best)) return { lacks: 'period' };
  if (lacksCounted(retrieval, best) || lacksVerb(retrieval, best)) return { lacks: 'attribute' };
  if (isOfOther(retrieval, best) || isOfOtherModel(question, best)) return { lacks: 'subject' };
  if (lacksAttribute(retrieval, best)) return { lacks: 'attribute' };
  if (asksForSource(question.text) && !sentences.some(({ sentence }) => ATTRIBUTION.test(sentence.text)))
    return { lacks: 'attribute' };
  if (lacksModifier(retrieval, best) || lacksDeed(retrieval)) return { lacks: 'attribute' };
  const text = missingName(retrieval);
  if (text !== null) return { lacks: 'name', text };
  return namesOther(question, best) ? { lacks: 'subject' } : unmet(retrieval, ranked, best);
};
