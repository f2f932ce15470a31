import type { Fact } from '../domain/fact.ts';
import { hash } from '../domain/hash.ts';
import { factsInTurn } from '../eval/drafts/facts-in-turn.ts';
import { phrasingsOf } from '../eval/drafts/phrasings.ts';
import { loadQuestions } from '../eval/questions/load.ts';
import { QUESTIONS_PATH } from '../ingest/formats.ts';
import type { Asker } from '../ports/asker.ts';
import type { CorpusFolder } from '../ports/corpus-folder.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { FactStore } from '../ports/fact-store.ts';

/** What suggestions are drawn from. */
export type SuggestionSources = {
  corpus: CorpusFolder;
  store: Pick<DocumentStore, 'listDocuments' | 'generation'> & Pick<FactStore, 'factsOfDocuments'>;
  asker: Asker;
};

/** As many as the chat's first page and Slack show. */
const SUGGESTIONS = 4;
/** Documents that are looked at, and questions that are asked to find some that are answered. */
const DOCUMENTS = 12;
const TRIES = 30;

/** A file's name stands for a title that the document lacks. */
const IS_FILE_NAME = /^[\p{Ll}\p{N}]+(?:[-_.][\p{Ll}\p{N}]+)*$/u;

const questionsFile = async (corpus: CorpusFolder): Promise<string> => {
  try {
    return new TextDecoder().decode(await corpus.read(QUESTIONS_PATH));
  } catch {
    return '';
  }
};

/** Answerable questions of the questions file, from all over it. */
const goldenQuestions = (file: string): string[] => {
  try {
    const { cases } = loadQuestions(file, { file: QUESTIONS_PATH });
    const asked = cases.flatMap(({ skip, turns }) => {
      const [turn, ...more] = turns;
      const expect = turn?.expect;
      const isPlain = skip === null && more.length === 0 && expect?.abstains === undefined && !expect?.corrects;
      return turn !== undefined && isPlain ? [turn.question] : [];
    });
    const shown = Math.min(SUGGESTIONS, asked.length);
    return Array.from({ length: shown }, (_, rank) => asked.slice(Math.floor((rank * asked.length) / shown))[0] ?? '');
  } catch {
    // No such file, or one that `assay eval` has to complain about: suggestions can come from elsewhere.
    return [];
  }
};

type Candidate = { question: string; documentId: string; figure: string };

/** None for the cells of tables, whose headings make stiff questions. */
const candidatesOf = (fact: Fact): Candidate[] =>
  (fact.sentence.startsWith('|') ? [] : phrasingsOf(fact))
    .slice(0, 1)
    .map((question) => ({ question, documentId: fact.documentId, figure: fact.quantity.text }));

/** Questions for figures that are answered with them, of as many documents as there are. */
const answeredQuestions = async ({ store, asker }: SuggestionSources): Promise<string[]> => {
  const documents = (await store.listDocuments()).slice(0, DOCUMENTS);
  const facts = await store.factsOfDocuments(documents.map(({ documentId }) => documentId));
  const untried = factsInTurn(facts).flatMap(candidatesOf);
  const found: Candidate[] = [];
  for (let tries = 0; tries < TRIES && found.length < SUGGESTIONS && untried.length > 0; tries++) {
    const isOfAnother = ({ documentId }: Candidate) => found.every((other) => other.documentId !== documentId);
    const next = Math.max(0, untried.findIndex(isOfAnother));
    for (const candidate of untried.splice(next, 1)) {
      const { question, figure } = candidate;
      if (found.some((other) => other.question === question)) continue;
      // Never a model's words: what is suggested must cost nothing.
      const answer = await asker.ask({ question, mode: 'extractive' }, undefined, { keep: false });
      const isGood = answer.status === 'answered' && answer.shortAnswer?.includes(figure) === true;
      if (isGood && answer.conflicts.length === 0) found.push(candidate);
    }
  }
  const titles = documents.filter(({ title }) => !IS_FILE_NAME.test(title));
  return [...found.map(({ question }) => question), ...titles.map(({ title }) => `What is said about ${title}?`)];
};

/**
 * Questions to begin with, which the documents answer: golden ones, else some for figures of the documents. They are
 * sought when somebody first wants them, and again when the index or the questions file has changed.
 *
 * @returns a function that resolves to at most four questions; none where nothing is indexed
 */
export const createSuggestions = (sources: SuggestionSources): (() => Promise<readonly string[]>) => {
  let latest: { of: string; questions: Promise<readonly string[]> } | undefined;
  return async () => {
    const file = await questionsFile(sources.corpus);
    const of = `${await sources.store.generation()} ${hash(file)}`;
    if (latest?.of === of) return latest.questions;
    const golden = goldenQuestions(file);
    const questions = golden.length > 0 ? Promise.resolve(golden) : answeredQuestions(sources);
    latest = { of, questions: questions.then((all) => all.slice(0, SUGGESTIONS)) };
    // One that failed is sought again by whoever asks next.
    latest.questions.catch(() => (latest = undefined));
    return latest.questions;
  };
};
