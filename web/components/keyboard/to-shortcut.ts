/** What a single key does. */
export type Shortcut = "search" | "next" | "previous" | "help";

const SHORTCUTS: Readonly<Record<string, Shortcut>> = {
  "/": "search",
  j: "next",
  k: "previous",
  "?": "help",
};

/** Inputs that take no text: a letter typed on them is a shortcut. */
const TEXTLESS_TYPES = new Set([
  "button",
  "checkbox",
  "radio",
  "range",
  "reset",
  "submit",
]);

type Key = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing" | "defaultPrevented"
>;

/** What a key pressed outside a field does; null for keys that do nothing. */
export function toShortcut(key: Key): Shortcut | null {
  if (key.defaultPrevented || key.isComposing) return null;
  if (key.ctrlKey || key.metaKey || key.altKey) return null;
  return Object.hasOwn(SHORTCUTS, key.key)
    ? (SHORTCUTS[key.key] ?? null)
    : null;
}

/** Whether what is typed goes into the element as text, or chooses in it. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !TEXTLESS_TYPES.has(target.type);
  return (
    target.isContentEditable ||
    target.matches("textarea, select, [role=textbox], [role=combobox]")
  );
}
