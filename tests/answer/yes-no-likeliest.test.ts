import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const { ingestion, asker } = createPipeline({
  files: {
    'launch.md': `# The lake launch *Perrin*

The launch, built in 1962, carries 80 passengers. There is no cloakroom. Smoking is prohibited everywhere on board. Dogs are welcome on the after deck as long as they are on a lead. The cabin is closed to them. A compass is built into the rail. The council has agreed to lower the fare from 5 to 4 crowns. The planned sale of the old slipway was called off in May.

The police see no sign of sabotage. No animal was hurt. The engine does not have to be cleaned after every trip, but clean it before the winter.`,
    'minutes.txt': `Minutes of the parish council of Ombly, 3 May

1. The school.

It remains closed on Fridays. It is open on Thursdays until noon.

2. Plots.

No plot may be fenced. Keeping bees on a plot needs the written consent of the clerk.

These rules do not apply to sheep dogs of the shepherd.`,
    'inns.md': `# Inns of the Brack valley

| Inn | Rooms | Breakfast | Dogs | Season |
| --- | --- | --- | --- | --- |
| The Heron | 12 | included | no | all year |
| The Otter | 8 | no | yes | May–October |

Snow chains are needed from 1 November. The road over the pass is shut from December to March. Repairs to the weir are estimated at 52,000 crowns. The bath can be heated to between 20 and 38 °C in winter.`,
    'hall.md': `# Tarn Street swimming hall

Monday to Friday 7:00–21:00, Saturday 9 to 18:00, Sunday closed. Lessons are given at weekends only. The slide was given up in 2020. The hall has lockers but no hair dryers. Of nine accidents last year none was serious. There were tours in Dutch and Danish; there was none in Polish. The entry fee is the same as last year. Lea Moor, the head of the hall, will retire in May. We do not plan to build an outdoor pool. The warden said that no one would lose their job. The gala will go ahead as planned. You can dive without a permit. Kingfishers have not been seen since 1990. Otters were weighed in May; young otters were not weighed. We don't hire out goggles. The matters of the annex are all those that are not listed in the plan of the hall as urgent.`,
    'lamp-faq.md': `# Questions about the Oda lamp

**Can I change the bulb?**

Yes. The shade can be taken off without tools.

**Is a bulb included?**

No, but any bulb of up to 9 watts fits.

**Did the maker always build lamps?**

No. It made clocks for forty years. The fountain vanished in 1958.`,
    'stove.md': `# Tilda camping stove

| Property | Tilda 1 | Tilda 2 |
| --- | --- | --- |
| Piezo lighter | no | yes |
| Colours | red | red, green |
| Body | cast iron | cast iron |`,
  },
});
await ingestion.run();
const ask = async (question: string) => (await asker.ask({ question, mode: 'auto' })).answer;

test.each([
  ['Was the launch built before 1970?', 'Yes. The launch, built in 1962'],
  ['Is there a cloakroom for passengers?', 'No. There is no cloakroom'],
  ['Can I smoke on the after deck?', 'No. Smoking is prohibited everywhere'],
  ['Are dogs allowed in the cabin?', 'No. The cabin is closed to them'],
  ['Does the launch have a compass?', 'Yes. A compass is built'],
  ['Will the fare be lowered?', 'Yes. The council has agreed'],
  ['Was the old slipway sold?', 'No. The planned sale'],
  ['Do the police see signs of sabotage?', 'No. The police see no sign'],
  ['Was any dog hurt?', 'No. No animal was hurt'],
  ['Do I have to clean the engine after each trip?', 'No. The engine does not have to be cleaned'],
  ['Is the school open on Fridays?', 'No. It remains closed on Fridays'],
  ['Do I need permission to keep bees on my plot?', 'Yes. Keeping bees on a plot needs'],
  ['Is breakfast included at the Heron?', 'Yes. The Heron'],
  ['Are dogs allowed at the Heron?', 'No. The Heron'],
  ['Can I bring my dog to the Otter?', 'Yes. The Otter'],
  ['Is the Otter open in March?', 'No. The Otter'],
  ['Does the Tilda 1 have a piezo lighter?', 'No. Piezo lighter'],
  ['Is the Tilda 1 available in green?', 'No. Colours'],
  ['Is the stove made of cast iron?', 'Yes. Body'],
  ['Do I need snow chains in December?', 'Yes. Snow chains are needed'],
  ['Is the road over the pass open in January?', 'No. The road over the pass is shut'],
  ['Can the bath be heated to 30 °C?', 'Yes. The bath can be heated'],
  ['Can the bath be heated to 45 °C?', 'No. The'],
  ['Can the bulb of the Oda lamp be changed?', 'Yes. The shade'],
  ['Is a bulb included?', 'No, but any bulb'],
  ['Is the fountain still there?', 'No. The fountain'],
  ['Is the swimming hall open on Wednesday?', 'Yes. Monday to Friday'],
  ['Is the swimming hall open on Saturday at 19:00?', 'No. Monday to Friday'],
  ['Is the swimming hall open on Sundays?', 'No. Monday to Friday'],
  ['Are lessons given on Tuesdays?', 'No. Lessons are given at weekends only'],
  ['Is there still a slide?', 'No. The slide was given up'],
  ['Does the hall have lockers?', 'Yes. The hall has lockers'],
  ['Does the hall have hair dryers?', 'No. The hall has lockers'],
  ['Were there tours in Danish?', 'Yes. There were tours'],
  ['Were there tours in Polish?', 'No. There were tours'],
  ['Was the entry fee raised?', 'No. The entry fee is the same'],
  ['Will Lea Moor stay head of the hall?', 'No. Lea Moor'],
  ['Will anyone lose their job?', 'No. The warden said'],
  ['Has the gala been cancelled?', 'No. The gala will go ahead'],
  ['Do I need a permit to dive?', 'No. You can dive'],
  ['Are there kingfishers?', 'No. Kingfishers have not been seen'],
  ['Will the repairs to the weir cost more than 50,000 crowns?', 'Yes. Repairs to the weir'],
])('the sentence that most likely answers decides: %s', async (question, told) => {
  expect(await ask(question)).toContain(told);
});

test.each([
  'Can I swim from the after deck?',
  'Do I need permission to fence my plot?',
  'Do the rules apply to dogs?',
  'Does the launch have a radio?',
  'Was the launch sold?',
  'Does the Heron have a garden?',
  'Is the Heron quiet?',
  'Is the Tilda 1 available in blue?',
  'Were there any accidents last year?',
  'Was anyone hurt on the slide?',
  'Can I change the shade?',
  'Is the swimming hall heated on Sundays?',
])('it decides nothing that it does not tell: %s', async (question) => {
  expect(await ask(question)).not.toMatch(/^(?:Yes|No)\b/);
});

test.each([
  ['How many young otters were weighed?', 'young otters were not weighed'],
  ['What does it cost to hire goggles?', 'hire out goggles'],
])('what is counted or priced is denied first where there is none: %s', async (question, told) => {
  const { status, answer } = await asker.ask({ question, mode: 'auto' });
  expect({ status, told: answer.includes(told) }).toEqual({ status: 'corrected', told: true });
});

test('a denial in a relative clause is one of its own subject', async () => {
  expect(
    (await asker.ask({ question: 'Where are urgent matters listed in the plan of the hall?', mode: 'auto' })).status,
  ).not.toBe('corrected');
});
