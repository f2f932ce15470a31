import type { Quantity } from '../../domain/quantity.ts';
import type { Phrase } from './clause.ts';
import { contentWords, hasValue } from './content.ts';

/** What a price is paid for where that is itself counted: "ordered two new cranes for 31 million crowns". */
export const pricedIn = (phrases: readonly Phrase[], own: Phrase | null, { kind }: Quantity): string[] =>
  kind === 'money' && own?.preposition === 'for'
    ? phrases
        .filter((phrase) => phrase.preposition === '' && hasValue(phrase))
        .flatMap((phrase) => contentWords(phrase.tokens))
    : [];
