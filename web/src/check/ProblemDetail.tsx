import { useEffect, useState } from 'preact/hooks';
import { api } from '../api/client.ts';
import type { Claim } from '../api/types.ts';
import { NextIcon, PreviousIcon } from '../app/icons.tsx';
import { ClaimDetail } from '../sources/ClaimDetail.tsx';
import { stepAlong } from '../sources/inspector.ts';
import { words } from '../words.ts';
import { surroundings } from './blocks.ts';
import { draft, replaceInDraft } from './check.ts';
import { current, walked } from './steps.ts';

const Step = ({ by }: { by: 1 | -1 }) => (
  <button type="button" class="quiet-button" disabled={walked.value.length === 0} onClick={() => stepAlong(by)}>
    {by === -1 && <PreviousIcon />}
    {by === 1 ? words.check.step.next : words.check.step.previous}
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

/** The words of the draft around a number. */
const Place = ({ claim }: { claim: Claim }) => {
  const { before, figure, after } = surroundings(draft.value, claim.span);
  return (
    <blockquote dir="auto">
      {before}
      <mark>{figure}</mark>
      {after}
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
        <p class="inspector-body quiet">{words.check.step.gone}</p>
      ) : (
        <>
          <div class="number-place">
            <Place claim={claim} />
            <Correct key={`${claim.span.start} ${claim.text}`} claim={claim} />
          </div>
          <ClaimDetail key={claim.span.start} claim={claim} />
        </>
      )}
    </>
  );
};
