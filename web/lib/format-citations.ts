import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { z } from "zod";
import { toBibtexText, toBibtexUrl } from "./bibtex-text";
import { formatDay } from "./publication-date";
import type { Citation } from "./to-citation";

/** The files a reference is given as, by their ending. */
export const CITATION_FILES = {
  bib: "application/x-bibtex; charset=utf-8",
  ris: "application/x-research-info-systems; charset=utf-8",
  json: "application/vnd.citationstyles.csl+json; charset=utf-8",
} as const;
export type CitationFile = keyof typeof CITATION_FILES;

/** Narrows a file ending to those that references are given as. */
export function isCitationFile(ending: string): ending is CitationFile {
  return Object.hasOwn(CITATION_FILES, ending);
}

// By default it drops every letter that TeX has no command for: all of Korean.
plugins.config.get("@bibtex").format.asciiOnly = false;

const bibtexEntries = z.array(
  z.object({
    type: z.string(),
    label: z.string(),
    properties: z.record(z.string(), z.string()),
  }),
);
const risEntries = z.array(
  z.record(z.string(), z.union([z.string(), z.array(z.string())])),
);

/**
 * Writes references as a file. Each record of BibTeX and RIS ends with a line
 * break, so that parts of a long list can be written one after the other.
 * Server only. Citation.js formats and is given no text to parse: it could
 * fetch what it takes for an address.
 */
export function formatCitations(
  citations: readonly Citation[],
  file: CitationFile,
): string {
  switch (file) {
    case "bib":
      return citations.map(toBibtex).join("");
    case "ris":
      return citations.map(toRis).join("");
    case "json":
      return `${JSON.stringify(citations, null, 2)}\n`;
  }
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * Citation.js chooses type, fields and names; it protects capitals word by word
 * and not the first one, hence the title's own braces.
 */
function toBibtex(citation: Citation): string {
  const { title, author, URL: url, ...others } = citation;
  const source = citation["container-title"];
  const escaped = {
    ...others,
    ...(author && {
      author: author.map(({ literal }) => ({ literal: toBibtexText(literal) })),
    }),
    ...(source && { "container-title": toBibtexText(source) }),
  };
  const [entry] = bibtexEntries.parse(
    plugins.output.format("bibtex", [escaped], { format: "object" }),
  );
  const { month: _, ...fields } = entry?.properties ?? {};
  const [, month, day] = citation.issued?.["date-parts"][0] ?? [];
  const lines = [
    ...Object.entries(fields).map(([name, value]) => `${name} = {${value}}`),
    ...(month === undefined ? [] : [`month = ${MONTHS[month - 1]}`]),
    ...(day === undefined ? [] : [`day = {${day}}`]),
    ...(title === undefined ? [] : [`title = {{${toBibtexText(title)}}}`]),
    ...(url === undefined ? [] : [`url = {${toBibtexUrl(url)}}`]),
  ];
  const body = lines.map((line) => `\t${line},\n`).join("");
  return `@${entry?.type ?? "misc"}{${citation.id},\n${body}}\n`;
}

/**
 * In the older form of RIS, which all programs read: Citation.js leaves day and
 * author out of the newer one. Its lines of 70 characters would break addresses.
 */
function toRis(citation: Citation): string {
  const [entry] = risEntries.parse(
    plugins.output.format("ris", [citation], { format: "object", spec: "old" }),
  );
  const { TY = "NEWS", Y1: _, ...fields } = entry ?? {};
  const [year, ...rest] = citation.issued?.["date-parts"][0] ?? [];
  const monthAndDay = [0, 1].map((at) => twoDigits(rest[at])).join("/");
  const tags = {
    TY,
    ...fields,
    // Of which Citation.js keeps 20 characters.
    ID: citation.id,
    ...(year !== undefined && { Y1: `${year}/${monthAndDay}/` }),
    ...(citation.language && { LA: citation.language }),
  };
  const lines = Object.entries(tags).flatMap(([tag, value]) =>
    [value].flat().map((text) => `${tag}  - ${text}\r\n`),
  );
  return `${lines.join("")}ER  - \r\n`;
}

const twoDigits = (part: number | undefined) =>
  part === undefined ? "" : String(part).padStart(2, "0");

interface PlainOptions {
  readonly locale: string;
  /** What stands for a date that isn't known: "n.d." */
  readonly undated: string;
}

const DATE_PARTS = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
] as const satisfies Intl.DateTimeFormatOptions[];

/** Writes a reference as a sentence: “Title.” Agency, Source, June 14, 2024. Address. */
export function formatPlainCitation(
  citation: Citation,
  { locale, undated }: PlainOptions,
): string {
  const parts = citation.issued?.["date-parts"][0] ?? [];
  const options = DATE_PARTS[parts.length - 1];
  const [year = 0, month = 1, day = 1] = parts;
  const iso = `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
  const { title, author } = citation;
  const facts = [
    ...(author ?? []).map(({ literal }) => literal),
    citation["container-title"],
    options === undefined ? undated : formatDay(iso, locale, options),
  ].filter((fact) => fact !== undefined);
  // A title's own full stop or question mark ends it.
  const end = title !== undefined && /[.!?。！？…]$/u.test(title) ? "" : ".";
  const place = citation.URL ?? citation.archive_location;
  return [
    ...(title === undefined ? [] : [`“${title}${end}”`]),
    `${facts.join(", ")}${facts.at(-1)?.endsWith(".") ? "" : "."}`,
    ...(place === undefined ? [] : [place]),
  ].join(" ");
}
