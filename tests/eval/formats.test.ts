import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { compareReports } from '../../src/eval/baseline/compare.ts';
import { toHtml } from '../../src/eval/formats/html.ts';
import { toJUnit } from '../../src/eval/formats/junit.ts';
import { AssayError } from '../../src/domain/errors.ts';
import { mistakesToGitHub } from '../../src/eval/formats/github.ts';
import { loadQuestions } from '../../src/eval/questions/load.ts';
import { comparisonToText, failureText, toText } from '../../src/eval/formats/text.ts';
import { type CaseReport, type EvaluationReport, readReport } from '../../src/eval/report.ts';
import { sampleAbstention, sampleAnswer, sampleClaim } from './sample-answer.ts';

const EVIL = `<script>alert("1 & 2")</script>\u0000 it's`;

const report = (cases: CaseReport[]): EvaluationReport => ({
  file: 'questions.yaml',
  counts: {
    passed: cases.filter((golden) => golden.outcome === 'passed').length,
    failed: cases.filter((golden) => golden.outcome === 'failed').length,
    skipped: cases.filter((golden) => golden.outcome === 'skipped').length,
  },
  milliseconds: 1234,
  cases,
});

const FAILED: CaseReport = {
  name: EVIL,
  file: 'questions.yaml',
  line: 7,
  tags: [],
  outcome: 'failed',
  skip: null,
  milliseconds: 12,
  turns: [
    {
      question: EVIL,
      line: 7,
      answer: sampleAnswer('The field has 5 ha.'),
      error: null,
      checks: [
        { check: 'contains', passed: false, expected: '“6 ha”', got: '“The field has 5 ha. [1]”' },
        { check: 'verified', passed: true, expected: 'all', got: 'all' },
      ],
    },
  ],
};
const UNANSWERED: CaseReport = {
  ...FAILED,
  name: 'Whose is it?',
  line: 9,
  turns: [
    {
      question: 'Whose is it?',
      line: 9,
      answer: sampleAbstention,
      error: null,
      checks: [{ check: 'answers', passed: false, expected: 'an answer', got: 'no answer' }],
    },
  ],
};
const PASSED: CaseReport = { ...FAILED, name: 'fine', outcome: 'passed', turns: [] };
const SKIPPED: CaseReport = { ...PASSED, name: 'later', outcome: 'skipped', skip: 'not yet' };

describe('the report of an evaluation', () => {
  const all = report([PASSED, FAILED, UNANSWERED, SKIPPED]);

  test('as text tells what was expected and got, the cited and the nearest passage, and the counts', () => {
    const lines = toText(all).split('\n');
    expect(lines).toContain('✗ questions.yaml:7');
    expect(lines).toContain('    failed    contains');
    expect(lines).toContain('    expected  “6 ha”');
    expect(lines).toContain('    got       “The field has 5 ha. [1]”');
    expect(lines).toContain('    cited [1] The field: The field has 5 ha.');
    expect(lines).toContain('    nearest   The field: It is large.');
    expect(lines).toContain('1 skipped: not yet');
    expect(lines.at(-1)).toBe('1 passed, 2 failed, 1 skipped (1234 ms)');
    expect(lines.join()).not.toContain('verified');
  });

  test('as JUnit XML is well formed whatever the texts', () => {
    const xml = toJUnit(all);
    expect(xml).toContain('tests="4" failures="2" errors="0" skipped="1" time="1.234"');
    expect(xml).toContain('name="&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;\uFFFD it&#39;s"');
    expect(xml).toContain('<failure message="contains">');
    expect(xml).toContain('<skipped message="not yet"/>');
    expect(xml).not.toMatch(/\0/);
  });

  test('as HTML is one page without scripts, failures first', () => {
    const { document } = parseHTML(toHtml(all));
    expect(document.querySelector('script')).toBeNull();
    const summaries = [...document.querySelectorAll('summary')].map((summary) => String(summary.textContent));
    expect(summaries).toEqual([
      `failed <script>alert("1 & 2")</script>\uFFFD it's`,
      'failed Whose is it?',
      'passed fine',
      'skipped later',
    ]);
    expect(document.body.textContent).toContain('✗ expected “6 ha”');
  });

  test('as JSON is read back as it was', () => {
    expect(readReport(JSON.stringify(all), { file: 'earlier.json' })).toEqual(all);
    expect(() => readReport('{}', { file: 'earlier.json' })).toThrow(
      'earlier.json is not the report of an evaluation.',
    );
    expect(() => readReport('oops', { file: 'earlier.json' })).toThrow('earlier.json is not the report');
  });
});

