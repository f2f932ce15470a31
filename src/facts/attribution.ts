import type { Token } from './tokens.ts';

/** Who a sentence gives as the source of its figures, with the tokens that say so. */
export type Attribution = { source: string; tokens: ReadonlySet<Token> };

const REPORTS = new Set(
  `said says say claimed claims estimated estimates reported reports put puts announced predicted predicts expects expect forecast forecasts told
  believes believed stated estimate calculated reckons reckoned projected projects showed shows suggested suggests counted counts spoke speaks cited cites gave`.split(
    /\s+/,
  ),
);
const SPEAKERS = new Set(
  `police organisers organizers analysts forecasters economists experts officials ministry government authorities witnesses firefighters rescuers
  researchers scientists agency bureau office company spokesman spokeswoman spokesperson minister media newspaper union unions campaigners activists doctors
  bank department association institute university critics opponents supporters investigators prosecutors coroner mayor council developers`.split(
    /\s+/,
  ),
);
const REPORTS_SPEECH = new Set(
  `said says say told announced stated claimed claims predicted predicts believes believed reckons`.split(' '),
);

const textOf = (tokens: readonly Token[], text: string): string => {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first === undefined || last === undefined
    ? ''
    : text
        .slice(first.start, last.end)
        .replace(/^(?:the|a|an)\s+/i, '')
        .replace(/\s+/g, ' ')
        .trim();
};

const isWord = (token: Token | undefined, pattern: RegExp): boolean =>
  token?.kind === 'word' && pattern.test(token.word.folded);

/** The tokens from `start` to the next mark or quantity. */
const phraseFrom = (tokens: readonly Token[], start: number): Token[] => {
  const phrase: Token[] = [];
  for (const token of tokens.slice(start)) {
    if (token.kind !== 'word' || isWord(token, /^(?:that|and|but|while|on|in|is|are|was|were|has|have|had)$/)) break;
    // "according to the builder the bridge is …": another noun phrase begins.
    if (
      phrase.length > 1 &&
      isWord(token, /^(?:the|a|an|its|their)$/) &&
      !isWord(phrase.at(-1), /^(?:of|for|and|from|at)$/)
    )
      break;
    phrase.push(token);
  }
  return phrase;
};

/** The tokens just before `end`, back to a mark, a quantity or a conjunction. */
const phraseBefore = (tokens: readonly Token[], end: number): Token[] => {
  let start = end;
  while (start > 0 && tokens[start - 1]?.kind === 'word' && !isWord(tokens[start - 1], /^(?:that|and|but|while|as)$/))
    start--;
  return tokens.slice(start, end);
};

/** "according to X", "X said", "said X", "police put …", of a stretch of tokens; null where none is named. */
export const attributionOf = (tokens: readonly Token[], text: string): Attribution | null => {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word') continue;
    const { folded } = token.word;
    if (folded === 'according' && isWord(tokens[index + 1], /^to$/)) {
      const source = phraseFrom(tokens, index + 2);
      if (source.length > 0)
        return { source: textOf(source, text), tokens: new Set([...tokens.slice(index, index + 2), ...source]) };
    }
    // "expects to sell" and "reported a loss" tell of the subject itself.
    if (!REPORTS.has(folded) || isWord(tokens[index + 1], /^(?:to|a|an)$/)) continue;
    const before = phraseBefore(tokens, index);
    const speaks = REPORTS_SPEECH.has(folded);
    const named = before.filter((each) => each.kind === 'word');
    const hasSpeaker = named.some((each) => each.kind === 'word' && SPEAKERS.has(each.word.folded));
    if (named.length > 0 && named.length <= 6 && (speaks || hasSpeaker)) {
      if (isWord(named[0], /^(?:it|he|she|they|we|who|which|is|are|was|were)$/)) continue;
      return { source: textOf(named, text), tokens: new Set([...named, token]) };
    }
    if (named.length === 0 && speaks) {
      const after = phraseFrom(tokens, index + 1);
      if (after.length > 0 && after.length <= 6)
        return { source: textOf(after, text), tokens: new Set([token, ...after]) };
    }
  }
  return null;
};
