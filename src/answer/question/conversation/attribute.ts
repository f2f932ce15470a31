import { words as wordsOf } from '../../../domain/words.ts';
import type { Question } from '../../../retrieval/question.ts';
import { nounClass } from '../word-class.ts';
import { candidates } from './antecedent.ts';
import type { EarlierTurn } from './earlier-turn.ts';
import { nounPhrases } from './noun-phrases.ts';

/** Nouns for what a thing has rather than for another thing: measures, sums, and the persons that belong to it. */
const MEASURED =
  /^(?:weight|mass|height|length|width|depth|size|area|volume|speed|age|price|cost|costs|fee|budget|revenue|profit|income|population|capacity|output|temperature|efficiency|name|colour|color|address|date|deadline|cause|reason|purpose|guarantee|warranty|noise)$/;
const OWNED = /^(.+?(?:['’]s|s['’]))\s+(.+)$/;
const ADJECTIVE_OF: Readonly<Record<string, RegExp>> = {
  weight: /\b(?:weigh|heavy)/i,
  height: /\b(?:high|tall)\b/i,
  length: /\blong\b/i,
  width: /\bwide\b/i,
  depth: /\bdeep\b/i,
  age: /\bold\b/i,
  price: /\bcosts?\b/i,
  cost: /\bcosts?\b/i,
};

const withoutMark = (text: string): string => text.trim().replace(/[?.!\s]+$/, '');

/**
 * "and its weight?", "what about the price?" after another attribute of the same thing was asked for: "What is the K6's weight?".
 * Null where the follow-up names no attribute, or one that the last question has in another thing's place.
 */
export const attributeAsked = (subject: string, previous: Question, earlier: readonly EarlierTurn[]): string | null => {
  const phrase = withoutMark(subject);
  const [, owner, owned = phrase] = OWNED.exec(phrase) ?? [];
  const bare = owned.replace(/^(?:the|its|his|her|their)\s+/i, '');
  const head = wordsOf(bare).at(-1);
  if (head === undefined || /^\p{Lu}/u.test(bare)) return null;
  const isMeasure = MEASURED.test(head.folded);
  const isPerson = owner !== undefined && nounClass(head.folded) === 'person';
  if (!isMeasure && owner === undefined) return null;
  const sameKind = nounPhrases(previous).some(({ text }) => {
    const last = wordsOf(text).at(-1)?.folded ?? '';
    return (
      last === head.folded ||
      (isPerson
        ? nounClass(last) === 'person'
        : isMeasure &&
          MEASURED.test(last) &&
          owner === undefined &&
          !previous.focus.includes(wordsOf(text).at(-1)?.stem ?? ''))
    );
  });
  if (sameKind || ADJECTIVE_OF[head.folded]?.test(previous.text) === true) return null;
  const word = isPerson ? 'Who' : 'What';
  if (owner !== undefined) return `${word} is ${owner} ${owned}?`;
  // Nothing of the last question is "said": the thing itself is in it.
  const own = candidates('it', { ...previous, words: wordsOf(bare), terms: [] }, earlier)[0] ?? null;
  return own === null ? null : `What is the ${bare} of ${own.mention.text}?`;
};
