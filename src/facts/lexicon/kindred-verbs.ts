/**
 * Verbs that may tell of the same figure though they are not the same act; one family a row, base forms. Words behind a
 * bar stand for the verbs before it, not the other way round: who earns has pay, who pays does not earn.
 */
const FAMILIES = `
spend cost pay invest fund budget allocate provide
work employ staff job
carry take transport hold accommodate seat fit handle
kill die claim perish
injure hurt wound
build complete finish construct erect
complete finish end
destroy burn gut raze wipe ruin wreck devastate
demolish tear
cover span stretch extend measure run
sell ship deliver market
produce make generate extract mine pump
attend watch visit draw attract
buy acquire purchase
earn receive make | pay wage salary income
bring generate | revenue turnover sales income
sell fetch trade | price
cost | sell trade price
flee escape leave evacuate displace
open begin start launch
close end finish shut
found establish create start form
arrest detain hold seize
seize confiscate
release | earnings revenue sales results profit
approve pass back vote adopt support
lose shed
travel run drive ride
live reside inhabit
swell grow rise
award give grant
allow let permit
allege accuse charge
elect vote
need require
locate lie stand sit
own hold
miss lose
speak talk
join enter
locate find
last begin end
last run continue expire lapse mature end
lose loss beat win
lose fall drop decline slide shrink shed slip
gain rise grow climb jump add
earn profit
use consume take
`;

/** Verbs of having, being, amounting and intending: they leave open what is done with a figure. */
const OPEN_VERBS = `
have hold own possess contain boast total number amount come stand lie sit reach be become equal exceed top range vary run go get set
expect plan intend forecast predict project aim hope want anticipate target schedule think believe consider say tell note
estimate value rank date know name call describe feature include involve consist comprise cover base concern relate mean see date
give make take put do let keep follow lead continue manage help seek try need must
do find measure last mark happen occur suppose locate situate combine
affirm publish disclose testify attest vouch improve elevate remain deem regard adjust list register compare correct revise update
`;

/** Verbs whose object is missing, taken or undone. */
const WANT_VERBS = `lose lack owe need miss steal borrow refuse reject cancel deny forbid ban demolish destroy scrap abandon`;

const wordsOf = (row: string): string[] => row.split(/\s+/).filter((word) => word !== '');

export const KINDRED_VERBS: readonly { verbs: readonly string[]; nouns: readonly string[] }[] = FAMILIES.trim()
  .split('\n')
  .map((row) => {
    const [verbs = '', nouns = ''] = row.split('|');
    return { verbs: wordsOf(verbs), nouns: wordsOf(nouns) };
  });
export const VERBS_LEFT_OPEN: readonly string[] = wordsOf(OPEN_VERBS);
export const VERBS_OF_WANT: readonly string[] = wordsOf(WANT_VERBS);
