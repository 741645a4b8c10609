// A reader's connections to the site, as a browser has them: some at a time, kept open, from an address of its own.
import http from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** As many as browsers open to a site. */
const MAX_CONNECTIONS = 6;
/** Milliseconds after which a request counts as lost. */
const TIMEOUT_MS = 15_000;

const HEADERS = {
  // What a browser sends of it decides what is compressed and in which language a page is.
  "accept-encoding": "gzip, deflate, br",
  "accept-language": "en-US",
  "user-agent":
    "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36",
};

/** `10.1.2.3`, another for each number up to 16 million. */
export const toAddress = (number) =>
  `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;

const UNPACK = { gzip: gunzipSync, br: brotliDecompressSync };

/**
 * A client of the site. Each request is told to `note({kind, status, ms})` when all of its answer is there; instead of a
 * status there is `"given up"` for one that nobody waits for any more, and an error's code where no answer came.
 */
export function createClient(site, { address, note }) {
  const agent = new http.Agent({
    keepAlive: true,
    maxSockets: MAX_CONNECTIONS,
    scheduling: "fifo",
  });
  const { hostname, port } = new URL(site);
  let isClosed = false;

  /** Sends a request; gives back its status, and what unpacks its body: most are only received. */
  function send(kind, path, { body, signal, isKept = false } = {}) {
    return new Promise((resolve) => {
      const started = performance.now();
      let request = null;
      let isOver = false;
      const end = (status, readText = () => "") => {
        if (isOver) return;
        isOver = true;
        signal?.removeEventListener("abort", giveUp);
        if (!isClosed) note({ kind, status, ms: performance.now() - started });
        resolve({ status, readText });
      };
      const giveUp = () => {
        request?.destroy();
        end("given up");
      };
      if (isClosed || signal?.aborted) {
        resolve({ status: "given up", readText: () => "" });
        return;
      }
      signal?.addEventListener("abort", giveUp, { once: true });
      const begin = () => {
        request = http.request(
          {
            hostname,
            port,
            path,
            agent,
            method: body === undefined ? "GET" : "POST",
            headers: {
              ...HEADERS,
              "x-forwarded-for": address,
              ...(body !== undefined && {
                "content-type": "application/json",
                "content-length": Buffer.byteLength(body),
              }),
            },
            timeout: TIMEOUT_MS,
          },
          (response) => {
            const parts = [];
            response.on("data", (part) => {
              if (isKept) parts.push(part);
            });
            response.on("end", () => {
              const unpack =
                UNPACK[response.headers["content-encoding"]] ??
                ((bytes) => bytes);
              end(response.statusCode, () =>
                unpack(Buffer.concat(parts)).toString(),
              );
            });
            response.on("error", (error) => end(error.code ?? "broken off"));
          },
        );
        const asked = request;
        request.on("timeout", () => {
          end("no answer");
          asked.destroy();
        });
        request.on("error", (error) => {
          // The server has closed an idle connection just now: browsers ask again, too.
          if (asked.reusedSocket && error.code === "ECONNRESET" && !isClosed)
            begin();
          else end(error.code ?? error.message);
        });
        request.end(body);
      };
      begin();
    });
  }

  return {
    send,
    close: () => {
      isClosed = true;
      agent.destroy();
    },
  };
}
