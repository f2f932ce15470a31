import { words as wordsOf, type Word } from '../../../domain/words.ts';

/** Verbs of two words with the one word that says the same, and each one's past: "go went up: rise rose". */
const ROWS = `
go goes going/went gone up: rise rose
go goes going/went gone down: fall fell
come comes coming/came down: fall fell
turn turns turning/turned down: reject rejected
call calls calling/called off: cancel cancelled
put puts putting/put off: postpone postponed
set sets setting/set up: establish established
shut shuts shutting/shut down: close closed
give gives giving/gave given up: abandon abandoned
carry carries carrying/carried out: perform performed
take takes taking/took taken over: acquire acquired
step steps stepping/stepped down: resign resigned
pull pulls pulling/pulled down: demolish demolished
burn burns burning/burnt burned down: destroy destroyed
knock knocks knocking/knocked out: eliminate eliminated
throw throws throwing/threw thrown out: reject rejected
bring brings bringing/brought out: launch launched
lay lays laying/laid off: dismiss dismissed
hand hands handing/handed in: submit submitted
find finds finding/found out: discover discovered
take takes taking/took taken on: hire hired
give gives giving/gave given back: return returned
pull pulls pulling/pulled out: withdraw withdrew
run runs running/ran run out: expire expired`;

const PHRASAL: ReadonlyMap<string, Word> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row): [string, Word][] => {
      const [forms = '', ones = ''] = row.split(': ');
      const particle = forms.slice(forms.lastIndexOf(' ') + 1);
      const [present = '', past = ''] = forms.slice(0, forms.lastIndexOf(' ')).split('/');
      const [now, then] = wordsOf(ones) as [Word, Word];
      const of = (list: string, one: Word): [string, Word][] =>
        list.split(' ').map((form) => [`${form} ${particle}`, one]);
      return [...of(present, now), ...of(past, then)];
    }),
);

const [REPLACED] = wordsOf('replaced') as [Word];

/** "took over from the old sponsor", "as mayor": in the place of another, where it is no purchase. */
const phrasal = (verb: Word, particle: Word, behind: Word | undefined): Word | undefined => {
  const one = PHRASAL.get(`${verb.folded} ${particle.folded}`);
  return one?.folded.startsWith('acquire') === true && /^(?:from|as)$/.test(behind?.folded ?? '') ? REPLACED : one;
};

/** The words of a text with verbs such as "go up" as the one word that says the same; spans stay those of the text. */
export const joinPhrasal = (words: readonly Word[]): Word[] => {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at] as Word, words[at + 1]];
    const one = next === undefined ? undefined : phrasal(word, next, words[at + 2]);
    if (one === undefined || next === undefined) joined.push(word);
    else {
      joined.push({ ...one, start: word.start, end: next.end });
      at++;
    }
  }
  return joined;
};
