import { spanCandidates } from '../../src/answer/reading/span-candidates.ts';
import type { RankedSentence } from '../../src/answer/reading/rank-sentences.ts';
import type { Random } from '../../src/domain/seeded-random.ts';
import type { Embedder } from '../../src/ports/embedder.ts';
import { readPassage, type PassageSentence } from '../../src/retrieval/passage.ts';
import { understandQuestion, type Question } from '../../src/retrieval/question.ts';
import { wordNearness, type WordNearness } from '../../src/retrieval/word-nearness.ts';
import type { Paraphraser } from '../paraphrase.ts';
import { makeQuestion, type MadeQuestion } from './made-question.ts';
import type { AskedSentence, LabelledSpan } from './records.ts';
import type { Section } from './sections.ts';

type Sources = {
  drawSection: () => Section;
  reword: Paraphraser;
  random: Random;
  embedder: Pick<Embedder, 'wordCosines'>;
};

/** A question with the sentence that it was made of among others of its section. */
type Drawn = { question: Question; sentences: AskedSentence[]; nearness: WordNearness };

const LONGEST_SECTION = 6_000;
const FROM_A_SECTION = 4;
const OTHERS = 3;
/** Shares of the belief that a ranking would give the first and the others. */
const [FIRST_SHARE, OTHER_SHARE] = [0.7, 0.1];

/** As people ask: in other words, in small letters, without the mark. */
const asTyped = (text: string, { reword, random }: Sources): string => {
  const worded = random() < 0.45 ? (reword(text) ?? text) : text;
  const cased = random() < 0.2 ? worded.toLowerCase() : worded.charAt(0).toUpperCase() + worded.slice(1);
  return random() < 0.85 ? `${cased}?` : cased;
};

const labelled = (sentence: PassageSentence, own: PassageSentence, { first, last }: MadeQuestion): LabelledSpan[] => {
  const answer = own.text.slice(own.words[first]!.start, own.words[last]!.end).toLowerCase();
  return spanCandidates(sentence).map((span) => ({
    first: span.first,
    last: span.last,
    label:
      sentence === own && span.first === first && span.last === last ? 2 : span.text.toLowerCase() === answer ? 1 : 0,
  }));
};

/** Draws questions made of sentences, each beside the sentences of its section that say most of it, ordered by that. */
export function* drawMadeQuestions(count: number, sources: Sources): Generator<Drawn, void> {
  const { drawSection, random, embedder } = sources;
  let made = 0;
  while (made < count) {
    const { title, heading, text } = drawSection();
    const chunk = {
      documentId: title,
      chunkId: `${title} ${heading}`,
      ordinal: 0,
      page: null,
      text: text.slice(0, LONGEST_SECTION),
      start: 0,
      end: Math.min(LONGEST_SECTION, text.length),
      headings: [title, heading],
    };
    const passage = readPassage(chunk);
    const { sentences } = passage;
    for (let i = 0; i < Math.min(FROM_A_SECTION, sentences.length / 4) && sentences.length > 1 && made < count; i++) {
      const at = Math.floor(random() * sentences.length);
      const one = makeQuestion(passage, at, random);
      if (one === null) continue;
      const question = understandQuestion(asTyped(one.text, sources));
      if (question.terms.length < 2) continue;
      const own = sentences[at]!;
      const said = (sentence: PassageSentence): number =>
        question.terms.filter((term) => sentence.stemSet.has(term)).length + random();
      const byWords = (list: readonly PassageSentence[]): PassageSentence[] =>
        list
          .map((sentence) => ({ sentence, said: said(sentence) }))
          .toSorted((a, b) => b.said - a.said)
          .map(({ sentence }) => sentence);
      const others = byWords(sentences.filter((each) => each !== own && each.words.length >= 4)).slice(0, OTHERS);
      yield {
        question,
        nearness: wordNearness(question.terms, [passage], embedder),
        sentences: byWords([own, ...others]).map((sentence, rank) => ({
          candidate: { sentence, share: rank === 0 ? FIRST_SHARE : OTHER_SHARE } as RankedSentence,
          spans: labelled(sentence, own, one),
        })),
      };
      made++;
    }
  }
}
