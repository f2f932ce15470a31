/** Plurals that no rule undoes. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `people person,persons person,men man,women woman,children child,feet foot,teeth tooth,geese goose,mice mouse,lives life,wives wife,
  knives knife,leaves leaf,halves half,wolves wolf,shelves shelf,thieves thief,loaves loaf,calves calf,oxen ox,criteria criterion,
  phenomena phenomenon,data data,media media,bacteria bacterium,analyses analysis,crises crisis,theses thesis,bases base,buses bus,gases gas,lenses lens,
  viruses virus,indices index,matrices matrix,vertices vertex,cacti cactus,fungi fungus,nuclei nucleus,alumni alumnus,stimuli stimulus,
  series series,species species,sheep sheep,fish fish,deer deer,aircraft aircraft,spacecraft spacecraft,hovercraft hovercraft,
  offspring offspring,troops troop,cattle cattle,police police,movies movie,cookies cookie,zombies zombie,ties tie,pies pie,lies lie,dies die,
  shoes shoe,toes toe,heroes hero,potatoes potato,tomatoes tomato,echoes echo,vetoes veto,axes axe,headquarters headquarters,means means,games game,
  businesswomen businesswoman,businessmen businessman,policemen policeman,firemen fireman,congressmen congressman,fishermen fisherman,
  englishmen englishman,spokesmen spokesman,gentlemen gentleman,salmon salmon,trout trout,shrimp shrimp,personnel personnel,staff staff,crew crew`
    .split(/,\s*/)
    .map((pair): [string, string] => {
      const [plural = '', singular = ''] = pair.trim().split(' ');
      return [plural, singular];
    }),
);

/** Singular of an English noun in lower case; words that are not plurals come back as they are. */
export const singular = (noun: string): string => {
  const irregular = IRREGULAR.get(noun);
  if (irregular !== undefined) return irregular;
  if (/(?:ss|us|is|'s)$/.test(noun) || /^(?:news|overseas|thanks)$/.test(noun)) return noun;
  if (/[^aeiou]ies$/.test(noun) && noun.length > 4) return noun.replace(/ies$/, 'y');
  if (/(?:ches|shes|sses|xes|zzes)$/.test(noun)) return noun.replace(/es$/, '');
  return noun.replace(/s$/, '');
};

/** Whether a lower-case word looks like a plural noun. */
export const isPlural = (word: string): boolean =>
  IRREGULAR.has(word) ||
  (word.length > 2 && word.endsWith('s') && !/(?:ss|us|is|'s|ous)$/.test(word) && !NOT_PLURAL.has(word)) ||
  /(?:viruses|buses)$/.test(word);

const NOT_PLURAL: ReadonlySet<string> = new Set(
  `was has does goes says its his hers this thus as yes plus perhaps always besides across towards afterwards onwards upwards downwards whereas
  is us versus vs overseas upwards downwards sometimes nowadays indoors outdoors upstairs downstairs hers ours theirs yours
  thanks others lots qualifies sees says lets gets makes takes comes gives needs wants remains seems becomes includes means nevertheless`.split(
    /\s+/,
  ),
);
