import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { sentences } from '../../src/domain/sentences.ts';
import { isFunctionWord, words } from '../../src/domain/words.ts';
import { squad } from '../support/questions.ts';
import type { Base, Passage } from './draft.ts';
import { chooserOf } from './random.ts';

const PASSAGES = 5;
const STATEMENTS = 3;
/** A sentence with more than this share of its words in one passage may be told there in other words. */
const TOLD = 0.7;
/** Characters of a sentence that a draft would state. */
const LENGTH = { least: 45, most: 320 };

const Span = z.object({ start: z.int(), end: z.int() });
const Question = z.object({
  id: z.string(),
  question: z.string(),
  documentId: z.string(),
  answerable: z.boolean(),
  spans: z.array(Span),
  paragraph: Span,
});
const Quoted = z.object({
  question: z.string(),
  expect: z.object({ cites: z.object({ document: z.string(), quote: z.string() }) }),
});

type Paragraph = Passage & { sentences: string[]; stems: Set<string> };

const stemsOf = (text: string): Set<string> =>
  new Set(words(text).flatMap(({ folded, stem }) => (isFunctionWord(folded) ? [] : [stem])));

const paragraphOf = (documentId: string, title: string, text: string): Paragraph => ({
  documentId,
  title,
  text,
  sentences: sentences(text).map(({ start, end }) => text.slice(start, end).trim()),
  stems: stemsOf(text),
});

/** Whether a sentence says something by itself, in words that rules can work on. */
const isStatement = (sentence: string): boolean =>
  sentence.length >= LENGTH.least &&
  sentence.length <= LENGTH.most &&
  /^\p{Lu}.*[\p{Ll}\d%]\.$/u.test(sentence) &&
  !/[[\]{}|\n;]|\/\w+\/|\(listen\)|:\d|\bi\.e\.|\be\.g\./u.test(sentence) &&
  !/^(?:he|she|it|they|this|that|these|those|his|her|its|their|however|but|and|also|there|here|such|one|both)\b/iu.test(
    sentence,
  );

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((stem) => b.has(stem)).length;

type Asked = { id: string; question: string; paragraph: number; answer: string };

/** The paragraphs that share most words with the question stand beside the one with the answer, in a drawn order. */
const baseOf = (asked: Asked, paragraphs: readonly Paragraph[], others: readonly string[]): Base | null => {
  const choose = chooserOf(asked.id);
  const gold = paragraphs[asked.paragraph]!;
  const wanted = stemsOf(asked.question);
  const near = paragraphs
    .map((paragraph, place) => ({ paragraph, place, score: shared(wanted, paragraph.stems) }))
    .filter(({ place }) => place !== asked.paragraph)
    .toSorted((a, b) => b.score - a.score || a.place - b.place);
  const shown = choose.shuffle([gold, ...near.slice(0, PASSAGES - 1).map(({ paragraph }) => paragraph)]);
  const statements = [
    { text: asked.answer, passage: shown.indexOf(gold) + 1 },
    ...[gold, ...near.slice(0, PASSAGES - 1).map(({ paragraph }) => paragraph)].flatMap((paragraph) => {
      const next = choose.pick(paragraph.sentences.filter((text) => isStatement(text) && text !== asked.answer));
      return next === undefined ? [] : [{ text: next, passage: shown.indexOf(paragraph) + 1 }];
    }),
  ].slice(0, STATEMENTS);
  const isTold = (sentence: string): boolean => {
    const stems = stemsOf(sentence);
    return shown.some((paragraph) => shared(stems, paragraph.stems) > TOLD * stems.size);
  };
  const hidden = near
    .slice(PASSAGES - 1)
    .flatMap(({ paragraph }) => paragraph.sentences.filter((text) => isStatement(text) && !isTold(text)));
  if (statements.length < 2) return null;
  return {
    id: asked.id,
    question: asked.question,
    passages: shown.map(({ documentId, title, text }) => ({ documentId, title, text })),
    statements,
    strangers: { near: hidden, far: choose.shuffle(others).slice(0, 20) },
  };
};

const readSquad = async (): Promise<Base[]> => {
  const questions = (await readFile(path.join(squad(), 'questions.jsonl'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => Question.parse(JSON.parse(line)));
  const byDocument = Map.groupBy(questions, ({ documentId }) => documentId);
  const texts = new Map<string, { starts: number[]; paragraphs: Paragraph[] }>();
  for (const [documentId, asked] of byDocument) {
    const text = await readFile(path.join(squad(), 'documents', `${documentId}.txt`), 'utf8');
    const spans = [...new Map(asked.map(({ paragraph }) => [paragraph.start, paragraph.end]))].toSorted(
      ([a], [b]) => a - b,
    );
    texts.set(documentId, {
      starts: spans.map(([start]) => start),
      paragraphs: spans.map(([start, end]) =>
        paragraphOf(documentId, documentId.replaceAll('-', ' '), text.slice(start, end)),
      ),
    });
  }
  const strangers = [...texts].map(([documentId, { paragraphs }]) => ({
    documentId,
    sentences: paragraphs.flatMap(({ sentences: all }) => all.filter(isStatement)).slice(0, 40),
  }));
  return questions.flatMap((question) => {
    const { starts, paragraphs } = texts.get(question.documentId)!;
    const paragraph = starts.indexOf(question.paragraph.start);
    const at = (question.spans[0]?.start ?? 0) - question.paragraph.start;
    const { text } = paragraphs[paragraph]!;
    const span = sentences(text).find(({ start, end }) => start <= at && at < end);
    const answer = span === undefined ? '' : text.slice(span.start, span.end).trim();
    if (!isStatement(answer)) return [];
    const others = strangers.flatMap((other) => (other.documentId === question.documentId ? [] : other.sentences));
    return baseOf({ id: question.id, question: question.question, paragraph, answer }, paragraphs, others) ?? [];
  });
};

const CORPUS = path.resolve(import.meta.dirname, '../../corpus');

const readGolden = async (): Promise<Base[]> => {
  const golden = z
    .array(z.unknown())
    .parse(parse(await readFile(path.join(CORPUS, 'questions.yaml'), 'utf8')))
    .flatMap((entry) => Quoted.safeParse(entry).data ?? []);
  const texts = new Map<string, Paragraph[]>();
  for (const document of new Set(golden.map(({ expect }) => expect.cites.document))) {
    const source = await readFile(path.join(CORPUS, `${document}.md`), 'utf8');
    const body = source.replace(/^---\n.*?\n---\n/su, '');
    texts.set(
      document,
      [...new Set(body.split('\n').filter((line) => line.length > LENGTH.least))].map((text) =>
        paragraphOf(document, document.replaceAll('-', ' '), text),
      ),
    );
  }
  return golden.flatMap(({ question, expect: { cites } }, number) => {
    const paragraphs = texts.get(cites.document)!;
    const paragraph = paragraphs.findIndex(({ text }) => text.includes(cites.quote));
    const answer = paragraphs[paragraph]?.sentences.find((sentence) => sentence.includes(cites.quote));
    if (answer === undefined || !isStatement(answer)) return [];
    return baseOf({ id: `golden-${number + 1}`, question, paragraph, answer }, paragraphs, []) ?? [];
  });
};

/** One base for each sentence that answers a question, in a drawn order, and one for each golden question with a quote. */
export const readBases = async (): Promise<Base[]> => {
  const seen = new Set<string>();
  const distinct = chooserOf('order')
    .shuffle(await readSquad())
    .filter(({ statements: [first] }) => !seen.has(first!.text) && seen.add(first!.text));
  return [...(await readGolden()), ...distinct];
};
