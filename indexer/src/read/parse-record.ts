import { z } from "zod/mini";
import type { Outcome } from "../outcome.ts";
import { toMediaType } from "./media-type.ts";
import type { RawPage } from "./raw-page.ts";

const text = z.optional(z.nullable(z.string()));
/** A field that may hold anything: what is no text counts as absent, and the article is kept. */
const aside = z.catch(text, null);

/** A date as text, or as seconds or milliseconds since 1970. */
const stamp = z.catch(
  z.optional(
    z.nullable(z.pipe(z.union([z.string(), z.number()]), z.transform(String))),
  ),
  null,
);

/** The names that news-please, trafilatura, Scrapy and Media Cloud exports give these fields. */
const recordSchema = z.object({
  id: z.catch(z.optional(z.nullable(z.union([z.string(), z.number()]))), null),
  html: text,
  raw_html: text,
  body: text,
  text: text,
  content: text,
  maintext: text,
  title: aside,
  headline: aside,
  url: aside,
  link: aside,
  date: stamp,
  published: stamp,
  date_publish: stamp,
  publish_date: stamp,
});

const first = (...values: readonly (string | null | undefined)[]) =>
  values.find((value) => value?.trim()) ?? null;

/**
 * Parses one JSON record that holds a page.
 *
 * @param file the file it stands in
 * @param line 1-based, the record's name when it has no id
 */
export function parseRecord(
  json: string,
  file: string,
  line: number,
): Outcome<RawPage> {
  const reject = (detail: string): Outcome<RawPage> => ({
    ok: false,
    file: `${file}#${line}`,
    rejection: { reason: "malformed", format: "JSON", detail },
  });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    return reject(cause instanceof Error ? cause.message : "not JSON");
  }
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success)
    return reject(
      parsed.error.issues
        .map((issue) => `${issue.path.join(".")}: ${issue.message}`)
        .join("; "),
    );
  const record = parsed.data;
  const content = first(
    record.html,
    record.raw_html,
    record.text,
    record.maintext,
    record.body,
    record.content,
  );
  if (content === null)
    return reject("no field text, html, body, content or maintext");
  return {
    ok: true,
    value: {
      path: `${file}#${record.id ?? line}`,
      mediaType: toMediaType(content, ""),
      content,
      title: first(record.title, record.headline),
      url: first(record.url, record.link),
      date: first(
        record.date,
        record.published,
        record.date_publish,
        record.publish_date,
      ),
    },
  };
}
