import type { Answer } from '../../domain/answer.ts';
import type { Claim } from '../../domain/claim.ts';
import type { Fact } from '../../domain/fact.ts';
import type { DocumentStore } from '../../ports/document-store.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import type { Question } from '../../retrieval/question.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { abstentionText } from '../refusal/abstention.ts';
import { broadAnswer, type PlacedSentence } from './broad-answer.ts';
import { ANSWER_THRESHOLD, answerability } from '../refusal/answerability.ts';
import { citedContext } from './cited-context.ts';
import { comparisonOf } from './comparison.ts';
import { conflictsAbout, toConflicts } from './conflicts.ts';
import { findContraryStatement, isStated, isWritten } from './contrary-statement.ts';
import { correct, correctInWords } from './correct.ts';
import { findCorrection, isAbout, quotationOf, type Correction } from './corrections.ts';
import { draftCell, draftComparison } from './draft-facts.ts';
import { combinedFacts, draftCombined } from './sums-and-differences.ts';
import { comparedInProse } from './figures-in-prose/compare-in-prose.ts';
import { figureOfClause } from './figures-in-prose/figure-of-clause.ts';
import { figureOfRow } from './figures-in-prose/figure-of-row.ts';
import { givesOperandAlone } from './figures-in-prose/operand-alone.ts';
import { draftTime } from './figures-in-prose/draft-time.ts';
import { timeBetween } from './figures-in-prose/time-between.ts';
import { draftCompared } from './figures-in-prose/draft-compared.ts';
import { isSameQuotation, leadWith, UNDECIDED, type Draft, type DraftPart, type Quotation } from '../draft.ts';
import { asksForFigure } from '../question/fitting-quantities.ts';
import { disputedYesNo } from './disputed-yes-no.ts';
import { draftDispute, draftRivals } from './draft-rivals.ts';
import { draftReckoned } from './reckoning/reckoned.ts';
import { asksTimeApart, timeApart } from './reckoning/time-apart.ts';
import { toldFacts } from './reckoning/told-facts.ts';
import { latestFirst } from './latest-statement.ts';
import { leadOf, withItems } from './lists/list-items.ts';
import { listedAnswer } from './lists/listed-answer.ts';
import { draftToldList } from './lists/draft-told-list.ts';
import { toldList } from './lists/told-list.ts';
import { missingFact, missingName, type MissingFact } from '../refusal/missing-fact.ts';
import type { CheckOptions, NumberCheck } from '../number-check.ts';
import { rivalStatements } from './rival-statements.ts';
import { rankSentences, type RankedSentence } from '../reading/rank-sentences.ts';
import { readAnswers } from '../reading/reader.ts';
import { selectSentences, understandable } from './select-sentences.ts';
import { tableFigure } from './table-figure.ts';
import { shortAnswer } from '../reading/short-answer.ts';
import { deniedPremise } from './premises/denied-premise.ts';
import { offersChoice, settledBy, upheldBy, type Settled } from './polarity/settle.ts';
import { mayRecur } from './polarity/recurrence.ts';
import { askedCell, placeOf } from '../tables/asked-cell.ts';
import { tableList } from '../tables/table-list.ts';
import { createQuoter } from './quoter.ts';

/** Sentences at the top of which one would be shown. */
const SHOWN = 2;
/** Whether the sentence that settles a question opens with that very word: "Yes. The back can be taken off." */
const opens = ({ polarity, sentence }: Settled): boolean =>
  sentence.sentence.text.toLowerCase().startsWith(`${polarity}.`) ||
  sentence.sentence.text.toLowerCase().startsWith(`${polarity},`);
/** Sentences that say otherwise, beside the answer. */
const MOST_DIFFERING = 4;

export type DraftPorts = { verifier: NumberCheck; facts: FactStore; documents: DocumentStore };

const toQuotation = (placed: PlacedSentence): Quotation => {
  const { start, end, text } = withItems(placed);
  return { document: placed.document, chunk: placed.passage.chunk, span: { start, end }, text };
};

const says = (parts: readonly DraftPart[], quotation: Quotation): boolean =>
  parts.some((part) => part.quotation !== null && isSameQuotation(part.quotation, quotation));

