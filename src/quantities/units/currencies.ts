import { forms, list } from '../unit-table/unit.ts';

/**
 * A currency: ISO 4217 code (its customary one where it has none), everyday name as in `Quantity.unitName`, signs and
 * abbreviations that stand before or after the amount (read as written), and names in lower case, singular and plural.
 * A name or sign that several countries share means the first row that lists it, and the others are its other readings.
 */
export type Currency = {
  code: string;
  name: string;
  plural: string;
  signs: readonly string[];
  words: readonly string[];
  /** The part of it that has a name of its own, `count` of which make the whole. */
  subunit: { name: string; words: readonly string[]; signs: readonly string[]; count: number } | null;
  /** Words, in lower case, that tell it from others of its name. */
  places: readonly string[];
};

/** `code | name (plural) | signs | words | subunit and its other names | its signs | how many make the whole, if not a hundred | places`. */
const ROWS = `
  USD | dollar                       | $, US$, $US, U.S.$, USD$, US $, ＄ | us dollar, u.s. dollar, united states dollar, american dollar, buck, dollar us (dollars us), greenback | cent | ¢, ￠, c
  EUR | euro                         | €, Euro, EURO | euro (euro)   | euro cent, eurocent | c
  GBP | pound sterling (pounds sterling) | £, ￡, PS, STG, UK£ | pound, british pound, sterling (sterling), quid (quid), uk pound, pound sterling (pound sterling) | penny (pence), pennies | p
  JPY | japanese yen (japanese yen)  | ¥, ￥, JP¥, Y=        | yen (yen), japanese yen | | | | japan, japanese, tokyo
  CNY | chinese yuan (chinese yuan)  | CN¥, RMB, rmb, ¥, 元   | yuan (yuan), kuai (kuai), renminbi (renminbi), yuan renminbi (yuan renminbi), chinese renminbi (chinese renminbi), chinese yuan renminbi (chinese yuan renminbi) | fen (fen), jiao (jiao) | | | china, chinese, beijing
  CHF | swiss franc                  | SFr, SFr., Fr., Sfr, Fr | franc | rappen (rappen), swiss centime | | | switzerland, swiss, zurich
  AUD | australian dollar            | A$, AU$, $A, $AU, AUD$, Aus$ | aussie dollar, australia dollar
  CAD | canadian dollar              | C$, c$, CA$, $C, $CA, CDN$, Can$, CAD$ | canada dollar, loonie | | | | canada, canadian
  NZD | new zealand dollar           | NZ$, $NZ            | kiwi dollar
  HKD | hong kong dollar             | HK$, $HK
  SGD | singapore dollar             | S$, SG$, $S         | singaporean dollar, sing dollar
  TWD | taiwan dollar                | NT$, TW$, NTD       | new taiwan dollar, taiwanese dollar
  INR | indian rupee                 | ₹, Rs, Rs.          | rupee | paisa (paise), paise | | | india, indian, delhi, mumbai
  PKR | pakistani rupee              | Rs, Rs.             | rupee, pakistan rupee | | | | pakistan, pakistani, karachi
  LKR | sri lankan rupee             | Rs, Rs.             | rupee, sri lanka rupee | | | | lanka, lankan
  NPR | nepalese rupee               | Rs, Rs.             | rupee, nepali rupee | | | | nepal, nepali, nepalese
  BDT | bangladeshi taka (bangladeshi taka) | ৳, Tk, Tk.    | taka, taka (taka)
  KRW | south korean won (south korean won) | ₩             | won (won), korean won (korean won)
  KPW | north korean won (north korean won)
  RUB | russian rouble               | ₽                   | rouble, ruble, russian ruble | kopeck, kopek
  UAH | ukrainian hryvnia (ukrainian hryvnia) | ₴           | hryvnia, hryvnia (hryvnia), ukrainian hryvnia | kopiyka
  BRL | brazilian real (brazilian reais) | R$              | reais (reais) | centavo
  MXN | mexican peso                 | MX$, Mex$           | peso | | | | mexico, mexican
  ARS | argentine peso               | AR$                 | peso, argentinian peso | | | | argentina, argentine, argentinian
  CLP | chilean peso                 | CLP$                | peso | | | | chile, chilean
  COP | colombian peso               | COL$                | peso | | | | colombia, colombian
  PHP | philippine peso              | ₱                   | peso, filipino peso | | | | philippines, philippine, filipino, manila
  CUP | cuban peso                   |                     | peso | | | | cuba, cuban
  UYU | uruguayan peso               | $U                  | peso | | | | uruguay, uruguayan
  DOP | dominican peso               | RD$                 | peso | | | | dominican
  PEN | peruvian sol (peruvian soles) | S/, S/.            | soles (soles), nuevo sol (nuevos soles)
  ZAR | south african rand (south african rand) | R        | rand (rand), south african rand, rand
  NGN | nigerian naira (nigerian naira) | ₦                | naira (naira), naira | kobo (kobo)
  KES | kenyan shilling              | KSh, Ksh, KSh., Sh  | kenya shilling, shilling | | | | kenya, kenyan, nairobi
  UGX | ugandan shilling             | USh, Ush            | uganda shilling, shilling | | | | uganda, ugandan
  TZS | tanzanian shilling           | TSh, Tsh            | tanzania shilling, shilling | | | | tanzania, tanzanian
  SOS | somali shilling              |                     | shilling | | | | somalia, somali
  ETB | ethiopian birr (ethiopian birr) |                   | birr (birr), birr
  GHS | ghanaian cedi                | ₵, GH₵, GH¢         | cedi, ghana cedi | pesewa
  EGP | egyptian pound               | E£, LE              | geneh | piastre
  SYP | syrian pound
  LBP | lebanese pound               |                     | lebanese lira (lebanese lira)
  SDG | sudanese pound
  AED | emirati dirham               | Dh, Dhs, Dh., Dhs.  | dirham, uae dirham | emirati fils (emirati fils) | | | emirates, emirati, uae, dubai
  MAD | moroccan dirham              |                     | dirham | | | | morocco, moroccan
  SAR | saudi riyal                  |                     | riyal, saudi arabian riyal | | | | saudi
  QAR | qatari riyal                 |                     | riyal | | | | qatar, qatari
  IRR | iranian rial                 |                     | rial | | | | iran, iranian, tehran
  YER | yemeni rial                  |                     | rial | | | | yemen, yemeni
  OMR | omani rial                   |                     | rial | baisa (baisa) | | 1000 | oman, omani
  KWD | kuwaiti dinar                |                     | dinar | kuwaiti fils (kuwaiti fils) | | 1000 | kuwait, kuwaiti
  IQD | iraqi dinar                  |                     | dinar | | | | iraq, iraqi
  BHD | bahraini dinar               |                     | dinar | bahraini fils (bahraini fils) | | 1000 | bahrain, bahraini
  JOD | jordanian dinar              |                     | dinar | jordanian fils (jordanian fils) | | 1000 | jordan, jordanian
  RSD | serbian dinar                |                     | dinar | | | | serbia, serbian
  TND | tunisian dinar               |                     | dinar | tunisian millime | | 1000 | tunisia, tunisian
  DZD | algerian dinar               |                     | dinar | | | | algeria, algerian
  LYD | libyan dinar                 |                     | dinar | | | | libya, libyan
  ILS | shekel                       | ₪, NIS              | israeli shekel, new israeli shekel, israeli new shekel | agora (agorot)
  TRY | turkish lira (turkish lira)  | ₺, TL               | lira, lira (lira), turkish lira, turkish lire (turkish lire) | kurus (kurus) | | | turkey, turkish, istanbul
  SEK | swedish krona (swedish kronor) | kr, Kr, kr., SKr, Skr | krona (kronor), crown, swedish crown, swedish krona | öre (öre) | | | sweden, swedish, stockholm
  NOK | norwegian krone (norwegian kroner) | kr, Kr, kr., NKr, Nkr | krone (kroner), crown, norwegian crown, norwegian krone | | | | norway, norwegian, oslo
  DKK | danish krone (danish kroner) | kr, Kr, kr., DKr, Dkr | krone (kroner), crown, danish crown, danish krone | | | | denmark, danish, copenhagen
  ISK | icelandic krona (icelandic kronur) | kr, Kr, kr., ISKr | krona (kronur), icelandic króna (icelandic krónur), icelandic crown | | | | iceland, icelandic
  PLN | polish zloty                 | zł, zl              | zloty, złoty (złotych), polish złoty, zlotych | grosz (groszy)
  CZK | czech koruna                 | Kč                  | koruna, crown, czech crown | | | | czech, prague, czechia
  HUF | hungarian forint             | Ft                  | forint, forint (forint)
  RON | romanian leu (romanian lei)  |                     | leu (lei) | | | | romania, romanian
  MDL | moldovan leu (moldovan lei)  |                     | leu (lei) | | | | moldova, moldovan
  BGN | bulgarian lev (bulgarian leva) |                   | lev (leva)
  ALL | albanian lek                 |                     | lek (lek)
  MKD | macedonian denar             |                     | denar
  BAM | bosnian convertible mark     |                     | convertible mark
  THB | thai baht (thai baht)        | ฿                   | baht, baht (baht) | satang (satang)
  MYR | malaysian ringgit (malaysian ringgit) | RM         | ringgit, ringgit (ringgit), malaysian ringgit, malaysia ringgit, malaysia ringgit (malaysia ringgit) | sen (sen)
  IDR | indonesian rupiah (indonesian rupiah) | Rp, Rp.    | rupiah, rupiah (rupiah), indonesian rupiah
  VND | vietnamese dong (vietnamese dong) | ₫, VNĐ         | dong (dong), vietnamese dong
  KHR | cambodian riel               | ៛                   | riel
  LAK | lao kip (lao kip)            | ₭                   | kip (kip), laotian kip
  MMK | myanmar kyat                 |                     | kyat, kyat (kyat), burmese kyat
  KZT | kazakhstani tenge (kazakhstani tenge) | ₸          | tenge (tenge), tenge, kazakh tenge (kazakh tenge)
  UZS | uzbekistani som (uzbekistani som) |                | uzbek som (uzbek som), uzbek sum (uzbek sum)
  KGS | kyrgyzstani som (kyrgyzstani som) |                | kyrgyz som (kyrgyz som)
  TJS | tajikistani somoni           |                     | somoni (somoni), tajik somoni (tajik somoni)
  AZN | azerbaijani manat            | ₼                   | manat, azeri manat | | | | azerbaijan, azerbaijani, azeri
  TMT | turkmenistani manat          |                     | manat, turkmen manat | | | | turkmenistan, turkmen
  GEL | georgian lari (georgian lari) | ₾                  | lari (lari), lari | tetri (tetri)
  AMD | armenian dram                | ֏
  BYN | belarusian rouble            |                     | belarusian ruble
  MNT | mongolian tugrik             | ₮                   | tugrik, tögrög (tögrög)
  AFN | afghan afghani               | ؋                   | afghani
  BTN | bhutanese ngultrum (bhutanese ngultrum) |          | ngultrum (ngultrum)
  MVR | maldivian rufiyaa (maldivian rufiyaa) |            | rufiyaa (rufiyaa)
  MUR | mauritian rupee              |                     | rupee | | | | mauritius, mauritian
  SCR | seychellois rupee            |                     | rupee | | | | seychelles
  XAF | cfa franc                    | FCFA, F CFA         | central african cfa franc, franc | | | | cameroon, chad, gabon, congo
  XOF | west african cfa franc       | FCFA, CFA           | cfa franc, west african franc, franc | | | | senegal, mali, benin, togo, niger, ivory, burkina
  XPF | cfp franc                    | CFP                 | pacific franc, franc | | | | polynesia, caledonia
  RWF | rwandan franc                |                     | franc | | | | rwanda, rwandan
  BIF | burundian franc              |                     | franc | | | | burundi, burundian
  CDF | congolese franc              |                     | franc | | | | congolese
  GNF | guinean franc                |                     | franc | | | | guinea, guinean
  DJF | djiboutian franc             |                     | franc | | | | djibouti
  MGA | malagasy ariary              |                     | ariary (ariary), ariary
  MZN | mozambican metical (mozambican meticais) | MTn      | metical (meticais), mozambican metical
  AOA | angolan kwanza               |                     | kwanza
  ZMW | zambian kwacha               |                     | kwacha, kwacha (kwacha) | | | | zambia, zambian
  MWK | malawian kwacha              |                     | kwacha, kwacha (kwacha) | | | | malawi, malawian
  BWP | botswana pula (botswana pula) |                    | pula (pula)
  NAD | namibian dollar              | N$
  SLE | sierra leonean leone         |                     | leone
  GMD | gambian dalasi               |                     | dalasi
  LRD | liberian dollar              | L$
  ZWL | zimbabwean dollar            | Z$                  | zimbabwe dollar
  JMD | jamaican dollar              | J$
  BBD | barbadian dollar             | Bds$                | barbados dollar
  BSD | bahamian dollar              | B$                  | bahamas dollar
  TTD | trinidad and tobago dollar   | TT$
  XCD | east caribbean dollar        | EC$
  GYD | guyanese dollar              | G$                  | guyana dollar
  FJD | fijian dollar                | FJ$                 | fiji dollar
  BND | brunei dollar
  PGK | papua new guinean kina (papua new guinean kina) |  | kina (kina)
  MOP | macanese pataca              | MOP$                | pataca
  CRC | costa rican colon (costa rican colones) | ₡         | colon costarricense, costa rican colón (costa rican colones)
  GTQ | guatemalan quetzal (guatemalan quetzales) |         | quetzal (quetzales)
  HNL | honduran lempira             |                     | lempira
  NIO | nicaraguan cordoba           | C$                  | nicaraguan córdoba | | | | nicaragua, nicaraguan
  PAB | panamanian balboa            |                     | balboa
  HTG | haitian gourde               |                     | gourde
  PYG | paraguayan guarani (paraguayan guaranies) | ₲       | guarani, guarani (guaranies), paraguayan guarani
  BOB | bolivian boliviano           | Bs                  | boliviano
  VES | venezuelan bolivar           | Bs.                 | bolivar, bolívar (bolívares), bolivar (bolivares)
  XDR | special drawing right        |                     | sdr
  DEM | deutsche mark                | DM                  | deutschmark, german mark, deutsche mark (deutsche marks), d-mark | pfennig
  FRF | french franc                 |                     | franc | | | | france, french
  ITL | italian lira (italian lire)  |                     | lire, lira (lire) | | | | italy, italian
  ESP | spanish peseta               | ₧                   | peseta
  NLG | dutch guilder                |                     | guilder, dutch florin
  ATS | austrian schilling           |                     | schilling
  BEF | belgian franc                |                     | franc | | | | belgium, belgian
  GRD | greek drachma                | ₯                   | drachma
  PTE | portuguese escudo            |                     | escudo
  FIM | finnish markka (finnish markka) |                  | markka (markka), finnish mark
  IEP | irish pound                  | IR£                 | punt
  HRK | croatian kuna                | kn                  | kuna, kuna (kuna)
  BTC | bitcoin                      | ₿                   | btc | satoshi | | 100000000
  ETH | ether                        | Ξ                   | eth
`;

