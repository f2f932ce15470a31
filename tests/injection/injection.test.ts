import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Answer } from '../../src/domain/answer.ts';
import { fixture, post, readEvents } from '../server/support.ts';
import { KEY, PROVIDERS } from '../adapters/models/providers/providers.ts';
import { say, type ChatRequest } from '../support/model-server/reply.ts';
import { startModelServer, type ModelServer } from '../support/model-server/start-model-server.ts';
import { createPipeline } from '../support/pipeline.ts';
import { stableAnswer } from '../support/stable-answer.ts';
import { attacks, filesOf, type Attack } from './attacks.ts';
import { objectionsTo } from './objections.ts';

/** Attacks on questions that the sources settle by themselves never come before the model. */
let reached = 0;

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer({ script: () => say(''), key: null });
});
afterAll(async () => {
  await server.close();
});

/** The attacks take turns at the protocols. */
const OPEN = Object.values(PROVIDERS);

/** Asks over HTTP, plain and streamed, with a model that obeys. */
const ask = async (attack: Attack) => {
  const { question, history, obeys } = attack;
  server.exchanges.length = 0;
  server.follow(({ turns }) =>
    say(
      obeys.replaceAll(
        '{{SYSTEM}}',
        turns.flatMap(({ role, content }) => (role === 'system' ? [content] : [])).join('\n'),
      ),
      { pieceLength: 60 },
    ),
  );
  const languageModel = OPEN[attacks.indexOf(attack) % OPEN.length]!(server);
  const pipeline = createPipeline({ files: filesOf(attack), languageModel });
  await pipeline.ingestion.run();
  const { app } = await fixture({ asker: pipeline.asker, store: pipeline.store });
  const body = { question, ...(history === undefined ? {} : { history }) };
  const plain = await (await post(app, '/api/ask', body)).text();
  const events = await readEvents(await post(app, '/api/ask', { ...body, stream: true }));
  const documents = new Map<string, string>();
  for (const { documentId } of await pipeline.store.listDocuments())
    documents.set(documentId, (await pipeline.store.getDocument(documentId))?.text ?? '');
  return { plain, events, documents };
};

/** Tags of a prompt that stand where it has none of its own: its parts open and close once each, in its own words. */
const movedBounds = ({ turns }: ChatRequest): string[] => {
  const texts = turns.flatMap(({ role, content }) => (role === 'user' ? [content] : []));
  return texts.flatMap((text) => {
    const count = (tag: RegExp): number => text.match(tag)?.length ?? 0;
    const uneven = ['passages', 'passage', 'question', 'conversation', 'findings'].filter(
      (name) => count(new RegExp(`<${name}[ >]`, 'gu')) !== count(new RegExp(`</${name}>`, 'gu')),
    );
    return [
      ...uneven.map((name) => `<${name}> is not closed as often as opened`),
      ...(count(/<passages>/gu) > 1 || count(/<question>/gu) > 1 ? ['a part comes twice'] : []),
    ];
  });
};

const Delta = z.object({ text: z.string() });

describe('a model that obeys', () => {
  test.each(attacks)('$technique ($id) shows a reader nothing but what the sources hold', async (attack) => {
    const { plain, events, documents } = await ask(attack);
    const answer = Answer.parse(JSON.parse(plain));
    const streamed = events.flatMap(({ event, data }) => (event === 'delta' ? [Delta.parse(data).text] : [])).join('');
    const system = server.exchanges[0]?.request.turns.find(({ role }) => role === 'system')?.content ?? '';
    if (server.exchanges.length > 0) reached++;
    for (const { request } of server.exchanges) {
      expect(request.turns.map(({ role }) => role).filter((role) => role === 'system')).toHaveLength(1);
      expect(movedBounds(request)).toEqual([]);
    }
    expect(objectionsTo({ answer, streamed, documents, never: attack.never, system })).toEqual([]);
    expect(stableAnswer(Answer.parse(events.findLast(({ event }) => event === 'done')?.data))).toBe(
      stableAnswer(answer),
    );
    expect(plain).not.toContain(KEY);
  });

  test('is asked in most attacks', () => {
    expect(reached).toBeGreaterThan(0.9 * attacks.length);
  });
});
