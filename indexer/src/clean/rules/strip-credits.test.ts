import { expect, test } from "vitest";
import { stripCredits } from "./strip-credits.ts";

test.for([
  [
    "brackets inside a sentence",
    "Der Minister (Foto: dpa) reiste nach Genf.",
    "Der Minister reiste nach Genf.",
    "(Foto: dpa)",
  ],
  [
    "a note on rights",
    "Er winkt. (Foto vom Pressekorps. Weiterverkauf verboten)",
    "Er winkt.",
    "(Foto vom Pressekorps. Weiterverkauf verboten)",
  ],
  [
    "full-width brackets",
    "外相が会談した（写真：共同）",
    "外相が会談した",
    "（写真：共同）",
  ],
  [
    "square brackets",
    "장관이 출국했다. [사진=한빛뉴스]",
    "장관이 출국했다.",
    "[사진=한빛뉴스]",
  ],
  [
    "an agency",
    "They shook hands (AP/John Doe) in Oslo.",
    "They shook hands in Oslo.",
    "(AP/John Doe)",
  ],
  [
    "a sign at the end",
    "Sie reden. © Außenministerium",
    "Sie reden.",
    "© Außenministerium",
  ],
  [
    "a Korean sign",
    "장관이 출국했다. ⓒ 한빛뉴스",
    "장관이 출국했다.",
    "ⓒ 한빛뉴스",
  ],
  [
    "a word at the end",
    "Sie trafen sich in Genf. Foto: dpa",
    "Sie trafen sich in Genf.",
    "Foto: dpa",
  ],
  [
    "Russian",
    "Они встретились. Фото: посольство",
    "Они встретились.",
    "Фото: посольство",
  ],
  ["Chinese", "双方举行会谈。图：外交部", "双方举行会谈。", "图：外交部"],
  [
    "Vietnamese",
    "Hai bên hội đàm. Ảnh: TTXVN",
    "Hai bên hội đàm.",
    "Ảnh: TTXVN",
  ],
  [
    "Arabic",
    "التقى الوزيران. الصورة: وكالة",
    "التقى الوزيران.",
    "الصورة: وكالة",
  ],
  [
    "an address and a ban",
    "출국했다. photo@agency.example *재판매 및 DB 금지",
    "출국했다.",
    "photo@agency.example *재판매 및 DB 금지",
  ],
  ["nothing else", "(Foto: dpa)", "", "(Foto: dpa)"],
] as const)("a credit goes: %s", ([, text, left, credit]) => {
  expect(stripCredits(text)).toEqual({ text: left, removed: [credit] });
});

test.for([
  "Das Foto zeigt den Minister.",
  "Die Partei (AfD) lehnt das ab.",
  "The image (of a strong leader) matters.",
  "Photos: they are all he has left of it, the former envoy said on Monday. Nothing else.",
  "La fuente (cercana al canciller) lo confirma.",
  "합의문 (초안)에 서명했다.",
  "The rules (c.f. annex) apply.",
])("stays: %s", (text) => {
  expect(stripCredits(text)).toEqual({ text, removed: [] });
});

test("several credits in one paragraph", () => {
  expect(
    stripCredits("Er (Foto: dpa) und sie (Bild: EPA) reisten. © dpa").text,
  ).toBe("Er und sie reisten.");
});
