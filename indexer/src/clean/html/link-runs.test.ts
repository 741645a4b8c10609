import { describe, expect, test } from "vitest";
import { walkHtml } from "../../../test/walk-html.ts";
import { findLinkRuns } from "./link-runs.ts";

const TEXT =
  "<p>Die Außenminister beider Länder trafen sich am Montag in Genf und vereinbarten ein weiteres Treffen.</p>";
const link = (text: string) => `<li><a href=x>${text}</a></li>`;
const MENU = ["Politik", "Wirtschaft", "Sport"].map(link).join("");

/** The texts of the links that are left out. */
const runsIn = (html: string, titles: readonly string[] = []) => {
  const { drafts, texts } = walkHtml(html);
  return [...findLinkRuns(drafts, titles)].map((at) => texts[at]);
};

describe("links among links", () => {
  test.for([
    ["a menu", MENU, ["Politik", "Wirtschaft", "Sport"]],
    ["one alone", link("Politik"), ["Politik"]],
    [
      "among short lines",
      `<p>Menü</p>${link("Politik")}<p>Neu</p>`,
      ["Politik"],
    ],
    [
      "far enough from the text",
      `${MENU}<p>a</p><p>b</p>${TEXT}`,
      ["Politik", "Wirtschaft", "Sport"],
    ],
    ["but for those beside the text", `${MENU}${TEXT}`, ["Politik"]],
  ] as const)("%s", ([, html, texts]) => {
    expect(runsIn(html)).toEqual(texts);
  });

  test.for([
    ["text", TEXT],
    ["a short line", "<p>Genf</p>"],
    ["half a link", "<p>Mehr in <a href=x>Genf</a></p>"],
    [
      "a link as long as a sentence",
      link(
        "Die Außenminister beider Länder trafen sich am Montag in Genf und vereinbarten mehr",
      ),
    ],
    [
      "a long one by weight",
      link(
        "両国の外相は月曜日にジュネーブで会談し、追加の協議で合意したと発表した",
      ),
    ],
    ["an h1", "<h1><a href=x>Gipfel in Genf</a></h1>"],
    ["between paragraphs", `${TEXT}${link("Gipfel")}${TEXT}`],
  ] as const)("none: %s", ([, html]) => {
    expect(runsIn(html)).toEqual([]);
  });

  test("the headline by the metadata is none, whatever its element", () => {
    const html = "<h2><a href=x>GIPFEL in Genf!</a></h2>";
    expect(runsIn(html)).toEqual(["GIPFEL in Genf!"]);
    expect(runsIn(html, ["Gipfel in Genf"])).toEqual([]);
  });
});
