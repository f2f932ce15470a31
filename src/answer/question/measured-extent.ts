import type { Span } from '../../domain/span.ts';

const EXTENT = /^\s+(wide|deep|long|high|tall|thick|old|away|across|broad)\b/;
/** Adjectives that name the same extent. */
const ALIKE: Readonly<Record<string, string>> = { tall: 'high', broad: 'wide', across: 'wide', far: 'away' };

const plain = (adjective: string): string => ALIKE[adjective] ?? adjective;

/**
 * Whether the words behind a figure say that it measures something else than is asked: "90 metres deep" when the
 * question is "how wide". The span indexes `sentence`.
 */
export const measuresOther = (question: string, sentence: string, { end }: Span): boolean => {
  const asked = /\bhow\s+(wide|deep|long|high|tall|thick|old|far|broad)\b/i.exec(question)?.[1]?.toLowerCase();
  const measured = EXTENT.exec(sentence.slice(end, end + 12))?.[1];
  return asked !== undefined && measured !== undefined && plain(asked) !== plain(measured);
};
