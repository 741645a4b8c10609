import { useEffect, useRef } from "react";
import type { Outage } from "../../lib/engine-error";
import { useTranslate } from "../../lib/translate";
import type { MessageKey } from "../../lib/translate";

const MESSAGES: Record<Outage, { title: MessageKey; advice: MessageKey }> = {
  "engine-down": {
    title: "outage.downTitle",
    advice: "outage.downAdvice",
  },
  "index-missing": {
    title: "outage.missingTitle",
    advice: "outage.missingAdvice",
  },
  locked: {
    title: "outage.lockedTitle",
    advice: "outage.lockedAdvice",
  },
  busy: {
    title: "outage.busyTitle",
    advice: "outage.busyAdvice",
  },
  // Of what must be whole; a list of results says it beside them.
  partial: {
    title: "outage.downTitle",
    advice: "outage.downAdvice",
  },
  refused: {
    title: "outage.refusedTitle",
    advice: "outage.refusedAdvice",
  },
};

/** An index of a few thousand articles is there within seconds. */
const FIRST_RETRY_MS = 3_000;
const LAST_RETRY_MS = 30_000;

interface Props {
  readonly outage: Outage;
  /** Whether an answer is being waited for. */
  readonly isAsking: boolean;
  readonly onRetry: () => void;
}

/**
 * Says plainly why there is no answer, and asks again until there is one: ever
 * more seldom, not while the page is hidden, and not all readers at one time.
 */
export function OutageNotice({ outage, isAsking, onRetry }: Props) {
  const tries = useRef(0);
  useEffect(() => {
    if (isAsking) return undefined;
    const pause = Math.min(FIRST_RETRY_MS * 2 ** tries.current, LAST_RETRY_MS);
    const retry = () => {
      if (document.hidden) return;
      tries.current += 1;
      onRetry();
    };
    const timer = setTimeout(retry, pause * (0.75 + Math.random() / 2));
    document.addEventListener("visibilitychange", retry);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", retry);
    };
  }, [isAsking, onRetry]);

  const t = useTranslate();
  const { title, advice } = MESSAGES[outage];
  return (
    <div className="notice notice-outage" role="alert">
      <p className="notice-title">{t(title)}</p>
      <p>{t(advice)}</p>
      <button type="button" className="button js-only" onClick={onRetry}>
        {t("outage.retry")}
      </button>
    </div>
  );
}
