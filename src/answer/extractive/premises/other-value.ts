import type { Word } from '../../../domain/words.ts';
import { isLight } from '../polarity/permission.ts';
import { conceptOf } from '../../../facts/terms.ts';
import type { AskedStatement } from '../polarity/asked-statement.ts';
import { isHedged } from '../polarity/hedges.ts';
import { denialsOf } from '../polarity/negation.ts';
import { isRecurring } from '../polarity/recurrence.ts';
import { tagsIn } from '../polarity/tags-in.ts';
import type { ToldClause } from '../polarity/told-clause.ts';
import { isToldOfSubject } from '../polarity/voice.ts';
import kinds from './kinds-of-value.json' with { type: 'json' };
import { isName, isSaidElsewhere, says, tellsAll, type PremiseRule } from './told-premise.ts';

const KINDS = Object.entries(kinds).map(([kind, list]) => ({ kind, values: new Set(list.split(' ')) }));

/** Deeds and states that have one place. */
const AT_ONE_PLACE = new Set(
  ['build', 'make', 'found', 'stand', 'lie', 'locate', 'base', 'bury', 'bear', 'born', 'die', 'manufacture'].map(
    conceptOf,
  ),
);
const STANDING = /^(?:stands?|stood|lies|lay|located|situated)$/;
/** Before a thing that there is one of: of "a terminal" there may be one at either place. */
const DEFINITE = /^(?:the|this|that|its|his|her|their|our)$/;
/** Words by which a clause tells one of several values. */
const ONE_OF_SEVERAL = /^(?:also|too|partly|mainly|mostly|and|or|including|among|another|both|sometimes)$/;

/** What a statement gives a thing: words of one kind, behind the word that leads up to them. */
type Value = { kind: string; words: Word[]; lead: string };

const nameAt = (list: readonly Word[], at: number): Word[] => {
  let end = at;
  while (isName(list[end]) || (list[end]?.folded === 'and' && end > at && isName(list[end + 1]))) end++;
  return list.slice(at, end).filter(({ folded }) => folded !== 'and');
};

/** The words behind a determiner and what comes with a name in small letters: "the brothers Karl and Jonas". */
const nameBehind = (list: readonly Word[], at: number): Word[] => {
  for (let i = at; i < at + 4; i++) if (isName(list[i])) return nameAt(list, i);
  return [];
};

const valuesOf = (list: readonly Word[], tags: readonly string[]): Value[] =>
  list.flatMap((word, at): Value[] => {
    const lead = list[at - 1]?.folded ?? '';
    const next = tags[at + 1];
    const kind = KINDS.find(({ values }) => values.has(word.folded))?.kind;
    if (kind === 'weekday') return [{ kind, words: [word], lead: '' }];
    if (kind === 'month') return isName(word) && !/^\p{N}/u.test(lead) ? [{ kind, words: [word], lead: '' }] : [];
    const describes = next === 'noun' || next === 'name';
    if (kind === 'colour' && !describes && at > 1) return [{ kind, words: [word], lead: '' }];
    if (kind === 'material' && lead === 'of' && !describes) return [{ kind, words: [word], lead }];
    if (word.folded === 'by') {
      const names = nameBehind(list, at + 1);
      return names.length === 0 ? [] : [{ kind: 'doer', words: names, lead: 'by' }];
    }
    const isPlacing = /^(?:in|at|on|near)$/.test(word.folded);
    const place = isPlacing ? nameAt(list, list[at + 1]?.folded === 'the' ? at + 2 : at + 1) : [];
    const isTime = place.some(({ folded }) => KINDS.some(({ values }) => values.has(folded)));
    return place.length === 0 || isTime ? [] : [{ kind: 'place', words: place, lead: 'in' }];
  });

/** Whether one value leaves no room for the other: no word of it is the other's, but a surname behind other first names. */
const excludes = (asked: Value, told: Value): boolean => {
  const shared = asked.words.filter((word) => says(told.words, word));
  if (asked.kind !== 'doer') return shared.length === 0;
  return shared.length === 0 || (shared.length < asked.words.length && shared.length < told.words.length);
};

/** Whether a value is one of its thing alone: it is done at one place, and the thing is the only one so called. */
const isSingle = ({ kind }: Value, premise: AskedStatement): boolean => {
  const { words: asked, predicate, subjectWords, isPassive } = premise;
  if (kind === 'doer') return isPassive;
  // What is open on one day may be on another.
  if (kind === 'weekday' || kind === 'month') return !isRecurring(premise) && !/^opens?$/.test(predicate?.folded ?? '');
  if (kind !== 'place') return true;
  const before = asked[asked.indexOf(subjectWords[0] as Word) - 1]?.folded ?? '';
  const isOne = subjectWords.some(isName) || DEFINITE.test(before);
  return isOne && (predicate === null || AT_ONE_PLACE.has(conceptOf(predicate.folded)));
};

/** Whether a clause has the verb of a statement; what stands somewhere was built there. */
const placeOfVerb = ({ predicate }: AskedStatement, { kind }: Value, { words }: ToldClause): number | null => {
  if (predicate === null || isLight(predicate.folded)) return -1;
  const at = words.findIndex((word) => says([word], predicate));
  if (at >= 0) return at;
  const standsAt = kind === 'place' ? words.findIndex(({ folded }) => STANDING.test(folded)) : -1;
  return standsAt >= 0 ? standsAt : null;
};

/**
 * Whether a clause says the same of the same as a premise, but for one value of its kind: another doer, place, material, colour, weekday or
 * month. All else of the premise is told, no value is one of several, and no sentence gives the asked one.
 */
export const hasOtherValue: PremiseRule = (premise, clause, ranked) => {
  if (clause.isConditional || denialsOf(clause).length > 0 || isHedged(premise, clause.words, ['only', 'will']))
    return false;
  const tags = tagsIn(premise.words, '');
  const told = valuesOf(clause.words, clause.tags);
  return valuesOf(premise.words, tags).some((asked) => {
    const others = told.filter(({ kind, lead }) => kind === asked.kind && lead === asked.lead);
    const [other] = others;
    const at = placeOfVerb(premise, asked, clause);
    if (other === undefined || others.length > 1 || at === null) return false;
    if (!excludes(asked, other) || !isSingle(asked, premise)) return false;
    const opening = clause.words.indexOf(other.words[0] as Word);
    const isOneOfSeveral = clause.words.some(
      ({ folded }, i) => ONE_OF_SEVERAL.test(folded) && Math.abs(i - opening) <= 3 && asked.kind !== 'doer',
    );
    const isBehind = at < 0 || at < opening;
    const isVerbStated = at >= 0 && !STANDING.test(clause.words[at]?.folded ?? '');
    const rest = premise.content.filter(
      (word) => !asked.words.includes(word) && (word !== premise.predicate || (isVerbStated && at >= 0)),
    );
    return (
      !isOneOfSeveral &&
      isBehind &&
      rest.length > 0 &&
      tellsAll(rest, clause) &&
      isToldOfSubject(premise, clause, isVerbStated ? at : -1, []) &&
      !isSaidElsewhere([...asked.words.slice(0, 1), ...premise.headWords.slice(-1)], clause, ranked)
    );
  });
};
