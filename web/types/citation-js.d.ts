// Citation.js ships no types; these are the parts that are used. What it
// returns is checked by a schema.
declare module "@citation-js/core" {
  export const plugins: {
    readonly output: {
      format(name: string, data: readonly object[], options?: object): unknown;
    };
    readonly input: {
      chain(data: string, options?: object): unknown;
    };
    readonly config: {
      get(name: "@bibtex"): { readonly format: { asciiOnly: boolean } };
    };
  };
}
declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-ris" {}
