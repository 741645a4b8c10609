import {
  parseSavedSearches,
  writeSavedSearches,
} from "@communique/indexer/search/saved-searches";
import { useState } from "react";
import { addSearches } from "../../lib/saved/kept-searches";
import type { KeptSearch } from "../../lib/saved/kept-searches";
import { useTranslate } from "../../lib/translate";
import { changeKept } from "./use-kept-searches";

const FILE_NAME = "communique-searches.json";

interface Props {
  readonly kept: readonly KeptSearch[];
}

/** Saved searches as a file: for another browser, or for `communique alerts`. */
export function SearchFile({ kept }: Props) {
  const t = useTranslate();
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const parsed = parseSavedSearches(await file.text().catch(() => ""));
    if (!parsed.ok) setProblem(t("saved.bad", { problem: parsed.problem }));
    else
      setProblem(
        changeKept((now) => addSearches(now, parsed.searches))
          ? null
          : t("saved.full"),
      );
  };
  return (
    <div className="saved-file">
      {kept.length > 0 && (
        <button type="button" className="button" onClick={() => write(kept)}>
          {t("saved.export")}
        </button>
      )}
      <label>
        {t("saved.import")}{" "}
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            void read(currentTarget.files?.[0]);
            // The same file can be chosen again.
            currentTarget.value = "";
          }}
        />
      </label>
      <div role="alert">{problem !== null && <p>{problem}</p>}</div>
    </div>
  );
}

function write(kept: readonly KeptSearch[]) {
  const blob = new Blob([writeSavedSearches(kept)], {
    type: "application/json",
  });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = FILE_NAME;
  link.click();
  // Not before the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
