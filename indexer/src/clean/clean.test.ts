import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RawPage } from "../read/raw-page.ts";
import { clean, type CleanArticle } from "./clean.ts";

const page = (
  content: string,
  mediaType: RawPage["mediaType"],
  more: Partial<RawPage> = {},
): RawPage => ({
  path: "a/1",
  mediaType,
  content,
  title: null,
  url: null,
  date: null,
  source: null,
  crawlDate: null,
  ...more,
});

/** The article, or an error that says why there is none. */
function accept(raw: RawPage): CleanArticle {
  const outcome = clean(raw);
  if (!outcome.ok) throw new Error(outcome.rejection.reason);
  return outcome.value;
}

const fromText = (...lines: readonly string[]) =>
  accept(page(lines.join("\n\n"), "text/plain"));
const fromHtml = (html: string, more?: Partial<RawPage>) =>
  accept(page(html, "text/html", more));

/** A headline and paragraphs of one report, in ten languages. */
const REPORTS: Readonly<
  Record<string, readonly [title: string, ...body: readonly string[]]>
> = {
  de: [
    "Außenminister vereinbaren in Genf weitere Gespräche",
    "Die Außenminister der beiden Länder haben sich am Montag in Genf getroffen und weitere Gespräche über den Austausch von Gefangenen vereinbart.",
    "Das Treffen dauerte nach Angaben eines Sprechers mehr als drei Stunden; einen gemeinsamen Auftritt vor der Presse gab es danach nicht.",
    "Man sei noch nicht am Ziel, sagte der Minister vor dem Abflug, aber man rede wieder miteinander, und das sei mehr als im Vorjahr.",
  ],
  en: [
    "Foreign ministers agree on further talks in Geneva",
    "The foreign ministers of the two countries met in Geneva on Monday and agreed to hold further talks on the exchange of prisoners.",
    "The meeting lasted more than three hours, a spokesman said, and it ended without a joint appearance before the press in the lakeside hotel.",
    "“We are not there yet,” the minister told reporters before his flight home, “but we are talking again, which is more than last year.”",
  ],
  ko: [
    "외교장관, 제네바서 추가 회담 합의",
    "양국 외교장관은 월요일 제네바에서 만나 포로 교환 문제를 논의하기 위한 추가 회담을 열기로 합의했다고 외교부가 밝혔다.",
    "대변인에 따르면 회담은 세 시간 넘게 이어졌으며 공동 기자회견은 열리지 않았고 두 장관은 각각 숙소로 돌아간 것으로 전해졌다.",
    "장관은 귀국길에 오르기 전 기자들에게 아직 갈 길이 멀지만 다시 대화를 시작했다는 점에서 지난해보다 나아졌다고 말했다.",
  ],
  ja: [
    "外相がジュネーブで追加協議に合意",
    "両国の外相は月曜日、ジュネーブで会談し、捕虜の交換をめぐる追加の協議を開くことで合意したと外務省が明らかにした。",
    "報道官によると、会談は三時間以上にわたって行われ、共同記者会見は開かれないまま両外相はそれぞれ宿舎に戻った。",
    "外相は帰国を前に記者団に対し、まだ道のりは長いが、再び話し合いを始めたことは去年よりも前進だと述べた。",
  ],
  zh: [
    "两国外长在日内瓦同意继续会谈",
    "两国外交部长星期一在日内瓦举行会谈，双方同意就交换战俘问题继续进行磋商，并将在春季再次会面。",
    "发言人表示，会谈持续了三个多小时，会后没有举行联合记者会，两位部长随后分别返回各自下榻的酒店。",
    "部长在登机回国之前对记者们说，虽然目标还没有达到，但是双方重新开始了对话，这比去年要好得多。",
  ],
  ru: [
    "Министры договорились в Женеве о новых переговорах",
    "Министры иностранных дел двух стран встретились в понедельник в Женеве и договорились о новых переговорах по обмену пленными.",
    "По словам представителя ведомства, встреча продолжалась более трёх часов, а совместного выхода к прессе после неё не было.",
    "Мы ещё не у цели, сказал министр журналистам перед вылетом домой, но мы снова разговариваем, и это больше, чем год назад.",
  ],
  fr: [
    "Les ministres conviennent de nouvelles discussions à Genève",
    "Les ministres des Affaires étrangères des deux pays se sont rencontrés lundi à Genève et sont convenus de nouvelles discussions sur l’échange de prisonniers.",
    "La rencontre a duré plus de trois heures, selon un porte-parole, et elle s’est achevée sans apparition commune devant la presse.",
    "Nous n’y sommes pas encore, a déclaré le ministre avant son vol de retour, mais nous nous parlons de nouveau, ce qui est mieux que l’an dernier.",
  ],
  es: [
    "Los cancilleres acuerdan nuevas conversaciones en Ginebra",
    "Los ministros de Exteriores de los dos países se reunieron el lunes en Ginebra y acordaron nuevas conversaciones sobre el canje de prisioneros.",
    "La reunión duró más de tres horas, según un portavoz, y terminó sin una comparecencia conjunta ante la prensa en el hotel junto al lago.",
    "Aún no hemos llegado, dijo el ministro a los periodistas antes de su vuelo de regreso, pero volvemos a hablar, y eso es más que el año pasado.",
  ],
  ar: [
    "وزيرا الخارجية يتفقان في جنيف على محادثات جديدة",
    "التقى وزيرا خارجية البلدين يوم الاثنين في جنيف واتفقا على إجراء محادثات جديدة بشأن تبادل الأسرى بين الجانبين في الربيع المقبل.",
    "وقال متحدث إن الاجتماع استمر أكثر من ثلاث ساعات وانتهى من دون ظهور مشترك أمام الصحافة في الفندق الواقع على ضفاف البحيرة.",
    "وصرح الوزير للصحفيين قبل رحلة العودة بأن الهدف لم يتحقق بعد لكن الجانبين عادا إلى الحديث وهذا أفضل مما كان عليه العام الماضي.",
  ],
  vi: [
    "Hai ngoại trưởng đồng ý tiếp tục đàm phán tại Geneva",
    "Bộ trưởng Ngoại giao hai nước đã gặp nhau hôm thứ Hai tại Geneva và đồng ý tiếp tục đàm phán về việc trao đổi tù binh vào mùa xuân.",
    "Cuộc gặp kéo dài hơn ba giờ, người phát ngôn cho biết, và kết thúc mà không có buổi họp báo chung nào tại khách sạn bên hồ.",
    "Chúng tôi vẫn chưa đạt được mục tiêu, bộ trưởng nói với các phóng viên trước chuyến bay về nước, nhưng hai bên đã nói chuyện trở lại.",
  ],
};

