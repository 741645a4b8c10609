import { createServer } from "node:net";

/** Whether nothing listens at a port yet. */
export async function isPortFree(port: number, host: string): Promise<boolean> {
  return (await listenOnce(port, host)) !== null;
}

/** A port that nothing listens at, chosen by the system. */
export async function findFreePort(host: string): Promise<number> {
  const port = await listenOnce(0, host);
  if (port === null) throw new Error(`no free port at ${host}`);
  return port;
}

function listenOnce(port: number, host: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() =>
        resolve(
          typeof address === "object" && address !== null ? address.port : null,
        ),
      );
    });
  });
}
