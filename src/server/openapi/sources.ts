import { Document, DocumentSummary } from '../../domain/document.ts';
import { Fact } from '../../domain/fact.ts';
import { FactSearch } from '../../facts/fact-search.ts';
import { CuratedInput, CuratedPatch } from '../facts/curated-input.ts';
import { DocumentPatch } from '../documents/documents.ts';
import { FactsQuery } from '../facts/facts.ts';
import { DocumentInput, NewDocumentInput } from '../documents/new-source.ts';
import type { OperationGroup } from './operation.ts';
import {
  AddedDocuments,
  Changes,
  DocumentList,
  FactPage,
  FactPlaces,
  FetchedDocument,
  KeptSources,
  UploadReport,
} from './shapes.ts';

const NEW_DOCUMENT = {
  title: 'Rare earths, 2024',
  text: 'The reserves come to 28.7 million tonnes.',
  publishedAt: '2024-05-01',
  tags: ['mining'],
};

const STREAM =
  'Asked for by "Accept: text/event-stream", for files: "progress" events with the path, the stage (parsing, facts, embedding, storing) and its passages done and in all; then "done" with the same JSON, or "error".';

/** Documents: what answers stand on. */
export const documents = {
  name: 'Documents',
  description: 'The sources. An id is a path without its extension; "/" in it is sent as %2F.',
  operations: [
    {
      method: 'get',
      path: '/api/documents',
      id: 'listDocuments',
      waits: true,
      summary: 'List the documents',
      success: [{ status: 200, description: 'All documents, by id.', schema: DocumentList }],
    },
    {
      method: 'post',
      path: '/api/documents',
      id: 'addDocuments',
      waits: true,
      summary: 'Add documents',
      description:
        'One as JSON, or files of any readable format as a form. An "url" without a "text" is fetched: https alone, from the public internet; what an earlier fetch of it brought is superseded.',
      body: { schema: NewDocumentInput, example: NEW_DOCUMENT },
      files: true,
      success: [
        {
          status: 201,
          description: 'What was indexed: a summary for JSON, a report for files.',
          schema: AddedDocuments,
          text: {
            mediaType: 'text/event-stream',
            description: STREAM,
          },
        },
        {
          status: 200,
          description: 'What is at the address supersedes an earlier version, or is as it was: "outcome" tells.',
          schema: FetchedDocument,
        },
        { status: 422, description: 'None of the files could be read.', schema: UploadReport },
      ],
      errors: [
        'outside-corpus',
        'already-exists',
        'invalid-document',
        'forbidden-address',
        'fetch-failed',
        'fetch-timeout',
        'data-unwritable',
      ],
    },
    {
      method: 'get',
      path: '/api/documents/:id',
      id: 'getDocument',
      waits: true,
      summary: 'Read a document',
      success: [{ status: 200, description: 'The text that every source span indexes.', schema: Document }],
      errors: ['not-found'],
    },
    {
      method: 'get',
      path: '/api/documents/:id/facts',
      id: 'listFactPlaces',
      waits: true,
      summary: 'List where the facts of a document stand in its text',
      success: [{ status: 200, description: 'All of them, by place.', schema: FactPlaces }],
      errors: ['not-found'],
    },
    {
      method: 'get',
      path: '/api/documents/:id/source',
      id: 'downloadSource',
      waits: true,
      summary: 'Download the source itself',
      success: [
        {
          status: 200,
          description: 'The bytes of the file.',
          text: { mediaType: 'application/octet-stream', description: 'The file as it stands in the corpus folder.' },
        },
      ],
      errors: ['not-found', 'invalid-document'],
    },
    {
      method: 'put',
      path: '/api/documents/:id',
      id: 'putDocument',
      waits: true,
      summary: 'Replace a document, or add it under this id',
      body: { schema: DocumentInput, example: NEW_DOCUMENT },
      files: true,
      success: [
        {
          status: 200,
          description: 'Replaced. What was there is kept for a while.',
          schema: DocumentSummary,
          text: {
            mediaType: 'text/event-stream',
            description: STREAM,
          },
        },
        { status: 201, description: 'Added.', schema: DocumentSummary },
      ],
      errors: ['outside-corpus', 'invalid-document', 'data-unwritable'],
    },
    {
      method: 'patch',
      path: '/api/documents/:id',
      id: 'renameDocument',
      waits: true,
      summary: 'Change title or tags',
      body: { schema: DocumentPatch, example: { tags: ['mining', 'reserves'] } },
      success: [{ status: 200, description: 'The document as it now is.', schema: Document }],
      errors: ['not-found', 'data-unwritable'],
    },
    {
      method: 'delete',
      path: '/api/documents/:id',
      id: 'deleteDocument',
      waits: true,
      summary: 'Delete a document with all that was made of it; its source is kept for a while',
      success: [{ status: 204, description: 'Deleted.' }],
      errors: ['not-found', 'invalid-facts', 'data-unwritable'],
    },
    {
      method: 'get',
      path: '/api/kept-sources',
      id: 'listKeptSources',
      waits: true,
      summary: 'List the sources that were deleted or replaced and can be had back',
      success: [{ status: 200, description: 'Newest first, for thirty days.', schema: KeptSources }],
    },
    {
      method: 'post',
      path: '/api/kept-sources/:id/restore',
      id: 'restoreSource',
      waits: true,
      summary: 'Put a deleted or replaced source back: the same bytes, id, title and tags',
      success: [{ status: 200, description: 'What was indexed.', schema: DocumentSummary }],
      errors: ['not-found', 'already-exists', 'invalid-facts', 'data-unwritable'],
    },
    {
      method: 'delete',
      path: '/api/kept-sources/:id',
      id: 'forgetSource',
      waits: true,
      summary: 'Give up a kept source for good',
      success: [{ status: 204, description: 'Gone.' }],
      errors: ['not-found', 'data-unwritable'],
    },
    {
      method: 'get',
      path: '/api/changes',
      id: 'listChanges',
      waits: true,
      summary: 'What the last ingests added, changed, removed and superseded',
      success: [{ status: 200, description: 'Newest first.', schema: Changes }],
    },
  ],
} as const satisfies OperationGroup;

