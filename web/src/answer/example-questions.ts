import type { DocumentSummary, Fact } from '../api/types.ts';
import { words } from '../words.ts';

const LONGEST_SENTENCE = 110;
const IS_NAME = /^\p{Lu}/u;
const IS_NOUN = /^\p{Ll}+$/u;
const OPENS_LOWER = /^(?:The|A|An|In|At|By|This|That|These|Those|It|Its|There|About|Over|Nearly|Some)\b/;

const sizeQuestion = ({ subject, measure, role, quantity }: Fact): string[] =>
  role === 'level' &&
  (quantity.kind === 'measure' || quantity.kind === 'money') &&
  IS_NAME.test(subject) &&
  IS_NOUN.test(measure)
    ? [words.welcome.howLarge(subject, measure)]
    : [];

const truthQuestion = ({ sentence }: Fact): string[] => {
  if (sentence.length > LONGEST_SENTENCE || !sentence.endsWith('.') || /[\n"“]/.test(sentence)) return [];
  const statement = OPENS_LOWER.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
  return [words.welcome.isItTrue(statement.slice(0, -1))];
};

const subjectQuestion = ({ subject }: Fact): string[] =>
  IS_NAME.test(subject) ? [words.welcome.aboutSubject(subject)] : [];

/** Editors' facts first: they are about what matters. */
const byOrigin = (facts: readonly Fact[]): Fact[] => [
  ...facts.filter((fact) => fact.origin === 'curated'),
  ...facts.filter((fact) => fact.origin === 'extracted'),
];

/** Questions to start with, of different kinds, worded from the documents' titles and the facts in them. */
export const exampleQuestions = (
  documents: readonly DocumentSummary[],
  facts: readonly Fact[],
  limit: number,
): string[] => {
  const ordered = byOrigin(facts);
  const kinds = [
    ordered.flatMap(sizeQuestion),
    documents.map((document) => words.welcome.about(document.title)),
    ordered.flatMap(truthQuestion),
    ordered.flatMap(subjectQuestion),
  ];
  const rounds = Math.max(0, ...kinds.map((kind) => kind.length));
  const inTurn = Array.from({ length: rounds }, (_, round) => kinds.flatMap((kind) => kind.slice(round, round + 1)));
  return [...new Set(inTurn.flat())].slice(0, limit);
};
