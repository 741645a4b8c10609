import type { Evaluation, SystemScores } from "./evaluate.ts";
import { KINDS } from "./known-items.ts";
import type { Share } from "./score-known-items.ts";

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

const toPercent = ({ asked, found }: Share) =>
  asked === 0 ? "none" : `${percent(found / asked)} of ${asked}`;

type Row = readonly [
  name: string,
  value: (scores: SystemScores) => string,
  target?: string,
];

const KNOWN_ITEMS: readonly Row[] = [
  ...KINDS.map((kind): Row => [
    `known items: ${kind}`,
    ({ knownItems }) => toPercent(knownItems.byKind[kind]),
  ]),
  [
    "known items without a typo, first three",
    ({ knownItems }) => toPercent(knownItems.withoutTypo),
    "≥ 97 %",
  ],
  [
    "known items with a typo, first three",
    ({ knownItems }) => toPercent(knownItems.byKind.typo),
    "≥ 92 %",
  ],
];

const CROSS_LANGUAGE: readonly Row[] = [
  [
    "across languages: recall in the first ten",
    ({ crossLanguage: { recall, queries } }) =>
      `${percent(recall)} of ${queries}`,
    "≥ 3 times",
  ],
  [
    "across languages: precision at ten",
    ({ crossLanguage }) => percent(crossLanguage.precision),
    "no worse",
  ],
  [
    "across languages: precision of what is shown",
    ({ crossLanguage }) => percent(crossLanguage.precisionOfShown),
    "no worse",
  ],
  [
    "across languages: queries without a right answer",
    ({ crossLanguage }) => String(crossLanguage.without),
  ],
  [
    "across languages: shown articles not judged",
    ({ crossLanguage }) => percent(crossLanguage.unjudged),
  ],
];

const HARD_CASES: readonly Row[] = [
  [
    "hard cases passed",
    ({ hardCases: { passed, cases } }) => `${passed} of ${cases}`,
  ],
];

/** Writes the figures of both searches side by side, as a Markdown table. */
export function toTable({ articles, systems }: Evaluation): string {
  const rows = [...KNOWN_ITEMS, ...CROSS_LANGUAGE, ...HARD_CASES].map(
    ([name, value, target = ""]) => [name].concat(systems.map(value), target),
  );
  const cells = [
    [
      `${articles.toLocaleString("en")} articles`,
      ...systems.map(({ name }) => name),
      "target",
    ],
    ...rows,
  ];
  const widths = (cells[0] ?? []).map((_, at) =>
    Math.max(...cells.map((row) => row[at]?.length ?? 0)),
  );
  const toLine = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = cells;
  return [
    toLine(head),
    `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`,
    ...body.map(toLine),
    "",
    toRatio(systems),
  ].join("\n");
}

function toRatio(systems: readonly SystemScores[]): string {
  const [plain, own] = systems.map(({ crossLanguage }) => crossLanguage.recall);
  if (plain === undefined || own === undefined) return "";
  return plain === 0
    ? "Recall across languages: nothing was found without the layer"
    : `Recall across languages: ${(own / plain).toFixed(2)} times that of the engine without the layer`;
}

/** What a reader of the figures may want to see: misses of known items, and failed cases. */
export function toDetails({ systems }: Evaluation): string {
  return systems
    .flatMap(({ name, knownItems, hardCases, crossLanguage }) => [
      ...knownItems.misses.map(
        ({ kind, query, key, shown }) =>
          `${name}: ${kind}: ${query} → ${key}, not ${shown.join(" ")}`,
      ),
      ...crossLanguage.byQuery
        .filter(({ found, of }) => found < of)
        .map(({ id, found, of }) => `${name}: ${id}: ${found} of ${of}`),
      ...hardCases.failures.map(
        ({ id, query, notFound, wronglyFound }) =>
          `${name}: ${id}: ${query}: ${[
            ...notFound.map((each) => `${each} not found`),
            ...wronglyFound.map((each) => `${each} found`),
          ].join(", ")}`,
      ),
    ])
    .join("\n");
}
