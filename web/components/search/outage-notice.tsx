import { useEffect } from "react";
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
  refused: {
    title: "outage.refusedTitle",
    advice: "outage.refusedAdvice",
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
