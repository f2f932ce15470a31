import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const { ingestion, asker } = createPipeline({
  files: {
    'brewery.md': `# The Halvar brewery: report for 2023

The Halvar brewery made a profit of 4.2 million crowns in 2023, down from 5.1 million the year before. In May 2023 it was taken over by the Danish group Skov, and Skov sold its lemonade business to the firm Brage. Founder Asta Lind stayed on as chair but gave up her seat on the wine committee.

The plant in Tarm employs 310 people, the plant in Ribe 140 and the plant in Varde 95. No bonus will be paid. The brewery does not make cider. The fire of July was put out within an hour: the cellar came to no harm. Staff will keep their jobs.`,
    'museum.md': `# The museum of Ostrup

The museum was designed by Karl Munk and opened in 1931. It is owned by the county but run by an association. There was hardly any wind on the day of the opening. The garden has a pond but no playground.

The museum is open on weekdays from 10 to 5 and closed at weekends. Photographs may be taken without permission. Dogs are forbidden. The insurance covers all but 5,000 crowns of the damage. The café was built in Ulvik and moved here in 1960. The festival has taken place every year since 1990, except 2020 and 2021.

Children under 12 may not go up the tower. The tower is unlit. The attendance of 2022 was below the record of 9,100. The roof has not yet been mended. Vehicles are forbidden in the yard, except bicycles and prams. The annex is under construction.`,
  },
});
await ingestion.run();
const ask = async (question: string): Promise<string> => (await asker.ask({ question, mode: 'auto' })).answer;

test.each([
  ['Did the profit of the Halvar brewery rise in 2023?', /^No\. .*down from/],
  ['Did the Halvar brewery take over Skov?', /^No\. .*taken over by the Danish group Skov/],
  ['Did Brage buy the lemonade business of Skov?', /^Yes\. .*sold its lemonade business to/],
  ['Does the plant in Ribe employ more than 200 people?', /^No\. .*Ribe 140/],
  ['Will the staff of the brewery get a bonus?', /^No\. No bonus/],
  ['Did the cellar survive the fire?', /Yes\. .*came to no harm/],
  ['Will staff of the brewery be laid off?', /No\. .*keep their jobs/],
  ['Does an association own the museum of Ostrup?', /No\. .*owned by the county/],
  ['Was it windy on the day of the opening?', /^No\. .*hardly any wind/],
  ['Does the garden of the museum have a playground?', /^No\. .*no playground/],
  ['Is the museum open on Sundays?', /^No\. .*closed at weekends/],
  ['Do I need permission for photographs?', /^No\. .*without permission/],
  ['Does the insurance cover the whole damage?', /^No\. .*all but/],
  ['Was the café built in Lund?', /^No\. .*built in Ulvik/],
  ['Did the festival take place in 2021?', /^No\. .*except 2020 and 2021/],
  ['Is the tower lit?', /No\. .*unlit/],
  ['Was the attendance of 2022 a record?', /No\. .*below the record/],
  ['Has the roof been mended?', /^No\. .*not yet/],
  ['Are prams allowed in the yard?', /^Yes\. .*except/],
])('what most of a sentence tells settles it: %s', async (question, answer) => {
  expect(await ask(question)).toMatch(answer);
});

test.each([
  'Does the brewery make lemonade?',
  'Does the plant in Esbjerg employ more than 200 people?',
  'Is smoking forbidden in the museum?',
  'Does the café have a playground?',
  'Was the museum built in Ulvik?',
])('neither comes where it tells of something else: %s', async (question) => {
  expect(await ask(question)).not.toMatch(/^(?:Yes|No)\b/);
});
