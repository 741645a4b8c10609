import type { CheerioAPI } from "cheerio";
import { isText, type Element } from "domhandler";

/** Class names and ids that the page's own stylesheet hides. */
export interface HiddenNames {
  readonly classes: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

const NO_DISPLAY = /display\s*:\s*none/i;
const ONE_NAME = /^([.#])([\w-]+)$/;
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
    for (const { selectors, block } of rulesOf(style.replace(COMMENT, ""))) {
      if (!NO_DISPLAY.test(block)) continue;
      for (const selector of selectors.split(",")) {
        const [, mark, name] = ONE_NAME.exec(selector.trim()) ?? [];
        if (name !== undefined) (mark === "." ? classes : ids).add(name);
      }
    }
  });
  return { classes, ids };
}

/**
 * A stylesheet's rules at its top level: `.popup, #promo { display: none }`. What stands in `@media (…) { … }` hides on
 * some screens only.
 */
function* rulesOf(
  style: string,
): Generator<{ readonly selectors: string; readonly block: string }> {
  let depth = 0,
    from = 0,
    open = 0;
  for (let at = 0; at < style.length; at += 1) {
    const letter = style[at];
    if (letter === "{") {
      if (depth === 0) open = at;
      depth += 1;
    } else if (letter === "}") {
      depth = Math.max(0, depth - 1);
      if (depth > 0) continue;
      const selectors = style.slice(from, open).trim();
      if (!selectors.startsWith("@"))
        yield { selectors, block: style.slice(open + 1, at) };
      from = at + 1;
    } else if (letter === ";" && depth === 0) from = at + 1;
  }
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
