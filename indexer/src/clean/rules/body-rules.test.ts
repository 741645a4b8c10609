import { describe, expect, test } from "vitest";
import type { Block } from "../block.ts";
import { BODY_RULES } from "./body-rules.ts";

const block = (text: string, more: Partial<Block> = {}): Block => ({
  text,
  tag: "p",
  linkDensity: 0,
  placeScore: 1,
  blankBefore: true,
  ...more,
});

/** The texts that the rule of this name takes out. */
function taken(name: string, blocks: readonly (Block | string)[]) {
  const rule = BODY_RULES.find((each) => each.name === name);
  if (rule === undefined) throw new Error(`no rule ${name}`);
  const all = blocks.map((each) =>
    typeof each === "string" ? block(each) : each,
  );
  return [...rule.find(all)].map((at) => all[at]?.text);
}

/** Longer than any rule's limit for one line. */
const LONG =
  "The two ministers met on Monday in Geneva, where they spoke for more than three hours about the exchange of prisoners, the opening of the border and the return of their ambassadors, and agreed to meet again before the summer in one of the two capitals.";

test("every rule has a name of its own", () => {
  const names = BODY_RULES.map((rule) => rule.name);
  expect(new Set(names).size).toBe(names.length);
});

describe("one line", () => {
  const table: Readonly<
    Record<string, { takes: readonly string[]; keeps: readonly string[] }>
  > = {
    pager: {
      takes: [
        "PREV Deutschland – Schottland: Zeitplan",
        "NEXT: Erreicht es Rayadas?",
        "« Voriger Artikel",
        "→ 次の記事へ",
      ],
      keeps: [
        "Next week the ministers meet again in Geneva.",
        "«Мы готовы к переговорам», — сказал министр.",
        "PREVENTION comes first, the envoy said.",
      ],
    },
    "end-mark": {
      takes: [
        "(ENDE)",
        "(END)",
        "-30-",
        "###",
        "(끝)",
        "(完)",
        "(КОНЕЦ)",
        "***",
        "【了】",
      ],
      keeps: ["30 Tote", "Ein Ende", "完全一致", "(1)", "ENDE DES KRIEGES?"],
    },
    stamp: {
      takes: [
        "[서울=한빛뉴스]",
        "[서울=한빛뉴스] 홍길동 기자 = hong@example.org",
        "jane.doe@example.org",
        "홍길동 기자 hong@example.co.kr",
        "[email protected]",
      ],
      keeps: [
        "[서울=한빛뉴스] 외교부 장관이 오늘 출국했다.",
        "Fragen beantwortet presse@example.org auch am Wochenende.",
        "[Er] kam spät",
      ],
    },
    source: {
      takes: [
        "Quelle: Pressestelle des Ministeriums",
        "https://news.example.org/a/1",
        "출처: 외교부",
        "来源：外交部网站",
        "Nguồn: Bộ Ngoại giao",
        "Источник: посольство",
        "المصدر: وزارة الخارجية",
      ],
      keeps: [
        "Quellen im Ministerium bestätigten den Besuch.",
        "Mehr steht auf https://news.example.org/a/1 zu lesen.",
        "Source close to the talks say so",
        `Source: ${LONG}`,
      ],
    },
    copyright: {
      takes: [
        "Copyright © 2024 The World Ledger. All rights reserved.",
        "© Rheinbote",
        "ⓒ 한빛뉴스",
        "<저작권자(c) 한빛뉴스, 무단 전재-재배포 금지>",
        "版权所有 未经许可不得转载",
        "Alle Rechte vorbehalten",
        "Tous droits réservés",
        "Все права защищены",
      ],
      keeps: [
        "Die Rechte vorbehaltlich einer Prüfung zu übertragen, lehnte er ab.",
        "The dispute is about copyright on school books.",
        `© ${LONG} And nobody knows what that will mean to them.`,
      ],
    },
    prompt: {
      takes: [
        "Lesen Sie auch: Gipfel in Genf",
        "Folgen Sie uns auf Facebook",
        "Read more about the summit",
        "이 기사를 공유합니다",
        "続きを読む",
        "扫一扫,分享到微信",
        "Читайте также: Визит министра",
        "À lire aussi : le sommet de Genève",
        "Te puede interesar: la cumbre",
        "اقرأ أيضا: قمة جنيف",
        "Xem thêm: Hội nghị thượng đỉnh",
      ],
      keeps: [
        "Wer lesen will, findet Bücher.",
        "The foreign minister said she had read more than she wanted to.",
        "Readers asked why.",
        `Click here, he said: ${LONG}`,
      ],
    },
    label: {
      takes: [
        "Anzeige: Treppenlifte vom Fachmann",
        "[MIRA TAMBIÉN] Feriado por la cumbre",
        "► VIDEO: Ministra llega a Lima",
        "+++ Stimmen Sie ab! +++",
        "Read next - Summit in Geneva",
        "【関連記事】首脳会談の日程",
        "Реклама: Окна",
      ],
      keeps: [
        "Genf: Die Gespräche gehen weiter.",
        "[서울=한빛뉴스] 장관이 출국했다.",
        "Minister: Wir sind bereit",
        "C++ und andere +++ Zeichen",
        "Videokonferenz: Minister beraten",
      ],
    },
    furniture: {
      takes: [
        "Drucken",
        "Facebook Twitter WhatsApp",
        "홈",
        "글자크기 인쇄",
        "Комментарии (12)",
        "印刷",
        "首页",
        "Imprimir",
        "Imprimer",
        "الرئيسية",
        "Trang chủ",
        "* * *",
        "2024",
      ],
      keeps: [
        "Drucken war teuer",
        "Pjöngjang",
        "Home rule",
        "평양",
        "Главный вопрос",
      ],
    },
    byline: {
      takes: [
        "By Jane Doe",
        "by times news cr",
        "Von Anna Beispiel",
        "Par Jean Exemple",
        "Por: Ana Ejemplo",
        "Автор: Иван Примеров",
        "بقلم أحمد مثال",
        "作者: 张三",
        "Tác giả: Nguyễn Văn A",
      ],
      keeps: [
        "By Monday the talks had ended.",
        "Byzanz",
        "Vonseiten des Ministeriums",
        `By ${LONG}`.replace(/\.$/, ""),
      ],
    },
    "date-line": {
      takes: [
        "Efe / Redacción Actualizado 27/09/2016 01:15 Lecturas: 9.871",
        "2024.06.14 10:20",
        "Stand: 14.06.2024",
        "14/06/2024 | Genève",
        "Cập nhật 14/06/2024",
      ],
      keeps: [
        "Sie treffen sich am 14.06.2024 in Genf.",
        "SEOUL, 14.06.2024 – Der Minister reist",
        "Um 1500 Tote",
        "한미 정상회담 3차",
      ],
    },
  };

  for (const [name, { takes, keeps }] of Object.entries(table)) {
    test.for(takes)(`${name} takes %j`, (text) => {
      expect(taken(name, [text])).toEqual([text]);
    });
    test.for(keeps)(`${name} keeps %j`, (text) => {
      expect(taken(name, [text])).toEqual([]);
    });
  }
});

