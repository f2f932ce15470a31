import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const FILES: Record<string, string> = {
  'mill.md': `# The mill at Harrow Ford

The mill at Harrow Ford was founded in 1821 by Agnes Tolland. Its wheel is made of oak and came from Brenn. The tower is painted yellow. The store was built in Ashmere.

The owners turned down the proposal to sell the meadow. The new oven was delivered on a Tuesday. The weir will be repaired after the wheel has been replaced. Barley grew faster than rye. Rosa Imhof was chosen as treasurer.

The flour must not be kept in the cellar, where it grows damp. Apprentices may use the small stair. The small mill does not grind maize. The ring road was finished since there was no room left in the lane.`,
};

const pipeline = createPipeline({ files: FILES });
await pipeline.ingestion.run();
const ask = (question: string) => pipeline.asker.ask({ question, mode: 'auto' });

const TWINS: readonly [premise: string, wrong: string, right: string, says: string][] = [
  ['doer', 'Why was the mill founded by Piet Lasker?', 'Why was the mill founded by Agnes Tolland?', 'Agnes Tolland'],
  ['material', 'Why is the wheel made of iron?', 'Why is the wheel made of oak?', 'oak'],
  ['colour', 'Why is the tower painted blue?', 'Why is the tower painted yellow?', 'yellow'],
  [
    'ground given',
    'Since the tower is painted blue, who chose it?',
    'Since the tower is painted yellow, who chose it?',
    'yellow',
  ],
  ['place', 'Why was the store built in Corrin?', 'Why was the store built in Ashmere?', 'Ashmere'],
  ['weekday', 'Why was the new oven delivered on a Friday?', 'Why was the new oven delivered on a Tuesday?', 'Tuesday'],
  ['office', 'Why was Otto Kern chosen as treasurer?', 'Why was Rosa Imhof chosen as treasurer?', 'Rosa Imhof'],
  [
    'order',
    'Why will the weir be repaired before the wheel is replaced?',
    'Why will the weir be repaired after the wheel is replaced?',
    'after the wheel',
  ],
  ['comparison', 'Why did rye grow faster than barley?', 'Why did barley grow faster than rye?', 'Barley grew faster'],
  [
    'plan',
    'Why did the owners sell the meadow?',
    'Why did the owners turn down the proposal to sell the meadow?',
    'turned down',
  ],
  [
    'advice',
    'Why should the flour be kept in the cellar?',
    'Why should the flour not be kept in the cellar?',
    'must not',
  ],
  ['leave', 'How do I keep the flour in the cellar?', 'How do apprentices use the small stair?', 'must not'],
  ['denial', 'How long does the small mill grind maize?', 'How long does the mill grind barley?', 'does not grind'],
];

test.each(TWINS)('says what the sources say instead of a premise with another %s', async (_, wrong, __, says) => {
  const { status, answer, citations } = await ask(wrong);
  expect(status).toBe('corrected');
  expect(answer).toMatch(/^That is not what the sources say: /);
  expect(citations[0]?.citedText).toContain(says);
});

test.each(TWINS)('corrects no premise that the sources share: %s', async (_, __, right) => {
  const { status } = await ask(right);
  expect(status).not.toBe('corrected');
});

test.each([
  'Why was the ring road finished in the lane?',
  'Why was a store built in Corrin?',
  'How do I keep the flour?',
  'Why was the oven built by Piet Lasker?',
])('corrects nothing where both may be so: %s', async (question) => {
  const { status } = await ask(question);
  expect(status).not.toBe('corrected');
});

const RIVALS = createPipeline({
  files: {
    'league.md': `# Marl Rovers

Marl Rovers won the shield in 1950. They also won the cup in 1961. In 1948 Erik Sund was returned to Oskby under guard.`,
  },
});
await RIVALS.ingestion.run();

test.each(['When was Erik Sund returned to Oskby?', 'When did Dorn Athletic win the cup?'])(
  'takes neither the place of a deed for its doer nor another winner for the only one: %s',
  async (question) => {
    const { status } = await RIVALS.asker.ask({ question, mode: 'auto' });
    expect(status).not.toBe('corrected');
  },
);
