import { useEffect } from "react";
import type { Outage } from "../../lib/engine-error";

const MESSAGES: Record<Outage, { title: string; advice: string }> = {
  "engine-down": {
    title: "The search engine can’t be reached.",
    advice:
      "Your search is kept, and tried again every few seconds. If it lasts, tell whoever runs this site.",
  },
  "index-missing": {
    title: "The index is being built.",
    advice: "Articles appear here as soon as the first of them are indexed.",
  },
  refused: {
    title: "The search engine refused this search.",
    advice: "Try fewer words or filters.",
  },
};

/** An index of a few thousand articles is there within seconds. */
const RETRY_EVERY_MS = 5_000;

interface Props {
  readonly outage: Outage;
  readonly onRetry: () => void;
}

/** Says plainly why there is no answer, and asks again until there is one. */
export function OutageNotice({ outage, onRetry }: Props) {
  useEffect(() => {
    if (outage === "refused") return undefined;
    const timer = setInterval(onRetry, RETRY_EVERY_MS);
    return () => clearInterval(timer);
  }, [outage, onRetry]);

  const { title, advice } = MESSAGES[outage];
  return (
    <div className="notice notice-outage" role="alert">
      <p className="notice-title">{title}</p>
      <p>{advice}</p>
      <button type="button" className="button js-only" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
