/** Longest query that is sent on, in UTF-16 units; the engine reads ten words of it. */
export const MAX_QUERY_LENGTH = 500;
