import type { Around } from './alignment.ts';
import { isKindred, kinshipWith } from './kinship.ts';
import { VERBS_LEFT_OPEN, VERBS_OF_WANT } from '../lexicon/kindred-verbs.ts';
import type { Profile } from './profile.ts';
import type { Term } from '../terms.ts';
import { conceptOf, lemmaStem, sameTerm } from '../terms.ts';

const LEFT_OPEN = new Set(VERBS_LEFT_OPEN.map(lemmaStem));

const has = (terms: readonly Term[], term: Term): boolean => terms.some((other) => sameTerm(term, other));

const says = (fact: Profile, term: Term): boolean => fact.concepts.has(term.concept) || kinshipWith(term, fact.own) > 0;

/** Whether neither the fact nor its document has the word. */
const isForeign = (term: Term, fact: Profile, around: Around): boolean =>
  !says(fact, term) && kinshipWith(term, fact.sentence) === 0 && !around.has(term.concept);

const isNamed = (term: Term, claim: Profile): boolean =>
  term.proper && (claim.sentence[0]?.text !== term.text || /^\p{Lu}{2}/u.test(term.text));

/** So many telling words in common make a claim a retelling of the sentence, whose other words may differ. */
const RETELLS = 4;

const inCommon = (claim: Profile, fact: Profile): number =>
  new Set(
    claim.own.flatMap((term) => (!term.light && (says(fact, term) || has(fact.sentence, term)) ? [term.stem] : [])),
  ).size;

/** Acts that the concept table tells apart; those of rising and falling are the role's business. */
const isKnownAct = ({ concept }: Term): boolean =>
  concept.startsWith('=') && concept !== '=rise' && concept !== '=fall';

const tells = (term: Term): boolean => term.verbal && !term.light && !term.proper && !LEFT_OPEN.has(term.stem);

const GOAL = conceptOf('goal');
/** "The number was corrected to nine" leaves the act to the sentence before. */
const REVISED = new Set(['correct', 'revise', 'update'].map(conceptOf));

/** A verb of the claim that says what was done, of which the fact says nothing: exported, dismissed. */
const strangeAct = (claim: Profile, fact: Profile, around: Around): Term | undefined => {
  const retells = inCommon(claim, fact) >= RETELLS;
  // "Four goats and two cows were stolen": the verb stands with the last figure alone.
  const isOpen = !fact.measure.some(tells);
  return claim.measure.find((term) => {
    if (!tells(term) || says(fact, term)) return false;
    const isKnown = isKnownAct(term);
    if (!isKnown && (retells || term.concept.startsWith('='))) return false;
    if ((isOpen || !isKnown) && has(fact.sentence, term)) return false;
    if (fact.measure.some(({ concept }) => REVISED.has(concept)) && around.has(term.concept)) return false;
    return !fact.own.some(({ stem }) => isKindred(term.stem, stem));
  });
};

const WANTING = new Set(VERBS_OF_WANT.map(lemmaStem));

/** An act of the fact that takes its figure away, of which the claim says nothing: who lost three million has made none. */
const unsaidLack = (claim: Profile, fact: Profile): Term | undefined =>
  fact.measure.find(
    (term) =>
      term.verbal &&
      WANTING.has(term.stem) &&
      !claim.everywhere.has(term.concept) &&
      !claim.own.some(({ stem }) => isKindred(term.stem, stem)),
  );

/** The verb in which claim and fact tell of different acts; a goal that was missed is one of doing what the claim says. */
const otherAct = (claim: Profile, fact: Profile, around: Around): Term | undefined =>
  fact.concepts.has(GOAL) ? undefined : (strangeAct(claim, fact, around) ?? unsaidLack(claim, fact));

/** Whether the speakers tell it of themselves, so that the sentence does not say who they are. */
const isOurs = ({ isFirstPerson, subject, sentence }: Profile): boolean =>
  isFirstPerson && !subject.some((term) => has(sentence, term));

