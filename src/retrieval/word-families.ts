import { words } from '../domain/words.ts';
import seatsOfGovernment from './seats-of-government.json' with { type: 'json' };

/** Forms of one word that no stemmer joins. */
const FORMS = `
arise arose arisen; awake awoke; become became; begin began begun beginning; bend bent; bet; bind bound; bite bit bitten; bleed bled; blow blew
blown; break broke broken; breed bred; bring brought; build built builder; burn burnt; buy bought; catch caught; choose chose chosen
choice; cling clung; come came; creep crept; deal dealt; die died dying death dead; dig dug; draw drew drawn; dream dreamt; drink
drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fly flew flown flight;
forbid forbade forbidden; forget forgot forgotten; freeze froze frozen; get got gotten; give gave given; go went gone; grind
ground; grow grew grown growth; hang hung; hear heard; hide hid hidden; hold held; keep kept; know knew known; lay laid; lead led leader; leave left;
lend lent; lose lost loss; make made; mean meant; meet met; pay paid payment; ride rode ridden; ring rang rung; rise rose
risen; run ran; say said; see saw seen; seek sought; sell sold sale; send sent; shake shook shaken; shine shone; shoot shot; shrink
shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken speech; spend spent; spin
spun; spring sprang sprung; stand stood; steal stole stolen; stick stuck; strike struck; strive strove; swear swore sworn; sweep swept; swim
swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; understand understood;
wake woke; wear wore worn; weave wove woven; weep wept; win won winner; withdraw withdrew withdrawn; write wrote written writer; man men; woman women; child
children; foot feet; tooth teeth; mouse mice; person people; born birth bore; strong strength; long length; wide width; deep depth; high height; hot heat;
proof prove proven; believe belief; choose chose; live life lived; marry marriage married; arrive arrival; destroy destruction; receive reception; describe description;
large largest larger; big biggest bigger; old oldest older; high highest higher; small smallest smaller; early earliest; long longest longer; great greatest; late latest`;

/** Words that commonly stand for each other in a question and its answer. */
const SYNONYMS = `
begin start commence; finish complete conclude completion; build construct erect; buy purchase acquire acquisition; found establish create; big large huge; small little tiny;
author write; film movie; car automobile; doctor physician; job occupation profession; help assist aid; happen occur; stop cease end; allow permit; teacher
professor instructor; disease illness; law legislation; win defeat beat victory; choose select elect pick; get receive obtain; need require; reduce decrease lower cut
decline; increase rise grow raise; agreement treaty pact deal; company firm; ban prohibit forbid; fight battle; destroy demolish; marry wife husband spouse; pay fund
finance; lead head; run operate; near close adjacent; make produce manufacture; reside live inhabit; die kill; birthday born; teach educate; nation country;
town city; kid child; student pupil; fast quick rapid; rich wealthy; get gain; hire employ; sick ill; trip journey; ship vessel; name call term;
important significant key; people population inhabitant resident; aim goal objective purpose; reason cause; result consequence outcome; split divide; join merge; answer respond reply; main primary chief principal; kind type form; show display; use employ utilize; leader head; movie picture`;

const FORM = 0.9;
const SYNONYM = 0.5;
/** A country for its people, a capital for the country's government. */
const COUNTRY = 0.7;

const related = new Map<string, Map<string, number>>();

const relateStems = (ones: readonly string[], others: readonly string[], similarity: number): void => {
  for (const one of ones)
    for (const other of others) {
      if (one === other) continue;
      const known = related.get(one) ?? new Map<string, number>();
      related.set(one, known.set(other, Math.max(similarity, known.get(other) ?? 0)));
    }
};

const stemsOf = (text: string): string[] => words(text).map(({ stem }) => stem);

/** Relates the words of each family, with those they are already related to. */
const relate = (table: string, similarity: number): void => {
  for (const family of table.split(';')) {
    const stems = [...new Set(stemsOf(family).flatMap((stem) => [stem, ...(related.get(stem)?.keys() ?? [])]))];
    relateStems(stems, stems, similarity);
  }
};
relate(FORMS, FORM);
relate(SYNONYMS, SYNONYM);
for (const line of seatsOfGovernment.countries) {
  const [names = [], seats = []] = line.split(':').map(stemsOf);
  relateStems(names, [...names, ...seats], COUNTRY);
  relateStems(seats, names, COUNTRY);
}

/** Stems of other forms and near synonyms of a word, with how far each stands for it, in (0, 1). */
export const familyOf = (stem: string): ReadonlyMap<string, number> | undefined => related.get(stem);

const forms = new Map(
  Array.from(related, ([stem, others]) => [
    stem,
    Array.from(others).flatMap(([other, similarity]) => (similarity >= FORM ? [other] : [])),
  ]),
);
const NONE: readonly string[] = [];

/** Stems of the other forms of a word alone. */
export const formsOf = (stem: string): readonly string[] => forms.get(stem) ?? NONE;
