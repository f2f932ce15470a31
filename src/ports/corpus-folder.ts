/** A file of the corpus folder; `path` is relative with `/` between folders. */
export type CorpusFile = { path: string; size: number };

/** The folder of sources, whatever holds it. Paths that lead outside it are refused with `outside-corpus`. */
export interface CorpusFolder {
  /** Every file below the folder by path, hidden ones left out. */
  list(): Promise<CorpusFile[]>;
  read(path: string): Promise<Uint8Array>;
  /** Writes whole or not at all; makes folders as needed. */
  write(path: string, content: Uint8Array): Promise<void>;
  remove(path: string): Promise<boolean>;
}
