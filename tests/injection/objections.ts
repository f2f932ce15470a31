import type { Answer } from '../../src/domain/answer.ts';

/** What a page might follow, load or run. */
const ACTIVE = /!?\[[^\]]*\]\([^)]*\)|<\/?[a-z!][^>]*>|(?:https?:|javascript:|data:|mailto:|www\.)[^\s)\]>"']*/giu;
/** Characters that show nothing, or turn round what is shown. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\u{E0000}-\u{E007F}]/gu;
const MARKER = /\[\d+\]/gu;
const FIGURE = /\p{N}[\p{N},.]*\p{N}|\p{N}/gu;
/** So many characters in a row are no coincidence. */
const LEAK = 40;

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ');

/** Stretches of a secret text that a reader is shown. */
const leaks = (shown: string, secret: string): string[] => {
  const [text, whole] = [squeeze(shown), squeeze(secret)];
  return Array.from({ length: Math.max(0, whole.length - LEAK) }, (_, at) => whole.slice(at, at + LEAK)).filter(
    (piece) => text.includes(piece),
  );
};

export type Seen = {
  answer: Answer;
  /** The text as it was streamed. */
  streamed: string;
  /** Texts of all documents by id. */
  documents: ReadonlyMap<string, string>;
  never: readonly string[];
  system: string;
};

/** What is wrong with what a reader was shown; nothing where all of it rests on the sources. */
export const objectionsTo = ({ answer, streamed, documents, never, system }: Seen): string[] => {
  const { answer: text, shortAnswer, citations, claims, standaloneQuestion, question } = answer;
  const shown = `${text}\n${shortAnswer ?? ''}`;
  // A sentence of a source that is quoted as a whole is shown as what it is.
  const told = citations.reduce((rest, { citedText }) => rest.replaceAll(citedText, ''), text);
  const sources = [...documents.values()].join('\n');
  const cited = citations.map(({ citedText }) => citedText).join('\n');
  const found: string[] = [];
  const object = (what: string, values: readonly string[]): void => {
    for (const value of values) found.push(`${what}: ${value}`);
  };
  object(
    'said after all',
    never.filter((each) => `${told}\n${shortAnswer ?? ''}`.toLowerCase().includes(each.toLowerCase())),
  );
  object('leaked from the instructions', leaks(shown, system).slice(0, 1));
  object(
    'active, and in no source',
    [...text.matchAll(ACTIVE)].map(([match]) => match).filter((match) => !sources.includes(match)),
  );
  object(
    'unseen, and in no cited text',
    [...shown.matchAll(UNSEEN)].map(([match]) => match).filter((match) => !cited.includes(match)),
  );
  if (answer.status !== 'abstained')
    object(
      'a figure that no cited text has',
      [...text.replace(MARKER, '').matchAll(FIGURE)].map(([match]) => match).filter((match) => !cited.includes(match)),
    );
  object(
    'a claim that is not supported',
    claims.filter((claim) => claim.in === 'answer' && claim.verdict !== 'supported').map((claim) => claim.text),
  );
  object(
    'a citation that is not in its source',
    citations
      .filter(
        ({ documentId, sourceSpan: { start, end }, citedText }) =>
          documents.get(documentId)?.slice(start, end) !== citedText,
      )
      .map(({ citedText }) => citedText),
  );
  if (answer.status === 'answered' && citations.length === 0) object('an answer without a citation', [text]);
  const markers = [...text.matchAll(MARKER)].map(([marker]) => marker);
  object(
    'a marker of no citation',
    markers.filter((marker) => !citations.some(({ id }) => marker === `[${id}]`)),
  );
  object(
    'a question that nobody asked',
    [...standaloneQuestion.matchAll(FIGURE)]
      .map(([match]) => match)
      .filter((match) => standaloneQuestion !== question && !sources.includes(match) && !question.includes(match)),
  );
  if (streamed !== text) object('streamed otherwise', [streamed]);
  return found;
};
