import type { Polarity } from '../judge-clause.ts';
import rows from './wordings.json' with { type: 'json' };

/** What is asked, and the wordings of sources that say yes or no to it without its words. */
type Wording = { asked: RegExp; yes: RegExp | null; no: RegExp | null };

const read = (pattern: string | undefined): RegExp | null => (pattern === undefined ? null : new RegExp(pattern, 'iu'));

const WORDINGS: readonly Wording[] = rows.map(({ asked, yes, no }: { asked: string; yes?: string; no?: string }) => ({
  asked: new RegExp(asked, 'iu'),
  yes: read(yes),
  no: read(no),
}));

/** What a clause says to a question in a wording of its own ("came to no harm" to "Did it survive?"), and the words of the question that it stands for. */
export type Worded = { polarity: Polarity; asked: string };

/** Null for nothing, or for both. */
export const toldInOtherWords = (question: string, told: string): Worded | null => {
  const found = WORDINGS.flatMap(({ asked, yes, no }): Worded[] => {
    const phrase = asked.exec(question)?.[0];
    if (phrase === undefined) return [];
    const [isYes, isNo] = [yes?.test(told) === true, no?.test(told) === true];
    return isYes === isNo ? [] : [{ polarity: isYes ? 'yes' : 'no', asked: phrase }];
  });
  const [first] = found;
  return first !== undefined && found.every(({ polarity }) => polarity === first.polarity) ? first : null;
};