describe("prompt", () => {
  test("one with a colon takes the headline on the next line along", () => {
    expect(
      taken("prompt", [LONG, "Lesen Sie auch:", "Gipfel in Genf", LONG]),
    ).toEqual(["Lesen Sie auch:", "Gipfel in Genf"]);
  });

  test.for([
    ["a sentence", "Read more:", "The summit is over."],
    ["a long line", "Read more:", LONG.replace(/\.$/, "")],
    ["no colon", "Read more", "Summit in Geneva"],
  ] as const)("but not %s", ([, first, next]) => {
    expect(taken("prompt", [first, next])).toEqual([first]);
  });
});

describe("tail-mark", () => {
  test.for([
    ["de", "Kommentar (0)"],
    ["en", "You may also like"],
    ["ko", "관련기사"],
    ["ja", "関連記事"],
    ["zh", "相关阅读"],
    ["ru", "Читайте также"],
    ["fr", "Sur le même sujet"],
    ["es", "Te puede interesar"],
    ["ar", "مواضيع ذات صلة"],
    ["vi", "Tin liên quan"],
  ] as const)("takes all from the mark on: %s", ([, mark]) => {
    expect(taken("tail-mark", [LONG, mark, "Gipfel in Genf"])).toEqual([
      mark,
      "Gipfel in Genf",
    ]);
  });

  test.for([
    ["before the middle", ["Kommentar", LONG]],
    ["as part of a sentence", [LONG, "Kommentare gab es nicht."]],
    ["in a long line", [LONG, "Comments ".repeat(8)]],
    ["no mark", [LONG, "Zum Schluss"]],
  ] as const)("keeps: %s", ([, texts]) => {
    expect(taken("tail-mark", texts)).toEqual([]);
  });
});

