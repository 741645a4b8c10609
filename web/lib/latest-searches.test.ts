import { expect, test } from "vitest";
import { createLatestSearches } from "./latest-searches";

/** A search that is answered when the test says so. */
function held() {
  let answer: (text: string) => void = () => {};
  let isLeft = false;
  const search = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      answer = resolve;
      signal.addEventListener("abort", () => {
        isLeft = true;
        reject(new Error("left"));
      });
    });
  return {
    search,
    answer: (text: string) => answer(text),
    isLeft: () => isLeft,
  };
}

test("of three searches the one between is given up, and answered as the latest is, after it", async () => {
  const run = createLatestSearches<string>();
  const [a, ab, abc] = [held(), held(), held()];
  const settled: string[] = [];
  const all = [a, ab, abc].map(({ search }, at) => {
    const name = ["a", "ab", "abc"][at] ?? "";
    return run(search).then((answer) => settled.push(`${name}: ${answer}`));
  });
  expect([a, ab, abc].map(({ isLeft }) => isLeft())).toEqual([
    false,
    true,
    false,
  ]);
  a.answer("first");
  await all[0];
  abc.answer("latest");
  await Promise.all(all);
  expect(settled).toEqual(["a: first", "abc: latest", "ab: latest"]);
});

test("one after the other, and two at a time, none is given up", async () => {
  const run = createLatestSearches<string>();
  const [first, second, third] = [held(), held(), held()];
  const one = run(first.search),
    two = run(second.search);
  first.answer("1");
  expect(await one).toBe("1");
  const three = run(third.search);
  second.answer("2");
  third.answer("3");
  expect(await Promise.all([two, three])).toEqual(["2", "3"]);
});

test("several in between all wait for the latest, and fail as it does", async () => {
  const run = createLatestSearches<string>();
  const searches = Array.from({ length: 6 }, held);
  const order: [number, string][] = [];
  const all = searches.map(({ search }, at) =>
    run(search)
      .catch(String)
      .then((outcome) => order.push([at, outcome])),
  );
  const failing = run(() => Promise.reject(new Error("no answer"))).catch(
    (error: unknown) => order.push([6, String(error)]),
  );
  searches[0]?.answer("shown meanwhile");
  await Promise.all([...all, failing]);
  expect(order.slice(0, 2)).toContainEqual([0, "shown meanwhile"]);
  expect(order.slice(0, 2)).toContainEqual([6, "Error: no answer"]);
  expect(order.slice(2)).toHaveLength(5);
  for (const [, outcome] of order.slice(2))
    expect(outcome).toBe("Error: no answer");
});
