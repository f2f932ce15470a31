/**
 * A currency: ISO 4217 code, everyday name as in `Quantity.unitName`, signs and abbreviations that stand before or
 * after the amount (read as written), and names in lower case (plurals in -s are understood). Names that several
 * countries share belong to the first row that lists them. `minor` names the hundredth.
 */
export type Currency = {
  code: string;
  name: string;
  signs: readonly string[];
  words: readonly string[];
  minor: readonly string[];
};

const ROWS: readonly [code: string, name: string, signs: string, words: string, minor?: string][] = [
  [
    'USD',
    'dollar',
    '$ US$ $US U.S.$ USD$ ＄',
    'us dollar,u.s. dollar,united states dollar,american dollar,buck,dollar us',
    'cent,¢',
  ],
  ['EUR', 'euro', '€', 'euros', 'euro cent,eurocent'],
  [
    'GBP',
    'pound sterling',
    '£ ￡ PS',
    'pound sterling,pounds sterling,british pound,sterling,quid,uk pound',
    'pence,penny,pennies,p',
  ],
  ['JPY', 'japanese yen', '¥ ￥ JP¥ Y=', 'yen,japanese yen'],
  ['CNY', 'chinese yuan', 'CN¥ RMB rmb', 'yuan,renminbi,chinese yuan,yuan renminbi', 'fen,jiao'],
  ['CHF', 'swiss franc', 'SFr Fr. Sfr', 'swiss franc,franc', 'rappen'],
  ['AUD', 'australian dollar', 'A$ AU$ $A $AU', 'australian dollar,aussie dollar'],
  ['CAD', 'canadian dollar', 'C$ CA$ $C $CA CDN$ Can$', 'canadian dollar,loonie'],
  ['NZD', 'new zealand dollar', 'NZ$ $NZ', 'new zealand dollar,kiwi dollar'],
  ['HKD', 'hong kong dollar', 'HK$ $HK', 'hong kong dollar'],
  ['SGD', 'singapore dollar', 'S$ SG$', 'singapore dollar'],
  ['TWD', 'taiwan dollar', 'NT$ TW$', 'taiwan dollar,new taiwan dollar,taiwanese dollar'],
  ['INR', 'indian rupee', '₹ Rs Rs.', 'rupee,indian rupee', 'paise,paisa'],
  ['PKR', 'pakistani rupee', '', 'pakistani rupee,pakistan rupee'],
  ['LKR', 'sri lankan rupee', '', 'sri lankan rupee,sri lanka rupee'],
  ['NPR', 'nepalese rupee', '', 'nepalese rupee,nepali rupee'],
  ['BDT', 'bangladeshi taka', '৳', 'taka,bangladeshi taka'],
  ['KRW', 'south korean won', '₩', 'won,south korean won,korean won'],
  ['KPW', 'north korean won', '', 'north korean won'],
  ['RUB', 'russian rouble', '₽', 'rouble,ruble,russian rouble,russian ruble', 'kopek,kopeck'],
  ['UAH', 'ukrainian hryvnia', '₴', 'hryvnia,hryvnias,ukrainian hryvnia'],
  ['BRL', 'brazilian real', 'R$', 'reais,brazilian real,brazilian reais'],
  ['MXN', 'mexican peso', 'MX$ Mex$', 'mexican peso,peso'],
  ['ARS', 'argentine peso', 'AR$', 'argentine peso,argentinian peso'],
  ['CLP', 'chilean peso', 'CLP$', 'chilean peso'],
  ['COP', 'colombian peso', 'COL$', 'colombian peso'],
  ['PEN', 'peruvian sol', 'S/', 'peruvian sol,soles'],
  ['PHP', 'philippine peso', '₱', 'philippine peso'],
  ['CUP', 'cuban peso', '', 'cuban peso'],
  ['ZAR', 'south african rand', '', 'rand,south african rand'],
  ['NGN', 'nigerian naira', '₦', 'naira,nigerian naira', 'kobo'],
  ['KES', 'kenyan shilling', 'KSh Ksh', 'kenyan shilling,kenya shilling,shilling'],
  ['UGX', 'ugandan shilling', 'USh', 'ugandan shilling,uganda shilling'],
  ['TZS', 'tanzanian shilling', 'TSh', 'tanzanian shilling'],
  ['ETB', 'ethiopian birr', '', 'birr,ethiopian birr'],
  ['GHS', 'ghanaian cedi', '₵ GH₵', 'cedi,ghanaian cedi'],
  ['EGP', 'egyptian pound', 'E£', 'egyptian pound'],
  ['SYP', 'syrian pound', '', 'syrian pound'],
  ['LBP', 'lebanese pound', '', 'lebanese pound'],
  ['SDG', 'sudanese pound', '', 'sudanese pound'],
  ['MAD', 'moroccan dirham', '', 'moroccan dirham'],
  ['AED', 'emirati dirham', 'Dh Dhs', 'dirham,emirati dirham,uae dirham'],
  ['SAR', 'saudi riyal', '', 'riyal,saudi riyal'],
  ['QAR', 'qatari riyal', '', 'qatari riyal'],
  ['IRR', 'iranian rial', '', 'rial,iranian rial,toman'],
  ['IQD', 'iraqi dinar', '', 'iraqi dinar'],
  ['KWD', 'kuwaiti dinar', '', 'kuwaiti dinar,dinar'],
  ['BHD', 'bahraini dinar', '', 'bahraini dinar'],
  ['JOD', 'jordanian dinar', '', 'jordanian dinar'],
  ['RSD', 'serbian dinar', '', 'serbian dinar'],
  ['ILS', 'israeli shekel', '₪ NIS', 'shekel,israeli shekel,new israeli shekel', 'agora,agorot'],
  ['TRY', 'turkish lira', '₺', 'lira,turkish lira'],
  ['SEK', 'swedish krona', '', 'swedish krona,swedish kronor,krona,kronor,swedish crown'],
  ['NOK', 'norwegian krone', '', 'norwegian krone,norwegian kroner,norwegian crown'],
  ['DKK', 'danish krone', '', 'danish krone,danish kroner,danish crown,krone,kroner'],
  ['ISK', 'icelandic krona', '', 'icelandic krona,icelandic krónur,icelandic kronur'],
  ['PLN', 'polish zloty', 'zł', 'zloty,złoty,zlotys,polish zloty', 'grosz'],
  ['CZK', 'czech koruna', 'Kč', 'czech koruna,czech crown,koruna'],
  ['HUF', 'hungarian forint', '', 'forint,hungarian forint'],
  ['RON', 'romanian leu', '', 'romanian leu,romanian lei,lei'],
  ['BGN', 'bulgarian lev', '', 'bulgarian lev,bulgarian leva,leva'],
  ['THB', 'thai baht', '฿', 'baht,thai baht'],
  ['MYR', 'malaysian ringgit', 'RM', 'ringgit,malaysian ringgit', 'sen'],
  ['IDR', 'indonesian rupiah', 'Rp', 'rupiah,indonesian rupiah'],
  ['VND', 'vietnamese dong', '₫', 'vietnamese dong'],
  ['KZT', 'kazakhstani tenge', '₸', 'tenge,kazakhstani tenge'],
  ['GEL', 'georgian lari', '₾', 'georgian lari,lari'],
  ['AMD', 'armenian dram', '', 'armenian dram'],
  ['MZN', 'mozambican metical', '', 'metical,meticais'],
  ['JMD', 'jamaican dollar', 'J$', 'jamaican dollar'],
  ['ZWL', 'zimbabwean dollar', 'Z$', 'zimbabwean dollar,zimbabwe dollar'],
  ['BTC', 'bitcoin', '₿', 'bitcoin,btc'],
  ['ETH', 'ether', 'Ξ', 'ether'],
  ['XAF', 'cfa franc', '', 'cfa franc'],
  ['CRC', 'costa rican colon', '₡', 'colon costarricense,costa rican colon'],
  ['LAK', 'lao kip', '₭', 'kip,lao kip'],
  ['MNT', 'mongolian tugrik', '₮', 'tugrik,mongolian tugrik'],
  ['MMK', 'myanmar kyat', '', 'kyat,myanmar kyat'],
  ['UZS', 'uzbekistani som', '', 'uzbek som,uzbekistani som'],
  ['AZN', 'azerbaijani manat', '₼', 'manat,azerbaijani manat'],
  ['BYN', 'belarusian rouble', '', 'belarusian rouble,belarusian ruble'],
  ['PYG', 'paraguayan guarani', '₲', 'guarani,paraguayan guarani'],
  ['UYU', 'uruguayan peso', '$U', 'uruguayan peso'],
  ['VES', 'venezuelan bolivar', '', 'bolivar,venezuelan bolivar'],
  ['AOA', 'angolan kwanza', '', 'kwanza,angolan kwanza'],
  ['ZMW', 'zambian kwacha', '', 'kwacha,zambian kwacha'],
  ['BWP', 'botswana pula', '', 'pula,botswana pula'],
  ['TND', 'tunisian dinar', '', 'tunisian dinar'],
  ['DZD', 'algerian dinar', '', 'algerian dinar'],
  ['OMR', 'omani rial', '', 'omani rial'],
  ['HRK', 'croatian kuna', '', 'kuna,croatian kuna'],
];

const list = (text: string | undefined, separator: RegExp): string[] =>
  (text ?? '').split(separator).filter((part) => part !== '');

/** Codes that people type in lower case and that are no English words. */
const LOWER_CASE: ReadonlySet<string> = new Set(
  'USD EUR GBP JPY CNY INR AUD CHF CAD MXN HKD SGD KRW RUB ZAR BRL'.split(' '),
);

/** The currency table. ISO codes, upper case, count as signs. */
export const CURRENCIES: readonly Currency[] = ROWS.map(([code, name, signs, words, minor]) => ({
  code,
  name,
  signs: [code, ...(LOWER_CASE.has(code) ? [code.toLowerCase(), `${code.toLowerCase()}$`] : []), ...list(signs, / /)],
  words: [name, ...list(words, /,/)],
  minor: list(minor, /,/),
}));
