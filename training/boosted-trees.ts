import type { BoostedTrees } from '../src/domain/boosted-trees.ts';

/** Cases of one question: rows of features, and the share of the right answer that each has (0 for wrong ones). */
export type Group = {
  rows: readonly (readonly number[])[];
  right: readonly number[];
  /** How much the question counts; 1 when left out. */
  weight?: number;
};

export type TreeOptions = {
  trees?: number;
  depth?: number;
  rate?: number;
  /** Penalty on leaves, in units of a case's curvature. */
  penalty?: number;
  /** Least curvature in a leaf. */
  least?: number;
  /** Share of the features that a tree may use, and of the groups that it is fitted on. */
  features?: number;
  groups?: number;
};

const BINS = 64;

/** A node that is not yet split: its cases, and their sums by bin where they are known. */
type Node = { at: number; members: Int32Array; sums: Float64Array | null };
const NONE = new Int32Array();

/** Bounds of at most {@link BINS} bins of about as many cases each: a value's bin is the number of bounds below it. */
const boundsOf = (values: Float64Array): number[] => {
  const sorted = values.toSorted();
  const bounds: number[] = [];
  for (let i = 1; i < BINS; i++) {
    const at = Math.floor((i * sorted.length) / BINS);
    const [below, above] = [sorted[at - 1], sorted[at]];
    if (below === undefined || above === undefined) continue;
    const bound = below === above ? below : Math.fround((below + above) / 2);
    if (bound !== bounds.at(-1) && bound < sorted.at(-1)!) bounds.push(bound);
  }
  return bounds;
};

