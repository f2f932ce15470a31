/**
 * General English words that say the same of a figure: `name: word word…`, one concept a row. Base forms; a word
 * may stand in one row only. Rows hold everyday vocabulary of news, business, sport and science, nothing of a
 * single text.
 */
const ROWS = `
rise: rise climb grow growth increase jump surge gain soar leap expand expansion accelerate swell mount rally upturn widen up raise higher advance boost hike lift
fall: fall drop decline decrease slip slide sink shrink plunge tumble dip slump narrow reduce reduction contract contraction ease slow recede down lower diminish dwindle shed deteriorate plummet weaken retreat
open: open opening inaugurate
begin: begin start commence launch kick
end: end finish conclude complete completion expire close closure shut
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
plan: plan intend schedule due
target: target goal aim objective
survey: survey poll respondent
vote: vote ballot
approve: approve adopt ratify endorse
back: back support favour favor
oppose: oppose reject
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
world: world global worldwide globally
year: annual annually yearly
month: monthly
week: weekly
day: daily
average: average mean
total: total overall combined altogether
`;

export const CONCEPTS: readonly { name: string; words: readonly string[] }[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [name = '', words = ''] = row.split(': ');
    return { name, words: words.split(' ') };
  });

/** Pairs of concepts of which one excludes the other for the same figure. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ['rise', 'fall'],
  ['profit', 'loss'],
  ['surplus', 'deficit'],
  ['export', 'import'],
  ['buy', 'sell'],
  ['win', 'lose'],
  ['inflow', 'outflow'],
  ['arrive', 'leave'],
  ['approve', 'oppose'],
  ['back', 'oppose'],
  ['open', 'end'],
  ['begin', 'end'],
  ['maximum', 'minimum'],
  ['majority', 'minority'],
  ['include', 'exclude'],
  ['man', 'woman'],
  ['male', 'female'],
  ['boy', 'girl'],
  ['north', 'south'],
  ['east', 'west'],
  ['urban', 'rural'],
  ['credit', 'debit'],
  ['earn', 'spend'],
  ['above', 'below'],
  ['before', 'after'],
];
