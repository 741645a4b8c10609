import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "./fixtures";

/** Beside those of the sites of other tests. */
const FIRST_PORT = Number(process.env["E2E_PORT"] ?? 3987) + 60;

/** Runs the web server alone, without an engine. */
function startServer(env: Readonly<Record<string, string>>) {
  const server = spawn(process.execPath, ["web/dist/serve.js"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      MEILI_HOST: "http://127.0.0.1:9",
      MEILI_SEARCH_KEY: "",
      MEILI_MASTER_KEY: "",
      ...env,
    },
  });
  const said = { log: "", problem: "" };
  server.stdout.on("data", (chunk) => (said.log += String(chunk)));
  server.stderr.on("data", (chunk) => (said.problem += String(chunk)));
  return { server, said, ended: once(server, "exit") };
}

test("lives without an engine, says that it can't search, and counts", async ({
  request,
}, { parallelIndex }) => {
  const port = FIRST_PORT + parallelIndex * 2;
  const { server, said, ended } = startServer({
    PORT: String(port),
    METRICS_PORT: String(port + 1),
  });
  try {
    const address = `http://localhost:${port}`;
    const isAlive = () =>
      request.get(`${address}/healthz`).then(
        (answer) => answer.ok(),
        () => false,
      );
    await expect.poll(isAlive, { timeout: 60_000 }).toBe(true);

    const ready = await request.get(`${address}/readyz`);
    expect(ready.status()).toBe(503);
    expect(await ready.json()).toMatchObject({ status: "engine-down" });
    const id = ready.headers()["x-request-id"];
    expect(id).toMatch(/^[0-9a-f-]{36}$/);

    await request.get(`${address}/export.csv?q=secret`);
    await expect.poll(() => said.log).toContain('"path":"/export.csv"');
    expect(said.log).not.toContain("secret");
    for (const line of said.log.trim().split("\n"))
      expect(JSON.parse(line)).toHaveProperty("level");

    const metrics = await request.get(`http://127.0.0.1:${port + 1}/metrics`);
    expect(metrics.headers()["content-type"]).toContain("openmetrics");
    const text = await metrics.text();
    expect(text).toMatch(
      /communique_http_request_duration_seconds_count\{method="GET",route="\/export",status="50\d"\} 1\n/,
    );
    expect(text.trimEnd().endsWith("# EOF")).toBe(true);
    // Not at the site's own port.
    expect((await request.get(`${address}/metrics`)).status()).toBe(404);

    server.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
  } finally {
    server.kill("SIGKILL");
  }
});

test("does not start where others would read without having been let in", async () => {
  const port = FIRST_PORT + test.info().parallelIndex * 2;
  const { said, ended } = startServer({
    PORT: String(port),
    LISTEN_HOST: "0.0.0.0",
  });
  expect(await ended).toEqual([2, null]);
  expect(said.problem).toBe(
    "communique: LISTEN_HOST=0.0.0.0: others could read everything, without signing in\n  Set PASSWORD_FILE to a file with a password, or AUTH_HEADER and TRUST_PROXY where a reverse proxy signs readers in, or OPEN_TO_ALL=true if all may read.\n",
  );
});
