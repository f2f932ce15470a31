/**
 * Irregular English verb forms and plurals by base form: `base form form…`, one base form a row.
 * Porter's stemmer handles the regular ones.
 */
const VERB_ROWS = `
arise arose arisen
be am is are was were been being
bear bore borne
beat beaten
become became
begin began begun
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
bring brought
build built
rebuild rebuilt
burn burnt
buy bought
catch caught
choose chose chosen
come came
cost
creep crept
cut
deal dealt
dig dug
do does did done
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given
go goes went gone
grow grew grown
have has had having
hear heard
hide hid hidden
hit
hold held
keep kept
know knew known
lay laid
lead led
learn learnt
leave left
lend lent
lie lain lying
lose lost
make made
mean meant
meet met
overcome overcame
overtake overtook overtaken
pay paid
put
read
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
set
shake shook shaken
shoot shot
show shown
shrink shrank shrunk
shut
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
speak spoke spoken
spend spent
split
spread
spring sprang sprung
stand stood
steal stole stolen
stick stuck
strike struck stricken
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
undergo underwent undergone
understand understood
undertake undertook undertaken
wake woke woken
wear wore worn
win won
withdraw withdrew withdrawn
write wrote written
`;

const NOUN_ROWS = `
man men
woman women
child children
person people persons
foot feet
tooth teeth
goose geese
mouse mice
ox oxen
life lives
wife wives
half halves
leaf leaves
loaf loaves
shelf shelves
wolf wolves
knife knives
calf calves
thief thieves
goalkeeper keeper
survey surveys surveyed surveying
species
crisis crises
basis bases
analysis analyses
medium media
criterion criteria
phenomenon phenomena
`;

const rowsOf = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split(' '));

/** Base form of each irregular form. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  [...rowsOf(VERB_ROWS), ...rowsOf(NOUN_ROWS)].flatMap(([base = '', ...forms]) =>
    [base, ...forms].map((form): [string, string] => [form, base]),
  ),
);

/** Irregular pasts, which tell a verb by their spelling. */
export const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  rowsOf(VERB_ROWS).flatMap(([base = '', ...forms]) => forms.filter((form) => form !== base)),
);
