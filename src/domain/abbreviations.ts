const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Before a name: a full stop after these never ends a sentence. */
export const TITLES = wordSet(
  `mr mrs ms mx messrs mme mlle dr prof st ste rev fr hon gen col lt cmdr capt sgt cpl pvt maj brig adm gov sen rep pres
  supt amb mt ft msgr`,
);

/** Before a number or a letter ("No. 5", "pp. 3–9"); otherwise ordinary words or ends of sentences. */
export const REFERENCES = wordSet(
  'no nos nr p pp vol vols fig figs ch chap sec sect art arts para eq eqs tab ref refs app ver cl cll',
);

/** Months and weekdays, written with a capital. */
export const CALENDAR = wordSet(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
);

/** Amid a sentence by their meaning. */
export const LINKING = wordSet('e.g i.e a.k.a viz cf vs approx');

/** Elsewhere: a full stop after these ends a sentence only when the next word is one that opens sentences. */
export const ABBREVIATIONS = wordSet(
  `jr sr dept inc ltd co corp bros plc v etc al est ed eds ave blvd rd ca c a.m p.m ph.d
  b.c a.d b.c.e c.e u.s u.k u.n u.s.a d.c e.u esp incl max min avg govt univ assn intl misc resp repr trans bn mn
  cent circa op cit ibid`,
);

/** Words that open sentences far more often than they follow an abbreviation inside one. */
export const SENTENCE_OPENERS = wordSet(
  `the a an in on at it its he his she her they their this that these those we our i you your there however but and
  after before when while although though as for from with by since if some many most one two during under today later
  both each all no not such another other meanwhile according despite because so then thus also among between until
  what who why how where which nearly about more less only even instead still yet once following`,
);
