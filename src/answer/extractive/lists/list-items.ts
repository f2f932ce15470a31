import type { Span } from '../../../domain/span.ts';
import type { Passage, PassageSentence } from '../../../retrieval/passage.ts';

type Placed = { passage: Passage; sentence: PassageSentence };

const ITEM = /^\s*(?:[-*+•–]|\(?(?:\d{1,2}|\p{Ll})[.)])\s/u;
/** Characters that a quoted list should not pass. */
const LONGEST = 1200;

/** Whether a sentence only leads up to a list: "The following may enter free of charge:". */
export const leads = ({ text }: PassageSentence): boolean => text.endsWith(':');

/** Whether a sentence is an item of a list. */
export const isItem = ({ text }: PassageSentence): boolean => ITEM.test(text);

/** The items of the list that a sentence leads up to, in order; none where it leads up to none. */
export const bulletsOf = ({ passage, sentence }: Placed): PassageSentence[] => {
  const at = passage.sentences.indexOf(sentence);
  if (at < 0 || !leads(sentence)) return [];
  const rest = passage.sentences.slice(at + 1);
  const end = rest.findIndex(({ text }) => !ITEM.test(text));
  return end < 0 ? rest : rest.slice(0, end);
};

/** A sentence with the list that it leads up to, in one piece of the source; the sentence alone where none follows. */
export const withItems = ({ passage, sentence }: Placed): Span & { text: string } => {
  const { chunk, sentences } = passage;
  const at = sentences.indexOf(sentence);
  let { end } = sentence;
  if (at >= 0 && leads(sentence))
    for (const item of sentences.slice(at + 1)) {
      if (!ITEM.test(item.text) || item.end - sentence.start > LONGEST) break;
      end = item.end;
    }
  return { start: sentence.start, end, text: chunk.text.slice(sentence.start - chunk.start, end - chunk.start) };
};

/** The sentence that leads up to the list in which an item stands; null for what is no item. */
export const leadOf = ({ passage: { sentences }, sentence }: Placed): PassageSentence | null => {
  if (!ITEM.test(sentence.text)) return null;
  const before = sentences.slice(0, sentences.indexOf(sentence)).findLast(({ text }) => !ITEM.test(text));
  return before !== undefined && leads(before) ? before : null;
};
