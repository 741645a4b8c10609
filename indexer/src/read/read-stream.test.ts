import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeLegacy } from "../../test/encode-legacy.ts";
import { PARAGRAPHS } from "../../test/ten-languages.ts";
import {
  collect,
  toChunks,
  toMembers,
  toPageRecord,
} from "../../test/warc-fixture.ts";
import { readStream } from "./read-stream.ts";

const { ko, ru } = PARAGRAPHS;

const read = (
  content: string | Uint8Array,
  path: string,
  { size = 65_536, limit = 1e6, headsOnly = false } = {},
) => {
  const bytes = Buffer.from(content);
  return collect(
    readStream(
      toChunks(bytes, size),
      { path, bytes: bytes.length },
      { limit, headsOnly },
    ),
  );
};

/** A page's path and content, or its file and the reason it was not taken. */
const briefly = (outcome: Awaited<ReturnType<typeof read>>[number]) =>
  outcome.ok
    ? [outcome.value.path, outcome.value.content]
    : [outcome.file, outcome.rejection.reason];

const readBriefly = async (...input: Parameters<typeof read>) =>
  (await read(...input)).map(briefly);

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const LINES = '{"text": "Erste"}\n{"id": "ko", "text": "외교부"}\n';
const ARCHIVE = [
  toPageRecord("https://x.example/1", "<p>Erste</p>"),
  toPageRecord("https://x.example/2", "<p>외교부</p>"),
];

/** One corpus file of each format with what it holds. */
const FILES: readonly (readonly [
  name: string,
  content: string | Uint8Array,
  pages: readonly (readonly [path: string, content: string])[],
])[] = [
  ["a.txt", ko, [["", ko]]],
  ["a.md", "# Titel\n", [["", "# Titel\n"]]],
  ["a.html", "<p>외교부</p>", [["", "<p>외교부</p>"]]],
  ["a.json", '{\n "text": "외교부"}', [["#1", "외교부"]]],
  [
    "list.json",
    '[{"text": "Erste"}, {"text": "외교부"}]',
    [
      ["#1", "Erste"],
      ["#2", "외교부"],
    ],
  ],
  [
    "a.jsonl",
    LINES,
    [
      ["#1", "Erste"],
      ["#ko", "외교부"],
    ],
  ],
  [
    "a.warc",
    Buffer.concat(ARCHIVE),
    [
      ["#https://x.example/1", "<p>Erste</p>"],
      ["#https://x.example/2", "<p>외교부</p>"],
    ],
  ],
];

const expected = (
  name: string,
  pages: readonly (readonly [string, string])[],
) => pages.map(([id, content]) => [`${name}${id}`, content]);

describe.for(FILES)("%s", ([name, content, pages]) => {
  test("is read", async () => {
    expect(await readBriefly(content, name)).toEqual(expected(name, pages));
  });

  test("is read as gzip", async () => {
    expect(await readBriefly(gzipSync(content), `${name}.gz`)).toEqual(
      expected(`${name}.gz`, pages),
    );
  });

  test("is read as gzip of several members", async () => {
    const bytes = Buffer.from(content);
    const half = Math.ceil(bytes.length / 2);
    const packed = toMembers([bytes.subarray(0, half), bytes.subarray(half)]);
    expect(await readBriefly(packed, `${name}.gz`)).toEqual(
      expected(`${name}.gz`, pages),
    );
  });

  test("is read where .gz is missing, or stands there for nothing", async () => {
    expect(await readBriefly(gzipSync(content), name)).toEqual(
      expected(name, pages),
    );
    expect(await readBriefly(content, `${name}.gz`)).toEqual(
      expected(`${name}.gz`, pages),
    );
  });

  test("is read in chunks of any size", async () => {
    const packed = gzipSync(content);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
        expect(await readBriefly(content, name, { size })).toEqual(
          expected(name, pages),
        );
        expect(await readBriefly(packed, name, { size })).toEqual(
          expected(name, pages),
        );
      }),
      { numRuns: 20 },
    );
  });

  test("cut anywhere gives pages of it, or says so", async () => {
    const whole = Buffer.from(content);
    for (const [bytes, file] of [
      [whole, name],
      [gzipSync(whole), `${name}.gz`],
    ] as const) {
      for (let at = 1; at < bytes.length; at += 7) {
        const outcomes = await read(bytes.subarray(0, at), file).catch(
          (error: unknown) => error,
        );
        if (outcomes instanceof Error)
          expect(outcomes).toMatchObject({ code: "Z_BUF_ERROR" });
        else expect(outcomes).not.toEqual([]);
      }
    }
  });
});

test("a record of a name that says nothing of it is one", async () => {
  const json = '{\n "id": "kr-1",\n "text": "외교부"\n}';
  expect(await readBriefly(json, "stdin")).toEqual([["stdin#kr-1", "외교부"]]);
});

test.for([
  ["a.txt", ko],
  ["a.html", `<p>${ko}</p>`],
] as const)("UTF-16 in %s", async ([name, text]) => {
  expect(await readBriefly(utf16(text), name)).toEqual([[name, text]]);
});

