import type { Fact } from '../domain/fact.ts';
import type { Quantity } from '../domain/quantity.ts';
import { sentences } from '../domain/sentences.ts';
import type { Span } from '../domain/span.ts';
import { words } from '../domain/words.ts';
import { namesIn, type Discourse } from './discourse.ts';
import { factId } from './statement-key.ts';
import type { Statement } from './statements.ts';
import { readStatements } from './statements.ts';
import {
  cellsOfLine,
  cellsOfMarkdownRow,
  isMarkdownRow,
  isMarkdownRule,
  markdownHeadings,
  readRow,
} from './table-rows.ts';
import { readFigures } from './figures.ts';

/** A text to read facts from; `passages` are the spans of `text` to read, in order. */
export type FactSource = {
  documentId: string;
  title: string;
  publishedAt: string | null;
  text: string;
  passages: readonly Span[];
};

const NAMED_CONFIDENCE = 0.9;
const RESOLVED_CONFIDENCE = 0.7;

const toFact = (documentId: string, sentence: string, statement: Statement): Fact => {
  const { quantity, qualifiers, role, modality, time, attribution } = statement;
  const subject = statement.subject.join(' ');
  const measure = statement.measure.join(' ');
  const stated = { subject, measure, qualifiers, role, modality, quantity, time, attribution, sentence };
  return {
    id: factId(stated),
    ...stated,
    documentId,
    sourceSpan: { start: quantity.start, end: quantity.end },
    origin: 'extracted',
    ...(statement.aliases === undefined ? {} : { aliases: statement.aliases }),
    confidence: statement.named ? NAMED_CONFIDENCE : RESOLVED_CONFIDENCE,
  };
};

const shifted = (quantity: Quantity, by: number): Quantity => ({
  ...quantity,
  start: quantity.start + by,
  end: quantity.end + by,
  ...(quantity.alternatives === undefined
    ? {}
    : { alternatives: quantity.alternatives.map((other) => shifted(other, by)) }),
});

const LONGEST_SENTENCE = 1_500;
const MOST_FIGURES = 40;

/**
 * Sentences of a passage; what is longer or fuller than any sentence is cut before a figure or at white space, so
 * that reading stays linear. `quantities` index the same text.
 */
const readableSpans = (text: string, quantities: readonly Quantity[]): Span[] => {
  let next = 0;
  return sentences(text).flatMap(({ start, end }) => {
    const cut: Span[] = [];
    let from = start;
    while (from < end) {
      while ((quantities[next]?.start ?? end) < from) next++;
      const limit = Math.min(end, from + LONGEST_SENTENCE);
      const space = limit < end ? text.slice(from, limit).search(/\s\S*$/) : -1;
      const full = quantities[next + MOST_FIGURES]?.start ?? end;
      const to = Math.min(full, space > 0 ? from + space : limit);
      cut.push({ start: from, end: to });
      from = to;
    }
    return cut;
  });
};

/** Reads a sentence, or the row of a table that it is. `headings` are those of the Markdown table above, if any. */
const readSentence = (
  text: string,
  span: Span,
  quantities: readonly Quantity[],
  discourse: Discourse,
  headings: readonly string[],
): Statement[] => {
  const line = text.slice(span.start, span.end);
  const cells = isMarkdownRow(line) ? cellsOfMarkdownRow(line, span.start, headings) : cellsOfLine(line, span.start);
  return cells === null ? readStatements(text, span, quantities, discourse) : readRow(cells, discourse);
};

/**
 * Every quantity and date of a source as a fact, in the order of the text. Pronouns and bare nouns such as "the
 * company" take the last subject that was named; the title is the first. Table rows are read by their headings.
 * Spans index `source.text`.
 */
export const extractFacts = (source: FactSource): Fact[] => {
  const { documentId, text, passages, publishedAt } = source;
  const title = words(source.title).map((word) => word.text);
  const discourse: Discourse = { subject: title, entity: title, speaker: null, title, names: namesIn(text) };
  const anchor = publishedAt?.slice(0, 10) ?? null;
  return passages.flatMap((passage) => {
    const part = text.slice(passage.start, passage.end);
    const figures = readFigures(part, anchor);
    const quantities = figures.map((quantity) => shifted(quantity, passage.start));
    let next = 0;
    let headings: string[] = [];
    const spans = readableSpans(part, figures);
    return spans.flatMap((span, index) => {
      const sentence = { start: span.start + passage.start, end: span.end + passage.start };
      const own: Quantity[] = [];
      for (
        let quantity = quantities[next];
        quantity !== undefined && quantity.start < sentence.end;
        quantity = quantities[++next]
      )
        if (quantity.start >= sentence.start && quantity.end <= sentence.end) own.push(quantity);
      const written = text.slice(sentence.start, sentence.end);
      const following = spans[index + 1];
      if (isMarkdownRow(written)) {
        if (isMarkdownRule(written)) return [];
        if (following !== undefined && isMarkdownRule(part.slice(following.start, following.end))) {
          headings = markdownHeadings(written);
          return [];
        }
      }
      return readSentence(text, sentence, own, discourse, headings).map((statement) =>
        toFact(documentId, written, statement),
      );
    });
  });
};
