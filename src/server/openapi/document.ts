import { AssayError } from '../../domain/errors.ts';
import { memberError, toOpenAiError } from '../v1/errors.ts';
import { OpenAiError } from '../v1/model-shapes.ts';
import { groups } from './groups.ts';
import type { Method, Operation, OperationGroup, Success } from './operation.ts';
import { componentSchemas, querySchemas, reference, type JsonSchema } from './schemas.ts';
import { Problem, type RequestError } from './shapes.ts';

type Content = Record<string, { schema: JsonSchema; example?: unknown }>;
type Parameter = { name: string; in: 'path' | 'query'; required: boolean; schema: JsonSchema };
type Response = { description: string; content?: Content };

export type DescribedOperation = {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { required: true; content: Content };
  responses: Record<string, Response>;
  security: Record<string, never[]>[];
};

/** The parts of OpenAPI 3.1 that the description of this server uses. */
export type OpenApiDocument = {
  openapi: '3.1.1';
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Partial<Record<Method, DescribedOperation>>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, unknown> };
};

const BODY_ERRORS: RequestError[] = ['invalid-request', 'invalid-json', 'payload-too-large', 'unsupported-media-type'];

const FORM_ERRORS: RequestError[] = ['invalid-request', 'payload-too-large', 'unsupported-media-type'];

const FILES: JsonSchema = {
  type: 'object',
  required: ['files'],
  properties: {
    files: { type: 'array', minItems: 1, items: { type: 'string', contentMediaType: 'application/octet-stream' } },
  },
};

/** `/api/facts/:id` as OpenAPI writes it. */
const openApiPath = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

const parameters = ({ path, query }: Operation): Parameter[] => [
  ...Array.from(path.matchAll(/:(\w+)/g), ([, name = '']): Parameter => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...(query === undefined ? [] : querySchemas(query)).map((parameter): Parameter => ({ ...parameter, in: 'query' })),
];

const requestBody = ({ body, files }: Operation): DescribedOperation['requestBody'] | undefined =>
  body === undefined && !files
    ? undefined
    : {
        required: true,
        content: {
          ...(body ? { 'application/json': { schema: reference(body.schema), example: body.example } } : {}),
          ...(files ? { 'multipart/form-data': { schema: FILES } } : {}),
        },
      };

const successResponse = ({ description, schema, text }: Success): Response => {
  const content: Content = {
    ...(schema === undefined ? {} : { 'application/json': { schema: reference(schema) } }),
    ...(text === undefined
      ? {}
      : {
          [text.mediaType]: {
            schema:
              text.mediaType === 'application/json'
                ? { type: 'object' }
                : {
                    ...(text.schema === undefined ? { type: 'string' } : reference(text.schema)),
                    description: text.description,
                  },
          },
        }),
  };
  return Object.keys(content).length === 0 ? { description } : { description, content };
};

const errorsOf = ({ body, files, query, waits, open, errors = [] }: Operation): RequestError[] => [
  ...(body === undefined ? [] : BODY_ERRORS),
  ...(body === undefined && files ? FORM_ERRORS : []),
  ...(query === undefined || body !== undefined ? [] : (['invalid-request'] as const)),
  ...errors,
  ...(waits ? (['not-ready'] as const) : []),
  ...(open ? [] : (['unauthorized'] as const)),
  'forbidden-host',
  'forbidden-origin',
];

/** Status and code of an error as a client of the operation meets them. */
const failureOf = (code: RequestError, { style }: Operation): { status: number; code: string } => {
  if (style === undefined) return { status: new AssayError(code, '').status, code };
  const { status, body } = toOpenAiError(memberError(code, 'model', ''));
  return { status, code: body.error.code ?? '' };
};

/** Error responses by status, each with the codes that have it. */
const errorResponses = (operation: Operation): Record<string, Response> => {
  const failures = Map.groupBy(
    errorsOf(operation).map((code) => failureOf(code, operation)),
    ({ status }) => status,
  );
  const content: Content =
    operation.style === undefined
      ? { 'application/problem+json': { schema: reference(Problem) } }
      : { 'application/json': { schema: reference(OpenAiError) } };
  return Object.fromEntries(
    Array.from(failures, ([status, those]): [string, Response] => [
      String(status),
      { description: those.map(({ code }) => code).join(', '), content },
    ]),
  );
};

const responsesOf = (operation: Operation): Record<string, Response> => {
  const responses = errorResponses(operation);
  for (const one of operation.success) {
    const response = successResponse(one);
    const error = responses[one.status];
    // A status can have both: a report of files that failed, and a problem with the whole request.
    responses[one.status] =
      error === undefined
        ? response
        : {
            description: `${response.description} Or: ${error.description}`,
            content: { ...response.content, ...error.content },
          };
  }
  return responses;
};

const describe = (operation: Operation, { name }: OperationGroup): DescribedOperation => {
  const { id, summary, description, open } = operation;
  const given = parameters(operation);
  const body = requestBody(operation);
  return {
    operationId: id,
    tags: [name],
    summary,
    ...(description === undefined ? {} : { description }),
    ...(given.length === 0 ? {} : { parameters: given }),
    ...(body === undefined ? {} : { requestBody: body }),
    responses: responsesOf(operation),
    // The empty requirement: a server without keys asks for none.
    security: open ? [] : [{ bearer: [] }, { basic: [] }, {}],
  };
};

/** The server's surface as OpenAPI 3.1, made of the schemas that the routes themselves check with. */
export const openApiDocument = (serverUrl: string): OpenApiDocument => {
  const paths: OpenApiDocument['paths'] = {};
  for (const group of groups)
    for (const operation of group.operations)
      (paths[openApiPath(operation.path)] ??= {})[operation.method] = describe(operation, group);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Assay',
      version: '0.1.0',
      description: 'Answers from your documents, with citations to the character and every number checked.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: serverUrl }],
    tags: groups.map(({ name, description }) => ({ name, description })),
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' }, basic: { type: 'http', scheme: 'basic' } },
    },
  };
};
