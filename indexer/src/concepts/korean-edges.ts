// `한` `ㄱ`
const HANGUL = /^\p{sc=Hangul}/u;
// `은` of 휴전은
const HANGUL_RUN = /^\p{sc=Hangul}*/u;

/** What stands behind a noun, up to the next space: particles, one or two. */
const PARTICLES =
  /^(?:들|측|님)?(?:이|가|은|는|을|를|의|에|도|만|과|와|로|으로|라|나|이나|이라|에서|에게|에는|에도|에선|에서는|에서도|에의|에게서|에대한|까지|부터|보다|조차|마저|처럼|같이|마다|밖에|뿐|이라고|라고|이라는|라는|이라며|라며|이란|란|이며|며|이고|고|이자|자|인|이었다|였다|이다|이든|든|이랑|랑|하고|께서|만이|만은|만을|과의|와의|과는|와는|로서|으로서|로써|으로써|로의|으로의|로는|으로는|부터는|까지는|까지도|간|중|시|후|전|때|당시|이후|이전|직전|직후|상|하)?(?:에|은|는|도|의|이|을)?$/u;
// `하는` of 협상하는, `됐다` of 체포됐다, `적인`: what makes verbs and adjectives of nouns
const VERB =
  /^(?:하|한|할|함|해|했|합|되|된|될|됨|돼|됐|됩|시키|시킨|시킬|시켰|당하|당한|당했|받|적|화)/u;

/** Terms of so many syllables may stand within a word: 정상회담 in 한미정상회담. */
const LONG = 3;

/**
 * Whether a Korean word can be where it was found: nothing before it, particles behind it. Other nouns may be glued to
 * longer ones alone, since two syllables stand in any word by chance.
 */
export function isKoreanWord(
  text: string,
  start: number,
  end: number,
  syllables: number,
): boolean {
  if (syllables >= LONG) return true;
  if (start > 0 && HANGUL.test(text[start - 1] ?? "")) return false;
  const rest = HANGUL_RUN.exec(text.slice(end, end + LONGEST_REST))?.[0] ?? "";
  return rest === "" || PARTICLES.test(rest) || VERB.test(rest);
}

/** No particles are longer. */
const LONGEST_REST = 10;
