import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const FILES: Record<string, string> = {
  'weir.md': `# Work on the Orla weir begins

The weir is 3.4 kilometres long and crosses the mouth of the bay. Fourteen sluices set into it will let the tide through.

It was designed in 1987 and cost 52 million crowns. Its first lock was a basin of 40 metres, which sailors can still pass through on Sundays.

Engineers put the flow at 120 tonnes a second, below the limit of 150 tonnes that they call safe.`,
  'club.md': `# The season of Dorn Town

Dorn Town finished third in the Coast League in 2021, four points behind Arl. A 2–1 win in the first round of the cup was their last.`,
  'other.md': `# Elsewhere

A dam in the hills was planned in 1962 and never built. Its twenty gates lie in a shed.`,
};

const pipeline = createPipeline({ files: FILES });
await pipeline.ingestion.run();
const ask = (question: string) => pipeline.asker.ask({ question, mode: 'auto' });

test.each([
  ['Why will the Orla weir have twenty sluices?', 'fourteen sluices'],
  ['Is it true that the Orla weir was designed in 1962?', '1987'],
  ['Why did Dorn Town finish first in the Coast League in 2021?', 'third'],
])('corrects first what a question takes for granted: %s', async (question, figure) => {
  const { status, answer, claims } = await ask(question);
  expect(status).toBe('corrected');
  expect(answer).toContain(`say ${figure}`);
  for (const { text, span, in: where } of claims)
    if (where === 'answer') expect(answer.slice(span.start, span.end)).toBe(text);
});

test.each([
  'Is the Orla weir more than 3 kilometres long?',
  'Can sailors pass through the first lock of the Orla weir?',
  'Is the flow below the safe limit?',
])('says yes first where one sentence settles it: %s', async (question) => {
  const { status, answer } = await ask(question);
  expect(status).toBe('answered');
  expect(answer).toMatch(/^Yes\. /);
});

test.each([
  'Is the safe limit below the flow?',
  'Was the basin passed by the sailors on Sundays?',
  'Can Dorn Town pass through the first lock?',
])('says no yes where roles are swapped or another is asked about: %s', async (question) => {
  const { answer } = await ask(question);
  expect(answer).not.toMatch(/^Yes/);
});

const COUNCIL = createPipeline({
  files: {
    'council.md': `# The council of Tarn

The council of Tarn did not approve the new tram line in March. Ticket sales fell in 2023.

The mayor accepted the offer of the railway. The library will not close until June. The school has no swimming pool.`,
  },
});
await COUNCIL.ingestion.run();

test.each([
  ['Did the council approve the new tram line?', /^No\. The council/],
  ['Did ticket sales rise in 2023?', /^No\. Ticket sales fell/],
  ['Did the mayor reject the offer of the railway?', /^No\. The mayor accepted/],
  ['Did the mayor accept the offer of the railway?', /^Yes\. /],
  ['Will the library close?', /^(?!No\b)/],
  ['Did ticket sales rise or fall in 2023?', /^Ticket sales fell/],
  ['Did ticket sales rise in 2022?', /^(?!No\b|Yes\b)/],
])('says no first where one sentence denies it or says the opposite: %s', async (question, opening) => {
  const { answer } = await COUNCIL.asker.ask({ question, mode: 'auto' });
  expect(answer).toMatch(opening);
});
