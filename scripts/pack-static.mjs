// Packs the files of the built pages once, so that the web server need not do it at each request:
//   node scripts/pack-static.mjs FOLDER   writes a.js.br and a.js.gz beside each a.js
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";

/** What does not shrink is left as it is: fonts and pictures are packed already. */
const PACKED = /\.(?:css|js|json|svg|txt)$/;
/** Smaller files come in one packet either way, in bytes. */
const LEAST_BYTES = 1024;

const { BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY, Z_BEST_COMPRESSION } =
  zlib.constants;
const PACKERS = {
  ".br": (bytes) =>
    promisify(zlib.brotliCompress)(bytes, {
      params: { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY },
    }),
  ".gz": (bytes) => promisify(zlib.gzip)(bytes, { level: Z_BEST_COMPRESSION }),
};

const folder = process.argv[2];
const names = fs
  .readdirSync(folder, { recursive: true })
  .filter((name) => PACKED.test(name));
await Promise.all(
  names.map(async (name) => {
    const file = path.join(folder, name);
    const bytes = fs.readFileSync(file);
    if (bytes.length < LEAST_BYTES) return;
    for (const [ending, pack] of Object.entries(PACKERS))
      fs.writeFileSync(file + ending, await pack(bytes));
  }),
);
