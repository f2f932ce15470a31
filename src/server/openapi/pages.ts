import { SourceQuery } from '../documents/documents.ts';
import type { Operation, OperationGroup } from './operation.ts';
import { Health, Indexing, Ready } from './shapes.ts';

const asPage = (description: string): Operation['success'] => [
  { status: 200, description, text: { mediaType: 'text/html', description } },
];

/** Pages for people and scripts for pages. */
export const pages: OperationGroup = {
  name: 'Pages',
  description: 'What people open in a browser.',
  operations: [
    { method: 'get', path: '/', id: 'showChat', summary: 'The web chat', success: asPage('The chat.'), open: true },
    {
      method: 'get',
      path: '/documents/:id',
      id: 'showDocument',
      waits: true,
      summary: 'A source as a page, with a passage marked',
      query: SourceQuery,
      success: asPage('The source.'),
      errors: ['not-found'],
    },
    {
      method: 'get',
      path: '/answers/:id',
      id: 'showAnswer',
      summary: 'A past answer as a page',
      description: 'What a shared link opens. Who has the link needs no key.',
      success: asPage('The answer.'),
      errors: ['not-found'],
      open: true,
    },
    {
      method: 'get',
      path: '/embed.js',
      id: 'getEmbedScript',
      summary: 'The script that puts a chat into any page',
      description: 'It defines the element assay-chat. Pages of other sites need ASSAY_EMBED_ORIGINS to name them.',
      success: [
        {
          status: 200,
          description: 'The script.',
          text: { mediaType: 'text/javascript', description: 'A classic script without dependencies.' },
        },
      ],
      errors: ['not-found'],
      open: true,
    },
    {
      method: 'get',
      path: '/docs',
      id: 'showReference',
      summary: 'This reference',
      success: asPage('The page.'),
      open: true,
    },
    {
      method: 'get',
      path: '/openapi.json',
      id: 'getOpenApi',
      summary: 'This reference for programs',
      success: [
        {
          status: 200,
          description: 'An OpenAPI 3.1 document.',
          text: { mediaType: 'application/json', description: 'An OpenAPI 3.1 document.' },
        },
      ],
      open: true,
    },
  ],
};

/** How the server is. */
export const operation: OperationGroup = {
  name: 'Operation',
  description: 'Whether the server lives, whether it can answer, and what it has done.',
  operations: [
    {
      method: 'get',
      path: '/healthz',
      id: 'getHealth',
      summary: 'Whether the process lives',
      success: [{ status: 200, description: 'It does.', schema: Health }],
      open: true,
    },
    {
      method: 'get',
      path: '/readyz',
      id: 'getReadiness',
      summary: 'Whether the corpus is indexed',
      success: [
        { status: 200, description: 'It is.', schema: Ready },
        { status: 503, description: 'Not yet.', schema: Indexing },
      ],
      open: true,
    },
    {
      method: 'get',
      path: '/metrics',
      id: 'getMetrics',
      summary: 'Counters and gauges',
      success: [
        {
          status: 200,
          description: 'Metrics.',
          text: { mediaType: 'text/plain', description: "In Prometheus' text format." },
        },
      ],
    },
  ],
};
