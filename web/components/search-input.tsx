import type { ComponentProps } from "react";
import { MAX_QUERY_LENGTH } from "../lib/route-url";

/** The box that the words go into, the same on every page. */
export function SearchInput(props: ComponentProps<"input">) {
  return (
    <input
      type="search"
      name="q"
      aria-label="Search articles"
      placeholder="A name, a place, a subject…"
      maxLength={MAX_QUERY_LENGTH}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      enterKeyHint="search"
      className="search-input"
      {...props}
    />
  );
}
