import { expect, test } from "vitest";
import { findBinaryType } from "./binary-type.ts";

const zeros = (start: string, hex = false) =>
  Buffer.concat([
    Buffer.from(start, hex ? "hex" : "latin1"),
    Buffer.alloc(600),
  ]);

test.for([
  ["a PDF", "application/pdf", Buffer.from("%PDF-1.7\n1 0 obj\n<<>>")],
  ["RTF", "application/rtf", Buffer.from("{\\rtf1\\ansi Hallo}")],
  ["PostScript", "application/postscript", Buffer.from("%!PS-Adobe-3.0\n")],
  ["a PNG", "image/png", zeros("89504e470d0a1a0a0000000d49484452", true)],
  ["a GIF", "image/gif", zeros("GIF89a")],
  ["WebP", "image/webp", zeros("RIFF\x24\0\0\0WEBPVP8 ")],
  ["a ZIP", "application/zip", zeros("PK\x03\x04\x14\0\0\0\x08\0")],
  ["a tar", "application/x-tar", tar()],
  ["7z", "application/x-7z-compressed", zeros("377abcaf271c0004", true)],
  ["SQLite", "application/x-sqlite3", zeros("SQLite format 3\0")],
  ["MP4", "video/mp4", zeros("\0\0\0\x18ftypmp42\0\0\0\0mp42isom")],
  ["nothing known", "application/octet-stream", zeros("0102030405", true)],
] as const)(
  "%s is named, whatever its file's name",
  async ([, type, bytes]) => {
    expect(await findBinaryType(bytes)).toBe(type);
  },
);

function tar(): Buffer {
  const block = Buffer.alloc(1024);
  block.write("page.html");
  block.write("ustar\x0000", 257, "latin1");
  return block;
}

test.for([
  ["prose", "Der Minister reiste nach Seoul."],
  ["words that start like a picture's file", "BMW und MZ einigten sich."],
  ["markup", "<!doctype html><p>x</p>"],
  ["lines and tabs", "eins\tzwei\r\n\fdrei\n"],
  ["nothing", ""],
] as const)("text is none: %s", async ([, text]) => {
  expect(await findBinaryType(Buffer.from(text))).toBe(null);
});
