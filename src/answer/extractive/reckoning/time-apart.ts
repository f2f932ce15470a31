import type { Fact } from '../../../domain/fact.ts';
import { isFunctionWord, terms, words } from '../../../domain/words.ts';
import { related } from '../../../domain/word-relations.ts';
import type { Question } from '../../../retrieval/question.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import { mayBeVerb, tagsOf } from '../../question/word-class.ts';
import { apart } from './calendar.ts';
import type { Reckoned } from './reckoned.ts';
import { tellingOf, type ToldFact } from './told-facts.ts';

/** An event that a question names: stems of what happened, and of what it happened to. */
type Event = { deeds: readonly string[]; things: readonly string[] };

const AUXILIARY = '(?:did|was|were|will|is|are|has|had|have|does|do|would)';
const AFTER = /^\s*(?:and\s+)?how (?:many (?:years|months|weeks|days)|long)\s+(after|before)\s+(.+?)\s*\?*\s*$/i;
const BETWEEN =
  /^\s*how (?:many (?:years|months|weeks|days)|long|much time)\s+(?:passed|lay|lie|went by|elapsed|were there|was there|was it|are there|is it)\s+(?:between|from)\s+(.+?)\s+(?:and|to|until)\s+(.+?)\s*\?*\s*$/i;
const AGE = /^\s*(?:and\s+)?(?:how old|at (?:what|which) age)\s+(?:was|is|were|did|had)\s+(.+?)\s*\?*\s*$/i;
/** Words that say of an event no more than that it took place. */
const HAPPENING = /^(?:take|took|taken|place|happen(?:ed|s)?|occur(?:red|s)?|time|year|years|day|first|final|finally)$/;
const OLD = /^(?:old|age)$/;
const PERSONAL = /\b(?:he|she|they|his|her)\b/i;
const BIRTH = 'born';
const DEATH = /^(?:die|died|death)$/;

const eventOf = (text: string): Event | null => {
  const list = words(text);
  const tags = tagsOf(list);
  const content = list.flatMap((word, i) =>
    isFunctionWord(word.folded) || OLD.test(word.folded) ? [] : [{ ...word, tag: tags[i], i }],
  );
  const telling = content.filter(({ folded }) => !HAPPENING.test(folded));
  const used = telling.length > 0 ? telling : content;
  const verbs = used.filter(
    ({ tag, folded, text: written }) =>
      tag === 'past' || tag === 'gerund' || (tag === 'verb' && /^\p{Ll}/u.test(written) && mayBeVerb(folded)),
  );
  // "the purchase of the house": what happened is the noun before the preposition.
  const end = used.findIndex(({ i }) => tags[i + 1] === 'preposition');
  const noun = used[end < 0 ? used.length - 1 : end];
  const deeds = (verbs.length > 0 ? verbs : noun === undefined ? [] : [noun]).map(({ stem }) => stem);
  if (deeds.length === 0) return null;
  return { deeds, things: used.map(({ stem }) => stem).filter((stem) => !deeds.includes(stem)) };
};

const isDate = ({ quantity, role }: Fact): boolean =>
  quantity.kind === 'date' &&
  /^(?:event|period)$/.test(role) &&
  /^(?:year|month|day)$/.test(quantity.date?.grain ?? '') &&
  /^\d{4}/.test(quantity.date?.start ?? '') &&
  /^(?:=|>=)$/.test(quantity.operator);

/** Whether an event is told by its verb or a noun of it: "burned" of "the fire". */
const isSaid = (deed: string, own: ReadonlySet<string>): boolean =>
  bestSimilarity(deed, own) > 0 || [...own].some((stem) => /^(?:synonym|derived)$/.test(related(deed, stem) ?? ''));

/** Whether the deeds are what a date is of, and not something else in its sentence. */
const areSaid = (deeds: readonly string[], { measure, qualifiers }: Fact): boolean => {
  const said = new Set(terms([measure, ...qualifiers].join(' ')));
  return deeds.every((deed) => isSaid(deed, said));
};

/** "A crane driver" is no crane: what a plain subject ends with has to be asked of, or stand above. */
const isHeldBy = (things: readonly string[], { fact, given }: ToldFact): boolean => {
  const head = terms(fact.subject).at(-1);
  const isPlain = /^\P{Lu}*$/u.test(fact.subject);
  const isAsked = !things.some((stem) => terms(fact.subject).includes(stem));
  return !isPlain || head === undefined || isAsked || things.includes(head) || given.has(head);
};

