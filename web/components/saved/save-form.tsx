import { MAX_NAME_LENGTH } from "@communique/indexer/search/saved-searches";
import { useState } from "react";
import { addSearches } from "../../lib/saved/kept-searches";
import { useTranslate } from "../../lib/translate";
import { markSeen } from "./mark-seen";
import { changeKept } from "./use-kept-searches";

interface Props {
  readonly name: string;
  readonly search: string;
}

/** Saves a search under a name. What it finds now is not new. */
export function SaveForm({ name: given, search }: Props) {
  const t = useTranslate();
  const [name, setName] = useState(given);
  const [hasFailed, setHasFailed] = useState(false);
  const save = () => {
    const saved = { name: name.trim() || given, search };
    const isKept = changeKept((kept) => addSearches(kept, [saved]));
    setHasFailed(!isKept);
    if (isKept) void markSeen({ search, seen: null });
  };
  return (
    <form
      className="save-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label>
        {t("saved.name")}{" "}
        <input
          type="text"
          value={name}
          maxLength={MAX_NAME_LENGTH}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
      </label>
      <button type="submit" className="button">
        {t("saved.save")}
      </button>
      {hasFailed && <p role="alert">{t("saved.full")}</p>}
    </form>
  );
}
