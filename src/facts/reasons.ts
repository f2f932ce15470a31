import type { Fact } from '../domain/fact.ts';

/** The figure as its source writes it, with who says so: "28.7 million tonnes, per the Natural Resources Ministry". */
export const quoteFigure = (fact: Fact): string => {
  const { attribution, quantity } = fact;
  if (attribution === null) return quantity.text;
  const article =
    /^(?:\p{Lu}\p{Ll}+ (?:said|says)|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$|the )/u.test(attribution) ||
    !/\b(?:ministry|department|bank|agency|company|office|institute|association|government|union|bureau|council|plan)\b/i.test(
      attribution,
    );
  return `${quantity.text}, per ${article ? '' : 'the '}${attribution}`;
};

const override = (fact: Fact): string =>
  fact.mode === 'override' ? ' (a curated fact that takes the place of the extracted ones)' : '';

/** What a fact says, for a verdict that rests on it. */
export const saidOf = (fact: Fact): string => `the sources say ${quoteFigure(fact)}${override(fact)}`;
