/** Nouns for people and bodies that give figures: their "put", "estimated" and "counted" report rather than do. */
export const SPEAKERS: ReadonlySet<string> = new Set(
  `police organisers organizers analysts forecasters economists experts officials ministry government authorities witnesses firefighters rescuers
  researchers scientists agency bureau office company spokesman spokeswoman spokesperson minister media newspaper union unions campaigners activists
  doctors bank department association institute university critics opponents supporters investigators prosecutors coroner mayor council developers
  commission organisation organization fund study survey report census engineers auditors regulators historians astronomers biologists`.split(
    /\s+/,
  ),
);

/** Those that foresee what others do. */
export const FORECASTERS: ReadonlySet<string> = new Set(
  [...SPEAKERS].filter(
    (speaker) => !/^(?:company|bank|office|council|developers|union|unions|institute|university)$/.test(speaker),
  ),
);
