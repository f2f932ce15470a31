import { beforeAll, expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const HARBOUR = `# The harbour of Sandvoll

The harbour of Sandvoll serves three ferry lines: Brisa, Nordlinje and Kystruten. Trawlers land cod, haddock and
saithe on the northern quay. The master of the harbour is Liv Torp.

Mooring can be paid by card, by transfer or at the kiosk. The quay was rebuilt in 1952 and in 1987.

Every visitor goes through four steps:
- registering with the watch,
- choosing a berth,
- paying the fee,
- showing the receipt.
`;

const { ingestion, asker } = createPipeline({ files: { 'harbour.md': HARBOUR } });

beforeAll(() => ingestion.run());

test.each([
  ['Which ferry lines use the harbour of Sandvoll?', 'Brisa, Nordlinje and Kystruten'],
  ['What do trawlers land on the northern quay?', 'cod, haddock and\nsaithe'],
  ['How can mooring be paid?', 'by card, by transfer or at the kiosk'],
  ['In which years was the quay rebuilt?', 'in 1952 and in 1987'],
])('a list answers as a whole: %s', async (question, list) => {
  const { status, shortAnswer, citations } = await asker.ask({ mode: 'auto', question });
  expect(status).toBe('answered');
  expect(shortAnswer).toBe(list);
  expect(citations.some(({ citedText }) => citedText.includes(list))).toBe(true);
});

test('the items of a list in lines are the short answer, as they stand', async () => {
  const { shortAnswer, answer } = await asker.ask({
    mode: 'auto',
    question: 'What are the four steps that a visitor goes through?',
  });
  expect(shortAnswer).toMatch(
    /registering with the watch[^]*choosing a berth[^]*paying the fee[^]*showing the receipt/,
  );
  expect(answer).toContain(shortAnswer);
});

test('a question for one thing is not answered by a list', async () => {
  const { shortAnswer } = await asker.ask({ mode: 'auto', question: 'Who is the master of the harbour?' });
  expect(shortAnswer).toBe('Liv Torp');
});
