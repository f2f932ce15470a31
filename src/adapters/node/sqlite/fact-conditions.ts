import { terms } from '../../../domain/words.ts';
import type { FactFilter } from '../../../ports/fact-store.ts';
import { encodeTerm } from './encode-term.ts';
import type { Postings } from './postings.ts';
import { rowsWithAll } from './row-set.ts';

/** A stem among those of a subject, as `facts.subject` holds them: each between spaces. */
const spaced = (term: string): string => ` ${encodeTerm(term)} `;

/** The stems of a subject as `facts.subject` holds them. */
export const subjectColumn = (stems: Iterable<string>): string => Array.from(stems, spaced).join('');

/** What a row of `facts`, by the name it has in the statement, must fulfil; see {@link conditionParameters}. */
export const fitsConditions = (row: string): string => `
  (:rows IS NULL OR ${row}.fact IN (SELECT value FROM json_each(:rows)))
  AND NOT EXISTS (SELECT 1 FROM json_each(:subject) WHERE instr(${row}.subject, value) = 0)
  AND (:origin IS NULL OR ${row}.origin = :origin)
  AND (:figures IS NULL OR ${row}.fact IN (
    SELECT figure.fact FROM json_each(:figures) AS asked
    CROSS JOIN fact_figures AS figure ON figure.dimension = asked.value ->> 'dimension'
    WHERE (asked.value ->> 'low' IS NULL OR figure.high >= asked.value ->> 'low')
      AND (asked.value ->> 'high' IS NULL OR figure.low <= asked.value ->> 'high')))
  AND (:isDated = 0 OR ${row}.fact IN (
    SELECT fact FROM fact_periods
    WHERE (:periodStart IS NULL OR "end" > :periodStart) AND (:periodEnd IS NULL OR start < :periodEnd)))`;

/** The parameters of {@link fitsConditions} for a filter. Subjects are words of the fact too, which the index finds. */
export const conditionParameters = (
  { query = '', subject = '', figures, period, origin }: FactFilter,
  postings: Postings,
) => {
  const words = [...terms(query), ...terms(subject)].map(postings.of);
  return {
    rows: words.length === 0 ? null : JSON.stringify(rowsWithAll(words)),
    subject: JSON.stringify(terms(subject).map(spaced)),
    origin: origin ?? null,
    figures: figures === undefined ? null : JSON.stringify(figures),
    isDated: period === undefined ? 0 : 1,
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
  };
};