test.for([
  ["a line of records in UTF-16", "a.jsonl", utf16(LINES)],
  [
    "a list in UTF-16",
    "a.json",
    utf16('[{"text": "Erste"}, {"id": "ko", "text": "외교부"}]'),
  ],
] as const)("%s", async ([, name, bytes]) => {
  expect(await readBriefly(bytes, name)).toEqual([
    [`${name}#1`, "Erste"],
    [`${name}#ko`, "외교부"],
  ]);
});

test.for(["a.json", "a.jsonl", "list.json"])(
  "JSON in another encoding: %s",
  async (name) => {
    const record = JSON.stringify({ id: 1, text: ru });
    const json = name === "list.json" ? `[${record}]` : record;
    expect(await readBriefly(encodeLegacy(json, "windows-1251"), name)).toEqual(
      [[`${name}#1`, ru]],
    );
  },
);

test("each line in its own encoding", async () => {
  const lines = [ko, ru].map((text) => JSON.stringify({ text }));
  const bytes = Buffer.concat([
    encodeLegacy(`${lines[0]}\n`, "euc-kr"),
    Buffer.from(`${lines[1]}\n`),
  ]);
  expect((await read(bytes, "a.jsonl")).map((page) => page.ok)).toEqual([
    true,
    true,
  ]);
  expect(await readBriefly(bytes, "a.jsonl")).toEqual([
    ["a.jsonl#1", ko],
    ["a.jsonl#2", ru],
  ]);
});

describe("what is too large", () => {
  const limit = 100_000;
  const LARGE = "x".repeat(limit * 2);

  test.for([
    ["a page", "a.txt", LARGE, [["a.txt", "too-large"]]],
    [
      "a packed page",
      "a.txt.gz",
      gzipSync(LARGE, { level: 1 }),
      [["a.txt.gz", "too-large-unpacked"]],
    ],
    [
      "a line",
      "a.jsonl",
      `{"text": "Erste"}\n{"text": "${LARGE}"}\n{"text": "Dritte"}`,
      [
        ["a.jsonl#1", "Erste"],
        ["a.jsonl#2", "too-large"],
        ["a.jsonl#3", "Dritte"],
      ],
    ],
    [
      "a record of a list",
      "a.json",
      `[{"text": "Erste"}, ${" ".repeat(5000)} {"text": "${LARGE}"}]`,
      [
        ["a.json#1", "Erste"],
        ["a.json#2", "malformed"],
      ],
    ],
    [
      "a page of an archive",
      "a.warc",
      Buffer.concat([
        toPageRecord("b", LARGE),
        toPageRecord("c", "<p>Dritte</p>"),
      ]),
      [
        ["a.warc#b", "too-large"],
        ["a.warc#c", "<p>Dritte</p>"],
      ],
    ],
  ] as const)("%s", async ([, name, content, outcomes]) => {
    expect(await readBriefly(content, name, { limit })).toEqual(outcomes);
  });

  test("a bomb is not unpacked, and says what it is", async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000, " "), { level: 1 });
    const bytes = bomb.length;
    expect(await read(bomb, "a.html.gz", { limit })).toEqual([
      {
        ok: false,
        file: "a.html.gz",
        rejection: { reason: "too-large-unpacked", bytes, limit },
      },
    ]);
  });
});

test("gzip in gzip is no page", async () => {
  const twice = gzipSync(gzipSync(Buffer.from(ko.repeat(50))));
  expect(await readBriefly(twice, "a.txt.gz")).toEqual([
    ["a.txt.gz", "binary"],
  ]);
});

test("arbitrary bytes give pages or rejections, under any name", async () => {
  const starts = ["", "WARC/1.0\r\n", "{", "[", "<html>", "\ufeff", "%PDF-"];
  const names = ["a.txt", "a.json", "a.jsonl.gz", "a.warc", "stdin"];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.uint8Array(),
      fc.constantFrom(...names),
      fc.integer({ min: 1, max: 99 }),
      async (start, rest, name, size) => {
        const bytes = Buffer.concat([Buffer.from(start), rest]);
        expect((await read(bytes, name, { size })).length).toBeGreaterThan(0);
        expect(await read(bytes, name, { size })).toEqual(
          await read(bytes, name),
        );
      },
    ),
    { numRuns: 300 },
  );
});

describe("heads only", () => {
  const headOf = async (content: string | Uint8Array, path: string) =>
    readBriefly(content, path, { headsOnly: true });

  test("a page's first 64 kB are read", async () => {
    const text = "외교부 ".repeat(20_000);
    const [[, head] = []] = await headOf(text, "a.txt");
    expect(head?.length).toBeLessThan(30_000);
    expect(text.startsWith(head?.slice(0, -1) ?? "-")).toBe(true);
    expect(await headOf(gzipSync(text), "a.txt.gz")).toEqual([
      ["a.txt.gz", head],
    ]);
  });

  test("a short page is read whole", async () => {
    expect(await headOf(ko, "a.txt")).toEqual([["a.txt", ko]]);
  });

  test("a page that is too large is still rejected", async () => {
    const html = `<p>${"a".repeat(1_000_001)}</p>`;
    expect(await headOf(html, "a.html")).toEqual([["a.html", "too-large"]]);
  });

  test("records are read whole, whatever they are called", async () => {
    const text = "a".repeat(100_000);
    const record = JSON.stringify({ id: "x", text });
    for (const name of ["a.json", "a.jsonl", "a.txt"])
      expect(await headOf(record, name)).toEqual([[`${name}#x`, text]]);
  });
});
