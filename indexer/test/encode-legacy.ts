/** The inverse of TextDecoder: every one- and two-byte sequence is decoded once and looked up. */
function toCodes(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, readonly number[]>();
  for (let first = 0xff; first >= 0; first -= 1) {
    for (let second = 0xfe; second >= 0x40; second -= 1) {
      const pair = decoder.decode(Uint8Array.of(first, second));
      if (pair.length === 1 && pair !== "\ufffd")
        codes.set(pair, [first, second]);
    }
    // In a stream: Node 20 decodes windows-1252 in one go as Latin-1.
    const single = decoder.decode(Uint8Array.of(first), { stream: true });
    if (decoder.decode() === "" && single !== "\ufffd")
      codes.set(single, [first]);
  }
  return codes;
}

const tables = new Map<string, ReturnType<typeof toCodes>>();

/**
 * Encodes text as old pages are.
 *
 * @throws Error for a letter that the encoding has no code for
 */
export function encodeLegacy(text: string, encoding: string): Uint8Array {
  if (encoding === "iso-2022-jp") return toEscapes(text);
  const codes = tables.get(encoding) ?? toCodes(encoding);
  tables.set(encoding, codes);
  const letters = encoding === "windows-1258" ? toneApart(text) : text;
  return Uint8Array.from(
    Array.from(letters).flatMap((letter) => {
      const code = codes.get(letter);
      if (code === undefined)
        throw new Error(`${encoding} has no code for ${letter}`);
      return code;
    }),
  );
}

/** ISO-2022-JP is EUC-JP's pairs with the high bits off, between escapes. */
function toEscapes(text: string): Uint8Array {
  const runs = text.replace(/[^\0-\x7f]+/g, (run) => {
    const pairs = encodeLegacy(run, "euc-jp").map((byte) => byte - 0x80);
    return `\x1b$B${Buffer.from(pairs).toString("latin1")}\x1b(B`;
  });
  return Buffer.from(runs, "latin1");
}

/** windows-1258 has Vietnamese tones as codes of their own behind the vowel: `ế` is `ê` and an acute. */
const toneApart = (text: string) =>
  text.replace(/\p{L}/gu, (letter) => {
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(
      letter.normalize("NFD"),
    )?.[0];
    return tone === undefined
      ? letter
      : letter.normalize("NFD").replace(tone, "").normalize("NFC") + tone;
  });
