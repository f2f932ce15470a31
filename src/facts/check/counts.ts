import type { Fact } from '../../domain/fact.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { related } from '../../domain/word-relations.ts';
import type { Profile } from './profile.ts';
import { conceptOf, lemmaStem } from '../terms.ts';

export const isCount = (quantity: Quantity): boolean =>
  quantity.kind === 'number' && (quantity.dimension.startsWith('count:') || quantity.unit === '');

const PERCENT = conceptOf('percent');
const PEOPLE = new Set([conceptOf('people'), conceptOf('person')]);
/** Nouns that count a part of something without saying what it is. */
const VAGUE = new Set('piece item unit other one more thing example instance copy'.split(' ').map(conceptOf));

const PERSONS = new Set(
  'resident citizen worker voter inhabitant employee member individual adult civilian'.split(' ').map(conceptOf),
);
/** Nouns for people who are known by what they do or what befell them; a claim may count them as people. */
const KINDS_OF_PEOPLE = new Set(
  `patient passenger visitor student pupil soldier migrant refugee victim survivor protester farmer fan driver teacher nurse
  doctor child man woman spectator customer user subscriber officer prisoner inmate guest tourist athlete player hostage rider
  commuter villager pensioner veteran volunteer candidate engineer miner fighter sailor runner guard rebel body`
    .split(/\s+/)
    .map(conceptOf),
);

/** Whether one noun is a name for people of a place and the other a word for people: Oregonians, residents. */
const isDemonymOf = (name: string, { counted, sentence }: Profile): boolean =>
  counted === name &&
  sentence.some(({ concept, text }) => concept === name && /^\p{Lu}\p{L}+(?:ns?|ese|sh|is?)$/u.test(text));

const areRelated = (a: string, b: string): boolean => {
  const relation = related(lemmaStem(a), lemmaStem(b));
  return relation === 'synonym' || relation === 'broader' || relation === 'derived';
};

/**
 * Whether two counts count the same: one noun or a related one, or people of whom the other says what they are. A bare number
 * counts what its sentence names.
 */
export const countsAlike = (claim: Profile, fact: Profile, isPart: boolean): boolean => {
  const [a, b] = [claim.counted, fact.counted];
  if (a === b) return true;
  if (a === null || b === null || VAGUE.has(a) || VAGUE.has(b)) return !claim.concepts.has(PERCENT);
  // "three of the jurors were women" counts women
  if (isPart && claim.concepts.has(b)) return true;
  if ((PEOPLE.has(a) || PEOPLE.has(b)) && (claim.concepts.has(b) || fact.concepts.has(a))) return true;
  if (PEOPLE.has(a) && KINDS_OF_PEOPLE.has(b)) return true;
  const arePersons = (one: string): boolean => PERSONS.has(one) || PEOPLE.has(one);
  return (
    (arePersons(a) && arePersons(b)) ||
    (isDemonymOf(a, claim) && arePersons(b)) ||
    (isDemonymOf(b, fact) && arePersons(a)) ||
    areRelated(a, b)
  );
};

/** Whether the figure counts some of a known number: "three of the jurors". */
export const isPartOf = ({ role, sentence, quantity }: Fact): boolean =>
  role === 'part' ||
  /^\s+of\s+(?:the|its|their|these|those)\s/.test(
    sentence.slice(sentence.indexOf(quantity.text) + quantity.text.length),
  );

/** The figure as if it counted what another counts. */
export const inDimensionOf = (quantity: Quantity, other: Quantity): Quantity => ({
  ...quantity,
  dimension: other.dimension,
  unit: other.unit,
  canonical:
    quantity.canonical === null
      ? null
      : { ...quantity.canonical, unit: other.canonical?.unit ?? quantity.canonical.unit },
});