/** Codes that before a number are rather the name of a company, a language, a goal or a word in capitals. */
export const NAMELIKE: ReadonlySet<string> = new Set(
  'LE AMD PHP SDG TRY COP MAD PEN GEL CUP SAR ETH ALL SOS BSD DEM BAM NAD ATS PTE ESP CDF SLE BND MOP'.split(' '),
);

/** Codes that people type in lower case and that are no English words. */
const LOWER_CASE: ReadonlySet<string> = new Set(
  'USD EUR GBP JPY CNY INR AUD CHF CAD MXN HKD SGD KRW RUB ZAR BRL NZD SEK NOK DKK PLN'.split(' '),
);

const words = (text: string | undefined): string[] => list(text).flatMap(forms);

const readRow = (row: string): Currency => {
  const [code = '', title = '', signs, others, minor, minorSigns, count, places] = row
    .split('|')
    .map((cell) => cell.trim());
  const [name, plural] = forms(title);
  const [subunit] = list(minor).map((word) => forms(word)[0]);
  return {
    code,
    name,
    plural,
    signs: [code, ...(LOWER_CASE.has(code) ? [code.toLowerCase(), `${code.toLowerCase()}$`] : []), ...list(signs)],
    words: [...new Set([name, plural, ...words(others)])],
    subunit:
      subunit === undefined
        ? null
        : { name: subunit, words: words(minor), signs: list(minorSigns), count: Number(count || '100') },
    places: list(places),
  };
};

/** The currency table. ISO codes, upper case, count as signs. */
export const CURRENCIES: readonly Currency[] = ROWS.split('\n')
  .filter((row) => row.trim() !== '')
  .map(readRow);