test('mistakes in a questions file are annotations at their places', () => {
  const read = () => loadQuestions('- question: a, b\n  expekt: 1\n- question: c', { file: 'q.yaml' });
  const error = (() => {
    try {
      return read();
    } catch (caught) {
      return caught;
    }
  })();
  expect(error instanceof AssayError ? mistakesToGitHub(error) : []).toEqual([
    '::error file=q.yaml,line=2,col=3,title=Golden questions::unknown key `expekt` (did you mean `expect`?)',
    '::error file=q.yaml,line=3,col=3,title=Golden questions::needs `expect`: what a right answer holds',
  ]);
});

describe('the comparison with an earlier report', () => {
  const before = report([FAILED, PASSED, UNANSWERED]);

  test('is empty for the same answers, whatever their ids and timings', () => {
    const [turn] = FAILED.turns;
    const again: CaseReport = {
      ...FAILED,
      milliseconds: 99,
      turns:
        turn === undefined
          ? []
          : [{ ...turn, answer: sampleAnswer('The field has 5 ha.', { id: 'other', timings: { all: 1 } }) }],
    };
    expect(compareReports(before, report([again, PASSED, UNANSWERED]))).toEqual({
      changed: [],
      added: [],
      removed: [],
    });
  });

  test('names each part of an answer that changed, and questions that came and went', () => {
    const [turn] = FAILED.turns;
    const changed: CaseReport = {
      ...FAILED,
      turns:
        turn === undefined
          ? []
          : [{ ...turn, checks: [], answer: sampleAnswer('The field has 6 ha.', { claims: [sampleClaim('6 ha')] }) }],
    };
    const comparison = compareReports(before, report([changed, PASSED, SKIPPED]));
    expect(comparison.changed).toHaveLength(1);
    const [{ changes, isFinding } = { changes: [], isFinding: false }] = comparison.changed;
    expect(isFinding).toBe(true);
    expect(changes.map(({ part, before: was, after }) => [part, was, after])).toEqual([
      ['outcome', 'failed', 'passed'],
      ['figures', '5 ha', '6 ha'],
      ['citations', 'field: The field has 5 ha.', 'field: The field has 6 ha.'],
      ['verdicts', '', '6 ha (answer) supported'],
    ]);
    expect(comparison).toMatchObject({ added: ['later'], removed: ['Whose is it?'] });
    expect(comparisonToText(comparison).split('\n').at(-1)).toBe(
      '1 changed, 0 reworded, 1 new, 1 gone since the baseline',
    );
    const failed: CaseReport = { ...changed, outcome: 'failed' };
    const shown = failureText(failed, comparison);
    expect(shown).toContain('    changed   figures\n    before    5 ha\n    after     6 ha');
    expect(shown).not.toContain('outcome');
    expect(failureText(SKIPPED, comparison)).toContain('baseline  does not have this question');
    expect(failureText(PASSED, comparison)).toContain('baseline  has the same answer');
    expect(comparisonToText(comparison, undefined, { leaveOut: new Set([EVIL]) })).toMatch(/^1 changed/);
    expect(toJUnit(report([failed]), comparison)).toContain('after     6 ha');
    expect(toHtml(report([changed]), comparison)).toContain('<del>5</del> <ins>6</ins> ha');
  });
});
