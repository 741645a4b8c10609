import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { afterEach, expect, test } from "vitest";
import { findFreePort } from "../engine/free-port.ts";
import { checkPort } from "./check-port.ts";

const hostname = "127.0.0.1";
let server: ReturnType<typeof createServer> | null = null;
afterEach(() => {
  server?.close();
  server = null;
});

const serve = async (answer: RequestListener) => {
  const port = await findFreePort(hostname);
  server = createServer(answer).listen(port, hostname);
  await once(server, "listening");
  return checkPort({ port, hostname });
};

test("a port that nothing listens at is free", async () => {
  const port = await findFreePort(hostname);
  expect((await checkPort({ port, hostname })).level).toBe("ok");
});

test("a search page may have it", async () => {
  const finding = await serve(({ url }, response) =>
    response.end(url === "/healthz" ? '{"status":"ok"}' : "page"),
  );
  expect(finding).toMatchObject({
    level: "ok",
    words: expect.stringContaining("search page"),
  });
});

test("another program may not", async () => {
  expect(await serve((_, response) => response.end("hello"))).toMatchObject({
    level: "fail",
    remedy: expect.stringContaining("PORT="),
  });
});
