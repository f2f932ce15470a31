import { AssayError } from '../../domain/errors.ts';
import { plain } from '../../domain/plain.ts';
import type { GoldenCase, Suite } from './suite.ts';

/** `tag:NAME` is a tag, `file:NAME` a part of the file's path; all else occurs in the question. */
const fits = (golden: GoldenCase, filter: string): boolean => {
  const [, kind, value = ''] = /^(tag|file):(.*)$/s.exec(filter) ?? [];
  if (kind === 'tag') return golden.tags.some((tag) => plain(tag) === plain(value));
  if (kind === 'file') return golden.file.includes(value);
  return plain(golden.name).includes(plain(filter));
};

/**
 * The cases to be asked: those that fit one of the filters, all where there is none; among them only those with
 * `only`, where one has it.
 *
 * @returns the suite of those, and how many were left out
 * @throws AssayError `invalid-request` where nothing fits
 */
export const selectCases = (suite: Suite, filters: readonly string[]): { suite: Suite; leftOut: number } => {
  const fitting = suite.cases.filter(
    (golden) => filters.length === 0 || filters.some((filter) => fits(golden, filter)),
  );
  if (fitting.length === 0)
    throw new AssayError('invalid-request', `No question of ${suite.file} fits ${filters.join(' or ')}.`, {
      hint: 'A filter is a part of the question, tag:NAME or file:NAME.',
    });
  const chosen = fitting.some(({ only }) => only) ? fitting.filter(({ only }) => only) : fitting;
  return { suite: { ...suite, cases: chosen }, leftOut: suite.cases.length - chosen.length };
};
