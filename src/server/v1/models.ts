import { Hono } from 'hono';
import type { AskRequest } from '../../domain/answer.ts';
import type { AssayError } from '../../domain/errors.ts';
import { memberError } from './errors.ts';
import type { Model } from './model-shapes.ts';

/** Models that chat, with how each answers. */
const CHAT_MODELS: ReadonlyMap<string, AskRequest['mode']> = new Map([
  ['assay', 'auto'],
  ['assay-extractive', 'extractive'],
]);

export const EMBEDDING_MODEL = 'assay-embedding';

/** Clients show the time of a model's making; here it is that of this API. */
const CREATED = Date.UTC(2026, 10, 23) / 1_000;

const toModel = (id: string): Model => ({ id, object: 'model', created: CREATED, owned_by: 'assay' });

const unknown = (id: string, instead: readonly string[]): AssayError =>
  memberError(
    'not-found',
    'model',
    `The model ${JSON.stringify(id)} does not exist.`,
    `Use ${instead.map((name) => JSON.stringify(name)).join(' or ')}; GET /v1/models lists all.`,
  );

/** @throws AssayError `not-found` for any other model. */
export const modeOf = (model: string): AskRequest['mode'] => {
  const mode = CHAT_MODELS.get(model);
  if (mode === undefined) throw unknown(model, [...CHAT_MODELS.keys()]);
  return mode;
};

/** @throws AssayError `not-found` for any other model. */
export const checkEmbeddingModel = (model: string): void => {
  if (model !== EMBEDDING_MODEL) throw unknown(model, [EMBEDDING_MODEL]);
};

export const modelRoutes = (): Hono => {
  const app = new Hono();
  const models = [...CHAT_MODELS.keys(), EMBEDDING_MODEL].map(toModel);
  app.get('/v1/models', (context) => context.json({ object: 'list', data: models }));
  app.get('/v1/models/:id', (context) => {
    const id = context.req.param('id');
    const found = models.find((model) => model.id === id);
    if (found === undefined)
      throw unknown(
        id,
        models.map((model) => model.id),
      );
    return context.json(found);
  });
  return app;
};
