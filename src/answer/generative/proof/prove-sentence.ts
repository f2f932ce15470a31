import type { Claim } from '../../../domain/claim.ts';
import type { Word } from '../../../domain/words.ts';
import { alignWords } from './alignment.ts';
import { causeNotHeld } from './cause.ts';
import { codeReplaced } from './codes.ts';
import { readDraftSentence, type DraftSentence } from './draft-sentence.ts';
import { inItsOwnWords } from '../../draft.ts';
import { withoutAsides } from './asides.ts';
import { judgeAlike, proveFigures, standingPlace, type FactOf } from './figures.ts';
import type { Finding } from './finding.ts';
import { hedgeDropped } from './hedges.ts';
import { markupIn } from './markup.ts';
import { changeIn, isClose } from './replaced.ts';
import { nameWords, namesNotHeld } from './names-held.ts';
import { predicateNotHeld } from './predicate.ts';
import { denialAdded, denialOf, oppositeOf } from './polarity.ts';
import { pairTurned } from './parallel-figures.ts';
import { quoteNotHeld } from './quotes.ts';
import { qualityOfOther } from './qualities.ts';
import { relativeTurned } from './relative-clauses.ts';
import { rolesTurned } from './roles.ts';
import { contextOf, type Place, type Sources } from './source.ts';
import { supportOf, TOLD, type Support } from './support.ts';

/** A sentence of a draft that stands, with what carries it, or the reason why it doesn't. */
export type SentenceProof = {
  /** The sentence as it may be shown: plain, without its markers. */
  text: string;
  /** The sentences of the sources that carry it, best first; none where it does not stand. */
  carriers: readonly Place[];
  /** Its figures with their verdicts; spans index `text`. */
  claims: readonly Claim[];
  finding: Finding | null;
};

/** Share of its content that the sources have to tell, and that one sentence of theirs has to say in the very words. */
const [SUPPORTED, LITERAL] = [0.5, 0.3];

/** The same where the claim check, which compares what figures are of, supports all of its figures. */
const CHECKED = 0.35;

/** Content words of the longest sentence, and the share of them that has to differ. */
const [LONGEST, VARIED] = [120, 0.4];

const stemsOf = (places: readonly Place[]): Set<string> =>
  new Set(places.flatMap(({ sentence }) => [...sentence.stemSet]));

const unsupported = ({ content }: DraftSentence, support: Support, claims: readonly Claim[]): Finding | null => {
  if (content.length === 0 && claims.length === 0)
    return { kind: 'unsupported', reason: 'it tells nothing that a passage could hold' };
  if (content.length > LONGEST || new Set(content.map(({ stem }) => stem)).size < VARIED * content.length)
    return { kind: 'unsupported', reason: 'it is no sentence' };
  const isChecked = claims.length > 0 && claims.every(({ verdict }) => verdict === 'supported');
  const isTold = (support.share >= SUPPORTED && support.literal >= LITERAL) || (isChecked && support.share >= CHECKED);
  return support.carriers.length > 0 && isTold ? null : { kind: 'unsupported', reason: 'no passage says this' };
};

/** What sets a sentence against those that carry it, though it says much the same. */
const disagreement = (
  sentence: DraftSentence,
  { carriers, told }: Support,
  claims: readonly Claim[],
  sources: Sources,
): Finding | null => {
  const [best] = carriers;
  if (best === undefined) return null;
  const held = { carried: stemsOf(carriers), around: contextOf(best) };
  const mine = nameWords(sentence, sources);
  const isTold = (word: Word): boolean => (told[sentence.content.indexOf(word)] ?? 0) >= TOLD;
  const isKnown = (word: Word): boolean => isTold(word) || held.around.has(word.stem);
  const untold = sentence.content.filter((word) => !isTold(word));
  const theirs = carriers.flatMap((place) => place.sentence.words);
  const main = carriers.flatMap((place) => withoutAsides(place.sentence.text, place.sentence.words));
  for (const { sentence: own } of carriers) {
    const alignment = alignWords(sentence.words, own.words);
    const compared = { alignment, mine, theirs: nameWords(own, sources), claims, sentence: own, words: sentence.words };
    const change =
      changeIn(compared, isKnown) ??
      relativeTurned(sentence.words, own, mine) ??
      pairTurned(claims, own) ??
      (isClose(alignment)
        ? (codeReplaced(sentence.words, own.words) ??
          denialOf(sentence.words, own.words, withoutAsides(own.text, own.words)) ??
          denialAdded(sentence.words, theirs, alignment))
        : null);
    if (change !== null) return change;
  }
  return (
    qualityOfOther(sentence.words, carriers) ??
    predicateNotHeld(sentence.words, claims, (word) => mine.includes(word), isTold) ??
    causeNotHeld(sentence, carriers) ??
    namesNotHeld(sentence, carriers, held, sources) ??
    rolesTurned(sentence.words, best.sentence.words, mine) ??
    denialOf(sentence.words, theirs, main) ??
    oppositeOf(untold, sentence.words, theirs) ??
    hedgeDropped(sentence.words, best.sentence.words)
  );
};

/** Where no sentence tells enough to carry, those carry in which the figures stand that the claim check supports. */
const withFigures = (support: Support, claims: readonly Claim[], sources: Sources, factOf: FactOf): Support => {
  if (support.carriers.length > 0) return support;
  const places = claims.flatMap((claim) =>
    claim.verdict === 'supported' ? (standingPlace(claim, sources, factOf) ?? []) : [],
  );
  return { ...support, carriers: [...new Set(places)], share: places.length > 0 ? CHECKED : support.share };
};

/** The sentence of a source that a sentence repeats from its first word to its last; one that it cites, where there are several. */
const placeOf = ({ text, cited }: DraftSentence, { places }: Sources): Place | null => {
  const same = places.filter(({ sentence }) => sentence.text.replace(/\s+/g, ' ') === text);
  return same.find(({ number }) => cited.includes(number)) ?? same[0] ?? null;
};

/**
 * Proves one sentence of a draft from numbered passages: `written` as the model wrote it, `check` the claim check of its
 * figures, `factOf` the facts that it names. Pure; the question plays no part in it, so nothing that it plants can count as evidence.
 */
export const proveSentence = (
  written: string,
  sources: Sources,
  check: (text: string) => readonly Claim[],
  factOf: FactOf,
): SentenceProof => {
  const sentence = readDraftSentence(written);
  const claims = check(sentence.text);
  const fall = (finding: Finding): SentenceProof => ({ text: sentence.text, carriers: [], claims, finding });
  const surface = markupIn(written, sources) ?? quoteNotHeld(sentence.text, sources);
  if (surface !== null) return fall(surface);
  const quoted = placeOf(sentence, sources);
  if (quoted !== null) {
    const contradicted = claims.find(({ verdict }) => verdict === 'contradicted');
    return contradicted === undefined
      ? { text: sentence.text, carriers: [quoted], claims: claims.map(inItsOwnWords), finding: null }
      : fall({ kind: 'contradicted', reason: `${contradicted.text}: ${contradicted.reason}` });
  }
  const support = withFigures(supportOf(sentence, sources), claims, sources, factOf);
  const figures = proveFigures(sentence, claims, support.carriers, sources, factOf);
  const finding =
    unsupported(sentence, support, claims) ?? figures.finding ?? disagreement(sentence, support, claims, sources);
  if (finding !== null) return fall(finding);
  const carriers = [...support.carriers, ...figures.carriers];
  return { text: sentence.text, carriers, claims: judgeAlike(sentence.text, claims, carriers), finding: null };
};
