/** Puts the caret into the search box, its words selected. */
export function focusSearch(): void {
  const input = document.querySelector<HTMLInputElement>(".search-input");
  // Not every browser gives a field the focus along with the selection.
  input?.focus();
  input?.select();
}

/** Moves the focus to the title of the next or the previous article. */
export function focusHit(step: 1 | -1): void {
  const hits = [...document.querySelectorAll(".hit")];
  const current = hits.findIndex((hit) => hit.contains(document.activeElement));
  const next = current === -1 ? 0 : current + step;
  const hit = hits[next];
  hit?.querySelector<HTMLElement>(".hit-title a")?.focus();
  // Focus scrolls to the title alone; all of the article is to be seen.
  hit?.scrollIntoView({ block: "nearest" });
}
