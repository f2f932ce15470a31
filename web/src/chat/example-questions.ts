import type { DocumentSummary, Fact } from '../api/types.ts';
import { words } from '../words.ts';

const LONGEST_SENTENCE = 110;
const IS_NAME = /^\p{Lu}/u;
const IS_NOUN = /^\p{Ll}+$/u;
/** A sentence that begins so can't be understood alone. */
const LEANS_ON_OTHERS =
  /^(?:It|Its|He|His|She|Her|They|Their|We|Our|I|This|That|These|Those|There|However|But|And|Also)\b/;
/** Words for what another sentence names: "in April her team lifted …". */
const POINTS_ELSEWHERE = /\b(?:he|his|him|she|her|they|their|them|we|our|us|I|my|this|these|those|such|it|its)\b/i;
/** A verb that a statement may have; a note such as "Version 3.2, valid for …" has none. */
const SAYS_SOMETHING =
  /\b(?:is|are|was|were|has|have|had|will|can|could|must|did|does|do|\p{Ll}{3,}(?:ed|es)|made|came|rose|fell|grew|began|took|won|lost|held|sold|built|paid|became|gave|stood|ran|led|left|met|wrote|said|put|set|cost)\b/u;
/** A file's name stands for a title that the document lacks. */
const IS_FILE_NAME = /^[\p{Ll}\p{N}]+(?:[-_.][\p{Ll}\p{N}]+)*$/u;
/** Words that are capitals only for opening a sentence. */
const OPENS_LOWER =
  /^(?:The|A|An|In|On|At|By|As|To|For|From|With|After|Before|During|Since|While|When|Although|Under|Between|About|Over|Nearly|Some|All|Most|Many|Several|Each|Every|Both|Last|Next|No|None|Nobody|There|Fewer|More|Less|Only|Around|Almost|Just|Another|Other|Such|Until|Within|Without|According|One|Two|Three)\b/;

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
  SAYS_SOMETHING.test(sentence) &&
  !LEANS_ON_OTHERS.test(sentence) &&
  !POINTS_ELSEWHERE.test(sentence);

const truthQuestion = ({ sentence }: Fact): string[] => {
  if (!standsAlone(sentence)) return [];
  const statement = OPENS_LOWER.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
  return [words.welcome.isItTrue(statement.slice(0, -1))];
};

const subjectQuestion = ({ subject }: Fact): string[] =>
  IS_NAME.test(subject) && !LEANS_ON_OTHERS.test(subject) ? [words.welcome.aboutSubject(subject)] : [];

/** One of each list in turn. */
const inTurn = <T>(lists: readonly (readonly T[])[]): T[] =>
  Array.from({ length: Math.max(0, ...lists.map((list) => list.length)) }, (_, round) =>
    lists.flatMap((list) => list.slice(round, round + 1)),
  ).flat();

/** Editors' facts first: they are about what matters; then those of each document in turn, of the later ones first. */
const byOrigin = (facts: readonly Fact[]): Fact[] => [
  ...facts.filter((fact) => fact.origin === 'curated'),
  ...inTurn(
    [
      ...Map.groupBy(
        facts.filter(({ origin }) => origin === 'extracted'),
        ({ documentId }) => documentId,
      ).values(),
    ].toReversed(),
  ),
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
    documents.flatMap(({ title }) => (IS_FILE_NAME.test(title) ? [] : [words.welcome.about(title)])),
    ordered.flatMap(truthQuestion),
    ordered.flatMap(subjectQuestion),
  ];
  return [...new Set(inTurn(kinds))].slice(0, limit);
};
