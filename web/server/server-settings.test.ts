import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { isLoopback, readServerSettings } from "./server-settings";

const write = (text: string) => {
  const folder = mkdtempSync(path.join(tmpdir(), "communique-secret-"));
  const file = path.join(folder, "secret");
  writeFileSync(file, text);
  return file;
};

test("listens on this machine only, asks nobody, and keeps to its own names", () => {
  const settings = readServerSettings({});
  expect(settings.hostname).toBe("127.0.0.1");
  expect(settings.access).toEqual({ by: "nobody-asked" });
  expect(settings.allowedHosts).toEqual(
    new Set(["localhost", "127.0.0.1", "[::1]"]),
  );
  expect(settings.metrics).toBeNull();
});

test.each(["0.0.0.0", "::", "192.0.2.7", "archive.example"])(
  "on %s somebody must have said who may read",
  (LISTEN_HOST) => {
    expect(() => readServerSettings({ LISTEN_HOST })).toThrow(
      `LISTEN_HOST=${LISTEN_HOST}: others could read everything`,
    );
    const open = readServerSettings({ LISTEN_HOST, OPEN_TO_ALL: "true" });
    expect(open.access).toEqual({ by: "nobody-asked" });
    expect(open.allowedHosts).toBeNull();
  },
);

test("a password comes from its file, without the line's end", () => {
  const { access } = readServerSettings({
    LISTEN_HOST: "0.0.0.0",
    PASSWORD_FILE: write("correct horse\n"),
  });
  expect(access).toEqual({ by: "password", password: "correct horse" });
});

test.each([
  [{ PASSWORD: "short" }, "the password has 5 characters"],
  [{ PASSWORD_FILE: "/nowhere/password" }, "PASSWORD_FILE=/nowhere/password:"],
  [{ PASSWORD_FILE: write(" \n") }, "the file is empty"],
  [
    { PASSWORD: "correct horse", PASSWORD_FILE: "x" },
    "PASSWORD and PASSWORD_FILE are both set",
  ],
  [
    { PASSWORD: "correct horse", AUTH_HEADER: "X-User" },
    "PASSWORD and AUTH_HEADER are both set",
  ],
  [{ AUTH_HEADER: "X-User" }, "no reverse proxy is trusted"],
  [
    { AUTH_HEADER: "X User", TRUST_PROXY: "127.0.0.1" },
    "not the name of a header",
  ],
  [{ TRUST_PROXY: "true" }, "TRUST_PROXY=true: true is no address"],
  [{ TRUST_PROXY: "10.0.0.0/33" }, "10.0.0.0/33 is no address"],
  [{ PORT: "0" }, "PORT=0: not a port number"],
  [{ RATE_LIMIT: "-1" }, "RATE_LIMIT=-1: not a number"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL=loud: no such level"],
])("%j is refused", (env, message) => {
  expect(() => readServerSettings(env)).toThrow(message);
});

test("a reverse proxy's header is taken by its name in small letters", () => {
  const { access, allowedHosts } = readServerSettings({
    AUTH_HEADER: "X-Forwarded-User",
    TRUST_PROXY: "127.0.0.1, 172.16.0.0/12 fd00::/8",
  });
  expect(access).toEqual({ by: "header", header: "x-forwarded-user" });
  expect(allowedHosts).toBeNull();
});

test("names of the site can be told", () => {
  const { allowedHosts } = readServerSettings({
    ALLOWED_HOSTS: "News.Example",
    TRUST_PROXY: "127.0.0.1",
  });
  expect(allowedHosts?.has("news.example")).toBe(true);
  expect(allowedHosts?.has("other.example")).toBe(false);
});

test.each([
  ["127.0.0.1", true],
  ["127.9.9.9", true],
  ["::1", true],
  ["localhost", true],
  ["0.0.0.0", false],
  ["128.0.0.1", false],
  ["localhost.example", false],
])("%s is this machine alone: %s", (address, is) => {
  expect(isLoopback(address)).toBe(is);
});
