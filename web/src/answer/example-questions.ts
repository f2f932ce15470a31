import type { DocumentSummary, Fact } from '../api/types.ts';
import { words } from '../words.ts';

const LONGEST_SENTENCE = 110;
const IS_NAME = /^\p{Lu}/u;
const IS_NOUN = /^\p{Ll}+$/u;
/** A sentence that begins so can't be understood alone. */
const LEANS_ON_OTHERS =
  /^(?:It|Its|He|His|She|Her|They|Their|We|Our|I|This|That|These|Those|There|However|But|And|Also)\b/;
/** Words that are capitals only for opening a sentence. */
const OPENS_LOWER =
  /^(?:The|A|An|In|On|At|By|As|To|For|From|With|After|Before|During|Since|While|When|Although|Under|Between|About|Over|Nearly|Some|All|Most|Many|Several|Each|Both|One|Two|Three)\b/;

/** Only where an editor has named the measure: one read from a text is often a verb. */
const sizeQuestion = ({ subject, measure, role, origin, quantity }: Fact): string[] =>
  origin === 'curated' &&
  role === 'level' &&
  (quantity.kind === 'measure' || quantity.kind === 'money') &&
  IS_NAME.test(subject) &&
  IS_NOUN.test(measure)
    ? [words.welcome.howLarge(subject, measure)]
    : [];

const standsAlone = (sentence: string): boolean =>
  sentence.length <= LONGEST_SENTENCE &&
  sentence.endsWith('.') &&
  !/[\n"“|]/.test(sentence) &&
  /^[\p{L}\p{N}]/u.test(sentence) &&
  !LEANS_ON_OTHERS.test(sentence);

const truthQuestion = ({ sentence }: Fact): string[] => {
  if (!standsAlone(sentence)) return [];
  const statement = OPENS_LOWER.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
  return [words.welcome.isItTrue(statement.slice(0, -1))];
};

const subjectQuestion = ({ subject }: Fact): string[] =>
  IS_NAME.test(subject) && !LEANS_ON_OTHERS.test(subject) ? [words.welcome.aboutSubject(subject)] : [];

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
