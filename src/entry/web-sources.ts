import { addressRules, type AddressRules } from '../adapters/fetching/address-rules.ts';
import { createFetcher, type Send } from '../adapters/fetching/follow.ts';
import { createFeeds } from '../ingest/feeds/feeds.ts';
import { createWebIntake, type WebIntakeParts } from '../ingest/web/web-intake.ts';
import type { Feeds } from '../ports/feeds.ts';
import type { Store } from '../ports/store.ts';
import type { WebIntake } from '../ports/web-intake.ts';
import type { Config } from './config.ts';

type Parts = Omit<WebIntakeParts, 'fetcher' | 'store'> & {
  store: Store;
  config: Pick<Config, 'fetchHosts'>;
  /** How this runtime sends under the rules. */
  send: (rules: AddressRules) => Send;
};

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Pages and feeds of the web, as documents. */
export const openWebSources = ({ config, send, ...parts }: Parts): { web: WebIntake; feeds: Feeds } => {
  const rules = addressRules(config.fetchHosts);
  const fetcher = createFetcher(send(rules), rules, parts.clock);
  const web = createWebIntake({ ...parts, fetcher });
  const { store, clock } = parts;
  return { web, feeds: createFeeds({ fetcher, intake: web, store, clock, sleep, checkAddress: rules.check }) };
};
