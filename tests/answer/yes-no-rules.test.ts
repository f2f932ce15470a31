import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const { ingestion, asker } = createPipeline({
  files: {
    'allotment-rules.md': `---
title: "Rules of the allotments"
publishedAt: 2026-03-01
---
# Rules of the allotments

Sheds of more than 9 square metres need the consent of the committee. Sheds below 4 square metres need no foundation. The ramp bears loads of up to 250 kg. Fires are not allowed on the plots, except at midsummer. Visitors may not park in the lane. The water is turned on again in spring.

The mower comes in two sizes, the Halden 3 and the Halden 5. The grass box is sold separately. It fits the Halden 5 only. The gate will not open until May. The mower stops when no petrol reaches the engine.

The warden, Edda Lorne, has served the association since 2001.`,
    'committee-minutes.md': `---
title: "Minutes of the committee of 4 May 2026"
publishedAt: 2026-05-06
---
# Minutes of the committee of 4 May 2026

Present: Paul Wenger (treasurer), Mina Okafor, Tove Lind. Apologies: Greta Salm.

The committee approved the purchase of a pump. Tove Lind abstained. The motion to fell the old pear tree was rejected. The club sold its old tractor in April.`,
  },
});
await ingestion.run();
const ask = async (question: string) => (await asker.ask({ question, mode: 'auto' })).answer;

test.each([
  ['Does a shed of 12 square metres need the consent of the committee?', 'Yes. Sheds of more than 9'],
  ['Does a shed of 3 square metres need a foundation?', 'No. Sheds below 4'],
  ['Can the ramp be used for a load of 300 kg?', 'No. The ramp bears loads of up to 250 kg'],
  ['Does the ramp bear a load of 200 kg?', 'Yes. The ramp bears loads of up to 250 kg'],
  ['Are fires allowed on the plots?', 'No. Fires are not allowed'],
  ['May visitors leave their car in the lane?', 'No. Visitors may not park'],
  ['Can the Halden 3 be fitted with the grass box?', 'No. It fits the Halden 5 only'],
  ['Will the gate open in April?', 'No. The gate will not open until May'],
  ['Has Edda Lorne served the association for more than 15 years?', 'Yes. The warden, Edda Lorne'],
  ['Was Greta Salm present?', 'No. Apologies: Greta Salm'],
  ['Was Mina Okafor present?', 'Yes. Present: Paul Wenger'],
  ['Is Mina Okafor the treasurer?', 'No. Present: Paul Wenger (treasurer)'],
  ['Did Tove Lind vote for the pump?', 'No. Tove Lind abstained'],
  ['Did the committee agree to fell the old pear tree?', 'No. The motion to fell the old pear tree was rejected'],
])('a bound, a vote, a role or "only" decides: %s', async (question, told) => {
  expect(await ask(question)).toContain(told);
});

test.each([
  'Does a shed of 12 square metres need a foundation?',
  'Did the club buy a tractor?',
  'Will the gate open in June?',
  'Was Edda Lorne present?',
  'Did Mina Okafor vote for the pump?',
  'Has Edda Lorne served the association for more than 25 years?',
  'Is petrol lacking?',
])('a rule that does not reach the question decides nothing: %s', async (question) => {
  expect(await ask(question)).not.toMatch(/^(?:Yes|No)\b/);
});
