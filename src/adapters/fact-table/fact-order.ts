import { z } from 'zod';
import { AssayError } from '../../domain/errors.ts';
import type { Fact } from '../../domain/fact.ts';

/** What the order of the fact table compares: document, place in it, id, and origin. */
export const FactPlace = z.tuple([z.string(), z.int(), z.int(), z.string(), z.string()]);
export type FactPlace = z.infer<typeof FactPlace>;

export const factPlace = ({ documentId, sourceSpan, id, origin }: Fact): FactPlace => [
  documentId,
  sourceSpan.start,
  sourceSpan.end,
  id,
  origin,
];

export const comparePlaces = (left: FactPlace, right: FactPlace): number => {
  for (let index = 0; index < left.length; index++) {
    if (left[index]! < right[index]!) return -1;
    if (left[index]! > right[index]!) return 1;
  }
  return 0;
};

export const byPlace = (left: Fact, right: Fact): number => comparePlaces(factPlace(left), factPlace(right));

/** Order of facts that are equally good. */
export const byIdAndPlace = (left: Fact, right: Fact): number =>
  left.id < right.id ? -1 : left.id > right.id ? 1 : byPlace(left, right);

/** Opaque text for "after this place", safe in a URL. */
export const toCursor = (place: FactPlace): string => encodeURIComponent(JSON.stringify(place));

/** The place of a cursor that a client sent back. Throws `invalid-request` for anything else. */
export const fromCursor = (cursor: string): FactPlace => {
  try {
    return FactPlace.parse(JSON.parse(decodeURIComponent(cursor)));
  } catch (cause) {
    throw new AssayError('invalid-request', `The cursor '${cursor.slice(0, 80)}' is none that Assay gave out.`, {
      hint: 'Leave it out to start at the first page.',
      cause,
    });
  }
};

/** Facts without the repetitions of one id at one place. */
export const distinctFacts = (facts: readonly Fact[]): Fact[] =>
  Array.from(new Map(facts.map((fact) => [toCursor(factPlace(fact)), fact])).values());
