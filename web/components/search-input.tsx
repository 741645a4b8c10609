import type { ComponentProps } from "react";
import { MAX_QUERY_LENGTH } from "@communique/indexer/search/query-length";
import { useTranslate } from "../lib/translate";

/** The box that the words go into, the same on every page. */
export function SearchInput(props: ComponentProps<"input">) {
  const t = useTranslate();
  return (
    <input
      type="search"
      name="q"
      aria-label={t("search.label")}
      placeholder={t("search.placeholder")}
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
