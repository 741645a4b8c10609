import type { FocusEvent, KeyboardEvent } from "react";
import { withoutView } from "../../lib/export/without-view";
import { FEED_PATHS, toFeedQuery } from "../../lib/feed/feed-path";
import { serializeRoute } from "@communique/indexer/search/route-url";
import { useTranslate } from "../../lib/translate";
import type { MessageKey } from "../../lib/translate";
import { useSearchRoute } from "./use-search-route";

interface Action {
  readonly path: string;
  readonly label: MessageKey;
  readonly extra?: string;
}

const SAVE: Action = { path: "/saved", label: "actions.save" };
const SAVED: Action = { path: "/saved", label: "actions.saved" };
const BATCH: Action = { path: "/batch", label: "actions.batch" };
const RECEIPT: Action = { path: "/receipt/new", label: "actions.receipt" };
const FILES: readonly Action[] = [
  { path: "/export.csv", label: "actions.csv" },
  { path: "/export.csv", label: "actions.excel", extra: "bom=1" },
  { path: "/export.jsonl", label: "actions.jsonl" },
  { path: "/export.bib", label: "actions.bib" },
  { path: "/export.ris", label: "actions.ris" },
];
const FEEDS: readonly Action[] = [
  { path: FEED_PATHS.atom, label: "actions.atom" },
  { path: FEED_PATHS.json, label: "actions.json" },
];

/**
 * What can be done with all that was found. Each is a link, so that the menu
 * works without scripts and costs hardly any.
 */
export function ResultActions() {
  const t = useTranslate();
  const { route } = useSearchRoute();
  const search = serializeRoute(withoutView(route));
  const toLinks = (actions: readonly Action[], of: string) =>
    actions.map(({ path, label, extra }) => {
      const query = [of, extra].filter(Boolean).join("&");
      return (
        <li key={label}>
          <a href={query ? `${path}?${query}` : path} rel="nofollow">
            {t(label)}
          </a>
        </li>
      );
    });
  return (
    // What is heard here happens to the summary and the links inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details
      className="result-actions"
      onKeyDown={closeOnEscape}
      onBlur={closeWhenLeft}
    >
      <summary>{t("actions.open")}</summary>
      <ul>
        {toLinks([search ? SAVE : SAVED], search)}
        {toLinks([RECEIPT, ...FILES], search)}
        {toLinks(FEEDS, toFeedQuery(route))}
        {toLinks([BATCH], "")}
      </ul>
    </details>
  );
}

function closeOnEscape({
  key,
  currentTarget,
}: KeyboardEvent<HTMLDetailsElement>) {
  if (key !== "Escape" || !currentTarget.open) return;
  currentTarget.open = false;
  currentTarget.querySelector("summary")?.focus();
}

function closeWhenLeft({
  currentTarget,
  relatedTarget,
}: FocusEvent<HTMLDetailsElement>) {
  const isInside =
    relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
  // A click on nothing that takes the focus leaves it open: it may be scrolling.
  if (relatedTarget !== null && !isInside) currentTarget.open = false;
}
