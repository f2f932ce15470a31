import { related } from '../../../domain/word-relations.ts';
import type { Word } from '../../../domain/words.ts';
import { stemmer } from 'stemmer';
import { formsOf } from '../../../retrieval/word-families.ts';
import { conceptOf, oppositionOf } from '../../../facts/terms.ts';

/** Small words and degrees that exclude each other; WordNet relates neither. */
const PAIRS = `before after; most least; more less; more fewer; above below; all none; always never; with without; into out; inside outside; first last;
north south; east west; northern southern; eastern western; northeast southwest; northwest southeast; left right; many few; early late; earlier later; former latter; upper lower; over under; up down; maximum minimum; majority minority; highest lowest; higher lower; largest smallest; larger smaller;
biggest smallest; longest shortest; longer shorter; oldest youngest; oldest newest; older younger; best worst; better worse; fastest slowest; richest poorest; strongest weakest; private public; male female; son daughter; father mother; brother sister; husband wife; king queen; he she; his her; winter summer; day night`;

/** Deeds that WordNet does not relate, by their stems. */
const DEEDS = `gain lose; allow forbid; allow ban; permit ban; approv reject; appoint dismiss; support oppos; prais criticis; prais criticiz; prais condemn; criticis welcom; criticiz welcom`;

const pairsOf = (list: string): Set<string> =>
  new Set(
    list.split(';').flatMap((pair) => {
      const [one = '', other = ''] = pair.trim().split(' ');
      return [`${one} ${other}`, `${other} ${one}`];
    }),
  );
const [opposites, deeds] = [pairsOf(PAIRS), pairsOf(DEEDS)];

/** "higher", "highest" as "high": degrees are opposed as their adjectives are. */
const positive = (folded: string): string | null => {
  const base = /^(\p{L}{3,})(?:er|est)$/u.exec(folded)?.[1];
  return base === undefined ? null : stemmer(base.replace(/i$/, 'y'));
};

/** Whether one word says the opposite of another, or excludes it. */
export const isOpposite = (one: Word, other: Word): boolean => {
  if (one.stem === other.stem) return false;
  if (opposites.has(`${one.folded} ${other.folded}`)) return true;
  const forms = [other.stem, ...formsOf(other.stem)];
  if (
    [one.stem, ...formsOf(one.stem)].some((form) =>
      forms.some((each) => related(form, each) === 'antonym' || deeds.has(`${form} ${each}`)),
    )
  )
    return true;
  if (oppositionOf(conceptOf(one.folded), conceptOf(other.folded)) === 'direction') return true;
  const [a, b] = [positive(one.folded), positive(other.folded)];
  return a !== null && b !== null && related(a, b) === 'antonym';
};
