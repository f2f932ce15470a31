import type { Fact } from '../../domain/fact.ts';
import { deixisBars } from './deixis.ts';
import { kinshipWith } from './kinship.ts';
import { polarityBars } from './polarity.ts';
import type { Profile } from './profile.ts';
import type { Term } from '../terms.ts';
import { oppositionOf, sameTerm, termsOf } from '../terms.ts';

const says = (profile: Profile, term: Term): boolean =>
  profile.everywhere.has(term.concept) ||
  kinshipWith(term, profile.own) > 0 ||
  kinshipWith(term, profile.sentence) > 0 ||
  profile.attribution.some((other) => sameTerm(term, other));

const around = ({ sentence, quantity }: Fact): { ahead: string; behind: string } => {
  const at = sentence.indexOf(quantity.text);
  return at < 0
    ? { ahead: '', behind: '' }
    : { ahead: sentence.slice(0, at), behind: sentence.slice(at + quantity.text.length) };
};

/** What a figure is so much of: "2.3 million tonnes of bananas". */
const matterOf = (fact: Fact): Term[] => {
  const { text } = fact.quantity;
  const inside = / of (.+)$/i.exec(text)?.[1];
  const phrase = inside ?? /^ of ((?:[\p{L}'’-]+ ?){1,4})/u.exec(around(fact).behind)?.[1] ?? '';
  const [end] = phrase.split(
    /\s(?:in|on|at|by|for|from|to|with|a|an|the|per|each|every|last|this|and|or|which|that|who|is|was|were|are|had|has|have)(?:\s|$)/i,
  );
  return termsOf(end ?? '').filter((term) => !term.light && !term.verbal);
};

/** Whether claim and fact are of two matters: tonnes of bananas, tonnes of coffee. */
const isOtherMatter = (claim: Fact, mine: Profile, fact: Fact, other: Profile): boolean => {
  if (claim.quantity.kind === 'date') return false;
  const [a, b] = [matterOf(claim), matterOf(fact)];
  return a.length > 0 && b.length > 0 && !a.some((term) => says(other, term)) && !b.some((term) => says(mine, term));
};

const NAMED = /\b([Ii]n|[Aa]t|[Ff]rom|to|of|[Ff]or|by|[Oo]n|with) (?:the )?((?:\p{Lu}[\p{L}'’-]+ ?)+)/gu;

/** Names behind prepositions, by the preposition: "in Iraq". */
const namesIn = (sentence: string): { preposition: string; names: Term[] }[] =>
  Array.from(sentence.matchAll(NAMED), ([, preposition = '', names = '']) => ({
    preposition: preposition.toLowerCase(),
    names: termsOf(names).filter(({ light, proper }) => !light && proper),
  })).filter(({ names }) => names.length > 0);

/** Whether claim and fact name two places or people behind one preposition: in Iraq, in Afghanistan. */
const isOtherName = (claim: Fact, mine: Profile, fact: Fact, other: Profile): boolean => {
  const theirs = namesIn(fact.sentence);
  return namesIn(claim.sentence).some(
    ({ preposition, names }) =>
      !names.some((term) => says(other, term)) &&
      theirs.some((phrase) => phrase.preposition === preposition && !phrase.names.some((term) => says(mine, term))),
  );
};

const ALL = /\b(?:all|every one) (?:of )?(?:(?:the|its|their|his|her|our|these|those) )?$/i;
const EACH = /\b(?:each|every|apiece|per|average)\b/i;
const IN_ALL = /\b(?:total|totall?ing|totall?ed|altogether|in all|combined|together)\b/i;

/** Whether the one speaks of each of several and the other of all of them, or the claim of all and the fact of a part of them. */
const isOtherScope = (claim: Fact, fact: Fact): boolean => {
  if (ALL.test(around(claim).ahead) && fact.role === 'whole') return true;
  const [mine, stated] = [claim.sentence, fact.sentence];
  return EACH.test(mine) && !IN_ALL.test(mine) && IN_ALL.test(around(fact).ahead.slice(-30)) && !EACH.test(stated);
};

const MEASURED =
  /(\p{L}+) of (?:(?:about|around|some|nearly|almost|over|roughly|just|more than|less than|at least|up to) )*(?:\p{Sc}|\p{Lu}{3} )?$/u;
/** Nouns that a unit says as well. */
const SAID_BY_UNIT =
  /^(?:area|size|range|speed|distance|length|height|width|depth|weight|worth|term|period|capacity|rate|price|cost|value|crowd|group|team|score|age|population|level)$/i;

/** Whether a claim's figure is one of a noun that the fact's sentence does not know: sales of 22 million. */
const isOfOtherNoun = (claim: Fact, other: Profile): boolean => {
  if (claim.quantity.kind === 'duration' || claim.quantity.value === null) return false;
  const noun = MEASURED.exec(around(claim).ahead)?.[1] ?? '';
  return termsOf(noun).some(
    (term) =>
      !term.light &&
      !term.proper &&
      !SAID_BY_UNIT.test(noun) &&
      !says(other, term) &&
      // A profit and a loss are one thing turned round.
      other.own.every(({ concept }) => oppositionOf(term.concept, concept) === null),
  );
};

const RELATIVES =
  /['’]s? (?:\p{Ll}+ )?(sister|brother|wife|husband|father|mother|son|daughter|deputy|rival|partner|predecessor|successor|assistant|coach|neighbour|neighbor|friend|colleague|parent|subsidiary|competitor|opponent|twin|cousin|uncle|aunt|widow)s?\b/iu;

/** Whether the claim is of somebody known by another of whom the fact is. */
const isOfRelative = (claim: Fact, other: Profile): boolean =>
  termsOf(RELATIVES.exec(claim.sentence)?.[1] ?? '').some((term) => !says(other, term));

/** Whether a fact has the claim's figure in another sense: of other matter, of another name, of all rather than each, denied, of another day. */
export const isOtherSense = (claim: Fact, mine: Profile, fact: Fact, other: Profile): boolean =>
  isOtherMatter(claim, mine, fact, other) ||
  (!other.isRow && isOtherName(claim, mine, fact, other)) ||
  isOtherScope(claim, fact) ||
  isOfOtherNoun(claim, other) ||
  isOfRelative(claim, other) ||
  polarityBars(claim, mine, fact, other) ||
  deixisBars(claim, fact);
