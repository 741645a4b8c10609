import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlainPage } from "../../components/plain-page";
import { ReceiptView } from "../../components/receipt/receipt-view";
import { readDisplayNames } from "../../lib/display-names";
import { EngineError } from "../../lib/engine-error";
import { readOrigin } from "../../lib/origin";
import { readReader, readTranslate } from "../../lib/reader";
import { parseReceipt, toReceiptPath } from "../../lib/receipt/receipt-url";
import { replayReceipt } from "../../lib/receipt/replay-receipt";
import type { Replay } from "../../lib/receipt/replay-receipt";
import type { Receipt } from "../../lib/receipt/receipt";
import { toUrlSearchParams } from "../../lib/search-params";
import type { PageSearchParams } from "../../lib/search-params";

interface Props {
  readonly searchParams: Promise<PageSearchParams>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslate();
  return {
    title: `${t("receipt.title")} – Communiqué`,
    robots: { index: false },
  };
}

/** What a search found when its receipt was made, and what has changed since. */
export default async function Page({ searchParams }: Props) {
  const parsed = parseReceipt(toUrlSearchParams(await searchParams));
  // `proxy.ts` has answered already.
  if (!parsed.ok) notFound();
  const { receipt } = parsed;
  const { locale } = await readReader();
  const t = await readTranslate();
  const link = `${await readOrigin()}${toReceiptPath(receipt) ?? ""}`;
  return (
    <PlainPage title={t("receipt.title")}>
      <ReceiptView
        receipt={receipt}
        replay={await readReplay(receipt)}
        link={link}
        names={readDisplayNames(locale, t("results.unknownLanguage"))}
        t={t}
      />
    </PlainPage>
  );
}

/** Null where the engine gives no answer. */
async function readReplay(receipt: Receipt): Promise<Replay | null> {
  try {
    return await replayReceipt(receipt, new AbortController().signal);
  } catch (error) {
    if (error instanceof EngineError) return null;
    throw error;
  }
}