/** The one date of an event; null where no fact tells all of it, or facts differ. */
const dateOf = ({ deeds, things }: Event, facts: readonly ToldFact[]): Fact | null => {
  const fits = facts.flatMap((told) => {
    const isDone = isDate(told.fact) && areSaid(deeds, told.fact) && isHeldBy(things, told);
    const telling = isDone ? tellingOf(told, things) : null;
    return telling === null ? [] : [{ ...telling, fact: told.fact }];
  });
  const [best, ...others] = fits.toSorted((a, b) => b.own - a.own || a.strays - b.strays);
  const isOpen = others.some(
    ({ own, fact }) => own === best?.own && fact.quantity.date?.start !== best.fact.quantity.date?.start,
  );
  return best === undefined || isOpen ? null : best.fact;
};

/** The event that leans on another for what it happened to: "the fire", "it opened". */
const leaning = (event: Event, other: Event): Event =>
  event.things.length > 0 ? event : { ...event, things: other.things.filter((stem) => !event.deeds.includes(stem)) };

type Asked = { from: Event; to: Event; isAge: boolean };

/** Where the clause behind "after" ends and the question goes on is tried at each auxiliary. */
const splits = (text: string): [string, string][] =>
  Array.from(text.matchAll(new RegExp(`[\\s,]+${AUXILIARY}\\s+`, 'gi')), ({ index, 0: mark }): [string, string] => [
    text.slice(0, index),
    text.slice(index + mark.length),
  ]);

const eventsAsked = ({ text }: Question): Asked[] => {
  const pair = (first: string, second: string): { from: Event; to: Event }[] => {
    const [from, to] = [eventOf(first), eventOf(second)];
    return from === null || to === null ? [] : [{ from: leaning(from, to), to: leaning(to, from) }];
  };
  const [, direction, rest] = AFTER.exec(text) ?? [];
  if (direction !== undefined && rest !== undefined)
    return splits(rest)
      .flatMap(([one, other]) => (/^after$/i.test(direction) ? pair(one, other) : pair(other, one)))
      .map((each) => ({ ...each, isAge: false }));
  const [, one, other] = BETWEEN.exec(text) ?? [];
  if (one !== undefined && other !== undefined) return pair(one, other).map((each) => ({ ...each, isAge: false }));
  const [, aged] = AGE.exec(text) ?? [];
  if (aged === undefined) return [];
  const [who = '', when] = aged.split(/\s+when\s+/i);
  const deed = when ?? aged;
  const event = eventOf(deed);
  const names = eventOf(when === undefined ? '' : who);
  const bearer = names === null ? (event?.things ?? []) : [...names.things, ...names.deeds];
  if (event === null || bearer.length === 0) return [];
  const isDeath = event.deeds.some((stem) => DEATH.test(stem));
  // "when she took it over": the deed is that of whose age is asked.
  const isOwn = when === undefined || isDeath || PERSONAL.test(deed);
  const things = isOwn ? [...new Set([...event.things, ...bearer])] : event.things;
  return [
    { from: { deeds: words(BIRTH).map(({ stem }) => stem), things: bearer }, to: { ...event, things }, isAge: true },
  ];
};

/** Whether a question asks how far two events are apart, or how old somebody was at one. */
export const asksTimeApart = ({ text }: Question): boolean => AFTER.test(text) || BETWEEN.test(text) || AGE.test(text);

/** The time between two events whose dates the facts tell, or somebody's age at one: "How many years after the fire was it rebuilt?" */
export const timeApart = (question: Question, facts: readonly ToldFact[]): Reckoned | null => {
  for (const { from, to, isAge } of eventsAsked(question)) {
    const [first, last] = [dateOf(from, facts), dateOf(to, facts)];
    if (first === null || last === null || first.id === last.id) continue;
    const text = apart(first, last, isAge, /\bhow many years\b/i.test(question.text));
    if (text === null) continue;
    const formula = `${last.quantity.text} − ${first.quantity.text} = ${text}`;
    return { result: { text, formula }, opening: '', short: text, facts: [first, last] };
  }
  return null;
};
