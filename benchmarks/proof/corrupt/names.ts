import { sentences } from '../../../src/domain/sentences.ts';
import { knownNames, mayBeSame, namesIn, type Name } from '../names.ts';
import type { Base } from '../draft.ts';
import { isSaid, type Corruption } from './change.ts';

const PLACES = new Set(['in', 'at', 'near', 'to', 'from', 'of', 'by', 'with']);

/** How a name is used: its length in words (one, more) and the preposition before it. */
const shapeOf = ({ text, after }: Name): string => `${text.includes(' ')} ${PLACES.has(after) ? after : ''}`;

const sentencesOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => sentences(text).map(({ start, end }) => text.slice(start, end).trim()));

const namesOf = (base: Base, texts: readonly string[]): Name[] => {
  const known = knownNames(sentencesOf(base.passages.map(({ text }) => text)));
  return sentencesOf(texts).flatMap((sentence) => namesIn(sentence, known));
};

/** Names that could stand for `name`: used alike, and surely of something else. */
const rivalsOf = (name: Name, pool: readonly Name[], sentence: string): string[] => [
  ...new Set(
    pool.flatMap((other) =>
      shapeOf(other) === shapeOf(name) && !mayBeSame(other.text, name.text) && !sentence.includes(other.text)
        ? [other.text]
        : [],
    ),
  ),
];

const replaceName =
  (poolOf: (base: Base) => readonly string[], mayBeSaid: boolean): Corruption =>
  (sentence, base, choose) => {
    const pool = namesOf(base, poolOf(base));
    for (const name of choose.shuffle(namesOf(base, [sentence]))) {
      // Half of a name in the midst of another is none.
      if (/^[- ]\p{Lu}|^'s/u.test(sentence.slice(name.end)) || /\p{Lu}[\p{L}.]* $/u.test(sentence.slice(0, name.start)))
        continue;
      const rivals = rivalsOf(name, pool, sentence).filter((rival) => mayBeSaid || !isSaid(base, rival));
      const by = choose.pick(rivals);
      if (by !== undefined) return { start: name.start, end: name.end, by };
    }
    return null;
  };

/** A name in the place of another: one that the passages tell of too, as a model mixes them up. */
export const changeNameNear = replaceName(
  ({ passages, statements: [first] }) =>
    passages.flatMap(({ text }, place) => (place + 1 === first?.passage ? [] : [text])),
  true,
);

/** A name that no passage has. */
export const changeNameFar = replaceName(({ strangers }) => [...strangers.near, ...strangers.far], false);

/** Verbs between two names that are true both ways. */
const MUTUAL =
  /\b(?:and|or|met|married|with|alongside|between|border\w*|tie\w*|equal\w*|joined|merged|like|as|both|neighbou?r\w*)\b|,/iu;
const VERB =
  /\b(?:was|were|is|are|had|has|did|\w{3,}ed|won|led|made|gave|took|became|wrote|held|sent|built|beat|lost|went|came|began)\b/u;

/** Who did it and whom it was done to change places. */
export const swapNames: Corruption = (sentence, base, choose) => {
  const names = namesOf(base, [sentence]);
  const pairs = names.flatMap((first, i) => {
    const second = names[i + 1];
    if (second === undefined || mayBeSame(first.text, second.text)) return [];
    const between = sentence.slice(first.end, second.start);
    const isWhole =
      !/^(?:[- ]\p{Lu}|'s)/u.test(sentence.slice(first.end)) && !/^(?:[- ]\p{Lu}|'s)/u.test(sentence.slice(second.end));
    return VERB.test(between) && !MUTUAL.test(between) && isWhole ? [{ first, second, between }] : [];
  });
  const pair = choose.pick(pairs);
  return pair === undefined
    ? null
    : { start: pair.first.start, end: pair.second.end, by: pair.second.text + pair.between + pair.first.text };
};
