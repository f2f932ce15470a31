import { type Check, quoted } from '../check.ts';
import type { ExpectedCitation } from '../questions/expectation.ts';
import { plain } from '../../domain/plain.ts';

/** Each expected source is cited, the quote standing whole in a cited passage of it. */
export const cites: Check<ExpectedCitation[]> = ({ citations }, expected) => {
  const isCited = ({ document, quote }: ExpectedCitation): boolean =>
    citations.some(
      (citation) =>
        citation.documentId === document && (quote === undefined || plain(citation.citedText).includes(plain(quote))),
    );
  return {
    passed: expected.every(isCited),
    expected: expected
      .map(({ document, quote }) => (quote === undefined ? document : `${document}: ${quoted([quote])}`))
      .join('; '),
    got:
      citations.length === 0
        ? 'no citation'
        : citations.map(({ documentId, citedText }) => `${documentId}: ${quoted([citedText])}`).join('; '),
  };
};

/** The answer cites something, and nothing but these documents. */
export const citesOnly: Check<string[]> = ({ citations }, expected) => {
  const cited = [...new Set(citations.map(({ documentId }) => documentId))];
  return {
    passed: cited.length > 0 && cited.every((documentId) => expected.includes(documentId)),
    expected: `citations of ${quoted(expected)} alone`,
    got: quoted(cited),
  };
};
