import type { ComponentChildren } from 'preact';
import { aboutFact } from '../../../src/domain/fact-text.ts';
import { publishedInWords } from '../answer/date-words.ts';
import { api } from '../api/client.ts';
import type { Result } from '../api/result.ts';
import type { Fact } from '../api/types.ts';
import { NextIcon } from '../app/icons.tsx';
import { Rows } from '../app/Rows.tsx';
import { useFetched } from '../app/use-fetched.ts';
import { FactSentence } from '../facts/FactSentence.tsx';
import { words } from '../words.ts';
import { dateOf, titleOf } from './documents.ts';
import { openFact, openPlace } from './inspector.ts';

const NONE: Result<Fact[]> = { ok: true, value: [] };

const readFacts = async (ids: string): Promise<Result<Fact[]>> => {
  const found = await Promise.all(ids.split(' ').map((id) => api.fact(id)));
  return { ok: true, value: found.flatMap((each) => (each.ok ? [each.value] : [])) };
};

/** The facts of these ids that there still are; null while they are looked up. */
export const useFacts = (ids: readonly string[]): Fact[] | null => {
  const fetched = useFetched(ids.join(' '), (key) => (key === '' ? Promise.resolve(NONE) : readFacts(key)));
  return fetched?.ok === true ? fetched.value : null;
};

type Weighed = {
  fact: Fact;
  /** How it stands to the others. */
  note?: string | undefined;
  mark?: ComponentChildren;
  /** Beside others that are about the same: its sentence says what that is. */
  isToldApart?: boolean;
};

/** A fact as it is weighed against others: its figure, who says so and when, and the sentence. */
export const FactBrief = ({ fact, note, mark, isToldApart = false }: Weighed) => {
  const { id, documentId, quantity, attribution, explanation } = fact;
  return (
    <article class="fact fact-brief">
      <p class="brief-figure" dir="auto">
        {quantity.text}
        {mark}
        {note !== undefined && <span class="badge">{note}</span>}
      </p>
      <p class="quiet">
        <bdi>{titleOf(documentId)}</bdi> · {publishedInWords(dateOf(documentId))}
      </p>
      <FactSentence fact={fact} />
      <Rows
        rows={[
          [words.checks.about, isToldApart ? null : aboutFact(fact)],
          [words.checks.when, explanation?.period],
          [words.checks.attribution, attribution],
        ]}
      />
      <footer>
        <button type="button" class="text-button" onClick={() => openFact(id)}>
          {words.checks.whole}
        </button>
        <button type="button" class="text-button" onClick={() => openPlace(fact, titleOf(documentId))}>
          {words.checks.showSource} <NextIcon />
        </button>
      </footer>
    </article>
  );
};
