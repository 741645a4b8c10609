import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import fastify from "fastify";
import { afterEach, expect, test } from "vitest";
import { listen } from "./listen";

const HOST = "127.0.0.1";
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

const portOf = (server: Server): number => {
  const address: AddressInfo | string | null = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
};

/** A port that was free a moment ago. */
async function findPort() {
  const server = createServer().listen(0, HOST);
  await once(server, "listening");
  const port = portOf(server);
  server.close();
  await once(server, "close");
  return port;
}

async function start(port: number) {
  const server = fastify({ forceCloseConnections: true });
  server.get("/", (request, reply) => reply.send(request.ip));
  cleanups.push(() => server.close());
  await listen(server, { host: HOST, port });
  return server;
}

test("whoever connects is answered, however many come at once", async () => {
  const port = await findPort();
  await start(port);
  const asked = Array.from({ length: 100 }, async () => {
    const answer = await fetch(`http://${HOST}:${port}/`);
    return answer.text();
  });
  expect(new Set(await Promise.all(asked))).toEqual(new Set([HOST]));
});

test("a port that another site has is not shared with it", async () => {
  const port = await findPort();
  await start(port);
  await expect(start(port)).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("nobody is let in any more when it stops", async () => {
  const port = await findPort();
  const server = await start(port);
  await server.close();
  const refused = Array.from({ length: 40 }, async () => {
    const socket: Socket = connect(port, HOST);
    const [error] = await once(socket, "error").catch((reason: unknown) => [
      reason,
    ]);
    return error;
  });
  for (const error of await Promise.all(refused))
    expect(error).toMatchObject({ code: "ECONNREFUSED" });
});