/** The fact table. */
export const facts = {
  name: 'Facts',
  description: 'Quantities and dates with what they measure, read from the documents or entered by an editor.',
  operations: [
    {
      method: 'get',
      path: '/api/facts',
      id: 'listFacts',
      waits: true,
      summary: 'List facts, or search them by words, subject, unit, figure and period',
      description:
        'All that is given has to hold. A figure is found as it is stated ("about 29 Mt" and "at least 29 Mt" at 29 Mt), a range where it reaches into the one asked for; without a unit, plain numbers and counts are found.',
      query: FactsQuery,
      success: [{ status: 200, description: 'A page; "nextCursor" leads to the next.', schema: FactPage }],
    },
    {
      method: 'get',
      path: '/api/facts.csv',
      id: 'downloadFacts',
      waits: true,
      summary: 'All facts that a search finds, as a table for spreadsheets',
      description: 'Texts that a spreadsheet would take for formulas have an apostrophe before them.',
      query: FactSearch,
      success: [
        { status: 200, description: 'A row a fact.', text: { mediaType: 'text/csv', description: 'RFC 4180.' } },
      ],
    },
    {
      method: 'post',
      path: '/api/facts',
      id: 'addFact',
      waits: true,
      summary: 'Enter a curated fact',
      body: {
        schema: CuratedInput,
        example: {
          subject: 'Russia',
          measure: 'rare-earth reserves',
          value: '28.7 million tonnes',
          from: '2024',
          source: 'russia-rare-earths',
          mode: 'override',
        },
      },
      success: [{ status: 201, description: 'The fact as it was read.', schema: Fact }],
      errors: ['already-exists', 'invalid-facts', 'data-unwritable'],
    },
    {
      method: 'get',
      path: '/api/facts/:id',
      id: 'getFact',
      waits: true,
      summary: 'Read a fact, with how its figure was read',
      success: [{ status: 200, description: 'The fact, its "explanation" included.', schema: Fact }],
      errors: ['not-found'],
    },
    {
      method: 'patch',
      path: '/api/facts/:id',
      id: 'changeFact',
      waits: true,
      summary: 'Change a curated fact',
      description: 'The changed fact has another id: ids derive from content.',
      body: { schema: CuratedPatch, example: { value: '28.5 million tonnes' } },
      success: [{ status: 200, description: 'The fact as it now is.', schema: Fact }],
      errors: ['not-found', 'already-exists', 'invalid-facts', 'not-supported', 'data-unwritable'],
    },
    {
      method: 'delete',
      path: '/api/facts/:id',
      id: 'deleteFact',
      waits: true,
      summary: 'Delete a curated fact',
      success: [{ status: 204, description: 'Deleted.' }],
      errors: ['not-found', 'not-supported', 'data-unwritable'],
    },
  ],
} as const satisfies OperationGroup;
