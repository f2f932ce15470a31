/** Plurals that no rule undoes: `plural singular`. */
const PAIRS = `people person,persons person,children child,feet foot,teeth tooth,geese goose,mice mouse,lice louse,
  lives life,wives wife,knives knife,leaves leaf,halves half,wolves wolf,shelves shelf,thieves thief,loaves loaf,calves calf,hooves hoof,
  elves elf,scarves scarf,oxen ox,criteria criterion,phenomena phenomenon,bacteria bacterium,strata stratum,spectra spectrum,quanta quantum,
  maxima maximum,minima minimum,curricula curriculum,referenda referendum,memoranda memorandum,ova ovum,taxa taxon,genera genus,
  analyses analysis,crises crisis,theses thesis,hypotheses hypothesis,diagnoses diagnosis,parentheses parenthesis,syntheses synthesis,
  bases base,gases gas,lenses lens,biases bias,atlases atlas,canvases canvas,aliases alias,pancreases pancreas,quizzes quiz,
  indices index,appendices appendix,matrices matrix,vertices vertex,vortices vortex,cacti cactus,fungi fungus,nuclei nucleus,
  alumni alumnus,stimuli stimulus,foci focus,radii radius,loci locus,larvae larva,algae alga,antennae antenna,vertebrae vertebra,
  nebulae nebula,formulae formula,axes axe,headaches headache,heartaches heartache,moustaches moustache,avalanches avalanche,niches niche,
  caches cache,shoes shoe,toes toe,foes foe,canoes canoe,oboes oboe,woes woe,movies movie,cookies cookie,zombies zombie,calories calorie,
  rookies rookie,selfies selfie,prairies prairie,birdies birdie,hippies hippie,goalies goalie,sorties sortie,collies collie,budgies budgie,
  veggies veggie,foodies foodie,newbies newbie,indies indie,brownies brownie,smoothies smoothie,hoodies hoodie,ties tie,pies pie,lies lie,
  dies die,walkie-talkies walkie-talkie,menageries menagerie,magpies magpie,taxis taxi,circuses circus,crocuses crocus,focuses focus,skis ski,kibbutzim kibbutz`;

/** Nouns with one form for one and for many. */
const SAME = `data media series species sheep fish deer moose bison swine aircraft spacecraft hovercraft watercraft rotorcraft offspring
  cattle livestock poultry police clergy infantry cavalry personnel staff crew headquarters crossroads barracks means salmon trout
  shrimp squid cod tuna plankton`;

const split = (text: string, separator: RegExp): string[] => text.trim().split(separator);

/** Nouns that mean many without an ending of their own: "40 police", "two aircraft". */
export const UNCHANGED: ReadonlySet<string> = new Set(split(SAME, /\s+/));

/** Plurals that no rule undoes, with their singulars. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ...split(PAIRS, /,\s*/).map((pair): [string, string] => {
    const [plural = '', singular = ''] = pair.split(' ');
    return [plural, singular];
  }),
  ...[...UNCHANGED].map((noun): [string, string] => [noun, noun]),
]);

/** Words in -s that are no plural nouns. */
export const NOT_PLURAL: ReadonlySet<string> = new Set(
  split(
    `was has does goes says its his hers ours theirs yours this thus as yes plus perhaps always besides across us is versus vs whereas
    nevertheless towards afterwards onwards upwards downwards forwards backwards overseas sometimes nowadays indoors outdoors
    upstairs downstairs gets makes takes comes gives needs wants remains seems becomes includes means sees lets qualifies proves keeps
    thanks others lots`,
    /\s+/,
  ),
);
