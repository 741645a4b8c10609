import { once } from "node:events";
import { request as sendRequest } from "node:http";
import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { afterEach, expect, test, vi } from "vitest";
import { MAX_PAGES_WAITING, PAGES_AT_A_TIME } from "./page-turns";
import { buildServer } from "./build-server";
import { noteMissing } from "./rendering";
import type { Environment } from "./read-secret";
import { readServerSettings } from "./server-settings";

/** What the page behind the server saw of a request. */
interface Seen {
  readonly headers: IncomingMessage["headers"];
}

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

/** Serves a page that answers with what it saw, as soon as `isHeld` lets it. */
async function serve(
  env: Environment = {},
  held?: Promise<void>,
  made: string[] = [],
) {
  const lines: string[] = [];
  const log = pino({ level: "info" }, { write: (line) => lines.push(line) });
  const server = await buildServer(readServerSettings(env), {
    log,
    staticFolder: import.meta.dirname,
    next: async ({ headers, url }, response) => {
      made.push(url ?? "");
      const [, missing] = /^\/(?:articles|saved)\/(\w+)$/.exec(url ?? "") ?? [];
      if (missing !== undefined) {
        await Promise.resolve();
        noteMissing(missing);
        response.statusCode = 500;
      }
      if (url === "/" || url === "/batch") await held;
      response.end(JSON.stringify({ headers } satisfies Seen));
    },
    fromPages: {
      answerSearches: async (text) => ({
        status: 200,
        headers: { "cache-control": "no-store" },
        body: { text },
      }),
      readVersion: async () => null,
    },
  });
  await server.listen({ host: "127.0.0.1", port: 0 });
  cleanups.push(() => server.close());
  const address = server.server.address();
  const { port }: Pick<AddressInfo, "port"> =
    typeof address === "object" && address !== null ? address : { port: 0 };
  return { port, lines };
}

/** Asks as any client can: `fetch` would not send another Host. */
async function ask(
  port: number,
  path: string,
  headers: OutgoingHttpHeaders = {},
  method = "GET",
) {
  const sent = sendRequest({ port, path, headers, method, agent: false });
  sent.end();
  const [answer]: IncomingMessage[] = await once(sent, "response");
  if (answer === undefined) throw new Error("no answer");
  let text = "";
  for await (const chunk of answer) text += String(chunk);
  return { status: answer.statusCode, headers: answer.headers, text };
}

const readSeen = (text: string): Seen => JSON.parse(text);

test("each page has a nonce of its own, in the policy of both sides", async () => {
  const { port } = await serve();
  const pages = [await ask(port, "/"), await ask(port, "/")];
  const nonces = pages.map(({ text, headers }) => {
    const policy = String(headers["content-security-policy"]);
    const seen = readSeen(text).headers;
    expect(seen["content-security-policy"]).toBe(policy);
    expect(policy).toContain(
      `script-src 'self' 'nonce-${String(seen["x-nonce"])}'`,
    );
    expect(policy).not.toContain("unsafe");
    return seen["x-nonce"];
  });
  expect(nonces[0]).not.toBe(nonces[1]);
});

test("a client can't say what only the server or a reverse proxy knows", async () => {
  const { port } = await serve({
    AUTH_HEADER: "X-User",
    TRUST_PROXY: "10.0.0.1",
  });
  const claims = {
    "x-nonce": "mine",
    "x-internal": "x".repeat(64),
    "x-signed-in": "1",
    "x-csrf-token": "mine",
    "x-forwarded-for": "192.0.2.1",
    "x-forwarded-host": "evil.example",
    "x-user": "admin",
    "content-security-policy": "script-src 'nonce-mine'",
  };
  const { status, text } = await ask(port, "/", claims);
  expect(status).toBe(401);
  expect(text).toMatch(/^Sign in first/);

  const open = await serve();
  const { headers } = readSeen((await ask(open.port, "/", claims)).text);
  for (const [name, value] of Object.entries(claims))
    if (name !== "x-user") expect(headers[name]).not.toBe(value);
});

test("a reverse proxy that is trusted says who reads", async () => {
  const { port } = await serve({
    AUTH_HEADER: "X-User",
    TRUST_PROXY: "127.0.0.1",
  });
  expect((await ask(port, "/", { "x-user": "ada" })).status).toBe(200);
  expect((await ask(port, "/")).status).toBe(401);
  expect((await ask(port, "/healthz")).status).toBe(200);
});

test("another name than the site's is refused on this machine: a page elsewhere could have it lead here", async () => {
  const { port } = await serve();
  expect((await ask(port, "/", { host: "evil.example" })).status).toBe(421);
  expect((await ask(port, "/", { host: `localhost:${port}` })).status).toBe(
    200,
  );
  expect((await ask(port, "/", { host: `[::1]:${port}` })).status).toBe(200);
});

