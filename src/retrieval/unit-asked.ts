import type { Span } from '../domain/span.ts';
import type { Word } from '../domain/words.ts';
import { readQuantities } from '../quantities/read-quantities.ts';

const ADJECTIVE = /^(?:big|large|tall|high|deep|wide|heavy|fast|far|long|great|small|old|close|thick|broad|hot|cold)$/;
const ASKING = /\b(?:how|what)\b/i;
const IN_UNIT = /\bin ((?:(?:thousand|million|billion|metric|square|cubic)s?(?: of)? )*\p{L}+)/giu;

/** Where a question names the unit that its answer is to be given in ("in kg", "in square miles"); null where it does not. */
export const unitAsked = (text: string): Span | null => {
  const from = ASKING.exec(text)?.index ?? text.length;
  for (const match of text.matchAll(IN_UNIT)) {
    if (match.index < from) continue;
    const unit = match[1] ?? '';
    const [quantity, ...others] = readQuantities(`5 ${unit}`);
    const isUnit = quantity !== undefined && others.length === 0 && quantity.text.endsWith(unit);
    if (isUnit && ['measure', 'money'].includes(quantity.kind) && !quantity.dimension.startsWith('count')) {
      const end = match.index + match[0].length;
      return { start: end - unit.length, end };
    }
  }
  return null;
};

/** "how big": the adjective says what is measured, and the passage that answers need not hold it. */
export const isMeasureAdjective = ({ folded }: Word, before: Word | undefined): boolean =>
  before?.folded === 'how' && ADJECTIVE.test(folded);