/** What that language's sites put above and below. */
const AROUND: Readonly<
  Record<string, readonly [above: string, below: string]>
> = {
  de: ["Startseite", "Das könnte Sie auch interessieren"],
  en: ["Skip to content", "You may also like"],
  ko: ["본문 바로가기", "관련기사"],
  ja: ["会員登録", "関連記事"],
  zh: ["当前位置", "相关阅读"],
  ru: ["Главная", "Читайте также"],
  fr: ["Accueil", "Sur le même sujet"],
  es: ["Inicio", "Te puede interesar"],
  ar: ["الرئيسية", "مواضيع ذات صلة"],
  vi: ["Trang chủ", "Tin liên quan"],
};

const cases = Object.entries(REPORTS).map(
  ([language, [title, ...body]]) =>
    [language, title, body, AROUND[language] ?? ["", ""]] as const,
);

test.for(cases)("text in %s", ([, title, body, [above, below]]) => {
  const article = fromText(above, "Facebook", title, ...body, below, "Zürich");
  expect(article).toMatchObject({ title, titleSource: "headline" });
  expect(article.text).toBe(body.join("\n\n"));
  expect(article.removed.map((removal) => removal.text)).toEqual([
    above,
    "Facebook",
    title,
    below,
    "Zürich",
  ]);
});

