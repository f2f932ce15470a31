import { table, type Dimension } from './unit.ts';

/** Mass and weight, amount of substance, concentration. A bare "ton" is the US short ton. */
export const MATTER: readonly Dimension[] = [
  table(
    'mass',
    'kg',
    `
    g         | gram                | 0.001             | SI   | gramme, gm | gs, gr | | p n µ m c d
    µg        | microgram           | 1e-9              | SI   | microgramme | μg, mcg, ug
    kg        | kilogram            | 1                 | SI   | kilogramme, kilo, kgs | Kg, KG
    ton       | ton                 | 907.18474         | US   | short ton, us ton
    t         | metric ton          | 1000              | SI-8 | tonne, metric tonne, ton | mt, MT
    kt        | kiloton             | 1e6               | SI-8 | kilotonne, thousand tonnes (thousand tonnes), thousand metric tons (thousand metric tons)
    Mt        | megaton             | 1e9               | SI-8 | megatonne | mt, MT
    Gt        | gigaton             | 1e12              | SI-8 | gigatonne
    Mg        | megagram            | 1000              | SI   |
    Gg        | gigagram            | 1e6               | SI   |
    Tg        | teragram            | 1e9               | SI   |
    Pg        | petagram            | 1e12              | SI   |
    long ton  | long ton            | 1016.0469088      | UK   | imperial ton
    lb        | pound               | 0.45359237        | YARD | lbs | Lb, Lbs, LB, LBS
    oz        | ounce               | 0.028349523125    | YARD | | ozs, Oz, OZ
    troy oz   | troy ounce          | 0.0311034768      | UK   | ounce troy (ounces troy), fine ounce, ounce | ozt, oz t, oz
    (pennyweight) | pennyweight     | 0.00155517384     | US
    (st)      | stone (stone)       | 6.35029318        | UK   | | | st
    (ct)      | carat               | 0.0002            | CARAT | | | ct
    (grain)   | grain               | 0.00006479891     | UK   | | | gr
    (q)       | quintal             | 100               | SI   |
    cwt       | hundredweight (hundredweight) | 45.359237 | US  | short hundredweight (short hundredweight)
    imp cwt   | imperial hundredweight (imperial hundredweight) | 50.80234544 | UK | long hundredweight (long hundredweight), hundredweight (hundredweight) | cwt
    (tola)    | tola                | 0.0116638038      | INDIA
    (tael)    | tael                | 0.05              | CHINA |
    (jin)     | jin (jin)           | 0.5               | CHINA | chinese catty (chinese catties)
    Da        | dalton              | 1.66053906660e-27 | CODATA | | | | k
    (u)       | atomic mass unit    | 1.66053906660e-27 | CODATA | unified atomic mass unit
    dwt       | deadweight tonne    | 1000              | DEADWEIGHT | deadweight ton, dead weight tonne, dead weight ton | DWT
    tCO2      | metric ton of carbon dioxide (metric tons of carbon dioxide) | 1000 | CARBON | tonne of carbon dioxide (tonnes of carbon dioxide), tonne of co2 (tonnes of co2), metric ton of co2 (metric tons of co2) | tCO₂, t CO2, t CO₂ | | k M G
    gCO2      | gram of carbon dioxide (grams of carbon dioxide) | 0.001 | CARBON | gram of co2 (grams of co2) | gCO₂, g CO2, g CO₂ | | k
    tCO2e     | metric ton of carbon dioxide equivalent (metric tons of carbon dioxide equivalent) | 1000 | CARBON | tonne of carbon dioxide equivalent (tonnes of carbon dioxide equivalent), tonne of co2 equivalent (tonnes of co2 equivalent), tonne of co2e (tonnes of co2e), tonne co2e (tonnes co2e) | tCO2eq, tCO₂e, t CO2e, t CO2eq, t CO₂e, mtCO2e, MTCO2e, tCO2-eq, t CO2-eq | | k M G
  `,
  ),
  table(
    'gross tonnage',
    'GT',
    `
    GT        | register ton        | 1 | TONNAGE | gross ton, gross tonne, gross register ton, gross register tonne, gross tonnage (gross tonnage) | grt, GRT
  `,
  ),
  table(
    'concentration',
    'ppm',
    `
    ppm       | parts-per-million   | 1     | PARTS | part per million | ppmv
    ppb       | parts-per-billion   | 1e-3  | PARTS | part per billion | ppbv
    ppt       | parts-per-trillion  | 1e-6  | PARTS | part per trillion | pptv
  `,
  ),
  table(
    'amount of substance',
    'mol',
    `
    mol       | mole                | 1     | SI     | | | mol | p n µ m k
    mEq       | milliequivalent     | 1e-3  | CHARGE | | meq
    µEq       | microequivalent     | 1e-6  | CHARGE | | μEq, uEq
  `,
  ),
  table(
    'amount of substance/volume',
    'mol/m³',
    `
    (M)       | molar (molar)       | 1000  | SI | | | | p n µ m
  `,
  ),
  table(
    'biological activity',
    'IU',
    `
    IU        | international unit  | 1     | WHO
  `,
  ),
  table(
    'catalytic activity',
    'kat',
    `
    kat       | katal               | 1     | KATAL | | | | n µ m
    (U)       | enzyme unit         | 1e-6/60 | KATAL
  `,
  ),
  table('acidity', 'pH', 'pH | pH (pH) | 1 | PH | ph'),
];
