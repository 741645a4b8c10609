import type { CheerioAPI } from "cheerio";
import { isTag, isText, type AnyNode, type Element } from "domhandler";
import type { Removal } from "../block.ts";
import { toLine } from "../normalise.ts";
import { bitOf, classBits } from "./class-words.ts";

/** Elements that never hold an article's words. */
const NEVER: ReadonlySet<string> = new Set(
  "script style rt rp noscript template svg canvas iframe object embed audio video map button select option input textarea datalist head link meta base".split(
    " ",
  ),
);

const INLINE: ReadonlySet<string> = new Set(
  "a abbr b em font i small span strong sub sup u".split(" "),
);

// Takes out what no reader sees as text, and in a paragraph what only a screen reader says.
// <p>Das Treffen <span class="sr-only">(öffnet neues Fenster)</span> endete.<script>…</script></p>  →  <p>Das Treffen endete.</p>
export function stripSilent($: CheerioAPI): Removal[] {
  const removals: Removal[] = [];
  const root = $.root().get(0);
  const stack: AnyNode[] = root === undefined ? [] : [...root.children];
  const gone: Element[] = [];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isTag(node)) continue;
    if (NEVER.has(node.name)) {
      gone.push(node);
      continue;
    }
    if (INLINE.has(node.name) && hasHiddenMark(node)) {
      const hint = readHint(node);
      if (hint !== null) {
        const text = toLine(hint);
        if (text !== "")
          removals.push({ rule: "hidden-words", text, place: "inside" });
        gone.push(node);
        continue;
      }
    }
    for (const child of node.children) stack.push(child);
  }
  for (const element of gone) $(element).remove();
  return removals.reverse();
}

/** Longer ones are no hint beside a word. */
const LONGEST_HINT = 80;

const hasHiddenMark = (element: Element) =>
  (classBits(element) & bitOf("hidden")) !== 0 ||
  element.attribs["hidden"] !== undefined;

/** The words of a short inline element; null where it holds blocks or more than a hint. Without recursion. */
function readHint(element: Element): string | null {
  let text = "";
  const stack: AnyNode[] = [element];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) text += node.data;
    else if (isTag(node)) {
      if (!INLINE.has(node.name)) return null;
      stack.push(...[...node.children].reverse());
    }
    if (text.length > LONGEST_HINT) return null;
  }
  return text;
}
