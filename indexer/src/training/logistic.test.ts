import { describe, expect, test } from "vitest";
import { fitLogistic, predict, type Case } from "./logistic.ts";

/** Cases drawn evenly along one input, positive as often as a known model says. */
const cases = (bias: number, weight: number): Case[] =>
  Array.from({ length: 41 }, (_, at) => (at - 20) / 5).flatMap((input) => {
    const chance = 1 / (1 + Math.exp(-(bias + weight * input)));
    return [
      { inputs: [input, 0], isPositive: true, weight: chance },
      { inputs: [input, 0], isPositive: false, weight: 1 - chance },
    ];
  });

describe("fitLogistic", () => {
  test("finds the model that made the cases", () => {
    const { bias, weights } = fitLogistic(cases(-0.5, 1.5), { ridge: 0 });
    expect(bias).toBeCloseTo(-0.5, 4);
    expect(weights[0]).toBeCloseTo(1.5, 4);
  });

  test("an input that never changes gets no weight", () => {
    expect(fitLogistic(cases(0, 1)).weights[1]).toBeCloseTo(0, 6);
  });

  test("a ridge pulls the weights to 0", () => {
    const { weights } = fitLogistic(cases(0, 1.5), { ridge: 5 });
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights[0]).toBeLessThan(1.5);
  });

  test("a case that weighs twice counts like two", () => {
    const [first, ...rest] = cases(0, 1);
    if (first === undefined) throw new Error("no cases");
    const twice = fitLogistic([
      { ...first, weight: 2 * first.weight },
      ...rest,
    ]);
    const two = fitLogistic([first, first, ...rest]);
    expect(twice.weights[0]).toBeCloseTo(two.weights[0] ?? 0, 2);
  });
});

test("predict is the logistic function of bias and inputs", () => {
  const model = { bias: 1, weights: [2, -3] };
  expect(predict(model, [1, 1])).toBeCloseTo(0.5);
  expect(predict(model, [10, 0])).toBeGreaterThan(0.99);
});
