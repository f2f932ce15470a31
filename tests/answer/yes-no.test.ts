import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const FILES: Record<string, string> = {
  'locks.md': `# The locks of Ternay

Two locks lead from the canal at Ternay to the lake. The first lock was dug by Paul Amery and opened on 4 May 1902. It is 62 metres long and takes barges and rowing boats.

The second lock was dug in 1978. It is 140 metres long. Only barges may use it; rowing boats are not allowed in it. It cost 9 million francs.

Canoes pay nothing, while barges pay a fee of 12 francs. The fee was raised in March 2019 because the gates had to be replaced. Nobody was hurt while the locks were dug. Work on the third lock has not begun.`,
  'mill.md': `# Report of the Orne mill 2022

The Orne mill grinds wheat and rye. Sales fell to 31 million francs in 2022. The company made a loss of 2 million francs, after a profit of 5 million francs in 2021.

All machines but the one in Sarn run on water power. No bonus will be paid for 2022. Director Lea Quist left in June 2022 and was succeeded by Olof Brandt. The office moved from Sarn to Tell in May.`,
  'garden.md': `# Rules of the herb garden

The garden is open every day except Friday. Smoking is forbidden in the greenhouse, but picnics are welcome. Picking flowers is permitted on the lower terrace only. The tea contains no sugar and no milk.`,
  'person.txt': `Marta Solberg

Marta Solberg was a painter. She was born in Lund in 1871 and died in Turku in 1940. She never returned to Lund. She was nominated for the state prize, but did not win it. In 1899 she married the printer Elis Holt.`,
};

const pipeline = createPipeline({ files: FILES });
await pipeline.ingestion.run();
const ask = async (question: string): Promise<string> => (await pipeline.asker.ask({ question, mode: 'auto' })).answer;

test.each([
  'Is the second lock longer than 100 metres?',
  'Was the first lock opened before 1910?',
  'Do barges have to pay a fee?',
  'Did sales decrease in 2022?',
  'Is the garden open on Tuesdays?',
  'Are picnics allowed in the garden?',
  'Is the tea free of sugar?',
  'Was Marta Solberg married?',
])('yes comes first where a clause says so: %s', async (question) => {
  expect(await ask(question)).toMatch(/Yes\. /);
});

test.each([
  ['Can rowing boats use the second lock?', 'not allowed'],
  ['May canoes use the second lock?', 'Only barges'],
  ['Do canoes pay a fee?', 'nothing'],
  ['Was anyone hurt while the locks were dug?', 'Nobody'],
  ['Has work on the third lock started?', 'not begun'],
  ['Did the fee fall in 2019?', 'raised'],
  ['Is the first lock at least 100 metres long?', '62 metres'],
  ['Did the Orne mill make a profit in 2022?', 'loss'],
  ['Do all machines run on water power?', 'but the one in Sarn'],
  ['Will a bonus be paid for 2022?', 'No bonus'],
  ['Is Lea Quist still director?', 'left'],
  ['Is the office of the mill in Sarn?', 'moved from Sarn'],
  ['Is the garden open on Fridays?', 'except Friday'],
  ['Is smoking allowed in the greenhouse?', 'forbidden'],
  ['Is picking flowers permitted on the upper terrace?', 'lower terrace only'],
  ['Does the tea contain milk?', 'no milk'],
  ['Did Marta Solberg ever return to Lund?', 'never'],
  ['Did Marta Solberg win the state prize?', 'did not win'],
  ['Is Marta Solberg still alive?', 'died'],
])('no comes first where a clause denies, excludes or says the opposite: %s', async (question, told) => {
  const answer = await ask(question);
  expect(answer).toMatch(/No\. /);
  expect(answer).toContain(told);
});

test.each([
  'Are rowing boats allowed in the garden?',
  'Is smoking allowed in the garden?',
  'Did Marta Solberg ever return to Turku?',
  'Did Elis Holt die in Turku?',
  'Did sales rise in 2020?',
  'Did Paul Amery dig the second lock?',
  'Did Olof Brandt leave the mill?',
  'Did the first lock open before the second lock?',
  'Is the third lock longer than 100 metres?',
])('neither comes where no clause settles it: %s', async (question) => {
  expect(await ask(question)).not.toMatch(/^(?:Yes|No)\b/);
});

const COUNCIL = createPipeline({
  files: {
    'council.md': `# The council of Tarn

The council did not approve the tram line. The mayor accepted the offer of the railway. The fee for the swimming pool does not rise in 2026. The bins are free of charge. She turned down a medal in 1952.

Staff may work from home, except for drivers. The mayor, Lea Quist, is the third of seven children. The crane, the tallest of the port, is old.`,
  },
});
await COUNCIL.ingestion.run();

test.each([
  ['Why did the council approve the tram line?', 'did not approve'],
  ['How did the council approve the tram line?', 'did not approve'],
  ['Why did the mayor reject the offer of the railway?', 'accepted'],
  ['Is it true that the mayor rejected the offer of the railway?', 'accepted'],
])('what a question takes for granted is corrected by a sentence that denies it: %s', async (question, told) => {
  const { status, answer, citations } = await COUNCIL.asker.ask({ question, mode: 'auto' });
  expect(status).toBe('corrected');
  expect(answer).toMatch(/^(?:That is not what the sources say: |No\. )/);
  expect(citations[0]?.citedText).toContain(told);
});

