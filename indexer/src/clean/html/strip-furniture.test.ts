import { load } from "cheerio/slim";
import { describe, expect, test } from "vitest";
import { furnitureWord, stripFurniture } from "./strip-furniture.ts";

const PROSE =
  "<p>Die Außenminister beider Länder trafen sich am Montag in Genf und vereinbarten ein weiteres Treffen.</p>";

/** The text that is left of a page with prose and the given markup, without the prose; and what was recorded. */
function strip(html: string) {
  const $ = load(`<body><article>${PROSE.repeat(3)}</article>${html}</body>`);
  const removals = stripFurniture($);
  $("article").remove();
  return { left: $("body").text().trim(), removals };
}

describe("what stands around an article goes, and is recorded", () => {
  test.for([
    ["nav", "<nav>Weg</nav>", "element-around"],
    ["footer", "<footer><p>Weg</p></footer>", "element-around"],
    ["aside", "<aside>Weg</aside>", "element-around"],
    ["a role", '<div role="complementary">Weg</div>', "element-around"],
    ["hidden", "<div hidden>Weg</div>", "element-around"],
    ["aria-hidden", '<span aria-hidden="true">Weg</span>', "element-around"],
    [
      "no display",
      '<p style="color: red; display : none">Weg</p>',
      "hidden-by-style",
    ],
    ["not visible", '<p style="VISIBILITY:hidden">Weg</p>', "hidden-by-style"],
    ["a class", '<div class="related">Weg</div>', "class-related"],
    ["an id", '<div id="comments">Weg</div>', "class-comments"],
    ["BEM", '<div class="c-related__list">Weg</div>', "class-related"],
    ["camel case", '<div class="shareButtons">Weg</div>', "class-share"],
    ["two words", '<div class="read-more">Weg</div>', "class-readmore"],
    [
      "among others",
      '<ul class="col-4 newsletter dark">Weg</ul>',
      "class-newsletter",
    ],
  ] as const)("%s", ([, html, rule]) => {
    expect(strip(html)).toEqual({
      left: "",
      removals: [{ rule, text: "Weg", place: "inside" }],
    });
  });

  test.for([
    "<script>Weg</script>",
    "<style>Weg</style>",
    "<noscript>Weg</noscript>",
    "<button>Weg</button>",
    "<select><option>Weg</option></select>",
    "<svg><title>Weg</title></svg>",
    '<nav class="menu"></nav>',
  ])("without a record, as it holds no words: %s", (html) => {
    expect(strip(html)).toEqual({ left: "", removals: [] });
  });
});

describe("the article's own stays", () => {
  test.for([
    ["no class", "<p>Bleibt</p>"],
    [
      "part of a word",
      '<p class="shareholder commentary tagesschau">Bleibt</p>',
    ],
    ["header", "<header><h1>Bleibt</h1></header>"],
    ["another role", '<div role="main">Bleibt</div>'],
    ["shown", '<p style="display: block" aria-hidden="false">Bleibt</p>'],
    ["article-body", '<div class="article-body sidebar-left">Bleibt</div>'],
    ["entry-content", '<div class="share-wrap entry-content">Bleibt</div>'],
    ["an article", '<article class="related">Bleibt</article>'],
    ["main", '<main class="no-sidebar">Bleibt</main>'],
  ] as const)("%s", ([, html]) => {
    const $ = load(`<body>${PROSE}${html}</body>`);
    expect(stripFurniture($)).toEqual([]);
    expect($("body").text()).toContain("Bleibt");
  });

  test.for([
    ["a class", `<div class="has-sidebar">${PROSE.repeat(3)}</div>`],
    ["a role", `<div role="dialog">${PROSE.repeat(3)}</div>`],
    ["a style", `<div style="display:none">${PROSE.repeat(3)}</div>`],
    ["an element", `<aside>${PROSE.repeat(3)}</aside>`],
  ] as const)("where it holds most of the paragraphs: %s", ([, html]) => {
    const $ = load(`<body>${html}${PROSE}</body>`);
    expect(stripFurniture($)).toEqual([]);
    expect($("p").length).toBe(4);
  });

  test("furniture inside such a wrapper goes all the same", () => {
    const $ = load(
      `<body class="share"><div class="has-sidebar">${PROSE}<div class="share">Weg</div>${PROSE}</div></body>`,
    );
    expect(stripFurniture($)).toEqual([
      { rule: "class-share", text: "Weg", place: "inside" },
    ]);
    expect($("p").length).toBe(2);
  });
});

test.for([
  ["", null],
  ["header__title", null],
  ["download", null],
  ["advertising-slot", "advertising"],
  ["jsShareBar", "share"],
  ["most_popular", "popular"],
  ["up-next", "upnext"],
  ["ADS", "ads"],
] as const)("furniture word of class %j: %s", ([name, word]) => {
  const element = load(`<div class="${name}">x</div>`)("div").get(0);
  expect(element && furnitureWord(element)).toBe(word);
});

describe("what a class name alone does not decide", () => {
  test("a link in a sentence stays, whatever its class", () => {
    const $ = load(
      `<body><p>Der Minister traf <a class="tag" href="#">Sergej Lawrow</a> in Genf.</p>${PROSE}</body>`,
    );
    stripFurniture($);
    expect($("body").text()).toContain("Sergej Lawrow");
  });

  test("a layout's name stays where running text is what it holds", () => {
    const column = `<div class="sidebar-grid__content">${PROSE.repeat(3)}</div>`;
    const $ = load(`<body>${column.repeat(4)}</body>`);
    expect(stripFurniture($)).toEqual([]);
    expect($("p")).toHaveLength(12);
  });

  test("and goes where links are", () => {
    const { left } = strip(
      `<div class="sidebar">${'<a href="#">Gipfel in Genf endet ohne Einigung der Minister</a>'.repeat(9)}</div>`,
    );
    expect(left).toBe("");
  });
});
