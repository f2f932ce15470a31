import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { isAffected } from '../../src/eval/affected.ts';
import { compareReports } from '../../src/eval/baseline/compare.ts';
import { stableReport } from '../../src/eval/baseline/stable-report.ts';
import { toGitHub } from '../../src/eval/formats/github.ts';
import type { EvaluationReport } from '../../src/eval/report.ts';
import { sampleAbstention, sampleAnswer, sampleClaim } from './sample-answer.ts';

const FACT = { statement: 'field, size, 5 ha', documentId: 'field', supersededBy: null };
const ORIGIN = { settings: { 'the model': 'extractive' }, documents: { field: 'a', barn: 'a' }, facts: { f1: FACT } };

const report = (answer: Answer, provenance: EvaluationReport['provenance'] = ORIGIN): EvaluationReport => ({
  file: 'questions.yaml',
  counts: { passed: 1, failed: 0, skipped: 0 },
  milliseconds: 5,
  cases: [
    {
      name: 'How large is the field?',
      file: 'questions.yaml',
      line: 3,
      tags: [],
      outcome: 'passed',
      skip: null,
      milliseconds: 5,
      turns: [{ question: 'How large is the field?', line: 3, checks: [], answer, error: null }],
    },
  ],
  ...(provenance === undefined ? {} : { provenance }),
});

const said = (text: string, parts: Partial<Answer> = {}): Answer =>
  sampleAnswer(text, { claims: [sampleClaim(text, { facts: ['f1'] })], citations: [], ...parts });

const BEFORE = report(said('The field has 5 ha. It is flat.'));

const compared = (after: EvaluationReport) => compareReports(BEFORE, after).changed[0];

describe('since the baseline', () => {
  test('the same sentences in another order, and the same figure in another unit, are reworded', () => {
    for (const text of ['It is flat. The field has 5 ha.', 'The field has 50,000 m². It is flat.']) {
      const changed = compared(report(said(text)));
      expect(changed).toMatchObject({ isFinding: false });
      expect(changed?.changes.map(({ part }) => part)).toEqual(['wording']);
    }
  });

  test.each([
    ['another figure', said('The field has 6 ha. It is flat.'), 'figures'],
    ['another verdict', said('The field has 5 ha. It is flat.', { claims: [] }), 'verdicts'],
    ['another short answer', said('The field has 5 ha. It is flat.', { shortAnswer: 'flat' }), 'short answer'],
    ['no answer', sampleAbstention, 'status'],
  ])('%s is a finding', (_, answer, part) => {
    const changed = compared(report(answer));
    expect(changed?.isFinding).toBe(true);
    expect(changed?.changes.map((change) => change.part)).toContain(part);
  });

  test.each([
    ['a fact that is gone', { ...ORIGIN, facts: {} }, ['the fact “field, size, 5 ha” of field is no longer stated']],
    [
      'a fact that is superseded',
      { ...ORIGIN, facts: { f1: { ...FACT, supersededBy: 'f2' } } },
      ['the fact “field, size, 5 ha” of field is superseded'],
    ],
    ['a setting', { ...ORIGIN, settings: { 'the model': 'm' } }, ['the model is m, was extractive']],
    ['another document', { ...ORIGIN, documents: { field: 'a', barn: 'b' } }, ['another document, barn, was edited']],
    ['nothing known', ORIGIN, []],
  ])('the reason may be %s', (_, provenance, causes) => {
    expect(compared(report(said('The field has 6 ha.'), provenance))?.causes).toEqual(causes);
  });

  test('a cited document that was edited comes before other documents', () => {
    const after = report(sampleAnswer('The field has 6 ha.'), { ...ORIGIN, documents: { field: 'b' } });
    expect(compareReports(BEFORE, after).changed[0]?.causes).toContain('the document field was edited');
  });

  test('a stable report is the same for the same answers at another time', () => {
    const later = report(
      said('The field has 5 ha. It is flat.', { id: 'x', conversationId: 'y', timings: { all: 9 } }),
    );
    expect(stableReport({ ...later, milliseconds: 99 })).toEqual(stableReport(BEFORE));
  });

  test('GitHub is told at the line of the question, in one line each', () => {
    const after = report(said('The field has 6 ha.'), { ...ORIGIN, facts: {} });
    const lines = toGitHub(after, compareReports(BEFORE, after));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^::warning file=questions\.yaml,line=3,title=Changed%3A How large is the field\?::figures: /,
    );
    expect(lines[0]).not.toContain('\n');
  });
});

test('an edit affects the answers that cite its document and the questions that share a word with it', () => {
  const turn = { question: 'How large is the field?', line: 1, checks: [], answer: sampleAnswer('5 ha'), error: null };
  const edited = (documentId: string, ...words: string[]) => [{ documentId, terms: new Set(words) }];
  expect(isAffected({ turns: [turn] }, edited('field'))).toBe(true);
  expect(isAffected({ turns: [turn] }, edited('barn', 'field'))).toBe(true);
  expect(isAffected({ turns: [turn] }, edited('barn', 'roof'))).toBe(false);
});