test.each(['Why did the mayor accept the offer of the railway?', 'How did the council vote on the tram line?'])(
  'nothing is corrected that no sentence denies: %s',
  async (question) => {
    const { status } = await COUNCIL.asker.ask({ question, mode: 'auto' });
    expect(status).not.toBe('corrected');
  },
);

test.each([
  ['Will the fee for the swimming pool go up in 2026?', /^No\. /],
  ['May drivers work from home?', /^No\. /],
  ['Did Lea Quist have children?', /^(?!Yes|No\b)/],
  ['Is the crane the oldest of the port?', /^(?!Yes|No\b)/],
])('verbs of two words, exceptions, and what is only near: %s', async (question, opening) => {
  const { answer } = await COUNCIL.asker.ask({ question, mode: 'auto' });
  expect(answer).toMatch(opening);
});

const REPORT = createPipeline({
  files: {
    'report.md': `# Larsen & Voss: annual report 2024

Revenue rose to 286.4 million pounds from 271.9 million in 2023. Operating profit fell to 30.4 million pounds, from 41.0 million in 2023. The yellow-lidded boxes are free of charge. Not one of the six drivers was hurt.`,
  },
});
await REPORT.ingestion.run();

test.each([
  ["Did Larsen & Voss's operating profit rise in 2024?", /No\. Operating profit fell/],
  ['Did operating profit fall in 2024?', /Yes\. Operating profit fell/],
  ['Did revenue rise in 2024?', /Yes\. Revenue rose/],
  ['Are the yellow-lidded boxes free of charge?', /Yes\. /],
  ['Were any of the six drivers hurt?', /No\. Not one/],
])('the year of the title holds where another is only compared with: %s', async (question, opening) => {
  const { answer } = await REPORT.asker.ask({ question, mode: 'auto' });
  expect(answer).toMatch(opening);
});

const FERRY = createPipeline({
  files: {
    'ferry.md': `# The ferry Halmar

The ferry ran aground off the harbour of Tolk on 3 May while its crew were at supper. The ferry was not moving. Nobody was hurt. No one aboard the tug alongside, the Danish-flagged Elsa Krog, was bruised.

Of the six lifeboats it was the only one without a radio. New paint made no difference. A barge fell off the quay. The slipway will stay shut until at least 9 June. The charge for dogs, 12 crowns, does not rise in 2026 or 2027.`,
  },
});
await FERRY.ingestion.run();

test.each([
  ['Was anyone aboard the Elsa Krog bruised?', 'No one aboard'],
  ['Was anyone hurt when the ferry ran aground?', 'Nobody'],
  ['Did all lifeboats have a radio?', 'only one without'],
  ['Did new paint make the ferry go faster?', 'no difference'],
  ['Will the charge for dogs rise in 2026?', 'does not rise'],
])('no comes first where a clause leaves out what it denies besides: %s', async (question, told) => {
  const { answer } = await FERRY.asker.ask({ question, mode: 'auto' });
  expect(answer).toMatch(/^No\. /);
  expect(answer).toContain(told);
});

test.each([
  'Was anyone aboard the Halmar bruised?',
  'Did some lifeboats have a radio?',
  'Did new paint come from Tolk?',
  'Did somebody die when the ferry was moving into the lock?',
  'Was the barge rising when it fell?',
])('no is not said of what a clause leaves open: %s', async (question) => {
  const { answer } = await FERRY.asker.ask({ question, mode: 'auto' });
  expect(answer).not.toMatch(/^(?:Yes|No)\b/);
});

test.each([
  ['Why did the ferry run aground while it was moving into the harbour?', 'not moving'],
  ['Why will the slipway have to stay shut until 9 July?', '9 June'],
])('a circumstance or last day that a question takes for granted is corrected: %s', async (question, told) => {
  const { status, answer } = await FERRY.asker.ask({ question, mode: 'auto' });
  expect(status).toBe('corrected');
  expect(answer).toContain(told);
});

test.each([
  'Why did the ferry run aground while its crew were at supper?',
  'Why will the slipway stay shut until 9 June?',
])('what the sources say so is left: %s', async (question) => {
  const { status } = await FERRY.asker.ask({ question, mode: 'auto' });
  expect(status).not.toBe('corrected');
});

const WORKS = createPipeline({
  files: {
    'works.md': `# Works at Vardo

The tunnel was dug in four years. It cost 28 million crowns, 300,000 less than planned. The pier was mended in June. It cost 4 million crowns, 1 million more than planned. The chapel was painted.`,
  },
});
await WORKS.ingestion.run();

test.each([
  ['Did the tunnel go over budget?', /^No\. /],
  ['Did the tunnel cost less than planned?', /^Yes\. /],
  ['Did the pier go over budget?', /^Yes\. /],
  ['Did the pier cost less than planned?', /^No\. /],
  ['Did the chapel go over budget?', /^(?!Yes|No\b)/],
])('a cost set against its plan tells whether it went over budget: %s', async (question, opening) => {
  const { answer } = await WORKS.asker.ask({ question, mode: 'auto' });
  expect(answer).toMatch(opening);
});