test.for(cases)("HTML in %s", ([language, title, body, [above, below]]) => {
  const isRightToLeft = language === "ar";
  const article = fromHtml(`<!doctype html>
    <html lang="${language}" dir="${isRightToLeft ? "rtl" : "ltr"}"><head>
      <title>${title} | The Ledger</title>
      <meta property="og:site_name" content="The Ledger">
      <link rel="canonical" href="https://ledger.example/${language}/1">
    </head><body>
      <nav><a href="/">${above}</a></nav>
      <article><h1>${title}</h1>
        <p class="byline"><time datetime="2024-06-14">14.6.</time></p>
        <figure><img src="x"><figcaption>Genf, Palais Wilson</figcaption></figure>
        ${body.map((paragraph) => `<p>${paragraph}</p>`).join("\n")}
      </article>
      <div><h3>${below}</h3><ul><li><a href="/2">Zürich</a></li></ul></div>
      <script>track("${title}")</script>
    </body></html>`);
  expect(article).toMatchObject({
    path: "a/1",
    title,
    titleSource: "headline",
    text: body.join("\n\n"),
    metadata: {
      url: `https://ledger.example/${language}/1`,
      declaredLanguage: language,
      siteNames: ["The Ledger"],
      datedLines: [{ stated: "2024-06-14", mark: "time" }],
    },
  });
});

const [TITLE, FIRST = "", SECOND = "", THIRD = ""] = REPORTS["en"] ?? [""];
const [, DE_FIRST = "", DE_SECOND = ""] = REPORTS["de"] ?? [""];
const paragraphs = (...texts: readonly string[]) =>
  texts.map((text) => `<p>${text}</p>`).join("");

describe("everything taken out is recorded with rule and place", () => {
  test("from HTML", () => {
    const article = fromHtml(`<body><nav>Home</nav>
      <div class="social-share">Share on Facebook</div>
      <article><h1>${TITLE}</h1>${paragraphs("By Jane Doe", FIRST, "Read more: Summit in Oslo", `${SECOND} (Photo: AP)`, THIRD, "© The Ledger")}</article></body>`);
    expect(article.text).toBe([FIRST, SECOND, THIRD].join("\n\n"));
    expect(article.removed).toEqual([
      { rule: "furniture", text: "Home", place: "before" },
      { rule: "prompt", text: "Share on Facebook", place: "before" },
      { rule: "outside-body", text: TITLE, place: "before" },
      { rule: "byline", text: "By Jane Doe", place: "before" },
      { rule: "prompt", text: "Read more: Summit in Oslo", place: "inside" },
      { rule: "copyright", text: "© The Ledger", place: "after" },
      { rule: "credit", text: "(Photo: AP)", place: "inside" },
    ]);
  });

  test("from text", () => {
    const last = `${THIRD} ${SECOND}`;
    const article = fromText(
      "Home",
      TITLE,
      FIRST,
      TITLE,
      SECOND,
      "Advertisement",
      last,
      "Comments (2)",
      "Nice.",
    );
    expect(article.text).toBe([FIRST, SECOND, last].join("\n\n"));
    expect(article.removed).toEqual([
      { rule: "furniture", text: "Home", place: "before" },
      { rule: "outside-body", text: TITLE, place: "before" },
      // The model's word against it, or the title's.
      {
        rule: expect.stringMatching(/^(?:repetition|title-again)$/),
        text: TITLE,
        place: "inside",
      },
      { rule: "prompt", text: "Advertisement", place: "inside" },
      { rule: "tail-mark", text: "Comments (2)", place: "after" },
      { rule: "tail-mark", text: "Nice.", place: "after" },
    ]);
  });
});

