import { contains, type Span } from '../../../domain/span.ts';
import type { Question } from '../../../retrieval/question.ts';
import { withLead, type Draft, type DraftPart, type Quotation } from '../../draft.ts';
import { derivedClaims } from '../derived-claims.ts';
import type { ToldList } from './told-list.ts';

/** The draft that reads out a list as it stands; where its members are to be counted, behind their number. */
export const draftToldList = async (
  question: Question,
  { document, passage: { chunk, sentences }, span, short, count, isToldApart }: ToldList,
  check: (quotation: Quotation) => Promise<DraftPart>,
): Promise<Draft> => {
  const quotationOf = ({ start, end }: Span): Quotation => ({
    document,
    chunk,
    span: { start, end },
    text: chunk.text.slice(start - chunk.start, end - chunk.start),
  });
  if (isToldApart) {
    const told = sentences.filter((sentence) => contains(span, sentence));
    const parts = await Promise.all(told.map((sentence) => check(quotationOf(sentence))));
    return { status: 'answered', parts, shortAnswer: null, withheld: [], conflicts: [] };
  }
  const text = chunk.text.slice(span.start - chunk.start, span.end - chunk.start);
  const part = await check(quotationOf(span));
  const counted = question.kind === 'how-many' ? String(count) : null;
  const claims = counted === null ? [] : derivedClaims(counted, `${counted} listed`, [], 0);
  const led = counted === null ? part : withLead(/^\s*[-*+•]\s/.test(text) ? `${counted}:\n\n` : `${counted}: `, part);
  return {
    status: 'answered',
    parts: [{ ...led, claims: [...claims, ...led.claims] }],
    shortAnswer: counted ?? short,
    withheld: [],
    conflicts: [],
  };
};
