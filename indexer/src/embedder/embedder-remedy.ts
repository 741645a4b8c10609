/** What to do about an embedding service that makes no vectors. */
export const EMBEDDER_REMEDY =
  "Start the service that EMBEDDER_FILE names, or leave the variable out to search by words only, then run it again; the index that is being served is unchanged.";