/** A name of the claim that stands nowhere in the fact's document; who speaks of "us" need not say who that is. */
const strangeName = (claim: Profile, fact: Profile, around: Around): Term | undefined =>
  (isOurs(fact) ? [...claim.measure, ...claim.qualifiers] : claim.own).find(
    (term) => isNamed(term, claim) && isForeign(term, fact, around) && !around.isCommon(term.concept),
  );

const isName = (term: Term, around: Around): boolean => term.proper && !around.isCommon(term.concept);

/** Who the claim's figure is said of, while the fact's is said of another. */
const otherBearer = (claim: Profile, fact: Profile, around: Around): Term | undefined => {
  const theirs = fact.subject.filter((term) => !term.light);
  const bearers = [...theirs, ...fact.aliases.flat()].filter((term) => isName(term, around));
  if (isOurs(fact)) return undefined;
  if (bearers.length > 0 && !bearers.some((term) => claim.everywhere.has(term.concept) || has(claim.own, term))) {
    const known = [...fact.subject, ...fact.aliases.flat(), ...(fact.isRow ? [] : [...fact.own, ...fact.sentence])];
    const another = claim.subject.find((term) => isName(term, around) && !has(known, term));
    if (another !== undefined) return another;
  }
  const mine = claim.subject.filter((term) => !term.light);
  // "Farms use 70 percent, homes 12": what the sentence says another figure of does not bear this one.
  if (theirs.length > 0 && !theirs.some((term) => claim.everywhere.has(term.concept) || has(claim.sentence, term))) {
    const [first] = mine;
    const isElsewhere = mine.every((term) => !says(fact, term) && has(fact.sentence, term));
    if (first !== undefined && isElsewhere && !mine.some(({ concept }) => fact.antecedents().has(concept)))
      return first;
  }
  return undefined;
};

/** Whether a claim names another bearer than the fact does, so that no likeness of the rest makes them one. */
export const namesOther = (claim: Profile, fact: Profile, around: Around): boolean =>
  otherBearer(claim, fact, around)?.proper === true;

/** A name of which the claim says by an act what the fact says of the act itself. */
const strangeDoer = (claim: Profile, fact: Profile, around: Around): Term | undefined => {
  if (isOurs(fact) || [...fact.subject, ...fact.aliases.flat()].some((term) => isName(term, around))) return undefined;
  const stranger = claim.subject.find((term) => isName(term, around) && !says(fact, term) && !has(fact.sentence, term));
  if (stranger === undefined) return undefined;
  const theirs = fact.subject.filter((term) => !term.light);
  const isDone = claim.measure.some(tells);
  const done = [...claim.measure, ...claim.qualifiers];
  return isDone && theirs.some((term) => has(done, term)) ? stranger : undefined;
};

/** Words for what a unit measures, which a figure says by itself. */
const DIMENSIONS = new Set(
  'worth long wide deep tall high weight size range speed area distance second minute hour day week month year'
    .split(' ')
    .map(conceptOf),
);

const isNoun = (term: Term): boolean =>
  !term.light && !term.verbal && !DIMENSIONS.has(term.concept) && !/^\p{Ll}+ly$/u.test(term.text);

const DESCRIBES = /(?:ic|ous|ive|able|ible|ful)$/;

/** Whether `term` stands right before a word that has another noun before it in the fact's sentence: copper ore, iron ore. */
const isExchanged = (term: Term, claim: Profile, fact: Profile): boolean =>
  claim.sentence.some((each, index) => {
    const head = claim.sentence[index + 1];
    if (each !== term || head === undefined || !isNoun(head) || DESCRIBES.test(head.text)) return false;
    return fact.sentence.some((other, at) => {
      const next = fact.sentence[at + 1];
      return (
        next !== undefined && next.concept === head.concept && isNoun(other) && !claim.everywhere.has(other.concept)
      );
    });
  });

