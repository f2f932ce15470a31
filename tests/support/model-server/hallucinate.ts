import { CORRUPTIONS } from '../../../benchmarks/proof/corrupt/corrupt.ts';
import { renderDraft, type Base, type DraftSentence } from '../../../benchmarks/proof/draft.ts';
import { chooserOf } from '../../../benchmarks/proof/random.ts';
import { REWRITINGS } from '../../../benchmarks/proof/rewrite/rewrite.ts';
import { sentences } from '../../../src/domain/sentences.ts';
import { terms } from '../../../src/domain/words.ts';
import { say, type ChatRequest, type Reply } from './reply.ts';

const PASSAGE = /<passage n="(\d+)"[^>]*>\n(.*?)(?:\n<facts>.*?<\/facts>)?\n<\/passage>/gsu;
const QUESTION = /<question>(.*?)<\/question>/su;
/** Nothing that a corpus would hold. */
const STRANGERS = [
  'The ferry of Nallgate was rebuilt by Ewa Torsk in 1887.',
  'About 4,200 people take part in the lantern race of Osmere every year.',
  'Copper from the mine of Brunn was sold to the railway of Selby.',
];
/** Sentences of a draft. */
const STATEMENTS = 2;

/** The passages of a prompt, and what in them comes nearest to its question. */
const baseOf = ({ turns }: ChatRequest): Base | null => {
  const prompt = turns.find(({ role, content }) => role === 'user' && QUESTION.test(content))?.content ?? '';
  const question = QUESTION.exec(prompt)?.[1] ?? '';
  const passages = [...prompt.matchAll(PASSAGE)].map(([, , text = '']) => ({ documentId: '', title: '', text }));
  const wanted = new Set(terms(question));
  const statements = passages
    .flatMap(({ text }, place) =>
      sentences(text).map(({ start, end }) => ({ text: text.slice(start, end).trim(), passage: place + 1 })),
    )
    .filter(({ text }) => /^\p{Lu}[^\n|]*\.$/u.test(text))
    .map((statement) => ({ statement, score: terms(statement.text).filter((stem) => wanted.has(stem)).length }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, STATEMENTS)
    .map(({ statement }) => statement);
  return statements.length === 0
    ? null
    : { id: question, question, passages, statements, strangers: { near: STRANGERS, far: STRANGERS } };
};

/** What a model may do with the passages that it is shown: say what they say, or something else. */
export const WAYS: readonly string[] = [...Object.keys(REWRITINGS), ...Object.keys(CORRUPTIONS)];

export type Hallucination = {
  reply: Reply;
  /** What is said of the sources, false or not. */ sentence: DraftSentence | null;
};

/** A reply that tells in one way what the passages of a prompt tell; as it is where the way does not fit them. */
export const hallucinate = (way: string, request: ChatRequest): Hallucination => {
  const base = baseOf(request);
  if (base === null) return { reply: say('NOT IN THE SOURCES'), sentence: null };
  const choose = chooserOf(`${way} ${base.id}`);
  const make = REWRITINGS[way] ?? CORRUPTIONS[way];
  if (make === undefined) throw new Error(`${JSON.stringify(way)} is none of ${WAYS.join(', ')}.`);
  const places = base.statements.map((_, place) => place);
  const made = places.map((place) => make(base, place, choose)).find((sentence) => sentence !== null);
  const first = REWRITINGS['verbatim']!(base, 0, choose)!;
  const { text } = renderDraft({
    id: '',
    question: base.question,
    passages: base.passages,
    sentences: made === undefined || made.text === first.text ? [first] : [made, first],
    markersAfter: false,
  });
  return { reply: say(text), sentence: made ?? null };
};
