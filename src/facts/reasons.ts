import type { Fact } from '../domain/fact.ts';

const INSTITUTION =
  /\b(?:ministry|department|bank|agency|company|office|institute|association|government|union|bureau|council|plan|commission|committee)$/i;

/** A noun without an article, as the fact keeps it, with one where English wants it. */
const withArticle = (source: string): string => {
  const isNoun = /^\p{Ll}/u.test(source) && !/(?:s|police|media)$/.test(source);
  return INSTITUTION.test(source) || isNoun ? `the ${source}` : source;
};

/** The figure as its source writes it, with who says so: "28.7 million tonnes, per the Natural Resources Ministry". */
export const quoteFigure = ({ attribution, quantity }: Fact): string =>
  attribution === null ? quantity.text : `${quantity.text}, per ${withArticle(attribution)}`;

const override = (fact: Fact): string =>
  fact.mode === 'override' ? ' (a curated fact that takes the place of the extracted ones)' : '';

/** What a fact says, for a verdict that rests on it. */
export const saidOf = (fact: Fact): string => `the sources say ${quoteFigure(fact)}${override(fact)}`;
