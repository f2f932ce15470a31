import { z } from 'zod';
import type { Reader, Reading } from '../scoring/reading.ts';
import { assay } from './assay.ts';
import { loadPeer } from './load.ts';

const Entities = z.array(z.object({ value: z.string(), type: z.string() }));

type Wink = {
  its: { detail: unknown };
  readDoc: (text: string) => { entities: () => { out: (its: unknown) => unknown } };
};
const Module = z.custom<(model: unknown) => Wink>((value) => typeof value === 'function');

const KINDS: ReadonlySet<string> = new Set(['CARDINAL', 'MONEY', 'PERCENT', 'ORDINAL']);

/** wink-nlp with its small model gives spans of text, without their values: Assay reads the figure of each span. */
export const wink = (): Reader => {
  const nlp = loadPeer('wink-nlp', Module)(loadPeer('wink-eng-lite-web-model', z.unknown()));
  return {
    name: 'wink-nlp',
    read: (text, suite) => {
      let from = 0;
      return Entities.parse(nlp.readDoc(text).entities().out(nlp.its.detail)).flatMap(({ value, type }): Reading[] => {
        const at = text.indexOf(value, from);
        if (at >= 0) from = at + value.length;
        if (at < 0 || !KINDS.has(type)) return [];
        return assay
          .read(value, suite, undefined)
          .map((reading) => ({ ...reading, start: at + reading.start, end: at + reading.end }));
      });
    },
  };
};
