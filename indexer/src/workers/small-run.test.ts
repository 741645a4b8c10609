import { describe, expect, test } from "vitest";
import { given, readText, unread } from "../../test/raw-pages.ts";
import type { Outcome } from "../outcome.ts";
import type { RawPage } from "../read/raw-page.ts";
import { toRun } from "./small-run.ts";

const page = (path: string, chars: number) => readText("a".repeat(chars), path);

const pages = (count: number, chars: number) =>
  Array.from({ length: count }, (_, at) => page(`${at}.txt`, chars));

describe("a run", () => {
  test.for<[string, Outcome<RawPage>[], boolean]>([
    ["without pages is small", [], true],
    ["of few pages is small", [...pages(6, 1000), unread], true],
    ["of eight pages is not", pages(8, 10), false],
    ["of one large page is not", pages(1, 256_000), false],
    ["of many pages is not", pages(30, 10), false],
  ])("%s", async ([, all, isSmall]) => {
    const run = await toRun(given(all));
    expect(run.isSmall).toBe(isSmall);
    const found: Outcome<RawPage>[] = [];
    for await (const each of run.pages) found.push(each);
    expect(found).toEqual(all);
  });
});
