import { once } from "node:events";
import { createServer } from "node:net";
import type { ListenOptions, Server } from "node:net";
import type { FastifyInstance } from "fastify";

/**
 * Sockets that listen at one address. A turn of Node's loop takes one connection
 * of each (libuv, since 1.46): where many come at a time, and a turn has much to
 * do, they would wait for seconds before anybody could refuse them.
 */
const SOCKETS = 16;

interface Address {
  readonly host: string;
  readonly port: number;
}

/** Listens at an address. */
export async function listen(
  server: FastifyInstance,
  address: Address,
): Promise<void> {
  if (!canSharePort()) {
    await server.listen(address);
    return;
  }
  // Sockets that share a port would share it with another site's, too.
  await checkFree(address);
  const shared = { ...address, reusePort: true };
  const more = Array.from({ length: SOCKETS - 1 }, () =>
    createServer((socket) => server.server.emit("connection", socket)),
  );
  server.addHook("preClose", async () => {
    for (const each of more) each.close();
  });
  await server.listen(shared);
  await Promise.all(more.map((each) => start(each, shared)));
}

/** Linux can, and Node from 22.12 on. */
function canSharePort(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isNew = major > 22 || (major === 22 && minor >= 12);
  return process.platform === "linux" && isNew;
}

/** @throws {Error} EADDRINUSE */
async function checkFree(address: Address): Promise<void> {
  const probe = createServer();
  await start(probe, address);
  probe.close();
  await once(probe, "close");
}

async function start(server: Server, options: ListenOptions): Promise<void> {
  server.listen(options);
  await once(server, "listening");
}
