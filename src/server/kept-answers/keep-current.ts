import type { Answer } from '../../domain/answer.ts';
import type { AnswerRecord, ConversationStore } from '../../ports/conversation-store.ts';
import type { DocumentStore } from '../../ports/document-store.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import { createTextHashes } from './text-hashes.ts';
import { withhold } from './withhold.ts';

const documentsOf = ({ citations, nearest }: Answer): string[] =>
  [...citations, ...nearest].map(({ documentId }) => documentId);

const factsOf = ({ claims, conflicts }: Answer): string[] => [...claims, ...conflicts].flatMap(({ facts }) => facts);

/** Which citations are of a source that has changed; where no hash was kept, the cited words decide. */
const label = async (
  answer: Answer,
  { sourceHashes }: AnswerRecord,
  now: ReadonlyMap<string, string | null>,
  documents: DocumentStore,
): Promise<Answer> => {
  const changed = new Set<number>();
  for (const { id, documentId, sourceSpan, citedText } of answer.citations) {
    const then = sourceHashes[documentId];
    const isSame =
      then === undefined
        ? (await documents.getDocument(documentId))?.text.slice(sourceSpan.start, sourceSpan.end) === citedText
        : then === now.get(documentId);
    if (!isSame) changed.add(id);
  }
  if (changed.size === 0) return answer;
  const ids = [...changed].map((id) => `[${id}]`).join(', ');
  const message =
    changed.size === 1
      ? `The source ${ids} has changed since this answer was given. The cited words are as they were then.`
      : `The sources ${ids} have changed since this answer was given. The cited words are as they were then.`;
  return {
    ...answer,
    citations: answer.citations.map((citation) =>
      changed.has(citation.id) ? { ...citation, changed: true } : citation,
    ),
    notices: [...answer.notices, { code: 'source-changed', message }],
  };
};

/**
 * Stored answers as they may be shown now: what came from a source that has been deleted since is withheld, a source that
 * has changed is labelled. An answer is kept whole, so that a source that comes back brings its answers back. Where a
 * source is missing, `untilIndexed` is waited for: it may not be indexed yet.
 */
export const keepCurrent = <S extends ConversationStore>(
  conversations: S,
  documents: DocumentStore,
  facts: Pick<FactStore, 'getFact'>,
  untilIndexed: () => Promise<void> = async () => undefined,
): S => {
  const textHashes = createTextHashes(documents);

  const lostFacts = async (answers: readonly Answer[]): Promise<Set<string>> => {
    const lost = new Set<string>();
    for (const id of new Set(answers.flatMap(factsOf))) if ((await facts.getFact(id)) === null) lost.add(id);
    return lost;
  };

  const current = async (answers: readonly Answer[]): Promise<Answer[]> => {
    let hashes = await textHashes(answers.flatMap(documentsOf));
    if ([...hashes.values()].includes(null)) {
      await untilIndexed();
      hashes = await textHashes(answers.flatMap(documentsOf));
    }
    const records = await conversations.answerRecords(answers.map(({ id }) => id));
    const deleted = new Set([...hashes].flatMap(([id, found]) => (found === null ? [id] : [])));
    const gone = {
      documents: deleted,
      facts:
        deleted.size === 0
          ? new Set<string>()
          : await lostFacts(answers.filter((one) => documentsOf(one).some((id) => deleted.has(id)))),
    };
    return Promise.all(
      answers.map(async (answer) => {
        const record = records.get(answer.id) ?? { createdAt: null, sourceHashes: {} };
        return label(withhold(answer, gone), record, hashes, documents);
      }),
    );
  };

  return {
    ...conversations,
    saveAnswer: async (answer, now) => {
      const hashes = await textHashes(answer.citations.map(({ documentId }) => documentId));
      const known = [...hashes].flatMap(([id, found]) => (found === null ? [] : [[id, found] as const]));
      await conversations.saveAnswer(answer, now, Object.fromEntries(known));
    },
    getAnswer: async (id) => {
      const answer = await conversations.getAnswer(id);
      return answer === null ? null : ((await current([answer]))[0] ?? null);
    },
    conversationAnswers: async (conversationId) => {
      const answers = await conversations.conversationAnswers(conversationId);
      return answers === null ? null : current(answers);
    },
  };
};
