// A model server to try by hand, on loopback:
//   node tests/support/model-server/main.ts [--port 11500] [--reply "What it says. [1]" | --way number | --fail stall]
// --way answers Assay's prompts from their own passages: truly (verbatim, synonyms …) or falsely (number, swap …).
// Then: OPENAI_BASE_URL=http://127.0.0.1:11500/v1 OPENAI_API_KEY=none ASSAY_MODEL=openai:scripted, or
//       OLLAMA_BASE_URL=http://127.0.0.1:11500 ASSAY_MODEL=ollama:scripted
import { parseArgs } from 'node:util';
import { hallucinate, WAYS } from './hallucinate.ts';
import * as replies from './reply.ts';
import { startModelServer } from './start-model-server.ts';

const FAILURES: Record<string, replies.Reply> = {
  unauthorized: replies.refuse('unauthorized'),
  'unknown-model': replies.refuse('unknown-model'),
  'rate-limited': replies.refuse('rate-limited', { retryAfter: '1' }),
  'out-of-quota': replies.refuse('out-of-quota'),
  'server-error': replies.refuse('server-error'),
  unavailable: replies.refuse('unavailable'),
  'context-overflow': replies.refuse('context-overflow'),
  malformed: replies.malformed(),
  page: replies.page(),
  cut: replies.cut('The first words'),
  unfinished: replies.unfinished('The first words'),
  break: replies.breakOff('The first words'),
  silence: replies.silence(),
  stall: replies.stall('The first words'),
  endless: replies.endless(),
  empty: replies.empty(),
};

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '11500' },
    reply: { type: 'string', default: 'I know nothing of that.' },
    way: { type: 'string' },
    fail: { type: 'string' },
  },
});
const failure = values.fail === undefined ? null : FAILURES[values.fail];
if (failure === undefined) throw new Error(`--fail must be one of ${Object.keys(FAILURES).join(', ')}.`);
const { way } = values;
if (way !== undefined && !WAYS.includes(way)) throw new Error(`--way must be one of ${WAYS.join(', ')}.`);

const server = await startModelServer({
  port: Number(values.port),
  script: (request) => {
    const { turns, protocol, model } = request;
    console.log(`--- ${protocol}:${model}`);
    for (const { role, content } of turns) console.log(`[${role}] ${content}`);
    if (failure !== null) return failure;
    return way === undefined ? replies.say(values.reply, { pause: 20 }) : hallucinate(way, request).reply;
  },
});
console.log(`A scripted model is at ${server.url} (OpenAI's protocol at ${server.openaiUrl}).`);
