import { describe, expect, test } from 'vitest';
import { checkQuotes } from '../../src/eval/questions/check-quotes.ts';
import { loadQuestions, loadSuite } from '../../src/eval/questions/load.ts';
import { AssayError } from '../../src/domain/errors.ts';
import type { Document } from '../../src/domain/document.ts';

const load = (text: string) => loadQuestions(text, { file: 'questions.yaml' });

const messageOf = (text: string): string => {
  try {
    load(text);
  } catch (error) {
    if (error instanceof AssayError && error.code === 'invalid-questions') return error.line;
    throw error;
  }
  return 'accepted';
};

describe('a file of golden questions', () => {
  test('holds questions and conversations, with their places', () => {
    const suite = load(`# comment
- question: How large is it?
  tags: [size]
  expect: { contains: 5 ha, cites: { document: field } }
- conversation:
    - question: Whose is it?
    - question: And the barn?
      expect: { contains: [Ann, Bob] }
  skip: not yet
`);
    expect(suite.cases).toEqual([
      {
        name: 'How large is it?',
        tags: ['size'],
        skip: null,
        only: false,
        file: 'questions.yaml',
        place: { line: 2, column: 3 },
        turns: [
          {
            question: 'How large is it?',
            asOf: null,
            expect: { contains: ['5 ha'], cites: [{ document: 'field' }] },
            place: { line: 2, column: 13 },
            named: [{ document: 'field', place: { line: 4, column: 48 }, quote: null }],
          },
        ],
      },
      {
        name: 'Whose is it? → And the barn?',
        tags: [],
        skip: 'not yet',
        only: false,
        file: 'questions.yaml',
        place: { line: 5, column: 3 },
        turns: [
          { question: 'Whose is it?', asOf: null, expect: null, place: { line: 6, column: 17 }, named: [] },
          {
            question: 'And the barn?',
            asOf: null,
            expect: { contains: ['Ann', 'Bob'] },
            place: { line: 7, column: 17 },
            named: [],
          },
        ],
      },
    ]);
  });

  test.each([
    ['', 'questions.yaml:1:1: there is no question in the file'],
    ['# nothing yet\n', 'questions.yaml:1:1: there is no question in the file'],
    ['[]', 'questions.yaml:1:1: there is no question in the file'],
    ['question: a', 'questions.yaml:1:1: must be a list of questions'],
    ['- a', 'questions.yaml:1:3: must have `question` and `expect`'],
    ['- question: a', 'questions.yaml:1:3: needs `expect`'],
    ['- tags: [a]', 'questions.yaml:1:3: needs either a question or a conversation'],
    ['- question: a\n  expect: {}', 'questions.yaml:2:11: `expect` is empty'],
    [
      '- question: a\n  expect: { contain: b }',
      'questions.yaml:2:13: unknown key `contain` (did you mean `contains`?)',
    ],
    ['- question: a\n  expects: { contains: b }', 'questions.yaml:2:3: unknown key `expects`'],
    ['- question: a\n  expect: { contains: [2026] }', 'questions.yaml:2:24: `contains` must be a text'],
    ['- question: a\n  expect: { date: May }', 'questions.yaml:2:19: `date` must be YYYY'],
    ['- question: a\n  expect: { date: 2026-13-45 }', '2:19: `date` is not a date that exists'],
    ["- question: a\n  expect: { matches: '^(\\\\w+\\\\s?)*$' }", '2:22: `matches` repeats what repeats'],
    ['- question: a\n  expect: { matches: "(" }', 'questions.yaml:2:22: `matches` is not a regular expression'],
    ['- question: a\n  expect: { contains: a', 'questions.yaml:2:'],
    ['- question: a\n  expect: { quantity: { value: 1, unit: "&/" } }', "2:13: `quantity` has the unknown unit '&/'"],
    ['- question: a\n  expect: { contains: b, abstains: true }', '2:13: `contains` contradicts `abstains: true`'],
    ['- question: a\n  expect: { contains: b c, notContains: B }', "2:28: `notContains` refuses 'B'"],
    [
      '- question: a\n  expect: { contains: b }\n- question: A \n  expect: { contains: c }',
      'questions.yaml:3:3: the same',
    ],
    [
      '- question: a {b}\n  variables: { c: 1 }\n  expect: { contains: c }',
      '1:3: `{b}` is no variable; 1:3: the variable `c` is used nowhere',
    ],
    ['- question: a\n  matrix: { c: [1] }\n  expect: { contains: c }', 'the variable `c` is used nowhere'],
    ['- question: []\n  expect: { contains: c }', '1:13: `question` must not be an empty list'],
    ['questions:\n- question: a', 'questions.yaml:2:3: needs `expect`'],
    ['questions: []', 'questions.yaml:1:1: there is no question'],
    ['questions: a', 'questions.yaml:1:12: `questions` must be a list'],
    ['- question: a\n  asOf: May\n  expect: { contains: b }', '2:9: `asOf` is not a date'],
    ['- question: a\n  expect: { cites: { document: b }, citesOnly: c }', "`citesOnly` leaves out 'b'"],
    ['- question: a\n  expect: { conflicts: maybe, abstains: true }', '`conflicts` contradicts'],
    ['- question: a\n  expect: { shortAnswer: b, notContains: b }', "2:29: `notContains` refuses 'b'"],
    ['- question: a\n  expect: { conflicts: [b], citesOnly: c }', "`citesOnly` leaves out 'b'"],
    [
      "- question: a\n  expect: { claims: [{ text: '3', verdict: supported }, { text: '3', verdict: unverified }] }",
      "2:13: `claims` gives '3' two verdicts, supported and unverified",
    ],
    ['- question: *a\n  expect: { contains: b }', '1:13: the alias `*a` has no anchor `&a` before it'],
    [
      '- question: a\n  expekt: 1\n- question: b\n- 3',
      '2:3: unknown key `expekt` (did you mean `expect`?); 3:3: needs `expect`: what a right answer holds; 4:3: must have',
    ],
    ['- question: a\n  expect: { language: English }', '`language` must be the code of a language'],
    ['- question: a\n  expect: { language: xx }', '`language` must be the code of a language'],
    [
      `- question: '{a}{b}{c}'\n  matrix: { a: &v [${Array.from({ length: 30 }, (_, n) => n).join()}], b: *v, c: *v }\n  expect: { contains: b }`,
      'stands for more than 10000 questions',
    ],
    ['- conversation: [{ question: a, expect: { contains: b } }]', '1:17: `conversation` needs at least two turns'],
    ['- conversation: [{ question: a }, { question: b }]', '1:17: `conversation` needs `expect`'],
  ])('refuses %j, naming the place', (text, message) => {
    expect(messageOf(text)).toContain(message);
  });

  test('asks one expectation in several phrasings, and with every combination of a matrix', () => {
    const suite = load(`variables: { owner: Ann }
questions:
  - question: ['How large is the {place}?', 'What is the size of the {place}?']
    matrix: { place: [field, meadow] }
    expect: { contains: '{owner}', matches: '\\d{1,2} ha' }
  - question: How many {what} are there in {year}?
    each: [{ what: cows, year: 2024, count: 12 }, { what: hens, year: 2025, count: 40.5 }]
    variables: { unit: animals }
    expect: { quantity: { value: '{count}', unit: '{unit}' } }
`);
    expect(suite.cases.map(({ name }) => name)).toEqual([
      'How large is the field?',
      'What is the size of the field?',
      'How large is the meadow?',
      'What is the size of the meadow?',
      'How many cows are there in 2024?',
      'How many hens are there in 2025?',
    ]);
    expect(suite.cases[0]?.turns[0]?.expect).toEqual({ contains: ['Ann'], matches: '\\d{1,2} ha' });
    expect(suite.cases[5]?.turns[0]?.expect).toEqual({ quantity: { value: 40.5, unit: 'animals', tolerance: 0 } });
    expect(suite.cases[5]?.place).toEqual({ line: 6, column: 5 });
  });

  test('of several files is one suite, in which a question stands once', () => {
    const files = ['a.yaml', 'b.yaml'].map((file) => ({ file, text: '- question: a\n  expect: { contains: b }' }));
    expect(() => loadSuite(files, 'questions')).toThrow("b.yaml:1:3: the same question as at line 1 of a.yaml: 'a'");
    const [first] = files;
    expect(loadSuite(first === undefined ? [] : [first], 'questions').cases[0]?.file).toBe('a.yaml');
  });

  test('whose aliases expand without end is refused', () => {
    const levels = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? '- &a0 [x, x, x]'
        : `- &a${level} [${Array(9)
            .fill(`*a${level - 1}`)
            .join(', ')}]`,
    );
    expect(messageOf(levels.join('\n'))).toContain('questions.yaml:12:57: the aliases');
  });
});

const cite = (document: string, quote: string) =>
  load(`- question: a\n  expect: { cites: { document: ${document}, quote: ${quote} } }`);

describe('expected citations', () => {
  const field: Document = {
    documentId: 'field',
    title: 'Field',
    url: null,
    publishedAt: null,
    tags: [],
    path: 'field.md',
    format: 'markdown',
    contentHash: '',
    characters: 0,
    chunks: 0,
    facts: 0,
    duplicates: 0,
    text: 'The field measures\nfive hectares.',
    pages: [],
  };
  const documents = { getDocument: async (id: string) => (id === 'field' ? field : null) };

  test('are found whatever the line breaks', async () => {
    await expect(checkQuotes(cite('field', 'measures five hectares'), documents)).resolves.toBeUndefined();
  });

  test('of no document are refused', async () => {
    await expect(checkQuotes(cite('meadow', 'measures'), documents)).rejects.toThrow(
      "questions.yaml:2:32: there is no document 'meadow'",
    );
    await expect(checkQuotes(cite('field', 'six hectares'), documents)).rejects.toThrow(
      "questions.yaml:2:46: the quote 'six hectares' is not in 'field'",
    );
  });
});
