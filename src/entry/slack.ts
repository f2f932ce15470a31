import { createSlack, type Slack, type SlackOptions } from '../server/slack/slack.ts';
import { usesSlack } from '../server/slack/settings.ts';
import { systemTimers } from './system-timers.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { FactStore } from '../ports/fact-store.ts';
import { keepCurrent } from '../server/kept-answers/keep-current.ts';

type Parts = Omit<SlackOptions, 'timers' | 'store'> & {
  store: SlackOptions['store'] & DocumentStore & FactStore;
};

/** Assay in Slack, where anything of it is configured; else null. */
export const openSlack = ({ store, ...parts }: Parts): Slack | null =>
  usesSlack(parts.settings)
    ? createSlack({
        ...parts,
        // What is posted later shows nothing of a source that was deleted since.
        store: keepCurrent(store, store, store),
        timers: systemTimers,
      })
    : null;
