// `joint-exercise` `g7-summit`
const HYPHENS = /-/g;

/**
 * The word that stands for a concept in the index, whatever the article's language: letters and digits only, so that the
 * engine keeps it whole, and a beginning that no language's word has.
 */
export const toConceptToken = (id: string): string =>
  `xqxq${id.replace(HYPHENS, "")}`;
