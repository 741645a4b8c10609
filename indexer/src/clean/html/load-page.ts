import type { CheerioAPI } from "cheerio";
import { load } from "cheerio/slim";
import type { Element } from "domhandler";

// `<html lang="de">`, `<body>`
const HAS_BODY = /<(?:html|body|frameset)[\s>]/i;

/** Parses a page's markup. A fragment, as feeds and records hold it, has no element that holds it all: it is given one. */
export const loadPage = (content: string): CheerioAPI =>
  load(HAS_BODY.test(content) ? content : `<body>${content}</body>`);

/** The element that holds what a page shows. */
export const findRoot = ($: CheerioAPI): Element | undefined =>
  $("body").get(0) ?? $.root().children().get(0);
