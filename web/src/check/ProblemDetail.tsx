import { sentences } from '../../../src/domain/sentences.ts';
import { useEffect, useState } from 'preact/hooks';
import { api } from '../api/client.ts';
import type { Claim } from '../api/types.ts';
import { NextIcon, PreviousIcon } from '../app/icons.tsx';
import { ClaimDetail } from '../sources/ClaimDetail.tsx';
import { stepAlong } from '../sources/inspector.ts';
import { words } from '../words.ts';
import { blocksOf } from './blocks.ts';
import { draft, replaceInDraft } from './check.ts';
import { current, walked } from './steps.ts';

const Step = ({ by }: { by: 1 | -1 }) => (
  <button type="button" class="quiet-button" disabled={walked.value.length === 0} onClick={() => stepAlong(by)}>
    {by === -1 && <PreviousIcon />}
    {by === 1 ? words.check.next : words.check.previous}
    {by === 1 && <NextIcon />}
  </button>
);

const Steps = ({ claim }: { claim: Claim | null }) => {
  const place = claim === null ? -1 : walked.value.indexOf(claim);
  return (
    <div class="number-steps">
      <Step by={-1} />
      <span role="status">{place < 0 ? null : words.sources.position(place + 1, walked.value.length)}</span>
      <Step by={1} />
    </div>
  );
};

/** The sentence of the draft that a number stands in. */
const Sentence = ({ claim }: { claim: Claim }) => {
  const text = draft.value;
  const { start, end } = claim.span;
  const block = blocksOf(text).find((one) => one.start <= start && end <= one.end) ?? claim.span;
  const inBlock = sentences(text.slice(block.start, block.end)).find(
    (one) => block.start + one.start <= start && end <= block.start + one.end,
  );
  const sentence =
    inBlock === undefined ? block : { start: block.start + inBlock.start, end: block.start + inBlock.end };
  return (
    <blockquote dir="auto">
      {text.slice(sentence.start, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, sentence.end)}
    </blockquote>
  );
};

/** What the first fact against the claim writes; null while it is not known, or where the draft says the same. */
const useStated = ({ verdict, facts, text }: Claim): string | null => {
  const [stated, setStated] = useState<string | null>(null);
  const id = verdict === 'supported' ? undefined : facts[0];
  useEffect(() => {
    let isCurrent = true;
    setStated(null);
    if (id !== undefined)
      void api.fact(id).then((found) => {
        if (isCurrent && found.ok) setStated(found.value.quantity.text);
      });
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return stated === text ? null : stated;
};

/** Writes another figure in the draft, the source's own with one press. */
const Correct = ({ claim }: { claim: Claim }) => {
  const stated = useStated(claim);
  return (
    <form
      class="correct-number"
      onSubmit={(event) => {
        event.preventDefault();
        const text = new FormData(event.currentTarget).get('figure');
        if (typeof text === 'string') replaceInDraft(claim.span, text);
      }}
    >
      <label for="figure">{words.check.instead}</label>
      <input id="figure" name="figure" defaultValue={claim.text} autoComplete="off" />
      <button type="submit" class="button">
        {words.check.replace}
      </button>
      {stated !== null && (
        <button type="button" class="text-button" onClick={() => replaceInDraft(claim.span, stated)}>
          {words.check.take(stated)}
        </button>
      )}
    </form>
  );
};

/** One number of the draft in the pane: where it stands, what the documents say of it, and a box to correct it. */
export const ProblemDetail = () => {
  const claim = current.value;
  return (
    <>
      <Steps claim={claim} />
      {claim === null ? (
        <p class="inspector-body quiet">{words.check.gone}</p>
      ) : (
        <>
          <div class="number-place">
            <Sentence claim={claim} />
            <Correct key={`${claim.span.start} ${claim.text}`} claim={claim} />
          </div>
          <ClaimDetail key={claim.span.start} claim={claim} />
        </>
      )}
    </>
  );
};
