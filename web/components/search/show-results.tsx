import { useStats } from "react-instantsearch";
import { useTranslate } from "../../lib/translate";

interface Props {
  readonly onClick: () => void;
}

/** Leads from the sheet to the results; says how many there are, aloud too. */
export function ShowResults({ onClick }: Props) {
  const t = useTranslate();
  const { nbHits } = useStats();
  return (
    <p className="sheet-foot">
      <button type="button" className="button" onClick={onClick}>
        {t("filters.show", { count: nbHits })}
      </button>
      <output className="visually-hidden">
        {t("results.count", { count: nbHits })}
      </output>
    </p>
  );
}
