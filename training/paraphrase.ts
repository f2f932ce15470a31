import { loadBuiltinEmbedder } from '../src/adapters/node/builtin-embedder.ts';
import { product } from '../src/domain/product.ts';
import { relatedStems } from '../src/domain/word-relations.ts';
import { isFunctionWord, words } from '../src/domain/words.ts';
import { names } from '../src/retrieval/names.ts';
import { drawn } from './drawn.ts';

/** Cosine from which a word may stand for another; nearer ones are its own forms. */
const NEAR = 0.35;
/** Words that may stand for another, of which one is drawn. */
const DRAWN_FROM = 4;
/** Words have to occur so often in the texts, so that names and slips don't stand for words. */
const COMMON = 5;

/** The commonest word in small letters of each stem of some texts. */
const wordsByStem = (texts: Iterable<string>): ReadonlyMap<string, string> => {
  const counts = new Map<string, Map<string, number>>();
  for (const text of texts)
    for (const { text: word, folded, stem } of words(text)) {
      if (isFunctionWord(folded) || word !== folded || !/^[a-z]{3,}$/.test(word)) continue;
      const row = counts.get(stem) ?? new Map<string, number>();
      counts.set(stem, row.set(word, (row.get(word) ?? 0) + 1));
    }
  return new Map(
    Array.from(counts).flatMap(([stem, row]) => {
      const [best] = Array.from(row).toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return best !== undefined && best[1] >= COMMON ? [[stem, best[0]] as const] : [];
    }),
  );
};

/** Asks a question in other words; null where nothing can be said otherwise. */
export type Paraphraser = (question: string) => string | null;

/**
 * Asks a question in other words: content words but names and figures give way to synonyms of WordNet or to words that the built-in
 * embedding has near them, all of them or, for every second question, about half.
 */
export const createParaphraser = async (texts: Iterable<string>): Promise<Paraphraser> => {
  const surface = wordsByStem(texts);
  const stems = Array.from(surface.keys());
  const embedder = await loadBuiltinEmbedder();
  const vectors = (await embedder.embedDocuments(stems)).map((vector) => Float32Array.from(vector));
  const at = new Map(stems.map((stem, i) => [stem, i]));
  const neighbours = new Map<string, string[]>();
  const nearTo = (stem: string): string[] => {
    const known = neighbours.get(stem);
    if (known !== undefined) return known;
    const own = vectors[at.get(stem) ?? -1];
    const near =
      own === undefined
        ? []
        : vectors
            .map((vector, i) => ({ stem: stems[i]!, cosine: product(own, vector) }))
            .filter(
              ({ stem: other, cosine }) => cosine >= NEAR && other !== stem && !other.startsWith(stem.slice(0, 4)),
            )
            .toSorted((a, b) => b.cosine - a.cosine)
            .slice(0, DRAWN_FROM)
            .map((each) => each.stem);
    neighbours.set(stem, near);
    return near;
  };
  const synonymsOf = (stem: string): string[] =>
    relatedStems(stem)
      .filter(([other, relation]) => relation === 'synonym' && surface.has(other))
      .map(([other]) => other)
      .toSorted()
      .slice(0, DRAWN_FROM);
  return (question) => {
    const list = words(question);
    const named = names(question, list);
    const isWhole = drawn(question) < 0.5;
    let said = '';
    let end = 0;
    let isChanged = false;
    for (const word of list) {
      said += question.slice(end, word.start);
      end = word.end;
      const draw = drawn(`${question} ${word.start}`);
      const isName = named.some((name) => name.start <= word.start && word.end <= name.end);
      const stays = isName || isFunctionWord(word.folded) || /\p{N}/u.test(word.text) || (!isWhole && draw < 0.5);
      const [synonyms, near] = stays ? [[], []] : [synonymsOf(word.stem), nearTo(word.stem)];
      const from = synonyms.length > 0 && (near.length === 0 || drawn(`${draw}`) < 0.5) ? synonyms : near;
      const other = surface.get(from[Math.floor(drawn(`${word.start} ${question}`) * from.length)] ?? '');
      said += other ?? word.text;
      isChanged ||= other !== undefined;
    }
    return isChanged ? said + question.slice(end) : null;
  };
};
