export type FetchRequest = {
  url: string;
  /** Media types that are wanted, as a header. */
  accept: string;
  /** The longest content, before and after decompression. */
  maxBytes: number;
  /** Validators of an earlier response, so that the server may say that nothing has changed. */
  etag?: string | null;
  lastModified?: string | null;
  signal?: AbortSignal | undefined;
};

export type FetchResponse = {
  /** Where it was found, after redirects. */
  url: string;
  /** Where it is from now on, where permanent redirects alone led away from the address that was asked for. */
  movedTo: string | null;
} & (
  | {
      kind: 'content';
      content: Uint8Array;
      /** In lower case, without parameters; '' when the server names none. */
      mediaType: string;
      charset: string | null;
      etag: string | null;
      lastModified: string | null;
      /** Seconds for which the server says that nothing will change. */
      maxAge: number | null;
    }
  | { kind: 'not-modified'; maxAge: number | null }
  /** A status that is none of success; `retryAfter` in seconds, where the server says. */
  | { kind: 'refused'; status: number; retryAfter: number | null }
);

/** Reads from the public internet alone, within limits of time and size, and follows redirects within the same rules. */
export interface Fetcher {
  /**
   * @throws AssayError `forbidden-address` for one that may not be read, here or where it redirects to; `payload-too-large`;
   * `fetch-failed` when there is no answer that can be trusted or read; `fetch-timeout`; the signal's reason when that aborts.
   */
  fetch(request: FetchRequest): Promise<FetchResponse>;
}
