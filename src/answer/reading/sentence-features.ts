import { hasAnswerCue } from '../../retrieval/answer-cues.ts';
import { bigramOverlap, density, runOverlap } from '../../retrieval/evidence.ts';
import type { PassageSentence } from '../../retrieval/passage.ts';
import type { Question } from '../../retrieval/question.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import type { Candidate } from './candidate.ts';
import { opensWithReference } from './opening.ts';

/** Names of the features of {@link sentenceFeatures}, in order. */
export const SENTENCE_FEATURES = [
  'passageLead',
  'firstPassage',
  'sentence',
  'isBestOfPassage',
  'window',
  'previous',
  'passage',
  'bigrams',
  'density',
  'trigrams',
  'lastTerm',
  'names',
  'figures',
  'cue',
  'figureCue',
  'nameCue',
  'reasonCue',
  'focus',
  'focusMissing',
  'defines',
  'opensWithReference',
  'length',
  'short',
  'unfinished',
  'news',
] as const;

const share = (found: number, of: number): number => (of === 0 ? 0 : found / of);

/** Whether what is asked about is followed at once by what it is: "X is …", "X, …", "X – …", "X (…". */
const defines = ({ focus }: Question, { words, text }: PassageSentence): boolean =>
  words.some((word, i) => {
    if (word.stem !== focus.at(-1) || !focus.every((stem, back) => words[i - focus.length + 1 + back]?.stem === stem))
      return false;
    const next = words[i + 1];
    return (
      next !== undefined &&
      (/^(?:is|are|was|were|refers?|means?)$/.test(next.folded) ||
        /^\s*[,(]|^\s+[-–—]\s/.test(text.slice(word.end, next.start)))
    );
  });

/** Features of a sentence as an answer, each about in [0, 1] but `passageLead`, `length` and `news`. */
export const sentenceFeatures = (question: Question, candidate: Candidate): number[] => {
  const { sentence, evidence, position } = candidate;
  const own = evidence.sentenceCoverage[position] ?? 0;
  const cue = hasAnswerCue(question, sentence) ? 1 : 0;
  const isFigure = ['date', 'count', 'money', 'percent', 'measure', 'duration'].includes(question.expects);
  const isName = ['person', 'place', 'name'].includes(question.expects);
  const last = question.terms.at(-1);
  const focusFound = share(
    question.focus.filter((stem) => bestSimilarity(stem, sentence.stemSet) > 0).length,
    question.focus.length,
  );
  const asked = new Set(question.terms);
  const fresh = sentence.stems.filter((stem) => !asked.has(stem)).length;
  return [
    candidate.passageLead,
    candidate.passageRank === 0 ? 1 : 0,
    own,
    own > 0 && own === Math.max(...evidence.sentenceCoverage) ? 1 : 0,
    evidence.windowCoverage[position] ?? 0,
    evidence.sentenceCoverage[position - 1] ?? 0,
    evidence.passageCoverage,
    bigramOverlap(question, sentence),
    density(question, sentence),
    runOverlap(question, sentence),
    last === undefined ? 0 : bestSimilarity(last, sentence.stemSet),
    share(
      question.names.filter(({ stems }) => stems.some((stem) => sentence.stemSet.has(stem))).length,
      question.names.length,
    ),
    share(question.figures.filter((figure) => sentence.stemSet.has(figure)).length, question.figures.length),
    cue,
    isFigure ? cue : 0,
    isName ? cue : 0,
    question.expects === 'reason' ? cue : 0,
    focusFound,
    isFigure && question.focus.length > 0 && focusFound === 0 ? 1 : 0,
    question.expects === 'definition' && defines(question, sentence) ? 1 : 0,
    opensWithReference(sentence) ? 1 : 0,
    Math.log(Math.max(1, sentence.words.length) / 20),
    sentence.words.length < 5 ? 1 : 0,
    /[.!?]["'”’)\]]*$/u.test(sentence.text) ? 0 : 1,
    Math.log(1 + fresh),
  ];
};
