import { toByteText } from "./byte-text.ts";
import type { FacetCounts } from "./facet-counts.ts";
import type { StateStatus } from "./file-status.ts";
import type { EngineStatus, IndexStatus, Status } from "./read-status.ts";
import type { TaskStatus } from "./task-status.ts";

/** One line: what it is about, and what there is to say. */
type Line = readonly [label: string, words: string];

const LABEL_WIDTH = 15;

const count = (value: number, one: string) =>
  `${value.toLocaleString("en")} ${one}${value === 1 ? "" : "s"}`;

/** The status for people: a line for each thing, labels in a column. */
export function toStatusText(status: Status): string {
  const lines: readonly Line[] = [
    ...toEngineLines(status.engine),
    ...toIndexLines(status.index),
    ...(status.names === null
      ? []
      : [
          ["names", `${count(status.names, "value")} by any spelling`] as const,
        ]),
    ...(status.building === null
      ? []
      : [["building", `${count(status.building, "article")} so far`] as const]),
    ...toStateLines(status.state),
    ...toTaskLines(status.tasks),
  ];
  return lines
    .map(([label, words]) => `${label.padEnd(LABEL_WIDTH)} ${toPlain(words)}\n`)
    .join("");
}

/** Values come from pages; a terminal must not obey what stands in them. */
const toPlain = (words: string) => words.replace(/[\p{Cc}\u2028\u2029]/gu, "?");

const toEngineLines = ({
  version,
  name,
  host,
  bytesOnDisk,
  bytesUsed,
}: EngineStatus): readonly Line[] => [
  [
    "engine",
    `Meilisearch ${version}${name === "embedded" ? ", embedded" : ""}, ${host === null ? "started to be asked" : `at ${host}`}`,
  ],
  [
    "database",
    `${toByteText(bytesOnDisk)} on disk, ${toByteText(bytesUsed)} of it in use`,
  ],
];

function toIndexLines(index: IndexStatus | null): readonly Line[] {
  if (index === null)
    return [["index", "none yet; npm run index, or npm start, builds it"]];
  const { uid, documents, documentBytes, facets } = index;
  return [
    [
      "index",
      `${uid}: ${count(documents, "article")}, ${toByteText(documentBytes)}`,
    ],
    ...facets.map(toFacetLine),
  ];
}

function toFacetLine({ field, values, isCut, top }: FacetCounts): Line {
  const named = top.map(([value, articles]) => `${value} ${articles}`);
  const total = count(values, "value");
  return [
    `  ${field}`,
    values === 0
      ? "no values"
      : isCut
        ? `${total} or more; of the first by name: ${named.join(", ")}`
        : `${total}: ${named.join(", ")}`,
  ];
}

function toStateLines(state: StateStatus): readonly Line[] {
  if (state.kind === "none") return [["last run", "none yet"]];
  if (state.kind === "busy")
    return [
      ["last run", "a run is at work; ask again for files and rejected pages"],
    ];
  const { lastRun, files, unfinished, filesRejected, rejected } = state;
  const reasons = Object.entries(rejected),
    pages = reasons.reduce((sum, [, of]) => sum + of, 0);
  return [
    [
      "last run",
      lastRun === null
        ? "none was finished yet"
        : `${lastRun.finished}, ${count(lastRun.documents, "article")}`,
    ],
    [
      "files",
      unfinished === 0
        ? `${files.toLocaleString("en")} known`
        : `${files.toLocaleString("en")} known; ${unfinished} unfinished, which the next run goes on with`,
    ],
    [
      "rejected",
      pages === 0
        ? "none"
        : `${count(pages, "page")} of ${count(filesRejected, "file")}: ${reasons.map(([reason, of]) => `${reason} ${of}`).join(", ")}`,
    ],
  ];
}

const toTaskLines = ({
  pending,
  failed,
  lastFailed,
}: TaskStatus): readonly Line[] => [
  ["tasks", `${pending} pending, ${failed} failed`],
  ...lastFailed.map(
    ({ type, finished, words, file }) =>
      [
        "  failed",
        `${finished ?? "?"} ${type}${file === null ? "" : ` (${file})`}: ${words}`,
      ] as const,
  ),
];
