import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const FILES: Record<string, string> = {
  'harbours.md': `# Cargo in the harbours of Norland

Cargo is given in tonnes, according to the port authority.

| Harbour | 2022 | 2023 | Cranes |
| --- | ---: | ---: | ---: |
| Aldvik | 4,100 | 5,200 | 3 |
| Bremsund | 6,900 | 6,400 | 9 |
| Corvey | 7,300 | 2,800 | 5 |`,
  'bridges.md': `# Two bridges

The Senna bridge is 640 metres long and carries two tracks. Farther north, the Ulla bridge is 910 metres long.`,
};

const pipeline = createPipeline({ files: FILES });
await pipeline.ingestion.run();
const ask = (question: string) => pipeline.asker.ask({ question, mode: 'auto' });

test.each([
  ['Which harbour handled the most cargo in 2023?', 'Bremsund', '6,400'],
  ['Which harbour handled the most cargo in 2022?', 'Corvey', '7,300'],
  ['Which harbour handled the least cargo in 2023?', 'Corvey', '2,800'],
  ['Which harbour has the most cranes?', 'Bremsund', '9'],
  ['Which is longer, the Senna bridge or the Ulla bridge?', 'Ulla bridge', '910 metres'],
])('%s', async (question, name, figure) => {
  const { status, shortAnswer, answer, claims, citations } = await ask(question);
  expect(status).toBe('answered');
  expect(shortAnswer).toBe(name);
  expect(answer).toMatch(new RegExp(`^${name}(?: – [^.]*:|, with) ${figure}[.:]`));
  expect(citations).toHaveLength(2);
  for (const { text, span, in: where, verdict } of claims)
    if (where === 'answer') {
      expect(answer.slice(span.start, span.end)).toBe(text);
      expect(verdict).not.toBe('contradicted');
    }
});

test.each([
  ['Did Bremsund handle more cargo than Aldvik in 2023?', 'Yes. '],
  ['Did Corvey handle more cargo than Aldvik in 2023?', 'No. '],
  ['Is the Senna bridge longer than the Ulla bridge?', 'No. '],
])('%s', async (question, opening) => {
  const { answer } = await ask(question);
  expect(answer.startsWith(opening)).toBe(true);
});

test('a thing that the sources do not give is not compared', async () => {
  const { answer } = await ask('Did Dolmen handle more cargo than Aldvik in 2023?');
  expect(answer).not.toMatch(/^(?:Yes|No)\b/);
});

test.each([
  ['How much cargo did Aldvik handle in 2022?', '4,100'],
  ['How much cargo was handled at Corvey in 2023?', '2,800'],
  ['How many cranes does Corvey have?', '5'],
])('gives the cell of a table: %s', async (question, figure) => {
  const { status, shortAnswer, citations } = await ask(question);
  expect(status).toBe('answered');
  expect(shortAnswer).toBe(figure);
  expect(citations[0]?.citedText).toContain(figure);
});

test.each(['How much cargo did Aldvik handle in 2019?', 'How much cargo did Dolmen handle in 2023?'])(
  'gives no cell of another year or row: %s',
  async (question) => {
    const { status, shortAnswer } = await ask(question);
    expect(status === 'abstained' || shortAnswer === null).toBe(true);
  },
);

const MILLS = createPipeline({
  files: {
    'mills.md': `# The mills of Orne

| Mill | Country | Opened | Output 2024 (tonnes) |
| --- | --- | ---: | ---: |
| Sarn | Norland | 1998 | 61,200 |
| Brok | Sudland | 2011 | 39,800 |
| Vask | Norland | 1974 | 20,100 |`,
  },
});
await MILLS.ingestion.run();

test.each([
  ['Is the Sarn mill older than the Brok mill?', /^Yes\. Sarn – Opened: 1998/],
  ['Is the Vask mill older than the Brok mill?', /^Yes\. Vask – Opened: 1974/],
  ['Is the Sarn mill younger than the Brok mill?', /^No\. Brok – Opened: 2011/],
  ['Which mill is the oldest?', /^Vask – Opened: 1974/],
  ['Which mill is the newest?', /^Brok – Opened: 2011/],
])('what is older began earlier, whatever else is larger: %s', async (question, opening) => {
  const { answer } = await MILLS.asker.ask({ question, mode: 'auto' });
  expect(answer).toMatch(opening);
});

const OUTPUT_ONLY = createPipeline({
  files: {
    'mills.md': `# The mills of Orne

| Mill | Output 2024 (tonnes) |
| --- | ---: |
| Sarn | 61,200 |
| Brok | 39,800 |
| Vask | 20,100 |`,
  },
});
await OUTPUT_ONLY.ingestion.run();

test('figures that tell no age compare none', async () => {
  const { answer } = await OUTPUT_ONLY.asker.ask({
    question: 'Is the Sarn mill older than the Brok mill?',
    mode: 'auto',
  });
  expect(answer).not.toMatch(/^(?:Yes|No)\b/);
});
