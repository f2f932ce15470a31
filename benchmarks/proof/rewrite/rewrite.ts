import type { Base, DraftSentence } from '../draft.ts';
import type { Chooser } from '../random.ts';
import { active, closingFirst, openingLast, split, withLead, withoutAside, withoutTail } from './clauses.ts';
import { dateForm, numberForm, otherUnit, rounded } from './figures.ts';
import { uncapitalise, type Rewriting } from './rewriting.ts';
import { nameForPronoun, synonyms } from './words.ts';

type Rewrite = (base: Base, place: number, choose: Chooser) => DraftSentence | null;

const wording =
  (kind: string, rewriting: Rewriting): Rewrite =>
  (base, place, choose) => {
    const { text, passage } = base.statements[place]!;
    const other = rewriting(text, base, choose);
    return other === null || other === text
      ? null
      : { text: other, cites: [passage], kind, isFaithful: true, source: text };
  };

/** Two statements in one sentence, each passage cited. */
const joined: Rewrite = (base, place) => {
  const [first, second] = [base.statements[place]!, base.statements[place + 1]];
  if (second === undefined || first.text.length + second.text.length > 320) return null;
  return {
    text: `${first.text.slice(0, -1)}, and ${uncapitalise(second.text)}`,
    cites: [...new Set([first.passage, second.passage])],
    kind: 'joined',
    isFaithful: true,
    source: `${first.text} ${second.text}`,
  };
};

/** The name has to come from the passage that holds its sentence. */
const resolved: Rewrite = (base, _place, choose) => {
  for (const [index, passage] of base.passages.entries()) {
    const text = nameForPronoun('', { ...base, passages: [passage] }, choose);
    if (text !== null)
      return { text, cites: [index + 1], kind: 'name for pronoun', isFaithful: true, source: passage.text };
  }
  return null;
};

/** The ways to say the same. */
export const REWRITINGS: Record<string, Rewrite> = {
  verbatim: (base, place) => {
    const { text, passage } = base.statements[place]!;
    return { text, cites: [passage], kind: 'verbatim', isFaithful: true, source: text };
  },
  'opening last': wording('opening last', openingLast),
  'closing first': wording('closing first', closingFirst),
  'without aside': wording('without aside', withoutAside),
  'without tail': wording('without tail', withoutTail),
  split: wording('split', split),
  active: wording('active', active),
  lead: wording('lead', withLead),
  synonyms: wording('synonyms', synonyms),
  'name for pronoun': resolved,
  joined,
  'date form': wording('date form', dateForm),
  'number form': wording('number form', numberForm),
  rounded: wording('rounded', rounded),
  'other unit': wording('other unit', otherUnit),
};