/** The question's claim against the one figure that a sentence about the same gives. */
const contraryTo = (
  question: Question,
  claims: readonly Claim[],
  ranked: readonly RankedSentence[],
): Correction | null => {
  const contrary = findContraryStatement(question, claims, ranked);
  return contrary === null ? null : { ...contrary, quotation: toQuotation(contrary.sentence) };
};

/**
 * Drafts an answer from verbatim sentences. Every sentence is checked before it is used; one whose number the
 * fact table contradicts is withheld and the sentence that states the fact takes its place. Where sources
 * disagree on the figure asked for, all of them are quoted.
 */
export const draftFromSentences = async (
  retrieval: Retrieval,
  questionClaims: readonly Claim[],
  options: CheckOptions,
  ports: DraftPorts,
): Promise<Draft> => {
  const { question } = retrieval;
  const withheld: Answer['withheld'] = [];
  const lookUp = { facts: ports.facts, documents: ports.documents, summaries: retrieval.documents };

  const check = createQuoter(ports, options);

  const abstain = (missing: MissingFact | null): Draft => ({
    status: 'abstained',
    parts: [{ text: abstentionText(retrieval, missing), quotation: null, quotedAt: 0, claims: [] }],
    shortAnswer: null,
    withheld,
    conflicts: [],
    isSure: missing?.lacks === 'period' || missingName(retrieval) !== null,
  });

  /** The sentence, or the one that states the fact which contradicts it; null when nothing stands. */
  const standing = async (quotation: Quotation): Promise<DraftPart | null> => {
    const part = await check(quotation);
    const denied = part.claims.find(({ verdict }) => verdict === 'contradicted');
    if (denied === undefined) return part;
    withheld.push({ text: quotation.text, reason: denied.reason });
    const contrary = await findCorrection([denied], lookUp);
    return contrary === null || isSameQuotation(contrary.quotation, quotation) ? null : check(contrary.quotation);
  };

  const ranked = rankSentences(retrieval);
  const disputable = questionClaims.filter(
    (claim) =>
      !isStated(question, claim, ranked) && !isWritten(claim, retrieval) && !mayRecur(question, claim.quantity),
  );
  const settled = settledBy(retrieval, ranked);
  const correction = (await findCorrection(disputable, lookUp)) ?? contraryTo(question, disputable, ranked);
  if (correction !== null && settled?.polarity !== 'yes' && isAbout(question, correction.quotation))
    return { ...correct(question.kind === 'yes-no', correction, await check(correction.quotation)), withheld };

  const denying = deniedPremise(retrieval, ranked);
  if (denying !== null) {
    const shown = await Promise.all(understandable(denying, ranked).map((each) => check(toQuotation(each))));
    return { ...correctInWords(question.kind === 'yes-no', toQuotation(denying), shown), withheld };
  }

  const disputed = disputedYesNo(retrieval, ranked);
  if (disputed !== null) return { ...(await draftDispute(question, disputed, toQuotation, check)), withheld };

  const compared = await comparisonOf(retrieval, ranked, ports.facts);
  const quoteFact = async (fact: Fact): Promise<DraftPart | null> => {
    const quotation = await quotationOf(fact, lookUp);
    return quotation === null ? null : check(quotation, fact.sourceSpan);
  };
  const comparison = compared === null ? null : await draftComparison(question, compared, quoteFact);
  if (comparison !== null) return comparison;
  const combined = await combinedFacts(retrieval, ports.facts);
  if (combined !== null) {
    const parts = await Promise.all(combined.facts.map(quoteFact));
    return draftCombined(
      combined,
      parts.filter((part) => part !== null),
    );
  }
  const inProse = settled === null ? comparedInProse(question, ranked) : null;
  const ofFigures = inProse === null ? null : await draftCompared(inProse, toQuotation, check, ports.facts);
  if (ofFigures !== null) return ofFigures;
  const reckoned =
    settled === null && asksTimeApart(question) ? timeApart(question, await toldFacts(retrieval, ports.facts)) : null;
  const ofEvents = reckoned === null ? null : await draftReckoned(reckoned, quoteFact);
  if (ofEvents !== null) return ofEvents;
  const time = timeBetween(question, ranked);
  const ofTime = time === null ? null : await draftTime(time, ranked, toQuotation, check, ports.facts);
  if (ofTime !== null) return ofTime;
  const isOperand =
    settled === null &&
    givesOperandAlone(
      question,
      ranked.slice(0, SHOWN).map(({ sentence }) => sentence),
    );
  if (isOperand) return abstain({ lacks: 'figure' });
  const cell = await tableFigure(retrieval, ranked, ports.facts);
  const row = cell === null ? null : await quoteFact(cell);
  if (cell !== null && row !== null) return draftCell(row, cell.quantity.text);
  const asked = askedCell(retrieval, ranked);
  if (asked !== null) return draftCell(await check(toQuotation(asked), placeOf(asked)), asked.wanted.value);
  const listed = tableList(retrieval);
  if (listed !== null) {
    const parts = await Promise.all(
      listed.map((item) => check(toQuotation(item), placeOf({ ...item, isLabel: false }))),
    );
    return { status: 'answered', parts, shortAnswer: null, withheld, conflicts: [] };
  }
  const told = toldList(retrieval);
  if (told !== null) return { ...(await draftToldList(question, told, check)), withheld };

  const guesses = readAnswers(retrieval, ranked);
  const broad = settled === null ? await broadAnswer(retrieval, ranked, ports.documents) : null;
  const isGiven = settled !== null || broad !== null;
  const missing = isGiven ? null : missingFact(retrieval, ranked);
  if (!isGiven && answerability(retrieval, ranked, guesses, missing) < ANSWER_THRESHOLD) return abstain(missing);

  const parts: DraftPart[] = [];
  const shown: RankedSentence[] = [];
  const selected =
    broad ?? (settled === null ? selectSentences(question, ranked) : understandable(settled.sentence, ranked));
  const sentences = new Set(selected.map(({ sentence }) => sentence));
  for (const chosen of selected) {
    const asRanked = ranked.find(({ sentence }) => sentence === chosen.sentence);
    const cited = asRanked === undefined || broad !== null ? undefined : citedContext(asRanked, ranked, sentences);
    const lead = asksForFigure(question) ? null : leadOf(chosen);
    const quoted = toQuotation(lead === null ? chosen : { ...chosen, sentence: lead });
    const isAlone = quoted.text === chosen.sentence.text;
    const quotation = { ...quoted, ...(cited === undefined || !isAlone ? {} : { cited }) };
    const part = await standing(quotation);
    if (part?.quotation && !says(parts, part.quotation)) parts.push(part);
    if (asRanked !== undefined && part?.quotation && isSameQuotation(part.quotation, quotation)) shown.push(asRanked);
  }
  if (parts.length === 0) return abstain(null);

  const quotations = parts.flatMap(({ quotation }) => quotation ?? []);
  const conflicts = settled === null ? await conflictsAbout(question, quotations, ports.facts, retrieval.scope) : [];
  const differing: DraftPart[] = [];
  for (const fact of conflicts.flatMap(({ facts }) => facts)) {
    const quotation = await quotationOf(fact, lookUp);
    const isFurther = quotation !== null && !says([...parts, ...differing], quotation);
    if (isFurther && differing.length < MOST_DIFFERING) differing.push(await check(quotation));
  }
  const { parts: ordered, latest } = latestFirst(parts, differing, conflicts);
  const lead = latest?.quotation;
  const leading = lead === undefined ? shown : shown.filter((each) => isSameQuotation(toQuotation(each), lead));
  const ofLatest = latest !== null && leading.length === 0 && asksForFigure(question) ? latest.figure : null;

  const rivals = settled === null && conflicts.length === 0 ? rivalStatements(question, shown, ranked) : null;
  if (rivals !== null) return { ...(await draftRivals(question, rivals, guesses, toQuotation, check)), withheld };

  const settling = settled ?? (conflicts.length === 0 ? upheldBy(question, questionClaims, shown) : null);
  return {
    status: 'answered',
    parts:
      settling === null
        ? question.kind === 'yes-no' && conflicts.length === 0 && !offersChoice(question)
          ? leadWith(UNDECIDED, parts, quotations[0] as Quotation)
          : ordered
        : leadWith(
            opens(settling) ? '' : settling.polarity === 'yes' ? 'Yes. ' : 'No. ',
            parts,
            toQuotation(settling.sentence),
          ),
    shortAnswer:
      ofLatest ??
      listedAnswer(question, leading, guesses)?.text ??
      figureOfRow(question, leading) ??
      figureOfClause(question, leading) ??
      shortAnswer(question, leading, guesses),
    withheld,
    conflicts: toConflicts(question, conflicts, ordered),
  };
};
