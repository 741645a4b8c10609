import { z } from "zod/mini";
import type { Outcome } from "../outcome.ts";
import { toMediaType } from "./media-type.ts";
import type { RawPage } from "./raw-page.ts";
import { toShownName } from "../shown-text.ts";

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

/** The names that news-please, trafilatura, Scrapy, Media Cloud and Common Crawl exports give these fields. */
const recordSchema = z.object({
  id: z.catch(z.optional(z.nullable(z.union([z.string(), z.number()]))), null),
  html: text,
  raw_html: text,
  body: text,
  text: text,
  content: text,
  maintext: text,
  plain_text: text,
  raw_text: text,
  title: aside,
  headline: aside,
  url: aside,
  link: aside,
  requested_url: aside,
  date: stamp,
  published: stamp,
  date_publish: stamp,
  publish_date: stamp,
  published_date: stamp,
  // trafilatura's `source` is the address, other exports' the outlet.
  source: aside,
  sitename: aside,
  site_name: aside,
  "source-hostname": aside,
  media_name: aside,
  source_domain: aside,
  hostname: aside,
  domain: aside,
  crawl_date: stamp,
  date_download: stamp,
  fetched_at: stamp,
  crawled_at: stamp,
  scraped_at: stamp,
  filedate: stamp,
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
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    return reject(
      `${file}#${line}`,
      cause instanceof Error ? cause.message : "not JSON",
    );
  }
  return toPage(value, file, line);
}

const reject = (file: string, detail: string): Outcome<RawPage> => ({
  ok: false,
  file,
  rejection: { reason: "malformed", format: "JSON", detail },
});

/** The page that a parsed JSON record holds; parameters as in `parseRecord`. */
export function toPage(
  value: unknown,
  file: string,
  line: number,
): Outcome<RawPage> {
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success)
    return reject(
      `${file}#${line}`,
      parsed.error.issues
        .map(({ path: [field] }) =>
          field === undefined
            ? "not an object"
            : `${String(field)}: not a text`,
        )
        .join("; "),
    );
  const record = parsed.data;
  const content = first(
    record.html,
    record.raw_html,
    record.text,
    record.maintext,
    record.plain_text,
    record.body,
    record.content,
    record.raw_text,
  );
  if (content === null)
    return reject(
      `${file}#${line}`,
      "no field text, html, body, content or maintext",
    );
  const isAddress = /^https?:/i.test(record.source ?? "");
  return {
    ok: true,
    value: {
      path: `${file}#${toShownName(String(record.id ?? line))}`,
      mediaType: toMediaType(content, ""),
      content,
      title: first(record.title, record.headline),
      url: first(
        record.url,
        record.link,
        record.requested_url,
        isAddress ? record.source : null,
      ),
      date: first(
        record.date,
        record.published,
        record.date_publish,
        record.publish_date,
        record.published_date,
      ),
      source: first(
        record.sitename,
        record.site_name,
        record["source-hostname"],
        record.media_name,
        isAddress ? null : record.source,
        record.source_domain,
        record.hostname,
        record.domain,
      ),
      crawlDate: first(
        record.crawl_date,
        record.date_download,
        record.fetched_at,
        record.crawled_at,
        record.scraped_at,
        record.filedate,
      ),
    },
  };
}
