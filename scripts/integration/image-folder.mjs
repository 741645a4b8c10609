import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { CONTEXT, readDockerfile } from "../dockerfile.mjs";
import { root } from "../prepare.mjs";

/** `**` + `/dist`, `.env`: as .dockerignore has them. */
const ignored = fs
  .readFileSync(path.join(root, ".dockerignore"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => {
    const [, anywhere, name] = /^(\*\*\/)?(.+)$/.exec(line);
    const pattern = name.replaceAll(".", "\\.").replaceAll("*", "[^/]*");
    return new RegExp(`${anywhere ? "(^|/)" : "^"}${pattern}$`);
  });

const isInContext = (file) => {
  const name = path.relative(root, file).split(path.sep).join("/");
  return !ignored.some((pattern) => pattern.test(name));
};

/**
 * Takes a Dockerfile's steps in their order, each stage in a folder of its own that stands for "/".
 *
 * @returns the last stage's folder, and how to start what is in it
 */
export function makeImage(dockerfile, folder) {
  const text = fs.readFileSync(path.join(root, dockerfile), "utf8");
  const stages = readDockerfile(text).map(({ name, steps }, at) => ({
    name,
    steps,
    place: path.join(folder, `${at}-${name ?? "last"}`),
    workdir: "/",
    env: {},
    words: {},
  }));
  const folderOf = (name) => stages.find((stage) => stage.name === name).place;
  for (const stage of stages) {
    fs.mkdirSync(stage.place, { recursive: true });
    for (const step of stage.steps)
      take[step.instruction](stage, step, folderOf);
  }
  const { place, workdir, env, words } = stages.at(-1);
  return {
    place,
    cwd: path.join(place, workdir),
    env,
    entrypoint: words.ENTRYPOINT ?? [],
    command: words.CMD ?? [],
  };
}

const nothing = () => {};

const take = {
  WORKDIR(stage, { folder }) {
    stage.workdir = path.posix.resolve(stage.workdir, folder);
    fs.mkdirSync(path.join(stage.place, stage.workdir), { recursive: true });
  },
  ENV: (stage, { values }) => Object.assign(stage.env, values),
  ENTRYPOINT: (stage, { words }) => (stage.words.ENTRYPOINT = words),
  CMD: (stage, { words }) => (stage.words.CMD = words),
  USER: nothing,
  EXPOSE: nothing,
  COPY(stage, { from, sources, target }, folderOf) {
    const cwd = path.join(stage.place, stage.workdir);
    for (const source of sources) {
      const isInto = sources.length > 1 || target.endsWith("/");
      const to = path.resolve(
        cwd,
        target,
        isInto ? path.basename(source) : ".",
      );
      fs.mkdirSync(path.dirname(to), { recursive: true });
      if (from === CONTEXT)
        fs.cpSync(path.join(root, source), to, {
          recursive: true,
          filter: isInContext,
        });
      // Of what another stage has made: by links, in no time.
      else execFileSync("cp", ["-al", path.join(folderOf(from), source), to]);
    }
  },
  RUN(stage, { command }) {
    const { status, stdout, stderr } = spawnSync("sh", ["-c", command], {
      cwd: path.join(stage.place, stage.workdir),
      encoding: "utf8",
      env: { ...systemEnvironment(), ...stage.env },
    });
    if (status !== 0) throw new Error(`${command}\n${stdout}\n${stderr}`);
  },
};

/** Where programs are, and how npm reaches its registry; no other setting of whoever runs the tests. */
const systemEnvironment = () =>
  Object.fromEntries([
    ...Object.entries(process.env).filter(([name]) =>
      /^(PATH|HOME|TMPDIR|npm_config_.*|NODE_EXTRA_CA_CERTS|https?_proxy|no_proxy)$/i.test(
        name,
      ),
    ),
    ["npm_config_prefer_offline", "true"],
  ]);
