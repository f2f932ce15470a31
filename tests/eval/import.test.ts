import { expect, test } from 'vitest';
import { importPromptfoo } from '../../src/eval/import/promptfoo.ts';
import { importQuestionAndAnswer, QuestionAndAnswer } from '../../src/eval/import/question-and-answer.ts';
import { loadQuestions } from '../../src/eval/questions/load.ts';
import { questionsYaml } from '../../src/server/feedback/questions-file.ts';

const test1 = (asserts: string) => `tests:\n  - vars: { question: How large?, size: 12 }\n    assert: ${asserts}\n`;
const expected = (asserts: string) => importPromptfoo(test1(asserts), 'p.yaml').questions[0]?.expect;

test.each([
  ['{ type: contains, value: "12 ha" }', { contains: ['12 ha'] }],
  ['{ type: icontains, value: "{{size}} ha" }', { contains: ['12 ha'] }],
  ['{ type: contains-all, value: "12, ha" }', { contains: ['12', 'ha'] }],
  ['{ type: contains-any, value: [1.5 ha, ha] }', { matches: String.raw`1\.5 ha|ha` }],
  ['{ type: not-contains, value: 13 }', { notContains: ['13'] }],
  ['{ type: not-icontains-any, value: [13, 14] }', { notContains: ['13', '14'] }],
  ['{ type: equals, value: 12 ha }', { shortAnswer: '12 ha' }],
  [String.raw`{ type: regex, value: '\d+ ha' }`, { matches: String.raw`\d+ ha` }],
  ['{ type: starts-with, value: The }', { matches: '^The' }],
  ['{ type: is-refusal }', { abstains: true }],
  ['{ type: latency, threshold: 500 }', { maxMs: 500 }],
])('%s of promptfoo', (assertion, expectation) => {
  expect(expected(`[${assertion}]`)).toEqual(expectation);
});

test.each([
  ['[{ type: contains, value: a }, { type: llm-rubric, value: polite }]', 3, '`llm-rubric` has no counterpart here'],
  ['[{ type: contains, value: a }, { type: not-regex, value: b }]', 3, '`not-regex` has no counterpart here'],
  ["[{ type: regex, value: '(' }]", 3, "'(' is not a regular expression here"],
  ['[{ type: regex, value: a }, { type: regex, value: b }]', 3, 'comes second'],
  ['[{ type: contains, value: { file: a } }]', 3, 'the value of `contains` is not understood'],
  ['[{ type: contains, value: ab }, { type: not-contains, value: a }]', 2, "refuses 'a'"],
  ['[]', 2, 'nothing is expected'],
])('what promptfoo asserts and cannot be kept is named with its line: %s', (asserts, line, message) => {
  const { omissions } = importPromptfoo(test1(asserts), 'p.yaml');
  expect(omissions.some((omission) => omission.place.line === line && omission.message.includes(message))).toBe(true);
});

test('default assertions and variables count, several values are phrasings, other files are named', () => {
  const text = `defaultTest:
  vars: { place: Arden }
  assert: [{ type: not-contains, value: sorry }]
tests:
  - description: the count
    vars: { query: ['How many in {{place}}?', How many?] }
    assert: [{ type: contains, value: 12 }]
  - file://more.yaml
  - vars: { one: a, other: b }
    assert: [{ type: contains, value: 12 }]
`;
  const { questions, omissions } = importPromptfoo(text, 'p.yaml');
  expect(questions).toEqual([
    {
      questions: ['How many in Arden?', 'How many?'],
      expect: { notContains: ['sorry'], contains: ['12'] },
      comment: 'the count',
    },
  ]);
  expect(omissions.map(({ place }) => place.line)).toEqual([8, 9]);
});

test('what is no promptfoo configuration is refused with its place', () => {
  expect(() => importPromptfoo('prompts: []', 'p.yaml')).toThrow('p.yaml:1:1: is not a promptfoo configuration');
  expect(() => importPromptfoo('tests:\n  - assert: [{ value: a }]\n', 'p.yaml')).toThrow('p.yaml:2:');
  expect(() => importPromptfoo('tests: [', 'p.yaml')).toThrow('p.yaml:1:');
});

test('questions and answers become golden questions that can be loaded', () => {
  const lines = [
    { question: 'How large?', answer: '12 ha', document: 'field', quote: 'has 12 ha' },
    { question: 'How long?', answers: ['1.5 km', '1500 m', '1.5 km'] },
    { question: 'Who?', answerable: false, answers: [] },
  ].map((line) => importQuestionAndAnswer(QuestionAndAnswer.parse(line)));
  expect(lines.map(({ expect: holds }) => holds)).toEqual([
    { contains: ['12 ha'], cites: { document: 'field', quote: 'has 12 ha' } },
    { matches: String.raw`1\.5 km|1500 m` },
    { abstains: true },
  ]);
  const drafts = lines.map(({ questions, expect: holds }) => ({
    question: questions,
    comment: null,
    expected: holds,
    tags: [],
  }));
  expect(loadQuestions(questionsYaml(drafts), { file: 'q.yaml' }).cases).toHaveLength(3);
});

test.each([{ question: 'Who?' }, { question: 'Who?', answer: 'A', answerable: false }, { question: '', answer: 'A' }])(
  'a line that expects nothing or contradicts itself is refused: %j',
  (line) => {
    expect(QuestionAndAnswer.safeParse(line).success).toBe(false);
  },
);