describe("what the markup alone rules out is recorded by its rule", () => {
  const ARTICLE = `<div><h1>${TITLE}</h1>${paragraphs(FIRST, SECOND, THIRD)}</div>`;
  test.for([
    ["comments", `<div id="comments"><p>${DE_FIRST}</p></div>`],
    ["next-article", `<div><h1>Gipfel in Oslo</h1><p>${DE_FIRST}</p></div>`],
    ["hidden-by-stylesheet", `<p class="later">${DE_FIRST}</p>`],
    ["hidden-words", `<p><span class="sr-only">${DE_FIRST}</span></p>`],
  ] as const)("%s", ([rule, html]) => {
    const words = html.includes("sr-only") ? "Neues Fenster" : DE_FIRST;
    const article = fromHtml(
      `<head><style>.later { display: none }</style></head><body>${ARTICLE}${html.replace(DE_FIRST, words)}</body>`,
    );
    expect(article.text).toBe([FIRST, SECOND, THIRD].join("\n\n"));
    expect(article.removed).toContainEqual(
      expect.objectContaining({ rule, text: words }),
    );
  });
});

describe("title", () => {
  test("the page's own, where the metadata only add the outlet", () => {
    expect(
      fromHtml(
        `<title>${TITLE} - The Ledger</title><body><h1>${TITLE}</h1>${paragraphs(FIRST, SECOND)}</body>`,
      ),
    ).toMatchObject({ title: TITLE, titleSource: "headline" });
  });

  test("the page's own as a whole, where its parts stand on the page too", () => {
    const title = `${TITLE} - Stimmen aus Genf`;
    expect(
      fromHtml(
        `<title>${title}</title><body><ul><li><a href="/s">Stimmen aus Genf</a></ul><h1><span>${TITLE} -</span><div>Stimmen aus Genf</div></h1>${paragraphs(FIRST, SECOND)}</body>`,
      ),
    ).toMatchObject({ title, titleSource: "headline" });
  });

  test("the metadata's, where the page shows none", () => {
    expect(
      fromHtml(
        `<html><head><meta property="og:title" content="${TITLE}"></head><body>${paragraphs(FIRST, SECOND)}</body></html>`,
      ),
    ).toMatchObject({ title: TITLE, titleSource: "metadata" });
  });

  test("the record's before the page's", () => {
    const html = `<html><head><title>Archive</title></head><body>${paragraphs(FIRST, SECOND)}</body></html>`;
    expect(fromHtml(html, { title: ` ${TITLE}\n` })).toMatchObject({
      title: TITLE,
      titleSource: "metadata",
    });
  });

  test("the lead, where nothing else is", () => {
    const lead = `${FIRST} ${SECOND} ${THIRD}`;
    expect(accept(page(lead, "text/plain"))).toMatchObject({
      titleSource: "lead",
      text: lead,
    });
  });
});

test("the record's address and date go before the page's", () => {
  const { metadata } = fromHtml(
    `<html><head><link rel="canonical" href="https://a.example/1"><meta name="date" content="2024-06-15"></head><body>${paragraphs(FIRST, SECOND)}</body></html>`,
    { url: "https://b.example/2", date: "2024-06-14" },
  );
  expect(metadata.url).toBe("https://b.example/2");
  expect(metadata.dates.map(({ value, place }) => [value, place])).toEqual([
    ["2024-06-14", "record"],
    ["2024-06-15", "meta-generic"],
  ]);
});

test.for(["javascript:alert(1)", "not an address", "/relative", ""])(
  "the record's address %j is not taken",
  (url) => {
    const { metadata } = accept(
      page(`${FIRST}\n\n${SECOND}`, "text/plain", { url }),
    );
    expect(metadata.url).toBe(null);
  },
);

test("a text that is only in JSON-LD", () => {
  const body = [FIRST, SECOND, THIRD, DE_FIRST].join("\\n\\n");
  const { text } = fromHtml(
    `<html><head><script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "${body}"}</script></head><body><p>${FIRST}</p></body></html>`,
  );
  expect(text).toBe([FIRST, SECOND, THIRD, DE_FIRST].join("\n\n"));
});

describe("a text that is only in a script", () => {
  const body = [FIRST, SECOND, THIRD, DE_FIRST, DE_SECOND];
  const data = JSON.stringify({ post: { blocks: body } });
  const script = `<script id="__NEXT_DATA__" type="application/json">${data}</script>`;

  test("is taken where the page shows hardly anything", () => {
    const { text } = fromHtml(`<body><p>Loading</p>${script}</body>`);
    expect(text).toBe(body.join("\n\n"));
  });

  test("is left where the page shows the article", () => {
    const { text } = fromHtml(
      `<body><article><h1>${TITLE}</h1>${paragraphs(FIRST, SECOND, THIRD, `${FIRST} ${SECOND}`)}</article>${script}</body>`,
    );
    expect(text).not.toContain(DE_FIRST);
  });
});