/** The noun that a claim counts, where the fact counts the same by another: people, employees. */
const isCountedAlike = (term: Term, claim: Profile, fact: Profile): boolean =>
  term.concept === claim.counted && fact.counted !== null;

/** A noun of the claim that the document does not know, where the fact has one that the claim does not. */
const otherThing = (claim: Profile, fact: Profile, around: Around): Term | undefined => {
  const theirs = fact.own.some((term) => isNoun(term) && !claim.everywhere.has(term.concept) && !has(claim.own, term));
  if (!theirs) return undefined;
  const retells = inCommon(claim, fact) >= RETELLS;
  return claim.own.find(
    (term) =>
      isNoun(term) &&
      !isCountedAlike(term, claim, fact) &&
      isForeign(term, fact, around) &&
      (!retells || isExchanged(term, claim, fact)),
  );
};

const PHRASES = /^(?:among|for|in|at|of|on|from|near|with|above|below|outside|without)$/;

/** A word that the claim sets before a noun of the fact's subject, which the document does not know: youth unemployment. */
const narrowing = (claim: Profile, fact: Profile, around: Around): Term | undefined =>
  claim.sentence.find((term, index) => {
    const head = claim.sentence[index + 1];
    return (
      head !== undefined &&
      !term.light &&
      claim.subject.some((own) => own.text === term.text) &&
      /^\p{L}+$/u.test(term.text) &&
      !/(?:ed|ly|al|ic|ive|ous)$/.test(term.text) &&
      has(fact.subject, head) &&
      isForeign(term, fact, around)
    );
  });

/** A noun of a phrase of the claim of which the document knows no word: "among children". */
const strangePhrase = (claim: Profile, fact: Profile, around: Around): Term | undefined => {
  const phrase = claim.phrases.find(({ preposition, terms }) => {
    const telling = terms.filter((term) => !term.light);
    return (
      PHRASES.test(preposition) &&
      telling.length > 0 &&
      telling.every(
        (term) =>
          !term.text.endsWith('ly') &&
          !fact.everywhere.has(term.concept) &&
          !has(fact.sentence, term) &&
          !around.has(term.concept),
      )
    );
  });
  return phrase?.terms.find((term) => !term.light);
};

/**
 * The word by which a claim says something else than a fact whose figure it repeats: another act, bearer or thing.
 * Undefined where there is none.
 */
export const departure = (claim: Profile, fact: Profile, around: Around): string | undefined => {
  const found =
    otherAct(claim, fact, around) ??
    strangeName(claim, fact, around) ??
    otherBearer(claim, fact, around) ??
    strangeDoer(claim, fact, around) ??
    otherThing(claim, fact, around) ??
    narrowing(claim, fact, around) ??
    strangePhrase(claim, fact, around);
  return found?.text;
};

/** An act that the concept table tells apart from the fact's own, or one that the fact undoes. */
const exchangedAct = (claim: Profile, fact: Profile): Term | undefined => {
  if (fact.concepts.has(GOAL)) return undefined;
  const known = claim.measure.find(
    (term) => tells(term) && isKnownAct(term) && !says(fact, term) && !has(fact.sentence, term),
  );
  return known !== undefined &&
    !fact.own.some(({ stem }) => isKindred(known.stem, stem)) &&
    fact.measure.some((term) => tells(term) && isKnownAct(term))
    ? known
    : unsaidLack(claim, fact);
};

/** The word that no retelling may exchange, however free: another act, a name that the document does not know, another bearer. */
export const exchange = (claim: Profile, fact: Profile, around: Around): string | undefined => {
  const found = exchangedAct(claim, fact) ?? strangeName(claim, fact, around) ?? otherBearer(claim, fact, around);
  return found?.text;
};

/** A noun of the claim for which a source of a few sentences has no word. */
export const strangeNoun = (claim: Profile, fact: Profile, around: Around): Term | undefined =>
  claim.own.find((term) => isNoun(term) && claim.sentence.includes(term) && isForeign(term, fact, around));
