import { table, type Dimension } from './unit.ts';

/** Energy, power, electricity, light, sound, radiation, heat. */
export const ENERGY: readonly Dimension[] = [
  table(
    'temperature',
    'K',
    `
    °C        | celsius (celsius)       | 1 + 273.15      | SI   | degree (degrees), deg (degs), degree celsius (degrees celsius), degree c (degrees c), deg celsius (degs celsius), deg c (degs c), ° celsius (° celsius), ° c (° c), º celsius (º celsius), º c (º c), celcius (celcius), centigrade (centigrade), centigrate (centigrate), degree centigrade (degrees centigrade) | ℃, ºC, °, º, C
    °F        | fahrenheit (fahrenheit) | 5/9 + 2298.35/9 | SCALE | degree (degrees), deg (degs), degree fahrenheit (degrees fahrenheit), degree f (degrees f), deg fahrenheit (degs fahrenheit), deg f (degs f), ° fahrenheit (° fahrenheit), ° f (° f), º fahrenheit (º fahrenheit), º f (º f), farenheit (farenheit), degree farenheit (degrees farenheit) | ℉, ºF, °, º, F
    K         | kelvin                  | 1               | SI   | degree kelvin (degrees kelvin), degree k (degrees k) | °K | | m µ
  `,
  ),
  table(
    'energy',
    'J',
    `
    J         | joule               | 1             | SI   | | | | m k M G T P E
    Wh        | watt hour           | 3600          | SI   | watt-hour | | | k M G T P
    kWh       | kilowatt hour       | 3.6e6         | SI   | kilowatt-hour | kwh, KWh, KWH, kW·h
    MWh       | megawatt hour       | 3.6e9         | SI   | megawatt-hour | mwh, MW·h
    TWh       | terawatt hour       | 3.6e15        | SI   | terawatt-hour | Twh
    cal       | calorie             | 4.184         | CALORIE
    kcal      | kilocalorie         | 4184          | CALORIE | calorie | Kcal
    BTU       | british thermal unit | 1055.05585262 | BTU | btu | Btu
    MMBtu     | million british thermal unit | 1055.05585262e6 | BTU | mmbtu (mmbtu) | mmBtu, MMBTU
    quad      | quad                | 1055.05585262e15 | BTU | quadrillion british thermal units (quadrillion british thermal units), quadrillion btu (quadrillion btu)
    therm     | therm               | 1055.05585262e5 | BTU
    eV        | electronvolt        | 1.602176634e-19 | SI-8 | electron volt, electron-volt | | | m k M G T
    erg       | erg                 | 1e-7          | CGS
    boe       | barrel of oil equivalent (barrels of oil equivalent) | 6119323945.196 | BOE | oil equivalent barrel | BOE
    Mboe      | thousand barrels of oil equivalent (thousand barrels of oil equivalent) | 6119323945.196e3 | BOE | | kboe
    MMboe     | million barrels of oil equivalent (million barrels of oil equivalent) | 6119323945.196e6 | BOE | | mmboe, MMBoe, MMBOE
    toe       | tonne of oil equivalent (tonnes of oil equivalent) | 41.868e9 | TOE | metric ton of oil equivalent (metric tons of oil equivalent) | | toe | k M G
    tce       | tonne of coal equivalent (tonnes of coal equivalent) | 29.3076e9 | TCE | metric ton of coal equivalent (metric tons of coal equivalent) | tce | | M G
    tTNT      | ton of TNT (tons of TNT) | 4.184e9  | TNT  | tonne of tnt (tonnes of tnt), ton of tnt (tons of tnt) | | | k M
  `,
  ),
  table(
    'power',
    'W',
    `
    W         | watt                | 1              | SI | | | | n µ m k M G T P
    kW        | kilowatt            | 1e3            | SI | | kw, KW
    Wp        | watt peak           | 1              | SI | | | | k M G
    MWe       | megawatt electric (megawatts electric) | 1e6 | SI | | MW(e), MWel
    MWt       | megawatt thermal (megawatts thermal) | 1e6 | SI | | MWth, MW(t)
    hp        | horsepower (horsepower) | 745.69987158227022 | HORSE | | HP
    bhp       | brake horsepower (brake horsepower) | 745.69987158227022 | HORSE | | BHP
    PS        | metric horsepower (metric horsepower) | 735.49875 | HORSE
    (RT)      | ton of refrigeration (tons of refrigeration) | 3516.85284206667 | COOLING | refrigeration ton
    boe/d     | barrel of oil equivalent per day (barrels of oil equivalent per day) | 6119323945.196/86400 | BOE | | boepd, BOE/d, boed, boe/day
    kboe/d    | thousand barrels of oil equivalent per day (thousand barrels of oil equivalent per day) | 6119323945.196e3/86400 | BOE | | mboe/d, Mboe/d, kboed, mboed
  `,
  ),
  table(
    'electric charge',
    'C',
    `
    (C)       | coulomb             | 1     | SI | | | | p n µ m
    Ah        | ampere-hour         | 3600  | SI | amp hour, ampere hour, amp-hour
    mAh       | milliampere-hour    | 3.6   | SI | milliamp hour, milliampere hour, milliamp-hour | mah, MAH
  `,
  ),
  table('electric current', 'A', 'A | ampere | 1 | SI | amp | | A | n µ m k'),
  table('voltage', 'V', 'V | volt | 1 | SI | | | | µ m k M'),
  table('resistance', 'Ω', 'Ω | ohm | 1 | SI | | Ω | | m k M'),
  table('conductance', 'S', '(S) | siemens (siemens) | 1 | SI | | | | µ m'),
  table('capacitance', 'F', '(F) | farad | 1 | SI | | | | p n µ m'),
  table('inductance', 'H', '(H) | henry (henries) | 1 | SI | | | | n µ m'),
  table('magnetic flux', 'Wb', 'Wb | weber | 1 | SI'),
  table(
    'magnetic flux density',
    'T',
    `
    (T)       | tesla               | 1    | SI  | | | | n µ m
    (G)       | gauss (gauss)       | 1e-4 | CGS
  `,
  ),
  table(
    'luminance',
    'cd/m²',
    `
    (nit)     | nit                 | 1 | SI
    cd/m²     | candela per square metre (candelas per square metre) | 1 | SI | | cd/m2
  `,
  ),
  table('luminous intensity', 'cd', 'cd | candela | 1 | SI'),
  table('luminous flux', 'lm', 'lm | lumen | 1 | SI'),
  table('illuminance', 'lx', 'lx | lux (lux) | 1 | SI'),
  table('sound level', 'dB', 'dB | decibel | 1 | SI-8 | | db, dBA, dB(A)'),
  table(
    'dose',
    'Sv',
    `
    Sv        | sievert             | 1    | SI | | | | n µ m
    rem       | rem (rem)           | 0.01 | RADIATION | | | | m
  `,
  ),
  table(
    'absorbed dose',
    'Gy',
    `
    Gy        | gray                | 1    | SI | | | Gy | n µ m
    cGy       | centigray           | 0.01 | SI
  `,
  ),
  table('exposure', 'C/kg', '(R) | roentgen | 2.58e-4 | RADIATION | röntgen | | | µ m'),
  table(
    'radioactivity',
    'Bq',
    `
    Bq        | becquerel           | 1      | SI | | | | m k M G T P
    Ci        | curie               | 3.7e10 | RADIATION | | | | n µ m p k
  `,
  ),
  table(
    'fuel economy',
    'mpg',
    `
    mpg       | mile per gallon     | 1 | FUEL | | MPG
    MPGe      | mile per gallon equivalent (miles per gallon equivalent) | 1 | FUEL | | mpge
  `,
  ),
];
