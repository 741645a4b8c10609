/** One case to learn from. */
export interface Case {
  readonly inputs: readonly number[];
  readonly isPositive: boolean;
  /** How much the case counts; 1 for a plain one. */
  readonly weight: number;
}

/** A logistic model: the probability is 1 / (1 + e^-(bias + Σ weight × input)). */
export interface LogisticModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

const MOST_STEPS = 30;
const SMALL_STEP = 1e-8;

/**
 * Fits a logistic regression by Newton's method (iteratively reweighted least squares). Inputs are scaled to variance 1
 * for the fit, so that the ridge bears on all alike, and the weights scaled back.
 *
 * @param options.ridge L2 penalty on the scaled weights, not on the bias
 */
export function fitLogistic(
  cases: readonly Case[],
  { ridge = 1 }: { readonly ridge?: number } = {},
): LogisticModel {
  const width = cases[0]?.inputs.length ?? 0;
  const scales = Array.from({ length: width }, (_, at) => deviation(cases, at));
  // The bias is the input that is always 1.
  const rows = cases.map(({ inputs }) => [
    1,
    ...inputs.map((input, at) => input / (scales[at] ?? 1)),
  ]);
  const solution = Array.from({ length: width + 1 }, () => 0);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { gradient, hessian } = derive(cases, rows, solution, ridge);
    const change = solve(hessian, gradient);
    for (const [at, by] of change.entries())
      solution[at] = (solution[at] ?? 0) + by;
    if (change.every((by) => Math.abs(by) < SMALL_STEP)) break;
  }
  const [bias = 0, ...scaled] = solution;
  return {
    bias,
    weights: scaled.map((weight, at) => weight / (scales[at] ?? 1)),
  };
}

/** The model's probability of a case. */
export function predict(
  { bias, weights }: LogisticModel,
  inputs: readonly number[],
): number {
  const sum = weights.reduce(
    (total, weight, at) => total + weight * (inputs[at] ?? 0),
    bias,
  );
  return 1 / (1 + Math.exp(-sum));
}

function deviation(cases: readonly Case[], at: number): number {
  const values = cases.map(({ inputs }) => inputs[at] ?? 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance =
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return variance > 0 ? Math.sqrt(variance) : 1;
}

/** Gradient and negative Hessian of the penalised log-likelihood. */
function derive(
  cases: readonly Case[],
  rows: readonly (readonly number[])[],
  solution: readonly number[],
  ridge: number,
) {
  const size = solution.length;
  const penalty = (at: number) => (at === 0 ? 0 : ridge);
  const gradient = solution.map((value, at) => -penalty(at) * value);
  const hessian = solution.map((_, at) =>
    solution.map((__, other) => (at === other ? penalty(at) + 1e-9 : 0)),
  );
  for (const [index, row] of rows.entries()) {
    const { isPositive, weight } = cases[index] ?? {
      isPositive: false,
      weight: 0,
    };
    let sum = 0;
    for (let at = 0; at < size; at += 1)
      sum += (solution[at] ?? 0) * (row[at] ?? 0);
    const probability = 1 / (1 + Math.exp(-sum));
    const error = weight * ((isPositive ? 1 : 0) - probability);
    const curve = weight * probability * (1 - probability);
    for (let at = 0; at < size; at += 1) {
      const value = row[at] ?? 0;
      if (value === 0) continue;
      gradient[at] = (gradient[at] ?? 0) + error * value;
      const line = hessian[at];
      if (line === undefined) continue;
      for (let other = 0; other < size; other += 1)
        line[other] = (line[other] ?? 0) + curve * value * (row[other] ?? 0);
    }
  }
  return { gradient, hessian };
}

/** Solves a symmetric positive definite system by elimination with pivots. */
function solve(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let at = 0; at < size; at += 1) {
    let pivot = at;
    for (let row = at + 1; row < size; row += 1)
      if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[pivot]?.[at] ?? 0))
        pivot = row;
    const top = rows[pivot] ?? [];
    rows[pivot] = rows[at] ?? [];
    rows[at] = top;
    for (let row = 0; row < size; row += 1) {
      const line = rows[row];
      if (row === at || line === undefined) continue;
      const factor = (line[at] ?? 0) / (top[at] ?? 1);
      if (factor === 0) continue;
      for (let column = at; column <= size; column += 1)
        line[column] = (line[column] ?? 0) - factor * (top[column] ?? 0);
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}
