import { useId } from "react";
import { countryName, languageName } from "../../lib/display-names";
import type { DisplayNames } from "../../lib/display-names";
import type { Expansion, ExpansionTerm } from "../../lib/expansions/expansion";
import { textAttributes } from "../../lib/text-direction";
import { useTranslate } from "../../lib/translate";
import { useSearchSettings } from "./search-context";

/** Terms beside the word; all are in the list that it opens. */
const FEW = 3;

interface Props {
  readonly expansion: Expansion;
}

/**
 * A word with the first of its other forms. It opens all of them by language, in
 * a popover: works without scripts, and Escape closes it.
 */
export function ExpansionTerms({ expansion: { typed, values, terms } }: Props) {
  const t = useTranslate();
  const { names } = useSearchSettings();
  const id = useId();
  const few = terms.slice(0, FEW);
  const languages = [...new Set(terms.map(({ language }) => language))];
  const ofLanguage = (code: string) =>
    code === "und" ? t("expansions.latin") : languageName(names, code);
  return (
    <>
      <button
        type="button"
        className="expansion-terms"
        popoverTarget={id}
        title={t("expansions.show")}
      >
        <span className="expansion-few">
          <bdi className="expansion-typed">{typed}</bdi>{" "}
          <span aria-hidden="true">→</span>{" "}
          <span className="visually-hidden">{t("expansions.finds")}</span>{" "}
          {few.map((term, at) => (
            <span key={term.term}>
              {at > 0 && ", "}
              <Term term={term} />
            </span>
          ))}
          {terms.length > few.length && " …"}
        </span>
      </button>
      <dialog
        id={id}
        popover="auto"
        aria-labelledby={`${id}-title`}
        className="expansion-list"
      >
        <div className="expansion-head">
          <h2 id={`${id}-title`}>{t("expansions.all", { word: typed })}</h2>
          <button
            type="button"
            popoverTarget={id}
            popoverTargetAction="hide"
            aria-label={t("expansions.close")}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
        {/* What a concept is, its terms say. */}
        <p>
          {values
            .filter(({ kind }) => kind !== "concept")
            .map((value) => labelOf(value, names))
            .join(" · ")}
        </p>
        <dl>
          {languages.map((code) => (
            <div key={code}>
              <dt>{ofLanguage(code)}</dt>
              <dd>
                {terms
                  .filter(({ language }) => language === code)
                  .map((term, at) => (
                    <span key={term.term}>
                      {at > 0 && ", "}
                      <Term term={term} />
                    </span>
                  ))}
              </dd>
            </div>
          ))}
        </dl>
      </dialog>
    </>
  );
}

function Term({ term: { language, term } }: { readonly term: ExpansionTerm }) {
  const { lang, dir } = textAttributes(language);
  return (
    <bdi lang={language === "und" ? undefined : lang} dir={dir}>
      {term}
    </bdi>
  );
}

function labelOf(
  { kind, value }: Expansion["values"][number],
  names: DisplayNames,
) {
  return kind === "country" ? countryName(names, value) : value;
}
