import * as fc from "fast-check";
import { load } from "cheerio";
import { expect, test } from "vitest";
import type { ExportedArticle } from "../export/export-format";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import { toBeginning } from "./feed-text";
import { toStableId } from "./stable-id";
import { toFeed } from "./to-feed";
import type { FeedForm } from "./feed-path";

const ARTICLE: ExportedArticle = {
  id: "0a",
  title: { en: "Talks & <b>tea</b> ]]> again ]]>" },
  text: { en: "First\u0000 <script>alert(1)</script>." },
  names: [],
  compounds: null,
  respelled: null,
  concepts: { title: [], text: [] },
  language: "en",
  source: "A & <B>",
  agency: null,
  domain: null,
  url: null,
  path: "a.txt",
  date: "2024-06-14",
  datePrecision: "day",
  dateFrom: "2024-06-14",
  dateTo: "2024-06-14",
  dateInferred: false,
  timestamp: 1718323200,
  year: 2024,
  month: "2024-06",
  countries: [],
  officials: [],
  cluster: "0a",
  leads: true,
  versions: 1,
  evidence: [],
};
const UNDATED: ExportedArticle = {
  ...ARTICLE,
  id: "0b",
  title: { en: " " },
  date: null,
  datePrecision: "none",
  dateFrom: null,
};

const ROUTE = { ...EMPTY_ROUTE, query: "tea & talks", countries: ["NO"] };

const write = (form: FeedForm, articles: readonly ExportedArticle[]) =>
  toFeed(articles, ROUTE, {
    form,
    origin: "https://news.example",
    title: "tea & talks",
    untitled: "Untitled",
  });

test("Atom shows hostile titles and texts as they are", () => {
  const xml = write("atom", [ARTICLE, UNDATED]);
  const $ = load(xml, { xml: true });
  const [first, second] = $("entry").toArray();
  const shown = (selector: string) => load($(selector, first).text()).text();
  expect(shown("title")).toBe("Talks & <b>tea</b> ]]> again ]]>");
  expect(shown("summary")).toBe("First <script>alert(1)</script>.");
  expect(load($("summary", first).text())("script")).toHaveLength(0);
  expect($("author > name", first).text()).toBe("A & <B>");
  expect($("updated", first).text()).toBe("2024-06-14T00:00:00.000Z");
  expect($("link", first).attr("href")).toBe(
    "https://news.example/articles/0a?q=tea+%26+talks&country=NO",
  );
  expect($("feed > updated").text()).toBe("2024-06-14T00:00:00.000Z");
  expect($("feed > link[rel=self]").attr("href")).toBe(
    "https://news.example/feed.xml?q=tea+%26+talks&country=NO",
  );
  expect($("title", second).text()).toBe("Untitled");
  expect($("published", second)).toHaveLength(0);
  expect($("updated", second).text()).toBe("1970-01-01T00:00:00.000Z");
});

test("JSON Feed has the titles as text", () => {
  const feed = JSON.parse(write("json", [ARTICLE]));
  expect(feed.items[0]).toMatchObject({
    id: toStableId("article:0a"),
    title: "Talks & <b>tea</b> ]]> again ]]>",
    content_html: "First &lt;script&gt;alert(1)&lt;/script&gt;.",
    date_published: "2024-06-14T00:00:00.000Z",
  });
  expect(feed.feed_url).toBe(
    "https://news.example/feed.json?q=tea+%26+talks&country=NO",
  );
});

test("an id is a UUID, the same for the same thing", () => {
  expect(toStableId("article:0a")).toBe(toStableId("article:0a"));
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(toStableId(name)).toMatch(
        /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
      );
    }),
  );
});

test("any text makes XML that holds it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const xml = write("atom", [{ ...ARTICLE, source: `x${text}` }]);
      const $ = load(xml, { xml: true });
      expect($("entry")).toHaveLength(1);
      expect($("entry > author > name").text().startsWith("x")).toBe(true);
    }),
  );
});

test("a summary ends between words", () => {
  expect(toBeginning("one two three", 9)).toBe("one two…");
  expect(toBeginning("one two", 9)).toBe("one two");
  expect(toBeginning("会谈在奥斯陆举行", 4)).toBe("会谈在奥…");
});