describe("author-bio", () => {
  const BIO = "Jane Doe is a correspondent based in Washington.";
  const BODY = [LONG, LONG, LONG];

  test.for([
    BIO,
    "Jane Doe covers diplomacy for the Ledger.",
    "Anna Beispiel ist Redakteurin im Ressort Politik.",
    "Jean Exemple est journaliste à Genève.",
    "Ana Ejemplo es periodista y vive en Lima.",
  ])("takes %j at the end", (text) => {
    expect(taken("author-bio", [...BODY, text])).toEqual([text]);
  });

  test.for([
    ["at the start", [BIO, ...BODY, ...BODY]],
    ["in the middle", [...BODY, BIO, ...BODY, LONG]],
    ["a politician", [...BODY, "Jane Doe is foreign minister of Ruritania."]],
    ["no name", [...BODY, "She is a correspondent."]],
    ["in quotes", [...BODY, `“${BIO}”`]],
  ] as const)("keeps: %s", ([, texts]) => {
    expect(taken("author-bio", texts)).toEqual([]);
  });
});

describe("what depends on the place", () => {
  const SENTENCE =
    "The two ministers met on Monday in Geneva, where they spoke for more than three hours about the exchange of prisoners, and agreed to meet again before the summer.";
  test.for([
    ["link-line", block("Mehr über den Gipfel", { linkDensity: 1 }), true],
    ["link-line", block("Der Gipfel ist vorbei.", { linkDensity: 0.9 }), true],
    ["link-line", block("Mehr über den Gipfel", { linkDensity: 0.8 }), false],
    ["link-line", block(SENTENCE, { linkDensity: 1 }), false],
    ["caption", block(SENTENCE, { tag: "figcaption" }), true],
    ["caption", block(SENTENCE, { tag: "caption" }), true],
    ["caption", block("Bildunterschrift", { tag: "p" }), false],
    ["far-away", block("Impressum und mehr", { placeScore: -0.8 }), true],
    ["far-away", block("Kurzer Satz.", { placeScore: -1.2 }), true],
    ["far-away", block(SENTENCE, { placeScore: -2 }), false],
    ["far-away", block("Zwischentitel", { placeScore: -0.4 }), false],
  ] as const)("%s: %o, %s", ([name, each, isTaken]) => {
    expect(taken(name, [each])).toEqual(isTaken ? [each.text] : []);
  });
});

describe("repetition", () => {
  test("the first copy stays, however it is punctuated", () => {
    const first = "Minister reist nach Seoul";
    expect(
      taken("repetition", [first, LONG, "„Minister reist nach Seoul!“"]),
    ).toEqual(["„Minister reist nach Seoul!“"]);
  });

  test.for([
    ["short answers", ["Nein.", LONG, "Nein."]],
    ["a part of a line", [LONG, LONG.slice(0, 100)]],
    ["one copy", [LONG, "외교장관 회담 서울에서"]],
  ] as const)("keeps: %s", ([, texts]) => {
    expect(taken("repetition", texts)).toEqual([]);
  });
});
