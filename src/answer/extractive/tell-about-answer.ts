import { quote, moveClaim, withLead, type Draft, type DraftPart, type Quotation } from '../draft.ts';
import type { AboutAnswer } from '../question/conversation/about-answer.ts';

/** An answer to thanks: nothing is asked. */
const WELCOME: Draft = {
  status: 'answered',
  parts: [{ text: 'You are welcome.', quotation: null, quotedAt: 0, claims: [] }],
  shortAnswer: null,
  withheld: [],
  conflicts: [],
  isSure: true,
};

/** Where a quotation stands: its document, page and heading; what holds a figure is left to the citation, for an answer asserts no figure of ours. */
const placeOf = ({ document, chunk }: Quotation): string => {
  const heading = chunk.headings.at(-1);
  const isNamed = !/\p{N}/u.test(document.title);
  const isUnder = heading !== undefined && heading !== document.title && !/\p{N}/u.test(heading);
  return `${isNamed ? `in “${document.title}”` : 'in the source cited here'}${isUnder ? `, under “${heading}”` : ''}`;
};

/** The parts as nothing but quotations, with the claims of the quoted words. */
const plainly = ({ quotation, quotedAt, claims }: DraftPart): DraftPart[] =>
  quotation === null
    ? []
    : [
        quote(
          quotation,
          claims.filter(({ span }) => span.start >= quotedAt).map((claim) => moveClaim(claim, -quotedAt)),
        ),
      ];

/** The short answer alone, quoted from where it stands; the first sentence where no short answer is. */
const shortened = ({ parts, shortAnswer }: Draft): DraftPart[] => {
  const [first] = parts.flatMap(plainly);
  if (first?.quotation == null) return parts.slice(0, 1);
  const { quotation } = first;
  const at = shortAnswer === null || quotation.said !== undefined ? -1 : quotation.text.indexOf(shortAnswer);
  if (shortAnswer === null || at < 0) return [parts.find((part) => part.quotation !== null) as DraftPart];
  const span = { start: quotation.span.start + at, end: quotation.span.start + at + shortAnswer.length };
  const { cited: _, ...rest } = quotation;
  const claims = first.claims.filter((claim) => claim.span.start >= at && claim.span.end <= at + shortAnswer.length);
  return [
    {
      text: shortAnswer,
      quotation: { ...rest, span, text: shortAnswer },
      quotedAt: 0,
      claims: claims.map((claim) => moveClaim(claim, -at)),
    },
  ];
};

/** The draft of the last question as an answer to what is asked about it. An abstention stays one. */
export const tellAboutAnswer = (about: AboutAnswer, draft: Draft): Draft => {
  if (about === 'thanks') return WELCOME;
  if (draft.status === 'abstained') return draft;
  if (about === 'shorter') return { ...draft, parts: shortened(draft) };
  const parts = draft.parts.flatMap(plainly);
  const [first] = parts;
  if (first?.quotation == null) return draft;
  const told = about === 'source' ? 'It is' : 'The source says so,';
  const places = parts.map(({ quotation }) => (quotation === null ? '' : placeOf(quotation)));
  return {
    ...draft,
    parts: parts.map((part, at) => {
      if (at === 0) return withLead(`${told} ${places[0]}: `, part);
      return places[at] === places[at - 1] ? part : withLead(`And ${places[at]}: `, part);
    }),
  };
};
