import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { report, writeArticles } from "./articles-fixture.ts";
import { runCli, startCli } from "./run-cli.ts";

const SAMPLES = fileURLToPath(new URL("../../articles", import.meta.url));

describe("worker threads", () => {
  let many: string;
  beforeAll(async () => {
    many = await writeArticles({
      "picture.txt": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
      "records.jsonl": Array.from({ length: 1000 }, (_, at) =>
        JSON.stringify({
          id: at,
          text: report(`Vienna ${at}`, "Sergey Lavrov"),
        }),
      ).join("\n"),
    });
  });
  afterAll(() => rm(many, { recursive: true, force: true }));

  test("give the same on any number of threads, in the same order", async () => {
    const one = await runCli([
      "extract",
      "--audit",
      "--threads",
      "1",
      SAMPLES,
      many,
    ]);
    const three = await runCli([
      "extract",
      "--audit",
      "--threads",
      "3",
      SAMPLES,
      many,
    ]);
    expect(one.code).toBe(0);
    expect(one.stdout.split("\n").length).toBeGreaterThan(1000);
    expect(one.stderr).toContain("picture.txt: rejected: binary");
    // Not toEqual: a difference of megabytes takes minutes to print.
    expect(one.stdout === three.stdout).toBe(true);
    expect(three.stderr).toBe(one.stderr);
  });

  test("end on Ctrl-C, and the command with 1", async () => {
    const run = startCli(["extract", many]);
    await run.prints('"path"');
    const stopped = performance.now();
    run.child.kill("SIGINT");
    const { code, stdout, stderr } = await run.ended;
    expect(code).toBe(1);
    expect(stderr).not.toContain("Error");
    expect(stdout.split("\n").length).toBeLessThan(1000);
    expect(performance.now() - stopped).toBeLessThan(3000);
  });

  test.for(["0", "1.5", "many", "65"])(
    "--threads %s ends with 2 and says what is expected",
    async (threads) => {
      const { code, stderr } = await runCli([
        "extract",
        "--threads",
        threads,
        many,
      ]);
      expect(code).toBe(2);
      expect(stderr).toContain("whole number from 1 to 64");
    },
  );
});
