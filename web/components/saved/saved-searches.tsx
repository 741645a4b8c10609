"use client";

import { useTranslate } from "../../lib/translate";
import type { Translate } from "../../lib/translate";
import { SaveForm } from "./save-form";
import { SavedItem } from "./saved-item";
import { SearchFile } from "./search-file";
import { useKeptSearches } from "./use-kept-searches";

interface Props {
  /** The search that the reader came from. */
  readonly candidate: { readonly name: string; readonly search: string } | null;
  readonly locale: string;
}

/** The searches saved in this browser: what is new in each, and a file of them. */
export function SavedSearches({ candidate, locale }: Props) {
  const t = useTranslate();
  const kept = useKeptSearches();
  const isSaved = kept?.some(({ search }) => search === candidate?.search);
  return (
    <>
      {candidate !== null && isSaved === false && <SaveForm {...candidate} />}
      {kept !== null && kept.length === 0 && <p>{t("saved.none")}</p>}
      {kept !== null && kept.length > 0 && (
        <ul className="saved-list" aria-label={t("saved.title")}>
          {kept.map((saved) => (
            <SavedItem key={saved.search} saved={saved} locale={locale} />
          ))}
        </ul>
      )}
      {kept !== null && <SearchFile kept={kept} />}
      {kept !== null && <SavedNote t={t} />}
    </>
  );
}

function SavedNote({ t }: { readonly t: Translate }) {
  return <p className="saved-note">{t("saved.note")}</p>;
}
