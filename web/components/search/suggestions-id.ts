/** Id of the list that the search box controls. */
export const SUGGESTIONS_ID = "suggestions";
