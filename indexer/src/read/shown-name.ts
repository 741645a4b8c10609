// A name with a line break would break the log in two, one with an escape could paint the terminal.
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu; // `a\nb`

/** A name as it may be shown and stored: control characters as in an address. `a\nb` → `a%0Ab` */
export const toShownName = (name: string) =>
  name.replace(CONTROLS, (control) => encodeURIComponent(control));
