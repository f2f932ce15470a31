import { table, type Dimension } from './unit.ts';

/** Length, area, volume, gas and oil flow. Gallon, quart, pint, cup and ounce without more are the US liquid ones. */
export const SPACE: readonly Dimension[] = [
  table(
    'length',
    'm',
    `
    m         | metre               | 1                  | SI   | meter, mtr | | | p n µ m c d h k
    km        | kilometre           | 1000               | SI   | kilometer, klick, kms | Km, KM
    µm        | micrometre          | 1e-6               | SI   | micrometer, micron | μm, um
    in        | inch (inches)       | 0.0254             | YARD | | ″ | in, ins
    ft        | foot (feet)         | 0.3048             | YARD | ft | ′, Ft, FT
    yd        | yard                | 0.9144             | YARD | yd
    (mi)      | mile                | 1609.344           | YARD | statute mile | mi
    nmi       | nautical mile       | 1852               | SEA  | sea mile | NM
    ly        | light year          | 9460730472580800   | IAU  | light-year, lightyear
    au        | astronomical unit   | 149597870700       | IAU  | | AU
    (pc)      | parsec              | 3.085677581491367e16 | IAU | | | | k M G
    Å         | angstrom            | 1e-10              | CGS  | ångström | Å
    fathom    | fathom              | 1.8288             | FOOT
    furlong   | furlong             | 201.168            | FOOT
    ftUS      | US survey foot (US survey feet) | 1200/3937 | SURVEY | survey foot (survey feet)
    mil       | thousandth of an inch (thousandths of an inch) | 0.0000254 | FOOT | | | thou
    (typographic pt) | typographic point   | 0.0254/72          | TYPE | | | pt
    verst     | verst               | 1066.8             | LAND
  `,
  ),
  table(
    'area',
    'm²',
    `
    m²        | square metre        | 1             | SI   | square meter, sq metre, sq meter, sq m, sqm, sq. m, metre squared, meter squared, m squared, m sq | m2
    km²       | square kilometre    | 1e6           | SI   | square kilometer, sq kilometre, sq kilometer, sq km, sqkm, sq. km, square km | km2
    dm²       | square decimetre    | 1e-2          | SI   | square decimeter | dm2
    cm²       | square centimetre   | 1e-4          | SI   | square centimeter, sq cm, sq. cm | cm2
    mm²       | square millimetre   | 1e-6          | SI   | square millimeter, sq mm | mm2
    µm²       | square micrometre   | 1e-12         | SI   | square micrometer, square micron | µm2, μm2, um2
    ft²       | square foot (square feet) | 0.09290304 | FOOT | sq foot (sq feet), sq ft, sqft, sq. ft, square ft | ft2
    in²       | square inch (square inches) | 0.00064516 | FOOT | sq inch (sq inches), sq in, sq. in | in2
    yd²       | square yard         | 0.83612736    | FOOT | sq yard, sq yd | yd2
    mi²       | square mile         | 2589988.110336 | FOOT | sq mile, sq mi, sq. mi | mi2
    ha        | hectare             | 1e4           | SI-8 | | Ha
    Mha       | megahectare         | 1e10          | SI-8
    acre      | acre                | 4046.8564224  | FOOT | | ac
    rood      | rood                | 1011.7141056  | UK
    dunam     | dunam               | 1000          | LAND | dunum, donum, decare
    (mu)      | mu (mu)             | 2000/3        | CHINA | chinese mu (chinese mu)
    feddan    | feddan              | 4200.8333333333 | LAND
    rai       | rai (rai)           | 1600          | LAND
    tsubo     | tsubo (tsubo)       | 400/121       | JAPAN | pyeong (pyeong)
  `,
  ),
  table(
    'volume',
    'm³',
    `
    m³        | cubic metre         | 1              | SI   | cubic meter, cu m, cu. m, metre cubed, meter cubed, cubic m | m3, cbm
    km³       | cubic kilometre     | 1e9            | SI   | cubic kilometer, cu km, cubic km | km3
    dm³       | cubic decimetre     | 1e-3           | SI   | cubic decimeter | dm3
    cm³       | cubic centimetre    | 1e-6           | SI   | cubic centimeter, cu cm, cubic cm | cm3, cc, ccm
    mm³       | cubic millimetre    | 1e-9           | SI   | cubic millimeter | mm3
    µm³       | cubic micrometre    | 1e-18          | SI   | cubic micrometer, cubic micron | µm3, μm3
    ft³       | cubic foot (cubic feet) | 0.028316846592 | FOOT | cu ft, cu. ft, cubic ft | ft3, cf
    in³       | cubic inch (cubic inches) | 0.000016387064 | FOOT | cu in, cu. in | in3
    yd³       | cubic yard          | 0.764554857984 | FOOT | cu yd | yd3
    mi³       | cubic mile          | 4168181825.440579584 | FOOT | | mi3
    l         | litre               | 0.001          | SI-8 | liter, ltr | L | | n µ m c d h k M G
    ml        | millilitre          | 1e-6           | SI-8 | milliliter | mL, mls
    cl        | centilitre          | 1e-5           | SI-8 | centiliter | cL
    dl        | decilitre           | 1e-4           | SI-8 | deciliter | dL
    hl        | hectolitre          | 0.1            | SI-8 | hectoliter | hL
    µl        | microlitre          | 1e-9           | SI-8 | microliter | μl, µL, μL, uL, ul
    gal       | gallon              | 0.003785411784 | US   | us gallon, american gallon, gal
    imp gal   | imperial gallon     | 0.00454609     | UK   | uk gallon, british gallon, gallon, gal
    qt        | quart               | 0.000946352946 | US   | us quart, qt
    imp qt    | imperial quart      | 0.0011365225   | UK   | uk quart, quart
    (pt)      | pint                | 0.000473176473 | US   | us pint
    imp pt    | imperial pint       | 0.00056826125  | UK   | uk pint, pint
    cup       | cup                 | 0.0002365882365 | US  | us cup
    fl oz     | fluid ounce         | 0.0000295735295625 | US | us fluid ounce, fl oz (fl oz), fl. oz (fl. oz)
    imp fl oz | imperial fluid ounce | 0.0000284130625 | UK | fluid ounce, fl oz (fl oz), fl. oz (fl. oz)
    tbsp      | tablespoon          | 0.00001478676478125 | US | tbsp
    tsp       | teaspoon            | 0.00000492892159375 | US | tsp
    bbl       | barrel              | 0.158987294928 | BARREL | bbl, barrel of oil (barrels of oil)
    kbbl      | thousand barrels (thousand barrels) | 158.987294928 | BARREL | | Mbbl
    MMbbl     | million barrels (million barrels) | 158987.294928 | BARREL | | mmbbl, MMBbl, mmbbls, MMbbls
    bu        | bushel              | 0.03523907016688 | US | | | bu
    imp bu    | imperial bushel     | 0.03636872     | UK   | bushel
    (peck)    | peck                | 0.00880976754172 | US
    acre-ft   | acre-foot (acre-feet) | 1233.48183754752 | FOOT | acre foot (acre feet)
    cord      | cord of wood (cords of wood) | 3.624556363776 | US
    board ft  | board foot (board feet) | 0.002359737216 | US | board-foot (board-feet)
    Mcf       | thousand cubic feet (thousand cubic feet) | 28.316846592 | GAS | | mcf, MCF
    MMcf      | million cubic feet (million cubic feet) | 28316.846592 | GAS | | mmcf, MMCF, mmscf, MMscf
    Bcf       | billion cubic feet (billion cubic feet) | 28316846.592 | GAS | | bcf, BCF
    Tcf       | trillion cubic feet (trillion cubic feet) | 28316846592 | GAS | | tcf, TCF
    mcm       | million cubic metres (million cubic metres) | 1e6 | BCM | million cubic meters (million cubic meters) | mcm, MCM
    bcm       | billion cubic metres (billion cubic metres) | 1e9 | BCM | billion cubic meters (billion cubic meters) | bcm, BCM
    tcm       | trillion cubic metres (trillion cubic metres) | 1e12 | BCM | trillion cubic meters (trillion cubic meters) | tcm, TCM
  `,
  ),
  table(
    'volume/time',
    'm³/s',
    `
    bbl/d     | barrel per day      | 0.158987294928/86400    | BARREL | | bpd, b/d, BPD, bopd
    kbbl/d    | thousand barrels per day (thousand barrels per day) | 158.987294928/86400 | BARREL | | kb/d, kbpd, kbd
    MMbbl/d   | million barrels per day (million barrels per day) | 158987.294928/86400 | BARREL | | mb/d, mmb/d, mmbpd, mbd
    ft³/s     | cubic foot per second (cubic feet per second) | 0.028316846592 | FOOT | cusec | cfs, ft3/s
    ft³/min   | cubic foot per minute (cubic feet per minute) | 0.028316846592/60 | FOOT | | cfm, CFM
    gal/min   | gallon per minute   | 0.003785411784/60       | US     | | gpm, GPM
    Mgal/d    | million gallons per day (million gallons per day) | 3785.411784/86400 | US | | mgd, MGD
    bcf/d     | billion cubic feet per day (billion cubic feet per day) | 28316846.592/86400 | GAS | | bcfd, Bcf/d, Bcfd
    (sverdrup) | sverdrup            | 1e6                     | SI
  `,
  ),
  table(
    'container capacity',
    'TEU',
    `
    TEU       | twenty-foot equivalent unit | 1 | CONTAINER | teu
    FEU       | forty-foot equivalent unit  | 2 | CONTAINER | feu
  `,
  ),
];
