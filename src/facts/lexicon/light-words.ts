/**
 * Words that may be in one of two statements of the same figure without changing what it measures: words that
 * introduce a figure, report it, or stand for the thing itself.
 */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  `total number numbers amount figure figures level value sum count quantity overall altogether combined estimate estimated estimates
  roughly about approximately around nearly almost more less least most than just over under only even still already also now
  currently today so far according said say says saying report reported reports reporting announce announced official officially data show showed shows shown
  be am is are was were been being have has had having do does did get got make made reach reached reaches come came comes hit hits stand
  stood stands record recorded records register registered post posted posts put puts amount amounted amounts measure measured
  measures count counted remain remained remains account accounted accounts represent represented represents comprise comprises boast
  boasts include includes including included add added adds see saw seen sees give gave given take took taken
  event study report statement thing item one ones some many few several all each every both other others another such
  true false correct confirm confirmed confirms reveal revealed reveals indicated indicates expressed conveyed communicated cited quoted gone fewer average member members company firm group business corporation reportedly due scheduled rate daily standing right really actually exactly fact according per cent percent percentage points point share
  roughly some up down much as well there here this that these those newly currently latest
  us it they he she his her its their who which that whose will would shall should could can may might must
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  year years month months week weeks day days quarter quarters half time times period ago earlier previous last past
  did does do doing done not no nor yes please tell know described describe called call named about approximately
  big large larger largest small smaller great greater high higher highest low lower lowest
  achieve achieved manage managed attain attained deliver delivered generate generated declare declared disclose disclosed
  unveil unveiled present presented state stated note noted experience experienced witness witnessed observe observed`.split(
    /\s+/,
  ),
);

/** Nouns that point back to something named before rather than naming it. */
export const GENERIC_NOUNS: ReadonlySet<string> = new Set(
  `company firm group business corporation organisation organization agency institution country nation city town village region
  state province area district island man woman person boy girl player team club side school university hospital
  ministry government authority party president minister director manager coach airline bank plant factory mine port project
  programme program scheme law bill act measure deal agreement contract report study survey film movie book ship vessel plane aircraft
  car vehicle train station bridge road dam building tower stadium museum river lake mountain volcano satellite rocket drug vaccine
  trial war battle storm quake fire accident crash attack event`.split(/\s+/),
);
