/**
 * How an approximator or bound shifts a figure v: `around`: about v; `nearly`: [0.9 v, v); `just over`: (v, 1.1 v];
 * the bounds leave one side open.
 */
export type Hedge = 'none' | 'around' | 'nearly' | 'just over' | 'over' | 'at least' | 'under' | 'at most';

type Phrases = Readonly<Partial<Record<Hedge, readonly string[]>>>;

const list = (text: string): string[] => text.split(',').map((phrase) => phrase.trim());

/** "or equal" said with a comparative in each of the usual orders. */
const orEqual = (comparatives: string): string[] =>
  list(comparatives).flatMap((word) => [
    `${word} than or equal to`,
    `${word} or equal to`,
    `${word} or equal than`,
    `equal or ${word} than`,
    `equal to or ${word} than`,
  ]);

/** Phrases right before a figure. */
export const BEFORE: Phrases = {
  around: list(
    `about,around,roughly,approximately,approx,approx.,circa,c.,ca.,some,an estimated,estimated,~,≈,∼,close to,near,in the region of,
    or so,an average of,on the order of,in the order of,more or less,somewhere around,something like,around about,
    in the neighborhood of,in the neighbourhood of,in the vicinity of,in the ballpark of,broadly,an approximate`,
  ),
  nearly: list(
    `nearly,almost,just under,just below,just short of,a little under,slightly under,slightly less than,just less than,
    a little less than,not quite,approaching,practically,virtually,shy of,just shy of,slightly below,a little below,
    a shade under,a fraction under,close on`,
  ),
  'just over': list(
    `just over,just above,slightly over,slightly more than,just more than,a little over,a little more than,a bit more than,
    a bit over,a shade over,a fraction over,little more than,slightly above,a little above,marginally over,barely over`,
  ),
  over: list(
    `over,more than,above,greater than,higher than,larger than,bigger than,in excess of,exceed,exceeding,exceeds,exceeded,
    upwards of,upward of,well over,better than,well above,longer than,older than,north of,>,beyond,surpass,surpassing,
    surpassed,surpasses,topping,topped,outnumbering,far more than,much more than,many more than,comfortably over,
    considerably more than`,
  ),
  'at least': [
    ...list(
      `at least,no less than,no fewer than,not less than,a minimum of,minimum of,minimum,≥,>=,not fewer than,at a minimum,
      at the very least,at the least,not below,a floor of,as little as,as few as,no smaller than,no lower than,
      no shorter than,no younger than,at least or equal to`,
    ),
    ...orEqual('greater,more,higher,larger,bigger'),
  ],
  under: list(
    `under,less than,fewer than,below,lower than,smaller than,shorter than,younger than,well under,well below,south of,<,
    lesser than,far less than,much less than,far fewer than,considerably less than,short of`,
  ),
  'at most': [
    ...list(
      `at most,up to,no more than,not more than,a maximum of,maximum of,maximum,≤,<=,as much as,as many as,
      no greater than,not exceeding,no higher than,up to a maximum of,not above,a ceiling of,no larger than,no longer than,
      no older than,capped at,a limit of,at the most,at most or equal to`,
    ),
    ...orEqual('less,fewer,lower,smaller'),
  ],
};

/** Phrases right after a figure. */
export const AFTER: Phrases = {
  around: list('or so,-ish,-odd,approximately,or thereabouts,give or take'),
  over: list('plus,-plus,and counting'),
  'at least': list(
    `or more,or above,or over,or higher,or greater,and up,and above,and over,or longer,or older,at least,at the least,+,
    minimum,or better,or upwards,upwards`,
  ),
  'at most': list(
    'or less,or fewer,or under,or below,or lower,at most,at the most,maximum,or younger,and under,tops,and below,or smaller,or shorter',
  ),
};
