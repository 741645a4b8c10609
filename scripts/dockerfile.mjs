/** Where a COPY without --from copies from. */
export const CONTEXT = null;

/** `COPY --from=build /app/web web` */
const INSTRUCTION = /^([A-Z]+)\s+([^]+)$/;

/** Of an instruction's arguments: a list in JSON, or words. */
const toWords = (text) =>
  text.startsWith("[") ? JSON.parse(text) : text.split(/\s+/);

const parsers = {
  WORKDIR: (text) => ({ folder: text }),
  USER: (text) => ({ user: text }),
  ENV: (text) => ({
    values: Object.fromEntries(
      text.split(/\s+/).map((pair) => {
        const at = pair.indexOf("=");
        return [pair.slice(0, at), pair.slice(at + 1)];
      }),
    ),
  }),
  RUN: (text) => ({ command: text }),
  COPY(text) {
    const words = text.split(/\s+/);
    const from = words[0].startsWith("--from=")
      ? words.shift().slice("--from=".length)
      : CONTEXT;
    return { from, sources: words.slice(0, -1), target: words.at(-1) };
  },
  EXPOSE: (text) => ({ port: Number(text) }),
  ENTRYPOINT: (text) => ({ words: toWords(text) }),
  CMD: (text) => ({ words: toWords(text) }),
};

/**
 * Reads the instructions that this project's Dockerfiles use: stages, and the steps of each.
 *
 * @throws Error for any other: a step that the tests would pass over
 */
export function readDockerfile(text) {
  const lines = text
    .replaceAll(/\\\n/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  const stages = [];
  for (const line of lines) {
    const [, instruction, rest] = INSTRUCTION.exec(line) ?? [];
    if (instruction === "FROM") {
      const [image, , name = null] = rest.split(/\s+/);
      stages.push({ image, name, steps: [] });
    } else {
      const parse = parsers[instruction];
      if (parse === undefined) throw new Error(`Dockerfile: ${line}`);
      stages.at(-1).steps.push({ instruction, ...parse(rest.trim()) });
    }
  }
  return stages;
}
