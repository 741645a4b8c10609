import { isObject, toObjects } from "../json";
import type { Expansion } from "./expansion";

const KINDS = ["concept", "official", "country"] as const;

/** Reads an expansion from JSON; null for anything else. */
export function parseExpansion(expansion: unknown): Expansion | null {
  if (!isObject(expansion)) return null;
  const { key, typed, articles, isOn } = expansion;
  if (typeof key !== "string" || typeof typed !== "string") return null;
  const values = toObjects(expansion["values"]).flatMap((each) => {
    const kind = KINDS.find((known) => known === each["kind"]);
    const { value } = each;
    return kind && typeof value === "string" ? [{ kind, value }] : [];
  });
  const terms = toObjects(expansion["terms"]).flatMap(({ language, term }) =>
    typeof language === "string" && typeof term === "string"
      ? [{ language, term }]
      : [],
  );
  return {
    key,
    typed,
    values,
    terms,
    articles: typeof articles === "number" ? articles : null,
    isOn: isOn === true,
  };
}
