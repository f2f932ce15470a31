import type { AskRequest, Citation, Notice } from '../domain/answer.ts';
import { isWithoutFacts } from '../domain/without-facts.ts';
import type { Retrieval } from '../retrieval/retrieve.ts';
import { words } from '../domain/words.ts';
import { languageNotices } from './question/language.ts';

const wordsAlone = (text: string): string =>
  words(text)
    .map(({ folded }) => folded)
    .join(' ');

/** How a follow-up was completed, for whoever asked it to see; nothing where it stands as it was typed. */
export const followUpNotices = (question: string, standaloneQuestion: string): Notice[] =>
  wordsAlone(question).endsWith(wordsAlone(standaloneQuestion))
    ? []
    : [{ code: 'follow-up', message: `Taken as “${standaloneQuestion.replace(/[?.!\s]*$/, '')}?”` }];

/** What a reader should know about how the question was handled, apart from the answer. */
export const noticesOf = (
  request: Pick<AskRequest, 'question' | 'mode' | 'filter' | 'asOf'>,
  { documents, scope, respelt, wordsOnly }: Pick<Retrieval, 'documents' | 'scope' | 'respelt' | 'wordsOnly'>,
  citations: readonly Citation[],
  hasModel: boolean,
): Notice[] => {
  const notices = languageNotices(request.question);
  if (respelt.length > 0)
    notices.push({
      code: 'spelling',
      message: `Read ${respelt.map(({ from, to }) => `“${from}” as “${to}”`).join(', ')}.`,
    });
  if (request.mode === 'generative' && !hasModel)
    notices.push({
      code: 'no-model',
      message: 'No language model is configured (ASSAY_MODEL), so the answer quotes the sources instead.',
    });
  if (wordsOnly !== null)
    notices.push({ code: 'words-only', message: `Passages were found by their words alone: ${wordsOnly}` });
  if (documents.length === 0)
    notices.push(
      scope === undefined
        ? {
            code: 'empty-corpus',
            message: 'No documents are indexed yet: add sources to the corpus folder and ingest them.',
          }
        : { code: 'empty-scope', message: 'The filter and date leave no document to answer from.' },
    );
  const unread = documents.filter(isWithoutFacts).length;
  if (unread > 0)
    notices.push({
      code: 'facts-pending',
      message: `The facts of ${unread} of ${documents.length} documents are still being read: numbers are not held against those yet.`,
    });
  const undated = [...new Set(citations.filter(({ publishedAt }) => publishedAt === null).map(({ title }) => title))];
  if (request.asOf !== undefined && undated.length > 0)
    notices.push({
      code: 'undated',
      message: `Without a date of publication, so possibly later than ${request.asOf}: ${undated.join('; ')}.`,
    });
  return notices;
};
