/**
 * Fits the weights by which the short answer is chosen, `src/answer/short-answer-weights.json`: the runs of words of the three
 * likeliest sentences, right when they are a marked answer but for case, articles and punctuation. Run after
 * fit-ranking.ts with `ASSAY_EVAL_DATA=FOLDER node training/fit-short-answer.ts`.
 */
import { rankSentences } from '../src/answer/rank-sentences.ts';
import { spanCandidates } from '../src/answer/span-candidates.ts';
import { sentenceContext, spanFeatures } from '../src/answer/span-features.ts';
import { halves, indexTexts, readQuestionSet, writeModel, type QuestionSet } from './question-sets.ts';
import { accuracy, fitSoftmax, named, type Choice } from './softmax.ts';

const SENTENCES = 3;
/** Features seen less often are left out: they would be learnt by heart. */
const SEEN = 60;
const SMALLEST = 0.1;
/** Below this share of the belief no short answer is given. */
const THRESHOLD = 0.1;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .replace(/\b(?:an?|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const places = new Map<string, number>();
const seen: number[] = [];
const placeOf = (feature: string): number => {
  const place = places.get(feature) ?? places.size;
  places.set(feature, place);
  seen[place] = (seen[place] ?? 0) + 1;
  return place;
};

const gather = async ({ documents, questions }: QuestionSet): Promise<Choice[]> => {
  const { retriever } = await indexTexts(documents);
  const choices: Choice[] = [];
  for (const { question: text, answers } of questions) {
    const retrieval = await retriever.retrieve(text, { k: 10 });
    const right = new Set(answers.map(plain));
    const spans = rankSentences(retrieval)
      .slice(0, SENTENCES)
      .flatMap((sentence, rank) => {
        const context = sentenceContext(retrieval.question, sentence, rank);
        return spanCandidates(sentence.sentence).map((span) => ({
          at: Int32Array.from(spanFeatures(retrieval.question, context, span), placeOf),
          isRight: right.has(plain(span.text)),
        }));
      });
    choices.push({
      candidates: spans.map(({ at }) => ({ at, values: new Float64Array(at.length).fill(1) })),
      right: spans.map(({ isRight }) => isRight),
    });
  }
  return choices;
};

const [one, other] = halves(readQuestionSet('squad-1.1'));
const gathered = [await gather(one), await gather(other)];
const [first, second] = gathered.map((choices) =>
  choices.map(({ candidates, right }) => ({
    candidates: candidates.map(({ at }) => {
      const kept = at.filter((place) => (seen[place] ?? 0) >= SEEN);
      return { at: kept, values: new Float64Array(kept.length).fill(1) };
    }),
    right,
  })),
) as [Choice[], Choice[]];
const held = [accuracy(second, fitSoftmax(first, places.size)), accuracy(first, fitSoftmax(second, places.size))].map(
  (share) => share.toFixed(1),
);
process.stdout.write(`Exact match on articles not fitted on: ${held.join(' and ')} %\n`);
writeModel('answer/short-answer-weights.json', {
  fitted: `Softmax over the runs of words of the ${SENTENCES} likeliest sentences (training/fit-short-answer.ts): ${first.length + second.length} questions of SQuAD 1.1 (dev, alternate articles). On halves not fitted on ${held.join(' and ')} % exact.`,
  threshold: THRESHOLD,
  weights: named([...places.keys()], fitSoftmax([...first, ...second], places.size), SMALLEST),
});
