/**
 * General English words that say the same of a figure: `name: word word…`, one concept a row. Base forms; a word
 * may stand in one row only. Rows hold everyday vocabulary of news, business, sport and science, nothing of a
 * single text.
 */
const ROWS = `
rise: rise climb grow growth increase jump surge gain soar leap expand expansion accelerate swell mount rally upturn widen up raise higher advance boost hike lift escalate spike augment snowball multiply skyrocket balloon mushroom
fall: fall drop decline decrease slip slide sink shrink plunge tumble dip slump narrow reduce reduction contract contraction ease slow recede down lower diminish cut dwindle shed deteriorate plummet weaken retreat
open: open opening inaugurate
begin: begin start commence launch kick
end: end finish conclude complete completion expire
shut: close closure shut
build: build construct erect construction
buy: buy purchase acquire acquisition takeover
sell: sell sold
deliver: ship deliver shipment delivery dispatch
produce: produce production output generate manufacture make
use: use consume consumption usage
employ: employ employee staff worker workforce personnel employment headcount
kill: kill dead death die fatality toll decease perish
injure: injure injury wound hurt
inhabit: inhabitant resident population inhabit reside live person people
student: student pupil
attend: visit visitor attend attendance attract draw spectator crowd come
carry: carry passenger transport traveller rider
revenue: revenue turnover sale
profit: profit earnings income
loss: loss
deficit: deficit shortfall
cost: cost price worth value pay charge
wage: wage salary
weigh: weigh weight
length: length long
height: height tall high elevation altitude
width: width wide across diameter
depth: depth deep
age: age old aged
last: last duration continue
hold: seat capacity accommodate
expect: expect forecast predict project anticipate forecaster
plan: plan intend
target: target goal aim objective
jury: jury juror
survey: survey poll respondent
vote: vote ballot
approve: approve adopt ratify endorse
back: back support favour favor
oppose: oppose
tax: tax duty levy
quake: quake earthquake tremor
fire: fire blaze wildfire
storm: storm hurricane typhoon cyclone
aircraft: aircraft plane aeroplane airplane jet jetliner
car: car vehicle automobile
house: house home household
doctor: doctor physician
prison: prison jail sentence imprison
found: establish found founded
arrest: arrest detain
film: film movie
match: match game fixture
beat: beat defeat overcome thrash
sign: sign agree agreement deal
job: job position post
dismiss: dismiss axe layoff redundant
big: big large great huge
small: small little
temperature: temperature mercury thermometer degree low warm cold hot
rain: rain rainfall precipitation
snow: snow snowfall
company: company firm corporation business
country: country nation
donate: donate donation
invest: invest investment
fine: fine penalty
find: find discover discovery
show: show reveal
return: return
treat: treat treatment
test: test trial
retain: retain keep maintain
collapse: collapse
reserve: reserve deposit stockpile
need: need require requirement
share: share stock
fund: fund grant
stay: stay remain unchanged
rent: rent
jobless: unemployment jobless unemployed
rate: rate
infect: infect infection case
leave: leave quit depart
arrive: arrive arrival
marry: marry wed marriage wedding
born: bear birth born
elect: elect election
sail: sail voyage
spend: spend expenditure spending outlay
lend: lend loan borrow
save: save saving
owe: owe debt
cross: cross crossing
rescue: rescue
burn: burn scorch
damage: damage
destroy: destroy destruction
migrate: migrate migrant immigrant
export: export
import: import
buyer: buyer customer client
nationwide: national nationwide nationally countrywide
world: world global worldwide globally globe
year: year annual annually yearly
month: month monthly
week: week weekly
day: day daily
average: average mean
total: total overall combined altogether
`;

export const CONCEPTS: readonly { name: string; words: readonly string[] }[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [name = '', words = ''] = row.split(': ');
    return { name, words: words.split(' ') };
  });

/** Words of which one excludes the other; `direction`: for the same figure one turns the other round. */
export const OPPOSITES: readonly { pair: readonly [string, string]; direction: boolean }[] = [
  ...[
    'rise fall',
    'profit loss',
    'surplus deficit',
    'buy sell',
    'win lose',
    'inflow outflow',
    'approve reject',
    'back oppose',
    'open close',
    'begin end',
    'hire dismiss',
    'add remove',
    'import export',
    'enter leave',
    'create destroy',
    'credit debit',
    'include exclude',
    'demolish build',
    'create fall',
    'create loss',
  ].map((words) => ({ words, direction: true })),
  ...[
    'maximum minimum',
    'majority minority',
    'man woman',
    'male female',
    'boy girl',
    'urban rural',
    'earn spend',
    'before after',
    'domestic foreign',
    'public private',
    'best worst',
    'oldest youngest',
    'employ hire',
    'height width',
    'height length',
    'height depth',
    'width length',
    'width depth',
    'length depth',
    'length sea',
    'width sea',
    'depth sea',
  ].map((words) => ({ words, direction: false })),
].map(({ words, direction }) => {
  const [left = '', right = ''] = words.split(' ');
  return { pair: [left, right] as const, direction };
});
