import type { Claim } from '../../../domain/claim.ts';
import type { Word } from '../../../domain/words.ts';
import { alignWords } from './alignment.ts';
import { readDraftSentence, type DraftSentence } from './draft-sentence.ts';
import { proveFigures } from './figures.ts';
import type { Finding } from './finding.ts';
import { hedgeDropped } from './hedges.ts';
import { markupIn } from './markup.ts';
import { nameReplaced } from './replaced.ts';
import { nameWords, namesNotHeld } from './names-held.ts';
import { denialOf, oppositeOf } from './polarity.ts';
import { quoteNotHeld } from './quotes.ts';
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

/** Content words of the longest sentence, and the share of them that has to differ. */
const [LONGEST, VARIED] = [120, 0.4];

const stemsOf = (places: readonly Place[]): Set<string> =>
  new Set(places.flatMap(({ sentence }) => [...sentence.stemSet]));

const unsupported = ({ content }: DraftSentence, support: Support, claims: readonly Claim[]): Finding | null => {
  if (content.length === 0 && claims.length === 0)
    return { kind: 'unsupported', reason: 'it tells nothing that a passage could hold' };
  if (content.length > LONGEST || new Set(content.map(({ stem }) => stem)).size < VARIED * content.length)
    return { kind: 'unsupported', reason: 'it is no sentence' };
  const isTold = support.share >= SUPPORTED && support.literal >= LITERAL;
  return support.carriers.length > 0 && isTold ? null : { kind: 'unsupported', reason: 'no passage says this' };
};

/** What sets a sentence against the one that carries it, though it says much the same. */
const disagreement = (sentence: DraftSentence, support: Support, sources: Sources): Finding | null => {
  const [best] = support.carriers;
  if (best === undefined) return null;
  const mine = nameWords(sentence, sources);
  const places = support.carriers;
  const context = contextOf(best);
  const untold = sentence.content.filter((_, i) => (support.told[i] ?? 0) < TOLD);
  const theirs: Word[] = places.flatMap((place) => place.sentence.words);
  const own = best.sentence.words;
  const theirNames = best.sentence.words.filter((word) =>
    best.sentence.names.some(({ stems }) => stems.includes(word.stem)),
  );
  return (
    namesNotHeld(sentence, places, { carried: stemsOf(places), around: context }, sources) ??
    nameReplaced(alignWords(sentence.words, own), { mine, theirs: theirNames }) ??
    rolesTurned(sentence.words, own, mine) ??
    denialOf(sentence.words, theirs) ??
    oppositeOf(untold, sentence.words, theirs) ??
    hedgeDropped(sentence.words, own)
  );
};

/**
 * Proves one sentence of a draft from numbered passages: `written` as the model wrote it, `check` the claim check of its
 * figures. Pure; the question plays no part in it, so nothing that it plants can count as evidence.
 */
export const proveSentence = (
  written: string,
  sources: Sources,
  check: (text: string) => readonly Claim[],
): SentenceProof => {
  const sentence = readDraftSentence(written);
  const claims = check(sentence.text);
  const fall = (finding: Finding): SentenceProof => ({ text: sentence.text, carriers: [], claims, finding });
  const surface = markupIn(written, sources) ?? quoteNotHeld(sentence.text, sources);
  if (surface !== null) return fall(surface);
  const support = supportOf(sentence, sources);
  const figures = proveFigures(sentence, claims, support.carriers, sources);
  const finding = unsupported(sentence, support, claims) ?? figures.finding ?? disagreement(sentence, support, sources);
  if (finding !== null) return fall(finding);
  return { text: sentence.text, carriers: [...support.carriers, ...figures.carriers], claims, finding: null };
};