test("a quotation that only the headline holds stays in a text", () => {
  const title = "Minister speaks of “a new beginning” in Geneva talks";
  expect(fromText(title, FIRST, SECOND)).toMatchObject({
    title,
    text: [title, FIRST, SECOND].join("\n\n"),
  });
});

test("paragraphs that are bare text with br between them", () => {
  const { text } = fromHtml(
    `<body><div><h1>${TITLE}</h1><div>${FIRST}<br><br>${SECOND}<br /><br />${THIRD}</div></div></body>`,
  );
  expect(text).toBe([FIRST, SECOND, THIRD].join("\n\n"));
});

test("a caption that another language left goes", () => {
  const { text } = fromText(
    DE_FIRST,
    DE_SECOND,
    "Hai bộ trưởng ngoại giao gặp nhau tại Geneva hôm thứ Hai",
    DE_FIRST.replace("Montag", "Dienstag") ?? "",
  );
  expect(text).not.toContain("bộ trưởng");
});

describe("rejected", () => {
  const reject = (content: string, mediaType: RawPage["mediaType"]) =>
    clean(page(content, mediaType));

  test.for([
    ["no content", "", "text/plain"],
    ["white space", " \n\u200b\n", "text/plain"],
    ["empty markup", "<!doctype html><html><body></body></html>", "text/html"],
    ["scripts alone", "<body><script>let a = 1;</script></body>", "text/html"],
    [
      "furniture alone",
      '<body><nav>Home</nav><div class="share">Share</div></body>',
      "text/html",
    ],
  ] as const)("no-text: %s", ([, content, mediaType]) => {
    expect(reject(content, mediaType)).toEqual({
      ok: false,
      file: "a/1",
      rejection: { reason: "no-text" },
    });
  });

  test.for([
    ["one sentence", "Er kam spät.", "text/plain", 12],
    ["Korean, by weight", "외교장관이 왔다.", "text/plain", 9],
  ] as const)("too-short: %s", ([, content, mediaType, chars]) => {
    expect(reject(content, mediaType)).toEqual({
      ok: false,
      file: "a/1",
      rejection: { reason: "too-short", chars, minimum: 60 },
    });
  });

  test("an error page, whether a word of it is taken for the body's or none", () => {
    expect(
      reject("<body><h1>404</h1><p>Not found, sorry.</p></body>", "text/html"),
    ).toMatchObject({
      ok: false,
      rejection: { reason: expect.stringMatching(/^(?:no-text|too-short)$/) },
    });
  });

  test("a table of figures is an article where a record holds it as one", () => {
    const figures =
      "MONTREAL, March 4 - Shr 24 cts vs 26 cts\n    Net 1,210,000 vs 1,340,000\n    Revs 43.5 mln vs 41.9 mln";
    const result = clean(
      page(figures, "text/plain", { title: "NORTHERN TIN LTD 4TH QTR NET" }),
    );
    expect(result).toMatchObject({
      ok: true,
      value: { text: expect.stringContaining("MONTREAL, March 4") },
    });
    expect(reject(figures, "text/plain").ok).toBe(false);
  });

  test("25 Chinese characters are enough", () => {
    expect(
      reject(
        "两国外长星期一在日内瓦会谈三小时，双方同意继续磋商。",
        "text/plain",
      ).ok,
    ).toBe(true);
  });
});

