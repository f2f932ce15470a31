import type { Base, DraftSentence } from '../draft.ts';
import type { Chooser } from '../random.ts';
import { applyChange, type Corruption } from './change.ts';
import { addClaim, deny, turnRound } from './meanings.ts';
import { changeNameFar, changeNameNear, swapNames } from './names.ts';
import { changeDay, changeNumber, changeOrdinal, changeYear } from './numbers.ts';
import { changeUnit } from './units.ts';

/** Makes the sentence at `place` of a base false; null where it can't be made so in this way. */
type Corrupt = (base: Base, place: number, choose: Chooser) => DraftSentence | null;

const wording =
  (kind: string, corruption: Corruption): Corrupt =>
  (base, place, choose) => {
    const { text, passage } = base.statements[place]!;
    const change = corruption(text, base, choose);
    return change === null
      ? null
      : { text: applyChange(text, change), cites: [passage], kind, isFaithful: false, source: text };
  };

/** The true sentence under the number of a passage of which it says nothing, or of none at all. */
const changeCitation: Corrupt = (base, place, choose) => {
  const { text, passage } = base.statements[place]!;
  const wrong = base.passages.flatMap((_, index) => (index + 1 === passage ? [] : [index + 1]));
  const cites = [choose.number(4) === 0 ? base.passages.length + 1 + choose.number(5) : choose.pick(wrong)!];
  return { text, cites, kind: 'citation', isFaithful: false, source: text };
};

const insert =
  (kind: 'inserted near' | 'inserted far'): Corrupt =>
  (base, place, choose) => {
    const text = choose.pick(kind === 'inserted near' ? base.strangers.near : base.strangers.far);
    if (text === undefined || base.passages.some((passage) => passage.text.includes(text))) return null;
    return { text, cites: [base.statements[place]!.passage], kind, isFaithful: false, source: text };
  };

/** The ways to make a sentence false. Those that change a figure stand first. */
export const CORRUPTIONS: Record<string, Corrupt> = {
  number: wording('number', changeNumber),
  year: wording('year', changeYear),
  day: wording('day', changeDay),
  unit: wording('unit', changeUnit),
  ordinal: wording('ordinal', changeOrdinal),
  'name near': wording('name near', changeNameNear),
  'name far': wording('name far', changeNameFar),
  citation: changeCitation,
  'inserted near': insert('inserted near'),
  'inserted far': insert('inserted far'),
  swap: wording('swap', swapNames),
  opposite: wording('opposite', turnRound),
  denial: wording('denial', deny),
  addition: wording('addition', addClaim),
};

/** Kinds that change a figure: all of them have to be caught. */
export const FIGURES: ReadonlySet<string> = new Set(['number', 'year', 'day', 'unit', 'ordinal']);
