import wordnet from './wordnet-verbs.json' with { type: 'json' };

/** Base forms of verbs that carry a clause about a figure; auxiliaries stand apart. General English. */
const BASE_FORMS = `
accept account accuse achieve acquire add admit adopt affect agree aim allow amount announce anticipate appear appoint approve argue arrest
arrive ask assume attack attend attract average award back ban be bear beat become begin believe bet boast borrow break
bring build burn burst buy call cancel capture carry catch cause celebrate change charge choose claim climb close collapse collect
come commit comprise compete complete confirm consider consist construct consume contain continue contract contribute convert
convict cost count cover create cross cut damage deal decide declare decline decrease defeat deliver demand demolish deny depart deploy design
destroy detect develop die dip discover discuss displace donate double draw drive drop earn ease elect emit employ enrol enroll end enjoy ensure
enter equal erect escape estimate evacuate exceed expand expect expire explode extend face fail fall feature feed feel fight figure fill
find fine finish fire fix flee float flood fly follow force forecast found fund gain generate get give go govern grant grow halve handle
happen have head hear help hike hire hit hold hope host house identify impose improve include increase infect inform inject injure inspect install
intend introduce invest involve issue jail join jump keep kill know lack land last launch lay lead leap learn leave lend let lie lift limit list live
locate lose lower lure maintain make manage manufacture mark marry measure meet merge miss mount move name narrow need number occupy occur offer
open operate order organise organize outnumber overtake owe own park participate pass pay peak perform pick place plan plant play plead pledge plummet plunge poll post
predict prepare present process produce project promise propose protect prove provide publish purchase push put raise range rank rate reach read
receive recall recede recommend record recover reduce refuse register reject release remain remove rent repay repeat replace report represent require rescue retain retire
retreat return reveal rise rule run sail save say score seat secure see seek seize sell send sentence serve set settle share shed shelter
ship shoot show shrink shut sign sink sit slash slide slip slow slump soar sow span spend split spread stage stand start state stay steal stop store stretch
strike study succeed suffer suggest supply support surge surpass surrender survey survive suspend swear sweep swell swing take talk target teach
tell test think threaten threat throw top total tour trade train transfer transport travel treat triple try tumble turn undergo unveil use value
vary visit vote wait walk want warn wash weaken wear weigh welcome widen win withdraw work worry write yield accelerate advance boost comprise cool warm
rebuild reopen renovate restore borrow claim quadruple rally rebound retrieve treble trim tag trace transmit tap hamper house heal harvest graze graduate gather freeze evict enact drown drill
downgrade upgrade dismiss discharge delay defer dedicate cure crash count convene contest compare commission commemorate combine clear clean circulate
cast bury brew breed boom block bid beam bake avoid authorise authorize attribute assess assassinate arm alter allocate allege aid acknowledge abandon abolish
`;

export const AUXILIARIES: ReadonlySet<string> = new Set(
  `am is are was were be been being has have had having do does did will would shall should can could may might must
  isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't`.split(
    /\s+/,
  ),
);

const COMMON_VERBS = new Set(BASE_FORMS.trim().split(/\s+/));
const listed = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' '));

/** Words that WordNet's tagged texts often use as something else than a verb. */
export const RARE_VERBS: ReadonlySet<string> = new Set(
  listed(wordnet.nounFirst).filter((word) => !COMMON_VERBS.has(word)),
);

/** The verbs above and those of WordNet (see `training/verbs.ts`). */
export const VERB_BASE_FORMS: ReadonlySet<string> = new Set([...COMMON_VERBS, ...listed(wordnet.verbs), ...RARE_VERBS]);

/** Words that are more often a noun, though a verb is spelt alike; only an auxiliary or a subject makes them verbs. */
export const NOUN_FIRST: ReadonlySet<string> = new Set([
  ...RARE_VERBS,
  ...`fire share rate study survey order record report total value plan target number figure force head house host fund fine
  grant issue land place post project poll rank range read score store strike supply support test trade train visit vote
  work call charge claim change cost cover demand design estimate face feature forecast help hope hike increase decrease decline
  rise fall drop gain jump cut loss price tax offer plant play present process produce purchase release rent return review
  sentence set ship show sign start state stay stop stretch surge swing talk tour transfer transport travel turn use wait walk
  award ban back bid bet block boom cast contract count crash deal delay drill drive end flood arm aid park peak pick list limit lead last
  launch lift light line link march mark match measure name need page paint part party pass people permit flight
  lack visit watch water well wins works state states sales homes lives tests shares rates costs plans studies surveys
  orders records reports totals values figures forces heads houses hosts funds fines grants issues lands places posts projects polls
  ranks ranges scores stores strikes supplies trades trains visits votes calls charges claims changes covers demands designs estimates
  faces features forecasts hopes increases decreases declines drops gains jumps cuts losses prices taxes offers plants plays presents
  purchases releases rents returns sentences sets ships shows signs starts stops surges talks tours transfers travels turns uses walks
  awards bans bids bets blocks booms contracts counts crashes deals delays drives ends floods arms parks peaks lists limits leads launches`.split(
    /\s+/,
  ),
]);
