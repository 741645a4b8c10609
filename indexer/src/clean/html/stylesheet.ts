import type { CheerioAPI } from "cheerio";
import { isText, type Element } from "domhandler";

/** Class names and ids that the page's own stylesheet hides. */
export interface HiddenNames {
  readonly classes: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

// `.popup, #promo { display: none }`
const RULE = /([^{}]{1,300})\{([^{}]*)\}/g;
const NO_DISPLAY = /(?:^|[;\s])display\s*:\s*none/i;
const ONE_NAME = /^([.#])([\w-]+)$/;
// `@media (max-width: 600px) { .sidebar { display: none } }`: hidden on some screens only
const AT_RULE = /@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;
const COMMENT = /\/\*[^]*?\*\//g;

/** Longer stylesheets are frameworks: they hide menus, and cost time. */
const LONGEST_STYLE = 200_000;

// Layers that a script shows later lie in the page as text.
// <style>.app-layer { display: none }</style> … <div class="app-layer"><p>Get the new app…
export function readHiddenNames($: CheerioAPI): HiddenNames {
  const classes = new Set<string>(),
    ids = new Set<string>();
  $("style").each((_, { attribs, children }) => {
    if (attribs["media"] !== undefined && !/all|screen/i.test(attribs["media"]))
      return;
    const style = children
      .map((child) => (isText(child) ? child.data : ""))
      .join("");
    if (style.length > LONGEST_STYLE || !NO_DISPLAY.test(style)) return;
    for (const [, selectors = "", block = ""] of style
      .replace(COMMENT, "")
      .replace(AT_RULE, "")
      .matchAll(RULE)) {
      if (!NO_DISPLAY.test(block)) continue;
      for (const selector of selectors.split(",")) {
        const [, mark, name] = ONE_NAME.exec(selector.trim()) ?? [];
        if (name !== undefined) (mark === "." ? classes : ids).add(name);
      }
    }
  });
  return { classes, ids };
}

/** Whether an element has a hidden class or id. */
export function isHiddenBy(
  { classes, ids }: HiddenNames,
  { attribs }: Element,
): boolean {
  if (classes.size === 0 && ids.size === 0) return false;
  return (
    ids.has(attribs["id"] ?? "") ||
    (attribs["class"] ?? "").split(/\s+/).some((name) => classes.has(name))
  );
}
