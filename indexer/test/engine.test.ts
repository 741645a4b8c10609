import { chmod, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { openDataFolder } from "../src/engine/data-folder.ts";
import { ENGINE_VERSION } from "../src/engine/engine-version.ts";
import {
  describeSkipped,
  findBinary,
  toExecutable,
} from "../src/engine/find-binary.ts";
import { openEngine } from "../src/engine/open-engine.ts";
import { readSettings } from "../src/settings.ts";
import { makeFolder, startTestEngine } from "./engine-fixture.ts";

const folders: string[] = [];
const folder = async (name: string) => {
  const made = await makeFolder(name);
  folders.push(made);
  return made;
};
afterEach(async () => {
  for (const made of folders.splice(0)) {
    await rm(made, { recursive: true, force: true });
  }
});

describe("the data folder", () => {
  test("is made with a master key that only its owner can read", async () => {
    const data = path.join(await folder("data"), "new");
    const first = await openDataFolder(data);
    expect(first.masterKey.length).toBeGreaterThanOrEqual(32);
    expect((await stat(path.join(data, "master-key"))).mode & 0o777).toBe(
      0o600,
    );
    expect((await openDataFolder(data)).masterKey).toBe(first.masterKey);
  });

  test("of somebody else is refused with a remedy, and left as it was", async () => {
    const data = await folder("foreign");
    await writeFile(path.join(data, "thesis.txt"), "chapter one");
    await expect(openDataFolder(data)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining("something else"),
      remedy: expect.stringContaining("DATA_DIR"),
    });
    await expect(stat(path.join(data, "master-key"))).rejects.toThrow("ENOENT");
  });

  test("that is a file is refused", async () => {
    const file = path.join(await folder("file"), "data");
    await writeFile(file, "");
    await expect(openDataFolder(file)).rejects.toMatchObject({ exitCode: 2 });
  });

  test("of another engine version is refused before the engine touches it", async () => {
    const data = path.join(await folder("version"), "data");
    await openDataFolder(data);
    await mkdir(path.join(data, "engine"));
    await writeFile(path.join(data, "engine/VERSION"), "1.9.0");
    await expect(openDataFolder(data)).rejects.toThrow("Meilisearch 1.9.0");
  });
});

describe("the binary", () => {
  test("that is given but missing is named with a remedy", async () => {
    const options = {
      given: "/nowhere/meilisearch",
      searchPath: "",
      dataDir: "",
    };
    await expect(findBinary(options)).rejects.toMatchObject({
      message: expect.stringContaining("/nowhere/meilisearch"),
      remedy: expect.stringContaining("unset"),
    });
  });

  /** A program of this name in a folder of its own, which says that it has a version. */
  const makeBinary = async (says: string) => {
    const bin = await folder("bin");
    const file = path.join(bin, "meilisearch");
    await writeFile(file, `#!/bin/sh\necho "${says}"\n`);
    await chmod(file, 0o755);
    return { bin, file };
  };

  test("on the PATH goes before the package's where it has our version", async () => {
    const old = await makeBinary("meilisearch 1.9.0");
    const other = await makeBinary("something else");
    const own = await makeBinary(`meilisearch ${ENGINE_VERSION}`);
    const skipped: string[] = [];
    const find = (...places: { bin: string }[]) =>
      findBinary({
        given: null,
        searchPath: places.map(({ bin }) => bin).join(path.delimiter),
        dataDir: own.bin,
        onSkipped: (binary) => void skipped.push(describeSkipped(binary)),
      });
    expect(await find(own, old)).toBe(own.file);
    expect(skipped).toEqual([]);
    expect(await find(old, other, own)).toBe(own.file);
    expect(skipped).toEqual([
      `${old.file} is 1.9.0, ${ENGINE_VERSION} is needed`,
      `${other.file} is no Meilisearch that runs here, ${ENGINE_VERSION} is needed`,
    ]);
  });

  test("of another content than published is never run", async () => {
    const data = await folder("sha");
    const changed = path.join(data, "changed");
    await writeFile(changed, "not the engine");
    await expect(
      toExecutable(changed, data, "00".repeat(32)),
    ).rejects.toMatchObject({
      message: expect.stringContaining("SHA-256"),
      remedy: expect.stringContaining("npm ci"),
    });
    await expect(stat(path.join(data, "bin"))).rejects.toThrow("ENOENT");
  });
});

describe("the engine", () => {
  test("starts, is joined by a second process on the same folder, and stops", async () => {
    const fixture = await startTestEngine();
    try {
      const joined = await openEngine(fixture.settings);
      expect(joined.host).toBe(fixture.engine.host);
      expect(new URL(joined.host).hostname).toBe("127.0.0.1");
      await joined.stop();
      expect(await fixture.engine.client.isHealthy()).toBe(true);
      const anonymous = await fetch(`${joined.host}/indexes`);
      expect(anonymous.status).toBe(401);
    } finally {
      await fixture.close();
    }
    expect(await fixture.engine.client.isHealthy()).toBe(false);
  });

  test("left behind by a dead process does not stand in the way", async () => {
    const data = path.join(await folder("dead"), "data");
    const opened = await openDataFolder(data);
    await writeFile(
      opened.running,
      JSON.stringify({ pid: 999_999, host: "http://127.0.0.1:9" }),
    );
    const engine = await openEngine(readSettings({ DATA_DIR: data }));
    expect(await engine.client.isHealthy()).toBe(true);
    const running: unknown = JSON.parse(await readFile(opened.running, "utf8"));
    expect(running).toMatchObject({ host: engine.host });
    await engine.stop();
  });

  test("of the user's own that does not answer is named with a remedy", async () => {
    const settings = readSettings({
      DATA_DIR: path.join(await folder("own"), "data"),
      MEILI_HOST: "http://127.0.0.1:9",
    });
    await expect(openEngine(settings)).rejects.toMatchObject({
      message: expect.stringContaining("http://127.0.0.1:9"),
      remedy: expect.stringContaining("MEILI_HOST"),
    });
  });
});
