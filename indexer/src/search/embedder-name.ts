/** The name that the index knows its embedder by. */
export const EMBEDDER = "meaning";
