import { MAX_NAMES } from "../../lib/batch/parse-names";
import type { Translate } from "../../lib/translate";

interface Props {
  /** The list that is shown, to be changed. */
  readonly names: readonly string[];
  readonly t: Translate;
}

/** Takes a list of names, pasted or as a file. A plain form: it needs no scripts. */
export function BatchForm({ names, t }: Props) {
  return (
    <form
      method="post"
      action="/batch/list"
      encType="multipart/form-data"
      className="batch-form"
    >
      <label htmlFor="batch-names">{t("batch.names")}</label>
      <textarea
        id="batch-names"
        name="names"
        rows={8}
        defaultValue={names.join("\n")}
      />
      <label>
        {t("batch.file")}{" "}
        <input type="file" name="file" accept=".csv,.txt,text/csv,text/plain" />
      </label>
      <p className="batch-note">{t("batch.note", { most: MAX_NAMES })}</p>
      <button type="submit" className="button">
        {t("batch.submit")}
      </button>
    </form>
  );
}
