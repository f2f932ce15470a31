import { z } from 'zod';
import { parseInput } from '../domain/parse-input.ts';
import { missingKey, type ModelConfig, modelConfig, ModelEnvironment } from './model-config.ts';
import type { SlackSettings } from '../server/slack/settings.ts';
import { slackConfig, SlackEnvironment } from './slack-config.ts';

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

const PORT_RANGE = { error: 'must be a whole number from 0 to 65535' };
const Port = z.coerce.number(PORT_RANGE).int(PORT_RANGE).min(0, PORT_RANGE).max(65_535, PORT_RANGE);

/** `name:key,name:key`, as a map from name to key. */
const ApiKeys = z.string().transform((text, context) => {
  const keys = new Map<string, string>();
  for (const entry of text.split(',').map((part) => part.trim())) {
    const [, name, key] = /^([^:\s]+):(\S+)$/.exec(entry) ?? [];
    if (name === undefined || key === undefined || keys.has(name)) {
      // The entry itself may hold a key, which must not get into a log.
      context.addIssue('must be name:key pairs with commas between them, each name once, such as "web:s3cret"');
      return z.NEVER;
    }
    keys.set(name, key);
  }
  return keys;
});

const originOf = (text: string): string | null => {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' ? url.origin : null;
};

/** An origin: pages that link to this server put their own paths behind it. */
const PublicUrl = z.string().transform((text, context) => {
  const origin = originOf(text);
  if (origin !== null) return origin;
  context.addIssue('must be an address without a path, such as https://assay.example.org');
  return z.NEVER;
});

/** Origins with commas between them; a wildcard is not one. */
const Origins = z.string().transform((text, context) => {
  const entries = text.split(',').map((part) => part.trim());
  const wrong = entries.find((entry) => originOf(entry) === null);
  if (wrong === undefined) return [...new Set(entries.flatMap((entry) => originOf(entry) ?? []))];
  context.addIssue(
    `must be addresses without a path, with commas between them, such as https://www.example.org; ${JSON.stringify(wrong)} is not one`,
  );
  return z.NEVER;
});

const listed = (text: string): string[] => text.split(/[\s,]+/).filter((entry) => entry !== '');

/** Addresses of feeds, with commas or spaces between them. */
const Feeds = z.string().transform((text, context) => {
  const wrong = listed(text).find((entry) => !/^https?:$/.test(URL.parse(entry)?.protocol ?? ''));
  if (wrong === undefined) return listed(text);
  context.addIssue(`must be addresses of feeds, with commas between them; ${JSON.stringify(wrong)} is not one`);
  return z.NEVER;
});

/** Hosts, with a port where it is not the usual one. */
const Hosts = z.string().transform((text, context) => {
  const wrong = listed(text).find((entry) => URL.parse(`http://${entry}/`)?.pathname !== '/' || /[/@?#*]/.test(entry));
  if (wrong === undefined) return listed(text);
  context.addIssue(
    `must be hosts with commas between them, such as wiki.corp.example:8080; ${JSON.stringify(wrong)} is not one`,
  );
  return z.NEVER;
});

const Environment = ModelEnvironment.extend(SlackEnvironment.shape)
  .extend({
    ASSAY_CORPUS: z.string().default('./corpus'),
    ASSAY_DATA: z.string().default('./data'),
    PORT: Port.default(8787),
    HOST: z.string().default('127.0.0.1'),
    DATABASE_URL: z.undefined({ error: 'must not be set: PostgreSQL comes with a later version' }).optional(),
    ASSAY_API_KEYS: ApiKeys.optional(),
    ASSAY_PUBLIC_URL: PublicUrl.optional(),
    ASSAY_EMBED_ORIGINS: Origins.optional(),
    ASSAY_FEEDS: Feeds.optional(),
    ASSAY_FETCH_HOSTS: Hosts.optional(),
    ASSAY_LOG: z.enum(LOG_LEVELS).default('error'),
  })
  .superRefine((read, context) => {
    const missing = missingKey(read);
    if (missing !== null) context.addIssue({ code: 'custom', path: [missing.variable], message: missing.message });
  });

type LogLevel = (typeof LOG_LEVELS)[number];

/** How this process was set up. */
export type Config = {
  corpus: string;
  data: string;
  port: number;
  host: string;
  models: ModelConfig;
  apiKeys: ReadonlyMap<string, string>;
  publicUrl: string | null;
  /** Sites whose pages may hold the embedded chat. */
  embedOrigins: readonly string[];
  slack: SlackSettings;
  /** Feeds that are always polled. */
  feeds: readonly string[];
  /** Hosts of one's own network that pages and feeds may be fetched from, over http too. */
  fetchHosts: readonly string[];
  logLevel: LogLevel;
};

/**
 * The configuration that environment variables hold; an empty one counts as not set.
 * @throws AssayError `invalid-config` that names the first variable with a bad value.
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const read = parseInput(Environment, set, { whole: 'The environment', code: 'invalid-config' });
  return {
    corpus: read.ASSAY_CORPUS,
    data: read.ASSAY_DATA,
    port: read.PORT,
    host: read.HOST,
    models: modelConfig(read),
    apiKeys: read.ASSAY_API_KEYS ?? new Map(),
    publicUrl: read.ASSAY_PUBLIC_URL ?? null,
    embedOrigins: read.ASSAY_EMBED_ORIGINS ?? [],
    slack: slackConfig(read),
    feeds: read.ASSAY_FEEDS ?? [],
    fetchHosts: read.ASSAY_FETCH_HOSTS ?? [],
    logLevel: read.ASSAY_LOG,
  };
};
