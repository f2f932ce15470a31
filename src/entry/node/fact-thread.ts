// Reads the facts of the documents that it is sent, in a thread of its own.
import { parentPort } from 'node:worker_threads';
import type { Fact } from '../../domain/fact.ts';
import { extractFacts } from '../../facts/extract/extract-facts.ts';
import { type FactSource, readFacts } from '../../ingest/read-facts.ts';

export type FactReply = { facts: Fact[] } | { error: string };

const port = parentPort;
if (port === null) throw new Error('This is a thread of another process.');

const reply = async (source: FactSource): Promise<FactReply> => {
  try {
    return { facts: await readFacts(source, extractFacts) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
};

port.on('message', (source: FactSource) => void reply(source).then((message) => port.postMessage(message)));
