import { ELSEWHERE } from "./markup-attacks.ts";

const FAR = `https://${ELSEWHERE}`;

/** What a spreadsheet would run, in which cell it ever stands. */
const FORMULAS = [
  "=1+1",
  "=cmd|'/C calc'!A0",
  `=HYPERLINK("${FAR}","Sign in")`,
  `=WEBSERVICE("${FAR}/x")`,
  `=IMPORTXML("${FAR}","//a")`,
  "+1+1",
  "-1+1",
  "@SUM(1+1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  '"=1+1"',
  "'=1+1",
  '";=1+1;"',
  '",=1+1,"',
  "x;=1+1",
  "x\t@SUM(1)",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(1)",
  "\u200b=1+1",
  "\ufeff=1+1",
  "\u202e=1+1",
  'DDE ("cmd";"/C calc";"!A0")',
] as const;

/** What would end a reference, or begin another one. */
const REFERENCES = [
  "x}\n@article{forged, title={Forged}}",
  "x}} @comment{",
  "x\nER  - \nTY  - NEWS\nTI  - Forged",
  "x\r\nUR  - javascript:alert(1)",
  "x\u2028AU  - Forged",
  "\\input{/etc/passwd}",
  "\\write18{id}",
  "$\\catcode`\\@=0$",
  "% comment",
  '" # "forged',
] as const;

/** What a terminal would obey. */
const TERMINAL = [
  "\u001b[31mred\u001b[0m",
  "\u001b[2J\u001b[H",
  "\u001b]0;pwned\u0007",
  "\u001b]8;;http://evil.example\u001b\\link\u001b]8;;\u001b\\",
  "\u001b]52;c;cm0gLXJmIH4=\u0007",
  '\u001bP$q"p\u001b\\',
  "\u009b31mred",
  "\u009d0;pwned\u009c",
  "rejected\rindexed",
  "back\b\b\b\bspace",
  "bell\u0007",
  "\u000e\u000fshift",
  "nul\u0000byte",
  "del\u007fete",
  "next\u0085line",
] as const;

/** What shows other letters than those that are there, or in another order. */
const DISGUISES = [
  "invoice\u202exslx.exe",
  "\u202dleft\u202c to right",
  "\u202b\u202a\u202b unbalanced",
  "\u2067\u2066isolates",
  "\u2068first strong",
  "pop\u202c\u2069",
  "\u061cmark of Arabic",
  "zero\u200bwidth\u200djoin",
  "word\u2060joiner",
  "soft\u00adhyphen",
  "tags\u{e0041}\u{e0042}\u{e007f}",
  "\u{e0001}language tag",
  "fill\u3164er\uffa0",
  "blank\u2800braille",
  "grapheme\u034fjoiner",
  "anno\ufff9tation\ufffa\ufffb",
  "private\uf8ffuse",
  "non\ufffecharacter\uffff",
  "half\ud83d",
  "\ude00other half",
  "Z\u0334\u0335\u0336\u0337\u0338a\u0334\u0335\u0336lgo",
  "Rеuters", // Cyrillic е
  "Αssociated Press", // Greek Α
  "Ｒｅｕｔｅｒｓ",
  "аррӏе", // all Cyrillic
  "Sеrgey Lаvrov", // Cyrillic е, а
] as const;

/** Attacks by what a text says to other programs than browsers, and to eyes. */
export const TEXT_ATTACKS: readonly string[] = [
  ...FORMULAS,
  ...REFERENCES,
  ...TERMINAL,
  ...DISGUISES,
];

/** Addresses that run, load, or lie about where they lead. */
export const ADDRESS_ATTACKS: readonly string[] = [
  "javascript:window.__pwned=1",
  "JaVaScRiPt:window.__pwned=1",
  "java\nscript:window.__pwned=1",
  "java\tscript:window.__pwned=1",
  "\u0001javascript:window.__pwned=1",
  " javascript:window.__pwned=1",
  "javascript://news.example/%0awindow.__pwned=1",
  "javascript&colon;window.__pwned=1",
  "data:text/html,<script>window.__pwned=1</script>",
  "data:text/html;base64,PHNjcmlwdD5wYXJlbnQuX19wd25lZD0xPC9zY3JpcHQ+",
  "vbscript:msgbox(1)",
  "file:///etc/passwd",
  "blob:https://news.example/1",
  "view-source:https://news.example/",
  "about:blank",
  "ftp://evil.example/x",
  "mailto:a@evil.example",
  "//evil.example/x",
  "\\\\evil.example\\share",
  "https:evil.example",
  "https:\\\\evil.example\\x",
  "https://news.example@evil.example/",
  "https://news.example:443@evil.example/",
  "https://user:secret@evil.example/",
  "https://nаto.example/", // Cyrillic а
  "https://xn--nto-6cd.example/",
  "https://news.example\u202e/gpj.exe",
  "https://news.example/\u202egpj.exe",
  "https://news.example。evil.example/",
  "https://ｅｖｉｌ.example/",
  'https://news.example/"onmouseover="window.__pwned=1',
  "https://news.example/'><script>window.__pwned=1</script>",
  "https://news.example/<img src=x onerror=window.__pwned=1>",
  "https://news.example/}{\\input",
  "https://news.example/\r\nX-Injected: 1",
  "https://news.example/?a=1&b=<&c=%00",
  "https://0x7f000001/",
  "https://[::ffff:127.0.0.1]/",
  "https://evil.example:99999/",
  "https://",
];
