import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import type { ToldClause } from '../told-clause.ts';
import type { Means } from './about.ts';
import { beyond, isWholePhrase, lineOf, telling } from './phrases.ts';

type Owned = { thing: string; owner: string };

const ASKED: readonly [RegExp, isOwnerFirst: boolean][] = [
  [/^(?:do|does) (.+?) belong to (.+)$/i, false],
  [/^(?:do|does) (.+?) (?:own|owns|possess) (.+)$/i, true],
  [/^(?:is|are) (.+?) (?:owned by|the property of) (.+)$/i, false],
];
const TOLD: readonly [RegExp, isOwnerFirst: boolean][] = [
  [/^(.+?) belongs? to (.+)$/i, false],
  [/^(.+?) (?:is|are) (?:owned by|the property of) (.+)$/i, false],
  [/^(.+?) owns? (.+)$/i, true],
];
const OPEN =
  /\b(?:not|never|no|only|once|until|formerly|partly|part|half|jointly|joint|share[sd]?|if|sold|except|all|most|some|also|used to|today)\b|n['’]t\b/i;
/** An owner that is one of a kind: another one's possession says nothing of "a trust". */
const DEFINITE = /^(?:the\b|\p{Lu})/u;

const ownedIn = (text: string, patterns: typeof TOLD): Owned | null => {
  for (const [pattern, isOwnerFirst] of patterns) {
    const [, one, other] = pattern.exec(text) ?? [];
    if (one !== undefined && other !== undefined)
      return isOwnerFirst ? { thing: other, owner: one } : { thing: one, owner: other };
  }
  return null;
};

/** What a sentence tells of owners: "The kiln belongs to the school; the van is owned by Ada Lund". */
const ownersIn = (text: string): Owned[] =>
  text
    .replace(/[.!]\s*$/, '')
    .split(/[;,] (?:and |but |while |whereas )?/)
    .flatMap((piece): Owned[] => {
      // "A belongs to B and C to D".
      const [, first, second] = /^(.+? belongs? to .+?) and (?=\S+(?: \S+)? to )(.+)$/i.exec(piece) ?? [];
      const [, thing, owner] = /^(.+?) to (.+)$/i.exec(second ?? '') ?? [];
      const own = ownedIn(first ?? piece, TOLD);
      return [
        ...(own === null ? [] : [own]),
        ...(thing === undefined || owner === undefined ? [] : [{ thing, owner }]),
      ];
    });

/**
 * What a sentence that tells whose something is says to whether somebody owns it, in whatever verb: yes for its owner, no for another
 * definite one. Null for any other thing, a part of it, or a time gone by.
 */
export const possessed = (statement: AskedStatement, clause: ToldClause, means: Means): Polarity | null => {
  const asked = ownedIn(statement.words.map(({ text }) => text).join(' '), ASKED);
  const text = lineOf(clause);
  if (asked === null || OPEN.test(text)) return null;
  const [thing, owner] = [telling(asked.thing), telling(asked.owner)];
  const told = ownersIn(text).find((each) =>
    each.thing.split(/ and /).some((member) => isWholePhrase(thing, telling(member), clause, means)),
  );
  if (told === undefined || owner.length === 0) return null;
  const owners = telling(told.owner);
  const untold = beyond(owner, owners, means);
  if (untold.length === 0) return 'yes';
  const isOther = untold.length === owner.length && owners.length > 0 && beyond(owners, owner, means).length > 0;
  return isOther && DEFINITE.test(asked.owner) && DEFINITE.test(told.owner.replace(/^the /i, 'the ')) ? 'no' : null;
};
