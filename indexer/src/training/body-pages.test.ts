import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MARKUP_NAMES } from "../clean/html/html-blocks.ts";
import { TEXT_NAMES } from "../clean/model/text-evidence.ts";
import { readGoldPages, readLabelledPages, toDigest } from "./body-pages.ts";

const TITLE = "Foreign ministers agree on further talks in Geneva";
const FIRST =
  "The foreign ministers of the two countries met in Geneva on Monday and agreed to hold further talks on the exchange of prisoners.";
const SECOND =
  "The meeting lasted more than three hours, a spokesman said, and it ended without a joint appearance before the press.";
const COMMENT = "Good that they talk to each other again at last.";

const PAGE = `<html><head><title>${TITLE}</title></head><body><nav>Home</nav>
  <div><p>${FIRST}</p></div>
  <article><h1>${TITLE}</h1><p>${FIRST}</p><p>${SECOND}</p></article>
  <div id="comments"><p>${COMMENT}</p></div></body></html>`;
const BLOCKS = ["Home", FIRST, TITLE, FIRST, SECOND, COMMENT];

let folder = "";
const write = (file: string, content: unknown) => {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(
    place,
    typeof content === "string" ? content : JSON.stringify(content),
  );
  return place;
};

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "body-pages-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bodyOf = (labels: readonly { readonly share: number }[]) =>
  labels.map(({ share }) => share >= 0.5);

describe("pages with gold bodies", () => {
  beforeAll(() => {
    write("news/gold.json", {
      "2.html": {
        url: "https://www.ledger.example/2",
        body: `${FIRST}\n${SECOND}`,
      },
      "1.html": { url: "https://ledger.example/1" },
      "3.html": { url: "no address", body: "" },
    });
    write("news/html/2.html", PAGE.replace(`<div><p>${FIRST}</p></div>`, ""));
    write("lines/gold.json", {
      "2.txt": { url: "https://www.ledger.example/2", body: SECOND },
    });
    write("lines/html/2.txt", `Home\n${SECOND}\n`);
  });

  test("those that have one, with rows, labels and what is ruled out", async () => {
    const pages = await readGoldPages(folder, "news", "html");
    expect(pages).toHaveLength(1);
    const [page] = pages;
    expect(page).toMatchObject({
      suite: "news",
      site: "ledger.example",
      blocks: ["Home", TITLE, FIRST, SECOND, COMMENT].map((text) => ({ text })),
      isRuledOut: [false, false, false, false, true],
      gold: `${FIRST}\n${SECOND}`,
    });
    expect(bodyOf(page?.labels ?? [])).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
    for (const row of page?.rows ?? [])
      expect(row).toHaveLength(TEXT_NAMES.length + MARKUP_NAMES.length);
  });

  test("texts, whose rows hold no markup", async () => {
    const [page] = await readGoldPages(folder, "lines", "text");
    expect(page).toMatchObject({
      blocks: [{ text: "Home" }, { text: SECOND }],
      isRuledOut: [false, false],
    });
    expect(page?.rows[0]).toHaveLength(TEXT_NAMES.length);
  });
});

describe("pages labelled by hand", () => {
  const read = (body: readonly string[], kind: "html" | "text" = "html") =>
    readLabelledPages(
      {
        folder: path.join(folder, "hand/html"),
        labelFile: write("labels.json", { "1.html": body.map(toDigest) }),
        urlFile: path.join(folder, "hand/urls.json"),
        suite: "hand-labelled",
      },
      kind,
    );

  beforeAll(() => {
    write("hand/urls.json", { "1.html": "https://news.ledger.example/1" });
    write("hand/html/1.html", PAGE);
  });

  test("the labels are found again, the later of two copies", async () => {
    const [page] = await read([FIRST, SECOND]);
    expect(page).toMatchObject({
      suite: "hand-labelled",
      site: "ledger.example",
      blocks: BLOCKS.map((text) => ({ text })),
      gold: `${FIRST}\n${SECOND}`,
    });
    expect(bodyOf(page?.labels ?? [])).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(page?.isRuledOut.at(-1)).toBe(true);
  });

  test("both copies, where both are labelled", async () => {
    const [page] = await read([FIRST, TITLE, FIRST]);
    expect(page?.gold).toBe([FIRST, TITLE, FIRST].join("\n"));
  });

  test("as texts, nothing is ruled out", async () => {
    const [page] = await read([FIRST, SECOND], "text");
    expect(page?.isRuledOut).toEqual(BLOCKS.map(() => false));
    expect(page?.rows[0]).toHaveLength(TEXT_NAMES.length);
  });

  test("a page that is cut into other blocks now is left out", async () => {
    expect(await read([FIRST, "Some other words.", SECOND])).toEqual([]);
  });

  test("no folder of pages, no pages", async () => {
    const labels = write("labels.json", {});
    expect(
      await readLabelledPages(
        {
          folder: path.join(folder, "none"),
          labelFile: labels,
          suite: "hand-labelled",
        },
        "html",
      ),
    ).toEqual([]);
  });
});

test("a digest is of a block's words alone", () => {
  expect(toDigest(FIRST)).toMatch(/^[0-9a-f]{8}$/);
  expect(toDigest(` ${FIRST.toUpperCase()}!`)).toBe(toDigest(FIRST));
  expect(toDigest(SECOND)).not.toBe(toDigest(FIRST));
});
