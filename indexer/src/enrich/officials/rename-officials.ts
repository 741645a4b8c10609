import type { Mention, SearchDocument } from "../../search-document.ts";
import type { UnknownName } from "./merge-romanisations.ts";

type Named = Pick<SearchDocument, "officials" | "names" | "evidence">;

/** Counts the unknown officials of a corpus, one article after the other. */
export class UnknownNames {
  readonly #counts = new Map<string, UnknownName>();

  /** Takes note of one article's unknown officials. */
  add(
    mentions: readonly Pick<
      Mention,
      "kind" | "isKnown" | "value" | "country"
    >[],
  ): void {
    const seen = new Map<string, string | null>();
    for (const { kind, isKnown, value, country } of mentions)
      if (kind === "official" && isKnown === false)
        seen.set(value, seen.get(value) ?? country ?? null);
    for (const [name, country] of seen)
      this.count({ name, country, articles: 1 });
  }

  /** Takes note of a name that was counted already. */
  count({ name, country, articles }: UnknownName): void {
    const key = `${country ?? ""}\n${name}`;
    const before = this.#counts.get(key)?.articles ?? 0;
    this.#counts.set(key, { name, country, articles: before + articles });
  }

  /** All names, one for each state they were met with. */
  all(): UnknownName[] {
    return [...this.#counts.values()];
  }
}

/** A document with the values that a corpus agreed on; the words of the evidence stay. */
export function renameOfficials<T extends Named>(
  document: T,
  merged: ReadonlyMap<string, string>,
): T {
  if (!document.officials.some((name) => merged.has(name))) return document;
  const rename = (name: string) => merged.get(name) ?? name;
  return {
    ...document,
    officials: [...new Set(document.officials.map(rename))],
    // Both spellings stay searchable.
    names: [...new Set([...document.names, ...document.officials.map(rename)])],
    evidence: document.evidence.map((mention) =>
      mention.kind === "official" && mention.isKnown === false
        ? { ...mention, value: rename(mention.value) }
        : mention,
    ),
  };
}
