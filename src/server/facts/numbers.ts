import { Hono } from 'hono';
import { z } from 'zod';
import { readQuantities } from '../../quantities/read-quantities.ts';
import type { AppDependencies } from '../dependencies.ts';
import { limitBody, readJson } from '../http/input.ts';
import { bytes, readFiles, UPLOAD_MEBIBYTES } from '../http/form-files.ts';
import type { Metrics } from '../operations/metrics.ts';
import { whenReady } from '../operations/readiness.ts';

const LONGEST_TEXT = 1_000_000;

const Text = z.string().max(LONGEST_TEXT);
export const VerifyRequest = z.object({ text: Text, source: Text.optional() });
export const QuantitiesRequest = z.object({ text: Text });

/** The numbers of any text: read, and checked against the fact table or against one source. */
export const numberRoutes = ({ verifier, ingestion, readiness }: AppDependencies, metrics: Metrics): Hono => {
  const app = new Hono();
  app.post('/api/quantities', limitBody(), async (context) => {
    const { text } = await readJson(context, QuantitiesRequest);
    return context.json({ quantities: readQuantities(text) });
  });
  app.post('/api/verify', limitBody(), whenReady(readiness), async (context) => {
    const { text, source } = await readJson(context, VerifyRequest);
    const verification = source === undefined ? await verifier.verify(text) : verifier.verifyAgainst(text, source);
    metrics.verified(verification.claims);
    return context.json(verification);
  });
  app.post('/api/text', limitBody(UPLOAD_MEBIBYTES), async (context) => {
    const [file] = await readFiles(context);
    const text = await ingestion.readText({ path: file.name, content: await bytes(file) });
    return context.json({ text });
  });
  return app;
};
