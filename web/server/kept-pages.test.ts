import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, expect, test } from "vitest";
import { buildServer } from "./build-server";
import type { Handle } from "./next-handler";
import { noteMissing } from "./rendering";
import { readServerSettings } from "./server-settings";

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** A site whose pages say the how-manieth they are; `version` can be changed. */
async function serve(page: Partial<{ next: Handle }> = {}) {
  const site = { version: "1", made: 0 };
  const server = await buildServer(readServerSettings({ RATE_LIMIT: "0" }), {
    log: pino({ level: "silent" }),
    staticFolder: import.meta.dirname,
    next: async (request, response) => {
      site.made += 1;
      if (page.next !== undefined) return page.next(request, response);
      await sleep(20);
      const nonce = String(request.headers["x-nonce"]);
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.setHeader("cache-control", "no-store");
      response.appendHeader("link", `</a.css>; rel=preload; nonce="${nonce}"`);
      response.write(`<p>page ${site.made} of ${request.url}, ümlaut</p>`);
      response.end(`<script nonce="${nonce}">{"nonce":"${nonce}"}</script>`);
    },
    fromPages: {
      answerSearches: async () => ({ status: 200, headers: {}, body: {} }),
      readVersion: async () => site.version,
    },
  });
  const address = await server.listen({ host: "127.0.0.1", port: 0 });
  cleanups.push(() => server.close());
  const read = async (path = "/", headers: Record<string, string> = {}) => {
    const answer = await fetch(address + path, {
      headers,
      redirect: "manual",
    });
    return { answer, text: await answer.text() };
  };
  return { site, read };
}

const readNonce = (answer: Response) =>
  /'nonce-([^']+)'/.exec(
    answer.headers.get("content-security-policy") ?? "",
  )?.[1];

test("a page is made once for all who ask for it, each with a nonce of his own", async () => {
  const { site, read } = await serve();
  const first = await Promise.all([read(), read(), read()]);
  const all = [...first, await read()];
  expect(site.made).toBe(1);
  const nonces = new Set<string | undefined>();
  for (const { answer, text } of all) {
    const nonce = readNonce(answer);
    nonces.add(nonce);
    expect(text).toBe(
      `<p>page 1 of /, ümlaut</p><script nonce="${nonce}">{"nonce":"${nonce}"}</script>`,
    );
    expect(answer.headers.get("link")).toBe(
      `</a.css>; rel=preload; nonce="${nonce}"`,
    );
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  }
  expect(nonces.size).toBe(all.length);
});

test("a page is packed for whoever can unpack it", async () => {
  const { read } = await serve();
  const plain = await read("/", { "accept-encoding": "identity" });
  expect(plain.answer.headers.get("content-encoding")).toBeNull();
  for (const encoding of ["br", "gzip"]) {
    const packed = await read("/", { "accept-encoding": encoding });
    expect(packed.answer.headers.get("content-encoding")).toBe(encoding);
    expect(packed.answer.headers.get("vary")).toBe("accept-encoding");
    expect(
      packed.text.replace(readNonce(packed.answer) ?? "", ""),
    ).toHaveLength(
      plain.text.replace(readNonce(plain.answer) ?? "", "").length,
    );
  }
});

test("another search, language or cookie is another page, and so is a changed index", async () => {
  const { site, read } = await serve();
  await read("/");
  await read("/?q=a");
  await read("/", { "accept-language": "de" });
  await read("/", { cookie: "language=ko" });
  expect(site.made).toBe(4);
  await read("/?q=a");
  expect(site.made).toBe(4);
  site.version = "2";
  expect((await read("/?q=a")).text).toContain("page 5 of /?q=a");
});

test("parts of a page, for its scripts, are not taken for the page", async () => {
  const { site, read } = await serve();
  await read("/", { rsc: "1" });
  await read("/", { "next-router-prefetch": "1" });
  await read("/");
  expect(site.made).toBe(3);
});

test("nothing is kept of a site that says nothing of its version", async () => {
  const { site, read } = await serve();
  Object.assign(site, { version: null });
  await read();
  await read();
  expect(site.made).toBe(2);
});

test.each<[string, Handle]>([
  [
    "lacks something",
    async (_request, response) => {
      await sleep(1);
      noteMissing("busy");
      response.end("lacking");
    },
  ],
  [
    "leads elsewhere",
    async (_request, response) => {
      response.writeHead(307, { location: "/?country=JP" }).end();
    },
  ],
  [
    "failed",
    async (_request, response) => {
      response.writeHead(500).end("failed");
    },
  ],
])("a page that %s is sent, and not kept", async (_what, next) => {
  const { site, read } = await serve({ next });
  const first = await read();
  const second = await read();
  expect(site.made).toBe(2);
  expect(second.answer.status).toBe(first.answer.status);
  expect(second.text).toBe(first.text);
  const many = await Promise.all([read(), read(), read(), read()]);
  for (const { answer } of many)
    expect(answer.status).toBe(first.answer.status);
});

test("a page that broke is an error of this site, told without its words", async () => {
  const { read } = await serve({
    next: async () => {
      throw new Error("secret of the page");
    },
  });
  const { answer, text } = await read();
  expect(answer.status).toBe(500);
  expect(text).toBe("Something went wrong here.\n");
});
