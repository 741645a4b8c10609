/** One page as it was found, before any cleaning. */
export interface RawPage {
  /**
   * The file, under the root it was found in, "/" as separator; for a record plus "#" and what it goes by: the id that
   * it has, else its line in a file of lines or its place in a list; in a web archive the address it was fetched from,
   * which a reader can look up and which stays when the archive is written anew (record ids do not).
   */
  readonly path: string;
  readonly mediaType: "text/html" | "text/plain";
  /** The markup or the text, decoded. */
  readonly content: string;
  /** Known from the record the page came in. */
  readonly title: string | null;
  readonly url: string | null;
  readonly date: string | null;
  /** The outlet, by name or domain. */
  readonly source: string | null;
  /** When the page was fetched, as the record writes it: no page is younger. */
  readonly crawlDate: string | null;
}
