import { words } from '../../domain/words.ts';

/** Nouns by which things are compared where an adjective is said: "heavier" is by weight, "cheapest" by price. */
const NOUNS = `heavy light: weight mass; long short: length duration; tall high low: height; wide broad narrow: width; deep shallow: depth; thick thin: thickness;
cheap expensive dear costly: price cost fee; old young: age; loud quiet noisy: noise loudness; fast slow quick: speed; big large small: size area;
hot cold warm cool: temperature; far near: distance; populous: population; rich wealthy: income wealth; efficient: efficiency; powerful: power output;
strong: strength; early late: date; frequent: frequency`;

const nouns = new Map(
  NOUNS.split(';').flatMap((entry) => {
    const [adjectives = '', measures = ''] = entry.split(':');
    const stems = words(measures).map(({ stem }) => stem);
    return words(adjectives).map(({ folded }): [string, string[]] => [folded, stems]);
  }),
);

/** Stems of what an adjective in any of its degrees measures; none for one such as "more". */
export const measuresOf = (adjective: string): readonly string[] => {
  const base = adjective.replace(/(?:er|est)$/, '');
  const forms = [adjective, base, `${base}e`, base.replace(/i$/, 'y'), base.replace(/(.)\1$/, '$1')];
  return forms.flatMap((form) => nouns.get(form) ?? []);
};
