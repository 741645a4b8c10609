import type { Outcome } from "../src/outcome.ts";
import type { RawPage } from "../src/read/raw-page.ts";

/** A text as it was read, of which nothing else is known. */
export const readText = (
  content: string,
  path = "a.txt",
): Outcome<RawPage> => ({
  ok: true,
  value: {
    path,
    mediaType: "text/plain",
    content,
    title: null,
    url: null,
    date: null,
    source: null,
    crawlDate: null,
  },
});

/** A file that could not be read. */
export const unread: Outcome<RawPage> = {
  ok: false,
  file: "b.txt",
  rejection: { reason: "empty" },
};

/** As a stream. */
export async function* given<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