test("a client over its limit is told when to come again, and others are not", async () => {
  const { port } = await serve({ RATE_LIMIT: "5", TRUST_PROXY: "127.0.0.1" });
  const askAs = (client: string, path = "/") =>
    ask(port, path, { "x-forwarded-for": client });
  for (let sent = 0; sent < 5; sent += 1)
    expect((await askAs("192.0.2.1")).status).toBe(200);
  const { status, headers, text } = await askAs("192.0.2.1");
  expect(status).toBe(429);
  expect(Number(headers["retry-after"])).toBeGreaterThan(0);
  expect(text).toMatch(/^Too many requests: wait \d+ s/);
  const api = await askAs("192.0.2.1", "/api/search/names");
  expect(JSON.parse(api.text)).toMatchObject({ code: "rate_limited" });
  expect((await askAs("192.0.2.2")).status).toBe(200);
  // One household has a network of these.
  for (let sent = 0; sent < 5; sent += 1)
    await askAs(`2001:db8::${sent.toString()}`);
  expect((await askAs("2001:db8::ffff")).status).toBe(429);
  expect((await askAs("192.0.2.1", "/_next/static/x.js")).status).toBe(404);
  expect((await askAs("192.0.2.1", "/healthz")).status).toBe(200);
});

test("files of all that is found have a limit of their own", async () => {
  const { port } = await serve({ RATE_LIMIT: "10" });
  const statuses: (number | undefined)[] = [];
  for (const path of ["/export.csv", "/feed.xml", "/receipt", "/batch.csv"])
    statuses.push((await ask(port, path)).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
  expect((await ask(port, "/")).status).toBe(200);
});

test("beyond what can be done soon everybody else is refused at once, until it is done", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { port } = await serve({ RATE_LIMIT: "0" }, held);
  const most = PAGES_AT_A_TIME + MAX_PAGES_WAITING;
  const sent = Array.from({ length: most + 20 }, () => ask(port, "/"));
  const refused: Awaited<ReturnType<typeof ask>>[] = [];
  for (const each of sent)
    void each.then((answer) => answer.status === 503 && refused.push(answer));
  await vi.waitFor(() => expect(refused).toHaveLength(20));
  for (const { headers, text } of refused) {
    expect(headers["retry-after"]).toBe("1");
    expect(text).toMatch(/^Too many are searching/);
  }
  expect((await ask(port, "/healthz")).status).toBe(200);
  // Searches and files wait for no page.
  const names = await ask(port, "/api/search/names?q=a");
  expect(names.status).toBe(200);
  expect((await ask(port, "/feed.xml")).status).toBe(200);
  release();
  const statuses = (await Promise.all(sent)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(most);
  expect((await ask(port, "/")).status).toBe(200);
});

test("who leaves while a page waits is not made one", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const made: string[] = [];
  const { port } = await serve({ RATE_LIMIT: "0" }, held, made);
  const first = Array.from({ length: PAGES_AT_A_TIME }, () =>
    ask(port, "/batch"),
  );
  await vi.waitFor(() => expect(made).toHaveLength(PAGES_AT_A_TIME));
  const left = sendRequest({ port, path: "/batch", agent: false });
  left.once("error", () => {});
  left.end();
  await once(left, "finish");
  left.destroy();
  // The server has heard of it when it has answered this.
  await ask(port, "/healthz");
  const last = ask(port, "/saved");
  release();
  await Promise.all([...first, last]);
  expect(made.slice(PAGES_AT_A_TIME)).toEqual(["/healthz", "/saved"]);
});

test("a page that failed since the engine has too much to do says so, and no other", async () => {
  const { port } = await serve();
  // One that is made for all, and one that is sent while it is made.
  for (const path of ["/articles", "/saved"]) {
    const busy = await ask(port, `${path}/busy`);
    expect(busy.status).toBe(503);
    expect(busy.headers["retry-after"]).toBe("1");
    expect((await ask(port, `${path}/refused`)).status).toBe(500);
  }
  expect((await ask(port, "/batch")).status).toBe(200);
});

test("the log has each answer's id, and no words of a search", async () => {
  const { port, lines } = await serve();
  const { headers } = await ask(port, "/?q=secret+talks");
  const line: unknown = JSON.parse(lines.at(-1) ?? "{}");
  expect(line).toMatchObject({
    method: "GET",
    path: "/",
    status: 200,
    reqId: headers["x-request-id"],
  });
  expect(lines.join("")).not.toContain("secret");
});

test.each([
  ["/%E0%A4%A", "GET", 400],
  ["/", "PROPFIND", 404],
  ["/api/search/multi-search", "GET", 405],
])("%s by %s is answered %d, with a sentence", async (path, method, status) => {
  const { port } = await serve();
  const answer = await ask(port, path, {}, method);
  expect(answer.status).toBe(status);
  expect(answer.text).not.toMatch(/fastify|FST_|node_modules/i);
});

test("a body that says it is too large is not waited for", async () => {
  const { port } = await serve();
  const { status } = await ask(
    port,
    "/api/search/news",
    { "content-length": String(5 * 1024 * 1024), expect: "100-continue" },
    "POST",
  );
  expect(status).toBe(413);
});

test("searches are answered here, packed for whom it helps, and no longer than they may be", async () => {
  const { port } = await serve();
  const path = "/api/search/multi-search";
  const post = (body: string) =>
    fetch(`http://localhost:${port}${path}`, { method: "POST", body });
  const text = JSON.stringify("long ".repeat(1_000));
  const answer = await post(text);
  expect(await answer.json()).toEqual({ text });
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const tooLong = await post("x".repeat(128 * 1024 + 1));
  expect(tooLong.status).toBe(413);
  expect(await tooLong.json()).toMatchObject({ code: "payload_too_large" });
});
