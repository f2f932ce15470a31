import type { Fact } from '../../domain/fact.ts';
import type { Quantity } from '../../domain/quantity.ts';
import type { Barrier } from './gates.ts';

const INSTITUTION =
  /\b(?:ministry|department|bank|agency|company|office|institute|association|government|union|bureau|council|plan|commission|committee)$/i;

/** A noun without an article, as the fact keeps it, with one where English wants it. */
const withArticle = (source: string): string => {
  const isNoun = /^\p{Ll}/u.test(source) && !/(?:s|police|media)$/.test(source);
  return /^(?:the|a|an|his|her|its|their|our|my)\b/i.test(source) || !(INSTITUTION.test(source) || isNoun)
    ? source
    : `the ${source}`;
};

const BOUNDS: Readonly<Partial<Record<Quantity['operator'], string>>> = {
  '~': 'about',
  '>': 'more than',
  '>=': 'at least',
  '<': 'less than',
  '<=': 'up to',
};

const HEDGED =
  /^(?:about|around|some|roughly|approximately|nearly|almost|over|under|more|less|fewer|at least|at most|up to|just|no |not |below|above|by|since|before|after|until|[<>~≈≤≥])/i;

/** A figure as its source writes it, with the word that bounds it: "about 300 people". */
const figureOf = ({ text, operator, kind }: Quantity): string => {
  const bound = kind === 'date' || HEDGED.test(text) ? undefined : BOUNDS[operator];
  return bound === undefined ? text : `${bound} ${text}`;
};

/** The figure as its source writes it, with who says so: "28.7 million tonnes, per the Natural Resources Ministry". */
export const quoteFigure = ({ attribution, quantity }: Fact): string =>
  attribution === null ? figureOf(quantity) : `${figureOf(quantity)}, per ${withArticle(attribution)}`;

const LONGEST_QUOTE = 160;

/** A fact's sentence in quotation marks; cut at a word where it is long. */
const quoteSentence = ({ sentence }: Fact): string => {
  const plain = sentence.replace(/\s+/g, ' ').trim();
  return plain.length <= LONGEST_QUOTE ? `“${plain}”` : `“${plain.slice(0, LONGEST_QUOTE).replace(/\s\S*$/, '')} …”`;
};

const override = (fact: Fact): string =>
  fact.mode === 'override' ? ' (a curated fact that takes the place of the extracted ones)' : '';

/** What a fact says, for a verdict that rests on it. */
export const saidOf = (fact: Fact): string => `the sources say ${quoteFigure(fact)}${override(fact)}`;

/** What a fact says that has the claim's figure, but turned round: a rise for a fall, the other side's win. */
export const turnedReason = (fact: Fact): string => {
  if (fact.role === 'rise') return `the sources say a rise of ${quoteFigure(fact)}`;
  if (fact.role === 'fall') return `the sources say a fall of ${quoteFigure(fact)}`;
  return `the sources say ${quoteFigure(fact)}, but of something else or the other way round: ${quoteSentence(fact)}`;
};

const MOODS: Readonly<Record<string, string>> = {
  forecast: 'as a plan or forecast, not as a fact',
  target: 'as a target, not as what was reached',
  denied: 'only to deny it',
  actual: 'as a fact, not as a plan or forecast',
};

const ROLES: Readonly<Record<string, string>> = {
  rise: 'as an increase',
  fall: 'as a decrease',
  change: 'as a change',
  start: 'as the figure before a change',
  end: 'as the figure after a change',
  share: 'as a share',
  part: 'as a part',
  whole: 'as the whole of which something is a part',
  total: 'as a sum',
  rank: 'as a rank',
  score: 'as a score',
  age: 'as an age',
};

/** Why a fact that has the claim's figure does not bear it out. */
export const barredReason = (barrier: Barrier, fact: Fact): string => {
  const figure = figureOf(fact.quantity);
  switch (barrier) {
    case 'modality':
      return `the sources give ${figure} ${MOODS[fact.modality] ?? 'in another sense'}`;
    case 'attribution':
      return fact.attribution === null
        ? `the sources give ${figure} without saying that it comes from this source`
        : `the sources give this figure from someone else: ${quoteFigure(fact)}`;
    case 'period':
      return `the sources give ${figure} for another period: ${quoteSentence(fact)}`;
    case 'role':
      return `the sources give ${figure} ${ROLES[fact.role] ?? 'for something else'}: ${quoteSentence(fact)}`;
    case 'sense':
      return `the sources give ${figure} for something else: ${quoteSentence(fact)}`;
    case 'superseded':
      return `the sources withdraw ${figure}`;
  }
};

/** Why a fact that has the claim's figure is about something else; `missing`: words of the claim that it has not. */
export const unconnectedReason = (fact: Fact, missing: readonly string[]): string =>
  missing.length === 0
    ? `the sources give ${quoteFigure(fact)}, but not clearly for this: ${quoteSentence(fact)}`
    : `the sources give ${quoteFigure(fact)}, but not for ${missing.map((word) => `“${word}”`).join(', ')}`;
