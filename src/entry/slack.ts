import { createSlack, type Slack, type SlackOptions } from '../server/slack/slack.ts';
import { usesSlack } from '../server/slack/settings.ts';
import { suggestedQuestions } from './suggested-questions.ts';
import { systemTimers } from './system-timers.ts';
import type { CorpusFolder } from '../ports/corpus-folder.ts';
import type { DocumentStore } from '../ports/document-store.ts';

type Parts = Omit<SlackOptions, 'timers' | 'suggestions' | 'store'> & {
  store: SlackOptions['store'] & DocumentStore;
  corpus: CorpusFolder;
};

/** As many as Slack shows. */
const SUGGESTIONS = 4;

/** Assay in Slack, where anything of it is configured; else null. */
export const openSlack = ({ corpus, ...parts }: Parts): Slack | null =>
  usesSlack(parts.settings)
    ? createSlack({
        ...parts,
        timers: systemTimers,
        suggestions: () => suggestedQuestions(corpus, parts.store, SUGGESTIONS),
      })
    : null;
