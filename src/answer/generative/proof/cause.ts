import type { Word } from '../../../domain/words.ts';
import { likenessTo } from '../../../retrieval/term-likeness.ts';
import type { DraftSentence } from './draft-sentence.ts';
import type { Finding } from './finding.ts';
import { contextOf, type Place } from './source.ts';
import { TOLD } from './support.ts';

/** "Due to be replaced" tells of a plan. */
const CAUSE =
  /\b(?:because|due to(?! (?:be|have|go|start|end|open|close|begin|arrive|leave)\b)|owing to|as a result|result(?:s|ed|ing)? (?:in|from)|caus(?:e[sd]?|ing)|led to|leading to|thanks to|therefore|which is why|so that|blam(?:e[sd]?|ing))\b/i;
const CAUSAL =
  /\b(?:because|due|owing|since|as|so|therefore|thus|hence|thanks|caus\p{L}*|result\p{L}*|led|lead\p{L}*|reasons?|why|after|following|for|from|effects?|blam\p{L}*|by|through|forc\p{L}*|made|making|prompt\p{L}*|trigger\p{L}*|contribut\p{L}*|with)\b/iu;

const NOT_HELD: Finding = { kind: 'unsupported', reason: 'no passage gives this as the cause' };

/** Whether stems tell one of some words; nothing has to be told of none. */
const tellOneOf = (side: readonly Word[], stems: ReadonlySet<string>): boolean =>
  side.length === 0 ||
  likenessTo(side.map(({ stem }) => stem))
    .of(stems)
    .some((value) => value >= TOLD);

/**
 * A cause that joins what no sentence of the sources joins. One that names a cause has to say something of what stands on either side, be it
 * with the sentences around it; where it only may be read so ("after", "with"), it has to by itself.
 */
export const causeNotHeld = ({ text, content }: DraftSentence, carriers: readonly Place[]): Finding | null => {
  const joint = CAUSE.exec(text);
  if (joint === null) return null;
  const before = content.filter(({ end }) => end <= joint.index);
  const behind = content.filter(({ start }) => start >= joint.index + joint[0].length);
  const told = new Set(carriers.flatMap(({ sentence }) => [...sentence.stemSet]));
  const isHeld = carriers.some((place) => {
    const { text: own, stemSet } = place.sentence;
    if (CAUSE.test(own)) {
      const around = new Set([...told, ...contextOf(place)]);
      return [
        [before, behind],
        [behind, before],
      ].some(([one = [], other = []]) => tellOneOf(one, stemSet) && tellOneOf(other, around));
    }
    return carriers.length === 1 && CAUSAL.test(own) && tellOneOf(before, stemSet) && tellOneOf(behind, stemSet);
  });
  return isHeld ? null : NOT_HELD;
};
