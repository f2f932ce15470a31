import { rankSentences, type RankedSentence } from '../src/answer/reading/rank-sentences.ts';
import { isSaidOtherwise, meantFeatures } from '../src/answer/refusal/meant-alone.ts';
import { sentences } from '../src/domain/sentences.ts';
import type { Span } from '../src/domain/span.ts';
import { readNoSharedWord, isUnseen } from '../tests/support/no-shared-word.ts';
import { readOtherWords } from '../tests/support/other-words.ts';
import type { Paraphraser } from './paraphrase.ts';
import { indexTexts, type QuestionSet } from './question-sets.ts';
import { drawn } from './drawn.ts';

/**
 * A few documents as they are, without the one that answers (`absent`), or without the sentence that does (`cut`), which leaves
 * what else is said of the same things.
 */
type Variant = 'whole' | 'absent' | 'cut';

/** What the likeliest sentence looks like for a question asked in other words; `isRight`: it answers. */
export type MeantCase = { set: string; question: string; variant: Variant; features: number[]; isRight: boolean };

/** A question over a few documents; `answer`: where it is answered, the whole document when left out. */
type Asked = { set: string; question: string; texts: Record<string, string>; file: string; answer?: Span };

const overlapsAnswer = ({ sentence }: RankedSentence, answer: Span | undefined): boolean =>
  answer === undefined || (sentence.start < answer.end && answer.start < sentence.end);

const variantsOf = ({ texts, file, answer }: Asked): [Variant, Record<string, string>][] => {
  const { [file]: text = '', ...others } = texts;
  const said =
    answer === undefined
      ? undefined
      : sentences(text).find(({ start, end }) => start < answer.end && answer.start < end);
  return [
    ['whole', texts],
    ['absent', others],
    ...(said === undefined
      ? []
      : [
          ['cut', { ...others, [file]: text.slice(0, said.start) + text.slice(said.end) }] as [
            Variant,
            Record<string, string>,
          ],
        ]),
  ];
};

/** The cases of a question; none where its own words are found. */
const casesOf = async (asked: Asked): Promise<MeantCase[]> => {
  const found: MeantCase[] = [];
  for (const [variant, texts] of variantsOf(asked)) {
    const { retriever } = await indexTexts(texts);
    const retrieval = await retriever.retrieve(asked.question, { k: 10 });
    const ranked = rankSentences(retrieval);
    const [best] = ranked;
    if (best === undefined || !isSaidOtherwise(ranked)) {
      if (variant === 'whole') return [];
      continue;
    }
    const isOwn = asked.file.replace(/\.\w+$/, '') === best.document.documentId;
    found.push({
      set: asked.set,
      question: asked.question,
      variant,
      features: meantFeatures(retrieval, best),
      isRight: variant === 'whole' && isOwn && overlapsAnswer(best, asked.answer),
    });
  }
  return found;
};

/** `count` of some items, the same ones for the same name. */
const draw = <Item>(items: readonly Item[], count: number, name: string): Item[] =>
  items
    .map((item, i) => ({ item, key: drawn(`${name} ${i}`) }))
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ item }) => item);

/** The questions of tests/answer/other-words. */
export const otherWordCases = async (set: 'seen' | 'unseen'): Promise<MeantCase[]> => {
  const { files, questions } = await readOtherWords(set);
  const found: MeantCase[] = [];
  for (const { question, file, quote } of questions) {
    const start = files[file]!.indexOf(quote);
    found.push(...(await casesOf({ set, question, texts: files, file, answer: { start, end: start + quote.length } })));
  }
  return found;
};

/** Sections among which one answers. */
const SECTIONS = [10, 21] as const;

/** The questions of tests/retrieval/no-shared-word over a few of its sections. */
export const fewSectionCases = async (unseen: boolean): Promise<MeantCase[]> => {
  const { sections, questions } = await readNoSharedWord();
  const found: MeantCase[] = [];
  for (const [i, { section, question }] of questions.entries()) {
    if (isUnseen(i) !== unseen) continue;
    for (const count of SECTIONS) {
      const others = draw(
        sections.filter(({ id }) => id !== section),
        count - 1,
        `${question} ${count}`,
      );
      const own = sections.filter(({ id }) => id === section);
      const texts = Object.fromEntries(
        [...others, ...own].map(({ id, title, heading, text }) => [
          `${id}.md`,
          `# ${title}\n\n## ${heading}\n\n${text}\n`,
        ]),
      );
      found.push(
        ...(await casesOf({ set: unseen ? 'sections, unseen' : 'sections', question, texts, file: `${section}.md` })),
      );
    }
  }
  return found;
};

/** Paragraphs that stand for a short document, and documents that stand beside it. */
const PARAGRAPHS = 5;
const BESIDE = 5;

/** A few paragraphs of a text around a place. */
const excerpt = (text: string, around: number): Span => {
  const ends = Array.from(text.matchAll(/\n{2,}/g), ({ index }) => index);
  const at = ends.filter((end) => end < around).length;
  const first = Math.max(0, at - Math.floor(PARAGRAPHS / 2));
  return { start: first === 0 ? 0 : ends[first - 1]!, end: ends[first + PARAGRAPHS - 1] ?? text.length };
};

/** Every so many questions of SQuAD are asked in other words: most of them keep words of the text, and are passed over. */
const STEP = 8;

/** Some questions of a set in other words, over a few paragraphs of some of its documents. */
export const rewordedCases = async (
  { documents, questions }: QuestionSet,
  reword: Paraphraser,
): Promise<MeantCase[]> => {
  const found: MeantCase[] = [];
  for (const { question: typed, documentId, spans } of questions.filter((_, i) => i % STEP === 0)) {
    const question = reword(typed);
    const [gold] = spans;
    if (question === null || gold === undefined) continue;
    const file = `${documentId}.txt`;
    const own = excerpt(documents[file]!, gold.start);
    if (gold.end > own.end) continue;
    const others = draw(
      Object.entries(documents).filter(([name]) => name !== file),
      BESIDE,
      typed,
    ).map(([name, text]) => {
      const { start, end } = excerpt(text, drawn(`${typed} ${name}`) * text.length);
      return [name, text.slice(start, end)] as const;
    });
    const texts = Object.fromEntries([...others, [file, documents[file]!.slice(own.start, own.end)] as const]);
    const answer = { start: gold.start - own.start, end: gold.end - own.start };
    found.push(...(await casesOf({ set: 'reworded', question, texts, file, answer })));
  }
  return found;
};
