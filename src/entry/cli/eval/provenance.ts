import { createHash } from 'node:crypto';
import { gatherProvenance, type EvaluationReport, type Provenance } from '../../../eval/index.ts';
import type { Assay } from '../../node.ts';
import { version } from '../version.ts';

/** The documents with hashes of what they say. */
export const documentHashes = async ({ store }: Assay): Promise<{ documentId: string; contentHash: string }[]> => {
  const hashes = [];
  for (const { documentId, title } of await store.listDocuments()) {
    const text = (await store.getDocument(documentId))?.text ?? '';
    const contentHash = createHash('sha256').update(`${title}\n${text}`).digest('hex').slice(0, 16);
    hashes.push({ documentId, contentHash });
  }
  return hashes;
};

/** What the answers of a report came from; `earlier` is the report it will be compared with. */
export const provenanceOf = async (
  assay: Assay,
  report: EvaluationReport,
  earlier: EvaluationReport | null,
): Promise<Provenance> => {
  const answers = report.cases.flatMap(({ turns }) => turns.flatMap(({ answer }) => answer ?? []));
  const settings = {
    'Assay’s version': version,
    'the model': assay.modelUse()?.model ?? 'extractive',
    'the embedding': assay.embedding().inUse?.model ?? 'none',
  };
  const source = {
    settings,
    documents: await documentHashes(assay),
    getFact: (id: string) => assay.store.getFact(id),
  };
  return gatherProvenance(answers, source, Object.keys(earlier?.provenance?.facts ?? {}));
};
