import type { Outcome } from "../src/outcome.ts";
import type { RawPage } from "../src/read/raw-page.ts";

/** A page of which nothing is known but its content. */
export const toRawPage = (
  content: string,
  mediaType: RawPage["mediaType"] = "text/plain",
  path = "a.txt",
): RawPage => ({
  path,
  mediaType,
  content,
  title: null,
  url: null,
  date: null,
  source: null,
  crawlDate: null,
});

/** A text as it was read. */
export const readText = (content: string, path?: string): Outcome<RawPage> => ({
  ok: true,
  value: toRawPage(content, "text/plain", path),
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
