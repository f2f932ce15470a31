import { words } from '../../../domain/words.ts';
import type { Question } from '../../../retrieval/question.ts';
import type { Passage } from '../../../retrieval/passage.ts';
import type { EarlierTurn } from './earlier-turn.ts';
import { calledBefore, wasMeant, genderOf, saidOf, type Gender } from './evidence.ts';
import { nounClass } from '../word-class.ts';
import { personhood, sexOfNoun, type Personhood } from './personhood.ts';
import { WEIGHTS } from './salience.ts';
import { mentionsOf, type Mention } from './mentions.ts';

/** Turns back in which an antecedent is looked for. */
const REACH = 5;

export type PronounClass = 'he' | 'she' | 'it' | 'they' | 'there';

const CLASS_OF: ReadonlyMap<string, PronounClass> = new Map([
  ...['he', 'him', 'his'].map((word) => [word, 'he'] as const),
  ...['she', 'her', 'hers'].map((word) => [word, 'she'] as const),
  ...['it', 'its', 'this', 'that', 'one'].map((word) => [word, 'it'] as const),
  ...['they', 'them', 'their', 'theirs', 'these', 'those', 'ones'].map((word) => [word, 'they'] as const),
  ['there', 'there'] as const,
]);

export const pronounClass = (pronoun: string): PronounClass => CLASS_OF.get(pronoun) ?? 'it';

/** So many "he" and no "it" behind a name make it a person's. */
const SEVERAL = 3;

