const MARKS = /\p{M}/gu;

/** Folds case and accents, so that "erdogan" finds "Erdoğan" and "strasse" "Straße". */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(MARKS, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ı", "i")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .replaceAll("đ", "d")
    .normalize("NFC");
}

/** Whether every word typed begins a word of the text, in any order. */
export function matchesWords(text: string, typed: string): boolean {
  const words = fold(text).split(/[\s\-–'’.]+/);
  const whole = fold(text);
  return fold(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every(
      (part) =>
        words.some((word) => word.startsWith(part)) || whole.includes(part),
    );
}
