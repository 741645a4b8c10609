import { z } from "zod/mini";
import type { SearchDocument } from "../search-document.ts";
import type { PrintedArticle } from "./is-version.ts";
import { parseFacts } from "./find-facts.ts";
import { printText } from "./print-text.ts";
import { parseSignature } from "./signature.ts";

const printSchema = z.object({
  /** Says what the text is, word for word. */
  digest: z.number(),
  /** As `writeSignature` writes it; null for a text of a few words. */
  signature: z.nullable(z.string()),
  /** As `writeFacts` writes them; null where the script does not tell names. */
  facts: z.nullable(z.string()),
  /** Words of the text. */
  words: z.number(),
  /** Day of publication, YYYY-MM-DD. */
  day: z.nullable(z.string()),
});
const schema = z.object({ print: printSchema });

/** What is kept of an article to find its versions by, so that it need not be read again. */
export type ArticlePrint = z.infer<typeof printSchema>;

/** Takes an article's print. Pure. */
export const printArticle = ({
  text,
  date,
}: Pick<SearchDocument, "text" | "date">): ArticlePrint => ({
  ...printText(Object.values(text).join("\n")),
  day: date,
});

/** Reads the print among what was kept of an article; null for what another version kept. */
export function parseArticlePrint(value: unknown): ArticlePrint | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data.print : null;
}

/** A print in the form in which articles are compared. */
export const toPrintedArticle = (
  id: string,
  { signature, facts, ...print }: ArticlePrint,
): PrintedArticle => ({
  id,
  ...print,
  signature: signature === null ? null : parseSignature(signature),
  facts: facts === null ? null : parseFacts(facts),
});