const binOf = (bounds: readonly number[], value: number): number => {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= bounds[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * Fits trees whose scores, as a softmax over the cases of each group, fall on the right ones: gradient boosting with
 * second-order leaves (Chen & Guestrin 2016) and histograms, each tree on a part of the groups and features, drawn the
 * same way each time.
 */
export const fitTrees = (
  groups: readonly Group[],
  names: readonly string[],
  {
    trees = 200,
    depth = 5,
    rate = 0.08,
    penalty = 2,
    least = 3,
    features: featureShare = 0.5,
    groups: groupShare = 0.7,
  }: TreeOptions = {},
): Omit<BoostedTrees, 'fitted'> => {
  const usable = groups.filter(({ right }) => right.some((share) => share > 0) && right.some((share) => share === 0));
  const rows = usable.flatMap((group) => group.rows);
  const right = Float64Array.from(usable.flatMap((group) => group.right));
  const count = rows.length;
  const size = names.length;
  const starts = [0];
  for (const group of usable) starts.push(starts.at(-1)! + group.rows.length);
  const bounds = names.map((_, f) => boundsOf(Float64Array.from(rows, (row) => row[f]!)));
  const bins = names.map((_, f) => Uint8Array.from(rows, (row) => binOf(bounds[f]!, row[f]!)));
  let state = 7;
  const random = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff) / 0x7f_ff_ff_ff;

  const scores = new Float64Array(count);
  const slope = new Float64Array(count);
  const curvature = new Float64Array(count);
  const inner = 2 ** depth - 1;
  const grown: number[][] = [];

  /** Slopes and curvatures of some cases summed by bin of each feature: `[slope, curvature]` by bin, one feature after the other. */
  const histogram = (members: Int32Array, used: readonly number[]): Float64Array => {
    const sums = new Float64Array(2 * BINS * used.length);
    used.forEach((feature, f) => {
      const binsOf = bins[feature]!;
      const from = 2 * BINS * f;
      for (let k = 0; k < members.length; k++) {
        const i = members[k]!;
        const place = from + 2 * binsOf[i]!;
        sums[place]! += slope[i]!;
        sums[place + 1]! += curvature[i]!;
      }
    });
    return sums;
  };

  const bestSplit = (sums: Float64Array, used: readonly number[]): { feature: number; bin: number } | null => {
    let [allSlope, allCurvature] = [0, 0];
    for (let bin = 0; bin < BINS; bin++) {
      allSlope += sums[2 * bin]!;
      allCurvature += sums[2 * bin + 1]!;
    }
    if (allCurvature < 2 * least) return null;
    let best = 1e-6;
    let chosen: { feature: number; bin: number } | null = null;
    used.forEach((feature, f) => {
      let [leftSlope, leftCurvature] = [0, 0];
      for (let bin = 0; bin < bounds[feature]!.length; bin++) {
        leftSlope += sums[2 * (BINS * f + bin)]!;
        leftCurvature += sums[2 * (BINS * f + bin) + 1]!;
        const rightCurvature = allCurvature - leftCurvature;
        if (leftCurvature < least || rightCurvature < least) continue;
        const gain =
          leftSlope ** 2 / (leftCurvature + penalty) +
          (allSlope - leftSlope) ** 2 / (rightCurvature + penalty) -
          allSlope ** 2 / (allCurvature + penalty);
        if (gain > best) {
          best = gain;
          chosen = { feature, bin };
        }
      }
    });
    return chosen;
  };

  for (let round = 0; round < trees; round++) {
    const drawn: number[] = [];
    for (let g = 0; g < usable.length; g++) {
      const [from, to] = [starts[g]!, starts[g + 1]!];
      let highest = -Infinity;
      for (let i = from; i < to; i++) highest = Math.max(highest, scores[i]!);
      const weight = usable[g]!.weight ?? 1;
      let [mass, wanted] = [0, 0];
      for (let i = from; i < to; i++) {
        const value = Math.exp(scores[i]! - highest);
        mass += value;
        wanted += value * right[i]!;
      }
      for (let i = from; i < to; i++) {
        const value = Math.exp(scores[i]! - highest);
        const share = value / mass;
        slope[i] = weight * (share - (value * right[i]!) / wanted);
        curvature[i] = weight * Math.max(share * (1 - share), 1e-4);
      }
      if (random() < groupShare) for (let i = from; i < to; i++) drawn.push(i);
    }
    const order = names.map((_, f) => ({ f, key: random() })).toSorted((a, b) => a.key - b.key);
    const used = order.slice(0, Math.max(1, Math.round(featureShare * size))).map(({ f }) => f);
    const split = Array.from({ length: inner }, () => ({ feature: 0, bin: BINS }));
    let nodes: Node[] = [{ at: 0, members: Int32Array.from(drawn), sums: null }];
    for (let level = 0; level < depth; level++) {
      const next: Node[] = [];
      for (const { at, members, sums: known } of nodes) {
        const sums = known ?? histogram(members, used);
        const found = bestSplit(sums, used);
        if (found === null) {
          // Nothing is gained: all go left, down to one leaf.
          next.push({ at: 2 * at + 1, members, sums }, { at: 2 * at + 2, members: NONE, sums: null });
          continue;
        }
        split[at] = found;
        const binsOf = bins[found.feature]!;
        const below = members.filter((i) => binsOf[i]! <= found.bin);
        const above = members.filter((i) => binsOf[i]! > found.bin);
        // The larger child's sums are what the smaller one leaves of its parent's.
        const isLeaf = level === depth - 1;
        const smaller = isLeaf ? null : histogram(below.length <= above.length ? below : above, used);
        const larger = smaller === null ? null : sums.map((sum, k) => sum - smaller[k]!);
        const [ofLeft, ofRight] = below.length <= above.length ? [smaller, larger] : [larger, smaller];
        next.push({ at: 2 * at + 1, members: below, sums: ofLeft }, { at: 2 * at + 2, members: above, sums: ofRight });
      }
      nodes = next;
    }
    const leaves = nodes.map(({ members }) => {
      let [sum, curve] = [0, 0];
      for (const i of members) {
        sum += slope[i]!;
        curve += curvature[i]!;
      }
      return members.length === 0 ? 0 : Math.round((-rate * sum * 10_000) / (curve + penalty)) / 10_000;
    });
    for (let i = 0; i < count; i++) {
      let node = 0;
      while (node < inner) {
        const { feature, bin } = split[node]!;
        node = 2 * node + (bins[feature]![i]! <= bin ? 1 : 2);
      }
      scores[i]! += leaves[node - inner]!;
    }
    grown.push([
      ...split.flatMap(({ feature, bin }) => [
        feature,
        bin >= BINS ? 1e9 : Number(bounds[feature]![bin]!.toPrecision(7)),
      ]),
      ...leaves,
    ]);
  }
  return { features: [...names], depth, trees: grown };
};
