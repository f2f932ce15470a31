import { ENERGY } from './energy.ts';
import { INFORMATION } from './information.ts';
import { MATTER } from './matter.ts';
import { MOTION } from './motion.ts';
import { SPACE } from './space.ts';
import type { Dimension } from './unit.ts';

/** The whole unit table, a dimension each. */
export const DIMENSIONS: readonly Dimension[] = [...SPACE, ...MATTER, ...MOTION, ...ENERGY, ...INFORMATION];

/** Base unit of every dimension in the table. */
export const BASE_UNITS: ReadonlyMap<string, string> = new Map(DIMENSIONS.map((row) => [row.dimension, row.base]));
