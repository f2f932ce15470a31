import { terms } from '../../../domain/words.ts';
import type { Question } from '../../../retrieval/question.ts';
import type { RankedPassage } from '../../../retrieval/retrieve.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import type { ToldList } from './told-list.ts';

const ASKED =
  /^\s*(?:who|how many\b|list|name|which)\b.*\b(?:attend(?:ed|ees?|ing)?|were present|was present|in attendance|participants|took part|take part|at the (?:meeting|session))\b/i;
const LINE =
  /^\W*(?:present|attending|attendees|in attendance|participants)\b[^:,]{0,20}?(?::|\b(?:were|was))\s*(?=\p{Lu})/iu;
const SAID = new Set(
  terms(
    'meeting session attend attended attendees present attendance participants took take part people persons many members list names',
  ),
);

/** Those whom the head of minutes names as present, where a question asks who was there or how many; null for none. */
export const attendees = (question: Question, passages: readonly RankedPassage[]): ToldList | null => {
  if (!ASKED.test(question.text)) return null;
  const about = question.terms.filter((stem) => !SAID.has(stem) && !question.focus.includes(stem));
  const heads = passages.filter(({ passage }) => passage.sentences.some(({ text }) => LINE.test(text)));
  // "Who attended the meeting?": which one, if there are minutes of several.
  if (about.length === 0 && heads.length > 1) return null;
  for (const place of heads) {
    const { passage, document } = place;
    const lines = passage.sentences.filter(({ text }) => LINE.test(text));
    const [line, ...others] = lines;
    const told = new Set([...terms(document.title), ...passage.headingStems, ...passage.stemSet]);
    if (line === undefined || others.length > 0 || !about.every((stem) => bestSimilarity(stem, told) > 0)) continue;
    const [lead = ''] = LINE.exec(line.text) ?? [];
    const short = line.text.slice(lead.length).replace(/[.\s]+$/, '');
    const count = short.split(/,\s*(?:and\s+)?|;\s*|\s+and\s+/).filter((name) => /\p{Lu}/u.test(name)).length;
    return { ...place, span: line, items: [line], short, count, isToldApart: false };
  }
  return null;
};
