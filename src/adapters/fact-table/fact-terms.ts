import type { Fact } from '../../domain/fact.ts';
import { terms } from '../../domain/words.ts';

/** The distinct stems by which a fact is found: of subject, aliases, measure, qualifiers, sentence and its document's title. */
export const factTerms = (fact: Fact): Set<string> =>
  new Set(
    [fact.subject, ...(fact.aliases ?? []), fact.measure, ...fact.qualifiers, fact.sentence, fact.title ?? ''].flatMap(
      terms,
    ),
  );

/** The dimensions of a fact's quantity, all readings of an ambiguous one included. */
export const factDimensions = ({ quantity }: Fact): Set<string> =>
  new Set([quantity.dimension, ...(quantity.alternatives ?? []).map(({ dimension }) => dimension)]);
