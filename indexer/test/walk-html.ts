import { load } from "cheerio/slim";
import { isTag, type Element } from "domhandler";
import { walkPage, type WalkedPage } from "../src/clean/html/walk-page.ts";

/** A page's markup, walked: what the tests of every reader of evidence start from. */
export interface WalkedHtml extends WalkedPage {
  readonly root: Element;
  /** The first element that a CSS selector finds; throws where there is none. */
  readonly find: (selector: string) => Element;
  /** The texts of the drafts, in reading order. */
  readonly texts: readonly string[];
}

/** Loads what stands between <body> and </body>, and walks it. */
export function walkHtml(body: string): WalkedHtml {
  const $ = load(`<body>${body}</body>`);
  const find = (selector: string) => {
    const element = $(selector).get(0);
    if (element === undefined || !isTag(element))
      throw new Error(`no element ${selector}`);
    return element;
  };
  const root = find("body");
  const page = walkPage(root);
  return { ...page, root, find, texts: page.drafts.map(({ text }) => text) };
}
