import { ApiError } from './api-error.ts';

/** How the server is reached. */
export type ClientOptions = {
  /** Its address, `http://127.0.0.1:8787`. */
  url: string;
  /** One of ASSAY_API_KEYS, where it asks for one. */
  key?: string;
  /** Takes the place of the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
};

/** Ends a call when nobody waits for it any more. */
export type CallOptions = { signal?: AbortSignal };

type Values = Readonly<Record<string, unknown>>;

const isFiles = (value: unknown): value is readonly File[] =>
  Array.isArray(value) && value.every((entry) => entry instanceof File);

const formOf = (files: readonly File[]): FormData => {
  const form = new FormData();
  for (const file of files) form.append('files', file);
  return form;
};

const withoutBody = (method: string): boolean => method === 'GET' || method === 'DELETE';

/** The request that a route stands for; of the values those of its path go there, others into query or body. */
export const toRequest = (
  { url, key }: ClientOptions,
  route: string,
  values: Values,
  accept: string,
  { signal }: CallOptions,
): Request => {
  const [method = '', path = ''] = route.split(' ');
  const rest = new Map(Object.entries(values).filter(([, value]) => value !== undefined));
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest.get(name);
    rest.delete(name);
    if (typeof value !== 'string' || value === '') throw new TypeError(`"${name}" is missing.`);
    return encodeURIComponent(value);
  });
  const address = new URL(filled, url);
  const headers = new Headers({ accept, ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) });
  const settings = { method, headers, ...(signal === undefined ? {} : { signal }) };
  if (withoutBody(method)) {
    for (const [name, value] of rest) if (value !== null) address.searchParams.set(name, String(value));
    return new Request(address, settings);
  }
  const files = rest.get('files');
  if (isFiles(files)) return new Request(address, { ...settings, body: formOf(files) });
  headers.set('content-type', 'application/json');
  return new Request(address, { ...settings, body: JSON.stringify(Object.fromEntries(rest)) });
};

const isJson = (response: Response): boolean => /[/+]json\b/.test(response.headers.get('content-type') ?? '');

/**
 * The response to a request.
 * @throws ApiError where it is no success; the error of `fetch` where there is none, or the signal's reason.
 */
export const send = async ({ fetch: own = fetch }: ClientOptions, request: Request): Promise<Response> => {
  const response = await own(request);
  if (response.ok) return response;
  throw new ApiError(response.status, await (isJson(response) ? response.json() : response.text()).catch(() => null));
};

/** A success as what it holds: JSON read, a file as it came, nothing as undefined. */
export const read = async (response: Response): Promise<unknown> => {
  if (response.status === 204) return undefined;
  return isJson(response) ? response.json() : response.blob();
};
