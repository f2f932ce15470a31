import type { DescribedOperation } from './document.ts';
import type { Method } from './operation.ts';

/** A value as one word of a shell, whatever is in it. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Where commands go, and whether they have to bring a key. */
export type Target = { url: string; asksForKey: boolean };

/** A command that sends an operation's example; `{id}` stays to be filled in. */
export const curlCommand = (
  { url, asksForKey }: Target,
  method: Method,
  path: string,
  { requestBody, security }: DescribedOperation,
): string => {
  const example = requestBody?.content['application/json']?.example;
  const isForm = requestBody !== undefined && example === undefined;
  const needsMethod = method !== 'get' && !(method === 'post' && (isForm || example !== undefined));
  const lines = [
    ['curl', ...(needsMethod ? ['-X', method.toUpperCase()] : []), quoted(url + path)].join(' '),
    ...(asksForKey && security.length > 0 ? ['-H "Authorization: Bearer $ASSAY_KEY"'] : []),
    ...(isForm ? [`-F ${quoted('files=@draft.docx')}`] : []),
    ...(example === undefined
      ? []
      : [`-H ${quoted('Content-Type: application/json')}`, `-d ${quoted(JSON.stringify(example))}`]),
  ];
  return lines.join(' \\\n  ');
};
