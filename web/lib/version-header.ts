/** The header that tells the page which state of the index an answer is of. */
export const VERSION_HEADER = "x-index-version";
