import type { z } from 'zod';
import type { apiGroups } from '../server/openapi/groups.ts';

/** The operations as the server describes and checks them: what is written here follows from their schemas. */
type Operation = (typeof apiGroups)[number]['operations'][number];

export type OperationId = Operation['id'];

type Named<Id extends OperationId> = Extract<Operation, { id: Id }>;

/** Method and path of an operation: `GET /api/facts/:id`. */
export type Route<Id extends OperationId> = `${Uppercase<Named<Id>['method']>} ${Named<Id>['path']}`;

type PathNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** What the server reads from the text of a query, a program writes as a text or a number. */
type QueryValues<Values> = { [Name in keyof Values]: unknown extends Values[Name] ? string | number : Values[Name] };

type InputOf<One> = Readonly<{
  [Name in PathNames<One extends { path: infer Path extends string } ? Path : never>]: string;
}> &
  (One extends { query: infer Query extends z.ZodType } ? Readonly<QueryValues<z.input<Query>>> : unknown) &
  (
    | (One extends { body: { schema: infer Body extends z.ZodType } } ? Readonly<z.input<Body>> : never)
    | (One extends { files: true } ? { readonly files: readonly File[] } : never)
    | (One extends { body: object } | { files: true } ? never : unknown)
  );

/** Members of path, query and body in one object; sources as `files` where they may be sent. */
export type Input<Id extends OperationId> = InputOf<Named<Id>>;

type OutputOf<Success> = Success extends { status: 200 | 201 | 204 }
  ? Success extends { schema: infer Schema extends z.ZodType }
    ? z.output<Schema>
    : Success extends { text: object }
      ? Blob
      : undefined
  : never;

/** The JSON of the response, a file as it came, or nothing. */
export type Output<Id extends OperationId> = OutputOf<Named<Id>['success'][number]>;