const NOT_A_THING = new Set(['time', 'quantity']);
const GROUP = new Set(['group']);
/** Where one can be or work: a town, a building, a firm. */
const HOLDING = new Set(['place', 'artifact', 'group']);
const FULL_NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}\.?)?(?: (?:van|von|de|der))?(?: \p{Lu}[\p{L}'’-]+)+$/u;
const ACRONYM = /^(?:the\s)?\p{Lu}{2,}/u;

const namesThing = (text: string): boolean =>
  words(text).some(({ folded }) => {
    const found = nounClass(folded.replace(/['’]s$/, ''));
    return found !== null && found !== 'person' && found !== 'thing';
  });

/** "Marko Zilic": a name of several words of which none is a thing's. */
export const isLikePerson = ({ text, isName }: Mention): boolean => isName && FULL_NAME.test(text) && !namesThing(text);

/** How well a thing agrees with a pronoun in gender, number and kind; null where it can't be meant. */
const agreement = (
  pronoun: PronounClass,
  { isPlural, isName, headClass, text, role, isPersonAsked }: Mention,
  gender: Gender,
  { votes, sex }: Personhood,
): number | null => {
  const human = gender.he + gender.she;
  if (pronoun === 'he' || pronoun === 'she') {
    if (isPlural || (!isName && headClass !== 'person')) return null;
    if (ACRONYM.test(text) || (/^the\s/.test(text) && headClass !== 'person')) return null;
    const sexOfKin = isName ? null : sexOfNoun(text);
    if (sexOfKin !== null && sexOfKin !== pronoun) return null;
    const other = pronoun === 'he' ? gender.she : gender.he;
    if (other >= SEVERAL && other > gender[pronoun] * SEVERAL) return null;
    if (gender.it > human * 2 + 1 || (role === 'told' && isName && gender[pronoun] === 0 && votes <= 0)) return null;
    if (headClass === 'place' && gender[pronoun] === 0 && votes <= 0) return null;
    if (isName && ((votes < 0 && gender[pronoun] === 0) || (sex !== null && sex !== 'either' && sex !== pronoun)))
      return null;
    const isThing = isName && namesThing(text);
    const isKnown =
      gender[pronoun] > 0 ||
      votes > 0 ||
      headClass === 'person' ||
      (!isThing && ((isPersonAsked && votes >= 0) || FULL_NAME.test(text)));
    if (isName && !isKnown) return null;
    if (isThing && (human === 0 || role === 'told') && votes <= 0 && words(text).length > 1) return null;
    return (
      (gender[pronoun] > 0 || votes > 0 ? WEIGHTS.fits : isThing ? -WEIGHTS.notPersonal : 0) +
      (isPersonAsked ? WEIGHTS.personAsked : 0) -
      (other > gender[pronoun] ? WEIGHTS.human : 0) +
      (FULL_NAME.test(text) ? WEIGHTS.fullName : 0) +
      (headClass === 'person' ? 1 : 0) -
      (gender[pronoun] === 0 && votes <= 0 && isName && headClass !== 'person' && !isPersonAsked ? WEIGHTS.person : 0)
    );
  }
  if (pronoun === 'it') {
    if (isPlural && (!isName || /,| and /.test(text))) return null;
    if (headClass === 'person' || (headClass !== null && NOT_A_THING.has(headClass))) return null;
    if (isName && FULL_NAME.test(text) && human > gender.it && votes >= 0) return null;
    const isFullName = isName && FULL_NAME.test(text) && votes > 1 && gender.it === 0;
    return (
      (gender.it > 0 ? WEIGHTS.fits : 0) -
      (isFullName ? 3 : votes > 0 ? 1 : 0) * WEIGHTS.person -
      (human > gender.it ? (human >= SEVERAL && gender.it === 0 ? 2 : 1) * WEIGHTS.human : 0) -
      (isPersonAsked ? WEIGHTS.personAsked : 0) -
      (FULL_NAME.test(text) && gender.it === 0 && votes >= 0 ? WEIGHTS.personal * (namesThing(text) ? 0.5 : 1) : 0)
    );
  }
  if (pronoun === 'they') {
    if (headClass !== null && NOT_A_THING.has(headClass)) return null;
    if (isPlural) return WEIGHTS.number + (role === 'focus' ? WEIGHTS.counted : 0);
    if (!isName && (headClass === null || !GROUP.has(headClass))) return null;
    if ((votes > 1 || headClass === 'place') && gender.they === 0) return null;
    return gender.they > 0 ? WEIGHTS.fits : human > 0 || FULL_NAME.test(text) ? -2 : 0;
  }
  if ((!isName && !HOLDING.has(headClass ?? '')) || (role === 'told' && headClass !== 'place')) return null;
  return human > gender.it || headClass === 'person' || votes > 0
    ? null
    : headClass === 'place' || role === 'oblique'
      ? WEIGHTS.number
      : role === 'answer'
        ? WEIGHTS.fits
        : 0;
};

/** A thing that a pronoun may stand for, and how likely. */
export type Candidate = { mention: Mention; score: number };

const passagesOf = (turns: readonly EarlierTurn[]): Passage[] => [
  ...new Set(turns.flatMap(({ passages }) => passages ?? [])),
];

/**
 * Candidates for a pronoun of a question, likeliest first; what the question names itself is none. `points`: the pronoun points at
 * what was said last ("that", "there") rather than at what the talk goes on about ("it"; Passonneau 1989).
 */
export const candidates = (
  pronoun: PronounClass,
  question: Question,
  earlier: readonly EarlierTurn[],
  points = pronoun === 'there',
): Candidate[] => {
  const turns = earlier.slice(-REACH).toReversed();
  const passages = passagesOf(turns);
  const said = new Set(question.words.map(({ stem }) => stem));
  // What the question names itself is not what its pronoun stands for; a person is named by the last name alone.
  const isSaid = ({ stems, isName }: Mention): boolean =>
    stems.every((stem) => said.has(stem)) || (isName && stems.length > 1 && said.has(stems.at(-1) ?? ''));
  const found = new Map<string, Candidate>();
  const mentions = turns.flatMap((turn, age) => mentionsOf(turn, age));
  // "Solvane" is Ingrid Solvane, who was spoken of by her whole name.
  const wholeName = ({ text, stems, isName }: Mention): string =>
    (isName && stems.length === 1
      ? mentions.find((other) => other.isName && other.stems.length > 1 && other.stems.at(-1) === stems[0])?.text
      : undefined) ?? text;
  turns.forEach((turn, age) => {
    for (const mention of mentionsOf(turn, age)) {
      const key = mention.stems.join(' ');
      const known = found.get(key);
      if (known !== undefined) {
        known.score += mention.role === 'told' ? 0 : WEIGHTS.continued;
        continue;
      }
      if (isSaid(mention)) continue;
      const called = calledBefore(mention, turns);
      if (called !== null && called !== pronoun) continue;
      const agrees = agreement(pronoun, mention, genderOf(mention, passages), personhood(wholeName(mention), passages));
      if (agrees === null) continue;
      const score =
        WEIGHTS[mention.role] +
        (mention.isName ? WEIGHTS.name : 0) +
        (mention.isNew ? WEIGHTS.broughtUp : 0) +
        (age === 0 && !points && wasMeant(mention, turn) ? WEIGHTS.meant : 0) +
        (age === 0 && points && mention.role === 'answer' && !/^where\b/i.test(turn.standaloneQuestion)
          ? WEIGHTS.pointedAt
          : 0) +
        agrees +
        WEIGHTS.saidOf * saidOf(mention, question.terms, passages) -
        WEIGHTS.turnBack * age;
      found.set(key, { mention, score });
    }
  });
  // "Who designed the modern wing?" has no other subject than what is asked for.
  const hasShifted = found
    .values()
    .some(
      ({ mention: { age, role } }) => age === 0 && (role === 'subject' || (role === 'object' && pronoun !== 'they')),
    );
  if (hasShifted)
    for (const candidate of found.values()) if (candidate.mention.age > 0) candidate.score -= WEIGHTS.shifted;
  return [...found.values()].toSorted((a, b) => b.score - a.score || a.mention.age - b.mention.age);
};

/** By so much two persons have to differ for one of them to be meant. */
const APART = 1;

/**
 * Persons of whom none is likelier than the others to be meant: only the answer spoke of them, and there are several. Empty where
 * the likeliest candidate is clear.
 */
export const rivals = (pronoun: PronounClass, found: readonly Candidate[]): Candidate[] => {
  const [first] = found;
  if ((pronoun !== 'he' && pronoun !== 'she') || first?.mention.role !== 'told') return [];
  const near = found.filter(({ mention, score }) => mention.isName && score > first.score - APART);
  return near.length > 1 ? near : [];
};
