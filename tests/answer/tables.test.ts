import { beforeAll, expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const MANUAL = `# The Norvik ovens

Norvik makes three ovens.

| | N2 | N2 Max | N5 |
|---|---|---|---|
| Weight | 41 kg | 48 kg | 63 kg |
| Price in 2024 | €890 | €1,040 | €1,350 |

## Cleaning

| What | How often | Who |
|---|---|---|
| Door seal | once a week | the owner |
| Exhaust pipe | once a year | a technician |

## Error codes

| Code | Meaning | What to do |
|---|---|---|
| F11 | Door open | Close the door |
| F12 | Tank empty | Fill the tank, then press start |
`;

const REPORT = `# Holm & Daughter: annual report for 2024

Holm & Daughter bakes crispbread.

## Revenue by division

| £ million | 2024 | 2023 |
|---|---|---|
| Rye bread | 61.4 | 58.9 |
| Oat biscuits | 22.7 | 25.0 |

## Bakeries

| Bakery | Country | Opened | Employees |
|---|---|---|---|
| Lindome | Sweden | 1931 | 310 |
| Vaasa | Finland | 1988 | 185 |
| Horsens | Denmark | 2016 | 96 |
`;

const SALES = `Region,Quarter,Units sold,Returns
Upland,Q1 2024,1200,31
Upland,Q2 2024,1350,28
Lowland,Q1 2024,980,40
Lowland,Q2 2024,1010,22
Coast,Q1 2024,2210,12
Coast,Q2 2024,2105,19
`;

const RULES = `# Rules for the staff

Rules on leave:

- At most six days can be carried over
  to the next year.
- Sick leave must be reported by 9 a.m.

Employees have 27 days of paid leave a year.
`;

const LEAGUE = `# Hotels in Varnholt

| Hotel | Rooms | Single room | Double room |
|---|---|---|---|
| Anker | 24 | €78 | €112 |
| Bear | 6 | €55 | €84 |
| Lakeside | 41 | €95 | €149 |

# The season of the Varnholt league

| Player | Team | Goals |
|---|---|---|
| Odd Rask | Lynx | 21 |
| Per Lund | Otters | 17 |
| Ib Holm | Lynx | 12 |

| Team | Goals for | Goals against | Points |
|---|---|---|---|
| Lynx | 61 | 33 | 54 |
| Otters | 48 | 22 | 51 |
| Foxes | 30 | 47 | 28 |
`;

const HARBOURS = `# Harbours of the Bight

| | Arnsund | Brekke |
|---|---|---|
| Landings in 2023 | 14,300 t | 11,150 t |
| Vessels | 31 | 22 |
| Cranes | 4 | 7 |
`;

let pipeline: ReturnType<typeof createPipeline>;
beforeAll(async () => {
  pipeline = createPipeline({
    files: {
      'manual.md': MANUAL,
      'report.md': REPORT,
      'sales.csv': SALES,
      'rules.md': RULES,
      'league.md': LEAGUE,
      'harbours.md': HARBOURS,
    },
  });
  await pipeline.ingestion.run();
});
const ask = (question: string) => pipeline.asker.ask({ question, mode: 'auto' });

test.each([
  ['What does F12 mean?', 'Tank empty'],
  ['Who cleans the exhaust pipe?', 'a technician'],
  ['How often must the door seal be cleaned?', 'once a week'],
  ['In which country is the Vaasa bakery?', 'Finland'],
  ['Which bakery is in Denmark?', 'Horsens'],
  ['When was the Horsens bakery opened?', '2016'],
  ['What does the N5 weigh?', '63 kg'],
  ['How much does the N2 cost?', '€890'],
  ['What was the revenue of Rye bread in 2023?', '58.9'],
  ['How many cranes does Brekke have?', '7'],
])('a cell answers by its row and column: %s', async (question, expected) => {
  const { status, shortAnswer, citations } = await ask(question);
  expect([status, shortAnswer]).toEqual(['answered', expected]);
  expect(citations[0]?.citedText).toContain(expected);
});

test.each([
  ['Which of the ovens is the heaviest?', 'N5'],
  ['Which oven is the cheapest?', 'N2'],
  ['Which bakery has the most employees?', 'Lindome'],
  ['Which hotel has the dearest double room?', 'Lakeside'],
  ['Who scored the most goals?', 'Odd Rask'],
  ['Which team had the most goals against?', 'Foxes'],
])('things of one table are compared: %s', async (question, expected) => {
  expect((await ask(question)).shortAnswer).toBe(expected);
});

test('a difference is taken of the two figures and says so', async () => {
  const { answer, shortAnswer, claims } = await ask('How much heavier is the N5 than the N2?');
  expect(shortAnswer).toBe('22 kg');
  expect(answer).toBe('A difference of 22 kg: Weight – N5: 63 kg. [1] Weight – N2: 41 kg. [2]');
  expect(claims.map(({ text, verdict, formula }) => [text, verdict, formula])).toEqual([
    ['22 kg', 'supported', '63 kg − 41 kg = 22 kg'],
    ['63 kg', 'supported', undefined],
    ['41 kg', 'supported', undefined],
  ]);
  for (const { text, span } of claims) expect(answer.slice(span.start, span.end)).toBe(text);
});

test('the unit in the first heading is that of the figures', async () => {
  const { answer, claims } = await ask('What was the revenue of Oat biscuits in 2024?');
  expect(answer).toBe('Oat biscuits – 2024 (£ million): 22.7. [1]');
  expect(claims.at(-1)?.quantity).toMatchObject({ value: 22_700_000, unit: 'GBP' });
});

test('a column that is asked for in the plural is listed, each value once', async () => {
  const { answer } = await ask('In which countries does Holm & Daughter have bakeries?');
  expect(answer).toBe('Lindome – Country: Sweden. [1] Vaasa – Country: Finland. [2] Horsens – Country: Denmark. [3]');
});

test.each([
  ['Which divisions does Holm & Daughter have?', 'Rye bread. [1] Oat biscuits. [2]'],
  ['Which bakeries does Holm & Daughter have?', 'Lindome. [1] Vaasa. [2] Horsens. [3]'],
])('rows that are asked for in the plural are listed by name: %s', async (question, said) => {
  expect((await ask(question)).answer).toBe(said);
});

test.each([
  'What was the revenue of Rye bread in 2019?',
  'What does the N7 weigh?',
  'What does F19 mean?',
  'When was the Turku bakery opened?',
])('no other cell stands in for one that is not there: %s', async (question) => {
  const { status, shortAnswer } = await ask(question);
  expect([status, shortAnswer]).toEqual(['abstained', null]);
});

test('neither headings nor rules of a table are quoted', async () => {
  for (const question of [
    'What is in the table of bakeries?',
    'Which error codes does the oven know?',
    'Meaning of codes',
  ]) {
    const { answer } = await ask(question);
    expect(answer).not.toMatch(/\|/);
  }
});

test.each([
  ['Which region had the most returns in Q1 2024?', 'Lowland', 'Lowland – Quarter: Q1 2024; Returns: 40.'],
  ['Which region had the most returns in Q2 2024?', 'Upland', 'Upland – Quarter: Q2 2024; Returns: 28.'],
  ['How many units were sold in Coast in Q2 2024?', '2105', 'Coast – Quarter: Q2 2024; Units sold: 2105.'],
])('the period that a question names selects the rows: %s', async (question, expected, said) => {
  const { answer, shortAnswer } = await ask(question);
  expect([shortAnswer, answer.startsWith(said)]).toEqual([expected, true]);
});

test('an item of a list is said without its mark and in one line; its citation is the source to the character', async () => {
  const { answer, citations } = await ask('How many days can be carried over?');
  expect(answer).toContain('At most six days can be carried over to the next year. [1]');
  expect(answer).not.toContain('- At most');
  expect(citations[0]?.citedText).toContain('At most six days can be carried over\n  to the next year.');
});

test('a number of days is a duration and a count', async () => {
  expect((await ask('How many days of paid leave do employees have?')).shortAnswer).toBe('27');
});

test.each([
  ['How much more does a double room cost at the Anker than at the Bear?', 'A difference of €28: '],
  ['How many points do the Lynx and the Otters have together?', 'Together 105: '],
])('prices are compared with prices, and sums name what they are made of: %s', async (question, opening) => {
  const { answer, claims } = await ask(question);
  expect(answer.startsWith(opening)).toBe(true);
  expect(claims[0]?.formula).toBeDefined();
});

test('which of two measures is meant is not guessed', async () => {
  const { shortAnswer } = await ask('Which team let in the fewest goals?');
  expect(['Ib Holm', 'Foxes', 'Lynx']).not.toContain(shortAnswer);
});

test('things that head the columns are what the rows measure', async () => {
  const { facts } = await pipeline.store.listFacts({ subject: 'Brekke', limit: 9 });
  expect(facts.map(({ measure, quantity }) => [measure, quantity.text])).toContainEqual(['Cranes', '7']);
});