describe("properties", () => {
  const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const prose = fc.constantFrom(...cases.flatMap(([, , body]) => body));
  const furniture = fc.constantFrom(
    ...cases.flatMap(([, title, , around]) => [title, ...around]),
    "(Foto: dpa)",
    "Read more:",
    "***",
    "[서울=한빛뉴스]",
  );
  const text = fc
    .array(fc.oneof(prose, furniture), { maxLength: 12 })
    .map((lines) => lines.join("\n"));

  const tag = fc.constantFrom(
    "div",
    "p",
    "h1",
    "ul",
    "li",
    "a",
    "td",
    "b",
    "nav",
    "article",
    "figcaption",
    "br",
    "script",
    "title",
  );
  const attribute = fc.constantFrom(
    "",
    ' class="share"',
    ' class="article-body"',
    ' style="display:none"',
    " hidden",
    ' lang="ko"',
  );
  const { html } = fc.letrec<{ html: string }>((tie) => ({
    html: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.oneof(prose, furniture, fc.string()),
      fc
        .tuple(tag, attribute, fc.array(tie("html"), { maxLength: 4 }))
        .map(
          ([name, given, inner]) =>
            `<${name}${given}>${inner.join("")}</${name}>`,
        ),
    ),
  }));

  test("arbitrary strings never throw, as text or as HTML", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("text/plain" as const, "text/html" as const),
        (content, mediaType) => {
          expect(() => clean(page(content, mediaType))).not.toThrow();
        },
      ),
    );
  });

  test("arbitrary trees never throw", () => {
    fc.assert(
      fc.property(html, (content) => {
        expect(() => clean(page(content, "text/html"))).not.toThrow();
      }),
    );
  });

  const blocks = fc
    .array(
      fc.tuple(fc.constantFrom("p", "div", "li", "h2", "td", "aside"), prose),
      { maxLength: 12 },
    )
    .map((all) => all.map(([name, line]) => `<${name}>${line}</${name}>`))
    .map((all) => `<body>${all.join("")}</body>`);

  test.for([
    ["text", text, "text/plain"],
    ["HTML", blocks, "text/html"],
  ] as const)("no word is invented: %s", ([, contents, mediaType]) => {
    fc.assert(
      fc.property(contents, (content) => {
        const outcome = clean(page(content, mediaType));
        if (!outcome.ok) return;
        const known = new Set(wordsOf(content));
        for (const word of wordsOf(outcome.value.text))
          expect(known).toContain(word);
      }),
    );
  });

  test.for([
    ["text", text, "text/plain"],
    ["HTML", blocks, "text/html"],
  ] as const)(
    "no word is lost without a record: %s",
    ([, contents, mediaType]) => {
      fc.assert(
        fc.property(contents, (content) => {
          const outcome = clean(page(content, mediaType));
          if (!outcome.ok) return;
          const { title, text: kept, removed } = outcome.value;
          const known = new Set(
            [title, kept, ...removed.map((removal) => removal.text)].flatMap(
              wordsOf,
            ),
          );
          for (const word of wordsOf(content.replace(/<[^>]*>/g, " ")))
            expect(known).toContain(word);
        }),
      );
    },
  );

  test("the same page gives the same article", () => {
    fc.assert(
      fc.property(html, (content) => {
        const raw = page(content, "text/html");
        expect(clean(raw)).toEqual(clean(raw));
      }),
      { numRuns: 30 },
    );
  });

  // Paragraphs of two sentences: a single short one on top may be taken for the headline.
  test("cleaning a cleaned text changes nothing", () => {
    const article = fc.constantFrom(...cases).chain(([, title, body]) => {
      const sentence = fc.constantFrom(...body);
      const paragraph = fc
        .tuple(sentence, sentence)
        .map((pair) => pair.join(" "));
      return fc
        .array(paragraph, { minLength: 1, maxLength: 6 })
        .map((all) => [title].concat(all));
    });
    fc.assert(
      fc.property(article, (lines) => {
        const once = fromText(...lines).text;
        expect(fromText(once).text).toBe(once);
      }),
    );
  });
});

test("an article under 5,000 nested elements", { timeout: 30_000 }, () => {
  const depth = 5000;
  const { text } = fromHtml(
    `<body>${"<div>".repeat(depth)}<h1>${TITLE}</h1>${paragraphs(FIRST, SECOND)}${"</div>".repeat(depth)}</body>`,
  );
  expect(text).toBe([FIRST, SECOND].join("\n\n"));
});
