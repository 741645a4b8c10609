// Writes a web archive of made-up news pages, as Common Crawl packs them: a gzip member a record, requests and other
// files between the pages. The same numbers give the same bytes on any machine.
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { gzipSync } from "node:zlib";

/** A sentence in each language, with what varies in braces. */
const SENTENCES = [
  [
    "de",
    "Außenminister {n} traf am {d}. Juni seinen Kollegen in {c} zu Gesprächen über die Lage in der Region.",
  ],
  [
    "en",
    "Foreign Minister {n} met his counterpart in {c} on {d} June for talks about the situation in the region.",
  ],
  [
    "fr",
    "Le ministre des Affaires étrangères {n} a rencontré son homologue à {c} le {d} juin pour des entretiens.",
  ],
  [
    "es",
    "El ministro de Exteriores {n} se reunió el {d} de junio en {c} con su homólogo para tratar la situación.",
  ],
  [
    "ru",
    "Министр иностранных дел {n} встретился {d} июня в {c} со своим коллегой и обсудил положение в регионе.",
  ],
  [
    "ko",
    "{n} 외교부 장관은 6월 {d}일 {c}에서 상대국 장관과 회담을 갖고 지역 정세를 논의했다고 밝혔다.",
  ],
  [
    "ja",
    "{n}外務大臣は6月{d}日、{c}で相手国の外相と会談し、地域の情勢について意見を交わしました。",
  ],
  [
    "zh",
    "外交部长{n}6月{d}日在{c}同对方外长举行会谈，就地区局势深入交换意见。",
  ],
  [
    "ar",
    "التقى وزير الخارجية {n} نظيره في {c} يوم {d} يونيو وبحث معه الأوضاع في المنطقة.",
  ],
  [
    "vi",
    "Bộ trưởng Ngoại giao {n} đã gặp người đồng cấp tại {c} ngày {d} tháng 6 để trao đổi về tình hình khu vực.",
  ],
];
const NAMES = ["Lavrov", "Wang Yi", "Baerbock", "Blinken", "조태열", "上川"];
const CITIES = ["Seoul", "Genf", "北京", "Москва", "القاهرة", "Hà Nội"];

/** Random numbers from a seed (mulberry32), 0 to below 1. */
function toRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

function toPage(number, random) {
  const pick = (values) => values[Math.floor(random() * values.length)];
  const [language, sentence] = SENTENCES[number % SENTENCES.length];
  const say = () =>
    sentence
      .replace("{n}", pick(NAMES))
      .replace("{c}", pick(CITIES))
      .replace("{d}", String(1 + Math.floor(random() * 30)));
  const paragraph = () =>
    `<p>${Array.from({ length: 4 }, say).join(" ")} (${number}-${Math.floor(random() * 1e9)})</p>`;
  const links = Array.from(
    { length: 150 },
    (_, at) =>
      `<li><a href="/news/${number}/${at}-${Math.floor(random() * 1e9)}">${say()}</a></li>`,
  );
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${say()}</title>
<script>${"window.dataLayer=window.dataLayer||[];".repeat(200)}</script></head><body><nav><ul>${links.slice(0, 40).join("\n")}</ul></nav>
<article><h1>${say()}</h1>${Array.from({ length: 12 }, paragraph).join("\n")}</article>
<aside><ul>${links.slice(40).join("\n")}</ul></aside></body></html>`;
}

function toRecord(type, uri, contentType, block) {
  const body = Buffer.from(block);
  return gzipSync(
    Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2024-06-14T08:30:00Z\r\nContent-Type: ${contentType}\r\nContent-Length: ${body.length}\r\n\r\n`,
      ),
      body,
      Buffer.from("\r\n\r\n"),
    ]),
    { level: 1 },
  );
}

function* toRecords(pages) {
  const random = toRandom(1);
  const response = (uri, type, body, more = "") =>
    toRecord(
      "response",
      uri,
      "application/http; msgtype=response",
      Buffer.concat([
        Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n${more}\r\n`),
        body,
      ]),
    );
  for (let number = 0; number < pages; number += 1) {
    const uri = `https://news-${number % 50}.example/2024/06/14/${number}.html`;
    yield toRecord(
      "request",
      uri,
      "application/http; msgtype=request",
      "GET / HTTP/1.1\r\n\r\n",
    );
    const body = Buffer.from(toPage(number, random));
    // One in ten as it came over the wire, packed and in a chunk.
    const packed = gzipSync(body, { level: 1 });
    yield number % 10 === 0
      ? response(
          uri,
          "text/html",
          Buffer.concat([
            Buffer.from(`${packed.length.toString(16)}\r\n`),
            packed,
            Buffer.from("\r\n0\r\n\r\n"),
          ]),
          "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
        )
      : response(uri, "text/html; charset=utf-8", body);
    if (number % 20 === 0)
      yield response(`${uri}.png`, "image/png", Buffer.alloc(20_000, number));
  }
}

/** Writes a `.warc.gz` of so many pages. */
export const writeWarc = (file, pages) =>
  pipeline(Readable.from(toRecords(pages)), createWriteStream(file));
