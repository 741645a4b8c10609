import type { Metadata } from "next";
import { BatchForm } from "../../components/batch/batch-form";
import { BatchTable } from "../../components/batch/batch-table";
import { PlainPage } from "../../components/plain-page";
import { countBatch } from "../../lib/batch/count-batch";
import type { BatchRow } from "../../lib/batch/count-batch";
import { unpackNames } from "../../lib/batch/pack-names";
import { readDisplayNames } from "../../lib/display-names";
import { EngineError } from "../../lib/engine-error";
import { readReader, readTranslate } from "../../lib/reader";

interface Props {
  readonly searchParams: Promise<{
    readonly list?: string | readonly string[];
  }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslate();
  return {
    title: `${t("batch.title")} – Communiqué`,
    robots: { index: false },
  };
}

/** A form for a list of names, and what is found of each. */
export default async function Page({ searchParams }: Props) {
  const { locale } = await readReader();
  const t = await readTranslate();
  const list = [(await searchParams).list ?? ""].flat()[0] ?? "";
  const unpacked = list === "" ? null : unpackNames(list);
  const rows = unpacked?.ok ? await readRows(unpacked.names) : null;
  return (
    <PlainPage title={t("batch.title")}>
      {unpacked?.ok === false && <p role="alert">{t("batch.damaged")}</p>}
      {unpacked?.ok && rows === null && (
        <p role="alert">{t("outage.downTitle")}</p>
      )}
      {rows !== null && (
        <BatchTable
          rows={rows}
          list={list}
          names={readDisplayNames(locale, t("results.unknownLanguage"))}
          t={t}
        />
      )}
      <BatchForm names={unpacked?.ok ? unpacked.names : []} t={t} />
    </PlainPage>
  );
}

/** Null where the engine gives no answer. */
async function readRows(
  names: readonly string[],
): Promise<readonly BatchRow[] | null> {
  try {
    return await countBatch(names, new AbortController().signal);
  } catch (error) {
    if (error instanceof EngineError) return null;
    throw error;
  }
}
