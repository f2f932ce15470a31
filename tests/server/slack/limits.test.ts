import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Citation } from '../../../src/domain/answer.ts';
import { readQuantities } from '../../../src/quantities/read-quantities.ts';
import { postedAnswerBlocks, privateAnswerBlocks } from '../../../src/server/slack/message/answer-blocks.ts';
import { intoMessages } from '../../../src/server/slack/message/blocks.ts';
import { directMessage } from '../../support/slack-server/happenings.ts';
import { Blocks, LONGEST_MESSAGE } from '../../support/slack-server/check-blocks.ts';
import { timestamp } from '../../support/slack-server/world.ts';
import { answer as sample } from '../support.ts';
import { type Connected, connect, shownIn, TEAM } from './support.ts';

const BASE = 'https://assay.example.org';
const [cited] = sample.citations;
const [quantity] = readQuantities('28.7 million tonnes');

const citation = (id: number, citedText: string, title = 'A title'): Citation => ({ ...cited!, id, citedText, title });

const large = (parts: { text: string; citations: number; claims: number; quote: string; title: string }): Answer => ({
  ...sample,
  answer: parts.text,
  question: parts.title,
  citations: Array.from({ length: parts.citations }, (_, index) => citation(index + 1, parts.quote, parts.title)),
  claims: Array.from({ length: parts.claims }, (_, index) => ({
    text: `${index} ${parts.title}`,
    in: 'answer' as const,
    span: { start: 0, end: 1 },
    quantity: quantity!,
    verdict: 'unverified' as const,
    reason: parts.quote,
    facts: [],
  })),
  notices: [{ code: 'x', message: parts.quote }],
});

test('whatever the answer, its messages are within Slack’s limits', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', '. ', '<', '&', '[1]', '**', '\n\n', '😀', '| x |\n'),
    minLength: 1,
    maxLength: 5_000,
  });
  fc.assert(
    fc.property(
      fc.record({ text, citations: fc.nat({ max: 80 }), claims: fc.nat({ max: 60 }), quote: text, title: text }),
      (parts) => {
        const answer = large(parts);
        for (const blocks of [privateAnswerBlocks(answer, BASE), postedAnswerBlocks(answer, 'U1', BASE)])
          for (const message of intoMessages(blocks)) {
            expect(Blocks.safeParse(message).error).toBeUndefined();
            expect(JSON.stringify(message).length).toBeLessThanOrEqual(LONGEST_MESSAGE);
          }
      },
    ),
    { numRuns: 60 },
  );
});

describe('an answer that comes bit by bit', () => {
  const PAUSE = 60;
  const SENTENCES = Array.from({ length: 6 }, (_, index) => `Sentence ${index + 1} says it. [1] `);
  const answered = async (on: Connected) => {
    const ts = timestamp();
    await on.send(directMessage(TEAM, { text: 'What does it say?', ts }));
    return on.server.messages().filter(({ threadTs }) => threadTs === ts);
  };
  const asker = {
    ask: async (_request: unknown, emit?: (event: never) => void | Promise<void>): Promise<Answer> => {
      const tell = emit as ((event: unknown) => void) | undefined;
      for (const text of SENTENCES) {
        tell?.({ type: 'delta', text });
        tell?.({ type: 'citation', citation: citation(1, 'quoted') });
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
      return { ...sample, answer: SENTENCES.join('').trim(), citations: [citation(1, 'quoted')] };
    },
  };

  test('is streamed in several steps, each sentence whole and linked', async () => {
    const on = await connect({ asker });
    const [message] = await answered(on);
    const methods = on.server.calls.map(({ method }) => method).filter((method) => method.startsWith('chat.'));
    expect(methods[0]).toBe('chat.startStream');
    expect(methods.at(-1)).toBe('chat.stopStream');
    expect(new Set(methods.slice(1, -1))).toEqual(new Set(['chat.appendStream']));
    expect(message?.text.match(/Sentence \d says it\. \(\[1\]\(https:[^)]+\)\)/g)).toHaveLength(6);
    await on.close();
  });

  test('is whole, and there once, when the stream ends before its time', async () => {
    const on = await connect({ asker });
    on.server.fail('chat.appendStream', { error: 'message_not_in_streaming_state' });
    const messages = await answered(on);
    expect(messages).toHaveLength(1);
    expect(shownIn(messages[0]).match(/Sentence \d says it/g)).toHaveLength(6);
    await on.close();
  });
});
