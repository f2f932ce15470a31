import type { Question } from '../../../retrieval/question.ts';
import { withLead, type Draft, type DraftPart, type Quotation } from '../../draft.ts';
import { derivedClaims } from '../derived-claims.ts';
import type { ToldList } from './told-list.ts';

/** The draft that reads out a list as it stands; where its members are to be counted, behind their number. */
export const draftToldList = async (
  question: Question,
  { document, passage: { chunk }, span, short, count }: ToldList,
  check: (quotation: Quotation) => Promise<DraftPart>,
): Promise<Draft> => {
  const text = chunk.text.slice(span.start - chunk.start, span.end - chunk.start);
  const part = await check({ document, chunk, span: { start: span.start, end: span.end }, text });
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
