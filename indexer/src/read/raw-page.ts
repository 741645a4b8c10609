/** One page as it was found, before any cleaning. */
export interface RawPage {
  /** The file, under the root it was found in, "/" as separator; plus "#" and the record's id for a record. */
  readonly path: string;
  readonly mediaType: "text/html" | "text/plain";
  /** The markup or the text, decoded. */
  readonly content: string;
  /** Known from the record the page came in. */
  readonly title: string | null;
  readonly url: string | null;
  readonly date: string | null;
}
