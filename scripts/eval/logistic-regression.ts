/** One case: what is known of it, and whether it is so. */
export interface Case {
  features: readonly number[];
  positive: boolean;
}

export interface Fit {
  weights: number[];
  bias: number;
}

const STEPS = 30;
/** Penalty on the squares of the weights of standardised features; keeps rare features from running away. */
const RIDGE = 1;

/** Fits a logistic regression by Newton's method, after standardising; deterministic. */
export function fitLogistic(cases: readonly Case[]): Fit {
  const width = cases[0]?.features.length ?? 0;
  const scales = Array.from({ length: width }, (_, i) =>
    scaleOf(cases.map((one) => one.features[i] ?? 0)),
  );
  const rows = cases.map(({ features }) => [
    ...features.map((value, i) => (value - (scales[i]?.mean ?? 0)) / (scales[i]?.spread ?? 1)),
    1,
  ]);
  let found = new Array<number>(width + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const { gradient, curvature } = slopeAt(rows, cases, found);
    const change = solve(curvature, gradient);
    found = found.map((value, i) => value - (change[i] ?? 0));
  }
  const weights = scales.map(({ spread }, i) => (found[i] ?? 0) / spread);
  const bias = weights.reduce(
    (sum, weight, i) => sum - weight * (scales[i]?.mean ?? 0),
    found[width] ?? 0,
  );
  return { weights, bias };
}

function scaleOf(values: readonly number[]) {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, spread: Math.sqrt(variance) || 1 };
}

export const scoreOf = ({ weights, bias }: Fit, features: readonly number[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias)));

function slopeAt(rows: readonly number[][], cases: readonly Case[], found: readonly number[]) {
  const width = found.length;
  const gradient = found.map((value, i) => (i < width - 1 ? RIDGE * value : 0));
  const curvature: number[][] = found.map((_, i) =>
    found.map((__, j) => (i === j && i < width - 1 ? RIDGE : 0)),
  );
  rows.forEach((row, at) => {
    const chance = scoreOf({ weights: [...found], bias: 0 }, row);
    const miss = chance - Number(cases[at]?.positive);
    row.forEach((value, i) => {
      gradient[i] = (gradient[i] ?? 0) + miss * value;
      const line = curvature[i] ?? [];
      for (let j = 0; j < width; j++)
        line[j] = (line[j] ?? 0) + chance * (1 - chance) * value * (row[j] ?? 0);
    });
  });
  return { gradient, curvature };
}

/** Gaussian elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows.reduce(
      (best, row, i) =>
        i >= column && Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? i : best,
      column,
    );
    const [upper = [], lower = []] = [rows[pivot], rows[column]];
    rows[pivot] = lower;
    rows[column] = upper;
    for (const row of rows) {
      if (row === upper) continue;
      const times = (row[column] ?? 0) / (upper[column] || 1e-12);
      for (let j = column; j <= size; j++) row[j] = (row[j] ?? 0) - times * (upper[j] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] || 1e-12));
}
