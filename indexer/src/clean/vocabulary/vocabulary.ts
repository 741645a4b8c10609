/**
 * What one language's sites write around an article. Phrases are compared without case, accents-aware, punctuation and
 * digits ignored: "Kommentar (0)" is "kommentar".
 */
export interface Vocabulary {
  /** A whole line that opens what follows an article: related headlines, comments, tags. */
  readonly tail: readonly string[];
  /** The beginning of a line that asks the reader to do something or links elsewhere. */
  readonly prompts: readonly string[];
  /** A whole short line that belongs to the page's furniture wherever it stands. */
  readonly furniture: readonly string[];
  /** Words that open a photo credit or a note on rights: "Foto:", "Quelle:". */
  readonly credits: readonly string[];
  /** Words that open a byline: "Von …". */
  readonly bylines: readonly string[];
  /** Words that open a line which names where a text was taken from. */
  readonly sources: readonly string[];
}
