import { beforeAll, expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const FILES = {
  'snow.md': `# Dark snow on the Orla glacier

They measured the brightness of the snow at 80 points, took 1,200 samples and flew a drone over the slopes. Fresh snow halts a bloom within hours by burying it.`,
  'bins.md': `# Bins in Tarn

Brown: peelings, leftovers, cooked meat, grass, leaves, branches up to 5 centimetres thick. Glass stays in the blue bin.`,
  'stove.md': `# The stove

To change the step, turn the knob. In Eco mode the stove holds the room within one degree of the temperature that you have set.`,
};

let pipeline: ReturnType<typeof createPipeline>;
beforeAll(async () => {
  pipeline = createPipeline({ files: FILES });
  await pipeline.ingestion.run();
});

test.each([
  'What is the boiling point of ethanol?',
  'What is the freezing point of mercury?',
  'How is steel tempered?',
  'What does a doctor earn?',
  'Which vitamins are in oranges?',
  'How do I reset my router?',
])('what no document speaks of is not answered by a sentence on something alike: %s', async (question) => {
  const { status, citations } = await pipeline.asker.ask({ question, mode: 'auto' });
  expect([status, citations]).toEqual(['abstained', []]);
});
