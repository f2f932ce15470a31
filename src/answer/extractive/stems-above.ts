import { terms } from '../../domain/words.ts';
import type { PassageSentence } from '../../retrieval/passage.ts';
import type { Candidate } from '../reading/candidate.ts';
import { tagsOf } from '../question/word-class.ts';

type Placed = Pick<Candidate, 'passage' | 'position' | 'document'>;

/** Words of the longest label, and the characters of its mark. */
const LONGEST_LABEL = 6;
const NUMBERED = /^\s*(?:\(?(?:\d{1,3}|\p{L}|[ivx]{1,5})[.)]|§ ?\d+)\s+\S/iu;
const LABELLED = /^\s*[*_]{2}.*[*_]{2}\W*$/u;

/** A sentence that only names what follows: "5. Allotments.", "**Tickets**". */
export const isLabel = ({ text, words }: PassageSentence): boolean =>
  (NUMBERED.test(text) || LABELLED.test(text)) &&
  /[.:*_]\s*$/.test(text) &&
  words.length <= LONGEST_LABEL &&
  !tagsOf(words).some((tag) => /^(?:verb|past|auxiliary)$/.test(tag));

const labelAbove = ({ passage: { sentences }, position }: Placed): readonly string[] =>
  sentences.slice(0, position).findLast(isLabel)?.stems ?? [];

/** The question over a sentence, on a line of its own: what an interview or a list of questions tells below answers that one. */
const questionAbove = ({ passage: { sentences, chunk }, position }: Placed): readonly string[] =>
  sentences
    .slice(0, position)
    .findLast(
      ({ text, start, end }) =>
        /\?[*_"”’)\]]*$/u.test(text) &&
        /(?:^|\n)\s*$/.test(chunk.text.slice(0, start - chunk.start)) &&
        (LABELLED.test(text) || /^\s*\n/.test(chunk.text.slice(end - chunk.start))),
    )?.stems ?? [];

/** Stems of all that stands above a sentence and says what it is about: headings, title, a numbered or bold label, a question. */
export const stemsAbove = (placed: Placed): ReadonlySet<string> =>
  new Set([
    ...placed.passage.headingStems,
    ...terms(placed.document.title),
    ...labelAbove(placed),
    ...questionAbove(placed),
  ]);
