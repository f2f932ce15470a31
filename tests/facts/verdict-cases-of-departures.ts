import type { VerdictCase } from './verdict-case.ts';

/** Claims that repeat a figure of the source but say something else with it: another subject, act, thing or time. */
export const CASES: readonly VerdictCase[] = [
  {
    source: 'The Delvin Basin holds 14.6 million tonnes of lithium ore, according to the Geological Survey of Arvan.',
    claims: [
      ['supported', 'The Delvin Basin holds 14.6 Mt of lithium ore.'],
      ['unverified', 'The Tarro Basin holds 14.6 million tonnes of lithium ore.'],
      ['unverified', 'The UK holds 14.6 million tonnes of lithium ore.'],
      ['unverified', 'The Delvin Basin exported 14.6 million tonnes of lithium ore.'],
      ['unverified', 'The Delvin Basin consumed 14.6 million tonnes of lithium ore.'],
      ['unverified', 'The Delvin Basin holds 14.6 million tonnes of copper ore.'],
      ['unverified', "The Delvin Basin's coal deposits come to 14.6 million tonnes."],
    ],
  },
  {
    source: 'The new airport terminal must be completed by 2031, according to the masterplan.',
    claims: [
      ['supported', 'The terminal is due by 2031.'],
      ['unverified', 'The terminal must not be completed by 2031.'],
      ['unverified', 'Lufthansa must complete the terminal by 2031.'],
      ['unverified', 'The terminal must be demolished by 2031.'],
      ['unverified', 'The new airport terminal opened in 2031.'],
    ],
  },
  {
    source: 'Prime Minister Ilse Marrow ordered the energy ministry to draw up a plan for wind power by March.',
    claims: [
      ['supported', 'The plan for wind power is due by March.'],
      ['unverified', 'Ilse Marrow ordered the plan in March.'],
      ['unverified', 'Ilse Marrow ordered a plan for nuclear power by March.'],
      ['unverified', 'The energy ministry must build a wind farm by March.'],
    ],
  },
  {
    source: 'The plant produced 48,000 cars in 2022 and employs 3,100 people.',
    claims: [
      ['supported', 'In 2022 the plant made 48,000 cars.'],
      ['supported', 'The plant has 3,100 employees.'],
      ['unverified', 'The plant exported 48,000 cars in 2022.'],
      ['unverified', 'The plant repaired 48,000 cars in 2022.'],
      ['unverified', 'The plant hired 3,100 people.'],
    ],
  },
  {
    source: 'The WHO and the IMF praised the country. The US bought 200 million dollars of bonds.',
    claims: [
      ['supported', 'The US bought 200 million dollars of bonds.'],
      ['unverified', 'The WHO bought 200 million dollars of bonds.'],
      ['unverified', 'The US bought 200 million dollars of gold.'],
    ],
  },
  {
    source: 'The mine shipped 57,200 tonnes of ore in May.',
    claims: [
      ['supported', 'The mine shipped 57.2 thousand tonnes of ore in May.'],
      ['unverified', 'The mine shipped 57.2,000 tonnes of ore in May.'],
      ['unverified', 'The mine shipped 57.200.0 tonnes of ore in May.'],
      ['unverified', 'The mine shipped 5720O tonnes of ore in May.'],
    ],
  },
  {
    source: 'The reserve holds 28.7 million barrels of oil.',
    claims: [
      ['supported', 'The reserve holds between 25 and 30 million barrels of oil.'],
      ['contradicted', 'The reserve holds between 29 and 31 million barrels of oil.'],
    ],
  },
  {
    source: "Arvan's reserves of 12 rare metals total 9.4 million tonnes. The new pipeline must be completed by 2027.",
    claims: [
      [
        'supported',
        "Arvan's reserves of 12 rare metals total 9.4 million tonnes, and the new pipeline must be completed by 2027.",
      ],
      [
        'contradicted',
        "Arvan's reserves of 12 rare metals total 9.1 million tonnes, and the new pipeline must be completed by 2027.",
      ],
      ['unverified', 'The new refinery must be completed by 2027.'],
    ],
  },
  {
    source: 'Country: Arvan; Area (km2): 41,200; Population 2020 (thousands): 3,450; Capital: Selmo.',
    claims: [
      ['supported', 'The population of Arvan in 2020 was 3.45 million.'],
      ['contradicted', 'The population of Arvan in 2020 was 4.53 million.'],
      ['unverified', 'The population of Selmo in 2020 was 3.45 million.'],
    ],
  },
  {
    source: 'Average pay is 2,900 euros a month for nurses at St Olaf.',
    claims: [
      ['supported', 'Nurses earn 2,900 euros a month on average.'],
      ['unverified', 'Nurses at WHO earn 2,900 euros a month on average.'],
    ],
  },
  {
    source:
      'Police in Brindle arrested 14 people on Saturday and seized 600 kilograms of cocaine. Lumo lost 3 million euros.',
    claims: [
      ['supported', 'Police in Brindle arrested 14 people on Saturday.'],
      ['supported', 'Police confiscated 600 kg of cocaine.'],
      ['supported', 'Lumo lost 3 million euros.'],
      ['unverified', 'Police in Brindle released 14 people on Saturday.'],
      ['unverified', 'Police seized 600 kilograms of heroin.'],
      ['unverified', 'Lumo made 3 million euros.'],
      ['unverified', 'Interpol arrested 14 people on Saturday.'],
    ],
  },
  {
    source: 'The vaccine prevented 85 percent of hospital admissions among adults over 60.',
    claims: [
      ['supported', 'The vaccine prevented 85 percent of hospital admissions among adults over 60.'],
      ['unverified', 'The vaccine prevented 85 percent of hospital admissions among children.'],
      ['unverified', 'The vaccine prevented 85 percent of deaths among adults over 60.'],
    ],
  },
  {
    source: 'The stone church at Velm was destroyed by fire in 1764 and rebuilt in 1771.',
    claims: [
      ['supported', 'The church at Velm was rebuilt in 1771.'],
      ['contradicted', 'The church at Velm was destroyed in 1771.'],
      ['unverified', 'The castle at Velm was destroyed in 1764.'],
    ],
  },
  {
    source: "Farms use 70 percent of the region's water, while homes use 12 percent and industry the rest.",
    claims: [
      ['supported', "Homes use 12 percent of the region's water."],
      ['contradicted', "Farms use 12 percent of the region's water."],
      ['unverified', "Farms use 70 percent of the region's electricity."],
    ],
  },
  {
    source: 'The museum raised 5 million pounds to restore its glass roof, which was damaged by hail in 2018.',
    claims: [
      ['supported', 'The glass roof was damaged by hail in 2018.'],
      ['unverified', 'The museum raised 5 million pounds to restore its tower.'],
      ['unverified', 'The museum borrowed 5 million pounds.'],
    ],
  },
];
