import { beforeAll, describe, expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const FILES = {
  'kilns.md': `# Corbel kilns: data sheet

Corbel kilns are made by Adler Works in Ghent.

## Corbel 20

The Corbel 20 weighs 61 kilograms and costs €940. It is sold in grey and blue.

## Corbel 40

The Corbel 40 weighs 88 kilograms. Its lid opens to the left. It won the Clay Prize in 2023.`,
  'takeover.txt': `Dunmore buys Pallister Glass

Dunmore, founded in 1912, employs 800 people in Cork and in Malta. It has agreed to buy Pallister Glass for 30 million euros.

"Pallister makes fine glass," said Orla Keane, chief executive of Dunmore. Its owner Finn Pallister will leave the firm in May.

Pallister Glass employs 120 people and had sales of 9 million euros last year.`,
  'minutes.md': `# Minutes of the parish of Ebb

The proposal for a bus to the beach was rejected by four votes to two. Repairs of the hall roof would cost 12,000 euros.

The divers laid 9,000 mussels in Lake Orm. A second trial is planned in Lake Tarn. A fire destroyed the boat shed in 1991; nobody was hurt.`,
};

let pipeline: ReturnType<typeof createPipeline>;
beforeAll(async () => {
  pipeline = createPipeline({ files: FILES });
  await pipeline.ingestion.run();
});
const ask = (question: string) => pipeline.asker.ask({ question, mode: 'auto' });

describe('what the documents tell of something else is no answer', () => {
  test.each([
    ['another office', 'Who is chief executive of Pallister Glass?'],
    ['another subject of the same deed', 'When was Pallister Glass founded?'],
    ['two places together', 'How many people does Dunmore employ in Malta?'],
    ['a name that shares a word', 'How many mussels were laid in Lake Tarn?'],
    ['another cost', 'How much does a swim in Lake Orm cost?'],
    ['an attribute that is not given', 'How much profit did Pallister Glass make last year?'],
    ['a deed of somebody else', 'Why did Orla Keane leave Dunmore?'],
  ])('%s: %s', async (_, question) => {
    const { status, citations } = await ask(question);
    expect([status, citations]).toEqual(['abstained', []]);
  });
});

describe('what the documents leave out is not made up for by what stands beside it', () => {
  test.each([
    ['a cause', 'What caused the fire in 1991?'],
    ['an agent', 'Who voted against the bus to the beach?'],
    ['something that never happened', 'Why was Finn Pallister arrested?'],
    ['a part that is not spoken of', 'How long is the cable of the Corbel 20?'],
  ])('%s: %s', async (_, question) => {
    expect((await ask(question)).status).toBe('abstained');
  });
});

test.each([
  ['Who is chief executive of Dunmore?', 'Orla Keane'],
  ['When was Dunmore founded?', '1912'],
  ['How many people does Pallister Glass employ?', '120 people'],
  ['How many mussels were laid in Lake Orm?', '9,000'],
  ['How much would the repairs of the hall roof cost?', '12,000 euros'],
  ['When will Finn Pallister leave the firm?', 'May'],
  ['What does the Corbel 20 cost?', '€940'],
])('%s: %s', async (question, contained) => {
  const { status, answer } = await ask(question);
  expect(status).toBe('answered');
  expect(answer).toContain(contained);
});
